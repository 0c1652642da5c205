import { followUpWords } from '../../lexicon/follow-up.ts'
import type { Instrument } from '../../model/follow-up.ts'
import { shortHash } from '../../model/hash.ts'
import type { Item } from '../../model/ledger.ts'
import type { AgreementRecord } from '../../model/record.ts'
import { byText, canonicalJson } from '../canonical.ts'
import { onceFor, onceForList } from '../once.ts'
import { containment, contradict, jaccard, numbersIn, wordsOf } from '../similarity.ts'
import { precisions, whenOf } from '../when.ts'
import { rootSet, topicOf } from './concepts.ts'
import { timesFit } from './order.ts'
import { furthest, stepsOf } from './steps.ts'

/*
 * Which agreement items are one instrument. Items are told apart by stage, form and date; an instrument holds all of its stages.
 *
 * Two items are one instrument when their parties are the same, their forms may be, their titles share most of what the shorter says,
 * and their dates can belong to one course of events. The fullest titles come first; one that says less ("the visa deal") joins
 * when exactly one instrument fits, else it stands apart. An item without a subject joins only what its own document tells, or what has its number.
 */

/** An agreement item made ready for comparing. */
export interface Part {
  readonly item: Item
  readonly records: readonly AgreementRecord[]
  readonly lead: AgreementRecord
  /** What its title and subject say beyond "agreement". */
  readonly subject: ReadonlySet<string>
  /** "cepa" of "Comprehensive Economic Partnership Agreement"; empty where the title is too short. */
  readonly initials: string
  readonly numbers: ReadonlySet<string>
  /** What its records give as its subject, apart from the title; empty where they give none. */
  readonly about: ReadonlySet<string>
  readonly family: Family
}

type Family = 'political' | 'memorandum' | 'programme' | 'contract' | 'binding'

const families: Readonly<Record<string, Family>> = {
  'joint-statement': 'political',
  declaration: 'political',
  memorandum: 'memorandum',
  programme: 'programme',
  contract: 'contract',
}

const dates = rootSet(followUpWords.dates)
const generic = new Set([...rootSet(followUpWords.generic), ...dates])

const textOf = (record: AgreementRecord): string => [record.title, record.subject].filter((text) => text !== null).join(' ')

const initialsOf = (title: string | null): string => {
  const words = (title?.match(/[\p{L}]+/gu) ?? []).filter((word) => !/^(?:of|on|the|and|for|in|between|with|a|an)$/i.test(word))
  return words.length < 3 ? '' : words.map((word) => word[0]!.toLowerCase()).join('')
}

