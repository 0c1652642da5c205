import type { Finding } from '../../model/finding.ts'
import { type Instrument, stageWords } from '../../model/follow-up.ts'
import type { Claim } from '../../model/ledger.ts'
import type { AgreementRecord, TieRecord } from '../../model/record.ts'
import { byText } from '../canonical.ts'
import { titleTopic } from '../follow-up/pledge.ts'
import { nationsIn } from '../nations.ts'
import { onceFor, onceForList } from '../once.ts'
import { dayNumber, whenOf } from '../when.ts'
import { areAcross, findingOf, inputOf, inQuotes, keyOf, type Question, type Shelf } from './told.ts'

/** A stage told further in one document than another knows, and ties told as standing on what is only signed or wished for. */

const titled = (one: Instrument): string => one.title ?? 'agreement'

const lastDay = ({ record }: Claim): string => whenOf((record as AgreementRecord).date).last ?? record.published?.slice(0, 10) ?? ''

/** A later document that says the step has not been taken, though an earlier one dates it. */
const deniedLater = (one: Instrument, byId: ReadonlyMap<string, Claim>): readonly Finding[] =>
  one.steps.flatMap((step) => {
    const told = step.claims.map((id) => byId.get(id)!).toSorted((a, b) => byText(lastDay(a), lastDay(b)) || byText(a.id, b.id))[0]
    const denied = step.denied.map((id) => byId.get(id)!).find((claim) => told !== undefined && (claim.record.published ?? '') > lastDay(told))
    if (told === undefined || denied === undefined || lastDay(told) === '' || !areAcross([told, denied])) return []
    return [
      findingOf({
        check: 'stage',
        verdict: 'tension',
        inputs: [inputOf(told, step.stage), inputOf(denied, `not ${step.stage}`)],
        formula: `${lastDay(told)}: ${inQuotes(told.record.quote)}; ${denied.record.published!.slice(0, 10)}: ${inQuotes(denied.record.quote)}`,
        result: `not ${stageWords[step.stage]}`,
        claimed: stageWords[step.stage],
        explanation: `One document tells the ${titled(one)} as ${stageWords[step.stage]} by ${lastDay(told)}, a later one as not ${stageWords[step.stage]}. Both are right only if they mean other parties to it, or other texts.`,
        settles: `the dates of ${step.stage === 'ratified' ? 'ratification' : stageWords[step.stage]} in a treaty register`,
      }),
    ]
  })

const working =
  /\b(?:in force|into force|in effect|took effect|established|introduced|operat(?:es|ed|ing)|abolished|enjoys?|can travel|may travel|exists?|applies|has been|have been|since)\b/i
const notYet = /\b(?:sign(?:s|ed|ing)?|will|would|once|after|when|plans?|to be|agreement|deal)\b/i

const bound: Readonly<Record<string, RegExp>> = {
  'visa-free': /\bvisas?\b/i,
  'direct-flight': /\b(?:air (?:services?|transport|traffic)|flights?|aviation)\b/i,
}

/** Whether it is told as working. */
const isWorking = onceFor(({ record }: Claim): boolean => {
  const { type, state, negated, quote } = record as TieRecord
  return (type ?? '') in bound && state === 'exists' && !negated && working.test(quote) && !notYet.test(quote)
})

/** A tie told as working that an agreement is about. */
const workingTie = (one: Instrument, ties: readonly Claim[]): Claim | undefined =>
  one.stage === 'signed' ? ties.find((tie) => isWorking(tie) && bound[(tie.record as TieRecord).type!]!.test(titled(one))) : undefined

/** A tie told as working, of whose agreement other documents know the signature only. */
const onlySigned = (one: Instrument, tie: Claim, byId: ReadonlyMap<string, Claim>): readonly Finding[] => {
  const signed = byId.get(one.steps.find(({ stage }) => stage === 'signed')!.claims[0]!)!
  if (!areAcross([tie, signed]) || one.items.length === 0) return []
  return [
    findingOf({
      check: 'stage',
      verdict: 'tension',
      inputs: [inputOf(tie, 'exists'), inputOf(signed, 'signed')],
      formula: `${inQuotes(signed.record.quote)}: signed; ${inQuotes(tie.record.quote)}: told as in force`,
      result: 'signed',
      claimed: 'in force',
      explanation: `One document tells it as standing, but of the ${titled(one)} the others tell only the signature. It agrees only if it has entered into force, which none of them says.`,
      settles: 'the date of entry into force',
    }),
  ]
}

