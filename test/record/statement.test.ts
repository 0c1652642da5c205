import assert from 'node:assert/strict'
import { describe, it } from 'node:test'
import { fileURLToPath } from 'node:url'
import { compile } from '../../scripts/compile-data.ts'
import { createEngine } from '../../src/engine.ts'
import type { StatementRecord } from '../../src/model/record.ts'
import { type StatementCase, statementCases } from '../../src/record/statement/cases.ts'

const engine = createEngine(compile(fileURLToPath(new URL('../..', import.meta.url))))
const read = (text: string): readonly StatementRecord[] =>
  engine.read({ text, published: statementCases.published }).records.filter((r) => r.kind === 'statement')
const plain = (name: string | null | undefined): string | null => (name ?? null)?.replace(/^the /i, '') ?? null
const holds = (r: StatementRecord, wanted: StatementCase): boolean =>
  plain(r.speaker?.name) === wanted.speaker && r.form === wanted.form && (wanted.words === undefined || r.quote.includes(wanted.words))
const told = (records: readonly StatementRecord[]): string => JSON.stringify(records.map((r) => [r.speaker?.name ?? null, r.form, r.quote]))

describe('statement: yes', () => {
  for (const [wanted, texts] of statementCases.yes)
    for (const text of texts)
      it(text, () => {
        const found = read(text)
        assert.ok(
          found.some((r) => holds(r, wanted)),
          `wanted ${JSON.stringify(wanted)}, found ${told(found)}`,
        )
      })
})

describe('statement: no', () => {
  for (const text of statementCases.no) it(text, () => assert.equal(told(read(text)), '[]'))
})

describe('statement: nearly', () => {
  for (const [text, wanted] of statementCases.nearly)
    it(text, () => {
      const found = read(text)
      assert.equal(found.length, wanted.length, told(found))
      for (const [i, w] of wanted.entries()) assert.ok(holds(found[i]!, w), `wanted ${JSON.stringify(w)}, found ${told(found)}`)
    })
})
