import type { Claim } from '../model/ledger.ts'
import type { ChanceryRecord, RecordKind, RecordOf } from '../model/record.ts'
import type { WhoIs } from './actors.ts'
import { byText, canonicalJson } from './canonical.ts'
import { common, containment, contentWords, contradict, jaccard, numbersIn, wordsOf } from './similarity.ts'
import { surnameKey } from './spelling.ts'
import { dayNumber, fits, precisions, type When, whenOf } from './when.ts'

/*
 * When two claims are one thing. Every rule is symmetric: same(a, b) = same(b, a), and looks at the two claims alone.
 *
 * A claim first falls into a block: fields that must be equal. Inside a block, `alike` gives 0 (not the same) or a score up to 1.
 * `when` and `lacks` say how vague a claim is; the vaguer joins the more precise, never the other way (see merge.ts).
 */

/** A claim made ready for comparing. */
export interface Candidate {
  readonly claim: Claim
  readonly pairs: readonly string[]
  readonly block: string
  readonly when: When
  /** Lower is more precise: the precision of the date, then whether people or title are missing. */
  readonly vagueness: number
  readonly words: ReadonlySet<string>
  /** Share of the smaller set of words that two of this kind must have in common to be the same; 0 where words do not decide. */
  readonly need: number
  readonly numbers: ReadonlySet<string>
  readonly names: ReadonlySet<string>
  /** Ids of the actors that its persons are known to be, by the key of the surname. */
  readonly actors: ReadonlyMap<string, string>
  /** Ids of the claims that a person called another thing. */
  readonly apart: ReadonlySet<string>
}

interface Rule<K extends RecordKind> {
  /** Fields that must be equal. */
  readonly block: (r: RecordOf<K>, pairs: readonly string[]) => readonly unknown[]
  readonly date: (r: RecordOf<K>) => string | null
  /** Whether something is missing that would tell it from its likes. */
  readonly lacks: (r: RecordOf<K>) => boolean
  /** The text whose words are compared. */
  readonly text: (r: RecordOf<K>) => string
  readonly people: (r: RecordOf<K>) => readonly string[]
  /** See `Candidate.need`; must not be more than what `alike` asks. */
  readonly need: (r: RecordOf<K>, pairs: readonly string[]) => number
  /** 0 when the two are different things, else up to 1. */
  readonly alike: (a: RecordOf<K>, b: RecordOf<K>, x: Candidate, y: Candidate) => number
}

const sortedList = (list: readonly string[]): readonly string[] => [...new Set(list)].sort(byText)
const plain = (text: string | null): string => (text === null ? '' : [...contentWords(text)].sort(byText).join(' '))

const peopleIn = (name: string): readonly string[] => name.split(/\s+and\s+|,\s*/).map(surnameKey)

/** Names contradict when neither list is a part of the other. */
const namesAgree = (x: Candidate, y: Candidate): boolean => {
  const [small, large] = x.names.size <= y.names.size ? [x.names, y.names] : [y.names, x.names]
  return [...small].every((name) => large.has(name)) && actorsAgree(x, y)
}

/** Two persons of one surname who are known to be different are not one. */
const actorsAgree = (x: Candidate, y: Candidate): boolean => [...x.actors].every(([name, id]) => (y.actors.get(name) ?? id) === id)

/** An occasion of these types is told by its parties and day; for the others it must also be the same act. */
const occasions: ReadonlySet<string | null> = new Set(['visit', 'meeting', 'call', 'negotiation', 'forum'])

const isOccasion = (r: RecordOf<'event'>): boolean => occasions.has(r.type) && r.parties.length > 1

/** Other acts are the same when half the words of the shorter telling, and two at least, are the same. */
const toldAlike = (x: Candidate, y: Candidate): number => {
  const share = containment(x.words, y.words)
  return share >= 0.5 && common(x.words, y.words) >= 2 ? share : 0
}

const event: Rule<'event'> = {
  block: (r) => [r.type, sortedList(r.parties), r.status, r.negated],
  date: (r) => r.date,
  lacks: (r) => r.people.length === 0,
  text: (r) => r.quote,
  people: (r) => r.people,
  need: (r) => (isOccasion(r) ? 0 : 0.5),
  alike: (a, b, x, y) => {
    if (!namesAgree(x, y)) return 0
    // One report that tells of two meetings on a day means two, unless it says the same again.
    if (!isOccasion(a) || a.document === b.document) return toldAlike(x, y)
    return 0.5 + containment(x.words, y.words) / 2
  },
}

