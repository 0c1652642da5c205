import type { DatabaseSync, SQLInputValue, StatementSync } from 'node:sqlite'
import { setTimeout as sleep } from 'node:timers/promises'
import {
  CompiledQuery,
  type DatabaseConnection,
  type Dialect,
  type Driver,
  Kysely,
  type QueryResult,
  SqliteAdapter,
  SqliteIntrospector,
  SqliteQueryCompiler,
} from 'kysely'
import type { Tables } from './tables.ts'
import { isBusy } from './trouble.ts'

/** Statements kept prepared. A multi-row insert has a text for every number of rows, so the cache needs an end. */
const CACHED = 256

const statements = (db: DatabaseSync): ((sql: string) => StatementSync) => {
  const cache = new Map<string, StatementSync>()
  return (sql) => {
    const known = cache.get(sql)
    if (known !== undefined) return known
    if (cache.size >= CACHED) cache.clear()
    const made = db.prepare(sql)
    cache.set(sql, made)
    return made
  }
}

const run = <R>(statement: StatementSync, parameters: readonly unknown[]): QueryResult<R> => {
  const values = parameters as readonly SQLInputValue[]
  if (statement.columns().length > 0) return { rows: statement.all(...values) as R[] }
  const { changes, lastInsertRowid } = statement.run(...values)
  return { rows: [], numAffectedRows: BigInt(changes), insertId: BigInt(lastInsertRowid) }
}

const connectionTo = (db: DatabaseSync): DatabaseConnection => {
  const prepare = statements(db)
  return {
    executeQuery: async <R>(query: CompiledQuery) => run<R>(prepare(query.sql), query.parameters),
    streamQuery: async function* <R>(query: CompiledQuery) {
      for (const row of db.prepare(query.sql).iterate(...(query.parameters as readonly SQLInputValue[]))) yield { rows: [row as R] }
    },
  }
}

/** One connection, handed to one user at a time, in the order of asking. */
const turns = (): { readonly take: () => Promise<void>; readonly give: () => void } => {
  const waiting: (() => void)[] = []
  let taken = false
  return {
    take: async () => {
      if (taken) await new Promise<void>((resolve) => waiting.push(resolve))
      taken = true
    },
    give: () => {
      const next = waiting.shift()
      if (next === undefined) taken = false
      else next()
    },
  }
}

/** Pauses between attempts to get the write lock, in milliseconds; the last one repeats. */
const pauses = [1, 2, 5, 10, 20]

const tryBegin = (db: DatabaseSync, wait: number): boolean => {
  db.exec('PRAGMA busy_timeout = 0')
  try {
    db.exec('BEGIN IMMEDIATE')
    return true
  } catch (error) {
    if (!isBusy(error)) throw error
    return false
  } finally {
    db.exec(`PRAGMA busy_timeout = ${wait}`)
  }
}

/**
 * Transactions that write take the write lock at once: taken later, SQLite would refuse it without waiting when another process wrote in
 * between. The waiting is done here, not by SQLite, which would block this process, and with it the other user when both live in it.
 */
const beginWriting = async (db: DatabaseSync, wait: number): Promise<void> => {
  const until = performance.now() + wait
  for (let attempt = 0; !tryBegin(db, wait); attempt++) {
    if (performance.now() > until) return db.exec('BEGIN IMMEDIATE')
    await sleep(pauses[Math.min(attempt, pauses.length - 1)])
  }
}

const driverFor = (db: DatabaseSync, wait: number): Driver => {
  const connection = connectionTo(db)
  const turn = turns()
  return {
    init: async () => {},
    acquireConnection: async () => {
      await turn.take()
      return connection
    },
    releaseConnection: async () => turn.give(),
    beginTransaction: async (c, { accessMode }) => {
      if (accessMode === 'read only') await c.executeQuery(CompiledQuery.raw('begin'))
      else await beginWriting(db, wait)
    },
    commitTransaction: async (c) => {
      await c.executeQuery(CompiledQuery.raw('commit'))
    },
    // A failed commit or a full disk may have ended the transaction already.
    rollbackTransaction: async (c) => {
      if (db.isTransaction) await c.executeQuery(CompiledQuery.raw('rollback'))
    },
    destroy: async () => db.close(),
  }
}

const dialectFor = (db: DatabaseSync, wait: number): Dialect => ({
  createAdapter: () => new SqliteAdapter(),
  createDriver: () => driverFor(db, wait),
  createIntrospector: (k) => new SqliteIntrospector(k),
  createQueryCompiler: () => new SqliteQueryCompiler(),
})

/** Kysely over an open `node:sqlite` database, which it closes when destroyed; `wait` is how long it waits for another writer, in milliseconds. */
export const queryLayer = (db: DatabaseSync, wait: number): Kysely<Tables> => new Kysely<Tables>({ dialect: dialectFor(db, wait) })
