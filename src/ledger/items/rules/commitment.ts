import type { RecordOf } from '../../../model/record.ts'
import { onceFor } from '../../once.ts'
import { common, containment, contradict, jaccard } from '../../similarity.ts'
import type { Rule, Told, Union } from '../candidate.ts'
import { commitmentEvidence, promiseKeys } from '../evidence/commitment.ts'
import { likeness } from '../evidence/weight.ts'
import { daysApart, sameStory } from '../story.ts'
import { sortedTexts } from '../texts.ts'
import { quoteWords, tellingWords } from '../words.ts'

/** Strengths that reports take for each other; the weak and the firm are two things, as strong as said. */
const families: Readonly<{ [modality: string]: string }> = {
  suggestion: 'weak',
  interest: 'weak',
  intention: 'firm',
  undertaking: 'firm',
  obligation: 'firm',
}

const key = (r: RecordOf<'commitment'>): readonly unknown[] => [
  sortedTexts(r.holders.map((h) => h.toLowerCase())),
  r.modality === null ? null : (families[r.modality] ?? r.modality),
  r.negated,
]

/** So near each other two reports of one promise may word it otherwise. */
const NEWS_DAYS = 10

const SEASON_DAYS = 100
/** Later, what each of two has for itself must weigh little: cheese is not wine. */
const LATER = 0.7
/** "Strengthen cooperation in energy" and "in tourism" share two words of three, and none that tells what is promised. */
const LEAST = 0.4

const alike = (x: Told<'commitment'>, y: Told<'commitment'>): number => {
  const score = jaccard(x.c.words, y.c.words)
  const share = containment(x.c.words, y.c.words)
  // A year later another ban on other goods is told in the same words but one.
  if (daysApart(x.c, y.c) > SEASON_DAYS) return share >= 0.8 && score >= 0.6 ? score : 0
  if (likeness(x.c.words, y.c.words) < (daysApart(x.c, y.c) > NEWS_DAYS ? LATER : LEAST)) return 0
  if (score >= 0.5) return score
  if (share < 0.5 || common(x.c.words, y.c.words) < 3) return 0
  const near = daysApart(x.c, y.c) <= NEWS_DAYS
  return share >= 0.6 && near && sameStory(x.c, y.c) >= 0.2 ? 0.5 : score
}

const reach = ({ r, c }: Told<'commitment'>): readonly string[] => {
  if (r.deadline === null || r.holders.length === 0 || Number.isNaN(c.day)) return []
  const slot = Math.floor(c.day / NEWS_DAYS)
  return [slot, slot + 1].map((at) => ['commitment', ...key(r), at].join('|'))
}

/** One promise of one week, by two dates. */
const unite = (x: Told<'commitment'>, y: Told<'commitment'>): Union | null => {
  if (x.r.document === y.r.document || x.c.block !== y.c.block || contradict(x.c.numbers, y.c.numbers) || !(daysApart(x.c, y.c) <= NEWS_DAYS))
    return null
  const score = alike(x, y)
  return score >= 0.75 || (score >= 0.6 && sameStory(x.c, y.c) >= 0.3) ? { score, reasons: ['the deadlines differ'] } : null
}

export const commitment: Rule<'commitment'> = {
  block: key,
  fields: ['holders', 'strength', 'denial'],
  date: (r) => r.deadline,
  lacks: () => false,
  words: onceFor((r) => (r.action === null ? quoteWords(r) : tellingWords(r.action))),
  people: () => [],
  need: () => 0.5,
  more: () => null,
  alike,
  reach: (x) => [...reach(x), ...promiseKeys(x)],
  unite,
  evidence: commitmentEvidence,
}
