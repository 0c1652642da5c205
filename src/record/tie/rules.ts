import type { Clause } from '../../clause/clause.ts'
import { clausesOf, hasClass, spanOf, textOf } from '../../discourse/scene.ts'
import type { FieldsOf, Inference } from '../../model/record.ts'
import { whenOf } from '../circumstance.ts'
import type { Context, Draft } from '../draft.ts'

type TieType = NonNullable<FieldsOf<'tie'>['type']>
type State = NonNullable<FieldsOf<'tie'>['state']>

/** What a rule finds: the tie at a noun, with the stretch that tells it. */
interface Found {
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

const text = (c: Context, from: number, to: number): string => textOf(c.scene, from, to)

/** Countries named in tokens `[from, to)`, capitals and people of a country included. */
const countries = (c: Context, from: number, to: number): string[] => {
  const out = new Set<string>()
  for (let i = from; i < to; i++) {
    const at = c.scene.nameAt[i]!
    const m = at >= 0 ? c.scene.mentions[at]! : null
    if (m?.kind === 'country') out.add(m.value)
    if (m?.kind === 'place' && m.country && m.form === 'capital') out.add(m.country)
  }
  return [...out]
}

/** Parties of a tie between two: those named around it, completed by the pair when "our countries" or one of the two is meant. */
const between = (c: Context, from: number, to: number): { readonly parties: readonly string[]; readonly inferred: boolean } | null => {
  const named = countries(c, from, to)
  const pair = c.scene.pair
  if (named.length === 2) return { parties: named.sort(), inferred: false }
  if (!pair || named.length > 2) return named.length > 2 ? { parties: named.sort(), inferred: false } : null
  if (named.length === 0 || pair.includes(named[0]!)) return { parties: [...pair].sort(), inferred: true }
  return { parties: [named[0]!, pair[0] === named[0] ? pair[1] : pair[0]].sort(), inferred: true }
}

const PROSPECT = /\b(?:will|would|could|can|may|should|possibility|prospects?|plan(?:s|ned|ning)?|intend\w*|consider\w*|propos\w*|suggest\w*|interest(?:ed)?|ready|readiness|discuss\w*|explor\w*|hop(?:e|es|ed|ing)|want\w*|launching|introduc(?:e|ing)|establishing|opening|creation|initiative\w*|soon|negotiat\w*|talks on|necessary|upcoming|expected|agreed to)\b/i
const ENDED = /\b(?:sever(?:ed|s)?|broke(?:n)? off|cut|suspend(?:ed|s)?|closed|terminated|ended|withdr[ae]w(?:n)?|left|downgrad\w+|no longer|expelled from)\b/i

/** Whether the words around claim that the tie stands, ended, or is only thought of. */
const stateOf = (c: Context, clause: Clause | null, from: number, to: number): State => {
  const words = text(c, from, to)
  if (ENDED.test(words)) return 'ended'
  if (clause && clause.form === 'finite' && !clause.modal && (clause.tense === 'past' || clause.perfect) && hasClass(c.scene, clause.verb, 'verb:open', 'verb:sign', 'verb:restore')) return clause.negated ? 'proposed' : 'exists'
  return PROSPECT.test(words) ? 'proposed' : 'exists'
}

/** Smallest clause that holds tokens `[from, to)`, or null. */
const clauseAt = (c: Context, token: number): Clause | null => {
  let best: Clause | null = null
  for (const clause of clausesOf(c.scene, c.scene.sentenceAt[token]!)) if (clause.from <= token && token < clause.to && (!best || clause.to - clause.from < best.to - best.from)) best = clause
  return best
}

const sentenceOf = (c: Context, token: number): readonly [number, number] => {
  const s = c.scene.sentenceAt[token]!
  let to = c.scene.sentences.to[s]!
  while (to > c.scene.sentences.from[s]! + 1 && /^[.!?”"»]$/.test(c.scene.tokens.words[to - 1]!)) to--
  return [c.scene.sentences.from[s]!, to]
}

/** "Diplomatic relations between X and Y were established on …". */
const relations = (c: Context, at: number, from: number, to: number): Found | null => {
  const clause = clauseAt(c, at)
  const words = text(c, from, to)
  if (!/\b(?:establish\w*|restor\w*|sever\w*|broke|cut|suspend\w*|upgrad\w*|downgrad\w*|resum\w*)\b/i.test(words)) return null
  if (/\banniversary\b/i.test(words) && !/\bwere established\b/i.test(words)) return null
  const who = between(c, from, to)
  if (!who || who.parties.length !== 2) return null
  const since = whenOf(c, at, to, c.scene.sentenceAt[at]!) ?? whenOf(c, from, to, c.scene.sentenceAt[at]!)
  const state = stateOf(c, clause, from, to)
  return { type: 'diplomatic-relations', parties: who.parties, org: null, state, since: state === 'exists' ? (since?.value ?? null) : null, from, to, token: at, inferred: who.inferred, rule: 'diplomatic relations are established' }
}

const organisationNear = (c: Context, from: number, to: number): { readonly code: string; readonly at: number; readonly end: number } | null => {
  const m = c.scene.organisations.find((o) => o.form === 'igo' && o.from >= from && o.to <= to)
  return m ? { code: m.value, at: m.from, end: m.to } : null
}

/** "X is a member of ORG", "X and Y are observers in ORG", "X joined ORG", "its membership in ORG". */
const membership = (c: Context, at: number, type: 'membership' | 'observer', from: number, to: number): Found | null => {
  const s = c.scene
  const hit = s.hits.words[at]!
  const org = organisationNear(c, hit.to, Math.min(to, hit.to + 9)) ?? organisationNear(c, Math.max(from, at - 7), at)
  if (!org) return null
  const clause = clauseAt(c, at)
  const copular = clause?.copula && clause.object && clause.object.from <= at && clause.subject
  let parties: readonly string[] = []
  let inferred = false
  if (copular) {
    const actor = c.discourse.resolve(clause!.subject!, clause!)
    parties = actor.type === 'speaker' ? (c.speech.at(at)?.speaker?.countries ?? []) : actor.countries
    if (actor.type === 'speaker' && /\bboth\b/i.test(text(c, from, at)) && s.pair) parties = [...s.pair]
    inferred = actor.type === 'speaker' || actor.elsewhere.length > 0
  } else if (/membership|status/.test(s.tokens.lower[hit.to - 1]!) || /^(?:its|their)$/.test(s.tokens.lower[at - 1] ?? '')) {
    parties = countries(c, from, at).slice(-1)
    inferred = true
  } else if (clause && /^(?:become|join|remain)$/.test(clause.lemma) && clause.subject) parties = c.discourse.resolve(clause.subject, clause).countries
  if (parties.length === 0) return null
  const negated = clause?.negated ?? false
  if (negated) return null
  const start = copular && !clause!.subjectShared ? clause!.from : phraseStart(c, at, from)
  const end = Math.min(to, Math.max(org.end, clause ? Math.min(clause.to, org.end + 8) : org.end))
  const since = whenOf(c, at, end, s.sentenceAt[at]!)
  return { type, parties, org: org.code, state: stateOf(c, clause, copular ? clause!.verbFrom : start, end), since: since?.value ?? null, from: start, to: end, token: at, inferred, rule: `<country> is a <${type === 'observer' ? 'observer' : 'member'}> of <organisation>` }
}

const phraseStart = (c: Context, at: number, from: number): number => Math.max(from, c.discourse.phraseStart(at))

/** "joined ORG", "left ORG", "applied to join". */
const joining = (c: Context, clause: Clause): Found | null => {
  if (!/^(?:join|leave|quit)$/.test(clause.lemma) || clause.negated || !clause.subject) return null
  const org = organisationNear(c, clause.verbTo, Math.min(clause.to, clause.verbTo + 9))
  if (!org || org.at > clause.verbTo + 2) return null
  const actor = c.discourse.resolve(clause.subject, clause)
  if (actor.countries.length === 0 || actor.type === 'person') return null
  const done = clause.form === 'finite' && !clause.modal && (clause.tense === 'past' || clause.perfect)
  const since = whenOf(c, clause.from, clause.to, clause.sentence)
  const state: State = done ? (clause.lemma === 'join' ? 'exists' : 'ended') : 'proposed'
  return { type: 'membership', parties: actor.countries, org: org.code, state, since: state === 'exists' ? (since?.value ?? null) : null, from: clause.subjectShared ? clause.verbFrom : clause.from, to: clause.to, token: clause.verb, inferred: false, rule: '<country> joins <organisation>' }
}

/** Ties between two states told by a noun: visa-free travel, flights, friendship groups, commissions, sister cities, partnerships. */
const BILATERAL: readonly (readonly [string, TieType, RegExp | null])[] = [
  ['noun:visa-free', 'visa-free', /\b(?:agreement|regime|travel|stay|entry|sign\w*|establish\w*|introduc\w*|in force|effect|abolish\w*|exemption|mutual)\b/i],
  ['noun:direct-flight', 'direct-flight', /\b(?:launch\w*|open\w*|establish\w*|operat\w*|start\w*|resum\w*|suspend\w*|introduc\w*|begin|began|run|runs|expand\w*|fly|flies)\b/i],
  ['noun:friendship-group', 'friendship-group', null],
  ['noun:commission', 'commission', /\b(?:establish\w*|creat\w*|set up|meet\w*|session|launch\w*|work\w*|form\w*)\b/i],
  ['noun:sister-city', 'sister-city', /\b(?:establish\w*|sign\w*|became|become|are|twinned|welcom\w*|agree\w*)\b/i],
  ['noun:partnership', 'partnership', /\b(?:establish\w*|upgrad\w*|elevat\w*|sign\w*|is a|are|launch\w*|rais\w*|agree\w*|forg\w*)\b/i],
  ['noun:alliance', 'alliance', /\b(?:form\w*|sign\w*|are|is an|treaty|concluded)\b/i],
]

const bilateral = (c: Context, at: number, from: number, to: number): Found | null => {
  const hit = c.scene.hits.words[at]!
  const row = BILATERAL.find(([name]) => hit.classes.has(name))
  if (!row) return null
  const [, type, needs] = row
  const words = text(c, from, to)
  if (needs && !needs.test(words)) return null
  const who = between(c, from, to)
  if (!who || who.parties.length !== 2) return null
  const clause = clauseAt(c, at)
  const start = clause ? Math.max(from, clause.subjectShared ? clause.verbFrom : clause.from) : from
  const near = nearContext(c, clause, start, to)
  const state = stateOf(c, clause, near[0], near[1])
  if (state === 'exists' && type === 'direct-flight' && !/\b(?:launched|opened|operates?|resumed|started|runs?|began|introduced|established|flies)\b/i.test(words)) return null
  const since = state === 'exists' && type !== 'visa-free' ? whenOf(c, start, to, c.scene.sentenceAt[at]!) : null
  return { type, parties: who.parties, org: null, state: signedOnly(type, words, state), since: since?.value ?? null, from: start, to: near[1], token: at, inferred: who.inferred, rule: `<${type}> between <country> and <country>` }
}

/** Codebook: signed but not yet in force is proposed where the text says so; a signed visa exemption told without more stands as told. */
const signedOnly = (_type: TieType, words: string, state: State): State => (/\bnot yet (?:in force|entered|ratified)\b|\bpending ratification\b|\bonce ratified\b/i.test(words) ? 'proposed' : state)

/** The clause around the noun with what governs it: "interest in launching direct flights". */
const nearContext = (c: Context, clause: Clause | null, from: number, to: number): readonly [number, number] => {
  if (!clause) return [from, to]
  const up = clause.parent >= 0 && clause.form !== 'finite' ? c.scene.clauses[clause.parent]! : null
  const start = up && up.sentence === clause.sentence ? Math.min(up.subjectShared ? up.verbFrom : up.from, from) : from
  return [start, Math.max(clause.to, Math.min(to, clause.to))]
}

/** "opened an embassy in CITY", "the embassy of X in Y was opened". */
const embassy = (c: Context, at: number, from: number, to: number): Found | null => {
  const clause = clauseAt(c, at)
  const words = text(c, from, to)
  if (!/\b(?:open(?:s|ed|ing)?|inaugurat\w+|establish\w*|reopen\w*|clos(?:e|es|ed|ing)|shut|launch\w*)\b/i.test(words)) return null
  const who = between(c, from, to)
  if (!who || who.parties.length !== 2) return null
  const when = whenOf(c, from, to, c.scene.sentenceAt[at]!)
  const state = stateOf(c, clause, from, to)
  return { type: 'embassy', parties: who.parties, org: null, state, since: state === 'exists' ? (when?.value ?? null) : null, from, to, token: at, inferred: who.inferred, rule: '<country> opens an embassy in <country>' }
}

const readAt = (c: Context, i: number): Found | null => {
  const hit = c.scene.hits.words[i]
  const sentence = c.scene.sentenceAt[i]!
  if (!hit || sentence < 0 || c.scene.sentences.heading[sentence]) return null
  const [from, to] = sentenceOf(c, i)
  if (hit.classes.has('noun:relations')) return relations(c, i, from, to)
  if (hit.classes.has('noun:observer')) return membership(c, i, 'observer', from, to)
  if (hit.classes.has('noun:member')) return membership(c, i, 'membership', from, to)
  if (hit.classes.has('noun:embassy')) return embassy(c, i, from, to)
  return bilateral(c, i, from, to)
}

const draftOf = (c: Context, f: Found): Draft<'tie'> => {
  const span = spanOf(c.scene, f.from, f.to)
  const inferred: { [field: string]: Inference } = f.inferred ? { parties: { said: null, from: 'the countries that the document is about' } } : {}
  return {
    kind: 'tie', span, evidence: [span], token: f.token, rule: f.rule, inferred,
    fields: { type: f.type, parties: f.parties, org: f.org, state: f.state, since: f.since },
    trace: [{ step: 'words that name the tie', said: textOf(c.scene, f.token, c.scene.hits.words[f.token]?.to ?? f.token + 1), span: spanOf(c.scene, f.token, c.scene.hits.words[f.token]?.to ?? f.token + 1) }],
  }
}

/** Standing links; the same link told twice is one record unless its state or date differs. */
export const readTies = (c: Context): readonly Draft<'tie'>[] => {
  const out: Draft<'tie'>[] = []
  const told = new Set<string>()
  const keep = (f: Found | null): void => {
    if (!f) return
    const key = [f.type, [...f.parties].sort(), f.org, f.state].join('|')
    if (!told.has(key)) out.push(draftOf(c, f))
    told.add(key)
  }
  for (const clause of c.scene.clauses) keep(joining(c, clause))
  for (let i = 0; i < c.scene.tokens.count; i++) if (c.scene.hits.words[i]) keep(readAt(c, i))
  return out
}
