/** One line of the table: what was measured on which set. */
export interface Figure {
  readonly set: string
  readonly measure: string
  /** How many there are to find, and how many were read; null where a set does not count them. */
  readonly gold: number | null
  readonly read: number | null
  /** The figures themselves, by name ("F1", "P", "R", "UPOS"), between 0 and 1; the first one is what the set is judged by. */
  readonly numbers: Readonly<Record<string, number>>
  /** What else the scorer said. */
  readonly note?: string
}

/** "gold 10  pred 8  P 0.5" → numbers by name. */
const pairs = (printed: string): Readonly<Record<string, number>> =>
  Object.fromEntries(
    [...printed.matchAll(/(?<name>[A-Za-z][A-Za-z\d ]*?) +(?<value>[\d.]+)/g)].map((m) => [m.groups!.name!.trim(), Number(m.groups!.value)]),
  )

const F1 = ['F1', 'P', 'R']
const chosen = (all: Readonly<Record<string, number>>, names: readonly string[]): Readonly<Record<string, number>> =>
  Object.fromEntries(names.map((name) => [name, all[name] ?? Number.NaN]))

/** "root code   gold 169  pred 160  P 0.700  R 0.650  F1 0.674" */
const scored = (set: string, line: string): Figure | null => {
  const found = /^\s*(?<measure>.+?)\s+(?<rest>gold\s+\d+\s+pred\s+.*)$/.exec(line)?.groups
  if (!found) return null
  const all = pairs(found.rest!)
  return { set, measure: found.measure!, gold: all.gold!, read: all.pred!, numbers: chosen(all, F1) }
}

/** "CurrencyModel  specs 92  passed 0.554" */
const passed = (set: string, line: string): Figure | null => {
  const found = /^(?<measure>\w+)\s+(?<rest>specs\s+.*)$/.exec(line)?.groups
  if (!found) return null
  const all = pairs(found.rest!)
  return { set, measure: found.measure!, gold: all.specs!, read: null, numbers: { passed: all.passed! } }
}

/** "  direct    gold 300  content found 0.876  with speaker 0.845" */
const attributed = (set: string, line: string): Figure | null => {
  const found = /^\s+(?<measure>\w+)\s+(?<rest>gold\s+\d+\s+content found\s+.*)$/.exec(line)?.groups
  if (!found) return null
  const all = pairs(found.rest!)
  return {
    set,
    measure: found.measure!,
    gold: all.gold!,
    read: null,
    numbers: { 'with speaker': all['with speaker']!, found: all['content found']! },
  }
}

/** "tokens 25000  UPOS 0.9500  UAS 0.8500  LAS 0.8100" */
const parsed = (set: string, line: string): Figure | null => {
  if (!/^tokens\s+\d+\s+UPOS/.test(line)) return null
  const all = pairs(line)
  return { set, measure: 'tags and trees', gold: all.tokens!, read: null, numbers: chosen(all, ['LAS', 'UAS', 'UPOS']) }
}

/** The figures in what a shared scorer printed; lines of other forms are notes and left out. */
export const figuresIn = (set: string, printed: string): readonly Figure[] =>
  printed.split('\n').flatMap((line) => scored(set, line) ?? passed(set, line) ?? attributed(set, line) ?? parsed(set, line) ?? [])

interface Scored {
  readonly rows: readonly {
    readonly kind: string
    readonly gold: number
    readonly predicted: number
    readonly foundF1: number
    readonly rightF1: number
  }[]
}

/** The figures of the scorer of records, from its JSON. */
export const figuresOfRecords = (set: string, json: string): readonly Figure[] =>
  (JSON.parse(json) as Scored).rows.map(({ kind, gold, predicted, rightF1, foundF1 }) => ({
    set,
    measure: kind,
    gold,
    read: predicted,
    numbers: { 'right F1': rightF1, 'found F1': foundF1 },
  }))

/** The last line of the scorer of findings: "checks 9/15  false alarms 0", "same 5/11  differences …". */
export const figuresOfFindings = (set: string, printed: string): readonly Figure[] =>
  printed.split('\n').flatMap((line) => {
    const found = /^(?<measure>checks|same) (?<hit>\d+)\/(?<gold>\d+)\s+(?<rest>.*)$/.exec(line)?.groups
    if (!found) return []
    const [gold, read] = [Number(found.gold), Number(found.hit)]
    return [{ set, measure: found.measure!, gold, read, numbers: { found: read / gold }, note: found.rest! }]
  })

/** "documents 772  B3 P 0.906  R 0.727  F1 0.806" */
export const figuresOfStories = (set: string, printed: string): readonly Figure[] => {
  const all = pairs(printed.replace('B3', ''))
  return [{ set, measure: 'B-cubed', gold: all.documents ?? null, read: null, numbers: chosen(all, F1) }]
}

/** The figures of our own scorer of coded reports, from its Markdown table. */
export const figuresOfTable = (set: string, printed: string): readonly Figure[] =>
  printed.split('\n').flatMap((line) => {
    const [measure, gold, read, found, right] = line
      .split('|')
      .slice(1)
      .map((cell) => cell.trim())
    if (!gold || !/^\d+$/.test(gold)) return []
    return [{ set, measure: measure!, gold: Number(gold), read: Number(read), numbers: { 'right F1': Number(right), 'found F1': Number(found) } }]
  })
