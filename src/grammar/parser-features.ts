import { mix } from './features.ts'
import { NONE, type State } from './state.ts'
import { tagNames } from './tags.ts'
import { relationNames } from './tree.ts'

/** Number of templates. */
export const TEMPLATES = 86

const NO_TAG: number = tagNames.length
const NO_RELATION: number = relationNames.length

/** What the parser sees of the words: hashes by token, with one more entry for the root. */
export interface Line {
  readonly tags: Uint8Array
  readonly words: Uint32Array
  readonly endings: Uint32Array
}

/** Steps by which distances are told apart. */
const distance = (d: number): number => (d < 6 ? d : d < 11 ? 6 : 7)
const few = (n: number): number => Math.min(n, 4)

/**
 * Fills `out` with the hashes of what a state shows: templates after Zhang and Nivre (2011), Transition-based Dependency Parsing with Rich
 * Non-local Features, and the neighbours of the two tokens in the text.
 */
export const stateFeatures = (s: State, l: Line, out: Uint32Array): void => {
  const top = s.depth > 0 ? s.stack[s.depth - 1]! : NONE
  const second = s.depth > 1 ? s.stack[s.depth - 2]! : NONE
  const third = s.depth > 2 ? s.stack[s.depth - 3]! : NONE
  const b = s.next
  const tag = (i: number): number => (i === NONE || i > s.count ? NO_TAG : l.tags[i]!)
  const word = (i: number): number => (i === NONE || i > s.count ? 1 : l.words[i]!)
  const rel = (i: number): number => (i === NONE ? NO_RELATION : s.relations[i]!)
  const [b1, b2] = [b + 1, b + 2]
  const head = top === NONE ? NONE : s.heads[top]!
  const head2 = head === NONE ? NONE : s.heads[head]!
  const l1 = top === NONE ? NONE : s.left[top]!
  const l2 = top === NONE ? NONE : s.left2[top]!
  const r1 = top === NONE ? NONE : s.right[top]!
  const r2 = top === NONE ? NONE : s.right2[top]!
  const bl1 = s.left[b]!
  const bl2 = s.left2[b]!
  const [st, sw] = [tag(top), word(top)]
  const [bt, bw] = [tag(b), word(b)]
  const [b1t, b1w, b2t, b2w] = [tag(b1), word(b1), tag(b2), word(b2)]
  const ht = tag(head)
  const [l1t, l2t, r1t, r2t, bl1t, bl2t] = [tag(l1), tag(l2), tag(r1), tag(r2), tag(bl1), tag(bl2)]
  const se = top === NONE ? 1 : l.endings[top]!
  const be = l.endings[b]!
  const d = top === NONE ? 9 : distance(b - top)
  const [vl, vr, bv] = [top === NONE ? 9 : few(s.lefts[top]!), top === NONE ? 9 : few(s.rights[top]!), few(s.lefts[b]!)]
  const has = top === NONE ? 0 : head === NONE ? 1 : 2 + rel(top)
  const [sbt, pair] = [mix(st, bt), mix(sw, bw)]
  let n = 0
  const add = (a: number): void => {
    out[n] = mix(a, 1000 + n)
    n++
  }
  add(mix(sw, st))
  add(sw)
  add(mix(st, has))
  add(mix(bw, bt))
  add(bw)
  add(bt)
  add(mix(b1w, b1t))
  add(b1w)
  add(b1t)
  add(mix(b2w, b2t))
  add(b2w)
  add(b2t)
  add(mix(mix(sw, st), mix(bw, bt)))
  add(mix(mix(sw, st), bw))
  add(mix(sw, mix(bw, bt)))
  add(mix(mix(sw, st), bt))
  add(mix(st, mix(bw, bt)))
  add(pair)
  add(sbt)
  add(mix(bt, b1t))
  add(mix(mix(bt, b1t), b2t))
  add(mix(sbt, b1t))
  add(mix(mix(sbt, b1t), b2t))
  add(mix(sbt, ht))
  add(mix(sbt, mix(l1t, rel(l1))))
  add(mix(sbt, mix(r1t, rel(r1))))
  add(mix(sbt, mix(bl1t, rel(bl1))))
  add(mix(sw, d))
  add(mix(st, d))
  add(mix(bw, d))
  add(mix(bt, d))
  add(mix(pair, d))
  add(mix(sbt, d))
  add(mix(sw, vr))
  add(mix(st, vr))
  add(mix(sw, vl))
  add(mix(st, vl))
  add(mix(bw, bv))
  add(mix(bt, bv))
  add(mix(word(head), has))
  add(mix(ht, has))
  add(has)
  add(word(l1))
  add(l1t)
  add(rel(l1))
  add(word(r1))
  add(r1t)
  add(rel(r1))
  add(word(bl1))
  add(bl1t)
  add(rel(bl1))
  add(mix(word(head2), 3))
  add(tag(head2))
  add(mix(word(l2), l2t))
  add(mix(l2t, rel(l2)))
  add(mix(word(r2), r2t))
  add(mix(r2t, rel(r2)))
  add(mix(word(bl2), bl2t))
  add(mix(bl2t, rel(bl2)))
  add(mix(mix(st, l1t), l2t))
  add(mix(mix(st, r1t), r2t))
  add(mix(mix(st, ht), tag(head2)))
  add(mix(mix(bt, bl1t), bl2t))
  add(mix(mix(st, rel(l1)), rel(l2)))
  add(mix(mix(st, rel(r1)), rel(r2)))
  add(mix(mix(bt, rel(bl1)), rel(bl2)))
  add(mix(mix(sw, rel(r1)), rel(r2)))
  add(mix(word(second), tag(second)))
  add(tag(second))
  add(mix(sbt, tag(second)))
  add(mix(mix(sbt, tag(second)), tag(third)))
  add(mix(mix(sbt, tag(top === NONE ? NONE : top + 1)), tag(b - 1)))
  add(mix(mix(sbt, tag(top === NONE ? NONE : top - 1)), b1t))
  add(mix(mix(st, has), sbt))
  add(mix(se, st))
  add(mix(be, bt))
  add(mix(se, be))
  add(mix(sbt, se))
  add(mix(sbt, be))
  add(mix(mix(has, bt), mix(rel(r1), d)))
  add(mix(mix(sw, bt), rel(r1)))
  add(mix(mix(st, bw), rel(r1)))
  add(mix(mix(sw, bt), b1t))
  add(mix(mix(st, bw), b1t))
  add(mix(mix(sbt, b1w), 5))
  add(mix(mix(sw, word(r1)), bw))
}
