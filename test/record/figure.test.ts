import assert from 'node:assert/strict'
import { describe, it } from 'node:test'
import { fileURLToPath } from 'node:url'
import { compile } from '../../scripts/compile-data.ts'
import { buildScene } from '../../src/discourse/build.ts'
import { taggerWeights } from '../../src/grammar/bundled.ts'
import { createTagger } from '../../src/grammar/tagger.ts'
import { createMatcher } from '../../src/lexicon/matcher.ts'
import type { FieldsOf } from '../../src/model/record.ts'
import { figureCases } from '../../src/record/figure/cases.ts'
import type { FigureDraft } from '../../src/record/figure/index.ts'
import { draftFigures, readFigures } from '../../src/record/figure/index.ts'

const { lexicon, reference } = compile(fileURLToPath(new URL('../..', import.meta.url)))
const tools = { lexicon, reference, matcher: createMatcher(lexicon), tagger: createTagger(taggerWeights()) }
const pair = ['NOR', 'PER'] as const
const contextOf = (text: string) => ({ ...buildScene(text, figureCases.published, tools), pair, classes: lexicon.classes })
const read = (text: string): readonly FigureDraft[] => readFigures(contextOf(text))

type Fields = Partial<FieldsOf<'figure'>>
const holds = (d: FigureDraft, wanted: Fields): boolean =>
  Object.entries(wanted).every(([k, v]) => JSON.stringify(d[k as keyof FigureDraft]) === JSON.stringify(v))
const brief = (drafts: readonly FigureDraft[], like: Fields) =>
  drafts.map((d) => Object.fromEntries(Object.keys(like).map((k) => [k, d[k as keyof FigureDraft]])))

describe('figures', () => {
  for (const [wanted, texts] of figureCases.yes) {
    for (const text of texts) {
      it(text, () => {
        const found = read(text)
        assert.ok(
          found.some((d) => holds(d, wanted)),
          `wanted ${JSON.stringify(wanted)}, found ${JSON.stringify(brief(found, wanted))}`,
        )
      })
    }
  }
  for (const text of figureCases.no) it(`no: ${text}`, () => assert.deepEqual(brief(read(text), { measure: null, value: null, unit: null }), []))
  for (const [text, wanted] of figureCases.nearly) {
    it(text, () => {
      const found = read(text)
      assert.deepEqual(
        found.map((d) => d.value),
        wanted.map((w) => w.value),
      )
      for (const [i, w] of wanted.entries())
        assert.ok(holds(found[i]!, w), `wanted ${JSON.stringify(w)}, found ${JSON.stringify(brief([found[i]!], w))}`)
    })
  }
})

describe('what is said and what is concluded', () => {
  it('marks a period carried over with the words it comes from', () => {
    const text = "Trade between Norway and Peru reached $850 million in 2023. Norway's exports amounted to $600 million."
    const exports = read(text)[1]!
    const from = exports.inferred.period?.from
    assert.ok(typeof from === 'object')
    assert.equal(text.slice(from.start, from.end), '2023')
  })
  it('marks a turned direction and keeps what was said', () => {
    const [text] = figureCases.nearly.find(([t]) => t.includes('coffee'))!
    const coffee = read(text).find((d) => d.product === 'coffee')!
    assert.deepEqual(coffee.inferred.reporter, { said: 'PER', from: 'finding' })
    assert.equal(coffee.flow, 'NOR>PER')
  })
  it('keeps spans that hold the number', () => {
    for (const [, texts] of figureCases.yes)
      for (const text of texts) for (const d of read(text)) assert.ok(d.span.start <= d.evidence[0]!.start && d.evidence[0]!.end <= d.span.end)
  })
  it('hands over the shape that all record rules share', () => {
    const draft = draftFigures(contextOf('Trade reached $5 million in 2023.'))[0]!
    assert.equal(draft.kind, 'figure')
    assert.equal(draft.fields.value, 5_000_000)
  })
})
