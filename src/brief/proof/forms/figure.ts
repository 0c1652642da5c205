import type { FigureRecord } from '../../../model/record.ts'
import { dateFaults, datePattern } from '../dates.ts'
import { flowFaults } from '../directions.ts'
import { codeFaults, codeOf, sayerFaults } from '../names.ts'
import { printsNumber, printsPlace, readValue, sameValue } from '../numbers.ts'
import { type Case, type Fault, fault, must, ownWords } from '../proof.ts'
import { holdsWords } from '../quotes.ts'

const hedgeWords: readonly (readonly [FigureRecord['approx'], readonly string[]])[] = [
  ['about', ['about', 'around', 'approximately', 'roughly', 'some', 'an estimated']],
  ['over', ['more than', 'over', 'above', 'at least', 'exceeding', 'exceeded']],
  ['under', ['less than', 'nearly', 'almost', 'under', 'below', 'fewer than', 'close to', 'just under']],
  ['up-to', ['up to']],
]
const hedges: Readonly<Record<string, FigureRecord['approx']>> = Object.fromEntries(
  hedgeWords.flatMap(([approx, words]) => words.map((word) => [`${word} `, approx])),
)

const trends: Readonly<Record<string, FigureRecord['trend']>> = {
  'said to rise': 'up',
  'said to fall': 'down',
  'said to be unchanged': 'flat',
  'said to be the first': 'first',
  'said to be the largest': 'largest',
  'said to be a record': 'record',
}

const line = new RegExp(
  `^(?<head>[A-Z][^:]*?), (?<period>${datePattern}|period not said): (?<not>not )?(?:(?<hedge>${Object.keys(hedges).join('|')})?(?<value>[−$€£\\dA-Z][^(,:·⟦]*?(?:,\\d{3}[^(,:·⟦]*?)*)(?: \\((?<status>estimate|forecast|target|limit)\\))?)?(?:, )?(?<trend>${Object.keys(trends).join('|')})?(?<none>no value said)?(?: · (?:source named: (?<source>[^⟦]+?)|(?<unsourced>no source named)))?(?:: ⟦0⟧)?(?: \\(says? (?<by>[^)]+)\\))?$`,
)

/** Reporter or partner concluded from a sum: the flow as said no longer holds. */
const repaired = (record: FigureRecord): boolean => [record.inferred.reporter, record.inferred.partner].some((each) => each?.from === 'finding')

const ends = (record: FigureRecord): readonly [string, string] | null => {
  const [from, to] = repaired(record) ? [] : (record.flow?.split('>').map((part) => part.trim()) ?? [])
  if (from && to) return [from, to]
  if (!record.reporter || !record.partner) return null
  if (record.measure === 'exports' || record.measure === 'aid' || record.measure === 'investment') return [record.reporter, record.partner]
  return record.measure === 'imports' ? [record.partner, record.reporter] : null
}

/** "Exports of X, A to B" → measure, product, ends. */
const headFaults = (one: Case, record: FigureRecord, printed: string): readonly Fault[] => {
  const turned = printed.endsWith(' (direction repaired)')
  const head = turned ? printed.slice(0, -' (direction repaired)'.length) : printed
  const flow = /^(.*), ([^,]+?) to ([^,]+)$/.exec(head)
  const two = flow && codeOf(one, flow[2]!) !== null && codeOf(one, flow[3]!) !== null ? flow : null
  const [measure, ...rest] = (two?.[1] ?? head).split(' of ')
  const product = rest.length === 0 ? null : rest.join(' of ')
  const recorded = ends(record)
  const growth = record.measure === 'growth' && record.product === null
  const named = growth && product !== null ? record.of : record.product
  const stands =
    product === null || one.cited.some((text) => holdsWords(text.toLowerCase(), product.toLowerCase())) || record.inferred.product !== undefined
  return [
    ...must(measure!.toLowerCase() === (record.measure ?? 'other'), 'direction', measure!, `the record says ${record.measure}`),
    ...must(turned === (repaired(record) && recorded !== null), 'direction', printed, 'repaired or not, the record says otherwise'),
    ...must(product === named, 'name', product ?? '', `the record says ${record.product}`),
    ...must(stands, 'name', product ?? '', 'not in the cited words'),
    ...(two && recorded
      ? [...codeFaults(one, record, two[2]!, [recorded[0]], 'direction'), ...codeFaults(one, record, two[3]!, [recorded[1]], 'direction')]
      : []),
    ...(two && recorded ? flowFaults(one, record, recorded[0], recorded[1]) : []),
    ...must(Boolean(two) === Boolean(recorded), 'direction', head, 'the flow is not that of the record'),
  ]
}

