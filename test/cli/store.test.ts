import assert from 'node:assert/strict'
import { copyFileSync, readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { after, before, test } from 'node:test'
import { chancery, folderWith, lines, type Ran, reports } from './command.ts'

const folder = folderWith({ ...reports, 'empty.txt': '' })
const at = (...args: readonly string[]): Promise<Ran> => chancery(args, { cwd: folder.path })

let added: Ran

before(async () => {
  added = await at('add', 'north.txt', 'empty.txt', 'island.txt', '--db', 'kept.db', '--format', 'jsonl')
})

after(folder.remove)

test('add keeps what can be read, refuses the rest and says so', async () => {
  assert.equal(added.code, 1)
  assert.deepEqual(
    lines(added.out).map(({ status, source }) => [status, source]),
    [
      ['added', 'north.txt'],
      ['refused', 'empty.txt'],
      ['added', 'island.txt'],
    ],
  )
  assert.ok(lines(added.err).some(({ code, source }) => code === 'input-empty' && source === 'empty.txt'))
})

test('what is kept already is known, and the store is whole', async () => {
  const again = await at('add', 'north.txt', '--db', 'kept.db', '--format', 'jsonl')
  assert.deepEqual([again.code, lines(again.out)[0]!.status], [0, 'known'])
  const verified = await at('verify', '--db', 'kept.db', '--format', 'json')
  assert.equal(verified.code, 0, verified.err)
  const { documents, faults } = JSON.parse(verified.out) as { readonly documents: number; readonly faults: readonly unknown[] }
  assert.deepEqual([documents, faults], [2, []])
})

test('search finds words, also for a pair named in English', async () => {
  const { code, out } = await at('search', 'fisheries', 'agreement', '--db', 'kept.db', '--pair', 'Norway', 'Iceland', '--format', 'jsonl')
  assert.equal(code, 0)
  assert.ok(lines(out).length > 0)
  assert.ok(lines(out).every(({ snippet }) => /fisher|agree/i.test(String(snippet))))
})

test('records on the same words are one hit, and each is named', async () => {
  const args = ['search', 'fisheries', 'agreement', '--db', 'kept.db']
  const [json, text] = await Promise.all([at(...args, '--format', 'jsonl'), at(...args)])
  interface Hit {
    readonly document: string
    readonly record: string | null
    readonly span: { readonly start: number; readonly end: number }
    readonly also: readonly { readonly recordKind: string; readonly record: string }[]
  }
  const hits = lines(json.out) as unknown as readonly Hit[]
  const places = hits.map(({ document, span }) => `${document} ${span.start} ${span.end}`)
  assert.equal(new Set(places).size, places.length)
  const several = hits.find(({ also }) => also.length > 0)!
  assert.ok(several.also.every(({ record }) => record !== several.record))
  for (const { recordKind, record } of several.also) assert.ok(text.out.includes(`, ${recordKind} ${record}`), text.out)
})

test('why explains a record of files and of a store alike', async () => {
  const read = await at('read', 'north.txt', '--kind', 'agreement', '--format', 'jsonl')
  const id = String(lines(read.out)[0]!.id)
  const [fromFile, fromStore] = await Promise.all([at('why', id, 'north.txt'), at('why', id.slice(0, 10), '--db', 'kept.db')])
  assert.equal(fromFile.code, 0, fromFile.err)
  assert.match(fromFile.out, /^agreement .*\n├─ the words “/)
  assert.match(fromFile.out, /rule /)
  assert.equal(fromStore.out.split('\n')[0], fromFile.out.split('\n')[0])
})

test('an id that nothing has is told', async () => {
  const ran = await Promise.all([at('why', 'ffffffffffff', 'north.txt'), at('remove', 'ffffffffffff', '--db', 'kept.db')])
  for (const { code, err } of ran) {
    assert.equal(code, 1)
    assert.match(err, /^id-unknown /m)
  }
})

test('check finds that the day of the week is not that of the date, in files and in the store', async () => {
  const ran = await Promise.all([
    at('check', 'north.txt', '--check', 'weekday', '--format', 'jsonl'),
    at('check', '--db', 'kept.db', '--check', 'weekday', '--format', 'jsonl'),
  ])
  for (const { code, out, err } of ran) {
    assert.equal(code, 0, err)
    assert.deepEqual(
      lines(out).map(({ kind, check, verdict }) => [kind, check, verdict]),
      [['finding', 'weekday', 'inconsistent']],
    )
  }
})

test('check of a store keeps to a pair, and names the file of each finding', async () => {
  const [all, pair, other, wrong] = await Promise.all([
    at('check', '--db', 'kept.db', '--format', 'jsonl'),
    at('check', '--db', 'kept.db', 'NO', 'Iceland', '--format', 'jsonl'),
    at('check', '--db', 'kept.db', 'KAZ', 'ALB', '--format', 'jsonl'),
    at('check', '--db', 'kept.db', 'NOR'),
  ])
  const ids = (ran: Ran): readonly unknown[] => lines(ran.out).map(({ id }) => id)
  assert.deepEqual([all.code, pair.code, other.code, wrong.code], [0, 0, 0, 2])
  assert.ok(ids(pair).every((id) => ids(all).includes(id)))
  assert.deepEqual(ids(other), [])
  for (const { sources } of lines(all.out)) assert.ok((sources as readonly string[]).every((source) => source.endsWith('.txt')))
})

test('the export of a store is that of its files, in any order', async () => {
  const [kept, files] = await Promise.all([at('export', '--db', 'kept.db'), at('export', 'island.txt', 'north.txt')])
  assert.equal(kept.code, 0, kept.err)
  assert.equal(kept.out, files.out)
  const { code, out } = await at('export', '--db', 'kept.db', '--format', 'csv', '--table', 'agreement')
  assert.equal(code, 0)
  assert.match(out, /^id,document,/)
})

test('remove takes a document out, by the path it came from', async () => {
  copyFileSync(join(folder.path, 'kept.db'), join(folder.path, 'less.db'))
  const { code, out } = await at('remove', 'island.txt', '--db', 'less.db')
  assert.equal(code, 0)
  assert.match(out, /^removed island\.txt /)
  const verified = await at('verify', '--db', 'less.db', '--format', 'json')
  assert.deepEqual([verified.code, (JSON.parse(verified.out) as { readonly documents: number }).documents], [0, 1])
})

test('a store that is not there, or is none, ends with 3', async () => {
  writeFileSync(join(folder.path, 'text.db'), 'this is not a store, only some text that is long enough to look at\n'.repeat(100))
  const ran = await Promise.all([
    at('search', 'x', '--db', 'none.db'),
    at('verify', '--db', 'text.db'),
    at('brief', 'NOR', 'ISL', '--db', 'none.db'),
    at('add', 'north.txt', '--db', 'text.db'),
  ])
  for (const { code, err } of ran) {
    assert.equal(code, 3, err)
    assert.match(err, /^store-[a-z]+ \S+\.db: .+ · .+$/m)
  }
})

test('a store whose records were changed from outside does not verify: 4', async () => {
  const { DatabaseSync } = await import('node:sqlite')
  const path = join(folder.path, 'changed.db')
  const { code: addedCode } = await at('add', 'north.txt', '--db', 'changed.db')
  assert.equal(addedCode, 0)
  const database = new DatabaseSync(path)
  database.exec("update document set text = replace(text, 'Oslo', 'Bern')")
  database.close()
  const { code, err } = await at('verify', '--db', 'changed.db')
  assert.equal(code, 4, err)
  assert.match(err, /verify-failed changed\.db: /)
})

test('bad input leaves the store byte for byte as it was', async () => {
  const path = join(folder.path, 'still.db')
  await at('add', 'north.txt', '--db', 'still.db')
  const before = await at('export', '--db', 'still.db')
  const { code } = await at('add', 'empty.txt', 'missing.txt', '--db', 'still.db')
  assert.equal(code, 1)
  assert.ok(readFileSync(path).length > 0)
  assert.equal((await at('export', '--db', 'still.db')).out, before.out)
})
