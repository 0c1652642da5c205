// How well records agree with coded reports. `node test/reading/score.ts [--set a|b|c] [--misses]` prints the table for one set of reports.
import { createEngine } from '../../src/engine.ts'
import { lexicon, reference } from '../../src/lexicon/bundled.ts'
import type { Reading } from '../../src/model/reading.ts'
import type { ChanceryRecord, RecordKind } from '../../src/model/record.ts'
import { recordKindNames } from '../../src/model/record.ts'
import { tests } from './agree.ts'
import type { GoldDocument, GoldRecord, SetName } from './make-gold.ts'
import { readGold, reportNames, reportText, setNames } from './make-gold.ts'

export interface Tally {
  readonly gold: number
  readonly read: number
  /** Pairs of one kind whose spans overlap by half of the shorter one. */
  readonly found: number
  /** Found, and every field that was coded agrees. */
  readonly right: number
}

export interface Miss {
  readonly what: 'missed' | 'extra' | 'wrong'
  readonly document: string
  readonly kind: RecordKind
  readonly gold: GoldRecord | null
  readonly read: ChanceryRecord | null
  readonly fields: readonly string[]
}

export interface Score {
  readonly tallies: Readonly<Record<RecordKind, Tally>>
  readonly misses: readonly Miss[]
}

interface Pair {
  readonly gold: GoldRecord
  readonly read: ChanceryRecord
  readonly wrong: readonly string[]
  readonly rank: number
}

/** A record may be twice as long as the coded span, and 200 units always. */
const longest = (gold: GoldRecord): number => Math.max(2 * (gold.end - gold.start), 200)

const shared = (gold: GoldRecord, { span }: ChanceryRecord): number => {
  const overlap = Math.min(gold.end, span.end) - Math.max(gold.start, span.start)
  const size = span.end - span.start
  if (overlap <= 0 || size > longest(gold)) return 0
  return overlap * 2 >= Math.min(gold.end - gold.start, size) ? overlap : 0
}

const fieldOf = (record: object, field: string): unknown => (record as { readonly [field: string]: unknown })[field]

const pair = (gold: GoldRecord, read: ChanceryRecord): Pair | null => {
  const overlap = shared(gold, read)
  if (overlap === 0) return null
  const coded = Object.entries(tests[gold.kind]).filter(([field]) => gold[field] !== undefined && gold[field] !== null)
  const wrong = coded.filter(([field, agrees]) => !agrees(gold[field], fieldOf(read, field))).map(([field]) => field)
  const closeness = overlap / (read.span.end - read.span.start + gold.end - gold.start)
  const rank = (wrong.length === 0 ? 1000 : 0) + 10 * (coded.length - wrong.length) + closeness - (gold.soft ? 0.5 : 0)
  return { gold, read, wrong, rank }
}

/** Each record in at most one pair, the best pairs first. A soft record may be met by several. */
const match = (gold: readonly GoldRecord[], read: readonly ChanceryRecord[]): readonly Pair[] => {
  const pairs = gold.flatMap((one) => read.flatMap((other) => pair(one, other) ?? []))
  const usedGold = new Set<GoldRecord>()
  const usedRead = new Set<ChanceryRecord>()
  return pairs
    .sort((a, b) => b.rank - a.rank)
    .filter((one) => {
      if (usedGold.has(one.gold) || usedRead.has(one.read)) return false
      if (!one.gold.soft) usedGold.add(one.gold)
      usedRead.add(one.read)
      return true
    })
}

const scoreKind = (
  kind: RecordKind,
  document: GoldDocument,
  all: readonly ChanceryRecord[],
): { readonly tally: Tally; readonly misses: readonly Miss[] } => {
  const gold = document.records.filter((record) => record.kind === kind)
  const read = all.filter((record) => record.kind === kind)
  const pairs = match(gold, read)
  const hard = pairs.filter((one) => !one.gold.soft)
  const miss = (what: Miss['what'], one: Partial<Pair>): Miss => ({
    what,
    document: document.id,
    kind,
    gold: one.gold ?? null,
    read: one.read ?? null,
    fields: one.wrong ?? [],
  })
  const missed = gold.filter((one) => !one.soft && !hard.some((other) => other.gold === one))
  const extra = read.filter((one) => !pairs.some((other) => other.read === one))
  return {
    tally: {
      gold: gold.filter((one) => !one.soft).length,
      read: read.length - (pairs.length - hard.length),
      found: hard.length,
      right: hard.filter((one) => one.wrong.length === 0).length,
    },
    misses: [
      ...hard.filter((one) => one.wrong.length > 0).map((one) => miss('wrong', one)),
      ...missed.map((one) => miss('missed', { gold: one })),
      ...extra.map((one) => miss('extra', { read: one })),
    ],
  }
}

