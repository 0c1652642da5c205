import type { Span } from './span.ts'

/** A sentence of one version of a page, by its place. */
export interface VersionPlace {
  readonly span: Span
  readonly quote: string
}

/** One sentence that stands otherwise in the next version of a page. */
export interface VersionChange {
  /** The ids of the earlier and the later version. */
  readonly from: string
  readonly to: string
  readonly kind: 'added' | 'removed' | 'changed'
  readonly a: VersionPlace | null
  readonly b: VersionPlace | null
  /** Figures, dates and names that the change takes away and puts in; empty where only other words changed. */
  readonly was: readonly string[]
  readonly is: readonly string[]
}

/** The versions of one page in their order, and what changed from each to the next. */
export interface History {
  /** Hash of the sorted ids of its versions. */
  readonly id: string
  /** The address that the versions share, without scheme and tracking; null where they were found by their words. */
  readonly url: string | null
  /** Oldest first; undated ones last. `notice`: the words by which a version says that it was changed; null when it says nothing. */
  readonly versions: readonly { readonly document: string; readonly published: string | null; readonly notice: VersionPlace | null }[]
  readonly changes: readonly VersionChange[]
}
