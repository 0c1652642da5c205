import { Tag } from '../grammar/tags.ts'
import { lemmaOf } from '../lexicon/inflect.ts'
import type { WordHit } from '../lexicon/matcher.ts'
import { findArguments, findSubject, governed, invertedSubject, topOf, type Walk } from './arguments.ts'
import { type Chunk, chunkSentence } from './chunks.ts'
import type { Argument, Clause, ClauseRelation } from './clause.ts'
import { type ClauseInput, isSpeech, readGroups } from './groups.ts'
import type { VerbGroup } from './verb-group.ts'

/** Verbs whose infinitive is done by their object: "invited him to visit". */
const OBJECT_CONTROL = new Set([
  'invite',
  'ask',
  'urge',
  'request',
  'call',
  'allow',
  'enable',
  'help',
  'encourage',
  'order',
  'force',
  'tell',
  'instruct',
  'permit',
  'require',
  'oblige',
  'implore',
  'beseech',
  'press',
  'want',
  'direct',
  'warn',
  'convince',
  'persuade',
  'advise',
  'authorise',
  'authorize',
  'task',
  'commission',
])

/** Verbs that may stand before their subject after a comma: "…, said the minister". */
const INVERTIBLE = new Set([
  'say',
  'add',
  'note',
  'report',
  'state',
  'write',
  'read',
  'explain',
  'announce',
  'stress',
  'emphasize',
  'emphasise',
  'conclude',
  'remark',
  'reply',
  'warn',
  'declare',
  'argue',
  'comment',
  'recall',
  'continue',
  'underline',
  'insist',
  'claim',
  'cite',
])

/** Nouns whose infinitive tells what they are about, not what they do: "thanks for the initiative to host talks". */
const INFINITIVE_NOUN =
  /^(?:initiative|plan|opportunit|effort|decision|need|desire|readiness|willingness|wish|proposal|agreement|commitment|intention|way|right|attempt|chance|abilit|capacity|request|call|invitation|offer|mandate|mission|step|measure|support|visit|talk|meeting|fund|time|place|deal|mechanism|platform|basis|condition)/

/** Words that open an aside after a comma. */
const ASIDES = new Set(['especially', 'particularly', 'notably', 'mainly', 'mostly', 'chiefly', 'primarily', 'including'])

type Draft = { -readonly [K in keyof Clause]: Clause[K] } & { chunk: number }

const skipAdverbs = (chunks: readonly Chunk[], k: number): number => {
  let i = k - 1
  while (i >= 0 && (chunks[i]!.kind === 'ADV' || chunks[i]!.kind === 'TIME')) i--
  return i
}

/** Parsing of one sentence: drafts of its clauses, filled from left to right. */
class SentenceReader {
  readonly drafts: Draft[] = []
  private readonly input: ClauseInput
  private readonly sentence: number
  private readonly base: number
  private readonly chunks: readonly Chunk[]
  private readonly groups: readonly (VerbGroup | null)[]
  private readonly walk: Walk
  private readonly words = (chunk: number): string => this.input.tokens.lower[this.chunks[chunk]?.from ?? -1] ?? ''

  constructor(input: ClauseInput, sentence: number, from: number, to: number, base: number) {
    this.input = input
    this.sentence = sentence
    this.base = base
    this.chunks = chunkSentence(input, from, to)
    this.groups = readGroups(input, this.chunks)
    this.walk = {
      chunks: this.chunks,
      finite: this.groups.map((g) => g?.form === 'finite'),
      saying: this.groups.map((g) => !!g && isSpeech(input.words[g.verb] ?? null)),
      pronoun: this.chunks.map((c) => c.kind === 'NP' && c.to - c.from === 1 && /^(?:he|she|it|they|we)$/.test(input.tokens.lower[c.from]!)),
      describing: this.groups.map((g) => g?.form === 'gerund' || g?.form === 'participle'),
      aside: this.chunks.map((c) => (c.kind === 'ADV' || c.kind === 'PREP') && ASIDES.has(input.tokens.lower[c.from]!)),
    }
  }

  read(): Draft[] {
    for (let k = 0; k < this.chunks.length; k++) if (this.groups[k]) this.drafts.push(this.draft(k, this.groups[k]!))
    this.hangOpening()
    this.setExtents()
    return this.drafts
  }

