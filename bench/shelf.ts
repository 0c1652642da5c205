import { existsSync, globSync, readFileSync } from 'node:fs'
import { dirname, join } from 'node:path'
import { fileURLToPath } from 'node:url'

/** The project's folder. */
export const home = dirname(dirname(fileURLToPath(import.meta.url)))

/** One text as the engine is given it: text and date only. */
export interface Article {
  readonly text: string
  readonly published: string | null
}

export interface Shelf {
  readonly name: string
  readonly articles: readonly Article[]
}

const rows = (file: string): readonly Article[] =>
  readFileSync(file, 'utf8')
    .split('\n')
    .filter((line) => line.trim() !== '')
    .map((line) => JSON.parse(line) as { readonly text: string; readonly date?: string | null })
    .map(({ text, date }) => ({ text, published: date ?? null }))

const ownTexts = (): readonly Article[] =>
  globSync(['examples/*/*.{txt,md}', 'test/reading/reports/*.txt'], { cwd: home })
    .sort()
    .filter((path) => !path.startsWith(join('examples', 'briefs')))
    .map((path) => ({ text: readFileSync(join(home, path), 'utf8'), published: /\d{4}-\d\d-\d\d/.exec(path)?.[0] ?? null }))

/** Length of the shelf made of the project's own texts, repeated: enough for the compiler of Node to warm up. */
const ownLength = 3_000_000

const repeated = (articles: readonly Article[]): readonly Article[] => {
  const size = articles.reduce((sum, { text }) => sum + text.length, 0)
  return Array.from({ length: Math.ceil(ownLength / size) }, () => articles).flat()
}

/** Whole articles of the press where they lie beside the project (`../shared`), else the project's own texts, repeated. */
export const openShelf = (): Shelf => {
  const files = ['train', 'dev'].map((part) => join(home, '..', 'shared', 'data', 'quotations', `polnear.${part}.jsonl`))
  if (files.every((file) => existsSync(file))) return { name: 'articles of PolNeAR (train and dev)', articles: files.flatMap(rows) }
  return { name: "the project's own examples and reports, repeated (no ../shared here)", articles: repeated(ownTexts()) }
}

/** UTF-8 bytes of a shelf. */
export const bytesOf = ({ articles }: Shelf): number => articles.reduce((sum, { text }) => sum + Buffer.byteLength(text), 0)

/** About that many bytes of the shelf, its articles repeated where it is shorter. */
export const cut = (articles: readonly Article[], bytes: number): readonly Article[] => {
  const taken: Article[] = []
  for (let left = bytes, i = 0; left > 0; i++) {
    const article = articles[i % articles.length]!
    taken.push(article)
    left -= Buffer.byteLength(article.text)
  }
  return taken
}
