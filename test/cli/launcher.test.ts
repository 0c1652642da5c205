import assert from 'node:assert/strict'
import { cpSync, existsSync, mkdirSync, writeFileSync } from 'node:fs'
import { delimiter, join } from 'node:path'
import { test } from 'node:test'
import { isNewEnough } from '../../bin/node.js'
import { folderWith, home, type Ran, run } from './command.ts'

/** A Node on this machine that is too old for the project, when there is one. */
const oldNode = async (): Promise<string | undefined> => {
  const places = (process.env.PATH ?? '').split(delimiter).map((folder) => join(folder, 'node'))
  for (const node of places.filter((place) => existsSync(place))) {
    const { out } = await run(node, ['--version'])
    if (!isNewEnough(out.trim().slice(1))) return node
  }
  return undefined
}

const withOldNode = async (t: { skip: (why: string) => void }, args: readonly string[], cwd = home): Promise<Ran | undefined> => {
  const node = await oldNode()
  if (node !== undefined) return run(node, args, { cwd })
  t.skip('this machine has no Node older than the project needs')
  return undefined
}

test('22.18 is the first Node that will do', () => {
  assert.deepEqual(['20.20.2', '22.17.1', '22.18.0', '23.0.0', '24.21.0'].map(isNewEnough), [false, false, true, true, true])
})

test('started by an old Node, the command goes on with the one that npm ci brought, and hands its exit code on', async (t) => {
  const ran = await withOldNode(t, [join(home, 'bin', 'chancery.js'), 'read'])
  if (ran === undefined) return
  assert.equal(ran.code, 2)
  assert.match(ran.err, /^usage chancery read: /)
})

test('without any Node that will do, a sentence says what to do', async (t) => {
  const folder = folderWith({})
  try {
    cpSync(join(home, 'bin'), join(folder.path, 'bin'), { recursive: true })
    mkdirSync(join(folder.path, 'src'))
    writeFileSync(join(folder.path, 'package.json'), '{ "type": "module" }')
    const ran = await withOldNode(t, [join(folder.path, 'bin', 'chancery.js'), 'read'], folder.path)
    if (ran === undefined) return
    assert.equal(ran.code, 2)
    assert.match(ran.err, /^Chancery needs Node\.js 22\.18 or newer; this is \d+\.\d+\.\d+\. Run "npm ci"/)
    assert.equal(ran.err.split('\n').length, 2)
  } finally {
    folder.remove()
  }
})
