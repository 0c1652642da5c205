import { type Stage, type Step, type StepConflict, type StepState, stages } from '../../model/follow-up.ts'
import type { Claim } from '../../model/ledger.ts'
import type { AgreementRecord } from '../../model/record.ts'
import { byText } from '../canonical.ts'
import { fits, precisions, whenOf } from '../when.ts'

interface Told {
  readonly claim: Claim
  readonly record: AgreementRecord
}

/** Political texts bind by being issued; memoranda, programmes and contracts mostly by being signed. */
const unratified: ReadonlySet<string> = new Set(['joint-statement', 'declaration', 'memorandum', 'programme', 'contract'])

const political: ReadonlySet<string> = new Set(['joint-statement', 'declaration'])

/** Steps that an instrument may come about without, so that their absence says nothing. */
const optional: ReadonlySet<Stage> = new Set(['proposed', 'agreed', 'ended'])

const precision = ({ record }: Told): number => precisions.indexOf(whenOf(record.date).precision)

/** Most precise date first, a printed one before a concluded one, then the earlier telling. */
const byPrecision = (a: Told, b: Told): number =>
  precision(a) - precision(b) ||
  Number(a.record.inferred.date !== undefined) - Number(b.record.inferred.date !== undefined) ||
  byText(a.record.published ?? '~', b.record.published ?? '~') ||
  byText(a.claim.id, b.claim.id)

const dateConflict = (told: readonly Told[]): readonly StepConflict[] => {
  const dated = told.filter(({ record }) => whenOf(record.date).first !== null)
  const values: { readonly value: string; readonly claims: string[] }[] = []
  for (const { claim, record } of dated.toSorted(byPrecision)) {
    const fitting = values.filter(({ value }) => fits(whenOf(value), whenOf(record.date)))
    if (fitting.length === 0) values.push({ value: record.date!, claims: [claim.id] })
    else if (fitting.length === 1) fitting[0]!.claims.push(claim.id)
  }
  return values.length < 2 ? [] : [{ field: 'date', values: values.toSorted((a, b) => byText(a.value, b.value)) }]
}

const bare = (place: string): string => place.toLowerCase().replace(/[^\p{L}\p{N}]+/gu, ' ')

const placeConflict = (told: readonly Told[]): readonly StepConflict[] => {
  const placed = Map.groupBy(
    told.filter(({ record }) => record.place !== null),
    ({ record }) => bare(record.place!),
  )
  const apart = [...placed.keys()].filter((place) => ![...placed.keys()].some((other) => other !== place && other.includes(place)))
  if (apart.length < 2) return []
  const values = apart
    .sort(byText)
    .map((place) => ({ value: placed.get(place)![0]!.record.place!, claims: placed.get(place)!.map(({ claim }) => claim.id) }))
  return [{ field: 'place', values }]
}

const stateOf = (stage: Stage, form: string, last: number): StepState => {
  const at = stages.indexOf(stage)
  if ((stage === 'ratified' || stage === 'in-force') && unratified.has(form)) return 'not-needed'
  if (optional.has(stage)) return 'not-needed'
  // That a political text was negotiated goes without saying, and it may be issued without a signature.
  if (stage === 'negotiating' && unratified.has(form)) return 'not-needed'
  if (stage === 'signed' && political.has(form)) return 'not-needed'
  return at < last ? 'missing' : 'open'
}

const stepOf = (stage: Stage, all: readonly Told[], form: string, last: number): Step => {
  const own = all.filter(({ record }) => record.stage === stage)
  const told = own.filter(({ record }) => !record.negated).toSorted(byPrecision)
  return {
    stage,
    state: told.length > 0 ? 'told' : stateOf(stage, form, last),
    date: told[0]?.record.date ?? null,
    place: told.find(({ record }) => record.place !== null)?.record.place ?? null,
    claims: told.map(({ claim }) => claim.id),
    denied: own
      .filter(({ record }) => record.negated)
      .toSorted(byPrecision)
      .map(({ claim }) => claim.id),
    conflicts: [...dateConflict(told), ...placeConflict(told)],
  }
}

/** All stages of an instrument, each with what is told of it. */
export const stepsOf = (claims: readonly Claim[], form: string): readonly Step[] => {
  const all = claims.map((claim) => ({ claim, record: claim.record as AgreementRecord }))
  const told = all.filter(({ record }) => !record.negated && record.stage !== null)
  const last = Math.max(-1, ...told.map(({ record }) => stages.indexOf(record.stage!)))
  return stages.map((stage) => stepOf(stage, all, form, last))
}

/** The furthest stage told; null when none is. */
export const furthest = (steps: readonly Step[]): Stage | null => steps.findLast((step) => step.state === 'told')?.stage ?? null
