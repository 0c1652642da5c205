import { createEngine } from '../src/engine.ts'
import { lexicon, reference } from '../src/lexicon/bundled.ts'
import { hostile } from '../test/engine/hostile.ts'
import { growth } from './growth.ts'

/**
 * Whether reading stays linear on texts made to bring it down: `node bench/linear.ts [--only NAME] [--size N]`. Each is read at four
 * lengths, doubled from N units (20,000) on; the exponent is the slope of time over length on logarithmic scales: 1 is linear, 2
 * quadratic. Time is that of the thread, not of the clock, and the best of three, so that other work on the machine counts little.
 */
const option = (name: string): string | undefined => (process.argv.includes(name) ? process.argv[process.argv.indexOf(name) + 1] : undefined)
const only = option('--only') ?? ''
const size = Number(option('--size')) || 20_000
/** What is taken for linear: caches and the collector of garbage add a little. */
const bound = 1.4

const { read } = createEngine({ lexicon, reference })
read({ text: hostile.news!(400_000), published: '2023-09-12' })

console.log(`${'text'.padEnd(40)} ${'ms at'.padStart(8)} ${size}, then doubled${''.padEnd(12)} exponent`)
let steep = 0
for (const [name, make] of Object.entries(hostile)) {
  if (!name.includes(only)) continue
  const { times, exponent } = growth(
    (length) => make(length),
    (text) => read({ text, published: '2023-09-12' }),
    { from: size, factor: 2, steps: 4, rounds: 3 },
  )
  if (exponent > bound) steep++
  const shown = times.map((time) => (time * 1000).toFixed(1).padStart(8)).join(' ')
  console.log(`${name.padEnd(40)} ${shown}   ${exponent.toFixed(2)}${exponent > bound ? `  steeper than ${bound}` : ''}`)
}
console.log(steep === 0 ? 'all linear' : `${steep} steeper than ${bound}`)
process.exitCode = steep === 0 ? 0 : 1
