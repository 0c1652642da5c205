import { activityOf } from '../../ledger/judgements/active.ts'
import { correctedDocuments } from '../../ledger/judgements/documents.ts'
import { judged } from '../../ledger/judgements/judged.ts'
import type { Document } from '../../model/document.ts'
import type { Finding } from '../../model/finding.ts'
import type { Judgement } from '../../model/judgement.ts'
import type { Claim, Ledger } from '../../model/ledger.ts'
import { overlaps } from '../../model/span.ts'
import type { Hit, LedgerOptions } from '../port.ts'
import { readJudgements } from './judgements.ts'
import { documentsNamed, type Read, readClaims, readFindings } from './read.ts'

/*
 * The indexes of the store know what was read. What persons said of a few documents is laid over the answers here.
 */

/** Documents of which something was said that may bring them to another pair or day than the one they were read with. */
const moved = (judgements: readonly Judgement[]): ReadonlySet<string> =>
  new Set(
    judgements.flatMap(({ verdict, target, on }) => {
      if (verdict === 'document') return [target ?? '']
      return verdict === 'add' || verdict === 'correct' ? on.map(({ document }) => document) : []
    }),
  )

/** Published by the end of the day, month or year given. */
const publishedBy = (published: string | null, asOf: string | undefined): boolean =>
  asOf === undefined || (published !== null && published.slice(0, asOf.length) <= asOf)

const onShelf = async (db: Read, shelf: string): Promise<ReadonlySet<string>> =>
  new Set((await db.selectFrom('shelf').select('document').where('name', '=', shelf).execute()).map(({ document }) => document))

/** Documents that persons may have moved to where the index does not look for them. */
const besides = async (db: Read, { shelf }: LedgerOptions, judgements: readonly Judgement[], indexed: readonly Document[]) => {
  const known = new Set(indexed.map(({ id }) => id))
  const shelved = shelf === undefined ? null : await onShelf(db, shelf)
  const wanted = [...moved(judgements)].filter((id) => !known.has(id) && (shelved === null || shelved.has(id)))
  const found: Document[] = []
  for (const id of wanted) found.push(...(await documentsNamed(db, id)).filter((document) => document.id === id))
  return found
}

/** What a ledger is made from, as read. */
export interface Material {
  readonly documents: readonly Document[]
  readonly claims: readonly Claim[]
  readonly findings: readonly Finding[]
}

/**
 * What the index gives for a pair and day, with the documents that persons moved there, without those that they moved away: the day is
 * that which persons gave a document, where they did. Whether a document that was moved is of the pair shows in the ledger only.
 */
export const materialAsJudged = async (db: Read, options: LedgerOptions, judgements: readonly Judgement[], indexed: Material): Promise<Material> => {
  if (options.pair === undefined && options.asOf === undefined) return indexed
  const others = await besides(db, options, judgements, indexed.documents)
  const all = [...indexed.documents, ...others]
  const said = activityOf(judgements).active.filter(({ verdict }) => verdict === 'document')
  if (others.length === 0 && said.length === 0) return indexed
  const shown = new Map(correctedDocuments(all, said).documents.map(({ id, published }) => [id, published]))
  const documents = all.filter(({ id }) => publishedBy(shown.get(id) ?? null, options.asOf))
  const [claims, findings] = [[...indexed.claims], [...indexed.findings]]
  for (const { id } of others) {
    claims.push(...(await readClaims(db, { document: id })))
    findings.push(...(await readFindings(db, { document: id })))
  }
  return only({ documents, claims, findings }, new Set(documents.map(({ id }) => id)))
}

/** The part of the material that is of these documents. */
export const only = ({ documents, claims, findings }: Material, ids: ReadonlySet<string>): Material => ({
  documents: documents.filter(({ id }) => ids.has(id)),
  claims: claims.filter(({ document }) => ids.has(document)),
  findings: findings.filter((finding) => finding.documents.every((id) => ids.has(id))),
})

/** Ids of the documents that tell an item of the pair. */
export const tellingOf = (ledger: Ledger, pair: string): ReadonlySet<string> =>
  new Set(ledger.items.filter(({ pairs }) => pairs.includes(pair)).flatMap(({ documents }) => documents))

const asShown = (hit: Hit, document: Document, claims: readonly Claim[]): Hit => {
  const { title, published } = document
  if (hit.record !== null && claims.some(({ id }) => id === hit.record)) return { ...hit, title, published }
  // Rejected, or words at large: a record that a person added may stand there.
  const added = claims.find((claim) => claim.judged?.verdict === 'added' && overlaps(claim.record.span, hit.span))
  return { ...hit, title, published, record: added?.id ?? null, kind: added?.record.kind ?? null }
}

/** Hits as persons would have them: of records rejected only the words are left, added records are named, corrected titles and dates shown. */
export const hitsAsJudged = async (db: Read, hits: readonly Hit[]): Promise<readonly Hit[]> => {
  const shown = new Map<string, { readonly document: Document; readonly claims: readonly Claim[] }>()
  for (const id of new Set(hits.map(({ document }) => document))) {
    const judgements = await readJudgements(db, { document: id })
    if (judgements.length === 0) continue
    const documents = (await documentsNamed(db, id)).filter((document) => document.id === id)
    const { documents: told, claims } = judged({ documents, claims: await readClaims(db, { document: id }), findings: [], judgements })
    shown.set(id, { document: told[0]!, claims })
  }
  if (shown.size === 0) return hits
  const seen = new Set<string>()
  return hits
    .map((hit) => {
      const known = shown.get(hit.document)
      return known === undefined ? hit : asShown(hit, known.document, known.claims)
    })
    .filter(({ document, record, span }) => {
      const key = `${document} ${record ?? ''} ${span.start} ${span.end}`
      return !seen.has(key) && seen.add(key)
    })
}
