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
