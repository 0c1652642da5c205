import { NO_TAG, Tag } from './tags.ts'
import { Relation, relationNames } from './tree.ts'

/** The actions of the arc-eager system (Nivre 2008). */
export const Action = { shift: 0, left: 1, right: 2, reduce: 3 } as const

/**
 * What is known of a token while its sentence is parsed, `SIZE` numbers a token: hash of the word, hash of its ending, tag, head, relation, first and
 * second child from the outside on both sides, how many children on both sides; then what stands before it in the sentence: commas, verbs,
 * conjunctions, and whether a quotation or bracket is open.
 */
export const Field = {
  word: 0,
  ending: 1,
  tag: 2,
  head: 3,
  relation: 4,
  left: 5,
  left2: 6,
  right: 7,
  right2: 8,
  lefts: 9,
  rights: 10,
  commas: 11,
  verbs: 12,
  conjunctions: 13,
  open: 14,
} as const
export const SIZE = 16

/** Slots: 0 stands for no token, 1 to n for the tokens, n + 1 for the root, and some more for none behind it. */
export const PADDING = 6
/** The stack has so many slots of none at its bottom. */
export const FLOOR = 4
/** The relation of a token that has no head yet. */
export const NO_RELATION: number = relationNames.length
export const ROOT_TAG: number = NO_TAG + 1

/** A sentence while it is parsed. The root comes last in the buffer, so that its child is chosen when all else is known. */
export interface State {
  /** Number of tokens. */
  count: number
  /** Height of the stack, its floor counted. */
  depth: number
  /** Slot of the first token of the buffer. */
  next: number
  tokens: Int32Array
  stack: Int32Array
}

export const createState = (room = 256): State => ({
  count: 0,
  depth: FLOOR,
  next: 1,
  tokens: new Int32Array((room + PADDING) * SIZE),
  stack: new Int32Array(room + FLOOR + 2),
})

const COMMA = 1
const QUOTE = 2
const OPEN = 3
const CLOSE = 4
/** What kind of mark a word is, for what stands before a token: 0 for none. */
export const markOf = (word: string): number => {
  if (word.length !== 1) return word === '``' || word === "''" ? QUOTE : 0
  if (word === ',' || word === ';' || word === ':') return COMMA
  if (word === '"') return QUOTE
  if (word === '(' || word === '[') return OPEN
  return word === ')' || word === ']' ? CLOSE : 0
}

/** Makes a state ready for `count` tokens; the caller has written word, ending, tag and, as `commas`, the kind of mark (`markOf`) of each. */
export const begin = (s: State, count: number): void => {
  const { tokens, stack } = s
  s.count = count
  s.depth = FLOOR
  s.next = 1
  stack.fill(0, 0, FLOOR)
  clear(tokens, 0, 1, NO_TAG)
  let [commas, verbs, conjunctions, quote, open] = [0, 0, 0, 0, 0]
  for (let i = 1; i <= count; i++) {
    const at = i * SIZE
    const mark = tokens[at + Field.commas]!
    const tag = tokens[at + Field.tag]!
    tokens.fill(0, at + Field.head, at + SIZE)
    tokens[at + Field.relation] = NO_RELATION
    tokens[at + Field.commas] = commas
    tokens[at + Field.verbs] = verbs
    tokens[at + Field.conjunctions] = conjunctions
    tokens[at + Field.open] = quote + 2 * (open > 0 ? 1 : 0)
    if (mark === COMMA) commas++
    else if (mark === QUOTE) quote = 1 - quote
    else if (mark === OPEN) open++
    else if (mark === CLOSE && open > 0) open--
    if (tag >= Tag.VB) verbs++
    if (tag === Tag.CCONJ) conjunctions++
  }
  clear(tokens, count + 1, 2, ROOT_TAG)
  tokens[(count + 1) * SIZE + Field.commas] = commas
  tokens[(count + 1) * SIZE + Field.verbs] = verbs
  tokens[(count + 1) * SIZE + Field.conjunctions] = conjunctions
  for (let i = count + 2; i < count + PADDING; i++) clear(tokens, i, 1, NO_TAG)
}

/** Fills a slot that is no token. */
const clear = (tokens: Int32Array, slot: number, word: number, tag: number): void => {
  const at = slot * SIZE
  tokens.fill(0, at, at + SIZE)
  tokens[at + Field.word] = word
  tokens[at + Field.ending] = word
  tokens[at + Field.tag] = tag
  tokens[at + Field.relation] = NO_RELATION
}

