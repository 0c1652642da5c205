import type { Argument, Clause } from '../clause/clause.ts'
import { clausesOf, hasClass, spanOf, textOf, tokenFrom } from '../discourse/scene.ts'
import { Tag } from '../grammar/tags.ts'
import type { CodedActor } from '../model/record.ts'
import type { Span } from '../model/span.ts'
import { countriesIn } from '../record/actors.ts'
import type { Context } from '../record/draft.ts'
import { codeActors } from './actors.ts'
import type { Deed } from './deed.ts'
import { isPassive } from './sight.ts'

export interface Sides {
  readonly sources: readonly CodedActor[]
  readonly targets: readonly CodedActor[]
  /** Whether the targets act on the sources as well. */
  readonly mutual: boolean
}

type Actors = readonly CodedActor[]
const NOBODY: Actors = []

/** Where the other side stands when the frame does not say, likeliest first. */
const USUAL = ['object', 'against', 'with', 'to', 'on', 'at', 'for', 'from', 'of', 'into', 'toward', 'towards', 'between', 'inner', 'in']

/** Where a peer stands. */
const PEERS = ['object', 'with', 'to', 'between', 'of', 'from', 'inner', 'on']

/** "two Iranian air raids", "a visit to Iran": the country that a phrase names which is no actor itself. */
const countriesOf = (c: Context, arg: Argument): Actors =>
  countriesIn(c, arg.from, arg.to)
    .slice(0, 1)
    .map((code) => ({ code, country: code, name: textOf(c.scene, arg.from, arg.to), span: spanOf(c.scene, arg.from, arg.to) }))

/** "the two sides", "both ministers": each of those whom the discourse knows them to be, with the sector that the words give. */
const together = (c: Context, arg: Argument, clause: Clause | null, found: Actors): Actors => {
  const actor = c.discourse.resolve(arg, clause)
  if (actor.type !== 'group' || actor.countries.length < 2) return NOBODY
  const state = /^(?:countries|nations|states)$/.test(c.scene.tokens.lower[arg.head]!)
  const sector = state ? '' : (found[0]?.code ?? 'GOV').replace(/^(?:PTY|UNK)$/, 'GOV')
  const span = spanOf(c.scene, arg.from, arg.to)
  return actor.countries.map((code) => ({ code: code + sector, country: code, name: actor.name, span }))
}

/** Who an argument names, in codes; pronouns by what the discourse knows. */
const namedBy = (c: Context, arg: Argument, clause: Clause | null): Actors => {
  const { scene } = c
  const pronoun = arg.to - arg.from === 1 && (scene.tags[arg.head] === Tag.PRON || scene.tags[arg.head] === Tag.DET)
  if (!pronoun) {
    const found = codeActors(c, arg.from, arg.to)
    const all = found.every((a) => a.country === null) ? together(c, arg, clause, found) : NOBODY
    return all.length > 0 ? all : found.length > 0 ? found : countriesOf(c, arg)
  }
  const actor = c.discourse.resolve(arg, clause)
  const said = actor.type === 'speaker' && clause ? (c.speech.at(clause.verb)?.speaker ?? actor) : actor
  const words: readonly Span[] = said === actor ? said.elsewhere : [said.span, ...said.elsewhere]
  const span = spanOf(scene, arg.from, arg.to)
  for (const place of words) {
    const found = codeActors(c, tokenFrom(scene, place.start), tokenFrom(scene, place.end))
    if (found.length > 0) return found.map((a) => ({ ...a, span }))
  }
  return said.countries.map((code) => ({ code: said.people.length > 0 ? `${code}GOV` : code, country: code, name: said.name, span }))
}

/** Words for things that are said or thought: they do nothing to anybody. */
const isText = (c: Context, arg: Argument): boolean =>
  c.senses
    .nounAt(c.scene.tokens, arg.head)
    ?.classes.some((n) => n.code !== null || n.name === 'document' || n.name === 'abstract' || n.name === 'request') ?? false

/** Somebody who is named but of whom no country or sector is known. */
const unknown = (c: Context, arg: Argument, namesOnly: boolean): Actors => {
  const { tags } = c.scene
  const name = tags[arg.head] === Tag.PROPN || c.scene.nameAt[arg.head]! >= 0
  if (!name && (namesOnly || tags[arg.head] !== Tag.NOUN || isText(c, arg))) return NOBODY
  return [{ code: 'UNK', country: null, name: textOf(c.scene, arg.from, arg.to), span: spanOf(c.scene, arg.from, arg.to) }]
}

