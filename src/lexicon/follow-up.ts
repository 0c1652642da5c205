import words from './compiled/follow-up.json' with { type: 'json' }

/** The words of `data/follow-up.yaml`, and the names of countries, as compiled by `scripts/compile-data.ts`. */
export interface FollowUpWords {
  /** Things that reports name in several ways; `tie` and `measure`: what exists, or is counted, once they are there. */
  readonly concepts: readonly {
    readonly is: readonly string[]
    readonly tie: string | null
    readonly measure: string | null
    readonly words: readonly string[]
  }[]
  readonly generic: readonly string[]
  readonly dates: readonly string[]
  readonly deeds: Readonly<Record<string, readonly string[]>>
  readonly vague: readonly string[]
  readonly abstract: readonly string[]
  readonly drops: readonly string[]
  readonly refuses: readonly string[]
  readonly accepts: readonly string[]
  /** Lower-case name, adjective or people of a country → ISO 3166-1 alpha-3. */
  readonly nations: Readonly<Record<string, string>>
}

/** A file of its own, apart from the lexicon: a ledger is built without loading all words of the engine. */
export const followUpWords = words as FollowUpWords
