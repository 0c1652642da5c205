import type { Document } from '../model/document.ts'
import type { Item, Ledger } from '../model/ledger.ts'
import type { Origin, Voice } from '../model/origin.ts'
import type { Reading } from '../model/reading.ts'
import type { ChanceryRecord } from '../model/record.ts'
import { byText } from './canonical.ts'
import { compareReadings, type Place, placeOf, type Shared } from './compare.ts'
import { latestVersions } from './histories/histories.ts'
import { heardIn, toldBy } from './origins/told-by.ts'
import { dayNumber } from './when.ts'

/** One of the two sides, as far as it is heard in the documents. */
export interface SideHeard {
  readonly code: string
  readonly documents: readonly string[]
  readonly origins: number
  readonly voices: readonly Voice[]
}

export interface SidedDocument extends Pick<Document, 'id' | 'source' | 'published' | 'publisher' | 'title'> {
  readonly side: string | null
  readonly voice: Voice
  /** What tells whose account it is. */
  readonly sideFrom: readonly string[]
}

/** A thing that one side tells, at its most precise telling. */
export interface ToldAlone extends Place {
  readonly item: string
  /** All documents of that side that tell it. */
  readonly documents: readonly string[]
}

/** What the two sides of a pair tell, thing by thing. */
export interface SidesComparison {
  readonly sides: readonly [string, string]
  readonly heard: readonly SideHeard[]
  readonly documents: readonly SidedDocument[]
  /** Told by both: one telling of each side with the differences between them. */
  readonly both: readonly Shared[]
  readonly onlyA: readonly ToldAlone[]
  readonly onlyB: readonly ToldAlone[]
  /** How many things are told by neither of the two, or by documents of which nothing tells whose they are. */
  readonly others: number
  readonly remarks: readonly string[]
}

/** In a list by date, with how many documents of the other side one document's leftover is compared, and how many days these may lie apart. */
const NEAREST = 3
const NEAR_DAYS = 31

const readingOf = (document: Document, records: readonly ChanceryRecord[]): Reading => ({
  document,
  mentions: [],
  sentences: [],
  records,
  findings: [],
  problems: [],
})

interface Desk {
  readonly byId: ReadonlyMap<string, Document>
  readonly sideOf: ReadonlyMap<string, Origin>
  readonly older: ReadonlyMap<string, string>
}

const isOf = (desk: Desk, document: string, side: string): boolean => desk.sideOf.get(document)?.side === side

/** The telling of a side that stands first in an item, an older version of a page only where no later one tells it. */
const tellingOf = (desk: Desk, item: Item, side: string): ChanceryRecord | null => {
  const own = item.claims.filter((claim) => isOf(desk, claim.document, side))
  return (own.find((claim) => !desk.older.has(claim.document)) ?? own[0])?.record ?? null
}

/** One item told by both, as two readings of one record each. */
const laidSideBySide = (desk: Desk, item: Item, [a, b]: readonly [string, string]): Shared | null => {
  const [one, other] = [tellingOf(desk, item, a), tellingOf(desk, item, b)]
  if (one === null || other === null) return null
  const compared = compareReadings(readingOf(desk.byId.get(one.document)!, [one]), readingOf(desk.byId.get(other.document)!, [other]))
  return compared.shared[0] ?? { kind: item.kind, a: placeOf(one), b: placeOf(other), differences: [], rows: [] }
}

const alone = (desk: Desk, item: Item, side: string): ToldAlone => {
  const record = tellingOf(desk, item, side)!
  const documents = [...new Set(item.claims.flatMap((claim) => (isOf(desk, claim.document, side) ? [claim.document] : [])))]
  return { ...placeOf(record), item: item.id, documents: documents.sort(byText) }
}

const dayOf = (desk: Desk, document: string): number => dayNumber(desk.byId.get(document)!.published ?? '')

