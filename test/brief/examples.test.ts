import assert from 'node:assert/strict'
import { before, test } from 'node:test'
import { type Account, type AccountOptions, viewKinds } from '../../src/brief/brief.ts'
import { sentencesOf } from '../../src/brief/html/places.ts'
import { draftBrief, makeBrief } from '../../src/brief/make.ts'
import { printJson } from '../../src/brief/print.ts'
import type { ProofWorld } from '../../src/brief/proof/proof.ts'
import { prove } from '../../src/brief/proof/prove.ts'
import { draftView, makeView } from '../../src/brief/view.ts'
import { createEngine } from '../../src/engine.ts'
import type { Ledger } from '../../src/index.ts'
import { buildLedger } from '../../src/ledger/merge.ts'
import { lexicon, reference } from '../../src/lexicon/bundled.ts'
import { readSources } from '../../src/source/read-sources.ts'
import { home } from '../cli/command.ts'

/** The example reports as the engine reads them: what is printed of them is proved anew, sentence by sentence. */

const names = new Map(lexicon.countries.map((country) => [country.code, country]))

const optionsFor = (pair: readonly [string, string]): AccountOptions => ({
  pair,
  names: (code) => names.get(code)?.name ?? code,
  adjective: (code) => names.get(code)?.adjectives[0] ?? code,
  spellings: (code) => {
    const found = names.get(code)
    return found ? [found.name, ...found.names, ...found.weak, ...found.adjectives, ...found.people] : []
  },
})

let ledger: Ledger

before(async () => {
  const engine = createEngine({ lexicon, reference })
  const readings = []
  for await (const found of readSources(['examples/kazakhstan-albania', 'examples/canada-india'], { cwd: home }))
    if (found.ok) readings.push(engine.read(found.input))
  ledger = buildLedger({
    documents: readings.map(({ document }) => document),
    claims: readings.flatMap(({ document, records }) => records.map((record) => ({ id: record.id, record, document: document.id, engine: '0' }))),
    findings: readings.flatMap(({ findings }) => findings),
  })
})

const unproved = (made: Account, world: ProofWorld): readonly string[] =>
  sentencesOf(JSON.parse(printJson(made)) as Account).flatMap((sentence) =>
    prove(sentence, world).faults.map((fault) => `${sentence.text}: ${fault.kind}, ${fault.reason}`),
  )

for (const pair of [
  ['KAZ', 'ALB'],
  ['CAN', 'IND'],
] as const) {
  test(`${pair.join('–')}: every sentence of the brief and of every view is proved anew, and none is withheld`, () => {
    const asked = optionsFor(pair)
    for (const length of ['page', 'full'] as const) {
      const made = makeBrief(ledger, { ...asked, length })
      assert.deepEqual(made.withheld, [])
      assert.deepEqual(unproved(made, draftBrief(ledger, { ...asked, length }).world), [])
    }
    for (const view of viewKinds) {
      const options = { ...asked, view, ...(view === 'diff' ? { since: '2024-01-01' } : {}) }
      const made = makeView(ledger, options)
      assert.deepEqual(made.withheld, [])
      assert.deepEqual(unproved(made, draftView(ledger, options).world), [])
      assert.ok(
        sentencesOf(made).some((sentence) => sentence.records.length > 0),
        view,
      )
    }
  })
}
