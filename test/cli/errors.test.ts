import assert from 'node:assert/strict'
import { test } from 'node:test'
import { exitAfter, exitOf, problemJson, problemLine, worseExit } from '../../src/cli/errors.ts'
import { progressOn } from '../../src/cli/progress.ts'
import { styleFor } from '../../src/cli/style.ts'
import type { Problem } from '../../src/model/problem.ts'

const missing: Problem = { code: 'input-missing', severity: 'error', source: 'a.txt', place: '', message: 'does not exist', help: 'check the name' }
const plain = styleFor({ isTTY: false }, {})

test('an error is one line: code, file and place, message, what to do', () => {
  assert.equal(problemLine(missing, plain), 'input-missing a.txt: does not exist · check the name')
  assert.equal(problemLine({ ...missing, place: '12', help: '' }, plain), 'input-missing a.txt:12 does not exist')
  assert.equal(problemLine({ ...missing, source: null, message: 'two\n  lines' }, plain), 'input-missing two lines · check the name')
  assert.deepEqual(JSON.parse(problemJson(missing)), { kind: 'problem', ...missing })
})

test('exit codes follow the code of the problem', () => {
  const exits: readonly (readonly [Partial<Problem>, number])[] = [
    [{}, 1],
    [{ severity: 'warning' }, 0],
    [{ code: 'usage', source: null }, 2],
    [{ code: 'country-unknown', source: null }, 2],
    [{ code: 'date-invalid', source: null }, 2],
    [{ code: 'date-invalid' }, 1],
    [{ code: 'store-locked' }, 3],
    [{ code: 'verify-failed' }, 4],
    [{ code: 'proof-failed' }, 4],
    [{ code: 'internal' }, 1],
  ]
  for (const [problem, exit] of exits) assert.equal(exitOf({ ...missing, ...problem }), exit, JSON.stringify(problem))
})

test('of several exit codes the graver stands', () => {
  assert.equal(exitAfter(0, missing), 1)
  assert.equal(exitAfter(3, missing), 3)
  assert.deepEqual([worseExit(1, 4), worseExit(4, 3), worseExit(3, 2), worseExit(0, 1)], [4, 3, 2, 1])
})

test('colours need a terminal, no NO_COLOR and a terminal that is not dumb', () => {
  const red = (isTTY: boolean, env: Record<string, string>): boolean => styleFor({ isTTY }, env).red('x') !== 'x'
  assert.deepEqual(
    [red(true, {}), red(false, {}), red(true, { NO_COLOR: '1' }), red(true, { NO_COLOR: '' }), red(true, { TERM: 'dumb' })],
    [true, false, false, true, false],
  )
})

test('progress is silent off a terminal and in the first half second, then one line that can be taken away', () => {
  let time = 0
  const pieces: string[] = []
  const shown = (): string => pieces.join('')
  const write = (text: string): void => {
    pieces.push(text)
  }
  progressOn({ write }, () => time).show(1, 2, 'a.txt')
  assert.equal(shown(), '')
  const progress = progressOn({ isTTY: true, columns: 40, write }, () => time)
  progress.show(1, 4, 'a.txt')
  assert.equal(shown(), '')
  time = 600
  progress.show(2, 4, 'a-very-long-name-of-a-file-that-goes-on.txt')
  progress.show(3, 4, 'too soon')
  assert.equal(shown(), '\r\u001b[2K[==========          ] 2 of 4 · a-very-')
  progress.clear()
  assert.ok(shown().endsWith('\r\u001b[2K'))
  // A long step is told at once: nothing can be told while it runs.
  progress.step('putting together')
  assert.ok(shown().endsWith('\r\u001b[2Kputting together …'))
  const before = shown()
  progressOn({ write }, () => time).step('putting together')
  assert.equal(shown(), before)
})
