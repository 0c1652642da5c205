import type { QuantityMention } from '../../model/mention.ts'
import { TokenType } from '../../text/tokens.ts'
import { readMoney } from './amount.ts'
import type { Cited } from './cites.ts'
import type { FigureDraft } from './context.ts'
import { spanOf } from './context.ts'
import type { Reading } from './reading.ts'
import { lower } from './reading.ts'

/** Words that may follow a sum whose currency is left out: what follows is no noun that the number could count. */
const open =
  /^(?:in|a|the|last|during|for|at|on|by|as|this|from|and|to|while|whereas|but|or|than|recorded|logged|reported|posted|seen|registered|year|earlier|before|with|compared|against|up|down|over|previously|respectively|it|was|were|is|are|which|that)$/

/** The sum of money told last before a number: of its sentence, else of one of the three sentences before. */
const sumBefore = (r: Reading, q: QuantityMention): QuantityMention | null => {
  const here = r.view.quantities.findLast((o) => o.form === 'money' && o.to <= q.from)
  if (here !== undefined) return here
  for (let k = r.view.index - 1; k >= 0 && k >= r.view.index - 3; k--) {
    const told = r.views[k]!.quantities.findLast((o) => o.form === 'money')
    if (told !== undefined) return told
  }
  return null
}

/** "3 million people …, up from 2 million": a large number of things, whose noun the next one shares. */
const isCounted = (r: Reading, o: QuantityMention): boolean =>
  o.form === 'measure' ||
  (o.form === 'number' && /illion|bn|mln|crore|lakh/i.test(o.printed) && r.tokens.type[o.to] === TokenType.word && !open.test(lower(r, o.to)))

/**
 * "up from 84.9 million in 2022", "palm oil came to 92 million": a number of millions or billions that counts nothing, where the sums before are in one
 * currency. The currency is marked as concluded.
 */
export const readBareSum = (r: Reading, q: QuantityMention, cited: Cited | null): FigureDraft | null => {
  if (!/illion|bn|mln|crore|lakh/i.test(q.printed)) return null
  if (r.tokens.type[q.to] === TokenType.word && !open.test(lower(r, q.to))) return null
  if (r.anchors.length === 0 && (r.carried.measure === null || r.view.index - r.carried.sentence > 1)) return null
  const said = sumBefore(r, q)
  if (said === null || said.unit === null) return null
  const counted = r.view.quantities.some((o) => isCounted(r, o) && o.from > said.from && o.to <= q.from)
  if (counted) return null
  const found = readMoney(r, { ...q, form: 'money', unit: said.unit }, cited)
  if (found === null || found.measure === 'other' || found.measure === 'price') return null
  return { ...found, inferred: { ...found.inferred, unit: { said: null, from: spanOf(r.tokens, said.from, said.to) } } }
}
