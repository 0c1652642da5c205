import assert from 'node:assert/strict'
import { cpSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { after, test } from 'node:test'
import { chancery, folderWith, home } from '../cli/command.ts'

const folder = folderWith({})
after(folder.remove)

/** The words of a command as a shell parts them: spaces, and double quotes around what holds some. */
const wordsOf = (command: string): readonly string[] => [...command.matchAll(/(?:[^\s"]|"[^"]*")+/g)].map(([word]) => word.replaceAll('"', ''))

test('the commands of the tour in docs/judgements.md work as they stand', async () => {
  cpSync(join(home, 'examples', 'kazakhstan-albania'), join(folder.path, 'examples', 'kazakhstan-albania'), { recursive: true })
  const commands = [...readFileSync(join(home, 'docs', 'judgements.md'), 'utf8').matchAll(/```sh\n([\s\S]*?)```/g)].flatMap(([, block]) =>
    block!.trim().split('\n'),
  )
  assert.ok(commands.length >= 10)
  let printed = ''
  let last = ''
  for (const command of commands) {
    const [program, ...words] = wordsOf(command)
    assert.equal(program, 'chancery')
    // The id of a judgement has the version of the engine in it: the tour shows one, the reader has another.
    const args = words[1] === 'revoke' ? ['judge', 'revoke', /([0-9a-f]{16})$/m.exec(printed)![1]!, ...words.slice(3)] : words
    const { code, out, err } = await chancery(args, { cwd: folder.path })
    assert.equal(code, 0, `${command}: ${err}`)
    printed = out
    if (words[0] === 'brief') last = out
  }
  assert.match(last, /Looked at by a person: [1-9]\d* of \d+ records\.\n$/)
})
