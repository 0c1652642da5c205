import assert from 'node:assert/strict'
import { after, test } from 'node:test'
import { chancery, folderWith, reports } from './command.ts'

const folder = folderWith({
  ...reports,
  'a.txt':
    'OSLO, 13 May 2024. Prime Minister Jonas Gahr Store said Norway plans to open an embassy in Reykjavik. Norway and Iceland signed a fisheries agreement.\n',
  'b.txt':
    'REYKJAVIK, 14 May 2024. Prime Minister Jonas Gahr Store said Norway will open an embassy in Reykjavik. The weather was discussed as well.\n',
  'peru.txt': 'LIMA, 14 May 2024. Peru and Chile signed a mining treaty in Lima.\n',
  'empty.txt': '',
})
const at = (...args: readonly string[]) => chancery(args, { cwd: folder.path })

after(folder.remove)

interface Compared {
  readonly kind: string
  readonly documents: readonly { readonly source: string }[]
  readonly shared: readonly { readonly kind: string; readonly differences: readonly { readonly kind: string; readonly severity: string }[] }[]
  readonly onlyA: readonly unknown[]
  readonly onlyB: readonly unknown[]
}

test('two files are laid side by side, in the order given, and differ in meaning where one says more', async () => {
  const { code, out, err } = await at('compare', 'a.txt', 'b.txt', '--format', 'json')
  assert.equal(code, 0, err)
  const { kind, documents, shared } = JSON.parse(out) as Compared
  assert.deepEqual([kind, documents.map(({ source }) => source)], ['comparison', ['a.txt', 'b.txt']])
  assert.ok(
    shared.some(({ differences }) => differences.some((each) => each.kind === 'strength' && each.severity === 'meaning')),
    out,
  )
})

test('a store gives the same comparison as its files, by path and by id', async () => {
  await at('add', 'a.txt', 'b.txt', '--db', 'kept.db')
  const files = await at('compare', 'a.txt', 'b.txt', '--format', 'json')
  const ids = (JSON.parse(files.out) as { readonly documents: readonly { readonly id: string }[] }).documents.map(({ id }) => id)
  const [byPath, byId] = await Promise.all([
    at('compare', 'a.txt', 'b.txt', '--db', 'kept.db', '--format', 'json'),
    at('compare', ...ids, '--db', 'kept.db', '--format', 'json'),
  ])
  assert.equal(byPath.out, files.out)
  assert.equal(byId.out, files.out)
})

interface SidesSeen {
  readonly sides: readonly string[]
  readonly heard: readonly { readonly code: string; readonly origins: number }[]
  readonly both: readonly { readonly kind: string; readonly differences: readonly { readonly kind: string }[] }[]
  readonly onlyA: readonly { readonly quote: string }[]
  readonly onlyB: readonly { readonly quote: string }[]
}

test('with sides, what the one tells is laid beside what the other tells, from files as from a store', async () => {
  const { code, out, err } = await at('compare', 'a.txt', 'b.txt', '--sides', 'Norway', 'Iceland', '--format', 'json')
  assert.equal(code, 0, err)
  const { sides, heard, both, onlyA } = JSON.parse(out) as SidesSeen
  assert.deepEqual(sides, ['NOR', 'ISL'])
  assert.deepEqual(
    heard.map(({ origins }) => origins),
    [1, 1],
  )
  assert.ok(
    both.some(({ differences }) => differences.some(({ kind }) => kind === 'strength')),
    'plans to open, will open',
  )
  assert.ok(
    onlyA.some(({ quote }) => /fisheries agreement/.test(quote)),
    out,
  )
  await at('add', 'a.txt', 'b.txt', '--db', 'sides.db')
  const kept = await at('compare', '--db', 'sides.db', '--sides', 'Norway', 'Iceland', '--format', 'json')
  assert.deepEqual(JSON.parse(kept.out), JSON.parse(out))
})

