import assert from 'node:assert/strict'
import { describe, it } from 'node:test'
import { createEngine } from '../../src/engine.ts'
import { type Comparison, compareReadings, type Shared } from '../../src/ledger/compare.ts'
import type { Difference } from '../../src/ledger/renderings/difference.ts'
import { lexicon, reference } from '../../src/lexicon/bundled.ts'
import type { Reading } from '../../src/model/reading.ts'
import { newsLike } from '../engine/texts.ts'
import * as fc from '../laws.ts'
import { anyNoise, anySeed, readCorpus } from './corpora.ts'

/*
 * compare(a, b) is compare(b, a) with the sides changed: what is shared, what only one tells, every difference with its places and which
 * of the two says more, the lines that face each other, origins, tables of renderings and remarks. Asked of texts that the engine reads.
 */

const engine = createEngine({ lexicon, reference })

const turned: Readonly<Record<string, string>> = { omission: 'addition', addition: 'omission', a: 'b', b: 'a' }

const differenceOf = (mirror: boolean, { kind, severity, a, b, more }: Difference): string => {
  const [x, y] = mirror ? [b, a] : [a, b]
  const told = mirror ? [turned[kind] ?? kind, more === null ? null : turned[more]] : [kind, more]
  return [...told, severity, x.span.start, x.span.end, y.span.start, y.span.end].join(' ')
}

const sharedOf = (mirror: boolean, { a, b, differences, rows }: Shared) => ({
  records: mirror ? [b.record, a.record] : [a.record, b.record],
  differences: differences.map((one) => differenceOf(mirror, one)).sort(),
  rows: rows.map((row) => (mirror ? [row.b?.quote, row.a?.quote] : [row.a?.quote, row.b?.quote])),
})

const outlineOf = (mirror: boolean, { shared, onlyA, onlyB, origins, renderings, remarks }: Comparison) => ({
  shared: shared.map((one) => sharedOf(mirror, one)).sort((x, y) => (x.records.join() < y.records.join() ? -1 : 1)),
  only: (mirror ? [onlyB, onlyA] : [onlyA, onlyB]).map((places) => places.map(({ record }) => record)),
  origins,
  renderings,
  remarks,
})

const assertMirrored = (a: Reading, b: Reading): Comparison => {
  const one = compareReadings(a, b)
  assert.deepEqual(outlineOf(true, compareReadings(b, a)), outlineOf(false, one))
  return one
}

describe('comparing the other way round is the same comparison with the sides changed', () => {
  it('for two of several reports of one story', () => {
    let shared = 0
    fc.assert(
      fc.property(anySeed, anyNoise, (seed, noise) => {
        for (const readings of readCorpus(40, seed, noise).stories)
          for (const [at, a] of readings.entries()) for (const b of readings.slice(at + 1)) shared += assertMirrored(a, b).shared.length
      }),
      { numRuns: 4 },
    )
    assert.ok(shared > 200, `${shared} shared things`)
  })

  it('for texts made of the same sentences in part', () => {
    const texts = fc
      .array(newsLike, { minLength: 1, maxLength: 4 })
      .chain((parts) => fc.tuple(fc.shuffledSubarray(parts, { minLength: 1 }), fc.shuffledSubarray(parts, { minLength: 1 })))
    let shared = 0
    fc.assert(
      fc.property(texts, fc.constantFrom('2023-09-12', null), ([one, other], published) => {
        const [a, b] = [one, other].map((parts) => engine.read({ text: parts.join('\n\n'), published }))
        shared += assertMirrored(a!, b!).shared.length
      }),
      { numRuns: 80 },
    )
    assert.ok(shared > 10, `${shared} shared things`)
  })
})
