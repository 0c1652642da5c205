import type { Clause } from '../clause/clause.ts'
import type { Span } from '../model/span.ts'
import type { Actor, Discourse } from './resolve.ts'
import { clausesOf, hasClass, type Scene, spanOf } from './scene.ts'
import { opinionOf, phraseAfter } from './source.ts'
import { speakerOf } from './speaker.ts'

/** Words that say whose a quotation is. */
export interface Cue {
  readonly clause: Clause | null
  readonly speaker: Actor | null
  readonly cue: Span
  /** One past the last token. */
  readonly end: number
}

/** Classes of verbs that report speech. */
export const SPEECH = [
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

/** Whether the verb of a clause reports speech. */
export const isSpeech = (s: Scene, c: Clause): boolean => hasClass(s, c.verb, ...SPEECH)

/** Whether the verb of a clause stands outside quotation marks. */
export const isOutside = (s: Scene, c: Clause): boolean => s.quoteAt[c.verb]! < 0

const sentenceEnd = (s: Scene, token: number): number => {
  const sentence = s.sentenceAt[token]!
  return sentence < 0 ? token : s.sentences.to[sentence]!
}

/** “…,” said X · “…,” X said · “…,” according to X. `at`: first token after the quoted words. */
export const cueAfter = (d: Discourse, at: number): Cue | null => {
  const s = d.scene
  const end = Math.min(sentenceEnd(s, at - 1), at + 40)
  let i = at
  while (i < end && /^[”"»’',.!?…)]$/.test(s.tokens.words[i]!)) i++
  if (i >= end) return null
  const according = s.hits.words[i]
  if (according?.classes.has('phrase:according-to')) {
    const arg = phraseAfter(s, according.to, end)
    if (arg) return { clause: null, speaker: d.resolve(arg, null), cue: spanOf(s, i, according.to), end: arg.to }
  }
  const opinion = s.tokens.lower[i] === 'in' ? opinionOf(s, i + 1, end) : null
  if (opinion) return { clause: null, speaker: d.resolve(opinion, null), cue: spanOf(s, i, opinion.from), end: opinion.to }
  for (const c of clausesOf(s, s.sentenceAt[at - 1]!)) {
    if (c.verb < i || c.verb > i + 22 || !isOutside(s, c) || !isSpeech(s, c) || c.form !== 'finite') continue
    const start = c.subject && !c.inverted && !c.subjectShared ? c.subject.from : c.verbFrom
    if (start > i + 2 || !c.subject) return null
    return { clause: c, speaker: speakerOf(d, c), cue: spanOf(s, c.verbFrom, c.verbTo), end: c.to }
  }
  return null
}

/** “… .” Said X. · the cue printed as a sentence of its own. */
export const cueNext = (d: Discourse, at: number): Cue | null => {
  const s = d.scene
  const next = s.sentenceAt[at - 1]! + 1
  if (next <= 0 || next >= s.sentences.count || s.sentences.to[next]! - s.sentences.from[next]! > 12) return null
  const c = clausesOf(s, next)[0]
  if (!c || c.verbFrom !== s.sentences.from[next] || !c.inverted || !isSpeech(s, c) || !c.subject) return null
  return { clause: c, speaker: speakerOf(d, c), cue: spanOf(s, c.verbFrom, c.verbTo), end: at }
}

/** "His host nodded: “…”": a colon right before the words makes whoever acts the speaker. */
const afterColon = (s: Scene, from: number): boolean => {
  const words = s.tokens.words
  return words[from - 2] === ':' || words[from - 1] === ':'
}

const isWho = (d: Discourse, c: Clause): boolean => {
  const actor = d.resolve(c.subject!, c)
  return actor.type === 'person' || actor.type === 'office'
}

/** X said: “…” · X said, “…” · X told Y that “…”. */
export const cueBefore = (d: Discourse, from: number): Cue | null => {
  const s = d.scene
  const sentence = s.sentenceAt[from] ?? -1
  if (sentence < 0) return null
  let found: Clause | null = null
  for (const c of clausesOf(s, sentence)) if (c.verb < from && isOutside(s, c) && isSpeech(s, c) && c.subject) found = c
  if (!found && sentence > 0 && from - s.sentences.from[sentence]! <= 1) {
    const last = s.sentences.to[sentence - 1]! - 1
    if (s.tokens.words[last] === ':') for (const c of clausesOf(s, sentence - 1)) if (isOutside(s, c) && isSpeech(s, c) && c.subject) found = c
  }
  if (!found && afterColon(s, from))
    for (const c of clausesOf(s, sentence)) if (c.verb < from && isOutside(s, c) && c.form === 'finite' && c.subject && isWho(d, c)) found = c
  return found ? { clause: found, speaker: speakerOf(d, found), cue: spanOf(s, found.verbFrom, found.verbTo), end: found.verbTo } : null
}
