import { negated } from '../../mention/quantity/index.ts'
import type { QuantityMention } from '../../model/mention.ts'
import { TokenType } from '../../text/tokens.ts'
import type { Cited } from './cites.ts'
import type { FigureDraft } from './context.ts'
import { textOf } from './context.ts'
import { draftOf } from './draft.ts'
import { bracketed, filledActors } from './filled.ts'
import { periodOf } from './period.ts'
import { phraseBehind, predicateGoods, subjectGoods } from './product.ts'
import type { Actors, Anchor, Reading } from './reading.ts'
import { lower, nobody } from './reading.ts'
import { riseOf } from './rise.ts'
import { movementNear, statusOf } from './status.ts'

/** Below nought; nought itself stays what JSON can tell, which knows no minus nought. */
const negative = (value: QuantityMention['value']): QuantityMention['value'] =>
  typeof value === 'number' ? 0 - Math.abs(value) : [0 - Math.max(...value.map(Math.abs)), 0 - Math.min(...value.map(Math.abs))]
const turned = (q: QuantityMention): boolean => (typeof q.value === 'number' ? q.value : q.value[0]) >= 0

/** Tokens around a share or a growth that may say which it is: up to the numbers beside it. */
const reach = (r: Reading, q: QuantityMention): { readonly from: number; readonly to: number } => {
  const before = r.view.quantities.findLast((o) => o.to <= q.from && o.form !== 'ordinal')
  const after = r.view.quantities.find((o) => o.from >= q.to && o.form !== 'ordinal')
  return { from: Math.max(r.view.from, before?.to ?? 0), to: Math.min(r.view.to, after?.from ?? r.view.to) }
}

const flowAnchor = (a: Anchor): boolean =>
  a.measure === 'trade' || a.measure === 'exports' || a.measure === 'imports' || a.measure === 'investment' || a.measure === 'aid'

const shareWord = (r: Reading, from: number, to: number): number | null => {
  for (let k = to - 1; k >= from; k--) if (r.words.share.has(lower(r, k))) return k
  return null
}

/** "24 percent growth", "a 5 percent increase", "5 percent higher": the movement stands right behind. */
const moveBehind = (r: Reading, q: QuantityMention, to: number) => {
  let end = q.to
  while (end < Math.min(to, q.to + 4) && !/^(?:,|;|while|and|but|whereas|which)$/.test(lower(r, end))) end++
  return movementNear(r, q.to, end, q.to)
}

/** "rose by 5 percent", "a decline of 3 percent", "up 7%": the movement stands before. */
const moveBefore = (r: Reading, q: QuantityMention, from: number) => {
  const move = movementNear(r, Math.max(from, q.from - 9), q.from, q.from)
  if (move === null) return null
  for (let k = move.token + 1; k < q.from; k++)
    if (/^(?:,|;|while|and|which)$/.test(lower(r, k)) && !(lower(r, k) === 'and' && k < q.from - 1)) return null
  return move
}

/** "a 13.6 percent growth in engineering exports": what the noun of growth goes on with. */
const growthIn = (r: Reading, q: QuantityMention): Anchor | null => {
  if (!/^(?:growth|increase|rise|decline|decrease|drop|fall)$/.test(lower(r, q.to)) || !/^(?:in|of)$/.test(lower(r, q.to + 1))) return null
  for (let k = q.to + 2; k < q.to + 9 && !/^(?:,|;|while|and|but|to|from|with)$/.test(lower(r, k)); k++) {
    const anchor = r.anchors.find((a) => a.token === k && flowAnchor(a))
    if (anchor !== undefined) return anchor
  }
  return null
}

/** "to double exports", "tripling its trade": what the verb multiplies stands right behind it. */
const multiplied = (r: Reading, q: QuantityMention): Anchor | null =>
  q.form === 'times' && q.to === q.from + 1 && /^(?:double|triple|quadruple|treble|halve|doubling|tripling)$/.test(lower(r, q.from))
    ? (r.anchors.find((a) => a.token >= q.to && a.token < q.to + 5 && flowAnchor(a)) ?? null)
    : null

/** "due to lower gas imports", "despite falling exports": what is told as a cause is not what the numbers behind it measure. */
export const isCause = (r: Reading, token: number): boolean => {
  for (let k = token - 1; k > token - 7 && k > r.view.from; k--) {
    const w = lower(r, k)
    if (/^(?:,|;|that|which|and|but)$/.test(w)) return false
    if (w === 'despite' || (/^(?:to|of|by)$/.test(w) && /^(?:due|owing|thanks|because|driven|caused|account)$/.test(lower(r, k - 1)))) return true
  }
  return false
}

