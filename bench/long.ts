import { parseArgs } from 'node:util'
import { createEngine } from '../src/engine.ts'
import { lexicon, reference } from '../src/lexicon/bundled.ts'
import { worked } from './growth.ts'
import { openShelf } from './shelf.ts'

/**
 * Whether memory stays flat: the articles of the shelf again and again through one engine in one process. Prints the size of the process
 * and what lives on the heap every so many sentences: `npm run bench -- --long` or `node bench/long.ts [--sentences N]` (a million).
 * Before each line the garbage is collected where Node was started with --expose-gc, as `npm run bench -- --long` does.
 */
const { values } = parseArgs({ options: { sentences: { type: 'string', default: '1000000' }, long: { type: 'boolean' } } })
const wanted = Number(values.sentences)
const step = Math.ceil(wanted / 10)
const { articles, name } = openShelf()
const { read } = createEngine({ lexicon, reference })
const collect = (globalThis as { readonly gc?: () => void }).gc

const megabytes = (bytes: number): number => Math.round(bytes / 1e6)
const heaps: number[] = []
const show = (sentences: number, seconds: number): void => {
  collect?.()
  const { rss, heapUsed, arrayBuffers } = process.memoryUsage()
  heaps.push(heapUsed + arrayBuffers)
  const cells = [
    sentences.toLocaleString('en'),
    `${megabytes(rss)} MB`,
    `${megabytes(heapUsed + arrayBuffers)} MB`,
    String(Math.round(sentences / seconds)),
  ]
  console.log(cells.map((cell) => cell.padStart(14)).join(''))
}

console.log(`${name}, again and again${collect ? ', garbage collected before each line' : ''}`)
console.log(['sentences', 'process', 'living', 'sentences/s'].map((cell) => cell.padStart(14)).join(''))
const start = worked()
for (let [done, next, i] = [0, step, 0]; done < wanted; i++) {
  // a number that comes once keeps the texts apart, so that nothing can remember a whole one
  const { text, published } = articles[i % articles.length]!
  done += read({ text: `${text}\n\nNo. ${i}.`, published }).sentences.length
  if (done < next && done < wanted) continue
  show(done, worked() - start)
  next += step
}

/** The caches fill in the first part; from then on nothing may grow. */
const [early, late] = [Math.max(...heaps.slice(0, 4)), Math.max(...heaps.slice(-3))]
console.log(
  `living: at most ${megabytes(early)} MB in the first four tenths, ${megabytes(late)} MB in the last three: ${late <= early * 1.1 ? 'flat' : 'grows'}`,
)
