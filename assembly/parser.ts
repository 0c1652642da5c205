// The parser's loop in WebAssembly with SIMD: the same as `src/grammar/state.ts`, `parser-features.ts` and `parser.ts`, number for number.
// AssemblyScript; `npm run wasm` compiles it into `src/grammar/wasm/parser-program.ts`. All places are byte offsets into the one memory.

/** Where the fields of a token stand in its 64 bytes (see `Field` in `state.ts`). */
const WORD: usize = 0
const ENDING: usize = 4
const TAG: usize = 8
const HEAD: usize = 12
const REL: usize = 16
const LEFT: usize = 20
const LEFT2: usize = 24
const RIGHT: usize = 28
const RIGHT2: usize = 32
const LEFTS: usize = 36
const RIGHTS: usize = 40
const COMMAS: usize = 44
const VERBS: usize = 48
const CONJUNCTIONS: usize = 52
const OPEN: usize = 56

/** Hidden units come in blocks of so many. */
const BLOCK: i32 = 64
const FLOOR: i32 = 4
const SHIFT: i32 = 0
const LEFT_ARC: i32 = 1
const RIGHT_ARC: i32 = 2
const REDUCE: i32 = 3
/** Outputs are reckoned four at a time: one group of actions, then so many of relations for each direction. */
const RELATION_GROUPS: i32 = 12
const RELATIONS: i32 = 47

let tokens: usize = 0
let stack: usize = 0
let table: usize = 0
let bias: usize = 0
let outputs: usize = 0
let outputBias: usize = 0
/** Place for the hidden layer and the scores. */
let scratch: usize = 0
let rows: usize = 0
let hidden: usize = 0
let mask: u32 = 0
/** Hidden units, and bytes of a group of four outputs. */
let units: usize = 0
let group: usize = 0
let depth: i32 = 0
let next: i32 = 0
let count: i32 = 0
let shown: i32 = 0

/** Tells where everything stands; `scratch` has room for 256 bytes of scores, 64 rows and the hidden layer. */
export function setup(
  tokensAt: usize,
  stackAt: usize,
  tableAt: usize,
  biasAt: usize,
  outputsAt: usize,
  outputBiasAt: usize,
  scratchAt: usize,
  rowMask: u32,
  hiddenUnits: usize,
): void {
  tokens = tokensAt
  stack = stackAt
  table = tableAt
  bias = biasAt
  outputs = outputsAt
  outputBias = outputBiasAt
  scratch = scratchAt
  rows = scratchAt + 256
  hidden = scratchAt + 512
  mask = rowMask
  units = hiddenUnits
  group = hiddenUnits << 3
}

function few(n: i32): i32 {
  return n < 4 ? n : 4
}

function distance(d: i32): i32 {
  return d < 6 ? d : d < 11 ? 6 : 7
}

function both(a: i32, b: i32): i32 {
  return a * 31 + b
}

function at(slot: i32): usize {
  return tokens + ((slot as usize) << 6)
}

function tag(slot: i32): i32 {
  return load<i32>(at(slot), TAG)
}

function word(slot: i32): i32 {
  return load<i32>(at(slot), WORD)
}

function rel(slot: i32): i32 {
  return load<i32>(at(slot), REL)
}

/** Writes the place of the row of `value` in the next place of `rows`. */
function add(value: i32): void {
  let x: u32 = (value as u32) + (shown as u32) * 0x9e3779b1
  x = (x ^ (x >> 16)) * 0x85ebca6b
  x = (x ^ (x >> 13)) * 0xc2b2ae35
  x = (x ^ (x >> 16)) & mask
  store<u32>(rows + ((shown as usize) << 2), x * (units as u32))
  shown++
}

