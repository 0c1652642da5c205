import type { Scene } from '../discourse/scene.ts'
import { firstFrom } from '../discourse/scene.ts'
import type { Context } from '../record/draft.ts'
import type { Part } from './actors-part.ts'

/** The only country that a sentence names, by itself or by its towns and people; null when it names several or none. */
const onlyCountry = (s: Scene, sentence: number): string | null => {
  const from = s.sentences.from[sentence]!
  const to = s.sentences.to[sentence]!
  let found: string | null = null
  for (const list of [s.countries, s.places] as const)
    for (let i = firstFrom(list, from); i < list.length && list[i]!.from < to; i++) {
      const m = list[i]!
      const code = m.kind === 'country' ? m.value : m.country
      if (code === null || code === found) continue
      if (found !== null) return null
      found = code
    }
  return found
}

/** The country that "the police" or "the opposition" belong to where the phrase does not say: the one the sentence, else the document is about. */
export const countryHere = ({ scene: s }: Context, part: Part): string | null => {
  const sentence = s.sentenceAt[part.from]!
  if (sentence < 0) return s.home
  const here = onlyCountry(s, sentence)
  if (here) return here
  const before = s.countries[firstFrom(s.countries, part.from) - 1]
  return before && before.from >= s.sentences.from[sentence]! ? before.value : s.home
}