/** What moved: the last flow word before the number, else the first behind it, else what the sentence before measured. */
const moved = (r: Reading, q: QuantityMention): Anchor | null =>
  growthIn(r, q) ??
  multiplied(r, q) ??
  r.anchors.findLast((a) => a.token < q.from && (flowAnchor(a) || grows.test(lower(r, a.token))) && !isCause(r, a.token)) ??
  r.anchors.find((a) => a.token >= q.to && a.token < q.to + 6 && flowAnchor(a)) ??
  null

/** Other sums that grow on their own account, nearer than a flow told before them. */
const grows = /^(?:gap|revenues?|remittances|sales|gdp|deficit|surplus|debt|budget|output|production)$/

const actorsFor = (r: Reading, anchor: Anchor | null, cited: Cited | null): Actors => {
  if (anchor === null)
    return r.carried.measure !== null && r.carried.measure !== 'trade' && r.view.index - r.carried.sentence <= 1 ? r.carried.actors : nobody
  return anchor.measure === 'trade' ? nobody : filledActors(r, anchor, cited)
}

/** "27,000 tourists came, 18 percent more": the counted noun that grew. */
const countedBefore = (r: Reading, q: QuantityMention): number | null => {
  if (!r.view.quantities.some((o) => o.form === 'number' && o.to <= q.from && o.from > q.from - 20)) return null
  for (let k = q.from - 1; k >= r.view.from && k > q.from - 16; k--)
    if ((r.words.counted.has(lower(r, k)) && r.tokens.words[k] === lower(r, k)) || r.view.countries.some((c) => c.form === 'people' && c.from === k))
      return k
  return null
}

/** "the number of foreign firms rose by 5 percent": the things whose number moved, told before in the clause. */
const numberOf = (r: Reading, q: QuantityMention): number | null => {
  for (let k = q.from - 1; k > r.view.from && k > q.from - 18; k--) {
    if (/^[,;]$/.test(lower(r, k)) && !/^(?:which|who)$/.test(lower(r, k + 1))) return null
    if (lower(r, k) !== 'of' || lower(r, k - 1) !== 'number') continue
    for (let at = k + 1; at < q.from && at < k + 7; at++) if (r.words.counted.has(lower(r, at)) && lower(r, at) === r.tokens.words[at]) return at
    return null
  }
  return null
}

export const growth = (
  r: Reading,
  q: QuantityMention,
  move: 'up' | 'down' | 'flat' | 'record' | 'first' | 'largest',
  token: number,
  cited: Cited | null,
): FigureDraft | null => {
  const things = numberOf(r, q)
  const anchor = things === null ? moved(r, q) : null
  const near = r.carried.measure !== null && r.view.index - r.carried.sentence <= 1
  const counted = things ?? (anchor === null ? countedBefore(r, q) : null)
  if (anchor === null && counted === null && !near) return null
  const down = move === 'down'
  const of = anchor !== null ? (anchor.verb ? anchor.measure : lower(r, anchor.token)) : counted !== null ? lower(r, counted) : r.carried.measure
  const status = statusOf(r, q)
  const half = q.form === 'times' && down && typeof q.value === 'number' && q.value < 1
  return draftOf(
    r,
    {
      rule: down ? 'decrease by a share' : 'growth by a share or factor',
      measure: 'growth',
      value: down && !half ? negative(q.value) : q.value,
      interval: down && !half && turned(q) ? negated(q.interval) : q.interval,
      unit: q.form === 'points' ? 'percentage points' : q.unit,
      status,
      trend: move,
      period: periodOf(r, q, status === 'actual'),
      actors: counted !== null ? nobody : bracketed(r, q.from, actorsFor(r, anchor, cited)),
      product: anchor?.product ?? null,
      of,
      cites: cited?.name ?? null,
      anchor: anchor?.token ?? counted ?? token,
    },
    q,
  )
}

/** "of the country's exports" behind a share: the words from behind "of" to the end of the phrase. */
const wholeBehind = (r: Reading, q: QuantityMention): { readonly words: string; readonly anchor: Anchor | null } | null => {
  if (lower(r, q.to) !== 'of') return null
  let end = q.to + 1
  while (
    end < r.view.to &&
    end < q.to + 14 &&
    !/^(?:,|;|\.|or|while|which|and|but|though|although|during|was|were|is|are|\(|\)|in|with|came|come|comes|need|needs|went|goes|go|live|lives|have|has|had|will|would|now|also|already)$/.test(
      lower(r, end),
    )
  )
    end++
  const from = lower(r, q.to + 1) === 'the' ? q.to + 2 : q.to + 1
  return end > from ? { words: textOf(r.tokens, from, end), anchor: r.anchors.find((a) => a.token > q.to && a.token < end) ?? null } : null
}

