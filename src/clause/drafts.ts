import { Tag } from '../grammar/tags.ts'
import { lemmaOf } from '../lexicon/inflect.ts'
import type { WordHit } from '../lexicon/matcher.ts'
import { findArguments, type Walk } from './arguments.ts'
import type { Chunk } from './chunks.ts'
import type { Argument, Clause, ClauseRelation } from './clause.ts'
import { type ClauseInput, isSpeech } from './groups.ts'
import type { VerbGroup } from './verb-group.ts'
import { ASIDES, INVERTIBLE, OBJECT_CONTROL } from './words.ts'

/** A clause in the making: `chunk` of its verb group, `node` by which it hangs in the tree, and whether its subject is the noun that a relative clause hangs on. */
export type Draft = { -readonly [K in keyof Clause]: Clause[K] } & { chunk: number; node: number; antecedent: boolean }

/** How deep clauses may hang on each other; keeps a sentence of any length linear. */
const DEPTH = 64

/** The chunk before `k` that is no adverb and no time, or −1. */
export const skipAdverbs = (chunks: readonly Chunk[], k: number): number => {
  let i = k - 1
  while (i >= 0 && (chunks[i]!.kind === 'ADV' || chunks[i]!.kind === 'TIME')) i--
  return i
}

/** The drafts of one sentence, from left to right, with what every way of attaching them needs. */
export abstract class Drafts {
  readonly drafts: Draft[] = []
  protected readonly input: ClauseInput
  protected readonly sentence: number
  protected readonly base: number
  protected readonly chunks: readonly Chunk[]
  protected readonly groups: readonly (VerbGroup | null)[]
  protected readonly walk: Walk
  protected readonly words = (chunk: number): string => this.input.tokens.lower[this.chunks[chunk]?.from ?? -1] ?? ''

  constructor(input: ClauseInput, chunks: readonly Chunk[], groups: readonly (VerbGroup | null)[], sentence: number, base: number) {
    this.input = input
    this.sentence = sentence
    this.base = base
    this.chunks = chunks
    this.groups = groups
    this.walk = {
      chunks: this.chunks,
      finite: this.groups.map((g) => g?.form === 'finite'),
      saying: this.groups.map((g) => !!g && isSpeech(input.words[g.verb] ?? null)),
      pronoun: this.chunks.map((c) => c.kind === 'NP' && c.to - c.from === 1 && /^(?:he|she|it|they|we)$/.test(input.tokens.lower[c.from]!)),
      describing: this.groups.map((g) => g?.form === 'gerund' || g?.form === 'participle'),
      aside: this.chunks.map((c) => (c.kind === 'ADV' || c.kind === 'PREP') && ASIDES.has(input.tokens.lower[c.from]!)),
    }
  }

  /** Attaches a draft that was just made; `last`: the last chunk of its arguments by order. */
  protected abstract attach(draft: Draft, hit: WordHit | null, last: number): void

  /** Attaches what could not be attached before all drafts were made. */
  protected abstract finish(): void

  read(): Draft[] {
    for (let k = 0; k < this.chunks.length; k++) if (this.groups[k]) this.drafts.push(this.draft(k, this.groups[k]!))
    this.finish()
    this.hangOpening()
    this.setExtents()
    return this.drafts
  }

  protected draft(k: number, group: VerbGroup): Draft {
    const found = findArguments(this.walk, k, this.words)
    const hit = this.input.words[group.verb] ?? null
    const adjective = group.copula && found.adjective >= 0 ? this.chunks[found.adjective]!.head : -1
    const draft: Draft = {
      ...group,
      chunk: k,
      node: -1,
      antecedent: false,
      index: this.base + this.drafts.length,
      sentence: this.sentence,
      lemma: this.lemma(group, hit),
      from: group.verbFrom,
      to: found.last >= k ? this.chunks[found.last]!.to : group.verbTo,
      subject: null,
      subjectShared: false,
      inverted: false,
      object: found.object,
      adjective,
      obliques: found.obliques,
      parent: -1,
      relation: 'root',
      governor: -1,
      mark: null,
    }
    this.attach(draft, hit, found.last)
    return draft
  }

