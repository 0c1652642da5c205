/**
 * Chancery as a library: text and reference facts in, records out. Nothing here touches files, network or clock.
 *
 *     import { createEngine, lexicon, reference } from 'chancery'
 *     const engine = createEngine({ lexicon, reference })
 *     const { records, findings } = engine.read({ text, published: '2024-05-14' })
 */
export { createEngine, type Engine } from './engine.ts'
export { lexicon, reference } from './lexicon/bundled.ts'
export type { Actor, ActorEvidence, ActorOffice } from './model/actor.ts'
export type { Document, DocumentInput } from './model/document.ts'
export { type Check, checks, type Finding, type FindingInput, type Verdict, verdicts } from './model/finding.ts'
export { type Hold, type Judged, type Judgement, type JudgementVerdict, judgementVerdicts, type Question } from './model/judgement.ts'
export type { Claim, Item, Ledger } from './model/ledger.ts'
export type { Lexicon, Reference } from './model/lexicon.ts'
export { type Mention, type MentionKind, mentionKinds } from './model/mention.ts'
export { type Problem, type ProblemCode, problemCodes } from './model/problem.ts'
export type { Reading, SentenceNote } from './model/reading.ts'
export {
  type AgreementRecord,
  type ChanceryRecord,
  type CodedActor,
  type CommitmentRecord,
  type EventRecord,
  type Field,
  type FieldsOf,
  type FigureRecord,
  type RecordKind,
  recordKinds,
  type Speaker,
  type StatementRecord,
  type TieRecord,
  type TraceStep,
} from './model/record.ts'
export type { Span } from './model/span.ts'
