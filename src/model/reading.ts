import type { Document } from './document.ts'
import type { Finding } from './finding.ts'
import type { Mention } from './mention.ts'
import type { Problem } from './problem.ts'
import type { ChanceryRecord } from './record.ts'
import type { Span } from './span.ts'

/** A sentence as read, with the number of records that rest on it. */
export interface SentenceNote extends Span {
  readonly paragraph: number
  readonly heading: boolean
  readonly records: number
}

/** All that the engine concludes from one document. */
export interface Reading {
  readonly document: Document
  readonly mentions: readonly Mention[]
  readonly sentences: readonly SentenceNote[]
  readonly records: readonly ChanceryRecord[]
  readonly findings: readonly Finding[]
  readonly problems: readonly Problem[]
}
