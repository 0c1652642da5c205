import { common } from '../similarity.ts'
import { shared } from './shingles.ts'
import type { Trace } from './trace.ts'

/** Broder's resemblance of two texts from which they count as near copies: half of all runs of words are in both. */
const RESEMBLANCE = 0.5
/** Broder's containment from which the shorter text counts as taken from the longer, and the least number of shared runs of words. */
const CONTAINMENT = 0.6
const EXCERPT = 24
/** Of a template filled in anew most words are the same and the names and numbers are not: so many of them must stand in both. */
const SAME_NAMES = 0.7
const SAME_NUMBERS = 0.6

const share = (a: ReadonlySet<string>, b: ReadonlySet<string>): number => common(a, b) / Math.min(a.size, b.size)

/** Whether names and numbers say that it is the same report and not the same form filled in for another occasion. */
const sameMatter = (a: Trace, b: Trace): boolean =>
  (Math.min(a.names.size, b.names.size) < 3 || share(a.names, b.names) >= SAME_NAMES) &&
  (Math.min(a.numbers.size, b.numbers.size) < 3 || share(a.numbers, b.numbers) >= SAME_NUMBERS)

/** By their samples: too little in common for what they share to be half of either. A sample may err by a third of what it shows; this asks for less. */
const farApart = (a: Trace, b: Trace): boolean => {
  const mask = Math.max(a.mask, b.mask)
  const thin = ({ sample, mask: own }: Trace): number => {
    if (own === mask) return sample.length
    let count = 0
    for (const h of sample) if ((h & mask) === 0) count++
    return count
  }
  const least = Math.min(thin(a), thin(b))
  return least >= 16 && shared(a.sample, b.sample) < 0.2 * least
}

const percent = (value: number): string => `${Math.round(100 * value)} percent`

/** Why one of two texts is a copy, a near copy or an excerpt of the other; null when it is none. Symmetric. */
export const copyReason = (a: Trace, b: Trace): string | null => {
  if (a.document.contentHash === b.document.contentHash) return 'the texts are the same'
  const least = Math.min(a.shingles.length, b.shingles.length)
  if (least === 0 || farApart(a, b)) return null
  const both = shared(a.shingles, b.shingles)
  const resemblance = both / (a.shingles.length + b.shingles.length - both)
  if (resemblance === 1) return 'the texts are the same but for punctuation'
  if (both < 8 || !sameMatter(a, b)) return null
  if (resemblance >= RESEMBLANCE) return `near copies: ${percent(resemblance)} of their runs of words are the same`
  return both >= EXCERPT && both / least >= CONTAINMENT ? `${percent(both / least)} of the shorter text stands word for word in the longer` : null
}
