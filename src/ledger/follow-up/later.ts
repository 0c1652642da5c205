import type { Instrument } from '../../model/follow-up.ts'
import type { Claim, Item } from '../../model/ledger.ts'
import type { ChanceryRecord } from '../../model/record.ts'
import { byText } from '../canonical.ts'
import { onceFor, onceForTwo } from '../once.ts'
import { whenOf } from '../when.ts'
import type { Topic } from './concepts.ts'
import { deedTopic, titleTopic } from './pledge.ts'

/** An item as what may have come of a promise: when it was told, when it was, what it is about. */
export interface Later {
  readonly item: Item
  readonly record: ChanceryRecord
  /** The claims that tell it, the earliest first. */
  readonly told: readonly Claim[]
  /** The day on which it was last told. */
  readonly last: string
  readonly topic: Topic
  /** The instrument that it is a stage of, for agreements. */
  readonly instrument: Instrument | null
}

const dateOf = (record: ChanceryRecord): string | null => {
  switch (record.kind) {
    case 'event':
    case 'agreement':
      return record.date
    case 'tie':
      return record.since
    default:
      return null
  }
}

/** First and last day that it may have been; null where its date is not said. */
export const whenItWas = (record: ChanceryRecord): { readonly first: string; readonly last: string } | null => {
  const { first, last } = whenOf(dateOf(record))
  return first === null || last === null ? null : { first, last }
}

const textOf = (record: ChanceryRecord): string => {
  switch (record.kind) {
    case 'commitment':
      return record.action ?? record.quote
    case 'agreement':
      return `${record.title ?? ''} ${record.subject ?? ''}`
    default:
      return record.quote
  }
}

/** The claims of dated documents, the earliest first, and the day of the last. */
const toldBy = (item: Item): Pick<Later, 'told' | 'last'> => {
  const told = item.claims
    .filter(({ record }) => record.published !== null)
    .toSorted((a, b) => byText(a.record.published!, b.record.published!) || byText(a.id, b.id))
  return { told, last: (told.at(-1)?.record.published ?? '').slice(0, 10) }
}

const alone = onceFor(
  (item: Item): Later => ({
    item,
    record: item.claims[0]!.record,
    ...toldBy(item),
    topic: (item.kind === 'agreement' ? titleTopic : deedTopic)(textOf(item.claims[0]!.record)),
    instrument: null,
  }),
)

const staged = onceForTwo((item: Item, instrument: Instrument): Later => ({ ...alone(item), instrument }))

/** An item as what may have come of a promise; `instrument` is the one that it is a stage of. The very same gives the very same. */
export const laterOf = (item: Item, instrument: Instrument | null): Later => (instrument === null ? alone(item) : staged(item, instrument))

/** What may be looked for by more than its words: visits by guest and host, meetings, ties, figures. */
const marksOf = ({ record }: Later): readonly string[] => {
  if (record.kind === 'event') return [`event ${record.type}`]
  if (record.kind === 'tie') return [`tie ${record.type}`]
  if (record.kind === 'figure') return [`figure ${record.measure} ${record.unit}`]
  return []
}

const keysOf = onceFor((one: Later): readonly string[] => [...[...one.topic.keys].map((key) => `word ${key}`), ...marksOf(one)])

/** Later items of a pair by their keys, by the day on which they were last told. */
export interface Index {
  readonly all: ReadonlySet<Later>
  readonly byKey: ReadonlyMap<string, readonly Later[]>
}

const byDay = (a: Later, b: Later): number => byText(a.last, b.last) || byText(a.item.id, b.item.id)

const listed = (all: Iterable<Later>): ReadonlyMap<string, readonly Later[]> => {
  const lists = new Map<string, Later[]>()
  for (const one of all)
    for (const key of keysOf(one)) {
      const list = lists.get(key)
      if (list === undefined) lists.set(key, [one])
      else list.push(one)
    }
  return lists
}

/** The index of some items; `before`, that of any others, saves time: lists into which nothing came, and from which nothing went, are the same objects. */
export const indexOf = (items: readonly Later[], before: Index = { all: new Set(), byKey: new Map() }): Index => {
  const all = new Set(items)
  const [gone, come] = [before.all.difference(all), all.difference(before.all)]
  if (gone.size + come.size === 0) return before
  const byKey = new Map(before.byKey)
  const [lost, more] = [listed(gone), listed(come)]
  for (const key of new Set([...lost.keys(), ...more.keys()])) {
    const kept = (before.byKey.get(key) ?? []).filter((one) => !gone.has(one))
    const now = [...kept, ...(more.get(key) ?? [])].sort(byDay)
    if (now.length === 0) byKey.delete(key)
    else byKey.set(key, now)
  }
  return { all, byKey }
}

/** Of a list so ordered those told on a day or after it, the nearest so many. */
export const nearestAfter = (list: readonly Later[], day: string, most: number): readonly Later[] => {
  let [low, high] = [0, list.length]
  while (low < high) {
    const middle = (low + high) >> 1
    if (list[middle]!.last < day) low = middle + 1
    else high = middle
  }
  return list.slice(low, low + most)
}