/** The subject of what is told; "it" in a reported clause is the one who reports. */
const subjectOf = (c: Context, clause: Clause): Actors => {
  const told = clause.relation === 'ccomp' && clause.parent >= 0 && clause.parent !== clause.index ? c.scene.clauses[clause.parent]! : null
  if (
    told &&
    isCue(c, told) &&
    clause.subject &&
    clause.subject.to - clause.subject.from === 1 &&
    /^(?:it|they)$/.test(c.scene.tokens.lower[clause.subject.head]!)
  ) {
    const teller = subjectOf(c, told)
    if (teller.length > 0) return teller
  }
  const own = clause.subject ? namedBy(c, clause.subject, clause) : NOBODY
  if (own.length > 0) return own
  const pronoun = clause.subject && c.scene.tags[clause.subject.head] === Tag.PRON
  const up = clause.parent >= 0 ? c.scene.clauses[clause.parent]! : null
  return up && (pronoun || !clause.subject) && up.index !== clause.index && up.sentence === clause.sentence ? subjectOf(c, up) : NOBODY
}

const agentOf = (c: Context, clause: Clause): Actors => {
  const by = clause.obliques.find((o) => o.preposition === 'by')
  return by ? namedBy(c, by, clause) : NOBODY
}

/** Whoever says what a clause tells. */
const speakerAt = (c: Context, clause: Clause): Actors => {
  const speaker = c.speech.at(clause.verb)?.speaker
  if (speaker) {
    const found = codeActors(c, tokenFrom(c.scene, speaker.span.start), tokenFrom(c.scene, speaker.span.end))
    if (found.length > 0) return found
    if (speaker.countries.length > 0) return speaker.countries.map((code) => ({ code, country: code, name: speaker.name, span: speaker.span }))
  }
  const up = clause.parent >= 0 ? c.scene.clauses[clause.parent]! : null
  return up && clause.relation === 'ccomp' ? subjectOf(c, up) : NOBODY
}

/** Those of `found` who are not among `own`. */
const others = (found: Actors, own: Actors): Actors => found.filter((a) => !own.some((b) => b.code === a.code))

/** Deeds whose object is given or moved rather than acted on. */
const SENDS = /^(?:0[237]|15|16)/

/** "sent | its troops": what is the doer's own is not the other side. */
const OWN = /^(?:its|their|his|her|our|my)$/

/** The words behind a preposition inside an argument, up to the next one: "attacks | on Iran | in May". */
const pieceOf = (c: Context, arg: Argument, preposition: string): Argument | null => {
  const { tokens: t, tags } = c.scene
  let from = arg.from
  while (from < arg.to && t.lower[from] !== preposition) from++
  let to = ++from
  while (to < arg.to && tags[to] !== Tag.ADP) to++
  return from < to ? { from, to, head: to - 1, heads: [to - 1], preposition } : null
}

/** "called a truce after days of battles | with X": what hangs on an occasion before or after the deed is no side of it. */
const ofOccasion = (c: Context, clause: Clause, o: Argument): boolean => {
  for (let i = o.from - 2; i >= clause.verbTo && c.scene.tags[i] !== Tag.PUNCT; i--)
    if (/^(?:after|following|before|during|amid)$/.test(c.scene.tokens.lower[i]!)) return true
  return false
}

const behind = (c: Context, clause: Clause, place: string): Actors => {
  for (const o of clause.obliques)
    if (o.preposition === place && !ofOccasion(c, clause, o)) {
      const found = namedBy(c, o, clause)
      if (found.length > 0) return found
    }
  const arg = isPassive(clause) ? clause.subject : clause.object
  const piece = arg && arg.to - arg.from > 2 ? pieceOf(c, arg, place) : null
  return piece ? namedBy(c, piece, clause) : NOBODY
}

const at = (c: Context, deed: Deed, clause: Clause, place: string, own: Actors): Actors => {
  if (place === 'object') {
    const arg = isPassive(clause) ? clause.subject : clause.object
    const found = arg ? namedBy(c, arg, clause) : NOBODY
    const isOwn = arg && (OWN.test(c.scene.tokens.lower[arg.from]!) || SENDS.test(deed.code))
    return isOwn ? found.filter((a) => !own.some((b) => b.country === a.country)) : found
  }
  if (place === 'subject') return clause.subject ? namedBy(c, clause.subject, clause) : NOBODY
  if (place === 'inner') return deed.inner?.subject && !deed.inner.subjectShared ? namedBy(c, deed.inner.subject, deed.inner) : NOBODY
  return behind(c, clause, place)
}

const firstOf = (c: Context, deed: Deed, places: readonly string[], own: Actors): Actors => {
  for (const place of places) {
    const found = others(at(c, deed, deed.clause, place, own), own)
    if (found.length > 0) return found
  }
  return NOBODY
}

