import { happens, pick, pickWeighted, shuffled } from '../chance.ts'
import { yearOf } from '../days.ts'
import { settle } from '../pattern.ts'
import { holderOf, type Person } from '../people.ts'
import { type Land, offices, seconds, subjects } from '../words.ts'
import { type Fact, fact, plainSlot, type Slots, type Story, text, type Value } from './facts.ts'
import { landValue, type Past, tell } from './past.ts'
import { figuresOf } from './trade.ts'
import { lastVisit, remembered } from './words.ts'

/** When, where and between whom a story takes place. */
export interface Frame {
  readonly id: string
  readonly day: number
  readonly city: string
  readonly alone: boolean
  readonly slots: Slots
  readonly guest: Person
  readonly host: Person
  readonly second: Person
}

/** Guest, host of the same office if they can be told apart, and whom the guest meets besides; no two of them of one surname, which no reader could tell apart. */
const threePersons = ({ chance, seed }: Past, a: Land, b: Land, year: number): readonly [Person, Person, Person] => {
  for (let attempt = 0; ; attempt++) {
    const office = pickWeighted(offices, chance)
    // Two countries of one language area may give the same surname to every office: then another minister receives the guest.
    const ofHost = attempt < 20 ? office : pickWeighted(offices, chance)
    const three = [holderOf(a, office, year, seed), holderOf(b, ofHost, year, seed), holderOf(b, pickWeighted(seconds, chance), year, seed)] as const
    if (attempt > 50 || new Set(three.map(({ surname }) => surname[0])).size === 3) return three
  }
}

const ahead = ['January', 'March', 'April', 'June', 'September', 'October', 'November']

export const frameOf = (past: Past, at: number, day: number, alone: boolean): Frame => {
  const { chance, lands } = past
  const [a, b] = happens(0.5, chance) ? lands : [lands[1], lands[0]]
  const [guest, host, second] = threePersons(past, a, b, yearOf(day))
  const [A, B] = [landValue(past, a), landValue(past, b)]
  const city = happens(0.7, chance) ? b.capital : B.city
  const [sector, sector2] = shuffled(subjects.sectors, chance).slice(0, 2).map(text)
  const person = (of: Person): Value => ({ as: 'person', person: of })
  const slots: Slots = {
    A,
    B: { ...B, city },
    guest: person(guest),
    host: person(host),
    second: person(second),
    sector: sector!,
    sector2: sector2!,
    project: text(settle(pick(subjects.projects, chance), (slot) => plainSlot(slot, { C: A, O: B }))),
    city: text(city),
    next: text(`${pick(ahead, chance)} ${yearOf(day) + 1}`),
  }
  return { id: `${past.pair}-${at}`, day, city, alone, slots, guest, host, second }
}

/** The event that a frame is about. */
export const eventOf = (past: Past, { day, guest, host, id, slots }: Frame, type: string): Fact =>
  fact(type, slots, tell(past, 'event', `${type} ${guest.id} ${host.id} ${id}`, { type, date: String(day) }))

/** What came before and what stands beside. */
export const behind = (past: Past, { day, slots, guest, host }: Frame): readonly Fact[] => [
  ...figuresOf(past, yearOf(day) - 1),
  fact(
    'relations',
    { ...slots, 'relations.year': text(String(past.relations)) },
    tell(past, 'tie', 'diplomatic relations', { type: 'diplomatic-relations' }),
  ),
  ...remembered(past, slots, day),
  ...lastVisit(past, { guest, host, day }),
]

export const storyOf = (past: Past, kind: string, f: Frame, lead: Fact, facts: readonly Fact[], background = behind(past, f)): Story => {
  const { id, day, alone, city, slots } = f
  return { id, kind, pair: past.pair, day, alone, city, slots, lead, facts, background }
}
