import type { Document, Finding, Item, Ledger, Span } from '../../src/index.ts'
import { actorsOf } from '../../src/ledger/actors.ts'
import { followUpsOf } from '../../src/ledger/follow-up/follow.ts'
import { instrumentsOf } from '../../src/ledger/follow-up/instruments.ts'
import { originsOf } from '../../src/ledger/origins/origins.ts'
import { shortHash } from '../../src/model/hash.ts'
import { type ChanceryRecord, type CodedActor, type FieldsOf, type Inference, type RecordKind, recordKinds } from '../../src/model/record.ts'

/** A document as a source would give it. */
export const document = (name: string, published: string | null, text: string, publisher: string | null = null): Document => ({
  id: shortHash(text, published),
  contentHash: shortHash(text),
  text,
  published,
  language: 'en',
  publisher,
  title: null,
  url: null,
  source: name,
})

/** Place of the first (or n-th) occurrence of words in a document. */
export const at = (of: Document, words: string, nth = 1): Span => {
  let start = -1
  for (let i = 0; i < nth; i++) start = of.text.indexOf(words, start + 1)
  if (start < 0) throw new Error(`not in the document: ${words}`)
  return { start, end: start + words.length }
}

interface Extra {
  readonly by?: string
  readonly mode?: 'stated' | 'reported' | 'quoted'
  readonly negated?: boolean
  readonly inferred?: Readonly<Record<string, Inference>>
  readonly sources?: readonly CodedActor[]
  readonly targets?: readonly CodedActor[]
  readonly evidence?: readonly Span[]
  readonly disputed?: readonly string[]
}

/** A coded actor of a country, with the words that name it. */
export const actor = (code: string, span: Span | null = null): CodedActor => ({ code: `${code}GOV`, country: code, name: code, span })

const empty = (kind: RecordKind): Record<string, unknown> =>
  Object.fromEntries(
    Object.entries(recordKinds[kind].fields).map(([name, field]) => [name, field.type === 'texts' || field.type === 'parties' ? [] : null]),
  )

/** A record of a document whose span is the place of `words`. */
export const record = <K extends RecordKind>(
  kind: K,
  of: Document,
  words: string | Span,
  fields: Partial<FieldsOf<K>>,
  extra: Extra = {},
): ChanceryRecord => {
  const span = typeof words === 'string' ? at(of, words) : words
  const base = {
    kind,
    id: shortHash(of.id, kind, span.start, span.end, JSON.stringify(fields)),
    document: of.id,
    source: of.source,
    published: of.published,
    span,
    quote: of.text.slice(span.start, span.end),
    evidence: extra.evidence ?? [],
    attribution: { by: extra.by ?? null, mode: extra.mode ?? (extra.by ? 'reported' : 'stated') },
    inferred: extra.inferred ?? {},
    topics: [],
    negated: extra.negated ?? false,
    disputed: extra.disputed ?? [],
    rule: 'by hand',
    trace: [],
    plover: null,
    cameo: null,
    sources: extra.sources ?? [],
    targets: extra.targets ?? [],
  }
  return { ...base, ...empty(kind), ...fields } as unknown as ChanceryRecord
}

/** A ledger in which every group of records is one item of the pair. */
export const ledger = (
  documents: readonly Document[],
  pair: string,
  groups: readonly (readonly ChanceryRecord[])[],
  findings: readonly Finding[] = [],
): Ledger => {
  const items = groups.map(
    (records): Item => ({
      id: shortHash(...records.map((one) => one.id)),
      kind: records[0]!.kind,
      pairs: [pair],
      claims: records.map((one) => ({ id: one.id, record: one, document: one.document, engine: '0' })),
      documents: [...new Set(records.map((one) => one.document))],
      origins: [],
      sides: [],
      conflicts: [],
      ambiguous: [],
    }),
  )
  const instruments = instrumentsOf(items)
  return {
    documents,
    items,
    findings,
    instruments,
    followUps: followUpsOf({ items, instruments }),
    actors: actorsOf(
      documents,
      items.flatMap((item) => item.claims),
    ),
    rejected: [],
    lapsed: [],
    judgements: [],
    questions: [],
    origins: originsOf({ documents, items }),
    histories: [],
  }
}

/** A finding over records, its inputs the records' own spans. */
export const finding = (
  check: Finding['check'],
  verdict: Finding['verdict'],
  inputs: readonly ChanceryRecord[],
  rest: Partial<Finding>,
): Finding => ({
  kind: 'finding',
  id: shortHash(check, verdict, ...inputs.map((one) => one.id)),
  check,
  verdict,
  inputs: inputs.map((one) => ({ record: one.id, quote: one.quote, span: one.span, document: one.document, value: null, interval: null })),
  formula: '',
  result: null,
  interval: null,
  claimed: null,
  repair: null,
  settles: null,
  explanation: '',
  documents: [...new Set(inputs.map((one) => one.document))],
  ...rest,
})
