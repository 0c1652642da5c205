import type { Clause } from '../clause/clause.ts'
import { isVerbTag } from '../grammar/tags.ts'
import { restOf } from './content.ts'
import { type Cue, clauseAt, introduces, openingMark } from './cue.ts'
import { cueBefore } from './leading-cue.ts'
import { firstFrom, hasClass, type Scene, spanOf } from './scene.ts'
import { addresseeOf } from './speaker.ts'
import { cueAfter, cueNext } from './trailing-cue.ts'
import type { Heard, UtteranceDraft } from './utterance.ts'
import { sourceBehind } from './via.ts'

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

/** Whether only marks and small words stand before the quoted words in their sentence. */
const opensSentence = (s: Scene, from: number): boolean => {
  const sentence = s.sentenceAt[from]!
  return sentence >= 0 && openingMark(s, from) <= s.sentences.from[sentence]!
}

/** Whether the quotation holds a clause of its own rather than a phrase of somebody else's sentence. */
export const isComplete = (s: Scene, k: number): boolean => {
  const q = s.quotations[k]!
  const upper = /^\p{Lu}/u.test(s.tokens.words[q.from]!)
  const opens = opensSentence(s, q.from)
  const finite = clausesIn(s, q.from, q.to).some(
    (c) => c.form === 'finite' && c.verb >= q.from && c.verb < q.to && c.subject !== null && c.subject.from >= q.from,
  )
  return (finite && (upper || opens)) || (opens && q.to - q.from >= 4)
}

/** Indexes of the outermost quotations that begin in tokens `[from, to)`. */
export const quotedIn = (s: Scene, from: number, to: number): readonly number[] => {
  const found: number[] = []
  for (let k = firstFrom(s.quotations, from); k < s.quotations.length && s.quotations[k]!.from < to; k++)
    if (s.quotations[k]!.inside < 0) found.push(k)
  return found
}

/** A verb that introduces words stands between a cue and the marks that follow: the second quotation has a cue of its own. */
const introducedAgain = (s: Scene, cue: Cue, to: number): boolean => {
  const from = Math.max(cue.end, cue.verb + 1)
  // further away nothing goes on
  if (to - from > 60) return true
  for (let i = from; i < to; i++)
    if (s.quoteAt[i]! < 0 && introduces(s, i) && (isVerbTag(s.tags[i]!) || s.tokens.lower[i]!.endsWith('ing'))) return true
  return false
}

/** Whether quotation `next` goes on with the words that a cue interrupted: “A,” X said, “B.” · “A,” X said. “B.” */
const goesOn = (h: Heard, cue: Cue, last: number, next: number): boolean => {
  const s = h.scene
  const q = s.quotations[next]!
  const mark = openingMark(s, q.from)
  const here = s.sentenceAt[q.from]!
  if (here < 0 || s.sentences.paragraph[here] !== s.sentences.paragraph[s.sentenceAt[last - 1]!]) return false
  if (mark < cue.stop && q.from < cue.stop) return /^[,:—–-]$|^--$/.test(s.tokens.words[mark - 1] ?? '') && mark - last <= 40
  const begins = mark <= Math.max(cue.stop, last + 3) && opensSentence(s, q.from)
  return begins && !cueAfter(h.discourse, q.to)
}

/** The quotations that go on after a cue, as one with the words before it; gives the end of the last. */
const joinOn = (h: Heard, k: number, cue: Cue, u: UtteranceDraft): void => {
  const s = h.scene
  let last = cue.end
  const pieces = [...u.pieces]
  for (let n = k + 1; n < s.quotations.length; n++) {
    const next = s.quotations[n]!
    if (next.inside >= 0) continue
    if (next.from < u.to) continue
    if (next.from < cue.stop && introducedAgain(s, cue, next.from)) break
    if (!goesOn(h, cue, last, n)) {
      // marks inside the cue ("told “New Day”") set a name apart
      if (next.to < cue.stop) continue
      break
    }
    pieces.push(...next.pieces)
    h.quoted.add(n)
    u.to = next.to
    last = next.to
  }
  u.pieces = pieces
  u.span = { start: u.span.start, end: Math.max(u.span.end, pieces.at(-1)!.end) }
}

/** Where the words begin that a cue behind a quotation tells: with the quotation, or with what stands before it in its sentence. */
const beginning = (h: Heard, from: number): number => {
  const s = h.scene
  const sentence = s.sentenceAt[from]!
  if (sentence < 0 || opensSentence(s, from)) return from
  if (s.tokens.words[openingMark(s, from) - 1] === ':') return from
  let start = Math.max(s.sentences.from[sentence]!, h.toldUntil(sentence))
  while (start < from && /^(?:[,;:.)—–-]|--|and|but)$/.test(s.tokens.lower[start]!)) start++
  return start
}

/** What a cue tells of a quotation wherever it stands: whose it is, from whom, to whom. */
const quotedBy = (
  h: Heard,
  k: number,
  cue: Cue,
): Pick<UtteranceDraft, 'speaker' | 'cue' | 'via' | 'addressee' | 'clause' | 'quotation' | 'reports' | 'view'> => ({
  speaker: cue.speaker,
  cue: cue.cue,
  via: sourceBehind(h.discourse, cue),
  addressee: cue.clause ? addresseeOf(h.scene, cue.clause) : null,
  clause: cue.clause?.index ?? -1,
  quotation: k,
  reports: true,
  view: false,
})

