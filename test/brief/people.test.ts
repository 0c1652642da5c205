import assert from 'node:assert/strict'
import { test } from 'node:test'
import { draftBrief, makeBrief } from '../../src/brief/make.ts'
import { printText } from '../../src/brief/print.ts'
import { prove } from '../../src/brief/proof/prove.ts'
import type { Document } from '../../src/index.ts'
import { at, document, ledger, record } from './shelf.ts'
import { about } from './story.ts'

const a = document(
  'a.txt',
  '2024-05-20',
  'Prime Minister Batbayar Ganbaatar said that Mongolia would buy more cork from Portugal this year.',
  'Tagus Daily',
)
const b = document('dir/b.txt', '2024-06-02', 'Mongolian Prime Minister Ganbaatar said that wool and cork would be traded without duties soon.')
const c = document(
  'c.txt',
  '2024-06-09',
  'Batbaiar Ganbatar, Prime Minister of Mongolia, said that ships from Lisbon were welcome in no port of Mongolia.',
)

const said = (of: Document, words: string, name: string, role: string) =>
  record('statement', of, words, { speaker: { name, role, country: 'MNG', span: at(of, name) }, form: 'indirect' }, { by: name })

const told = [
  said(a, 'Mongolia would buy more cork from Portugal this year', 'Batbayar Ganbaatar', 'Prime Minister'),
  said(b, 'wool and cork would be traded without duties soon', 'Ganbaatar', 'Prime Minister'),
  said(c, 'ships from Lisbon were welcome in no port of Mongolia', 'Batbaiar Ganbatar', 'Prime Minister of Mongolia'),
]

const shelf = ledger(
  [a, b, c],
  'MNG-PRT',
  told.map((one) => [one]),
)
const text = printText(makeBrief(shelf, about('full')))

test('one person under three spellings is one row, with the offices as printed and the days of the documents that print them', () => {
  const rows = text.slice(text.indexOf('7. PEOPLE'), text.indexOf('Reported speech')).replace(/\s+/g, ' ')
  assert.equal(rows.match(/Ganba/g)?.length, 1)
  assert.match(rows, /Prime Minister \(20 May – 2 June 2024\)/)
  assert.match(rows, /Prime Minister of Mongolia \(9 June 2024\)/)
  assert.match(rows, /A, B, C/)
})

test('where a document has the surname only, the full name is printed with the place that has it', () => {
  const { sentences, world } = draftBrief(shelf, about('full'))
  const line = sentences.find((one) => one.records.includes(told[1]!.id))!
  assert.match(line.text, /^Batbayar Ganbaatar, in the words of B/)
  assert.ok(line.cites.some((cite) => cite.document === a.id && cite.record === null))
  assert.ok(prove(line, world).ok)
  const foreign = line.cites.filter((cite) => cite.document === b.id)
  assert.ok(!prove({ ...line, cites: foreign }, world).ok, 'the full name without its place')
})

test('the full name of another document is refused when two bear the surname', () => {
  const d = document('d.txt', '2024-06-10', 'Minister Tuul Ganbaatar said that Portugal was far from Mongolia.')
  const more = said(d, 'Portugal was far from Mongolia', 'Tuul Ganbaatar', 'Minister')
  const { sentences, world } = draftBrief(
    ledger(
      [a, b, c, d],
      'MNG-PRT',
      [...told, more].map((one) => [one]),
    ),
    about('full'),
  )
  const line = sentences.find((one) => one.records.includes(told[1]!.id) && one.text.startsWith('Batbayar'))
  assert.ok(line === undefined || !prove(line, world).ok)
})

test('documents go by publisher and date, without one by their file and not by its path', () => {
  assert.match(
    text.replace(/\s+/g, ' '),
    /3 documents given, all on this pair: A \(9 June 2024\), B \(2 June 2024\) and C \(Tagus Daily, 20 May 2024\)\./,
  )
  assert.match(text, /file b\.txt/)
  assert.doesNotMatch(text, /dir\/b\.txt/)
})
