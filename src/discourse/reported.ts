import type { Argument, Clause } from '../clause/clause.ts'
import { Tag } from '../grammar/tags.ts'
import { aroundAside, isAside, led, trimmedMarks } from './aside.ts'
import { type Content, contentEnd, contentOf } from './content.ts'
import { introduces, isOutside, openingMark } from './cue.ts'
import { isComplete, quotedIn } from './quotations.ts'
import { indirectSpeaker, tells } from './reporting-clause.ts'
import type { Actor } from './resolve.ts'
import { clausesOf, dependents, firstConjunct, hasClass, type Scene, spanOf } from './scene.ts'
import { accordingTo, subjectBefore } from './source.ts'
import { addresseeOf, hasSubordinate, speakerOf } from './speaker.ts'
import { stanceOf } from './stance.ts'
import type { Heard, UtteranceDraft } from './utterance.ts'
import { sourceBehind } from './via.ts'

/** Verbs that leave what they tell as strong as it was said: their content may stand without them. */
const ASSERTIVE =
  /^(?:say|tell|state|add|note|remark|observe|declare|announce|claim|argue|insist|maintain|contend|assert|affirm|confirm|explain|stress|emphasi[sz]e|underline|underscore|highlight|mention|report|write|reply|respond|warn|acknowledge|admit|concede|conclude|reveal|disclose|recall|remind|inform|notify|assure|repeat|reiterate|testify|comment|point|tweet|post|allege|charge|show|find|indicate|demonstrate|document)$/

/** Clauses inside the reported clause: "said they agreed to …" is one utterance. */
const within = (c: Clause, clauses: readonly Clause[]): readonly Clause[] =>
  clauses.filter(
    (x) =>
      x.index > c.index &&
      x.verb < c.to &&
      (x.relation === 'ccomp' || x.relation === 'xcomp' || x.relation === 'relcl' || x.relation === 'acl') &&
      x.from >= c.verbTo,
  )

