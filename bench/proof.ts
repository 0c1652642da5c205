import { dirname, join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { viewKinds } from '../src/brief/brief.ts'
import { draftBrief } from '../src/brief/make.ts'
import { type FaultKind, faultKinds } from '../src/brief/proof/proof.ts'
import { draftView } from '../src/brief/view.ts'
import { createEngine, engineVersion } from '../src/engine.ts'
import { buildLedger } from '../src/ledger/merge.ts'
import { lexicon, reference } from '../src/lexicon/bundled.ts'
import type { Ledger } from '../src/model/ledger.ts'
import type { Reading } from '../src/model/reading.ts'
import { readSources } from '../src/source/read-sources.ts'
import { type Exchanged, measureExchanged } from '../test/brief/exchanged.ts'
import { type Measure, measure } from '../test/brief/measure.ts'
import { about, story } from '../test/brief/story.ts'

/**
 * Measures the proof of briefs: how many sentences pass as first made (at least 95 of 100), and how many false variants of
 * the passed ones are refused (at least 99 of 100), by kind. Runs on the hand-made story of the tests and on texts:
 * `node bench/proof.ts [FILE…]`, by default the two stories of `examples/`. `--missed` lists what got through and what was withheld.
 */
const home = dirname(dirname(fileURLToPath(import.meta.url)))

const names = new Map(lexicon.countries.map((country) => [country.code, country]))

const optionsFor = (pair: readonly [string, string], length: 'page' | 'full') => ({
  pair,
  length,
  names: (code: string) => names.get(code)?.name ?? code,
  adjective: (code: string) => names.get(code)?.adjectives[0] ?? code,
  spellings: (code: string) => {
    const found = names.get(code)
    return found ? [found.name, ...found.names, ...found.weak, ...found.adjectives, ...found.people] : []
  },
})

/** The ledger of files and folders, read as the command line reads them. */
const ledgerOf = async (files: readonly string[]): Promise<Ledger> => {
  const engine = createEngine({ lexicon, reference })
  const readings: Reading[] = []
  for await (const found of readSources(files, { cwd: process.cwd() })) if (found.ok) readings.push(engine.read(found.input))
  const claims = readings.flatMap(({ document, records }) =>
    records.map((record) => ({ id: record.id, record, document: document.id, engine: engineVersion })),
  )
  return buildLedger({ documents: readings.map(({ document }) => document), claims, findings: readings.flatMap(({ findings }) => findings) })
}

const percent = (part: number, whole: number): string => (whole === 0 ? '–' : `${((100 * part) / whole).toFixed(1)} %`)

const print = (title: string, measures: readonly Measure[], list: boolean): void => {
  const sum = (of: (one: Measure) => number) => measures.reduce((all, one) => all + of(one), 0)
  const [made, passed] = [sum((one) => one.made), sum((one) => one.passed)]
  console.log(`${title}\n  sentences as first made: ${made}, passed ${passed} (${percent(passed, made)})`)
  for (const kind of Object.keys(faultKinds) as FaultKind[]) {
    const [all, refused] = [sum((one) => one.kinds[kind].made), sum((one) => one.kinds[kind].refused)]
    console.log(`  ${kind.padEnd(10)} ${String(refused).padStart(6)} of ${String(all).padStart(6)} refused  ${percent(refused, all)}`)
  }
  const variants = sum((one) => Object.values(one.kinds).reduce((all, kind) => all + kind.made, 0))
  const refused = sum((one) => Object.values(one.kinds).reduce((all, kind) => all + kind.refused, 0))
  console.log(`  ${'all'.padEnd(10)} ${String(refused).padStart(6)} of ${String(variants).padStart(6)} refused  ${percent(refused, variants)}`)
  if (!list) return
  for (const { kind, sentence } of measures.flatMap((one) => one.missed))
    console.log(`  missed ${kind}: ${sentence.text} ${sentence.marks.join(' ')}`)
  for (const { text, faults } of measures.flatMap((one) => one.failed))
    console.log(`  withheld: ${text}\n    ${faults.map((one) => `${one.kind}: ${one.said} (${one.reason})`).join('\n    ')}`)
}

/** The second set of false sentences: true parts exchanged for each other. */
const printExchanged = (measures: readonly Exchanged[], list: boolean): void => {
  const sum = (of: (one: Exchanged) => number) => measures.reduce((all, one) => all + of(one), 0)
  const row = (name: string, refused: number, made: number) =>
    console.log(`  ${name.padEnd(10)} ${String(refused).padStart(6)} of ${String(made).padStart(6)} refused  ${percent(refused, made)}`)
  console.log('  parts exchanged:')
  const kinds = Object.keys(measures[0]?.kinds ?? {})
  for (const kind of kinds)
    row(
      kind,
      sum((one) => one.kinds[kind]!.refused),
      sum((one) => one.kinds[kind]!.made),
    )
  const total = (of: 'refused' | 'made') => sum((one) => kinds.reduce((all, kind) => all + one.kinds[kind]![of], 0))
  row('all', total('refused'), total('made'))
  if (list)
    for (const { how, sentence } of measures.flatMap((one) => one.missed))
      console.log(`  missed ${how}: ${sentence.text} ${sentence.cites.map((cite) => `${cite.letter}:${cite.span.start}-${cite.span.end}`).join(' ')}`)
}

const pairsOf = (ledger: Ledger): readonly (readonly [string, string])[] =>
  [...new Set(ledger.items.flatMap((item) => item.pairs))].sort().map((key) => key.split('-') as [string, string])

const args = process.argv.slice(2)
const list = args.includes('--missed')
const given = args.filter((arg) => !arg.startsWith('--'))
const files = given.length > 0 ? given : ['kazakhstan-albania', 'canada-india'].map((story) => join(home, 'examples', story))
const lengths = ['page', 'full'] as const

const ofStory = lengths.map((length) => draftBrief(story, about(length)))
const measured = (drafts: typeof ofStory) => drafts.map(({ sentences, world }) => measure(sentences, world))
const exchanged = (drafts: typeof ofStory) => drafts.map(({ sentences, world }) => measureExchanged(sentences, world))
print('the story of the tests', measured(ofStory), list)
printExchanged(exchanged(ofStory), list)

const ledger = await ledgerOf(files)
const ofTexts = pairsOf(ledger).flatMap((pair) => lengths.map((length) => draftBrief(ledger, optionsFor(pair, length))))
const middle = ledger.documents.flatMap(({ published }) => published?.slice(0, 10) ?? []).sort()[Math.floor(ledger.documents.length / 2)]
const ofViews = pairsOf(ledger).flatMap((pair) =>
  viewKinds.map((view) => draftView(ledger, { ...optionsFor(pair, 'full'), view, ...(view === 'diff' ? { since: middle ?? '2000-01-01' } : {}) })),
)
print(`${ledger.documents.length} documents, ${pairsOf(ledger).length} pairs`, measured(ofTexts), list)
printExchanged(exchanged(ofTexts), list)
print(`views of ${pairsOf(ledger).length} pairs`, measured(ofViews), list)
printExchanged(exchanged(ofViews), list)
