import { Tag } from '../grammar/tags.ts'
import { Relation } from '../grammar/tree.ts'
import { findSubject, governed, invertedSubject } from './arguments.ts'
import type { Attachments } from './attachments.ts'
import { OrderReader } from './by-order.ts'
import type { Chunk } from './chunks.ts'
import type { Argument } from './clause.ts'
import { type Draft, skipAdverbs } from './drafts.ts'
import { type ClauseInput, isSpeech, takesClause } from './groups.ts'
import type { VerbGroup } from './verb-group.ts'
import { INVERTIBLE } from './words.ts'

const R = Relation

/** Relations that only stand inside a noun phrase: where they lead out of one, the tree has gone astray there. */
const INSIDE_PHRASE: ReadonlySet<number> = new Set([R.det, R.nummod, R.flat, R.compound, R['nmod:poss'], R.amod, R.goeswith, R.mark, R.case])

/** What of an argument stands before a token; null for nothing. */
const cut = (argument: Argument | null, at: number): Argument | null => {
  if (!argument || argument.to <= at || argument.from > at) return argument
  const heads = argument.heads.filter((h) => h < at)
  return argument.from === at || heads.length === 0 ? null : { ...argument, to: Math.max(heads.at(-1)! + 1, argument.from + 1), heads }
}

/** What the tree says of subjects, objects and prepositional phrases, and where order overrules it. */
export class TreeArguments extends OrderReader {
  protected readonly tree: Attachments

  constructor(
    input: ClauseInput,
    chunks: readonly Chunk[],
    groups: readonly (VerbGroup | null)[],
    sentence: number,
    base: number,
    tree: Attachments,
  ) {
    super(input, chunks, groups, sentence, base)
    this.tree = tree
  }

  /** What the tree says of object, predicate and prepositional phrases. */
  protected argumentsByTree(d: Draft, tree: Attachments, last: number): void {
    const p = tree.predicate(d.verb)
    d.node = p
    tree.setClause(p, d.index - this.base)
    tree.setClause(d.verb, d.index - this.base)
    const stop = this.chunks.length
    if (d.copula && p !== d.verb) {
      const chunk = tree.chunkAt(p)
      const prepositional = chunk > 0 && this.chunks[skipAdverbs(this.chunks, chunk)]?.kind === 'PREP'
      d.adjective = this.input.tags[p] === Tag.ADJ ? p : -1
      if (p > d.verb && this.chunks[chunk]!.kind === 'NP' && !prepositional) {
        const nominal = tree.isNominal(p)
        d.object = nominal || d.adjective < 0 ? tree.phrase(p, null, false, stop, d.verb) : null
        if (nominal) d.adjective = -1
      } else if (!d.object || !this.mayBeObject(d, d.object, tree)) d.object = null
    } else if (!d.copula || p === d.verb) {
      const o = tree.object(p)
      const chunk = o >= d.verbTo ? tree.chunkAt(o) : -1
      if (chunk >= 0 && this.chunks[chunk]!.kind === 'NP' && !this.standsUnder(chunk, tree) && !this.verbBetween(d.chunk, chunk))
        d.object = tree.phrase(o, null, false, stop, d.verb)
      else if (d.object && !this.mayBeObject(d, d.object, tree)) d.object = null
    }
    if (d.object) d.to = Math.max(d.to, d.object.to)
    d.obliques = this.obliquesByTree(d, tree, last)
  }

  protected verbBetween(from: number, to: number): boolean {
    for (let k = from + 1; k < to && k < from + 40; k++) if (this.chunks[k]!.kind === 'VG') return true
    return to >= from + 40
  }

  /** Whether a preposition, not the particle of a verb, stands before a noun phrase. */
  protected standsUnder(chunk: number, tree: Attachments): boolean {
    const before = skipAdverbs(this.chunks, chunk)
    return this.chunks[before]?.kind === 'PREP' && tree.relation(this.chunks[before]!.from) !== R['compound:prt']
  }

  /** Whether a noun phrase right of a verb may be its object where the tree names none. */
  protected mayBeObject(d: Draft, found: Argument, tree: Attachments): boolean {
    const node = tree.nodeOf(tree.chunkAt(found.head))
    const relation = tree.relation(node)
    if (tree.head(node) === d.node && (relation === R.xcomp || relation === R.obj || relation === R.iobj || relation === R.dep)) return true
    if (relation === R.obj && tree.head(node) < d.verb && tree.head(node) >= 0) return true
    // "Addressing the press, X thanked | Y": with a subject before the verb what follows it is none
    if (tree.head(node) === d.node && relation === R.nsubj && !d.copula && d.voice === 'active')
      return !this.speakerBehind(d) && findSubject(this.walk, d.chunk).subject !== null
    return INSIDE_PHRASE.has(relation) || (d.copula && relation !== R.nsubj && relation !== R['nsubj:pass'])
  }

