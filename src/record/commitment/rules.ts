import type { Clause } from '../../clause/clause.ts'
import type { Actor } from '../../discourse/resolve.ts'
import { classWith, clausesOf, dependents, hasClass, spanOf, textOf, wordAt } from '../../discourse/scene.ts'
import type { FieldsOf, Inference } from '../../model/record.ts'
import { type Context, type Draft, partiesOf } from '../draft.ts'

type Modality = NonNullable<FieldsOf<'commitment'>['modality']>

/** What a commitment is made from: who, what, how firmly. */
interface Made {
  readonly holder: Actor | null
  readonly modality: Modality
  /** Tokens of the action. */
  readonly action: readonly [number, number]
  /** Tokens of the whole span. */
  readonly extent: readonly [number, number]
  readonly rule: string
  readonly target?: string | null
  readonly negated?: boolean
}

/** Acts that are events when planned, not commitments: their own rules read them. */
const EVENT_VERBS = ['verb:visit', 'verb:meet', 'verb:arrive', 'verb:attack', 'verb:sanction', 'verb:expel'] as const

/** "I want to say": speaking is no commitment. */
const SPEAKING = /^(?:say|note|stress|emphasi[sz]e|thank|express|congratulate|mention|tell|add|underline|point|highlight|reiterate|remind)$/

const nounModality = (c: Context, token: number): Modality | null => {
  const is = (...names: string[]): boolean => names.some((n) => wordAt(c.scene, token, n) !== null)
  if (is('noun:undertake')) return 'undertaking'
  if (is('noun:interest')) return 'interest'
  if (is('noun:intend')) return 'intention'
  if (is('noun:commitment')) return 'endorsement'
  if (is('noun:endorse')) return 'endorsement'
  if (is('noun:offer')) return 'offer'
  if (is('noun:request')) return 'request'
  if (is('noun:suggest')) return 'suggestion'
  return null
}

const verbModality = (c: Context, clause: Clause): Modality | null => {
  const is = (...names: string[]): boolean => hasClass(c.scene, clause.verb, ...names)
  if (is('verb:undertake')) return 'undertaking'
  if (is('verb:intend') || /^(?:instruct|task)$/.test(clause.lemma)) return 'intention'
  if (clause.lemma === 'consider' && actions(c, clause, null).some((x) => x.form === 'gerund')) return 'interest'
  if (is('verb:offer')) return 'offer'
  if (is('verb:request')) return 'request'
  if (is('verb:suggest')) return 'suggestion'
  if (is('verb:interest')) return 'interest'
  return null
}

const adjectiveModality = (c: Context, token: number): Modality | null => {
  if (token < 0) return null
  if (hasClass(c.scene, token, 'adjective:interest')) return 'interest'
  if (hasClass(c.scene, token, 'adjective:intend')) return 'intention'
  if (hasClass(c.scene, token, 'adjective:undertake')) return 'undertaking'
  return null
}

/** Who holds it: the subject; "we" is whoever speaks; the speaker where nobody acts ("it is necessary to …"). */
const holderOf = (c: Context, clause: Clause): Actor | null => {
  if (!clause.subject) return voiceOf(c, clause)
  const actor = c.discourse.resolve(clause.subject, clause)
  if (actor.type === 'speaker') return voiceOf(c, clause)
  return actor.type === 'other' || actor.type === 'document' ? null : actor
}

const voiceOf = (c: Context, clause: Clause): Actor | null => c.speech.at(clause.verb)?.speaker ?? null

/** Holder from a possessive before a noun: "the presidents' intention", "Albania's interest". */
const possessor = (c: Context, noun: number): Actor | null => {
  const t = c.scene.tokens
  for (let i = noun; i > noun - 6 && i > 0; i--) {
    if (t.lower[i] !== "'s" && t.lower[i] !== "'" && t.words[i] !== '’') continue
    const head = i - 1
    return c.discourse.resolve({ from: c.discourse.phraseStart(head), to: i, head, heads: [head], preposition: null }, null)
  }
  return null
}

/** Infinitives and gerunds that hang on a clause (or on one of its nouns), each conjunct apart. */
const actions = (c: Context, clause: Clause, governor: number | null): readonly Clause[] =>
  dependents(c.scene, clause).filter(
    (x) =>
      (x.form === 'infinitive' || x.form === 'bare' || x.form === 'gerund') && (governor === null ? x.relation !== 'advcl' : x.governor === governor),
  )

const whole = (clause: Clause): readonly [number, number] => [
  clause.subject && !clause.subjectShared && !clause.inverted ? clause.from : clause.verbFrom,
  clause.to,
]

