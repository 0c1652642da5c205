import assert from 'node:assert/strict'
import { writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { after, before, test } from 'node:test'
import { chancery, folderWith, home, lines, reports, run } from './command.ts'

/** A folder with nothing but the packed package installed in it. */
const folder = folderWith({ ...reports, 'package.json': '{ "name": "someone-elses", "private": true, "type": "module" }' })

const npm = async (args: readonly string[], cwd: string): Promise<string> => {
  const { code, out, err } = await run('npm', args, { cwd, env: { npm_config_prefer_offline: 'true', npm_config_loglevel: 'error' } })
  assert.equal(code, 0, `npm ${args.join(' ')}: ${err}`)
  return out
}

let packed: readonly string[] = []

before(async () => {
  const [made] = JSON.parse(await npm(['pack', '--json', '--pack-destination', folder.path], home)) as readonly [
    { readonly filename: string; readonly files: readonly { readonly path: string }[] },
  ]
  packed = made.files.map(({ path }) => path)
  await npm(['install', '--no-fund', '--no-audit', '--no-package-lock', join(folder.path, made.filename)], folder.path)
})

after(folder.remove)

const installed = (...args: readonly string[]) =>
  run(process.execPath, [join(folder.path, 'node_modules', 'chancery', 'bin', 'chancery.js'), ...args], { cwd: folder.path })

test('the package holds compiled code, types, licence and readme, and no source, test or tool', () => {
  for (const path of ['dist/index.js', 'dist/index.d.ts', 'dist/cli/main.js', 'bin/chancery.js', 'LICENSE', 'package.json'])
    assert.ok(packed.includes(path), path)
  const wrong = packed.filter((path) => /^(src|test|scripts|bench|data|docs|\.ci)\//.test(path) || (path.endsWith('.ts') && !path.endsWith('.d.ts')))
  assert.deepEqual(wrong, [])
})

test('the installed command reads a file as the checkout does', async () => {
  const args = ['read', 'north.txt', '--format', 'jsonl']
  const [there, here] = await Promise.all([installed(...args), chancery(args, { cwd: folder.path })])
  assert.equal(there.code, 0, there.err)
  assert.ok(lines(there.out).length > 0)
  assert.equal(there.out, here.out)
})

test('the installed command keeps documents and answers from the store', async () => {
  const added = await installed('add', 'north.txt', 'island.txt', '--db', 'relations.db')
  assert.equal(added.code, 0, added.err)
  const found = await installed('search', 'fisheries', '--db', 'relations.db', '--format', 'jsonl')
  assert.equal(found.code, 0, found.err)
  assert.ok(lines(found.out).length > 0)
})

test('the installed command reads many documents in threads as the checkout does', async () => {
  const rows = Array.from({ length: 60 }, (_, n) =>
    JSON.stringify({
      id: `r${n}`,
      text: `Norway and Iceland signed a fisheries agreement numbered ${n} in Oslo on 13 May 2024.`,
      published: '2024-05-14',
    }),
  )
  writeFileSync(join(folder.path, 'many.jsonl'), rows.join('\n'))
  const args = (db: string): readonly string[] => ['add', 'many.jsonl', '--db', db, '--format', 'jsonl']
  const [there, here] = await Promise.all([installed(...args('there.db')), chancery(args('here.db'), { cwd: folder.path })])
  assert.equal(there.code, 0, there.err)
  assert.equal(lines(there.out).length, 60)
  assert.equal(there.out, here.out)
})

test('a script reads a text with the library alone', async () => {
  writeFileSync(
    join(folder.path, 'use.js'),
    `import { createEngine, lexicon, recordKinds, reference } from 'chancery'
const { document, records } = createEngine({ lexicon, reference }).read({ text: 'Norway and Iceland signed a fisheries agreement in Oslo on 13 May 2024.' })
console.log(JSON.stringify({ document: document.id, kinds: records.map((record) => record.kind), known: Object.keys(recordKinds) }))
`,
  )
  const { code, out, err } = await run(process.execPath, ['use.js'], { cwd: folder.path })
  assert.equal(code, 0, err)
  const said = JSON.parse(out) as { readonly document: string; readonly kinds: readonly string[]; readonly known: readonly string[] }
  assert.match(said.document, /^[0-9a-f]{16}$/)
  assert.ok(said.kinds.includes('agreement'))
  assert.ok(said.kinds.every((kind) => said.known.includes(kind)))
})

test('the published types hold under strict settings, without the types of Node', async () => {
  writeFileSync(
    join(folder.path, 'typed.ts'),
    `import { type AgreementRecord, type ChanceryRecord, checks, createEngine, lexicon, type Reading, reference } from 'chancery'

const reading: Reading = createEngine({ lexicon, reference }).read({ text: 'x', published: '2024-05-14' })
export const stages = (records: readonly ChanceryRecord[]): readonly AgreementRecord['stage'][] =>
  records.flatMap((record) => (record.kind === 'agreement' ? [record.stage] : []))
export const asks: string = checks.sum
export const first: number = stages(reading.records).length
// @ts-expect-error a record has no such kind
export const wrong: ChanceryRecord['kind'] = 'rumour'
`,
  )
  const compiler = join(home, 'node_modules', 'typescript', 'bin', 'tsc')
  const settings = ['--noEmit', '--strict', '--module', 'nodenext', '--target', 'es2024', '--types', '', '--skipLibCheck', 'false']
  const { code, out, err } = await run(process.execPath, [compiler, ...settings, 'typed.ts'], { cwd: folder.path })
  assert.equal(code, 0, `${out}${err}`)
})