/** Resignations, truces and retreats are one's own: nobody who is only named nearby is their other side. */
const ALONE = /^(?:0831|087)/

/** Whom a deed is done to: where its frame says, then what it governs, then the usual places. */
const targetsOf = (c: Context, deed: Deed, own: Actors): Actors => {
  const first = [...deed.frame.to, ...(deed.noun?.to ?? [])]
  const named = firstOf(c, deed, first, own)
  if (named.length > 0) return named
  const inner = deed.innerDeed ? targetsOf(c, deed.innerDeed, own) : deed.inner ? targetsIn(c, deed.inner, own) : NOBODY
  if (inner.length > 0 || ALONE.test(deed.code)) return inner
  if (isMutual(deed)) return firstOf(c, deed, deed.noun ? PEERS.slice(1) : PEERS, own)
  const usual = firstOf(c, deed, USUAL, own)
  if (usual.length === 0 && deed.frame.code !== null && !isPassive(deed.clause) && deed.clause.object) {
    const named = unknown(c, deed.clause.object, true)
    if (named.length > 0) return named
  }
  return usual.length > 0 ? usual : nextBehind(c, deed, own)
}

/** Verbs of telling: who tells of a deed is no side of it. */
export const isCue = (c: Context, clause: Clause): boolean =>
  hasClass(c.scene, clause.verb, 'verb:say') || /^(?:say|tell|report|announce|add|note|state)$/.test(clause.lemma)

/** Prepositions of source and circumstance: nobody behind them is acted on. */
const ASIDE = /^(?:according|amid|despite|after|before|during|since|following|as|per|via|without|under)$/

/** The first actor behind a verb in its sentence, wherever it stands: what the grammar leaves open is mostly the next one named. */
const nextBehind = (c: Context, deed: Deed, own: Actors): Actors => {
  const { clause } = deed
  for (const x of clausesOf(c.scene, clause.sentence)) {
    const cue = x.index !== clause.index && isCue(c, x)
    for (const arg of [cue || x.subjectShared ? null : x.subject, x.object, ...(cue ? [] : x.obliques)]) {
      if (!arg || arg.from < clause.verbTo || ASIDE.test(arg.preposition ?? '') || (arg.preposition && ofOccasion(c, x, arg))) continue
      const found = others(namedBy(c, arg, x), own).filter((a) => !own.some((b) => b.country !== null && b.country === a.code))
      if (found.length > 0) return found
    }
  }
  return NOBODY
}

/** The first actor in the object or a phrase of a clause that tells nothing itself. */
const targetsIn = (c: Context, clause: Clause, own: Actors): Actors => {
  for (const arg of [clause.object, ...clause.obliques]) {
    const found = arg ? others(namedBy(c, arg, clause), own) : NOBODY
    if (found.length > 0) return found
  }
  return NOBODY
}

/** What peers may do to each other: agree, meet, work together, part in peace, fight. A refusal or a break is one side's. */
const BETWEEN = /^(?:03|04|05|06|08|19)/
/** Of these a party named with "with" is as much the doer; what is promised or ratified is one side's. */
const WITH = /^(?:04|05|06|19)/

const saysMutual = ({ frame, noun, innerDeed }: Deed): boolean =>
  frame.mutual || (frame.code === null && (noun?.mutual ?? false)) || (innerDeed !== null && saysMutual(innerDeed))

const isMutual = (deed: Deed): boolean => BETWEEN.test(deed.code) && saysMutual(deed)

/** "were killed in | an Israeli raid": whose attack it was. */
const attackerOf = (c: Context, clause: Clause): Actors => {
  for (const o of clause.obliques) {
    if (!/^(?:in|during|after|following|when)$/.test(o.preposition ?? '')) continue
    for (let i = o.from; i < o.to; i++)
      if (c.senses.nounAt(c.scene.tokens, i)?.classes.some((n) => n.code !== null && /^(?:1[89]|20)/.test(n.code)))
        return namedBy(c, { ...o, to: i + 1 }, clause)
  }
  return NOBODY
}

/** "is expected to", "is prepared to": in the passive, too, the subject is to do it. */
const OWN_WILL: ReadonlySet<string> = new Set(['plan', 'brace', 'agree', 'want'])

/** "was arrested in X": a measure of a state that nobody else is named for. */
const BY_STATE = /^(?:11[56]|17|15)/

