import type { Argument, Clause } from '../clause/clause.ts'
import { Tag } from '../grammar/tags.ts'
import type { Span } from '../model/span.ts'
import type { Actor, Discourse } from './resolve.ts'
import { classWith, clausesOf, dependents, firstConjunct, hasClass, type Scene, spanOf, wordAt } from './scene.ts'

/** Something said: by whom, in which words, and how it is marked. */
export interface Utterance {
  readonly form: 'direct' | 'partial' | 'indirect'
  readonly speaker: Actor | null
  /** Tokens of the content, cue included where it stands inside. */
  readonly from: number
  readonly to: number
  /** The stretch that a record of it points to. */
  readonly span: Span
  /** Direct and partial: the quoted stretches; else the content. */
  readonly pieces: readonly Span[]
  readonly cue: Span | null
  readonly via: string | null
  readonly addressee: string | null
  /** Clause of the cue, or −1. */
  readonly clause: number
  readonly quotation: number
  /** Whether what stands inside is told by the speaker: so for "said", not for "welcomed the deal, which …". */
  readonly reports: boolean
  readonly rule: string
}

const SPEECH = [
  'verb:say',
  'verb:thank',
  'verb:endorse',
  'verb:undertake',
  'verb:suggest',
  'verb:request',
  'verb:congratulate',
  'verb:accuse',
  'verb:reject',
  'verb:deny',
  'verb:threaten',
  'verb:demand',
  'verb:document-says',
  'verb:offer',
] as const
/** Verbs that report speech by their object alone; the other weak ones need a clause or a quotation. */
const WITH_OBJECT = /^(?:outline|express|voice|convey|signal|recall|describe|denounce|call)$/
/** Sources that carry somebody else's voice: "data from the bureau show". */
const CARRIER = /^(?:data|figures|statistics|numbers|report|study|survey|poll|estimates|information)$/

type Draft = { -readonly [K in keyof Utterance]: Utterance[K] }

/** By token: index of the shortest utterance that holds it (of two as short the later one), or −1. */
const innermostOf = (utterances: readonly Utterance[], count: number): Int32Array => {
  const at = new Int32Array(count).fill(-1)
  const length = (k: number): number => utterances[k]!.to - utterances[k]!.from
  for (const k of [...utterances.keys()].sort((a, b) => length(b) - length(a) || a - b)) at.fill(k, utterances[k]!.from, utterances[k]!.to)
  return at
}

/** Finds what is said in a scene, and answers who speaks at a token. */
export class Speech {
  readonly utterances: readonly Utterance[]
  private readonly scene: Scene
  private readonly discourse: Discourse
  private readonly drafts: Draft[] = []
  private readonly cues = new Set<number>()
  private readonly quoted = new Set<number>()
  private readonly bySentence = new Map<number, Draft[]>()
  private lastDirect: Draft | undefined
  private readonly innermost: Int32Array

  constructor(discourse: Discourse) {
    this.scene = discourse.scene
    this.discourse = discourse
    this.readQuotations()
    for (let s = 0; s < this.scene.sentences.count; s++) this.readSentence(s)
    this.utterances = this.drafts.sort((a, b) => a.from - b.from || b.to - a.to)
    this.innermost = innermostOf(this.utterances, this.scene.tokens.count)
  }

  /** The innermost utterance whose content holds the token, or null where the document itself speaks. */
  at(token: number): Utterance | null {
    return this.utterances[this.innermost[token] ?? -1] ?? null
  }

  private add(draft: Draft): void {
    this.drafts.push(draft)
    if (draft.form === 'direct') this.lastDirect = draft
    const sentence = this.scene.sentenceAt[draft.from]!
    const before = this.bySentence.get(sentence)
    if (before) before.push(draft)
    else this.bySentence.set(sentence, [draft])
  }

  /** The last utterance told without quotation marks that begins in a sentence. */
  private lastIndirect(sentence: number): Draft | undefined {
    return this.bySentence.get(sentence)?.findLast((d) => d.form === 'indirect')
  }

  private isSpeech(c: Clause): boolean {
    return hasClass(this.scene, c.verb, ...SPEECH)
  }

  private outside(c: Clause): boolean {
    return this.scene.quoteAt[c.verb]! < 0
  }

