import type { Problem, ProblemCode } from '../model/problem.ts'
import type { Style } from './style.ts'

/** What the process ends with. */
export const exitCodes = {
  0: 'all done',
  1: 'some inputs were refused, the rest is done',
  2: 'wrong usage',
  3: 'the store cannot be used',
  4: 'a proof or verification failed',
} as const

const ownExit: Partial<Record<ProblemCode, number>> = {
  usage: 2,
  'country-unknown': 2,
  'judgement-value': 2,
  'judgement-unfit': 2,
  'topic-unknown': 2,
  'shelf-unknown': 2,
  'output-refused': 2,
  'proof-failed': 4,
  'verify-failed': 4,
}

/** The exit code that one problem asks for. */
export const exitOf = ({ code, severity, source }: Problem): number => {
  if (severity === 'warning') return 0
  if (code.startsWith('store-')) return 3
  // A date that is wrong in a row or a page is a refused input; one that was typed is wrong usage.
  if (code === 'date-invalid' && source === null) return 2
  return ownExit[code] ?? 1
}

/** Which exit code stands when several apply: wrong usage first, refused inputs last. */
const order = [2, 3, 4, 1, 0]

/** The exit code of a run from the problems it met. */
export const worseExit = (a: number, b: number): number => (order.indexOf(a) <= order.indexOf(b) ? a : b)

export const exitAfter = (exit: number, problem: Problem): number => worseExit(exit, exitOf(problem))

/** `code file:place message · what to do`, on one line. */
export const problemLine = ({ code, severity, source, place, message, help }: Problem, style: Style): string => {
  const where = source === null && place === '' ? '' : `${source ?? ''}:${place} `
  const paint = severity === 'error' ? style.red : style.yellow
  return `${paint(code)} ${where}${message}${help === '' ? '' : ` · ${help}`}`.replaceAll(/\s*[\r\n]+\s*/g, ' ')
}

/** The same for `--format jsonl`. */
export const problemJson = (problem: Problem): string => JSON.stringify({ kind: 'problem', ...problem })
