import { Tag } from '../grammar/tags.ts'
import { Relation } from '../grammar/tree.ts'
import type { WordHit } from '../lexicon/matcher.ts'
import { findSubject, governed, topOf } from './arguments.ts'
import type { Attachments } from './attachments.ts'
import { type Draft, skipAdverbs } from './drafts.ts'
import { isSpeech, takesClause } from './groups.ts'
import { TreeArguments } from './tree-arguments.ts'
import { CLAUSE_NOUN, INFINITIVE_NOUN, OBJECT_CONTROL, TAKES_GERUND, TAKES_INFINITIVE } from './words.ts'

const R = Relation

/** Reads a sentence from its tree: who does what to whom first, then, when all clauses are known, which hangs on which. */
export class TreeReader extends TreeArguments {
  protected override attach(draft: Draft, _hit: WordHit | null, last: number): void {
    this.argumentsByTree(draft, this.tree, last)
  }

  protected override finish(): void {
    this.attachAll(this.tree)
  }

  /** Hangs the clauses on each other by the tree, those that hang on a later one last. */
  protected attachAll(tree: Attachments): void {
    const later: Draft[] = []
    for (const d of this.drafts) {
      const up = this.governing(d, tree)
      if (up && up.index > d.index) later.push(d)
      else this.attachByTree(d, up, tree)
    }
    for (const d of later) this.attachByTree(d, this.governing(d, tree), tree)
    for (const d of this.drafts) if (d.subjectShared && !d.subject && d.parent >= 0) this.borrowSubject(d, this.drafts[d.parent - this.base]!)
    this.partArguments(tree)
  }

  /** The clause that a clause hangs on, over the nouns between. */
  protected governing(d: Draft, tree: Attachments): Draft | undefined {
    for (let u = tree.head(d.node), steps = 0; u >= 0 && steps < 60; u = tree.head(u), steps++) {
      const c = tree.clauseAt(u)
      if (c >= 0 && this.drafts[c] !== d) return this.drafts[c]
    }
    return undefined
  }

  protected attachByTree(d: Draft, up: Draft | undefined, tree: Attachments): void {
    const relation = tree.relation(d.node)
    const mark = tree.mark(d.node)
    if (mark >= 0 && mark < d.verb) d.mark = this.input.tokens.lower[mark]!
    const own = this.ownSubject(d, tree)
    if (own) this.setSubject(d, own, own.from >= d.verbTo)
    for (let steps = 0; up && this.isAside(up) && steps < 4; steps++) up = this.governing(up, tree)
    if (up === d) up = undefined
    const order = d.form === 'finite' && !own ? findSubject(this.walk, d.chunk) : null
    if (order?.subject && !(relation === R.conj && order.shared)) {
      this.setSubject(d, order.subject, false)
      d.antecedent = order.relative
    }
    if (order && order.mark >= 0) d.mark ??= this.words(order.mark)
    const said = d.form === 'finite' ? this.saidIn(d) : undefined
    if (said) {
      this.hang(d, 'ccomp', said)
      return
    }
    const paired = d.form === 'infinitive' && this.chunks[skipAdverbs(this.chunks, d.chunk)]?.kind === 'CC' ? this.infinitiveBefore(d) : undefined
    if (paired) {
      this.join(d, paired)
      return
    }
    const first = relation === R.conj && up && tree.head(d.node) === up.node ? this.firstOf(d, up) : undefined
    if (first && (!d.subject || d.form !== 'finite')) this.coordinate(d, first)
    else if (first || (up && this.runsOn(d, up, relation))) this.standBeside(d, (first ?? up)!)
    else if (d.form === 'finite') this.hangFinite(d, up, relation, tree)
    else this.hangOther(d, up, relation, tree)
    if (order?.shared && !d.subject && d.relation === 'root') this.shareBefore(d)
  }

