import type { Claim } from '../../model/ledger.ts'
import type { ChanceryRecord } from '../../model/record.ts'
import { canonicalJson } from '../canonical.ts'
import { pairsOfDocument } from '../pairs.ts'
import { candidateOf, evidence, pageOf, rules, sameness, timesFit, union, weighed } from '../sameness.ts'
import { contradict } from '../similarity.ts'
import type { Candidate } from './candidate.ts'
import { type Name, personsAgree } from './names.ts'
import { sameStory } from './story.ts'
import { STRONG } from './strong.ts'

/** Why two claims are one thing, or are not, in plain words. */
export interface WhySame {
  /** Claim ids. */
  readonly a: string
  readonly b: string
  /**
   * `one`: they agree. `one-with-conflict`: they contradict each other and are one all the same. `perhaps`: one only together with
   * a third that is the same as both. `two`: different things.
   */
  readonly verdict: 'one' | 'one-with-conflict' | 'perhaps' | 'two'
  readonly speaksFor: readonly string[]
  readonly speaksAgainst: readonly string[]
}

interface Reasons {
  readonly for: string[]
  readonly against: string[]
}

const shown = (value: unknown): string => {
  if (value === null || (Array.isArray(value) && value.length === 0)) return 'none'
  if (Array.isArray(value)) return value.map(shown).join(' and ')
  return typeof value === 'boolean' ? (value ? 'yes' : 'no') : String(value)
}

/** The fields that must be equal, named as the rule of the kind names them. */
const fieldsOf = ({ claim: { record }, pairs }: Candidate): readonly unknown[] =>
  (rules[record.kind].block as (r: ChanceryRecord, pairs: readonly string[]) => readonly unknown[])(record, pairs)

const tellFields = (x: Candidate, y: Candidate, reasons: Reasons): void => {
  const [one, other] = [fieldsOf(x), fieldsOf(y)]
  for (const [at, name] of rules[x.claim.record.kind].fields.entries()) {
    const [a, b] = [one[at], other[at]]
    if (canonicalJson(a) !== canonicalJson(b)) reasons.against.push(`${name}: ${shown(a)}; ${shown(b)}`)
    else if (a !== null && a !== false && !(Array.isArray(a) && a.length === 0)) reasons.for.push(`${name}: ${shown(a)}`)
  }
}

const whenText = ({ when: { first, last, precision } }: Candidate): string => (first === last ? `${first}` : `${precision} from ${first} to ${last}`)

const tellTimes = (x: Candidate, y: Candidate, reasons: Reasons): void => {
  const dated = [x, y].filter((c) => c.when.first !== null)
  if (!timesFit(x, y))
    reasons.against.push(dated.length === 2 ? `time: ${whenText(x)}; ${whenText(y)}` : 'the one without a date was published too long from the other')
  else if (dated.length === 2)
    reasons.for.push(
      x.when.first === y.when.first && x.when.last === y.when.last
        ? `time: ${whenText(x)}`
        : `the one time lies in the other: ${whenText(x)}; ${whenText(y)}`,
    )
  else if (dated.length === 1) reasons.for.push(`only one gives a time: ${whenText(dated[0]!)}`)
}

const nameText = ({ given, surname }: Name): string => [...given, surname].join(' ')

const tellPeople = (x: Candidate, y: Candidate, reasons: Reasons): void => {
  const shared = x.names.filter((a) => y.names.some((b) => personsAgree(a, b)))
  const least = Math.min(x.names.length, y.names.length)
  if (shared.length > 0) reasons.for.push(`persons in both (as compared): ${shared.map(nameText).join(', ')}`)
  if (shared.length < least)
    reasons.against.push(`neither list of persons is a part of the other: ${x.names.map(nameText).join(', ')}; ${y.names.map(nameText).join(', ')}`)
}

const tellWords = (x: Candidate, y: Candidate, reasons: Reasons): void => {
  const both = [...x.words].filter((word) => y.words.has(word))
  const least = Math.min(x.words.size, y.words.size)
  if (least > 0)
    (both.length * 2 >= least ? reasons.for : reasons.against).push(
      `${both.length} of the ${least} telling words of the shorter in both${both.length === 0 ? '' : `: ${both.join(', ')}`}`,
    )
  if (contradict(x.numbers, y.numbers)) reasons.against.push(`other numbers in the words: ${[...x.numbers].join(', ')}; ${[...y.numbers].join(', ')}`)
}

const tellStory = (x: Candidate, y: Candidate, reasons: Reasons): void => {
  if (x.claim.document === y.claim.document) reasons.against.push('one document tells both: it means two things unless it says the same again')
  else {
    const share = Math.round(sameStory(x, y) * 100)
    if (share > 0) reasons.for.push(`${share} % of what the shorter of the two documents tells besides has its words in the other`)
  }
}

const verdictOf = (score: number, contradicting: boolean, near: boolean): WhySame['verdict'] =>
  score >= STRONG ? 'one' : contradicting ? 'one-with-conflict' : near ? 'perhaps' : 'two'

const explain = (x: Candidate, y: Candidate): WhySame => {
  const reasons: Reasons = { for: [], against: [] }
  const [a, b] = [x.claim, y.claim]
  if (a.record.kind !== b.record.kind)
    return { a: a.id, b: b.id, verdict: 'two', speaksFor: [], speaksAgainst: [`kind: ${a.record.kind}; ${b.record.kind}`] }
  for (const tell of [tellFields, tellTimes, tellPeople, tellWords, tellStory]) tell(x, y, reasons)
  const score = sameness(x, y)
  const weight = evidence(x, y)
  const found = score > 0 ? null : (union(x, y) ?? weighed(weight))
  if (found !== null) reasons.for.push(...found.reasons.map((reason) => `${reason}, which alone does not make two of them`))
  const near = score > 0 || (weight ?? 0) > 0
  return { a: a.id, b: b.id, verdict: verdictOf(score, found !== null, near), speaksFor: reasons.for, speaksAgainst: reasons.against }
}

const candidateFrom = (claim: Claim, all: readonly Claim[]): Candidate => {
  const own = all.filter(({ document }) => document === claim.document)
  return candidateOf(claim, pairsOfDocument(own.map(({ record }) => record)).get(claim.record.id) ?? [], pageOf(own))
}

/**
 * Why two claims are one thing or two, by themselves: what persons said and what other claims make of them is not looked at.
 * `all` holds at least all claims of their documents. Symmetric but for the order of names.
 */
export const whySame = (a: Claim, b: Claim, all: readonly Claim[]): WhySame => explain(candidateFrom(a, all), candidateFrom(b, all))

/** So many claims before it at most are tried as the partner of a claim. */
const TRIED = 40

/** For each claim of an item but the first, the earlier one that it is most like, with the reasons. */
export const whyTogether = (claims: readonly Claim[], all: readonly Claim[]): readonly WhySame[] => {
  const candidates = claims.map((claim) => candidateFrom(claim, all))
  const likeness = (x: Candidate, y: Candidate): number => sameness(x, y) || ((union(x, y) ?? weighed(evidence(x, y)))?.score ?? 0) / 10
  return candidates.slice(1).map((one, at) => {
    const others = candidates.slice(0, at + 1).slice(0, TRIED)
    return explain(
      others.reduce((best, other) => (likeness(other, one) > likeness(best, one) ? other : best)),
      one,
    )
  })
}
