// The tagger's loop in WebAssembly with SIMD: the same as the plain loop of `src/grammar/tagger.ts`, number for number.
// AssemblyScript; `npm run wasm` compiles it into `src/grammar/wasm/tagger-program.ts`. All places are byte offsets into the one memory.

/** Tags, and numbers to a row of scores: three times eight. */
const TAGS: i32 = 22
const ROW: usize = 24
/** A word: six rows of scores of 16 bits, then six hashes. */
const WORD: usize = 6 * ROW * 2 + 32
const SELF: usize = 0
const FIRST: usize = ROW * 2
const BEFORE2: usize = ROW * 4
const BEFORE: usize = ROW * 6
const AFTER: usize = ROW * 8
const AFTER2: usize = ROW * 10
const HASH: usize = ROW * 12
const SUFFIX: usize = HASH + 4
const SET: usize = HASH + 8
const HEAD: usize = HASH + 12
const WITH_AFTER: usize = HASH + 16
const WITH_BEFORE: usize = HASH + 20
/** A pair of tags: one row of scores of 16 bits, then six hashes. */
const PAIR: usize = ROW * 2 + 32
const PAIR_HASH: usize = ROW * 2

let table: usize = 0
let words: usize = 0
let pairs: usize = 0
/** Slots of the words of the sentence, two of the edge before and two behind; by word the scores of the tags. */
let slots: usize = 0
let scores: usize = 0
let mask: u32 = 0

export function setup(tableAt: usize, wordsAt: usize, pairsAt: usize, slotsAt: usize, scoresAt: usize, rowMask: u32): void {
  table = tableAt
  words = wordsAt
  pairs = pairsAt
  slots = slotsAt
  scores = scoresAt
  mask = rowMask
}

function mix(a: u32, b: u32): u32 {
  let h: u32 = (a ^ (b * 0x9e3779b1)) * 0x85ebca6b
  h = (h ^ (h >> 13)) * 0xc2b2ae35
  return h ^ (h >> 16)
}

/** Place of the row of a feature. */
function row(feature: u32): usize {
  return table + ((feature & mask) as usize) * ROW
}

/** Eight tags: the sum of six rows of 16 bits at `wide` and nine of 8 bits at `narrow`. */
function column(
  wide: usize,
  narrow: usize,
  pair: usize,
  self: usize,
  before: usize,
  before2: usize,
  after: usize,
  after2: usize,
  r0: usize,
  r1: usize,
  r2: usize,
  r3: usize,
  r4: usize,
  r5: usize,
  r6: usize,
  r7: usize,
  r8: usize,
): v128 {
  let a = i16x8.add(v128.load(pair + wide), v128.load(self + wide))
  let b = i16x8.add(v128.load(before + wide), v128.load(before2 + wide))
  a = i16x8.add(a, v128.load(after + wide))
  b = i16x8.add(b, v128.load(after2 + wide))
  a = i16x8.add(a, v128.load_ext<i8>(r0 + narrow))
  b = i16x8.add(b, v128.load_ext<i8>(r1 + narrow))
  a = i16x8.add(a, v128.load_ext<i8>(r2 + narrow))
  b = i16x8.add(b, v128.load_ext<i8>(r3 + narrow))
  a = i16x8.add(a, v128.load_ext<i8>(r4 + narrow))
  b = i16x8.add(b, v128.load_ext<i8>(r5 + narrow))
  a = i16x8.add(a, v128.load_ext<i8>(r6 + narrow))
  b = i16x8.add(b, v128.load_ext<i8>(r7 + narrow))
  a = i16x8.add(a, v128.load_ext<i8>(r8 + narrow))
  return i16x8.add(a, b)
}

function wordAt(i: i32): usize {
  return words + (load<u32>(slots + ((i as usize) << 2)) as usize) * WORD
}

