import { findPair, isPair } from './countries.ts'
import { type Output, problem } from './operation.ts'
import { requestProblem } from './problems.ts'

/** The two codes of a pair as typed, in the order given; null after a problem was handed on. */
export async function* pairCodes(pair: readonly string[]): AsyncGenerator<Output, readonly [string, string] | null> {
  const [a, b] = pair
  if (a === undefined || b === undefined || pair.length > 2) {
    yield problem(requestProblem('usage', `a pair is two countries, not ${pair.length}`, 'name two, as in "KAZ ALB"'))
    return null
  }
  const { lexicon } = await import('../lexicon/bundled.ts')
  const found = findPair(a, b, lexicon)
  if (isPair(found)) return found
  yield* found.map(problem)
  return null
}

/** "ALB-KAZ" of two countries as typed, undefined when none were typed, null after a problem was handed on. */
export async function* pairKey(pair: readonly string[] | undefined): AsyncGenerator<Output, string | undefined | null> {
  if (pair === undefined) return undefined
  const codes = yield* pairCodes(pair)
  return codes === null ? null : [...codes].sort().join('-')
}
