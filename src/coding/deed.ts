import type { Argument, Clause } from '../clause/clause.ts'
import { clausesOf } from '../discourse/scene.ts'
import type { NounHit } from '../lexicon/senses.ts'
import type { Frame, NounClass } from '../model/senses.ts'
import type { Context } from '../record/draft.ts'
import { ask, end, promise, refuse, threaten } from './algebra.ts'
import { accuse, allow } from './content.ts'
import { codedNoun, headNoun, isOwn, isPassive, nounCode, type Sight } from './sight.ts'

export type DeedStatus = 'occurred' | 'planned' | 'proposed' | 'denied' | 'alleged'

/** What a clause tells in the codebook's terms, before it is known who is who. */
export interface Deed {
  readonly code: string
  readonly clause: Clause
  readonly frame: Frame
  /** The noun that names the deed ("held | talks"), or null. */
  readonly noun: NounClass | null
  /** The clause that the verb governs, where it tells what the deed is, and its own reading. */
  readonly inner: Clause | null
  readonly innerDeed: Deed | null
  /** "X must …": whoever says so asks it of the subject. */
  readonly obliged: boolean
  readonly status: DeedStatus
}

/** "armed forces": no verb. */
const ARMED = /^(?:forces?|m[ea]n|groups?|struggle|wing|conflict|gunmen|rebels|robbery|opposition|attack|gangs?|militants?|resistance)$/
/** Verbs that ask or order with an infinitive, and tell or wonder with a that-clause. */
const TELLS = /^(?:ask|tell|remind|advise|order|instruct|want|need|warn|call|challenge|suggest)$/
const OBLIGED = /^(?:must|should|ought|shall)$/
const AHEAD = /^(?:will|would|shall|'ll|'d|wo)$/

/** Reads what clauses of one document tell; keeps what it has read. */
export class Deeds {
  private readonly c: Context
  private readonly bare = new Map<number, Deed | null>()
  private readonly children = new Map<number, readonly Clause[]>()

  constructor(c: Context) {
    this.c = c
  }

  /** Clauses that hang on a clause, in order. */
  under(clause: Clause): readonly Clause[] {
    const known = this.children.get(clause.index)
    if (known) return known
    const found = clausesOf(this.c.scene, clause.sentence).filter((x) => x.parent === clause.index && x.index !== clause.index)
    this.children.set(clause.index, found)
    return found
  }

  /** What a clause tells, its own modality counted; null where it tells nothing of the codebook. */
  full(clause: Clause): Deed | null {
    if (/^(?:if|unless|whether|until|lest)$/.test(clause.mark ?? '')) return null
    const obligation = this.obligation(clause)
    if (obligation) return obligation
    const deed = this.read(clause)
    const modal = clause.modal
    if (!deed) return modal !== null && OBLIGED.test(modal) && !clause.negated ? asked(clause, modal === 'must') : null
    if (deed.frame.meta === 'consent')
      return clause.negated && modal !== null && AHEAD.test(modal) ? { ...deed, code: refuse(''), status: 'occurred' } : null
    if (modal !== null && OBLIGED.test(modal))
      return { ...deed, code: ask(clause.negated ? (end(deed.code) ?? '') : deed.code, modal === 'must'), obliged: true, status: 'proposed' }
    if (modal !== null && AHEAD.test(modal)) return this.ahead(deed, clause.negated)
    if (modal !== null && clause.perfect && !clause.negated && /^(?:may|might|could)$/.test(modal)) return { ...deed, status: 'alleged' }
    if (modal !== null) return clause.negated && /^0[3-8]/.test(deed.code) ? { ...deed, code: refuse(deed.code), status: 'occurred' } : null
    if (!clause.negated) return deed
    return /^03/.test(deed.code) ? { ...deed, code: refuse(deed.code) } : null
  }

  /** "has to stop", "needs to withdraw", "is to visit", "is going to meet". */
  private obligation(clause: Clause): Deed | null {
    const inner = this.under(clause).find((x) => x.relation === 'xcomp' && x.form === 'infinitive')
    if (!inner || clause.object) return null
    if (/^(?:have|need)$/.test(clause.lemma) && clause.modal === null) {
      const deed = clause.subject ? this.read(inner) : null
      return deed ? { ...deed, code: ask(deed.code, true), obliged: true, status: 'proposed' } : null
    }
    const going = clause.lemma === 'go' && clause.progressive
    if (!going && !(clause.copula && clause.adjective < 0)) return null
    const deed = this.read(inner)
    return deed ? this.ahead({ ...deed, inner, innerDeed: deed }, clause.negated) : null
  }

