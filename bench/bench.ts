import model from 'wink-eng-lite-web-model'
import winkNLP from 'wink-nlp'
import { createEngine } from '../src/engine.ts'
import { lexicon, reference } from '../src/lexicon/bundled.ts'
import { worked } from './growth.ts'
import { coldStart, long, memory, scale } from './processes.ts'
import { bytesOf, openShelf, type Shelf } from './shelf.ts'
import { shares } from './stages.ts'

/**
 * Measures the whole engine on one thread: speed beside wink-nlp with its tagger in the same run, time by stage, memory, cold start.
 * `npm run bench` or `node bench/bench.ts [--rounds N] [--fast] [--long] [--scale]`; `--fast` leaves memory, cold start and the store out,
 * `--long` reads a million sentences in one process and does nothing else, `--scale` fills a store with 100,000 documents and does nothing else.
 * Speed is by the time of the thread, without what it waited for other work on the machine;
 * ratios hold on any machine, the figures beside them hold on this one. `node bench/linear.ts` shows how time grows with length.
 */
const rounds = Number(process.argv[process.argv.indexOf('--rounds') + 1]) || 5
const fast = process.argv.includes('--fast')

const engine = createEngine({ lexicon, reference })
/** Sentences and tags alone, and all that wink finds (entities, negation, sentiment …). */
const tagger = winkNLP(model, ['sbd', 'pos'])
const whole = winkNLP(model)

const median = (values: readonly number[]): number => values.toSorted((a, b) => a - b)[values.length >> 1]!
const seconds = (work: () => void): number => {
  const start = worked()
  work()
  return worked() - start
}

interface Count {
  sentences: number
  records: number
  findings: number
}

const readAll = ({ articles }: Shelf): Count => {
  const count = { sentences: 0, records: 0, findings: 0 }
  for (const article of articles) {
    const { sentences, records, findings } = engine.read(article)
    count.sentences += sentences.length
    count.records += records.length
    count.findings += findings.length
  }
  return count
}

/** Asking for the tags makes wink work them out. */
const tagAll = ({ articles }: Shelf, nlp: typeof whole): void => {
  for (const { text } of articles) nlp.readDoc(text).tokens().out(nlp.its.pos)
}

const line = (name: string, value: string): void => console.log(`  ${name.padEnd(34)} ${value}`)

const speed = (shelf: Shelf): void => {
  const megabytes = bytesOf(shelf) / 1e6
  const count = readAll(shelf)
  tagAll(shelf, tagger)
  tagAll(shelf, whole)
  console.log(`${shelf.name}: ${shelf.articles.length} texts, ${megabytes.toFixed(1)} MB, ${count.sentences} sentences`)
  console.log(`  records ${count.records}, findings ${count.findings}; ${rounds} rounds after one to warm up, alternating, one thread`)
  const times = Array.from({ length: rounds }, () => ({
    own: seconds(() => readAll(shelf)),
    tagger: seconds(() => tagAll(shelf, tagger)),
    whole: seconds(() => tagAll(shelf, whole)),
  }))
  const show = (name: string, of: (round: (typeof times)[number]) => number): void => {
    const middle = median(times.map(of))
    const ratio = median(times.map((round) => of(round) / round.own))
    line(
      name,
      `${(megabytes / middle).toFixed(2)} MB/s   ${Math.round(count.sentences / middle)} sentences/s   Chancery has ${ratio.toFixed(2)} of its speed`,
    )
  }
  const own = median(times.map((round) => round.own))
  const best = Math.min(...times.map((round) => round.own))
  line(
    'Chancery, whole engine',
    `${(megabytes / own).toFixed(2)} MB/s   ${Math.round(count.sentences / own)} sentences/s   ${Math.round(count.sentences / best)} in the best round`,
  )
  show('wink-nlp, sentences and tags', (round) => round.tagger)
  show('wink-nlp, all it finds', (round) => round.whole)
}

const stagesOf = async (shelf: Shelf): Promise<void> => {
  let [spent, sentences] = [0, 0]
  const found = await shares(() => {
    spent = seconds(() => {
      sentences = readAll(shelf).sentences
    })
  })
  console.log('time by stage (one round under the profiler, which slows it a little)')
  for (const [stage, share] of found)
    line(stage, `${(100 * share).toFixed(1).padStart(5)} %  ${((share * spent * 1e6) / sentences).toFixed(1).padStart(6)} µs a sentence`)
}

const showMemory = (shelf: Shelf): void => {
  const { little, articles, one } = memory(shelf)
  console.log('largest size of the process of "chancery read" (goal for 5 MB: under 300 MB)')
  line('one short report', `${little.toFixed(0)} MB`)
  line('5 MB of articles, one file', `${articles.toFixed(0)} MB`)
  line('5 MB as one document', `${one.toFixed(0)} MB`)
}

const showColdStart = (): void => {
  const { npm, node } = coldStart(7)
  const show = (name: string, times: readonly number[]): void =>
    line(name, `${Math.min(...times).toFixed(2)} s least, ${median(times).toFixed(2)} s median`)
  console.log('cold start: two short reports read (goal: under 0.5 s)')
  show('npm run -s chancery -- read', npm)
  show('node bin/chancery.js read', node)
}

/** The same measures of a small store; `--scale` takes the large one. */
const showScale = (): void => {
  console.log('a store of 3,000 made documents (`npm run bench -- --scale` makes one of 100,000)')
  scale(['--documents', '3000'])
}

const all = async (): Promise<void> => {
  const shelf = openShelf()
  speed(shelf)
  await stagesOf(shelf)
  if (fast) return
  showMemory(shelf)
  showColdStart()
  showScale()
}

if (process.argv.includes('--long')) long()
else if (process.argv.includes('--scale')) scale(process.argv.slice(2))
else await all()
