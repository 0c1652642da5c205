import { random } from '../train/random.ts'

/** Numbers in [0, 1). */
export type Random = () => number

/** A source of chance of its own for every part, so that a change in one leaves the others as they were (hash of Bob Jenkins, one at a time). */
export const chanceFor = (seed: number, ...parts: readonly (string | number)[]): Random => {
  let hash = seed | 0
  for (const unit of parts.join('/')) {
    hash = (hash + unit.codePointAt(0)!) | 0
    hash = (hash + (hash << 10)) | 0
    hash ^= hash >>> 6
  }
  hash = (hash + (hash << 3)) | 0
  hash ^= hash >>> 11
  return random((hash + (hash << 15)) | 0)
}

export const below = (n: number, chance: Random): number => Math.floor(chance() * n)
export const between = (low: number, high: number, chance: Random): number => low + below(high - low + 1, chance)
export const happens = (share: number, chance: Random): boolean => chance() < share

export const pick = <T>(list: readonly T[], chance: Random): T => list[below(list.length, chance)]!

export const pickWeighted = <T extends { readonly weight: number }>(list: readonly T[], chance: Random): T => {
  let left = chance() * list.reduce((sum, { weight }) => sum + weight, 0)
  for (const one of list) {
    left -= one.weight
    if (left < 0) return one
  }
  return list.at(-1)!
}

export const shuffled = <T>(list: readonly T[], chance: Random): readonly T[] => {
  const order = [...list]
  for (let i = order.length - 1; i > 0; i--) {
    const j = below(i + 1, chance)
    const held = order[i]!
    order[i] = order[j]!
    order[j] = held
  }
  return order
}
