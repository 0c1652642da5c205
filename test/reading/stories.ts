// What the pages show of real runs: the briefs of the example stories, the README's report and brief, the measured scores.
// `node test/reading/stories.ts` prints all of it anew; examples.test.ts says when it is stale.
import { execFileSync } from 'node:child_process'
import { readFileSync, writeFileSync } from 'node:fs'
import { fileURLToPath } from 'node:url'
import { scoreSet, scoreTable } from './score.ts'

const home = fileURLToPath(new URL('../../', import.meta.url))
const agencyReport = 'examples/kazakhstan-albania/2023-09-07-agency.txt'

/** What the command line prints in the checkout's folder. */
const chancery = (...words: readonly string[]): string =>
  execFileSync(process.execPath, ['bin/chancery.js', ...words], {
    cwd: home,
    env: { ...process.env, INIT_CWD: home },
    encoding: 'utf8',
    maxBuffer: 2 ** 25,
  })

export interface Story {
  readonly name: string
  readonly pair: readonly [string, string]
}

export const stories: readonly Story[] = [
  { name: 'kazakhstan-albania', pair: ['KAZ', 'ALB'] },
  { name: 'canada-india', pair: ['CAN', 'IND'] },
]

export const readPage = (path: string): string => readFileSync(`${home}${path}`, 'utf8')

/** The full brief of a story. */
export const printBrief = ({ name, pair }: Story): string =>
  chancery('brief', ...pair, `examples/${name}`, '--length', 'full', '--format', 'markdown')

export const briefFile = ({ name }: Story): string => `examples/briefs/${name}.md`

const fenced = (words: string, language: string): string => `\`\`\`${language}\n${words.trim()}\n\`\`\``

/** A line of each format that shows what it is like. */
const exportExamples: readonly (readonly [string, RegExp])[] = [
  ['jsonl', /"kind":"agreement"/],
  ['csv', /^\d{4}-.*KAZ/],
  ['annotations', /TextQuoteSelector/],
  ['schema-org', /"@type":"Event"/],
  ['ftm', /"schema":"Event"/],
  ['gdelt', /^\d/],
  ['plover', /^[0-9a-f]{16}/],
  ['ics', /^SUMMARY/],
  ['atom', /^&lt;li&gt;/],
]

/** The line as a page can show it: tabs as arrows, cut where it gets long. */
const shortened = (line: string): string => {
  const text = line.replaceAll('\t', '→').trim()
  return text.length > 140 ? `${text.slice(0, 139)}…` : text
}

const exportLines = (): string =>
  exportExamples
    .map(([format, wanted]) => {
      const lines = chancery('export', agencyReport, '--format', format).split('\n')
      return `${format.padEnd(12)} ${shortened(lines.find((line) => wanted.test(line)) ?? lines.at(-2) ?? '')}`
    })
    .join('\n')

/** A part of a page that is made from a real run: it stands between <!-- name --> and <!-- /name -->. */
export interface Shown {
  readonly page: string
  readonly name: string
  readonly make: () => string
}

export const shown: readonly Shown[] = [
  { page: 'README.md', name: 'report', make: () => fenced(readPage(agencyReport), 'text') },
  { page: 'README.md', name: 'brief', make: () => fenced(chancery('brief', 'KAZ', 'ALB', agencyReport, '--format', 'markdown'), 'markdown') },
  { page: 'docs/exports.md', name: 'lines', make: () => fenced(exportLines(), 'text') },
  { page: 'docs/getting-started.md', name: 'score', make: () => scoreTable(scoreSet('a')) },
]

const marks = (name: string): readonly [string, string] => [`<!-- ${name} -->`, `<!-- /${name} -->`]

/** The part of a page as it stands. Throws when the page has no such marks. */
export const shownIn = (text: string, name: string): string => {
  const [open, close] = marks(name)
  const from = text.indexOf(open)
  const to = text.indexOf(close)
  if (from < 0 || to < from) throw new Error(`no marks ${open}`)
  return text.slice(from + open.length, to).trim()
}

const refresh = ({ page, name, make }: Shown): void => {
  const text = readPage(page)
  const [open, close] = marks(name)
  shownIn(text, name)
  const before = text.slice(0, text.indexOf(open))
  writeFileSync(`${home}${page}`, `${before}${open}\n${make()}\n${text.slice(text.indexOf(close))}`)
}

const main = (): void => {
  for (const story of stories) writeFileSync(`${home}${briefFile(story)}`, printBrief(story))
  for (const part of shown) refresh(part)
}

if (import.meta.main) main()
