import assert from 'node:assert/strict'
import { test } from 'node:test'
import { inShort, read, readOne, stream } from './support.ts'

const tree = `# sent_id = 1
# text = They don't agree.
1\tThey\tthey\tPRON\tPRP\t_\t4\tnsubj\t_\t_
2-3\tdon't\t_\t_\t_\t_\t_\t_\t_\t_
2\tdo\tdo\tAUX\tVBP\t_\t4\taux\t_\t_
3\tn't\tnot\tPART\tRB\t_\t4\tadvmod\t_\t_
4\tagree\tagree\tVERB\tVB\t_\t0\troot\t_\tSpaceAfter=No
4.1\tsilently\t_\t_\t_\t_\t_\t_\t_\t_
5\t.\t.\tPUNCT\t.\t_\t4\tpunct\t_\t_

1\tYes\tyes\tINTJ\tUH\t_\t0\troot\t_\t_
`

test('a CoNLL-U file gives its tokens and comments, and nothing of its annotation', async () => {
  for (const text of [tree, tree.replaceAll('\n', '\r\n'), `\uFEFF${tree}`]) {
    const { conllu, warnings } = await readOne('a.conllu', text, { conllu: true })
    assert.deepEqual(conllu?.[0]?.comments, ['# sent_id = 1', "# text = They don't agree."])
    assert.deepEqual(
      conllu?.map(({ tokens }) => tokens.map(({ id, form, spaceAfter }) => `${id} ${form}${spaceAfter ? '' : '|'}`).join(' ')),
      ["1 They 2-3 don't 2 do 3 n't 4 agree| 5 .", '1 Yes'],
    )
    assert.deepEqual(warnings, [])
  }
})

test('a broken sentence is refused by its line, and the others go on', async () => {
  const broken = `1\tYes\t_\n\n1\tThey\t_\n3\tagree\t_\n\nno columns at all\n\n1\tNo\t_\n`
  const results = await read({ 'a.conllu': broken, 'blank.conllu': '\n# only a comment\n\n' }, undefined, { conllu: true })
  assert.deepEqual(inShort(results), ['conllu-sentence a.conllu:4', 'conllu-sentence a.conllu:6', 'a.conllu', 'input-empty blank.conllu:'])
})

test('CoNLL-U on standard input is known by how it opens', async () => {
  const [found] = await read({}, ['-'], { conllu: true, stdin: stream(tree) })
  assert.ok(found?.ok && found.conllu?.length === 2)
})

test('where CoNLL-U is not asked for, it is a kind that is not read', async () => {
  assert.deepEqual(inShort(await read({ 'a.conllu': tree })), ['input-kind a.conllu:'])
})
