import type { QuantityMention } from '../../model/mention.ts'
import { TokenType } from '../../text/tokens.ts'
import type { Cited } from './cites.ts'
import type { FigureDraft, SentenceView } from './context.ts'
import { countryAt } from './country.ts'
import { draftOf } from './draft.ts'
import { bracketed, filledActors } from './filled.ts'
import { giftOf, isGiven } from './giving.ts'
import { subjectOf } from './owner.ts'
import { periodOf } from './period.ts'
import { phraseBeforeBracket, phraseBehindAmount, predicateGoods, subjectGoods } from './product.ts'
import type { Actors, Anchor, Known, Reading } from './reading.ts'
import { lower, nobody, saidKnown } from './reading.ts'
import { riseOf } from './rise.ts'
import { growth, isCause } from './share.ts'
import { movementNear, startsRise, statusOf } from './status.ts'
import type { Measure, Status } from './words.ts'

/** "a one-billion-euro (1.35-billion-dollar) contract": over the same sum in another currency. */
const behindBracket = (r: Reading, to: number): number => {
  if (lower(r, to) === ')') return to + 1
  const other = lower(r, to) === '(' ? r.view.quantities.find((o) => o.form === 'money' && o.from >= to + 1 && o.from <= to + 2) : undefined
  return other !== undefined && lower(r, other.to) === ')' && /^\p{L}/u.test(lower(r, other.to + 1)) ? other.to + 1 : to
}

