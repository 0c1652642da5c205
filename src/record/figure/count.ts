import type { QuantityMention, TimeMention } from '../../model/mention.ts'
import { TokenType } from '../../text/tokens.ts'
import type { Cited } from './cites.ts'
import type { FigureDraft } from './context.ts'
import { textOf } from './context.ts'
import { draftOf } from './draft.ts'
import { periodOf } from './period.ts'
import type { Reading } from './reading.ts'
import { lower } from './reading.ts'
import { startsRise, statusOf } from './status.ts'

const breaks =
  /^(?:under|during|through|after|before|of|in|to|from|and|or|with|for|at|by|on|is|are|was|were|has|have|that|which|who|as|than|per|will|would|can|could|live|lives|phase|stage|year|day|month|way|lane|star|storey|member|hour|week|round|step|point|party)$/

const singulars: ReadonlyMap<string, string> = new Map([
  ['memorandum', 'memoranda'],
  ['memorandums', 'memoranda'],
  ['company', 'companies'],
  ['family', 'families'],
  ['entity', 'entities'],
  ['business', 'businesses'],
  ['people', 'persons'],
  ['individuals', 'persons'],
  ['inhabitants', 'persons'],
  ['person', 'persons'],
  ['travellers', 'travellers'],
])

const plural = (noun: string): string =>
  singulars.get(noun) ??
  (noun.endsWith('s') ||
  /(?:men|people)$/.test(noun) ||
  noun === 'aircraft' ||
  noun === 'personnel' ||
  noun === 'police' ||
  noun === 'dead' ||
  noun === 'killed' ||
  noun === 'injured' ||
  noun === 'wounded'
    ? noun
    : `${noun}s`)

interface Counted {
  readonly unit: string
  readonly token: number
}

/** Nouns that say little without the word before. */
const compounds: ReadonlySet<string> = new Set([
  'asylum seekers',
  'nuclear warheads',
  'joint ventures',
  'civil servants',
  'public servants',
  'direct flights',
  'military vehicles',
  'armoured vehicles',
])

/** The noun that a number counts, up to five tokens on: "200 Turkish companies", "300 Albanians". */
const countedNoun = (r: Reading, to: number): Counted | null => {
  for (let k = to; k < r.view.to && k < to + 6; k++) {
    const people = r.view.countries.find((c) => c.from <= k && k < c.to)
    const w = lower(r, k)
    const plain = r.tokens.type[k] === TokenType.word && !breaks.test(w)
    if (r.words.counted.has(w) && !(people !== undefined && r.words.counted.has(lower(r, k + 1)))) {
      // "200 student places": the last noun of the run is counted
      const next = lower(r, k + 1)
      // "19 crew members"
      if (next === 'members') return { unit: `${w} members`, token: k + 1 }
      const joint = compounds.has(`${lower(r, k - 1)} ${plural(w)}`) ? `${lower(r, k - 1)} ` : ''
      return r.words.counted.has(next) ? { unit: plural(next), token: k + 1 } : { unit: joint + plural(w), token: k }
    }
    if (
      people !== undefined &&
      (people.form === 'people' || (people.form === 'adjective' && w.endsWith('s'))) &&
      !r.words.counted.has(lower(r, people.to))
    )
      return { unit: 'persons', token: k }
    // "14 Leopard 2 tanks", "8,000 155 mm shells": a type or a size stands before the noun
    const size = r.view.quantities.find((o) => o.from === k && o.form === 'measure')
    if (size !== undefined && k === to) {
      k = size.to - 1
      continue
    }
    const type = r.tokens.type[k] === TokenType.number && k > to && /^\p{Lu}/u.test(r.tokens.words[k - 1]!) && w.length < 3
    if (!plain && !type && w !== '-' && w !== "'s") return null
  }
  return null
}

/** Small numbers of meetings or papers retell what other records hold. */
const isLarge = (q: QuantityMention): boolean => (typeof q.value === 'number' ? Math.abs(q.value) : q.value[1]) >= 3

/** "Article 5", "No. 7", "Resolution 12": the number names, it does not count. */
const isName = (r: Reading, q: QuantityMention): boolean => {
  const before = lower(r, q.from - 1)
  if (
    /^(?:article|no|no\.|nos\.|resolution|room|flight|chapter|section|page|paragraph|boeing|airbus|protocol|decree|law|order|point|goal|sdg|agenda|group|g|day|number|top|phase)$/.test(
      before,
    )
  )
    return true
  return (
    (before === '-' && /^\p{L}/u.test(lower(r, q.from - 2)) && r.tokens.end[q.from - 2] === r.tokens.start[q.from - 1]) ||
    (/^[-–]$/.test(lower(r, q.to)) && /^\p{L}/u.test(lower(r, q.to + 1)) && !r.words.counted.has(lower(r, q.to + 1)) && lower(r, q.to + 1) !== 'plus')
  )
}

/** "a population of 10 million": people without the noun. */
const population = (r: Reading, q: QuantityMention): Counted | null => {
  for (let k = q.from - 1; k > q.from - 5 && k >= r.view.from; k--)
    if (/^(?:population|populace|staff|workforce|garrison)$/.test(lower(r, k))) return { unit: 'persons', token: k }
  return null
}

/** "20,000 tourists …, against 6,400 in 2024": the noun of the number that it is laid beside. */
const inherited = (r: Reading, q: QuantityMention): Counted | null => {
  if (!startsRise(r, q) || (r.tokens.type[q.to] === TokenType.word && !/^(?:in|a|the|last|during|for|at|on|before|and|to)$/.test(lower(r, q.to))))
    return null
  const prior = r.view.quantities.findLast((o) => o.to <= q.from && o.form === 'number')
  return prior === undefined ? null : countedNoun(r, prior.to)
}

