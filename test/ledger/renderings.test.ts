import assert from 'node:assert/strict'
import { describe, it } from 'node:test'
import { type Comparison, compareReadings, type Shared } from '../../src/ledger/compare.ts'
import type { Difference } from '../../src/ledger/renderings/difference.ts'
import type { Reading } from '../../src/model/reading.ts'
import type { ChanceryRecord, FieldsOf } from '../../src/model/record.ts'
import * as fc from '../laws.ts'
import { documentOf, recordOf } from '../store/fixtures.ts'
import { scoreStory, totalOf } from './outlets/score.ts'
import { outletStories } from './outlets/stories.ts'

const speaker = { name: 'Ola Hansen', role: 'Minister', country: 'NOR', span: null }

const quoted = (words: string, publisher: string): Reading => {
  const document = documentOf(`${publisher} has it. “${words}”, Hansen said.`, { publisher })
  return read(document, [recordOf(document, 'statement', words, { speaker, form: 'direct' })])
}

const pledged = (words: string, publisher: string, more: Partial<FieldsOf<'commitment'>> = {}): Reading => {
  const document = documentOf(`${publisher} has it. ${words}.`, { publisher })
  return read(document, [recordOf(document, 'commitment', words, { holders: ['NOR'], modality: 'undertaking', ...more })])
}

const read = (document: Reading['document'], records: readonly ChanceryRecord[]): Reading => ({
  document,
  records,
  mentions: [],
  sentences: [],
  findings: [],
  problems: [],
})

const one = (a: Reading, b: Reading): Shared => {
  const { shared } = compareReadings(a, b)
  assert.equal(shared.length, 1, `${shared.length} shared`)
  return shared[0]!
}

const brief = ({ kind, a, b }: Difference): string => `${kind}: ${a.quote} | ${b.quote}`

const meant = ({ differences }: Shared): readonly string[] => differences.filter(({ severity }) => severity === 'meaning').map(brief)

const inQuotes = (a: string, b: string): readonly string[] => meant(one(quoted(a, 'A'), quoted(b, 'B')))
const inPledges = (a: string, b: string): readonly string[] => meant(one(pledged(a, 'A'), pledged(b, 'B')))

describe('strength', () => {
  const flights = (start: string) => `${start} flights between Oslo and Reykjavik in the winter months`
  it('is told with the words of both, no more', () => {
    assert.deepEqual(inQuotes(flights('We can open'), flights('It is necessary to open')), ['strength: can | It is necessary to'])
    assert.deepEqual(inQuotes(flights('We will open'), flights('We hope to open')), ['strength: will | hope'])
    assert.deepEqual(inQuotes(flights('We are ready to open'), flights('We plan to open')), ['strength: are ready | plan'])
  })
  it('is less where an act is only looked at', () => {
    assert.deepEqual(inQuotes(flights('We should open'), flights('We should consider the possibility of opening')), [
      'strength:  | consider the possibility',
    ])
    assert.deepEqual(
      inQuotes('We will provide boats to the coast guard of Iceland', 'We are considering providing boats to the coast guard of Iceland'),
      ['strength: will | considering'],
    )
  })
  it('is level where other words say the same, or consider is no look', () => {
    assert.deepEqual(inQuotes(flights('We will open'), flights('We shall open')).length, 1)
    assert.deepEqual(inQuotes(flights('We welcomed the'), flights('We appreciated the')), [])
    assert.deepEqual(
      inQuotes('We consider Iceland as a partner in the fishing of herring', 'Iceland is for us a partner in the fishing of herring'),
      [],
    )
  })
})

describe('scope', () => {
  const better = (whom: string) => `We agreed to create better conditions for ${whom} in the northern harbours`
  it('is narrower where a noun means a part of the other', () => {
    assert.deepEqual(inQuotes(better('people'), better('tourists')), ['scope: people | tourists'])
    assert.deepEqual(inQuotes(better('the movement of people'), better('tourists')), ['scope: people | tourists'])
    assert.deepEqual(inQuotes(better('citizens'), better('students')), ['scope: citizens | students'])
  })
  it('goes through several steps of inclusion, in either direction', () => {
    assert.deepEqual(inQuotes(better('diplomats'), better('people')), ['scope: diplomats | people'])
  })
  it('is narrower where a phrase is added that binds a noun', () => {
    assert.deepEqual(inPledges('Norway will open harbours to trawlers from Iceland and Greenland', 'Norway will open harbours to trawlers').length, 1)
    assert.deepEqual(inPledges('Norway will open fishing harbours to trawlers', 'Norway will open harbours to trawlers'), ['scope: fishing | '])
  })
  it('is the same for words beside each other in meaning, and for praise', () => {
    assert.deepEqual(inQuotes(better('sailors'), better('painters')), [])
    assert.deepEqual(inPledges('Norway will open important harbours to trawlers', 'Norway will open harbours to trawlers'), [])
  })
})

describe('number of who is meant', () => {
  it('one country, or both', () => {
    assert.deepEqual(
      inQuotes('We are a multi-ethnic and open country with many harbours', 'We are both multi-ethnic and open countries with many harbours'),
      ['number: a multi-ethnic and open country | both multi-ethnic and open countries'],
    )
  })
  it('all, or some', () => {
    assert.deepEqual(inQuotes('All harbours of the north are open to trawlers', 'Some harbours of the north are open to trawlers'), [
      'scope: All | Some',
    ])
  })
  it('is the same where only the article differs', () => {
    assert.deepEqual(inQuotes('The harbour of the north is open to trawlers', 'A harbour of the north is open to trawlers'), [])
  })
})

