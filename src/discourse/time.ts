import type { Clause } from '../clause/clause.ts'
import type { TimeMention } from '../model/mention.ts'
import { clausesOf, firstConjunct, hasClass, type Scene, within } from './scene.ts'

/** The day, run of days or month at which a sentence of the account stands, as the words of its main clause say. */
export interface TimeTold {
  readonly sentence: number
  /** The words; `value` holds days only: of a time of day the day. */
  readonly time: TimeMention
  /** Day, or run of days: else a month, which only "during the visit" may be laid into. */
  readonly exact: boolean
}

/** What a sentence does to the time of the account: sets it, leaves it, or goes to another time. */
type Step = TimeTold | 'stays' | 'elsewhere'

/** Words of occasions at which people meet: only they set a time that other acts share. */
const OCCASIONS = [
  'noun:visit',
  'noun:meeting',
  'noun:call',
  'noun:forum',
  'noun:ceremony',
  'noun:signing',
  'noun:news-conference',
  'verb:visit',
  'verb:meet',
  'verb:sign',
  'verb:discuss',
  'verb:call',
  'verb:receive',
  'verb:undertake',
  'noun:credentials',
] as const
const TRAVEL = ['verb:visit', 'verb:arrive', 'verb:pay', 'verb:receive'] as const

const DAY = /^\d{4}-\d\d-\d\d(?:\/\d{4}-\d\d-\d\d)?$/
const LONGEST_RUN = 16

/** Which account is followed: of what has happened, or of what is planned. */
export type Account = 'told' | 'planned'

/** Cut to days; null for what is coarser than a month, lies on the other side of the document's day, or is no date. */
const dayOf = (m: TimeMention, { published, tokens }: Scene, account: Account): TimeMention | null => {
  if (m.value === null || (m.kind !== 'date' && m.kind !== 'time') || m.basis === 'text') return null
  // "at 12:03 p.m." says no day
  if (m.kind === 'time' && !/\p{L}{3}/u.test(tokens.text.slice(m.start, m.end).replace(/local|time/g, ''))) return null
  const value = m.kind === 'time' ? m.value.slice(0, 10) : m.value
  const first = value.slice(0, 10)
  const day = published?.slice(0, first.length)
  if (day !== undefined && (account === 'told' ? first > day : first < day)) return null
  if (/^\d{4}-\d\d$/.test(value)) return m
  if (!DAY.test(value)) return null
  const [a, b] = value.split('/')
  return b !== undefined && Date.parse(b) - Date.parse(a!) > LONGEST_RUN * 86_400_000 ? null : { ...m, value }
}

