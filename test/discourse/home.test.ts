import assert from 'node:assert/strict'
import { test } from 'node:test'
import { fileURLToPath } from 'node:url'
import { compile } from '../../scripts/compile-data.ts'
import { createEngine } from '../../src/engine.ts'

const { lexicon, reference } = compile(fileURLToPath(new URL('../..', import.meta.url)))
const engine = createEngine({ lexicon, reference })

/** Country of whoever speaks first in a text, and whether it was concluded. */
const speaker = (text: string, publisher: string | null = null): { readonly country: string | null; readonly concluded: string | null } => {
  const { records } = engine.read({ text, published: '2024-05-14', publisher })
  const first = records.find((r) => r.kind === 'statement')
  assert.ok(first?.kind === 'statement' && first.speaker, `nobody speaks in: ${text}`)
  const from = first.inferred['speaker.country']?.from
  return { country: first.speaker.country, concluded: typeof from === 'string' ? from.replace(/^country of .+ from /, '') : null }
}

const SAID = 'Foreign Minister Olgun Tarim said relations with Peru were good. Norway is a partner of Peru.'

test('a report is of the country whose agency made it', () => {
  for (const text of [`OSLO (NTB) – ${SAID}`, `(NTB) - ${SAID}`, `${SAID}\n\nSource: NTB`])
    assert.deepEqual(speaker(text), { country: 'NOR', concluded: 'home' }, text)
  assert.deepEqual(speaker(SAID, 'NTB'), { country: 'NOR', concluded: 'home' })
})

test('an agency that no list knows, or whose country the text does not name, is nobody’s home', () => {
  for (const text of [`OSLO (QZX) – ${SAID}`, `(Xinhua) - ${SAID}`, SAID]) assert.equal(speaker(text).country, null, text)
})

const MET = (role: string): string =>
  `${role} Olgun Tarim met Peruvian Foreign Minister Ana Quispe and Peruvian Trade Minister Luis Vega. Tarim said Norway and Peru were partners.`

test('who is named without a nation among officials of the other country is of the one', () => {
  for (const role of ['Energy Minister', 'Minister of Electricity'])
    assert.deepEqual(speaker(MET(role)), { country: 'NOR', concluded: 'silence' }, role)
})

test('silence tells nothing of former ministers, of private persons, nor where officials of both countries are placed', () => {
  for (const role of ['Former Foreign Minister', 'Economist']) assert.equal(speaker(MET(role)).country, null, role)
  assert.equal(speaker(`${MET('Deputy Minister')} Norwegian Prime Minister Kari Dahl was present.`).country, null)
})
