import { countryAt, otherOf, partyAt } from './country.ts'
import { subjectOf } from './owner.ts'
import type { Actors, Ground, Known } from './reading.ts'
import { lower, saidKnown } from './reading.ts'

/** "Norwegian imports of …" owned by the people that also stand behind "from" would be one country twice: the owner stays. */
export const distinct = (a: Actors): Actors =>
  a.reporter !== null && a.reporter.value === a.partner?.value ? { reporter: a.reporter, partner: null } : a

/** The country behind "to" or "for" after a verb of giving, or right behind it ("provided Y with"). */
const recipient = (g: Ground, verb: number): Known<string> | null => {
  const direct = partyAt(g, verb + 1)
  if (direct !== null && lower(g, countryAt(g.view, verb + 1)?.to ?? verb + 1) === 'with') return direct
  for (let k = verb + 1; k < g.view.to; k++) {
    if (lower(g, k) !== 'to' && lower(g, k) !== 'for') continue
    const party = partyAt(g, k + 1)
    if (party !== null) return isListed(g, k + 1) ? null : party
  }
  return null
}

/** "for Yemen, Somalia and Nigeria": several take it, and no record names them all. */
export const isListed = (g: Ground, i: number): boolean => {
  const first = countryAt(g.view, lower(g, i) === 'the' ? i + 1 : i)
  if (first === null || !/^(?:and|,)$/.test(lower(g, first.to))) return false
  const at = lower(g, first.to + 1) === 'and' ? first.to + 2 : first.to + 1
  return countryAt(g.view, lower(g, at) === 'the' ? at + 1 : at) !== null
}

/** "President X announced 5 million of aid": the country of the person who speaks for it. */
const speaker = (g: Ground, verb: number): Known<string> | null => {
  const person = g.view.persons.find((p) => p.to === verb && p.country !== null)
  return person === undefined ? null : { value: person.country!, inferred: { said: person.value, from: 'rule' } }
}

const giving =
  /^(?:sent|sends|send|provided|provides|provide|donated|donates|gave|gives|granted|grants|allocated|allocates|delivered|delivers|pledged|pledges|announced|extended|extend|extends|give|deliver|pledge|donate|grant|allocate|contribute|commit|commits|committed|earmarked|set|contributed|handed|offered|approved)$/

/** Donor and recipient of aid told by a verb of giving: "X sent 5 tonnes of aid to Y". */
const giver = (g: Ground, i: number): Actors => {
  for (let k = i; k >= g.view.from; k--) {
    if (!giving.test(lower(g, k))) continue
    const donor = speaker(g, k) ?? subjectOf(g, k)
    return { reporter: donor, partner: recipient(g, k) }
  }
  return { reporter: null, partner: recipient(g, i) }
}

const gift =
  /^(?:gave|gives|give|donated|donates|donating|granting|granted|grants|allocated|allocates|provided|provides|contributed|contributes|committed|commits|pledged|pledges|earmarked)$/

/** Whether a verb of giving stands right before a sum: "will contribute £25 million". */
export const isGiven = (g: Ground, number: number): boolean => {
  for (let k = number - 1; k >= g.view.from && k > number - 3; k--) if (/^(?:contribut|donat)(?:e|es|ed|ing)$/.test(lower(g, k))) return true
  return false
}

/** "Norway gave NOK 1.2 billion to Syria": donor and recipient of a sum right behind a verb of giving; null when either is no country. */
export const giftOf = (g: Ground, number: number): Actors | null => {
  for (let k = number - 1; k >= g.view.from && k > number - 5; k--) {
    if (!gift.test(lower(g, k))) continue
    const actors = { reporter: subjectOf(g, k), partner: recipient(g, k) }
    return actors.reporter === null || actors.partner === null ? null : distinct(actors)
  }
  return null
}

const thanking = /^(?:thank|thanked|thanks|thanking|grateful|gratitude|appreciation|appreciated|praised)$/

/** "X thanked Y for 2 million dollars of aid": Y gave, X received. */
const thanked = (g: Ground, i: number): Actors | null => {
  for (let k = i; k >= g.view.from; k--) {
    if (!thanking.test(lower(g, k))) continue
    const donor = g.view.countries.find((c) => c.from > k && c.to <= i && c.form !== 'seat')
    if (donor === undefined) return null
    const subject = g.view.countries.findLast((c) => c.to <= k && c.form === 'name' && c.value !== donor.value)
    return { reporter: saidKnown(donor.value), partner: subject === undefined ? otherOf(g.context.pair, donor.value) : saidKnown(subject.value) }
  }
  return null
}

/** Donor and recipient of aid, told by its noun, by thanks, or by a verb of giving. */
export const aidActors = (g: Ground, i: number, verb: boolean, a: Actors): Actors => {
  if (verb || (a.reporter !== null && a.partner !== null)) return a
  const thanks = thanked(g, i)
  if (thanks !== null) return { reporter: a.reporter ?? thanks.reporter, partner: a.partner ?? thanks.partner }
  const told = giver(g, i)
  return { reporter: a.reporter ?? told.reporter, partner: a.partner ?? told.partner }
}
