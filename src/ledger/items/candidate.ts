import type { Claim } from '../../model/ledger.ts'
import type { RecordKind, RecordOf } from '../../model/record.ts'
import type { When } from '../when.ts'
import type { Name } from './names.ts'

/** A claim made ready for comparing. All of it comes from the claim and the other claims of its document. */
export interface Candidate {
  readonly claim: Claim
  readonly pairs: readonly string[]
  /** Fields that must be equal for two claims to agree. */
  readonly block: string
  readonly when: When
  /** Lower is more precise: the precision of the date, then whether something is missing that tells it from its likes. */
  readonly vagueness: number
  readonly words: ReadonlySet<string>
  /** Share of the smaller set of words that two of this kind must have in common to be the same; 0 where words do not decide. */
  readonly need: number
  readonly numbers: ReadonlySet<string>
  /** The persons who take part, or who speak. */
  readonly names: readonly Name[]
  /** Days since 1970-01-01 of publication; NaN when unknown. */
  readonly day: number
  /** Two that are the same have axes that meet: days for what has a date, values for figures. */
  readonly axis: readonly [number, number]
  /** All that is compared besides the document, as a text: claims of one profile are compared as one. */
  readonly profile: string
  /** Content words of all that its document claims. */
  readonly story: ReadonlySet<string>
}

/** How claims of one kind are compared. */
export interface Rule<K extends RecordKind> {
  /** Fields that must be equal. */
  readonly block: (r: RecordOf<K>, pairs: readonly string[]) => readonly unknown[]
  /** Names of the fields in `block`, in plain words, for explaining. */
  readonly fields: readonly string[]
  readonly date: (r: RecordOf<K>) => string | null
  /** Whether something is missing that would tell it from its likes. */
  readonly lacks: (r: RecordOf<K>) => boolean
  /** The words that are compared. */
  readonly words: (r: RecordOf<K>) => ReadonlySet<string>
  readonly people: (r: RecordOf<K>) => readonly string[]
  /** See `Candidate.need`; must not be more than what `alike` asks. */
  readonly need: (r: RecordOf<K>, pairs: readonly string[]) => number
  /** What is compared beyond block, date, words, numbers and names. */
  readonly more: (r: RecordOf<K>) => unknown
  /** 0 when the two are different things, else up to 1. Blocks and dates agree, and numbers do not contradict. */
  readonly alike: (x: Told<K>, y: Told<K>) => number
  /** Keys of which two claims that may be one in spite of a contradiction share one. */
  readonly reach: (x: Told<K>) => readonly string[]
  /** How clearly two claims that contradict each other on a field are one thing; 0 when they are not. */
  readonly unite: (x: Told<K>, y: Told<K>) => Union | null
  /**
   * How much of what it takes speaks for two claims of two documents being one thing though their blocks may differ: 1 is enough; null when
   * something speaks against it.
   */
  readonly evidence: (x: Told<K>, y: Told<K>) => number | null
}

/** Why two claims are one thing in spite of a contradiction. */
export interface Union {
  readonly score: number
  readonly reasons: readonly string[]
}

/** A candidate of one kind with its record. */
export interface Told<K extends RecordKind> {
  readonly r: RecordOf<K>
  readonly c: Candidate
}
