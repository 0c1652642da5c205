import type { WordHit } from '../../lexicon/matcher.ts'
import type { CountryMention, PlaceMention } from '../../model/mention.ts'
import type { Tokens } from '../../text/tokens.ts'
import { isCapital, isGenericWord, isHonorific } from '../name-words.ts'

export interface PersonInput extends PersonGround {
  /** By token of a body such as "ministry": its country, as said of it here or last before. */
  readonly bodyCountry: ReadonlyMap<number, string>
}

/** What names of persons are read on. */
export interface PersonGround {
  readonly tokens: Tokens
  readonly words: readonly (WordHit | null)[]
  /** Countries and places found so far, by token of their start. */
  readonly countryAt: ReadonlyMap<number, CountryMention>
  readonly placeAt: ReadonlyMap<number, PlaceMention>
  /** 1 for tokens that belong to a country, place or organisation. */
  readonly taken: Uint8Array
  /** First tokens of sentences. */
  readonly opens: Uint8Array
}

/** What stands beside a name: the office as printed and the country it belongs to. */
export interface Beside {
  readonly role: string | null
  readonly country: string | null
}

const NOTHING: Beside = { role: null, country: null }
const REACH = 24

/** Abbreviations of offices, told from other words by their capitals: "PM Modi", not "3 pm". */
const ABBREVIATION = /^(?:PM|FM|DPM|VP|SG)$/

/** One past the last token of the office that begins at token `i`, or 0. */
export const officeEnd = (p: PersonInput, i: number): number => {
  const hit = p.words[i]
  if (hit) for (const name of hit.classes) if (name.startsWith('office:')) return hit.to
  return ABBREVIATION.test(p.tokens.words[i] ?? '') && isCapital(p.tokens, i + 1) ? i + 1 : 0
}

const isBody = (p: PersonInput, i: number): boolean =>
  !!p.words[i] && (p.words[i]!.classes.has('body:government') || p.words[i]!.classes.has('body:other'))

const countryNear = (p: PersonInput, i: number): string | null => p.countryAt.get(i)?.value ?? p.placeAt.get(i)?.country ?? null

/** "Ambassador to China", "ambassador in Rome": the country that an envoy is sent to, not the one that sends. */
const isGoal = (t: Tokens, i: number): boolean => /^(?:to|in)$/.test((t.lower[i - 1] === 'the' ? t.lower[i - 2] : t.lower[i - 1]) ?? '')

/** The first country named in tokens `[from, to)` that no envoy is sent to. */
const countryIn = (p: PersonInput, from: number, to: number, envoy = false): string | null => {
  for (let i = from; i < to; i++) {
    const found = envoy && isGoal(p.tokens, i) ? null : countryNear(p, i)
    if (found) return found
  }
  return null
}

const isEnvoy = (p: PersonInput, office: number): boolean => !!p.words[office]?.classes.has('office:envoy')