  /** Of what is still to come. */
  private ahead(deed: Deed, negated: boolean): Deed | null {
    if (!negated && this.isOrdered(deed)) return { ...deed, status: 'planned' }
    if (!negated) return { ...deed, code: promise(deed.code), status: 'planned' }
    return /^0[2-8]/.test(deed.code) ? { ...deed, code: refuse(deed.code), status: 'occurred' } : null
  }

  /** "announced it would bar X": a measure that is taken, not threatened, unless a condition is made. */
  private isOrdered({ code, clause }: Deed): boolean {
    if (!/^1[67]/.test(code) || clause.parent < 0) return false
    return (
      /^(?:announce|decide|declare|decree|order|rule)$/.test(this.c.scene.clauses[clause.parent]!.lemma) &&
      !clausesOf(this.c.scene, clause.sentence).some((x) => /^(?:if|unless)$/.test(x.mark ?? ''))
    )
  }

  /** What a clause would tell if it were a plain statement. */
  read(clause: Clause): Deed | null {
    const known = this.bare.get(clause.index)
    if (known !== undefined) return known
    this.bare.set(clause.index, null)
    const found = this.sense(clause)
    this.bare.set(clause.index, found)
    return found
  }

  private sense(clause: Clause): Deed | null {
    const { senses, scene } = this.c
    const { lower } = scene.tokens
    const frames = clause.adjective >= 0 ? senses.adjective(lower[clause.adjective]!) : senses.verb(firstWord(clause.lemma), lower[clause.verb]!)
    if (!frames || (lower[clause.verb] === 'armed' && ARMED.test(lower[clause.verbTo] ?? ''))) return null
    if (this.isPlay(clause) || this.isNone(clause.subject) || this.isNone(clause.object)) return null
    const sight = this.look(clause)
    let best: Frame | null = null
    let most = 0
    for (const frame of frames) {
      const score = this.fit(frame, sight)
      if (score > most) [best, most] = [frame, score]
    }
    return best ? this.tell(best, sight) : null
  }

  private look(clause: Clause): Sight {
    const { senses, scene } = this.c
    const inner = this.complement(clause)
    const nouns: NounHit[] = []
    const collect = (from: number, to: number): void => {
      for (let i = from; i < to; ) {
        const hit = senses.nounAt(scene.tokens, i)
        if (hit) {
          // "attack | helicopters": what stands before a noun only describes it
          if (nouns.at(-1)?.to === hit.from && hit.classes.some((n) => n.code !== null)) nouns.pop()
          nouns.push(hit)
        }
        i = hit ? hit.to : i + 1
      }
    }
    const arg = isPassive(clause) ? clause.subject : clause.object
    if (isPassive(clause) && clause.subject) collect(clause.subject.from, clause.subject.to)
    collect(clause.verbTo, this.reach(clause))
    return { clause, nouns, main: arg ? headNoun(nouns, arg) : (nouns[0] ?? null), inner }
  }

  /** End of the words that belong to a clause alone: the next verb, or its own end. */
  private reach(clause: Clause): number {
    let to = Math.max(clause.to, clause.verbTo)
    for (const x of clausesOf(this.c.scene, clause.sentence)) if (x.verbFrom >= clause.verbTo && x.verbFrom < to) to = x.verbFrom
    return to
  }

  /** The clause that tells what a verb is about: an infinitive, a that-clause, a gerund behind it or its object. */
  private complement(clause: Clause): Clause | null {
    for (const x of this.under(clause)) {
      if (x.verb < clause.verb) continue
      if (x.relation === 'xcomp' || x.relation === 'ccomp') return x
      // "announced plans to visit", but not "gave support to the bid to host"
      if (
        x.relation === 'acl' &&
        x.form === 'infinitive' &&
        !(x.governor >= 0 && clause.object && x.governor >= clause.object.to) &&
        !this.inPhrase(clause, x.governor)
      )
        return x
      if (x.relation === 'acl' && x.form === 'gerund' && clause.object && (x.governor === clause.object.head || x.verbFrom - clause.object.to <= 2))
        return x
      if (x.relation === 'advcl' && x.form === 'gerund' && x.verbFrom === clause.verbTo) return x
    }
    return null
  }

  /** Whether a token stands in a phrase of the verb that only says to whom or where: "gave support to | the bid to host". */
  private inPhrase(clause: Clause, token: number): boolean {
    return clause.obliques.some((o) => token >= o.from && token < o.to && /^(?:to|of|in|at|from|with)$/.test(o.preposition ?? ''))
  }