function stateRows(): void {
  const top = stack + ((depth as usize) << 2)
  const s0 = load<i32>(top - 4)
  const s1 = load<i32>(top - 8)
  const s2 = load<i32>(top - 12)
  const b0 = next
  const p0 = at(s0)
  const q0 = at(b0)
  const h = load<i32>(p0, HEAD)
  const l1 = load<i32>(p0, LEFT)
  const l2 = load<i32>(p0, LEFT2)
  const r1 = load<i32>(p0, RIGHT)
  const r2 = load<i32>(p0, RIGHT2)
  const bl1 = load<i32>(q0, LEFT)
  const bl2 = load<i32>(q0, LEFT2)
  const sr1 = load<i32>(at(s1), RIGHT)
  const rr = load<i32>(at(r1), RIGHT)
  const st = load<i32>(p0, TAG)
  const bt = load<i32>(q0, TAG)
  const sw = load<i32>(p0, WORD)
  const bw = load<i32>(q0, WORD)
  const b1t = tag(b0 + 1)
  const b2t = tag(b0 + 2)
  const s1t = tag(s1)
  const srel = load<i32>(p0, REL)
  const l1r = rel(l1)
  const r1r = rel(r1)
  const bl1r = rel(bl1)
  const d = s0 === 0 ? 9 : distance(b0 - s0)
  let between = 63
  if (s0 !== 0) {
    const from = at(s0 + 1)
    const joined = load<i32>(q0, CONJUNCTIONS) - load<i32>(from, CONJUNCTIONS)
    between = few(load<i32>(q0, COMMAS) - load<i32>(from, COMMAS)) + 5 * (few(load<i32>(q0, VERBS) - load<i32>(from, VERBS)) + 5 * min(joined, 2))
  }
  const open = load<i32>(q0, OPEN) + 4 * load<i32>(p0, OPEN)
  const pair = st + 32 * bt
  shown = 0
  add(sw)
  add(st)
  add(srel)
  add(bw)
  add(bt)
  add(word(b0 + 1))
  add(b1t)
  add(word(b0 + 2))
  add(b2t)
  add(tag(b0 + 3))
  add(word(s1))
  add(s1t)
  add(rel(s1))
  add(word(s2))
  add(tag(s2))
  add(word(h))
  add(tag(h) + 32 * rel(h))
  add(word(l1))
  add(tag(l1) + 32 * l1r)
  add(tag(l2) + 32 * rel(l2))
  add(word(r1))
  add(tag(r1) + 32 * r1r)
  add(tag(r2) + 32 * rel(r2))
  add(word(bl1))
  add(tag(bl1) + 32 * bl1r)
  add(tag(bl2) + 32 * rel(bl2))
  add(tag(sr1) + 32 * rel(sr1))
  add(tag(rr) + 32 * rel(rr))
  add(load<i32>(p0, ENDING))
  add(load<i32>(q0, ENDING))
  add(load<i32>(at(b0 + 1), ENDING))
  add(tag(b0 - 1) + 32 * tag(s0 + 1))
  add(tag(s0 === 0 ? 0 : s0 - 1) + 32 * st)
  add(few(load<i32>(p0, LEFTS)) + 5 * few(load<i32>(p0, RIGHTS)) + 25 * few(load<i32>(q0, LEFTS)))
  add(d)
  add(between)
  add(open)
  add(both(sw, bw))
  add(both(sw, bt))
  add(both(bw, st))
  add(pair)
  add(pair + 1024 * b1t)
  add(pair + 1024 * d)
  add(pair + 1024 * s1t)
  add(pair + 1024 * between)
  add(bt + 32 * b1t + 1024 * b2t)
  add(pair + 1024 * (tag(r1) + 32 * r1r))
  add(pair + 1024 * (tag(h) + 32 * srel))
  add(pair + 1024 * l1r)
  add(pair + 1024 * bl1r)
  add(both(sw, d))
  add(both(bw, d))
  add(both(sw, r1r))
  add(both(bw, bl1r))
  add(both(word(h), bw))
  add(both(word(s1), bw))
  add(pair + 1024 * (tag(s0 + 1) + 32 * tag(b0 - 1)))
  add(both(sw, b1t + 32 * bt))
  add(both(bw, s1t + 32 * st))
  add(pair + 1024 * (few(load<i32>(p0, RIGHTS)) + 5 * srel))
  add(st + 32 * srel + 2048 * s1t)
  add(both(word(r1), bw))
}

/** A block of the hidden layer: the sum of the rows shown and the bias, not below zero. */
function thinkBlock(block: usize): void {
  const from = bias + (block << 1)
  const part = table + block
  let a0 = v128.load(from, 0)
  let a1 = v128.load(from, 16)
  let a2 = v128.load(from, 32)
  let a3 = v128.load(from, 48)
  let a4 = v128.load(from, 64)
  let a5 = v128.load(from, 80)
  let a6 = v128.load(from, 96)
  let a7 = v128.load(from, 112)
  const end = rows + ((shown as usize) << 2)
  for (let r = rows; r < end; r += 4) {
    const p = part + (load<u32>(r) as usize)
    a0 = i16x8.add(a0, v128.load_ext<i8>(p, 0))
    a1 = i16x8.add(a1, v128.load_ext<i8>(p, 8))
    a2 = i16x8.add(a2, v128.load_ext<i8>(p, 16))
    a3 = i16x8.add(a3, v128.load_ext<i8>(p, 24))
    a4 = i16x8.add(a4, v128.load_ext<i8>(p, 32))
    a5 = i16x8.add(a5, v128.load_ext<i8>(p, 40))
    a6 = i16x8.add(a6, v128.load_ext<i8>(p, 48))
    a7 = i16x8.add(a7, v128.load_ext<i8>(p, 56))
  }
  const zero = i16x8.splat(0)
  const to = hidden + (block << 1)
  v128.store(to, i16x8.max_s(a0, zero), 0)
  v128.store(to, i16x8.max_s(a1, zero), 16)
  v128.store(to, i16x8.max_s(a2, zero), 32)
  v128.store(to, i16x8.max_s(a3, zero), 48)
  v128.store(to, i16x8.max_s(a4, zero), 64)
  v128.store(to, i16x8.max_s(a5, zero), 80)
  v128.store(to, i16x8.max_s(a6, zero), 96)
  v128.store(to, i16x8.max_s(a7, zero), 112)
}

