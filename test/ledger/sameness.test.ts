import assert from 'node:assert/strict'
import { it } from 'node:test'
import { createEngine } from '../../src/engine.ts'
import type { Candidate } from '../../src/ledger/items/candidate.ts'
import { directoryOf, nameIn, peopleAgree } from '../../src/ledger/items/names.ts'
import { finderOver, mayBeSame } from '../../src/ledger/items/near.ts'
import { pairsOfDocument } from '../../src/ledger/pairs.ts'
import { candidateOf, pageOf, sameness, union } from '../../src/ledger/sameness.ts'
import { containment } from '../../src/ledger/similarity.ts'
import { lexicon, reference } from '../../src/lexicon/bundled.ts'
import { newsLike } from '../engine/texts.ts'
import * as fc from '../laws.ts'
import { reportNames, reportText, setNames } from '../reading/make-gold.ts'
import { claimOf, documentOf, recordOf } from '../store/fixtures.ts'

const word = fc.constantFrom(
  'cod',
  'quota',
  'harbour',
  'north',
  'trawler',
  'open',
  'share',
  'fee',
  'winter',
  'ferry',
  'four',
  '4',
  '2025',
  'Iceland',
  'agreement',
)
const sentence = fc.array(word, { minLength: 1, maxLength: 18 }).map((words) => words.join(' '))
const speaker = fc.constantFrom(
  null,
  { name: 'Ola Hansen', role: null, country: 'NOR', span: null },
  { name: 'Hansen', role: null, country: null, span: null },
)
const date = fc.constantFrom(null, '2026', '2026-03', '2026-03-02', '2026-03-03', '2026-03-01/2026-03-04')
const parties = fc.constantFrom(['ISL', 'NOR'], ['NOR'], ['ISL', 'NOR', 'SWE'])
const people = fc.array(fc.constantFrom('Ola Hansen', 'O. Hansen', 'Hansen', 'Eva Hansen', 'Jon Olafsson', 'Olafson'), { maxLength: 3 })
const place = fc.constantFrom(null, 'Oslo', 'the port of Oslo', 'Bergen')
const value = fc.constantFrom(null, 40, 41, 44, 60)

/** A printed number with its two intervals, the wider of which reaches the next numbers. */
const intervalOf = (n: number | null) => (n === null ? null : { printed: [n - 0.5, n + 0.5] as const, loose: [n - 5, n + 5] as const })

const keys = {
  text: sentence,
  speaker,
  date,
  parties,
  people,
  place,
  value,
  measure: fc.constantFrom('share', 'growth', 'exports', 'count'),
  approx: fc.constantFrom(null, 'about'),
  of: fc.constantFrom(null, 'exports'),
  negated: fc.boolean(),
  published: fc.constantFrom('2026-03-02', '2026-03-04', '2026-06-02', null),
  publisher: fc.string(),
  which: fc.nat(8),
}

/** A claim of any kind; the values that are fixed are told of every one. */
const makeWith = (fixed: Partial<typeof keys> = {}): fc.Arbitrary<Candidate> =>
  fc.record({ ...keys, ...fixed }).map(({ text, speaker: s, date: day, parties: p, people: who, place: at, value: n, negated, which, ...more }) => {
    const { measure, approx, of, ...published } = more
    const d = documentOf(text, published)
    const figure = { measure, value: n, approx, of, interval: intervalOf(n), unit: 'percent', period: day, reporter: 'NOR' } as const
    const records = [
      () => recordOf(d, 'event', text, { type: 'meeting', parties: p, date: day, people: who, place: at, status: negated ? 'planned' : 'occurred' }),
      () => recordOf(d, 'event', text, { type: 'signing', parties: p, date: day, people: who, place: at }),
      () => recordOf(d, 'event', text, { type: 'sanction', parties: p, date: day, act: at }),
      () => recordOf(d, 'statement', text, { speaker: s, form: 'direct' }),
      () => recordOf(d, 'agreement', text, { title: text, form: 'agreement', parties: p, stage: 'signed', date: day, place: at }),
      () => recordOf(d, 'commitment', text, { holders: p, action: text, modality: 'undertaking', deadline: day, negated }),
      () => recordOf(d, 'figure', text, { measure: 'count', value: 3, unit: 'ships', period: day }),
      () => recordOf(d, 'figure', text, figure as never),
      () => recordOf(d, 'tie', text, { type: 'embassy', parties: p, state: 'exists', since: day }),
    ]
    return candidateOf(claimOf(records[which]!()), [])
  })
const make = makeWith()

/** Claims of one block of one kind, as many as an index is made for. */
const blockOfOne = fc.record({ which: keys.which, parties: keys.parties, negated: keys.negated, measure: keys.measure }).chain((fixed) =>
  fc.array(
    makeWith({
      which: fc.constant(fixed.which),
      parties: fc.constant(fixed.parties),
      negated: fc.constant(fixed.negated),
      measure: fc.constant(fixed.measure),
    }),
    { minLength: 40, maxLength: 120 },
  ),
)

