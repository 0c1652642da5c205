import { fold, hashText, plain, type TagSets } from './features.ts'
import { markOf } from './state.ts'

/** What the parser sees of a word. */
export interface WordKey {
  /** Hash of the folded word; of a word that training met seldom, of its ending and whether it holds digits. */
  readonly word: number
  readonly ending: number
  readonly mark: number
}

/** The keys of a lower-cased word; `known` holds the words that training met often. */
export const wordKey = (lower: string, known: TagSets): WordKey => {
  const straight = plain(lower)
  const w = fold(straight)
  const ending = hashText(w.slice(-3), 18) | 0
  const rare = /\d/.test(w) ? hashText(w.length > 4 ? '0+' : w, 20) : hashText(w.slice(-2), 19)
  return { word: (known.has(w) ? hashText(w, 17) : rare) | 0, ending, mark: markOf(straight) }
}
