import assert from 'node:assert/strict'
import { test } from 'node:test'
import { draftBrief } from '../../src/brief/make.ts'
import { prove } from '../../src/brief/proof/prove.ts'
import { at, document, ledger, record } from './shelf.ts'
import { about } from './story.ts'

const told = document(
  'a.txt',
  '2024-05-20',
  'On 7 May 2024, ministers of Mongolia and Portugal met in Lisbon. The ministers signed a memorandum on tourism. They meet again on 9 June.',
)
const from = at(told, '7 May 2024')

/** The brief's line of an agreement whose day is told one sentence earlier. */
const lineOf = (date: string, place = from) => {
  const memorandum = record(
    'agreement',
    told,
    'The ministers signed a memorandum on tourism',
    { title: 'memorandum on tourism', form: 'memorandum', stage: 'signed', parties: ['MNG', 'PRT'], date },
    { inferred: { date: { said: '7 May 2024', from: place }, parties: { said: null, from: 'the pair' } }, evidence: [place] },
  )
  const { sentences, world } = draftBrief(ledger([told], 'MNG-PRT', [[memorandum]]), about('full'))
  const line = sentences.find((one) => one.records.includes(memorandum.id) && one.text.includes(' 2024 '))!
  return { line, world }
}

test('a date told in an earlier sentence is marked as inferred, and its words are cited', () => {
  const { line, world } = lineOf('2024-05-07')
  assert.match(line.text, /7 May 2024 \(\*inferred\*\)/)
  assert.ok(line.cites.some(({ span }) => span.start === from.start && span.end === from.end))
  assert.ok(prove(line, world).ok)
})

test('without its mark, without its words, or against them it is refused', () => {
  const { line, world } = lineOf('2024-05-07')
  assert.ok(!prove({ ...line, text: line.text.replace(' (*inferred*)', '') }, world).ok)
  assert.ok(!prove({ ...line, cites: line.cites.filter(({ span }) => span.start !== from.start) }, world).ok)
  const other = lineOf('2024-05-07', at(told, '9 June'))
  assert.ok(!prove(other.line, other.world).ok)
})
