import { readdirSync, readFileSync } from 'node:fs'

/*
 * Small made-up stories with what the ledger should make of them, one a file.
 * `unseen`: written before the ledger. `seen`: whoever makes rules may read their misses. `blind`: nobody who makes rules reads them, only totals.
 */

export const folders = ['unseen', 'seen', 'blind'] as const
export type Folder = (typeof folders)[number]

/** Words of one document: `{"a": "agreed to form a working group"}`. */
export type Place = Readonly<Record<string, string>>

/** What is promised, what may be said of it by now, and words of a report that tell the outcome (any one of several). */
export interface GoldFollowUp {
  readonly words: string
  readonly status: readonly string[]
  readonly link: string | readonly string[]
}

export interface Story {
  readonly about: string
  readonly documents: readonly { readonly id: string; readonly text: string; readonly published: string }[]
  /** A name, then the places that tell one thing. */
  readonly same: readonly (readonly [string, ...Place[]])[]
  readonly apart: readonly (readonly [Place, Place])[]
  readonly findings: readonly { readonly check: string; readonly words: readonly string[]; readonly verdicts: readonly string[] }[]
  readonly origins: readonly (readonly string[])[]
  readonly sides: Readonly<Record<string, string>>
  readonly histories?: readonly (readonly string[])[]
  readonly actors?: readonly (readonly string[])[]
  readonly instrument?: { readonly words: string; readonly steps: Readonly<Record<string, string>> }
  readonly followUps?: readonly GoldFollowUp[]
}

/** The stories of a folder with the names of their files, in the order of these names. */
export const storiesOf = (folder: Folder): readonly (readonly [string, Story])[] => {
  const place = new URL(`./${folder}/`, import.meta.url)
  const files = readdirSync(place).filter((file) => file.endsWith('.json'))
  return files.sort().map((file) => [`${folder}/${file}`, JSON.parse(readFileSync(new URL(file, place), 'utf8')) as Story])
}

/** Document and words of each place. */
export const placesOf = (list: readonly Place[]): readonly (readonly [string, string])[] => list.flatMap((place) => Object.entries(place))

/** Quotations that tell the outcome of a promise, whichever the gold names. */
export const linksOf = ({ link }: GoldFollowUp): readonly string[] => (typeof link === 'string' ? [link] : link)

/** The thing a place stands for: the entry of `same` whose words meet it in that document, else itself. */
export const thingsOf = ({ documents, same, apart }: Story): ReadonlyMap<string, readonly (readonly [string, string])[]> => {
  const things = new Map(same.map(([name, ...list]) => [name, placesOf(list)]))
  const textOf = new Map(documents.map(({ id, text }) => [id, text]))
  const meets = (document: string, one: string, other: string): boolean => {
    const text = textOf.get(document)!
    const [a, b] = [text.indexOf(one), text.indexOf(other)]
    return Math.min(a + one.length, b + other.length) > Math.max(a, b)
  }
  for (const [document, words] of placesOf(apart.flat())) {
    const known = [...things.values()].flat().some(([id, own]) => id === document && meets(document, words, own))
    if (!known) things.set(`${document}: ${words}`, [[document, words]])
  }
  return things
}
