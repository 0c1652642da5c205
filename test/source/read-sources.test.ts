import assert from 'node:assert/strict'
import { mkdir, symlink } from 'node:fs/promises'
import { join } from 'node:path'
import { test } from 'node:test'
import { worked } from '../../bench/growth.ts'
import { english, inShort, read, readAll, readOne, stream, withFiles } from './support.ts'

test('a text file is kept to the last character', async () => {
  const text = `\uFEFF2023-09-12\r\n\r\n  ${english}\t\n\n`
  const { input, origin, warnings, dateSource } = await readOne('a.txt', text)
  assert.equal(input.text, text)
  assert.deepEqual([input.published, dateSource, input.language, input.source, origin, warnings], ['2023-09-12', 'head', 'en', 'a.txt', null, []])
})

test('bytes that are not UTF-8 are replaced, with the place of the first', async () => {
  const bytes = Buffer.concat([Buffer.from('2023-09-12\nThe café '), Buffer.from([0xe9, 0x80, 0x20]), Buffer.from(english)])
  const { input, warnings } = await readOne('a.txt', bytes)
  assert.ok(input.text.includes('café \uFFFD'))
  assert.deepEqual(
    warnings.map((w) => [w.code, w.severity, w.place]),
    [['input-encoding', 'warning', '@21']],
  )
})

test('a file without one UTF-8 sequence is read in the old Western encoding, and names keep their letters', async () => {
  const old = Buffer.from('2023-09-12\nPresident José Peña met Álvaro Núñez. ', 'latin1')
  const marks = Buffer.from([0x93, 0x73, 0xed, 0x94, 0x20, 0x96, 0x20])
  const { input, warnings } = await readOne('a.txt', Buffer.concat([old, marks, Buffer.from(english)]))
  assert.ok(input.text.startsWith('2023-09-12\nPresident José Peña met Álvaro Núñez. “sí” – '), input.text.slice(0, 80))
  assert.deepEqual(
    warnings.map((w) => [w.code, w.severity, w.place, w.message]),
    [['input-encoding', 'warning', '@24', 'is not UTF-8 and was read as Windows-1252']],
  )
  // Nearly: one rightly spelled letter says UTF-8, and so does a byte order mark; the bad byte is lost, and said to be.
  for (const lead of ['Peña and ', '\uFEFF']) {
    const mixed = await readOne('a.txt', Buffer.concat([Buffer.from(lead), Buffer.from([0xe9, 0x20]), Buffer.from(english)]))
    assert.ok(mixed.input.text.startsWith(`${lead}\uFFFD `))
    assert.ok(mixed.warnings.some(({ message }) => message.includes('U+FFFD')))
  }
})

test('a file of another kind says what to save instead', async () => {
  const helps = (await read({ 'a.rss': 'x', 'b.docx': 'x', 'c.png': 'x' }, ['a.rss', 'b.docx', 'c.png'])).map((each) =>
    each.ok ? '' : each.problem.help,
  )
  assert.deepEqual(
    helps.map((help) => help.split(';')[0]),
    ['a feed names pages: save the pages themselves', 'save it as text or PDF', 'read are .txt, .md, .html, .htm, .pdf, .jsonl'],
  )
})

test('UTF-16 with a byte order mark is decoded', async () => {
  const little = Buffer.from(`\uFEFF2023-09-12\n${english}`, 'utf16le')
  const big = Buffer.from(little).swap16()
  for (const bytes of [little, big]) {
    const { input } = await readOne('a.txt', bytes)
    assert.equal(input.text, `\uFEFF2023-09-12\n${english}`)
    assert.equal(input.published, '2023-09-12')
  }
})

test('what is not text is refused by its name, and the other files go on', async () => {
  const files = {
    'nul.txt': Buffer.from([0x41, 0, 0x42, 0, 0x43]),
    'cyrillic-1251.txt': Buffer.from([0xcf, 0xf0, 0xe8, 0xe2, 0xe5, 0xf2, 0x20, 0xec, 0xe8, 0xf0]),
    'controls.txt': Buffer.from(Array.from({ length: 100 }, (_, i) => (i % 4 ? 65 : 3))),
    'empty.txt': '',
    'blank.txt': '\uFEFF \n\u200B\t ',
    'empty.jsonl': '\n \n',
    'empty.html': '',
    'picture.png': Buffer.from([0x89, 0x50]),
    'good.txt': `2023-09-12\n${english}`,
  }
  const results = await read(files, [...Object.keys(files), 'gone.txt', 'good.txt/below.txt', '', 'a\0b'])
  assert.deepEqual(inShort(results), [
    'input-binary nul.txt:',
    'input-binary cyrillic-1251.txt:',
    'input-binary controls.txt:',
    'input-empty empty.txt:',
    'input-empty blank.txt:',
    'input-empty empty.jsonl:',
    'input-empty empty.html:',
    'input-kind picture.png:',
    'good.txt',
    'input-missing gone.txt:',
    'input-missing good.txt/below.txt:',
    'input-missing :',
    'input-unreadable a\0b:',
  ])
  for (const r of results) if (!r.ok) assert.ok(r.problem.message !== '' && r.problem.help !== '' && r.problem.severity === 'error')
})

