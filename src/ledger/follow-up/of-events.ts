import type { EventRecord } from '../../model/record.ts'
import { precisions, whenOf } from '../when.ts'
import type { Later } from './later.ts'
import type { Pledge } from './pledge.ts'
import {
  actorsOf,
  type Bearing,
  bearing,
  drops,
  isAfter,
  isLaterOccasion,
  notDone,
  type Rule,
  refuses,
  SHARE,
  sameDeed,
  share,
  sharedWords,
} from './relations.ts'
import { hostOf, officesIn, surnames } from './visit.ts'

/** Visits, meetings and other acts that were promised, asked for, or called off. */

const encounters: ReadonlySet<string | null> = new Set(['meeting', 'negotiation', 'call', 'forum', 'visit'])
const words: ReadonlySet<string | null> = new Set(['statement', 'praise', 'criticism', 'demand', 'threat', 'refusal'])

const pronoun = /^(?:you|he|she|him|her|it|they|them|us|we|his|their|your)$/i

/** Persons who are to go: those who promise, or those who are invited. */
const guestsOf = ({ lead, asked }: Pledge): ReadonlySet<string> => {
  const invited = [...(lead.target !== null && !pronoun.test(lead.target) ? [lead.target] : []), ...lead.targets.map((one) => one.name)]
  const names = asked === null ? lead.people : invited.filter((name) => /^\p{Lu}\S+ .*\p{Lu}/u.test(name) || lead.people.includes(name))
  return surnames(names)
}

/** Whether the one who came is the one who was to come: true, false, or null when one of the two is not said. */
const sameGuest = (pledge: Pledge, record: EventRecord): boolean | null => {
  const [due, came] = [guestsOf(pledge), surnames(record.people)]
  if (due.size > 0 && came.size > 0) return !due.isDisjointFrom(came)
  const [office, other] = [officesIn(`${pledge.lead.quote} ${pledge.lead.target ?? ''}`), officesIn(record.quote)]
  return office.size > 0 && other.size > 0 ? !office.isDisjointFrom(other) : null
}

const visitFits = (pledge: Pledge, { record }: Later): 'sure' | 'maybe' | null => {
  if (pledge.visit === null || record.kind !== 'event' || record.type !== 'visit') return null
  const { guest, host } = pledge.visit
  if (hostOf(record) !== host || (guest !== null && !record.parties.includes(guest))) return null
  const same = sameGuest(pledge, record)
  return same === false ? null : same ? 'sure' : 'maybe'
}

/** Meetings that were promised are known by their subject; other acts by their verb and what it is done to. */
const deedFits = (pledge: Pledge, later: Later): boolean => {
  const record = later.record as EventRecord
  if (words.has(record.type) || share(pledge, later) < SHARE) return false
  if (encounters.has(record.type)) return (pledge.deeds.has('meet') || pledge.topic.keys.has('negotiation')) && !onlyTalks(pledge)
  return sameDeed(pledge, `${record.act ?? ''} ${record.quote}`)
}

/** "Talks" alone may be any talks. */
const onlyTalks = ({ topic }: Pledge): boolean => topic.keys.size === 1 && topic.keys.has('negotiation')

const visited: Readonly<Record<'sure' | 'maybe', Bearing>> = {
  sure: bearing('fulfils', 'the visit took place'),
  maybe: bearing('advances', 'a visit there took place; whether it was this one is not said'),
}

const done = (pledge: Pledge, later: Later, fit: 'sure' | 'maybe' | 'deed'): Bearing => {
  if (fit !== 'deed') return visited[fit]
  const { type } = later.record as EventRecord
  return bearing('fulfils', `${encounters.has(type) ? 'held' : 'done'} (${sharedWords(pledge, later)})`)
}

/** A plan is a step forward when it has a day that the promise did not have; else it is the promise told again. */
const planned = (pledge: Pledge, record: EventRecord, told: string): Bearing | null => {
  const firmer =
    whenOf(record.date).first !== null && precisions.indexOf(whenOf(record.date).precision) < precisions.indexOf(whenOf(pledge.deadline).precision)
  if (firmer) return bearing('advances', 'a date is set')
  return isLaterOccasion(pledge, told) ? bearing('repeats', 'said again') : null
}

const settled = (pledge: Pledge, later: Later, told: string, fit: 'sure' | 'maybe' | 'deed'): Bearing | null => {
  const record = later.record as EventRecord
  if (record.status === 'cancelled')
    return bearing('drops', fit === 'deed' ? `called off (${sharedWords(pledge, later)})` : 'the visit is called off')
  if (record.status === 'denied' || (record.negated && record.status === 'occurred')) return notDone(pledge, told)
  if (record.status === 'planned' || record.status === 'proposed') return record.negated ? null : planned(pledge, record, told)
  return record.status === 'occurred' && isAfter(pledge, later) ? done(pledge, later, fit) : null
}

/** A holder that refuses, suspends or breaks off what it had promised. */
const undone = (pledge: Pledge, later: Later): Bearing | null => {
  const record = later.record as EventRecord
  if (record.negated || record.status !== 'occurred' || share(pledge, later) < SHARE) return null
  const by = actorsOf(record)
  const own = by.some((code) => pledge.holders.includes(code))
  if (own && record.type === 'refusal' && refuses(record.quote))
    return bearing('contradicts', `refused by the one who promised (${sharedWords(pledge, later)})`)
  const stopped = drops(`${record.act ?? ''} ${record.quote}`) && !pledge.deeds.has('close')
  return (own || by.length === 0) && stopped && isAfter(pledge, later)
    ? bearing('drops', `called off or suspended (${sharedWords(pledge, later)})`)
    : null
}

export const ofEvent: Rule = (pledge, later, told) => {
  const fit = pledge.visit !== null ? visitFits(pledge, later) : deedFits(pledge, later) ? 'deed' : null
  return (fit === null ? null : settled(pledge, later, told, fit)) ?? undone(pledge, later)
}
