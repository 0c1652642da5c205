import type { DatabaseSync } from 'node:sqlite'
import type { Ledger } from '../../model/ledger.ts'

/*
 * The last ledgers that were asked for, for a process that answers many questions. A ledger is a function of what the store holds and of
 * what was asked, so one that was made already is the answer for as long as nobody has written.
 */

/** Ledgers that are kept, and claims that one may have to be kept: a ledger of so many takes about 200 MB. */
const MOST = 4
const MOST_CLAIMS = 40_000

/**
 * A number that is another one after every commit: SQLite's `data_version` changes with those of other connections, the counter of changes
 * with our own. Asked inside a transaction it is that of the state which the transaction sees.
 */
const stateOf = (raw: DatabaseSync): string => {
  const version = raw.prepare('PRAGMA data_version').get()?.data_version
  const changes = raw.prepare('SELECT total_changes() AS n').get()?.n
  return `${version} ${changes}`
}

const claimsIn = ({ items }: Ledger): number => items.reduce((sum, { claims }) => sum + claims.length, 0)

/** Gives the ledger of the same question again while the store is in the same state; must be called inside the transaction that reads. */
export const rememberedLedgers = (raw: DatabaseSync) => {
  const known = new Map<string, Ledger>()
  let state = ''
  return async (question: string, make: () => Promise<Ledger>): Promise<Ledger> => {
    const now = stateOf(raw)
    if (now !== state) known.clear()
    state = now
    const ledger = known.get(question) ?? (await make())
    known.delete(question)
    if (claimsIn(ledger) <= MOST_CLAIMS) known.set(question, ledger)
    if (known.size > MOST) known.delete(known.keys().next().value!)
    return ledger
  }
}
