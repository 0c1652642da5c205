import { byText } from '../ledger/canonical.ts'
import type { Difference } from '../ledger/renderings/difference.ts'
import { type Differences, differencesOf } from '../ledger/renderings/differences.ts'
import { renderingsOf, type ThingReading } from '../ledger/renderings/readings.ts'
import { tellingsOf } from '../ledger/telling.ts'
import type { Reading } from '../model/reading.ts'
import type { ChanceryRecord } from '../model/record.ts'
import { contains } from '../model/span.ts'
import { heading, note } from './blocks.ts'
import type { BriefBlock, BriefCell, BriefTable } from './brief.ts'
import { cite, type Desk, sentence, wordsAt } from './desk.ts'
import { inferenceSpans } from './lines/common.ts'
import { actorList, actorName } from './names.ts'
import { quoted } from './words.ts'

/** Tables of each sort: what differs in meaning first, then the newest. */
const MOST = 12
/** Pairs of tellings that are compared word by word to find them. */
const COMPARED = 4 * MOST

const letterOf = (desk: Desk, record: ChanceryRecord): string => desk.letters.get(record.document) ?? '?'

/** A record as a reading of its own: the ledger keeps no mentions, so names are compared as words. */
const asReading = (desk: Desk, record: ChanceryRecord): Reading => ({
  document: desk.byId.get(record.document)!,
  records: [record],
  mentions: [],
  sentences: [],
  findings: [],
  problems: [],
})

interface Version {
  readonly a: ChanceryRecord
  readonly b: ChanceryRecord
  readonly differences: Differences
}

const versionOf = (desk: Desk, a: ChanceryRecord, b: ChanceryRecord): Version => {
  const sides = { a: asReading(desk, a), b: asReading(desk, b) }
  const tellings = { a: tellingsOf(sides.a)[0]!, b: tellingsOf(sides.b)[0]! }
  return { a, b, differences: differencesOf([tellings], sides, [letterOf(desk, a), letterOf(desk, b)]) }
}

const isMeant = ({ severity }: Difference): boolean => severity === 'meaning'

const inside = (record: ChanceryRecord, { span, quote }: Difference['a']): boolean => quote.trim() !== '' && contains(record.span, span)

const holds = (desk: Desk, record: ChanceryRecord, words: string): boolean =>
  wordsAt(desk, record.document, record.span).toLowerCase().includes(words.toLowerCase())

/** A difference as a line that can be proved: the words of both, or of the one that alone has them; null where the other has them elsewhere. */
const differenceWords = (desk: Desk, { a, b }: Version, one: Difference): string | null => {
  const [x, y] = [inside(a, one.a), inside(b, one.b)]
  const mark = (words: string): boolean => /^(?:…|\.{3})$/.test(words)
  if (x && y && !mark(one.a.quote) && !mark(one.b.quote))
    return holds(desk, b, one.a.quote) || holds(desk, a, one.b.quote)
      ? null
      : `${one.kind}: ${quoted(one.a.quote, 30)} against ${quoted(one.b.quote, 30)}`
  const [having, lacking, words] = x && !mark(one.a.quote) ? [a, b, one.a.quote] : [b, a, one.b.quote]
  if (words.trim() === '' || mark(words) || !contains(having.span, having === a ? one.a.span : one.b.span) || holds(desk, lacking, words)) return null
  if (/and marked$/.test(one.explanation)) return `left out by ${letterOf(desk, lacking)}, and marked: ${quoted(words, 30)}`
  const kind = one.kind === 'omission' || one.kind === 'addition' ? '' : `${one.kind}: `
  return `${kind}only in ${letterOf(desk, having)}: ${quoted(words, 30)}`
}

/** Of a mark of omission and of words that stand alone only that they do is printed. */
const shortened = (words: string): string => /^(?:left out by [A-Z]+, and marked|only in [A-Z]+)(?=: )/.exec(words)?.[0] ?? words

const differenceCell = (desk: Desk, version: Version, differences: readonly Difference[]): BriefCell => {
  const meant = differences.filter(isMeant)
  const told = (meant.length > 0 ? meant : differences).flatMap((one) => differenceWords(desk, version, one) ?? [])
  if (told.length === 0) return { shown: '–', sentence: null }
  const alone = meant.length === 0 && told.length === 1 && !told[0]!.startsWith('wording')
  const text = meant.length > 0 || alone ? told.join('; ') : `wording · ${told.join('; ')}`
  return { shown: alone ? shortened(text) : meant.length > 0 ? text : 'wording', sentence: sentence(desk, text, [version.a, version.b]) }
}

const wordsCell = (desk: Desk, record: ChanceryRecord, words: string | null): BriefCell => {
  if (words === null || words.trim() === '') return { shown: '–', sentence: null }
  const shown = quoted(words, 40)
  return { shown, sentence: sentence(desk, `${letterOf(desk, record)}: ${shown}`, [record]) }
}

const tableOf = (desk: Desk, version: Version, number: number): BriefTable => {
  const { a, b, differences } = version
  const rows = differences.rows.map((row) => [
    wordsCell(desk, a, row.a?.quote ?? null),
    wordsCell(desk, b, row.b?.quote ?? null),
    differenceCell(
      desk,
      version,
      row.differences.map((at) => differences.differences[at]!),
    ),
  ])
  return { kind: 'table', caption: `V${number}`, columns: [letterOf(desk, a), letterOf(desk, b), 'difference'], rows }
}

