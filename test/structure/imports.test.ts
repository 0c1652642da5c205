import assert from 'node:assert/strict'
import { join } from 'node:path'
import { test } from 'node:test'
import { faultsOf, findCircle, importsOf, importsUnder } from '../../scripts/check-imports.ts'
import { home } from '../cli/command.ts'

const faults = (file: string, code: string): readonly string[] => faultsOf(importsOf(file, code))

test('the project keeps its own direction of imports', () => {
  assert.deepEqual(faultsOf(importsUnder(join(home, 'src'))), [])
})

test('every form of import is seen, with its line', () => {
  const code =
    "import { a } from './a.ts'\nimport type { B } from '../model/b.ts'\nexport * from './c.ts'\nimport './d.ts'\nconst e = await import('./e.ts')\n// import './no.ts'\nimport {\n  f,\n} from 'f'\n"
  assert.deepEqual(
    importsOf('text/x.ts', code).map(({ target, specifier, line, lazy }) => [target ?? specifier, line, lazy]),
    [
      ['text/a.ts', 1, false],
      ['model/b.ts', 2, false],
      ['text/c.ts', 3, false],
      ['text/d.ts', 4, false],
      ['text/e.ts', 5, true],
      ['f', 9, false],
    ],
  )
})

test('downward is right', () => {
  assert.deepEqual(
    faults('record/event/rules.ts', "import { x } from '../../clause/x.ts'\nimport { y } from '../shared.ts'\nimport { z } from './z.ts'"),
    [],
  )
  assert.deepEqual(faults('store/sqlite/x.ts', "import { DatabaseSync } from 'node:sqlite'\nimport { m } from '../../ledger/merge.ts'"), [])
})

test('what is wrong is named with file, line and what to do', () => {
  const cases: readonly (readonly [string, string, RegExp])[] = [
    ['text/a.ts', "\nimport { x } from '../record/x.ts'", /^src\/text\/a\.ts:2 imports .* above text: move/],
    ['brief/a.ts', "import { x } from '../store/x.ts'", /side by side/],
    ['mention/date/a.ts', "import { x } from '../place/x.ts'", /siblings: move what both need to mention\//],
    ['check/a.ts', "import fs from 'node:fs'", /no package and no module of Node \(node:fs\)/],
    ['index.ts', "import { z } from 'zod'", /no package/],
    ['model/a.ts', "import x from '../../package.json'", /nothing outside src/],
    ['odd/a.ts', "import { x } from '../model/x.ts'", /in no layer/],
  ]
  for (const [file, code, said] of cases) assert.match(faults(file, code)[0] ?? '', said, file)
})

test('a circle is found and told as a path', () => {
  const imports = [
    ...importsOf('text/a.ts', "import './b.ts'"),
    ...importsOf('text/b.ts', "import './c.ts'"),
    ...importsOf('text/c.ts', "import './a.ts'"),
  ]
  assert.deepEqual(findCircle(imports), ['text/a.ts', 'text/b.ts', 'text/c.ts', 'text/a.ts'])
  assert.match(faultsOf(imports)[0]!, /circle: src\/text\/a\.ts → src\/text\/b\.ts/)
  assert.equal(findCircle(importsOf('text/a.ts', "import './b.ts'")), null)
})
