import type { Problem, ProblemCode } from '../model/problem.ts'
import type { SourceFailure } from './source.ts'

/** Where trouble is: the source as the user gave it, and a line ("12"), page ("p3") or byte ("@1024") in it. */
export interface Place {
  readonly source: string | null
  readonly place?: string
}

export const failure = (code: ProblemCode, where: Place, message: string, help: string): SourceFailure => ({
  ok: false,
  problem: { code, severity: 'error', source: where.source, place: where.place ?? '', message, help },
})

export const warning = (code: ProblemCode, where: Place, message: string, help: string): Problem => ({
  code,
  severity: 'warning',
  source: where.source,
  place: where.place ?? '',
  message,
  help,
})

/** Bytes of a whole file above which it is refused. A novel is 1 MB; a page with its pictures inside 20 MB. */
export const fileLimit = 100_000_000

/** Bytes of one row of JSON Lines above which it is refused: such a row is a broken file, not a report. */
export const rowLimit = 20_000_000

export const tooLarge = (where: Place, limit: number): SourceFailure =>
  failure('input-too-large', where, `larger than ${limit / 1_000_000} MB`, 'split it, or hand its documents over as JSON Lines')

export const empty = (source: string): SourceFailure => failure('input-empty', { source }, 'holds no text', 'check that the file was saved')
