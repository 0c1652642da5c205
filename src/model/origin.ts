/** Who of a country speaks in a text: its government (ministries, presidencies, their press offices), its press, or neither is known. */
export type Voice = 'government' | 'press' | 'unknown'

/** Whose account a text is. */
export interface Side {
  /** ISO code; null where nothing tells, also for agencies that report for the whole world. */
  readonly country: string | null
  readonly voice: Voice
  /** In plain words: "published by Xinhua, an agency of China". */
  readonly reason: string
}

/**
 * Documents that go back to one account: copies, near copies, excerpts, reports from one press office, translations of one release.
 * An estimate: that two documents show no link does not prove them independent.
 */
export interface Origin {
  /** Hash of the sorted ids of its documents. */
  readonly id: string
  readonly documents: readonly string[]
  /** Whose account it is; null where unknown or where its documents disagree. */
  readonly side: string | null
  readonly voice: Voice
  /** What makes it one, in plain words; of a document that stands alone, that nothing links it to another. */
  readonly reasons: readonly string[]
  /** What tells whose it is; empty when nothing does. */
  readonly sideFrom: readonly string[]
}
