import { existsSync, readFileSync } from 'node:fs'
import { basename, join } from 'node:path'

/** A row as the engine is given it: never anything of what it is to find. */
export interface Row {
  readonly id: string
  readonly text: string
  readonly published?: string | null
}

/** A set of texts with a scorer of its own: what is read, by which command, and who compares it with what. */
export interface GoldSet {
  readonly name: string
  /** File with one gold row a line, under the data folder. */
  readonly gold: string
  readonly command: 'read' | 'mentions'
  readonly scorer: string
  readonly row: (gold: Gold) => Row
}

/** The fields of gold rows that reading may see. */
interface Gold {
  readonly id: string
  readonly text?: string
  readonly input?: string
  readonly date?: string | null
  readonly dct?: string | null
}

const article = ({ id, text, date, dct }: Gold): Row => ({ id, text: text ?? '', published: date ?? dct ?? null })

export const sets: readonly GoldSet[] = [
  { name: 'quotations, PolNeAR dev', gold: 'quotations/polnear.dev.jsonl', command: 'read', scorer: 'quotations.mjs', row: article },
  { name: 'times, TimeBank', gold: 'time/timex.timebank.jsonl', command: 'mentions', scorer: 'times.mjs', row: article },
  {
    name: 'numbers, recognizers',
    gold: 'time/recognizers_en.dev.jsonl',
    command: 'mentions',
    scorer: 'numbers.mjs',
    row: ({ id, input }) => ({ id, text: input ?? '' }),
  },
  { name: 'events, PLOVER GSR dev', gold: 'events/plover_gsr.dev.jsonl', command: 'read', scorer: 'events.mjs', row: article },
  { name: 'events, PETRARCH GSR', gold: 'events/petrarch_gsr.jsonl', command: 'read', scorer: 'events.mjs', row: article },
]

/** The rows of a gold file, stripped to what reading may see. */
export const rowsOf = (set: GoldSet, data: string): readonly Row[] =>
  readFileSync(join(data, set.gold), 'utf8')
    .split('\n')
    .filter((line) => line.trim() !== '')
    .map((line) => set.row(JSON.parse(line) as Gold))

/** What is missing of some files, by name; none when all are there. */
export const missing = (files: readonly string[]): readonly string[] => files.filter((file) => !existsSync(file)).map((file) => basename(file))