  /** Prepositional phrases: those up to the next verb, and those behind it that the tree hangs on this one. */
  protected obliquesByTree(d: Draft, tree: Attachments, last: number): readonly Argument[] {
    const out: Argument[] = []
    let verbs = 0
    let parted = false
    for (let i = d.chunk + 1; i + 1 < this.chunks.length && i < d.chunk + 60; i++) {
      const kind = this.chunks[i]!.kind
      if (kind === 'VG') verbs++
      if (verbs > 0 && (kind === 'CLOSE' || kind === 'BREAK')) break
      if (kind !== 'PREP' || (verbs > 0 && this.words(i) === 'according')) continue
      const np = this.chunks[i + 1]!.kind === 'OPEN' ? i + 2 : i + 1
      if (this.chunks[np]?.kind !== 'NP') continue
      const node = tree.nodeOf(np)
      if (verbs > 0 && tree.head(node) !== d.node) continue
      if (this.chunks[i - 1]?.kind === 'COMMA' || kind !== 'PREP') parted ||= i > last
      if (verbs === 0 && np > last && parted && tree.head(node) !== d.node) continue
      if (d.object && this.chunks[np]!.from < d.object.to) {
        if (this.words(i) === 'of') continue
      } else if (out.length > 0 && this.chunks[np]!.from < out.at(-1)!.to) continue
      out.push(tree.phrase(node, this.words(i), false, this.chunks.length))
      if (verbs === 0) d.to = Math.max(d.to, out.at(-1)!.to)
    }
    return out
  }

  /** No phrase is the object of one verb and the subject of the next, nor reaches into that subject. */
  protected partArguments(tree: Attachments): void {
    for (let i = 1; i < this.drafts.length; i++) {
      const { subject, form, subjectShared, inverted, verb, relation } = this.drafts[i]!
      if (!subject || form !== 'finite' || subjectShared || inverted || relation === 'relcl' || this.drafts[i]!.antecedent) continue
      for (let k = i - 1; k >= 0 && k > i - 5; k--) {
        const d = this.drafts[k]!
        if (d.verb > subject.from || d.verb > verb) continue
        if (d.object && (d.object.from < subject.from || this.givesWay(d, tree))) d.object = cut(d.object, subject.from)
        if (d.obliques.some((o) => o.to > subject.from && o.from <= subject.from))
          d.obliques = d.obliques.map((o) => cut(o, subject.from)).filter((o) => o !== null)
        if (d.subject && d.inverted && d.subject.from < subject.from) d.subject = cut(d.subject, subject.from)
        if (d.to > subject.from && d.verbTo <= subject.from && k === i - 1) d.to = Math.max(d.verbTo, subject.from)
      }
    }
  }

  /** Whether the object of a verb may be the subject of the next instead: under a verb that takes a clause, or where the tree does not call it an object. */
  protected givesWay(d: Draft, tree: Attachments): boolean {
    return takesClause(this.input, d) || d.copula || tree.head(tree.nodeOf(tree.chunkAt(d.object!.head))) !== d.node
  }

  /** The subject that stands with a verb: what the tree says, unless the words around make it impossible; how far it reaches, the longer of two readings. */
  protected ownSubject(d: Draft, tree: Attachments): Argument | null {
    const behind = d.form === 'finite' ? this.speakerBehind(d) : null
    if (behind) return behind
    const found = this.subjectByTree(d, tree)
    if (!found || d.form !== 'finite') return found
    const first = tree.chunkAt(found.head)
    if (found.from >= d.verbTo) return this.mayFollow(d, found) ? found : null
    const byOrder = findSubject(this.walk, d.chunk).subject
    if (!byOrder) return found
    if (governed(this.walk, first) || this.breakBetween(first, d.chunk) || this.runsOver(found, byOrder)) return byOrder
    if (this.chunks[first]!.kind === 'TIME' || (this.reports(d) && this.verbSplits(found, byOrder))) return byOrder
    const asideEnd = this.chunks[d.chunk + 1]?.kind
    // "It was a success, the minister said, …": between commas stands no list
    if (
      (asideEnd === 'COMMA' || asideEnd === undefined || asideEnd === 'BREAK') &&
      this.reports(d) &&
      byOrder.from > found.from &&
      byOrder.from < found.to
    )
      return byOrder
    return byOrder.heads.length > found.heads.length && byOrder.heads.includes(found.head) ? byOrder : found
  }

