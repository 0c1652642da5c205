import assert from 'node:assert/strict'
import { describe, it } from 'node:test'
import type { BriefSentence, BriefTable } from '../../src/brief/brief.ts'
import { openDesk } from '../../src/brief/desk.ts'
import { worldOf } from '../../src/brief/gate.ts'
import { prove } from '../../src/brief/proof/prove.ts'
import { versions } from '../../src/brief/versions.ts'
import { createEngine, engineVersion } from '../../src/engine.ts'
import { buildLedger } from '../../src/ledger/merge.ts'
import { lexicon, reference } from '../../src/lexicon/bundled.ts'

const engine = createEngine({ lexicon, reference })

const texts = [
  {
    published: '2024-05-13',
    text: `OSLO, 13 May 2024. Norwegian Prime Minister Jonas Gahr Store suggested opening direct flights between Oslo and Vilnius.

"Norway and Lithuania are a small and open country with long coasts, and we have much to learn from each other. Lithuania is an important partner of Norway in the Baltic region," Store said.

"We should consider the possibility of opening direct flights between our capitals," Store said.`,
  },
  {
    published: '2024-05-14',
    text: `VILNIUS, 14 May 2024. Norway and Lithuania agreed to open direct flights between their countries.

"Norway and Lithuania are both small and open countries with long coasts. … Lithuania is an important partner of Norway in the Baltic region," Norwegian Prime Minister Jonas Gahr Store said.`,
  },
]

const readings = texts.map((one) => engine.read(one))
const ledger = buildLedger({
  documents: readings.map(({ document }) => document),
  claims: readings.flatMap(({ document, records }) =>
    records.map((record) => ({ id: record.id, record, document: document.id, engine: engineVersion })),
  ),
  findings: readings.flatMap(({ findings }) => findings),
})
const names = (code: string): string => lexicon.countries.find((one) => one.code === code)?.name ?? code
const spellings = (code: string): readonly string[] => {
  const found = lexicon.countries.find((one) => one.code === code)
  return found === undefined ? [] : [found.name, ...found.names, ...found.adjectives, ...found.people]
}
const desk = openDesk(ledger, { pair: ['NOR', 'LTU'], names, spellings })
const world = worldOf(desk)
const tables = versions(desk).filter((block): block is BriefTable => block.kind === 'table')
const shown = (table: BriefTable | undefined) => table?.rows.map((row) => row.map((cell) => cell.shown)) ?? []

describe('versions side by side', () => {
  const rows = tables.filter(({ columns }) => columns.includes('difference')).flatMap((table) => shown(table) ?? [])
  it('stand in lines that face each other, with what differs', () => {
    const differ = rows.map((row) => row[2])
    assert.ok(
      differ.some((cell) =>
        /^number: “.*both small and open countries.*” against “a small and open country”$|^number: “a small and open country” against “both/.test(
          cell ?? '',
        ),
      ),
      JSON.stringify(rows),
    )
    assert.ok(
      differ.some((cell) => /^left out by [AB], and marked$/.test(cell ?? '')),
      JSON.stringify(rows),
    )
  })
  it('are proved line by line', () => {
    for (const table of tables)
      for (const cell of table.rows.flat()) if (cell.sentence !== null) assert.deepEqual(prove(cell.sentence, world).faults, [], cell.sentence.text)
  })
})

describe('one thing in several readings', () => {
  const table = tables.find(({ columns }) => columns.includes('strength'))
  it('has who, words and strength of each', () => {
    assert.deepEqual(
      shown(table)
        .map((row) => row[0]?.slice(3))
        .sort(),
      ['own words', 'own words', 'quoted'],
    )
    assert.deepEqual([...new Set(shown(table).map((row) => row[3]))].sort(), ['suggestion', 'undertaking'])
  })
})

describe('a false line is refused', () => {
  const sentences = tables.flatMap((table) => table.rows.flat().flatMap((cell) => cell.sentence ?? []))
  const first = (pattern: RegExp): BriefSentence => sentences.find(({ text }) => pattern.test(text))!
  const refused = (sentence: BriefSentence, from: RegExp | string, to: string): void => {
    const text = sentence.text.replace(from, to)
    assert.notEqual(text, sentence.text)
    assert.equal(prove({ ...sentence, text }, world).ok, false, text)
  }
  it('words of the one given to the other, or of neither', () => {
    const number = first(/^number: /)
    const [x, y] = [...number.text.matchAll(/“[^”]*”/g)].map(([words]) => words)
    assert.equal(prove({ ...number, text: `number: ${y} against ${x}` }, world).ok, false)
    refused(number, 'small', 'large')
    const cut = first(/left out by/)
    refused(cut, /by ([AB])/, cut.text.includes('by A') ? 'by B' : 'by A')
  })
  it('another strength, another voice, own words as quoted', () => {
    const quoted = first(/, quoted · /)
    refused(quoted, ', quoted', ', own words')
    refused(quoted, /· [a-z]+$/, '· undertaking')
    refused(quoted, '· Store', '· Nauseda')
    refused(quoted, /^[AB]/, quoted.text.startsWith('A') ? 'B' : 'A')
  })
})
