import assert from 'node:assert/strict'
import { describe, it } from 'node:test'
import { fileURLToPath } from 'node:url'
import { compile } from '../../scripts/compile-data.ts'
import { CODED_RULE } from '../../src/coding/join.ts'
import { createEngine } from '../../src/engine.ts'
import type { ChanceryRecord, RecordKind } from '../../src/model/record.ts'
import type { Cases } from '../../src/record/cases.ts'

const engine = createEngine(compile(fileURLToPath(new URL('../..', import.meta.url))))

type Fields = { readonly [field: string]: unknown }
/** Order of parties says who did it to whom where that matters; cases compare who takes part. */
const plain = (value: unknown): string => JSON.stringify(Array.isArray(value) ? [...value].sort() : value)
const holds = (record: Fields, wanted: Fields): boolean => Object.entries(wanted).every(([field, value]) => plain(record[field]) === plain(value))
const brief = (records: readonly ChanceryRecord[], like: Fields): string =>
  JSON.stringify(records.map((r) => Object.fromEntries(Object.keys(like).map((field) => [field, (r as unknown as Fields)[field]]))))

/** Reads every case with the whole engine, words taken fresh from `data/`; events that only the coder makes have cases of their own. */
export const runCases = <K extends RecordKind>(cases: Cases<K>): void => {
  const read = (text: string): readonly ChanceryRecord[] =>
    engine.read({ text, published: cases.published }).records.filter((r) => r.kind === cases.kind && r.rule !== CODED_RULE)
  describe(`${cases.kind}: yes`, () => {
    for (const [wanted, texts] of cases.yes)
      for (const text of texts)
        it(text, () => {
          const found = read(text)
          assert.ok(
            found.some((r) => holds(r as unknown as Fields, wanted as Fields)),
            `wanted ${JSON.stringify(wanted)}, found ${brief(found, wanted as Fields)}`,
          )
        })
  })
  describe(`${cases.kind}: no`, () => {
    for (const text of cases.no)
      it(text, () =>
        assert.deepEqual(
          read(text).map((r) => [r.rule, r.quote]),
          [],
        ),
      )
  })
  describe(`${cases.kind}: nearly`, () => {
    for (const [text, wanted] of cases.nearly)
      it(text, () => {
        const found = read(text)
        assert.equal(found.length, wanted.length, brief(found, (wanted[0] as Fields) ?? { rule: '' }))
        const left = [...found]
        for (const fields of wanted) {
          const at = left.findIndex((r) => holds(r as unknown as Fields, fields as Fields))
          assert.ok(at >= 0, `wanted ${JSON.stringify(fields)}, found ${brief(left, fields as Fields)}`)
          left.splice(at, 1)
        }
      })
  })
}
