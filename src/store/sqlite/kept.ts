import type { DatabaseSync } from 'node:sqlite'
import type { Kept } from '../../ledger/merge.ts'
import type { Document } from '../../model/document.ts'
import type { Finding } from '../../model/finding.ts'
import type { Judgement } from '../../model/judgement.ts'
import type { Claim, Ledger } from '../../model/ledger.ts'
import type { LedgerOptions } from '../port.ts'
import { judgementIds, judgementsAmong } from './judgements.ts'
import { type Read, readClaims, readDocumentsAmong, readFindingsByDocument, readSignatures } from './read.ts'

/*
 * Ledgers that were asked for, kept while the store is open. As long as nobody writes to the file the very same ledger is the answer; after
 * that only the documents that changed are read, and only what they touch is grouped anew. The answer is the same as without.
 */

interface Page {
  readonly signature: string
  readonly document: Document
  readonly claims: readonly Claim[]
  /** Those of the pair that was asked for, or all. */
  readonly findings: readonly Finding[]
}

export type Pages = ReadonlyMap<string, Page>

/** One ledger with all that the next one can take over. */
export interface Remembered {
  /** State of the file that it was made from. */
  readonly stamp: string
  readonly ledger: Ledger
  readonly pages: Pages
  /** What was made of all documents that the index gives, and, where persons moved some away, of those that are left. */
  readonly kept: readonly [Kept, Kept?]
  readonly judgements: ReadonlyMap<string, Judgement>
}

export interface Memory {
  readonly get: (key: string) => Remembered | undefined
  readonly put: (key: string, what: Remembered) => void
}

/** So many claims at most are kept in all; the ledgers asked for longest ago go first. A claim takes some kilobytes. */
const MOST_CLAIMS = 150_000

const weightOf = ({ pages }: Remembered): number => pages.values().reduce((sum, { claims }) => sum + claims.length, 0)

export const memoryOf = (most: number = MOST_CLAIMS): Memory => {
  const kept = new Map<string, Remembered>()
  const drop = (): void => {
    let weight = kept.values().reduce((sum, one) => sum + weightOf(one), 0)
    for (const [key, one] of [...kept].slice(0, -1)) {
      if (weight <= most) return
      kept.delete(key)
      weight -= weightOf(one)
    }
  }
  return {
    get: (key) => {
      const found = kept.get(key)
      if (found === undefined) return undefined
      // A map keeps the order of putting: the one asked for last stands last.
      kept.delete(key)
      kept.set(key, found)
      return found
    },
    put: (key, what) => {
      kept.delete(key)
      kept.set(key, what)
      drop()
    },
  }
}

/** Two calls give one text only if nobody wrote in between: neither another connection (data_version) nor this one (total_changes). */
export const stampOf = (raw: DatabaseSync): string => {
  const { data_version: others } = raw.prepare('PRAGMA data_version').get() as { readonly data_version: number }
  const { own } = raw.prepare('SELECT total_changes() AS own').get() as { readonly own: number }
  return `${others} ${own}`
}

/** All judgements by id, by time; each is read once, since none ever changes. */
export const readAllJudgements = async (db: Read, before: Remembered['judgements'] = new Map()): Promise<Remembered['judgements']> => {
  const ids = await judgementIds(db)
  const fresh = ids.filter((id) => !before.has(id))
  if (fresh.length === 0 && ids.length === before.size) return before
  const read = new Map((fresh.length === 0 ? [] : await judgementsAmong(db, fresh)).map((judgement) => [judgement.id, judgement]))
  return new Map(ids.map((id) => [id, (before.get(id) ?? read.get(id))!]))
}

/** The documents chosen with their claims and findings; those that are as they were before are the very same objects. `of`: findings of this pair only. */
export const readPages = async (db: Read, options: LedgerOptions, of: string | undefined, before: Pages = new Map()): Promise<Pages> => {
  const signatures = await readSignatures(db, options)
  const fresh = [...signatures].flatMap(([id, signature]) => (before.get(id)?.signature === signature ? [] : [id]))
  const documents = new Map((fresh.length === 0 ? [] : await readDocumentsAmong(db, fresh)).map((document) => [document.id, document]))
  const claims = Map.groupBy(fresh.length === 0 ? [] : await readClaims(db, { among: fresh }), (claim) => claim.document)
  const findings = fresh.length === 0 ? new Map<string, readonly Finding[]>() : await readFindingsByDocument(db, of, fresh)
  return new Map(
    [...signatures].map(([id, signature]) => {
      const document = documents.get(id)
      return [id, document === undefined ? before.get(id)! : { signature, document, claims: claims.get(id) ?? [], findings: findings.get(id) ?? [] }]
    }),
  )
}
