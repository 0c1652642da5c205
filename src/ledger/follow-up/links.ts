import type { FollowUpLink } from '../../model/follow-up.ts'
import type { Claim } from '../../model/ledger.ts'
import { byText } from '../canonical.ts'
import { onceFor, onceForList } from '../once.ts'
import { type Index, type Later, nearestAfter, whenItWas } from './later.ts'
import { ofEvent } from './of-events.ts'
import { ofAgreement, ofFigure, ofTie } from './of-things.ts'
import { ofAnswer, ofCommitment, ofWithdrawal } from './of-words.ts'
import { isAsk, type Pledge } from './pledge.ts'
import { type Bearing, isLaterOccasion, type Rule, SHARE, share } from './relations.ts'

/*
 * Which later items bear on a promise. Candidates are found by rare words: whatever shares half of the words of a promise
 * shares one of its rarest half and one (prefix filtering: Chaudhuri, Ganti and Kaushik, ICDE 2006), so that no promise is laid beside all claims of a pair.
 */

/** Of the items that share a word with a promise so many are looked at, those told next after it: what comes of it is told soon, or many times. */
const NEAREST = 120
/** Of each relation the first so many in time are kept: the fifth repetition of a promise says what the first did. */
const KEPT = 4

const answers: readonly Rule[] = [ofAnswer, ofWithdrawal]

const rules: Readonly<Record<string, readonly Rule[]>> = {
  event: [ofAnswer, ofEvent, ofWithdrawal],
  agreement: [ofAgreement],
  tie: [ofTie],
  figure: [ofFigure],
  commitment: [ofAnswer, ofCommitment],
  statement: answers,
}

/** The lists of an index that a promise looks at, by key. */
type Lists = ReadonlyMap<string, readonly Later[]>

const wordKeys = (keys: Iterable<string>): readonly string[] => [...keys].map((key) => `word ${key}`)

const telling = (keys: readonly string[], lists: Lists): readonly string[] => {
  const known = keys.map((key) => [key, lists.get(key)?.length ?? 0] as const)
  const rarest = known.toSorted((a, b) => a[1] - b[1] || byText(a[0], b[0]))
  return rarest
    .slice(0, keys.length - Math.ceil(SHARE * keys.length) + 1)
    .filter(([, count]) => count > 0)
    .map(([key]) => key)
}

const marksOf = (pledge: Pledge): readonly string[] => [
  ...(pledge.visit === null ? [] : ['event visit']),
  ...[...pledge.topic.ties].map((tie) => `tie ${tie}`),
  ...(pledge.target === null ? [] : [`figure ${pledge.target.measure} ${pledge.target.unit}`]),
  ...(isAsk(pledge.lead) && pledge.visit !== null ? ['word invit'] : []),
]

/** Whether enough of the promise's words are told again; agreements are known by their titles. */
const mayBear = (pledge: Pledge, later: Later): boolean =>
  later.item.kind === 'agreement' ? pledge.subject.size > 0 || pledge.topic.ties.size > 0 : share(pledge, later) >= SHARE

const candidates = (pledge: Pledge, lists: Lists): ReadonlySet<Later> => {
  const found = new Set<Later>()
  const near = (key: string): readonly Later[] => nearestAfter(lists.get(key) ?? [], pledge.told, NEAREST)
  for (const key of new Set([...telling(wordKeys(pledge.topic.keys), lists), ...telling(wordKeys(pledge.subject), lists)]))
    for (const later of near(key)) if (mayBear(pledge, later)) found.add(later)
  for (const key of marksOf(pledge)) for (const later of near(key)) found.add(later)
  return found
}

/** The first claim of an item that was told after the promise; an answer may stand in the same document, after it. */
const firstAfter = (pledge: Pledge, later: Later): Claim | undefined =>
  later.told.find(({ document, record }) => {
    if (document === pledge.lead.document) return isAsk(pledge.lead) && record.span.start > pledge.lead.span.end
    return record.published!.slice(0, 10) > pledge.told
  })

const found = (pledge: Pledge, later: Later, claim: Claim): Bearing | null => {
  const own = claim.document === pledge.lead.document
  // What one promised to leave undone is not kept by being done; whether it was broken is left to people.
  const reversed = pledge.lead.negated && later.record.kind !== 'commitment'
  for (const rule of own || reversed ? answers : (rules[later.record.kind] ?? [])) {
    const made = rule(pledge, later, claim.record.published!.slice(0, 10))
    if (made !== null) return made
  }
  return null
}

const linkTo = (pledge: Pledge, later: Later): readonly FollowUpLink[] => {
  const claim = later.item.id === pledge.item.id ? undefined : firstAfter(pledge, later)
  const made = claim && found(pledge, later, claim)
  if (!claim || !made) return []
  return [{ item: later.item.id, claim: claim.id, ...made, date: whenItWas(later.record)?.first ?? claim.record.published!.slice(0, 10) }]
}

/** The same promise told of a later occasion, which sameness has put into the same item. */
const ownRepeats = (pledge: Pledge): readonly FollowUpLink[] => {
  const { item } = pledge
  const dated = item.claims.filter(({ record }) => record.published !== null && isLaterOccasion(pledge, record.published))
  return [...Map.groupBy(dated, ({ record }) => record.published!.slice(0, 10))].map(([day, claims]) => ({
    item: item.id,
    claim: claims.map(({ id }) => id).sort(byText)[0]!,
    relation: 'repeats',
    reason: 'said again',
    date: day,
  }))
}

const byDate = (a: FollowUpLink, b: FollowUpLink): number =>
  byText(a.date ?? '~', b.date ?? '~') || byText(a.relation, b.relation) || byText(a.item, b.item) || byText(a.claim, b.claim)

/** The keys that a promise is looked up by, each once. */
const keysOf = onceFor((pledge: Pledge): readonly string[] => [
  ...new Set([...wordKeys(pledge.topic.keys), ...wordKeys(pledge.subject), ...marksOf(pledge)]),
])

const none: readonly Later[] = []

const linksIn = onceForList(([one, ...found]: readonly (Pledge | readonly Later[])[]): readonly FollowUpLink[] => {
  const pledge = one as Pledge
  const lists: Lists = new Map(keysOf(pledge).map((key, at) => [key, found[at] as readonly Later[]]))
  const all = [...ownRepeats(pledge)]
  for (const later of candidates(pledge, lists)) all.push(...linkTo(pledge, later))
  all.sort(byDate)
  return [...Map.groupBy(all, (link) => link.relation).values()].flatMap((list) => list.slice(0, KEPT)).sort(byDate)
})

/** All that later documents tell of a promise, in order of date. */
export const linksOf = (pledge: Pledge, { byKey }: Index): readonly FollowUpLink[] =>
  linksIn([pledge, ...keysOf(pledge).map((key) => byKey.get(key) ?? none)])