const daysApart = (a: ChanceryRecord, b: ChanceryRecord): number => Math.abs(dayNumber(a.published ?? '') - dayNumber(b.published ?? ''))

/** Shorter sayings recur ("we are ready"): they are the same only word for word, within these days. */
const SHORT = 5
const NEAR_DAYS = 3
/** Longer ones are told in other words by each outlet: so many words and days make it unlikely that two utterances share over half. */
const LONG = 10
const SEASON_DAYS = 31

const isRendering = (a: RecordOf<'statement'>, b: RecordOf<'statement'>, x: Candidate, y: Candidate): boolean =>
  a.speaker !== null &&
  Math.min(x.words.size, y.words.size) >= LONG &&
  !(daysApart(a, b) > SEASON_DAYS) &&
  containment(x.words, y.words) >= 0.55 &&
  jaccard(x.words, y.words) >= 0.33

const statement: Rule<'statement'> = {
  block: (r) => [r.speaker === null ? null : sortedList(peopleIn(r.speaker.name)), r.negated],
  date: () => null,
  lacks: () => false,
  text: (r) => r.quote,
  people: () => [],
  need: () => 0.55,
  alike: (a, b, x, y) => {
    const [one, other] = [a.speaker?.country ?? null, b.speaker?.country ?? null]
    if ((one !== null && other !== null && one !== other) || !actorsAgree(x, y)) return 0
    const score = jaccard(x.words, y.words)
    if (Math.min(x.words.size, y.words.size) < SHORT) return score === 1 && daysApart(a, b) <= NEAR_DAYS ? 1 : 0
    if (score >= 0.6) return score
    if (containment(x.words, y.words) >= 0.8) return 0.6
    return isRendering(a, b, x, y) ? 0.5 : 0
  },
}

const agreement: Rule<'agreement'> = {
  block: (r) => [sortedList(r.parties), r.form, r.stage, r.negated],
  date: (r) => r.date,
  lacks: (r) => r.title === null,
  text: (r) => [r.title, r.subject].filter((t) => t !== null).join(' '),
  people: () => [],
  need: (r) => (r.title === null ? 0 : 0.6),
  alike: (a, b, x, y) => {
    if (a.parties.length < 2) return jaccard(x.words, y.words) >= 0.8 ? 0.8 : 0
    if (a.title === null || b.title === null) return 0.6
    const score = containment(x.words, y.words)
    return score >= 0.6 ? score : 0
  },
}

const families: Readonly<{ [modality: string]: string }> = {
  suggestion: 'weak',
  interest: 'weak',
  intention: 'firm',
  undertaking: 'firm',
  obligation: 'firm',
}

const commitment: Rule<'commitment'> = {
  block: (r) => [sortedList(r.holders.map((h) => h.toLowerCase())), r.modality === null ? null : (families[r.modality] ?? r.modality), r.negated],
  date: (r) => r.deadline,
  lacks: () => false,
  text: (r) => r.action ?? r.quote,
  people: () => [],
  need: () => 0.5,
  alike: (_a, _b, x, y) => {
    const score = jaccard(x.words, y.words)
    return score >= 0.5 ? score : 0
  },
}

const sums: ReadonlySet<string | null> = new Set(['exports', 'imports', 'trade', 'investment', 'aid'])

/** What the sentence says besides the figure itself: its number and unit are compared already. */
const setting = (r: RecordOf<'figure'>): string => {
  const unit = new Set(wordsOf(r.unit ?? ''))
  return wordsOf(r.quote)
    .filter((w) => !unit.has(w) && !/^\p{N}/u.test(w))
    .join(' ')
}

/** A sum between known countries is told by its fields alone; a bare "30 companies" only with its sentence. */
const isAnchored = (r: RecordOf<'figure'>, pairs: readonly string[]): boolean =>
  sums.has(r.measure) && r.value !== null && (r.reporter !== null || pairs.length > 0)

