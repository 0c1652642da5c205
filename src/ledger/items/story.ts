import { common } from '../similarity.ts'
import type { Candidate } from './candidate.ts'

/** Fewer other words than this say nothing about what a document tells besides. */
const LITTLE = 8

/**
 * How much of what two documents tell besides these two claims is the same, 0 to 1: the shared words by those of the shorter.
 * 0 where one of them tells next to nothing else.
 */
export const sameStory = (x: Candidate, y: Candidate): number => {
  if (x.claim.document === y.claim.document) return 1
  const own = common(x.words, y.words)
  const rest = Math.min(x.story.size - x.words.size, y.story.size - y.words.size)
  return rest < LITTLE ? 0 : Math.min(1, Math.max(0, common(x.story, y.story) - own) / rest)
}

/** Days between the publication of two claims' documents; NaN when one is undated. */
export const daysApart = (x: Candidate, y: Candidate): number => Math.abs(x.day - y.day)