  /** The lemma by the lexicon, else by the rules of inflection; forms of "be" stay as they are printed. */
  protected lemma(group: VerbGroup, hit: WordHit | null): string {
    if (hit && hit.from === group.verb) return hit.lemma
    const form = this.input.tokens.lower[group.verb]!
    return group.copula ? form : lemmaOf(form)
  }

  /** "Addressing the press, the minister said …": what opens the sentence is done by the subject of the clause that follows. */
  protected hangOpening(): void {
    const opening = this.drafts[0]
    if (!opening || !this.opens(opening)) return
    const main = this.drafts.find((d) => d.form === 'finite' && d.relation === 'root' && d.subject && !d.inverted)
    if (
      !main?.subject ||
      /^(?:it|there)$/.test(this.input.tokens.lower[main.subject.head]!) ||
      !this.chunks.some((c) => c.kind === 'COMMA' && c.from < main.verbFrom)
    )
      return
    opening.subject = main.subject
    opening.subjectShared = true
    opening.inverted = true
  }

  /** "Addressing the press, …", "Asked about the talks, …": a form without a subject at the very beginning. */
  protected opens(d: Draft): boolean {
    if (d.subject || d.chunk > 2 || (d.relation !== 'root' && d.form !== 'participle')) return false
    const lone = d.verbTo - d.verbFrom === 1 && (this.input.tags[d.verb] === Tag.VBD || this.input.tags[d.verb] === Tag.VBN)
    if (d.form === 'participle' || (d.form === 'finite' && lone && d.chunk === 0 && !d.object)) {
      Object.assign(d, { form: 'participle', voice: 'passive', tense: null })
      return true
    }
    return d.form === 'gerund'
  }

  protected isFor(chunk: number): boolean {
    return this.chunks[chunk]?.kind === 'PREP' && this.words(chunk) === 'for'
  }

  /** "the need for China to take steps": who is to act stands with "for". */
  protected setController(d: Draft, chunk: number): void {
    const { from, to, head } = this.chunks[chunk]!
    d.subject = { from, to, head, heads: [head], preposition: null }
    d.subjectShared = true
  }

  /** After a comma only verbs that introduce speech are inverted, and only before a name, an office, a body or a document. */
  protected mayInvert(d: Draft, after: Argument): boolean {
    if (!INVERTIBLE.has(d.lemma)) return false
    const head = after.head
    const hit = this.input.words[head]
    const named = this.input.tags[head] === Tag.PROPN || this.input.tags[head] === Tag.PRON
    return named || (!!hit && [...hit.classes].some((n) => /^(?:office:|body:|noun:document|collective:)/.test(n)))
  }

  /** "said Kazakhstan is a member": a clause whose subject follows a verb directly is what that verb says. */
  protected hangEmbedded(d: Draft, subject: Argument, last = this.drafts.at(-1)): void {
    if (!last || subject.from < last.verbTo) return
    for (let i = last.chunk + 1; this.chunks[i] && this.chunks[i]!.from < subject.from; i++) {
      const kind = this.chunks[i]!.kind
      if (kind !== 'ADV' && kind !== 'TIME' && kind !== 'OPEN' && kind !== 'SUB' && kind !== 'NP' && kind !== 'PREP') return
    }
    this.hang(d, 'ccomp', last)
  }

  /** Whether a clause hangs on another; one that hangs deeper than any sentence is made to is taken to. */
  protected leadsTo(d: Draft, top: Draft): boolean {
    let steps = 0
    for (let up: Draft | undefined = d; up; up = up.parent >= 0 ? this.drafts[up.parent - this.base] : undefined)
      if (up === top || ++steps > DEPTH) return true
    return false
  }

  protected sameForm(a: Draft, b: Draft): boolean {
    return a.form === b.form && a.tense === b.tense && a.modal === b.modal && a.voice === b.voice
  }

