import type { Clause } from '../clause/clause.ts'
import { isVerbTag, Tag } from '../grammar/tags.ts'
import { introduces, isOutside, isSpeech } from './cue.ts'
import { tells } from './reporting-clause.ts'
import { clausesOf, dependents, firstFrom, type Scene } from './scene.ts'

/** What a reporting clause reports: tokens `[from, to)`, and whether a clause of its own ("said that …") or a phrase ("welcomed …"). */
export interface Content {
  readonly from: number
  readonly to: number
  readonly clausal: boolean
  /** Token of the verb with which the sentence goes back to who reports ("said A | and warned B"), or −1. */
  readonly next: number
}

/** Verbs whose object is a clause even where none was recognised: "said the decision … was unfortunate". */
const CLAUSAL =
  /^(?:say|add|tell|state|claim|argue|insist|explain|believe|think|remark|observe|indicate|allege|contend|reply|respond|note|write|hope|fear|warn|assert|maintain|conclude|acknowledge|admit|concede|declare|suggest)$/
const TOLD = /^(?:tell|inform|assure|remind|warn|notify|convince|persuade|reassure|advise|promise)$/
const TRAILING = /^(?:[.,;:!?…”"»’')–—-]|\.{2,}|and|but|while|whereas|as|when)$/
const OPENS = /^(?:that|whether|if|how|why|what|who|where|when)$/
/** Words that take the sentence back to who tells it. */
const TURNS =
  /^(?:while|whereas|although|though|according|citing|adding|saying|noting|calling|arguing|referring|stressing|accusing|describing|insisting|warning|telling|claiming|suggesting)$/

/** Whether a clause behind `own` begins the words of another speaker. */
const speaksNext = (s: Scene, x: Clause, own: number): boolean =>
  x.from >= own && x.form === 'finite' && isOutside(s, x) && isSpeech(s, x) && x.subject !== null && !x.subjectShared

const trimmed = (s: Scene, from: number, to: number): number => {
  let end = to
  while (end > from && TRAILING.test(s.tokens.lower[end - 1]!) && s.quoteAt[end - 1]! < 0) end--
  return end
}

const NAMING = /^(?:call|describe|label|brand|dub|term|deem|characteri[sz]e|denounce|dismiss|cast|portray|depict|blast|slam|hail|praise|compare)$/

/** "called a report that …, “outrageous”": the name may stand far behind its verb. */
const namedUntil = (s: Scene, c: Clause): number => {
  const next = s.quotations[firstFrom(s.quotations, c.verbTo)]
  return next && next.inside < 0 && next.from < Math.min(s.sentences.to[c.sentence]!, c.verbTo + 25) && next.to - next.from < 25 ? next.to : -1
}

/** What hangs on a verb of saying goes on to the end of the sentence, a semicolon, or the next speaker; other cues end with their clauses. */
export const contentEnd = (s: Scene, c: Clause, chain: readonly Clause[]): number => {
  const own = Math.max(...chain.map((x) => x.to))
  const told = CLAUSAL.test(c.lemma) || s.tokens.lower[c.verbTo] === 'that' || dependents(s, c).some((x) => x.relation === 'ccomp')
  const named = NAMING.test(c.lemma) ? namedUntil(s, c) : -1
  if (named >= 0) return chain.length > 1 ? Math.max(own, named) : named
  if (!told || !tells(s, c)) return own
  let end = s.sentences.to[c.sentence]!
  for (let i = own; i < end; i++) if (s.tokens.words[i] === ';') end = i
  for (const x of clausesOf(s, c.sentence)) if (speaksNext(s, x, own)) end = Math.min(end, x.inverted ? x.verbFrom : x.from)
  return Math.max(own, trimmed(s, own, end))
}

/** "said in a post: “…”": the mark behind a colon, where no verb stands before it; −1 where there is none. */
const colonBefore = (s: Scene, from: number, end: number): number => {
  for (let i = from; i < Math.min(end, from + 14); i++) {
    if (s.tags[i] === Tag.AUX || (isVerbTag(s.tags[i]!) && s.tags[i] !== Tag.VBN)) return -1
    if (/^[,:]$/.test(s.tokens.words[i]!) && i + 2 < s.tokens.count && s.quoteAt[i + 1]! < 0 && s.quoteAt[i + 2]! >= 0) return i + 1
  }
  return -1
}

/** Over what may stand between a verb of saying and its clause: who is told, when and where: "told reporters on Monday | that …". */
const clauseStart = (s: Scene, c: Clause, end: number): { at: number; marked: boolean } => {
  const { tokens: t, tags } = s
  let i = c.verbTo
  for (let n = 0; i < end && n < 16; n++, i++) {
    if (OPENS.test(t.lower[i]!) && (tags[i] === Tag.SCONJ || i === c.verbTo || t.lower[i] === 'that' || t.lower[i] === 'whether'))
      return { at: i, marked: true }
    if (isVerbTag(tags[i]!) && tags[i] !== Tag.VBN && tags[i] !== Tag.VBG) break
    if (tags[i] === Tag.AUX || s.quoteAt[i]! >= 0) break
  }
  const mark = colonBefore(s, c.verbTo, end)
  if (mark >= 0) return { at: mark, marked: true }
  const inner = clausesOf(s, c.sentence).find((x) => x.parent === c.index && x.relation === 'ccomp' && x.from >= c.verbTo)
  if (inner) return { at: Math.min(Math.max(inner.from, c.verbTo), end), marked: true }
  let start = c.verbTo
  while (start < end && (tags[start] === Tag.ADV || t.words[start] === ',' || t.words[start] === ':')) start++
  return { at: start, marked: false }
}

const FINITE = new Set<number>([Tag.VBD, Tag.VBZ, Tag.VBP])

/** "said A | and warned that B": a verb of saying in the tense of the cue goes on with the cue, not with what it tells. */
const goesBack = (s: Scene, cue: number, i: number, to: number): number => {
  if (!/^(?:and|but|then)$/.test(s.tokens.lower[i]!)) return -1
  let k = i + 1
  while (k < to && (s.tags[k] === Tag.ADV || /^(?:then|has|have|had)$/.test(s.tokens.lower[k]!))) k++
  if (k >= to || !introduces(s, k) || s.quoteAt[k]! >= 0) return -1
  const tag = s.tags[k]!
  const same =
    tag === s.tags[cue] ||
    (FINITE.has(tag) && FINITE.has(s.tags[cue]!) && (tag === Tag.VBD) === (s.tags[cue] === Tag.VBD)) ||
    (tag === Tag.VBN && /^ha/.test(s.tokens.lower[k - 1]!))
  return same ? k : -1
}

/** A dash between blanks that no second one answers: what follows is the teller's. */
const loneDash = (s: Scene, i: number, to: number): boolean => {
  const isDash = (k: number): boolean =>
    /^(?:[-–—]|--)$/.test(s.tokens.words[k]!) &&
    s.tokens.start[k]! > s.tokens.end[k - 1]! &&
    k + 1 < s.tokens.count &&
    s.tokens.start[k + 1]! > s.tokens.end[k]!
  if (!isDash(i) || /^[“"«„]$/.test(s.tokens.words[i + 1] ?? '')) return false
  for (let k = i + 1; k < Math.min(to, i + 60); k++) if (isDash(k)) return false
  return true
}

const saysHere = (s: Scene, i: number, to: number): boolean => {
  let k = /^(?:he|she|they)$/.test(s.tokens.lower[i]!) ? i + 1 : -1
  while (k > 0 && k < to && (s.tags[k] === Tag.ADV || /^(?:has|have|had)$/.test(s.tokens.lower[k]!))) k++
  return k > 0 && k < to && introduces(s, k) && (FINITE.has(s.tags[k]!) || s.tags[k] === Tag.VBN)
}

const tellsClause = (s: Scene, from: number, to: number): boolean => {
  for (let i = from; i < to; i++) if (s.tags[i] === Tag.AUX || FINITE.has(s.tags[i]!) || s.quoteAt[i]! >= 0) return true
  return false
}

/** "…,” in which": a comma inside the closing mark ends what is told, unless quoted words follow at once or after "and". */
const closesWithComma = (s: Scene, i: number): boolean => {
  const { words, lower } = s.tokens
  let k = i - 1
  if (!/^[”"»’']$/.test(words[k]!)) return false
  while (/^[”"»’']$/.test(words[k]!)) k--
  if (words[k] !== ',' || s.quoteAt[k]! < 0 || /^[”"»’']$/.test(words[i]!)) return false
  for (let n = i; n < i + 4 && n < s.tokens.count; n++) {
    if (/^[“"«„‘]$/.test(words[n]!)) return false
    if (!/^(?:and|or|,|yes|but|then)$/.test(lower[n]!)) break
  }
  return true
}

/** What a cue tells without a clause read is no longer than this, in tokens. */
const LONGEST_REST = 80

/** One past what a verb of saying tells when only its words are known: to where the sentence turns, or its end. */
export const restOf = (s: Scene, verb: number, from: number): number => {
  const stop = Math.min(s.sentences.to[s.sentenceAt[verb]!]!, from + LONGEST_REST)
  const cue = { verb } as Clause
  return trimmed(s, from, turnAt(s, [cue], from, stop).at)
}

/** Where the sentence turns from what is reported back to who reports it: ", adding that …", ", while …", "and warned that …". */
const turnAt = (s: Scene, chain: readonly Clause[], from: number, to: number): { at: number; next: number } => {
  const cue = chain[0]!.verb
  for (let i = from + 1; i < to; i++) {
    if (s.quoteAt[i]! >= 0) continue
    if (closesWithComma(s, i)) return { at: i, next: goesBack(s, cue, i, to) }
    if (s.tokens.words[i - 1] === ',' && i > from + 1 && TURNS.test(s.tokens.lower[i]!)) return { at: i, next: -1 }
    // ", and he railed against …": the sentence goes on with what somebody else says, or the same one once more
    if (s.tokens.words[i - 1] === ',' && /^(?:and|but)$/.test(s.tokens.lower[i]!) && i + 2 < to && saysHere(s, i + 1, to)) return { at: i, next: -1 }
    if (
      loneDash(s, i, to) ||
      (i > from + 4 &&
        s.tokens.words[i - 1] === ',' &&
        s.tags[i] === Tag.VBG &&
        !/^(?:including|following|regarding|concerning)$/.test(s.tokens.lower[i]!))
    )
      return { at: i, next: -1 }
    const next = goesBack(s, cue, i, to)
    if (next >= 0 && !chain.some((x) => x.verb > i && x.verb < i + 5)) return { at: i, next }
  }
  return { at: to, next: -1 }
}

/** The content of a leading cue, its verb left out where a clause follows; null where nothing is left. */
export const contentOf = (s: Scene, c: Clause, chain: readonly Clause[]): Content | null => {
  const full = contentEnd(s, c, chain)
  const { at, marked } = clauseStart(s, c, full)
  const addressed = c.object && TOLD.test(c.lemma) && c.object.to <= full && !marked ? Math.max(at, c.object.to) : at
  const turn = turnAt(s, chain, addressed, full)
  const to = trimmed(s, addressed, turn.at)
  // what is reported begins behind "that"
  const from = s.tokens.lower[addressed] === 'that' && marked ? addressed + 1 : addressed
  if (to <= from) return null
  // "said on Monday in Tallinn": a time and a place, and no words
  if (!marked && CLAUSAL.test(c.lemma) && s.tags[from] === Tag.ADP && !tellsClause(s, from, to)) return null
  return { from, to, clausal: marked || (CLAUSAL.test(c.lemma) && tells(s, c)), next: turn.next }
}
