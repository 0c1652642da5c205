import type { Lexicon, Reference } from '../model/lexicon.ts'
import type { Reading } from '../model/reading.ts'
import { type Host, type Output, problem, progress } from './operation.ts'

/** What to read, and how. */
export interface ReadRequest {
  readonly files: readonly string[]
  readonly published?: string | undefined
}

type Engine = { readonly read: (input: import('../model/document.ts').DocumentInput) => Reading }

/** The engine with the words it comes with. Loaded only when something is read. */
export const loadEngine = async (): Promise<{ readonly engine: Engine; readonly lexicon: Lexicon; readonly reference: Reference }> => {
  const [{ createEngine }, { lexicon, reference }] = await Promise.all([import('../engine.ts'), import('../lexicon/bundled.ts')])
  return { engine: createEngine({ lexicon, reference }), lexicon, reference }
}

/** Reads every document of the files in the order given. Refused inputs come as problems between the readings; the others go on. */
export async function* readEach(request: ReadRequest, host: Host): AsyncGenerator<Reading | Output> {
  const [{ engine }, { readSources }] = await Promise.all([loadEngine(), import('../source/read-sources.ts')])
  let done = 0
  for await (const found of readSources(request.files, { published: request.published, stdin: host.stdin, cwd: host.cwd })) {
    if (found.type === 'problem') yield problem(found.problem)
    else {
      const reading = engine.read(found.document)
      yield* reading.problems.map(problem)
      yield reading
      yield progress(++done, null, found.document.source ?? '')
    }
  }
}

export const isReading = (of: Reading | Output): of is Reading => 'document' in of

/** All readings at once, for what looks across documents; problems and progress are handed on as they come. */
export async function* readAll(request: ReadRequest, host: Host): AsyncGenerator<Output, readonly Reading[]> {
  const readings: Reading[] = []
  for await (const each of readEach(request, host)) {
    if (isReading(each)) readings.push(each)
    else yield each
  }
  return readings
}