/** Hangs `child` on `head`. */
const attach = (tokens: Int32Array, head: number, child: number, relation: number): void => {
  const [h, c] = [head * SIZE, child * SIZE]
  tokens[c + Field.head] = head
  tokens[c + Field.relation] = relation
  const side = child < head ? 0 : Field.right - Field.left
  tokens[h + Field.left2 + side] = tokens[h + Field.left + side]!
  tokens[h + Field.left + side] = child
  const counter = h + (child < head ? Field.lefts : Field.rights)
  tokens[counter] = tokens[counter]! + 1
}

/** Whether a token has a head. */
const hasHead = (tokens: Int32Array, slot: number): boolean => tokens[slot * SIZE + Field.head] !== 0

/** The actions that may be taken, as a set of bits by `Action`; none at the end of the sentence. */
export const allowed = (s: State): number => {
  if (s.next > s.count) return 0
  const shift = 1 << Action.shift
  if (s.depth === FLOOR) return shift
  return shift | (1 << Action.right) | (hasHead(s.tokens, s.stack[s.depth - 1]!) ? 1 << Action.reduce : 1 << Action.left)
}

/** Takes an action; `relation` names the arc that LEFT and RIGHT make. */
export const take = (s: State, action: number, relation: number): void => {
  const top = s.stack[s.depth - 1]!
  if (action === Action.left) attach(s.tokens, s.next, top, relation)
  if (action === Action.left || action === Action.reduce) {
    s.depth--
    return
  }
  if (action === Action.right) attach(s.tokens, top, s.next, relation)
  s.stack[s.depth++] = s.next++
}

/** Of the tokens that found no head the first verb, else the first that is no mark. */
const chooseRoot = ({ tokens, count }: State): number => {
  let root = 0
  let rank = 0
  for (let i = 1; i <= count; i++) {
    if (hasHead(tokens, i)) continue
    const tag = tokens[i * SIZE + Field.tag]!
    const of = tag >= Tag.VB ? 3 : tag === Tag.PUNCT ? 1 : 2
    if (of > rank) {
      root = i
      rank = of
    }
  }
  return root
}

/** How words that serve another hang on it, where they were left over. */
const SERVING = new Map<number, number>([
  [Tag.DET, Relation.det],
  [Tag.ADP, Relation.case],
  [Tag.SCONJ, Relation.mark],
  [Tag.CCONJ, Relation.cc],
  [Tag.AUX, Relation.aux],
  [Tag.ADJ, Relation.amod],
  [Tag.NUM, Relation.nummod],
])
/** Heads that are passed on the way up to the head of the phrase behind a word. */
const CLIMB = 40

/** Head of the phrase that begins behind token `i`; 0 where there is none, or where it hangs on `i`. */
const phraseBehind = ({ tokens, count }: State, i: number): number => {
  if (i >= count) return 0
  let x = i + 1
  for (let steps = 0; steps < CLIMB; steps++) {
    const head = tokens[x * SIZE + Field.head]!
    if (head === i) return 0
    if (head < i || head > count) return x
    x = head
  }
  return 0
}

/**
 * Ends a sentence: one of the tokens that found no head becomes the root. Of the others, words that serve another hang on the phrase behind them, all
 * else on the root; so does the mark at the end, unless it closes a quotation or bracket.
 */
export const finish = (s: State): void => {
  const { tokens, count } = s
  const root = chooseRoot(s)
  const hang = (i: number, head: number, relation: number): void => {
    tokens[i * SIZE + Field.head] = head
    tokens[i * SIZE + Field.relation] = relation
  }
  hang(root, count + 1, Relation.root)
  for (let i = 1; i <= count; i++) {
    if (hasHead(tokens, i)) continue
    const tag = tokens[i * SIZE + Field.tag]!
    const serving = SERVING.get(tag)
    const phrase = serving === undefined ? 0 : phraseBehind(s, i)
    if (phrase !== 0) hang(i, phrase, serving!)
    else hang(i, root, tag === Tag.PUNCT ? Relation.punct : Relation.parataxis)
  }
  const last = count * SIZE
  if (count !== root && tokens[last + Field.tag] === Tag.PUNCT && tokens[last + Field.open] === 0) hang(count, root, Relation.punct)
}