/** Days within which two documents tell of one state of things. */
const SEASON_DAYS = 10

const made: ReadonlySet<string | null> = new Set(['direct-flight', 'visa-free', 'embassy', 'commission', 'friendship-group', 'sister-city'])

/** What one document tells as existing, another of the same days as proposed. */
const existsOrNot = onceForList((ties: readonly Claim[]): readonly Finding[] => {
  const told = ties.filter(({ record }) => made.has((record as TieRecord).type) && !record.negated && record.published !== null)
  const is = (claim: Claim, state: TieRecord['state']): boolean => (claim.record as TieRecord).state === state
  const days = (a: Claim, b: Claim): number => dayNumber(b.record.published!) - dayNumber(a.record.published!)
  for (const stands of told.filter((claim) => is(claim, 'exists') && !notYet.test(claim.record.quote)))
    for (const wished of told.filter((claim) => is(claim, 'proposed') && areAcross([claim, stands]))) {
      if (days(stands, wished) < -SEASON_DAYS || whenOf((stands.record as TieRecord).since).first === null) continue
      if (days(stands, wished) < 0 && (whenOf((stands.record as TieRecord).since).first ?? '') > wished.record.published!) continue
      return [
        findingOf({
          check: 'stage',
          verdict: 'tension',
          inputs: [inputOf(stands, 'exists'), inputOf(wished, 'proposed')],
          formula: `${stands.record.published!.slice(0, 10)}: ${inQuotes(stands.record.quote)}; ${wished.record.published!.slice(0, 10)}: ${inQuotes(wished.record.quote)}`,
          result: 'proposed',
          claimed: 'exists',
          explanation: `One document tells it (${(stands.record as TieRecord).type!.replaceAll('-', ' ')}) as existing, another of the same time or later as only proposed. Both are right only if they mean two.`,
          settles: 'what exists at the date',
        }),
      ]
    }
  return []
})

const partiesKey = onceFor(({ record }: Claim): string => keyOf([...(record as TieRecord).parties].sort(byText)))

const tiesOf = ({ claims }: Shelf): ReadonlyMap<string, readonly Claim[]> =>
  Map.groupBy(
    claims.filter(({ record }) => record.kind === 'tie' && record.parties.length > 1),
    partiesKey,
  )

const claimsOf = (one: Instrument, byId: ReadonlyMap<string, Claim>): readonly Claim[] =>
  one.steps.flatMap(({ claims, denied }) => [...claims, ...denied].flatMap((id) => byId.get(id) ?? []))

/** An instrument with its claims, and a tie that it is about. */
const ofInstrument = onceForList(([one, ...claims]: readonly (Instrument | Claim)[]): readonly Finding[] => {
  const instrument = one as Instrument
  const byId = new Map((claims as readonly Claim[]).map((claim) => [claim.id, claim]))
  const tie = (claims as readonly Claim[]).find(({ record }) => record.kind === 'tie')
  return [...deniedLater(instrument, byId), ...(tie === undefined ? [] : onlySigned(instrument, tie, byId))]
})

/** Stages across documents. */
export const stageFindings: Question = (shelf) => {
  const byId = new Map(
    shelf.items.filter(({ kind }) => kind === 'agreement').flatMap(({ claims }) => claims.map((claim) => [claim.id, claim] as const)),
  )
  const ties = tiesOf(shelf)
  const ofInstruments = shelf.instruments.flatMap((one) => {
    const tie = workingTie(one, ties.get(keyOf(one.parties)) ?? [])
    return ofInstrument([one, ...claimsOf(one, byId), ...(tie === undefined ? [] : [tie])])
  })
  const ofTies = [...ties.values()].flatMap((list) => [...Map.groupBy(list, tieKey).values()].flatMap((told) => existsOrNot(told)))
  return [...ofInstruments, ...ofTies]
}

/** An embassy in Oslo is not one in Reykjavik: the country named first has it. */
const placesOf = (record: TieRecord): readonly string[] =>
  record.type === 'embassy' ? nationsIn(record.quote).slice(0, 1) : [...titleTopic(record.org ?? '').keys].sort(byText)

const tieKey = onceFor(({ record }: Claim): string => keyOf((record as TieRecord).type, placesOf(record as TieRecord)))
