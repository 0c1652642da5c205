import type { Frame } from '../export/frame.ts'
import type { Ledger } from '../model/ledger.ts'
import type { RecordKind } from '../model/record.ts'
import type { Format } from './operation.ts'
import type { Content } from './out.ts'

/** What an export was asked to be. */
export interface ExportRequest {
  readonly frame: Frame
  readonly table: 'coded' | RecordKind
  /** Cells are written as they are, also where a spreadsheet would take them for formulas. */
  readonly exact: boolean
  /** The event table has a row for every claim instead of every item. */
  readonly perClaim: boolean
}

/** A format of the ledger. */
export interface ExportFormat {
  /** The ending of its file. */
  readonly ending: string
  /** As one text; null for what consists of several files or of bytes. */
  readonly text: ((ledger: Ledger, request: ExportRequest) => Promise<Iterable<string>>) | null
  /** As files in a folder, by name; null where one text is all there is. */
  readonly files: ((ledger: Ledger, request: ExportRequest) => Promise<Iterable<readonly [string, Content]>>) | null
}

const style = ({ exact }: ExportRequest): 'exact' | 'guarded' => (exact ? 'exact' : 'guarded')

const tableOptions = async (request: ExportRequest) => {
  const { scales } = await import('../lexicon/scales.ts')
  return { scales, perClaim: request.perClaim, style: style(request), country: request.frame.country } as const
}

/** Every format that `export` writes from a ledger, each loaded only when it is asked for. */
export const exportFormats: Readonly<Partial<Record<Format, ExportFormat>>> = {
  jsonl: {
    ending: 'jsonl',
    text: async (ledger) => (await import('../export/jsonl.ts')).exportJsonl(ledger),
    files: null,
  },
  csv: {
    ending: 'csv',
    text: async (ledger, request) => {
      const [{ exportEventsCsv, exportRecordsCsv }, { claimsOf }] = await Promise.all([import('../export/csv.ts'), import('../export/order.ts')])
      const claims = claimsOf(ledger)
      return request.table === 'coded' ? exportEventsCsv(claims, style(request)) : exportRecordsCsv(request.table, claims, style(request))
    },
    files: async (ledger, request) => (await import('../export/csv.ts')).exportCsvSet(ledger, style(request)),
  },
  annotations: {
    ending: 'jsonld',
    text: async (ledger, { frame }) => (await import('../export/annotations.ts')).exportAnnotations(ledger, frame),
    files: async (ledger, { frame }) => (await import('../export/annotations.ts')).exportAnnotationPages(ledger, frame),
  },
  'schema-org': {
    ending: 'jsonld',
    text: async (ledger, { frame }) => (await import('../export/schema-org.ts')).exportSchemaOrg(ledger, frame),
    files: null,
  },
  ftm: {
    ending: 'ftm.jsonl',
    text: async (ledger, { frame }) => (await import('../export/ftm.ts')).exportFtm(ledger, frame),
    files: null,
  },
  gdelt: {
    ending: 'tsv',
    text: async (ledger, request) => (await import('../export/gdelt.ts')).exportGdelt(ledger, await tableOptions(request)),
    files: null,
  },
  plover: {
    ending: 'tsv',
    text: async (ledger, request) => (await import('../export/plover.ts')).exportPlover(ledger, await tableOptions(request)),
    files: null,
  },
  ics: {
    ending: 'ics',
    text: async (ledger, { frame }) => (await import('../export/icalendar.ts')).exportIcalendar(ledger, frame),
    files: null,
  },
  atom: {
    ending: 'atom',
    text: async (ledger, { frame }) => (await import('../export/atom.ts')).exportAtom(ledger, frame),
    files: async (ledger, { frame }) => (await import('../export/atom.ts')).exportAtomFeeds(ledger, frame),
  },
  parquet: {
    ending: 'parquet',
    text: null,
    files: async (ledger) => (await import('../export/parquet.ts')).exportParquet(ledger),
  },
}
