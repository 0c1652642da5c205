import type { Finding } from '../../../model/finding.ts'
import type { ChanceryRecord, EventRecord, FigureRecord, StatementRecord } from '../../../model/record.ts'
import { type Case, type Fault, type FaultKind, must, onceAWorld } from '../proof.ts'

export type Groups = Readonly<Record<string, string | undefined>>

/** A line about what the documents hold or lack: the proof looks for itself. */
export interface BareForm {
  readonly pattern: RegExp
  readonly check: (one: Case, m: Groups) => readonly Fault[]
}

const records = onceAWorld((world): readonly ChanceryRecord[] => [...world.records.values()])

export const all = (one: Case): readonly ChanceryRecord[] => records(one.world)
export const isEvent = (record: ChanceryRecord): record is EventRecord => record.kind === 'event'
export const isFigure = (record: ChanceryRecord): record is FigureRecord => record.kind === 'figure'
export const isStatement = (record: ChanceryRecord): record is StatementRecord => record.kind === 'statement'

export const conflict: ReadonlySet<string | null> = new Set([
  'criticism',
  'demand',
  'refusal',
  'threat',
  'sanction',
  'military',
  'protest',
  'violence',
])

export const dates = (one: Case): readonly string[] =>
  [...one.world.letters.keys()].flatMap((id) => one.world.documents.get(id)?.published?.slice(0, 10) ?? []).sort()

/** Whether a document came out on or after the day from which the world counts documents as new. */
export const isNew = ({ world }: Case, document: string): boolean =>
  world.since !== null && (world.documents.get(document)?.published?.slice(0, 10) ?? '') >= world.since

export const spokenBy = (one: Case, code: string | null): number =>
  all(one).filter((record) => isStatement(record) && record.speaker?.country === code).length

export const counted = (said: string | undefined, count: number, kind: FaultKind = 'number'): readonly Fault[] =>
  must(said === String(count), kind, said ?? '', `there are ${count}`)

export const noOpen: ReadonlySet<string> = new Set(['contradicts-reference', 'inconsistent', 'tension'])

/** Findings that are told in words; the others are rows of sums. */
export const isTold = (finding: Finding): boolean => noOpen.has(finding.verdict) || finding.check === 'unsourced'
