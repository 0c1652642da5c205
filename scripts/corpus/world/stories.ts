import { between, happens, pick } from '../chance.ts'
import { yearOf } from '../days.ts'
import { settle } from '../pattern.ts'
import { subjects } from '../words.ts'
import { type Fact, fact, type LandValue, plainSlot, type Slots, type Story, text, type Value } from './facts.ts'
import { behind, eventOf, type Frame, frameOf, storyOf } from './frame.ts'
import { type Past, tell, thingOf } from './past.ts'
import { figuresOf } from './trade.ts'
import { agreementFact, newAgreement, pledgeFact, remembered, utterance, whenSigned, wishFact } from './words.ts'

/** What a story of one kind is made of; null when there is nothing yet that it could go on from. */
type Kind = (past: Past, f: Frame) => Story | null

/** What is said and promised around an occasion. */
const talk = (past: Past, f: Frame): readonly Fact[] => {
  const { chance } = past
  const both = [utterance(past, f.guest, f.slots, `${f.id} guest`), utterance(past, f.host, f.slots, `${f.id} host`)]
  const more = happens(0.5, chance) ? [utterance(past, happens(0.5, chance) ? f.guest : f.host, f.slots, `${f.id} again`)] : []
  const [ofHost, ofGuest] = [happens(0.8, chance), happens(0.5, chance)]
  const pledges = [...(ofHost ? [f.host] : []), ...(ofGuest ? [f.guest] : [])].map((speaker) => pledgeFact(past, speaker, f.slots, f.day))
  const wishes = happens(0.7, chance) ? [wishFact(past, happens(0.5, chance) ? f.guest : f.host, f.slots, f.day)] : []
  return [...both, ...more, ...pledges, ...wishes]
}

const signing = (past: Past, f: Frame, share: number): readonly Fact[] =>
  happens(share, past.chance) ? [agreementFact(past, 'signing', f.slots, newAgreement(past, f.day, f.city), 'signed')] : []

const hostSays = (past: Past, f: Frame): Fact => utterance(past, f.host, f.slots, `${f.id} host`)

const planned = ({ slots }: Frame): Fact => fact('planned', slots)

const visit = (past: Past, f: Frame): Story => {
  const agreement = signing(past, f, 0.7)
  const meeting = tell(past, 'event', `meeting ${f.guest.id} ${f.second.id} ${f.id}`, { type: 'meeting', date: String(f.day) })
  const second = happens(0.5, past.chance) ? [fact('second-meeting', f.slots, meeting)] : []
  const lead = eventOf(past, f, 'visit')
  const story = storyOf(past, 'visit', f, lead, [eventOf(past, f, 'meeting'), ...second, ...agreement, ...talk(past, f), planned(f)])
  past.visits.push({ fact: lead, guest: f.guest.id, day: f.day, alone: f.alone })
  return story
}

const meeting: Kind = (past, f) => storyOf(past, 'meeting', f, eventOf(past, f, 'meeting'), [...signing(past, f, 0.4), ...talk(past, f), planned(f)])
const call: Kind = (past, f) => storyOf(past, 'call', f, eventOf(past, f, 'call'), talk(past, f))
const negotiation: Kind = (past, f) => storyOf(past, 'negotiation', f, eventOf(past, f, 'negotiation'), [...talk(past, f), planned(f)])

const trade: Kind = (past, f) => {
  const [lead, ...rest] = figuresOf(past, yearOf(f.day) - 1)
  const before = figuresOf(past, yearOf(f.day) - 2).slice(0, 1)
  const relations = behind(past, f).filter(({ section }) => section === 'relations')
  return storyOf(past, 'trade', f, lead!, [...rest, hostSays(past, f)], [...before, ...relations, ...remembered(past, f.slots, f.day)])
}

const aid: Kind = (past, f) => {
  const value = pick([1.5, 2, 3.5, 4, 6, 7.5, 8, 12, 15, 18, 24, 35], past.chance) * 1e6
  const slots: Slots = { ...f.slots, aid: { as: 'sum', value, unit: past.unit } }
  return storyOf(past, 'aid', f, fact('aid', slots, tell(past, 'figure', `aid ${f.id}`, { measure: 'aid', value }, 'aid')), talk(past, f))
}

