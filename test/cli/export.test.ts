import assert from 'node:assert/strict'
import { createHash } from 'node:crypto'
import { existsSync, readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { after, before, test } from 'node:test'
import { chancery, folderWith, lines, type Ran, reports } from './command.ts'

const folder = folderWith(reports)
const at = (...args: readonly string[]): Promise<Ran> => chancery(args, { cwd: folder.path, env: { INIT_CWD: folder.path } })
const read = (...path: readonly string[]): string => readFileSync(join(folder.path, ...path), 'utf8')

before(async () => {
  const { code, err } = await at('add', 'north.txt', 'island.txt', '--db', 'kept.db')
  assert.equal(code, 0, err)
})
after(() => folder.remove())

test('--hash is the SHA-256 of the canonical export, of a store as of its files', async () => {
  const [text, kept, files] = await Promise.all([
    at('export', '--db', 'kept.db'),
    at('export', '--db', 'kept.db', '--hash'),
    at('export', 'island.txt', 'north.txt', '--hash'),
  ])
  assert.equal(kept.out, `${createHash('sha256').update(text.out).digest('hex')}\n`)
  assert.equal(files.out, kept.out)
})

test('a format of text is the same on the screen and in a file, from a store and from files', async () => {
  for (const format of ['csv', 'annotations', 'gdelt', 'ics']) {
    const [screen, file, files] = await Promise.all([
      at('export', '--db', 'kept.db', '--format', format),
      at('export', '--db', 'kept.db', '--format', format, '--out', `one.${format}`),
      at('export', 'north.txt', 'island.txt', '--format', format),
    ])
    assert.deepEqual([screen.code, file.code, file.out], [0, 0, ''], file.err)
    assert.ok(screen.out.length > 100, format)
    assert.equal(read(`one.${format}`), screen.out)
    assert.equal(files.out, screen.out)
    assert.match(file.err, /^wrote one\.\S+ \(\d+ (bytes|kB)\)$/m)
  }
})

test('formats of several files go to a folder', async () => {
  const ran = await Promise.all(
    ['csv', 'parquet', 'annotations', 'atom', 'ics'].map((format) => at('export', '--db', 'kept.db', '--format', format, '--out', `all-${format}/`)),
  )
  for (const { code, err } of ran) assert.equal(code, 0, err)
  const names = (format: string) => readdirSync(join(folder.path, `all-${format}`)).sort()
  assert.equal(names('csv').length, 16)
  assert.equal(names('parquet').length, 15)
  assert.deepEqual(names('annotations'), ['collection.json', 'page-1.json'])
  assert.deepEqual(names('atom'), ['ISL-NOR.atom'])
  assert.deepEqual(names('ics'), ['ledger.ics'])
})

test('what is not text asks for a place', async () => {
  const { code, err } = await at('export', '--db', 'kept.db', '--format', 'parquet')
  assert.equal(code, 2)
  assert.match(err, /^usage .*parquet is not text · .*--out/)
})

test('a place that cannot be written to is said to be so, and nothing is left there', async () => {
  const ran = await Promise.all([
    at('export', '--db', 'kept.db', '--format', 'ics', '--out', 'nowhere/x.ics'),
    at('export', '--db', 'kept.db', '--format', 'csv', '--out', 'north.txt/'),
  ])
  for (const { code, err } of ran) {
    assert.equal(code, 2, err)
    assert.match(err, /^output-refused \S+: cannot be written: .+ · /m)
  }
  assert.ok(!existsSync(join(folder.path, 'nowhere')))
})

test('pair, kind, day and since narrow it, from a store as from files', async () => {
  const wishes = [
    ['--pair', 'Norway', 'Iceland'],
    ['--kind', 'agreement'],
    ['--as-of', '2024-05-13'],
    ['--since', '2024-05-14'],
    ['--pair', 'NOR', 'SWE'],
  ]
  const whole = lines((await at('export', '--db', 'kept.db')).out)
  const counts: number[] = []
  for (const wish of wishes) {
    const [kept, files] = await Promise.all([at('export', '--db', 'kept.db', ...wish), at('export', 'north.txt', 'island.txt', ...wish)])
    assert.equal(kept.code, 0, kept.err)
    assert.equal(files.out, kept.out, wish.join(' '))
    const ids = new Set(whole.filter(({ kind }) => kind === 'document').map(({ id }) => id))
    const documents = lines(kept.out).filter(({ kind }) => kind === 'document')
    assert.ok(documents.every(({ id }) => ids.has(id)))
    counts.push(documents.length)
  }
  assert.deepEqual(counts, [2, 2, 1, 2, 0])
  const kinds = lines((await at('export', '--db', 'kept.db', '--kind', 'agreement')).out).flatMap(({ kind, of }) => (kind === 'item' ? [of] : []))
  assert.deepEqual(new Set(kinds), new Set(['agreement']))
})

test('a base that is no beginning of an address is refused', async () => {
  const { code, err } = await at('export', '--db', 'kept.db', '--format', 'atom', '--base', 'not an address')
  assert.equal(code, 2)
  assert.match(err, /--base/)
})
