import { createEngine } from '../src/engine.ts'
import { compareReadings } from '../src/ledger/compare.ts'
import { lexicon, reference } from '../src/lexicon/bundled.ts'
import { outletStories } from '../test/ledger/outlets/stories.ts'

/**
 * How long it takes to lay two documents side by side, beyond reading them: `node bench/compare.ts [WORDS…]`, by default 1,250 to 10,000 words each.
 * The texts are the stories of two outlets one after another, again with other numbers until they are long enough, so that much is shared.
 */
const engine = createEngine({ lexicon, reference })

const wordsOf = (text: string): readonly string[] => text.split(/(?<=\s)/)

/** A text of so many words. */
const grown = (parts: readonly string[], count: number): string => {
  const words: string[] = []
  for (let round = 0; words.length < count; round++)
    for (const part of parts) words.push(...wordsOf(`${part.replace(/\d+/g, (digits) => String(Number(digits) + round))}\n\n`))
  return words.slice(0, count).join('')
}

const median = (list: readonly number[]): number => list.toSorted((a, b) => a - b)[list.length >> 1]!

const asked = process.argv.slice(2).map(Number)
for (const count of asked.length > 0 ? asked : [1250, 2500, 5000, 10_000]) {
  const [a, b] = (['a', 'b'] as const).map((side) =>
    engine.read({
      text: grown(
        outletStories.map((story) => story[side]),
        count,
      ),
      published: '2024-05-15',
    }),
  )
  const times = Array.from({ length: 7 }, () => {
    const start = performance.now()
    compareReadings(a!, b!)
    return performance.now() - start
  })
  const { shared } = compareReadings(a!, b!)
  console.log(
    `${count} words each, ${a!.records.length} and ${b!.records.length} records: ${Math.round(median(times))} ms (first ${Math.round(times[0]!)} ms), ${shared.length} pairs`,
  )
}
