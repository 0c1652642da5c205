import type { DatabaseSync } from 'node:sqlite'
import { growLedger, type Kept } from '../../ledger/merge.ts'
import type { Judgement } from '../../model/judgement.ts'
import type { Claim, Ledger } from '../../model/ledger.ts'
import type { Problem } from '../../model/problem.ts'
import type { LedgerOptions, Outcome, Store, StoredDocument } from '../port.ts'
import { prepareDocument, prepareReading } from '../prepared.ts'
import { hitsAsJudged, type Material, materialAsJudged, only as onlyOf, tellingOf } from './as-judged.ts'
import { queryLayer } from './dialect.ts'
import { keepJudgements, readJudgements } from './judgements.ts'
import { type Memory, memoryOf, type Remembered, readAllJudgements, readPages, stampOf } from './kept.ts'
import { claimsByPrefix, documentsNamed, type Read, readClaims, readDocuments, readFindings, readStored, readWarnings, snapshot } from './read.ts'
import { searchStore } from './search.ts'
import { putOnShelf, readShelves, takeFromShelf } from './shelves.ts'
import { asProblem } from './trouble.ts'
import { verifyStore } from './verify.ts'
import { removeDocument, writerOver } from './write.ts'

const unknownId = (id: string, several: readonly string[]): Problem => ({
  code: 'id-unknown',
  severity: 'error',
  source: id,
  place: '',
  message: several.length > 1 ? `this may be any of ${several.join(', ')}` : 'nothing in the store has this id',
  help: several.length > 1 ? 'give more of the id' : 'look the id up with `chancery search`',
})

/** The only one of a list, else the problem that it is none or several. */
const only = <T extends { readonly id: string }>(id: string, found: readonly T[]): Outcome<T> =>
  found.length === 1
    ? { ok: true, value: found[0]! }
    : {
        ok: false,
        problem: unknownId(
          id,
          found.map((f) => f.id),
        ),
      }

const namedDocument = async (db: Read, name: string): Promise<Outcome<StoredDocument>> => {
  const found = only(name, await documentsNamed(db, name))
  return found.ok
    ? { ok: true, value: { ...(await readStored(db, found.value)), judgements: await readJudgements(db, { document: found.value.id }) } }
    : found
}

const namedClaim = async (db: Read, id: string): Promise<Outcome<Claim>> => only(id, id === '' ? [] : await claimsByPrefix(db, id))

interface Asked extends LedgerOptions {
  readonly whole?: boolean
}

const made = (of: Material, judgements: readonly Judgement[], asOf: string | undefined, before?: Kept): Kept =>
  growLedger({ ...of, judgements, ...(asOf === undefined ? {} : { asOf }) }, before)

/** By what persons said, a document may tell nothing of the pair any longer, or not yet: then the ledger is made again without it. */
const settledAsJudged = async (
  db: Read,
  options: Asked,
  judgements: readonly Judgement[],
  read: Material,
  before: Remembered | undefined,
): Promise<Remembered['kept']> => {
  const material = await materialAsJudged(db, options, judgements, read)
  const all = made(material, judgements, options.asOf, before?.kept[0])
  if (options.pair === undefined) return [all]
  const telling = tellingOf(all.ledger, options.pair)
  if (material.documents.every(({ id }) => telling.has(id))) return [all]
  return [all, made(onlyOf(material, telling), judgements, options.asOf, before?.kept[1] ?? all)]
}

/**
 * Merging looks at whole documents, so that an item is the same whether one pair is asked for or all:
 * what shares no document with the pair cannot be one thing with its claims unless it is of the pair itself.
 */
const readLedger = async (db: Read, stamp: string, options: Asked, before: Remembered | undefined): Promise<Remembered> => {
  const { whole = false, pair } = options
  const judgements = await readAllJudgements(db, before?.judgements)
  const pages = await readPages(db, options, whole ? undefined : pair, before?.pages)
  const read: Material = {
    documents: [...pages.values()].map(({ document }) => document),
    claims: [...pages.values()].flatMap(({ claims }) => claims),
    findings: [...pages.values()].flatMap(({ findings }) => findings),
  }
  const kept: Remembered['kept'] =
    judgements.size === 0
      ? [made(read, [], options.asOf, before?.kept[0])]
      : await settledAsJudged(db, options, [...judgements.values()], read, before)
  const { ledger } = kept[1] ?? kept[0]
  const shown = pair === undefined || whole ? ledger : { ...ledger, items: ledger.items.filter((item) => item.pairs.includes(pair)) }
  return { stamp, ledger: shown, pages, kept, judgements }
}

const keyOf = ({ pair, asOf, shelf, whole = false }: Asked): string => JSON.stringify([pair, asOf, shelf, whole])

/** The ledger asked for: the one kept from before if nobody wrote since, else the one grown from it. */
const ledgerFrom = async (db: Read, raw: DatabaseSync, memory: Memory, options: Asked): Promise<Ledger> => {
  const before = memory.get(keyOf(options))
  const stamp = stampOf(raw)
  if (before?.stamp === stamp) return before.ledger
  const now = await readLedger(db, stamp, options, before)
  memory.put(keyOf(options), now)
  return now.ledger
}

/** What a store answers once its file is open; the part that needs the query layer. */
export type Answers = Omit<Store, 'close'>

/** All answers over an open database. */
export const answersOver = (raw: DatabaseSync, path: string, wait: number): Answers => {
  const db = queryLayer(raw, wait)
  const writer = writerOver(raw, db)
  const memory = memoryOf()
  const asked = async <T>(work: () => Promise<Outcome<T>>): Promise<Outcome<T>> => {
    try {
      return await work()
    } catch (error) {
      return { ok: false, problem: asProblem(error, path) }
    }
  }
  const answer = <T>(work: () => Promise<T>): Promise<Outcome<T>> => asked(async () => ({ ok: true, value: await work() }))
  return {
    add: (...what) => answer(async () => ({ status: (await writer.add([prepareDocument(...what)]))[0]! })),
    addAll: (list) => answer(() => writer.add(list)),
    reread: (id, ...reading) =>
      answer(async () => {
        const [stored] = (await documentsNamed(db, id)).filter((document) => document.id === id)
        return { status: stored === undefined ? 'unknown' : await writer.replace(id, prepareReading(...reading, stored.published)) }
      }),
    remove: (id) => answer(() => removeDocument(db, id)),
    documents: (filter = {}) => answer(() => readDocuments(db, filter)),
    document: (name) => asked(() => snapshot(db, (t) => namedDocument(t, name))),
    claims: (filter = {}) => answer(() => readClaims(db, filter)),
    claim: (id) => asked(() => namedClaim(db, id)),
    claimsNamed: (beginning) => answer(async () => (beginning === '' ? [] : claimsByPrefix(db, beginning))),
    findings: (filter = {}) => answer(() => readFindings(db, filter)),
    warnings: (document) => answer(() => readWarnings(db, document)),
    search: (query, options = {}) => answer(() => snapshot(db, async (t) => hitsAsJudged(t, await searchStore(t, query, options)))),
    judge: (judgements) => answer(() => keepJudgements(db, judgements)),
    judgements: (filter = {}) => answer(() => readJudgements(db, filter)),
    shelve: (name, documents) => answer(() => putOnShelf(db, name, documents)),
    unshelve: (name, documents) => answer(() => takeFromShelf(db, name, documents)),
    shelves: (name) => answer(() => readShelves(db, name)),
    verify: () => answer(() => verifyStore(db)),
    ledger: (options = {}) => answer(() => snapshot(db, (t) => ledgerFrom(t, raw, memory, options))),
  }
}