  /** "said | the route | opens": the verb that takes a clause, right before the subject of this one. */
  protected saidIn(d: Draft): Draft | undefined {
    if (!d.subject || d.antecedent || d.subjectShared || d.inverted || d.subject.from > d.verb) return undefined
    let k = this.tree.chunkAt(d.subject.from) - 1
    while (k >= 0 && (this.chunks[k]!.kind === 'ADV' || this.chunks[k]!.kind === 'TIME' || this.chunks[k]!.kind === 'OPEN')) k--
    if (this.chunks[k]?.kind !== 'VG') return undefined
    for (let i = d.index - this.base - 1; i >= 0 && this.drafts[i]!.chunk >= k; i--)
      if (this.drafts[i]!.chunk === k)
        return takesClause(this.input, this.drafts[i]!) && this.drafts[i]!.voice === 'active' ? this.drafts[i] : undefined
    return undefined
  }

  /** The clause that a conjunct goes with: a finite verb with a finite one, told as firmly; undefined where the words forbid it. */
  protected firstOf(d: Draft, up: Draft): Draft | undefined {
    if (d.form === 'infinitive') return up.form === 'infinitive' || up.form === 'bare' || up.modal ? up : undefined
    if (d.form === 'gerund') return this.besideGerund(up)
    if (d.form !== 'finite' || d.modal || d.mark) return up
    const last = this.drafts[d.index - this.base - 1]
    const before = skipAdverbs(this.chunks, d.chunk)
    // "a fire that killed ten and | injured five": without a comma the relative clause goes on
    if (
      last &&
      last !== up &&
      last.antecedent &&
      this.sameForm(last, d) &&
      this.chunks[before]?.kind === 'CC' &&
      this.chunks[before - 1]?.kind !== 'COMMA'
    )
      return last
    // "X, who opened the forum, | urged": no conjunction goes before
    if ((up.relation === 'relcl' || up.antecedent) && this.chunks[skipAdverbs(this.chunks, d.chunk)]?.kind === 'COMMA' && !d.subject) return undefined
    let first = up
    const lower = (x: Draft): boolean => x.form !== 'finite' || (x.modal !== null && !this.mayShareAuxiliary(d))
    while (lower(first) && first.parent >= 0 && first.parent < first.index) first = this.drafts[first.parent - this.base]!
    return first.form === 'finite' && first !== d ? (lower(first) ? up : first) : undefined
  }

  /** "is planning to sign A and | considering B": a form in -ing goes with another, or with what stands in the progressive. */
  protected besideGerund(up: Draft): Draft | undefined {
    let first = up
    while (first.form !== 'gerund' && !first.progressive && first.parent >= 0 && first.parent < first.index)
      first = this.drafts[first.parent - this.base]!
    return first.form === 'gerund' || first.progressive ? first : up
  }

  /** "to A … and to B": the infinitive that another follows. */
  protected infinitiveBefore(d: Draft): Draft | undefined {
    for (let i = d.index - this.base - 1; i >= 0 && i > d.index - this.base - 8; i--) {
      const x = this.drafts[i]!
      if (x.form === 'infinitive') return x.relation === 'conj' && x.parent >= 0 ? this.drafts[x.parent - this.base] : x
      if (x.form === 'finite' && x.relation === 'root') return undefined
    }
    return undefined
  }

  /** A lone form that may stand under the auxiliaries of the verb before: "will be built and | opened". */
  protected mayShareAuxiliary(d: Draft): boolean {
    const tag = this.input.tags[d.verb]
    const next = this.chunks[d.chunk + 1]?.kind
    return d.verbTo - d.verbFrom === 1 && !d.object && (tag === Tag.VBN || tag === Tag.VBD) && next !== 'SUB' && next !== 'VG'
  }

