// Trains the tagger from Universal Dependencies treebanks and writes its quantised weights.
//   npm run train -- [--trees FOLDER] [--epochs 6] [--bits 16] [--out src/grammar/weights]
// Same data, same seed, same weights bit for bit.
import { existsSync, mkdirSync, readdirSync, readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { parseArgs } from 'node:util'
import { CONJUNCTIONS, conjunctions, fold, hashText, neighbourFeatures, selfFeatures } from '../src/grammar/features.ts'
import { createTagger } from '../src/grammar/tagger.ts'
import { Tag, tagNames, universal } from '../src/grammar/tags.ts'
import type { Tokens } from '../src/text/tokens.ts'

const { values } = parseArgs({
  options: {
    trees: { type: 'string', default: '../shared/data/trees' },
    epochs: { type: 'string', default: '6' },
    bits: { type: 'string', default: '16' },
    out: { type: 'string', default: 'src/grammar/weights' },
  },
})
const TAGS: number = tagNames.length
const ROWS = 2 ** Number(values.bits)
const MASK = ROWS - 1

interface Sentence {
  readonly words: string[]
  readonly lower: string[]
  readonly tags: number[]
}

const tagOf = (upos: string, xpos: string): number =>
  upos === 'VERB' ? ((Tag as { [name: string]: number })[xpos] ?? Tag.VB) : ((Tag as { [name: string]: number })[upos] ?? Tag.X)

const readTrees = (file: string): Sentence[] => {
  const out: Sentence[] = []
  let now: Sentence = { words: [], lower: [], tags: [] }
  for (const line of readFileSync(file, 'utf8').split('\n')) {
    if (line === '') {
      if (now.words.length > 0) out.push(now)
      now = { words: [], lower: [], tags: [] }
      continue
    }
    const cells = line.split('\t')
    if (!/^\d+$/.test(cells[0]!)) continue
    now.words.push(cells[1]!)
    now.lower.push(cells[1]!.toLowerCase().replaceAll('’', "'"))
    now.tags.push(tagOf(cells[3]!, cells[4]!))
  }
  return out
}

/** mulberry32: small, seeded, the same on every machine. */
const random = (seed: number) => () => {
  seed = (seed + 0x6d2b79f5) | 0
  let t = Math.imul(seed ^ (seed >>> 15), 1 | seed)
  t = (t + Math.imul(t ^ (t >>> 7), 61 | t)) ^ t
  return ((t ^ (t >>> 14)) >>> 0) / 2 ** 32
}

const staticFeatures = (s: Sentence, i: number): number[] => {
  const lower = (k: number): string => s.lower[k] ?? ''
  return [
    ...selfFeatures(s.words[i]!, s.lower[i]!, i === 0),
    ...neighbourFeatures(lower(i - 2), -2),
    ...neighbourFeatures(lower(i - 1), -1),
    ...neighbourFeatures(lower(i + 1), 1),
    ...neighbourFeatures(lower(i + 2), 2),
  ].map((f) => f & MASK)
}

const train = (sentences: readonly Sentence[], epochs: number): Float32Array => {
  const weights = new Float32Array(ROWS * TAGS)
  const totals = new Float64Array(ROWS * TAGS)
  const stamps = new Int32Array(ROWS * TAGS)
  const next = random(20260901)
  const order = sentences.map((_, i) => i)
  const features = sentences.map((s) => s.words.map((_, i) => Int32Array.from(staticFeatures(s, i))))
  const hashes = sentences.map((s) => ({ w: s.lower.map((x) => hashText(fold(x), 7)), suffix: s.lower.map((x) => hashText(fold(x).slice(-3), 8)) }))
  const none = hashText('', 7)
  const joined = new Uint32Array(CONJUNCTIONS)
  const total = new Float64Array(TAGS)
  let step = 0
  const update = (row: number, tag: number, by: number): void => {
    const at = row * TAGS + tag
    totals[at] = totals[at]! + (step - stamps[at]!) * weights[at]!
    stamps[at] = step
    weights[at] = weights[at]! + by
  }
  for (let epoch = 0; epoch < epochs; epoch++) {
    for (let i = order.length - 1; i > 0; i--) {
      const j = Math.floor(next() * (i + 1))
      ;[order[i], order[j]] = [order[j]!, order[i]!]
    }
    let wrong = 0
    let seen = 0
    for (const n of order) {
      const s = sentences[n]!
      let t1: number = TAGS
      let t2: number = TAGS
      for (let i = 0; i < s.words.length; i++) {
        step++
        seen++
        const fixed = features[n]![i]!
        const h = hashes[n]!
        conjunctions(joined, t1, t2, h.w[i]!, h.suffix[i]!, h.w[i + 1] ?? none)
        total.fill(0)
        for (const row of fixed) for (let k = 0; k < TAGS; k++) total[k] = total[k]! + weights[row * TAGS + k]!
        for (const f of joined) for (let k = 0; k < TAGS; k++) total[k] = total[k]! + weights[(f & MASK) * TAGS + k]!
        let best = 0
        for (let k = 1; k < TAGS; k++) if (total[k]! > total[best]!) best = k
        const gold = s.tags[i]!
        if (best !== gold) {
          wrong++
          for (const row of fixed) {
            update(row, gold, 1)
            update(row, best, -1)
          }
          for (const f of joined) {
            update(f & MASK, gold, 1)
            update(f & MASK, best, -1)
          }
        }
        t2 = t1
        t1 = best
      }
    }
    console.error(`epoch ${epoch + 1}: ${((100 * (seen - wrong)) / seen).toFixed(2)} % right while training`)
  }
  for (let at = 0; at < weights.length; at++) weights[at] = (totals[at]! + (step - stamps[at]!) * weights[at]!) / step
  return weights
}

/** int8 with the step at which 1 in 2,000 non-zero weights is clipped. */
const quantise = (weights: Float32Array): Int8Array => {
  const sizes = weights
    .filter((x) => x !== 0)
    .map(Math.abs)
    .sort()
  const step = sizes[Math.floor(sizes.length * 0.9995)]! / 127
  return Int8Array.from(weights, (x) => Math.max(-127, Math.min(127, Math.round(x / step))))
}

const measure = (scores: Int8Array, file: string): void => {
  const tagger = createTagger({ rows: ROWS, scores })
  let right = 0
  let universalRight = 0
  let count = 0
  const began = performance.now()
  for (const s of readTrees(file)) {
    const tags = new Uint8Array(s.words.length)
    tagger.tag({ words: s.words, lower: s.lower } as unknown as Tokens, 0, s.words.length, tags)
    for (let i = 0; i < tags.length; i++) {
      count++
      if (tags[i] === s.tags[i]) right++
      if (universal(tags[i]!) === universal(s.tags[i]!)) universalRight++
    }
  }
  const seconds = (performance.now() - began) / 1000
  console.log(
    `${file.split('/').at(-1)}: tags ${((100 * right) / count).toFixed(2)}  UPOS ${((100 * universalRight) / count).toFixed(2)}  (${count} tokens, ${Math.round(count / seconds)} tokens/s with reading)`,
  )
}

if (!existsSync(values.trees)) {
  console.error(`train: no treebanks at ${values.trees} · give a folder of *.train.conllu and *.dev.conllu with --trees`)
  process.exit(2)
}
const files = readdirSync(values.trees).sort()
const scores = quantise(
  train(
    files.filter((f) => f.endsWith('.train.conllu')).flatMap((f) => readTrees(join(values.trees, f))),
    Number(values.epochs),
  ),
)
for (const f of files.filter((f) => f.endsWith('.dev.conllu'))) measure(scores, join(values.trees, f))
mkdirSync(values.out, { recursive: true })
writeFileSync(
  join(values.out, 'tagger.json'),
  `${JSON.stringify({ rows: ROWS, tags: tagNames, scores: Buffer.from(scores.buffer).toString('base64') })}\n`,
)
