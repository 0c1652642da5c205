import { type Fault, fault, type ProofWorld, type Provable, remembering } from './proof.ts'

const mark = /“([^”]*)”/g

/** Takes the quotations out of a text: the frame holds ⟦0⟧, ⟦1⟧ … in their stead. */
export const takeQuotes = (text: string): { readonly frame: string; readonly quotes: readonly string[] } => {
  const quotes: string[] = []
  const frame = text.replace(mark, (_, words: string) => `⟦${quotes.push(words) - 1}⟧`)
  return { frame, quotes }
}

/** Marks and spaces that are made one. */
const uneven = /[“”«»„"‘’]|[^\S ]| {2}|^ | $/

/** The same places are looked at for one name after the other. */
const evened = remembering((text: string): string =>
  text
    .replace(/[“”«»„"‘’']/g, "'")
    .replace(/\s+/g, ' ')
    .trim(),
)

/** Words with every kind of quotation mark and space made one, case kept. */
export const even = (text: string): string => (text.length < 30 && !uneven.test(text) ? text : evened(text))

const negation = /\b(?:not|no|never|nor|neither|cannot|without|denied|denies|refused|failed|rejected)\b|n't\b/i

const wholeWords = (text: string, at: number, length: number): boolean =>
  !(/[\p{L}\p{N}]/u.test(text[at - 1] ?? ' ') && /[\p{L}\p{N}]/u.test(text[at] ?? ' ')) &&
  !(/[\p{L}\p{N}]/u.test(text[at + length] ?? ' ') && /[\p{L}\p{N}]/u.test(text[at + length - 1] ?? ' '))

/** Where a piece stands in a text as whole words, from a place on. */
const place = (text: string, piece: string, from: number): number => {
  const at = text.indexOf(piece, from)
  return at < 0 || wholeWords(text, at, piece.length) ? at : place(text, piece, at + 1)
}

/** Whether the pieces of a quotation stand in the words in order, nothing of another sense left out between them. */
const stands = (quote: string, words: string): boolean => {
  const text = even(words)
  if (even(quote) !== '' && text.includes(even(quote))) return place(text, even(quote), 0) >= 0
  const pieces = even(quote)
    .split('…')
    .map((piece) => piece.trim())
    .filter((piece) => piece !== '')
  let at = 0
  for (const [index, piece] of pieces.entries()) {
    const next = place(text, piece, at)
    if (next < 0 || (index > 0 && negation.test(text.slice(at, next)))) return false
    at = next + piece.length
  }
  return pieces.length > 0
}

/** Whether a quotation, which may leave words out, stands in a text. */
export const standsIn = (quote: string, words: string): boolean => stands(quote, words)

/** The words of the places that a sentence cites for its records. */
export const citedWords = (sentence: Provable, world: ProofWorld, onlyRecords: boolean): readonly string[] =>
  sentence.cites
    .filter((cite) => !onlyRecords || cite.record !== null)
    .map((cite) => world.documents.get(cite.document)?.text.slice(cite.span.start, cite.span.end) ?? '')

/** Every quotation stands word for word in a place cited for a record. */
export const quoteFaults = (quotes: readonly string[], sentence: Provable, world: ProofWorld): readonly Fault[] => {
  const places = citedWords(sentence, world, true)
  return quotes.filter((quote) => !places.some((words) => stands(quote, words))).map((quote) => fault('quote', quote, 'not in a cited place'))
}

/** Whether words stand somewhere in a text, whole and in this case. */
export const holdsWords = (text: string, words: string): boolean => even(words) !== '' && place(even(text), even(words), 0) >= 0
