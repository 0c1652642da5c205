import { followUpWords } from '../../lexicon/follow-up.ts'
import { verbForms } from '../../lexicon/inflect.ts'
import type { Item } from '../../model/ledger.ts'
import type { ChanceryRecord, CommitmentRecord, EventRecord, FigureRecord } from '../../model/record.ts'
import { overlaps } from '../../model/span.ts'
import { byText } from '../canonical.ts'
import { onceFor, onceForList, onceForText } from '../once.ts'
import { statesOf } from '../pairs.ts'
import { isCountry } from '../states.ts'
import { whenOf } from '../when.ts'
import { rootSet, type Topic, topicOf } from './concepts.ts'

/** A commitment made ready to be followed: what would have to happen, by whom, by when. */
export interface Pledge {
  readonly item: Item
  readonly lead: CommitmentRecord
  /** The day on which it was first told. */
  readonly told: string
  readonly topic: Topic
  /** The same with abstract nouns, as titles of agreements have them, where it speaks of an agreement; else empty. */
  readonly subject: ReadonlySet<string>
  /** What its verb does: rows of `deeds`; empty when it has none that can be seen. */
  readonly deeds: ReadonlySet<string>
  /** Whether anybody could ever say that it was done. */
  readonly measurable: boolean
  /** Countries that take it on, or ask. */
  readonly holders: readonly string[]
  /** The country that is asked or offered something. */
  readonly asked: string | null
  readonly visit: { readonly guest: string | null; readonly host: string } | null
  readonly target: FigureRecord | null
  readonly deadline: string | null
}

const formsOf = (words: readonly string[]): ReadonlySet<string> => new Set(words.flatMap((word) => (word.includes(' ') ? [word] : verbForms(word))))

const deedRows: readonly (readonly [string, ReadonlySet<string>])[] = Object.entries(followUpWords.deeds).map(([row, words]) => [row, formsOf(words)])
const vague = formsOf(followUpWords.vague)
/** Verbs that are things as well: "lift the ban" is about a ban. */
const alsoThings = rootSet(['ban', 'export', 'import', 'grant', 'ship', 'supply', 'transfer', 'order'])
const heads = rootSet([...Object.values(followUpWords.deeds).flat(), ...followUpWords.vague]).difference(alsoThings)
const abstract = rootSet(followUpWords.abstract)
const laidAside = new Set([
  ...heads,
  ...abstract,
  ...rootSet([
    ...followUpWords.dates,
    'also',
    'early',
    'late',
    'soon',
    'possible',
    'next',
    'coming',
    'end',
    'year',
    'month',
    'view',
    'again',
    'jointly',
  ]),
])

const generic = new Set([...heads, ...rootSet([...followUpWords.generic, ...followUpWords.dates])])

/** The topic of a title, by which an agreement is known again. */
export const titleTopic = onceForText((text: string): Topic => topicOf(text, generic))

const instrumentWord = /\b(?:agreements?|treat(?:y|ies)|memorand\w+|accords?|pacts?|deals?|protocols?|conventions?|mou|fta)\b/i

/** The topic of a promise, or of what may have come of it, without verbs and abstract nouns. */
export const deedTopic = onceForText((text: string): Topic => topicOf(text, laidAside))

const wordsIn = (text: string): readonly string[] => text.toLowerCase().match(/[\p{L}]+(?:-[\p{L}]+)*/gu) ?? []

/** How far into a promise its verb stands: "the two governments look into …". */
const HEAD_WORDS = 7

const headOf = (action: string): string | null =>
  wordsIn(action)
    .slice(0, HEAD_WORDS)
    .find((word) => vague.has(word) || deedRows.some(([, forms]) => forms.has(word))) ?? null

const rowsByForm: ReadonlyMap<string, readonly string[]> = new Map(
  [
    ...Map.groupBy(
      deedRows.flatMap(([row, forms]) => [...forms].map((form) => [form, row] as const)),
      ([form]) => form,
    ),
  ].map(([form, list]) => [form, list.map(([, row]) => row)]),
)

/** The rows of `deeds` that some words belong to. */
export const deedsOf = (words: readonly string[]): ReadonlySet<string> => new Set(words.flatMap((word) => rowsByForm.get(word) ?? []))

/** The rows of all verbs of a text. */
export const deedsIn = onceForText((text: string): ReadonlySet<string> => deedsOf(wordsIn(text)))

const preposition = /\b(?:of|for|on|in|at|by|to|with|between|among|from|into|under|through|over|towards?|as|that|which|aimed|and)\b/i
const transparent = /\b(?:the |a )?(?:number|volume|amount|process|construction|possibility|possibilities|prospects?|idea|work) of\b/gi

/** What the verb is done to: "more favourable conditions" of "create more favourable conditions for tourists". */
const objectOf = (action: string, head: string): Topic => {
  const after = action.slice(action.toLowerCase().indexOf(head) + head.length).replace(transparent, ' ')
  const phrase =
    after
      .trim()
      .split(preposition)
      .find((part) => part.trim() !== '') ?? ''
  return deedTopic(phrase)
}

const isConcrete = (topic: Topic): boolean => topic.keys.size > 0 || topic.nations.size > 0

const isMeasurable = (action: string, topic: Topic, target: FigureRecord | null): boolean => {
  if (target !== null || topic.ties.size > 0) return true
  const head = headOf(action)
  if (head !== null && vague.has(head)) return false
  if (head === null) return topic.keys.has('negotiation') && topic.keys.size > 1
  return deedsOf([head]).size > 0 && isConcrete(objectOf(action, head))
}

