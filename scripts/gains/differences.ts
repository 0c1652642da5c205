import type { Reading } from '../../src/model/reading.ts'
import { overlaps, type Span } from '../../src/model/span.ts'

/** What is compared: a record or a mention, with its fields as printable words. */
export interface Read {
  readonly kind: string
  readonly span: Span
  /** By dotted path. Fields that are null or empty are left out. */
  readonly fields: ReadonlyMap<string, string>
}

export interface Change {
  readonly what: 'gained' | 'lost' | 'altered'
  readonly kind: string
  readonly document: string
  readonly before: Read | null
  readonly now: Read | null
  /** The sentence or sentences around, with their place in the text. */
  readonly around: Span & { readonly text: string }
  /** Of what is altered: the fields that differ. */
  readonly fields: readonly string[]
}

/** Not what is read, but its name, its way, and what hangs on both. */
const aside = new Set([
  'kind',
  'id',
  'document',
  'source',
  'published',
  'span',
  'quote',
  'rule',
  'trace',
  'start',
  'end',
  'from',
  'to',
  'entity',
  'inside',
])

const isSpan = (value: object): value is Span => 'start' in value && 'end' in value && Object.keys(value).length === 2

const printed = (value: unknown, text: string): string => {
  if (typeof value !== 'object' || value === null) return String(value)
  if (isSpan(value)) return `“${text.slice(value.start, value.end)}”`
  if (Array.isArray(value)) return value.map((part) => printed(part, text)).join(', ')
  return Object.entries(value)
    .filter(([, part]) => part !== null && part !== undefined)
    .map(([key, part]) => `${key} ${printed(part, text)}`)
    .join(' ')
}

const collect = (value: unknown, path: string, text: string, into: Map<string, string>): void => {
  if (value === null || value === undefined || value === false || value === '') return
  // ids of findings change with the records that they are about: whether a record is disputed is what counts
  if (path === 'disputed') {
    if (Array.isArray(value) && value.length > 0) into.set(path, 'true')
    return
  }
  if (typeof value !== 'object' || Array.isArray(value) || isSpan(value)) {
    const words = printed(value, text)
    if (words !== '') into.set(path, words)
    return
  }
  for (const [key, part] of Object.entries(value)) collect(part, path === '' ? key : `${path}.${key}`, text, into)
}

const readOf = (of: object, kind: string, span: Span, text: string): Read => {
  const fields = new Map<string, string>([['words', text.slice(span.start, span.end)]])
  for (const [key, value] of Object.entries(of)) if (!aside.has(key)) collect(value, key, text, fields)
  return { kind, span, fields }
}

/** Records or mentions of a reading, ready to be compared. */
export const readsOf = ({ document: { text }, records, mentions }: Reading, of: 'records' | 'mentions'): readonly Read[] =>
  of === 'records'
    ? records.map((r) => readOf(r, r.kind, r.span, text))
    : mentions.map((m) => readOf(m, m.kind, { start: m.start, end: m.end }, text))

const keyOf = ({ kind, span, fields }: Read): string => JSON.stringify([kind, span.start, span.end, ...[...fields].sort()])

const likeness = (a: Read, b: Read): number => {
  const shared = Math.min(a.span.end, b.span.end) - Math.max(a.span.start, b.span.start)
  const all = Math.max(a.span.end, b.span.end) - Math.min(a.span.start, b.span.start)
  const alike = [...a.fields].filter(([name, value]) => b.fields.get(name) === value).length
  return shared / all + alike / (1 + Math.max(a.fields.size, b.fields.size))
}

export interface Compared {
  readonly same: readonly Read[]
  readonly pairs: readonly (readonly [Read, Read])[]
  readonly lost: readonly Read[]
  readonly gained: readonly Read[]
}

/** Pairs what two engines read of one text: the equal ones first, then those of one kind whose words overlap, the likest first. */
export const compare = (before: readonly Read[], now: readonly Read[]): Compared => {
  const byKey = new Map<string, Read[]>()
  for (const read of before) byKey.set(keyOf(read), [...(byKey.get(keyOf(read)) ?? []), read])
  const same = now.filter((read) => byKey.get(keyOf(read))?.pop() !== undefined)
  const [known, old] = [new Set(same), [...byKey.values()].flat()]
  const fresh = now.filter((read) => !known.has(read))
  const possible = old
    .flatMap((a) => fresh.filter((b) => a.kind === b.kind && overlaps(a.span, b.span)).map((b) => ({ a, b, rank: likeness(a, b) })))
    .sort((x, y) => y.rank - x.rank)
  const taken = new Set<Read>()
  const pairs: (readonly [Read, Read])[] = []
  for (const { a, b } of possible) {
    if (taken.has(a) || taken.has(b)) continue
    taken.add(a).add(b)
    pairs.push([a, b])
  }
  return { same, pairs, lost: old.filter((read) => !taken.has(read)), gained: fresh.filter((read) => !taken.has(read)) }
}

/** Names of the fields in which two reads differ. */
export const differing = (a: Read, b: Read): readonly string[] =>
  [...new Set([...a.fields.keys(), ...b.fields.keys()])].filter((name) => a.fields.get(name) !== b.fields.get(name))

/** The sentences that a span touches, or the span alone where none does. */
const around = ({ document: { text }, sentences }: Reading, span: Span): Change['around'] => {
  const touched = sentences.filter((sentence) => overlaps(sentence, span))
  const start = Math.min(span.start, touched[0]?.start ?? span.start)
  const end = Math.max(span.end, touched.at(-1)?.end ?? span.end)
  return { start, end, text: text.slice(start, end) }
}

/** What changed between two readings of one document, in the order of the text. */
export const changesIn = (before: Reading, now: Reading, compared: Compared): readonly Change[] => {
  const document = now.document.source ?? now.document.id
  const change = (what: Change['what'], old: Read | null, fresh: Read | null): Change => {
    const { kind, span } = (fresh ?? old)!
    const fields = old && fresh ? differing(old, fresh) : []
    return { what, kind, document, before: old, now: fresh, around: around(fresh ? now : before, span), fields }
  }
  return [
    ...compared.gained.map((read) => change('gained', null, read)),
    ...compared.lost.map((read) => change('lost', read, null)),
    ...compared.pairs.map(([a, b]) => change('altered', a, b)),
  ].sort((a, b) => (a.now ?? a.before)!.span.start - (b.now ?? b.before)!.span.start)
}