  /** A clause with a subject of its own behind a comma, without a word that subordinates it: it stands beside the clause before. */
  protected runsOn(d: Draft, up: Draft, relation: number): boolean {
    if (d.form !== 'finite' || d.mark || !d.subject || d.inverted || up.verb > d.verb) return false
    if (d.subject.from > d.verb || d.subject.from < up.verbTo || d.antecedent || relation === R.root) return false
    const kind = this.chunkBefore(d.subject.from)?.kind
    if (kind !== 'COMMA' && kind !== 'CLOSE' && kind !== 'CC') return false
    return this.reports(d) || (kind === 'CC' ? relation !== R['acl:relcl'] : !this.reports(up))
  }

  /** Of two clauses with subjects of their own the second hangs where the first does. */
  protected standBeside(d: Draft, first: Draft): void {
    let top = first
    while (top.relation === 'conj' && top.parent >= 0) top = this.drafts[top.parent - this.base]!
    const parent = top.parent >= 0 ? this.drafts[top.parent - this.base] : undefined
    if (this.reports(d) && !(parent && this.reports(parent))) return
    this.hang(d, top.relation, parent)
  }

  protected coordinate(d: Draft, first: Draft): void {
    const tag = this.input.tags[d.verb]
    if (first.form === 'finite' && this.mayShareAuxiliary(d) && (first.voice === 'passive' || (first.perfect && tag === Tag.VBN))) {
      const { form, voice, tense, perfect, modal } = first
      Object.assign(d, { form, voice, tense, perfect, modal })
    } else if (first.form === 'finite' && first.progressive && d.form === 'gerund') {
      const { form, tense, perfect, progressive, modal } = first
      Object.assign(d, { form, tense, perfect, progressive, modal })
    } else if (first.form === 'finite' && d.form === 'bare' && first.modal) {
      Object.assign(d, { modal: first.modal, tense: first.tense })
    }
    if (d.form === first.form || d.form === 'bare' || d.form === 'participle') this.join(d, first)
    else this.share(d, first)
  }

  protected hangFinite(d: Draft, up: Draft | undefined, relation: number, tree: Attachments): void {
    if (this.isAside(d) || this.encloses(d, up)) return
    // "Denying reports that it had closed, the police said …": a that-clause belongs to what stands before it
    if (d.mark === 'that' && up && up.index > d.index) up = this.drafts[d.index - this.base - 1] ?? up
    if (d.subject && d.subject.from < d.verb && relation !== R['acl:relcl'] && this.chunkBefore(d.subject.from)?.kind === 'REL')
      this.hang(d, 'relcl', up && up.index < d.index ? up : this.drafts[d.index - this.base - 1])
    else if (relation === R['acl:relcl']) {
      const says = d.subject !== null && this.openedByThat(d) && CLAUSE_NOUN.test(this.input.tokens.lower[tree.head(d.node)] ?? '')
      if (says) d.mark = 'that'
      this.hang(d, says ? 'ccomp' : 'relcl', up)
      if (!d.subject) {
        const noun = tree.head(d.node)
        d.subject = noun >= 0 && noun < d.verb ? this.antecedent(noun, tree) : null
        d.antecedent = true
        if (d.subject) d.from = Math.min(d.from, d.subject.from)
      }
    } else if (relation === R.ccomp || relation === R.xcomp || relation === R.acl) {
      // "…, the minister said": what stands before an aside hangs on nothing
      if (up && !d.mark && (up.verb > d.verb || (d.subject && up.subject && d.subject.from < up.subject.from))) return
      this.hang(d, 'ccomp', up ?? this.drafts[d.index - this.base - 1])
    } else if (relation === R.advcl) this.hang(d, d.mark === 'that' || d.mark === 'whether' ? 'ccomp' : 'advcl', up)
    else if (
      relation === R.parataxis &&
      up &&
      up.verb < d.verb &&
      isSpeech(this.input.words[up.verb] ?? null) &&
      !isSpeech(this.input.words[d.verb] ?? null)
    )
      this.hang(d, 'ccomp', up)
    else if (d.mark && up) this.hang(d, d.mark === 'that' || d.mark === 'whether' ? 'ccomp' : 'advcl', up)
    else if (d.antecedent) this.hang(d, 'relcl', up ?? this.drafts[d.index - this.base - 1])
    else if (d.mark) this.hang(d, d.mark === 'that' || d.mark === 'whether' ? 'ccomp' : 'advcl', this.drafts[d.index - this.base - 1])
    else if (d.subject && !d.inverted && relation !== R.root) this.hangEmbedded(d, d.subject, this.drafts[d.index - this.base - 1])
  }

