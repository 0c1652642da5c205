import { type Kysely, sql, type Transaction } from 'kysely'
import { canonicalJson } from '../../ledger/canonical.ts'
import type { Judgement } from '../../model/judgement.ts'
import type { JudgementFilter } from '../port.ts'
import type { Read } from './read.ts'
import type { Tables } from './tables.ts'
import { parseWith } from './trouble.ts'

const insertJudgement = async (t: Transaction<Tables>, judgement: Judgement): Promise<boolean> => {
  const { id, verdict, by, at, target, on } = judgement
  const known = await t.selectFrom('judgement').select('id').where('id', '=', id).executeTakeFirst()
  if (known !== undefined) return false
  await t
    .insertInto('judgement')
    .values({ id, verdict, signed: by, at, target, json: canonicalJson(judgement) })
    .execute()
  const holds = on.map(({ document, claim }, position) => ({ judgement: id, position, document, claim }))
  if (holds.length > 0) await t.insertInto('judgement_hold').values(holds).execute()
  return true
}

/** Keeps judgements in one transaction, all or none; one that is there already (same id, so same content) is known. */
export const keepJudgements = (db: Kysely<Tables>, judgements: readonly Judgement[]): Promise<{ readonly added: number; readonly known: number }> =>
  db.transaction().execute(async (t) => {
    let added = 0
    for (const judgement of judgements) if (await insertJudgement(t, judgement)) added++
    return { added, known: judgements.length - added }
  })

/** Judgements of a document and of its claims, and what revoked them, and what revoked that. */
const ofDocument = (document: string) => sql<string>`(
  with recursive about (id) as (
    select judgement from judgement_hold where document = ${document}
    union select id from judgement where target = ${document} and verdict = 'document'
    union select judgement.id from judgement join about on judgement.target = about.id where verdict = 'revoke'
  ) select id from about)`

/** Ids of all judgements, by time, then by id. */
export const judgementIds = async (db: Read): Promise<readonly string[]> =>
  (await db.selectFrom('judgement').select('id').orderBy('at').orderBy('id').execute()).map(({ id }) => id)

export const judgementsAmong = async (db: Read, ids: readonly string[]): Promise<readonly Judgement[]> =>
  (
    await db
      .selectFrom('judgement')
      .select(['id', 'json'])
      .where(sql<boolean>`id in (select value from json_each(${JSON.stringify(ids)}))`)
      .execute()
  ).map(({ id, json }) => parseWith<Judgement>(json, `judgement ${id}`, ['on']))

/** By time, then by id. */
export const readJudgements = async (db: Read, { document, claim, prefix }: JudgementFilter = {}): Promise<readonly Judgement[]> => {
  let query = db.selectFrom('judgement').select(['id', 'json']).orderBy('at').orderBy('id')
  if (prefix !== undefined) query = query.where('id', '>=', prefix).where('id', '<', `${prefix}~`)
  if (claim !== undefined)
    query = query.where('id', 'in', (e) =>
      e.selectFrom('judgement_hold').select('judgement').where('claim', '>=', claim).where('claim', '<', `${claim}~`),
    )
  if (document !== undefined) query = query.where(sql<boolean>`id in ${ofDocument(document)}`)
  return (await query.execute()).map(({ id, json }) => parseWith<Judgement>(json, `judgement ${id}`, ['on']))
}