/** Whether the two are one thing does not depend on which is asked first: not the score, not the reasons, not the keys that bring them together. */
const assertSymmetric = (x: Candidate, y: Candidate): void => {
  assert.equal(sameness(x, y), sameness(y, x))
  assert.ok(sameness(x, y) >= 0 && sameness(x, y) <= 1.0000001)
  const [one, other] = [union(x, y), union(y, x)]
  assert.deepEqual(one, other)
  assert.ok(one === null || (one.score > 0 && one.score <= 1.0000001))
}

it('law: sameness and union are symmetric', () => {
  fc.assert(fc.property(make, make, assertSymmetric), { numRuns: 3000 })
})

it('law: sameness and union are symmetric for what the engine reads', () => {
  const engine = createEngine({ lexicon, reference })
  const texts = setNames.flatMap((set) => reportNames(set).map((name) => reportText(set, name)))
  const made = fc.sample(newsLike, 60)
  const candidates = [...texts, ...made].flatMap((text, n) => {
    const { records } = engine.read({ text, published: `2023-09-0${(n % 9) + 1}` })
    const [claims, pairs] = [records.map(claimOf), pairsOfDocument(records)]
    return claims.map((claim) => candidateOf(claim, pairs.get(claim.record.id) ?? [], pageOf(claims)))
  })
  assert.ok(candidates.length > 300, `${candidates.length} records`)
  for (const [at, x] of candidates.entries())
    for (const y of candidates.slice(at + 1)) if (x.claim.record.kind === y.claim.record.kind) assertSymmetric(x, y)
})

it('a share of a named whole and one of an unnamed whole are compared alike from both sides', () => {
  const shareOf = (value: number, of: string | null): Candidate => {
    const d = documentOf(`the share of cod was ${value} percent`, { publisher: `outlet ${value}` })
    const fields = { measure: 'share', value, of, interval: intervalOf(value), unit: 'percent', period: '2025', reporter: 'NOR' } as const
    return candidateOf(claimOf(recordOf(d, 'figure', d.text, fields)), [])
  }
  assertSymmetric(shareOf(40, 'exports'), shareOf(44, null))
  assertSymmetric(shareOf(40, 'exports'), shareOf(60, null))
  assert.equal(sameness(shareOf(40, 'exports'), shareOf(44, null)), 0)
  assert.ok(sameness(shareOf(40, 'exports'), shareOf(44, 'exports')) > 0)
})

it('a meeting told of both sides and one told of a single side are laid together alike from both sides', () => {
  const metOf = (text: string, parties: readonly string[]): Candidate => {
    const d = documentOf(text)
    return candidateOf(claimOf(recordOf(d, 'event', text, { type: 'meeting', parties, people: ['Eva Hansen'], status: 'planned' })), [])
  }
  assertSymmetric(metOf('share cod', ['ISL', 'NOR']), metOf('cod open', ['NOR']))
})

it('two lists of persons agree from both sides or from neither', () => {
  const names = (...list: readonly string[]) => list.map((name) => nameIn(directoryOf([]), name))
  assert.equal(peopleAgree(names('Hansen', 'Ola Hansen'), names('Ola Hansen', 'Eva Berg')), false)
  assert.equal(peopleAgree(names('Ola Hansen', 'Eva Berg'), names('Hansen', 'Ola Hansen')), false)
  assert.equal(peopleAgree(names('Hansen', 'Berg'), names('Eva Berg', 'Ola Hansen')), true)
})

it('law: what is the same shares as many words as the index of words relies on, where words decide for both', () => {
  fc.assert(
    fc.property(make, make, (x, y) => {
      if (sameness(x, y) > 0 && x.need > 0 && y.need > 0) assert.ok(containment(x.words, y.words) >= x.need)
    }),
    { numRuns: 5000 },
  )
})

it('law: what may be the same is found by the index, in lists of any kind and length', () => {
  fc.assert(
    fc.property(blockOfOne, (all) => {
      for (const block of Map.groupBy(all, (c) => `${c.block} ${c.when.precision}`).values()) {
        const found = new Set<string>()
        mayBeSame(block, (a, b) => found.add(`${a} ${b}`))
        const finder = finderOver(block)
        for (const [a, x] of block.entries())
          for (const [b, y] of block.entries()) {
            if (a >= b || sameness(x, y) === 0) continue
            assert.ok(found.has(`${a} ${b}`), `${a} and ${b} of ${block.length}`)
            assert.ok(finder(x).includes(b) && finder(y).includes(a))
          }
      }
    }),
    { numRuns: 100 },
  )
})

it('law: claims of one profile are compared as one, whatever they are compared with', () => {
  const other = (c: Candidate, x: Candidate): boolean => c.claim.document !== x.claim.document
  fc.assert(
    fc.property(fc.array(make, { minLength: 3, maxLength: 30 }), (all) => {
      for (const own of Map.groupBy(all, (c) => `${c.block} ${c.profile}`).values())
        for (const z of all)
          for (const [x, y] of [[own[0]!, own.at(-1)!] as const]) if (other(x, z) && other(y, z)) assert.equal(sameness(x, z) > 0, sameness(y, z) > 0)
    }),
    { numRuns: 500 },
  )
})