const nothing: Tally = { gold: 0, read: 0, found: 0, right: 0 }
export const addTallies = (a: Tally, b: Tally): Tally => ({
  gold: a.gold + b.gold,
  read: a.read + b.read,
  found: a.found + b.found,
  right: a.right + b.right,
})

/** Scores documents with the records that were read from them. */
export const score = (cases: readonly { readonly gold: GoldDocument; readonly records: readonly ChanceryRecord[] }[]): Score => {
  const byKind = recordKindNames.map((kind) => {
    const parts = cases.map((one) => scoreKind(kind, one.gold, one.records))
    return { kind, tally: parts.map((part) => part.tally).reduce(addTallies, nothing), misses: parts.flatMap((part) => part.misses) }
  })
  const tallies = Object.fromEntries(byKind.map(({ kind, tally }) => [kind, tally])) as Record<RecordKind, Tally>
  return { tallies, misses: byKind.flatMap(({ misses }) => misses) }
}

export const total = (scored: Score): Tally => Object.values(scored.tallies).reduce(addTallies, nothing)
export const f1 = (hits: number, tally: Tally): number => (tally.gold + tally.read === 0 ? 0 : (2 * hits) / (tally.gold + tally.read))

const engine = createEngine({ lexicon, reference })

/** One report as the engine reads it, with the words that it comes with. */
export const readReport = (set: SetName, name: string): Reading =>
  engine.read({ text: reportText(set, name), published: readGold(set, name).published, source: `${name}.txt` })

/** Reads and scores one set of coded reports; docs/quality.md says which are still blind. */
export const scoreSet = (set: SetName): Score =>
  score(reportNames(set).map((name) => ({ gold: readGold(set, name), records: readReport(set, name).records })))

const row = (name: string, tally: Tally): string => {
  const { gold, read, found, right } = tally
  return `| ${[name, gold, read, f1(found, tally).toFixed(2), f1(right, tally).toFixed(2)].join(' | ')} |`
}

/** A Markdown table: a kind a row, what was coded and read, F1 of what was found and of what was right. */
export const scoreTable = (scored: Score): string =>
  [
    '| kind | coded | read | found F1 | right F1 |',
    '|---|---|---|---|---|',
    ...recordKindNames.map((kind) => row(kind, scored.tallies[kind])),
    row('all', total(scored)),
  ].join('\n')

const codedFields = ({ kind, start, end, soft, ...fields }: GoldRecord): string => (soft ? '' : `${start}-${end} ${JSON.stringify(fields)}`)

const missLine = (miss: Miss): string => {
  const gold = miss.gold ? codedFields(miss.gold) : ''
  const got = miss.read
    ? `read ${JSON.stringify(miss.read.quote.slice(0, 90))} ${miss.fields.map((f) => `${f}=${JSON.stringify(fieldOf(miss.read!, f))}`).join(' ')}`
    : ''
  return `${miss.what.padEnd(6)} ${miss.kind.padEnd(10)} ${miss.document.padEnd(17)} ${gold} ${got}`
}

const print = (scored: Score, misses: boolean): void => {
  console.log(scoreTable(scored))
  if (misses) for (const miss of scored.misses) console.log(missLine(miss))
}

const setAsked = (): SetName => {
  const at = process.argv.indexOf('--set')
  const set = at < 0 ? 'a' : setNames.find((name) => name === process.argv[at + 1])
  if (!set) throw new Error(`--set takes one of ${setNames.join(', ')}`)
  return set
}

if (import.meta.main) print(scoreSet(setAsked()), process.argv.includes('--misses'))
