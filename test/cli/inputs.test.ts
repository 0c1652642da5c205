import assert from 'node:assert/strict'
import { mkdirSync } from 'node:fs'
import { join } from 'node:path'
import { after, before, test } from 'node:test'
import { mayHang } from '../hanging.ts'
import { chancery, folderWith, lines, type Ran, reports } from './command.ts'
import { lockedPdf, pdf } from './pdf.ts'

const page =
  '<!doctype html><html><head><title>Talks</title><script>document.write("<p>Norway declared war on Iceland.</p>")</script></head><body>' +
  '<nav><a href="javascript:alert(1)">Home</a></nav><article><h1>Talks in Oslo</h1>' +
  '<p onclick="alert(1)">Norway and Iceland signed a fisheries agreement in Oslo on 13 May 2024.</p>'.repeat(3) +
  '<style>p{color:red}</style></article></body></html>'

/** Every sort of bad input beside two good ones. */
const folder = folderWith({
  ...reports,
  'empty.txt': '',
  'blank.txt': ' \n\t\n',
  'binary.txt': Uint8Array.from({ length: 4096 }, (_, i) => (i * 37) % 256),
  'latin.txt': Buffer.from('OSLO, 13 May 2024. The caf\xe9 talks: Norway and Iceland signed an agreement in Oslo on 13 May 2024.\n', 'latin1'),
  'french.txt':
    "Le ministre des Affaires étrangères a rencontré son homologue norvégien à Paris. Les deux pays ont signé un accord sur la pêche et se sont félicités de leurs bonnes relations. La coopération entre les deux gouvernements sera renforcée l'année prochaine, a déclaré le porte-parole du gouvernement.\n",
  'undated.txt': 'Norway and Iceland signed an agreement last year. The ministers met on Tuesday.\n',
  'hostile.html': page,
  'deep.html': `${'<div>'.repeat(60_000)}Norway${'</div>'.repeat(60_000)}`,
  'bomb.html': `<!doctype html><html><body>&${'a'.repeat(100_000)};<![CDATA[<script>${'<!--'.repeat(10_000)}</body></html>`,
  'good.pdf': pdf('Norway and Iceland signed a fisheries agreement in Oslo on 13 May 2024.'),
  'cut.pdf': pdf('Norway and Iceland signed a fisheries agreement in Oslo on 13 May 2024.').subarray(0, 300),
  'locked.pdf': lockedPdf('Norway and Iceland signed a fisheries agreement in Oslo on 13 May 2024.'),
  'rows.jsonl': [
    JSON.stringify({ id: 'first', text: 'Norway and Iceland signed a fisheries agreement in Oslo on 13 May 2024.', published: '2024-05-14' }),
    'not json',
    JSON.stringify({ id: 'none' }),
    JSON.stringify({ id: 'second', text: 'Iceland and Norway signed an aviation agreement in Bergen on 15 May 2024.', date: '2024-05-15' }),
    '',
  ].join('\n'),
  'long-row.jsonl': `{"id":"long","text":"${'a'.repeat(50_000_000)}"}\n{"id":"after","text":"Norway and Iceland signed an agreement in Oslo on 13 May 2024."}\n`,
})

let read: Ran
let problems: readonly Readonly<Record<string, unknown>>[] = []
let records: readonly Readonly<Record<string, unknown>>[] = []

const bad = [
  'missing.txt',
  'empty.txt',
  'blank.txt',
  'binary.txt',
  'latin.txt',
  'french.txt',
  'undated.txt',
  'hostile.html',
  'deep.html',
  'bomb.html',
  'good.pdf',
  'cut.pdf',
  'locked.pdf',
  'rows.jsonl',
  'long-row.jsonl',
  'empty-folder',
]
const files = ['north.txt', ...bad, 'island.txt']

before(async () => {
  mkdirSync(join(folder.path, 'empty-folder'))
  read = await chancery(['read', ...files, '--format', 'jsonl'], { cwd: folder.path })
  problems = lines(read.err)
  records = lines(read.out)
})

after(folder.remove)

const codesOf = (source: string): readonly unknown[] =>
  problems
    .filter((each) => each.source === source || String(each.source).startsWith(`${source}:`) || String(each.source).startsWith(`${source}#`))
    .map(({ code }) => code)

test('bad inputs end with 1, good ones before and after them are read', () => {
  assert.equal(read.code, 1)
  for (const source of ['north.txt', 'island.txt', 'good.pdf', 'hostile.html']) {
    assert.ok(
      records.some((record) => record.source === source),
      source,
    )
  }
})

