/** A small dated story of several invented reports, with what a reader would conclude from all of them together. */
export interface Story {
  readonly name: string
  readonly documents: readonly { readonly published: string; readonly publisher: string; readonly text: string }[]
  /** The agreements of the story; each is known by words of its title. Dates of the steps told; every other step is not told. */
  readonly instruments: readonly {
    readonly title: string
    readonly steps: Readonly<Record<string, string | null>>
    readonly missing?: readonly string[]
  }[]
  /** Promises by words of theirs. `links`: words of what came later, with the relation; the same thing in several reports is listed once. */
  readonly promises: readonly {
    readonly words: string
    readonly status: string
    readonly turn?: string | null
    readonly links: readonly (readonly [relation: string, words: string])[]
  }[]
  /** What the reports together do not agree on. */
  readonly findings: readonly { readonly check: string; readonly verdicts: readonly string[]; readonly words: readonly string[] }[]
}