  private readQuotations(): void {
    const s = this.scene
    s.quotations.forEach((q, k) => {
      if (q.inside >= 0 || this.quoted.has(k) || this.inHeading(q.from)) return
      const cue = this.cueAfter(q.to) ?? this.cueBefore(q.from)
      if (cue) this.quote(k, cue)
      else this.continued(k)
    })
  }

  private inHeading(token: number): boolean {
    const sentence = this.scene.sentenceAt[token]!
    return sentence >= 0 && this.scene.sentences.heading[sentence] === 1
  }

  /** Whether the quotation holds a clause of its own rather than a phrase of somebody else's sentence. */
  private complete(k: number): boolean {
    const q = this.scene.quotations[k]!
    const upper = /^\p{Lu}/u.test(this.scene.tokens.words[q.from]!)
    const sentence = this.scene.sentenceAt[q.from]!
    const opens = sentence >= 0 && q.from - this.scene.sentences.from[sentence]! <= 1
    const finite = this.clausesIn(q.from, q.to).some(
      (c) => c.form === 'finite' && c.verb >= q.from && c.verb < q.to && c.subject !== null && c.subject.from >= q.from,
    )
    return (finite && (upper || opens)) || (opens && q.to - q.from >= 4)
  }

  /** Clauses of the sentences that tokens `[from, to)` lie in. */
  private clausesIn(from: number, to: number): readonly Clause[] {
    const { clauses, firstClause, sentenceAt } = this.scene
    let [first, last] = [from, to - 1]
    while (first < last && sentenceAt[first]! < 0) first++
    while (last > first && sentenceAt[last]! < 0) last--
    if (sentenceAt[first]! < 0) return []
    return clauses.slice(firstClause[sentenceAt[first]!]!, firstClause[sentenceAt[last]! + 1]!)
  }

  private sentenceEnd(token: number): number {
    const s = this.scene.sentenceAt[token]!
    return s < 0 ? token : this.scene.sentences.to[s]!
  }