/** Things that stand apart as items, since their fields contradict each other, and are yet one thing told in two ways. */
const toldOtherwise = (
  desk: Desk,
  onlyA: readonly ToldAlone[],
  onlyB: readonly ToldAlone[],
  records: ReadonlyMap<string, ChanceryRecord>,
): readonly Shared[] => {
  const byDocument = (list: readonly ToldAlone[]) => [...Map.groupBy(list, ({ document }) => document)].sort((x, y) => byText(x[0], y[0]))
  const reading = ([document, told]: readonly [string, readonly ToldAlone[]]): Reading =>
    readingOf(
      desk.byId.get(document)!,
      told.map(({ record }) => records.get(record)!),
    )
  const others = byDocument(onlyB)
  const taken = new Set<string>()
  return byDocument(onlyA).flatMap((mine) => {
    const day = dayOf(desk, mine[0])
    const far = (document: string): number => Math.abs(dayOf(desk, document) - day)
    const near = others
      .filter(([document]) => !(far(document) > NEAR_DAYS))
      .sort((x, y) => (far(x[0]) || 0) - (far(y[0]) || 0) || byText(x[0], y[0]))
      .slice(0, NEAREST)
    return near
      .flatMap((theirs) => compareReadings(reading(mine), reading(theirs)).shared)
      .filter(({ a, b }) => {
        if (taken.has(a.record) || taken.has(b.record)) return false
        taken.add(a.record).add(b.record)
        return true
      })
  })
}

const heardOf = (code: string, ledger: Ledger): SideHeard => {
  const own = ledger.origins.filter(({ side }) => side === code)
  return {
    code,
    documents: own.flatMap(({ documents }) => documents).sort(byText),
    origins: own.length,
    voices: [...new Set(own.map(({ voice }) => voice))].sort(),
  }
}

const remarksOf = (heard: readonly SideHeard[], unknown: number): readonly string[] => [
  ...heard
    .filter(({ origins }) => origins === 0)
    .map(({ code }) => `${code} is not heard in these documents: that it is silent on a thing says nothing`),
  ...(unknown > 0
    ? [`of ${unknown} ${unknown === 1 ? 'document' : 'documents'} nothing tells whose account ${unknown === 1 ? 'it is' : 'they are'}`]
    : []),
]

/**
 * What the two sides of a pair tell: by both, with how they differ; by the one alone; by the other alone. Looks at things, not at all documents
 * against all: an item's tellings of either side are laid side by side, then what is left in documents that lie next to each other by date.
 */
export const compareSides = (ledger: Ledger, sides: readonly [string, string]): SidesComparison => {
  const desk: Desk = {
    byId: new Map(ledger.documents.map((document) => [document.id, document])),
    sideOf: new Map(ledger.origins.flatMap((origin) => origin.documents.map((id) => [id, origin] as const))),
    older: latestVersions(ledger.histories),
  }
  const [a, b] = sides
  const pair = [...sides].sort(byText).join('-')
  const items = ledger.items.filter((item) => item.pairs.includes(pair))
  const heard = heardIn(ledger.origins)
  const told = Map.groupBy(items, (item) => {
    const { by, side } = toldBy(item, sides, heard)
    return side ?? by
  })
  const both = (told.get('both') ?? []).flatMap((item) => laidSideBySide(desk, item, sides) ?? [])
  const [onlyA, onlyB] = sides.map((code) => (told.get(code) ?? []).map((item) => alone(desk, item, code))) as [ToldAlone[], ToldAlone[]]
  const records = new Map(items.flatMap((item) => item.claims.map(({ record }) => [record.id, record] as const)))
  const otherwise = toldOtherwise(desk, onlyA, onlyB, records)
  const matched = new Set(otherwise.flatMap((shared) => [shared.a.record, shared.b.record]))
  const sidesHeard = [heardOf(a, ledger), heardOf(b, ledger)]
  const unknown = ledger.documents.filter(({ id }) => (desk.sideOf.get(id)?.side ?? null) === null).length
  return {
    sides,
    heard: sidesHeard,
    documents: ledger.documents.map(({ id, source, published, publisher, title }) => {
      const { side = null, voice = 'unknown', sideFrom = [] } = desk.sideOf.get(id) ?? {}
      return { id, source, published, publisher, title, side, voice, sideFrom }
    }),
    both: [...both, ...otherwise],
    onlyA: onlyA.filter(({ record }) => !matched.has(record)),
    onlyB: onlyB.filter(({ record }) => !matched.has(record)),
    others: (told.get('others') ?? []).length,
    remarks: remarksOf(sidesHeard, unknown),
  }
}