test('a side that is not heard is said to be unheard, not to be silent', async () => {
  const { out } = await at('compare', 'north.txt', '--sides', 'Norway', 'Iceland')
  assert.match(out, /^Iceland: no report of its own$/m)
  assert.match(out, /^Told by Norway; Iceland has no report of its own$/m)
  const both = await at('compare', 'a.txt', 'b.txt', '--sides', 'Norway', 'Iceland', '--format', 'markdown')
  assert.match(both.out, /^## Told by one side only: Norway$/m)
})

test('the text tells what both tell and what only one tells', async () => {
  const { code, out } = await at('compare', 'north.txt', 'island.txt')
  assert.equal(code, 0)
  for (const heading of ['Told by both', 'Only in A', 'Only in B']) assert.ok(out.includes(`\n${heading}\n`), heading)
})

test('as Markdown, what differs in meaning stands in a table and the words of the page are no marks', async () => {
  const { code, out, err } = await at('compare', 'a.txt', 'b.txt', '--format', 'markdown')
  assert.equal(code, 0, err)
  assert.match(out, /^# Two reports side by side$/m)
  assert.match(out, /\| \*\*strength: intention in A, undertaking in B\*\* \|/)
  const hostile = folderWith({
    'x.txt':
      'OSLO, 13 May 2024. "Norway will open <b>three</b> | *harbours* in the north to trawlers from Iceland," Prime Minister Jonas Gahr Store said.',
    'y.txt':
      'OSLO, 13 May 2024. "Norway may open <b>three</b> | *harbours* in the north to trawlers from Iceland," Prime Minister Jonas Gahr Store said.',
  })
  const { out: escaped } = await chancery(['compare', 'x.txt', 'y.txt', '--format', 'markdown'], { cwd: hostile.path })
  hostile.remove()
  assert.ok(!escaped.includes('<b>'), escaped)
  for (const row of escaped.split('\n').filter((line) => line.startsWith('| ') && line.includes('harbours')))
    assert.equal(row.match(/(?<!\\)\|/g)?.length, 4, row)
})

test('things told in several ways are listed with who, words and strength', async () => {
  const both = folderWith({
    'x.txt':
      'OSLO, 13 May 2024. Prime Minister Jonas Gahr Store suggested opening direct flights to Iceland. "We should consider the possibility of opening direct flights to Iceland," Store said.',
    'y.txt': 'REYKJAVIK, 14 May 2024. Norway and Iceland agreed to open direct flights between Bergen and Reykjavik.',
  })
  const { out } = await chancery(['compare', 'x.txt', 'y.txt', '--format', 'json'], { cwd: both.path })
  const { out: text } = await chancery(['compare', 'x.txt', 'y.txt'], { cwd: both.path })
  both.remove()
  const { renderings } = JSON.parse(out) as {
    readonly renderings: readonly { readonly thing: string; readonly readings: readonly { readonly strength: string }[] }[]
  }
  assert.deepEqual(
    renderings.map(({ thing, readings }) => [thing, readings.length, new Set(readings.map(({ strength }) => strength)).size]),
    [['direct flights', 3, 3]],
  )
  assert.ok(renderings[0]!.readings.some(({ strength }) => strength.endsWith('only looked at')))
  assert.match(text, /^One thing, several readings$/m)
})

test('the reason for two origins is given once, and what speaks against one occasion is said', async () => {
  const { out } = await at('compare', 'a.txt', 'peru.txt')
  assert.equal(out.match(/no source or quotation in common was found/g)?.length, 1)
  assert.match(out, /^note: no country is named in both reports$/m)
})

test('one document, three documents or a refused one are not compared', async () => {
  const ran = await Promise.all([
    at('compare', 'a.txt'),
    at('compare', 'a.txt', 'b.txt', 'north.txt'),
    at('compare', 'a.txt', 'empty.txt'),
    at('compare'),
  ])
  assert.deepEqual(
    ran.map(({ code }) => code),
    [2, 2, 1, 2],
  )
  assert.deepEqual(
    ran.map(({ out }) => out),
    ['', '', '', ''],
  )
  assert.match(ran[2]!.err, /^input-empty empty\.txt: /m)
})
