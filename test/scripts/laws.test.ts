import assert from 'node:assert/strict'
import { join } from 'node:path'
import { after, describe, it } from 'node:test'
import { pathToFileURL } from 'node:url'
import { folderWith, home, run } from '../cli/command.ts'

/** A law that holds for the few values of the usual run and breaks for one in some hundreds, one that always holds, and a test without a law. */
const suite = `
import assert from 'node:assert/strict'
import { it } from 'node:test'
import * as fc from '${pathToFileURL(join(home, 'test', 'laws.ts')).href}'

const seen = []
it('rarely broken (by 7 of 1000)', () => fc.assert(fc.property(fc.integer({ min: 0, max: 999 }), (n) => {
  seen.push(n)
  assert.ok(n % 143 !== 142, 'the sum of ' + n)
}), { numRuns: 4 }))
it('holds', () => fc.assert(fc.property(fc.nat(), (n) => n >= 0)))
it('is no law', () => console.log('values', seen.join(' '), fc.sample(fc.nat(), 3).join(' ')))
`

describe('the search for values that break a law', () => {
  const { path, remove } = folderWith({ 'made.test.ts': suite, 'broken.test.ts': 'throw new Error("does not load")\n' })
  after(remove)
  const file = join(path, 'made.test.ts')
  // Under a test runner's own variables a run of tests would take itself for a part of this one.
  const env = { NODE_TEST_CONTEXT: undefined, LAWS_SEED: undefined, LAWS_TIMES: undefined, LAWS_PATH: undefined }
  const laws = (...args: readonly string[]) => run(process.execPath, [join(home, 'scripts', 'laws.ts'), ...args], { env })
  const usual = () => run(process.execPath, ['--test', '--test-reporter=spec', file], { env })
  const valuesIn = (out: string): string => out.match(/values .*/)![0]

  it('asks the usual run about the same values each time', async () => {
    const [one, other] = await Promise.all([usual(), usual()])
    assert.equal(one.code, 0, one.out)
    assert.equal(valuesIn(other.out), valuesIn(one.out))
  })

  it('finds what the usual run does not, with seed, path and counterexample', async () => {
    const { code, out } = await laws('--times', '2000', file)
    assert.equal(code, 1)
    assert.match(out, /^1 files, 2000 times as many values as usual, seed \d+\n/)
    assert.match(out, /FAIL .*made\.test\.ts · 2 hold, 1 do not/)
    assert.match(out, /rarely broken \(by 7 of 1000\)\n +Property failed after \d+ tests\n +\{ seed: -?\d+, path: "[\d:]+"/)
    assert.match(out, /Counterexample: \[\d+\]/)
    assert.match(out, /the sum of \d+/)
  })

  it('finds it again from the same seed, and at once on its path', async () => {
    const first = await laws('--times', '2000', '--seed', '11', file)
    const again = await laws('--times', '2000', '--seed', '11', file)
    const found = (out: string): string => out.match(/Counterexample: .*/)![0]
    assert.equal(found(again.out), found(first.out))
    const told = first.out.match(/again: npm run -s laws -- (--seed 11 --times 2000 --path [\d:]+) --name "(.*)" /)!
    const shown = await laws(...told[1]!.split(' '), '--name', told[2]!, file)
    assert.equal(found(shown.out), found(first.out))
    assert.match(shown.out, /· 0 hold, 1 do not/)
    assert.match(shown.out, /failed after 1 tests/)
  })

  it('says that all held, and ends well', async () => {
    const { code, out } = await laws('--name', 'holds', file)
    assert.deepEqual([code, out.split('\n').at(-2)], [0, 'every law held'])
  })

  it('tells of a file that does not load, and refuses what it does not know', async () => {
    const broken = await laws(join(path, 'broken.test.ts'))
    assert.equal(broken.code, 1)
    assert.match(broken.out, /does not load/)
    for (const [args, said] of [
      [['--times', '0'], /--times takes a whole number, not 0/],
      [['--often', '3'], /often/],
      [[join(path, 'none')], /no test file at/],
    ] as const) {
      const { code, err } = await laws(...args)
      assert.equal(code, 2)
      assert.match(err, said)
    }
    assert.equal((await laws('--name', 'no such test', file)).code, 1)
  })
})
