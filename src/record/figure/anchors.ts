import { TokenType } from '../../text/tokens.ts'
import { actorsOf } from './actors.ts'
import { phraseBefore, phraseBehind } from './product.ts'
import type { Anchor, Ground } from './reading.ts'
import { lower } from './reading.ts'
import type { Measure } from './words.ts'

/** Whether the word at `i` is part of a name: "Ministry of Trade", "World Trade Organization". */
const insideName = (g: Ground, i: number): boolean =>
  !/^fdi$|^investments?$/.test(lower(g, i)) || (lower(g, i - 1) !== 'direct' && lower(g, i) !== 'fdi') ? inName(g, i) : false

const inName = (g: Ground, i: number): boolean =>
  g.view.organisations.some((o) => o.from <= i && i < o.to) ||
  (i > g.view.from &&
    /^\p{Lu}/u.test(g.tokens.words[i]!) &&
    /^\p{Lu}/u.test(g.tokens.words[i - 1] ?? '') &&
    !g.view.countries.some((c) => c.to === i))

/** Whether a form that is noun and verb ("imports", "exports") is the verb: a subject before it, goods behind it. */
const isVerb = (g: Ground, i: number): boolean => {
  const w = lower(g, i)
  if (!g.words.verbs.has(w)) return false
  if (/(?:ed|ing)$/.test(w) || /^(?:sold|bought|sells|buys|ships|sent|sends)$/.test(w)) return !/^(?:of|the|total|'s)$/.test(lower(g, i - 1))
  const before = lower(g, i - 1)
  const adverb = /ly$/.test(before) || before === 'also'
  const subject = g.view.countries.some((c) => (c.to === i || (adverb && c.to === i - 1)) && c.form === 'name')
  const next = lower(g, i + 1)
  return (
    (subject || before === 'it' || before === 'which' || (adverb && /^(?:it|which|country)$/.test(lower(g, i - 2)))) &&
    /^[\p{L}\d$€£]/u.test(next) &&
    !g.words.moves.has(next) &&
    !/^(?:to|from|of|in|were|was|have|has|amounted|reached|rose|fell|hit|totaled|totalled|increased|decreased|grew|stood|and|brought|generated|earned|contributed|fetched|made|being|neared|topped|valued|worth|came|went|accounted)$/.test(
      next,
    )
  )
}

const isTradeAmount = (g: Ground, i: number): boolean => {
  const next = lower(g, i + 1)
  if (g.words.notTrade.has(next)) return false
  // an item of a list ("energy, trade, transport", "trade and investment") is no amount
  if (/^(?:bilateral|mutual|way|foreign|total|annual|their|our|overall)$/.test(lower(g, i - 1))) return true
  if (next === ',' && /^(?:,|and|of|in|on)$/.test(lower(g, i - 1))) return false
  return !(next === 'and' && g.tokens.type[i + 2] === TokenType.word && !g.words.moves.has(lower(g, i + 2)))
}

/** "Emergency Grant Aid of 2.6 million": capitals of a programme, but a sum behind them. */
const isGift = (g: Ground, i: number, measure: Measure): boolean =>
  measure === 'aid' &&
  (/^(?:of|worth)$/.test(lower(g, i + 1)) || (lower(g, i + 1) === 'up' && lower(g, i + 2) === 'to')) &&
  g.view.quantities.some((q) => q.from > i + 1 && q.from <= i + 4 && q.form === 'money')

/** "key export commodity": an export word before a noun still measures exports. */
const usable = (g: Ground, i: number, measure: Measure): boolean => {
  if (g.tokens.type[i] !== TokenType.word || (insideName(g, i) && !isGift(g, i, measure))) return false
  if (measure === 'trade') return isTradeAmount(g, i)
  if (measure === 'price') return !/^(?:of|-)$/.test(lower(g, i + 1)) || lower(g, i) !== 'tariff'
  return !(measure === 'other' && lower(g, i) === 'balance' && lower(g, i - 1) !== 'trade')
}

/** "trade surplus", "trade deficit", "export revenue": the second word says what is measured. */
const isModifier = (g: Ground, i: number): boolean =>
  (lower(g, i) === 'budget' && lower(g, i + 1) === 'support') ||
  // "export revenue" is what exports brought
  (/^revenues?$/.test(lower(g, i)) && /^exports?$/.test(lower(g, i - 1))) ||
  (g.words.measures.get(lower(g, i + 1)) === 'other' &&
    !(/^exports?$/.test(lower(g, i)) && /^revenues?$/.test(lower(g, i + 1))) &&
    /^(?:deficit|surplus|balance|gap|revenue|revenues|credit|contract|deal|guarantee)$/.test(lower(g, i + 1)))

/** Words of trade only beside the other country: "sales to Peru", "purchases from Peru", "sent goods to Peru". */
const dealing = /^(?:sales|purchases|sent|sends)$/
const wares = /^(?:goods|products|merchandise|commodities|wares|cargo|cargoes)$/

const kinds = /^(?:budget|budgetary|financial|development|humanitarian|military|economic|technical|emergency|material|additional)$/
const placing = /^(?:put|poured|pumped|ploughed|plowed|injected)$/

/** "had put 7 billion euros into the country": money and "into" behind the verb. */
const placed = (g: Ground, i: number): boolean => {
  const sum = g.view.quantities.find((q) => q.form === 'money' && q.from > i && q.from <= i + 4)
  return sum !== undefined && lower(g, sum.to) === 'into'
}

/** Whether the sentence told of buying or selling abroad before token `i`. */
const dealt = (g: Ground, i: number): boolean => {
  for (let k = g.view.from; k < i; k++) if (g.words.verbs.has(lower(g, k)) || /^(?:exports|imports)$/.test(lower(g, k))) return true
  return false
}

const waresBefore = (g: Ground, i: number): boolean => {
  for (let k = i - 1; k >= g.view.from && k > i - 9; k--) if (wares.test(lower(g, k))) return true
  return false
}

/** What a word measures where it stands; "sales" abroad are exports, at home another sum. */
const measureAt = (g: Ground, i: number): Measure | undefined => {
  const w = lower(g, i)
  if (w === 'traded') return wares.test(lower(g, i + 1)) || wares.test(lower(g, i + 2)) ? 'trade' : undefined
  // "Polish capital in Kenya"
  // "goods worth $3 million were exchanged between A and B"
  if (w === 'exchanged') return lower(g, i + 1) === 'between' && waresBefore(g, i) ? 'trade' : undefined
  if (w === 'capital')
    return lower(g, i + 1) === 'in' && g.view.countries.some((c) => c.to === i && c.form === 'adjective') ? 'investment' : undefined
  if (w === 'gap')
    return /^(?:trade|merchandise)$/.test(lower(g, i - 1)) ||
      /^(?:for|in)$/.test(lower(g, i + 1)) ||
      g.words.moves.has(lower(g, i + 1)) ||
      g.words.moves.has(lower(g, i + 2))
      ? 'other'
      : undefined
  if (w === 'exchanges') return /^(?:trade|commercial|economic)$/.test(lower(g, i - 1)) ? 'trade' : undefined
  if (w === 'support') return kinds.test(lower(g, i - 1)) ? 'aid' : undefined
  if (placing.test(w)) return placed(g, i) ? 'investment' : undefined
  if (!dealing.test(w)) return g.words.measures.get(w)
  if (w === 'sent' || w === 'sends') return wares.test(lower(g, i + 1)) || wares.test(lower(g, i + 2)) ? 'exports' : undefined
  const measure = w === 'sales' ? 'exports' : 'imports'
  if (/^(?:its|their|own)$/.test(lower(g, i - 1)) && dealt(g, i)) return measure
  const { partner } = actorsOf(g, i, measure, false)
  return partner !== null && partner.inferred === null && lower(g, i + 1) !== 'in' ? measure : w === 'sales' ? 'other' : undefined
}

const anchorAt = (g: Ground, i: number): Anchor | null => {
  const measure = measureAt(g, i)
  if (measure === undefined || !usable(g, i, measure) || isModifier(g, i)) return null
  const verb = isVerb(g, i) || placing.test(lower(g, i))
  const flows = measure === 'exports' || measure === 'imports'
  if (
    flows &&
    !verb &&
    /^(?:supplies|supplied|delivered|sold|purchased|bought|shipped|deliveries)$/.test(lower(g, i)) &&
    !(/^(?:of|to|from)$/.test(lower(g, i + 1)) || (/^(?:supplies|deliveries)$/.test(lower(g, i)) && g.words.moves.has(lower(g, i + 1))))
  )
    return null
  const actors = actorsOf(g, i, measure, verb)
  // selling and buying is foreign trade only where both countries are named
  if (
    verb &&
    /^(?:sold|sells|bought|buys|purchased|delivered|supplied|sent|sends)$/.test(lower(g, i)) &&
    (actors.reporter === null || actors.partner === null || actors.partner.inferred !== null)
  )
    return null
  const product = flows ? (phraseBehind(g, i, verb) ?? (verb ? null : phraseBefore(g, i))) : null
  return { token: i, measure, verb, actors, product }
}

/** The words of the sentence that say what its amounts measure, in order. */
export const anchorsOf = (g: Ground): readonly Anchor[] => {
  const out: Anchor[] = []
  for (let i = g.view.from; i < g.view.to; i++) {
    const anchor = anchorAt(g, i)
    if (anchor !== null) out.push(anchor)
  }
  return out
}
