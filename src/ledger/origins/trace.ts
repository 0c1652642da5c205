import type { Document } from '../../model/document.ts'
import { plainWords, sampleOf, shinglesOf } from './shingles.ts'

/** What a text leaves behind for finding its copies; computed once from the text alone. */
export interface Trace {
  readonly document: Document
  readonly shingles: Uint32Array
  readonly sample: Uint32Array
  /** Numbers as printed, and names (words with a capital inside a sentence), each once. */
  readonly numbers: ReadonlySet<string>
  readonly names: ReadonlySet<string>
}

const number = /\d+(?:[.,]\d+)*/g

/** A capitalised word that follows a small one or a comma: inside a sentence, so a name. */
const name = /(?<=[\p{Ll}\p{N},;–—-]\s+(?:["“«'‘(]\s?)?)\p{Lu}[\p{L}\p{M}'’-]+(?:\s+\p{Lu}[\p{L}\p{M}'’-]+)*/gu

const namesIn = (text: string): ReadonlySet<string> => new Set((text.match(name) ?? []).flatMap((found) => found.toLowerCase().replace(/['’]s?$/u, '').split(/\s+/)))

/** The trace of a document. Linear in its text. */
export const traceOf = (document: Document): Trace => {
  const shingles = shinglesOf(plainWords(document.text))
  return {
    document,
    shingles,
    sample: sampleOf(shingles),
    numbers: new Set(document.text.match(number) ?? []),
    names: namesIn(document.text),
  }
}
