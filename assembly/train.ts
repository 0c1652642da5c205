// The arithmetic of training the parser, in WebAssembly with SIMD: one hidden layer, softmax outputs, Adagrad (Duchi, Hazan and Singer 2011).
// `scripts/train/parser.ts` lays out the memory and calls it. Floating point of 32 bits in a fixed order: the same numbers on every machine.

let table: usize = 0
let tableSquares: usize = 0
let bias: usize = 0
let biasSquares: usize = 0
let output: usize = 0
let outputSquares: usize = 0
let hidden: usize = 0
let slope: usize = 0
let logits: usize = 0
let rows: usize = 0
let width: usize = 0

export function setup(
  units: i32,
  tableAt: usize,
  tableSquaresAt: usize,
  biasAt: usize,
  biasSquaresAt: usize,
  outputAt: usize,
  outputSquaresAt: usize,
  scratch: usize,
): void {
  width = (units as usize) << 2
  table = tableAt
  tableSquares = tableSquaresAt
  bias = biasAt
  biasSquares = biasSquaresAt
  output = outputAt
  outputSquares = outputSquaresAt
  hidden = scratch
  slope = scratch + width
  logits = scratch + 2 * width
  rows = scratch + 2 * width + 512
}

/** How many of 256 hidden units are left out at random, what the others are multiplied with, and the state of chance (xorshift, Marsaglia 2003). */
let dropped: u32 = 0
let raised: f32 = 1
let chance: u32 = 2463534242

export function drop(of256: i32): void {
  dropped = of256 as u32
  raised = <f32>256 / (<f32>256 - <f32>of256)
}

/** Factors for four units: 0 for those that are left out. */
function keep4(): v128 {
  chance ^= chance << 13
  chance ^= chance >> 17
  chance ^= chance << 5
  const bytes = i32x4(chance & 255, (chance >> 8) & 255, (chance >> 16) & 255, chance >> 24)
  return v128.and(f32x4.splat(raised), i32x4.ge_s(bytes, i32x4.splat(dropped)))
}

/** The hidden layer from the first `count` of the rows; `scale` makes up for those that were left out. */
export function forward(count: i32, scale: f32): void {
  const end = rows + ((count as usize) << 2)
  const s = f32x4.splat(scale)
  const zero = f32x4.splat(0)
  for (let h: usize = 0; h < width; h += 16) {
    let sum = zero
    for (let r = rows; r < end; r += 4) sum = f32x4.add(sum, v128.load(table + (load<u32>(r) as usize) * width + h))
    sum = f32x4.add(v128.load(bias + h), f32x4.mul(s, sum))
    v128.store(hidden + h, f32x4.mul(keep4(), f32x4.max(sum, zero)))
    v128.store(slope + h, zero)
  }
}

/** Learns one choice among the outputs `[from, from + count)` whose bit is set in `may`; gives the one that was best before. An output has its bias behind its weights. */
export function learn(from: i32, count: i32, may: i64, right: i32, step: f32): i32 {
  const stride = width + 16
  let top: f32 = -Infinity
  let best = 0
  for (let k = 0; k < count; k++) {
    if (((may >> (k as i64)) & 1) === 0) continue
    const w = output + ((from + k) as usize) * stride
    let sum = f32x4.splat(0)
    for (let h: usize = 0; h < width; h += 16) sum = f32x4.add(sum, f32x4.mul(v128.load(w + h), v128.load(hidden + h)))
    const x =
      load<f32>(w + width) + (f32x4.extract_lane(sum, 0) + f32x4.extract_lane(sum, 1) + (f32x4.extract_lane(sum, 2) + f32x4.extract_lane(sum, 3)))
    store<f32>(logits + ((k as usize) << 2), x)
    if (x > top) {
      top = x
      best = k
    }
  }
  let sum: f32 = 0
  for (let k = 0; k < count; k++) {
    if (((may >> (k as i64)) & 1) === 0) continue
    const p = logits + ((k as usize) << 2)
    const e = Mathf.exp(load<f32>(p) - top)
    store<f32>(p, e)
    sum += e
  }
  const move = f32x4.splat(step)
  for (let k = 0; k < count; k++) {
    if (((may >> (k as i64)) & 1) === 0) continue
    const g = load<f32>(logits + ((k as usize) << 2)) / sum - (k === right ? <f32>1 : <f32>0)
    if (Mathf.abs(g) < 0.0001) continue
    const w = output + ((from + k) as usize) * stride
    const q = outputSquares + ((from + k) as usize) * stride
    const gs = f32x4.splat(g)
    for (let h: usize = 0; h < width; h += 16) {
      const units = v128.load(hidden + h)
      const weights = v128.load(w + h)
      v128.store(slope + h, f32x4.add(v128.load(slope + h), f32x4.mul(gs, weights)))
      const d = f32x4.mul(gs, units)
      const squares = f32x4.add(v128.load(q + h), f32x4.mul(d, d))
      v128.store(q + h, squares)
      v128.store(w + h, f32x4.sub(weights, f32x4.div(f32x4.mul(move, d), f32x4.sqrt(squares))))
    }
    const squares = load<f32>(q + width) + g * g
    store<f32>(q + width, squares)
    store<f32>(w + width, load<f32>(w + width) - (step * g) / Mathf.sqrt(squares))
  }
  return best
}

/** Moves the bias and the first `count` of the rows against what `learn` gathered. */
export function backward(count: i32, step: f32): void {
  const end = rows + ((count as usize) << 2)
  const zero = f32x4.splat(0)
  const move = f32x4.splat(step)
  for (let h: usize = 0; h < width; h += 16) {
    const g = v128.and(v128.load(slope + h), f32x4.gt(v128.load(hidden + h), zero))
    if (!v128.any_true(g)) continue
    const change = f32x4.mul(move, g)
    const square = f32x4.mul(g, g)
    const b = f32x4.add(v128.load(biasSquares + h), square)
    v128.store(biasSquares + h, b)
    v128.store(bias + h, f32x4.sub(v128.load(bias + h), f32x4.div(change, f32x4.sqrt(b))))
    for (let r = rows; r < end; r += 4) {
      const at = (load<u32>(r) as usize) * width + h
      const squares = f32x4.add(v128.load(tableSquares + at), square)
      v128.store(tableSquares + at, squares)
      v128.store(table + at, f32x4.sub(v128.load(table + at), f32x4.div(change, f32x4.sqrt(squares))))
    }
  }
}
