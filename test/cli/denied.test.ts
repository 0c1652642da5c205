import assert from 'node:assert/strict'
import { after, test } from 'node:test'
import { chancery, folderWith } from './command.ts'

const folder = folderWith({
  'a.txt': 'Oslo, 3 May 2024\n\nNorway and Iceland agreed not to use force against each other. Norway promised to open a school.\n',
})
after(folder.remove)

test('no brief and no view prints a promise to leave something undone without its "not"', async () => {
  const asked = [
    ['brief', 'Norway', 'Iceland', 'a.txt'],
    ['brief', 'Norway', 'Iceland', 'a.txt', '--length', 'full'],
    ['commitments', 'Norway', 'Iceland', 'a.txt'],
    ['timeline', 'Norway', 'Iceland', 'a.txt'],
  ]
  const ran = await Promise.all(asked.map((args) => chancery(args, { cwd: folder.path })))
  for (const { code, out } of ran.slice(0, 3)) {
    assert.equal(code, 0)
    assert.match(out.replace(/\s+/g, ' '), /agreed not to use force against each other/)
  }
  for (const { out } of ran) assert.doesNotMatch(out, /[“‘](?:to )?use force/)
})
