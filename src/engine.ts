import { runChecks } from './check/run.ts'
import { codeRecords } from './coding/join.ts'
import { buildScene, type Tools } from './discourse/build.ts'
import { PlainDiscourse } from './discourse/plain.ts'
import { Discourse } from './discourse/resolve.ts'
import { Speech } from './discourse/speech.ts'
import { parserWeights, taggerWeights } from './grammar/bundled.ts'
import { createParser } from './grammar/parser.ts'
import { createTagger } from './grammar/tagger.ts'
import { createActorIndex } from './lexicon/actors.ts'
import { createMatcher } from './lexicon/matcher.ts'
import { createSenses } from './lexicon/senses.ts'
import type { Document, DocumentInput } from './model/document.ts'
import type { Finding } from './model/finding.ts'
import { contentHashOf, digestOf, documentIdOf } from './model/identity.ts'
import type { Lexicon, Reference } from './model/lexicon.ts'
import type { Problem } from './model/problem.ts'
import type { Reading, SentenceNote } from './model/reading.ts'
import type { ChanceryRecord } from './model/record.ts'
import { bySpan, overlaps, type Span } from './model/span.ts'
import { readAgreements, readSignings } from './record/agreement/rules.ts'
import { carryDates } from './record/carried.ts'
import { readCommitments } from './record/commitment/rules.ts'
import { type Context, type Draft, finish } from './record/draft.ts'
import { readEvents } from './record/event/rules.ts'
import { draftFigures } from './record/figure/index.ts'
import { readStatements } from './record/statement/rules.ts'
import { readTies } from './record/tie/rules.ts'

/** What the engine is made from: words and dated facts, both plain data. */
export interface EngineOptions {
  readonly lexicon: Lexicon
  readonly reference: Reference
  /** False: pronouns, groups and bare offices stand for nobody, to measure what coreference gives. */
  readonly coreference?: boolean
  /** False: no sentence is parsed and clauses are read from the order of words alone, to measure what trees give. */
  readonly trees?: boolean
}

export interface Engine {
  /**
   * Reads one document: mentions, records, findings. Never throws on any text; same input, same output. With `id` the document keeps the
   * identity that it has in a store, also where its date or publisher was corrected since.
   */
  readonly read: (input: DocumentInput, id?: string) => Reading
}

/** The version that claims carry: a change of rules is a change of version. */
export const engineVersion = '0.1.0'

/** Identity of a document: hash of all that reading depends on, and of the text alone. */
export const documentOf = (input: DocumentInput): Document => {
  const digest = digestOf(input.text)
  return {
    id: documentIdOf(input, digest),
    contentHash: contentHashOf(input.text, digest),
    text: input.text,
    published: input.published ?? null,
    language: input.language ?? null,
    publisher: input.publisher ?? null,
    title: input.title ?? null,
    url: input.url ?? null,
    source: input.source ?? null,
  }
}

const readable = (language: string | null): boolean => language === null || /^en(?:$|-)/i.test(language)

const readFigures = (c: Context): readonly Draft[] => draftFigures({ ...c.scene, classes: c.classes })

/** Record rules in the order in which their records are made; the order of printing is by place. */
const RULES = [readStatements, readCommitments, readFigures] as const

/** Rules that tell of something between two sides: they run only where a text names two. */
const RULES_BETWEEN = [readEvents, readSignings, readAgreements, readTies] as const

const readRecords = (context: Context, document: Document): readonly ChanceryRecord[] => {
  const byId = new Map<string, ChanceryRecord>()
  const drafts = (context.scene.between ? [...RULES, ...RULES_BETWEEN] : RULES).flatMap((rules) => rules(context))
  for (const draft of carryDates(context, drafts)) {
    const record = finish(draft, document, context)
    if (!byId.has(record.id)) byId.set(record.id, record)
  }
  return [...byId.values()].sort((a, b) => bySpan(a.span, b.span) || (a.kind < b.kind ? -1 : a.kind > b.kind ? 1 : 0) || (a.id < b.id ? -1 : 1))
}

