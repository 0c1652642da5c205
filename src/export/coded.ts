import { whenOf } from '../ledger/when.ts'
import type { Document } from '../model/document.ts'
import { shortHash } from '../model/hash.ts'
import type { Claim, Item, Ledger } from '../model/ledger.ts'
import type { ChanceryRecord, CodedActor } from '../model/record.ts'
import type { Frame } from './frame.ts'
import { byId, documentsById, documentsOf, leadOf } from './order.ts'

/*
 * The event table's rows, before they take the columns of GDELT or of POLECAT: one row for each source and target of an item that
 * was coded. An event that was denied, cancelled, only alleged or proposed is left out: neither table has a column that would say so,
 * and a reader would count it as having happened. What is planned, promised or threatened has codes of its own and stays.
 */

/** One coded act from one actor to another. */
export interface Coded {
  /** Deterministic; the same for the same item (or claim), source and target. */
  readonly id: string
  readonly record: ChanceryRecord
  readonly source: CodedActor | null
  readonly target: CodedActor | null
  /** Documents that tell it, oldest first. */
  readonly documents: readonly Document[]
  readonly mentions: number
  /** Independent origins of the documents; null where the ledger names none. */
  readonly origins: number | null
}

/** What an event table cannot say: such records are left out of it. */
const unsayable = (record: ChanceryRecord): boolean =>
  record.negated || (record.kind === 'event' && record.status !== null && ['denied', 'cancelled', 'alleged', 'proposed'].includes(record.status))

const isCoded = (record: ChanceryRecord): boolean => record.plover !== null || record.cameo !== null

const orNull = (list: readonly CodedActor[]): readonly (CodedActor | null)[] => (list.length === 0 ? [null] : list)

/** Each source with each target; an actor is not set against itself while there is another. */
const dyadsOf = ({ sources, targets }: ChanceryRecord): readonly (readonly [CodedActor | null, CodedActor | null])[] => {
  const all = orNull(sources).flatMap((source) => orNull(targets).map((target) => [source, target] as const))
  const between = all.filter(([source, target]) => source === null || target === null || source.code !== target.code)
  const rows = new Map((between.length > 0 ? between : all).map((dyad) => [`${dyad[0]?.code ?? ''} ${dyad[1]?.code ?? ''}`, dyad]))
  return [...rows.values()]
}

/** The claim that stands for an item in the table: the most precise one that was coded. */
const codedLead = (item: Item): ChanceryRecord | null =>
  unsayable(leadOf(item)) ? null : (item.claims.map(({ record }) => record).find((record) => isCoded(record) && !unsayable(record)) ?? null)

const rowsOf = (key: string, record: ChanceryRecord, about: Omit<Coded, 'id' | 'record' | 'source' | 'target'>): readonly Coded[] =>
  dyadsOf(record).map(([source, target]) => ({ id: shortHash(key, source?.code, target?.code), record, source, target, ...about }))

const ofClaim = (claim: Claim, documents: ReadonlyMap<string, Document>): readonly Coded[] =>
  isCoded(claim.record) && !unsayable(claim.record)
    ? rowsOf(claim.id, claim.record, { documents: documentsOf({ documents: [claim.document] }, documents), mentions: 1, origins: 1 })
    : []

const ofItem = (item: Item, documents: ReadonlyMap<string, Document>): readonly Coded[] => {
  const record = codedLead(item)
  if (record === null) return []
  const origins = item.origins.length > 0 ? item.origins.length : null
  return rowsOf(item.id, record, { documents: documentsOf(item, documents), mentions: item.claims.length, origins })
}

/** Rows of an event table, and what it leaves out. */
export interface CodedRows {
  readonly rows: readonly Coded[]
  /** Items (or claims) that are denied, cancelled, alleged or proposed. */
  readonly leftOut: number
  /** Items (or claims) that had codes which no longer follow from what persons corrected. */
  readonly uncoded: number
}

const lostCodes = ({ judged }: Claim): boolean => judged?.codes?.state === 'unknown'

/** All rows by item, or by claim; and how many of them an event table cannot say. */
export const codedOf = (ledger: Ledger, perClaim: boolean): CodedRows => {
  const documents = documentsById(ledger)
  const items = byId(ledger.items)
  const claims = perClaim ? items.flatMap((item) => item.claims) : []
  const rows = perClaim ? claims.flatMap((claim) => ofClaim(claim, documents)) : items.flatMap((item) => ofItem(item, documents))
  const leads = perClaim ? claims : items.map((item) => item.claims[0]!)
  const leftOut = leads.filter(({ record }) => isCoded(record) && unsayable(record)).length
  const lost = perClaim ? claims.filter(lostCodes) : items.filter((item) => codedLead(item) === null && lostCodes(item.claims[0]!))
  return { rows, leftOut, uncoded: lost.length }
}

/** The name of an actor; a state that only a person named, in a correction, has its code for a name. */
export const actorName = ({ name, country: code }: CodedActor, country: Frame['country']): string =>
  name === code ? (country(code)?.name ?? name) : name

/** When the coded thing happened: the record's own date, else the day on which it was told. */
export const codedDate = (r: ChanceryRecord): string | null =>
  (r.kind === 'event' || r.kind === 'agreement') && r.date !== null ? r.date : r.published

/** Year, month and day as far as the date is precise; of a range, its beginning. */
export const partsOf = (date: string | null): { readonly year: string; readonly month: string; readonly day: string } => {
  const { first, precision } = whenOf(date)
  const [year = '', month = '', day = ''] = first?.split('-') ?? []
  if (precision === 'day' || precision === 'days') return { year, month, day }
  return precision === 'month' ? { year, month, day: '' } : { year, month: '', day: '' }
}
