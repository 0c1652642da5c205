import { createEngine } from '../../../src/engine.ts'
import { type Comparison, compareReadings } from '../../../src/ledger/compare.ts'
import { lexicon, reference } from '../../../src/lexicon/bundled.ts'
import type { Reading } from '../../../src/model/reading.ts'
import { overlaps, type Span } from '../../../src/model/span.ts'
import { type OutletStory, outletStories } from './stories.ts'

interface Score {
  readonly story: OutletStory
  readonly comparison: Comparison
  /** Gold pairs of which both sides have a record at all: what comparing can find. */
  readonly findable: readonly number[]
  readonly found: readonly number[]
  /** Printed pairs that are in no gold pair, as words. */
  readonly wrong: readonly string[]
  readonly printed: number
  /** Of the differences that a reader should be told: those asked for in pairs that were found, and those named. */
  readonly asked: number
  readonly named: number
}

const placeOf = (text: string, words: string): Span => {
  const start = text.indexOf(words)
  if (start < 0) throw new Error(`no "${words}" in the story`)
  return { start, end: start + words.length }
}

const halfShared = (a: Span, b: Span): boolean =>
  2 * (Math.min(a.end, b.end) - Math.max(a.start, b.start)) >= Math.min(a.end - a.start, b.end - b.start)

const engine = createEngine({ lexicon, reference })

const readAll = ({ a, b, published }: OutletStory): readonly [Reading, Reading] => [
  engine.read({ text: a, published: published[0] }),
  engine.read({ text: b, published: published[1] }),
]

/** How well the comparison of a story's two texts agrees with its gold. */
export const scoreStory = (story: OutletStory): Score => {
  const [a, b] = readAll(story)
  const comparison = compareReadings(a, b)
  const gold = story.same.map(([x, y]) => [placeOf(story.a, x), placeOf(story.b, y)] as const)
  const hits = gold.map(([x, y]) => comparison.shared.filter((s) => halfShared(s.a.span, x) && halfShared(s.b.span, y)))
  const right = new Set(hits.flat())
  const found = hits.flatMap((list, at) => (list.length > 0 ? [at] : []))
  const asked = story.differ.filter(([at]) => hits[at]!.length > 0)
  const named = asked.filter(([at, kinds]) => hits[at]!.some((s) => s.differences.some((d) => kinds.includes(d.kind) && d.severity === 'meaning')))
  const has = (reading: Reading, span: Span): boolean => reading.records.some((r) => overlaps(r.span, span) && halfShared(r.span, span))
  return {
    story,
    comparison,
    findable: gold.flatMap(([x, y], at) => (has(a, x) && has(b, y) ? [at] : [])),
    found,
    wrong: comparison.shared.filter((s) => !right.has(s)).map((s) => `${s.a.kind} "${s.a.quote}" ~ ${s.b.kind} "${s.b.quote}"`),
    printed: comparison.shared.length,
    asked: asked.length,
    named: named.length,
  }
}

export interface Total {
  readonly gold: number
  readonly findable: number
  readonly found: number
  readonly printed: number
  readonly wrong: number
  readonly asked: number
  readonly named: number
}

const sum = (list: readonly number[]): number => list.reduce((all, one) => all + one, 0)

export const totalOf = (scores: readonly Score[]): Total => ({
  gold: sum(scores.map((s) => s.story.same.length)),
  findable: sum(scores.map((s) => s.findable.length)),
  found: sum(scores.map((s) => s.found.length)),
  printed: sum(scores.map((s) => s.printed)),
  wrong: sum(scores.map((s) => s.wrong.length)),
  asked: sum(scores.map((s) => s.asked)),
  named: sum(scores.map((s) => s.named)),
})

const line = (name: string, t: Total): string =>
  `${name}: pairs found ${t.found} of ${t.gold} (${t.findable} have records on both sides), printed ${t.printed} of which wrong ${t.wrong}, differences named ${t.named}/${t.asked}`

/** `node scripts/node.js test/ledger/outlets/score.ts [--all]`: the figures, with what was missed and what was wrong. */
const main = (all: boolean): void => {
  for (const tuned of [true, false]) {
    const scores = outletStories.filter((story) => story.tuned === tuned).map(scoreStory)
    for (const { story, found, findable, wrong } of all || tuned ? scores : []) {
      console.log(`${story.name}`)
      for (const [at, [x, y]] of story.same.entries())
        if (!found.includes(at)) console.log(`  missed${findable.includes(at) ? '' : ' (no record)'} "${x}" ~ "${y}"`)
      for (const words of wrong) console.log(`  wrong ${words}`)
    }
    console.log(line(tuned ? 'rules written with these' : 'held apart', totalOf(scores)))
  }
}

if (process.argv[1] === import.meta.filename) main(process.argv.includes('--all'))
