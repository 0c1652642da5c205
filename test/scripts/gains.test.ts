import assert from 'node:assert/strict'
import { execFileSync } from 'node:child_process'
import { mkdirSync, mkdtempSync, readdirSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { after, before, describe, it } from 'node:test'
import { home, run } from '../cli/command.ts'

/** A project in small, whose engine takes each match of a pattern for an event, and its paragraphs for sentences. */
const engineOf = (pattern: string, status: string): string => `
export const lexicon = {}
export const reference = {}
export const createEngine = () => ({
  read: ({ text, source }) => ({
    document: { id: source, source, text },
    mentions: [],
    sentences: [...text.matchAll(/[^\\n]+/g)].map((m) => ({ start: m.index, end: m.index + m[0].length })),
    records: [...text.matchAll(${pattern})].map((m) => {
      const span = { start: m.index, end: m.index + m[0].length }
      return { kind: 'event', id: '${status}' + m.index, document: source, span, quote: m[0], status: '${status}', negated: false, people: [] }
    }),
    findings: [],
    problems: [],
  }),
})
`

const folder = mkdtempSync(join(tmpdir(), 'chancery-gains-test-'))
const project = join(folder, 'project')
const scratch = join(folder, 'scratch')
const text = join(folder, 'visit.txt')
const git = (...args: readonly string[]): string => execFileSync('git', ['-C', project, ...args], { encoding: 'utf8' })

const commit = (engine: string, message: string): void => {
  writeFileSync(join(project, 'src', 'index.ts'), engine)
  git('add', '-A')
  git('-c', 'user.name=A', '-c', 'user.email=a@example.org', 'commit', '-q', '-m', message)
}

const gains = (...args: readonly string[]) =>
  run(process.execPath, [join(home, 'scripts', 'gains.ts'), ...args, '--project', project], { env: { ...process.env, TMPDIR: scratch } })

before(() => {
  mkdirSync(join(project, 'src'), { recursive: true })
  mkdirSync(scratch)
  writeFileSync(join(project, 'package.json'), '{"type":"module"}')
  writeFileSync(text, 'Berg arrived in Oslo.\nBerg left.\nSoto arrived and then left.\n')
  git('init', '-q')
  commit('export const broken: = 1', 'does not start')
  git('tag', 'broken')
  commit(engineOf('/Berg arrived|Berg left/g', 'planned'), 'first')
  git('tag', 'first')
  writeFileSync(join(project, 'src', 'index.ts'), engineOf('/Berg arrived in Oslo|Soto arrived|then left/g', 'occurred'))
})

after(() => rmSync(folder, { recursive: true, force: true }))

describe('gains between the engine of a commit and the present one', () => {
  it('tells what is gained, lost and altered, with the sentence around', async () => {
    const { code, out, err } = await gains('first', text)
    assert.equal(code, 0, err)
    assert.match(out, /^event +2 +3 +0 +2 +1 +1$/m)
    assert.match(out, /gained: 2\n {2}event · .*visit\.txt\n {4}⟦Soto arrived⟧ and then left\./)
    assert.match(out, /lost: 1\n.*\n {4}⟦Berg left⟧\./)
    assert.match(out, /words: Berg arrived → Berg arrived in Oslo\n {4}status: planned → occurred/)
  })

  it('finds no change against itself', async () => {
    const { out } = await gains('first', text, '--json')
    const before = JSON.parse(out)
    assert.equal(before.changes.length, 4)
    git('stash', '-q')
    const { out: same } = await gains('first', text, '--json')
    git('stash', 'pop', '-q')
    assert.deepEqual(JSON.parse(same).counts, { event: { before: 2, now: 2, same: 2, gained: 0, lost: 0, altered: 0 } })
    assert.deepEqual(JSON.parse(same).changes, [])
  })

  it('takes kinds, fields and a limit', async () => {
    assert.match((await gains('first', text, '--limit', '1')).out, /gained: 2, 1 of them by chance/)
    assert.doesNotMatch((await gains('first', text, '--kind', 'tie')).out, /event/)
    assert.match((await gains('first', text, '--field', 'status')).out, /altered: 1/)
    assert.doesNotMatch((await gains('first', text, '--field', 'place')).out, /altered:/)
  })

  it('leaves nothing behind, in the temporary folder or in git', async () => {
    await gains('first', text)
    await gains('broken', text)
    assert.deepEqual(readdirSync(scratch), [])
    assert.equal(git('worktree', 'list').trim().split('\n').length, 1)
    assert.equal(git('status', '--porcelain').trim(), 'M src/index.ts')
  })

  it('says what to do about a wrong call', async () => {
    for (const [args, said] of [
      [[], /no commit to compare with · .*--help/],
      [['first', '--limit', 'many'], /--limit takes a whole number, not many/],
      [['first', '--limt', '3'], /Unknown option '--limt' · .*--help/],
      [['nowhere'], /no commit is called nowhere · .*git tag/],
      [['broken', text], /the engine of broken does not start: .* · .*npm test/],
    ] as const) {
      const { code, err } = await gains(...args)
      assert.equal(code, 2, err)
      assert.match(err, said)
      assert.doesNotMatch(err, /^ {4}at /m)
    }
    const { code, err } = await run(process.execPath, [join(home, 'scripts', 'gains.ts'), 'main', '--project', folder])
    assert.equal(code, 2)
    assert.match(err, /is no git checkout · run it in a clone/)
  })

  it('shows examples when it is asked for help', async () => {
    const { code, out } = await gains('--help')
    assert.equal(code, 0)
    assert.match(out, /npm run -s gains -- main/)
  })
})
