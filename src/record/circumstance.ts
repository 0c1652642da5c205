import type { Clause } from '../clause/clause.ts'
import { begunIn, clausesOf, firstFrom, type Scene, textOf, within } from '../discourse/scene.ts'
import { isDateline } from '../discourse/time.ts'
import { isVerbTag, Tag } from '../grammar/tags.ts'
import type { Mention, TimeMention } from '../model/mention.ts'
import type { Context } from './draft.ts'

/** The time that tokens `[from, to)` give, else one at the head of the sentence ("On Monday, X met Y"). The most precise comes first. */
export const whenOf = (c: Context, from: number, to: number, sentence: number): TimeMention | null => {
  const best = timeIn(c, from, ownEnd(c, from, to)) ?? rightBefore(c, from)
  if (best) return best
  const start = c.scene.sentences.from[sentence]!
  const head = within(c.scene.times, start, from)
  const text = head.find((m) => isDateline(c.scene, m))?.to ?? start
  return precise(head.filter((m) => m.from >= text && m.from - text < 8).flatMap(dayOf))
}

/** The conjunction before "and on Saturday morning | X …", whose time is of the clause behind it; -1 where a time stands otherwise. */
const leadsOver = (c: Context, m: TimeMention): number => {
  const { tokens: t, tags } = c.scene
  const at = /^(?:on|in|at|by)$/.test(t.lower[m.from - 1] ?? '') ? m.from - 2 : m.from - 1
  return tags[at] === Tag.CCONJ ? at : -1
}

/** Where a clause ends that runs up to a time of the next: "sat down on Friday, and on Saturday | X released the boats". */
export const ownEnd = (c: Context, from: number, to: number): number => {
  const last = within(c.scene.times, from, to).find((m) => m.to === to)
  const at = last ? leadsOver(c, last) : -1
  return at > from && clausesOf(c.scene, c.scene.sentenceAt[to - 1]!).some((x) => x.from === to && x.form === 'finite' && !x.subjectShared) ? at : to
}

/** The time that such a conjunction gives to the clause behind it. */
const rightBefore = (c: Context, from: number): TimeMention | null => {
  const m = within(c.scene.times, Math.max(0, from - 6), from).find((x) => x.to === from)
  return m && leadsOver(c, m) >= 0 ? precise(dayOf(m)) : null
}

/** The words of a sentence that give a date, where they do not print all of it ("last year"); null where they do. */
export const concluded = (c: Context, sentence: number, value: string | null): TimeMention | null => {
  if (value === null || sentence < 0) return null
  const told = within(c.scene.times, c.scene.sentences.from[sentence]!, c.scene.sentences.to[sentence]!).flatMap(dayOf)
  const found = told.filter((m) => m.value === value)
  return found.length === 0 || found.some((m) => m.basis === 'printed') ? null : found[0]!
}

/** The most precise date in tokens `[from, to)`, dates of other things left out. */
export const timeIn = (c: Context, from: number, to: number): TimeMention | null =>
  precise(
    begunIn(c.scene.times, from, to)
      .filter((m) => !anniversary(c, m) && !isDateline(c.scene, m) && !ofOther(c, m, from))
      .flatMap(dayOf),
  )

/** "held talks, a sign that ties thaw after the clash in 2020": a time in a clause on a noun behind is of that clause. */
export const ofOther = (c: Context, m: TimeMention, from: number): boolean => {
  const inner = clauseAt(c, m.from)
  return inner !== null && inner.form === 'finite' && inner.relation === 'ccomp' && inner.from > from && ofNoun(c, inner)
}

/** "a sign that", "the fact that": the clause hangs on a noun. */
const ofNoun = (c: Context, { from }: Clause): boolean =>
  c.scene.tokens.lower[from - 1] === 'that' && (c.scene.tags[from - 2] === Tag.NOUN || c.scene.tags[from - 2] === Tag.PROPN)

const DAYTIME = /^(?:day|morning|afternoon|evening|night)$/

/** "the same evening", "signed that morning", "signed afterwards": the day told last before, at most a page back. */
export const sameDay = (c: Context, from: number, to: number): TimeMention | null => {
  const { tokens: t, times, sentenceAt, sentences } = c.scene
  // "The same day, X received Y": the words may open the sentence before the act
  const opening = Math.max(sentences.from[sentenceAt[from]!] ?? from, from - 6)
  for (let i = opening; i + 1 < to; i++) {
    if (t.lower[i] !== 'afterwards' && !(/^(?:same|that)$/.test(t.lower[i]!) && DAYTIME.test(t.lower[i + 1]!))) continue
    for (let k = firstFrom(times, i) - 1; k >= 0 && sentenceAt[times[k]!.from]! > sentenceAt[i]! - PAGE; k--) {
      const day = times[k]!
      if (day.kind === 'date' && DAY.test(day.value ?? '')) return { ...day, from: i, to: i + 2, basis: 'text' }
    }
    return null
  }
  return null
}

const PAGE = 20
const DAY = /^\d{4}-\d\d-\d\d$/

/** A date as it is; of a time of day ("Monday evening") the day; nothing of what has no value. */
const dayOf = (m: TimeMention): readonly TimeMention[] => {
  if (m.value === null || (m.kind !== 'date' && m.kind !== 'time')) return []
  if (m.kind === 'date') return [m]
  return /^\d{4}-\d\d-\d\d/.test(m.value) ? [{ ...m, value: m.value.slice(0, 10) }] : []
}

