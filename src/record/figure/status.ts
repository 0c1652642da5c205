import type { QuantityMention } from '../../model/mention.ts'
import type { FieldsOf } from '../../model/record.ts'
import { TokenType } from '../../text/tokens.ts'
import type { Reading } from './reading.ts'
import { lower } from './reading.ts'
import type { Status } from './words.ts'

/** First token of the stretch before a number that can bend it: back to a semicolon or a comma with a conjunction of contrast. */
export const clauseStart = (r: Reading, q: { readonly from: number }): number => {
  for (let k = q.from - 1; k >= r.view.from; k--)
    if (/^[;:]$/.test(lower(r, k)) || (lower(r, k) === ',' && /^(?:while|whereas|but|although|though)$/.test(lower(r, k + 1)))) return k + 1
  return r.view.from
}

const finite =
  /^(?:amounted|reached|totaled|totalled|hit|stood|exceeded|was|were|rose|fell|grew|increased|decreased|made|accounted|came|exceeds|amounts|stands|reaches|totals|seen)$/

/** Verbs behind which "to" and a growing verb tell what was done, or only foreseen. */
const done = /^(?:was|were|led|allowed|managed|helped|continued|able|according|made|room)$/
const foreseen = /^(?:expected|projected|forecast|likely|estimated|predicted)$/

const nouns = /^(?:target|targets|goal|goals|objective|ambition|task|targeted|targeting)$/

/** "climbed 13 percent year on year to reach": told as done, not aimed at. */
const hasRisen = (r: Reading, to: number): boolean => {
  for (let k = to - 1; k >= r.view.from && k > to - 10 && lower(r, k) !== ','; k--)
    if (/^(?:climbed|rose|grew|jumped|surged|soared|fell|dropped|increased|expanded)$/.test(lower(r, k)) && !/^(?:be|to)$/.test(lower(r, k - 1)))
      return true
  return false
}

/** What a word before the number makes of it, or null where it says nothing. */
const statusAt = (r: Reading, k: number, number: number): Status | null => {
  const w = lower(r, k)
  // the month of May foresees nothing
  if (w === 'may' && r.view.times.some((t) => t.from <= k && k < t.to)) return null
  if (finite.test(w) && lower(r, k - 1) !== 'be' && lower(r, k - 1) !== 'to') return 'actual'
  if (w === 'to' && k < number - 1 && r.words.targetVerbs.has(lower(r, k + 1)))
    return hasRisen(r, k) || done.test(lower(r, k - 1)) ? 'actual' : foreseen.test(lower(r, k - 1)) ? 'forecast' : 'target'
  if (w === 'will' || w === 'shall') return 'forecast'
  // "X is to export 6 million tonnes"
  if (
    w === 'to' &&
    /^(?:is|are)$/.test(lower(r, k - 1)) &&
    (r.words.verbs.has(lower(r, k + 1)) || /^(?:receive|provide|get|invest|give)$/.test(lower(r, k + 1)))
  )
    return 'forecast'
  const status = r.words.statuses.get(w)
  if (status === undefined || (w === 'set' && lower(r, k + 1) !== 'a')) return null
  // "I would like to note that 500 study there": the politeness is the speaker's, the number stands
  if (w === 'would' && /^(?:like|love)$/.test(lower(r, /^(?:also|just|only|first)$/.test(lower(r, k + 1)) ? k + 2 : k + 1))) return null
  if (w === 'can' && !/^(?:reach|hit|exceed|surpass|rise|grow|increase|double|triple)$/.test(lower(r, k + 1))) return null
  // "a potential market of 93 million": the market, not the number
  if (w === 'potential' && number - k > 3) return null
  if (status === 'forecast' && w === 'expected' && lower(r, k - 1) === 'than') return null
  if (status !== 'target' || nouns.test(w)) return status
  return /^(?:for|at)$/.test(lower(r, k + 1)) ? 'target' : hasInfinitive(r, k, number) ? 'target' : null
}

/** "the $75 billion trade volume target": the noun that the number belongs to. */
const isAimed = (r: Reading, q: QuantityMention): boolean => {
  for (let k = q.to; k < q.to + 5 && r.tokens.type[k] === TokenType.word; k++) {
    if (/^(?:target|goal|objective|ambition)$/.test(lower(r, k))) return true
    if (/^(?:of|in|to|by|for|from|on|and|with|at|is|was|were|as|that|which)$/.test(lower(r, k))) return false
  }
  return false
}