  /** How many of its conditions a frame meets in a clause, weighed; 0 where one is not met. */
  private fit(frame: Frame, { clause, nouns, main, inner }: Sight): number {
    const { tokens: t } = this.c.scene
    let score = 1
    if (frame.voice && frame.voice !== (isPassive(clause) ? 'passive' : 'active')) return 0
    if (frame.inner !== null) {
      if (frame.inner !== (inner !== null)) return 0
      score += frame.inner ? 1 : 0.2
    }
    if (frame.object) {
      const has = (hit: NounHit): boolean => hit.classes.some((n) => frame.object!.includes(n.name))
      if (main && has(main)) score += 3
      else if (nouns.some((hit) => has(hit) && this.belongs(hit, main))) score += 1.5
      else return 0
    }
    if (frame.also) {
      if (!nouns.some((hit) => hit !== main && hit.classes.some((n) => frame.also!.includes(n.name)))) return 0
      score += 2
    }
    if (frame.preposition) {
      const has = (word: string | null | undefined): boolean => frame.preposition!.includes(word ?? '')
      const arg = isPassive(clause) ? clause.subject : null
      let inside = false
      for (let i = arg?.from ?? 0; arg && i < arg.to && !inside; i++) inside = has(t.lower[i])
      if (!inside && !has(t.lower[clause.verbTo]) && !clause.obliques.some((o) => has(o.preposition))) return 0
      score += 1
    }
    if (frame.particle) {
      const behind = [clause.verbTo, clause.object?.to ?? -1, clause.object ? clause.object.to - 1 : -1]
      if (!behind.some((i) => i >= 0 && frame.particle!.includes(t.lower[i] ?? ''))) return 0
      score += 3
    }
    if (frame.subject) {
      const arg = clause.subject
      if (!arg || !this.nounsIn(arg).some((hit) => hit.classes.some((n) => frame.subject!.includes(n.name)))) return 0
      score += 1.2
    }
    if (frame.concrete) {
      if (main?.classes.some((n) => n.name === 'abstract' || n.name === 'document' || n.name === 'fact')) return 0
      score += 0.1
    }
    if (frame.named) {
      if (!clause.subject || !this.isNamed(clause.subject)) return 0
      score += 1.2
    }
    if (frame.person) {
      if (!clause.object || !this.isPerson(clause.object)) return 0
      score += 2
    }
    return score
  }

  /** "no deadline has been set", "reached no agreement". */
  private isNone(arg: Argument | null): boolean {
    return arg !== null && /^(?:no|neither|nobody|none)$/.test(this.c.scene.tokens.lower[arg.from]!)
  }

  /** Whether a noun is part of what the head of the object names: before it ("aid | deliveries") or behind "of" ("thousands of | refugees"). */
  private belongs(hit: NounHit, main: NounHit | null): boolean {
    if (!main || hit.from < main.from) return true
    const { lower } = this.c.scene.tokens
    if (main.classes.some((n) => n.meta === 'stop')) return false
    let i = main.to
    while (i < hit.from && i < main.to + 4 && !/^(?:of|in|worth)$/.test(lower[i]!)) i++
    return /^(?:of|in|worth)$/.test(lower[i]!) && hit.from > i && hit.from - i < (lower[i] === 'of' ? 6 : 3)
  }

  /** Matches are no clashes, and tourists no envoys. */
  private isPlay(clause: Clause): boolean {
    const is = (arg: Argument | null, names: readonly string[]): boolean =>
      arg !== null && this.nounsIn(arg).some((hit) => hit.classes.some((n) => names.includes(n.name)))
    return is(clause.subject, ['sport', 'private']) || is(clause.object, ['sport'])
  }

  private isPronoun(arg: Argument | null): boolean {
    return arg !== null && arg.to - arg.from === 1 && /^(?:it|they|he|she|we)$/.test(this.c.scene.tokens.lower[arg.head]!)
  }

  /** The deed that the head of an argument names, or null. */
  private eventIn(arg: Argument): NounClass | null {
    for (const hit of this.nounsIn(arg))
      if (hit.from <= arg.head && arg.head < hit.to) return hit.classes.find((n) => n.code !== null && !n.thing) ?? null
    return null
  }

  private nounsIn(arg: Argument): readonly NounHit[] {
    const out: NounHit[] = []
    for (let i = arg.from; i < arg.to; i++) {
      const hit = this.c.senses.nounAt(this.c.scene.tokens, i)
      if (hit) out.push(hit)
    }
    return out
  }

  private isNamed(arg: Argument): boolean {
    const { scene } = this.c
    return arg.heads.some((head) => scene.nameAt[head]! >= 0 && scene.mentions[scene.nameAt[head]!]!.kind === 'person')
  }

  private isPerson(arg: Argument): boolean {
    const { scene } = this.c
    return arg.heads.some((head) => {
      const at = scene.nameAt[head]!
      if (at >= 0 && scene.mentions[at]!.kind === 'person') return true
      const hit = scene.hits.words[head]
      return !!hit && [...hit.classes].some((name) => name.startsWith('office:'))
    })
  }