/** The countries that take it on: those named, else those that the coder found to act. */
export const holdersOf = (record: CommitmentRecord): readonly string[] => {
  const named = [...new Set(record.holders.filter(isCountry))].sort(byText)
  return named.length > 0 ? named : [...new Set(record.sources.flatMap((one) => (isCountry(one.country) ? [one.country] : [])))].sort(byText)
}

const otherOf = (pairs: readonly string[], holder: string | undefined): string | null => {
  const others = pairs.map((pair) => pair.split('-')).filter((pair) => holder !== undefined && pair.includes(holder))
  return others.length === 1 ? others[0]!.find((code) => code !== holder)! : null
}

const across: ReadonlySet<string | null> = new Set(['offer', 'request'])

/** Whether something is asked of, or offered to, another side. */
export const isAsk = (record: CommitmentRecord): boolean => across.has(record.modality)

const askedOf = (item: Item, record: CommitmentRecord, holders: readonly string[]): string | null => {
  if (!isAsk(record) || holders.length !== 1) return null
  const coded = record.targets.map((one) => one.country).find((code) => isCountry(code) && code !== holders[0])
  const named = statesOf(record).find((code) => code !== holders[0])
  return coded ?? named ?? otherOf(item.pairs, holders[0])
}

const visitOf = (record: CommitmentRecord, topic: Topic, holders: readonly string[], asked: string | null): Pledge['visit'] => {
  const visits =
    deedsOf(wordsIn(record.action ?? '').slice(0, HEAD_WORDS)).has('visit') || (record.modality === 'offer' && /invit/i.test(record.quote))
  if (!visits || holders.length !== 1) return null
  const holder = holders[0]!
  if (isAsk(record)) return topic.nations.size === 0 || topic.nations.has(holder) ? { guest: asked, host: holder } : null
  const host = [...topic.nations].find((code) => code !== holder)
  return host ? { guest: holder, host } : null
}

const goals: ReadonlySet<string | null> = new Set(['target', 'forecast', 'limit'])

/** Figures and plans that the words of a commitment may tell too: the number promised, the day planned. */
type Aim = FigureRecord | EventRecord

const isAim = (record: ChanceryRecord): record is Aim =>
  (record.kind === 'figure' && goals.has(record.status) && record.value !== null) ||
  (record.kind === 'event' && record.status === 'planned' && record.date !== null)

const aimsOf = onceFor(({ kind, claims }: Item): readonly Aim[] =>
  kind === 'figure' || kind === 'event' ? claims.map(({ record }) => record).filter(isAim) : [],
)

/** Document → the figures and plans that it tells. */
export type Beside = ReadonlyMap<string, readonly Aim[]>

export const besideOf = (items: readonly Item[]): Beside => Map.groupBy(items.flatMap(aimsOf), ({ document }) => document)

const byPlace = (a: Aim, b: Aim): number => a.span.start - b.span.start || byText(a.id, b.id)

/** The commitment as it was first told; undefined where nobody knows when that was. */
const leadOf = onceFor(
  ({ claims }: Item): CommitmentRecord | undefined =>
    claims
      .map(({ record }) => record as CommitmentRecord)
      .filter(({ published }) => published !== null)
      .sort((a, b) => byText(a.published!, b.published!) || byText(a.id, b.id))[0],
)

const pledged = onceForList(([one, ...aims]: readonly (Item | Aim)[]): Pledge => {
  const item = one as Item
  const told = item.claims.map(({ record }) => record as CommitmentRecord)
  const lead = leadOf(item)!
  const action = lead.action ?? lead.quote
  const topic = deedTopic(action)
  const holders = holdersOf(lead)
  const asked = askedOf(item, lead, holders)
  const beside = (aims as readonly Aim[]).filter(({ span }) => overlaps(span, lead.span)).sort(byPlace)
  const target = beside.find((aim) => aim.kind === 'figure') ?? null
  const visit = visitOf(lead, topic, holders, asked)
  const planned = beside.flatMap((aim) => (aim.kind === 'event' ? [aim.date!] : [])).sort(byText)
  return {
    item,
    lead,
    told: lead.published!.slice(0, 10),
    topic,
    subject: instrumentWord.test(action) ? new Set([...titleTopic(action).keys].filter((key) => key !== 'negotiation')) : new Set(),
    deeds: deedsOf(wordsIn(action).slice(0, HEAD_WORDS)),
    // Whatever is asked can be answered.
    measurable: visit !== null || isAsk(lead) || isMeasurable(action, topic, target),
    holders,
    asked,
    visit,
    target,
    deadline: told.find((each) => each.deadline !== null)?.deadline ?? planned.find((date) => (lastDayOf(date) ?? '') > lead.published!) ?? null,
  }
})

/** The commitment of an item made ready to be followed; null where nobody knows when it was told, and of endorsements. */
export const pledgeOf = (item: Item, beside: Beside): Pledge | null => {
  const lead = leadOf(item)
  return lead === undefined || lead.modality === 'endorsement' ? null : pledged([item, ...(beside.get(lead.document) ?? [])])
}

/** The last day of a deadline; null where there is none. */
export const lastDayOf = (deadline: string | null): string | null => whenOf(deadline).last