const objectExtent = (clause: Clause): readonly [number, number] | null => {
  const first = clause.object ?? clause.obliques[0] ?? null
  return first ? [first.from, Math.max(clause.to, first.to)] : null
}

const acts = (holder: Actor | null): holder is Actor =>
  !!holder && holder.type !== 'document' && (holder.official || holder.type === 'person' || holder.type === 'group' || holder.type === 'organisation')

/** "pledged to A, B and C", "agreed on X", "plans to …", "is ready to …", "asked Y to …". */
const fromVerb = (c: Context, clause: Clause): readonly Made[] => {
  const modality = verbModality(c, clause)
  if (!modality || clause.voice === 'passive') return []
  const holder = holderOf(c, clause)
  if (!acts(holder)) return []
  const rule = `<actor> <${modality} verb> <action>`
  const hung = actions(c, clause, null).filter((x) => x.relation === 'xcomp' || x.relation === 'conj' || x.relation === 'acl')
  const direct = hung.filter((x) => x.from >= clause.verbTo && !SPEAKING.test(x.lemma))
  if (hung.length > 0 && direct.length === 0) return []
  // "pledged efforts to …, while supporting …": what is done at the same time is taken on as well
  const along =
    modality === 'undertaking' ? dependents(c.scene, clause).filter((x) => x.form === 'gerund' && x.relation === 'advcl' && x.mark === 'while') : []
  if (direct.length > 0 && along.length > 0)
    return [...direct, ...along].map((x) => ({
      holder,
      modality,
      action: [x.verbFrom, x.to],
      extent: along.includes(x) ? [x.verbFrom, x.to] : [whole(clause)[0], x.to],
      rule,
      target: null,
      negated: clause.negated,
    }))
  if (direct.length > 0)
    return direct.map((x) => ({
      holder,
      modality,
      action: [x.verbFrom, x.to],
      extent: [whole(clause)[0], x.to],
      rule,
      target: targetOf(c, clause, modality),
      negated: clause.negated,
    }))
  const that =
    modality === 'request' || modality === 'suggestion' || (modality === 'undertaking' && clause.lemma !== 'agree' && clause.lemma !== 'decide')
      ? thatClause(c, clause)
      : null
  if (that) return [{ holder, modality, action: that, extent: whole(clause), rule, negated: clause.negated }]
  return fromObject(c, clause, modality, holder, rule)
}

/** "demanded that X open the border": the that-clause, whose verb may stand in the base form. */
const thatClause = (c: Context, clause: Clause): readonly [number, number] | null => {
  if (c.scene.tokens.lower[clause.verbTo] !== 'that') return null
  const end = Math.max(
    clause.to,
    ...clausesOf(c.scene, clause.sentence)
      .filter((x) => x.verbFrom > clause.verbTo)
      .map((x) => x.to),
  )
  return end > clause.verbTo + 2 ? [clause.verbTo + 1, end] : null
}

const targetOf = (c: Context, clause: Clause, modality: Modality): string | null =>
  (modality === 'request' || modality === 'offer') && clause.object ? textOf(c.scene, clause.object.from, clause.object.to) : null

const fromObject = (c: Context, clause: Clause, modality: Modality, holder: Actor, rule: string): readonly Made[] => {
  const object = objectExtent(clause)
  if (!object) return []
  const head = clause.object?.head ?? -1
  if (modality === 'interest' && !/^(?:hope|want|wish|seek)$/.test(clause.lemma)) return []
  if (clause.lemma === 'agree' && clause.obliques[0]?.preposition === 'with') return []
  if (modality === 'undertaking' && /^(?:decide|resolve|ensure|swear|promise)$/.test(clause.lemma) && !clause.object) return []
  if (clause.lemma === 'commit' && clause.obliques[0]?.preposition !== 'to') return []
  if (modality === 'intention' && (clause.perfect || clause.tense === 'past')) return []
  if (modality === 'request' && !clause.object) return []
  if (modality === 'undertaking' && head >= 0 && classWith(c.scene, head, 'instrument:')) return []
  return [{ holder, modality, action: object, extent: whole(clause), rule, target: targetOf(c, clause, modality), negated: clause.negated }]
}

