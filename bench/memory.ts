import { createEngine } from '../src/engine.ts'
import { lexicon, reference } from '../src/lexicon/bundled.ts'
import { cut, openShelf } from './shelf.ts'

/**
 * Run by `bench.ts` in a process of its own: reads about five megabytes, and prints the largest size that the process had, in kilobytes.
 * `articles`: one document after another; `one`: all of it as one document; `none`: nothing, for comparison.
 */
const how = process.argv[2]
const engine = createEngine({ lexicon, reference })
const articles = how === 'none' ? [] : cut(openShelf().articles, 5_000_000)
const texts = how === 'one' ? [articles.map(({ text }) => text).join('\n\n')] : articles.map(({ text }) => text)

let records = 0
for (const text of texts) records += engine.read({ text, published: '2016-09-12' }).records.length
console.log(JSON.stringify({ kilobytes: process.resourceUsage().maxRSS, records }))
