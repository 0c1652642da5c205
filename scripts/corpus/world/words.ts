import { below, between, happens, pick, pickWeighted } from '../chance.ts'
import { yearOf } from '../days.ts'
import { settle } from '../pattern.ts'
import type { Person } from '../people.ts'
import type { Strength } from '../truth.ts'
import { type Pledge, subjects } from '../words.ts'
import { type Fact, fact, type LandValue, plainSlot, type Slots, text, type Value } from './facts.ts'
import { fresh, type Past, type Signed, tell } from './past.ts'

/** An agreement told at some stage. That it was signed is told as an event as well. */
export const agreementFact = (past: Past, section: string, slots: Slots, one: Signed, stage: string): Fact => {
  const told = tell(past, 'agreement', `${stage}: ${one.title}`, { stage }, 'agreement')
  const signing = tell(past, 'event', `signing of ${one.title}`, { type: 'signing', date: String(one.day) }, 'agreement')
  return fact(section, { ...slots, agreement: one.words }, told, ...(stage === 'signed' ? [signing] : []))
}

/** An agreement that the two have not signed before. */
export const newAgreement = (past: Past, day: number, city: string): Signed => {
  const title = fresh(past, () => `${pickWeighted(subjects.forms, past.chance).words} ${pick(subjects.subjects, past.chance)}`)
  const one = { title, words: text(title), day, city }
  past.signed.push(one)
  return one
}

/** The slots that tell when and where an agreement was signed. */
export const whenSigned = ({ day, city }: Signed): Slots => ({ past: { as: 'past', day, alone: true }, 'past.city': text(city) })

/** An agreement of some time ago. */
export const remembered = (past: Past, slots: Slots, day: number): readonly Fact[] => {
  const earlier = past.signed.filter((one) => one.day < day - 60)
  if (earlier.length === 0) return []
  const one = pick(earlier, past.chance)
  return [agreementFact(past, 'past-agreement', { ...slots, ...whenSigned(one) }, one, 'signed')]
}

/** The visit that a person of this story paid last, while nothing newer of it can be meant. */
export const lastVisit = (
  { visits }: Past,
  { guest, host, day }: { readonly guest: Person; readonly host: Person; readonly day: number },
): readonly Fact[] => {
  const last = visits.findLast((one) => one.guest === guest.id || one.guest === host.id)
  if (last === undefined || last.day > day - 60) return []
  const past: Value = { as: 'past', day: last.day, alone: last.alone }
  return [fact('past-visit', { ...last.fact.slots, past }, ...last.fact.tells)]
}

const persons = (slots: Slots): readonly Person[] =>
  ['guest', 'host'].flatMap((slot) => {
    const of = slots[slot]
    return of?.as === 'person' ? [of.person] : []
  })

/** The speaker's country and the other one. */
const sides = (speaker: Person, { A, B }: Slots): readonly [LandValue, LandValue] =>
  (A as LandValue).land === speaker.land ? [A as LandValue, B as LandValue] : [B as LandValue, A as LandValue]

/** Something that a person says once only, and the other side not in the same words. */
export const utterance = (past: Past, speaker: Person, slots: Slots, occasion: string): Fact => {
  const { chance, used } = past
  const [C, O] = sides(speaker, slots)
  const at = fresh(past, () => `message ${speaker.id} ${below(subjects.messages.length, chance)}`)
  for (const other of persons(slots)) if (other !== speaker) used.add(at.replace(speaker.id, other.id))
  const message = subjects.messages[Number(at.split(' ')[2])]!
  const sector = pick(subjects.sectors, chance)
  const project = text(settle(pick(subjects.projects, chance), (slot) => plainSlot(slot, { C, O })))
  const inner = { C, O, sector: text(sector), project }
  const open = (...wordings: readonly string[]): Value => ({
    as: 'wordings',
    one: wordings.map((one) => settle(one, (slot) => plainSlot(slot, inner))),
  })
  return fact(
    'quote',
    { ...slots, speaker: { as: 'person', person: speaker }, quote: open(message.quote), said: open(message.said, message.said, message.partly) },
    tell(past, 'statement', `${speaker.id} in ${occasion}: ${at} ${sector}`, { speaker: speaker.surname[0]! }, 'quote'),
  )
}

const amounts = [12, 15, 20, 25, 30, 40, 50, 60, 75, 80, 120, 150, 200, 250]

const deadlineWords = (past: Past, day: number): string => {
  const year = yearOf(day) + between(1, 3, past.chance)
  return happens(0.6, past.chance) ? pick([` by the end of ${year}`, ` by ${year}`, ` in ${year}`], past.chance) : ''
}

/** Something that one country could do for the other, and that was not spoken of before. */
interface Deed {
  readonly action: string
  readonly words: Value
  readonly by: Value
  readonly pledge: Pledge
  readonly slots: Slots
}

const deedOf = (past: Past, C: LandValue, O: LandValue, day: number): Deed => {
  const { chance } = past
  const n = text(String(pick(amounts, chance)))
  const agreement = text(past.signed.at(-1)?.title ?? `${subjects.forms[0]!.words} ${pick(subjects.subjects, chance)}`)
  let [pledge, slots]: [Pledge, Slots] = [subjects.pledges[0]!, {}]
  const put = (pattern: string): string => settle(pattern, (slot) => plainSlot(slot, slots))
  const action = fresh(past, () => {
    pledge = pick(subjects.pledges, chance)
    slots = { C, O, n, agreement, sector: text(pick(subjects.sectors, chance)) }
    return put(pledge.action)
  })
  const words: Value = { as: 'wordings', one: [action, action, ...pledge.also.map(put)] }
  return { action, words, by: text(deadlineWords(past, day)), pledge, slots }
}

const committed = (past: Past, speaker: Person, slots: Slots, { action, words, by }: Deed, day: number, strength: Strength): Fact => {
  const [C, O] = sides(speaker, slots)
  const { code } = C.land
  const what = `${code}${strength === 'pledge' ? '' : ` (${strength})`}: ${action} (${day})`
  const tells = tell(past, 'commitment', what, { holder: code, strength }, 'action')
  return fact(strength, { ...slots, C, O, speaker: { as: 'person', person: speaker }, action: words, by }, tells)
}

/** Something that the speaker's country takes upon itself. */
export const pledgeFact = (past: Past, speaker: Person, slots: Slots, day: number): Fact => {
  const deed = deedOf(past, ...sides(speaker, slots), day)
  const made = committed(past, speaker, slots, deed, day, 'pledge')
  past.promised.push({ fact: made, thing: made.tells[0]!.thing, pledge: deed.pledge, slots: deed.slots, day })
  return made
}

/** Something that the speaker's country plans, would like or offers to do, or asks the other one to do. */
export const wishFact = (past: Past, speaker: Person, slots: Slots, day: number): Fact => {
  const strength = pick(['intention', 'interest', 'offer', 'request'] as const, past.chance)
  const [C, O] = sides(speaker, slots)
  const deed = strength === 'request' ? deedOf(past, O, C, day) : deedOf(past, C, O, day)
  return committed(past, speaker, slots, deed, day, strength)
}
