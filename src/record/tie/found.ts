import type { Argument, Clause } from '../../clause/clause.ts'
import { clausesOf, hasClass, textOf } from '../../discourse/scene.ts'
import { Tag } from '../../grammar/tags.ts'
import type { FieldsOf } from '../../model/record.ts'
import { nameAt, pairFor, phraseEnd } from '../circumstance.ts'
import type { Context } from '../draft.ts'
import { statusOf } from '../status.ts'

export type TieType = NonNullable<FieldsOf<'tie'>['type']>
export type State = NonNullable<FieldsOf<'tie'>['state']>

/** What a rule finds: the tie at a noun, with the stretch that tells it. */
export interface Found {
  readonly type: TieType
  readonly parties: readonly string[]
  readonly org: string | null
  readonly state: State
  readonly since: string | null
  readonly from: number
  readonly to: number
  readonly token: number
  readonly inferred: boolean
  readonly rule: string
}

/** Two sides of a tie; `inferred` where the document's pair stands in for one or both. */
export interface Sides {
  readonly parties: readonly string[]
  readonly inferred: boolean
}

/** A sentence without its closing marks: tokens `[from, to)`. */
export const sentenceOf = (c: Context, token: number): readonly [number, number] => {
  const s = c.scene.sentenceAt[token]!
  let to = c.scene.sentences.to[s]!
  while (to > c.scene.sentences.from[s]! + 1 && /^[.!?”"»]$/.test(c.scene.tokens.words[to - 1]!)) to--
  return [c.scene.sentences.from[s]!, to]
}

/** Countries named in tokens `[from, to)`; capitals stand for theirs, other places only where `cities` says so. */
export const statesIn = (c: Context, from: number, to: number, cities = false): readonly string[] => {
  const out: string[] = []
  for (let i = from; i < to; i++) {
    const m = nameAt(c, i)
    const code =
      m?.kind === 'country'
        ? m.value
        : m?.kind === 'place' && (cities || m.form === 'capital')
          ? m.country
          : m?.kind === 'organisation' && m.form === 'government'
            ? m.country
            : null
    if (code && !out.includes(code)) out.push(code)
  }
  return out
}

/** "between A and B", behind the noun. */
const betweenBehind = (c: Context, noun: number, to: number, cities: boolean): readonly string[] => {
  for (let i = noun; i < to; i++) if (c.scene.tokens.lower[i] === 'between') return statesIn(c, i + 1, phraseEnd(c, i + 1, to), cities)
  return []
}

const ofSubject = (c: Context, clause: Clause | null): readonly string[] => {
  if (!clause?.subject) return []
  const actor = c.discourse.resolve(clause.subject, clause)
  return actor.type === 'speaker' ? (c.speech.at(clause.verb)?.speaker?.countries ?? []) : actor.countries
}

const two = (codes: readonly string[]): Sides | null => (new Set(codes).size === 2 ? { parties: [...new Set(codes)].sort(), inferred: false } : null)

/** Two countries that tokens `[from, to)` put side by side; of more than two those that stand with the noun. */
export const sidesOf = (c: Context, noun: number, from: number, to: number, clause: Clause | null, cities = false): Sides | null => {
  const behind = two(betweenBehind(c, noun, to, cities))
  if (behind) return behind
  const subject = ofSubject(c, clause)
  const partner = clause?.obliques.find((o) => /^(?:with|to|in)$/.test(o.preposition ?? '') && statesIn(c, o.from, o.to, cities).length > 0)
  const near = two([...subject.slice(0, 2), ...(partner ? statesIn(c, partner.from, partner.to, cities).slice(0, 1) : [])])
  return near ?? two(statesIn(c, from, to, cities))
}

/** The two sides as named, else the document's pair where at most one of the two and no third country is named. */
export const sidesOrPair = (c: Context, noun: number, from: number, to: number, clause: Clause | null, cities = false): Sides | null => {
  const named = sidesOf(c, noun, from, to, clause, cities)
  if (named) return named
  const pair = pairFor(c, c.scene.sentenceAt[noun]!)
  return pair && statesIn(c, from, to).every((x) => pair.includes(x)) ? { parties: [...pair].sort(), inferred: true } : null
}

const covers = (arg: Argument | null, token: number): boolean => !!arg && arg.from <= token && token < arg.to

/** Whether the noun is what the argument is about: no preposition stands before it. */
export const heads = (c: Context, arg: Argument | null, at: number): boolean =>
  arg !== null && arg.from <= at && at < arg.to && !c.scene.tags.subarray(arg.from, at).includes(Tag.ADP)

/** The clause that says what happens to the noun: as its object, of a passive or a copula as its subject, else in a phrase behind its verb. */
export const governing = (c: Context, noun: number): Clause | null => {
  const all = clausesOf(c.scene, c.scene.sentenceAt[noun]!)
  return (
    all.find((x) => covers(x.object, noun)) ??
    all.find((x) => covers(x.subject, noun) && !x.subjectShared) ??
    all.findLast((x) => x.verbTo <= noun && x.obliques.some((o) => covers(o, noun))) ??
    null
  )
}

const THOUGHT_OF =
  /\b(?:will|would|could|can|should|possibility|prospects?|plan(?:s|ned|ning)?|intend\w*|consider\w*|propos\w*|suggest\w*|interest(?:ed)?|ready|readiness|explor\w*|hop(?:e|es|ed|ing)|want\w*|wish\w*|seek\w*|appl(?:y|ies|ied)|launching|introducing|opening|creation|initiative\w*|soon|negotiat\w*|working on|necessary|upcoming|expected|agreed to)\b/i

/** Whether the words of tokens `[from, to)` speak of something only thought of. */
export const thoughtOf = (c: Context, from: number, to: number): boolean => {
  const words = textOf(c.scene, from, to)
  return THOUGHT_OF.test(words) || /\bmay\b/.test(words)
}

/** Tokens of a clause with the clauses it hangs on up to a finite one: "is interested in | launching flights". */
export const context = (c: Context, clause: Clause): readonly [number, number] => {
  let from = clause.subjectShared ? clause.verbFrom : clause.from
  for (let up = clause; up.form !== 'finite' && up.parent >= 0 && c.scene.clauses[up.parent]!.sentence === up.sentence; ) {
    up = c.scene.clauses[up.parent]!
    from = Math.min(from, up.subjectShared ? up.verbFrom : up.from)
  }
  return [from, clause.to]
}

/** What the governing verb makes of the tie: it stands, it ended, it is thought of; null where nothing of the kind is said. */
export const stateBy = (c: Context, clause: Clause, noun: number): State | null => {
  if (clause.negated || /^(?:no|without)$/.test(c.scene.tokens.lower[c.discourse.phraseStart(noun)] ?? '')) return null
  const is = (...names: readonly string[]): boolean => hasClass(c.scene, clause.verb, ...names)
  const status = statusOf(c, clause)
  if (clause.lemma === 'agree' && status === 'occurred') return 'proposed'
  if (is('verb:tie-ends')) return status === 'occurred' ? 'ended' : null
  if (is('verb:tie-makes')) return made(c, clause, status)
  if (is('verb:schedule', 'verb:intend') && clause.voice === 'passive') return 'proposed'
  if (is('verb:tie-keeps') || clause.copula) return clause.modal ? 'proposed' : status === 'occurred' ? 'exists' : null
  return null
}

/** A making that is done, or planned or thought of; one that is only discussed gives no tie. */
const made = (c: Context, clause: Clause, status: ReturnType<typeof statusOf>): State | null => {
  if (status === 'occurred') return 'exists'
  if (status === 'planned' || status === 'proposed') return 'proposed'
  const [from, to] = context(c, clause)
  return clause.form !== 'finite' && thoughtOf(c, from, to) ? 'proposed' : null
}
