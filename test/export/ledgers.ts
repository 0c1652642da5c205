import type { Frame } from '../../src/export/frame.ts'
import { buildLedger } from '../../src/ledger/merge.ts'
import type { Document } from '../../src/model/document.ts'
import type { Judgement } from '../../src/model/judgement.ts'
import type { Ledger } from '../../src/model/ledger.ts'
import type { ChanceryRecord } from '../../src/model/record.ts'
import { documentOf, type Reading, readingOf, recordOf } from '../store/fixtures.ts'

export const ledgerOf = (readings: readonly Reading[], judgements: readonly Judgement[] = []): Ledger =>
  buildLedger({
    judgements,
    documents: readings.map((r) => r.document),
    claims: readings.flatMap((r) => r.claims),
    findings: readings.flatMap((r) => r.findings),
  })

const countries: Readonly<Record<string, { readonly name: string; readonly alpha2: string }>> = {
  NOR: { name: 'Norway', alpha2: 'no' },
  ISL: { name: 'Iceland', alpha2: 'is' },
  SWE: { name: 'Sweden', alpha2: 'se' },
}

export const frame: Frame = { country: (code) => countries[code] ?? null, base: 'https://records.example.org/', pair: null }

/** Words that break careless writers: quotation marks, line ends, control characters, bidi marks, half surrogates, ends of CDATA, formulas. */
export const hostile: Readonly<Record<string, string>> = {
  quotes: 'He said "no", \'never\' & <b>left</b>; done',
  lines: 'first line,\r\nsecond\nthird\rfourth',
  controls: 'unit\u001fseparator, bell\u0007 and tab\there',
  bidi: 'left \u202eright\u202c \u2066mark\u2069 \u200f',
  wide: 'smile 😀 and 𝒜 before it',
  cdata: 'ends ]]> and <!-- starts --> <?xml version="1.0"?>',
  formula: '=HYPERLINK("http://example.org";"click")',
  minus: '-2+3 is a sum',
  at: '@SUM(1+1)*cmd',
  apostrophe: "'=1+1",
  separators: 'line\u2028and paragraph\u2029 and next\u0085 end',
  backslash: 'a\\nb \\, c \\; d',
  half: 'half \ud83d of a pair',
}

/** What of a text every format in UTF-8 can carry. */
export const inUtf8 = (text: string): string => text.toWellFormed()

/** A document and a record of each kind for one hostile text, which stands in its title, its quotes and its fields. */
export const hostileReading = (text: string): Reading => {
  const d: Document = documentOf(`😀 Before. ${text} After it all.`, { title: text, publisher: text, url: 'https://news.example.org/a?b=c&d="e"' })
  const parties = ['ISL', 'NOR']
  const records: readonly ChanceryRecord[] = [
    recordOf(d, 'event', text, { type: 'visit', act: text, parties, people: [text], place: text, date: '2026-02-28/2026-03-01', status: 'occurred' }),
    recordOf(d, 'statement', text, { speaker: { name: text, role: text, country: 'NOR', span: null }, form: 'direct' }),
    recordOf(d, 'agreement', text, { title: text, form: 'agreement', parties, stage: 'signed', date: '2026-03-01', place: text }),
    recordOf(d, 'commitment', text, { holders: ['ISL'], action: text, modality: 'undertaking', deadline: '2027' }),
    recordOf(d, 'figure', text, { measure: 'count', value: [300, 400], unit: text, product: text }),
    recordOf(d, 'tie', text, { type: 'membership', parties: ['ISL'], org: text, state: 'exists' }),
  ]
  return readingOf(d, records)
}

export const hostileLedger = (): Ledger => ledgerOf(Object.values(hostile).map(hostileReading))

export const textOf = (parts: Iterable<string>): string => [...parts].join('')
