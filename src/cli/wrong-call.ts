import type { z } from 'zod'
import type { Operation } from '../app/operation.ts'
import { requestProblem } from '../app/problems.ts'
import type { Problem } from '../model/problem.ts'
import { type Flag, flagsOf, placesOf } from './flags.ts'

type Issue = z.core.$ZodIssue

/** A field as a person types it: `--limit`, or `<id>` for one given by place. */
const typedAs = (operation: Operation, field: string): { readonly name: string; readonly flag: Flag | undefined } => {
  const flag = flagsOf(operation).find((each) => each.field === field)
  return flag === undefined ? { name: `<${field}>`, flag: placesOf(operation).find((each) => each.field === field) } : { name: flag.flag, flag }
}

/** The least and the largest whole number that a field takes, found by trying: zod keeps both behind its checks. */
const rangeOf = (operation: Operation, field: string): string => {
  const schema = operation.input.shape[field] as z.ZodType
  const issueAt = (value: number): Issue | undefined => schema.safeParse(value).error?.issues[0] as Issue | undefined
  const low = issueAt(Number.MIN_SAFE_INTEGER)
  const high = issueAt(Number.MAX_SAFE_INTEGER)
  const from = low?.code === 'too_small' ? ` from ${low.minimum}` : ''
  return high?.code === 'too_big' ? `${from} to ${high.maximum}` : from
}

const sentence = (operation: Operation, issue: Issue, typed: Readonly<Record<string, unknown>>): string => {
  const field = String(issue.path[0] ?? '')
  const { name, flag } = typedAs(operation, field)
  if (typed[field] === undefined) return flag?.flag === name ? `${name} is needed: ${flag.about}` : `${name} is needed`
  if (flag?.type === 'number') return `${name} takes a whole number${rangeOf(operation, field)}`
  if (flag?.count != null)
    return `${name} takes ${flag.count} words, as in "${name} ${Array.from({ length: flag.count }, () => `<${flag.value}>`).join(' ')}"`
  if (issue.code === 'invalid_value') return `${name} takes ${issue.values.map(String).join(', ')}`
  // A message of ours that begins with a verb speaks of what was typed; another is a sentence of its own.
  return issue.message.startsWith('is ') ? `${name} "${String(typed[field])}" ${issue.message}` : issue.message
}

/** A wrong call as a person would say it: each field that does not fit once, with what it takes. */
export const wrongCall = (operation: Operation, issues: readonly Issue[], typed: Readonly<Record<string, unknown>>): Problem => {
  const said = new Set(issues.map((issue) => sentence(operation, issue, typed)))
  return requestProblem('usage', `chancery ${operation.name}: ${[...said].join('; ')}`, `see "chancery ${operation.name} --help"`)
}
