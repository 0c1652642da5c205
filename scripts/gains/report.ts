import type { Change, Read } from './differences.ts'

/** How many of a kind the two engines read. */
export interface Count {
  before: number
  now: number
  same: number
  gained: number
  lost: number
  altered: number
}

export interface Gains {
  readonly ref: string
  readonly commit: string
  readonly shelf: readonly string[]
  readonly documents: number
  readonly counts: Readonly<Record<string, Count>>
  readonly changes: readonly Change[]
  /** Documents that one of the engines could not read, with its message. */
  readonly failed: readonly string[]
}

const columns = ['before', 'now', 'same', 'gained', 'lost', 'altered'] as const

const sum = (counts: readonly Count[]): Count =>
  Object.fromEntries(columns.map((column) => [column, counts.reduce((all, count) => all + count[column], 0)])) as unknown as Count

const countTable = (counts: Gains['counts']): string => {
  const row = (name: string, cells: readonly (string | number)[]): string =>
    [name.padEnd(12), ...cells.map((cell) => String(cell).padStart(8))].join('')
  const line = (name: string, count: Count): string =>
    row(
      name,
      columns.map((column) => count[column]),
    )
  return [row('kind', columns), ...Object.entries(counts).map(([kind, count]) => line(kind, count)), line('all', sum(Object.values(counts)))].join(
    '\n',
  )
}

/** The same choice for the same seed: mulberry32 (Tommy Ettinger, public domain). */
const random = (seed: number): (() => number) => {
  let state = seed >>> 0
  return () => {
    state = (state + 0x6d2b79f5) >>> 0
    let mixed = Math.imul(state ^ (state >>> 15), state | 1)
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61)
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4_294_967_296
  }
}

/** Some of a list, by chance of a seed, in the order of the list. */
export const sample = <T>(list: readonly T[], size: number, seed: number): readonly T[] => {
  const next = random(seed)
  return list
    .map((one, place) => ({ one, place, rank: next() }))
    .sort((a, b) => a.rank - b.rank)
    .slice(0, size)
    .sort((a, b) => a.place - b.place)
    .map(({ one }) => one)
}

/** Fields that a person needs not see to judge a record. */
const unseen = /^(?:words|evidence|topics|inferred|cue)(?:\.|$)|\.span$/

const short = (words: string, length = 160): string => (words.length > length ? `${words.slice(0, length)}…` : words).replaceAll(/\s+/g, ' ')

const fieldsLine = ({ fields }: Read): string =>
  [...fields]
    .filter(([name]) => !unseen.test(name))
    .map(([name, value]) => `${name} ${short(value, 80)}`)
    .join(' · ')

/** The sentence around with the words of the record between ⟦ and ⟧; a long sentence is cut at both ends. */
const marked = ({ around, now, before }: Change, reach = 240): string => {
  const { span } = (now ?? before)!
  const [from, to] = [span.start - around.start, span.end - around.start]
  const [head, words, tail] = [around.text.slice(0, from), around.text.slice(from, to), around.text.slice(to)]
  const cut = [head.length > reach ? `…${head.slice(-reach)}` : head, words, tail.length > reach ? `${tail.slice(0, reach)}…` : tail]
  return `${cut[0]}⟦${cut[1]}⟧${cut[2]}`.replaceAll(/\s+/g, ' ').trim()
}

const changeLines = (change: Change): readonly string[] => {
  const { kind, document, before, now, fields } = change
  const head = [`  ${kind} · ${document}`, `    ${marked(change)}`]
  if (!before || !now) return [...head, `    ${fieldsLine((now ?? before)!)}`]
  const value = (read: Read, name: string): string => short(read.fields.get(name) ?? '–')
  return [...head, ...fields.map((name) => `    ${name}: ${value(before, name)} → ${value(now, name)}`)]
}

const tally = (changes: readonly Change[]): string => {
  const count = new Map<string, number>()
  for (const name of changes.flatMap((change) => change.fields)) count.set(name, (count.get(name) ?? 0) + 1)
  return [...count]
    .sort((a, b) => b[1] - a[1] || (a[0] < b[0] ? -1 : 1))
    .map(([name, times]) => `${name} ${times}`)
    .join(' · ')
}

const section = (what: Change['what'], changes: readonly Change[], limit: number, seed: number): readonly string[] => {
  const all = changes.filter((change) => change.what === what)
  if (all.length === 0) return []
  const shown = sample(all, limit, seed)
  const some = shown.length < all.length ? `, ${shown.length} of them by chance (--limit, --seed)` : ''
  return ['', `${what}: ${all.length}${some}`, ...(what === 'altered' ? [`  by field: ${tally(all)}`] : []), ...shown.flatMap(changeLines)]
}

/** What was gained and lost, for a person to judge. */
export const report = (gains: Gains, limit: number, seed: number): string =>
  [
    `${gains.documents} documents (${gains.shelf.join(', ')}): before is ${gains.ref} (${gains.commit}), now is the working tree`,
    '',
    countTable(gains.counts),
    ...(['gained', 'lost', 'altered'] as const).flatMap((what) => section(what, gains.changes, limit, seed)),
  ].join('\n')

const plain = (read: Read | null): object | null => read && { span: read.span, fields: Object.fromEntries(read.fields) }

/** The same as one value, all changes told. */
export const asJson = ({ changes, ...gains }: Gains): string =>
  JSON.stringify({ ...gains, changes: changes.map((change) => ({ ...change, before: plain(change.before), now: plain(change.now) })) }, null, 1)
