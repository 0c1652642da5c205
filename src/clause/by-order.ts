import { Tag } from '../grammar/tags.ts'
import type { WordHit } from '../lexicon/matcher.ts'
import { findSubject, governed, invertedSubject, topOf } from './arguments.ts'
import { type Draft, Drafts, skipAdverbs } from './drafts.ts'
import { isSpeech } from './groups.ts'
import { INFINITIVE_NOUN } from './words.ts'

/** Reads a sentence from the order of its words alone: each clause is attached as soon as it is met. */
export class OrderReader extends Drafts {
  protected attach(draft: Draft, hit: WordHit | null, _last: number): void {
    if (draft.form === 'finite') this.attachFinite(draft, hit)
    else if (draft.form === 'infinitive') this.attachInfinitive(draft)
    else if (draft.form === 'bare') this.attachBare(draft)
    else if (draft.form === 'gerund') this.attachGerund(draft)
    else this.attachParticiple(draft)
  }

  /** "The treaty that A and B signed | took effect": the clause inside a subject hangs on the one that follows. */
  protected finish(): void {
    for (let i = 1; i < this.drafts.length; i++) {
      const [inner, d] = [this.drafts[i - 1]!, this.drafts[i]!]
      const own = d.subject && !d.subjectShared && !d.inverted ? d.subject : null
      if (own && inner.relation === 'root' && inner.mark === 'that' && own.from < inner.from && inner.verbTo <= own.to) this.hang(inner, 'relcl', d)
    }
  }

  protected attachFinite(d: Draft, hit: WordHit | null): void {
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
  protected sharesAuxiliary(d: Draft): boolean {
    const first = this.drafts.at(-1)
    const i = skipAdverbs(this.chunks, d.chunk)
    if (!first || this.chunks[i]?.kind !== 'CC' || skipAdverbs(this.chunks, i) !== first.chunk || d.verbTo - d.verbFrom > 1) return false
    if (this.input.tags[d.verb] !== Tag.VBD || d.object || (first.voice !== 'passive' && !first.perfect) || first.form !== 'finite') return false
    this.share(d, first)
    Object.assign(d, { voice: first.voice, tense: first.tense, perfect: first.perfect, modal: first.modal })
    return true
  }

  protected attachInfinitive(d: Draft): void {
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
      if (this.isFor(i - 1) && !INFINITIVE_NOUN.test(this.input.tokens.lower[this.chunks[i]!.head]!)) {
        this.setController(d, i)
        return
      }
    } else this.hang(d, 'xcomp', parent)
    this.control(d, parent)
  }

  protected attachBare(d: Draft): void {
    if (this.chunks[skipAdverbs(this.chunks, d.chunk)]?.kind === 'VG') {
      this.hang(d, 'xcomp', this.drafts.at(-1))
      this.control(d, this.drafts.at(-1))
      return
    }
    const first = this.earlier((x) => x.form === 'infinitive' || x.form === 'bare' || x.modal !== null)
    if (first) this.join(d, first)
  }

  protected attachGerund(d: Draft): void {
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

  protected attachParticiple(d: Draft, up = this.drafts.at(-1)): void {
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
    this.hang(d, 'acl', up)
  }
}