/** "Protocol No. 2", "the agreement numbered 1", "annex IV": which of several it is. */
const serial =
  /(?:\b(?:nos?|nr|numbers?|numbered|protocol|annex|phase|package|part|round)\b\.?|№|#)\s*(?<number>\d{1,4}|[IVX]{1,5})\b(?!\s*(?:million|billion|thousand|percent|years?|months?|days?)\b)/giu
/** "The second protocol", "a first additional agreement". */
const ordinal =
  /\b(?<ordinal>first|second|third|fourth|fifth|sixth|seventh|eighth|ninth|tenth)\s+(?:additional\s+|amending\s+)?(?:protocol|agreement|memorandum|annex|package|phase|programme|contract|treaty)\b/gi

const ordinals = 'first second third fourth fifth sixth seventh eighth ninth tenth'.split(' ')
const romans = 'I II III IV V VI VII VIII IX X'.split(' ')

const serialsIn = (text: string): readonly string[] => [
  ...[...text.matchAll(serial)].map(({ groups }) => {
    const given = groups!.number!.toUpperCase()
    return String(romans.includes(given) ? romans.indexOf(given) + 1 : given)
  }),
  ...[...text.matchAll(ordinal)].map(({ groups }) => String(ordinals.indexOf(groups!.ordinal!.toLowerCase()) + 1)),
]

/** Years of a title and what number it is of its like; not the day in "the Sept. 7 joint statement". */
const numbersOf = (text: string): ReadonlySet<string> =>
  new Set([...[...numbersIn(new Set(wordsOf(text)))].filter((word) => word.length > 2), ...serialsIn(text).map((number) => `no. ${number}`)])

/** The topic without the words that number it, which two may say in two ways; a title that has nothing else is known by these. */
const subjectIn = (text: string): ReadonlySet<string> => {
  const { keys } = topicOf(text.replace(serial, ' ').replace(ordinal, ' '), generic)
  return keys.size > 0 ? keys : topicOf(text, generic).keys
}

const partOf = onceFor((item: Item): Part => {
  const records = item.claims.map(({ record }) => record as AgreementRecord)
  const titled = records.toSorted((a, b) => textOf(b).length - textOf(a).length || byText(a.id, b.id))[0]!
  const lead = records[0]!
  return {
    item,
    records,
    lead,
    subject: subjectIn(textOf(titled)),
    initials: initialsOf(titled.title),
    numbers: numbersOf(textOf(titled)),
    about: topicOf(records.find(({ subject }) => subject !== null)?.subject ?? '', generic).keys,
    family: families[lead.form ?? ''] ?? 'binding',
  }
})

const named = (part: Part, other: Part): boolean => part.initials !== '' && other.subject.has(part.initials)

/** How much of what the shorter title says the other says too. */
const subjectsFit = (a: Part, b: Part): boolean =>
  containment(a.subject, b.subject) >= 0.6 ||
  named(a, b) ||
  named(b, a) ||
  (a.subject.size === 0 && b.subject.size === 0 && a.lead.title === b.lead.title)

/** One document that tells a stage twice means two instruments: were they one, the items would be one. */
const toldTwice = (a: Part, b: Part): boolean =>
  a.lead.stage === b.lead.stage && a.lead.negated === b.lead.negated && a.item.documents.some((id) => b.item.documents.includes(id))

/** Both say what they are about, and no word of it is the same. */
const subjectsApart = (a: Part, b: Part): boolean => a.about.size > 0 && b.about.size > 0 && a.about.isDisjointFrom(b.about)

const isOne = (a: Part, b: Part): boolean =>
  a.family === b.family &&
  !subjectsApart(a, b) &&
  !toldTwice(a, b) &&
  !contradict(a.numbers, b.numbers) &&
  timesFit(a, b) &&
  (a.subject.size === 0 || b.subject.size === 0 || subjectsFit(a, b))

const precision = (part: Part): number => precisions.indexOf(whenOf(part.lead.date).precision)

/** The fullest title first, then the most precise date, then by content. */
const bySubject = (a: Part, b: Part): number =>
  b.subject.size - a.subject.size ||
  precision(a) - precision(b) ||
  byText(a.lead.date ?? '~', b.lead.date ?? '~') ||
  byText(a.lead.published ?? '~', b.lead.published ?? '~') ||
  byText(a.item.id, b.item.id)

/** Groups under way, found again by what their members say. */
interface Groups {
  readonly all: Part[][]
  readonly byKey: Map<string, Set<number>>
}

const keysOf = onceFor((part: Part): readonly string[] => [
  ...[...part.subject, ...(part.initials === '' ? [] : [part.initials])].map((key) => `word ${key}`),
  ...(part.family === 'political' ? monthsAround(part).map((month) => `month ${month}`) : []),
])

const numberKeys = ({ numbers }: Part): readonly string[] => [...numbers].filter((number) => number.startsWith('no. '))

const documentKeys = (part: Part): readonly string[] => part.item.documents.map((id) => `document ${id}`)

/** The months in which a text without a subject may be told of: that of its date and those beside it. */
const monthsAround = (part: Part): readonly string[] => {
  const first = (part.lead.date ?? part.lead.published ?? '').slice(0, 7)
  if (!/^\d{4}-\d\d$/.test(first)) return []
  const at = Number(first.slice(0, 4)) * 12 + Number(first.slice(5)) - 1
  return [at - 1, at, at + 1].map(String)
}

const put = (groups: Groups, part: Part, at: number): void => {
  const group = groups.all[at] ?? []
  group.push(part)
  groups.all[at] = group
  for (const key of [...keysOf(part), ...documentKeys(part), ...numberKeys(part)]) groups.byKey.set(key, (groups.byKey.get(key) ?? new Set()).add(at))
}

const near = (groups: Groups, part: Part): readonly number[] => {
  const keys = part.subject.size === 0 && part.family !== 'political' ? [...documentKeys(part), ...numberKeys(part)] : keysOf(part)
  return [...new Set(keys.flatMap((key) => [...(groups.byKey.get(key) ?? [])]))].sort((a, b) => a - b)
}

/** Of several that fit, the one that says the very same; else none: which is meant, nobody said. */
const chosen = (groups: Groups, part: Part): number | undefined => {
  const fitting = near(groups, part).filter((at) => groups.all[at]!.every((member) => isOne(member, part)))
  if (fitting.length <= 1) return fitting[0]
  const same = fitting.filter((at) => groups.all[at]!.some((member) => jaccard(member.subject, part.subject) === 1))
  return same.length === 1 ? same[0] : undefined
}

const grouped = onceForList((parts: readonly Part[]): readonly (readonly Part[])[] => {
  const groups: Groups = { all: [], byKey: new Map() }
  for (const part of parts.toSorted(bySubject)) put(groups, part, chosen(groups, part) ?? groups.all.length)
  return groups.all
})

const sorted = (list: readonly string[]): readonly string[] => [...new Set(list)].sort(byText)

const fullest = (parts: readonly Part[], field: 'title' | 'subject'): string | null => {
  const said = parts.flatMap((part) => part.records.flatMap((record) => record[field] ?? []))
  const ranked = [...new Set(said)].map((text) => ({ text, keys: topicOf(text, generic).keys.size, dated: Number(/\d/.test(text)) }))
  return ranked.sort((a, b) => b.keys - a.keys || a.dated - b.dated || b.text.length - a.text.length || byText(a.text, b.text))[0]?.text ?? null
}

const instrumentOf = onceForList((parts: readonly Part[]): Instrument => {
  const claims = parts.flatMap((part) => part.item.claims)
  const form = parts.find((part) => part.lead.form !== null && part.lead.form !== 'other')?.lead.form ?? parts[0]!.lead.form ?? 'other'
  const steps = stepsOf(claims, form)
  return {
    id: shortHash('instrument', ...sorted(parts.map((part) => part.item.id))),
    title: fullest(parts, 'title'),
    form,
    parties: sorted(parts[0]!.lead.parties),
    subject: fullest(parts, 'subject'),
    stage: furthest(steps),
    steps,
    items: sorted(parts.map((part) => part.item.id)),
    pairs: sorted(parts.flatMap((part) => part.item.pairs)),
  }
})

const partiesOf = onceFor((part: Part): string => canonicalJson(sorted(part.lead.parties)))

/** The agreements of some items, each with its stages. Pure; sorted by parties, then by id. */
export const instrumentsOf = (items: readonly Item[]): readonly Instrument[] =>
  [...Map.groupBy(items.filter((item) => item.kind === 'agreement').map(partOf), partiesOf).values()]
    .flatMap((parts) => grouped(parts))
    .map((parts) => instrumentOf(parts))
    .sort((a, b) => byText(a.parties.join(), b.parties.join()) || byText(a.id, b.id))
