import assert from 'node:assert/strict'
import { readFileSync } from 'node:fs'
import { describe, it } from 'node:test'
import { draftBrief } from '../../src/brief/make.ts'
import { prove } from '../../src/brief/proof/prove.ts'
import { createEngine } from '../../src/engine.ts'
import { buildLedger } from '../../src/ledger/merge.ts'
import { lexicon, reference } from '../../src/lexicon/bundled.ts'

const engine = createEngine({ lexicon, reference })
const { documents } = JSON.parse(readFileSync(new URL('../ledger/unseen/3.json', import.meta.url), 'utf8'))
const nameOf = (code: string) => lexicon.countries.find((country) => country.code === code)?.name ?? code

const draftOf = (ids: readonly string[]) => {
  const readings = documents.filter(({ id }: { id: string }) => ids.includes(id)).map((document: { readonly text: string }) => engine.read(document))
  const ledger = buildLedger({
    documents: readings.map(({ document }: ReturnType<typeof engine.read>) => document),
    claims: readings.flatMap(({ document, records }: ReturnType<typeof engine.read>) =>
      records.map((record) => ({ id: record.id, record, document: document.id, engine: '' })),
    ),
    findings: [],
  })
  const { sentences, world } = draftBrief(ledger, { pair: ['PHL', 'URY'], names: nameOf, length: 'full' })
  return { world, sentences, lines: sentences.filter(({ text }) => text.startsWith('Only ')) }
}

describe('a publisher with brackets in its name', () => {
  const { sentences, world } = draftOf(['a', 'b', 'c'])
  const listed = sentences.find(({ text }) => text.includes('(Diario del Plata (English edition), '))!

  it('is listed and proved', () => assert.deepEqual(prove(listed, world).faults, []))

  it('is refused with other words between them', () => {
    assert.ok(!prove({ ...listed, text: listed.text.replace('English', 'Spanish') }, world).ok)
  })
})

describe('what one side alone tells', () => {
  const { world, lines } = draftOf(['a', 'b', 'c'])

  it('is listed, of each side, and proved', () => {
    assert.ok(lines.some(({ text }) => text.startsWith('Only Uruguay’s side: ') && text.includes('lower its tariff on milk powder')))
    assert.ok(lines.some(({ text }) => text.startsWith('Only the Philippines’ side: ')))
    for (const line of lines) assert.deepEqual(prove(line, world).faults, [])
  })

  it('is not what both tell', () => {
    assert.ok(!lines.some(({ text }) => text.includes('working group on dairy farming')))
  })

  it('is refused under the name of the other side, or of a third', () => {
    for (const line of lines) {
      const swapped = line.text.startsWith('Only Uruguay')
        ? line.text.replace('Uruguay’s', 'the Philippines’')
        : line.text.replace('the Philippines’', 'Uruguay’s')
      assert.ok(!prove({ ...line, text: swapped }, world).ok, swapped)
      assert.ok(!prove({ ...line, text: line.text.replace(/^Only .*?’s? side/, 'Only Norway’s side') }, world).ok)
    }
  })

  it('is not concluded from the silence of a side that nobody hears', () => {
    assert.deepEqual(draftOf(['a', 'b']).lines, [])
  })
})