  /** "urged the authorities to …", "called on both sides to …": whoever is asked stands right before what is asked. */
  protected toldTo(d: Draft, up: Draft | undefined, before: number): boolean {
    return d.form === 'infinitive' && !!up && up.index < d.index && OBJECT_CONTROL.has(up.lemma) && this.chunks[before]?.kind === 'NP'
  }

  /** The noun right before an infinitive that takes one ("readiness to explore", "the intention of the sides to meet"), or −1. */
  protected infinitiveNoun(chunk: number): number {
    if (this.chunks[chunk]?.kind !== 'NP') return -1
    const top = topOf(this.walk, chunk)
    for (const k of [top, chunk]) if (k >= 0 && TAKES_INFINITIVE.test(this.input.tokens.lower[this.chunks[k]!.head]!)) return this.chunks[k]!.head
    return -1
  }

  /** The noun before the preposition of a gerund that tells what it is about ("interest in launching", "the possibility of opening"), or −1. */
  protected gerundNoun(preposition: number): number {
    const np = skipAdverbs(this.chunks, preposition)
    if (this.chunks[np]?.kind !== 'NP') return -1
    const top = governed(this.walk, np) ? Math.max(topOf(this.walk, np), np) : np
    const noun = this.chunks[top]!.head
    return this.words(preposition) === 'of' || TAKES_GERUND.test(this.input.tokens.lower[noun]!) ? noun : -1
  }

  /** "The minister, who is in Dhaka, | held": what stands between subject and verb governs neither. */
  protected encloses(d: Draft, up: Draft | undefined): boolean {
    return !!up && !!d.subject && d.subject.from < up.verb && up.verb < d.verb
  }

  protected openedByThat(d: Draft): boolean {
    return this.input.tokens.lower[d.subject!.from - 1] === 'that' && d.subject!.from <= d.verb
  }

