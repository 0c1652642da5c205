import { byText, canonicalJson } from '../ledger/canonical.ts'
import { pairsOfDocument, pairsOfFinding } from '../ledger/pairs.ts'
import { type Cell, cellsOf } from '../model/columns.ts'
import type { Document } from '../model/document.ts'
import type { Finding } from '../model/finding.ts'
import type { Claim } from '../model/ledger.ts'
import type { Problem } from '../model/problem.ts'
import type { RecordKind } from '../model/record.ts'
import { packRecord } from './packed.ts'

/*
 * What is concluded from a document, made ready for a store: texts and numbers only, so that it can be made in another thread and
 * only has to be written where the store is.
 */

export interface PreparedClaim {
  readonly id: string
  readonly kind: RecordKind
  readonly start: number
  readonly end: number
  readonly engine: string
  readonly quote: string
  readonly json: string
  /** The columns of its kind. */
  readonly cells: readonly Cell[]
  readonly pairs: readonly string[]
}

export interface PreparedFinding {
  readonly id: string
  readonly check: string
  readonly verdict: string
  readonly json: string
  readonly pairs: readonly string[]
}

export interface PreparedReading {
  readonly claims: readonly PreparedClaim[]
  readonly findings: readonly PreparedFinding[]
  /** As JSON, in order. */
  readonly warnings: readonly string[]
}

export interface PreparedDocument extends PreparedReading {
  readonly document: Document
}

const onceById = <T extends { readonly id: string }>(list: readonly T[]): readonly T[] =>
  [...new Map([...list].reverse().map((x) => [x.id, x])).values()].sort((a, b) => byText(a.id, b.id))

const preparedClaim = ({ id, engine, record }: Claim, pairs: readonly string[], published: string | null | undefined): PreparedClaim => {
  const { kind, span, quote } = record
  return { id, kind, start: span.start, end: span.end, engine, quote, json: packRecord(record, published), cells: cellsOf(record), pairs }
}

const preparedFinding = (finding: Finding, pairs: readonly string[]): PreparedFinding => {
  const { id, check, verdict } = finding
  return { id, check, verdict, json: canonicalJson(finding), pairs }
}

/** Of several claims with one id the first is kept. `published` is the stored date, where the reading may have been against another one. */
export const prepareReading = (
  claims: readonly Claim[],
  findings: readonly Finding[],
  warnings: readonly Problem[],
  published?: string | null,
): PreparedReading => {
  const pairs = pairsOfDocument(claims.map((c) => c.record))
  return {
    claims: onceById(claims).map((claim) => preparedClaim(claim, pairs.get(claim.id) ?? [], published)),
    findings: onceById(findings).map((finding) => preparedFinding(finding, pairsOfFinding(finding, pairs))),
    // The path may be another one tomorrow; the document says where it is.
    warnings: warnings.map((w) => canonicalJson({ ...w, source: null })),
  }
}

export const prepareDocument = (
  document: Document,
  claims: readonly Claim[],
  findings: readonly Finding[],
  warnings: readonly Problem[],
): PreparedDocument => ({ document, ...prepareReading(claims, findings, warnings) })
