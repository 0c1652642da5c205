import type { Lexicon, Reference } from '../model/lexicon.ts'
import words from './compiled/lexicon.json' with { type: 'json' }
import facts from './compiled/reference.json' with { type: 'json' }

/** The words that come with the project, as compiled from `data/` by `scripts/compile-data.ts`. */
export const lexicon = words as Lexicon

/** Memberships and offices that come with the project, each list with its source and reach. */
export const reference = facts as Reference