  protected hangOther(d: Draft, up: Draft | undefined, relation: number, tree: Attachments): void {
    const before = skipAdverbs(this.chunks, d.chunk)
    if (up && up.index < d.index && this.chunks[before]?.kind !== 'COMMA') up = this.lastConjunct(up, d)
    const noun = tree.head(d.node)
    const onNoun =
      (relation === R.acl || relation === R['acl:relcl'] || relation === R.amod) &&
      noun >= 0 &&
      noun < d.verb &&
      this.chunks[tree.chunkAt(noun)]!.kind === 'NP' &&
      tree.clauseAt(noun) < 0
    const controlled = d.subject !== null
    if (controlled) d.subjectShared = d.form === 'infinitive' || d.form === 'bare'
    if (
      d.form === 'gerund' &&
      this.chunks[before]?.kind === 'NP' &&
      before === d.chunk - 1 &&
      this.input.tokens.lower[d.verbFrom] === 'being' &&
      !onNoun
    ) {
      const { from, to, head } = this.chunks[before]!
      d.subject = { from, to, head, heads: [head], preposition: null }
      this.hang(d, 'acl', up)
      return
    }
    if (
      d.form === 'participle' &&
      !onNoun &&
      this.chunks[before]?.kind === 'COMMA' &&
      this.chunks[before - 1]?.kind === 'NP' &&
      this.drafts[0] !== d
    ) {
      this.attachParticiple(d, up)
      return
    }
    if (
      d.form === 'infinitive' &&
      !controlled &&
      this.isFor(before - 1) &&
      this.chunks[before]?.kind === 'NP' &&
      !INFINITIVE_NOUN.test(this.input.tokens.lower[this.chunks[before]!.head]!)
    ) {
      d.governor = this.chunks[before]!.head
      this.hang(d, 'acl', this.drafts[d.index - this.base - 1] ?? up)
      this.setController(d, before)
      return
    }
    const named = d.form === 'infinitive' ? this.infinitiveNoun(before) : -1
    if (named >= 0 && !controlled) {
      d.governor = named
      this.hang(d, 'acl', this.drafts[d.index - this.base - 1] ?? up)
      this.control(d, d.parent >= 0 ? this.drafts[d.parent - this.base] : undefined)
      return
    }
    if (onNoun && d.form !== 'participle') d.governor = this.chunks[tree.chunkAt(noun)]!.head
    const beside = this.chunks[before]?.kind === 'VG' ? this.drafts[d.index - this.base - 1] : undefined
    if (d.form !== 'participle' && beside?.chunk === before) {
      // "is | to meet": nothing stands between the two verbs
      d.governor = -1
      this.hang(d, 'xcomp', beside)
      if (!controlled) this.control(d, beside)
    } else if (d.form === 'infinitive' || d.form === 'bare') {
      const told = !onNoun && this.toldTo(d, up, before)
      if (told) d.governor = this.chunks[before]!.head
      this.hang(d, onNoun ? 'acl' : relation === R.advcl && !told ? 'advcl' : 'xcomp', up)
      if (!controlled) this.control(d, up)
    } else if (d.form === 'gerund' && this.chunks[before]?.kind === 'PREP') {
      if (d.governor < 0) d.governor = this.gerundNoun(before)
      this.hang(d, 'xcomp', up)
      if (!controlled) this.control(d, up)
    } else if (onNoun) {
      d.governor = d.form === 'gerund' ? d.governor : -1
      this.hang(d, 'acl', up)
      if (!controlled) d.subject = tree.phrase(noun, null, true, d.chunk)
      d.subjectShared = false
    } else if (up && up.index > d.index && up.subject && /^(?:it|there)$/.test(this.input.tokens.lower[up.subject.head]!)) {
      return
    } else if (up) {
      const comma = this.chunks[before]?.kind === 'COMMA' || (this.chunks[before]?.kind === 'SUB' && this.chunks[before - 1]?.kind === 'COMMA')
      if (comma && d.form === 'gerund' && up.index < d.index) up = this.finiteAbove(up)
      this.hang(d, relation === R.xcomp || relation === R.ccomp || relation === R.obj ? 'xcomp' : 'advcl', up)
      if (!controlled) this.control(d, up)
    }
  }

  /** "did A and did B by doing C": of coordinated clauses the last before a third hangs it, where no comma parts them. */
  protected lastConjunct(up: Draft, d: Draft): Draft {
    for (let i = d.index - this.base - 1; i > up.index - this.base && i > d.index - this.base - 6; i--) {
      const x = this.drafts[i]!
      if (x.relation === 'conj' && x.parent === up.index) return x
    }
    return up
  }

  /** The finite clause that a clause is part of, or the topmost. */
  protected finiteAbove(d: Draft): Draft {
    let up = d
    while (up.form !== 'finite' && up.parent >= 0 && up.parent < up.index) up = this.drafts[up.parent - this.base]!
    return up
  }

  /** Where neither tree nor order gives a finite verb a subject, it shares that of a verb before it. */
  protected shareBefore(d: Draft): void {
    const before = this.drafts.slice(Math.max(0, d.index - this.base - 8), d.index - this.base).reverse()
    const first = before.find((x) => x.form === 'finite' && this.sameTense(x, d)) ?? before.find((x) => x.form === 'finite')
    if (first?.parent === d.index) this.hang(first, 'root', undefined)
    if (first && !this.leadsTo(first, d)) this.share(d, first)
  }
}
