import assert from 'node:assert/strict'
import { test } from 'node:test'
import { chancery, folderWith } from './command.ts'

const annotated = `# sent_id = x-1
1\tThey\tthey\tX\tX\tA=b\t0\troot\t_\t_
2-3\tdidn't\t_\t_\t_\t_\t_\t_\t_\t_
2\tdid\tdo\tX\tX\t_\t1\tdep\t_\t_
3\tn't\tnot\tX\tX\t_\t1\tdep\t_\t_
4\tsign\tsign\tX\tX\t_\t1\tdep\t_\tSpaceAfter=No|Gloss=z
5\t.\t.\tX\tX\t_\t1\tdep\t_\t_

`
const bare = annotated.replaceAll(/^(\d+\t[^\t]+)\t.*?(\t(?:_|SpaceAfter=No)[^\t\n]*)$/gm, '$1\t_\t_\t_\t_\t_\t_\t_$2').replaceAll('|Gloss=z', '')

test('parse keeps the tokens of CoNLL-U, ignores its annotation, and what it prints it parses to the same', async (t) => {
  const folder = folderWith({ 'a.conllu': annotated, 'b.conllu': bare })
  t.after(folder.remove)
  const [a, b] = await Promise.all(['a.conllu', 'b.conllu'].map((file) => chancery(['parse', file], { cwd: folder.path })))
  assert.deepEqual([a!.code, a!.err], [0, ''])
  assert.equal(a!.out, b!.out)
  assert.deepEqual(
    a!.out.split('\n').map((line) => line.split('\t').slice(0, 2).join(' ')),
    ['# sent_id = x-1', '1 They', "2-3 didn't", '2 did', "3 n't", '4 sign', '5 .', '', ''],
  )
  assert.match(a!.out, /^4\tsign\t_\tVERB\tVB\t_\t0\troot\t_\tSpaceAfter=No$/m)
  const again = await chancery(['parse', '-'], { cwd: folder.path, stdin: a!.out })
  assert.equal(again.out, a!.out)
})

test('parse splits a text into sentences and words, and says where no space stood', async (t) => {
  const folder = folderWith({ 'a.txt': 'Norway and Chile signed a 15-year deal. They don’t comment.\n' })
  t.after(folder.remove)
  const { out, code } = await chancery(['parse', 'a.txt'], { cwd: folder.path })
  assert.equal(code, 0)
  assert.deepEqual(
    out.split('\n').filter((line) => line.startsWith('#')),
    ['# newdoc id = a.txt', '# sent_id = 1', '# text = Norway and Chile signed a 15-year deal.', '# sent_id = 2', '# text = They don’t comment.'],
  )
  assert.match(out, /^6\t15\t_\tNUM\t_\t_\t\d+\t\S+\t_\tSpaceAfter=No$/m)
  assert.match(out, /^2\tdo\t_\tAUX\t_\t_\t4\taux\t_\tSpaceAfter=No$/m)
})