const quarrel: Kind = (past, f) => {
  const { chance } = past
  const { act, reason } = pick(subjects.measures, chance)
  const O: LandValue = { ...(f.slots.B as LandValue), city: pick(f.host.land.cities, chance) }
  const rate = text(`${pick([10, 15, 20, 25, 30, 35], chance)} percent`)
  const slots: Slots = { ...f.slots, C: f.slots.A!, O, n: { as: 'number', value: between(2, 12, chance) }, rate, reason: text(pick(reason, chance)) }
  const date = String(f.day)
  const lead = fact(act, slots, tell(past, 'event', `${act} ${f.id}`, { type: 'sanction', date }))
  const recalls = act === 'expulsion' && happens(0.5, chance)
  const answer = recalls
    ? fact('recall', slots, tell(past, 'event', `recall ${f.id}`, { date }))
    : fact('summons', slots, tell(past, 'event', `summons ${f.id}`, { type: 'meeting', date }))
  return storyOf(past, 'quarrel', f, lead, [answer, utterance(past, f.guest, f.slots, `${f.id} guest`), hostSays(past, f)])
}

/** The next stage of an earlier agreement. Some agreements are left where they are. */
const stage: Kind = (past, f) => {
  const { reached, used, signed, links } = past
  const one = signed.find(({ title, day }) => day < f.day - 60 && reached.get(title) !== 'in-force' && !used.has(`left ${title}`))
  if (one === undefined) return null
  if (happens(0.3, past.chance)) used.add(`left ${one.title}`)
  const before = reached.get(one.title) ?? 'signed'
  const [now, relation] = before === 'signed' ? (['ratified', 'ratifies'] as const) : (['in-force', 'brings-into-force'] as const)
  reached.set(one.title, now)
  const when: Value = { as: 'past', day: f.day, alone: f.alone }
  const lead = agreementFact(past, now, { ...f.slots, C: f.slots.A!, O: f.slots.B!, 'signed.city': text(one.city), past: when }, one, now)
  const was = agreementFact(past, 'past-agreement', { ...f.slots, ...whenSigned(one) }, one, 'signed')
  links.push({ from: thingOf(past, 'agreement', `${before}: ${one.title}`).id, to: lead.tells[0]!.thing.id, relation })
  return storyOf(past, now, f, lead, [was, hostSays(past, f)])
}

/** An earlier pledge that is kept. */
const kept: Kind = (past, f) => {
  const at = past.promised.findIndex(({ pledge, day }) => pledge.done !== undefined && day < f.day - 90)
  if (at < 0) return null
  const [one] = past.promised.splice(at, 1)
  const words = one!.pledge.done!.map((done) => settle(done, (slot) => (slot === 'date' ? '{date}' : plainSlot(slot, one!.slots))))
  const done = tell(past, 'event', `kept: ${one!.thing.what}`, { date: String(f.day) })
  const lead = fact('fulfilled', { ...f.slots, done: { as: 'wordings', one: words } }, done)
  const speaker: Value = { as: 'person', person: (one!.slots.C as LandValue).land === f.guest.land ? f.guest : f.host }
  const recalled = fact('recalled-pledge', { ...one!.fact.slots, speaker, past: { as: 'past', day: one!.day, alone: true } }, ...one!.fact.tells)
  past.links.push({ from: one!.thing.id, to: done.thing.id, relation: 'fulfils' })
  return storyOf(past, 'kept', f, lead, [recalled, hostSays(past, f)])
}

const kinds: readonly { readonly weight: number; readonly make: Kind }[] = [
  { weight: 30, make: visit },
  { weight: 18, make: meeting },
  { weight: 7, make: call },
  { weight: 5, make: negotiation },
  { weight: 8, make: trade },
  { weight: 5, make: aid },
  { weight: 8, make: quarrel },
  { weight: 12, make: stage },
  { weight: 9, make: kept },
]

/** The next story of a pair, and with it its past grown longer. */
export const nextStory = (past: Past, at: number, day: number, alone: boolean): Story => {
  const f = frameOf(past, at, day, alone)
  let left = past.chance() * kinds.reduce((sum, { weight }) => sum + weight, 0)
  const kind = kinds.find(({ weight }) => {
    left -= weight
    return left < 0
  })!
  return kind.make(past, f) ?? visit(past, f)
}
