import type { Clause } from '../../clause/clause.ts'
import type { Actor } from '../../discourse/resolve.ts'
import { clausesOf, hasClass, spanOf, textOf } from '../../discourse/scene.ts'
import type { FieldsOf, Inference, TraceStep } from '../../model/record.ts'
import { isAhead, whenOf, whereOf } from '../circumstance.ts'
import type { Context, Draft } from '../draft.ts'
import { type Instrument, instrumentsIn } from '../instrument.ts'

type Stage = NonNullable<FieldsOf<'agreement'>['stage']>

/** Text that the rules read: the clause, and the tokens where its instrument stands. */
interface Found {
  readonly clause: Clause
  readonly instrument: Instrument
  readonly stage: Stage
  readonly negated: boolean
  readonly rule: string
}

const ENTER_FORCE = /\b(?:in|into) (?:force|effect)\b/

const forceAfter = (c: Context, clause: Clause): boolean => ENTER_FORCE.test(textOf(c.scene, clause.verbFrom, Math.min(clause.verbTo + 5, c.scene.sentences.to[clause.sentence]!)).toLowerCase())

/** Whether the clause speaks of what is still to come: a plan, a wish, an infinitive under one. */
const prospective = (c: Context, clause: Clause): boolean => {
  if (clause.modal && clause.modal !== 'would') return true
  if (clause.form !== 'infinitive' && clause.form !== 'bare' && clause.form !== 'gerund') return clause.mark === 'if' || (clause.tense === 'present' && !clause.perfect && clause.form === 'finite' && clause.voice === 'active' && hasClass(c.scene, clause.verb, 'verb:intend'))
  const up = clause.parent >= 0 ? c.scene.clauses[clause.parent]! : null
  if (!up) return clause.form !== 'gerund'
  if (clause.form === 'gerund' && !hasClass(c.scene, up.verb, 'verb:intend', 'verb:interest', 'verb:suggest', 'verb:negotiate', 'verb:discuss')) return false
  return !hasClass(c.scene, up.verb, 'verb:hold') || clause.form === 'infinitive'
}

const stageOf = (c: Context, clause: Clause): Stage | null => {
  const is = (...names: string[]): boolean => hasClass(c.scene, clause.verb, ...names)
  const future = prospective(c, clause)
  if (is('verb:enter') && forceAfter(c, clause)) return future ? 'signed' : 'in-force'
  if (clause.copula && forceAfter(c, clause)) return clause.negated ? null : 'in-force'
  if (is('verb:ratify') && /^(?:ratify)$/.test(clause.lemma)) return future ? 'signed' : 'ratified'
  if (is('verb:ratify') && clause.subject && /parliament|senate|assembly|congress|duma|mazhilis|lawmakers|parliamentarians|cabinet/i.test(textOf(c.scene, clause.subject.from, clause.subject.to))) return future ? 'signed' : 'ratified'
  if (is('verb:sign')) return future ? 'proposed' : 'signed'
  if (is('verb:end') && !is('verb:accuse')) return future ? null : 'ended'
  if (is('verb:negotiating')) return 'negotiating'
  if (/^(?:reach|agree|adopt|clinch|strike|approve|exchange)$/.test(clause.lemma)) return future ? 'proposed' : 'agreed'
  if (is('verb:suggest')) return 'proposed'
  return null
}

/** Tokens in which the instrument of a clause stands: its object; of a passive its subject. */
const places = (clause: Clause): readonly (readonly [number, number])[] => {
  if (clause.voice === 'passive') return clause.subject ? [[clause.subject.from, clause.subject.to]] : []
  if (hasIntransitive(clause) && clause.subject) return [[clause.subject.from, clause.subject.to]]
  if (!clause.object) return clause.obliques.filter((o) => /^(?:on|to)$/.test(o.preposition ?? '')).map((o) => [o.from, o.to] as const)
  return [[clause.object.from, Math.max(clause.object.to, ...clause.obliques.map((o) => o.to))]]
}

const hasIntransitive = (clause: Clause): boolean => /^(?:enter|come|take|go|expire|lapse)$/.test(clause.lemma) || clause.copula

const find = (c: Context, clause: Clause): readonly Found[] => {
  const stage = stageOf(c, clause)
  if (!stage) return []
  return places(clause).flatMap(([from, to]) =>
    instrumentsIn(c.scene, from, to)
      .filter((i) => i.named || stage !== 'agreed')
      .map((instrument) => ({ clause, instrument, stage, negated: clause.negated, rule: `<instrument> ${stage}` })),
  )
}

