import { followUpWords } from '../lexicon/follow-up.ts'

/** Names by their first word, the longest first. */
const byFirst: ReadonlyMap<string, readonly (readonly [string, string])[]> = new Map(
  [...Map.groupBy(Object.entries(followUpWords.nations), ([name]) => name.split(/[^\p{L}]+/u)[0]!)].map(([first, list]) => [
    first,
    list.toSorted((a, b) => b[0].length - a[0].length),
  ]),
)

const word = /\p{L}+/gu

const endsAt = (text: string, end: number): boolean => !/\p{L}/u.test(text[end] ?? ' ')

/** The countries that a text names, by name, adjective, people or capital; ISO 3166-1 alpha-3, in the order of the text. Lower-case words name none. */
export const nationsIn = (text: string): readonly string[] => {
  const lower = text.toLowerCase()
  const found = new Set<string>()
  let from = 0
  for (const { index, 0: first } of text.matchAll(word)) {
    if (index < from || first[0] === lower[index]) continue
    const named = byFirst.get(first.toLowerCase())?.find(([name]) => lower.startsWith(name, index) && endsAt(lower, index + name.length))
    if (!named) continue
    found.add(named[1])
    from = index + named[0].length
  }
  return [...found]
}
