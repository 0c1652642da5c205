import { TokenType } from '../../text/tokens.ts'
import type { Cited } from './cites.ts'
import { textOf } from './context.ts'
import { countryBehind, isState, otherOf } from './country.ts'
import type { Actors, Anchor, Reading } from './reading.ts'
import { lower, nobody, saidKnown } from './reading.ts'
import type { Measure } from './words.ts'

/** "The top hosts were X ($128 billion), Y ($111 billion)": whose the sum is; hosts and recipients take it, others make it. */
const listed = (r: Reading, open: number, country: string): Actors => {
  for (let k = open; k >= r.view.from; k--)
    if (/^(?:hosts|recipients|destinations|destination|markets|beneficiaries)$/.test(lower(r, k)))
      return { reporter: null, partner: saidKnown(country) }
  return { reporter: saidKnown(country), partner: null }
}

/** "exports to X (+33 percent to 6 billion), Y (+26 percent)": the country right before the brackets of a number. */
export const bracketed = (r: Reading, at: number, actors: Actors): Actors => {
  let open = at
  while (open > r.view.from && open > at - 10 && !/^[()]$/.test(lower(r, open))) open--
  if (lower(r, open) !== '(') return actors
  const country = countryBehind(r.view, open)
  if (actors.reporter === null) return country === null || !isState(country) || actors.partner !== null ? actors : listed(r, open, country.value)
  if (country !== null && isState(country)) return country.value === actors.reporter.value ? actors : { ...actors, partner: saidKnown(country.value) }
  const list = r.view.countries.some((c) => lower(r, c.to) === '(')
  return list && r.tokens.type[open - 1] === TokenType.word && lower(r, open - 1).endsWith('states') ? { ...actors, partner: null } : actors
}

/** What is measured, with the word that says so. */
interface Flow {
  readonly measure: Measure
  readonly actors: Actors
  readonly anchor?: Anchor | null
  readonly token?: number
}

/** "X's exports fell, while imports rose": the owner told of the flow before in the same sentence. */
const beside = (r: Reading, token: number): Actors | null => {
  const first = r.anchors.findLast((a) => a.token < token && (a.measure === 'exports' || a.measure === 'imports') && a.actors.reporter !== null)
  if (first === undefined || r.anchors.some((a) => a.token === token && a.verb)) return null
  const inferred = { said: null, from: 'rule' } as const
  const { reporter, partner } = first.actors
  return { reporter: { value: reporter!.value, inferred }, partner: partner === null ? null : { value: partner.value, inferred } }
}

/** "X exported … and imported …": the subject of the verb before; another subject leaves it open. */
const before = (r: Reading, verb: number): Actors => {
  const first = r.anchors.findLast((a) => a.verb && a.token < verb)
  return first === undefined || lower(r, verb - 1) !== 'and' ? nobody : { reporter: first.actors.reporter, partner: null }
}

/** "In the opposite direction", "The other way": the flow told before, turned round. */
const opposite = (r: Reading): boolean =>
  /^(?:in the (?:opposite|other|reverse) direction|the other way|conversely)/i.test(
    textOf(r.tokens, r.view.from, Math.min(r.view.to, r.view.from + 4)),
  )

const reporterSide = (r: Reading): Measure | null => r.carried.measure

const reversed = (a: Actors): Actors => ({ reporter: a.partner, partner: a.reporter })

/** Whose flow it is when the phrase names nobody: the side whose statistics are cited, else the reporter of the sentence before. */
export const filledActors = (r: Reading, m: Flow, cited: Cited | null): Actors => {
  if ((m.measure !== 'exports' && m.measure !== 'imports') || m.actors.reporter !== null || m.actors.partner !== null) return m.actors
  const { pair } = r.context
  if (cited?.country && pair?.includes(cited.country)) {
    return { reporter: { value: cited.country, inferred: { said: cited.name, from: 'rule' } }, partner: otherOf(pair, cited.country) }
  }
  const said = beside(r, m.anchor?.token ?? m.token ?? -1)
  if (said !== null) return said
  const { reporter, partner } = opposite(r) && reporterSide(r) === m.measure ? reversed(r.carried.actors) : r.carried.actors
  if (m.anchor?.verb && m.anchor.token > r.view.from + 1) return before(r, m.anchor.token)
  if (reporter === null || r.view.index - r.carried.sentence > 3) return m.actors
  const inferred = { said: null, from: 'rule' } as const
  return { reporter: { value: reporter.value, inferred }, partner: partner === null ? null : { value: partner.value, inferred } }
}
