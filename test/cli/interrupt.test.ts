import assert from 'node:assert/strict'
import { spawn } from 'node:child_process'
import { existsSync, statSync } from 'node:fs'
import { join } from 'node:path'
import { after, test } from 'node:test'
import { chancery, folderWith, home, lines } from './command.ts'

const count = 160
const names = Array.from({ length: count }, (_, i) => `report-${String(i).padStart(3, '0')}.txt`)
const folder = folderWith(
  Object.fromEntries(
    names.map((name, i) => [
      name,
      `OSLO, ${(i % 28) + 1} May 2024. Norway and Iceland signed agreement number ${i} on fish in Oslo. Norway will build ${i} boats.\n`,
    ]),
  ),
)
after(folder.remove)

interface Stopped {
  readonly signal: string | null
  readonly out: string
  readonly err: string
}

/** Runs `add` and stops it as Ctrl-C does once something is on the disk. */
const stopped = (db: string): Promise<Stopped> =>
  new Promise((resolve, reject) => {
    const child = spawn(process.execPath, [join(home, 'bin', 'chancery.js'), 'add', '.', '--db', db, '--format', 'jsonl'], { cwd: folder.path })
    const log = join(folder.path, `${db}-wal`)
    let out = ''
    let err = ''
    child.stdout.on('data', (text) => (out += String(text)))
    child.stderr.on('data', (text) => (err += String(text)))
    child.on('error', reject)
    const watch = setInterval(() => {
      if (!existsSync(log) || statSync(log).size < 100_000) return
      clearInterval(watch)
      child.kill('SIGINT')
    }, 5)
    child.on('close', (_code, signal) => {
      clearInterval(watch)
      resolve({ signal, out, err })
    })
  })

test('Ctrl-C in the middle of add: what was told as added is kept, a sentence says so, and the same command goes on', {
  timeout: 120_000,
}, async () => {
  const { signal, out, err } = await stopped('cut.db')
  assert.equal(signal, 'SIGINT')
  const told = lines(out).map(({ source }) => source)
  assert.ok(told.length < count, 'the run was not over')
  const said = lines(err).filter(({ kind }) => kind === 'note')
  assert.match(String(said.at(-1)!.message), /^stopped: documents told as added are in the store/)

  const again = await chancery(['add', '.', '--db', 'cut.db', '--format', 'jsonl'], { cwd: folder.path })
  assert.equal(again.code, 0, again.err)
  const statuses = new Map(lines(again.out).map(({ source, status }) => [source, status]))
  for (const source of told) assert.equal(statuses.get(source), 'known', String(source))
  assert.equal(statuses.size, count)
  const verified = await chancery(['verify', '--db', 'cut.db', '--format', 'json'], { cwd: folder.path })
  assert.deepEqual([verified.code, (JSON.parse(verified.out) as { documents: number }).documents], [0, count])
})
