import type { Clause } from '../clause/clause.ts'
import { speechVerbs } from '../clause/speech.ts'
import type { Span } from '../model/span.ts'
import type { Actor } from './actor.ts'
import { hasClass, type Scene } from './scene.ts'

/** Words that say whose a quotation is. */
export interface Cue {
  readonly clause: Clause | null
  /** Token of its verb, or −1 ("according to"). */
  readonly verb: number
  readonly speaker: Actor | null
  readonly cue: Span
  /** First token, the subject's where it stands before the verb. */
  readonly from: number
  /** One past the last token of the cue itself. */
  readonly end: number
  /** One past the last token of the sentence that the cue stands in. */
  readonly stop: number
}

/** Classes of verbs that report speech. */
const SPEECH = [...speechVerbs, 'verb:document-says'] as const

/** Classes of verbs that stand beside quotation marks, those of judging and of the manner of speaking included. */
const BESIDE_MARKS = [...SPEECH, 'verb:utter', 'verb:judge', 'verb:stance', 'verb:opine'] as const

/** Whether the verb of a clause reports speech. */
export const isSpeech = (s: Scene, c: Clause): boolean => hasClass(s, c.verb, ...SPEECH)

/** Whether the word at a token introduces quoted words. */
export const introduces = (s: Scene, token: number): boolean => hasClass(s, token, ...BESIDE_MARKS)

/** Whether the verb of a clause stands outside quotation marks. */
export const isOutside = (s: Scene, c: Clause): boolean => s.quoteAt[c.verb]! < 0

/** The clause of a sentence whose verb stands at a token. */
export const clauseAt = (s: Scene, verb: number): Clause | null => {
  const sentence = s.sentenceAt[verb]!
  if (sentence < 0) return null
  for (let k = s.firstClause[sentence]!; k < s.firstClause[sentence + 1]!; k++) if (s.clauses[k]!.verb === verb) return s.clauses[k]!
  return null
}

/** First token of the mark that opens quoted words; a double mark may be printed as two single ones. */
export const openingMark = (s: Scene, from: number): number => {
  const { words, start, end } = s.tokens
  return words[from - 1] === "'" && words[from - 2] === "'" && end[from - 2] === start[from - 1] ? from - 2 : from - 1
}
