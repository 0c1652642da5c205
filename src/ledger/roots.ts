import { irregularBase } from '../lexicon/inflect.ts'
import { wordingWords } from '../lexicon/wording.ts'
import type { Span } from '../model/span.ts'
import { onceForText } from './once.ts'
import { bare, isStopWord, wordsOf } from './similarity.ts'

/** A content word with its place in the document. */
export interface Token extends Span {
  /** What is left without endings: "invitation", "invited" and "invite" have one root. */
  readonly root: string
}

/** Endings taken off, longest first; only where four letters are left. A list short enough to be read, not a grammar. */
const endings = (
  'isations izations isation ization ations ation itions ition ments ments ment ingly ising izing ised ized ise ize ating ated ates ate ions ' +
  'ion ings ing edly ed ness ities ity ives ive ally als al ly isms ism ists ist ers er ors or ants ant ents ent ies y es e s'
).split(' ')

const MIN = 4

const cut = (w: string): string => {
  const ending = endings.find((e) => w.endsWith(e) && w.length - e.length >= MIN)
  return ending === undefined ? w : w.slice(0, -ending.length)
}

/** The root of a word in lower case; numbers stay as they are. */
export const rootOf = onceForText((w: string): string => (/^\p{N}/u.test(w) ? w : cut(cut(w))))

/** Root → the root that stands for all words of its row of equivalents. */
const meanings: ReadonlyMap<string, string> = new Map(
  wordingWords.equivalents.flatMap((row) => row.map((w) => [rootOf(bare(w)), rootOf(bare(row[0]!))] as const)),
)

/** "neighbour", "labour": written with "or" by others; short words ("hour", "tour") are not. */
const BRITISH = /(?<=\p{L}{3})our(?=$|s$|ed$|ing$|er|able|hood|l[iy])/u

/** The root that a word shares with its irregular forms and with words that reports take for it: "launched", "opening" and "establish" are one. */
export const meaningOf = onceForText((w: string): string => {
  const root = rootOf(irregularBase(w) ?? w.replace(BRITISH, 'or'))
  // tourism and a tourist are no tour
  return /is[mt]s?$/.test(w) ? root : (meanings.get(root) ?? root)
})

const word = /[\p{L}\p{N}]+(?:['’.,][\p{L}\p{N}]+)*/gu

/** Numbers as words; "one" is left out, since it seldom counts. */
export const spelledNumbers: ReadonlyMap<string, string> = new Map(
  'two three four five six seven eight nine ten eleven twelve thirteen fourteen fifteen sixteen seventeen eighteen nineteen twenty'
    .split(' ')
    .map((name, at) => [name, String(at + 2)] as const),
)

/** The root of a word as it stands in a text; null for one without content. */
const tokenRoot = onceForText((printed: string): string | null => {
  const [plain] = wordsOf(printed)
  return plain === undefined || isStopWord(plain) ? null : (spelledNumbers.get(plain) ?? rootOf(plain))
})

/** The content words of a stretch of the text, in order. */
export const tokensIn = (text: string, span: Span): readonly Token[] =>
  [...text.slice(span.start, span.end).matchAll(word)].flatMap((m) => {
    const root = tokenRoot(m[0])
    if (root === null) return []
    const start = span.start + m.index
    return [{ root, start, end: start + m[0].length }]
  })
