import { Tag } from './tags.ts'
import { Relation } from './tree.ts'

/** The actions of the arc-eager system (Nivre 2008). */
export const Action = { shift: 0, left: 1, right: 2, reduce: 3 } as const

/** No token. */
export const NONE = -1

/**
 * A sentence while it is parsed: what stands on the stack, which token is next, and the tree so far.
 * Tokens are numbered from 0; token `count` is the root, last in the buffer, so that its child is chosen when all else is known.
 */
export interface State {
  count: number
  /** Number of tokens on the stack. */
  depth: number
  /** First token of the buffer. */
  next: number
  room: number
  stack: Int32Array
  heads: Int32Array
  relations: Uint8Array
  /** First and second child from the outside, left and right; NONE where there is none. */
  left: Int32Array
  left2: Int32Array
  right: Int32Array
  right2: Int32Array
  lefts: Uint8Array
  rights: Uint8Array
}

const made = (room: number): Pick<State, 'stack' | 'heads' | 'relations' | 'left' | 'left2' | 'right' | 'right2' | 'lefts' | 'rights'> => ({
  stack: new Int32Array(room),
  heads: new Int32Array(room),
  relations: new Uint8Array(room),
  left: new Int32Array(room),
  left2: new Int32Array(room),
  right: new Int32Array(room),
  right2: new Int32Array(room),
  lefts: new Uint8Array(room),
  rights: new Uint8Array(room),
})

export const createState = (): State => ({ count: 0, depth: 0, next: 0, room: 256, ...made(256) })

/** Makes a state ready for a sentence of `count` tokens. */
export const begin = (s: State, count: number): void => {
  if (count + 1 > s.room) {
    s.room = 2 * (count + 1)
    Object.assign(s, made(s.room))
  }
  s.count = count
  s.depth = 0
  s.next = 0
  s.heads.fill(NONE, 0, count + 1)
  s.left.fill(NONE, 0, count + 1)
  s.left2.fill(NONE, 0, count + 1)
  s.right.fill(NONE, 0, count + 1)
  s.right2.fill(NONE, 0, count + 1)
  s.lefts.fill(0, 0, count + 1)
  s.rights.fill(0, 0, count + 1)
  s.relations.fill(0, 0, count + 1)
}

/** Hangs `child` on `head`. */
const attach = (s: State, head: number, child: number, relation: number): void => {
  s.heads[child] = head
  s.relations[child] = relation
  if (child < head) {
    s.left2[head] = s.left[head]!
    s.left[head] = child
    s.lefts[head] = Math.min(255, s.lefts[head]! + 1)
  } else {
    s.right2[head] = s.right[head]!
    s.right[head] = child
    s.rights[head] = Math.min(255, s.rights[head]! + 1)
  }
}

/** The actions that may be taken, as a set of bits by `Action`; none at the end of the sentence. */
export const allowed = (s: State): number => {
  if (s.next >= s.count) return 0
  const shift = 1 << Action.shift
  if (s.depth === 0) return shift
  const top = s.stack[s.depth - 1]!
  return shift | (1 << Action.right) | (s.heads[top] === NONE ? 1 << Action.left : 1 << Action.reduce)
}

/** Takes an action; `relation` names the arc that LEFT and RIGHT make. */
export const take = (s: State, action: number, relation: number): void => {
  if (action === Action.shift) {
    s.stack[s.depth++] = s.next++
    return
  }
  const top = s.stack[s.depth - 1]!
  if (action === Action.reduce) {
    s.depth--
    return
  }
  if (action === Action.left) {
    attach(s, s.next, top, relation)
    s.depth--
    return
  }
  attach(s, top, s.next, relation)
  s.stack[s.depth++] = s.next++
}

const isPredicate = (tag: number): boolean => tag >= Tag.VB

/**
 * Ends a sentence: of the tokens that found no head the first verb, else the first that is no mark, is the root, and the others hang on it.
 * `tagOf` gives the tag of a token.
 */
export const finish = (s: State, tagOf: (token: number) => number): void => {
  let root = NONE
  let rank = 0
  for (let i = 0; i < s.count; i++) {
    if (s.heads[i] !== NONE) continue
    const tag = tagOf(i)
    const of = isPredicate(tag) ? 3 : tag === Tag.PUNCT ? 1 : 2
    if (of > rank) {
      root = i
      rank = of
    }
  }
  for (let i = 0; i < s.count; i++) {
    if (s.heads[i] !== NONE) continue
    if (i === root) {
      s.heads[i] = s.count
      s.relations[i] = Relation.root
    } else {
      s.heads[i] = root
      s.relations[i] = tagOf(i) === Tag.PUNCT ? Relation.punct : Relation.parataxis
    }
  }
}