/** The word behind an amount that it belongs to: "$5 million in exports", "a $300 million loan", "$2 bn worth of imports". */
const anchorBehind = (r: Reading, q: QuantityMention): Anchor | null => {
  let k = behindBracket(r, q.to)
  const said = r.anchors.find((a) => a.token === k + 1)
  // "of which $5 were exports"
  if (said !== undefined && /^(?:were|was)$/.test(lower(r, k))) return said
  // "$3 billion of this amount accounted for export, $4 billion – for import"
  for (let f = k; f < k + 6; f++) {
    if (lower(r, f) !== 'for' || !/^(?:[-–—]|accounted|accounts)$/.test(lower(r, f - 1))) continue
    const flow = r.anchors.find((a) => a.token === f + 1 && flows.has(a.measure))
    if (flow !== undefined) return flow
  }
  // "$2 billion out of the $5 billion credit"
  const whole =
    lower(r, k) === 'out' && lower(r, k + 1) === 'of'
      ? r.view.quantities.find((o) => o.form === 'money' && o.from > k + 1 && o.from <= k + 4)
      : undefined
  if (whole !== undefined) return anchorBehind(r, whole)
  const joined = /^(?:in|of|worth)$/.test(lower(r, k))
  const start = k
  while (k < r.view.to && k < start + 7) {
    const anchor = r.anchors.find((a) => a.token === k)
    // "in loan and grant aid": the second word takes in the first
    const wider =
      anchor !== undefined && lower(r, k + 1) === 'and' ? r.anchors.find((a) => a.measure === 'aid' && a.token > k && a.token < k + 4) : undefined
    if (anchor?.measure === 'other' && joined && wider !== undefined) return wider
    if (anchor !== undefined)
      return joined ||
        (k <= q.to + 5 && k <= behindBracket(r, q.to) + 2) ||
        anchor.measure === 'aid' ||
        anchor.measure === 'other' ||
        anchor.measure === 'investment'
        ? anchor
        : null
    if (!/^[\p{L}\d'-]/u.test(lower(r, k)) || r.view.quantities.some((o) => o.from === k)) return null
    if (/^(?:while|and|as|which|that|is|was|were|from|to|by|compared|with|but|,)$/.test(lower(r, k)) && k > q.to) return null
    if (!joined && /^(?:from|to|by|and|with|compared|while|was|is|were|during|for)$/.test(lower(r, k))) return null
    k++
  }
  return null
}

/** Anchors and amounts told in one order: "exports and imports were $5m and $3m, respectively". */
const respective = (r: Reading, q: QuantityMention): Anchor | null => {
  const listed = r.view.quantities.filter((o) => o.form === q.form)
  let said = false
  for (let k = r.view.from; k < r.view.to; k++) if (lower(r, k) === 'respectively') said = true
  const first = listed[0]
  if (!said || first === undefined) return null
  const heads = r.anchors.filter((a) => a.token < first.from && (a.measure === 'exports' || a.measure === 'imports'))
  return heads.length === listed.length ? (heads[listed.indexOf(q)] ?? null) : null
}

/** "… percent of the total volume of imports": the whole of a share, not what the amounts after it measure. */
const isWhole = (r: Reading, a: Anchor): boolean =>
  r.view.quantities.some((s) => s.form === 'percent' && s.to <= a.token && a.token < s.to + 8 && lower(r, s.to) === 'of')

const anchorBefore = (r: Reading, q: QuantityMention): Anchor | null => {
  const told = r.anchors.filter((a) => a.token < q.from)
  const level = told.filter((a) => !isCause(r, a.token))
  const all = level.length > 0 ? level : told
  const own = inBrackets(r, q) ? all.filter((a) => !isWhole(r, a)) : all
  const before = own.length > 0 ? own : all
  const last = before.at(-1) ?? null
  if (last === null) return null
  for (let k = last.token; k < q.from; k++) if (lower(r, k) === ';') return null
  // "the deficit, which tariffs on goods were to narrow, widened to …": what is levied is no level
  if (last.measure === 'price' && /^(?:tariff|tariffs)$/.test(lower(r, last.token))) return before.findLast((a) => a.measure !== 'price') ?? last
  // "exports … worth of contracts": a weak word close by gives way to a flow that the verb speaks of
  const flow = before.findLast((a) => a.measure !== 'other' && a.measure !== 'price')
  return last.measure === 'other' && flow !== undefined && /^(?:sales|deals|contracts|portfolio)$/.test(lower(r, last.token)) ? flow : last
}

/** Sentences that go on about the figure before: "It reached …", "The figure stood at …", "The volume of …". */
const goesOn = (r: Reading): boolean => {
  for (let k = r.view.from; k < Math.min(r.view.to, r.view.from + 12); k++)
    if (/^(?:it|this|figure|figures|volume|amount|total|number|indicator|value|they|level|sum|latter|index|latter)$/.test(lower(r, k))) return true
  return false
}

/** "The package also includes £5 million", "A further £3 million will go to …": parts of the aid told of before. */
const ofPackage = (r: Reading): boolean => {
  for (let k = r.view.from; k < Math.min(r.view.to, r.view.from + 9); k++)
    if (/^(?:package|funds|funding|further|additionally|allocation|pledges|pledge|money|remainder|rest)$/.test(lower(r, k))) return true
  return false
}

interface Meaning {
  readonly measure: Measure
  readonly anchor: Anchor | null
  readonly actors: Actors
  readonly product: string | null
}

const leads = /^(?:came|led|topped|followed|ranked|dominated|was|were|brought|earned|contributed|stood|made)$/

/** "Coffee came first with $96 million": goods as subject, right behind a sentence on exports or imports. */
const leader = (r: Reading, q: QuantityMention): Meaning | null => {
  const { carried, view } = r
  if ((carried.measure !== 'exports' && carried.measure !== 'imports') || view.index - carried.sentence !== 1) return null
  let verb = view.from
  while (verb < q.from && verb < view.from + 7 && !leads.test(lower(r, verb))) verb++
  if (verb >= q.from || !leads.test(lower(r, verb)) || view.persons.some((p) => p.from < verb) || view.countries.some((c) => c.from < verb))
    return null
  const product = subjectGoods(r, verb)
  return product === null ? null : { measure: carried.measure, anchor: null, actors: carried.actors, product }
}

const meaningOf = (r: Reading, q: QuantityMention): Meaning => {
  const beside = respective(r, q) ?? anchorBehind(r, q)
  const before = beside === null ? anchorBefore(r, q) : null
  const given = before !== null && before.measure !== 'aid' && isGiven(r, q.from)
  if (given) return { measure: 'aid', anchor: null, actors: giftOf(r, q.from) ?? nobody, product: null }
  const anchor = beside ?? before
  if (anchor !== null) return { measure: anchor.measure, anchor, actors: anchor.actors, product: productOf(r, q, anchor) }
  const gift = giftOf(r, q.from)
  if (gift !== null) return { measure: 'aid', anchor: null, actors: gift, product: null }
  const { carried } = r
  const near = carried.measure !== null && r.view.index - carried.sentence <= 1
  if (near && (goesOn(r) || inBrackets(r, q)) && carried.measure !== 'other')
    return { measure: carried.measure!, anchor: null, actors: carried.actors, product: goodsBeside(r, q) }
  if (near && carried.measure === 'aid' && ofPackage(r))
    return { measure: 'aid', anchor: null, actors: { ...carried.actors, partner: null }, product: null }
  const base =
    lower(r, r.view.from) === 'from' && q.from < r.view.from + 6 ? r.anchors.find((a) => a.token >= q.to && a.token < q.to + 14) : undefined
  if (base !== undefined) return { measure: base.measure, anchor: base, actors: base.actors, product: null }
  const led = leader(r, q)
  if (led !== null) return led
  const after = r.anchors.find((a) => a.token >= q.to && a.token < commaBehind(r, q.to) && a.measure !== 'price' && a.measure !== 'other') ?? null
  return after === null
    ? { measure: 'other', anchor: null, actors: nobody, product: null }
    : { measure: after.measure, anchor: after, actors: after.actors, product: productOf(r, q, after) }
}

/** The first comma behind a number, or twelve tokens. */
const commaBehind = (r: Reading, to: number): number => {
  for (let k = to; k < Math.min(r.view.to, to + 12); k++) if (/^[,;:]$/.test(lower(r, k))) return k
  return to + 12
}

const inBrackets = (r: Reading, q: QuantityMention): boolean =>
  lower(r, q.from - 1) === '(' || (lower(r, q.from - 2) === '(' && /^(?:about|over|nearly|worth)$/.test(lower(r, q.from - 1)))

const goodsBeside = (r: Reading, q: QuantityMention): string | null => {
  if (lower(r, q.from - 1) === '(') return phraseBeforeBracket(r, q.from - 1)
  return phraseBehindAmount(r, q.to)
}

/** "150 tonnes of wheat … for $3 million": the goods of a volume told just before. */
const goodsOfVolume = (r: Reading, q: QuantityMention): string | null => {
  const volume = r.view.quantities.findLast((o) => o.form === 'measure' && o.to <= q.from && o.to > q.from - 12)
  return volume === undefined ? null : phraseBehindAmount(r, volume.to)
}

const productOf = (r: Reading, q: QuantityMention, anchor: Anchor): string | null => {
  if (anchor.measure !== 'exports' && anchor.measure !== 'imports') return null
  const earlier = r.anchors.find((a) => a.token < q.from && (a.measure === 'exports' || a.measure === 'imports'))
  return goodsBeside(r, q) ?? anchor.product ?? goodsOfVolume(r, q) ?? (earlier === undefined ? null : predicateGoods(r, earlier.token))
}

const flows: ReadonlySet<Measure> = new Set(['exports', 'imports'])

/** A period said for trade holds on for exports and imports, not for investment or aid told after it, nor for what is told of now. */
const mayCarry = ({ measure, anchor }: Pick<Meaning, 'measure' | 'anchor'>, r?: Reading): boolean =>
  measure === 'trade' ||
  measure === 'exports' ||
  measure === 'imports' ||
  (r !== undefined && anchor !== null && /^(?:deficit|surplus|balance)$/.test(lower(r, anchor.token)))

const carries: ReadonlySet<Measure> = new Set(['trade', 'exports', 'imports', 'investment', 'aid'])

const works =
  /^(?:projects?|programmes?|programs?|plants?|railways?|roads?|highways?|ports?|airports?|pipelines?|factory|factories|agreements?|memorandums?|memoranda|package|assistance|credits?|financing|funding|funds?|invest|investors?|exporters?|importers?|customs|tariffs?|sanctions?|damages?|losses|construction|order|orders|purchase|sale|tender|initiative|scholarships?|embassy|visas?|countries|sides|nations|governments|arms|weapons|missiles|aircraft)$/

/** Words that measure between countries, not prices and dealings at home. */
const isMeasured = (r: Reading, w: string): boolean => {
  const measure = r.words.measures.get(w)
  return (
    measure !== undefined &&
    measure !== 'price' &&
    !/^(?:sold|bought|sells|buys|traded|trading|purchases|purchased|delivered|supplied|sent|sends|salary|sales|budget|fine)$/.test(w)
  )
}

export const isConcerned = (v: SentenceView, r: Reading): boolean => {
  if (v.countries.length > 0 || v.organisations.some((o) => o.form === 'igo' || o.form === 'government' || o.country !== null)) return true
  if (v.places.some((p) => p.form === 'capital')) return true
  for (let k = v.from; k < v.to; k++) if (works.test(lower(r, k)) || isMeasured(r, lower(r, k))) return true
  return false
}

/** Whether a sum without a word of measure is tied to a country, a body of states or a work; "It is worth …" to those of the sentence before. */
const concerns = (r: Reading): boolean => {
  const before = r.view.index > 0 ? r.views[r.view.index - 1]! : null
  return isConcerned(r.view, r) || (before !== null && before.paragraph === r.view.paragraph && goesOn(r) && isConcerned(before, r))
}

/** The period of a target lies ahead of the document, that of what was reached does not; another one belongs to another number. */
const ahead = (r: Reading, status: Status, period: Known<string> | null): Known<string> | null => {
  const { published } = r.context
  const late = published !== null && period?.inferred && period.value.slice(0, 4) > published.slice(0, 4)
  if (status === 'actual' && late && !/next|coming|upcoming/.test(period.inferred?.said ?? '')) return null
  return status === 'target' && published !== null && period !== null && period.value.slice(0, 4) < published.slice(0, 4) ? null : period
}

/** "£61 million ($76 million)": the sum that the one in brackets tells again in another currency, or the sum itself. */
const toldAs = (r: Reading, q: QuantityMention): QuantityMention => {
  if (lower(r, q.from - 1) !== '(') return q
  return r.view.quantities.find((o) => o.form === 'money' && o.to === q.from - 1 && o.unit !== q.unit) ?? q
}

/** "2,345 tonnes to X, 428 tonnes to Y", "$5 million from Z": the other side right behind the number. */
const destined = (r: Reading, measure: Measure, to: number, actors: Actors): Actors => {
  const way = measure === 'imports' ? 'from' : 'to'
  const country = lower(r, to) === way ? countryAt(r.view, lower(r, to + 1) === 'the' ? to + 2 : to + 1) : null
  if (country === null || !flows.has(measure) || country.value === actors.reporter?.value || /^(?:and|'s)$/.test(lower(r, country.to))) return actors
  return { ...actors, partner: saidKnown(country.value) }
}

const taking = /^(?:received|receives|attracted|attracts|drew|secured|obtained|got|gets)$/

/** "X received $2 billion in investment": the subject of a verb of taking is who it comes to. */
const withTaker = (r: Reading, measure: Measure, q: QuantityMention, actors: Actors): Actors => {
  if ((measure !== 'investment' && measure !== 'aid') || actors.partner !== null) return actors
  let verb = q.from - 1
  while (verb > r.view.from && verb > q.from - 5 && !taking.test(lower(r, verb))) verb--
  const taker = taking.test(lower(r, verb)) ? subjectOf(r, verb) : null
  return taker === null ? actors : { reporter: actors.reporter?.value === taker.value ? null : actors.reporter, partner: taker }
}

/** An amount of money: trade, exports, imports, investment, aid, a price, or another sum. */
export const readMoney = (r: Reading, q: QuantityMention, cited: Cited | null): FigureDraft | null => {
  // "1 USD = 386 KZT" is a rate
  if (lower(r, q.to) === '=' || lower(r, q.from - 1) === '=') return null
  const rise = riseOf(r, q)
  const grown = rise === null ? null : growth(r, q, rise.move, rise.token, cited)
  if (grown !== null) return grown
  const told = toldAs(r, q)
  const m = meaningOf(r, told)
  if ((m.measure === 'price' || (m.measure === 'other' && m.anchor === null)) && !concerns(r)) return null
  const status = statusOf(r, told)
  const from = Math.max(r.view.from, (m.anchor?.token ?? told.from) - 3)
  const move = carries.has(m.measure) && from < told.from && !startsRise(r, told) ? movementNear(r, from, told.from, told.from) : null
  return draftOf(
    r,
    {
      rule:
        m.measure === 'other'
          ? 'sum of money'
          : m.anchor === null
            ? m.measure === 'aid'
              ? 'sum that a country gives'
              : 'amount of what the sentence before measures'
            : `amount of ${m.measure}`,
      measure: m.measure,
      value: q.value,
      unit: q.unit,
      status,
      trend: inBrackets(r, told) ? null : (move?.move ?? null),
      period: ahead(r, status, periodOf(r, told, status === 'actual' && mayCarry(m, r) && !startsRise(r, told))),
      actors:
        carries.has(m.measure) && m.measure !== 'trade'
          ? withTaker(r, m.measure, told, destined(r, m.measure, told.to, bracketed(r, told.from, filledActors(r, m, cited))))
          : nobody,
      product: m.product,
      of: m.measure === 'other' && m.anchor !== null ? lower(r, m.anchor.token) : null,
      cites: cited?.name ?? null,
      anchor: m.anchor?.token ?? null,
    },
    q,
  )
}

/** "a capacity of 2 million tonnes", "capacity is expected to reach 500 MW". */
const capacityBefore = (r: Reading, q: QuantityMention): number | null => {
  for (let k = q.from - 1; k >= r.view.from && k > q.from - 16; k--) if (/^(?:capacity|throughput|capacities)$/.test(lower(r, k))) return k
  return /^(?:capacity)$/.test(lower(r, q.to)) ? q.to : null
}

/** "472 kilometres of road", "a 90-km pipeline", "sown on 50 hectares": how far or wide a work or a border reaches. */
const readExtent = (r: Reading, q: QuantityMention): FigureDraft | null => {
  for (let k = Math.max(r.view.from, q.from - 8); k < Math.min(r.view.to, q.to + 5); k++) {
    if (
      !/^(?:road|roads|railway|railways|rail|highway|motorway|pipeline|tunnel|bridge|border|canal|line|lines|corridor|land|cable)$/.test(lower(r, k))
    )
      continue
    return draftOf(r, { rule: 'extent', measure: 'other', value: q.value, unit: q.unit, status: statusOf(r, q), of: lower(r, k), anchor: k }, q)
  }
  return null
}

/** A volume in tonnes, barrels, kilowatt-hours …: kept where goods move or are named. */
export const readVolume = (r: Reading, q: QuantityMention, cited: Cited | null): FigureDraft | null => {
  const rise = riseOf(r, q)
  const grown = rise === null ? null : growth(r, q, rise.move, rise.token, cited)
  if (grown !== null) return grown
  const anchor = anchorBehind(r, q) ?? anchorBefore(r, q)
  const goods = phraseBehindAmount(r, q.to)
  const flow = anchor !== null && (flows.has(anchor.measure) || anchor.measure === 'trade' || anchor.measure === 'aid')
  const capacity = capacityBefore(r, q)
  if (capacity !== null)
    return draftOf(
      r,
      {
        rule: 'capacity',
        measure: 'other',
        value: q.value,
        unit: q.unit,
        status: statusOf(r, q),
        period: periodOf(r, q, false),
        of: 'capacity',
        anchor: capacity,
      },
      q,
    )
  if (/^(?:kilometres|metres|miles|feet|hectares|acres|square|nautical|centimetres|millimetres|degrees)/.test(q.unit ?? '')) return readExtent(r, q)
  // "90-kilogramme bags": the size of one
  if (lower(r, q.to - 2) === '-' && r.tokens.type[q.to] === TokenType.word) return null
  if (!flow && goods === null) return null
  const product = goods ?? (flow ? anchor.product : null)
  const actors = flow && flows.has(anchor.measure) ? destined(r, anchor.measure, q.to, filledActors(r, anchor, cited)) : nobody
  const status = statusOf(r, q)
  return draftOf(
    r,
    {
      rule: 'volume of goods',
      measure: 'volume',
      value: q.value,
      unit: q.unit,
      status,
      period: periodOf(r, q, flow && status === 'actual'),
      actors,
      product,
      cites: cited?.name ?? null,
      anchor: flow ? anchor.token : null,
    },
    q,
  )
}
