import type { Document } from '../../model/document.ts'
import { onceFor } from '../once.ts'
import { plainWords, sampleOf, shinglesOf } from './shingles.ts'

/** What a text leaves behind for finding its copies; computed once from the text alone. */
export interface Trace {
  readonly document: Document
  readonly shingles: Uint32Array
  /** Its shingles that are 0 modulo a power of two, and that power less one. */
  readonly sample: Uint32Array
  readonly mask: number
  /** Numbers as printed, and names (words with a capital inside a sentence), each once. */
  readonly numbers: ReadonlySet<string>
  readonly names: ReadonlySet<string>
}

const number = /\d+(?:[.,]\d+)*/g

const capitalised = /\p{Lu}[\p{L}\p{M}'’-]+/gu

/** What may stand right before a name inside a sentence: the end of a word, a comma, an opening mark; never a full stop. */
const goesOn = /[\p{L}\p{N},;(“«‘"'–—-]/u

/** Capitalised words that do not begin a sentence. */
const namesIn = (text: string): ReadonlySet<string> => {
  const names = new Set<string>()
  for (const m of text.matchAll(capitalised)) {
    let at = m.index - 1
    while (at >= 0 && text[at] === ' ') at--
    if (at >= 0 && goesOn.test(text[at]!)) names.add(m[0].toLowerCase().replace(/['’]s?$/u, ''))
  }
  return names
}

/** The trace of a document, made once for each. Linear in its text. */
export const traceOf = onceFor((document: Document): Trace => {
  const shingles = shinglesOf(plainWords(document.text))
  return {
    document,
    shingles,
    ...sampleOf(shingles),
    numbers: new Set(document.text.match(number) ?? []),
    names: namesIn(document.text),
  }
})