/** One record of each document, the longest telling of it. */
const onePerDocument = (records: readonly ChanceryRecord[]): readonly ChanceryRecord[] =>
  [...Map.groupBy(records, ({ document }) => document).values()].map(
    (own) => own.toSorted((x, y) => y.quote.length - x.quote.length || byText(x.id, y.id))[0]!,
  )

const isWithin = (inner: ChanceryRecord, outer: ChanceryRecord): boolean =>
  inner !== outer && inner.document === outer.document && contains(outer.span, inner.span)

type Pair = readonly [ChanceryRecord, ChanceryRecord]

/** Every utterance or pledge that several documents have: the first of them beside each other one; what stands inside another pair is left out. */
const pairsOf = (desk: Desk): readonly Pair[] => {
  const pairs = desk.items
    .filter(({ kind, documents }) => (kind === 'statement' || kind === 'commitment') && documents.length > 1)
    .flatMap((item) => {
      const [first, ...others] = onePerDocument(item.claims.map(({ record }) => record)).toSorted((x, y) => placeOf(desk, x) - placeOf(desk, y))
      return others.map((other): Pair => [first!, other])
    })
  const together = Map.groupBy(pairs, ([a, b]) => `${a.document} ${b.document}`)
  return [...together.values()].flatMap((own) => own.filter(([a, b]) => !own.some(([x, y]) => isWithin(a, x) && isWithin(b, y))))
}

const placeOf = (desk: Desk, { document }: ChanceryRecord): number => desk.place.get(document) ?? desk.documents.length

/** Whether an open finding says that the two mean different things. */
const isContested = (desk: Desk, [a, b]: Pair): boolean =>
  (desk.open.get(a.id) ?? []).some((finding) => finding.check === 'rendering' && (desk.open.get(b.id) ?? []).includes(finding))

/** The versions to print: those that differ in meaning first, then the newest. Of very many the contested and the newest are compared. */
const versionsOf = (desk: Desk): readonly Version[] => {
  const byPlace = ([a, b]: Pair, [x, y]: Pair): number => placeOf(desk, a) - placeOf(desk, x) || a.span.start - x.span.start || byText(b.id, y.id)
  const contested = (pair: Pair): number => (isContested(desk, pair) ? 0 : 1)
  const looked = pairsOf(desk)
    .toSorted((x, y) => contested(x) - contested(y) || byPlace(x, y))
    .slice(0, COMPARED)
  const made = looked
    .map(([a, b]) => versionOf(desk, a, b))
    .filter(({ differences }) => differences.rows.length > 0 && differences.differences.length > 0)
  const rank = ({ differences }: Version): number => (differences.differences.some(isMeant) ? 0 : 1)
  return made.toSorted((x, y) => rank(x) - rank(y) || byPlace([x.a, x.b], [y.a, y.b])).slice(0, MOST)
}

const readingRow = (desk: Desk, one: ThingReading): readonly BriefCell[] => {
  const record = desk.records.get(one.record)
  if (record === undefined || record.negated || (record.kind !== 'commitment' && record.kind !== 'statement')) return []
  const people = record.kind === 'commitment' && record.people.length > 0 ? record.people : record.kind === 'commitment' ? record.holders : null
  if (people === null && (record.kind !== 'statement' || record.speaker === null)) return []
  const who = people === null ? actorName(desk, record, one.who!, 'short') : actorList(desk, record, people, 'short')
  const parts = [
    `${letterOf(desk, record)}, ${one.mode === 'quoted' ? 'quoted' : 'own words'}`,
    who.text,
    quoted(one.quote, 40),
    record.kind === 'commitment' ? (record.modality ?? '–') : '–',
  ]
  const speaker = record.kind === 'statement' && record.speaker?.span ? [cite(desk, record.document, record.speaker.span)] : []
  const inferred = inferenceSpans(record, ['holders', 'people', 'speaker']).map((span) => cite(desk, record.document, span))
  const made = sentence(desk, parts.join(' · '), [record], [...who.cites, ...speaker, ...inferred])
  return parts.map((shown) => ({ shown, sentence: made }))
}

/** Things of which the documents have three readings or more. */
const readingTables = (desk: Desk): readonly BriefTable[] =>
  renderingsOf([...desk.records.values()], desk.byId)
    .filter(({ readings }) => readings.length > 2)
    .toReversed()
    .slice(0, MOST)
    .flatMap(({ readings }) => {
      const rows = readings.map((one) => readingRow(desk, one)).filter((row) => row.length > 0)
      return rows.length < 3 ? [] : [{ kind: 'table' as const, caption: null, columns: ['reading', 'who', 'words', 'strength'], rows }]
    })

/** One utterance or thing as several documents have it, side by side; and things of which there are several readings. */
export const versions = (desk: Desk): readonly BriefBlock[] => {
  const tables = versionsOf(desk).map((version, at) => tableOf(desk, version, at + 1))
  const readings = readingTables(desk)
  return [
    ...(tables.length === 0
      ? []
      : [heading('Versions side by side'), note('What differs is named as the comparison of the words reads it.'), ...tables]),
    ...(readings.length === 0 ? [] : [heading('One thing, several readings'), ...readings]),
  ]
}
