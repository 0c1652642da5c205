/** One line of the table: what was measured on which set. `gold` and `read` count; `value` is the figure itself. */
export interface Figure {
  readonly set: string
  readonly measure: string
  readonly gold: string
  readonly read: string
  readonly value: string
}

const shown = /^(?<measure>.+?)\s+gold\s+(?<gold>\d+)\s+pred\s+(?<read>\d+)\s+P (?<p>[\d.]+)\s+R (?<r>[\d.]+)\s+F1 (?<f1>[\d.]+)/
const specs = /^(?<measure>\w+)\s+specs\s+(?<gold>\d+)\s+passed (?<passed>[\d.]+)/

/** The figures in what a shared scorer printed; lines of other forms are notes and left out. */
export const figuresIn = (set: string, printed: string): readonly Figure[] =>
  printed.split('\n').flatMap((line): readonly Figure[] => {
    const full = shown.exec(line)?.groups
    if (full) return [{ set, measure: full.measure!, gold: full.gold!, read: full.read!, value: `F1 ${full.f1}  (P ${full.p}  R ${full.r})` }]
    const one = specs.exec(line)?.groups
    return one ? [{ set, measure: one.measure!, gold: one.gold!, read: '', value: `passed ${one.passed}` }] : []
  })

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
  (JSON.parse(json) as Scored).rows.map((row) => ({
    set,
    measure: row.kind,
    gold: String(row.gold),
    read: String(row.predicted),
    value: `right F1 ${row.rightF1.toFixed(3)}  (found ${row.foundF1.toFixed(3)})`,
  }))

/** The last line of the scorer of findings: "checks 9/15  false alarms 0", "same 5/11  differences …". */
export const figuresOfFindings = (set: string, printed: string): readonly Figure[] =>
  printed.split('\n').flatMap((line) => {
    const found = /^(?<measure>checks|same) (?<hit>\d+)\/(?<gold>\d+)\s+(?<rest>.*)$/.exec(line)?.groups
    return found ? [{ set, measure: found.measure!, gold: found.gold!, read: found.hit!, value: found.rest! }] : []
  })

/** The figures of our own scorer of coded reports, from its Markdown table. */
export const figuresOfTable = (set: string, printed: string): readonly Figure[] =>
  printed.split('\n').flatMap((line) => {
    const [measure, gold, read, found, right] = line
      .split('|')
      .slice(1)
      .map((cell) => cell.trim())
    return gold && /^\d+$/.test(gold) ? [{ set, measure: measure!, gold, read: read!, value: `right F1 ${right}  (found ${found})` }] : []
  })

/** The table, one figure a line; the name of a set stands once. */
export const table = (figures: readonly Figure[]): string => {
  const head: Figure = { set: 'set', measure: 'measure', gold: 'gold', read: 'read', value: 'figure' }
  const width = (key: keyof Figure): number => Math.max(...[head, ...figures].map((f) => f[key].length))
  const [set, measure, gold, read] = [width('set'), width('measure'), width('gold'), width('read')]
  const print = (f: Figure, name: string): string =>
    `${name.padEnd(set)}  ${f.measure.padEnd(measure)}  ${f.gold.padStart(gold)}  ${f.read.padStart(read)}  ${f.value}`.trimEnd()
  return [print(head, head.set), ...figures.map((f, i) => print(f, figures[i - 1]?.set === f.set ? '' : f.set))].join('\n')
}
