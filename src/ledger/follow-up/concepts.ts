import { followUpWords } from '../../lexicon/follow-up.ts'
import { nationsIn } from '../nations.ts'
import { rootOf } from '../roots.ts'
import { isStopWord, wordsOf } from '../similarity.ts'

/*
 * What a title or a promise is about, as a set of keys that two tellings in other words share:
 * "the visa deal" and "an intergovernmental agreement on mutual visa exemption" both have the key `visa`.
 */

export interface Topic {
  /** Concepts, and the roots of all other words that tell it from its likes. */
  readonly keys: ReadonlySet<string>
  /** Each key with the words that stand for it in the text. */
  readonly said: ReadonlyMap<string, string>
  /** Countries that its words name, ISO 3166-1 alpha-3. */
  readonly nations: ReadonlySet<string>
  /** Ties that exist, and measures that count it, once it is there. */
  readonly ties: ReadonlySet<string>
  readonly measures: ReadonlySet<string>
}

const contentOf = (text: string): readonly string[] => wordsOf(text).filter((word) => !isStopWord(word))

const rootsOf = (text: string): readonly string[] => contentOf(text).map(rootOf)

interface Phrase {
  readonly roots: readonly string[]
  readonly is: readonly string[]
  readonly tie: string | null
  readonly measure: string | null
}

const phrases: readonly Phrase[] = [
  ...followUpWords.concepts.flatMap(({ is, tie, measure, words }) => words.map((word) => ({ roots: rootsOf(word), is, tie, measure }))),
  ...Object.keys(followUpWords.nations).map((name) => ({ roots: rootsOf(name), is: [], tie: null, measure: null })),
].filter(({ roots }) => roots.length > 0)

/** By their first word, the longest first. */
const byFirst: ReadonlyMap<string, readonly Phrase[]> = new Map(
  [...Map.groupBy(phrases, ({ roots }) => roots[0]!)].map(([first, list]) => [first, list.toSorted((a, b) => b.roots.length - a.roots.length)]),
)

/** The roots of a list of words, for sets of words that are laid aside. */
export const rootSet = (words: readonly string[]): ReadonlySet<string> => new Set(words.flatMap(rootsOf))

const isNumber = (root: string): boolean => /^\p{N}/u.test(root)

const phraseAt = (roots: readonly string[], at: number): Phrase | undefined =>
  byFirst.get(roots[at]!)?.find((phrase) => phrase.roots.every((root, i) => roots[at + i] === root))

interface Draft {
  readonly said: Map<string, string>
  readonly ties: Set<string>
  readonly measures: Set<string>
}

const take = (draft: Draft, phrase: Phrase, words: string): void => {
  for (const key of phrase.is) if (!draft.said.has(key)) draft.said.set(key, words)
  if (phrase.tie) draft.ties.add(phrase.tie)
  if (phrase.measure) draft.measures.add(phrase.measure)
}

/** The topic of a text; `without` holds roots that say nothing here. */
export const topicOf = (text: string, without: ReadonlySet<string>): Topic => {
  const words = contentOf(text)
  const roots = words.map(rootOf)
  const draft: Draft = { said: new Map(), ties: new Set(), measures: new Set() }
  for (let at = 0; at < roots.length; ) {
    const phrase = phraseAt(roots, at)
    const [root, length] = [roots[at]!, phrase?.roots.length ?? 1]
    if (phrase) take(draft, phrase, words.slice(at, at + length).join(' '))
    else if (!without.has(root) && !isNumber(root) && !draft.said.has(root)) draft.said.set(root, words[at]!)
    at += length
  }
  return { ...draft, nations: new Set(nationsIn(text)), keys: new Set(draft.said.keys()) }
}
