import { mkdirSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { createEngine, type Engine, type EngineOptions } from '../../src/engine.ts'
import { lexicon, reference } from '../../src/lexicon/bundled.ts'
import type { Lexicon } from '../../src/model/lexicon.ts'
import { readSources } from '../../src/source/read-sources.ts'
import type { SetName } from '../../test/reading/make-gold.ts'
import { readGold, reportNames, reportText } from '../../test/reading/make-gold.ts'
import { f1, score, total } from '../../test/reading/score.ts'
import type { Figure } from './figures.ts'
import { home, type Reader } from './readers.ts'
import { missing } from './sets.ts'
import { columns } from './table.ts'
import { type Task, tasks } from './tasks.ts'

/** A part of the engine or of its words, and the engine without it. */
interface Part {
  readonly name: string
  readonly options: EngineOptions
}

const whole: EngineOptions = { lexicon, reference }
const without = (part: Partial<Lexicon>): EngineOptions => ({ ...whole, lexicon: { ...lexicon, ...part } })
const countriesWithout = (field: 'adjectives' | 'people' | 'places' | 'seats'): EngineOptions =>
  without({ countries: lexicon.countries.map((country) => ({ ...country, [field]: [] })) })
const classesWithout = (gone: (name: string) => boolean): EngineOptions =>
  without({ classes: Object.fromEntries(Object.entries(lexicon.classes).map(([name, words]) => [name, gone(name) ? [] : words])) })

const familyOf = (name: string): string => name.split(/[:-]/)[0]!
const families = [...new Set(Object.keys(lexicon.classes).map(familyOf))]

/** What is switched off one by one: grammar and coreference, facts, names, and each family of word classes. */
const parts: readonly Part[] = [
  { name: 'trees', options: { ...whole, trees: false } },
  { name: 'coreference', options: { ...whole, coreference: false } },
  { name: 'offices and their dates', options: { ...whole, reference: { ...reference, offices: { ...reference.offices, facts: [] } } } },
  { name: 'adjectives of countries', options: countriesWithout('adjectives') },
  { name: 'peoples of countries', options: countriesWithout('people') },
  { name: 'towns', options: countriesWithout('places') },
  { name: 'seats of power', options: countriesWithout('seats') },
  { name: 'organisations', options: without({ organisations: [] }) },
  { name: 'currencies', options: without({ currencies: [] }) },
  {
    name: 'actors by name',
    options: without({ actors: { ...lexicon.actors, bodies: {}, groups: [], former: {}, unrecognised: {}, peoples: {}, people: {} } }),
  },
  { name: 'nouns of sectors', options: without({ actors: { ...lexicon.actors, heads: {}, vague: {}, ruling: {} } }) },
  { name: 'senses of verbs', options: without({ senses: { ...lexicon.senses, verbs: [] } }) },
  { name: 'senses of nouns', options: without({ senses: { ...lexicon.senses, nouns: [] } }) },
  ...families.map((family) => ({ name: `words: ${family}`, options: classesWithout((name) => familyOf(name) === family) })),
]

/** One class of words by its name ("verb:say"), or each class of a family ("verb:"). */
const partsNamed = (name: string): readonly Part[] => {
  const classes = Object.keys(lexicon.classes).filter((one) => one === name || (name.endsWith(':') && one.startsWith(name)))
  const found = [
    ...parts.filter((part) => part.name === name || part.name === `words: ${name}`),
    ...classes.map((one) => ({ name: `words: ${one}`, options: classesWithout((other) => other === one) })),
  ]
  if (found.length === 0)
    throw new Error(`no part is called ${name}; there are: ${parts.map((part) => part.name).join(', ')}, and classes such as verb:say`)
  return found
}

/** Reads in this process, as the command line prints it. */
const readerOf =
  (engine: Engine): Reader =>
  async (_, files, into) => {
    const lines: string[] = []
    for await (const found of readSources(files, { cwd: home }))
      if (found.ok) for (const { trace: _trace, ...record } of engine.read(found.input).records) lines.push(JSON.stringify(record))
    writeFileSync(into, `${lines.join('\n')}\n`)
  }

/** The columns of the table: a figure that stands for a set. Set c stays blind: nothing is tuned by it. */
const measures = [
  ['seeds right F1', 'records, the two seeds', 'all', 'right F1'],
  ['content F1', 'quotations, PolNeAR dev', 'content, half overlap', 'F1'],
  ['with speaker F1', 'quotations, PolNeAR dev', 'content and speaker', 'F1'],
  ['GSR root F1', 'events, PLOVER GSR dev', 'root code', 'F1'],
  ['GSR countries F1', 'events, PLOVER GSR dev', 'countries and root code', 'F1'],
  ['PETRARCH root F1', 'events, PETRARCH GSR', 'root code', 'F1'],
  ['dyads R', 'events, PLOVER dyads train', 'root code, both actors touched', 'R'],
] as const

const scoreReports = (engine: Engine, set: SetName): number => {
  const cases = reportNames(set).map((name) => {
    const gold = readGold(set, name)
    return { gold, records: engine.read({ text: reportText(set, name), published: gold.published, source: `${name}.txt` }).records }
  })
  const all = total(score(cases))
  return f1(all.right, all)
}

type Row = readonly (number | null)[]

const measure = async (options: EngineOptions, of: readonly Task[], folder: string): Promise<Row> => {
  const engine = createEngine(options)
  const figures: Figure[] = []
  for (const task of of) figures.push(...(await task.score(readerOf(engine), folder)))
  const value = (set: string, name: string, number: string): number | null =>
    figures.find((figure) => figure.set === set && figure.measure === name)?.numbers[number] ?? null
  return [...(['a', 'b'] as const).map((set) => scoreReports(engine, set)), ...measures.map(([, set, name, number]) => value(set, name, number))]
}

const difference = (value: number | null, base: number | null): string => {
  if (value === null || base === null) return '–'
  const shown = (value - base).toFixed(3)
  return /^-?0\.000$/.test(shown) ? '·' : shown.replace('-', '−').replace(/^(?=\d)/, '+')
}

/**
 * What each part contributes: the figures of the whole engine, and by how much each falls (−) or rises (+) without the part.
 * `named` are the parts asked for; none means grammar, coreference, facts, names and every family of words.
 */
export const ablation = async (named: readonly string[], folder: string): Promise<string> => {
  const chosen = named.length > 0 ? named.flatMap(partsNamed) : parts
  const wanted = new Set<string>(measures.map(([, set]) => set))
  const of = tasks.filter((task) => wanted.has(task.name) && missing(task.needs).length === 0)
  const room = join(folder, 'ablation')
  mkdirSync(room)
  const base = await measure(whole, of, room)
  const rows: (readonly string[])[] = []
  for (const { name, options } of chosen) {
    const row = await measure(options, of, room)
    rows.push([name, ...row.map((value, i) => difference(value, base[i]!).padStart(7))])
  }
  const head = ['without', 'set a right F1', 'set b right F1', ...measures.map(([title]) => title)]
  return columns([head, ['(the whole engine)', ...base.map((value) => (value === null ? '–' : value.toFixed(3)).padStart(7))], ...rows])
}
