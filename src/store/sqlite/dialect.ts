import type { DatabaseSync, SQLInputValue, StatementSync } from 'node:sqlite'
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

/** Transactions that write take the write lock at once: taken later, SQLite would refuse it without waiting when another process wrote in between. */
const driverFor = (db: DatabaseSync): Driver => {
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
      await c.executeQuery(CompiledQuery.raw(accessMode === 'read only' ? 'begin' : 'begin immediate'))
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

const dialectFor = (db: DatabaseSync): Dialect => ({
  createAdapter: () => new SqliteAdapter(),
  createDriver: () => driverFor(db),
  createIntrospector: (k) => new SqliteIntrospector(k),
  createQueryCompiler: () => new SqliteQueryCompiler(),
})

/** Kysely over an open `node:sqlite` database, which it closes when destroyed. */
export const queryLayer = (db: DatabaseSync): Kysely<Tables> => new Kysely<Tables>({ dialect: dialectFor(db) })
