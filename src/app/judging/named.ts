import { activityOf } from '../../ledger/judgements/active.ts'
import { claimAdded } from '../../ledger/judgements/added.ts'
import type { Judgement } from '../../model/judgement.ts'
import type { Claim } from '../../model/ledger.ts'
import type { Problem } from '../../model/problem.ts'
import type { Outcome, Store, StoredDocument } from '../../store/port.ts'
import { requestProblem } from '../problems.ts'

export type Found<T> = Outcome<T>

export const trouble = (problem: Problem): { readonly ok: false; readonly problem: Problem } => ({ ok: false, problem })

/** Claims of a document as read, with those that persons added and did not withdraw. */
export const claimsWithAdded = ({ document, claims, judgements }: StoredDocument): readonly Claim[] => {
  const added = activityOf(judgements).active.flatMap((judgement) => {
    if (judgement.verdict !== 'add') return []
    const claim = claimAdded(judgement, document)
    return typeof claim === 'string' || claims.some(({ id }) => id === claim.id) ? [] : [claim]
  })
  return [...claims, ...new Map(added.map((claim) => [claim.id, claim])).values()]
}

const several = (name: string, ids: readonly string[]): Problem =>
  requestProblem('id-unknown', `"${name}" may be any of ${ids.join(', ')}`, 'give more of the id')

/** Why no record has this id: it may have been judged, and be gone with its document or by a newer reading. */
const gone = async (store: Store, name: string, judgements: readonly Judgement[]): Promise<Problem> => {
  const stored = await store.document(name)
  if (stored.ok)
    return requestProblem(
      'judgement-unfit',
      `${stored.value.document.id} is a document, not a record`,
      'write chancery judge --document ID FIELD=VALUE to correct its date, title, publisher, address or side',
    )
  const hold = judgements.flatMap(({ on }) => on).find(({ claim }) => claim.startsWith(name))
  if (hold === undefined)
    return requestProblem(
      'id-unknown',
      `no record in the store has the id "${name}"`,
      'look it up with `chancery search` or `chancery export`; ids stand at the end of a line',
    )
  const document = await store.document(hold.document)
  return document.ok
    ? requestProblem(
        'id-unknown',
        `the record ${hold.claim} is not read any longer: “${hold.quote}”`,
        `see "chancery history ${hold.claim} --db PATH" for what was said of it and what is near`,
      )
    : requestProblem(
        'id-unknown',
        `the document of the record ${hold.claim} is not in the store`,
        `add the document ${hold.document} again: what was said of its records holds then`,
      )
}

/** The claim of this id or beginning of one, with all claims of its document; also one that a person added. */
export const claimNamed = async (store: Store, name: string): Promise<Found<{ readonly claim: Claim; readonly own: readonly Claim[] }>> => {
  if (!/^[0-9a-f]{4,16}$/.test(name))
    return trouble(
      requestProblem(
        'id-unknown',
        `"${name}" is not the id of a record, nor the beginning of one`,
        'give at least 4 characters of the id, as printed by "read", "search" or "export"',
      ),
    )
  const read = await store.claimsNamed(name)
  if (!read.ok) return read
  const said = await store.judgements({ claim: name })
  if (!said.ok) return said
  const places = new Set([
    ...read.value.map(({ document }) => document),
    ...said.value.filter(({ verdict }) => verdict === 'add').flatMap(({ on }) => on.map(({ document }) => document)),
  ])
  const found: { readonly claim: Claim; readonly own: readonly Claim[] }[] = []
  for (const document of places) {
    const stored = await store.document(document)
    if (!stored.ok) continue
    const own = claimsWithAdded(stored.value)
    found.push(...own.filter(({ id }) => id.startsWith(name)).map((claim) => ({ claim, own })))
  }
  if (found.length === 1) return { ok: true, value: found[0]! }
  return trouble(
    found.length === 0
      ? await gone(store, name, said.value)
      : several(
          name,
          found.map(({ claim }) => claim.id),
        ),
  )
}

/** The judgement of this id or beginning of one. */
export const judgementNamed = async (store: Store, name: string): Promise<Found<Judgement>> => {
  if (!/^[0-9a-f]{4,16}$/.test(name))
    return trouble(
      requestProblem('id-unknown', `"${name}" is not the id of a judgement`, 'give at least 4 characters of it, as "judge" and "history" print it'),
    )
  const found = await store.judgements({ prefix: name })
  if (!found.ok) return found
  if (found.value.length === 1) return { ok: true, value: found.value[0]! }
  return trouble(
    found.value.length === 0
      ? requestProblem('id-unknown', `no judgement has the id "${name}"`, 'look it up with `chancery history`')
      : several(
          name,
          found.value.map(({ id }) => id),
        ),
  )
}