  private tell(frame: Frame, sight: Sight): Deed | null {
    const { clause } = sight
    // "ordered attacks …, as fighting went on": what is ordered is named by the noun
    const inner = frame.meta === 'do' && sight.inner?.form === 'finite' && codedNoun(sight, true) ? null : sight.inner
    const base = { clause, frame, inner: null, innerDeed: null, obliged: false, status: 'occurred' as const }
    if (frame.code !== null) {
      const noun = sight.main?.classes.find((n) => frame.object?.includes(n.name)) ?? null
      return { ...base, code: frame.code, noun, inner: frame.inner ? inner : null }
    }
    if (frame.meta === 'happen') {
      const noun = clause.subject ? this.eventIn(clause.subject) : null
      return noun ? { ...base, code: noun.code!, noun } : null
    }
    const found =
      inner && !(inner.form === 'finite' && inner.tense === 'past' && inner.modal === null && frame.meta === 'demand') ? this.read(inner) : null
    const innerDeed = found && found.frame.meta !== 'consent' ? found : null
    const noun = innerDeed || (inner?.subject && !inner.subjectShared) ? null : codedNoun(sight, frame.meta === 'do')
    const content = innerDeed ? (inner!.negated ? end(innerDeed.code) : innerDeed.code) : noun ? nounCode(noun, sight) : null
    if (frame.meta === 'do' && inner?.form === 'finite') return null
    const code = this.meta(frame, content, sight)
    if (code === null) return null
    const status = frame.meta === 'agree' || frame.meta === 'plan' ? 'planned' : 'occurred'
    return { ...base, code, noun, inner, innerDeed, status }
  }

  /** What a verb that acts on a deed makes of it. */
  private meta(frame: Frame, content: string | null, sight: Sight): string | null {
    switch (frame.meta) {
      case 'do':
        return content
      case 'want':
        return sight.inner?.form === 'infinitive' && !isOwn(sight) ? ask(content ?? '', false) : content === null ? null : promise(content)
      case 'brace':
        return content === null ? null : /^(?:1[89]|20)/.test(content) ? '150' : promise(content)
      case 'agree':
        return content !== null && /^15/.test(content) ? '0332' : promise(content ?? '030')
      case 'plan':
        return content === null || sight.inner?.form === 'finite' ? null : promise(content)
      case 'accept':
        return content === null ? '080' : promise(content)
      case 'ask':
      case 'demand':
        if (
          sight.inner?.form === 'finite' &&
          (TELLS.test(sight.clause.lemma) || sight.inner.mark === 'whether' || sight.inner.mark === 'if') &&
          !OBLIGED.test(sight.inner.modal ?? '')
        )
          return null
        return ask(content ?? '', frame.meta === 'demand')
      case 'refuse':
        return refuse(content ?? '')
      case 'threaten':
        return content === null ? '130' : threaten(content)
      case 'warn':
        return sight.inner && content !== null && /^1[4-9]|^20/.test(content) ? threaten(content) : '130'
      case 'stop':
        return content === null ? null : end(content)
      case 'allow':
        return allow(sight.nouns, content)
      case 'consent':
        return CONSENT
      case 'blame':
        return content !== null && /^(?:1[89]|20)/.test(content) ? content : accuse(sight.nouns, this.nounsBehind(sight), content)
      case 'accuse':
        // "X claimed it had attacked Y": no accusation, it takes the deed upon itself
        if (sight.clause.lemma === 'claim' && this.isPronoun(sight.inner?.subject ?? null)) return '015'
        return accuse(sight.nouns, this.nounsBehind(sight), content)
      default:
        return null
    }
  }

  /** Nouns of the clause that a verb governs. */
  private nounsBehind({ inner }: Sight): readonly NounHit[] {
    return inner ? this.look(inner).nouns : []
  }
}

/** Code of a verb that tells something only where it is refused ("will not attend"). */
const CONSENT = '030'

const NO_FRAME: Frame = {
  verbs: [],
  object: null,
  also: null,
  subject: null,
  preposition: null,
  particle: null,
  inner: null,
  voice: null,
  person: false,
  named: false,
  concrete: false,
  code: null,
  meta: 'demand',
  to: [],
  mutual: false,
  swap: false,
}

/** "X must do something": asked for, whatever it is. */
const asked = (clause: Clause, strong: boolean): Deed => ({
  code: ask('', strong),
  clause,
  frame: NO_FRAME,
  noun: null,
  inner: null,
  innerDeed: null,
  obliged: true,
  status: 'proposed',
})

const firstWord = (lemma: string): string => {
  const blank = lemma.indexOf(' ')
  return blank < 0 ? lemma : lemma.slice(0, blank)
}
