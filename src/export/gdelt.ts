import { byCode, type Scales } from '../lexicon/scales.ts'
import type { Ledger } from '../model/ledger.ts'
import type { CodedActor } from '../model/record.ts'
import { type CellStyle, type CellValue, tsvRow } from './cells.ts'
import { actorName, type Coded, codedDate, codedOf, partsOf } from './coded.ts'
import { type Frame, titleOf, webAddress } from './frame.ts'
import { dayOf } from './order.ts'

/*
 * The event table with the columns of the GDELT Event Database, format 2.0 (codebook of 19 February 2015), tab-separated.
 * What Chancery does not know stays empty: tone, places with coordinates, ethnic and religious codes. Actor codes are those of
 * PLOVER, whose countries are ISO 3166-1 (CAMEO's differ for a few: ROM, TMP). DATEADDED is the day on which the first document was
 * published, since no time of ingestion is exported; NumSources counts origins, not outlets.
 */

const actorColumns = (n: 1 | 2): readonly string[] =>
  ['Code', 'Name', 'CountryCode', 'KnownGroupCode', 'EthnicCode', 'Religion1Code', 'Religion2Code', 'Type1Code', 'Type2Code', 'Type3Code'].map(
    (name) => `Actor${n}${name}`,
  )

const placeColumns = (of: string): readonly string[] =>
  ['Type', 'FullName', 'CountryCode', 'ADM1Code', 'ADM2Code', 'Lat', 'Long', 'FeatureID'].map((name) => `${of}Geo_${name}`)

/** The 61 columns in GDELT's order. */
export const gdeltColumns: readonly string[] = [
  ...['GLOBALEVENTID', 'SQLDATE', 'MonthYear', 'Year', 'FractionDate'],
  ...actorColumns(1),
  ...actorColumns(2),
  ...['IsRootEvent', 'EventCode', 'EventBaseCode', 'EventRootCode', 'QuadClass', 'GoldsteinScale'],
  ...['NumMentions', 'NumSources', 'NumArticles', 'AvgTone'],
  ...placeColumns('Actor1'),
  ...placeColumns('Actor2'),
  ...placeColumns('Action'),
  ...['DATEADDED', 'SOURCEURL'],
]

/** A code of PLOVER in the parts of CAMEO: IGOUNO is the known group UNO of type IGO, KAZGOV the type GOV of Kazakhstan. */
const actorCells = (actor: CodedActor | null, country: Frame['country']): Readonly<Record<string, CellValue>> => {
  if (actor === null) return {}
  const group = /^(?:IGO|NGO|MNC)(\w{3})/.exec(actor.code)
  const types = (group === null ? actor.code.slice(actor.country === null ? 0 : 3) : actor.code.slice(0, 3)).match(/.{3}/g) ?? []
  return {
    Code: actor.code,
    Name: actorName(actor, country).toUpperCase(),
    CountryCode: actor.country,
    KnownGroupCode: group?.[1] ?? null,
    Type1Code: types[0] ?? null,
    Type2Code: types[1] ?? null,
    Type3Code: types[2] ?? null,
  }
}

const prefixed = (prefix: string, cells: Readonly<Record<string, CellValue>>): Readonly<Record<string, CellValue>> =>
  Object.fromEntries(Object.entries(cells).map(([name, value]) => [`${prefix}${name}`, value]))

/** The codebook's fraction: (month × 30 + day) / 365 after the year. */
const fraction = (year: string, month: string, day: string): string | null =>
  day === '' ? null : (Number(year) + (Number(month) * 30 + Number(day)) / 365).toFixed(4)

/** Whole numbers are what GDELT's readers expect: the first 52 bits of the hash. */
const numberOf = (id: string): number => Number.parseInt(id.slice(0, 13), 16)

const sourceOf = ({ documents }: Coded): string | null => {
  const first = documents.map(({ url }) => webAddress(url)).find((url) => url !== null)
  return first ?? (documents[0] === undefined ? null : titleOf(documents[0]))
}

const eventCells = (row: Coded, { scales: { goldstein, quad }, country }: EventTableOptions): Readonly<Record<string, CellValue>> => {
  const { year, month, day } = partsOf(codedDate(row.record))
  const code = row.record.cameo
  const added = row.documents[0] === undefined ? null : dayOf(row.documents[0])
  return {
    GLOBALEVENTID: numberOf(row.id),
    SQLDATE: day === '' ? null : `${year}${month}${day}`,
    MonthYear: month === '' ? null : `${year}${month}`,
    Year: year,
    FractionDate: fraction(year, month, day),
    ...prefixed('Actor1', actorCells(row.source, country)),
    ...prefixed('Actor2', actorCells(row.target, country)),
    EventCode: code,
    EventBaseCode: code?.slice(0, 3) ?? null,
    EventRootCode: code?.slice(0, 2) ?? null,
    QuadClass: code === null ? null : byCode(quad, code),
    GoldsteinScale: code === null ? null : byCode(goldstein, code),
    NumMentions: row.mentions,
    NumSources: row.origins,
    NumArticles: row.documents.length,
    ActionGeo_FullName: row.record.kind === 'event' || row.record.kind === 'agreement' ? row.record.place : null,
    DATEADDED: added === null ? null : `${added.replaceAll('-', '')}000000`,
    SOURCEURL: sourceOf(row),
  }
}

export interface EventTableOptions extends Pick<Frame, 'country'> {
  readonly scales: Scales
  /** One row for every claim instead of one for every item. */
  readonly perClaim: boolean
  readonly style: CellStyle
}

/** The event table of GDELT: a header, then a row for each source and target of each item with a CAMEO code. */
export function* exportGdelt(ledger: Ledger, options: EventTableOptions): Generator<string> {
  yield tsvRow(gdeltColumns, 'exact')
  for (const row of codedOf(ledger, options.perClaim).rows) {
    if (row.record.cameo === null) continue
    const cells = eventCells(row, options)
    yield tsvRow(
      gdeltColumns.map((name) => cells[name] ?? null),
      options.style,
    )
  }
}