test('a folder is walked in sorted order; other kinds, hidden files and links to folders are passed over', async () => {
  const text = `2023-09-12\n${english}`
  const files = {
    'f/b.txt': text,
    'f/a/z.md': text,
    'f/a/c.txt': text,
    'f/B.txt': text,
    'f/c.png': 'x',
    'f/.hidden.txt': text,
    'f/.git/x.txt': text,
    'f/é.txt': text,
  }
  await withFiles(files, async (cwd) => {
    await symlink(join(cwd, 'f'), join(cwd, 'f/loop'))
    await symlink(join(cwd, 'f/b.txt'), join(cwd, 'f/d.txt'))
    await symlink(join(cwd, 'gone'), join(cwd, 'f/e.txt'))
    await mkdir(join(cwd, 'void/inner.txt'), { recursive: true })
    assert.deepEqual(inShort(await readAll(['f/', 'void'], { cwd })), [
      'f/B.txt',
      'f/a/c.txt',
      'f/a/z.md',
      'f/b.txt',
      'f/d.txt',
      'input-missing f/e.txt:',
      'f/é.txt',
      'input-folder-empty void:',
    ])
  })
})

test('a file over the limit is refused unread', async () => {
  await withFiles({ 'good.txt': english }, async (cwd) => {
    const { open } = await import('node:fs/promises')
    const file = await open(join(cwd, 'big.txt'), 'w')
    await file.truncate(100_000_001)
    await file.close()
    assert.deepEqual(inShort(await readAll(['big.txt', 'good.txt'], { cwd })), ['input-too-large big.txt:', 'good.txt date-missing'])
  })
})

test('a single line of 50 MB is read in linear time', async () => {
  const line = `${english} `.repeat(Math.ceil(50_000_000 / english.length))
  const began = worked()
  const { input } = await readOne('long.txt', line)
  assert.equal(input.text.length, line.length)
  const { input: marked } = await readOne('long.md', line)
  assert.equal(marked.text.length, line.length)
  assert.ok(worked() - began < 20)
})

test('the date: option, then the source, then the head of the text', async () => {
  const row = JSON.stringify({ id: 'r', text: `2023-09-12\n${english}`, published: '2023-09-13T10:00:00Z' })
  const dateOf = async (name: string, content: string, published?: string) => {
    const { input, dateSource } = await readOne(name, content, { published })
    return [input.published, dateSource]
  }
  assert.deepEqual(await dateOf('a.jsonl', row, '2023-09-14'), ['2023-09-14', 'option'])
  assert.deepEqual(await dateOf('a.jsonl', row), ['2023-09-13', 'row'])
  assert.deepEqual(await dateOf('a.jsonl', row.replace('2023-09-13T10:00:00Z', 'yesterday')), ['2023-09-12', 'head'])
  assert.deepEqual(await dateOf('a.txt', `2023-09-12\n${english}`), ['2023-09-12', 'head'])
  assert.deepEqual(await dateOf('a.txt', english), [null, null])
})

test('an option that is no date stops everything', async () => {
  assert.deepEqual(inShort(await read({ 'a.txt': english }, ['a.txt'], { published: '12/09/2023' })), ['date-invalid null:'])
})

test('standard input is read by what it holds', async () => {
  const cases: readonly (readonly [string, string, string])[] = [
    ['text', `2023-09-12\n${english}`, '-'],
    ['rows', `\uFEFF{"id":"r1","text":${JSON.stringify(english)},"published":"2023-09-12"}\n`, 'r1'],
    [
      'page',
      `<!-- saved --><!DOCTYPE html><html><head><meta name="date" content="2023-09-12"></head><body><article><p>${english}</p></article></body></html>`,
      '-',
    ],
  ]
  for (const [kind, content, source] of cases) {
    const half = content.length >> 1
    const results = await readAll(['-'], { cwd: '/', stdin: stream(content.slice(0, half), content.slice(half)) })
    assert.deepEqual(inShort(results), [source], kind)
  }
  assert.deepEqual(inShort(await readAll(['-'], { cwd: '/' })), ['input-missing -:'])
  assert.deepEqual(inShort(await readAll(['-'], { cwd: '/', stdin: stream() })), ['input-empty -:'])
})

test('a stream that breaks is a problem, whatever its kind', async () => {
  async function* broken(start: string): AsyncGenerator<Uint8Array> {
    yield Buffer.from(start.padEnd(5000, ' '))
    throw Object.assign(new Error('gone'), { code: 'EIO' })
  }
  for (const start of ['', english]) assert.deepEqual(inShort(await readAll(['-'], { cwd: '/', stdin: broken(start) })), ['input-unreadable -:'])
  const rows = await readAll(['-'], { cwd: '/', stdin: broken(`{"id":"r1","text":${JSON.stringify(english)}}\n`) })
  assert.deepEqual(inShort(rows), ['r1 date-missing', 'input-unreadable -:'])
})

test('standard input over the limit is refused', async () => {
  async function* endless(): AsyncGenerator<Uint8Array> {
    const chunk = Buffer.alloc(10_000_000, 'a')
    for (;;) yield chunk
  }
  assert.deepEqual(inShort(await readAll(['-'], { cwd: '/', stdin: endless() })), ['input-too-large -:'])
})

test('a file without an extension is read by what it holds', async () => {
  assert.deepEqual(inShort(await read({ report: `2023-09-12\n${english}`, '.rc': '{"id":"r","text":""}' })), ['report', 'jsonl-row .rc:1'])
})

test('the same inputs give the same results', async () => {
  const files = { 'a.txt': english, 'b.md': `# T\n\n${english}`, 'c.jsonl': `{"text":${JSON.stringify(english)}}\nbroken\n` }
  assert.deepEqual(await read(files), await read(files))
})
