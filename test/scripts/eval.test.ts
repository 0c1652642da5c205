import assert from 'node:assert/strict'
import { join } from 'node:path'
import { describe, it } from 'node:test'
import { figuresIn, figuresOfFindings, figuresOfRecords } from '../../scripts/eval/figures.ts'
import { figureOfNegatives, type Printed, type Seen } from '../../scripts/eval/negatives.ts'
import { sets, treeSets } from '../../scripts/eval/sets.ts'
import { summary, table } from '../../scripts/eval/table.ts'
import { judge, targets } from '../../scripts/eval/targets.ts'
import { tasks } from '../../scripts/eval/tasks.ts'
import { home, run } from '../cli/command.ts'

describe('figures out of what scorers print', () => {
  it('takes precision, recall and F1', () => {
    const [figure] = figuresIn('a set', 'root code                          gold     10  pred      8  P 0.500  R 0.400  F1 0.444\n')
    assert.deepEqual(figure, { set: 'a set', measure: 'root code', gold: 10, read: 8, numbers: { F1: 0.444, P: 0.5, R: 0.4 } })
  })

  it('takes specs, attributions, trees and findings', () => {
    const printed = [
      'NumberModel    specs   20  passed 0.350',
      '  direct    gold 30  content found 0.900  with speaker 0.800',
      'tokens 100  UPOS 0.9500  UAS 0.8500  LAS 0.8100',
      'a note',
    ]
    assert.deepEqual(
      figuresIn('a set', printed.join('\n')).map(({ measure, gold, numbers }) => [measure, gold, numbers]),
      [
        ['NumberModel', 20, { passed: 0.35 }],
        ['direct', 30, { 'with speaker': 0.8, found: 0.9 }],
        ['tags and trees', 100, { LAS: 0.81, UAS: 0.85, UPOS: 0.95 }],
      ],
    )
    assert.deepEqual(figuresOfFindings('a set', 'checks 9/15  false alarms 0')[0]!.note, 'false alarms 0')
    const rows = [{ kind: 'tie', gold: 2, predicted: 1, foundF1: 0.6, rightF1: 0.5 }]
    assert.deepEqual(figuresOfRecords('a set', JSON.stringify({ rows }))[0]!.numbers, { 'right F1': 0.5, 'found F1': 0.6 })
  })
})

describe('targets', () => {
  it('are asked of sets that are measured', () => {
    const names = new Set([...sets, ...treeSets, ...tasks].map(({ name }) => name))
    for (const { set, least, aim } of targets) {
      assert.ok(names.has(set), set)
      assert.ok(least < aim && aim < 1, set)
    }
  })

  it('say whether they are met, and by how much not', () => {
    const figure = (F1: number) => ({ set: 'events, PLOVER GSR dev', measure: 'root code', gold: 1, read: 1, numbers: { F1, P: 1, R: 1 } })
    assert.deepEqual(
      [0.7, 0.75, 0.85].map((value) => judge(figure(value))[0]!.met),
      ['short', 'least', 'aim'],
    )
    assert.match(table([figure(0.7)]), /F1: 0\.75 short by 0\.050, aim 0\.85 short by 0\.150$/)
    assert.match(summary([figure(0.9)]), /^targets measured: 1, at least met: 1, aim met: 1$/)
  })
})

describe('what must not be asserted', () => {
  const support = [{ file: 'a.txt', start: 10, end: 20 }]
  const record = (fields: object, start = 12): Printed => ({ kind: 'tie', source: 'x/a.txt', span: { start, end: start + 5 }, ...fields })
  const asserted = (id: string, fields: object, { start = 12, origins = [{ documents: ['a', 'b'] }] }: { start?: number } & Partial<Seen> = {}) =>
    figureOfNegatives('a set', [{ id, must_not_assert: '…', support }], { records: [record(fields, start)], mentions: [], origins }).read === 1

  const both = { parties: ['ALB', 'KAZ'] }
  const false_ = {
    N1: { ...both, type: 'direct-flight', state: 'exists' },
    N2: { kind: 'agreement', form: 'treaty', stage: 'signed', date: '2023-09-07' },
    N3: { type: 'observer', state: 'exists', org: 'OTS', parties: ['ALB'], disputed: [] },
    N4: { kind: 'figure', value: 306_400, reporter: 'ALB', disputed: [] },
    N5: { ...both, type: 'sister-city', state: 'exists' },
    N6: { type: 'project', state: 'exists' },
    N7: { kind: 'event', type: 'visit', place: 'Albania', status: 'planned' },
    N8: { kind: 'event', parties: ['KAZ', 'RUS'] },
    N9: { kind: 'event', type: 'meeting', place: 'New York', date: null },
    N10: { kind: 'figure', value: 267_200, period: '2023' },
    N11: { kind: 'statement', speaker: { name: 'Yersultan Zhanseitov' }, sources: [{ code: 'KAZGOV' }] },
    N13: { type: 'friendship-group', state: 'exists' },
    N14: { kind: 'organisation', quote: 'Mabetex', country: 'ALB' },
  }
  for (const [id, fields] of Object.entries(false_)) it(`${id} is noticed`, () => assert.ok(asserted(id, fields)))

  it('is not noticed where it is not asserted', () => {
    assert.ok(!asserted('N1', { ...false_.N1, state: 'proposed' }))
    assert.ok(!asserted('N1', { ...false_.N1, negated: true }))
    assert.ok(!asserted('N3', { ...false_.N3, disputed: ['a finding'] }))
    assert.ok(!asserted('N6', false_.N6, { start: 30 }))
    assert.ok(!asserted('N9', { ...false_.N9, date: '2022-09-22' }))
    assert.ok(!asserted('N10', { ...false_.N10, period: '2023-01/2023-07' }))
    assert.ok(!asserted('N11', { ...false_.N11, sources: [{ code: 'KAZEDU' }] }))
  })

  it('is noticed of two documents of one account that stand as two', () => {
    assert.ok(asserted('N12', {}, { origins: [] }))
    assert.ok(!asserted('N12', {}))
  })
})

describe('npm run eval', () => {
  const evaluate = (...args: readonly string[]) => run(process.execPath, [join(home, 'scripts', 'eval.ts'), ...args])

  it('measures the sets that are asked for', async () => {
    const { code, out, err } = await evaluate('--only', 'set a', '--json')
    assert.equal(code, 0, err)
    const { figures, notMeasured } = JSON.parse(out)
    assert.deepEqual([...new Set(figures.map(({ set }: { set: string }) => set))], ['our coded reports, set a'])
    assert.deepEqual(notMeasured, [])
  })

  it('shows what a part contributes', async () => {
    const { code, out, err } = await evaluate('--ablate', '--part', 'coreference', '--part', 'verb:say')
    assert.equal(code, 0, err)
    const rows = out.trimEnd().split('\n')
    assert.match(rows[0]!, /^without +set a right F1/)
    assert.match(rows[1]!, /^\(the whole engine\) +0\.\d{3} /)
    // both are worth something on our own reports, so a switch that switches nothing off is noticed
    for (const [i, name] of ['coreference', 'words: verb:say'].entries()) assert.match(rows[2 + i]!, new RegExp(`^${name} +−0\\.\\d{3} `))
    const wrong = await evaluate('--part', 'nothing')
    assert.equal(wrong.code, 2)
    assert.match(wrong.err, /no part is called nothing; there are: trees, coreference/)
  })

  it('names the sets when none is called so', async () => {
    const { code, err } = await evaluate('--only', 'nothing')
    assert.equal(code, 2)
    assert.match(err, /no set is called nothing; there are: our coded reports, set a; .* · /)
  })
})
