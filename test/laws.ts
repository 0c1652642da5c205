import * as fastCheck from 'fast-check'

/*
 * fast-check as every test of the project takes it: `import * as fc from '../laws.ts'`. The usual run asks every law about the same values,
 * so that it fails for what was changed and never by luck; `npm run laws` asks the same laws about many more, from a seed of its own
 * (docs/decisions/0029-laws-with-a-fixed-seed.md).
 */

export * from 'fast-check'

/** The seed of the usual run. */
const usualSeed = 20_240_229

const { LAWS_TIMES, LAWS_SEED, LAWS_PATH } = process.env
const searching = LAWS_SEED !== undefined

type Wanted<T> = fastCheck.Parameters<T>

/** In the usual run a law's own seed and number of runs hold; in a search the seed is the search's, and the runs are multiplied. */
const wanted = <T>(own: Wanted<T> = {}): Wanted<T> => {
  if (!searching) return { seed: usualSeed, ...own }
  const more = { ...own, seed: Number(LAWS_SEED), numRuns: Number(LAWS_TIMES ?? 1) * (own.numRuns ?? 100) }
  return LAWS_PATH === undefined ? more : { ...more, path: LAWS_PATH }
}

export const assert = ((property: fastCheck.IRawProperty<unknown>, own?: Wanted<unknown>) =>
  fastCheck.assert(property, wanted(own))) as typeof fastCheck.assert

export const check = ((property: fastCheck.IRawProperty<unknown>, own?: Wanted<unknown>) =>
  fastCheck.check(property, wanted(own))) as typeof fastCheck.check

/** Values that an arbitrary gives, the same ones in every run, a search too: tests ask whether these hold what a law needs to say anything. */
export const sample: typeof fastCheck.sample = (arbitrary, own) =>
  fastCheck.sample(arbitrary, { seed: usualSeed, ...(typeof own === 'number' ? { numRuns: own } : own) })