/** Who does it: the subject; of a passive the agent, else the state where a measure is taken; of verbs without an object the subject. */
const sourcesOf = (c: Context, deed: Deed): Actors => {
  const { clause, frame } = deed
  if (!isPassive(clause) || clause.adjective >= 0) {
    const found = subjectOf(c, clause)
    return found.length > 0 || !clause.subject ? found : unknown(c, clause.subject, false)
  }
  const agent = agentOf(c, clause)
  if (agent.length > 0) return agent
  if (frame.meta !== null && OWN_WILL.has(frame.meta)) return subjectOf(c, clause)
  if (frame.to.length > 0 && !frame.to.includes('object') && !frame.to.includes('subject') && frame.object === null) return subjectOf(c, clause)
  if (/^(?:1[89]|20)/.test(deed.code)) return attackerOf(c, clause)
  // "was summoned to the ministry in X": who summons is where the envoy is called to
  if (deed.code === '114') return behind(c, clause, 'to')
  if (!BY_STATE.test(deed.code)) return NOBODY
  const place = clause.obliques.find((o) => o.preposition === 'in')
  const states = place ? namedBy(c, place, clause).filter((a) => a.country !== null) : NOBODY
  return states.slice(0, 1).map((a) => ({ ...a, code: a.country! }))
}

/** "Talks between A and B", "the attack by A on B", "A's visit to B": who acts on whom by the words around the noun. */
const sidesOfNoun = (c: Context, deed: Deed, arg: Argument): Sides => {
  const piece = (preposition: string): Actors => {
    const found = pieceOf(c, arg, preposition)
    return found ? namedBy(c, found, deed.clause) : behind(c, deed.clause, preposition)
  }
  const peers = piece('between')
  if (peers.length > 1) return { sources: peers, targets: peers, mutual: true }
  const by = piece('by')
  const before = arg.head > arg.from ? namedBy(c, { ...arg, to: arg.head }, deed.clause) : NOBODY
  const sources = by.length > 0 ? by : before.length > 0 ? before : piece('of')
  for (const preposition of deed.noun?.to ?? []) {
    const targets = others(piece(preposition), sources)
    if (targets.length > 0) return { sources, targets, mutual: isMutual(deed) && sources.length > 0 }
  }
  const targets = others([...piece('with'), ...behind(c, deed.clause, 'with'), ...behind(c, deed.clause, 'in')], sources).slice(0, 1)
  return { sources, targets, mutual: isMutual(deed) && sources.length > 0 && targets.length > 0 }
}

/**
 * "X said Y had attacked it": of what a state tells as the victim, CAMEO codes the telling (112), since it is one side's word.
 * Null where nobody tells it, or somebody else does.
 */
export const victimTells = (c: Context, deed: Deed, sides: Sides): Sides | null => {
  const { clause } = deed
  const up = clause.relation === 'ccomp' && clause.parent >= 0 ? c.scene.clauses[clause.parent]! : null
  if (!up || !isCue(c, up) || up.verb > clause.verb || deed.status !== 'occurred' || !/^(?:17|18|19|20)/.test(deed.code)) return null
  const tellers = subjectOf(c, up).filter((a) => a.country !== null && /^[A-Z]{3}(?:GOV|MIL|REB)?$/.test(a.code))
  const accused = sides.sources.length > 0 ? sides.sources : behind(c, clause, 'from')
  if (tellers.length === 0 || accused.length === 0 || accused.some((a) => tellers.some((t) => t.country === a.country))) return null
  const pronoun = [clause.object, ...clause.obliques].some((o) => o !== null && /^(?:it|itself|them)$/.test(c.scene.tokens.lower[o.head]!))
  return pronoun || sides.targets.some((a) => tellers.some((t) => t.country === a.country))
    ? { sources: tellers, targets: accused, mutual: false }
    : null
}

/** Who acts on whom in a deed. */
export const sidesOf = (c: Context, deed: Deed): Sides => {
  const { clause } = deed
  if (deed.obliged) {
    const sources = speakerAt(c, clause)
    const targets = others(subjectOf(c, clause), sources)
    if (deed.frame.verbs.length === 0) return { sources: targets.length > 0 ? sources : NOBODY, targets, mutual: false }
    return { sources, targets: targets.length > 0 ? targets : targetsIn(c, clause, sources), mutual: false }
  }
  if (deed.frame.meta === 'happen' && clause.subject) return sidesOfNoun(c, deed, clause.subject)
  const sources = sourcesOf(c, deed)
  // of several peers, only who is named with "with" is another
  if (sources.length > 1 && (isMutual(deed) || /^03/.test(deed.code))) {
    const more = firstOf(c, deed, ['with'], sources)
    return { sources, targets: more.length > 0 ? more : sources, mutual: true }
  }
  const targets = targetsOf(c, deed, sources)
  if (deed.frame.swap) return { sources: targets, targets: sources, mutual: false }
  return { sources, targets, mutual: isMutual(deed) && WITH.test(deed.code) && sources.length > 0 && targets.length > 0 }
}
