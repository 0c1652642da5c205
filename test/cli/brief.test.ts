import assert from 'node:assert/strict'
import { after, test } from 'node:test'
import { chancery, folderWith, home, reports, run } from './command.ts'

const folder = folderWith(reports)
const at = (...args: readonly string[]) => chancery(args, { cwd: folder.path })

after(folder.remove)

test('npm start prints the brief of the example reports, each line with its citation, and ends with 0', async () => {
  const { code, out, err } = await run('npm', ['start', '--silent'], { cwd: home })
  assert.equal(code, 0, err)
  assert.match(out, /^Kazakhstan – Albania\n/)
  for (const section of ['RELATIONSHIP', 'AGREEMENTS', 'WHAT DOES NOT ADD UP', 'SOURCES']) assert.ok(out.includes(section), section)
  assert.ok((out.match(/\[[A-Z]:\d+-\d+\]/g) ?? []).length >= 10)
  assert.ok(!out.includes(home))
})

test("npm start with a reader's own files", async () => {
  const { code, out, err } = await run('npm', ['--prefix', home, 'start', '--silent', '--', 'north.txt', 'island.txt', '--pair', 'Norway', 'isl'], {
    cwd: folder.path,
    env: { INIT_CWD: undefined },
  })
  assert.equal(code, 0, err)
  assert.match(out, /^Norway – Iceland\n/)
  assert.match(out, /island\.txt/)
})

test('a brief of files is that of a store with the same files', async () => {
  await at('add', 'island.txt', 'north.txt', '--db', 'kept.db')
  for (const length of ['page', 'full']) {
    const [files, store] = await Promise.all([
      at('brief', 'NOR', 'ISL', 'north.txt', 'island.txt', '--length', length),
      at('brief', 'Norway', 'Iceland', '--db', 'kept.db', '--length', length),
    ])
    assert.equal(files.code, 0, files.err)
    assert.equal(store.out, files.out)
  }
})

test('markdown and JSON tell the same brief', async () => {
  const [markdown, json] = await Promise.all([
    at('brief', 'NOR', 'ISL', 'north.txt', '--format', 'markdown'),
    at('brief', 'NOR', 'ISL', 'north.txt', '--format', 'json'),
  ])
  assert.match(markdown.out, /^# Norway – Iceland/)
  const { kind, pair, sections } = JSON.parse(json.out) as {
    readonly kind: string
    readonly pair: readonly string[]
    readonly sections: readonly { readonly title: string }[]
  }
  assert.deepEqual([kind, pair], ['brief', ['NOR', 'ISL']])
  for (const { title } of sections) assert.ok(markdown.out.includes(title), title)
})

test('as of a day before any document there is nothing on record', async () => {
  const { code, out } = await at('brief', 'NOR', 'ISL', 'north.txt', '--published', '2024-05-14', '--as-of', '2020-01-01')
  assert.equal(code, 0)
  assert.match(out, /Nothing|nothing/)
})

test('wrong countries end with 2 and bring the right ones to mind', async () => {
  const ran = await Promise.all([
    at('brief', 'Norwey', 'ISL', 'north.txt'),
    at('brief', 'NOR', 'no', 'north.txt'),
    at('brief', 'NOR', 'ISL', 'north.txt', '--for', 'SWE'),
    at('brief', 'NOR', 'ISL'),
  ])
  assert.deepEqual(
    ran.map(({ code }) => code),
    [2, 2, 2, 2],
  )
  assert.match(ran[0]!.err, /country-unknown no country is called "Norwey" · did you mean Norway \(NOR\)\?/)
})
