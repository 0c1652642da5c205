import type { Kysely } from 'kysely'
import type { Shelf } from '../port.ts'
import type { Read } from './read.ts'
import type { Tables } from './tables.ts'

/** Puts documents on a shelf, in one transaction; says how many were not there yet. */
export const putOnShelf = (db: Kysely<Tables>, name: string, documents: readonly string[]): Promise<{ readonly changed: number }> =>
  db.transaction().execute(async (t) => {
    let changed = 0
    for (const document of documents) {
      const result = await t
        .insertInto('shelf')
        .values({ name, document })
        .onConflict((c) => c.doNothing())
        .executeTakeFirst()
      changed += Number(result.numInsertedOrUpdatedRows ?? 0n)
    }
    return { changed }
  })

/** Takes documents from a shelf; a shelf from which all are taken is no more. */
export const takeFromShelf = async (db: Kysely<Tables>, name: string, documents: readonly string[]): Promise<{ readonly changed: number }> => {
  const { numDeletedRows } = await db.deleteFrom('shelf').where('name', '=', name).where('document', 'in', documents).executeTakeFirstOrThrow()
  return { changed: Number(numDeletedRows) }
}

/** All shelves by name, or the one of this name, with the ids of their documents. */
export const readShelves = async (db: Read, name: string | undefined): Promise<readonly Shelf[]> => {
  let query = db.selectFrom('shelf').select(['name', 'document']).orderBy('name').orderBy('document')
  if (name !== undefined) query = query.where('name', '=', name)
  const byName = Map.groupBy(await query.execute(), (row) => row.name)
  return [...byName].map(([shelf, rows]) => ({ name: shelf, documents: rows.map((row) => row.document) }))
}