const addTrailing = (h: Heard, k: number, cue: Cue): void => {
  const s = h.scene
  const q = s.quotations[k]!
  const from = beginning(h, q.from)
  const partial = from < q.from
  const own = partial ? quotedIn(s, from, q.to) : [k]
  const pieces = own.flatMap((n) => s.quotations[n]!.pieces)
  for (const n of own) h.quoted.add(n)
  h.cueVerbs.add(cue.verb)
  const draft: UtteranceDraft = {
    ...quotedBy(h, k, cue),
    form: partial || !isComplete(s, k) ? 'partial' : 'direct',
    from,
    to: q.to,
    span: { start: partial ? s.tokens.start[from]! : pieces[0]!.start, end: pieces.at(-1)!.end },
    pieces,
    rule: cue.verb >= 0 ? '“<words>,” <speaker> <says>' : '“<words>,” according to <source>',
  }
  joinOn(h, k, cue, draft)
  const sentence = s.sentenceAt[cue.from]!
  h.tell(sentence, s.sentenceAt[draft.to - 1] === sentence ? Math.max(cue.end, draft.to) : cue.end)
  h.add(draft)
}

/** Whether a verb that reports speech stands before the marks in their sentence with nothing but its company between. */
const ledIn = (s: Scene, from: number): boolean => {
  const sentence = s.sentenceAt[from]!
  if (sentence < 0) return false
  for (let i = from - 1; i >= Math.max(s.sentences.from[sentence]!, from - 80); i--) {
    if (s.quoteAt[i]! >= 0) return false
    if (introduces(s, i) && clauseAt(s, i)?.subject) return true
  }
  return false
}

/** Finds the quotations whose cue stands behind them. */
export const readTrailing = (h: Heard): void => {
  const s = h.scene
  s.quotations.forEach((q, k) => {
    if (q.inside >= 0 || h.quoted.has(k) || inHeading(s, q.from)) return
    const cue = cueAfter(h.discourse, q.to) ?? cueNext(h.discourse, q.to)
    if (!cue || ((ledIn(s, q.from) || !opensSentence(s, q.from)) && cue.verb >= 0 && !introduces(s, cue.verb))) return
    addTrailing(h, k, cue)
  })
}

/** Where the words begin that stand before a cue between commas, when the quoted words behind it go on with them; else with the marks. */
const leadOf = (h: Heard, k: number, cue: Cue): number => {
  const s = h.scene
  const q = s.quotations[k]!
  const sentence = s.sentenceAt[cue.from]!
  const start = Math.max(s.sentences.from[sentence]!, h.toldUntil(sentence))
  if (sentence !== s.sentenceAt[q.from] || s.tokens.words[cue.from - 1] !== ',' || /^\p{Lu}/u.test(s.tokens.words[q.from]!)) return q.from
  if (cue.from - start < 3 || cue.from - start > 60 || s.tokens.words[openingMark(s, q.from) - 1] !== ',') return q.from
  for (let i = start; i < cue.from; i++) if (introduces(s, i) && s.quoteAt[i]! < 0) return q.from
  return start
}

const addLeading = (h: Heard, k: number, cue: Cue): void => {
  const s = h.scene
  const q = s.quotations[k]!
  h.quoted.add(k)
  h.cueVerbs.add(cue.verb)
  const complete = isComplete(s, k) || /^[,:]$/.test(s.tokens.words[openingMark(s, q.from) - 1] ?? '') || opensSentence(s, q.from)
  // "Sooner or later, X told reporters, “it …”": what stands before the cue is told too
  const lead = opensSentence(s, q.from) ? q.from : leadOf(h, k, cue)
  const from = lead < q.from ? lead : complete ? q.from : Math.min(cue.end, q.from)
  const whole = complete && lead === q.from
  const clausal = cue.verb >= 0 && hasClass(s, cue.verb, 'verb:say')
  const until = clausal ? Math.max(q.to, restOf(s, cue.verb, q.to - 1)) : Math.max(q.to, cue.clause?.to ?? 0)
  const span = whole ? { start: q.pieces[0]!.start, end: q.pieces.at(-1)!.end } : spanOf(s, from, complete ? q.to : until)
  const draft: UtteranceDraft = {
    ...quotedBy(h, k, cue),
    form: whole ? 'direct' : 'partial',
    from,
    to: q.to,
    span,
    pieces: [...q.pieces],
    rule: '<speaker> <says>: “<words>”',
  }
  h.add(draft)
}

/** A quotation without a cue of its own goes on with the speaker of the words before it in its paragraph, or of the paragraph that ends before it. */
const continued = (h: Heard, k: number): void => {
  const s = h.scene
  const q = s.quotations[k]!
  const here = s.sentenceAt[q.from]!
  if (!isComplete(s, k) || here < 0) return
  const last = h.lastBefore(q.from)
  const gap = last ? s.sentences.paragraph[here]! - s.sentences.paragraph[s.sentenceAt[last.to - 1]!]! : 9
  h.quoted.add(k)
  const alone = opensSentence(s, q.from) && s.sentences.paragraph[s.sentenceAt[q.to - 1]! + 1] !== s.sentences.paragraph[here]
  const speaker = last && (gap === 0 || (gap === 1 && last.form === 'direct' && alone)) ? last.speaker : null
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
    view: false,
    rule: speaker ? 'a quotation goes on' : 'a quotation without a cue',
  })
}

/** Finds the speakers of the quotations that no cue behind them and no reporting clause has claimed. */
export const readRest = (h: Heard): void => {
  const s = h.scene
  s.quotations.forEach((q, k) => {
    if (q.inside >= 0 || h.quoted.has(k) || inHeading(s, q.from)) return
    const cue = cueBefore(h.discourse, q.from)
    if (cue) addLeading(h, k, cue)
    else continued(h, k)
  })
}