  /** "X discussed trade, the ministry | said": with a verb between the two, the nearer is who speaks. */
  protected verbSplits(found: Argument, byOrder: Argument): boolean {
    if (byOrder.from < found.to || this.chunkBefore(byOrder.from)?.kind !== 'COMMA') return false
    const nearest = this.tree.chunkAt(byOrder.from)
    for (let k = nearest - 1; k > this.tree.chunkAt(found.from) && k > nearest - 60; k--) if (this.walk.finite[k]) return true
    return false
  }

  /** "recalled | its ambassador, but the two governments | kept": a list that begins as the object of one verb is no subject of the next. */
  protected runsOver(found: Argument, byOrder: Argument): boolean {
    const group = this.groups[this.tree.chunkAt(found.from) - 1]
    // "efforts to increase | trade | should continue": the object of an infinitive
    if (group && (group.form === 'infinitive' || group.form === 'gerund') && byOrder.from < group.verbFrom) return true
    if (byOrder.from <= found.from || byOrder.from >= found.to) return false
    return !!group && group.voice === 'active' && !takesClause(this.input, group)
  }

  protected breakBetween(from: number, to: number): boolean {
    for (let k = Math.max(from + 1, to - 60); k < to; k++) if (this.chunks[k]!.kind === 'BREAK') return true
    return false
  }

  /** "…,” said the minister": the subject behind a verb that reports speech, where nothing else can be its subject. */
  protected speakerBehind(d: Draft): Argument | null {
    const previous = this.chunks[skipAdverbs(this.chunks, d.chunk)]?.kind
    const opens = previous === undefined || previous === 'COMMA' || previous === 'CLOSE' || previous === 'BREAK'
    if (!opens || d.voice !== 'active' || !isSpeech(this.input.words[d.verb] ?? null)) return null
    const after = invertedSubject(this.walk, d.chunk, this.words)
    return after && (previous === 'CLOSE' || this.mayInvert(d, after)) ? after : null
  }

  /** Whether a subject may stand behind its verb: in questions, after "there" and "what", and where speech is reported. */
  protected mayFollow(d: Draft, found: Argument): boolean {
    const i = skipAdverbs(this.chunks, d.chunk)
    const kind = this.chunks[i]?.kind
    if (kind === 'NP' && !/^(?:what|who|where|here|there|which|how)$/.test(this.input.tokens.lower[this.chunks[i]!.head]!)) return false
    if (d.copula) return true
    const opens = kind === undefined || kind === 'COMMA' || kind === 'CLOSE' || kind === 'BREAK'
    return !isSpeech(this.input.words[d.verb] ?? null) || (opens && d.voice === 'active' && (kind === 'CLOSE' || this.mayInvert(d, found)))
  }

  /** The subject that stands with a verb; of a relative clause the noun it hangs on. */
  protected subjectByTree(d: Draft, tree: Attachments): Argument | null {
    const s = tree.subject(d.node)
    if (s < 0) return null
    if (tree.isRelative(s) && s < d.verb) {
      const noun = tree.head(d.node)
      if (tree.relation(d.node) === R['acl:relcl'] && noun >= 0 && noun < s) {
        d.antecedent = true
        return this.antecedent(noun, tree)
      }
      if (this.chunks[tree.chunkAt(s)]!.kind === 'REL') return null
    }
    const kind = this.chunks[tree.chunkAt(s)]!.kind
    if (kind !== 'NP' && kind !== 'TIME' && kind !== 'ADJ') return null
    return tree.phrase(s, null, true, s < d.verb ? d.chunk : this.chunks.length)
  }

  protected antecedent(noun: number, tree: Attachments): Argument | null {
    const chunk = this.chunks[tree.chunkAt(noun)]!
    return chunk.kind === 'NP' ? { from: chunk.from, to: chunk.to, head: chunk.head, heads: [chunk.head], preposition: null } : null
  }

  /** "X, the text says, will …": a verb of speech with its subject between commas governs nothing. */
  protected isAside(d: Draft): boolean {
    if (d.form !== 'finite' || !d.subject || d.subjectShared || d.subject.from > d.verb || d.object || !this.reports(d)) return false
    return this.chunks[d.chunk + 1]?.kind === 'COMMA' && this.chunkBefore(d.subject.from)?.kind === 'COMMA'
  }

  protected reports(d: Draft): boolean {
    return isSpeech(this.input.words[d.verb] ?? null) || INVERTIBLE.has(d.lemma)
  }

  protected chunkBefore(token: number): Chunk | undefined {
    return token > this.chunks[0]!.from ? this.chunks[this.tree.chunkAt(token - 1)] : undefined
  }
}