const STOP_BEFORE = /^(?:[.,;:!?()“”«»"‘]|and|or|but|said|says|met|with|by|between|told|in|of|on|at|from|to|for|during|after|before|that|while|when)$/

/** Verbs that one person does to another: in front of an office they part it from who acts ("Iraq's leader called President X a liar"). */
const ACTS_ON =
  /^(?:(?:call|ask|urg|accus|warn|thank|invit|receiv|host|welcom|prais|criticis|criticiz|condemn|visit|telephon|phon|greet|join|nam|succeed|replac|congratulat|assur|inform|brief|rebuk|attack|defend|oust|depos|arrest|releas|jail|kill|summon|recall|defeat|fac|reject|support|follow|blam|implor|press|pressur|challeng|insult|mock|denounc|sack|dismiss)(?:ed|es|s)|sees?|saw|meets?|tells?|beats?|hails?|hailed|quoted|quotes)$/

/** The country in the noun phrase that ends before token `to`, the nearest first: "Ghana's new ambassador", "the former Dutch minister". */
const countryLeft = (p: PersonInput, to: number): string | null => {
  const t = p.tokens
  // what opens a sentence owes nothing to the sentence before
  if (p.opens[to]) return null
  for (let i = to - 1; i >= 0 && to - i < 10; i--) {
    const found = countryNear(p, i) ?? p.bodyCountry.get(i)
    if (found) return found
    if (STOP_BEFORE.test(t.lower[i]!) || ACTS_ON.test(t.lower[i]!) || p.opens[i]) return null
  }
  return null
}

/** "Cambodian officials, including Senate President X and …": those who are listed belong to the country of the group. */
const countryOfGroup = (p: PersonInput, to: number): string | null => {
  const t = p.tokens
  if (p.opens[to]) return null
  for (let i = to - 1; i > 0 && to - i < 40; i--) {
    if (/^(?:including|namely)$/.test(t.lower[i]!)) return countryLeft(p, t.words[i - 1] === ',' ? i - 1 : i)
    if (p.opens[i] || !(isCapital(t, i) || t.words[i] === ',' || /^(?:and|of|for|the|-|&)$/.test(t.lower[i]!) || officeEnd(p, i) > 0)) return null
  }
  return null
}

/** Whether a token may stand between an office and the name: "Minister | of Trade and Industry | X", "President | of the Republic of Kenya |, X". */
const mayStandBetween = (p: PersonInput, i: number): boolean => {
  const t = p.tokens
  return (
    isCapital(t, i) ||
    p.taken[i] === 1 ||
    /^(?:of|for|to|and|the|on|at|in|'s|'|-|–|&|charge)$/.test(t.lower[i]!) ||
    isGenericWord(t.lower[i]!) ||
    isBody(p, i)
  )
}

/** The longest office that ends at token `to`, as its first token, or −1. */
const officeEndingAt = (p: PersonInput, to: number): number => {
  for (let k = Math.max(0, to - 5); k < to; k++) if (officeEnd(p, k) === to) return k
  return -1
}

const MODIFIER =
  /^(?:deputy|vice|former|late|ex|acting|first|interim|outgoing|incoming|chief|senior|special|foreign|defence|defense|trade|finance|interior|state|then|general|permanent|honorary|executive|caretaker|supreme|extraordinary|-)$/
const PAST = /^(?:former|late|ex|ousted|deposed|then)$/

/** First token of the office that ends at `to`: with "deputy", "acting" and the other half of "Deputy Prime Minister and Foreign Minister". */
const officeStart = (p: PersonInput, first: number): number => {
  const t = p.tokens
  let k = first
  for (;;) {
    while (k > 0 && !p.opens[k] && MODIFIER.test(t.lower[k - 1]!)) k--
    if (p.opens[k] || k < 2 || !/^(?:and|–|-|cum|\/)$/.test(t.lower[k - 1]!)) return k
    const other = officeEndingAt(p, k - 1)
    if (other < 0) return k
    k = other
  }
}

/** "the late Vietnamese President": the office begins with the word that tells that it is over. */
const withPast = (p: PersonInput, first: number): number => {
  const t = p.tokens
  for (let k = first - 1; k >= 0 && first - k < 6; k--) {
    if (PAST.test(t.lower[k]!)) return k
    if (STOP_BEFORE.test(t.lower[k]!) || p.opens[k] || /^(?:the|an?|his|her|its|their)$/.test(t.lower[k]!)) return first
  }
  return first
}

/** First token of the office that stands before token `end`, with what may stand between; null when something else does. */
const officeBefore = (p: PersonInput, end: number, comma: boolean): { readonly from: number; readonly to: number } | null => {
  const t = p.tokens
  for (let i = end - 1; i >= 0 && end - i < REACH; i--) {
    const to = officeEnd(p, i)
    if (to > 0 && to <= end) {
      const wider = officeEndingAt(p, to)
      const from = wider < 0 ? i : wider
      if (to === end) return { from, to }
      const last = t.lower[end - 1]!
      const closed = last !== 'and' && last !== 'or' && (comma || p.taken[end - 1] === 1 || isCapital(t, end - 1))
      const goesOn = /^(?:of|for|to|in|at)$/.test(t.lower[to]!) || (t.lower[to] === 'and' && isGenericWord(t.lower[to + 1]!))
      return closed && goesOn && !namesOther(p, to, end) ? { from, to } : null
    }
    if (!mayStandBetween(p, i) || p.opens[i]) return null
  }
  return null
}

/** "Permanent Secretary, Ministry of Foreign Affairs, X": the body stands between commas. */
const officeOverBody = (p: PersonInput, end: number): { readonly from: number; readonly to: number } | null => {
  let k = end - 1
  while (k > 0 && end - k < 12 && !p.opens[k] && p.taken[k] === 1) k--
  if (k === end - 1 || p.tokens.words[k] !== ',') return null
  const from = officeEndingAt(p, k)
  return from < 0 ? null : { from, to: k }
}

/** "the Nepali delegation, led by X", "a delegation from South Africa led by X": who leads it is of its country. */
const countryOfDelegation = (p: PersonInput, to: number): string | null => {
  const t = p.tokens
  let k = t.lower[to - 1] === 'the' ? to - 2 : to - 1
  if (t.lower[k] !== 'by' || !/^(?:led|headed)$/.test(t.lower[k - 1] ?? '')) return null
  for (const end = k; k > 0 && end - k < 12 && !p.opens[k]; k--)
    if (/^(?:delegation|team|mission)$/.test(t.lower[k]!)) return countryLeft(p, k) ?? countryIn(p, k, end)
  return null
}

/** "the Nigerian Minister of State, Ambassador X": an office before the comma that belongs to the same person. */
const officeOverComma = (p: PersonInput, first: number): number => {
  if (p.tokens.words[first - 1] !== ',' || p.opens[first]) return first
  const other = officeBefore(p, first - 1, true)
  return other ? officeStart(p, other.from) : first
}

/** "Albanian President X", "Kazakhstan's President, X", "Deputy Minister of Trade and Industry X", "H.E. Dr X". */
const before = (p: PersonInput, from: number, to: number): Beside => {
  const t = p.tokens
  let end = from
  while (end > 0 && !p.opens[end] && isHonorific(t.lower[end - 1]!)) end--
  if (p.opens[end]) return NOTHING
  const comma = t.words[end - 1] === ','
  // "…, X said": without a mark behind it the name opens a clause of its own and is no apposition
  if (
    comma &&
    /^(?:said|says|added|told|noted|stressed|replied|remarked|explained|warned|announced|confirmed|insisted|argued|alleged|claimed|charged|complained|conceded|admitted)$/.test(
      t.lower[to] ?? '',
    )
  )
    return NOTHING
  if (comma) end--
  if (end < 1 || /^(?:of|for|in|at)$/.test(t.lower[end - 1]!)) return NOTHING
  const office = officeBefore(p, end, comma) ?? (comma ? officeOverBody(p, end) : null)
  if (!office) return { role: null, country: comma ? null : possessor(p, end) }
  if (comma && office.to === end && p.opens[office.from] && t.lower[office.from] === 'general') return NOTHING
  const first = officeStart(p, office.from)
  const own = countryIn(p, office.to, end, isEnvoy(p, office.from)) ?? countryIn(p, first, office.from) ?? countryLeft(p, first)
  const wider = own ? first : officeOverComma(p, first)
  const country =
    own ??
    countryOfOwnBody(p, first) ??
    (wider < first ? (countryIn(p, wider, first) ?? countryLeft(p, wider)) : (countryOfGroup(p, first) ?? countryOfDelegation(p, first)))
  return { role: t.text.slice(t.start[withPast(p, wider)]!, t.end[end - 1]!).replace(/\s+/g, ' '), country }
}

/** "South Africa's Department of International Relations and Cooperation's spokesperson X": the body that owns the office. */
const countryOfOwnBody = (p: PersonInput, first: number): string | null => {
  if (!/^'s?$/.test(p.tokens.lower[first - 1] ?? '')) return null
  for (let i = first - 2; i >= 0 && first - i < 18; i--) {
    const found = p.bodyCountry.get(i)
    if (found) return found
    if (p.opens[i] || !mayStandBetween(p, i)) return null
  }
  return null
}

/** "Azerbaijan's X": the country whose possessive stands right before the name. */
const possessor = (p: PersonInput, end: number): string | null => {
  if (!/^'s?$/.test(p.tokens.lower[end - 1] ?? '')) return null
  for (let i = end - 2; i >= 0 && i > end - 7; i--) {
    const found = p.countryAt.get(i)
    if (found) return found.to === end - 1 ? found.value : null
  }
  return null
}

const NO_APPOSITION =
  /^(?:said|says|told|who|which|and|met|has|have|had|was|is|will|in|of|on|at|from|for|with|as|by|to|after|before|while|when|including|during|whose|where)$/

/** Whether the tokens `[from, to)` hold the name of somebody else: "…, Deputy Minister of Trade X", "…, Congressman Y". */
const namesOther = (p: PersonInput, from: number, to: number): boolean => {
  const t = p.tokens
  for (let i = from; i < to; i++) {
    const free = isCapital(t, i) && !p.taken[i] && !isGenericWord(t.lower[i]!) && officeEnd(p, i) === 0 && t.words[i]!.length > 1
    if (!free) continue
    const previous = t.lower[i - 1]!
    if (i === from || (isCapital(t, i - 1) && (isGenericWord(previous) || p.taken[i - 1] === 1)) || isHonorific(previous)) return true
  }
  return false
}

/** One past the apposition that begins at `from`: up to the next mark. */
const appositionEnd = (p: PersonInput, from: number): number => {
  const t = p.tokens
  let end = from
  while (
    end < t.count &&
    end - from < 24 &&
    !/^[,.;:()!?–—”»]$/.test(t.words[end]!) &&
    !p.opens[end] &&
    !/^(?:said|says|told|who|which|has|have|had|was|is|will)$/.test(t.lower[end]!)
  )
    end++
  return end
}

/** "X, an expert at the Y-based institute,", "X, Albania's foreign minister,", "X (Ghana)". */
const after = (p: PersonInput, to: number): Beside => {
  const t = p.tokens
  // "Foreign Minister X of Y"
  if (t.lower[to] === 'of' && p.countryAt.has(to + 1)) return { role: null, country: p.countryAt.get(to + 1)!.value }
  const open = t.words[to]
  if (open !== ',' && open !== '(') return NOTHING
  const named = p.countryAt.get(to + 1)
  if (open === '(' && named && t.words[named.to] === ')') return { role: null, country: named.value }
  const end = appositionEnd(p, to + 1)
  for (let i = to + 1; i < Math.min(end, to + 10); i++) {
    const stop = officeEnd(p, i)
    if (stop > 0 && stop <= end) return apposition(p, to + 1, i, Math.max(stop, i + 1), end)
    if (NO_APPOSITION.test(t.lower[i]!)) return NOTHING
  }
  return NOTHING
}

const apposition = (p: PersonInput, from: number, office: number, stop: number, end: number): Beside => {
  const t = p.tokens
  if (namesOther(p, stop, end)) return NOTHING
  const first = /^(?:an?|the)$/.test(t.lower[from]!) ? from + 1 : from
  return {
    role: t.text.slice(t.start[first]!, t.end[end - 1]!).replace(/\s+/g, ' '),
    country: countryIn(p, from, office) ?? countryIn(p, stop, end, isEnvoy(p, office)),
  }
}

/** Whether "(Ghana)" follows the name that ends before token `to`. */
export const inBrackets = (p: PersonInput, to: number): boolean => {
  const named = p.tokens.words[to] === '(' ? p.countryAt.get(to + 1) : undefined
  return !!named && named.form === 'name' && p.tokens.words[named.to] === ')'
}

/** Office and country that the words beside the name at tokens `[from, to)` give. */
export const beside = (p: PersonInput, from: number, to: number): Beside => {
  const left = before(p, from, to)
  const right = after(p, to)
  if (left.role) return left.country ? left : { role: left.role, country: right.country }
  return right.role ? { role: right.role, country: right.country ?? left.country } : { role: null, country: right.country ?? left.country }
}

/** The country of every "ministry" or "government": told beside it, or the one last told of such a body ("the Russian foreign ministry … ministry spokeswoman X"). */
export const bodyCountries = (p: PersonGround): ReadonlyMap<number, string> => {
  const endsAt = new Map<number, string>()
  for (const c of p.countryAt.values()) endsAt.set(c.to, c.value)
  const out = new Map<number, string>()
  const last = new Map<string, string>()
  for (let i = 0; i < p.tokens.count; i++) {
    const hit = p.words[i]
    if (!hit?.classes.has('body:government')) continue
    const kind = p.tokens.lower[hit.to - 1]!
    const beside =
      endsAt.get(i) ??
      (p.tokens.lower[i - 1] === "'s" ? endsAt.get(i - 1) : undefined) ??
      (p.tokens.lower[hit.to] === 'of' ? p.countryAt.get(hit.to + 1)?.value : undefined)
    const country = beside ?? last.get(kind)
    if (beside) last.set(kind, beside)
    if (country) out.set(i, country)
  }
  return out
}
