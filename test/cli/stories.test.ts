import assert from 'node:assert/strict'
import { after, test } from 'node:test'
import { chancery, folderWith, lines } from './command.ts'

const row = (id: string, text: string, more: object = {}): string => JSON.stringify({ id, text, published: '2024-03-01', ...more })
const signed = 'Peru and Chile signed a fishing agreement in Lima on Friday. It sets a quota of 120,000 tonnes of anchovy, Minister Ana Rojas said.'
const page = 'https://limapost.pe/news/42'
const folder = folderWith({
  'three.jsonl': [
    row('a', signed, { url: page, publisher: 'Lima Post' }),
    row('b', signed.replace('120,000', '90,000'), { url: `${page}?utm_source=x`, publisher: 'Lima Post', published: '2024-03-02' }),
    row('c', 'Kenya will send nurses to Qatar. Talks in Doha went on for a week, Minister Wanjiru said.'),
  ].join('\n'),
})
const at = (...args: readonly string[]) => chancery(args, { cwd: folder.path })

after(folder.remove)

test('stories: one row a report with its group, or a list to read', async () => {
  const rows = await at('stories', 'three.jsonl', '--format', 'jsonl')
  assert.equal(rows.code, 0, rows.err)
  const clusters = new Map(lines(rows.out).map(({ id, cluster }) => [id, cluster]))
  assert.deepEqual([...clusters.keys()].sort(), ['a', 'b', 'c'])
  assert.equal(clusters.get('a'), clusters.get('b'))
  assert.notEqual(clusters.get('a'), clusters.get('c'))
  const { out } = await at('stories', 'three.jsonl')
  assert.match(out, /2 reports · 1 origin · heard: PER/)
  await at('add', 'three.jsonl', '--db', 'kept.db')
  assert.equal((await at('stories', '--db', 'kept.db')).out, out)
  assert.equal((await at('stories')).code, 2)
})

test('versions: what changed, and that the page does not say so', async () => {
  const { out, code } = await at('versions', 'three.jsonl')
  assert.equal(code, 0)
  assert.match(out, /^limapost\.pe\/news\/42$/m)
  assert.match(out, /quiet edit/)
  assert.match(out, /120,000 → 90,000/)
  const stored = await at('versions', 'b', '--db', 'kept.db')
  assert.equal(stored.out, out)
  assert.match((await at('versions', 'c', '--db', 'kept.db')).out, /^no page with several versions/)
  assert.match((await at('versions', 'three.jsonl', '--format', 'markdown')).out, /\*\*120,000 → 90,000\*\*/)
})
