import { TokenType } from '../../text/tokens.ts'
import { textOf } from './context.ts'
import type { Ground } from './reading.ts'
import { lower } from './reading.ts'

const stop =
  /^(?:of|to|from|with|in|into|by|for|at|on|over|per|worth|valued|totaling|totalling|amounting|and|or|as|while|which|that|who|was|were|is|are|has|have|had|hit|reached|stood|rose|fell|grew|increased|decreased|amounted|accounted|accounting|totaled|totalled|exceeded|made|during|between|than|this|last|next|the|its|their|his|mainly|primarily|mostly|largely|will|would|could|can|also|but|since|after|before|about|nearly|including|such|under|through|whereas|where|when|if|so|because|though|although|we|i|they|he|she|it|said|says|told|added|noted|stated|reported|announced)$/

const empty =
  /^(?:goods|products|product|commodities|commodity|total|volume|value|volumes|key|main|major|bilateral|mutual|overall|annual|country|countries|more|it|them|these|those|all|new|figure|figures|data|growth|share|level|amount|domestic|national|services|merchandise|items|direct|foreign|non|large|each|other|our|nation|nations|sides|states|parties|two|both|government|governments)$/

const endsPhrase = (g: Ground, i: number): boolean => {
  const type = g.tokens.type[i]
  if (type !== TokenType.word) return lower(g, i) !== '-'
  return (
    stop.test(lower(g, i)) ||
    g.view.countries.some((c) => c.from <= i && i < c.to) ||
    g.view.times.some((m) => m.from <= i && i < m.to) ||
    g.view.quantities.some((q) => q.from <= i && i < q.to)
  )
}

const named = (g: Ground, from: number, to: number): string | null => {
  let start = from
  while (start < to && (empty.test(lower(g, start)) || /^(?:the|a|an|some|its)$/.test(lower(g, start)))) start++
  let end = to
  while (end > start && empty.test(lower(g, end - 1)) && end - 1 === start) end--
  return end > start && /\p{L}{2}/u.test(lower(g, start)) ? textOf(g.tokens, start, end) : null
}

/** Goods behind an export or import word: "exports of wheat flour to", "imports clothing (". */
export const phraseBehind = (g: Ground, i: number, verb: boolean): string | null => {
  const from = verb ? i + 1 : lower(g, i + 1) === 'of' ? i + 2 : -1
  if (from < 0) return null
  // "imports of Peruvian copper": whose goods they are stands before them
  return goodsFrom(g, g.view.countries.find((c) => c.from === from && c.form === 'adjective')?.to ?? from)
}

const goodsFrom = (g: Ground, from: number): string | null => {
  let to = from
  while (to < g.view.to && to < from + 6 && (!endsPhrase(g, to) || (lower(g, to) === 'and' && !endsPhrase(g, to + 1)))) to++
  return to > from ? named(g, from, to) : null
}

/** Goods before an export word: "wheat exports", "exports of" excluded. */
export const phraseBefore = (g: Ground, i: number): string | null => {
  let from = i
  while (from > g.view.from && from > i - 3 && !endsPhrase(g, from - 1) && lower(g, from - 1) !== "'s" && lower(g, from - 1) !== "'") from--
  const words = named(g, from, i)
  return words !== null && /^\p{Ll}/u.test(words) && !/(?:ly|ing|ed)$/.test(words) ? words : null
}

/** Goods right before a bracket: "paper and cardboard products ($14,900)". */
export const phraseBeforeBracket = (g: Ground, open: number): string | null => {
  let from = open
  while (from > g.view.from && from > open - 8) {
    const w = lower(g, from - 1)
    if (
      w === 'and' &&
      from - 1 > g.view.from &&
      !endsPhrase(g, from - 2) &&
      lower(g, from - 2) !== ')' &&
      !g.words.measures.has(lower(g, from - 2))
    ) {
      from--
      continue
    }
    if (endsPhrase(g, from - 1) || g.words.measures.has(w) || g.words.verbs.has(w)) break
    from--
  }
  return from < open ? named(g, from, open) : null
}

/** Goods behind an amount: "$5 million worth of wheat", "3,000 tonnes of wheat". */
export const phraseBehindAmount = (g: Ground, to: number): string | null => {
  const at = lower(g, to) === 'worth' && lower(g, to + 1) === 'of' ? to + 2 : lower(g, to) === 'of' ? to + 1 : -1
  if (at < 0) return null
  let end = at
  while (end < g.view.to && end < at + 5 && (!endsPhrase(g, end) || (lower(g, end) === 'and' && !endsPhrase(g, end + 1)))) end++
  const words = end > at ? named(g, at, end) : null
  return words !== null && !g.words.measures.has(words.toLowerCase()) ? words : null
}

/** "A key export commodity is liquefied propane": the goods behind the copula; also the subject of "accounts for". */
export const predicateGoods = (g: Ground, anchor: number): string | null => {
  for (let k = anchor + 1; k < g.view.to && k < anchor + 5; k++) {
    const w = lower(g, k)
    if (w !== 'is' && w !== 'are' && w !== 'was' && w !== 'were' && w !== 'remains' && w !== 'remain' && w !== 'include') continue
    const noun = lower(g, k - 1)
    if (!/^(?:commodity|commodities|product|products|item|items|good|goods|article|exports|imports|export|import)$/.test(noun)) return null
    let end = k + 1
    while (end < g.view.to && end < k + 6 && !endsPhrase(g, end)) end++
    if (/(?:ly|ed)$/.test(lower(g, k + 1))) return null
    return end > k + 1 ? named(g, k + 1, end) : null
  }
  return null
}

/** The subject of "accounts for": the words from the start of the clause up to the verb, when they are goods. */
export const subjectGoods = (g: Ground, verb: number): string | null => {
  let end = verb
  while (end > g.view.from && /^(?:which|that|,|also|alone|has|have|)$/.test(lower(g, end - 1))) end--
  if (lower(g, end - 1) === ')') return null
  let from = end
  while (from > g.view.from && from > end - 5 && !endsPhrase(g, from - 1)) from--
  const words = from < end ? named(g, from, end) : null
  return words !== null && !g.words.measures.has(words.toLowerCase()) && !/^(?:it|they|he|she|this|these|country|turn|exports|imports)$/i.test(words)
    ? words
    : null
}