  /** "Addressing the press, the minister said …": what opens the sentence is done by the subject of the clause that follows. */
  private hangOpening(): void {
    const opening = this.drafts[0]
    if (opening?.form !== 'gerund' || opening.relation !== 'root' || opening.subject || opening.chunk > 2) return
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

  private draft(k: number, group: VerbGroup): Draft {
    const found = findArguments(this.walk, k, this.words)
    const hit = this.input.words[group.verb] ?? null
    const adjective = group.copula && found.adjective >= 0 ? this.chunks[found.adjective]!.head : -1
    const draft: Draft = {
      ...group,
      chunk: k,
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
    if (group.form === 'finite') this.attachFinite(draft, hit)
    else if (group.form === 'infinitive') this.attachInfinitive(draft)
    else if (group.form === 'bare') this.attachBare(draft)
    else if (group.form === 'gerund') this.attachGerund(draft)
    else this.attachParticiple(draft)
    return draft
  }

  /** The lemma by the lexicon, else by the rules of inflection; forms of "be" stay as they are printed. */
  private lemma(group: VerbGroup, hit: WordHit | null): string {
    if (hit && hit.from === group.verb) return hit.lemma
    const form = this.input.tokens.lower[group.verb]!
    return group.copula ? form : lemmaOf(form)
  }

  private attachFinite(d: Draft, hit: WordHit | null): void {
    const found = findSubject(this.walk, d.chunk)
    const previous = this.chunks[skipAdverbs(this.chunks, d.chunk)]?.kind
    const opens = previous === undefined || previous === 'COMMA' || previous === 'CLOSE' || previous === 'BREAK'
    if (isSpeech(hit) && opens && d.voice === 'active') {
      const after = invertedSubject(this.walk, d.chunk, this.words)
      if (after && (previous === 'CLOSE' || this.mayInvert(d, after))) {
        this.setSubject(d, after, true)
        return
      }
    }
    if (found.subject) this.setSubject(d, found.subject, false)
    if (found.mark >= 0) d.mark = this.words(found.mark)
    if (found.relative) this.hang(d, 'relcl', this.drafts.at(-1))
    else if (found.shared && this.sharesAuxiliary(d)) return
    else if (found.shared) this.share(d, this.earlier((x) => x.form === 'finite' && this.sameTense(x, d)) ?? this.earlier((x) => x.form === 'finite'))
    else if (d.mark)
      this.hang(d, d.mark === 'that' || d.mark === 'whether' ? 'ccomp' : 'advcl', this.earlier((x) => x.form === 'finite') ?? this.drafts.at(-1))
    else if (found.subject) this.hangEmbedded(d, found.subject)
  }

  /** "has been expanded | and modernised": the second participle stands under the auxiliaries of the first. */
  private sharesAuxiliary(d: Draft): boolean {
    const first = this.drafts.at(-1)
    const i = skipAdverbs(this.chunks, d.chunk)
    if (!first || this.chunks[i]?.kind !== 'CC' || skipAdverbs(this.chunks, i) !== first.chunk || d.verbTo - d.verbFrom > 1) return false
    if (this.input.tags[d.verb] !== Tag.VBD || d.object || (first.voice !== 'passive' && !first.perfect) || first.form !== 'finite') return false
    this.share(d, first)
    Object.assign(d, { voice: first.voice, tense: first.tense, perfect: first.perfect, modal: first.modal })
    return true
  }

  /** After a comma only verbs that introduce speech are inverted, and only before a name, an office, a body or a document. */
  private mayInvert(d: Draft, after: Argument): boolean {
    if (!INVERTIBLE.has(d.lemma)) return false
    const head = after.head
    const hit = this.input.words[head]
    const named = this.input.tags[head] === Tag.PROPN || this.input.tags[head] === Tag.PRON
    return named || (!!hit && [...hit.classes].some((n) => /^(?:office:|body:|noun:document|collective:)/.test(n)))
  }

  /** "said Kazakhstan is a member": a clause whose subject follows a verb directly is what that verb says. */
  private hangEmbedded(d: Draft, subject: Argument): void {
    const last = this.drafts.at(-1)
    if (!last || subject.from < last.verbTo) return
    for (let i = last.chunk + 1; this.chunks[i] && this.chunks[i]!.from < subject.from; i++) {
      const kind = this.chunks[i]!.kind
      if (kind !== 'ADV' && kind !== 'TIME' && kind !== 'OPEN' && kind !== 'SUB' && kind !== 'NP' && kind !== 'PREP') return
    }
    this.hang(d, 'ccomp', last)
  }

  private attachInfinitive(d: Draft): void {
    const i = skipAdverbs(this.chunks, d.chunk)
    const kind = this.chunks[i]?.kind
    const parent = this.drafts.at(-1)
    if (kind === 'CC' || kind === 'COMMA') {
      const first = this.earlier((x) => x.form === 'infinitive' || x.form === 'bare')
      if (first && kind === 'CC') {
        this.join(d, first)
        return
      }
    }
    if (kind === 'NP') {
      const top = topOf(this.walk, i)
      d.governor = this.chunks[top >= 0 ? top : i]!.head
      this.hang(d, 'acl', parent)
      if (
        this.words(i - 1) === 'for' &&
        this.chunks[i - 1]?.kind === 'PREP' &&
        !INFINITIVE_NOUN.test(this.input.tokens.lower[this.chunks[i]!.head]!)
      ) {
        this.setController(d, i)
        return
      }
    } else this.hang(d, 'xcomp', parent)
    this.control(d, parent)
  }

  /** "the need for China to take steps": who is to act stands with "for". */
  private setController(d: Draft, chunk: number): void {
    const { from, to, head } = this.chunks[chunk]!
    d.subject = { from, to, head, heads: [head], preposition: null }
    d.subjectShared = true
  }

  private attachBare(d: Draft): void {
    if (this.chunks[skipAdverbs(this.chunks, d.chunk)]?.kind === 'VG') {
      this.hang(d, 'xcomp', this.drafts.at(-1))
      this.control(d, this.drafts.at(-1))
      return
    }
    const first = this.earlier((x) => x.form === 'infinitive' || x.form === 'bare' || x.modal !== null)
    if (first) this.join(d, first)
  }

  private attachGerund(d: Draft): void {
    const i = skipAdverbs(this.chunks, d.chunk)
    const kind = this.chunks[i]?.kind
    const parent = this.drafts.at(-1)
    if (kind === 'CC') {
      const first = this.earlier((x) => x.form === 'gerund')
      if (first) {
        this.join(d, first)
        return
      }
    }
    if (kind === 'PREP') {
      const np = skipAdverbs(this.chunks, i)
      if (this.chunks[np]?.kind === 'NP') d.governor = this.chunks[governed(this.walk, np) ? Math.max(topOf(this.walk, np), np) : np]!.head
      this.hang(d, 'xcomp', parent)
    } else if (kind === 'NP') {
      this.hang(d, 'acl', parent)
      d.subject = findSubject(this.walk, d.chunk).subject
      return
    } else {
      if (kind === 'SUB') d.mark = this.words(i)
      this.hang(d, kind === 'VG' ? 'xcomp' : 'advcl', kind === 'VG' ? parent : (this.earlier((x) => x.form === 'finite') ?? parent))
    }
    this.control(d, d.parent >= 0 ? this.drafts[d.parent - this.base] : undefined)
  }

  private attachParticiple(d: Draft): void {
    let i = skipAdverbs(this.chunks, d.chunk)
    if (this.chunks[i]?.kind === 'CC') {
      this.share(d, this.earlier((x) => x.voice === 'passive') ?? this.drafts.at(-1))
      return
    }
    if (this.chunks[i]?.kind === 'COMMA') i--
    if (this.chunks[i]?.kind === 'NP') {
      const top = topOf(this.walk, i)
      const first = this.chunks[top >= 0 ? top : i]!
      d.subject = {
        from: first.from,
        to: this.chunks[i]!.to,
        head: first.head,
        heads: [first.head, ...(top >= 0 && top !== i ? [this.chunks[i]!.head] : [])],
        preposition: null,
      }
    }
    this.hang(d, 'acl', this.drafts.at(-1))
  }

  private sameTense(a: Draft, b: Draft): boolean {
    return a.tense === b.tense && a.relation !== 'relcl'
  }

  private earlier(test: (d: Draft) => boolean): Draft | undefined {
    for (let i = this.drafts.length - 1; i >= 0; i--) if (test(this.drafts[i]!)) return this.drafts[i]
    return undefined
  }

  private setSubject(d: Draft, subject: Argument, inverted: boolean): void {
    d.subject = subject
    d.inverted = inverted
    if (inverted) {
      d.to = Math.max(d.to, subject.to)
      if (d.object && d.object.from === subject.from) d.object = null
    } else d.from = Math.min(d.from, subject.from)
  }

  private hang(d: Draft, relation: ClauseRelation, parent: Draft | undefined): void {
    d.relation = parent ? relation : 'root'
    d.parent = parent ? parent.index : -1
  }

  private share(d: Draft, first: Draft | undefined): void {
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

  private join(d: Draft, first: Draft): void {
    this.share(d, first)
    d.governor = first.governor
  }

  private control(d: Draft, parent: Draft | undefined): void {
    if (!parent) return
    d.subject = OBJECT_CONTROL.has(parent.lemma) && parent.object ? parent.object : parent.subject
    d.subjectShared = true
  }

  /** Index of the clause that `d` is part of; a conjunct is part of what its first conjunct is part of. */
  private above(d: Draft): number {
    return d.relation === 'conj' && d.parent >= 0 ? this.above(this.drafts[d.parent - this.base]!) : d.parent
  }

  private within(d: Draft, ancestor: Draft): boolean {
    for (let up = this.above(d); up >= this.base; up = this.above(this.drafts[up - this.base]!)) if (up === ancestor.index) return true
    return false
  }

  private setExtents(): void {
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
  private semicolonAfter(d: Draft): number {
    for (const chunk of this.chunks)
      if (chunk.kind === 'BREAK' && chunk.from >= d.verbTo && this.input.tokens.words[chunk.from] === ';') return chunk.from
    return Number.POSITIVE_INFINITY
  }

  private trim(d: Draft, end: number): number {
    let to = end
    while (to > d.verbTo && /^[,;:.!?…"“”«»()–—-]+$|^(?:and|or|but|while|as|that|which|whom|who|whose|where)$/.test(this.input.tokens.lower[to - 1]!))
      to--
    return to
  }
}

/** Reads the clauses of one sentence (tokens `[from, to)`), numbered from `base`. Linear but for the clauses of one sentence among themselves. */
export const readClauses = (input: ClauseInput, sentence: number, from: number, to: number, base: number): readonly Clause[] =>
  to - from > 400 ? [] : new SentenceReader(input, sentence, from, to, base).read()
