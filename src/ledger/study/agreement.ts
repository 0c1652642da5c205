import { recordKindNames } from '../../model/record.ts'
import { byText } from '../canonical.ts'
import type { Coded } from './filled.ts'
import { cohenKappa, krippendorffAlpha, rawAgreement, wilsonInterval } from './statistics.ts'

/** How many of the records that were decided are right. "Unsure" and empty cells are counted apart. */
export interface Precision {
  /** The coder; null for what every coder agrees to be right, of the records that all decided. */
  readonly coder: string | null
  readonly right: number
  readonly decided: number
  readonly unsure: number
  readonly empty: number
  readonly precision: number | null
  /** 95 % interval (Wilson). */
  readonly interval: readonly [number, number] | null
}

/** The figures of one kind or type of record, or of all. */
export interface Group {
  /** null for all records together. */
  readonly recordKind: string | null
  /** null for all of the kind. */
  readonly type: string | null
  readonly records: number
  readonly precision: readonly Precision[]
  /** Share of records of which two coders say the same; null unless there are two. */
  readonly raw: number | null
  /** Cohen's kappa; null unless there are two coders and two categories. */
  readonly kappa: number | null
  /** Krippendorff's alpha for nominal data. */
  readonly alpha: number | null
}

export interface Agreement {
  readonly coders: readonly string[]
  readonly groups: readonly Group[]
  /** Records that a coder coded twice, differently: the last row counts. */
  readonly twice: readonly string[]
}

interface Unit {
  readonly record: string
  readonly kind: string
  readonly type: string
  readonly said: ReadonlyMap<string, Coded['right']>
}

const precisionOf = (coder: string | null, verdicts: readonly Coded['right'][]): Precision => {
  const count = (of: Coded['right']): number => verdicts.filter((each) => each === of).length
  const [right, decided] = [count('yes'), count('yes') + count('no')]
  return {
    coder,
    right,
    decided,
    unsure: count('unsure'),
    empty: count(null),
    precision: decided === 0 ? null : right / decided,
    interval: wilsonInterval(right, decided),
  }
}

/** Right when every coder says so, wrong when one says no. */
const together = ({ said }: Unit, coders: readonly string[]): Coded['right'] => {
  const all = coders.map((coder) => said.get(coder) ?? null)
  if (all.includes(null)) return null
  if (all.includes('unsure')) return 'unsure'
  return all.every((each) => each === 'yes') ? 'yes' : 'no'
}

const groupOf = (recordKind: string | null, type: string | null, units: readonly Unit[], coders: readonly string[]): Group => {
  const labels = units.map(({ said }) => coders.map((coder) => said.get(coder) ?? null))
  const two = coders.length === 2 ? labels.map(([a, b]) => [a ?? null, b ?? null] as const) : null
  const verdictsOf = (coder: string): readonly Coded['right'][] => units.flatMap(({ said }) => (said.has(coder) ? [said.get(coder)!] : []))
  return {
    recordKind,
    type,
    records: units.length,
    precision: [
      ...coders.map((coder) => precisionOf(coder, verdictsOf(coder))),
      ...(coders.length > 1
        ? [
            precisionOf(
              null,
              units.map((unit) => together(unit, coders)),
            ),
          ]
        : []),
    ],
    raw: two === null ? null : rawAgreement(two),
    kappa: two === null ? null : cohenKappa(two),
    alpha: krippendorffAlpha(labels),
  }
}

const unitsOf = (rows: readonly Coded[]): { readonly units: readonly Unit[]; readonly twice: readonly string[] } => {
  const units = new Map<string, { readonly unit: Unit; readonly said: Map<string, Coded['right']> }>()
  const twice = new Set<string>()
  for (const { record, kind, type, coder, right } of rows) {
    const known = units.get(record)
    const said = known?.said ?? new Map<string, Coded['right']>()
    if (known === undefined) units.set(record, { unit: { record, kind, type, said }, said })
    if (said.has(coder) && said.get(coder) !== right) twice.add(record)
    said.set(coder, right)
  }
  return { units: [...units.values()].map(({ unit }) => unit).sort((a, b) => byText(a.record, b.record)), twice: [...twice].sort(byText) }
}

const kindRank = (kind: string): number => {
  const at = (recordKindNames as readonly string[]).indexOf(kind)
  return at < 0 ? recordKindNames.length : at
}

/** Precision and agreement of filled-in sheets: of all records, of each kind, and of each type of a kind. */
export const agreementOf = (rows: readonly Coded[]): Agreement => {
  const coders = [...new Set(rows.map(({ coder }) => coder))].sort(byText)
  const { units, twice } = unitsOf(rows)
  const byKind = [...Map.groupBy(units, ({ kind }) => kind)].sort(([a], [b]) => kindRank(a) - kindRank(b) || byText(a, b))
  const groups = byKind.flatMap(([kind, own]) => {
    const byType = [...Map.groupBy(own, ({ type }) => type)].sort(([a], [b]) => byText(a, b))
    return [groupOf(kind, null, own, coders), ...(byType.length > 1 ? byType.map(([type, list]) => groupOf(kind, type, list, coders)) : [])]
  })
  return { coders, groups: [groupOf(null, null, units, coders), ...groups], twice }
}
