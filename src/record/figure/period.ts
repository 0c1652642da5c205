import type { QuantityMention, TimeMention } from '../../model/mention.ts'
import type { Inference } from '../../model/record.ts'
import { TokenType } from '../../text/tokens.ts'
import { spanOf, textOf } from './context.ts'
import type { Known, Reading } from './reading.ts'
import { lower } from './reading.ts'
import { isBase } from './status.ts'

/** Grain of a value that can be a period of trade: not a single day. */
const isPeriod = (m: TimeMention): boolean => m.kind === 'date' && m.value !== null && !/^\d{4}-\d\d-\d\d$/.test(m.value) && !isWeek(m.value)

/** A week or less: "the figure of last week" dates a report, not what it counts. */
const isWeek = (value: string): boolean => {
  const days = /^(\d{4}-\d\d-\d\d)\/(\d{4}-\d\d-\d\d)$/.exec(value)
  return days !== null && Date.parse(days[2]!) - Date.parse(days[1]!) < 8 * 86_400_000
}

const stretches = /^(?:month|months|period|quarter|half|stretch|interval)$/
const alike = /^(?:same|corresponding|comparable|similar|equivalent|identical)$/

/** "the same month in 2015", "the comparable period of 2014": whether a time names only the year of a stretch told of before. */
const isSame = (r: Reading, m: TimeMention): boolean => {
  if (alike.test(lower(r, m.from)) || alike.test(lower(r, m.from + 1))) return /^\d{4}$/.test(m.value ?? '')
  let k = m.from - 1
  while (/^(?:in|of|the|a|during)$/.test(lower(r, k))) k--
  return stretches.test(lower(r, k)) && alike.test(lower(r, k - 1))
}
const isDay = (m: TimeMention): boolean => m.kind === 'date' && m.value !== null && /^\d{4}-\d\d-\d\d$/.test(m.value)

/** "Compared to April 2022, exports …": all before the first comma. */
const opensCompared = (r: Reading, m: TimeMention): boolean => {
  if (!/^(?:compared|relative)$/.test(lower(r, r.view.from))) return false
  for (let k = r.view.from; k < m.from; k++) if (lower(r, k) === ',') return false
  return true
}

/** "more than the one spent in 2014", "less than was achieved in 2021": a comparison that runs up to the time, with no number in it. */
const thanBefore = (r: Reading, m: TimeMention): boolean => {
  for (let k = m.from - 1; k >= r.view.from && k > m.from - 8; k--) {
    if (lower(r, k) === 'than')
      return /^(?:more|less|higher|lower|fewer|greater|smaller)$/.test(lower(r, k - 1)) && r.tokens.type[k + 1] === TokenType.word
    if (/^[,;]$/.test(lower(r, k)) || r.view.quantities.some((q) => q.from <= k && k < q.to)) return false
  }
  return false
}

/** Words before a date that lay another time beside the figure instead of dating it. */
const isCompared = (r: Reading, m: TimeMention): boolean => {
  const at = lower(r, m.from - 1) === 'the' ? m.from - 1 : m.from
  const w = lower(r, at - 1)
  const before = lower(r, at - 2)
  if (thanBefore(r, m)) return true
  if (w === 'on' && isPeriod(m) && !isDay(m)) return true
  if (/^levels?$/.test(lower(r, m.to)) || opensCompared(r, m)) return true
  if (/^(?:than|versus|vs|vs.|against|since)$/.test(w)) return true
  if ((w === 'to' || w === 'with') && /^(?:compared|comparison|relative|comparing)$/.test(before)) return true
  if (w === 'in' && /^(?:than|to|with|against|from)$/.test(before)) return true
  if (w === 'for' || w === 'in' || w === 'of')
    return /^(?:than|compared)$/.test(lower(r, at - 3)) || (before === 'that' && /^(?:with|to|than)$/.test(lower(r, at - 3)))
  return (
    (w === 'over' && /^(?:%|percent|cent|growth|increase|rise|up|gain|decline|decrease|drop|higher|lower)$/.test(before)) ||
    (w === 'from' && !isRangeStart(r, m)) ||
    (w === 'on' && before === 'percent')
  )
}

