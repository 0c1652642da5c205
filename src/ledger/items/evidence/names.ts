import { nationsIn } from '../../nations.ts'
import { onceForText } from '../../once.ts'
import { spellingKey } from '../../spelling.ts'

/*
 * Proper names in what is promised or agreed: the ferry to one port is not the ferry to another, however alike the sentences.
 */

const capitalised = /(?<=[\p{Ll}\p{N},;:“"'’–-] ?)\p{Lu}[\p{L}\p{M}’'-]+/gu

/** Names inside a stretch of text, by spelling key; no countries, no first words. */
export const namesInside = onceForText((text: string): ReadonlySet<string> => {
  const names = [...text.matchAll(capitalised)].map(([name]) => name.replace(/['’]s?$/u, ''))
  return new Set(names.filter((name) => nationsIn(name).length === 0).map(spellingKey))
})

/** Whether each of two texts has a name that the other lacks. */
export const namesClash = (a: string, b: string): boolean => {
  const [x, y] = [namesInside(a), namesInside(b)]
  return !x.isSubsetOf(y) && !y.isSubsetOf(x)
}
