import type { Engine } from '../engine.ts'
import type { Document, DocumentInput } from '../model/document.ts'
import type { Claim } from '../model/ledger.ts'
import type { Problem } from '../model/problem.ts'
import type { Reading } from '../model/reading.ts'
import type { SourceResult } from '../source/source.ts'
import { type Host, note, type Output, problem, progress } from './operation.ts'

/** What to read, and how. */
export interface ReadRequest {
  readonly files: readonly string[]
  readonly published?: string | undefined
  /** BCP 47 tag that holds for every file; the language is then not looked for. */
  readonly language?: string | undefined
}

/** A reading, and the version of the engine that made it. */
export interface VersionedReading extends Reading {
  readonly engine: string
}

/** The engine with the words it comes with. Loaded only when something is read. */
export const loadEngine = async (): Promise<{ readonly engine: Engine; readonly version: string }> => {
  const [{ createEngine, engineVersion }, { lexicon, reference }] = await Promise.all([import('../engine.ts'), import('../lexicon/bundled.ts')])
  return { engine: createEngine({ lexicon, reference }), version: engineVersion }
}

export const defectIn = (source: string | null, error: unknown): Problem => ({
  code: 'internal',
  severity: 'error',
  source,
  place: '',
  message: `this text could not be read: ${error instanceof Error ? error.message : String(error)}`,
  help: 'a defect of Chancery: please report it with the file',
})

/** A text on which the engine fails is refused like any other bad input, so that the rest is still read. */
export const readOne = (engine: Engine, input: DocumentInput): Reading | Problem => {
  try {
    return engine.read(input)
  } catch (error) {
    return defectIn(input.source ?? null, error)
  }
}

/** The warnings of the source and of the engine; what both noticed, once. */
export const told = (bySource: readonly Problem[], byEngine: readonly Problem[]): readonly Problem[] => [
  ...bySource,
  ...byEngine.filter((problem) => !bySource.some(({ code, place }) => code === problem.code && place === problem.place)),
]

/** "3 files of other kinds passed over (.csv, .docx)". */
const passedOverNote = (sources: readonly string[]): string => {
  const endings = [...new Set(sources.map((source) => /\.[^./]+$/.exec(source)?.[0] ?? 'no extension'))].sort()
  const kinds = endings.length > 5 ? [...endings.slice(0, 5), '…'] : endings
  return `${sources.length === 1 ? '1 file of another kind' : `${sources.length} files of other kinds`} passed over (${kinds.join(', ')})`
}

/** The inputs of files in the order given, at the end a note on files that were passed over. */
export async function* inputsOf({ files, published, language }: ReadRequest, host: Host): AsyncGenerator<SourceResult | { readonly note: string }> {
  const { readSources } = await import('../source/read-sources.ts')
  const passedOver: string[] = []
  const onPassedOver = (source: string): void => {
    passedOver.push(source)
  }
  yield* readSources(files, { published, language, stdin: host.stdin, cwd: host.cwd, onPassedOver })
  if (passedOver.length > 0) yield { note: passedOverNote(passedOver) }
}

/** Reads every document of the files in the order given. Refused inputs come as problems between the readings; the others go on. */
export async function* readEach(request: ReadRequest, host: Host): AsyncGenerator<VersionedReading | Output> {
  const { engine, version } = await loadEngine()
  let done = 0
  for await (const found of inputsOf(request, host)) {
    if ('note' in found || !found.ok) {
      yield 'note' in found ? note(found.note) : problem(found.problem)
      continue
    }
    const reading = readOne(engine, found.input)
    if ('code' in reading) yield problem(reading)
    else {
      const warnings = told(found.warnings, reading.problems)
      yield* warnings.map(problem)
      yield { ...reading, problems: warnings, engine: version }
    }
    yield progress(++done, null, found.input.source ?? '')
  }
}

/** The records of a reading as they are kept. */
export const claimsOf = ({ document, records, engine }: VersionedReading): readonly Claim[] =>
  records.map((record) => ({ id: record.id, record, document: document.id, engine }))

export const isReading = (of: VersionedReading | Output): of is VersionedReading => 'document' in of

/** All readings at once, for what looks across documents; problems and progress are handed on as they come. */
export async function* readAll(request: ReadRequest, host: Host): AsyncGenerator<Output, readonly VersionedReading[]> {
  const readings: VersionedReading[] = []
  for await (const each of readEach(request, host)) {
    if (isReading(each)) readings.push(each)
    else yield each
  }
  return readings
}

/** Stored documents read once more, for what looks at more than their records. Their text is the one that was stored. */
export async function* readStored(documents: readonly Document[]): AsyncGenerator<Output, readonly VersionedReading[]> {
  const { engine, version } = await loadEngine()
  const readings: VersionedReading[] = []
  for (const document of documents) {
    const reading = readOne(engine, document)
    if ('code' in reading) yield problem(reading)
    else readings.push({ ...reading, engine: version })
  }
  return readings
}