const goodsOf = (r: Reading, q: QuantityMention, verb: number | null): string | null => {
  const before = verb === null ? null : subjectGoods(r, verb)
  if (before !== null) return before
  const anchor = r.anchors.findLast((a) => a.token < q.from && (a.measure === 'exports' || a.measure === 'imports'))
  return anchor === undefined ? null : (anchor.product ?? predicateGoods(r, anchor.token) ?? phraseBehind(r, anchor.token, anchor.verb))
}

/** "the share of exports in turnover was 72 percent": the part, and the whole that it is named a share of. */
const partOfWhole = (r: Reading, verb: number | null): { readonly part: string; readonly whole: string } | null => {
  if (verb === null || !/^(?:share|proportion|portion)$/.test(lower(r, verb)) || lower(r, verb + 1) !== 'of') return null
  let at = verb + 2
  while (at < verb + 8 && r.tokens.type[at] === TokenType.word && !/^(?:in|of|was|is|reached|stood)$/.test(lower(r, at))) at++
  if (!/^(?:in|of)$/.test(lower(r, at)) || at === verb + 2) return null
  let end = at + 1
  while (end < r.view.to && end < at + 8 && r.tokens.type[end] === TokenType.word && !r.words.moves.has(lower(r, end)) && !verbs.test(lower(r, end)))
    end++
  const from = /^(?:the|its|total)$/.test(lower(r, at + 1)) ? at + 2 : at + 1
  return end > from ? { part: textOf(r.tokens, verb + 2, at), whole: textOf(r.tokens, from, end) } : null
}

const verbs = /^(?:was|is|were|are|stood|stands|reached|amounted|totaled|totalled|made|has|had|will|came|equaled|equalled|at|to|in|during|over)$/

/** "tea made up 44 percent of the total and flowers another 21 percent": the whole of the share told just before. */
const sameWhole = (r: Reading, q: QuantityMention): ReturnType<typeof wholeBehind> => {
  const all = r.view.quantities.filter((o) => o.to <= q.from && o.from > q.from - 30 && o.form === 'percent')
  const prior = all.findLast((o) => lower(r, o.to) === 'of') ?? all.at(-1)
  if (prior === undefined || prior.from < q.from - (all.length > 1 ? 30 : 14) || lower(r, q.from - 1) === 'by') return null
  let joined = false
  for (let k = prior.to; k < q.from; k++) if (/^(?:and|another|followed|,)$/.test(lower(r, k))) joined = true
  return joined && movementNear(r, prior.to, q.to + 3, q.from) === null ? wholeBehind(r, prior) : null
}

const share = (r: Reading, q: QuantityMention, from: number, cited: Cited | null): FigureDraft | null => {
  const verb = shareWord(r, from, q.from)
  const named = partOfWhole(r, verb)
  const whole = wholeBehind(r, q) ?? (verb === null ? sameWhole(r, q) : null)
  const behind = lower(r, q.to) === 'share' || lower(r, q.to) === 'stake'
  if (whole === null && verb === null && !behind) return null
  if (whole !== null && /^(?:all |the )?(?:votes?|ballots?|seats|respondents|those (?:polled|asked))\b/i.test(whole.words)) return null
  const anchor = whole?.anchor ?? null
  const pronoun = whole !== null && /^(?:(?:them|it|these|those|that|this|which)\b|(?:the )?total$)/.test(whole.words) && r.carried.measure !== null
  const of = pronoun ? r.carried.measure : (whole?.words ?? named?.whole ?? null)
  return draftOf(
    r,
    {
      rule: 'share of a whole',
      measure: 'share',
      value: q.value,
      unit: q.unit ?? null,
      status: statusOf(r, q),
      period: periodOf(r, q, anchor !== null && flowAnchor(anchor)),
      actors: pronoun ? r.carried.actors : anchor === null || anchor.measure === 'trade' ? nobody : anchor.actors,
      product: whole === null && named !== null ? named.part : goodsOf(r, q, verb),
      of,
      inferred: pronoun ? { of: { said: whole.words, from: 'rule' } } : {},
      cites: cited?.name ?? null,
      anchor: anchor?.token ?? verb,
    },
    q,
  )
}

/** "up 292 million euros, or 20.7%", "an increase of 237 million (or 33%)", "a $4.7 billion or 19% rise": the movement of the sum before. */
const besideRise = (r: Reading, q: QuantityMention) => {
  const sum = r.view.quantities.findLast((o) => o.to <= q.from && o.to >= q.from - 3 && o.form === 'money')
  return sum === undefined || (lower(r, q.from - 1) !== 'or' && lower(r, q.from - 1) !== '(') ? null : riseOf(r, sum)
}

