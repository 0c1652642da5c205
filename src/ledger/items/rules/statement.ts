import { common, containment, contradict, isStopWord, jaccard, numbersIn } from '../../similarity.ts'
import { splitName } from '../../spelling.ts'
import type { Candidate, Rule, Told, Union } from '../candidate.ts'
import { statementEvidence, utteranceKeys } from '../evidence/statement.ts'
import { isSlip, namesIn, peopleAgree, sharedPersons } from '../names.ts'
import { sketchKeys } from '../sketch.ts'
import { daysApart } from '../story.ts'
import { sortedTexts } from '../texts.ts'
import { quoteWords } from '../words.ts'

/** Shorter sayings recur ("we are ready"): they are the same only word for word, within these days. */
const SHORT = 5
const NEAR_DAYS = 3
/** Longer ones are told in other words by each outlet: so many words and days make it unlikely that two utterances share over half. */
const LONG = 7
const SEASON_DAYS = 31

const least = (x: Candidate, y: Candidate): number => Math.min(x.words.size, y.words.size)

/**
 * How alike two utterances of one speaker are. Two renderings of one utterance share over half of their words in one season;
 * with somewhat less they may be one if a third rendering stands between them.
 */
const utterances = (x: Told<'statement'>, y: Told<'statement'>): number => {
  const score = jaccard(x.c.words, y.c.words)
  if (least(x.c, y.c) < SHORT) return score === 1 && daysApart(x.c, y.c) <= NEAR_DAYS ? 1 : 0
  if (score >= 0.6) return score
  const share = containment(x.c.words, y.c.words)
  if (share >= 0.8) return 0.6
  if (x.r.speaker === null || least(x.c, y.c) < LONG || daysApart(x.c, y.c) > SEASON_DAYS) return 0
  return share >= 0.55 && score >= 0.33 ? 0.5 : share >= 0.35 && score >= 0.2 ? score / 2 : 0
}

const countriesClash = (x: Told<'statement'>, y: Told<'statement'>): boolean => {
  const [one, other] = [x.r.speaker?.country ?? null, y.r.speaker?.country ?? null]
  return one !== null && other !== null && one !== other
}

const speakerKey = (name: string): readonly string[] => sortedTexts(namesIn(name).map((one) => splitName(one).surname))

/** The same words with nobody named, or with a name that one wrong letter makes another one's. */
const speakersNear = (x: Told<'statement'>, y: Told<'statement'>): string | null => {
  const [a, b] = [x.r.speaker, y.r.speaker]
  if (a === null || b === null) return a === b ? null : 'one of them names no speaker'
  const [one, other] = [speakerKey(a.name), speakerKey(b.name)]
  return one.length === 1 && other.length === 1 && isSlip(one[0]!, other[0]!) && peopleAgree(x.c.names.map(bareOf), y.c.names.map(bareOf))
    ? "the speakers' names differ by one letter"
    : null
}

const bareOf = <T extends { readonly surname: string }>(name: T): T => ({ ...name, surname: '' })

/** Words that nobody says twice by chance. */
const SURE = 7

const wordsOnly = (words: ReadonlySet<string>): ReadonlySet<string> => words.difference(numbersIn(words))

/** One speaker's words with another number in them. */
const numbersDiffer = (x: Told<'statement'>, y: Told<'statement'>): Union | null => {
  const near = x.r.speaker !== null && x.c.block === y.c.block && daysApart(x.c, y.c) <= NEAR_DAYS && peopleAgree(x.c.names, y.c.names)
  if (!near || least(x.c, y.c) < SURE) return null
  const score = jaccard(wordsOnly(x.c.words), wordsOnly(y.c.words))
  return score >= 0.5 ? { score, reasons: ['the numbers in the words differ'] } : null
}

const unite = (x: Told<'statement'>, y: Told<'statement'>): Union | null => {
  if (x.r.document === y.r.document || x.r.negated !== y.r.negated || countriesClash(x, y)) return null
  if (!(daysApart(x.c, y.c) <= NEAR_DAYS)) return null
  if (contradict(x.c.numbers, y.c.numbers)) return numbersDiffer(x, y)
  const near = speakersNear(x, y)
  if (near === null) return null
  const score = jaccard(x.c.words, y.c.words)
  if (score < 0.7 || common(x.c.words, y.c.words) < SURE) return null
  return { score, reasons: [near] }
}

const reach = ({ r, c }: Told<'statement'>): readonly string[] =>
  c.words.size < SURE ? [] : sketchKeys(c.words, isStopWord).map((key) => `statement|${r.negated}|${key}`)

export const statement: Rule<'statement'> = {
  block: (r) => [r.speaker === null ? null : speakerKey(r.speaker.name), r.negated],
  fields: ["speaker's last name", 'denial'],
  date: () => null,
  lacks: () => false,
  words: quoteWords,
  people: (r) => (r.speaker === null ? [] : namesIn(r.speaker.name)),
  need: () => 0.35,
  more: (r) => [r.speaker?.country ?? null, r.speaker === null],
  // one person, whom one of the two reports gives another country
  alike: (x, y) => (!peopleAgree(x.c.names, y.c.names) || (countriesClash(x, y) && sharedPersons(x.c.names, y.c.names) === 0) ? 0 : utterances(x, y)),
  reach: (x) => [...reach(x), ...utteranceKeys(x)],
  unite,
  evidence: statementEvidence,
}
