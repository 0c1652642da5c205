import { byText } from '../ledger/canonical.ts'
import type { Document } from '../model/document.ts'
import type { Claim, Item, Ledger } from '../model/ledger.ts'
import type { ChanceryRecord } from '../model/record.ts'

/** By document, then by place in it. */
export const byPlace = (a: ChanceryRecord, b: ChanceryRecord): number =>
  byText(a.document, b.document) || a.span.start - b.span.start || a.span.end - b.span.end || byText(a.id, b.id)

export const inPlace = (claims: readonly Claim[]): readonly Claim[] => [...claims].sort((a, b) => byPlace(a.record, b.record) || byText(a.id, b.id))

/** All claims of a ledger by place; not those that persons rejected. */
export const claimsOf = ({ items }: Pick<Ledger, 'items'>): readonly Claim[] => inPlace(items.flatMap((item) => item.claims))

export const byId = <T extends { readonly id: string }>(list: readonly T[]): readonly T[] => [...list].sort((a, b) => byText(a.id, b.id))

/** The claim by which an item is shown: the most precise one. */
export const leadOf = (item: Item): ChanceryRecord => item.claims[0]!.record

/** Day of publication, null when none is known. */
export const dayOf = (document: Document): string | null => document.published?.slice(0, 10) ?? null

/** The documents of a ledger by id. */
export const documentsById = (ledger: Pick<Ledger, 'documents'>): ReadonlyMap<string, Document> => new Map(ledger.documents.map((d) => [d.id, d]))

/** The documents of an item, oldest first, undated last. */
export const documentsOf = (item: Pick<Item, 'documents'>, documents: ReadonlyMap<string, Document>): readonly Document[] =>
  item.documents.flatMap((id) => documents.get(id) ?? []).sort((a, b) => byText(dayOf(a) ?? '~', dayOf(b) ?? '~') || byText(a.id, b.id))