/** Marks the records that an open finding speaks against. */
const dispute = (records: readonly ChanceryRecord[], findings: readonly Finding[]): readonly ChanceryRecord[] => {
  const against = new Map<string, string[]>()
  for (const f of findings) {
    if (f.verdict !== 'inconsistent' && f.verdict !== 'tension' && f.verdict !== 'contradicts-reference') continue
    for (const input of f.inputs) if (input.record) against.set(input.record, [...(against.get(input.record) ?? []), f.id])
  }
  return records.map((r) => (against.has(r.id) ? { ...r, disputed: [...new Set(against.get(r.id))].sort() } : r))
}

/** By sentence: how many records touch it. Sentences stand in order and apart, so the first one is found by halving. */
const countRecords = (spans: readonly Span[], records: readonly ChanceryRecord[]): Int32Array => {
  const counts = new Int32Array(spans.length)
  for (const { span } of records) {
    let [low, high] = [0, spans.length]
    while (low < high) {
      const middle = (low + high) >> 1
      if (spans[middle]!.end <= span.start) low = middle + 1
      else high = middle
    }
    for (; low < spans.length && overlaps(span, spans[low]!); low++) counts[low]!++
  }
  return counts
}

const noteSentences = ({ scene: { sentences, tokens } }: Context, records: readonly ChanceryRecord[]): readonly SentenceNote[] => {
  const spans = Array.from({ length: sentences.count }, (_, i) => ({
    start: tokens.start[sentences.from[i]!]!,
    end: tokens.end[sentences.to[i]! - 1]!,
  }))
  const counts = countRecords(spans, records)
  return spans.map((span, i) => ({ ...span, paragraph: sentences.paragraph[i]!, heading: sentences.heading[i] === 1, records: counts[i]! }))
}

const problemsOf = (document: Document): readonly Problem[] => {
  if (document.published !== null || !/\p{L}/u.test(document.text)) return []
  return [
    {
      code: 'date-missing',
      severity: 'warning',
      source: document.source,
      place: '',
      message: 'no date of publication is known',
      help: 'give one with --published YYYY-MM-DD; until then relative dates stay unknown',
    },
  ]
}

/**
 * Makes an engine from words and reference facts. The pipeline on one screen:
 * text → tokens, sentences → mentions → tags, clauses → discourse → records → findings.
 */
export const createEngine = ({ lexicon, reference, coreference = true, trees = true }: EngineOptions): Engine => {
  const parser = trees ? createParser(parserWeights()) : null
  const tools: Tools = { lexicon, reference, matcher: createMatcher(lexicon), tagger: createTagger(taggerWeights()), parser }
  const actors = createActorIndex(lexicon, reference.offices.facts)
  const senses = createSenses(lexicon.senses)
  const organisations = Object.fromEntries(
    lexicon.organisations.flatMap((o) => [o.code, ...o.names].map((name) => [name.toLowerCase(), o.code] as const)),
  )
  const names = Object.fromEntries(lexicon.countries.map((c) => [c.code, c.name]))
  const read = (input: DocumentInput, id?: string): Reading => {
    const document = id === undefined ? documentOf(input) : { ...documentOf(input), id }
    const problems = problemsOf(document)
    if (!readable(document.language)) return { document, mentions: [], sentences: [], records: [], findings: [], problems }
    const scene = buildScene(document.text, document.published, tools, document.publisher)
    const discourse = coreference ? new Discourse(scene) : new PlainDiscourse(scene)
    const context: Context = { scene, discourse, speech: new Speech(discourse), classes: lexicon.classes, actors, senses }
    const records = codeRecords(context, document, readRecords(context, document))
    const sentences = noteSentences(context, records)
    const findings = runChecks({ document, records, mentions: scene.mentions, sentences, reference, organisations, names })
    return { document, mentions: scene.mentions, sentences, records: dispute(records, findings), findings, problems }
  }
  return { read }
}
