import assert from 'node:assert/strict'
import { test } from 'node:test'
import { worked } from '../../bench/growth.ts'
import { linesOf } from '../../src/source/lines.ts'
import * as fc from '../laws.ts'
import { collect, english, inShort, read, readAll, readOne, stream } from './support.ts'

const row = (fields: object): string => `${JSON.stringify({ text: english, published: '2023-09-12', ...fields })}\n`

test('a row gives a document with what it says of itself; other fields are ignored', async () => {
  const { input, dateSource } = await readOne(
    'a.jsonl',
    row({ id: 'r-1', title: ' A  title ', publisher: 'The Gazette', url: 'https://news.example/1', language: 'fr', extra: { a: 1 } }),
  )
  assert.deepEqual(input, {
    text: english,
    published: '2023-09-12',
    language: 'en',
    publisher: 'The Gazette',
    title: 'A title',
    url: 'https://news.example/1',
    source: 'r-1',
  })
  assert.equal(dateSource, 'row')
})

test('date and dct are taken as published, which goes first', async () => {
  const published = async (fields: object) => (await readOne('a.jsonl', row({ published: undefined, ...fields }))).input.published
  assert.equal(await published({ date: '2023-09-01' }), '2023-09-01')
  assert.equal(await published({ dct: '20230902' }), '2023-09-02')
  assert.equal(await published({ published: '', dct: '2023-09' }), '2023-09')
  assert.equal(await published({ published: '2023-09-03', date: '2023-09-01', dct: '2023-09-02' }), '2023-09-03')
  assert.equal(await published({ published: 'Thu, 7 Sep 2023 10:00:00 GMT' }), '2023-09-07')
})

test('a row without a usable id is named by its line', async () => {
  const results = await read({ 'a.jsonl': `\n${row({})}${row({ id: 7 })}${row({ id: '' })}` })
  assert.deepEqual(inShort(results), ['a.jsonl:2', '7', 'a.jsonl:4'])
})

test('a bad row is refused by its line and the others go on', async () => {
  const bad = ['{"id":"cut","text":"Norw', '[1]', '"text"', 'null', '{}', '{"text":7}', '{"text":" "}', '{"text":"a"} {"text":"b"}']
  const results = await read({ 'a.jsonl': `${row({ id: 'first' })}${bad.join('\r\n')}\r\n${row({ id: 'last' }).trim()}` })
  assert.deepEqual(inShort(results), ['first', ...bad.map((_, i) => `jsonl-row a.jsonl:${i + 2}`), 'last'])
})

test('one JSON value over many lines is one problem', async () => {
  for (const value of [{ text: english }, [{ text: english }, { text: english }]])
    assert.deepEqual(inShort(await read({ 'a.jsonl': JSON.stringify(value, null, 2) })), ['jsonl-row a.jsonl:1'])
})

test('dates and addresses that are none are not taken', async () => {
  const results = await read({
    'a.jsonl': row({ id: 'x', published: '31 April', url: 'javascript:alert(1)' }) + row({ id: 'y', published: 20230912, url: 'file:///etc/passwd' }),
  })
  assert.deepEqual(inShort(results), ['x date-invalid date-missing', 'y'])
  for (const r of results) assert.equal(r.ok && r.input.url, null)
})

test('broken bytes in a row are a warning with its line', async () => {
  const bytes = Buffer.concat([
    Buffer.from(row({ id: 'a' })),
    Buffer.from('{"id":"b","published":"2023-09-12","text":"The caf'),
    Buffer.from([0xe9]),
    Buffer.from(` and ${english}"}`),
  ])
  const [, second] = await read({ 'a.jsonl': bytes })
  assert.deepEqual(second?.ok && second.warnings.map((w) => [w.code, w.place]), [['input-encoding', '2']])
})

test('a line over the limit is refused by its number, the others are read', async () => {
  async function* big(): AsyncGenerator<Uint8Array> {
    yield Buffer.from(`${row({ id: 'a' })}{"text":"`)
    for (let i = 0; i < 51; i++) yield Buffer.alloc(1_000_000, 'x')
    yield Buffer.from(`"}\n${row({ id: 'b' })}`)
  }
  const began = worked()
  assert.deepEqual(inShort(await readAll(['-'], { cwd: '/', stdin: big() })), ['a', 'input-too-large -:2', 'b'])
  assert.ok(worked() - began < 5)
})

test('lines come out the same however the stream is cut', async () => {
  const pieces = fc.array(
    fc.uint8Array({ maxLength: 30 }).map((a) => a.map((b) => (b < 60 ? 10 : b))),
    { maxLength: 10 },
  )
  await fc.assert(
    fc.asyncProperty(pieces, async (parts) => {
      const whole = Buffer.concat(parts).toString('latin1')
      const lines = await collect(linesOf(stream(...parts)))
      const expected = whole.split('\n')
      if (expected.at(-1) === '') expected.pop()
      assert.deepEqual(
        lines.map((l) => Buffer.from(l.bytes!).toString('latin1')),
        expected,
      )
    }),
  )
})
