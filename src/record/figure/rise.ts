import type { QuantityMention } from '../../model/mention.ts'
import type { Reading } from './reading.ts'
import { lower } from './reading.ts'

const nouns = /^(?:increase|rise|growth|gain|jump|decrease|decline|drop|fall|reduction)$/
const between = /^(?:of|by|a|an|about|nearly|almost|approximately|around|some|over|more|than|only|just|slightly|further|another)$/

export interface Rise {
  readonly move: 'up' | 'down'
  readonly token: number
}

const sided = (r: Reading, token: number): Rise | null => {
  const move = r.words.moves.get(lower(r, token))
  return move === 'up' || move === 'down' ? { move, token } : null
}

/** "The growth in exports is associated with …: wheat - by $3 million, rail - by $7 million": the movement that the list tells of. */
const list = (r: Reading, k: number): Rise | null => {
  for (let i = k; i >= r.view.from; i--) if (nouns.test(lower(r, i))) return sided(r, i)
  return null
}

/** "increased from 2018 by …", "will increase spending on … this year by …": the verb that "by" belongs to. */
const moverBefore = (r: Reading, by: number): Rise | null => {
  for (let k = by - 1; k >= r.view.from && k > by - 14; k--) {
    if (/^[,;]$/.test(lower(r, k)) || r.view.quantities.some((q) => q.form !== 'number' && q.from <= k && k < q.to)) return null
    if (
      /^(?:increase|increased|increases|rose|grew|fell|declined|decreased|dropped|rise|risen|grown|fallen|reduced|reduce|boosted|expanded|cut|raise|raised|jumped)$/.test(
        lower(r, k),
      )
    )
      return sided(r, k)
  }
  return null
}

/** "up (by) 292 million", "an increase of 237 million", "rail - by $7.5 million": the movement right before a sum. */
const riseBefore = (r: Reading, q: QuantityMention): Rise | null => {
  for (let k = q.from - 1; k >= q.from - 4 && k >= r.view.from; k--) {
    const w = lower(r, k)
    if (w === 'up' || w === 'down') return lower(r, q.from - 1) === 'to' || /^(?:makes?|made|making)$/.test(lower(r, k - 1)) ? null : sided(r, k)
    if (nouns.test(w)) return /^(?:of|by)$/.test(lower(r, k + 1)) ? sided(r, k) : null
    if (w === 'by' && /^[-–—]$/.test(lower(r, k - 1))) return list(r, k)
    if (w === 'by') return (r.words.moves.has(lower(r, k - 1)) ? sided(r, k - 1) : null) ?? moverBefore(r, k)
    if (!between.test(w)) return null
  }
  return null
}

const verbs =
  /^(?:rose|fell|jumped|dropped|plunged|plummeted|climbed|gained|slid|shrank|declined|tumbled|soared|surged|slipped|increased|decreased|grew|widened|narrowed|swelled|sank)$/

/** "imports dropped $2.7 billion": a verb of movement right before a sum, with no "to". */
const verbBefore = (r: Reading, q: QuantityMention): Rise | null => {
  let k = q.from - 1
  while (k > q.from - 4 && between.test(lower(r, k)) && lower(r, k) !== 'by') k--
  return verbs.test(lower(r, k)) ? sided(r, k) : null
}

/** "an increase of 26%, or $1.18 billion": the movement of the percentage that the sum tells again. */
const besidePercent = (r: Reading, q: QuantityMention): Rise | null => {
  if (lower(r, q.from - 1) !== 'or') return null
  const percent = r.view.quantities.findLast((o) => (o.form === 'percent' || o.form === 'times') && o.to <= q.from - 1 && o.to >= q.from - 2)
  return percent === undefined ? null : (riseBefore(r, percent) ?? verbBefore(r, percent))
}

/** "54 million (or 7.9%) less than", "a $4.7 billion or 19.4% rise", "$2 million more than in 2022": the movement right behind a sum. */
const riseBehind = (r: Reading, q: QuantityMention): Rise | null => {
  let k = q.to
  const joined = lower(r, k) === 'or' ? k + 1 : /^[(,]$/.test(lower(r, k)) && lower(r, k + 1) === 'or' ? k + 2 : -1
  const percent = joined < 0 ? undefined : r.view.quantities.find((o) => o.from === joined && o.form === 'percent')
  if (percent !== undefined) k = lower(r, percent.to) === ')' ? percent.to + 1 : percent.to
  const w = lower(r, k)
  if (nouns.test(w) && /^(?:a|an|the)$/.test(lower(r, q.from - 1))) return sided(r, k)
  return /^(?:less|more|higher|lower|fewer)$/.test(w) && /^(?:than|compared|as|on|,|\.|)$/.test(lower(r, k + 1)) ? sided(r, k) : null
}

/** Whether a sum of money is how much something moved, not what it amounts to. */
export const riseOf = (r: Reading, q: QuantityMention): Rise | null => riseBefore(r, q) ?? verbBefore(r, q) ?? riseBehind(r, q) ?? besidePercent(r, q)
