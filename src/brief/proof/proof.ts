import type { Document } from '../../model/document.ts'
import type { Finding } from '../../model/finding.ts'
import type { FollowUp } from '../../model/follow-up.ts'
import type { History } from '../../model/history.ts'
import type { Origin } from '../../model/origin.ts'
import type { ChanceryRecord } from '../../model/record.ts'
import type { Span } from '../../model/span.ts'

/** What a sentence may be refused for. */
export const faultKinds = {
  number: 'a number that the record does not hold or its words do not print',
  unit: 'a unit other than that of the record',
  date: 'a date that is not that of the record, or stands neither in its words nor as an inference',
  period: 'a period of time other than that of the figure',
  name: 'a person, country, body, title or product that the record or the cited words do not name',
  polarity: 'a denial that is said as a fact, or the other way round',
  status: 'a planned, proposed, alleged, denied or cancelled thing told otherwise than recorded',
  strength: 'a commitment told at another strength than its words have',
  direction: 'who to whom, or from where to where, turned round',
  speaker: 'words given to another speaker, or a speaker left out',
  quote: 'words between marks that the cited place does not hold',
  mark: 'an open finding whose mark is missing or another one',
  words: 'a sentence of no form that the proof can read, or a citation that does not hold',
} as const
export type FaultKind = keyof typeof faultKinds

/** One reason for which a sentence is refused. */
export interface Fault {
  readonly kind: FaultKind
  readonly said: string
  readonly reason: string
}

export interface ProofResult {
  readonly ok: boolean
  readonly faults: readonly Fault[]
}

/** A sentence as it is put to the proof. */
export interface Provable {
  readonly text: string
  readonly cites: readonly { readonly document: string; readonly letter: string; readonly span: Span; readonly record: string | null }[]
  readonly records: readonly string[]
  readonly findings: readonly string[]
  readonly marks: readonly string[]
}

/** All that the proof may look at. */
export interface ProofWorld {
  readonly pair: readonly [string, string]
  readonly documents: ReadonlyMap<string, Document>
  readonly records: ReadonlyMap<string, ChanceryRecord>
  readonly findings: readonly Finding[]
  /** What became of commitments, by the ids of their records. */
  readonly followUps: ReadonlyMap<string, FollowUp>
  /** Record id of an agreement → ids of all records of the same instrument. */
  readonly instrumentOf: ReadonlyMap<string, ReadonlySet<string>>
  /** The accounts that the listed documents go back to. */
  readonly origins: readonly Origin[]
  /** Pages of which several versions are listed, with what changed. */
  readonly histories: readonly History[]
  /** Record id → ids of all documents that tell its entry. */
  readonly tellers: ReadonlyMap<string, readonly string[]>
  /** Number of entries that the brief is written from. */
  readonly entries: number
  /** How many of them are of each kind of record. */
  readonly kinds: ReadonlyMap<string, number>
  /** Finding id → its printed mark. */
  readonly marks: ReadonlyMap<string, string>
  /** Document id → its letter, of the documents that the brief lists. */
  readonly letters: ReadonlyMap<string, string>
  /** Code → spellings: the printed name first, then other names and adjectives. */
  readonly names: ReadonlyMap<string, readonly string[]>
  /** Record id → ids of all records of its entry; empty where a brief tells no news. */
  readonly entryOf: ReadonlyMap<string, readonly string[]>
  /** The day from which documents count as new; null where a brief tells no news. */
  readonly since: string | null
}

/** What a form works on: the sentence with its quotations taken out, and what it cites. */
export interface Case {
  readonly world: ProofWorld
  readonly sentence: Provable
  /** The text with every quotation replaced by ⟦0⟧, ⟦1⟧ …. */
  readonly frame: string
  readonly quotes: readonly string[]
  readonly records: readonly ChanceryRecord[]
  /** The words of every cited place, in the order of the citations. */
  readonly cited: readonly string[]
}

/** What is worked out of a world once, however often it is asked for. */
export const onceAWorld = <T>(make: (world: ProofWorld) => T): ((world: ProofWorld) => T) => {
  const known = new WeakMap<ProofWorld, { readonly value: T }>()
  return (world) => {
    const found = known.get(world) ?? { value: make(world) }
    known.set(world, found)
    return found.value
  }
}

/** So many texts are remembered at most. */
const REMEMBERED = 4000

/** What is worked out of a text, remembered for a while: the same words are looked at for one field after the other. */
export const remembering = <T>(make: (text: string) => T): ((text: string) => T) => {
  const known = new Map<string, T>()
  return (text) => {
    const found = known.get(text)
    if (found !== undefined) return found
    const made = make(text)
    if (known.size >= REMEMBERED) known.clear()
    known.set(text, made)
    return made
  }
}

/** Letter → id of the document that the brief lists under it. */
export const documentsByLetter = onceAWorld((world): ReadonlyMap<string, string> => new Map([...world.letters].map(([id, letter]) => [letter, id])))

export const fault = (kind: FaultKind, said: string, reason: string): Fault => ({ kind, said, reason })

/** No fault when `holds`, one otherwise. */
export const must = (holds: boolean, kind: FaultKind, said: string, reason: string): readonly Fault[] => (holds ? [] : [fault(kind, said, reason)])

/** The words of a record: its span and the pieces of its evidence. */
export const ownWords = (world: ProofWorld, record: ChanceryRecord): string => {
  const text = world.documents.get(record.document)?.text ?? ''
  return [record.span, ...record.evidence].map((span) => text.slice(span.start, span.end)).join('\n')
}
