import assert from 'node:assert/strict'
import { mkdirSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { after, before, test } from 'node:test'
import { chancery, folderWith, lines, type Ran, reports } from './command.ts'

/** A long French report, of which the detector of languages is sure. */
const french =
  "Le ministre des Affaires étrangères a rencontré son homologue norvégien à Paris. Les deux pays ont signé un accord sur la pêche et se sont félicités de leurs bonnes relations. La coopération entre les deux gouvernements sera renforcée l'année prochaine, a déclaré le porte-parole du gouvernement.\n"

const folder = folderWith({ 'french.txt': french, 'junk.db': 'junk\n'.repeat(100) })
const at = (...args: readonly string[]): Promise<Ran> => chancery(args, { cwd: folder.path })

before(async () => {
  mkdirSync(join(folder.path, 'mine'))
  for (const [name, text] of Object.entries(reports)) writeFileSync(join(folder.path, 'mine', name), text)
  mkdirSync(join(folder.path, 'undated'))
  for (const name of ['a.txt', 'b.txt'])
    writeFileSync(join(folder.path, 'undated', name), `Norway and Iceland signed an agreement on fish on Monday. It is the ${name} of its kind.\n`)
  for (const name of ['a.csv', 'b.docx']) writeFileSync(join(folder.path, 'mine', name), 'x')
  await at('add', 'mine', '--db', 'kept.db', '--published', '2024-05-14')
})

after(folder.remove)

test('a wrong call says which option takes what', async () => {
  const wrong: readonly (readonly [readonly string[], RegExp])[] = [
    [['search', 'x', '--db', 'kept.db', '--limit', 'x'], /: --limit takes a whole number from 1 to 1000 · see/],
    [['search', 'trade'], /: --db is needed: the store, /],
    [['add', 'mine'], /: --db is needed: the store, /],
    [['why', '5', 'mine'], /: give at least 4 characters of the id, as printed by /],
    [['search', 'x', '--db', 'kept.db', '--pair', 'NOR'], /: --pair takes 2 words, as in "--pair <country> <country>" /],
    [['read', 'mine', '--published', 'Monday'], /: --published "Monday" is not a date of the form YYYY-MM-DD /],
    [['read', 'mine', '--language', 'plain English'], /: --language "plain English" is not the tag of a language/],
    [['brief', 'Norway'], /: <b> is missing: the other country · see/],
    [['brief', 'NOR', 'ISL'], /: name files to read, or a store with --db · see/],
    [['brief', 'NOR', 'ISL', 'mine', '--db', 'kept.db'], /: name either files or a store, not both · see/],
    [['brief', 'Norway', 'mine'], /: the second country is missing: "mine" is a file or folder · write "chancery brief Norway <country> mine"/],
  ]
  const ran = await Promise.all(wrong.map(([args]) => at(...args)))
  for (const [i, { code, err }] of ran.entries()) {
    assert.equal(code, 2)
    assert.match(err, wrong[i]![1])
  }
})

test('a text taken for another language is read when it is said to be English', async () => {
  const [found, said] = await Promise.all([
    at('read', 'french.txt', '--published', '2024-05-14'),
    at('read', 'french.txt', '--published', '2024-05-14', '--language', 'en'),
  ])
  assert.match(found.err, /language-unread .*--language en/)
  assert.deepEqual([said.code, said.err], [0, ''])
})

test('nothing found is said in one line, for people only', async () => {
  const ran = await Promise.all([
    at('search', 'zzzz', '--db', 'kept.db'),
    at('check', 'mine', '--check', 'mirror'),
    at('read', 'french.txt'),
    at('read', 'french.txt', '--silent'),
    at('mentions', 'mine', '--kind', 'set'),
    at('search', 'zzzz', '--db', 'kept.db', '--format', 'jsonl'),
    at('check', 'mine', '--check', 'mirror', '--format', 'json'),
  ])
  assert.deepEqual(
    ran.map(({ out }) => out),
    ['no hits\n', 'no findings\n', 'no records\n', 'no sentences without a record\n', 'no mentions\n', '', '[]\n'],
  )
})

test('advice about a store fits what was named', async () => {
  const [junk, inFolder, nowhere] = await Promise.all([
    at('verify', '--db', 'junk.db'),
    at('add', 'mine', '--db', 'mine'),
    at('add', 'mine', '--db', 'none/x.db'),
  ])
  for (const { code, err } of [junk, inFolder]) {
    assert.equal(code, 3)
    assert.match(err, / · name with --db a store that `chancery add` made/)
  }
  assert.match(nowhere.err, /there is no folder .*none .* · make the folder first/)
})

test('mentions stand under the date of their document', async () => {
  const { out } = await at('mentions', 'mine/island.txt', '--published', '2024-05-14')
  assert.match(out, /^mine\/island\.txt · 2024-05-14\n/)
})

test('demo finds the pair of the files, or says which option is missing', async () => {
  const [found, none] = await Promise.all([at('demo', 'mine'), at('demo', 'french.txt')])
  assert.match(found.out, /^Iceland – Norway\n/)
  assert.equal(none.code, 2)
  assert.match(none.err, /usage .* the pair must be named · .*--pair/)
})

test('why speaks in plain words, the same for files and for a store', async () => {
  const records = lines((await at('read', 'mine', '--published', '2024-05-14', '--format', 'jsonl')).out).filter(
    ({ inferred }) => Object.keys(inferred as object).length > 0,
  )
  assert.ok(records.length > 0)
  for (const { id, source } of records.slice(0, 4)) {
    const [file, store, json, storedJson] = await Promise.all([
      at('why', String(id), String(source), '--published', '2024-05-14'),
      at('why', String(id), '--db', 'kept.db'),
      at('why', String(id), String(source), '--published', '2024-05-14', '--format', 'json'),
      at('why', String(id), '--db', 'kept.db', '--format', 'json'),
    ])
    assert.equal(store.out, file.out)
    assert.equal(storedJson.out, json.out)
    assert.doesNotMatch(file.out, /null|\{"| from (?:home|beside|rule)\b/)
  }
})

test('files of other kinds in a folder are counted on stderr, and nothing is wrong', async () => {
  const [text, json] = await Promise.all([at('read', 'mine'), at('read', 'mine', '--format', 'jsonl')])
  assert.equal(text.code, 0)
  assert.match(text.err, /^2 files of other kinds passed over \(\.csv, \.docx\)$/m)
  assert.ok(lines(json.err).some(({ kind, message }) => kind === 'note' && String(message).startsWith('2 files')))
})

test('an empty brief says what hid the entries', async () => {
  const brief = (...args: readonly string[]): Promise<Ran> => at('brief', 'NOR', 'ISL', ...args)
  const [early, topic, late, stored, undated] = await Promise.all([
    brief('mine', '--as-of', '1999-01-01', '--published', '2024-05-14'),
    brief('mine', '--about', 'zebra'),
    brief('mine', '--since', '2030-01-01'),
    brief('--db', 'kept.db', '--as-of', '1999-01-01'),
    brief('undated', '--as-of', '1999-01-01'),
  ])
  assert.match(early.out, /^Nothing was published by 1 January 1999; the earliest document is of 14 May 2024\.$/m)
  assert.equal(stored.out, early.out)
  assert.match(undated.out, /^No document is known to have been published by 1 January 1999: none of the 2 is dated\.$/m)
  assert.match(topic.out, /Nothing is on record about zebra; \d+ entries on other topics\./)
  assert.match(late.out, /Nothing was published since 1 January 2030; \d+ entries from before\./)
})