/** "grew 66 percent in 2023 and by another 20 percent in 2024": the movement of the percentage before. */
const sameMove = (r: Reading, q: QuantityMention, from: number) => {
  const prior = r.view.quantities.findLast((o) => o.to <= from && o.form === 'percent')
  if (prior === undefined || prior.to !== from) return besideRise(r, q)
  let joined = false
  for (let k = from; k < q.from; k++) {
    const w = lower(r, k)
    if (w === 'and' || w === 'or') joined = true
    if (/^(?:of|share|accounts|accounted|account|is|was|were)$/.test(w)) return null
  }
  return joined ? (moveBehind(r, prior, q.from) ?? moveBefore(r, prior, r.view.from)) : null
}

/** "rose to 17 percent": a level that was reached, not the rise. */
const isLevel = (r: Reading, q: QuantityMention): boolean => {
  for (let k = q.from - 1; k >= q.from - 4 && k >= r.view.from; k--) {
    if (lower(r, k) === 'to') return true
    if (!/^(?:nearly|about|over|almost|just|around|some|more|than|approximately|roughly)$/.test(lower(r, k))) return false
  }
  return false
}

/** "(+33.6 percent to …)", "(plus 10 percent)": the sign is the movement. */
const signed = (r: Reading, q: QuantityMention): { readonly move: 'up' | 'down'; readonly token: number } | null => {
  const sign = lower(r, q.from - 1)
  if (sign === '+' || (sign === 'plus' && !r.view.quantities.some((o) => o.to === q.from - 1))) return { move: 'up', token: q.from - 1 }
  return (typeof q.value === 'number' ? q.value : q.value[0]) < 0 ? { move: 'down', token: q.from } : null
}

/** A percentage or percentage points: growth where something moves, a share where a whole is named, a rate else. */
export const readPercent = (r: Reading, q: QuantityMention, cited: Cited | null): FigureDraft | null => {
  const { from, to } = reach(r, q)
  const behind = moveBehind(r, q, to)
  const before = behind === null || behind.move === 'record' ? moveBefore(r, q, from) : null
  const ofWhole = lower(r, q.to) === 'of' && lower(r, q.from - 1) !== 'by'
  const move =
    signed(r, q) ??
    (before !== null ? before : behind) ??
    (from > r.view.from ? sameMove(r, q, from) : null) ??
    (lower(r, q.from - 1) === 'by' ? riseOf(r, q) : null)
  if (move !== null && !ofWhole && move.move !== 'flat' && !isLevel(r, q)) {
    const found = growth(r, q, move.move, move.token, cited)
    if (found !== null) return found
  }
  return share(r, q, isLevel(r, q) ? r.view.from : from, cited) ?? rate(r, q)
}

/** "a 10 percent tariff", "a rate of 5 percent". */
const rate = (r: Reading, q: QuantityMention): FigureDraft | null => {
  for (let k = Math.max(r.view.from, q.from - 8); k < Math.min(r.view.to, q.to + 4); k++) {
    if (!/^(?:tariff|tariffs|duty|duties|tax|rate|rates|interest|levy|customs)$/.test(lower(r, k))) continue
    if (/^rates?$/.test(lower(r, k)) && r.view.countries.length === 0 && !r.anchors.some(flowAnchor)) continue
    return draftOf(
      r,
      { rule: 'rate in percent', measure: 'other', value: q.value, unit: q.unit, status: statusOf(r, q), of: lower(r, k), anchor: k },
      q,
    )
  }
  return null
}

/** "grew 6 times", "doubled", "a threefold increase". */
export const readTimes = (r: Reading, q: QuantityMention, cited: Cited | null): FigureDraft | null => {
  const anchor = moved(r, q)
  if (anchor === null) return null
  const own = r.words.moves.get(lower(r, q.from))
  const compared = /^(?:as|the|more|higher|greater|larger|that|what)$/.test(lower(r, q.to))
  const move = own ?? movementNear(r, q.from - 10, q.to + 5, q.from)?.move ?? (q.to === q.from + 1 || compared ? 'up' : null)
  if (move === null || move === 'flat') return null
  return growth(r, q, typeof q.value === 'number' && q.value < 1 ? 'down' : move, q.from, cited)
}

const percentOf = (x: number): number => Number((x * 100).toPrecision(4))
const pairOf = ([a, b]: readonly [number, number]): readonly [number, number] => [percentOf(a), percentOf(b)]

/** "a third of all imports", "fell by a quarter": a fraction as share or growth in percent, marked as concluded. */
export const readFraction = (r: Reading, q: QuantityMention, cited: Cited | null): FigureDraft | null => {
  if (typeof q.value !== 'number' || q.value <= 0 || q.value >= 1 || !/[a-z/]/i.test(q.printed)) return null
  const interval = { printed: pairOf(q.interval.printed), loose: pairOf(q.interval.loose) }
  const found = readPercent(r, { ...q, value: percentOf(q.value), unit: 'percent', form: 'percent', interval }, cited)
  return found === null ? null : { ...found, inferred: { ...found.inferred, value: { said: q.printed, from: 'rule' } } }
}
