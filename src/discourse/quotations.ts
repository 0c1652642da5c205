import type { Clause } from '../clause/clause.ts'
import type { Span } from '../model/span.ts'
import { type Cue, cueAfter, cueBefore, cueNext } from './cue.ts'
import { firstConjunct, type Scene, spanOf } from './scene.ts'
import { addresseeOf } from './speaker.ts'
import type { Heard } from './utterance.ts'

const inHeading = (s: Scene, token: number): boolean => {
  const sentence = s.sentenceAt[token]!
  return sentence >= 0 && s.sentences.heading[sentence] === 1
}

/** Clauses of the sentences that tokens `[from, to)` lie in. */
const clausesIn = (s: Scene, from: number, to: number): readonly Clause[] => {
  const { clauses, firstClause, sentenceAt } = s
  let [first, last] = [from, to - 1]
  while (first < last && sentenceAt[first]! < 0) first++
  while (last > first && sentenceAt[last]! < 0) last--
  if (sentenceAt[first]! < 0) return []
  return clauses.slice(firstClause[sentenceAt[first]!]!, firstClause[sentenceAt[last]! + 1]!)
}

/** Whether the quotation holds a clause of its own rather than a phrase of somebody else's sentence. */
const isComplete = (s: Scene, k: number): boolean => {
  const q = s.quotations[k]!
  const upper = /^\p{Lu}/u.test(s.tokens.words[q.from]!)
  const sentence = s.sentenceAt[q.from]!
  const opens = sentence >= 0 && q.from - s.sentences.from[sentence]! <= 1
  const finite = clausesIn(s, q.from, q.to).some(
    (c) => c.form === 'finite' && c.verb >= q.from && c.verb < q.to && c.subject !== null && c.subject.from >= q.from,
  )
  return (finite && (upper || opens)) || (opens && q.to - q.from >= 4)
}

/** The clause goes on behind the quoted words: "“credible allegations” between …"; the closing mark belongs to it. */
const partialEnd = (s: Scene, c: Clause, quoteEnd: number): number => {
  const words = s.tokens.words
  let end = Math.max(c.to, quoteEnd)
  if (end === quoteEnd && /^[”"»’']$/.test(words[end] ?? '')) end++
  while (end > quoteEnd + 1 && /^[,;:.]$/.test(words[end - 1]!)) end--
  return end
}

const partialStart = (s: Scene, c: Clause, quote: number): number => {
  const first = firstConjunct(s, c)
  const from = first.subject && !first.inverted && first.from < quote ? first.from : c.verbFrom
  return Math.min(c.form === 'finite' && c.subjectShared ? c.verbFrom : from, quote)
}

/** A quotation that goes on after its cue in the same paragraph is one with it. */
const interrupted = (h: Heard, k: number, cueEnd: number, pieces: Span[], end: number): number => {
  const s = h.scene
  let to = end
  let last = cueEnd
  for (let n = k + 1; n < s.quotations.length; n++) {
    const next = s.quotations[n]!
    if (next.inside >= 0) continue
    const here = s.sentenceAt[next.from]!
    const near = next.from - last <= 4 && here >= 0 && s.sentences.paragraph[here] === s.sentences.paragraph[s.sentenceAt[end - 1]!]
    if (!near || cueAfter(h.discourse, next.to)) break
    pieces.push(...next.pieces)
    h.quoted.add(n)
    to = next.to
    last = next.to
  }
  return to
}

const quote = (h: Heard, k: number, cue: Cue): void => {
  const s = h.scene
  const q = s.quotations[k]!
  const next = s.quotations[k + 1]
  const broken =
    !!next &&
    next.inside < 0 &&
    cue.end > q.to &&
    next.from - cue.end <= 4 &&
    next.from > cue.end &&
    s.sentenceAt[next.from] === s.sentenceAt[q.to - 1]
  const complete = isComplete(s, k) || (broken && /^\p{Lu}/u.test(s.tokens.words[q.from]!))
  if (cue.clause) h.cues.add(cue.clause.index)
  h.quoted.add(k)
  const pieces = [...q.pieces]
  let to = q.to
  if (complete && cue.end > q.to) to = interrupted(h, k, cue.end, pieces, q.to)
  if (!complete && cue.clause) {
    const first = partialStart(s, cue.clause, q.from)
    h.add({
      form: 'partial',
      speaker: cue.speaker,
      from: first,
      to: Math.max(q.to, cue.clause.to),
      span: spanOf(s, first, partialEnd(s, cue.clause, q.to)),
      pieces,
      cue: cue.cue,
      via: null,
      addressee: addresseeOf(s, cue.clause),
      clause: cue.clause.index,
      quotation: k,
      reports: true,
      rule: '<speaker> <says> … “<words>” …',
    })
    return
  }
  const span = { start: pieces[0]!.start, end: pieces.at(-1)!.end }
  h.add({
    form: complete ? 'direct' : 'partial',
    speaker: cue.speaker,
    from: q.from,
    to,
    span,
    pieces,
    cue: cue.cue,
    via: null,
    addressee: cue.clause ? addresseeOf(s, cue.clause) : null,
    clause: cue.clause?.index ?? -1,
    quotation: k,
    reports: true,
    rule: cue.clause ? '“<words>,” <speaker> <says>' : '“<words>,” according to <source>',
  })
}

/** A paragraph that is nothing but a quotation goes on with the speaker of the quotation before it. */
const continued = (h: Heard, k: number): void => {
  const s = h.scene
  const q = s.quotations[k]!
  if (!isComplete(s, k)) return
  const last = h.lastDirect
  const here = s.sentenceAt[q.from]!
  if (here < 0) return
  const gap = last ? s.sentences.paragraph[here]! - s.sentences.paragraph[s.sentenceAt[last.to - 1]!]! : 9
  h.quoted.add(k)
  const speaker = last && gap <= 1 ? last.speaker : null
  h.add({
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

/** Finds the speakers of the words in quotation marks. */
export const readQuotations = (h: Heard): void => {
  const s = h.scene
  s.quotations.forEach((q, k) => {
    if (q.inside >= 0 || h.quoted.has(k) || inHeading(s, q.from)) return
    const cue = cueAfter(h.discourse, q.to) ?? cueNext(h.discourse, q.to) ?? cueBefore(h.discourse, q.from)
    if (cue) quote(h, k, cue)
    else continued(h, k)
  })
}