/** Actual unless the words before the number in its clause plan, foresee, estimate or limit it; what a rise starts from is actual. */
export const statusOf = (r: Reading, q: QuantityMention): Status => {
  const from = clauseStart(r, q)
  if (startsRise(r, q)) return 'actual'
  if (isAimed(r, q)) return 'target'
  for (let k = q.from - 1; k >= from; k--) {
    const status = statusAt(r, k, q.from)
    if (status !== null) return status
  }
  return 'actual'
}

/** "from nearly $1 billion", "against $1 billion the year before": where the rise starts, or what is laid beside it. */
export const startsRise = (r: Reading, q: QuantityMention): boolean => {
  for (let k = q.from - 1; k >= q.from - 4 && k >= r.view.from; k--) {
    if (lower(r, k) === 'over' && /^(?:increase|rise|growth|jump|gain|decrease|decline|drop|fall)$/.test(lower(r, k - 1))) return true
    if (/^(?:from|against|versus|vs)$/.test(lower(r, k)) || /^compar/.test(lower(r, k - 1))) return true
    if (!/^(?:nearly|about|over|almost|just|around|some|more|than|the|current|a|less|roughly|approximately)$/.test(lower(r, k))) return false
  }
  return false
}

/** A number that only stands beside the one that is told: where a rise starts, what it follows or reverses. */
export const isBase = (r: Reading, q: QuantityMention): boolean => {
  if (startsRise(r, q)) return true
  for (let k = q.from - 1; k >= q.from - 3 && k >= r.view.from; k--) {
    const w = lower(r, k)
    if (/^(?:following|after|reversing|reversed|erasing|contrast)$/.test(w) || (w === 'to' && lower(r, k - 1) === 'contrast')) return true
    if (w === 'than' && r.tokens.type[q.from - 1] === TokenType.word && k < q.from - 1) return true
    if (!/^(?:a|an|the|record|growth|rise|of|to|'s|revised|about|some)$/.test(w) && !r.view.times.some((t) => t.from <= k && k < t.to)) return false
  }
  return false
}

const hasInfinitive = (r: Reading, from: number, to: number): boolean => {
  for (let k = from + 1; k < to; k++) if (lower(r, k) === 'to' && /^\p{Ll}+$/u.test(lower(r, k + 1))) return true
  return false
}

type Trend = FieldsOf<'figure'>['trend']

/** Movement claimed between two tokens, the nearest to `at` first. */
export const movementNear = (
  r: Reading,
  from: number,
  to: number,
  at: number,
): { readonly move: NonNullable<Trend>; readonly token: number } | null => {
  let best: { move: NonNullable<Trend>; token: number } | null = null
  for (let k = Math.max(from, r.view.from); k < Math.min(to, r.view.to); k++) {
    const move = r.words.moves.get(lower(r, k))
    if (move === undefined || isIdle(r, k)) continue
    if (best === null || Math.abs(k - at) < Math.abs(best.token - at)) best = { move, token: k }
  }
  return best
}

/** "more than", "less than", "up to", "set up", "cut-off" move nothing. */
const isIdle = (r: Reading, k: number): boolean => {
  const w = lower(r, k)
  const next = lower(r, k + 1)
  if (w === 'more' || w === 'less' || w === 'fewer')
    return !/^(?:%|percent|cent|times|half|(?:third|quarter|fifth|sixth|seventh|eighth|tenth)s?)$/.test(lower(r, k - 1))
  if (w === 'up' || w === 'down') return (w === 'up' && next === 'to') || /^(?:set|made|makes|make|take|sign|step|open)$/.test(lower(r, k - 1))
  if (/^(?:fell|fall|falls)$/.test(w) && /^(?:on|within|under)$/.test(next)) return true
  if (w === 'growth' && /^(?:economic|of|gdp)$/.test(lower(r, k - 1)) && next !== 'of') return true
  return (w === 'record' && /^(?:of|keeping|on)$/.test(next) && lower(r, k - 1) !== 'a') || (w === 'lower' && next === 'house')
}
