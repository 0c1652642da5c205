import { randomInt } from 'node:crypto'
import { globSync, readFileSync } from 'node:fs'
import { dirname, join, relative, resolve } from 'node:path'
import { run } from 'node:test'
import { fileURLToPath } from 'node:url'
import { parseArgs } from 'node:util'
import { type Import, importsOf } from './check-imports.ts'

const home = dirname(dirname(fileURLToPath(import.meta.url)))

const help = `npm run laws [-- [options] [FILE…]]

Searches for values that break a law: runs the test files that state laws (with fast-check) with many more values, from a seed that no
run had before, and prints each failure with its seed and counterexample and how to see it again. \`npm test\` asks about the same values
each time; this is where new ones are tried.

  FILE…        test files or folders (all that state laws)
  --times N    how many times as many values as in the usual run (20)
  --seed N     the seed (one drawn by chance, printed)
  --name TEXT  only tests whose names hold this
  --path PATH  only the value that fast-check found on this path, from the same seed

  npm run -s laws                                       half an hour
  nice -n 10 npm run -s laws -- --times 1000 test/text  cheap ones, a lot more often, beside other work`

const options = {
  times: { type: 'string', default: '20' },
  seed: { type: 'string' },
  name: { type: 'string' },
  path: { type: 'string' },
  help: { type: 'boolean', default: false },
} as const

interface Asked {
  readonly files: readonly string[]
  readonly times: number
  readonly seed: number
  readonly name: string | null
  readonly path: string | null
}

class Usage extends Error {}

const numberOf = (name: string, value: string, pattern: RegExp): number => {
  if (!pattern.test(value)) throw new Usage(`--${name} takes a whole number, not ${value}`)
  return Number(value)
}

const parsed = (args: readonly string[]) => {
  try {
    return parseArgs({ args: [...args], options, allowPositionals: true })
  } catch (error) {
    throw new Usage((error as Error).message.split('. ')[0]!)
  }
}

/** What was asked for; null for help. */
const asked = (args: readonly string[]): Asked | null => {
  const { values, positionals } = parsed(args)
  if (values.help) return null
  const seed = values.seed === undefined ? randomInt(2 ** 31) : numberOf('seed', values.seed, /^-?\d+$/)
  const files = positionals.length > 0 ? positionals.flatMap(testsIn) : filesWithLaws()
  return { files, times: numberOf('times', values.times, /^[1-9]\d*$/), seed, name: values.name ?? null, path: values.path ?? null }
}

/** The test files of a path that the user wrote, the file itself for a file. */
const testsIn = (path: string): readonly string[] => {
  const full = resolve(process.env.INIT_CWD ?? process.cwd(), path)
  const found = full.endsWith('.ts') ? globSync(full) : globSync(join(full, '**/*.test.ts')).sort()
  if (found.length === 0) throw new Usage(`no test file at ${path}`)
  return found
}

/** The test files that take `test/laws.ts`, themselves or through a suite or generator beside them. */
const filesWithLaws = (): readonly string[] => {
  const test = join(home, 'test')
  const imports = new Map(
    globSync('**/*.ts', { cwd: test }).map((file): [string, readonly Import[]] => [file, importsOf(file, readFileSync(join(test, file), 'utf8'))]),
  )
  const holds = (file: string, seen: Set<string>): boolean => {
    if (file === 'laws.ts') return true
    if (seen.has(file)) return false
    seen.add(file)
    return (imports.get(file) ?? []).some(({ target, erased }) => target !== null && !erased && holds(target, seen))
  }
  return [...imports.keys()]
    .filter((file) => file.endsWith('.test.ts') && holds(file, new Set()))
    .sort()
    .map((file) => join(test, file))
}

interface Failure {
  readonly name: string
  readonly message: string
}

interface Outcome {
  readonly passed: number
  readonly failures: readonly Failure[]
  readonly seconds: number
}