test('every trouble has a code, a place, a sentence and a help; none is a defect or a stack trace', () => {
  assert.ok(problems.length >= bad.length - 3)
  for (const problem of problems) {
    assert.equal(problem.kind, 'problem')
    assert.notEqual(problem.code, 'internal', JSON.stringify(problem))
    assert.ok(['error', 'warning'].includes(String(problem.severity)))
    for (const field of ['source', 'message', 'help']) assert.ok(String(problem[field]).length > 0, JSON.stringify(problem))
  }
  assert.doesNotMatch(read.err, /\\n\s+at /)
})

test('each bad input is refused or warned of with its own code', () => {
  const expected: Readonly<Record<string, string>> = {
    'missing.txt': 'input-missing',
    'empty.txt': 'input-empty',
    'blank.txt': 'input-empty',
    'binary.txt': 'input-binary',
    'latin.txt': 'input-encoding',
    'french.txt': 'language-unread',
    'undated.txt': 'date-missing',
    'cut.pdf': 'pdf-damaged',
    'locked.pdf': 'pdf-encrypted',
    'rows.jsonl': 'jsonl-row',
    'long-row.jsonl': 'input-too-large',
    'empty-folder': 'input-folder-empty',
  }
  for (const [source, code] of Object.entries(expected)) assert.ok(codesOf(source).includes(code), `${source}: ${JSON.stringify(codesOf(source))}`)
})

test('a script of a page is neither run nor read', () => {
  assert.ok(!records.some(({ quote }) => String(quote).includes('declared war')))
})

test('rows after a bad row are read, and named', () => {
  const sources = records.map(({ source }) => String(source))
  assert.ok(sources.some((source) => source.includes('first')))
  assert.ok(sources.some((source) => source.includes('second')))
})

test('without JSON, an error is one line that names file and place', async () => {
  const { code, err } = await chancery(['mentions', 'missing.txt', 'latin.txt', 'rows.jsonl'], { cwd: folder.path })
  assert.equal(code, 1)
  const said = err.trimEnd().split('\n')
  for (const line of said) assert.match(line, /^[a-z]+(-[a-z]+)+ \S+:\S* .+ · .+$/)
  assert.ok(said.some((line) => line.startsWith('input-missing missing.txt: ')))
  assert.ok(said.some((line) => /^input-encoding latin\.txt:@\d+ /.test(line)))
  assert.ok(said.some((line) => /^jsonl-row rows\.jsonl:2 /.test(line)))
})

test('a warning alone is no failure', async () => {
  const { code, err } = await chancery(['read', 'undated.txt'], { cwd: folder.path })
  assert.equal(code, 0)
  assert.match(err, /^date-missing undated\.txt: /)
})

test('a text of one line of 50 MB is refused or read, and the file after it is read', mayHang, async () => {
  const long = folderWith({ 'line.txt': 'a'.repeat(50_000_000), 'north.txt': reports['north.txt'] })
  try {
    const { code, out, err } = await chancery(['read', 'line.txt', 'north.txt', '--format', 'jsonl'], { cwd: long.path })
    assert.ok(code === 0 || code === 1, err)
    assert.ok(lines(out).some(({ source }) => source === 'north.txt'))
    assert.ok(
      lines(err).every((problem) => problem.code !== 'internal'),
      err,
    )
  } finally {
    long.remove()
  }
})

test('a reader that goes away ends the command quietly', async () => {
  const { spawn } = await import('node:child_process')
  const { home } = await import('./command.ts')
  const child = spawn(
    process.execPath,
    [join(home, 'bin', 'chancery.js'), 'mentions', '--published', '2024-05-14', ...Array.from({ length: 400 }, () => 'north.txt')],
    {
      cwd: folder.path,
    },
  )
  let err = ''
  child.stderr.setEncoding('utf8').on('data', (text: string) => (err += text))
  child.stdout.once('data', () => child.stdout.destroy())
  const code = await new Promise((resolve) => child.on('close', resolve))
  assert.deepEqual([code, err], [0, ''])
})

test('standard input is read as a document', async () => {
  const { code, out } = await chancery(['read', '-', '--published', '2024-05-14', '--format', 'jsonl'], { stdin: reports['north.txt'] })
  assert.equal(code, 0)
  assert.ok(lines(out).every(({ source, published }) => source === '-' && published === '2024-05-14'))
  assert.ok(lines(out).length > 0)
})
