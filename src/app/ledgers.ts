import { buildLedger } from '../ledger/merge.ts'
import type { Ledger } from '../model/ledger.ts'
import { claimsOf, type VersionedReading } from './readings.ts'

/** The ledger of documents that were just read and are kept nowhere. */
export const ledgerOf = (readings: readonly VersionedReading[]): Ledger =>
  buildLedger({
    documents: readings.map(({ document }) => document),
    claims: readings.flatMap(claimsOf),
    findings: readings.flatMap(({ findings }) => findings),
  })
