import type { Frame, NounClass, Senses } from '../model/senses.ts'
import { type Tokens, tokenize } from '../text/tokens.ts'
import { nounForms, verbForms } from './inflect.ts'
import { type PloverCode, ploverTable } from './plover.ts'

/** Nouns found in a text: tokens `[from, to)` and the classes that the words belong to, in the order of the data. */
export interface NounHit {
  readonly from: number
  readonly to: number
  readonly classes: readonly NounClass[]
}

interface NounEntry {
  readonly tokens: readonly string[]
  readonly classes: NounClass[]
}

/** Look-up tables of the senses. */
export interface SenseTables {
  /** The longest noun of the data that begins at a token, or null. */
  readonly nounAt: (t: Tokens, i: number) => NounHit | null
  /** Frames of a verb, by its base form or, where that is not known, the form as printed. */
  readonly verb: (lemma: string, form: string) => readonly Frame[] | undefined
  readonly adjective: (word: string) => readonly Frame[] | undefined
  /** Type, mode and context of a CAMEO code; type null where the codebook has none. */
  readonly plover: (code: string) => PloverCode
}

const sameTokens = (a: readonly string[], b: readonly string[]): boolean => a.length === b.length && a.every((x, i) => x === b[i])

/** The plural of the last word; what is plural already stays. */
const formsOf = (phrase: readonly string[]): readonly (readonly string[])[] => nounForms(phrase.at(-1)!).map((form) => [...phrase.slice(0, -1), form])

const nounIndex = (classes: readonly NounClass[]): Map<string, NounEntry[]> => {
  const index = new Map<string, NounEntry[]>()
  for (const noun of classes)
    for (const word of noun.words)
      for (const tokens of formsOf(/^[a-z]+$/.test(word) ? [word] : tokenize(word).lower)) {
        const bucket = index.get(tokens[0]!)
        const known = bucket?.find((e) => sameTokens(e.tokens, tokens))
        if (known) {
          if (!known.classes.includes(noun)) known.classes.push(noun)
        } else if (bucket) bucket.push({ tokens, classes: [noun] })
        else index.set(tokens[0]!, [{ tokens, classes: [noun] }])
      }
  for (const bucket of index.values()) bucket.sort((a, b) => b.tokens.length - a.tokens.length)
  return index
}

const byWord = (frames: readonly Frame[]): Map<string, Frame[]> => {
  const index = new Map<string, Frame[]>()
  for (const frame of frames)
    for (const word of frame.verbs) {
      const known = index.get(word)
      if (known) known.push(frame)
      else index.set(word, [frame])
    }
  return index
}

/** Makes the look-up tables of the coder: nouns by their first word in singular and plural, frames by verb. */
export const createSenses = (senses: Senses): SenseTables => {
  const nouns = nounIndex(senses.nouns)
  const verbs = byWord(senses.verbs)
  const forms = new Map([...verbs.entries()].flatMap(([lemma, frames]) => verbForms(lemma).map((form) => [form, frames] as const)))
  const adjectives = byWord(senses.adjectives)
  const nounAt = (t: Tokens, i: number): NounHit | null => {
    const bucket = nouns.get(t.lower[i]!)
    if (!bucket) return null
    for (const { tokens, classes } of bucket) {
      let k = 1
      while (k < tokens.length && t.lower[i + k] === tokens[k]) k++
      if (k === tokens.length) return { from: i, to: i + k, classes }
    }
    return null
  }
  return {
    nounAt,
    verb: (lemma, form) => verbs.get(lemma) ?? forms.get(form),
    adjective: (word) => adjectives.get(word),
    plover: ploverTable(senses.plover),
  }
}
