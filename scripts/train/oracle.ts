import { Action, Field, FLOOR, SIZE, type State } from '../../src/grammar/state.ts'
import type { Sentence } from './trees.ts'

/**
 * Heads without crossing arcs, by slot (tokens from 1, the root behind the last): the shortest crossing arc is lifted to its grandparent until none
 * crosses (Nivre and Nilsson 2005).
 */
export const projective = (s: Sentence): Int32Array => {
  const count = s.heads.length
  const heads = Int32Array.from([0, ...s.heads.map((h) => (h < 0 ? count + 1 : h + 1))])
  const crosses = (d: number): boolean => {
    const h = heads[d]!
    if (h > count) return false
    const [low, high] = d < h ? [d, h] : [h, d]
    for (let k = low + 1; k < high; k++) {
      let up = k
      while (up <= count && up !== h) up = heads[up]!
      if (up > count) return true
    }
    return false
  }
  for (let turns = 0; turns < count * 4; turns++) {
    let found = 0
    for (let d = 1; d <= count; d++) if (crosses(d) && (found === 0 || Math.abs(d - heads[d]!) < Math.abs(found - heads[found]!))) found = d
    if (found === 0) break
    heads[found] = heads[heads[found]!]!
  }
  return heads
}

/** The action that leads to the gold tree (static oracle of the arc-eager system). */
export const oracle = (s: State, gold: Int32Array): number => {
  if (s.depth === FLOOR) return Action.shift
  const b = s.next
  const top = s.stack[s.depth - 1]!
  const attached = s.tokens[top * SIZE + Field.head] !== 0
  if (!attached && gold[top] === b) return Action.left
  if (gold[b] === top) return Action.right
  if (attached) for (let k = FLOOR; k < s.depth - 1; k++) if (gold[s.stack[k]!] === b || gold[b] === s.stack[k]) return Action.reduce
  return Action.shift
}