/** "from January to July" is one mention; "from 2021" before a growth is what it is compared with. */
const isRangeStart = (r: Reading, m: TimeMention): boolean => (m.value ?? '').includes('/') || lower(r, m.to) === 'to' || r.view.from === m.from - 1

const isShifted = (r: Reading, m: TimeMention): boolean =>
  isSame(r, m) || (m.basis === 'text' && /(?:earlier|ago|previous|before|same|corresponding)/.test(r.tokens.text.slice(m.start, m.end).toLowerCase()))

/** The time right behind a number: "$5 million in 2022", "in the first half of 2024", "by 2030". */
const rightBehind = (r: Reading, to: number): TimeMention | null => {
  for (const m of r.view.times) {
    if (m.from < to) continue
    if (m.from > to + 4) return null
    let lead = true
    for (let k = to; k < m.from; k++)
      if (
        !/^(?:in|during|for|over|by|as|of|at|the|until|throughout|all|\(|worth|total|annually|alone|this|goods|,|rise|increase|gain|growth|drop|fall|decline|decrease|jump|surplus|deficit|their|its|a|peak|high|height|low)$/.test(
          lower(r, k),
        )
      )
        lead = false
    if (lead) return m
  }
  return null
}

/** "Founded in October last year, the chamber has 19 members": the time of another event. */
const inParticiple = (r: Reading, m: TimeMention): boolean => {
  if (!/^(?:founded|established|born|signed|launched|created|set|opened|built|adopted|concluded|following|after|since)$/.test(lower(r, r.view.from)))
    return false
  for (let k = r.view.from; k < m.from; k++) if (lower(r, k) === ',') return false
  return true
}

/** A day dates a figure only as "as of 1 January". */
const usable = (r: Reading, m: TimeMention): boolean =>
  (!inParticiple(r, m) && isPeriod(m)) || (isDay(m) && /^(?:of|by|until)$/.test(lower(r, m.from - 1)))

/** Bracket that a token stands in: the token of its opening, or −1. */
const bracketOf = (r: Reading, i: number): number => {
  for (let k = i; k >= r.view.from; k--) {
    if (lower(r, k) === ')' && k < i) return -1
    if (lower(r, k) === '(') return k
  }
  return -1
}

/** A time in brackets dates only the numbers of the same brackets. */
const beside = (r: Reading, m: TimeMention, q: QuantityMention): boolean => {
  const at = bracketOf(r, m.from)
  return at < 0 || at === bracketOf(r, q.from)
}

/** "from 5 million in 2023 to …", "up from 5 million in 2022": the time of what the rise starts from. */
const isStart = (r: Reading, m: TimeMention): boolean =>
  r.view.quantities.some((o) => isBase(r, o) && ((o.to <= m.from && rightBehind(r, o.to) === m) || (m.to <= o.from && m.to >= o.from - 1)))

/** "61 million at their peak in 2019": the time of a height, not of what is told after it. */
const isPeak = (r: Reading, m: TimeMention): boolean =>
  lower(r, m.from - 1) === 'in' && /^(?:peak|high|height|low|trough)$/.test(lower(r, m.from - 2)) && lower(r, m.to) !== 'at'

/** The time before a number in its sentence that is not tied to another number. */
const nearestBefore = (r: Reading, q: QuantityMention): TimeMention | null =>
  r.view.times.findLast(
    (m) =>
      m.to <= q.from &&
      usable(r, m) &&
      !isCompared(r, m) &&
      !isShifted(r, m) &&
      beside(r, m, q) &&
      !isStart(r, m) &&
      !isPeak(r, m) &&
      !inTimeList(r, m),
  ) ?? null

const nearestAfter = (r: Reading, q: QuantityMention): TimeMention | null =>
  r.view.times.find(
    (m) =>
      m.from >= q.to &&
      usable(r, m) &&
      !isCompared(r, m) &&
      !isShifted(r, m) &&
      beside(r, m, q) &&
      !isStart(r, m) &&
      !inTimeList(r, m) &&
      !r.view.quantities.some((o) => o.from >= q.to && o.to <= m.from && rightBehind(r, o.to) === m && o.unit === q.unit),
  ) ?? null

/** Months that a stretch before "to September 2023" covers: "the nine months to", "the year ended". */
const monthsBefore = (r: Reading, m: TimeMention): number | null => {
  if (!/^(?:to|ended|ending|through|until)$/.test(lower(r, m.from - 1))) return null
  const end = /^(?:leading|up)$/.test(lower(r, m.from - 2)) ? m.from - 2 : m.from - 1
  const unit = lower(r, end - 1)
  if (unit === 'year') return 12
  if (unit === 'quarter') return 3
  const stretch = r.view.times.find((t) => t.to === end)
  if (unit !== 'months' || stretch?.amount?.unit !== 'month') return null
  return stretch.amount.value
}

/** "the nine months to September 2023" → 2023-01/2023-09. */
const stretchTo = (end: string, months: number): string | null => {
  const parts = /^(\d{4})-(\d\d)/.exec(end)
  if (parts === null) return null
  const first = Number(parts[1]) * 12 + Number(parts[2]) - months
  return `${Math.floor(first / 12)}-${String((first % 12) + 1).padStart(2, '0')}/${parts[1]}-${parts[2]}`
}

/** A year that stands for the stretch told of before, in that year. */
const sameStretch = (r: Reading, m: TimeMention): string | null => {
  // "the same month" and "in 2015" may also be two times
  const year = r.view.times.find((t) => t.from === m.to + 1 && /^(?:in|of)$/.test(lower(r, m.to)) && /^\d{4}$/.test(t.value ?? ''))
  if (year !== undefined && isShifted(r, m) && /^\d{4}-/.test(m.value ?? '')) return m.value!.replace(/\d{4}(?=-)/g, year.value!)
  if (!/^\d{4}$/.test(m.value ?? '') || !isSame(r, m)) return null
  const here = r.view.times.findLast((t) => t.to < m.from && isPeriod(t) && /^\d{4}-/.test(t.value!))?.value ?? r.carried.period?.value
  return here === undefined || here === null || !/^\d{4}-/.test(here) ? null : here.replace(/\d{4}(?=-)/g, m.value!)
}

const known = (r: Reading, m: TimeMention): Known<string> => {
  const said = r.tokens.text.slice(m.start, m.end)
  const same = sameStretch(r, m)
  if (same !== null) return { value: same, inferred: { said: m.value, from: 'rule' } }
  const months = monthsBefore(r, m)
  const stretch = months === null ? null : stretchTo(m.value!, months)
  if (stretch !== null) return { value: stretch, inferred: { said: m.value, from: 'rule' } }
  const inferred: Inference | null = m.basis === 'printed' ? null : { said, from: 'rule' }
  return { value: m.value!, inferred }
}

/** Sentences that speak of now, or of a stretch of years, take no period from the sentence before. */
const isOpen = (r: Reading): boolean =>
  r.view.times.some(
    (m) =>
      m.timex === 'PRESENT_REF' ||
      lower(r, m.from - 1) === 'since' ||
      (m.kind === 'duration' && /^(?:the|past|last|recent|next|coming)/.test(r.tokens.text.slice(m.start, m.end).toLowerCase())),
  ) || /^(?:at present|to date|so far|in total)/i.test(textOf(r.tokens, r.view.from, Math.min(r.view.to, r.view.from + 3)))

/** "the surplus logged in the same period last year": an earlier stretch told of this very number. */
const shiftedBehind = (r: Reading, q: QuantityMention): TimeMention | null => {
  const m = r.view.times.find((t) => t.from >= q.to && t.from < q.to + 11 && isShifted(r, t) && isPeriod(t))
  if (m === undefined || isCompared(r, m)) return null
  if (r.view.quantities.some((o) => o.from >= q.to && o.to <= m.from)) return null
  for (let k = q.to; k < m.from; k++) if (/^[,;]$/.test(lower(r, k))) return null
  return m
}

/** "Imports in the same period of last year amounted to …": an earlier stretch that the sentence is about. */
const shiftedBefore = (r: Reading, q: QuantityMention): TimeMention | null => {
  const m = r.view.times.findLast((t) => t.to <= q.from && isShifted(r, t) && isPeriod(t))
  if (m === undefined || isCompared(r, m) || !/^(?:in|during|for|over|the)$/.test(lower(r, m.from - 1))) return null
  return r.view.quantities.some((o) => o.form !== 'ordinal' && o.to <= q.from && o.from >= m.to) ? null : m
}

/** "April's 6.4 percent increase": the time that a number belongs to. */
const owner = (r: Reading, q: QuantityMention): TimeMention | null =>
  lower(r, q.from - 1) === "'s" ? (r.view.times.find((m) => isPeriod(m) && (m.to === q.from || m.to === q.from - 1)) ?? null) : null

/** "The previous year, trade was …"; "compared to the same period of 2023, when trade was …": an earlier time that this number is told of. */
const setBefore = (r: Reading, q: QuantityMention): TimeMention | null => {
  const first = r.view.times[0]
  if (first !== undefined && first.from === r.view.from && isShifted(r, first) && isPeriod(first) && lower(r, first.to) === ',') return first
  for (let k = q.from - 1; k > r.view.from; k--) {
    if (lower(r, k) !== 'when') continue
    const at = lower(r, k - 1) === ',' ? k - 1 : k
    return r.view.times.find((m) => m.to === at && isPeriod(m)) ?? null
  }
  return null
}

const saysRespectively = (r: Reading): boolean => {
  for (let k = r.view.from; k < r.view.to; k++) if (lower(r, k) === 'respectively') return true
  return false
}

/** "in May and April, respectively": times of a list are those of the numbers in the same order, of no other. */
const inTimeList = (r: Reading, m: TimeMention): boolean => saysRespectively(r) && listAround(r, r.view.times.filter(isPeriod), m).length > 1

/** Whether nothing but commas and "and" stands between two tokens. */
const isListed = (r: Reading, from: number, to: number): boolean => {
  for (let k = from; k < to; k++) if (!/^(?:,|and)$/.test(lower(r, k))) return false
  return true
}

/** Place of a member in its list; a reader may hold a copy of it with other fields, so it is known by where it stands. */
const placeIn = (all: readonly { readonly from: number }[], one: { readonly from: number }): number => all.findIndex((m) => m.from === one.from)

/** Members of a list around one of them: those that follow each other with only commas and "and" between. */
const listAround = <M extends { readonly from: number; readonly to: number }>(r: Reading, all: readonly M[], one: M): readonly M[] => {
  const at = placeIn(all, one)
  if (at < 0) return [one]
  let a = at
  while (a > 0 && isListed(r, all[a - 1]!.to, all[a]!.from)) a--
  let b = at
  while (b + 1 < all.length && isListed(r, all[b]!.to, all[b + 1]!.from)) b++
  return all.slice(a, b + 1)
}

/** "$0.96m and $0.79m in May and April, respectively": two lists in one order. */
const inOrder = (r: Reading, q: QuantityMention): TimeMention | null => {
  if (!saysRespectively(r)) return null
  const numbers = listAround(r, r.view.quantities, q)
  const dates = r.view.times.filter((m) => isPeriod(m))
  const times = dates.map((m) => listAround(r, dates, m)).find((list) => list.length === numbers.length)
  return numbers.length < 2 || times === undefined ? null : (times[placeIn(numbers, q)] ?? null)
}

/** "$40 billion for X by 2015 and $5 billion for Y by 2017": numbers and times in turn, each number with the time behind it. */
const inTurn = (r: Reading, q: QuantityMention): TimeMention | null => {
  const respective = inOrder(r, q)
  if (respective !== null) return respective
  const alike = r.view.quantities.filter((o) => o.form === q.form && o.unit === q.unit)
  const at = placeIn(alike, q)
  const times = r.view.times.filter((m) => usable(r, m) && !isCompared(r, m) && !isShifted(r, m))
  if (alike.length < 2 || alike.length !== times.length || times.some((m, k) => m.from < alike[k]!.to || (alike[k + 1]?.from ?? r.view.to) < m.to))
    return null
  return times[at] ?? null
}

/** "The eight-month figure was …": the first months of the year that the document was published in, or of the year before when they are not over. */
const firstMonths = (r: Reading): string | null => {
  const { published } = r.context
  const m = published === null ? undefined : r.view.times.find((t) => t.kind === 'duration' && t.amount?.unit === 'month' && isAdjective(r, t))
  if (m === undefined || published === null || m.amount!.value < 2 || m.amount!.value > 11) return null
  const [year, month] = published.split('-').map(Number)
  const y = m.amount!.value <= (month ?? 12) ? year! : year! - 1
  return `${y}-01/${y}-${String(m.amount!.value).padStart(2, '0')}`
}

const isAdjective = (r: Reading, { to }: TimeMention): boolean =>
  /^(?:figure|figures|total|turnover|volume|exports|imports|trade|result|results)$/.test(lower(r, to))

/** The period that a number of the sentence covers; carried from the sentence before when `carry` allows, and marked so. */
export const periodOf = (r: Reading, q: QuantityMention, carry: boolean): Known<string> | null => {
  const behind = rightBehind(r, q.to)
  const own =
    inTurn(r, q) ??
    (behind !== null && usable(r, behind) && !isCompared(r, behind) ? behind : null) ??
    setBefore(r, q) ??
    owner(r, q) ??
    (isBase(r, q) || /^than$/.test(lower(r, q.from - 2)) ? shiftedBehind(r, q) : null) ??
    nearestBefore(r, q) ??
    nearestAfter(r, q) ??
    shiftedBefore(r, q) ??
    // "from $5m a year earlier": the earlier time is this number's own
    (behind !== null && usable(r, behind) ? behind : null) ??
    shiftedBehind(r, q)
  if (own !== null) return known(r, own)
  const months = firstMonths(r)
  if (months !== null && carry) return { value: months, inferred: { said: null, from: 'rule' } }
  const { period, sentence } = r.carried
  if (!carry || period === null || r.view.index - sentence > 3 || isOpen(r)) return null
  return { value: period.value, inferred: { said: null, from: period.span } }
}

/** The period that a sentence states, for the sentences after it: a figure's own, never one compared with. */
export const statedPeriod = (r: Reading): { readonly value: string; readonly span: { readonly start: number; readonly end: number } } | null => {
  const m = r.view.times.findLast((t) => isPeriod(t) && !isCompared(r, t) && !isShifted(r, t) && !isStart(r, t) && !isPeak(r, t) && !inTimeList(r, t))
  if (m !== undefined) return { value: m.value!, span: spanOf(r.tokens, m.from, m.to) }
  const months = firstMonths(r)
  const said = months === null ? undefined : r.view.times.find((t) => t.kind === 'duration')
  return months === null || said === undefined ? null : { value: months, span: spanOf(r.tokens, said.from, said.to) }
}

/** The period of a claim without a number. */
export const periodOfSentence = (r: Reading): Known<string> | null => {
  const m = r.view.times.find((t) => isPeriod(t) && !isCompared(r, t))
  return m === undefined ? null : known(r, m)
}