/** "the number of Danish tourists, 165,000 in 2019", "estimated the number of travellers at 580,000": the noun that "number of" names. */
const numbered = (r: Reading, q: QuantityMention): Counted | null => {
  if (
    r.tokens.type[q.to] === TokenType.word &&
    !/^(?:in|a|the|last|during|for|at|on|by|as|this|from|to|and|while|according|year|up|down|per|annually|every|each|yearly)$/.test(lower(r, q.to))
  )
    return null
  for (let k = q.from - 1; k > r.view.from && k > q.from - 30; k--) {
    if (lower(r, k) === ';' || r.view.quantities.some((o) => o.form === 'number' && o.to === k && !startsRise(r, o))) return null
    if (lower(r, k) === 'of' && /^numbers?$/.test(lower(r, k - 1))) return countedNoun(r, k + 1)
  }
  return null
}

/** A number of persons, companies, flights, projects … */
export const readCount = (r: Reading, q: QuantityMention, cited: Cited | null): FigureDraft | null => {
  if (!isLarge(q) || isName(r, q) || q.value === 0) return null
  const noun = countedNoun(r, q.to) ?? population(r, q) ?? inherited(r, q) ?? numbered(r, q)
  if (noun === null) return null
  // "the five neighbours": a known small set is named, not counted
  if (lower(r, q.from - 1) === 'the' && isLarge(q) && q.value === Math.min(10, q.value as number)) return null
  const small = typeof q.value === 'number' && q.value < 10
  if (
    small &&
    /^(?:documents|meetings|events|partners|cities|goods|items|lines|positions|units|head|people|citizens|officials|executives|representatives)$/.test(
      noun.unit,
    ) &&
    q.approx === null
  )
    return null
  return draftOf(
    r,
    {
      rule: 'number of counted things',
      measure: 'count',
      value: q.value,
      unit: noun.unit,
      status: statusOf(r, q),
      period: periodOf(r, q, false),
      cites: cited?.name ?? null,
      anchor: noun.token > q.from ? noun.token : null,
    },
    q,
    true,
  )
}

/** "third-largest trading partner", "ranks fifth among investors". */
export const readRank = (r: Reading, q: QuantityMention): FigureDraft | null => {
  const at = lower(r, q.to) === '-' ? q.to + 1 : q.to
  const ranked = r.words.rankWords.has(lower(r, at))
  const verb = /^(?:ranks|ranked|rank|ranking)$/.test(lower(r, q.from - 1)) || /^(?:ranks|ranked|rank|ranking)$/.test(lower(r, q.from - 2))
  if (!ranked && !verb) return null
  let noun = -1
  for (let k = at; k < Math.min(r.view.to, at + 13); k++) if (r.words.rankNouns.has(lower(r, k))) noun = k
  if (noun < 0) return null
  return draftOf(
    r,
    {
      rule: 'rank among partners',
      measure: 'rank',
      value: q.value,
      unit: null,
      interval: null,
      period: periodOf(r, q, false),
      of: textOf(r.tokens, at, noun + 1),
      anchor: noun,
    },
    q,
  )
}

/** "X is Y's largest trading partner": first without a number. */
export const readLargest = (r: Reading): FigureDraft | null => {
  for (let k = r.view.from; k < r.view.to; k++) {
    if (!/^(?:largest|biggest)$/.test(lower(r, k)) || lower(r, k - 1) === '-' || r.view.quantities.some((q) => q.to === k)) continue
    if (lower(r, k - 1) !== "'s" && lower(r, k - 1) !== 'the') continue
    if (/^(?:of|among)$/.test(lower(r, k - 2))) continue
    let end = k + 1
    while (end < k + 4 && /^(?:trade|trading|foreign|export|import|single|economic)$/.test(lower(r, end))) end++
    if (!r.words.rankNouns.has(lower(r, end)) || lower(r, end) === 'economy') continue
    return draftOf(
      r,
      {
        rule: 'largest partner',
        measure: 'rank',
        value: null,
        unit: null,
        interval: null,
        trend: 'largest',
        of: textOf(r.tokens, k, end + 1),
        anchor: end,
      },
      { from: k, to: k + 1 },
    )
  }
  return null
}

/** "up to 90 days" of stay: the length as a limit. */
export const readStay = (r: Reading, m: TimeMention): FigureDraft | null => {
  if (m.kind !== 'duration' || m.amount === null || (m.amount.unit !== 'day' && m.amount.unit !== 'month')) return null
  let stay = -1
  for (let k = r.view.from; k < r.view.to; k++) if (r.words.stay.has(lower(r, k)) && lower(r, k) !== 'period' && lower(r, k) !== 'travel') stay = k
  const upTo =
    /^(?:to|than|exceeding|maximum|for|of|within)$/.test(lower(r, m.from - 1)) || lower(r, m.to) === 'stay' || lower(r, m.to + 1) === 'stay'
  if (stay < 0 || !upTo || Math.abs(stay - m.from) > 14) return null
  const limit = /^(?:to|than|exceeding|maximum)$/.test(lower(r, m.from - 1)) && lower(r, m.from - 2) !== 'from'
  const { value, unit } = m.amount
  const interval = {
    printed: limit ? ([0, value] as const) : ([value, value] as const),
    loose: limit ? ([0, value] as const) : ([value, value] as const),
  }
  return draftOf(
    r,
    { rule: 'length of stay', measure: 'other', value, unit: `${unit}s`, status: limit ? 'limit' : 'actual', anchor: stay, interval },
    { from: m.from, to: m.to, approx: limit ? 'up-to' : null },
  )
}
