import { readFileSync } from 'node:fs'
import { basename } from 'node:path'
import type { Figure } from './figures.ts'

/** What must not be asserted of a text, with the words that might mislead. */
interface Negative {
  readonly id: string
  readonly must_not_assert: string
  readonly support: readonly { readonly file: string; readonly start: number; readonly end: number }[]
}

/** A record or mention as the command line prints it. */
export interface Printed {
  readonly kind: string
  readonly source: string
  readonly span: { readonly start: number; readonly end: number }
  readonly [field: string]: unknown
}

export interface Seen {
  readonly records: readonly Printed[]
  readonly mentions: readonly Printed[]
  /** Groups of documents that go back to one account. */
  readonly origins: readonly { readonly documents: readonly string[] }[]
}

const has = (value: unknown, code: string): boolean => Array.isArray(value) && value.includes(code)
const named = (value: unknown, name: string): boolean => (JSON.stringify(value) ?? '').includes(name)
const on = (value: unknown, date: string): boolean => typeof value === 'string' && value.startsWith(date)
const undisputed = ({ disputed }: Printed): boolean => !Array.isArray(disputed) || disputed.length === 0
const exists = ({ kind, state }: Printed): boolean => kind === 'tie' && state === 'exists'
const binding = ({ kind, form }: Printed): boolean => kind === 'agreement' && ['treaty', 'agreement', 'memorandum', 'contract'].includes(String(form))
const ofGovernment = (actors: unknown): boolean =>
  Array.isArray(actors) && actors.some(({ code }: { code?: unknown }) => /^[A-Z]{3}GOV/.test(String(code)))

/**
 * When a record asserts what it must not, by the fields of the printed contract alone. The gold says it in words; these are the
 * same in fields, by the gold's ids. "near" is said of records that touch the words that might mislead.
 */
const asserts: Readonly<Record<string, (record: Printed, near: boolean) => boolean>> = {
  // direct flights exist
  N1: (r) => exists(r) && r.type === 'direct-flight',
  // a treaty was signed during the visit of September 2023: another than the exemption of visas a year before, and no joint statement
  N2: (r, near) =>
    (binding(r) && ['signed', 'ratified', 'in-force'].includes(String(r.stage)) && (near || on(r.date, '2023'))) ||
    (r.kind === 'event' && r.type === 'signing' && on(r.date, '2023') && !named(r.act, 'joint statement')),
  // a false membership stands without the mark of its finding
  N3: (r) => exists(r) && ['observer', 'membership'].includes(String(r.type)) && r.org === 'OTS' && has(r.parties, 'ALB') && undisputed(r),
  // a flow in the wrong direction stands without the mark of its finding
  N4: (r) => r.kind === 'figure' && r.value === 306_400 && r.reporter === 'ALB' && undisputed(r),
  N5: (r) => exists(r) && r.type === 'sister-city',
  // bodies that are to be set up exist, or were opened
  N6: (r, near) => near && (exists(r) || (r.kind === 'event' && r.status === 'occurred' && ['ceremony', 'other'].includes(String(r.type)))),
  // an invitation is a visit
  N7: (r, near) =>
    r.kind === 'event' && r.type === 'visit' && (near || named(r.place, 'Albania')) && ['occurred', 'planned'].includes(String(r.status)),
  // a country that is named in passing takes part
  N8: (r) =>
    [r.parties, r.holders].some((codes) => has(codes, 'RUS')) ||
    [r.sources, r.targets].some((actors) => named(actors, '"RUS"')) ||
    r.partner === 'RUS',
  // a signing of 2022 in New York is a meeting of the visit
  N9: (r) => r.kind === 'event' && named(r.place, 'New York') && !on(r.date, '2022'),
  // seven months are a year
  N10: (r) => r.kind === 'figure' && r.value === 267_200 && (r.period === '2023' || r.period === null),
  // an expert of an institute speaks for the state
  N11: (r) =>
    (r.kind === 'statement' && named((r.speaker as { name?: unknown } | null)?.name, 'Zhanseitov') && ofGovernment(r.sources)) ||
    (r.kind === 'commitment' && has(r.holders, 'KAZ') && named((r.attribution as { by?: unknown } | null)?.by, 'Zhanseitov')),
  // a group that is proposed exists
  N13: (r, near) => near && exists(r) && r.type === 'friendship-group',
  // a company has a nationality that the text does not give
  N14: (r) => r.kind === 'organisation' && named(r.quote, 'Mabetex') && r.country === 'ALB',
}

const touches = ({ source, span }: Printed, { support }: Negative): boolean =>
  support.some((one) => basename(String(source)) === one.file && one.start < span.end && span.start < one.end)

const isAsserted = (negative: Negative, { records, mentions, origins }: Seen): boolean => {
  // two documents that rest on one account must stand in one origin
  if (negative.id === 'N12') return !origins.some(({ documents }) => documents.length > 1)
  const test = asserts[negative.id]
  if (!test) throw new Error(`no reading in fields of ${negative.id}, ${negative.must_not_assert}: write one in scripts/eval/negatives.ts`)
  return [...records, ...mentions].some((one) => one.negated !== true && test(one, touches(one, negative)))
}

/** The negatives of a gold file. */
export const negativesIn = (file: string): readonly Negative[] => (JSON.parse(readFileSync(file, 'utf8')) as { negatives: Negative[] }).negatives

/** How many of the negatives are asserted; the note names them. */
export const figureOfNegatives = (set: string, negatives: readonly Negative[], seen: Seen): Figure => {
  const asserted = negatives.filter((negative) => isAsserted(negative, seen))
  const named = asserted.map(({ id, must_not_assert }) => `${id} ${must_not_assert}`).join('; ')
  return {
    set,
    measure: 'must not be asserted',
    gold: negatives.length,
    read: asserted.length,
    numbers: { kept: (negatives.length - asserted.length) / negatives.length },
    note: asserted.length === 0 ? 'none asserted' : `asserted: ${named}`,
  }
}
