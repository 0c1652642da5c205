import {
  CONJUNCTIONS,
  conjunctions,
  fold,
  type Joinable,
  joinable,
  neighbourFeatures,
  selfFeatures,
  type TagSets,
} from '../../src/grammar/features.ts'
import { tagNames } from '../../src/grammar/tags.ts'
import { random, shuffle } from './random.ts'
import type { Sentence } from './trees.ts'

const TAGS: number = tagNames.length

/** Words met this often have a set of tags; a tag belongs to it with this share. */
const MET = 3
const SHARE = 0.04

/** The tags that each word of the training data can have: by folded word, in the order of the words; and the sets themselves. */
export const collectSets = (sentences: readonly Sentence[]): { readonly sets: TagSets; readonly members: readonly (readonly number[])[] } => {
  const counts = new Map<string, Map<number, number>>()
  for (const s of sentences)
    s.lower.forEach((lower, i) => {
      const w = fold(lower)
      const of = counts.get(w) ?? new Map<number, number>()
      if (of.size === 0) counts.set(w, of)
      of.set(s.tags[i]!, (of.get(s.tags[i]!) ?? 0) + 1)
    })
  const known = new Map<string, number>()
  const members: number[][] = [[]]
  const sets = new Map<string, number>()
  for (const [word, of] of [...counts].sort(([a], [b]) => (a < b ? -1 : 1))) {
    const total = [...of.values()].reduce((a, b) => a + b)
    if (total < MET) continue
    const tags = [...of]
      .filter(([, n]) => n >= total * SHARE)
      .map(([tag]) => tag)
      .sort((a, b) => a - b)
    const key = tags.join(' ')
    if (!known.has(key)) {
      known.set(key, members.length)
      members.push(tags)
    }
    sets.set(word, known.get(key)!)
  }
  return { sets, members }
}

const staticFeatures = (s: Sentence, i: number, sets: TagSets): number[] => {
  const around = (k: number, distance: number): readonly number[] => neighbourFeatures(s.words[k] ?? '', s.lower[k] ?? '', distance, sets)
  return [
    ...selfFeatures(s.words[i]!, s.lower[i]!, i === 0, sets),
    ...around(i - 2, -2),
    ...around(i - 1, -1),
    ...around(i + 1, 1),
    ...around(i + 2, 2),
  ]
}

/** Trains an averaged perceptron (Collins 2002); `rows` is a power of two. Gives one score a row and tag. */
export const trainTagger = (
  sentences: readonly Sentence[],
  sets: TagSets,
  rows: number,
  epochs: number,
  log: (line: string) => void,
): Float32Array => {
  const mask = rows - 1
  const weights = new Float32Array(rows * TAGS)
  const totals = new Float64Array(rows * TAGS)
  const stamps = new Int32Array(rows * TAGS)
  const next = random(20260901)
  const order = sentences.map((_, i) => i)
  const features = sentences.map((s) => s.words.map((_, i) => Int32Array.from(staticFeatures(s, i, sets), (f) => f & mask)))
  const none = joinable('', sets)
  const joins = sentences.map((s): Joinable[] => s.lower.map((lower) => joinable(lower, sets)))
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
    shuffle(order, next)
    let wrong = 0
    let seen = 0
    for (const n of order) {
      const s = sentences[n]!
      let [t1, t2]: [number, number] = [TAGS, TAGS]
      for (let i = 0; i < s.words.length; i++) {
        step++
        seen++
        const fixed = features[n]![i]!
        const j = joins[n]!
        conjunctions(joined, t1, t2, j[i - 1] ?? none, j[i]!, j[i + 1] ?? none)
        total.fill(0)
        for (const row of fixed) for (let k = 0; k < TAGS; k++) total[k] = total[k]! + weights[row * TAGS + k]!
        for (const f of joined) for (let k = 0; k < TAGS; k++) total[k] = total[k]! + weights[(f & mask) * TAGS + k]!
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
            update(f & mask, gold, 1)
            update(f & mask, best, -1)
          }
        }
        t2 = t1
        t1 = best
      }
    }
    log(`tagger, epoch ${epoch + 1}: ${((100 * (seen - wrong)) / seen).toFixed(2)} % right while training`)
  }
  for (let at = 0; at < weights.length; at++) weights[at] = (totals[at]! + (step - stamps[at]!) * weights[at]!) / step
  return weights
}
