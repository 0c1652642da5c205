import type { FieldsOf, RecordBase, RecordKind } from '../../src/model/record.ts'
import { documentOf, type Reading, readingOf, recordOf } from '../store/fixtures.ts'

/*
 * Made-up reports of a few pairs of countries, thousands if need be: stories told by several outlets, now vaguer, now with a day off,
 * another value, a name misspelt. Every choice comes from the seed and the number of the document alone.
 */

type Chance = (below: number) => number

/** A small generator of numbers (Mulberry32), seeded by what is to be chosen. */
export const chanceOf = (...seed: readonly number[]): Chance => {
  let state = seed.reduce((sum, n) => Math.imul(sum ^ n, 0x9e3779b1) ^ (sum >>> 13), 0x811c9dc5)
  return (below) => {
    state = (state + 0x6d2b79f5) | 0
    let t = Math.imul(state ^ (state >>> 15), 1 | state)
    t = (t + Math.imul(t ^ (t >>> 7), 61 | t)) ^ t
    return ((t ^ (t >>> 14)) >>> 0) % below
  }
}

export const shuffled = <T>(list: readonly T[], chance: Chance): readonly T[] => {
  const out = [...list]
  for (let at = out.length - 1; at > 0; at--) {
    const other = chance(at + 1)
    ;[out[at], out[other]] = [out[other]!, out[at]!]
  }
  return out
}

const pairs = [
  ['ISL', 'NOR'],
  ['FIN', 'SWE'],
  ['DNK', 'EST'],
] as const
const people = ['Ola Hansen', 'Jon Jonsson', 'Eva Olafsdottir', 'Aino Virtanen', 'Karl Lindqvist', 'Mette Sorensen']
const places = ['Oslo', 'Reykjavik', 'Turku', 'Malmo', 'Aarhus', 'Tartu']
const goods = ['cod', 'timber', 'machines', 'wool', 'ferries', 'paper']
const things = ['harbours', 'visas', 'railways', 'fishing rights', 'energy grids', 'border posts']
const iso = (day: number): string => new Date(Date.UTC(2024, 0, 1 + day)).toISOString().slice(0, 10)

interface Story {
  readonly pair: readonly [string, string]
  readonly day: number
  readonly n: number
}

type Made = readonly [RecordKind, string, Partial<FieldsOf<RecordKind> & RecordBase>]

const occasion = ({ pair, day, n }: Story, chance: Chance): Made => {
  const [one, other] = [people[n % 6]!, people[(n + 1 + (n % 3)) % 6]!]
  const date = [iso(day), iso(day), iso(day + 1), iso(day).slice(0, 7), iso(day).slice(0, 4), null][chance(6)]!
  const place = places[(n + (chance(8) === 0 ? 1 : 0)) % 6]!
  const names = [[], [one], [one, other]][chance(3)]!
  const type = (['meeting', 'visit', 'signing'] as const)[n % 3]!
  const status = chance(7) === 0 ? 'planned' : 'occurred'
  const more = chance(9) === 0 ? [...pair, 'LVA'] : [...pair]
  return [
    'event',
    `${one} and ${other} met in ${place} on ${things[n % 6]} and ${goods[n % 6]}`,
    { type, parties: more, people: names, date, place, status } as never,
  ]
}

const words = ({ pair, n }: Story, chance: Chance): Made => {
  const text = `we will open our ${things[n % 6]} to all vessels before winter and share the ${goods[(n + 2) % 6]} fairly between both peoples, ${n % 9} times`
  const cut = [text, text.slice(0, 70), text.replace('will', 'shall').replace('fairly', 'evenly')][chance(3)]!
  const name = [people[n % 6]!, people[n % 6]!.split(' ')[1]!, people[n % 6]!.replace('e', 'ee')][chance(12) === 0 ? 2 : chance(2)]!
  return [
    'statement',
    cut,
    { speaker: chance(10) === 0 ? null : { name, role: 'minister', country: pair[n % 2]!, span: null }, form: 'direct' } as never,
  ]
}

const sum = ({ pair, day, n }: Story, chance: Chance): Made => {
  const value = (((n % 7) + 2) * 10 + (chance(8) === 0 ? 9 : 0)) * 1e6
  const period = [`${2020 + (n % 4)}`, `${2020 + (n % 4)}`, null][chance(3)]!
  const loose = [value * 0.975, value * 1.025] as const
  return [
    'figure',
    `exports of ${goods[n % 6]} came to $${value / 1e6} million in those days (${day})`,
    {
      measure: 'exports',
      value,
      unit: 'USD',
      period,
      reporter: pair[0],
      partner: pair[1],
      status: 'actual',
      interval: { printed: loose, loose },
    } as never,
  ]
}

const pledge = ({ pair, n }: Story, chance: Chance): Made => [
  'commitment',
  `${pair[0]} will ${['open', 'reopen', 'widen'][chance(3)]} its ${things[n % 6]} near ${places[n % 6]} for ${goods[n % 6]}`,
  {
    holders: [pair[0]],
    action: `${['open', 'reopen', 'widen'][chance(3)]} its ${things[n % 6]} near ${places[n % 6]} for ${goods[n % 6]}`,
    modality: 'undertaking',
    deadline: chance(2) === 0 ? iso(400 + chance(2)) : null,
  } as never,
]

const paper = ({ pair, day, n }: Story, chance: Chance): Made => [
  'agreement',
  `they signed an agreement on ${things[n % 6]} and ${goods[(n + 1) % 6]}`,
  {
    title: chance(5) === 0 ? null : `agreement on ${things[n % 6]} and ${goods[(n + 1) % 6]}`,
    form: 'agreement',
    parties: [...pair],
    stage: 'signed',
    date: [iso(day), iso(day + 1), iso(day).slice(0, 7), null][chance(4)]!,
  } as never,
]

const link = ({ pair, n }: Story, chance: Chance): Made => [
  'tie',
  `an embassy stands in ${places[n % 6]}`,
  { type: 'embassy', parties: [...pair], org: places[n % 6]!, state: 'exists', since: [null, '1998', '1998-05', '2001'][chance(4)]! } as never,
]

const makers = [occasion, words, sum, pledge, paper, link]

/** One report of a story; reports with numbers near each other are of one story. */
export const madeReading = (at: number, seed: number): Reading => {
  const story = Math.floor(at / 4)
  const told = chanceOf(seed, story)
  const own = chanceOf(seed, at, 7)
  const tale: Story = { pair: pairs[told(3)]!, day: told(300), n: told(40) }
  const made = makers.flatMap((make) => (own(3) === 0 ? [] : [make(tale, own)]))
  const text = [...made.map(([, quote]) => `${quote}.`), `Report ${at}.`].join(' ')
  const d = documentOf(text, { published: own(20) === 0 ? null : iso(tale.day + own(4)), publisher: `outlet ${own(9)}`, title: `Report ${at}` })
  return readingOf(
    d,
    made.map(([kind, quote, fields]) => recordOf(d, kind, quote, fields as never)),
  )
}

/** The first `count` reports of a seed. */
export const madeReadings = (count: number, seed: number): readonly Reading[] => Array.from({ length: count }, (_, at) => madeReading(at, seed))
