import type { Argument, Clause } from '../clause/clause.ts'
import { clausesOf, firstConjunct, hasClass, type Scene, spanOf, textOf, within } from '../discourse/scene.ts'
import { type Account, type TimeLine, type TimeTold, timeLine } from '../discourse/time.ts'
import type { FieldsOf, RecordKind } from '../model/record.ts'
import { countriesIn } from './actors.ts'
import { clauseAt, ofOther } from './circumstance.ts'
import type { Context, Draft } from './draft.ts'

/** How firmly the words of a sentence go on with the occasion told before: by its name, by the people who met, by the sides, or not at all. */
type Link = 'named' | 'people' | 'sides' | 'none'

/** Acts that belong to the occasion that was told; others only where its name says so. */
const SHARED = new Set(['meeting', 'call', 'negotiation', 'signing', 'forum', 'ceremony', 'statement'])
const REACHED = new Set(['agreed', 'signed'])

/** How many sentences back the day of an occasion may be told. */
const REACH: Readonly<Record<Link, number>> = { named: 15, people: 8, sides: 6, none: 2 }

const AT_OCCASION =
  /^(?:during|at|after|following|in|within|before|prior|upon|throughout|concluding|end|framework|sidelines|margins|conclusion|close)$/
const DEFINITE = /^(?:the|this|that|his|her|their|its|these|'s|’s)$/
const OCCASION_NOUNS = ['noun:visit', 'noun:meeting', 'noun:call', 'noun:ceremony', 'noun:forum', 'noun:news-conference'] as const
const PEOPLE = /^(?:ministers|leaders|presidents|premiers|secretaries|officials|delegations|counterparts|diplomats|envoys|interlocutors|heads|kings)$/
const SIDES = /^(?:sides|parties|governments|countries|nations|states|both|they|two)$/
/** Words that send a clause to a time of its own. */
const OTHER_TIME = /^(?:earlier|previously|formerly|once|already|ago|before|since|recently|lately|originally|initially|yet|ever|never|long)$/

/** "during the visit", "at the end of their talks": the noun stands behind a definite word, and no new one is told of. */
const namesOccasion = (c: Context, from: number, to: number): boolean => {
  const { tokens: t } = c.scene
  for (let i = from; i < to; i++) {
    if (!hasClass(c.scene, i, ...OCCASION_NOUNS)) continue
    let definite = false
    for (let k = i - 1; k >= Math.max(from, i - 6); k--) {
      if (DEFINITE.test(t.lower[k]!)) definite = true
      else if (/^(?:an?|another|every|each|last|next|previous)$/.test(t.lower[k]!)) break
      else if (definite && AT_OCCASION.test(t.lower[k]!)) return true
    }
  }
  return false
}

/** Whether the subject is people who met: "the ministers", or somebody whom the sentence of the occasion names too. */
const ofPeople = (c: Context, subject: Argument, told: TimeTold): boolean => {
  const known = /^(?:the|both|these|two)$/.test(c.scene.tokens.lower[subject.from]!) || PEOPLE.test(c.scene.tokens.lower[subject.from]!)
  if (known && subject.heads.some((i) => PEOPLE.test(c.scene.tokens.lower[i]!))) return true
  const entities = within(c.scene.persons, subject.from, subject.to).map((p) => p.entity)
  const there = within(c.scene.persons, c.scene.sentences.from[told.sentence]!, c.scene.sentences.to[told.sentence]!)
  return entities.length > 0 && entities.every((e) => there.some((p) => p.entity === e))
}

const linkOf = (c: Context, sentence: number, clause: Clause, told: TimeTold | null): Link => {
  const { lower } = c.scene.tokens
  if (namesOccasion(c, c.scene.sentences.from[sentence]!, c.scene.sentences.to[sentence]!)) return 'named'
  const { subject } = firstConjunct(c.scene, clause)
  if (subject && told && ofPeople(c, subject, told)) return 'people'
  const words = subject ? lower.slice(subject.from, subject.to) : []
  return words.some((w) => SIDES.test(w)) || lower.slice(clause.verbFrom - 1, clause.verbTo).includes('also') ? 'sides' : 'none'
}

/** Whether a clause tells, in the simple past and in the account's own voice, what came next. */
const goesOn = (c: Context, clause: Clause, token: number): boolean => {
  const first = firstConjunct(c.scene, clause)
  // "welcomed the signing of the accord": it may lie long behind
  if (hasClass(c.scene, token, 'noun:signing')) return false
  if (c.scene.quoteAt[token]! >= 0 || (clause.perfect && clause.tense === 'past') || clause.modal !== null || clause.negated) return false
  if (clause.form === 'finite' && clause.tense === 'present' && !clause.perfect) return false
  if (clause.form === 'gerund') return clause.relation === 'advcl'
  if (clause.form !== 'finite' && clause.form !== 'infinitive') return false
  return first.relation !== 'relcl' && first.relation !== 'acl'
}

/** Whether the clause, or the opening of its sentence, has a time of its own; terms and deadlines ("until 2030") date something else. */
const ownTime = (c: Context, clause: Clause, sentence: number): boolean => {
  const { tokens: t, times, published } = c.scene
  const start = c.scene.sentences.from[sentence]!
  const [from, to] = [Math.min(clause.from, clause.verbFrom), clause.to]
  for (const m of [...within(times, start, Math.min(start + 8, from)), ...within(times, from, to)]) {
    if (m.kind === 'duration' || m.kind === 'set' || m.timex === 'PRESENT_REF' || ofOther(c, m, from)) continue
    const ahead = m.value !== null && published !== null && m.value.slice(0, 4) > published.slice(0, 4)
    if (!ahead && !/^(?:for|until|till|through)$/.test(t.lower[m.from - 1] ?? '')) return true
  }
  const opening = from - start < 4 ? start : from
  return t.lower
    .slice(opening, Math.min(to, clause.verbTo + 2))
    .some((w, i) => OTHER_TIME.test(w) && !(i < from - opening && DEFINITE.test(t.lower[opening + i + 1]!)))
}

/** Whether the document's own voice tells it ("…, the ministry said" behind it is no more), or somebody who tells of the very occasion. */
const inOwnVoice = (c: Context, clause: Clause, token: number, link: Link): boolean => {
  const said = c.speech.at(token)
  if (!said?.reports || said.clause === clause.index) return true
  if (said.form === 'direct') return false
  return link === 'named' || said.speaker?.type !== 'person' || (said.cue !== null && said.cue.start > c.scene.tokens.start[token]!)
}

/** By sentence: the parties of the acts told there. */
type Told = ReadonlyMap<number, ReadonlySet<string>>

const partiesBySentence = (c: Context, drafts: readonly Draft[]): Told => {
  const out = new Map<number, Set<string>>()
  for (const d of drafts) {
    if (d.kind !== 'event' && d.kind !== 'agreement') continue
    const sentence = c.scene.sentenceAt[d.token]!
    const known = out.get(sentence) ?? out.set(sentence, new Set()).get(sentence)!
    for (const p of (d.fields as FieldsOf<'event'>).parties) known.add(p)
  }
  return out
}

/** Whether all parties take part in what the sentence tells; where it names no country but the document's two, both of them do. */
const sameParticipants = (c: Context, parties: readonly string[], told: TimeTold, acts: Told, link: Link): boolean => {
  const [from, to] = [c.scene.sentences.from[told.sentence]!, c.scene.sentences.to[told.sentence]!]
  const named = new Set(within(c.scene.countries, from, to).map((m) => m.value))
  for (const p of acts.get(told.sentence) ?? []) named.add(p)
  const pair = c.scene.pair
  const ofPair = pair !== null && [...named].every((p) => pair.includes(p))
  const there = new Set([...named, ...countriesIn(c, from, to), ...(ofPair ? pair : [])])
  // "during the visit" names the occasion itself: the sentence that dates it need not name both
  return parties.length > 0 && (link === 'named' ? parties.some((p) => there.has(p)) : parties.every((p) => there.has(p)))
}

/** "on Monday met X and signed Y": the day of the clause that it is joined to. */
const dayOfConjunct = (c: Context, clause: Clause, line: TimeLine): TimeTold | null => {
  const told = line.own[clause.sentence] ?? null
  if (!told?.exact) return null
  const first = firstConjunct(c.scene, clause.form === 'gerund' && clause.parent >= 0 ? c.scene.clauses[clause.parent]! : clause)
  const family = clausesOf(c.scene, clause.sentence).filter((x) => firstConjunct(c.scene, x) === first)
  const at = told.time.from
  const opens = at - c.scene.sentences.from[clause.sentence]! < 4
  return opens || family.some((x) => x.from <= at && at < x.to) ? told : null
}

/** "The two leaders met on Wednesday" behind a lead that tells of their talks: the first sentences tell one occasion. */
const metAgain = (c: Context, sentence: number): boolean => {
  const from = c.scene.sentences.from[sentence]!
  if (!c.scene.tokens.lower.slice(from + 1, from + 4).some((w) => PEOPLE.test(w))) return false
  return clausesOf(c.scene, sentence).some(
    (x) => x.relation === 'root' && !x.perfect && x.tense !== 'present' && x.modal === null && hasClass(c.scene, x.verb, 'verb:meet', 'verb:discuss'),
  )
}

/** "This came at a press conference on Wednesday", "The meeting took place on Monday": the sentence behind tells the day. */
const dayBehind = (c: Context, sentence: number, line: TimeLine): TimeTold | null => {
  const told = line.own[sentence + 1] ?? null
  if (!told?.exact) return null
  const from = c.scene.sentences.from[sentence + 1]!
  const { lower } = c.scene.tokens
  if (/^(?:this|that|it)$/.test(lower[from]!)) return /^(?:came|was|happened|took|followed)$/.test(lower[from + 1] ?? '') ? told : null
  if (lower[from] !== 'the' && lower[from] !== 'their') return null
  if (sentence < 2 && metAgain(c, sentence + 1)) return told
  for (let i = from + 1; i < from + 4; i++) {
    if (
      hasClass(c.scene, i, 'noun:meeting', 'noun:signing', 'noun:ceremony', 'noun:call') ||
      /^(?:agreement|document|memorandum|deal)s?$/.test(lower[i]!)
    )
      return /^(?:took|was|were|came|happened|occurred)$/.test(lower[i + 1] ?? '') ? told : null
  }
  return null
}

const carriedTo = (c: Context, draft: Draft<'event' | 'agreement'>, line: TimeLine, acts: Told): TimeTold | null => {
  const sentence = c.scene.sentenceAt[draft.token]!
  const clause = clauseAt(c, draft.token) ?? clausesOf(c.scene, sentence).find((x) => x.relation === 'root') ?? null
  if (sentence < 0 || c.scene.sentences.heading[sentence] === 1 || !clause || !goesOn(c, clause, draft.token)) return null
  if (ownTime(c, clause, sentence)) return null
  const before = line.before[sentence] ?? null
  const link = linkOf(c, sentence, clause, before?.told ?? null)
  if (!inOwnVoice(c, clause, draft.token, link)) return null
  const { parties } = draft.fields
  const joined = clause.perfect ? null : dayOfConjunct(c, clause, line)
  if (joined) return joined
  if (line.own[sentence]) return null
  const kind = draft.kind === 'event' ? (draft.fields as FieldsOf<'event'>).type! : 'signing'
  const usable =
    before !== null &&
    !clause.perfect &&
    (parties.length > 1 || link === 'named') &&
    sentence - before.told.sentence <= REACH[link] &&
    (SHARED.has(kind) || link === 'named') &&
    (before.told.exact || link === 'named') &&
    (!before.left || link === 'named' || link === 'people') &&
    kind !== 'visit' &&
    sameParticipants(c, parties, before.told, acts, link)
  if (usable) return before.told
  const behind = SHARED.has(kind) ? dayBehind(c, sentence, line) : null
  return behind && sameParticipants(c, parties, behind, acts, 'sides') ? behind : null
}

/** "They will meet on 12 October. After the talks, the ministers will sign …": only what the words tie to that occasion. */
const plannedWith = (c: Context, draft: Draft<'event' | 'agreement'>, line: TimeLine, acts: Told): TimeTold | null => {
  const sentence = c.scene.sentenceAt[draft.token]!
  const clause = clauseAt(c, draft.token)
  const before = line.before[sentence] ?? null
  if (!clause || !before?.told.exact || line.own[sentence] || c.scene.quoteAt[draft.token]! >= 0 || ownTime(c, clause, sentence)) return null
  const link = linkOf(c, sentence, clause, before.told)
  const near = (link === 'named' || link === 'people') && sentence - before.told.sentence <= REACH[link]
  return near && sameParticipants(c, draft.fields.parties, before.told, acts, link) ? before.told : null
}

/** Which account an act without a date belongs to: events that took place and stages that were reached, or meetings and signings that are planned. */
const accountOf = (d: Pick<Draft, 'kind' | 'fields'>): Account | null => {
  if (d.kind === 'agreement') {
    const { date, stage } = d.fields as FieldsOf<'agreement'>
    return date === null && REACHED.has(stage ?? '') ? 'told' : null
  }
  if (d.kind !== 'event') return null
  const { date, status, type } = d.fields as FieldsOf<'event'>
  if (date !== null) return null
  return status === 'occurred' ? 'told' : status === 'planned' && SHARED.has(type ?? '') ? 'planned' : null
}

const known = new WeakMap<Scene, Map<Account, TimeLine>>()

/** The time line of a scene, made when it is first asked for. */
const lineOf = (scene: Scene, account: Account): TimeLine => {
  const lines = known.get(scene) ?? new Map<Account, TimeLine>()
  known.set(scene, lines)
  return lines.get(account) ?? lines.set(account, timeLine(scene, account)).get(account)!
}

const carry = <K extends RecordKind>(c: Context, draft: Draft<K>, acts: () => Told): Draft<K> => {
  const account = accountOf(draft)
  if (!account) return draft
  const find = account === 'told' ? carriedTo : plannedWith
  const told = find(c, draft as unknown as Draft<'event' | 'agreement'>, lineOf(c.scene, account), acts())
  if (!told) return draft
  const { from, to, value } = told.time
  const span = spanOf(c.scene, from, to)
  return {
    ...draft,
    evidence: [...(draft.evidence ?? [draft.span]), span],
    inferred: { ...draft.inferred, date: { said: textOf(c.scene, from, to), from: span } },
    fields: { ...draft.fields, date: value },
  }
}

/**
 * Gives acts without a date the day of the occasion that they belong to, as narrative goes on: "On 7 September A met B. The ministers
 * signed a memorandum." The date is noted as inferred, with the words that tell it.
 */
export const carryDates = (c: Context, drafts: readonly Draft[]): readonly Draft[] => {
  let acts: Told | null = null
  return drafts.map((draft) => carry(c, draft, () => (acts ??= partiesBySentence(c, drafts))))
}

/** The same for one act that is made by itself. */
export const carryDate = <K extends RecordKind>(c: Context, draft: Draft<K>): Draft<K> => carry(c, draft, () => new Map())
