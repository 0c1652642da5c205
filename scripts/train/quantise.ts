import type { TagSets } from '../../src/grammar/features.ts'
import type { ParserWeights } from '../../src/grammar/parser-net.ts'
import { ROW } from '../../src/grammar/tagger-words.ts'
import { tagNames } from '../../src/grammar/tags.ts'
import { type Net, OUTPUTS } from './parser.ts'

/** Weights as int8 in steps of `step`, clipped at ±127; what is smaller than `least` becomes nothing. */
export const quantise = (weights: Float32Array, step: number, least = 1): Int8Array =>
  Int8Array.from(weights, (x) => {
    const n = Math.max(-127, Math.min(127, Math.round(x / step)))
    return Math.abs(n) < least ? 0 : n
  })

/** Smaller weights of the table are left out: half the size, and not 0.1 LAS lost. */
const LEAST = 2

/** Largest weight of an output: with it no sum leaves 32 bits. */
const MOST = 1023

/** The net in whole numbers; `step` is what one of the table stands for. */
export const wholeNet = ({ table, bias, output }: Net, known: TagSets, rows: number, hidden: number, step: number): ParserWeights => {
  const W = hidden + 4
  let most = 0
  for (let o = 0; o < OUTPUTS; o++) for (let h = 0; h < hidden; h++) most = Math.max(most, Math.abs(output[o * W + h]!))
  const unit = most / MOST
  const weights = new Int16Array(OUTPUTS * hidden)
  const outputBias = new Int32Array(OUTPUTS)
  for (let o = 0; o < OUTPUTS; o++) {
    for (let h = 0; h < hidden; h++) weights[o * hidden + h] = Math.round(output[o * W + h]! / unit)
    outputBias[o] = Math.round(output[o * W + hidden]! / unit / step)
  }
  return {
    rows,
    hidden,
    table: quantise(table, step, LEAST),
    bias: Int16Array.from(bias, (x) => Math.round(x / step)),
    output: weights,
    outputBias,
    known,
  }
}

/** Rows of one score a tag as rows of `ROW`. */
export const padRows = (scores: Int8Array): Int8Array => {
  const rows = scores.length / tagNames.length
  const out = new Int8Array(rows * ROW)
  for (let r = 0; r < rows; r++) out.set(scores.subarray(r * tagNames.length, (r + 1) * tagNames.length), r * ROW)
  return out
}