/** Number of the first of the highest scores. */
function best(a0: v128, a1: v128, a2: v128): i32 {
  const top = i16x8.max_s(i16x8.max_s(a0, a1), a2)
  let high = i16x8.max_s(top, i8x16.shuffle(top, top, 8, 9, 10, 11, 12, 13, 14, 15, 0, 1, 2, 3, 4, 5, 6, 7))
  high = i16x8.max_s(high, i8x16.shuffle(high, high, 4, 5, 6, 7, 0, 1, 2, 3, 12, 13, 14, 15, 8, 9, 10, 11))
  high = i16x8.max_s(high, i8x16.shuffle(high, high, 2, 3, 0, 1, 6, 7, 4, 5, 10, 11, 8, 9, 14, 15, 12, 13))
  const found = i16x8.bitmask(i16x8.eq(a0, high)) | (i16x8.bitmask(i16x8.eq(a1, high)) << 8) | (i16x8.bitmask(i16x8.eq(a2, high)) << 16)
  return ctz(found)
}

/** Scores the tags of `count` words from the first slot to the last, each by the words around and the best tags of the two before it. */
export function score(count: i32): void {
  let t1 = TAGS
  let t2 = TAGS
  let b2 = wordAt(0)
  let b1 = wordAt(1)
  let here = wordAt(2)
  let n1 = wordAt(3)
  for (let i = 0; i < count; i++) {
    const n2 = wordAt(i + 4)
    const pair = pairs + ((t1 * (TAGS + 1) + t2) as usize) * PAIR
    const self = here + (i === 0 ? FIRST : SELF)
    const before = b1 + BEFORE
    const before2 = b2 + BEFORE2
    const behind = n1 + AFTER
    const behind2 = n2 + AFTER2
    const p = pair + PAIR_HASH
    const hash = load<u32>(here, HASH)
    const suffix = load<u32>(here, SUFFIX)
    const after = load<u32>(n1, HASH)
    const r0 = row(mix(load<u32>(p, 0), hash))
    const r1 = row(mix(load<u32>(p, 4), suffix))
    const r2 = row(mix(load<u32>(p, 8), after))
    const r3 = row(mix(load<u32>(p, 12), hash))
    const r4 = row(mix(load<u32>(p, 16), suffix))
    const r5 = row(mix(load<u32>(here, HEAD), after))
    const r6 = row(mix(mix(load<u32>(p, 20), load<u32>(here, SET)), load<u32>(n1, SET)))
    const r7 = row(mix(load<u32>(b1, WITH_BEFORE), hash))
    const r8 = row(mix(load<u32>(here, WITH_AFTER), after))
    const c0 = column(0, 0, pair, self, before, before2, behind, behind2, r0, r1, r2, r3, r4, r5, r6, r7, r8)
    const c1 = column(16, 8, pair, self, before, before2, behind, behind2, r0, r1, r2, r3, r4, r5, r6, r7, r8)
    const c2 = column(32, 16, pair, self, before, before2, behind, behind2, r0, r1, r2, r3, r4, r5, r6, r7, r8)
    const to = scores + (i as usize) * (ROW * 2)
    v128.store(to, c0, 0)
    v128.store(to, c1, 16)
    v128.store(to, c2, 32)
    const found = best(c0, c1, c2)
    t2 = t1
    t1 = found
    b2 = b1
    b1 = here
    here = n1
    n1 = n2
  }
}

/** Writes the tags that are best by the scores of both directions, of which those at `backwards` begin with the last word. */
export function choose(count: i32, forwards: usize, backwards: usize, tags: usize): void {
  let other = backwards + ((count - 1) as usize) * (ROW * 2)
  for (let i = 0; i < count; i++) {
    const one = forwards + (i as usize) * (ROW * 2)
    const found = best(
      i16x8.add(v128.load(one, 0), v128.load(other, 0)),
      i16x8.add(v128.load(one, 16), v128.load(other, 16)),
      i16x8.add(v128.load(one, 32), v128.load(other, 32)),
    )
    store<u8>(tags + (i as usize), found as u8)
    other -= ROW * 2
  }
}