  protected sameTense(a: Draft, b: Draft): boolean {
    return a.tense === b.tense && a.relation !== 'relcl'
  }

  protected earlier(test: (d: Draft) => boolean): Draft | undefined {
    for (let i = this.drafts.length - 1; i >= 0; i--) if (test(this.drafts[i]!)) return this.drafts[i]
    return undefined
  }

  protected setSubject(d: Draft, subject: Argument, inverted: boolean): void {
    d.subject = subject
    d.inverted = inverted
    if (inverted) {
      d.to = Math.max(d.to, subject.to)
      if (d.object && d.object.from === subject.from) d.object = null
    } else d.from = Math.min(d.from, subject.from)
  }

  protected hang(d: Draft, relation: ClauseRelation, above: Draft | undefined): void {
    const parent = above && !this.leadsTo(above, d) ? above : undefined
    d.relation = parent ? relation : 'root'
    d.parent = parent ? parent.index : -1
  }

  protected share(d: Draft, first: Draft | undefined): void {
    this.hang(d, 'conj', first)
    d.subject = first?.subject ?? null
    d.subjectShared = true
    // "was summoned and informed": the second participle shares the passive
    if (
      first?.voice === 'passive' &&
      d.verbTo - d.verbFrom === 1 &&
      !d.object &&
      (this.input.tags[d.verb] === Tag.VBN || this.input.tags[d.verb] === Tag.VBD)
    )
      d.voice = 'passive'
  }

  protected join(d: Draft, first: Draft): void {
    this.share(d, first)
    d.governor = first.governor
  }

  protected borrowSubject(d: Draft, up: Draft): void {
    if (d.relation === 'conj') d.subject = up.subject
    else this.control(d, up)
  }

  protected control(d: Draft, parent: Draft | undefined): void {
    if (!parent) return
    d.subject = OBJECT_CONTROL.has(parent.lemma) && parent.object ? parent.object : parent.subject
    d.subjectShared = true
    if (parent.index > d.index && d.form === 'gerund' && d.subject) d.inverted = true
  }

  /** Index of the clause that `d` is part of; a conjunct is part of what its first conjunct is part of. */
  protected above(d: Draft): number {
    return d.relation === 'conj' && d.parent >= 0 ? this.above(this.drafts[d.parent - this.base]!) : d.parent
  }

  protected within(d: Draft, ancestor: Draft): boolean {
    for (let up = this.above(d); up >= this.base; up = this.above(this.drafts[up - this.base]!)) if (up === ancestor.index) return true
    return false
  }

  protected setExtents(): void {
    for (const d of this.drafts) {
      for (const later of this.drafts) {
        if (later.verbFrom <= d.verbFrom || !this.within(later, d)) continue
        d.to = Math.max(d.to, later.to)
      }
    }
    for (let i = this.drafts.length - 1; i >= 0; i--) {
      const d = this.drafts[i]!
      const stop = this.drafts.find((x) => x.verbFrom > d.verbFrom && !this.within(x, d))
      const end = stop ? Math.max(d.verbTo, Math.min(stop.from, stop.verbFrom)) : this.chunks.at(-1)!.to
      d.to = this.trim(d, Math.min(this.semicolonAfter(d), Math.max(d.to, Math.min(end, this.chunks.at(-1)!.to))))
    }
  }

  /** A semicolon ends a clause, whatever follows. */
  protected semicolonAfter(d: Draft): number {
    for (const chunk of this.chunks)
      if (chunk.kind === 'BREAK' && chunk.from >= d.verbTo && this.input.tokens.words[chunk.from] === ';') return chunk.from
    return Number.POSITIVE_INFINITY
  }

  protected trim(d: Draft, end: number): number {
    let to = end
    while (
      to > d.verbTo &&
      /^[,;:.!?…"“”«»()–—-]+$|^(?:and|or|but|while|as|that|which|whom|who|whose|where|because|although|though|unless|whereas|if)$/.test(
        this.input.tokens.lower[to - 1]!,
      )
    )
      to--
    return to
  }
}