describe('polarity', () => {
  it('contraries in the same place', () => {
    assert.deepEqual(inQuotes('Exports of herring to Iceland rose last winter', 'Exports of herring to Iceland fell last winter'), [
      'polarity: rose | fell',
    ])
  })
  it('a denial, with the words of it', () => {
    assert.deepEqual(inQuotes('We did not open the harbours of the north', 'We opened the harbours of the north'), ['polarity: not open | opened'])
  })
  it('none where both deny it', () => {
    assert.deepEqual(inQuotes('We will never open the harbours of the north', 'We will not open the harbours of the north'), [])
  })
})

describe('omission', () => {
  const start = 'Iceland is a very important partner of ours in the Arctic'
  const middle = 'and this is the decisive moment for practical results at sea'
  const end = 'There are many harbours in both countries.'
  it('marked by an ellipsis is said to be marked', () => {
    const { differences, rows } = one(quoted(`${start}, ${middle}. ${end}`, 'A'), quoted(`${start}. … ${end}`, 'B'))
    assert.deepEqual(
      differences.map((d) => [d.kind, d.severity, d.b.quote, d.explanation]),
      [['omission', 'wording', '…', 'left out by B, and marked']],
    )
    assert.deepEqual(
      rows.map(({ a, b }) => [a?.quote ?? null, b?.quote ?? null]),
      [
        [start, start],
        [middle, '…'],
        [end.slice(0, -1), end.slice(0, -1)],
      ],
    )
  })
  it('without a mark changes what is said', () => {
    const { differences } = one(quoted(`${start}, ${middle}. ${end}`, 'A'), quoted(`${start}. ${end}`, 'B'))
    assert.deepEqual(
      differences.map((d) => [d.kind, d.severity, d.explanation]),
      [['omission', 'meaning', 'only A has this']],
    )
  })
  it('of whole sentences at the end is a shorter excerpt', () => {
    const { differences } = one(quoted(`${start}. ${end} Harbours will be opened to every trawler.`, 'A'), quoted(`${start}. ${end}`, 'B'))
    assert.deepEqual(
      differences.map((d) => [d.kind, d.severity]),
      [['omission', 'wording']],
    )
  })
  it('a sentence that one splits in two lacks nothing', () => {
    const { differences } = one(
      quoted(`${start}, and there are many harbours in both countries`, 'A'),
      quoted(`${start}. There are many harbours in both countries`, 'B'),
    )
    assert.deepEqual(differences, [])
  })
})

const words = 'harbour cod quota trawler north open share fee winter people tourists all some will can not … , . and for a both'.split(' ')
const sentence = fc.array(fc.constantFrom(...words), { minLength: 4, maxLength: 14 }).map((list) => `w${list.join(' ')}`)

const turned = { omission: 'addition', addition: 'omission' } as Readonly<Record<string, string>>

const outline = ({ shared, onlyA, onlyB }: Comparison) => ({
  shared: shared
    .map((s) => ({
      a: s.a.record,
      b: s.b.record,
      differences: s.differences.map((d) => [d.kind, d.severity, d.a.span.start, d.a.span.end, d.b.span.start, d.b.span.end].join()).sort(),
      rows: s.rows.map((r) => [r.a?.quote ?? null, r.b?.quote ?? null]),
    }))
    .sort((x, y) => (x.a + x.b < y.a + y.b ? -1 : 1)),
  onlyA: onlyA.map(({ record }) => record),
  onlyB: onlyB.map(({ record }) => record),
})

const mirrorOf = ({ shared, onlyA, onlyB, ...rest }: Comparison): Comparison => ({
  ...rest,
  onlyA: onlyB,
  onlyB: onlyA,
  shared: shared.map((s) => ({
    ...s,
    a: s.b,
    b: s.a,
    differences: s.differences.map((d) => ({ ...d, kind: (turned[d.kind] ?? d.kind) as Difference['kind'], a: d.b, b: d.a })),
    rows: s.rows.map((r) => ({ ...r, a: r.b, b: r.a })),
  })),
})

describe('laws of renderings', () => {
  it('comparing the other way round is the same comparison with the sides changed', () => {
    fc.assert(
      fc.property(sentence, sentence, (x, y) => {
        const [a, b] = [quoted(`harbours of the north ${x}`, 'A'), quoted(`harbours of the north ${y}`, 'B')]
        assert.deepEqual(outline(mirrorOf(compareReadings(a, b))), outline(compareReadings(b, a)))
      }),
      { numRuns: 300 },
    )
  })
  it('the same words differ in nothing, and every difference stands at its place', () => {
    fc.assert(
      fc.property(sentence, sentence, (x, y) => {
        const [a, b] = [quoted(x, 'A'), quoted(x, 'B')]
        assert.deepEqual(
          compareReadings(a, b).shared.flatMap(({ differences }) => differences),
          [],
        )
        const c = quoted(y, 'C')
        for (const { differences } of compareReadings(a, c).shared)
          for (const d of differences) {
            assert.equal(a.document.text.slice(d.a.span.start, d.a.span.end), d.a.quote)
            assert.equal(c.document.text.slice(d.b.span.start, d.b.span.end), d.b.quote)
          }
      }),
    )
  })
})

describe('stories told by two outlets', () => {
  const of = (tuned: boolean) => totalOf(outletStories.filter((story) => story.tuned === tuned).map(scoreStory))
  it('share what they share, and little else', () => {
    for (const total of [of(true), of(false)]) {
      assert.ok(total.found >= 0.75 * total.findable, JSON.stringify(total))
      assert.ok(total.wrong <= 0.1 * total.printed, JSON.stringify(total))
    }
  })
  it('have their differences named', () => {
    const total = totalOf(outletStories.map(scoreStory))
    assert.ok(total.named >= 0.7 * total.asked, JSON.stringify(total))
  })
})
