import { common, containment, isStopWord, jaccard } from '../../similarity.ts'
import type { Candidate, Rule, Told, Union } from '../candidate.ts'
import { isSlip, namesIn, peopleAgree } from '../names.ts'
import { splitName } from '../../spelling.ts'
import { daysApart } from '../story.ts'
import { sortedTexts } from '../texts.ts'
import { sketchKeys } from '../sketch.ts'

/** Shorter sayings recur ("we are ready"): they are the same only word for word, within these days. */
const SHORT = 5
const NEAR_DAYS = 3
/** Longer ones are told in other words by each outlet: so many words and days make it unlikely that two utterances share over half. */
const LONG = 10
const SEASON_DAYS = 31

const least = (x: Candidate, y: Candidate): number => Math.min(x.words.size, y.words.size)

const isRendering = (x: Told<'statement'>, y: Told<'statement'>, score: number): boolean =>
  x.r.speaker !== null && least(x.c, y.c) >= LONG && !(daysApart(x.c, y.c) > SEASON_DAYS) && score >= 0.33 && containment(x.c.words, y.c.words) >= 0.55

/** How alike two utterances of one speaker are. */
const utterances = (x: Told<'statement'>, y: Told<'statement'>): number => {
  const score = jaccard(x.c.words, y.c.words)
  if (least(x.c, y.c) < SHORT) return score === 1 && daysApart(x.c, y.c) <= NEAR_DAYS ? 1 : 0
  if (score >= 0.6) return score
  if (containment(x.c.words, y.c.words) >= 0.8) return 0.6
  return isRendering(x, y, score) ? 0.5 : 0
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
const SURE = 8

const unite = (x: Told<'statement'>, y: Told<'statement'>): Union | null => {
  if (x.r.document === y.r.document || x.r.negated !== y.r.negated || countriesClash(x, y)) return null
  const near = speakersNear(x, y)
  const score = jaccard(x.c.words, y.c.words)
  if (near === null || score < 0.7 || common(x.c.words, y.c.words) < SURE || !(daysApart(x.c, y.c) <= NEAR_DAYS)) return null
  return { score, reasons: [near] }
}

export const statement: Rule<'statement'> = {
  block: (r) => [r.speaker === null ? null : speakerKey(r.speaker.name), r.negated],
  fields: ["speaker's last name", 'denial'],
  date: () => null,
  lacks: () => false,
  text: (r) => r.quote,
  people: (r) => (r.speaker === null ? [] : namesIn(r.speaker.name)),
  need: () => 0.55,
  more: (r) => [r.speaker?.country ?? null, r.speaker === null],
  alike: (x, y) => (countriesClash(x, y) || !peopleAgree(x.c.names, y.c.names) ? 0 : utterances(x, y)),
  reach: ({ r, c }) => (c.words.size < SURE ? [] : sketchKeys(c.words, isStopWord).map((key) => `statement|${r.negated}|${key}`)),
  unite,
}
