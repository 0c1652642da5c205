import type { Argument } from '../clause/clause.ts'
import { isVerbTag, Tag } from '../grammar/tags.ts'
import { type Cue, clauseAt, introduces } from './cue.ts'
import type { Actor, Discourse } from './resolve.ts'
import { type Scene, spanOf } from './scene.ts'
import { opinionOf, phraseAfter, phrasesAfter } from './source.ts'
import { speakerOf } from './speaker.ts'

/** A cue is looked for so many tokens behind the words. */
const REACH = 45
const CLOSING = /^[”"»’',.!?…)\]—–-]$|^(?:--|\.{2,})$/
const FINITE = new Set<number>([Tag.VBD, Tag.VBZ, Tag.VBP])
const NOMINAL = new Set<number>([Tag.DET, Tag.ADJ, Tag.NOUN, Tag.PROPN, Tag.PRON, Tag.NUM, Tag.X])

/** First token behind `at` that is no closing mark or stop. */
const behindMarks = (s: Scene, at: number, end: number): number => {
  let i = at
  while (i < end && (CLOSING.test(s.tokens.words[i]!) || (i === at && s.tokens.words[i] === '“'))) i++
  return i
}

/** Where the sentence ends that a cue behind the words may stand in; a question or cry may end the sentence of the words before its cue. */
const stopOf = (s: Scene, at: number): number => {
  const sentence = s.sentenceAt[at - 1]!
  if (sentence < 0) return at
  const stop = s.sentences.to[sentence]!
  const i = behindMarks(s, at, stop)
  if (i < stop || sentence + 1 >= s.sentences.count || s.sentences.paragraph[sentence + 1] !== s.sentences.paragraph[sentence]) return stop
  return /^(?:[?!…,—–-]|--|\.{2,})$/.test(s.tokens.words[at - 1]!) ? s.sentences.to[sentence + 1]! : stop
}

const speaks = (d: Discourse, arg: Argument, verb: number): Actor | null => {
  const clause = clauseAt(d.scene, verb)
  const own = clause?.subject && clause.subject.head === arg.head
  return (own ? speakerOf(d, clause) : null) ?? d.resolve(arg, clause)
}

const cueOf = (d: Discourse, verb: number, speaker: Actor | null, from: number, end: number, stop: number): Cue => {
  const s = d.scene
  const clause = clauseAt(s, verb)
  const cue = clause ? spanOf(s, clause.verbFrom, clause.verbTo) : spanOf(s, verb, verb + 1)
  return { clause, verb, speaker, cue, from, end, stop }
}

/** "said X", "said the minister on Monday". */
const inverted = (d: Discourse, i: number, stop: number): Cue | null => {
  const s = d.scene
  if (!introduces(s, i) || i >= stop) return null
  const named = s.tags[i + 1] === Tag.PROPN || s.tags[i + 1] === Tag.DET || s.tags[i + 1] === Tag.PRON
  if (!FINITE.has(s.tags[i]!) && !(named && s.tags[i] !== Tag.VBG && s.tags[i] !== Tag.VB)) return null
  let k = i + 1
  while (k < stop && s.tags[k] === Tag.ADV) k++
  const arg = phrasesAfter(s, k, stop)
  if (arg) return cueOf(d, i, speaks(d, arg, i), i, arg.to, stop)
  const clause = clauseAt(s, i)
  return clause?.subject ? cueOf(d, i, speakerOf(d, clause), i, clause.verbTo, stop) : null
}

/** Over an apposition, a relative clause or brackets behind a noun phrase: "X, who chairs the board,", "X (Ohio)". */
const overAside = (s: Scene, k: number, stop: number): number => {
  const word = s.tokens.words[k]
  if (word === '(') {
    for (let i = k + 1; i < Math.min(stop, k + 12); i++) if (s.tokens.words[i] === ')') return i + 1
    return -1
  }
  const relative = /^(?:who|which|whose)$/.test(s.tokens.lower[k] ?? '')
  if (word !== ',' && !relative) return -1
  let last = -1
  for (let i = k + 1; i < Math.min(stop, k + REACH); i++) {
    if (/^[“"«;:]$/.test(s.tokens.words[i]!) || (s.tokens.words[i] === '.' && s.tokens.words[i + 1] !== ',')) break
    if (s.tokens.words[i] === ',') {
      last = i + 1
      if (FINITE.has(s.tags[i + 1]!) || s.tags[i + 1] === Tag.AUX || s.tags[i + 1] === Tag.ADV) return last
    }
  }
  return last
}

/** The finite verb at `k`, over adverbs and auxiliaries; −1 where another word stands. */
const verbFrom = (s: Scene, k: number, stop: number): number => {
  let i = k
  while (i < stop && (s.tags[i] === Tag.ADV || s.tags[i] === Tag.AUX || s.tokens.lower[i] === 'not')) i++
  if (i >= stop) return -1
  if (FINITE.has(s.tags[i]!)) return i
  return isVerbTag(s.tags[i]!) && (i > k || introduces(s, i)) ? i : -1
}

/** "Mills then writes back, “You …”": the cue of the words that follow. */
const leadsOn = (s: Scene, verb: number): boolean => {
  for (let i = verb + 1; i < verb + 6 && i + 1 < s.tokens.count; i++)
    if (/^[,:]$/.test(s.tokens.words[i]!)) return /^[“"«„‘]$/.test(s.tokens.words[i + 1]!)
  return /^[“"«„‘]$/.test(s.tokens.words[verb + 1] ?? '')
}

/** "X said", "X, the minister, said", "he went on". After a `pause` any verb may be the cue, after a `cry` where no further words follow it. */
const straight = (d: Discourse, i: number, stop: number, pause: boolean, cry: boolean): Cue | null => {
  const s = d.scene
  const arg = phrasesAfter(s, i, stop)
  if (!arg || !NOMINAL.has(s.tags[i]!)) return null
  let k = arg.to
  // a name is followed by a verb, whatever the tagger takes it for
  if (pause && s.tags[k] === Tag.NOUN && s.tags[k - 1] === Tag.PROPN && k < stop) return cueOf(d, k, speaks(d, arg, k), i, k + 1, stop)
  for (let n = 0; n < 3; n++) {
    const verb = verbFrom(s, k, stop)
    if (verb >= 0) {
      const fits = introduces(s, verb) ? pause || !leadsOn(s, verb) : pause || (cry && !leadsOn(s, verb))
      return fits ? cueOf(d, verb, speaks(d, arg, verb), i, verb + 1, stop) : null
    }
    const next = s.tags[k] === Tag.ADP && n === 0 ? phraseAfter(s, k + 1, stop) : null
    k = next ? next.to : overAside(s, k, stop)
    if (k < 0 || k >= stop) return null
  }
  return null
}

/** “…,” said X · “…,” X said · “…,” according to X. `at`: first token after the quoted words. */
export const cueAfter = (d: Discourse, at: number): Cue | null => {
  const s = d.scene
  const stop = stopOf(s, at)
  const end = Math.min(stop, at + REACH)
  const i = behindMarks(s, at, end)
  if (i >= end || i === at) return null
  const according = s.hits.words[i]
  if (according?.classes.has('phrase:according-to')) {
    const arg = phraseAfter(s, according.to, end)
    if (arg) return { clause: null, verb: -1, speaker: d.resolve(arg, null), cue: spanOf(s, i, according.to), from: i, end: arg.to, stop }
  }
  const opinion = s.tokens.lower[i] === 'in' ? opinionOf(s, i + 1, end) : null
  if (opinion) return { clause: null, verb: -1, speaker: d.resolve(opinion, null), cue: spanOf(s, i, opinion.from), from: i, end: opinion.to, stop }
  const before = s.tokens.words[at - 1]!
  const pause = /^[,…—–-]$|^(?:--|\.{2,})$/.test(before) || s.tokens.words.slice(at, i).includes(',')
  const cry = /^[?!]$/.test(before)
  let k = i
  while (k < end && s.tags[k] === Tag.ADV) k++
  return inverted(d, k, stop) ?? straight(d, k, stop, pause, cry)
}

/** “… .” Said X. · the cue printed as a sentence of its own. */
export const cueNext = (d: Discourse, at: number): Cue | null => {
  const s = d.scene
  const next = s.sentenceAt[at - 1]! + 1
  if (next <= 0 || next >= s.sentences.count || s.sentences.to[next]! - s.sentences.from[next]! > 12) return null
  return inverted(d, s.sentences.from[next]!, s.sentences.to[next]!)
}