  /** “…,” said X · “…,” X said · “…,” according to X. `at`: first token after the quoted words. */
  private cueAfter(at: number): { clause: Clause | null; speaker: Actor | null; cue: Span; end: number; source: Span | null } | null {
    const s = this.scene
    const end = Math.min(this.sentenceEnd(at - 1), at + 40)
    let i = at
    while (i < end && /^[”"»’',.!?…)]$/.test(s.tokens.words[i]!)) i++
    if (i >= end) return null
    const according = s.hits.words[i]
    if (according?.classes.has('phrase:according-to')) {
      const arg = this.phraseAfter(according.to, end)
      if (arg)
        return {
          clause: null,
          speaker: this.discourse.resolve(arg, null),
          cue: spanOf(s, i, according.to),
          end: arg.to,
          source: spanOf(s, arg.from, arg.to),
        }
    }
    const opinion = s.tokens.lower[i] === 'in' ? this.opinionOf(i + 1, end) : null
    if (opinion)
      return {
        clause: null,
        speaker: this.discourse.resolve(opinion, null),
        cue: spanOf(s, i, opinion.from),
        end: opinion.to,
        source: spanOf(s, opinion.from, opinion.to),
      }
    for (const c of clausesOf(s, s.sentenceAt[at - 1]!)) {
      if (c.verb < i || c.verb > i + 22 || !this.outside(c) || !this.isSpeech(c) || c.form !== 'finite') continue
      const start = c.subject && !c.inverted && !c.subjectShared ? c.subject.from : c.verbFrom
      if (start > i + 2 || !c.subject) return null
      return { clause: c, speaker: this.speakerOf(c), cue: spanOf(s, c.verbFrom, c.verbTo), end: c.to, source: null }
    }
    return null
  }

  /** X said: “…” · X said, “…” · X told Y that “…”. */
  private cueBefore(from: number): ReturnType<Speech['cueAfter']> {
    const s = this.scene
    const sentence = s.sentenceAt[from] ?? -1
    if (sentence < 0) return null
    let found: Clause | null = null
    for (const c of clausesOf(s, sentence)) if (c.verb < from && this.outside(c) && this.isSpeech(c) && c.subject) found = c
    if (!found && sentence > 0 && from - s.sentences.from[sentence]! <= 1) {
      const last = s.sentences.to[sentence - 1]! - 1
      if (s.tokens.words[last] === ':') for (const c of clausesOf(s, sentence - 1)) if (this.outside(c) && this.isSpeech(c) && c.subject) found = c
    }
    if (!found && this.afterColon(from))
      for (const c of clausesOf(s, sentence)) if (c.verb < from && this.outside(c) && c.form === 'finite' && c.subject && this.isWho(c)) found = c
    return found
      ? { clause: found, speaker: this.speakerOf(found), cue: spanOf(s, found.verbFrom, found.verbTo), end: found.verbTo, source: null }
      : null
  }

  /** "His host nodded: “…”": a colon right before the words makes whoever acts the speaker. */
  private afterColon(from: number): boolean {
    const words = this.scene.tokens.words
    return words[from - 2] === ':' || words[from - 1] === ':'
  }

  private isWho(c: Clause): boolean {
    const actor = this.discourse.resolve(c.subject!, c)
    return actor.type === 'person' || actor.type === 'office'
  }

  private quote(k: number, cue: NonNullable<ReturnType<Speech['cueAfter']>>): void {
    const s = this.scene
    const q = s.quotations[k]!
    const next = s.quotations[k + 1]
    const broken =
      !!next &&
      next.inside < 0 &&
      cue.end > q.to &&
      next.from - cue.end <= 4 &&
      next.from > cue.end &&
      s.sentenceAt[next.from] === s.sentenceAt[q.to - 1]
    const complete = this.complete(k) || (broken && /^\p{Lu}/u.test(s.tokens.words[q.from]!))
    if (cue.clause) this.cues.add(cue.clause.index)
    this.quoted.add(k)
    const pieces = [...q.pieces]
    let to = q.to
    if (complete && cue.end > q.to) to = this.interrupted(k, cue.end, pieces, q.to)
    if (!complete && cue.clause) {
      const first = this.partialStart(cue.clause, q.from)
      this.add({
        form: 'partial',
        speaker: cue.speaker,
        from: first,
        to: Math.max(q.to, cue.clause.to),
        span: spanOf(s, first, this.partialEnd(cue.clause, q.to)),
        pieces,
        cue: cue.cue,
        via: null,
        addressee: this.addressee(cue.clause),
        clause: cue.clause.index,
        quotation: k,
        reports: true,
        rule: '<speaker> <says> … “<words>” …',
      })
      return
    }
    const span = { start: pieces[0]!.start, end: pieces.at(-1)!.end }
    this.add({
      form: complete ? 'direct' : 'partial',
      speaker: cue.speaker,
      from: q.from,
      to,
      span,
      pieces,
      cue: cue.cue,
      via: null,
      addressee: cue.clause ? this.addressee(cue.clause) : null,
      clause: cue.clause?.index ?? -1,
      quotation: k,
      reports: true,
      rule: cue.clause ? '“<words>,” <speaker> <says>' : '“<words>,” according to <source>',
    })
  }

  /** The clause goes on behind the quoted words: "“credible allegations” between …"; the closing mark belongs to it. */
  private partialEnd(c: Clause, quoteEnd: number): number {
    const words = this.scene.tokens.words
    let end = Math.max(c.to, quoteEnd)
    if (end === quoteEnd && /^[”"»’']$/.test(words[end] ?? '')) end++
    while (end > quoteEnd + 1 && /^[,;:.]$/.test(words[end - 1]!)) end--
    return end
  }

  private partialStart(c: Clause, quote: number): number {
    const first = firstConjunct(this.scene, c)
    const from = first.subject && !first.inverted && first.from < quote ? first.from : c.verbFrom
    return Math.min(c.form === 'finite' && c.subjectShared ? c.verbFrom : from, quote)
  }

  /** A quotation that goes on after its cue in the same paragraph is one with it. */
  private interrupted(k: number, cueEnd: number, pieces: Span[], end: number): number {
    const s = this.scene
    let to = end
    let last = cueEnd
    for (let n = k + 1; n < s.quotations.length; n++) {
      const next = s.quotations[n]!
      if (next.inside >= 0) continue
      const here = s.sentenceAt[next.from]!
      const near = next.from - last <= 4 && here >= 0 && s.sentences.paragraph[here] === s.sentences.paragraph[s.sentenceAt[end - 1]!]
      if (!near || this.cueAfter(next.to)) break
      pieces.push(...next.pieces)
      this.quoted.add(n)
      to = next.to
      last = next.to
    }
    return to
  }

  /** A paragraph that is nothing but a quotation goes on with the speaker of the quotation before it. */
  private continued(k: number): void {
    const s = this.scene
    const q = s.quotations[k]!
    if (!this.complete(k)) return
    const last = this.lastDirect
    const here = s.sentenceAt[q.from]!
    if (here < 0) return
    const gap = last ? s.sentences.paragraph[here]! - s.sentences.paragraph[s.sentenceAt[last.to - 1]!]! : 9
    this.quoted.add(k)
    const speaker = last && gap <= 1 ? last.speaker : null
    this.add({
      form: 'direct',
      speaker,
      from: q.from,
      to: q.to,
      span: { start: q.start, end: q.end },
      pieces: q.pieces,
      cue: null,
      via: null,
      addressee: null,
      clause: -1,
      quotation: k,
      reports: true,
      rule: speaker ? 'a quotation goes on' : 'a quotation without a cue',
    })
  }

  /** First noun phrase in tokens `[from, to)`, up to a comma or verb. */
  private phraseAfter(from: number, to: number): Argument | null {
    const { tags, tokens: t } = this.scene
    let end = from
    while (
      end < to &&
      (tags[end]! < Tag.VB || tags[end] === Tag.VBN) &&
      tags[end] !== Tag.AUX &&
      !/^[,.;:”“"«»()]$/.test(t.words[end]!) &&
      !/^(?:that|which|who|whose|where)$/.test(t.lower[end]!)
    )
      end++
    if (end === from) return null
    let head = -1
    for (let i = from; i < end; i++) {
      if (tags[i] === Tag.ADP && head >= 0) break
      if (tags[i] === Tag.NOUN || tags[i] === Tag.PROPN || tags[i] === Tag.PRON) head = i
    }
    return head < 0 ? null : { from, to: end, head, heads: [head], preposition: null }
  }

  /** Who the subject of a cue is; data and reports speak for who made them; in a statement, the statement speaks. */
  private speakerOf(c: Clause): Actor | null {
    if (!c.subject) return null
    const s = this.scene
    if (c.voice === 'passive') return null
    const document = this.documentOf(c)
    if (document) return document
    if (CARRIER.test(s.tokens.lower[c.subject.head]!)) {
      const source =
        s.organisations.find((m) => m.from > c.subject!.head && m.to <= c.subject!.to) ??
        s.persons.find((m) => m.from > c.subject!.head && m.to <= c.subject!.to)
      if (source)
        return this.discourse.resolve({ from: source.from, to: source.to, head: source.to - 1, heads: [source.to - 1], preposition: null }, c)
    }
    return this.discourse.resolve(c.subject, c)
  }

  /** "In a joint statement, the leaders commended …": what is said is said by the statement. */
  private documentOf(c: Clause): Actor | null {
    const s = this.scene
    const sentence = c.sentence
    const from = s.sentences.from[sentence]!
    const first = c.subject && !c.inverted ? c.subject.from : c.verbFrom
    for (let i = from; i < s.sentences.to[sentence]!; i++) {
      if (i > c.verbTo && /^(?:that|which|who|said|reported)$/.test(s.tokens.lower[i]!)) break
      if (s.tokens.lower[i] !== 'in' || (i > first && i < c.verbTo) || s.quoteAt[i]! >= 0) continue
      if (i > from && i < first && s.tokens.words[i - 1] !== ',') continue
      if (i > c.verbTo && i > first && !/^(?:a|the|their|his|her|its)$/.test(s.tokens.lower[i + 1] ?? '')) continue
      const arg = this.phraseAfter(i + 1, s.sentences.to[sentence]!)
      if (!arg || !(hasClass(s, arg.head, 'noun:document') || wordAt(s, arg.head, 'instrument:joint-statement'))) continue
      if (/report|letter|draft|text|treaty|agreement|memorandum|resolution|law/.test(s.tokens.lower[arg.head]!)) continue
      if (!/statement|declaration|communiqu|readout|release/.test(s.tokens.lower[arg.head]!)) continue
      const plural = c.subject ? this.discourse.resolve(c.subject, c) : null
      if (!plural || plural.countries.length < 2) continue
      const words = wordAt(s, arg.head, 'instrument:joint-statement')
      const label = words ? s.tokens.text.slice(s.tokens.start[words.from]!, s.tokens.end[words.to - 1]!) : 'joint statement'
      return { ...plural, type: 'document', name: label, span: spanOf(s, arg.from, arg.head + 1), elsewhere: [plural.span, ...plural.elsewhere] }
    }
    return null
  }

  private addressee(c: Clause): string | null {
    const s = this.scene
    if (!/^(?:tell|inform|assure|thank|congratulate|ask|urge|remind|warn)$/.test(c.lemma) || !c.object) return null
    return s.tokens.text.slice(s.tokens.start[c.object.from]!, s.tokens.end[c.object.to - 1]!)
  }

  private readSentence(sentence: number): void {
    const s = this.scene
    const clauses = clausesOf(s, sentence)
    const according = this.accordingTo(sentence)
    let said = false
    const taken = new Set<number>()
    for (const c of clauses) {
      if (!this.outside(c) || this.cues.has(c.index) || taken.has(c.index)) continue
      if (this.parenthetical(c)) {
        this.aside(c, said)
        said = true
        continue
      }
      const speaker = this.indirectSpeaker(c)
      if (speaker === undefined) continue
      const chain = clauses.filter(
        (x) =>
          x.index === c.index ||
          (x.index > c.index && x.relation === 'conj' && this.outside(x) && x.form === 'finite' && firstConjunct(s, x) === firstConjunct(s, c)),
      )
      for (const x of chain) taken.add(x.index)
      for (const x of this.within(c, clauses)) taken.add(x.index)
      if (c.inverted) this.trailing(c, speaker, said)
      else this.reported(c, chain, speaker, according)
      said = true
    }
    if (according && !said && !this.bySentence.get(sentence)?.some((d) => d.form !== 'indirect')) this.sourced(sentence, according)
  }

  /** "…, he added, …", "…, the minister said.": a cue with its subject between commas or at the end, without content of its own. */
  private parenthetical(c: Clause): boolean {
    const s = this.scene
    if (c.form !== 'finite' || c.inverted || !c.subject || c.subjectShared || c.voice === 'passive' || c.modal) return false
    const carried = CARRIER.test(s.tokens.lower[c.subject.head]!)
    if (!hasClass(s, c.verb, 'verb:say', 'verb:suggest') && !(carried && hasClass(s, c.verb, 'verb:document-says'))) return false
    const from = s.sentences.from[c.sentence]!
    if (c.subject.from <= from + 1 || s.tokens.words[c.subject.from - 1] !== ',' || c.verbFrom < c.subject.from) return false
    if (dependents(s, c).some((x) => x.relation === 'ccomp' || x.relation === 'xcomp') || this.subordinate(c)) return false
    if (c.object && !/^(?:tell|inform|assure)$/.test(c.lemma)) return false
    const before = clausesOf(s, c.sentence).some((x) => x.form === 'finite' && x.verb < c.subject!.from)
    const after = s.tokens.words[c.verbTo] === ','
    return before ? true : after
  }

  private aside(c: Clause, said: boolean): void {
    const s = this.scene
    const speaker = this.speakerOf(c)
    if (!speaker || speaker.type === 'other' || speaker.type === 'speaker') return
    const from = s.sentences.from[c.sentence]!
    const middle = !clausesOf(s, c.sentence).some((x) => x.form === 'finite' && x.verb < c.subject!.from)
    let to = middle ? s.sentences.to[c.sentence]! : c.subject!.from
    while (to > from && /^[,;.”"»]$/.test(s.tokens.words[to - 1]!)) to--
    const last = this.lastIndirect(c.sentence)
    if (said && last) {
      last.via = speaker.name
      return
    }
    const span = spanOf(s, from, to)
    this.add({
      form: 'indirect',
      speaker,
      from,
      to,
      span,
      pieces: [span],
      cue: spanOf(s, c.verbFrom, c.verbTo),
      via: null,
      addressee: this.addressee(c),
      clause: c.index,
      quotation: -1,
      reports: true,
      rule: '<content>, <speaker> <says>',
    })
  }

  /** Clauses inside the reported clause: "said they agreed to …" is one utterance. */
  private within(c: Clause, clauses: readonly Clause[]): readonly Clause[] {
    return clauses.filter(
      (x) =>
        x.index > c.index &&
        x.verb < c.to &&
        (x.relation === 'ccomp' || x.relation === 'xcomp' || x.relation === 'relcl' || x.relation === 'acl') &&
        x.from >= c.verbTo,
    )
  }

  /** `undefined`: no utterance; null: one without a speaker ("it was noted that …"). */
  private indirectSpeaker(c: Clause): Actor | null | undefined {
    const s = this.scene
    if (
      c.form !== 'finite' ||
      !this.isSpeech(c) ||
      c.modal === 'will' ||
      (c.negated && !hasClass(s, c.verb, 'verb:deny', 'verb:reject')) ||
      c.mark === 'if'
    )
      return undefined
    const complement = dependents(s, c).some((x) => x.relation === 'ccomp' || x.relation === 'xcomp') || this.subordinate(c)
    if (c.voice === 'passive') return complement && c.subject && /^it$/.test(s.tokens.lower[c.subject.head]!) ? null : undefined
    if (!c.subject || c.relation === 'relcl') return undefined
    const weak =
      hasClass(s, c.verb, 'verb:say-weak') && !(c.lemma === 'agree' && c.obliques.some((o) => o.preposition === 'with')) && !WITH_OBJECT.test(c.lemma)
    if (weak && !complement) return undefined
    const speaker = this.speakerOf(c)
    const onlyDocuments = !SPEECH.some((n) => n !== 'verb:document-says' && hasClass(s, c.verb, n))
    const carried = c.subject !== null && CARRIER.test(s.tokens.lower[c.subject.head]!)
    if (onlyDocuments && speaker?.type !== 'document' && !(carried && speaker?.type === 'organisation')) return undefined
    if (!speaker || speaker.type === 'other' || speaker.type === 'speaker') return undefined
    if (speaker.type === 'document' && speaker.countries.length === 0 && !hasClass(s, c.verb, 'verb:document-says')) return undefined
    if (speaker.type === 'organisation' && !speaker.official && !hasClass(s, c.verb, 'verb:say')) return undefined
    if (c.lemma === 'call' && c.obliques[0]?.preposition === 'on' && !dependents(s, c).some((x) => x.form === 'infinitive')) return undefined
    if (c.object && hasClass(s, c.object.head, 'noun:envoy', 'noun:diplomat') && /^(?:recall|call)$/.test(c.lemma)) return undefined
    if (hasClass(s, c.verb, 'verb:endorse') && !hasClass(s, c.verb, 'verb:say') && c.object && this.isPerson(c.object)) return undefined
    if (!complement && !c.object && c.obliques.length === 0 && !c.inverted) return undefined
    if (/^(?:report|expect|believe|think|estimate|forecast|predict)$/.test(c.lemma) && !complement && !c.inverted) return undefined
    return speaker
  }

  private isPerson(arg: Argument): boolean {
    const at = this.scene.nameAt[arg.head]!
    return (at >= 0 && this.scene.mentions[at]!.kind === 'person') || /^office:/.test(classWith(this.scene, arg.head, 'office:') ?? '')
  }

  /** A that-clause whose verb hangs elsewhere, or an object clause right behind the verb. */
  private subordinate(c: Clause): boolean {
    const next = this.scene.tokens.lower[c.verbTo]
    return next === 'that' || next === 'whether' || next === ':'
  }

  private reported(c: Clause, chain: readonly Clause[], speaker: Actor | null, according: Argument | null): void {
    const s = this.scene
    const to = Math.max(...chain.map((x) => x.to))
    const from = c.subject && !c.subjectShared ? c.from : c.verbFrom
    const via = according ? this.discourse.resolve(according, null).name : null
    const span = spanOf(s, from, to)
    this.add({
      form: 'indirect',
      speaker,
      from,
      to,
      span,
      pieces: [span],
      cue: spanOf(s, c.verbFrom, c.verbTo),
      via,
      addressee: this.addressee(c),
      clause: c.index,
      quotation: -1,
      reports: this.tells(c),
      rule: speaker ? '<speaker> <says> <content>' : 'it is <said> that <content>',
    })
  }

  /** Verbs of saying tell what hangs on them; verbs of agreeing, welcoming or thanking take it as given. */
  private tells(c: Clause): boolean {
    const s = this.scene
    return (
      (hasClass(s, c.verb, 'verb:say') &&
        !hasClass(s, c.verb, 'verb:endorse', 'verb:undertake', 'verb:thank', 'verb:request', 'verb:offer', 'verb:express')) ||
      dependents(s, c).some((x) => x.relation === 'ccomp')
    )
  }

  /** "…, said X": what stands before the cue is the content. A sentence that reports speech already gets X as its source. */
  private trailing(c: Clause, speaker: Actor | null, said: boolean): void {
    const s = this.scene
    const from = s.sentences.from[c.sentence]!
    const last = this.lastIndirect(c.sentence)
    if (said && last) {
      last.via = speaker?.name ?? null
      return
    }
    let to = c.verbFrom
    while (to > from && /^[,;”"»]$/.test(s.tokens.words[to - 1]!)) to--
    if (to <= from + 2) return
    const span = spanOf(s, from, to)
    this.add({
      form: 'indirect',
      speaker,
      from,
      to,
      span,
      pieces: [span],
      cue: spanOf(s, c.verbFrom, c.verbTo),
      via: null,
      addressee: null,
      clause: c.index,
      quotation: -1,
      reports: true,
      rule: '<content>, <says> <speaker>',
    })
  }

  /** "According to X, …" at the head or the end of a sentence. */
  private accordingTo(sentence: number): Argument | null {
    const s = this.scene
    for (let i = s.sentences.from[sentence]!; i < s.sentences.to[sentence]!; i++) {
      const hit = s.hits.words[i]
      if (hit?.classes.has('phrase:according-to') && s.quoteAt[i]! < 0) return this.phraseAfter(hit.to, s.sentences.to[sentence]!)
      if (s.tokens.lower[i] === 'in' && s.quoteAt[i]! < 0) {
        const owner = this.opinionOf(i + 1, s.sentences.to[sentence]!)
        if (owner) return owner
      }
    }
    return null
  }

  /** "In X's opinion", "in the view of X". */
  private opinionOf(from: number, to: number): Argument | null {
    const t = this.scene.tokens
    for (let i = from; i < Math.min(to, from + 8); i++) {
      if (!/^(?:opinion|view|words|estimation)$/.test(t.lower[i]!)) continue
      if (i === from + 1 && /^(?:his|her|their)$/.test(t.lower[from]!)) return { from, to: from + 1, head: from, heads: [from], preposition: null }
      if (i > from + 1 && (t.lower[i - 1] === "'s" || t.lower[i - 1] === "'"))
        return { from, to: i - 1, head: i - 2, heads: [i - 2], preposition: null }
      return t.lower[i + 1] === 'of' ? this.phraseAfter(i + 2, to) : null
    }
    return null
  }

  private sourced(sentence: number, source: Argument): void {
    const s = this.scene
    const speaker = this.discourse.resolve(source, null)
    if (speaker.type === 'other' && !/^\p{Lu}/u.test(speaker.name)) return
    const from = s.sentences.from[sentence]!
    let to = s.sentences.to[sentence]!
    while (to > from && /^[.!?”"»]$/.test(s.tokens.words[to - 1]!)) to--
    const head = source.from - 2 <= from + 1
    let after = source.to
    while (after < to - 1 && s.tokens.words[after] !== ',' && after - source.to < 3) after++
    const start = head ? Math.min(s.tokens.words[after] === ',' ? after + 1 : source.to, to - 1) : from
    const end = head ? to : Math.max(start + 1, source.from - 2)
    const span = spanOf(s, start, end)
    this.add({
      form: 'indirect',
      speaker,
      from: start,
      to: end,
      span,
      pieces: [span],
      cue: spanOf(s, source.from - 2, source.from),
      via: null,
      addressee: null,
      clause: -1,
      quotation: -1,
      reports: true,
      rule: 'according to <source>, <content>',
    })
  }
}
