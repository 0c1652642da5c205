import { resolve } from 'node:path'
import type { Ledger } from '../model/ledger.ts'
import type { OpenOptions, Outcome, Store } from '../store/port.ts'
import { type Host, type Output, problem, step } from './operation.ts'

/** Opens the store, lets it be used, and closes it whatever happens. A store that cannot be used is a problem. */
export async function* withStore(
  path: string,
  options: OpenOptions,
  host: Host,
  use: (store: Store) => AsyncIterable<Output>,
): AsyncGenerator<Output> {
  const { openSqliteStore } = await import('../store/sqlite/store.ts')
  const opened = await openSqliteStore(resolve(host.cwd, path), options)
  if (!opened.ok) return yield problem({ ...opened.problem, source: opened.problem.source === null ? null : path })
  try {
    yield* use(opened.value)
  } finally {
    await opened.value.close()
  }
}

/** The value of an outcome; trouble is handed on as a problem, and the answer is then undefined. */
export function* settled<T>(outcome: Outcome<T>): Generator<Output, T | undefined> {
  if (outcome.ok) return outcome.value
  yield problem(outcome.problem)
  return undefined
}

/** The ledger of a store; of many documents it takes seconds where it was not asked for before, so a person is told. */
export async function* storedLedger(store: Store, options: Parameters<Store['ledger']>[0] = {}): AsyncGenerator<Output, Ledger | undefined> {
  yield step('putting together what the stored documents tell')
  return yield* settled(await store.ledger(options))
}
