import type { Operation } from './operation.ts'
import { check } from './operations/check.ts'
import { mentions } from './operations/mentions.ts'
import { read } from './operations/read.ts'

/** All that Chancery does, in the order of the help text. Every shell and the reference docs are made from this table. */
export const operations: readonly Operation[] = [read, mentions, check]

export const findOperation = (name: string): Operation | undefined => operations.find((operation) => operation.name === name)