/** "expressed readiness to …", "voiced interest in …ing", "confirmed the presidents' intention to …", "extended an invitation to …". */
const fromNoun = (c: Context, clause: Clause): readonly Made[] => {
  const object = clause.object
  if (!object || !hasClass(c.scene, clause.verb, 'verb:express', 'verb:say', 'verb:common', 'verb:impose', 'verb:aid', 'verb:offer', 'verb:restore'))
    return []
  const out: Made[] = []
  for (const noun of object.heads) {
    const modality = nounModality(c, noun)
    if (!modality) continue
    const owner = possessor(c, noun)
    const holder = owner && acts(owner) ? owner : holderOf(c, clause)
    if (!acts(holder)) continue
    const fits =
      modality === 'offer'
        ? /^(?:extend|issue|convey|offer|renew|send|deliver|repeat|reiterate)$/.test(clause.lemma)
        : hasClass(c.scene, clause.verb, 'verb:express')
    if (!fits) continue
    out.push(...nounActions(c, clause, noun, modality, holder))
  }
  return out
}

const nounActions = (c: Context, clause: Clause, noun: number, modality: Modality, holder: Actor): readonly Made[] => {
  const rule = `<actor> <expresses> <${modality} noun> <action>`
  const hung = actions(c, clause, noun)
  if (hung.length > 0) {
    const stronger = modality === 'endorsement' && wordAt(c.scene, noun, 'noun:commitment') ? 'intention' : modality
    return hung.map((x, i) => ({
      holder,
      modality: stronger,
      action: [x.verbFrom, x.to],
      extent: i === 0 ? [clause.verbFrom, x.to] : [x.verbFrom, x.to],
      rule,
      negated: clause.negated,
    }))
  }
  const that = dependents(c.scene, clause).find((x) => x.relation === 'ccomp')
  if (that && modality !== 'endorsement')
    return [{ holder, modality, action: [that.from, that.to], extent: whole(clause), rule, negated: clause.negated }]
  const about = clause.obliques.find((o) => /^(?:in|to|for|with|of|on)$/.test(o.preposition ?? ''))
  if (!about || modality === 'request') return []
  return [{ holder, modality, action: [about.from, Math.max(about.to, clause.to)], extent: whole(clause), rule, negated: clause.negated }]
}

/** "accepted the invitation to visit X": the visit is promised. */
const fromAcceptance = (c: Context, clause: Clause): readonly Made[] => {
  if (clause.lemma !== 'accept' || clause.voice === 'passive' || clause.form !== 'finite' || clause.negated || clause.modal || !clause.object)
    return []
  const noun = clause.object.heads.find((h) => wordAt(c.scene, h, 'noun:offer'))
  const holder = noun === undefined ? null : holderOf(c, clause)
  if (!acts(holder)) return []
  return actions(c, clause, noun!).map((x) => ({
    holder,
    modality: 'undertaking' as const,
    action: [x.verbFrom, x.to] as const,
    extent: [whole(clause)[0], x.to] as const,
    rule: '<actor> accepts the <invitation> to <action>',
  }))
}

/** "is interested in …ing", "stands ready to …", "are committed to …". */
const fromAdjective = (c: Context, clause: Clause): readonly Made[] => {
  const adjective = clause.adjective >= 0 ? clause.adjective : clause.voice === 'passive' ? clause.verb : adjectiveAfter(c, clause)
  const modality = adjectiveModality(c, adjective)
  if (!modality) return []
  const holder = holderOf(c, clause)
  if (!acts(holder)) return []
  const rule = `<actor> is <${modality} adjective> <action>`
  const hung = actions(c, clause, null).filter((x) => x.from >= clause.verbTo)
  if (hung.length > 0)
    return hung.map((x) => ({
      holder,
      modality: modality === 'undertaking' && x.form === 'gerund' ? 'intention' : modality,
      action: [x.verbFrom, x.to],
      extent: whole(clause),
      rule,
      negated: clause.negated,
    }))
  const about = clause.obliques.find((o) => /^(?:in|to|for|on)$/.test(o.preposition ?? ''))
  if (!about) return []
  return [
    {
      holder,
      modality: modality === 'undertaking' ? 'endorsement' : modality,
      action: [about.from, clause.to],
      extent: whole(clause),
      rule,
      negated: clause.negated,
    },
  ]
}

/** An adjective that the tagger took for a participle or noun: the word right behind the verb group. */
const adjectiveAfter = (c: Context, clause: Clause): number => {
  for (let i = clause.verbTo; i < clause.verbTo + 3 && i < c.scene.tokens.count; i++)
    if (hasClass(c.scene, i, 'adjective:interest', 'adjective:intend', 'adjective:undertake'))
      return clause.copula || /^(?:stand|remain)$/.test(clause.lemma) ? i : -1
  return -1
}

