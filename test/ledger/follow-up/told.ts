import type { Claim, Document } from '../../../src/index.ts'
import { buildLedger } from '../../../src/ledger/merge.ts'
import type { Judgement } from '../../../src/model/judgement.ts'
import type { Ledger } from '../../../src/model/ledger.ts'
import type { RecordKind } from '../../../src/model/record.ts'
import { claimOf, documentOf, recordOf } from '../../store/fixtures.ts'

/** One sentence of one dated document, and the record that it states. */
export interface Told {
  readonly on: string
  readonly text: string
  readonly kind: RecordKind
  readonly fields: Readonly<Record<string, unknown>>
}

/** Documents of one sentence each, with their claims. */
export const shelf = (all: readonly Told[]): { readonly documents: readonly Document[]; readonly claims: readonly Claim[] } => {
  const made = all.map(({ on, text, kind, fields }) => {
    const document = documentOf(text, { published: on, publisher: text.slice(0, 20) })
    return { document, claim: claimOf(recordOf(document, kind, text, fields as never)) }
  })
  return { documents: made.map((one) => one.document), claims: made.map((one) => one.claim) }
}

export const ledgerOf = (all: readonly Told[], more: { readonly asOf?: string; readonly judgements?: readonly Judgement[] } = {}): Ledger =>
  buildLedger({ ...shelf(all), findings: [], ...more })

const parties = ['ISL', 'NOR']

export const agreement = (on: string, text: string, fields: Readonly<Record<string, unknown>>): Told => ({
  on,
  text,
  kind: 'agreement',
  fields: { parties, form: 'agreement', ...fields },
})

export const commitment = (on: string, text: string, fields: Readonly<Record<string, unknown>>): Told => ({
  on,
  text,
  kind: 'commitment',
  fields: {
    holders: ['NOR'],
    modality: 'undertaking',
    targets: [{ code: 'ISL', country: 'ISL', name: 'Iceland', span: null }],
    sources: [{ code: 'NOR', country: 'NOR', name: 'Norway', span: null }],
    ...fields,
  },
})

export const event = (on: string, text: string, fields: Readonly<Record<string, unknown>>): Told => ({
  on,
  text,
  kind: 'event',
  fields: { parties, status: 'occurred', ...fields },
})

export const tie = (on: string, text: string, fields: Readonly<Record<string, unknown>>): Told => ({
  on,
  text,
  kind: 'tie',
  fields: { parties, state: 'exists', ...fields },
})
