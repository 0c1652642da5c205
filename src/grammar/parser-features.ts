import { Field, SIZE, type State } from './state.ts'

/** Steps by which distances are told apart. */
const distance = (d: number): number => (d < 6 ? d : d < 11 ? 6 : 7)
const few = (n: number): number => Math.min(n, 4)

/** Row of what `value` is in place `slot`: two rounds of the finaliser of MurmurHash3. `mask` is a power of two less one. */
const row = (slot: number, value: number, mask: number): number => {
  let x = (value + Math.imul(slot, 0x9e3779b1)) | 0
  x = Math.imul(x ^ (x >>> 16), 0x85ebca6b)
  x = Math.imul(x ^ (x >>> 13), 0xc2b2ae35)
  return (x ^ (x >>> 16)) & mask
}

/** Two words as one number. */
const both = (a: number, b: number): number => (Math.imul(a, 31) + b) | 0

/**
 * Fills `out` with the rows of what a state shows, and says how many there are: words, tags and relations of the tokens on the stack and in the
 * buffer, of their children and of their neighbours in the text, what stands between, and some of these together
 * (after Zhang and Nivre 2011 and Chen and Manning 2014). `assembly/parser.ts` does the same.
 */
export const stateRows = (s: State, out: Int32Array, mask: number): number => {
  const t = s.tokens
  const [s0, s1, s2, b0] = [s.stack[s.depth - 1]!, s.stack[s.depth - 2]!, s.stack[s.depth - 3]!, s.next]
  const [p0, p1, q0] = [s0 * SIZE, s1 * SIZE, b0 * SIZE]
  const h = t[p0 + Field.head]!
  const [l1, l2, r1, r2] = [t[p0 + Field.left]!, t[p0 + Field.left2]!, t[p0 + Field.right]!, t[p0 + Field.right2]!]
  const [bl1, bl2] = [t[q0 + Field.left]!, t[q0 + Field.left2]!]
  const sr1 = t[p1 + Field.right]!
  const rr = t[r1 * SIZE + Field.right]!
  const tag = (slot: number): number => t[slot * SIZE + Field.tag]!
  const word = (slot: number): number => t[slot * SIZE + Field.word]!
  const rel = (slot: number): number => t[slot * SIZE + Field.relation]!
  const [st, bt, sw, bw] = [tag(s0), tag(b0), word(s0), word(b0)]
  const [b1t, b2t, s1t] = [tag(b0 + 1), tag(b0 + 2), tag(s1)]
  const [srel, l1r, r1r, bl1r] = [rel(s0), rel(l1), rel(r1), rel(bl1)]
  const d = s0 === 0 ? 9 : distance(b0 - s0)
  const from = (s0 + 1) * SIZE
  const between =
    s0 === 0
      ? 63
      : few(t[q0 + Field.commas]! - t[from + Field.commas]!) +
        5 * (few(t[q0 + Field.verbs]! - t[from + Field.verbs]!) + 5 * Math.min(2, t[q0 + Field.conjunctions]! - t[from + Field.conjunctions]!))
  const open = t[q0 + Field.open]! + 4 * t[p0 + Field.open]!
  const pair = st + 32 * bt
  let n = 0
  const add = (value: number): void => {
    out[n] = row(n, value, mask)
    n++
  }
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
  add(t[p0 + Field.ending]!)
  add(t[q0 + Field.ending]!)
  add(t[q0 + SIZE + Field.ending]!)
  add(tag(b0 - 1) + 32 * tag(s0 + 1))
  add(tag(s0 === 0 ? 0 : s0 - 1) + 32 * st)
  add(few(t[p0 + Field.lefts]!) + 5 * few(t[p0 + Field.rights]!) + 25 * few(t[q0 + Field.lefts]!))
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
  add(pair + 1024 * (few(t[p0 + Field.rights]!) + 5 * srel))
  add(st + 32 * srel + 2048 * s1t)
  add(both(word(r1), bw))
  return n
}

/** No state shows more rows. */
export const MOST_ROWS = 64
