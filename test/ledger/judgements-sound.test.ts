import assert from 'node:assert/strict'
import { test } from 'node:test'
import { judgementOf } from '../../src/ledger/judgements/identity.ts'
import { faultOf } from '../../src/ledger/judgements/sound.ts'
import type { Judgement } from '../../src/model/judgement.ts'
import { syntheticReading } from '../store/fixtures.ts'
import { judge, revoke } from './judging.ts'

const { claims, document } = syntheticReading(1)
const of = (kind: string) => claims.find(({ record }) => record.kind === kind)!
const [event, statement, figure, tie, commitment] = [of('event'), of('statement'), of('figure'), of('tie'), of('commitment')]

const correct = (claim: typeof event, field: string, value: unknown): Judgement => judge('correct', [claim], claims, { field, value })

const sound: readonly Judgement[] = [
  judge('accept', [event], claims),
  judge('kept', [commitment], claims),
  correct(event, 'date', '2026-02'),
  correct(event, 'date', null),
  correct(event, 'people', ['Ana']),
  correct(event, 'negated', true),
  correct(figure, 'value', [1, 2]),
  correct(figure, 'reporter', 'NOR'),
  correct(statement, 'speaker', { name: 'Ana', role: null, country: 'NOR', span: null }),
  correct(statement, 'speaker.country', 'ISL'),
  judge('document', [], [], { target: document.id, field: 'published', value: '2026-03-04' }),
  revoke(judge('accept', [event], claims)),
]

const unsound: readonly (readonly [Judgement, RegExp])[] = [
  [{ ...sound[0]!, by: 'Eve' }, /hash/],
  [judge('accept', [event], claims, { by: 'Ana\u001b[2J' }), /plain characters/],
  [judge('accept', [event, tie], claims), /said of 1 records, not of 2/],
  [judge('same', [event, tie], claims), /two kinds/],
  [judge('kept', [event], claims), /commitments/],
  [correct(event, 'date', '2026-02-30'), /cannot have/],
  [correct(event, 'parties', 'NOR'), /cannot have/],
  [correct(event, 'people', null), /cannot have/],
  [correct(event, 'type', 'rumour'), /cannot have/],
  [correct(event, 'quote', 'other words'), /cannot have/],
  [correct(event, 'negated', 'yes'), /cannot have/],
  [correct(figure, 'value', [2, 1]), /cannot have/],
  [correct(figure, 'interval', { printed: [1, 2], loose: [1, 2] }), /cannot have/],
  [correct(figure, 'reporter', 'Norway'), /cannot have/],
  [correct(statement, 'speaker', 'Ana'), /cannot have/],
  [judge('document', [], [], { target: document.id, field: 'text', value: 'x' }), /a document cannot have/],
  [judge('document', [], [], { target: document.id, field: 'published', value: '2026-01-01/2026-01-02' }), /a document cannot have/],
  [judgementOf({ ...sound[0]!, verdict: 'add', value: { type: 'visit', source: 'x' } }), /cannot have these fields/],
  [judgementOf({ ...sound[0]!, target: document.id }), /a target and records/],
]

test('what could have been given is sound', () => {
  for (const judgement of sound) assert.equal(faultOf(judgement), null, `${judgement.verdict} ${judgement.field}`)
})

test('what could not is refused, and says why', () => {
  for (const [judgement, why] of unsound) assert.match(faultOf(judgement) ?? 'nothing', why)
})