const valueFaults = (one: Case, record: FigureRecord, said: string | undefined): readonly Fault[] => {
  if (said === undefined) return must(record.value === null, 'number', '', `the record says ${record.value}`)
  const read = readValue(said)
  if (!read || record.value === null) return [fault('number', said, `the record says ${record.value ?? 'no value'}`)]
  const words = ownWords(one.world, record)
  const values = typeof record.value === 'number' ? [record.value] : record.value
  return [
    ...must(sameValue(read.value, record.value), 'number', said, `the record says ${record.value}`),
    ...must(read.unit === record.unit, 'unit', said, `the record says ${record.unit}`),
    ...must(
      values.every((value) => printsNumber(words, value) || (record.measure === 'rank' && printsPlace(words, value))) ||
        record.inferred.value !== undefined,
      'number',
      said,
      'the cited words do not print it',
    ),
    ...must(unitStands(words, record), 'unit', said, 'the cited words do not print it'),
  ]
}

const unitWords: Readonly<Record<string, RegExp>> = {
  USD: /\$|\bUSD\b|dollar/i,
  EUR: /€|\beur/i,
  GBP: /£|\bGBP\b|pound|sterling/i,
  percent: /%|per ?cent|\b(?:half|halves|thirds?|quarters?|fifths?|tenths?)\b/i,
  points: /points?\b/i,
  times: /times|fold|twice|thrice|doubl|tripl|quadrupl/i,
}

const unitStands = (words: string, record: FigureRecord): boolean => {
  const known = unitWords[record.unit ?? '']
  return known === undefined || known.test(words) || record.inferred.unit !== undefined
}

const bentFaults = (record: FigureRecord, m: Readonly<Record<string, string | undefined>>): readonly Fault[] => [
  ...must(
    (hedges[m.hedge ?? ''] ?? null) === (m.value === undefined ? null : record.approx),
    'number',
    m.hedge ?? '',
    `the record says ${record.approx ?? 'no hedge'}`,
  ),
  ...must(
    (m.status ?? 'actual') === (record.status ?? 'actual') || m.value === undefined,
    'status',
    m.status ?? 'actual',
    `the record says ${record.status}`,
  ),
  ...must((trends[m.trend ?? ''] ?? null) === record.trend, 'polarity', m.trend ?? '', `the record says ${record.trend ?? 'no trend'}`),
  ...must(Boolean(m.not) === record.negated, 'polarity', m.not ?? '', 'the record says otherwise'),
]

const sourceFaults = (one: Case, record: FigureRecord, source: string | undefined, unsourced: string | undefined): readonly Fault[] => {
  if (unsourced) return must(record.cites === null, 'speaker', unsourced, `the record names ${record.cites}`)
  if (source === undefined) return []
  const stands = one.cited.some((text) => holdsWords(text, source)) || record.inferred.cites !== undefined
  return [
    ...must(source === record.cites, 'speaker', source, `the record names ${record.cites ?? 'none'}`),
    ...must(stands, 'speaker', source, 'not in the cited words'),
  ]
}

/** "Exports, X to Y, 2022: $7.3 million": one figure as its record has it. */
export const figureFaults = (one: Case, records: readonly FigureRecord[]): readonly Fault[] => {
  const m = line.exec(one.frame)?.groups
  if (!m) return [fault('words', one.frame, 'not a line of a figure that can be read')]
  return records.flatMap((record) => [
    ...headFaults(one, record, m.head!),
    ...(m.period === 'period not said'
      ? must(record.period === null, 'period', m.period, `the record says ${record.period}`)
      : dateFaults(one, record, 'period', record.period, m.period!, 'period')),
    ...valueFaults(one, record, m.value),
    ...bentFaults(record, m),
    ...sourceFaults(one, record, m.source, m.unsourced),
    ...sayerFaults(one, record, m.by),
  ])
}