/** "Islamabad, February 18, 2021 (PPI):", "ROME, May 4 --": where and when a report was filed is no time of what it tells. */
export const isDateline = (scene: Scene, m: TimeMention): boolean => {
  const sentence = scene.sentenceAt[m.from]!
  const from = sentence < 0 ? m.from : scene.sentences.from[sentence]!
  if (m.kind !== 'date' || m.from - from > 6) return false
  for (let i = from; i < m.from; i++) if (!/^[\p{Lu}(,/.-]/u.test(scene.tokens.words[i]!)) return false
  for (let i = m.to; i < m.to + 9; i++) {
    if (/^(?::|--|–|—)$/.test(scene.tokens.words[i] ?? '')) return true
    if (!/^[\p{Lu}(),/.-]/u.test(scene.tokens.words[i] ?? '')) return false
  }
  return false
}

/** The smallest finite or other clause that holds a token. */
const clauseOf = (clauses: readonly Clause[], token: number): Clause | null => {
  let best: Clause | null = null
  for (const clause of clauses)
    if (clause.from <= token && token < clause.to && (!best || clause.to - clause.from < best.to - best.from)) best = clause
  return best
}

/** Whether the account itself tells the clause, as done or going on: not a relative clause, no plan, nothing long past. */
const isMain = (scene: Scene, clause: Clause, account: Account): boolean => {
  const first = firstConjunct(scene, clause)
  const told = first.relation === 'root' || (first.relation === 'ccomp' && first.parent >= 0 && reports(scene, scene.clauses[first.parent]!))
  // a past form without an auxiliary may be taken for a participle: "The two leaders met on Wednesday"
  const finite = clause.form === 'finite' || (clause.form === 'participle' && clause.relation === 'root')
  // "was preceded by a meeting, held on 4 June": the time before
  if (!told || !finite || clause.negated || /^(?:precede|postdate|predate)$/.test(first.lemma)) return false
  return account === 'planned'
    ? plans(scene, clause)
    : clause.modal === null && !(clause.perfect && clause.tense === 'past') && clause.tense !== 'future'
}

/** "will meet", "is to meet", "is expected to meet". */
const plans = (scene: Scene, clause: Clause): boolean =>
  /^(?:will|shall|would)$/.test(clause.modal ?? '') ||
  (clause.copula && !clause.object) ||
  (clause.voice === 'passive' && hasClass(scene, clause.verb, 'verb:schedule', 'verb:intend'))

/** A day that is past belongs to what was done, wherever it stands in the phrase: "to sign MoUs yesterday", "after holding talks on Tuesday". */
const governing = (scene: Scene, clause: Clause | null): Clause | null => {
  let now = clause
  while (now && now.form !== 'finite' && now.form !== 'participle' && now.parent >= 0) now = scene.clauses[now.parent]!
  return now
}

/** "The ministry said that the two met on Friday": the time is theirs; "said on Friday": it is of the saying; "agreed on Friday" is an act of its own. */
const reports = (scene: Scene, clause: Clause): boolean => hasClass(scene, clause.verb, 'verb:say', 'verb:say-weak') && clause.lemma !== 'agree'

/** "arrived on Sunday for a three-day visit": one day of several. */
const oneOfSeveral = (scene: Scene, clause: Clause | null, sentence: number, time: TimeMention): boolean => {
  if (!clause || time.value!.includes('/') || !hasClass(scene, clause.verb, ...TRAVEL)) return false
  return within(scene.times, scene.sentences.from[sentence]!, scene.sentences.to[sentence]!).some(
    (m) => m.kind === 'duration' && m.amount !== null && (m.amount.unit !== 'day' || m.amount.value > 1) && m.amount.unit !== 'hour',
  )
}

const isOccasion = (scene: Scene, sentence: number): boolean => {
  for (let i = scene.sentences.from[sentence]!; i < scene.sentences.to[sentence]!; i++) if (hasClass(scene, i, ...OCCASIONS)) return true
  return false
}

/** "This came at a press conference that was held on Wednesday": a clause on the occasion that dates it. */
const datesOccasion = (scene: Scene, clause: Clause): boolean =>
  (clause.relation === 'relcl' || clause.relation === 'acl') && hasClass(scene, clause.verb, 'verb:hold', 'verb:take-place') && !clause.perfect

/** Whether a day lies in a run of days: "on Sunday" of a visit "on 1-2 September". */
const isPartOf = (day: string, run: string | null): boolean => {
  const [a, b] = (run ?? '').split('/')
  return b !== undefined && day >= a! && day <= b
}

const stepOf = (scene: Scene, sentence: number, now: string | null, account: Account): Step => {
  const [from, to] = [scene.sentences.from[sentence]!, scene.sentences.to[sentence]!]
  const clauses = clausesOf(scene, sentence)
  let found: TimeTold | null = null
  let other = false
  for (const m of within(scene.times, from, to)) {
    if ((m.kind !== 'date' && m.kind !== 'time') || scene.quoteAt[m.from]! >= 0 || isDateline(scene, m)) continue
    const clause = governing(scene, clauseOf(clauses, m.from) ?? clauses[0] ?? null)
    if (clause && !isMain(scene, clause, account) && !datesOccasion(scene, clause)) continue
    if (clause && reports(scene, clause) && m.from > clause.verb) continue
    const time = dayOf(m, scene, account)
    if (time === null || oneOfSeveral(scene, clause, sentence, time)) {
      other ||= m.timex !== 'PRESENT_REF' && m.timex !== 'FUTURE_REF' && m.value !== now && !(time && isPartOf(time.value!, now))
      continue
    }
    if (found && found.time.value !== time.value) return 'elsewhere'
    found = { sentence, time, exact: time.value!.length > 7 }
  }
  if (found) return scene.sentences.heading[sentence] === 1 || isOccasion(scene, sentence) ? found : 'elsewhere'
  return other ? 'elsewhere' : 'stays'
}

/** Where the account stands when a sentence begins, and whether it has been elsewhere since. */
export interface AccountTime {
  readonly told: TimeTold
  readonly left: boolean
}

/** By sentence: the time told last before it, and what the sentence itself tells. */
export interface TimeLine {
  readonly before: readonly (AccountTime | null)[]
  readonly own: readonly (TimeTold | null)[]
}

/** Follows the time of an account from sentence to sentence. */
export const timeLine = (scene: Scene, account: Account): TimeLine => {
  const before: (AccountTime | null)[] = []
  const own: (TimeTold | null)[] = []
  let now: AccountTime | null = null
  for (let s = 0; s < scene.sentences.count; s++) {
    before.push(now)
    const step: Step = stepOf(scene, s, now?.told.time.value ?? null, account)
    own.push(typeof step === 'string' ? null : step)
    now = goOn(now, step)
  }
  return { before, own }
}

const goOn = (now: AccountTime | null, step: Step): AccountTime | null => {
  if (typeof step !== 'string') return { told: step, left: false }
  return step === 'elsewhere' && now ? { ...now, left: true } : now
}
