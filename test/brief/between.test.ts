import assert from 'node:assert/strict'
import { test } from 'node:test'
import type { BriefSentence } from '../../src/brief/brief.ts'
import { draftBrief, makeBrief } from '../../src/brief/make.ts'
import { printText } from '../../src/brief/print.ts'
import type { FieldsOf } from '../../src/index.ts'
import { buildLedger } from '../../src/ledger/merge.ts'
import { measureExchanged } from './exchanged.ts'
import { measure } from './measure.ts'
import { actor, document, record } from './shelf.ts'
import { about } from './story.ts'

const around = (value: number, half: number) => ({ printed: [value - half, value + half], loose: [value - half, value + half] }) as const

const told = (name: string, text: string, fields: Partial<FieldsOf<'figure'>>) => {
  const own = document(name, '2024-05-20', text)
  return {
    own,
    figure: record(
      'figure',
      own,
      text.slice(0, -1),
      { unit: 'USD', status: 'actual', period: '2023', ...fields },
      { sources: [actor('MNG')], targets: [actor('PRT')] },
    ),
  }
}

const made = [
  told('a.txt', 'Exports from Mongolia to Portugal reached $4.2 million in 2023.', {
    measure: 'exports',
    value: 4.2e6,
    interval: around(4.2e6, 5e4),
    reporter: 'MNG',
    partner: 'PRT',
  }),
  told('b.txt', 'Mongolian exports to Portugal were $6.5 million in 2023.', {
    measure: 'exports',
    value: 6.5e6,
    interval: around(6.5e6, 5e4),
    reporter: 'MNG',
    partner: 'PRT',
  }),
  told('c.txt', 'Portugal put its imports from Mongolia at $4.2 million for 2023.', {
    measure: 'imports',
    value: 4.2e6,
    interval: around(4.2e6, 5e4),
    reporter: 'PRT',
    partner: 'MNG',
  }),
]

const ledger = buildLedger({
  documents: made.map((one) => one.own),
  claims: made.map((one) => ({ id: one.figure.id, record: one.figure, document: one.own.id, engine: '0' })),
  findings: [],
})

test('what documents give otherwise is told among the findings, and every line that rests on it carries the mark', () => {
  const brief = makeBrief(ledger, about('full'))
  const text = printText(brief).replace(/\s+/g, ' ')
  assert.deepEqual(brief.withheld, [])
  assert.match(text, /F\d · does not add up · value conflict\. Two documents give one figure \(exports, 2023\) as/)
  assert.match(text, /mirror.*Goods from Mongolia to Portugal, 2023|check: mirror/)
  const blocks = brief.sections.find(({ id }) => id === 'trade')!.blocks
  const sentences = blocks.flatMap((block): readonly BriefSentence[] =>
    block.kind === 'table' ? block.rows.flat().flatMap((cell) => cell.sentence ?? []) : block.kind === 'line' ? block.sentences : [],
  )
  const exports = sentences.filter((sentence) => sentence.text.startsWith('Exports'))
  assert.ok(exports.length >= 2)
  assert.ok(exports.every((sentence) => sentence.marks.length > 0))
})

test('page one warns of it, and the proof refuses the findings when they are told otherwise', () => {
  assert.match(printText(makeBrief(ledger, about('page'))), /does not add up/)
  const { sentences, world } = draftBrief(ledger, about('full'))
  const { made: all, passed, missed } = measure(sentences, world)
  assert.equal(passed, all)
  assert.deepEqual(
    missed.map(({ sentence }) => sentence.text),
    [],
  )
  assert.deepEqual(
    measureExchanged(sentences, world).missed.map(({ how, sentence }) => [how, sentence.text]),
    [],
  )
})
