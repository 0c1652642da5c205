import assert from 'node:assert/strict'
import { test } from 'node:test'
import { worked } from '../../bench/growth.ts'
import * as fc from '../laws.ts'
import { english, readOne } from './support.ts'

test('front matter says what the document is, and is no text; offsets are those of the file', async () => {
  const file = `\uFEFF---\r\npublished: 2026-03-03 # as printed\r\ntitle: "Norway: a visit"\r\npublisher: 'The Gazette'\r\nurl: https://news.example/a\r\ntags:\r\n  - fish\r\n---\r\n\r\n# A visit\r\n\r\n${english}\r\n`
  const { input, dateSource, warnings } = await readOne('a.md', file)
  assert.deepEqual(
    [input.published, dateSource, input.title, input.publisher, input.url, warnings],
    ['2026-03-03', 'metadata', 'Norway: a visit', 'The Gazette', 'https://news.example/a', []],
  )
  assert.equal(input.text.length, file.length)
  assert.equal(input.text.indexOf(english), file.indexOf(english))
  assert.equal(input.text.trim(), `A visit\r\n\r\n${english}`)
})

test('date and dct serve as published; without them the head of the text does', async () => {
  const published = async (front: string): Promise<unknown> => {
    const { input, dateSource } = await readOne('a.md', `${front}# A visit\n\n*Oslo, 4 March 2026*\n\n${english}`)
    return [input.published, dateSource, input.title]
  }
  assert.deepEqual(await published('---\ndate: 2026-03-03\n---\n'), ['2026-03-03', 'metadata', 'A visit'])
  assert.deepEqual(await published('---\ndct: 2026-03-02T10:00:00Z\n...\n'), ['2026-03-02', 'metadata', 'A visit'])
  assert.deepEqual(await published(''), ['2026-03-04', 'head', 'A visit'])
  assert.deepEqual(await published('---\ndate: soon\n---\n'), ['2026-03-04', 'head', 'A visit'])
})

test('marks become spaces, words stay where they are', async () => {
  const cases: readonly (readonly [string, string])[] = [
    ['## The visit ##', '   The visit ##'],
    ['> **Norway** and _Iceland_ agreed.', '    Norway   and  Iceland  agreed.'],
    ['- one\n* two\n+ three\n1. four', '  one\n  two\n  three\n   four'],
    ['See [the text](https://a.example "T") here.', `See  the text${' '.repeat(25)}here.`],
    ['See [the text][1] here.\n[1]: https://a.example', `See  the text${' '.repeat(5)}here.\n${' '.repeat(22)}`],
    ['![A picture](a.png) Norway', '                    Norway'],
    ['Norway <!-- a\nnote --> met.', `Norway       \n${' '.repeat(9)}met.`],
    ['***', '   '],
    ['2 * 3 and snake_case and [sic] stay.', '2 * 3 and snake_case and [sic] stay.'],
    ['In\n2026. Then', 'In\n2026. Then'],
  ]
  for (const [file, text] of cases) assert.equal((await readOne('a.md', `${file}\n\n${english}`)).input.text, `${text}\n\n${english}`)
})

test('front matter that is never closed is text', async () => {
  const { input } = await readOne('a.md', `---\ntitle: x\n\n${english}`)
  assert.equal(input.title, null)
  assert.ok(input.text.includes('title: x'))
})

test('no unit moves and no letter changes, whatever the file holds', async () => {
  const part = fc.constantFrom(
    '---\n',
    '# ',
    '> ',
    '- ',
    '**',
    '_',
    '[',
    ']',
    '(',
    ')',
    '<!--',
    '-->',
    '```\n',
    '\n',
    '\r\n',
    ' ',
    'Norway',
    '😀',
    'é',
    'title: x\n',
    '![',
    '1. ',
  )
  await fc.assert(
    fc.asyncProperty(fc.array(part, { maxLength: 40 }), async (parts) => {
      const file = `${parts.join('')}\n${english}`
      const { input } = await readOne('a.md', file)
      assert.equal(input.text.length, file.length)
      for (let i = 0; i < file.length; i++) assert.ok(input.text[i] === file[i] || input.text[i] === ' ')
    }),
    { numRuns: 200 },
  )
})

test('hostile marks cost linear time', async () => {
  const began = worked()
  for (const mark of ['<!--', '[', '![', '[a](', '**', '> ', '# ', '-', '---\n', '(', '](', '1.', '_a'])
    assert.ok((await readOne('a.md', `${mark.repeat(200_000)}\n${english}`)).input.text.length > 200_000, mark)
  assert.ok(worked() - began < 20)
})