/** Who is bound: the actors of the clause, else the countries its words name, else the pair when both sides act. */
export const partiesOfInstrument = (c: Context, clause: Clause, instrument: Instrument): { readonly parties: readonly string[]; readonly actor: Actor | null; readonly inferred: boolean } => {
  const actor = clause.voice === 'active' && clause.subject && !hasIntransitive(clause) ? c.discourse.resolve(clause.subject, clause) : null
  const own = actor && actor.type === 'speaker' ? c.speech.at(clause.verb)?.speaker ?? null : actor
  const codes = new Set<string>(own ? [...own.countries, ...own.organisations] : [])
  for (const o of clause.obliques) if (o.preposition === 'with' || o.preposition === 'between' || o.preposition === 'by') for (const code of (() => { const a = c.discourse.resolve(o, clause); return [...a.countries, ...a.organisations] })()) codes.add(code)
  for (let i = instrument.from; i < instrument.to; i++) {
    const at = c.scene.nameAt[i]!
    const m = at >= 0 ? c.scene.mentions[at]! : null
    if (m?.kind === 'country' && codes.size < 2) codes.add(m.value)
  }
  if (codes.size >= 2 || !c.scene.pair) return { parties: [...codes].sort(), actor: own, inferred: false }
  const pair = c.scene.pair
  if (codes.size === 0 || pair.includes([...codes][0]!)) return { parties: [...pair].sort(), actor: own, inferred: true }
  return { parties: [...codes].sort(), actor: own, inferred: false }
}

const draftOf = (c: Context, f: Found): Draft<'agreement'> => {
  const { clause, instrument } = f
  const who = partiesOfInstrument(c, clause, instrument)
  const from = Math.min(clause.from, instrument.from)
  const to = Math.max(clause.to, instrument.to)
  const when = whenOf(c, from, to, clause.sentence) ?? instrument.date
  const inferred: { [field: string]: Inference } = {}
  if (who.inferred) inferred['parties'] = { said: null, from: 'the two countries that the document is about' }
  if (when && when.basis !== 'printed') inferred['date'] = { said: textOf(c.scene, when.from, when.to), from: 'the date of the document' }
  const words: TraceStep = { step: `words that give the stage`, said: textOf(c.scene, clause.verbFrom, clause.verbTo), span: spanOf(c.scene, clause.verbFrom, clause.verbTo) }
  return {
    kind: 'agreement',
    span: spanOf(c.scene, from, to),
    evidence: [spanOf(c.scene, from, to), ...(who.actor?.elsewhere ?? [])],
    token: clause.verb,
    fields: { title: instrument.title, form: instrument.form, parties: who.parties, stage: f.stage, date: f.stage === 'proposed' || f.stage === 'negotiating' ? null : (when?.value ?? null), place: whereOf(c, clause), subject: instrument.subject, terms: null },
    inferred,
    negated: f.negated,
    rule: f.rule,
    trace: [words, { step: 'the instrument', said: textOf(c.scene, instrument.from, instrument.to), span: spanOf(c.scene, instrument.from, instrument.to) }],
  }
}

/** The act of signing, once a clause: an event of its own beside the instruments that it signs. */
const signingOf = (c: Context, f: Found, agreement: Draft<'agreement'>): Draft<'event'> => {
  const who = partiesOfInstrument(c, f.clause, f.instrument)
  return {
    kind: 'event', span: agreement.span, evidence: agreement.evidence ?? [agreement.span], token: f.clause.verb, rule: '<instrument> is signed', inferred: agreement.inferred ?? {}, trace: agreement.trace ?? [],
    fields: { type: 'signing', act: `signs ${f.instrument.form.replace('-', ' ')}`, parties: who.parties, people: who.actor?.people.map((p) => p.name) ?? [], date: agreement.fields.date, place: agreement.fields.place, rank: null, status: isAhead(c, agreement.fields.date) ? 'planned' : 'occurred' },
  }
}

/** Signings: one event for all instruments of a clause. */
export const readSignings = (c: Context): readonly Draft<'event'>[] => {
  const out: Draft<'event'>[] = []
  const clauses = new Set<number>()
  for (const clause of c.scene.clauses)
    for (const found of find(c, clause)) {
      if (found.negated || found.stage !== 'signed' || !hasClass(c.scene, clause.verb, 'verb:sign') || clauses.has(clause.index)) continue
      clauses.add(clause.index)
      out.push(signingOf(c, found, draftOf(c, found)))
    }
  return out
}

/** Agreements with the stage that the words state; "agreements reached" without a name give none. */
export const readAgreements = (c: Context): readonly Draft<'agreement'>[] => {
  const out: Draft<'agreement'>[] = []
  const told = new Set<string>()
  for (let s = 0; s < c.scene.sentences.count; s++)
    for (const clause of clausesOf(c.scene, s))
      for (const found of find(c, clause)) {
        if (found.negated && found.stage !== 'signed' && found.stage !== 'ratified' && found.stage !== 'in-force') continue
        if (found.negated) continue
        const draft = draftOf(c, found)
        const key = [draft.fields.form, draft.fields.stage, draft.fields.title?.toLowerCase(), draft.fields.date].join('|')
        if (told.has(key)) continue
        told.add(key)
        out.push(draft)
      }
  return out
}
