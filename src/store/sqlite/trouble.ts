import type { Problem, ProblemCode } from '../../model/problem.ts'
import type { ChanceryRecord } from '../../model/record.ts'
import { type Beside, isWhole, unpackRecord } from '../packed.ts'

/** SQLite's primary result codes (https://www.sqlite.org/rescode.html) that are trouble to be expected. */
const codes: Readonly<{ [code: number]: ProblemCode }> = {
  3: 'store-refused',
  5: 'store-locked',
  6: 'store-locked',
  8: 'store-refused',
  10: 'store-refused',
  11: 'store-damaged',
  13: 'store-refused',
  14: 'store-refused',
  15: 'store-locked',
  23: 'store-refused',
  26: 'store-damaged',
}

const help: Readonly<{ [code: string]: string }> = {
  'store-missing': 'make it with `chancery add FILE --db PATH`, or name another file with --db',
  'store-locked': 'wait until the other process is done, then try again',
  'store-damaged': 'restore a copy, or build it again from the documents; `chancery verify` tells what is wrong as far as it can be read',
  'store-version': 'use the newer Chancery that wrote it, or name another file with --db',
  'store-refused': "look at the file's rights and at the room left on the disk",
}

/** Text that is no JSON, or a row that lacks what it must have: the file was changed from outside. */
export class DamagedRow extends Error {}

/** An error of SQLite has `errcode`, one of the file system `syscall`. */
interface SystemError extends Error {
  readonly errcode?: number
  readonly syscall?: string
}

/** A problem of the store at `path`, with the usual advice for its code when no other is given. */
export const storeProblem = (code: ProblemCode, path: string, message: string, advice = help[code] ?? ''): Problem => ({
  code,
  severity: 'error',
  source: path,
  place: '',
  message,
  help: advice,
})

const codeOf = (error: Error): ProblemCode | undefined => {
  if (error instanceof DamagedRow) return 'store-damaged'
  const { errcode, syscall } = error as SystemError
  if (typeof errcode === 'number') return codes[errcode & 0xff]
  return syscall === undefined ? undefined : 'store-refused'
}

const sentences: Readonly<{ [code: string]: string }> = {
  'store-locked': 'another process has been writing to the store for too long',
  'store-damaged': 'the store cannot be read',
  'store-refused': 'the system refused the store',
}

/** The problem that an error stands for; an error that is nobody's expected trouble is thrown again. */
export const asProblem = (error: unknown, path: string): Problem => {
  const code = error instanceof Error ? codeOf(error) : undefined
  if (code === undefined) throw error
  return storeProblem(code, path, `${sentences[code]} (${(error as Error).message})`)
}

/** Parsed JSON of a row. */
export const parseRow = <T>(json: string, what: string): T => {
  try {
    return JSON.parse(json) as T
  } catch {
    throw new DamagedRow(`${what} is not JSON`)
  }
}

/** The record of a row from its JSON and what stands beside it. */
export const recordOfRow = (json: string, beside: Beside): ChanceryRecord => {
  const record = unpackRecord(parseRow(json, `claim ${beside.id}`), beside)
  if (!isWhole(record)) throw new DamagedRow(`claim ${beside.id} lacks what a record has`)
  return record
}

/** Parsed JSON of a row, with lists where there must be lists. */
export const parseWith = <T>(json: string, what: string, lists: readonly (keyof T & string)[]): T => {
  const value = parseRow<T>(json, what)
  if (value === null || typeof value !== 'object' || !lists.every((name) => Array.isArray(value[name])))
    throw new DamagedRow(`${what} lacks what it has`)
  return value
}

/** Whether another connection holds the lock that was asked for. */
export const isBusy = (error: unknown): boolean => error instanceof Error && codeOf(error) === 'store-locked'

/** Whether SQLite found something that does not fit together. */
export const isDamage = (error: unknown): boolean => error instanceof Error && codeOf(error) === 'store-damaged'
