import type { Claim } from '../../src/model/ledger.ts'
import { type ChanceryRecord, recordKinds } from '../../src/model/record.ts'
import { faultsOf, type Line, linesOf, type Match, type Rates, type Scored } from './score.ts'
import { originRates, wrongTellings } from './score-more.ts'

const f1 = ({ precision, recall }: Rates): number => (precision + recall === 0 ? 0 : (2 * precision * recall) / (precision + recall))
const share = (n: number): string => n.toFixed(3)
const rates = (of: Rates): readonly string[] => [share(of.precision), share(of.recall), share(f1(of))]

const columns = ['', 'tellings', 'found', 'right', 'P', 'R', 'F', 'B3 P', 'B3 R', 'B3 F', 'P all', 'R all', 'R end']
const widths = [12, 9, 7, 7, 7, 7, 7, 7, 7, 7, 7, 7, 7]
const row = (cells: readonly string[]): string => cells.map((cell, at) => (at === 0 ? cell.padEnd(widths[0]!) : cell.padStart(widths[at]!))).join('')

const cellsOf = (name: string, line: Line): readonly string[] => [
  name,
  String(line.tellings),
  share(line.found),
  share(line.right),
  ...rates(line.ofRight.pairs),
  ...rates(line.ofRight.bCubed),
  share(line.ofFound.pairs.precision),
  share(line.ofFound.pairs.recall),
  share(line.endToEnd),
]

export const explanation = `found, right: share of tellings for which a record was read, and read rightly (what is missing there is the engine's)
P R F: pairs of claims of one item, over records read rightly; B3 the same by B³; P all, R all: over all records found
R end: recall of pairs of tellings, with what was missed or misread counted as missed`

export const heading = row(columns)

/** The table of one corpus: all kinds, then each. */
export const tableOf = (scored: Scored): string =>
  linesOf(scored)
    .map((line) => row(cellsOf(line.kind, line)))
    .join('\n')

/** What the truth says of copies and of wrong tellings, beside what the ledger made of them. */
export const moreLine = (scored: Scored): string => {
  const [origins, wrong] = [originRates(scored), wrongTellings(scored)]
  const copies =
    origins === null ? 'nothing copied' : `copies: ${origins.copied} pairs of one origin, P ${share(origins.precision)} R ${share(origins.recall)}`
  return `            ${copies}; wrong on purpose: ${wrong.tellings}, ${wrong.joined} in one item with the right ones, ${wrong.shown} of those shown as contradicting`
}

/** One line of the curve. */
export const curveLine = (noise: number, scored: Scored): string => row(cellsOf(`noise ${noise}`, linesOf(scored)[0]!))

/** Fields that say how a thing is told or printed, not what it is. */
const manner: ReadonlySet<string> = new Set(['cue', 'interval'])

/** What is read of a thing, without what every record has. */
const fields = (record: ChanceryRecord): string =>
  Object.keys(recordKinds[record.kind].fields)
    .map((name) => [name, record[name as keyof ChanceryRecord] as unknown] as const)
    .filter(([name, value]) => !manner.has(name) && value !== null && !(Array.isArray(value) && value.length === 0))
    .map(([name, value]) => `${name}=${name === 'speaker' ? (value as { readonly name: string }).name : JSON.stringify(value)}`)
    .join(' ')

const told = (document: string, { record }: Claim): string => `    ${document} ${record.published}: “${record.quote}”\n      ${fields(record)}`

/** Examples of wrong joins and partings, most of one kind last. */
export const printFaults = (scored: Scored, most: number): string => {
  const seen = new Map<string, number>()
  const lines: string[] = []
  for (const { what, kind, a, b } of faultsOf(scored)) {
    const key = `${kind} ${what}`
    seen.set(key, (seen.get(key) ?? 0) + 1)
    if (seen.get(key)! <= most) lines.push(`${key}\n${told(a.document, a.claim!)}\n${told(b.document, b.claim!)}`)
  }
  return [...lines, ...[...seen].map(([key, n]) => `${key}: ${n}`)].join('\n')
}

/** Tellings that were missed or misread, by kind and sentence pattern, for whoever mends templates. */
export const printMissed = ({ matches }: Scored, texts: ReadonlyMap<string, string>, most: number): string => {
  const bad = matches.filter(({ right }) => !right)
  const line = ({ document, telling, claim }: Match): string => {
    const sentence = texts.get(document)!.slice(telling.span.start, telling.span.end)
    return `${claim === null ? 'missed ' : 'misread'} ${telling.kind} ${JSON.stringify(telling.told)} “${sentence}”${claim === null ? '' : `\n      ${fields(claim.record)}`}`
  }
  return bad.slice(0, most).map(line).join('\n')
}
