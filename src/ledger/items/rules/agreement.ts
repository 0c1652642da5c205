import type { RecordOf } from '../../../model/record.ts'
import { containment, contentWords, jaccard } from '../../similarity.ts'
import type { Rule, Told, Union } from '../candidate.ts'
import { daysApart, sameStory } from '../story.ts'
import { sortedTexts } from '../texts.ts'

type Agreement = RecordOf<'agreement'>

const alike = (x: Told<'agreement'>, y: Told<'agreement'>): number => {
  if (x.r.parties.length < 2) return jaccard(x.c.words, y.c.words) >= 0.8 ? 0.8 : 0
  if (x.r.title === null || y.r.title === null) return 0.6
  const score = containment(x.c.words, y.c.words)
  return score >= 0.6 ? score : 0
}

/** A title of one or two words ("joint statement") is many agreements' title. */
const TELLING = 3
const NEWS_DAYS = 31

const reach = ({ r, c }: Told<'agreement'>): readonly string[] => {
  if (r.title === null || r.parties.length < 2 || !c.when.precision.startsWith('day')) return []
  const own = ['agreement', r.form, r.stage, r.negated, sortedTexts(r.parties).join(' ')]
  return [c.axis[0], c.axis[0] + 1].map((day) => [...own, day].join('|'))
}

/** The stage of one instrument, dated one day off. */
const unite = (x: Told<'agreement'>, y: Told<'agreement'>): Union | null => {
  const [a, b] = [x.r, y.r]
  if (a.document === b.document || a.title === null || b.title === null || a.stage !== b.stage || a.form !== b.form || a.negated !== b.negated) return null
  const [one, other] = [contentWords(a.title), contentWords(b.title)]
  const score = containment(one, other)
  const surely = Math.min(one.size, other.size) >= TELLING ? score >= 0.8 : score === 1 && sameStory(x.c, y.c) >= 0.4
  if (!surely || daysApart(x.c, y.c) > NEWS_DAYS || Math.abs(x.c.axis[0] - y.c.axis[0]) > 1) return null
  return { score: score * 0.7 + sameStory(x.c, y.c) * 0.3, reasons: ['the days are next to each other'] }
}

export const agreement: Rule<'agreement'> = {
  block: (r: Agreement) => [sortedTexts(r.parties), r.form, r.stage, r.negated],
  fields: ['parties', 'form', 'stage', 'denial'],
  date: (r) => r.date,
  lacks: (r) => r.title === null,
  text: (r) => [r.title, r.subject].filter((t) => t !== null).join(' '),
  people: () => [],
  need: (r) => (r.title === null ? 0 : 0.6),
  more: (r) => [r.title === null],
  alike,
  reach,
  unite,
}