const figure: Rule<'figure'> = {
  block: (r, pairs) => [
    r.measure,
    r.value,
    r.unit,
    r.status,
    r.trend,
    r.reporter,
    r.partner,
    plain(r.product),
    r.negated,
    r.reporter === null ? pairs : null,
  ],
  date: (r) => r.period,
  lacks: () => false,
  text: setting,
  people: () => [],
  need: (r, pairs) => (isAnchored(r, pairs) ? 0 : 0.4),
  alike: (a, _b, x, y) => {
    const score = containment(x.words, y.words)
    return isAnchored(a, x.pairs) ? 0.5 + score / 2 : score >= 0.4 ? score : 0
  },
}

const tie: Rule<'tie'> = {
  block: (r) => [r.type, sortedList(r.parties), plain(r.org), r.state, r.negated],
  date: (r) => r.since,
  lacks: () => false,
  text: (r) => r.quote,
  people: () => [],
  need: () => 0,
  alike: (a) => (a.parties.length > 0 ? 1 : 0),
}

const rules: { readonly [K in RecordKind]: Rule<K> } = { event, statement, agreement, commitment, figure, tie }

// A record is compared with its own kind only, so the one rule of that kind is right for both.
const ruleOf = (record: ChanceryRecord): Rule<RecordKind> => rules[record.kind] as unknown as Rule<RecordKind>

const personsIn = (record: ChanceryRecord): readonly string[] => {
  if (record.kind === 'event') return record.people
  return record.kind === 'statement' && record.speaker !== null ? record.speaker.name.split(/\s+and\s+|,\s*/) : []
}

const actorsIn = (record: ChanceryRecord, who: WhoIs): ReadonlyMap<string, string> =>
  new Map(
    personsIn(record).flatMap((name) => {
      const actor = who(record.document, name)
      return actor === undefined ? [] : [[surnameKey(name), actor.id] as const]
    }),
  )

const nothing: ReadonlySet<string> = new Set()

/** A claim with all that comparing needs, computed once; `who` tells which person a name of its document is. */
export const candidateOf = (
  claim: Claim,
  pairs: readonly string[],
  who: WhoIs = () => undefined,
  apart: ReadonlySet<string> = nothing,
): Candidate => {
  const { record } = claim
  const rule = ruleOf(record)
  const when = whenOf(rule.date(record))
  const words = contentWords(rule.text(record))
  return {
    claim,
    pairs,
    block: canonicalJson([record.kind, ...rule.block(record, pairs)]),
    when,
    vagueness: precisions.indexOf(when.precision) * 2 + (rule.lacks(record) ? 1 : 0),
    words,
    need: rule.need(record, pairs),
    // The sentence of an event names its day, which is compared as a date.
    numbers: record.kind === 'event' ? new Set() : numbersIn(words),
    names: new Set(rule.people(record).map(surnameKey)),
    actors: actorsIn(record, who),
    apart,
  }
}

/** How far from its date an occasion is still what an undated report of the day means. */
const UNDATED_DAYS = 31

const undatedFits = (undated: Candidate, dated: Candidate): boolean => {
  if (!dated.when.precision.startsWith('day')) return true
  const days = dayNumber(undated.claim.record.published ?? '') - dayNumber(dated.when.first ?? '')
  return Number.isNaN(days) || Math.abs(days) <= UNDATED_DAYS
}

/** Two reports without a date may mean one occasion when they were published near each other. */
const undatedNear = (x: Candidate, y: Candidate): boolean => {
  const days = daysApart(x.claim.record, y.claim.record)
  return Number.isNaN(days) || days <= UNDATED_DAYS
}

const timesFit = (x: Candidate, y: Candidate): boolean => {
  if (x.claim.record.kind !== 'event') return fits(x.when, y.when)
  if (x.when.first === null) return y.when.first === null ? undatedNear(x, y) : undatedFits(x, y)
  return y.when.first === null ? undatedFits(y, x) : fits(x.when, y.when)
}

/** The score of two claims of one block: 0 when they are different things. */
export const sameness = (x: Candidate, y: Candidate): number => {
  if (x.block !== y.block || x.apart.has(y.claim.id) || !timesFit(x, y) || contradict(x.numbers, y.numbers)) return 0
  return ruleOf(x.claim.record).alike(x.claim.record as never, y.claim.record as never, x, y)
}