/** "welcomed the deal", "highly appreciated the initiatives": nothing is taken on. */
const fromEndorsement = (c: Context, clause: Clause): readonly Made[] => {
  if (!hasClass(c.scene, clause.verb, 'verb:endorse') || clause.voice === 'passive' || clause.form !== 'finite') return []
  const holder = holderOf(c, clause)
  if (!acts(holder)) return []
  const that = clause.object ? undefined : dependents(c.scene, clause).find((x) => x.relation === 'ccomp')
  if (that)
    return [
      {
        holder,
        modality: 'endorsement',
        action: [that.from, that.to],
        extent: whole(clause),
        rule: '<actor> <reaffirms> that <content>',
        negated: clause.negated,
      },
    ]
  if (!clause.object) return []
  const at = c.scene.nameAt[clause.object.head]!
  const person = at >= 0 && c.scene.mentions[at]!.kind === 'person'
  if (person || /^office:/.test(classWith(c.scene, clause.object.head, 'office:') ?? '')) return []
  return [
    {
      holder,
      modality: 'endorsement',
      action: [clause.object.from, clause.to],
      extent: whole(clause),
      rule: '<actor> <endorses> <object>',
      negated: clause.negated,
    },
  ]
}

/** "The agreement obliges X to …": X must. */
const fromObligation = (c: Context, clause: Clause): readonly Made[] => {
  if (!hasClass(c.scene, clause.verb, 'verb:oblige') || !clause.object || clause.negated) return []
  const holder = clause.voice === 'active' ? c.discourse.resolve(clause.object, clause) : null
  if (!acts(holder) || holder.countries.length + holder.organisations.length === 0) return []
  return dependents(c.scene, clause)
    .filter((x) => x.form === 'infinitive')
    .map((x) => ({
      holder,
      modality: 'obligation' as const,
      action: [x.verbFrom, x.to] as const,
      extent: [whole(clause)[0], x.to] as const,
      rule: '<instrument> obliges <party> to <action>',
    }))
}

/** "calls on X to …" asks; "calls for …" suggests. */
const fromCall = (c: Context, clause: Clause): readonly Made[] => {
  if (clause.lemma !== 'call' || clause.voice === 'passive') return []
  const on = clause.obliques.find((o) => o.preposition === 'on' || o.preposition === 'upon')
  const about = clause.obliques.find((o) => o.preposition === 'for')
  const holder = on || about ? holderOf(c, clause) : null
  if (!acts(holder)) return []
  const target = on ? textOf(c.scene, on.from, on.to) : null
  if (on)
    return dependents(c.scene, clause)
      .filter((x) => x.form === 'infinitive')
      .map((x) => ({
        holder,
        modality: 'request' as const,
        action: [x.verbFrom, x.to] as const,
        extent: [whole(clause)[0], x.to] as const,
        rule: '<actor> calls on <actor> to <action>',
        target,
      }))
  return about && about.from === clause.verbTo + 1
    ? [{ holder, modality: 'suggestion', action: [about.from, clause.to], extent: whole(clause), rule: '<actor> calls for <action>' }]
    : []
}

const MODAL: { readonly [modal: string]: Modality } = {
  will: 'undertaking',
  shall: 'obligation',
  must: 'suggestion',
  should: 'suggestion',
  can: 'suggestion',
  could: 'suggestion',
}

/** "we will do …", "the countries can develop …", "now we have to …", said by somebody. */
const fromModal = (c: Context, clause: Clause): readonly Made[] => {
  const voice = c.speech.at(clause.verb)
  if (!voice?.speaker || clause.form !== 'finite' || clause.voice === 'passive' || hasClass(c.scene, clause.verb, ...EVENT_VERBS)) return []
  const next = clause.verbTo < c.scene.tokens.count ? c.scene.hits.words[clause.verb] : null
  const haveTo = next?.classes.has('phrase:have-to') ?? false
  const modality = haveTo ? 'suggestion' : clause.modal ? MODAL[clause.modal] : undefined
  if (!modality || !clause.subject) return []
  const actor = c.discourse.resolve(clause.subject, clause)
  const self = actor.type === 'speaker'
  const parties = self || actor.type === 'group' || (actor.type === 'country' && actor.official) || (actor.type === 'organisation' && actor.official)
  if (!parties || clause.negated || clause.relation === 'relcl' || clause.mark === 'if') return []
  const weak = modality === 'suggestion'
  if (weak && !self && !(actor.countries.length > 1)) return []
  if (/^(?:be|is|have|see|think|know|believe|hope|say|remember|like|continue to be|become)$/.test(clause.lemma) || clause.copula) return []
  const speaker = voice.speaker
  const holder = self || weak ? speaker : actor
  if (!acts(holder) || (weak && holder.countries.length === 0)) return []
  return [
    {
      holder,
      modality,
      action: [clause.verbFrom, clause.to],
      extent: whole(clause),
      rule: `<party> <${clause.modal ?? 'have to'}> <action>, in speech`,
    },
  ]
}

