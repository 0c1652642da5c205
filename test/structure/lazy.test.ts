import assert from 'node:assert/strict'
import { join } from 'node:path'
import { test } from 'node:test'
import { type Import, importsUnder } from '../../scripts/check-imports.ts'
import { home } from '../cli/command.ts'

const imports = Map.groupBy(
  importsUnder(join(home, 'src')).filter(({ lazy }) => !lazy),
  ({ file }) => file,
)

/** Everything that is loaded together with these files, without what is loaded only where it is used. */
const loadedWith = (files: readonly string[]): ReadonlySet<string> => {
  const seen = new Set<string>()
  const visit = (file: string): void => {
    if (seen.has(file)) return
    seen.add(file)
    const found: readonly Import[] = imports.get(file) ?? []
    for (const { target, specifier, erased } of found) if (!erased) visit(target ?? specifier)
  }
  files.forEach(visit)
  return seen
}

test('reading a text loads neither store nor brief nor the code for pages and PDFs', () => {
  const loaded = [...loadedWith(['cli/main.ts', 'engine.ts', 'lexicon/bundled.ts', 'source/read-sources.ts', 'cli/view/records.ts'])]
  const heavy = loaded.filter((file) => /^(store|brief|export|ledger\/merge)|^(kysely|linkedom|unpdf|parse5|@mozilla|node:sqlite)/.test(file))
  assert.deepEqual(heavy, [])
})

test('the help text loads no engine', () => {
  const loaded = [...loadedWith(['cli/main.ts'])]
  assert.deepEqual(
    loaded.filter((file) => /^(engine|lexicon|grammar|mention|record|check|ledger|source|store|brief)\b/.test(file)),
    [],
  )
})
