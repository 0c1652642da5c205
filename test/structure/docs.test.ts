import assert from 'node:assert/strict'
import { join } from 'node:path'
import { test } from 'node:test'
import { home, run } from '../cli/command.ts'

test('the reference docs are what the model and the operations say', async () => {
  const { code, err } = await run(process.execPath, [join(home, 'scripts', 'make-docs.ts'), '--check'])
  assert.equal(code, 0, err)
})
