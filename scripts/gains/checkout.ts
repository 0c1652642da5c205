import { spawnSync } from 'node:child_process'
import { existsSync, mkdtempSync, rmSync, symlinkSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { pathToFileURL } from 'node:url'
import type { Engine } from '../../src/engine.ts'

/** Trouble that the user can mend: what is wrong, and what to do. */
export class Trouble extends Error {
  readonly help: string

  constructor(message: string, help: string) {
    super(message)
    this.help = help
  }
}

const git = (folder: string, args: readonly string[], index?: string): string | null => {
  const env = index === undefined ? process.env : { ...process.env, GIT_INDEX_FILE: index }
  const { status, stdout, error } = spawnSync('git', ['-C', folder, ...args], { encoding: 'utf8', env, maxBuffer: 2 ** 28 })
  if (error) throw new Trouble('git does not start', 'install git, and see that it is on the PATH')
  return status === 0 ? stdout.trim() : null
}

/** A commit written out to a folder of its own. */
export interface Checkout {
  /** The project inside the written-out tree. */
  readonly folder: string
  /** Abbreviated hash of the commit. */
  readonly commit: string
  readonly remove: () => void
}

const commitOf = (project: string, ref: string): string => {
  const commit = git(project, ['rev-parse', '--verify', '--quiet', '--end-of-options', `${ref}^{commit}`])
  if (commit) return commit
  const shallow = git(project, ['rev-parse', '--is-shallow-repository']) === 'true'
  throw new Trouble(
    `no commit is called ${ref}`,
    shallow ? 'this clone is shallow: git fetch --unshallow, then again' : 'git branch --all, git tag and git log --oneline name what there is',
  )
}

/**
 * Writes the tree of a commit into a temporary folder, with the packages of the project beside it. Git's own index and worktrees stay
 * as they are. `remove` takes the folder away; so does the end of the process, also by a signal.
 */
export const checkOut = (project: string, ref: string): Checkout => {
  const top = git(project, ['rev-parse', '--show-toplevel'])
  if (top === null) throw new Trouble(`${project} is no git checkout`, 'run it in a clone of the project: it compares with what git knows')
  const inside = git(project, ['rev-parse', '--show-prefix']) ?? ''
  const commit = commitOf(project, ref)
  const folder = mkdtempSync(join(tmpdir(), 'chancery-gains-'))
  const remove = (): void => rmSync(folder, { recursive: true, force: true })
  process.once('exit', remove)
  const index = join(folder, '.index')
  const tree = join(folder, 'tree')
  const written =
    git(top, ['read-tree', commit], index) !== null && git(top, ['checkout-index', '--all', '--quiet', `--prefix=${tree}/`], index) !== null
  const there = join(tree, inside)
  if (!written || !existsSync(there)) {
    remove()
    throw new Trouble(`the files of ${ref} could not be written to ${folder}`, 'see that there is room in the temporary folder')
  }
  const packages = join(project, 'node_modules')
  if (existsSync(packages)) symlinkSync(packages, join(there, 'node_modules'), 'junction')
  return { folder: there, commit: git(project, ['rev-parse', '--short', commit])!, remove }
}

/** The engine of a checkout, by its public entry, with the words that lie there. */
export const engineIn = async (folder: string, name: string): Promise<Engine> => {
  try {
    const { createEngine, lexicon, reference } = await import(pathToFileURL(join(folder, 'src', 'index.ts')).href)
    return createEngine({ lexicon, reference })
  } catch (error) {
    const why = error instanceof Error ? error.message.split('\n')[0]! : String(error)
    throw new Trouble(`the engine of ${name} does not start: ${why}`, 'take a commit on which npm test passes; here, npm ci and npm run compile')
  }
}
