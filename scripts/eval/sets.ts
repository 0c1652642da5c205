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

/** Trees: the tokens are given, tags and heads are to be found. */
export interface TreeSet {
  readonly name: string
  readonly gold: string
  readonly scorer: string
}

/** The fields of gold rows that reading may see. */
interface Gold {
  readonly id: string
  readonly text?: string
  readonly input?: string
  readonly title?: string | null
  readonly date?: string | null
  readonly dct?: string | null
}

const article = ({ id, text, date, dct }: Gold): Row => ({ id, text: text ?? '', published: date ?? dct ?? null })

/** A row of a set of stories as the grouping is given it. Of an article that is only a headline, the headline is the text. */
export const storyRow = ({ id, text, title, date }: Gold): Row & { readonly title: string | null } => ({
  id,
  text: text?.trim() ? text : (title ?? ''),
  title: title ?? null,
  published: date ?? null,
})

const rows = (name: string, gold: string, command: GoldSet['command'], scorer: string, row: GoldSet['row'] = article): GoldSet => ({
  name,
  gold,
  command,
  scorer,
  row,
})

export const sets: readonly GoldSet[] = [
  rows('quotations, PolNeAR dev', 'quotations/polnear.dev.jsonl', 'read', 'quotations.mjs'),
  rows('times, TimeBank', 'time/timex.timebank.jsonl', 'mentions', 'times.mjs'),
  rows('times, AQUAINT', 'time/timex.aquaint.jsonl', 'mentions', 'times.mjs'),
  rows('numbers, recognizers', 'time/recognizers_en.dev.jsonl', 'mentions', 'numbers.mjs', ({ id, input }) => ({ id, text: input ?? '' })),
  rows('events, PLOVER GSR dev', 'events/plover_gsr.dev.jsonl', 'read', 'events.mjs'),
  rows('events, PETRARCH GSR', 'events/petrarch_gsr.jsonl', 'read', 'events.mjs'),
  rows('events, PLOVER dyads train', 'events/plover_dyads.train.jsonl', 'read', 'events.mjs'),
]

export const treeSets: readonly TreeSet[] = [
  { name: 'trees, UD EWT dev', gold: 'trees/ud_ewt.dev.conllu', scorer: 'trees.mjs' },
  { name: 'trees, GUM dev', gold: 'trees/gum_by.dev.conllu', scorer: 'trees.mjs' },
]

/** The rows of a gold file, stripped to what reading may see. */
export const rowsOf = (set: GoldSet, data: string): readonly Row[] =>
  readFileSync(join(data, set.gold), 'utf8')
    .split('\n')
    .filter((line) => line.trim() !== '')
    .map((line) => set.row(JSON.parse(line) as Gold))

/** What is missing of some files, by name; none when all are there. */
export const missing = (files: readonly string[]): readonly string[] => files.filter((file) => !existsSync(file)).map((file) => basename(file))
