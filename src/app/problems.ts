import type { Problem, ProblemCode } from '../model/problem.ts'

/** A problem of the request itself, not of one input. */
export const requestProblem = (code: ProblemCode, message: string, help: string): Problem => ({
  code,
  severity: 'error',
  source: null,
  place: '',
  message,
  help,
})

/** What is wrong where files or a store must be named, and not both; null when one of them is. */
export const whereProblem = (command: string, files: readonly string[], db: string | undefined): Problem | null => {
  if ((db === undefined) !== (files.length === 0)) return null
  const message = db === undefined ? 'name files to read, or a store with --db' : 'name either files or a store, not both'
  return requestProblem('usage', `chancery ${command}: ${message}`, `see "chancery ${command} --help"`)
}