/** What went wrong in a test, as fast-check tells it for a law: seed, path, counterexample, and the assertion that did not hold. */
const messageOf = (error: unknown): string => {
  const own = error instanceof Error ? error.message : String(error)
  const because = error instanceof Error && error.cause !== undefined ? messageOf(error.cause) : ''
  const told = /^Property failed/.test(own) ? own.replace(/\n\s*\n?Hint:.*$/s, '') : own
  return because === '' || told === because ? told : `${told}\n${because}`
}

/** Told of the file itself: none of its tests ran, or it did not come to its end. */
const isWholeFile = (file: string, name: string): boolean => resolve(home, name) === file

/** Runs one file in a process of its own. */
const runFile = async (file: string, name: string | null): Promise<Outcome> => {
  const began = performance.now()
  const failures: Failure[] = []
  let [passed, printed] = [0, '']
  const pattern = name === null ? {} : { testNamePatterns: [new RegExp(name.replaceAll(/[^\w ]/g, '\\$&'))] }
  for await (const { type, data } of run({ files: [file], concurrency: 1, cwd: home, ...pattern })) {
    if (type === 'test:stderr') printed += data.message
    // A suite fails because a test in it does: told once, with the test.
    if ((type !== 'test:pass' && type !== 'test:fail') || (data.details.type as string) === 'suite') continue
    if (type === 'test:pass') passed += data.skip === undefined && !isWholeFile(file, data.name) ? 1 : 0
    else {
      const { error } = data.details
      const message = isWholeFile(file, data.name) ? `${messageOf(error)}\n${printed}` : messageOf(error.cause ?? error)
      failures.push({ name: data.name, message: message.trimEnd() })
    }
  }
  return { passed, failures, seconds: (performance.now() - began) / 1000 }
}

/** The command that shows a failure once more. */
const again = ({ times, seed }: Asked, full: string, { name, message }: Failure): string => {
  const found = message.match(/seed: (-?\d+), path: "([\d:]+)"/)
  const path = found === null ? '' : ` --path ${found[2]}`
  const one = isWholeFile(full, name) ? '' : ` --name ${JSON.stringify(name)}`
  return `npm run -s laws -- --seed ${found?.[1] ?? seed} --times ${times}${path}${one} ${relative(home, full)}`
}

const printOutcome = (of: Asked, full: string, { passed, failures, seconds }: Outcome): void => {
  const broken = failures.length > 0 ? `, ${failures.length} do not` : ''
  console.log(`${broken === '' ? 'ok  ' : 'FAIL'} ${relative(home, full)} · ${passed} hold${broken} · ${seconds.toFixed(0)} s`)
  for (const failure of failures)
    console.log(`\n  ${failure.name}\n${failure.message.replace(/^/gm, '    ')}\n\n    again: ${again(of, full, failure)}\n`)
}

/** Runs the files one after the other; whether every law held. */
const search = async (of: Asked): Promise<boolean> => {
  const { files, times, seed, name, path } = of
  Object.assign(process.env, { LAWS_SEED: String(seed), LAWS_TIMES: String(times) }, path === null ? {} : { LAWS_PATH: path })
  console.log(`${files.length} files, ${times} times as many values as usual, seed ${seed}`)
  let [held, broken] = [0, 0]
  for (const full of files) {
    const outcome = await runFile(full, name)
    printOutcome(of, full, outcome)
    held += outcome.passed
    broken += outcome.failures.length
  }
  console.log(held + broken === 0 ? `no test is called so: ${name}` : broken === 0 ? 'every law held' : `${broken} did not hold`)
  return broken === 0 && held > 0
}

try {
  const of = asked(process.argv.slice(2))
  if (of === null) console.log(help)
  else if (!(await search(of))) process.exitCode = 1
} catch (error) {
  if (!(error instanceof Usage)) throw error
  console.error(`${error.message} · npm run -s laws -- --help shows how it is called`)
  process.exitCode = 2
}
