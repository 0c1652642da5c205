import assert from 'node:assert/strict'
import { exportJsonl } from '../../src/export/jsonl.ts'
import type { Outcome, Store } from '../../src/store/port.ts'
import type { Reading } from './fixtures.ts'

/** What a store gave, or the failure of the test that asked. */
export const told = <T>(outcome: Outcome<T>): T => {
  if (!outcome.ok) assert.fail(`${outcome.problem.code}: ${outcome.problem.message}`)
  return outcome.value
}

export const addTo = async (store: Store, r: Reading): Promise<'added' | 'known'> =>
  told(await store.add(r.document, r.claims, r.findings, r.warnings)).status

/** The canonical export of everything in a store. */
export const bytesOf = async (store: Store): Promise<string> => [...exportJsonl(told(await store.ledger()))].join('')
