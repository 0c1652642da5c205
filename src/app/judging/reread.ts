import type { Engine } from '../../engine.ts'
import { byText, canonicalJson } from '../../ledger/canonical.ts'
import { judged } from '../../ledger/judgements/judged.ts'
import type { Finding } from '../../model/finding.ts'
import type { Question } from '../../model/judgement.ts'
import type { Claim } from '../../model/ledger.ts'
import type { Problem } from '../../model/problem.ts'
import type { StoredDocument } from '../../store/port.ts'

/** Another reading of a stored document, and what it does to what persons said. */
export interface Rereading {
  readonly claims: readonly Claim[]
  readonly findings: readonly Finding[]
  readonly warnings: readonly Problem[]
  /** Whether anything reads otherwise, the version of the engine included. */
  readonly changed: boolean
  readonly kept: number
  readonly added: number
  readonly gone: number
  /** Judgements that stand on a record of another id than before. */
  readonly attachedAgain: number
  readonly questions: readonly Question[]
}

const shownOf = ({ document, claims, findings, judgements }: StoredDocument) => judged({ documents: [document], claims, findings, judgements })

/** Warnings of the source stay; those of the engine are made anew. */
const warningsOf = (before: readonly Problem[], now: readonly Problem[]): readonly Problem[] => [
  ...before.filter(({ code }) => code !== 'date-missing'),
  ...now,
]

const bytes = (claims: readonly Claim[], findings: readonly Finding[]): string =>
  canonicalJson([
    claims.map((claim) => ({ ...claim, record: { ...claim.record, source: null } })).toSorted((a, b) => byText(a.id, b.id)),
    findings.toSorted((a, b) => byText(a.id, b.id)),
  ])

/**
 * Reads a stored document once more, against the date and publisher that persons gave it since. It keeps its id: the text is the same,
 * and judgements hold on it.
 */
export const rereadDocument = (stored: StoredDocument, engine: Engine, version: string): Rereading => {
  const before = shownOf(stored)
  const reading = engine.read(before.documents[0]!, stored.document.id)
  const claims = reading.records.map((record) => ({ id: record.id, record, document: stored.document.id, engine: version }))
  const warnings = warningsOf(stored.warnings, reading.problems)
  const after = shownOf({ ...stored, claims, findings: reading.findings, warnings })
  const [was, is] = [new Set(stored.claims.map(({ id }) => id)), new Set(claims.map(({ id }) => id))]
  const again = [...after.attachments.values()].filter(
    (list) => list.length > 0 && list.every(({ claim }) => claim !== null) && list.some((a) => 'how' in a && a.how === 'again'),
  )
  return {
    claims,
    findings: reading.findings,
    warnings,
    changed: bytes(stored.claims, stored.findings) !== bytes(claims, reading.findings),
    kept: [...is].filter((id) => was.has(id)).length,
    added: [...is].filter((id) => !was.has(id)).length,
    gone: [...was].filter((id) => !is.has(id)).length,
    attachedAgain: again.length,
    questions: after.questions,
  }
}
