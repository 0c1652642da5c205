import assert from 'node:assert/strict'
import { test } from 'node:test'
import { problemCodes } from '../../src/model/problem.ts'
import * as fc from '../laws.ts'
import { pdf, printed } from './pdf-maker.ts'
import { english, read, readAll, stream, withFiles } from './support.ts'

const kinds = ['a.txt', 'a.md', 'a.html', 'a.pdf', 'a.jsonl', 'a'] as const

/** Pieces that steer bytes into every reader, the rest is anything. */
const pieces = fc.oneof(
  fc.uint8Array({ maxLength: 64 }),
  fc
    .constantFrom(
      '%PDF-1.4\n',
      '%%EOF',
      '<html>',
      '<p>',
      '</p>',
      '<table>',
      '<script>',
      '<!--',
      '{"text":"',
      '"}',
      '\n',
      '---\n',
      'published: ',
      '\uFEFF',
      '2026-03-03',
      '1 0 obj',
      english,
    )
    .map((text) => new Uint8Array(Buffer.from(text))),
)
const anyBytes = fc.array(pieces, { maxLength: 12 }).map((parts) => new Uint8Array(Buffer.concat(parts)))

const assertResults = (results: Awaited<ReturnType<typeof read>>, about: string): void => {
  assert.ok(results.length > 0, `${about} gave nothing`)
  for (const result of results) {
    const problems = result.ok ? result.warnings : [result.problem]
    for (const problem of problems) {
      assert.ok(problem.code in problemCodes)
      assert.equal(problem.severity, result.ok ? 'warning' : 'error')
      assert.ok(problem.message !== '' && problem.help !== '' && !/[\r\n]/.test(problem.message))
    }
    if (result.ok) assert.ok(/\S/.test(result.input.text) && (result.input.published === null || /^\d{4}/.test(result.input.published!)))
  }
}

test('any bytes under any name give documents or problems, never an exception', async () => {
  await fc.assert(
    fc.asyncProperty(anyBytes, async (bytes) => {
      await withFiles(Object.fromEntries(kinds.map((name) => [name, bytes])), async (cwd) => {
        for (const name of kinds) assertResults(await readAll([name], { cwd }), name)
      })
      assertResults(await readAll(['-'], { cwd: '/', stdin: stream(bytes) }), '-')
    }),
    { numRuns: 150 },
  )
})

test('a PDF with any of its bytes changed gives a document or a problem', async () => {
  const whole = pdf([printed([english])])
  await fc.assert(
    fc.asyncProperty(fc.array(fc.tuple(fc.nat(whole.length - 1), fc.nat(255)), { minLength: 1, maxLength: 6 }), async (changes) => {
      const bytes = Buffer.from(whole)
      for (const [at, byte] of changes) bytes[at] = byte
      assertResults(await read({ 'a.pdf': bytes }), 'a.pdf')
    }),
    { numRuns: 100 },
  )
})
