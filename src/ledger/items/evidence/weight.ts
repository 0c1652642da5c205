import { followUpWords } from '../../../lexicon/follow-up.ts'
import { onceFor } from '../../once.ts'
import { meaningOf } from '../../roots.ts'
import { bare, plainWords } from '../../similarity.ts'
import { rarity } from '../../stories/terms.ts'
import { isGeneric } from '../../telling.ts'

/*
 * How much each word of a telling says about which thing is meant. The scale is a fixed stock of political English, not the ledger at hand:
 * what two claims have to do with each other must not change when a third arrives.
 */

/** A word that stands beside any subject ("strengthen", "cooperation") counts so much. */
const GENERIC = 0.3
/** The names of the two countries stand in all that is told of them. */
const NATION = 0.15
/** Weights are whole numbers of this part of one, so that no order of words shows in their sums. */
const GRAIN = 1024

const nations: ReadonlySet<string> = new Set(Object.keys(followUpWords.nations).flatMap((name) => plainWords(name).map((w) => meaningOf(bare(w)))))

const weights = new Map<string, number>()
/** More different words than languages have are made-up ones; the memory starts anew then. */
const MOST = 300_000

/** What a root weighs, in parts of `GRAIN`. */
const weightOf = (root: string): number => {
  const known = weights.get(root)
  if (known !== undefined) return known
  if (weights.size > MOST) weights.clear()
  const part = nations.has(root) ? NATION : isGeneric(root) ? GENERIC : 1
  const weight = Math.round(rarity(root, 0, 0) * part * GRAIN)
  weights.set(root, weight)
  return weight
}

const total = (roots: Iterable<string>): number => {
  let sum = 0
  for (const root of roots) sum += weightOf(root)
  return sum
}

/** What a set of words weighs, worked out once. */
const totalOf = onceFor((words: ReadonlySet<string>) => total(words))

/** The weight of the words of both sets. */
const shared = (a: ReadonlySet<string>, b: ReadonlySet<string>): number => {
  const [small, large] = a.size <= b.size ? [a, b] : [b, a]
  let sum = 0
  for (const root of small) if (large.has(root)) sum += weightOf(root)
  return sum
}

/**
 * How alike two sets of words are by weight, 0 to 1: the mean of the Dice and the overlap coefficient. The one asks for the same length, the
 * other lets a shortened form pass.
 */
export const likeness = (a: ReadonlySet<string>, b: ReadonlySet<string>): number => {
  const both = shared(a, b)
  if (both === 0) return 0
  const [one, other] = [totalOf(a), totalOf(b)]
  return (both / Math.min(one, other) + (2 * both) / (one + other)) / 2
}

/** Words that tell the subject: neither generic nor a country's name, nor a number. */
const subject = onceFor((words: ReadonlySet<string>): readonly string[] =>
  [...words].filter((root) => !isGeneric(root) && !nations.has(root) && !/^\p{N}/u.test(root)),
)

/** How many words that tell the subject two sets share. */
export const subjectsShared = (a: ReadonlySet<string>, b: ReadonlySet<string>): number => subject(a).filter((root) => b.has(root)).length

/** The `n` weightiest words of a set, the weightiest first: by these, tellings of one thing find each other. */
export const weightiest = (words: ReadonlySet<string>, n: number): readonly string[] =>
  [...words].sort((a, b) => weightOf(b) - weightOf(a) || (a < b ? -1 : 1)).slice(0, n)