function think(): void {
  for (let block: usize = 0; block < units; block += BLOCK) thinkBlock(block)
}

/** Writes the scores of four groups of outputs from the group numbered `first` to `to`. */
function scoreFour(first: i32, to: usize): void {
  const b = outputBias + ((first as usize) << 4)
  let a0 = v128.load(b, 0)
  let a1 = v128.load(b, 16)
  let a2 = v128.load(b, 32)
  let a3 = v128.load(b, 48)
  let w0 = outputs + (first as usize) * group
  let w1 = w0 + group
  let w2 = w1 + group
  let w3 = w2 + group
  const end = hidden + (units << 1)
  for (let h = hidden; h < end; h += 4) {
    const x = v128.load32_splat(h)
    a0 = i32x4.add(a0, i32x4.dot_i16x8_s(x, v128.load(w0)))
    a1 = i32x4.add(a1, i32x4.dot_i16x8_s(x, v128.load(w1)))
    a2 = i32x4.add(a2, i32x4.dot_i16x8_s(x, v128.load(w2)))
    a3 = i32x4.add(a3, i32x4.dot_i16x8_s(x, v128.load(w3)))
    w0 += 16
    w1 += 16
    w2 += 16
    w3 += 16
  }
  v128.store(to, a0, 0)
  v128.store(to, a1, 16)
  v128.store(to, a2, 32)
  v128.store(to, a3, 48)
}

function bestAction(may: i32): i32 {
  let a = v128.load(outputBias)
  let w = outputs
  const end = hidden + (units << 1)
  for (let h = hidden; h < end; h += 4) {
    a = i32x4.add(a, i32x4.dot_i16x8_s(v128.load32_splat(h), v128.load(w)))
    w += 16
  }
  v128.store(scratch, a)
  let best = -1
  let most = 0
  for (let k = 0; k < 4; k++) {
    if (((may >> k) & 1) === 0) continue
    const s = load<i32>(scratch + ((k as usize) << 2))
    if (best < 0 || s > most) {
      best = k
      most = s
    }
  }
  return best
}

function bestRelation(first: i32): i32 {
  scoreFour(first, scratch)
  scoreFour(first + 4, scratch + 64)
  scoreFour(first + 8, scratch + 128)
  let best = 0
  let most = load<i32>(scratch)
  for (let k = 1; k < RELATIONS; k++) {
    const s = load<i32>(scratch + ((k as usize) << 2))
    if (s > most) {
      best = k
      most = s
    }
  }
  return best
}

function attach(head: i32, child: i32, relation: i32): void {
  const h = at(head)
  const c = at(child)
  store<i32>(c, head, HEAD)
  store<i32>(c, relation, REL)
  if (child < head) {
    store<i32>(h, load<i32>(h, LEFT), LEFT2)
    store<i32>(h, child, LEFT)
    store<i32>(h, load<i32>(h, LEFTS) + 1, LEFTS)
  } else {
    store<i32>(h, load<i32>(h, RIGHT), RIGHT2)
    store<i32>(h, child, RIGHT)
    store<i32>(h, load<i32>(h, RIGHTS) + 1, RIGHTS)
  }
}

/** Parses the sentence of `n` tokens that `begin` of `state.ts` has made ready, up to its end; `finish` is left to the caller. */
export function parse(n: i32): void {
  count = n
  depth = FLOOR
  next = 1
  while (next <= count) {
    const topAt = stack + ((depth as usize) << 2) - 4
    const top = load<i32>(topAt)
    let action = SHIFT
    let first = 0
    if (depth > FLOOR) {
      stateRows()
      think()
      const headed = load<i32>(at(top), HEAD) !== 0
      action = bestAction(5 | (headed ? 1 << REDUCE : 1 << LEFT_ARC))
      if (action === LEFT_ARC) first = 1
      else if (action === RIGHT_ARC) first = 1 + RELATION_GROUPS
    }
    const relation = first === 0 ? 0 : bestRelation(first)
    if (action === LEFT_ARC) attach(next, top, relation)
    if (action === LEFT_ARC || action === REDUCE) {
      depth--
      continue
    }
    if (action === RIGHT_ARC) attach(top, next, relation)
    store<i32>(topAt + 4, next)
    depth++
    next++
  }
}