/** "the 1992 treaty", "a plan for 2024-2027", "the 2024-2027 period", "valid until 2027" date something else. */
const anniversary = (c: Context, m: TimeMention): boolean => {
  const { lower } = c.scene.tokens
  if (/^(?:resolution|treaty|agreement|constitution|edition)s?$/.test(lower[m.to] ?? '') && m.to - m.from === 1) return true
  if (/^(?:until|till)$/.test(lower[m.from - 1] ?? '')) return true
  if (lower[m.from - 1] === 'for' && /^\d{4}$/.test(m.value ?? '')) return true
  if (!/^\d{4}\/\d{4}$/.test(m.value ?? '')) return false
  return /^(?:period|years)$/.test(lower[m.to] ?? '') || lower.slice(m.from - 3, m.from).includes('for')
}

const precise = (times: readonly TimeMention[]): TimeMention | null => {
  let best: TimeMention | null = null
  for (const m of times) if (!best || rank(m) > rank(best)) best = m
  return best
}

const rank = (m: TimeMention): number => (m.value!.includes('/') ? m.value!.split('/')[0]!.length : m.value!.length)

/** Where the clause takes place: a place or country after "in" or "at", in its own words. */
export const whereOf = (c: Context, clause: Clause, end = clause.to): string | null => {
  for (let i = clause.verbTo; i < end; i++) {
    if (!/^(?:in|at)$/.test(c.scene.tokens.lower[i]!)) continue
    const m = nameAt(c, i + 1)
    if (m && (m.kind === 'place' || (m.kind === 'country' && m.form !== 'adjective'))) return textOf(c.scene, m.from, m.to)
  }
  return null
}

/** Whether a date lies after the document's own. */
export const isAhead = (c: Context, value: string | null): boolean => {
  const published = c.scene.published
  if (!value || !published) return false
  const first = value.split('/')[0]!
  return first > published.slice(0, first.length)
}

/** The name that covers a token, or null. */
export const nameAt = (c: Context, token: number): Mention | null => {
  const at = c.scene.nameAt[token] ?? -1
  return at >= 0 ? c.scene.mentions[at]! : null
}

/** Country that a name stands for: a country, a place in one, a body of its state, a person who acts for it. */
export const countryOf = (c: Context, m: Mention): string | null => {
  if (m.kind === 'country') return m.value
  if (m.kind === 'place') return m.country
  if (m.kind === 'organisation') return m.form === 'government' ? m.country : null
  return m.kind === 'person' ? (c.scene.people[m.entity]?.country ?? null) : null
}

/** Parties named in tokens `[from, to)`, in order: countries, then international organisations as they stand. */
export const partiesIn = (c: Context, from: number, to: number): readonly string[] => {
  const out: string[] = []
  for (let i = from; i < to; i++) {
    const m = nameAt(c, i)
    const code = !m ? null : m.kind === 'organisation' && m.form === 'igo' ? m.value : countryOf(c, m)
    if (code && !out.includes(code)) out.push(code)
  }
  return out
}

/** Where a phrase that begins at a token ends: at a verb, a stop, a relative or a phrase of place, time or occasion. */
export const phraseEnd = (c: Context, from: number, to: number): number => {
  let i = from
  while (i < to && !endsPhrase(c, i) && !(c.scene.tokens.words[i] === ',' && !listGoesOn(c, i + 1, to))) i++
  return i
}

const PHRASE_STOP = /^(?:on|in|at|to|for|during|after|before|following|over|as|who|which|that|when|while|under|about|since|[;:.?!”"»(])$/

const endsPhrase = (c: Context, i: number): boolean => isVerbTag(c.scene.tags[i]!) || PHRASE_STOP.test(c.scene.tokens.lower[i]!)

/** Whether an "and" follows before the phrase ends: "A, B and C", not "A, B imports rice". */
const listGoesOn = (c: Context, from: number, to: number): boolean => {
  for (let i = from; i < to && !endsPhrase(c, i); i++) if (c.scene.tags[i] === Tag.CCONJ) return true
  return false
}

/** Parties behind the first "between", "with", "by" or "and" phrase after a noun: "talks between A and B", "the agreement with A". */
export const partiesBehind = (c: Context, noun: number, to: number, prepositions = /^(?:between|with|by|of)$/): readonly string[] => {
  const out: string[] = []
  for (let i = noun; i < to; i++) {
    if (isVerbTag(c.scene.tags[i]!) && i > noun) break
    if (!prepositions.test(c.scene.tokens.lower[i]!)) continue
    const end = phraseEnd(c, i + 1, to)
    for (const code of partiesIn(c, i + 1, end)) if (!out.includes(code)) out.push(code)
    i = end - 1
  }
  return out
}

/** Smallest clause that holds a token, or null. */
export const clauseAt = (c: Context, token: number): Clause | null => {
  let best: Clause | null = null
  for (const clause of clausesOf(c.scene, c.scene.sentenceAt[token]!))
    if (clause.from <= token && token < clause.to && (!best || clause.to - clause.from <= best.to - best.from)) best = clause
  return best
}

const ofPair = new WeakMap<Scene, boolean>()

/** Whether most names of countries in the document are of its pair; counted once. */
const isOfPair = (scene: Scene, pair: readonly string[]): boolean => {
  const known = ofPair.get(scene)
  if (known !== undefined) return known
  const own = scene.countries.filter((m) => pair.includes(m.value)).length
  const most = own >= 0.6 * scene.countries.length
  ofPair.set(scene, most)
  return most
}

/** The document's pair, where it may stand in for a side that is not named: most names of countries are of the two, and the sentence names no third. */
export const pairFor = (c: Context, sentence: number): readonly [string, string] | null => {
  const pair = c.scene.pair
  if (!pair) return null
  if (!isOfPair(c.scene, pair)) return null
  const [from, to] = [c.scene.sentences.from[sentence]!, c.scene.sentences.to[sentence]!]
  return within(c.scene.countries, from, to).some((m) => !pair.includes(m.value)) ? null : pair
}