/** "It is necessary to …": a suggestion of whoever says it. */
const fromNecessity = (c: Context, clause: Clause): readonly Made[] => {
  const { scene, speech } = c
  const start = clause.subject ? clause.subject.from : clause.verbFrom
  const hit = scene.hits.words[start]
  if (!hit?.classes.has('phrase:necessary')) return []
  const holder = speech.at(clause.verb)?.speaker ?? null
  if (!acts(holder) || holder.countries.length === 0) return []
  return [
    {
      holder,
      modality: 'suggestion',
      action: [Math.min(hit.to, clause.to - 1), clause.to],
      extent: [start, clause.to],
      rule: 'it is necessary to <action>, in speech',
    },
  ]
}

/** "The creation of … would help …": a wish said to the other side. */
const fromWish = (c: Context, clause: Clause): readonly Made[] => {
  if (
    clause.modal !== 'would' ||
    !/^(?:help|contribute|allow|benefit|serve|strengthen|facilitate|enable|boost)$/.test(clause.lemma) ||
    !clause.subject
  )
    return []
  const voice = c.speech.at(clause.verb)
  const holder = voice?.form === 'direct' ? voice.speaker : null
  if (!acts(holder) || holder.countries.length !== 1) return []
  return [
    { holder, modality: 'suggestion', action: [clause.from, clause.to], extent: [clause.from, clause.to], rule: '<thing> would <help>, in speech' },
  ]
}

const READERS = [
  fromAcceptance,
  fromCall,
  fromObligation,
  fromVerb,
  fromNoun,
  fromAdjective,
  fromEndorsement,
  fromModal,
  fromNecessity,
  fromWish,
] as const

/** Date inside the action that says by when: "by 2030", "within two years". */
const deadlineOf = (c: Context, [from, to]: readonly [number, number]): { readonly value: string; readonly said: string } | null => {
  for (const m of c.scene.times) {
    if (m.from < from || m.to > to || m.kind !== 'date' || !m.value) continue
    const before = c.scene.tokens.lower[m.from - 1]
    if (before === 'by' || before === 'until' || before === 'before' || (before === 'of' && c.scene.tokens.lower[m.from - 2] === 'end'))
      return { value: m.value.split('/').at(-1)!, said: textOf(c.scene, m.from, m.to) }
  }
  return null
}

const draftOf = (c: Context, clause: Clause, made: Made): Draft<'commitment'> => {
  const holder = made.holder!
  const span = spanOf(c.scene, made.extent[0], made.extent[1])
  const action = textOf(c.scene, made.action[0], made.action[1])
  const deadline = deadlineOf(c, made.action)
  const inferred: { [field: string]: Inference } = {}
  const from = holder.elsewhere[0]
  if (from) inferred.holders = { said: c.scene.tokens.text.slice(holder.span.start, holder.span.end), from }
  const codes = partiesOf(holder)
  return {
    kind: 'commitment',
    span,
    evidence: [span, holder.span, ...holder.elsewhere],
    token: clause.verb,
    fields: {
      holders: codes.length > 0 ? codes : [holder.name],
      people: holder.people.map((p) => p.name),
      action,
      modality: made.modality,
      deadline: deadline?.value ?? null,
      target: made.target ?? null,
    },
    inferred,
    negated: made.negated ?? false,
    rule: made.rule,
    trace: [
      {
        step: 'words that set the strength',
        said: textOf(c.scene, clause.verbFrom, clause.verbTo),
        span: spanOf(c.scene, clause.verbFrom, clause.verbTo),
      },
      { step: 'who holds it', said: holder.name, span: holder.span },
    ],
  }
}

/** Commitments of every strength: see the codebook's ladder. */
export const readCommitments = (c: Context): readonly Draft<'commitment'>[] => {
  const out: Draft<'commitment'>[] = []
  const seen = new Set<string>()
  for (let s = 0; s < c.scene.sentences.count; s++)
    for (const clause of clausesOf(c.scene, s)) {
      if (clause.form === 'infinitive' || clause.mark === 'if') continue
      for (const read of READERS) {
        const made = read(c, clause)
        for (const m of made) {
          const draft = draftOf(c, clause, m)
          const key = `${draft.fields.modality}|${m.action.join('-')}`
          if (!seen.has(key)) out.push(draft)
          seen.add(key)
        }
        if (made.length > 0) break
      }
    }
  return out
}
