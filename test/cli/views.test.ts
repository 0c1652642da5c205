import assert from 'node:assert/strict'
import { after, before, test } from 'node:test'
import { viewKinds } from '../../src/brief/brief.ts'
import { chancery, folderWith, lines, reports } from './command.ts'

const folder = folderWith(reports)
const at = (...args: readonly string[]) => chancery(args, { cwd: folder.path })
const files = ['north.txt', 'island.txt'] as const

before(async () => {
  await at('add', ...files, '--db', 'kept.db')
})

after(folder.remove)

const asked = {
  timeline: ['--as-of', '2024-05-13'],
  commitments: ['--for', 'ISL'],
  figures: ['--about', 'trade'],
  people: ['--since', '2024-05-13'],
  diff: ['--since', '2024-05-14'],
} as const

for (const view of viewKinds) {
  test(`${view}: of files as of a store with the same files, and proved`, async () => {
    const flags = [...asked[view], '--strict', '--format', 'markdown']
    const [read, kept] = await Promise.all([at(view, 'NOR', 'ISL', ...files, ...flags), at(view, 'Norway', 'Iceland', '--db', 'kept.db', ...flags)])
    assert.deepEqual([read.code, kept.code], [0, 0], read.err + kept.err)
    assert.equal(kept.out, read.out)
    assert.match(read.out, /^# Norway – Iceland: /)
  })
}

test('a view as text, JSON, JSON Lines and HTML', async () => {
  const [text, json, jsonl, html] = await Promise.all(
    ['text', 'json', 'jsonl', 'html'].map((format) => at('timeline', 'NOR', 'ISL', ...files, '--format', format)),
  )
  assert.match(text!.out, /^Norway – Iceland: timeline\n=+\n/)
  assert.equal((JSON.parse(json!.out) as { readonly kind: string }).kind, 'timeline')
  assert.equal(lines(jsonl!.out).length, 1)
  assert.match(html!.out, /^<!doctype html>\n<html lang="en">/)
})

test('as of a day before the second report only the first speaks, with files and with a store', async () => {
  const early = ['--as-of', '2024-05-13', '--length', 'full', '--format', 'markdown'] as const
  const [read, kept] = await Promise.all([at('brief', 'NOR', 'ISL', ...files, ...early), at('brief', 'NOR', 'ISL', '--db', 'kept.db', ...early)])
  assert.match(read.out, /As of 13 May 2024, the latest document/)
  assert.equal(kept.out, read.out)
})

test('a diff without a day is a wrong call', async () => {
  const { code, err } = await at('diff', 'NOR', 'ISL', ...files)
  assert.equal(code, 2)
  assert.match(err, /chancery diff: the day is missing · name it with --since/)
})

test('topics are listed; a slip is told of, words are looked for', async () => {
  const [list, slip, meant, words] = await Promise.all([
    at('topics', '--format', 'jsonl'),
    at('brief', 'NOR', 'ISL', ...files, '--about', 'transprt'),
    at('brief', 'NOR', 'ISL', ...files, '--about', '"transprt"'),
    at('brief', 'NOR', 'ISL', ...files, '--about', 'direct flights'),
  ])
  assert.ok(lines(list.out).some(({ topic, words: own }) => topic === 'transport' && (own as readonly string[]).includes('railway')))
  assert.equal(slip.code, 2)
  assert.match(slip.err, /topic-unknown no topic is called "transprt" · did you mean transport\?/)
  assert.deepEqual([meant.code, words.code], [0, 0])
  assert.match(meant.out, /Nothing is on record about/)
  assert.match(words.out, /open direct flights/)
})

test('shelves: made, shown, listed, briefed from, emptied', async () => {
  const shelf = (...args: readonly string[]) => at('shelf', ...args, '--db', 'kept.db')
  const put = await shelf('May talks', 'add', 'north.txt')
  assert.equal(put.out, 'put on May talks: 1 document; it has 1\n')
  assert.match((await shelf('May talks')).out, /^north\.txt 2024-05-13 · [0-9a-f]{16}\n$/)
  assert.equal((await shelf()).out, 'May talks 1 document\n')
  const [shelved, alone] = await Promise.all([
    at('brief', 'NOR', 'ISL', '--db', 'kept.db', '--shelf', 'May talks', '--length', 'full'),
    at('brief', 'NOR', 'ISL', 'north.txt', '--length', 'full'),
  ])
  assert.equal(shelved.out, alone.out)
  assert.equal((await shelf('May talks', 'remove', 'north.txt')).out, 'taken from May talks: 1 document; it has 0\n')
  assert.equal((await shelf('list')).out, 'no shelves\n')
})

test('what is wrong with a shelf is told', async () => {
  const ran = await Promise.all([
    at('shelf', 'May', '--db', 'kept.db'),
    at('shelf', 'May', 'add', '--db', 'kept.db'),
    at('shelf', 'May', 'add', 'nowhere.txt', '--db', 'kept.db'),
    at('shelf', '<b>', 'add', 'north.txt', '--db', 'kept.db'),
    at('brief', 'NOR', 'ISL', 'north.txt', '--shelf', 'May'),
    at('brief', 'NOR', 'ISL', '--db', 'kept.db', '--shelf', 'May'),
  ])
  assert.deepEqual(
    ran.map(({ code, err }) => [code, /^\S+/.exec(err)?.[0]]),
    [
      [2, 'shelf-unknown'],
      [2, 'usage'],
      [1, 'id-unknown'],
      [2, 'usage'],
      [2, 'usage'],
      [2, 'shelf-unknown'],
    ],
  )
})
