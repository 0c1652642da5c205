import type { Kysely, Transaction } from 'kysely'
import { canonicalJson } from '../../ledger/canonical.ts'
import type { Judgement } from '../../model/judgement.ts'
import type { JudgementFilter } from '../port.ts'
import type { Read } from './read.ts'
import type { Tables } from './tables.ts'
import { parseRow } from './trouble.ts'

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

/** By time, then by id. */
export const readJudgements = async (db: Read, { document, prefix }: JudgementFilter = {}): Promise<readonly Judgement[]> => {
  let query = db.selectFrom('judgement').select(['id', 'json']).orderBy('at').orderBy('id')
  if (prefix !== undefined) query = query.where('id', '>=', prefix).where('id', '<', `${prefix}~`)
  if (document !== undefined)
    query = query.where((e) =>
      e.or([e('target', '=', document), e('id', 'in', e.selectFrom('judgement_hold').select('judgement').where('document', '=', document))]),
    )
  return (await query.execute()).map(({ id, json }) => parseRow<Judgement>(json, `judgement ${id}`))
}
