import assert from 'node:assert/strict'
import { test } from 'node:test'
import { operations } from '../../src/app/operations.ts'
import { chancery, folderWith, home, lines, run } from './command.ts'

test('the help text names every command, and every command shows an example that starts with its name', async () => {
  const all = await chancery(['--help'])
  assert.equal(all.code, 0)
  for (const { name, example } of operations) {
    assert.match(all.out, new RegExp(`^  ${name} `, 'm'))
    assert.ok(example.startsWith(`chancery ${name} `), example)
  }
  const helps = await Promise.all(operations.map(({ name }) => chancery([name, '--help'])))
  for (const [i, help] of helps.entries()) {
    assert.equal(help.code, 0)
    assert.ok(help.out.includes(operations[i]!.example))
    assert.ok(help.out.includes('--format'))
    assert.equal(help.err, '')
  }
})

test('the version is that of the package', async () => {
  const { out, code } = await chancery(['--version'])
  assert.deepEqual([code, /^\d+\.\d+\.\d+\n$/.test(out)], [0, true])
})

test('a wrong call is named on stderr, says where help is, and ends with 2', async () => {
  const wrong = [
    [],
    ['raed'],
    ['read'],
    ['read', 'x', '--format', 'xml'],
    ['read', 'x', '--no-such'],
    ['read', 'x', '--kind', 'rumour'],
    ['read', 'x', '--published', 'Monday'],
    ['check'],
    ['add', 'x'],
    ['why', 'abcdef0123'],
  ]
  const ran = await Promise.all(wrong.map((args) => chancery(args)))
  for (const [i, { code, out, err }] of ran.entries()) {
    assert.equal(code, 2, `${wrong[i]!.join(' ')}: ${err}`)
    assert.equal(out, '')
    assert.match(err, /^usage .+ · .+\n$/, wrong[i]!.join(' '))
    assert.doesNotMatch(err, /\n\s+at /)
  }
})

test('with --format jsonl a wrong call is JSON', async () => {
  const { code, err } = await chancery(['read', '--format', 'jsonl'])
  assert.equal(code, 2)
  assert.deepEqual([lines(err)[0]!.kind, lines(err)[0]!.code], ['problem', 'usage'])
})

test('a slip in a command brings the nearest one to mind', async () => {
  assert.match((await chancery(['serch'])).err, /search/)
})

test('colours are for terminals only', async () => {
  const { err, out } = await chancery(['read', 'no-such-file.txt'], { env: { FORCE_COLOR: undefined } })
  assert.ok(!`${out}${err}`.includes('\u001b'))
})

test('from npm, a relative path means the folder that the caller stood in', async () => {
  const folder = folderWith({ 'note.txt': 'OSLO, 13 May 2024. Norway and Iceland signed a fisheries agreement in Oslo on Monday.\n' })
  try {
    const ran = await run('npm', ['--prefix', home, 'run', '-s', 'chancery', '--', 'mentions', 'note.txt', '--format', 'jsonl'], {
      cwd: folder.path,
      env: { INIT_CWD: undefined },
    })
    assert.equal(ran.code, 0, ran.err)
    assert.ok(lines(ran.out).some(({ kind, value }) => kind === 'country' && value === 'ISL'))
    assert.ok(lines(ran.out).every(({ source }) => source === 'note.txt'))
  } finally {
    folder.remove()
  }
})

test('INIT_CWD of some other npm further up means nothing', async () => {
  const folder = folderWith({ 'note.txt': 'Norway and Iceland signed a fisheries agreement in Oslo on 13 May 2024.\n' })
  try {
    const ran = await chancery(['mentions', 'note.txt', '--format', 'jsonl'], { cwd: folder.path, env: { INIT_CWD: '/' } })
    assert.equal(ran.code, 0, ran.err)
  } finally {
    folder.remove()
  }
})
