import assert from 'node:assert/strict'
import { describe, it } from 'node:test'
import { type ExportRequest, exportFormats } from '../../src/app/export-formats.ts'
import { createEngine } from '../../src/engine.ts'
import { exportJsonl } from '../../src/export/jsonl.ts'
import { lexicon, reference } from '../../src/lexicon/bundled.ts'
import type { DocumentInput } from '../../src/model/document.ts'
import type { Ledger } from '../../src/model/ledger.ts'
import { newsLike, published } from '../engine/texts.ts'
import * as fc from '../laws.ts'
import { anyNoise, anySeed, ledgerInOrder, readCorpus } from '../ledger/corpora.ts'
import { frame, textOf } from './ledgers.ts'

const engine = createEngine({ lexicon, reference })
const request: ExportRequest = { frame, table: 'coded', exact: false, perClaim: false }

/** Everything that every format writes of a ledger, by format and file. */
const everyExport = async (ledger: Ledger): Promise<ReadonlyMap<string, string>> => {
  const out = new Map<string, string>()
  for (const [name, { text, files }] of Object.entries(exportFormats)) {
    if (text !== null) out.set(name, textOf(await text(ledger, request)))
    for (const [file, content] of (await files?.(ledger, request)) ?? [])
      out.set(
        `${name} ${file}`,
        typeof content === 'string' ? content : content instanceof Uint8Array ? Buffer.from(content).toString('base64') : textOf(content),
      )
  }
  return out
}

describe('laws of exports', () => {
  it('are the same bytes in every format, in whatever order documents, claims and findings come', async () => {
    await fc.assert(
      fc.asyncProperty(anySeed, anyNoise, anySeed, async (seed, noise, order) => {
        const { readings } = readCorpus(50, seed, noise)
        const [one, other] = [await everyExport(ledgerInOrder(readings, 0)), await everyExport(ledgerInOrder(readings, order))]
        assert.ok(one.size > 10 && [...one.values()].every((text) => text.length > 0))
        for (const [name, text] of one) assert.ok(other.get(name) === text, name)
      }),
      { numRuns: 2 },
    )
  })

  it('hold their documents: read again from its own lines, a JSON Lines export is the same export', () => {
    const jsonl = (inputs: readonly DocumentInput[]): readonly string[] => [
      ...exportJsonl(
        ledgerInOrder(
          inputs.map((input) => engine.read(input)),
          1,
        ),
      ),
    ]
    const input = fc.record({ text: newsLike.map((text) => text.toWellFormed()), published, publisher: fc.constantFrom(null, 'Kurier', 'É 😀 "') })
    fc.assert(
      fc.property(fc.array(input, { minLength: 1, maxLength: 3 }), (inputs) => {
        const lines = jsonl(inputs)
        const documents = lines.map((line) => JSON.parse(line)).filter(({ kind }) => kind === 'document')
        assert.deepEqual(jsonl(documents), lines)
      }),
      { numRuns: 60 },
    )
  })
})
