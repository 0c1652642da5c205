/**
 * Counts in how many stretches of plain political English each root stands, for weighing the words of reports (`src/ledger/stories/background.json`).
 * Texts: speeches of the UN General Debate 2017 (CC0) and addresses of presidents of the United States (public domain), which lie beside the project.
 * Run by hand when the way words are cut changes; the counts are facts about these texts and hold none of their sentences.
 */
import { existsSync, readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { termsOfText } from '../src/ledger/stories/terms.ts'
import { home } from './eval/readers.ts'

/** Characters of a stretch: about the length of a short report. */
const STRETCH = 900
/** A root in fewer stretches is as good as unseen. */
const LEAST = 4

const folder = join(home, '..', 'shared', 'data', 'raw')
const files = ['un_general_debate_2017.jsonl', 'us_addresses.jsonl'].map((name) => join(folder, name))
const absent = files.filter((file) => !existsSync(file))
if (absent.length > 0) {
  console.error(`not found: ${absent.join(', ')}`)
  process.exit(1)
}

const texts = files.flatMap((file) =>
  readFileSync(file, 'utf8')
    .split('\n')
    .filter((line) => line !== '')
    .map((line) => (JSON.parse(line) as { readonly text: string }).text),
)
const counts = new Map<string, number>()
let stretches = 0
for (const text of texts)
  for (let at = 0; at < text.length; at += STRETCH) {
    stretches++
    for (const root of new Set(termsOfText(text.slice(at, at + STRETCH)))) counts.set(root, (counts.get(root) ?? 0) + 1)
  }
const kept = [...counts].filter(([, n]) => n >= LEAST).sort(([a], [b]) => (a < b ? -1 : 1))
const rows = kept.map(([root, n]) => `  ${JSON.stringify(root)}: ${n}`).join(',\n')
writeFileSync(join(home, 'src', 'ledger', 'stories', 'background.json'), `{\n "stretches": ${stretches},\n "counts": {\n${rows}\n }\n}\n`)
console.log(`${kept.length} roots in ${stretches} stretches`)
