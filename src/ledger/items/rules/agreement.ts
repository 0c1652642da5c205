import { followUpWords } from '../../../lexicon/follow-up.ts'
import type { RecordOf } from '../../../model/record.ts'
import { onceFor } from '../../once.ts'
import { containment, contentWords, contradict, jaccard } from '../../similarity.ts'
import type { Rule, Told, Union } from '../candidate.ts'
import { agreementEvidence, instrumentKeys } from '../evidence/agreement.ts'
import { daysApart, sameStory } from '../story.ts'
import { sortedTexts } from '../texts.ts'
import { tellingWords } from '../words.ts'

type Agreement = RecordOf<'agreement'>

/** What an instrument is called by its form, which is compared as such, and words of titles that tell none from its likes ("historic", "new"). */
const forms = tellingWords(
  [
    'treaty convention accord agreement memorandum understanding joint statement declaration communique programme program action plan contract protocol document',
    // a memorandum of cooperation is not one of understanding
    ...followUpWords.generic.filter((word) => !/^co-?(?:op|llab)/.test(word)),
  ].join(' '),
)

/** The words of title and subject that tell an agreement from its likes. */
const subjectWords = onceFor(
  (r: Agreement): ReadonlySet<string> =>
    tellingWords([r.title, r.subject].filter((t) => t !== null).join(' '))
      .difference(forms)
      .difference(tellingWords(r.place ?? '')),
)

/** Nothing but its form is told. */
const isBare = (r: Agreement): boolean => subjectWords(r).size === 0

/** How far from its date an agreement is still what an undated report of the day means. */
const UNDATED_DAYS = 31

/** Of two agreements of which one is told by its form alone both are dated, or the undated one is reported in those days. */
const timesNear = (x: Told<'agreement'>, y: Told<'agreement'>): boolean => {
  if (x.r.date !== null && y.r.date !== null) return true
  if (x.r.date === null && y.r.date === null) return daysApart(x.c, y.c) <= UNDATED_DAYS
  const [undated, dated] = x.r.date === null ? [x.c, y.c] : [y.c, x.c]
  return dated.axis[0] - UNDATED_DAYS <= undated.day && undated.day <= dated.axis[1] + UNDATED_DAYS
}

const alike = (x: Told<'agreement'>, y: Told<'agreement'>): number => {
  if (x.r.parties.length < 2) return jaccard(x.c.words, y.c.words) >= 0.8 ? 0.8 : 0
  if (isBare(x.r) || isBare(y.r)) return timesNear(x, y) ? 0.6 : 0
  const score = containment(x.c.words, y.c.words)
  return score >= 0.6 ? (score + jaccard(x.c.words, y.c.words)) / 2 : 0
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
  if (
    a.document === b.document ||
    a.title === null ||
    b.title === null ||
    a.stage !== b.stage ||
    a.form !== b.form ||
    a.negated !== b.negated ||
    contradict(x.c.numbers, y.c.numbers)
  )
    return null
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
  lacks: isBare,
  words: subjectWords,
  people: () => [],
  need: (r) => (isBare(r) ? 0 : 0.6),
  more: (r) => (r.date === null ? [isBare(r), r.published] : isBare(r)),
  alike,
  reach: (x) => [...reach(x), ...instrumentKeys(x)],
  unite,
  evidence: agreementEvidence,
}
