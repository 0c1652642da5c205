import type { Ledger } from '../model/ledger.ts'
import type { CodedActor } from '../model/record.ts'
import { type CellValue, tsvRow } from './cells.ts'
import { actorName, type Coded, codedDate, codedOf } from './coded.ts'
import type { Frame } from './frame.ts'
import type { EventTableOptions } from './gdelt.ts'
import { dayOf } from './order.ts'

/*
 * The event table with the columns of POLECAT, the data set that is coded in PLOVER, tab-separated. Quad and intensity are those
 * of the PLOVER manual. Places with coordinates, COW codes and links to Wikipedia stay empty.
 */

const actorColumns = (of: 'Actor' | 'Recipient'): readonly string[] => {
  const before = [`${of} Name`, `${of} Country`, `${of} COW`, `Primary ${of} Sector`, `${of} Sectors`]
  return [...before, `${of} Title`, `${of} Name Raw`, `Wikipedia ${of} ID`]
}

/** The 40 columns in POLECAT's order. */
export const ploverColumns: readonly string[] = [
  ...['Event ID', 'Event Date', 'Event Type', 'Event Mode', 'Intensity', 'Quad Code', 'Contexts'],
  ...actorColumns('Actor'),
  ...actorColumns('Recipient'),
  ...['Placename', 'City', 'District', 'Province', 'Country', 'Latitude', 'Longitude', 'GeoNames ID', 'Raw Placename', 'Feature Type'],
  ...['Source', 'Publication Date', 'Story People', 'Story Organizations', 'Story Locations', 'Language', 'Version'],
]

const isBody = (code: string): boolean => /^(?:IGO|NGO|MNC)\w/.test(code)

const actorCells = (of: 'Actor' | 'Recipient', actor: CodedActor | null, country: Frame['country']): Readonly<Record<string, CellValue>> => {
  if (actor === null) return {}
  const sectors = isBody(actor.code) ? [actor.code.slice(0, 3)] : (actor.code.slice(actor.country === null ? 0 : 3).match(/.{3}/g) ?? [])
  return {
    [`${of} Name`]: actorName(actor, country),
    [`${of} Country`]: actor.country,
    [`Primary ${of} Sector`]: sectors[0] ?? null,
    [`${of} Sectors`]: sectors.join(';'),
    [`${of} Name Raw`]: actor.name,
  }
}

const eventCells = (row: Coded, { scales, country }: EventTableOptions, type: string): Readonly<Record<string, CellValue>> => {
  const { record, documents } = row
  const place = record.kind === 'event' || record.kind === 'agreement' ? record.place : null
  const first = documents[0]
  return {
    'Event ID': row.id,
    'Event Date': codedDate(record),
    'Event Type': type,
    'Event Mode': record.plover?.mode ?? null,
    Intensity: scales.plover[type]?.intensity ?? null,
    'Quad Code': scales.plover[type]?.quad ?? null,
    Contexts: record.plover?.context.join(';') ?? null,
    ...actorCells('Actor', row.source, country),
    ...actorCells('Recipient', row.target, country),
    'Raw Placename': place,
    Source: [...new Set(documents.map(({ publisher }) => publisher).filter((name) => name !== null))].join(';'),
    'Publication Date': first === undefined ? null : dayOf(first),
    Language: first?.language ?? null,
  }
}

/** The event table of POLECAT: a header, then a row for each source and target of each item with a PLOVER type. */
export function* exportPlover(ledger: Ledger, options: EventTableOptions): Generator<string> {
  yield tsvRow(ploverColumns, 'exact')
  for (const row of codedOf(ledger, options.perClaim).rows) {
    if (row.record.plover === null) continue
    const cells = eventCells(row, options, row.record.plover.type)
    yield tsvRow(
      ploverColumns.map((name) => cells[name] ?? null),
      options.style,
    )
  }
}