/** Over the mark that closes quoted words ending at a token. */
const overClosing = (s: Scene, at: number): number => {
  const { words, start, end } = s.tokens
  if (!/^[”"»’'“]$/.test(words[at] ?? '')) return at
  return words[at] === "'" && words[at + 1] === "'" && end[at] === start[at + 1] ? at + 2 : at + 1
}

/** What is told, with the quoted words in it: those make it partial, or direct where nothing else is told. */
const addTold = (h: Heard, told: UtteranceDraft, content: Pick<Content, 'from' | 'to'>): void => {
  const s = h.scene
  const quoted = quotedIn(s, content.from, content.to).filter((k) => !h.quoted.has(k))
  if (quoted.length === 0) {
    h.add(told)
    return
  }
  const last = Math.max(content.to, ...quoted.map((k) => s.quotations[k]!.to))
  const end = quoted.some((k) => s.quotations[k]!.to === last) ? overClosing(s, last) : last
  for (const k of quoted) h.quoted.add(k)
  const [first] = quoted as [number]
  const q = s.quotations[first]!
  const whole = quoted.length === 1 && q.from - content.from <= 2 && q.to >= content.to - 2
  const pieces = quoted.flatMap((k) => s.quotations[k]!.pieces)
  const direct = whole && (isComplete(s, first) || /^[,:]$/.test(s.tokens.words[openingMark(s, q.from) - 1] ?? ''))
  h.add({
    ...told,
    form: direct ? 'direct' : 'partial',
    from: direct ? q.from : told.from,
    to: Math.max(told.to, end),
    span: direct
      ? { start: q.start, end: q.end }
      : { start: told.span.start, end: Math.max(told.span.end, s.tokens.end[end - 1]!, pieces.at(-1)!.end) },
    pieces,
    quotation: first,
    rule: direct ? '<speaker> <says>: “<words>”' : '<speaker> <says> … “<words>” …',
  })
}

/** Words without marks: who passes them on and to whom stay open where not told. */
const plain = (
  told: Pick<UtteranceDraft, 'speaker' | 'from' | 'to' | 'span' | 'cue' | 'clause' | 'rule'> & Partial<UtteranceDraft>,
): UtteranceDraft => ({
  via: null,
  addressee: null,
  reports: true,
  view: false,
  form: 'indirect',
  pieces: [told.span],
  quotation: -1,
  ...told,
})

const readAside = (h: Heard, c: Clause, said: boolean): void => {
  const s = h.scene
  const speaker = speakerOf(h.discourse, c)
  if (!speaker || speaker.type === 'speaker') return
  const last = h.lastIndirect(c.sentence)
  if (said && last) {
    last.via = speaker.name
    return
  }
  const start = Math.max(s.sentences.from[c.sentence]!, h.toldUntil(c.sentence))
  const content = aroundAside(s, c.sentence, start, c.subject!.from, asideEnd(s, c))
  if (content.to <= content.from) return
  content.from = reachBack(s, content.from)
  const cue = spanOf(s, c.verbFrom, c.verbTo)
  const span = spanOf(s, content.from, content.to)
  const told = { speaker, ...content, span, cue, addressee: addresseeOf(s, c), clause: c.index, rule: '<content>, <speaker> <says>' }
  addTold(h, plain(told), content)
}

/** One past an aside: up to the comma behind its verb, "he told reporters on Monday". */
const asideEnd = (s: Scene, c: Clause): number => {
  for (let i = c.verbTo; i < Math.min(s.sentences.to[c.sentence]!, c.verbTo + 14); i++) if (/^[,;.)“"«]$/.test(s.tokens.words[i]!)) return i
  return c.verbTo
}

/** Reads what a leading cue tells, and gives it. */
const readLeading = (h: Heard, c: Clause, chain: readonly Clause[], speaker: Actor | null, passedOnBy: Argument | null): Content | null => {
  const s = h.scene
  const content = contentOf(s, c, chain)
  if (!content) return null
  const from = c.subject && !c.subjectShared ? c.from : c.verbFrom
  const to = contentEnd(s, c, chain)
  const span =
    content.clausal && ASSERTIVE.test(c.lemma) && !c.negated
      ? spanOf(s, content.from, content.to)
      : spanOf(s, c.verbFrom, Math.max(c.verbTo, content.to))
  const told = plain({
    speaker,
    from,
    to,
    span,
    cue: spanOf(s, c.verbFrom, c.verbTo),
    via: passedOnBy
      ? h.discourse.resolve(passedOnBy, null).name
      : sourceBehind(h.discourse, { verb: c.verb, end: content.to, stop: s.sentences.to[c.sentence]! }),
    addressee: addresseeOf(s, c),
    clause: c.index,
    reports: tells(s, c),
    rule: speaker ? '<speaker> <says> <content>' : 'it is <said> that <content>',
  })
  addTold(h, told, content)
  return content
}

/** "…, said X": what stands before the cue is the content. A sentence that reports speech already gets X as its source. */
const readBehind = (h: Heard, c: Clause, speaker: Actor | null, said: boolean): void => {
  const s = h.scene
  const last = h.lastIndirect(c.sentence)
  if (said && last) {
    last.via = speaker?.name ?? null
    return
  }
  const start = Math.max(s.sentences.from[c.sentence]!, h.toldUntil(c.sentence))
  const to = trimmedMarks(s, start, c.verbFrom)
  const from = led(s, start, to)
  if (to <= from + 2) return
  const cue = spanOf(s, c.verbFrom, c.verbTo)
  addTold(h, plain({ speaker, from, to, span: spanOf(s, from, to), cue, clause: c.index, rule: '<content>, <says> <speaker>' }), { from, to })
}

/** "According to X, …": the sentence apart from its source is the content. */
const readSourced = (h: Heard, sentence: number, source: Argument): void => {
  const s = h.scene
  const speaker = h.discourse.resolve(source, null)
  let end = source.to
  while (end < s.sentences.to[sentence]! && end - source.to < 14 && !/^[,;.)“"«:]$/.test(s.tokens.words[end]!)) end++
  const cueFrom = source.from - 2
  const start = Math.max(s.sentences.from[sentence]!, h.toldUntil(sentence))
  if (cueFrom < start) return
  const content = aroundAside(s, sentence, start, cueFrom, end)
  if (content.to <= content.from) return
  const told = { speaker, ...content, span: spanOf(s, content.from, content.to), cue: spanOf(s, cueFrom, source.from), clause: -1 }
  addTold(h, plain({ ...told, rule: 'according to <source>, <content>' }), content)
}

/** Whether a coordinated clause reports a clause of its own: "said A and warned that B". */
const reportsAgain = (h: Heard, x: Clause): boolean =>
  (hasSubordinate(h.scene, x) || dependents(h.scene, x).some((y) => y.relation === 'ccomp')) && indirectSpeaker(h.discourse, x) !== undefined

/** A reporting clause with the coordinated clauses that are told with it. */
const chainOf = (h: Heard, c: Clause, clauses: readonly Clause[]): readonly Clause[] => {
  const chain = [c]
  for (const x of clauses) {
    if (x.index <= c.index || x.relation !== 'conj' || !isOutside(h.scene, x) || x.form !== 'finite') continue
    if (firstConjunct(h.scene, x) !== firstConjunct(h.scene, c)) continue
    if (reportsAgain(h, x) || (hasClass(h.scene, x.verb, 'verb:judge') && hasClass(h.scene, c.verb, 'verb:judge'))) break
    chain.push(x)
  }
  return chain
}

/** What somebody thinks, wishes or judges: told with its verb, which says how it is meant. */
const readStance = (h: Heard, c: Clause, clauses: readonly Clause[], inner: Set<number>, heirs: Map<number, Clause>): void => {
  const s = h.scene
  const stance = stanceOf(h.discourse, c)
  const content = stance && contentOf(s, c, [c])
  if (!stance || !content) return
  // "I hope": said by whoever has the word, in words of his own
  if (stance.speaker.type === 'speaker') return
  for (const x of clauses) if (x.verb > c.verb && x.verb < content.to) inner.add(x.index)
  if (content.next >= 0) heirs.set(content.next, c)
  const strip = stance.clausal && ASSERTIVE.test(c.lemma) && !c.negated
  const span = strip ? spanOf(s, content.from, content.to) : spanOf(s, c.verbFrom, content.to)
  const told = plain({
    speaker: stance.speaker,
    from: c.verbFrom,
    to: content.to,
    span,
    cue: spanOf(s, c.verbFrom, c.verbTo),
    clause: c.index,
    reports: false,
    view: true,
    rule: '<somebody> <thinks> <content>',
  })
  addTold(h, told, content)
}

/** "The agency quoted X as saying …": X says it; the agency passes it on. */
const quotedBy = (s: Scene, c: Clause): Clause | null => {
  if (!/^(?:quote|cite)$/.test(c.lemma) || !c.object || c.voice === 'passive') return null
  const as = c.object.to
  if (s.tokens.lower[as] !== 'as' || s.tokens.lower[as + 1] !== 'saying') return null
  return { ...c, verb: as + 1, verbFrom: as + 1, verbTo: as + 2, lemma: 'say', form: 'finite', subject: c.object, object: null, from: c.object.from }
}

/** "Begaj, in turn, highlighted opportunities": a past form that looks like a participle, with a name for its subject and an object behind it. */
const asActive = (s: Scene, c: Clause): Clause => {
  if (c.form !== 'participle' || c.relation !== 'root' || !c.object || c.verbTo - c.verbFrom > 1 || !introduces(s, c.verb)) return c
  const subject = subjectBefore(s, c.verb)
  if (!subject || (s.tags[subject.head] !== Tag.PROPN && s.tags[subject.head] !== Tag.PRON)) return c
  return { ...c, form: 'finite', voice: 'active', tense: 'past', subject, from: Math.min(c.from, subject.from) }
}

/** "… would be right, candidate X said after the vote": a cue at the end whose subject was taken to begin before the comma. */
const asTrailing = (s: Scene, c: Clause): Clause => {
  if (
    c.form !== 'finite' ||
    c.voice === 'passive' ||
    c.inverted ||
    c.object ||
    !c.subject ||
    !hasClass(s, c.verb, 'verb:say') ||
    hasSubordinate(s, c)
  )
    return c
  const subject = subjectBefore(s, c.verb)
  if (!subject || subject.from <= c.subject.from || s.tokens.words[subject.from - 1] !== ',' || subject.to < c.verbFrom - 2) return c
  return dependents(s, c).some((x) => x.relation === 'ccomp' || x.relation === 'xcomp') ? c : { ...c, subject, relation: 'root', from: subject.from }
}

/** Where words told by a cue behind them begin: with the quotation that reaches into them from the sentences before. */
const reachBack = (s: Scene, from: number): number => {
  const q = s.quotations[s.quoteAt[from] ?? -1]
  const sentence = q ? s.sentenceAt[q.from]! : -1
  return sentence >= 0 && q!.from < from ? s.sentences.from[sentence]! : from
}

/** Finds what a sentence reports without quotation marks. */
export const readReported = (h: Heard, sentence: number): void => {
  const s = h.scene
  const clauses = clausesOf(s, sentence)
  const according = accordingTo(s, sentence)
  let said = h.hasQuoted(sentence)
  const taken = new Set<number>()
  const inner = new Set<number>()
  // by verb: the cue whose subject it shares, whatever its clause says
  const heirs = new Map<number, Clause>()
  // "Ghana shares that position, the minister said": what stands before an aside is what it tells
  const aside = clauses.map((c) => asTrailing(s, c)).find((c) => isOutside(s, c) && !h.cueVerbs.has(c.verb) && isAside(s, c))
  if (aside) for (const c of clauses) if (c.verb < aside.verb) taken.add(c.index)
  for (const own of clauses) {
    const heir = heirs.get(own.verb)
    const c = heir ? { ...own, subject: heir.subject, subjectShared: true, relation: 'conj' as const } : asTrailing(s, asActive(s, own))
    if (!isOutside(s, c) || h.cueVerbs.has(c.verb) || (!heir && taken.has(c.index))) continue
    if (isAside(s, c)) {
      readAside(h, c, said)
      said = true
      continue
    }
    const quoted = quotedBy(s, c)
    if (quoted) {
      const content = readLeading(h, quoted, [quoted], speakerOf(h.discourse, quoted), c.subject)
      for (const x of clauses) if (x.verb > c.verb && x.verb < (content?.to ?? c.to)) taken.add(x.index)
      continue
    }
    const speaker = indirectSpeaker(h.discourse, c)
    if (speaker === undefined) {
      if (!inner.has(c.index)) readStance(h, c, clauses, inner, heirs)
      continue
    }
    const chain = chainOf(h, c, clauses)
    for (const x of chain) taken.add(x.index)
    for (const x of within(c, clauses)) taken.add(x.index)
    if (c.inverted) readBehind(h, c, speaker, said)
    else {
      const content = readLeading(h, c, chain, speaker, according)
      const until = content?.to ?? c.to
      for (const x of clauses) if (x.verb > c.verb && x.verb < until) inner.add(x.index)
      if (content && content.next >= 0) heirs.set(content.next, c)
    }
    said = true
  }
  if (according && !said) readSourced(h, sentence, according)
}
