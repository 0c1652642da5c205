import type { Account } from './brief.ts'

/** The brief as JSON: the structure itself, two spaces deep. */
export const printJson = (brief: Account): string => `${JSON.stringify(brief, null, 2)}\n`
