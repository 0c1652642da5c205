import { isCountry } from '../../ledger/states.ts'
import type { Reference } from '../../model/lexicon.ts'
import type { Problem } from '../../model/problem.ts'
import { requestProblem } from '../problems.ts'

/** All keys under which facts can be disputed: whole lists, and a country on them. */
const keysOf = ({ memberships, offices }: Reference): ReadonlySet<string> =>
  new Set([
    ...memberships.flatMap(({ organisation, facts }) => [
      `membership:${organisation}`,
      ...facts.map(({ country }) => `membership:${organisation}:${country}`),
    ]),
    ...offices.facts.flatMap(({ country, office }) => [`office:${country}`, `office:${country}:${office}`]),
  ])

/** What is wrong with the key of a fact; null when a reference list has it. */
export const factProblem = async (key: string): Promise<Problem | null> => {
  const { reference } = await import('../../lexicon/bundled.ts')
  const keys = keysOf(reference)
  if (keys.has(key)) return null
  // A country that is on no list may be the very thing that is disputed.
  const [sort, list, country] = key.split(':')
  if (sort === 'membership' && keys.has(`${sort}:${list}`) && isCountry(country)) return null
  const lists = [...keys]
    .filter((each) => each.startsWith('membership:') && each.split(':').length === 2)
    .map((each) => each.slice('membership:'.length))
  return requestProblem(
    'judgement-value',
    `no reference list has a fact "${key}"`,
    `write membership:LIST or membership:LIST:COUNTRY with LIST one of ${lists.sort().join(', ')}, or office:COUNTRY:head-of-state, office:COUNTRY:head-of-government; findings print the facts they rest on with --format json`,
  )
}
