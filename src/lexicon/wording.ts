import type { WordingWords } from '../model/lexicon.ts'
import words from './compiled/wording.json' with { type: 'json' }

/** The words by which wordings are compared, as compiled from `data/wording.yaml`. Small, and apart from the lexicon: a ledger is built without loading the rest. */
export const wordingWords = words as unknown as WordingWords
