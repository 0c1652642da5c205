import { existsSync, globSync, mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { dirname, join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { commandsPage } from './docs/commands.ts'
import { checksPage, problemsPage, recordsPage } from './docs/pages.ts'
import { schemas } from './docs/schemas.ts'

/**
 * Makes `docs/reference/` from the model and the table of operations: nothing there is written by hand.
 * With `--check` it writes nothing and fails when what lies there is not what would be made.
 */
const folder = join(dirname(dirname(fileURLToPath(import.meta.url))), 'docs', 'reference')

const made: Readonly<Record<string, string>> = {
  'records.md': recordsPage(),
  'checks.md': checksPage(),
  'problems.md': problemsPage(),
  'commands.md': commandsPage(),
  ...Object.fromEntries(Object.entries(schemas()).map(([name, schema]) => [`schema/${name}.json`, `${JSON.stringify(schema, null, 2)}\n`])),
}

const lying = (): readonly string[] => globSync('**/*.{md,json}', { cwd: folder }).map((path) => path.replaceAll('\\', '/'))

const stale = (): readonly string[] => [
  ...Object.entries(made)
    .filter(([path, text]) => !existsSync(join(folder, path)) || readFileSync(join(folder, path), 'utf8') !== text)
    .map(([path]) => path),
  ...lying().filter((path) => made[path] === undefined),
]

const write = (): void => {
  for (const path of lying()) if (made[path] === undefined) rmSync(join(folder, path))
  for (const [path, text] of Object.entries(made)) {
    mkdirSync(dirname(join(folder, path)), { recursive: true })
    writeFileSync(join(folder, path), text)
  }
}

if (process.argv.includes('--check')) {
  const wrong = stale()
  for (const path of wrong) console.error(`docs/reference/${path} is not what the model and the operations say: run "npm run docs" and commit it`)
  process.exitCode = wrong.length > 0 ? 1 : 0
} else write()
console.log(`docs/reference: ${Object.keys(made).length} files`)
