import type { Document } from '../../model/document.ts'
import type { Judgement, Question } from '../../model/judgement.ts'
import type { Claim } from '../../model/ledger.ts'
import { type Field, recordKinds } from '../../model/record.ts'
import { byText, canonicalJson } from '../canonical.ts'
import { onceByName } from '../once.ts'
import { weigh } from './verdicts.ts'

/** What may be corrected of a document, with what it is. Text and id stay. */
export const documentFields = {
  published: 'date of publication, ISO 8601',
  title: 'headline',
  publisher: 'who published it',
  url: 'address',
  side: 'whose account it is: a country',
} as const

/** Documents as they are shown, and what was said of their sides. */
export interface Corrected {
  readonly documents: readonly Document[]
  /** Document id → ISO code. */
  readonly sides: ReadonlyMap<string, string>
}

const latestOf = (said: readonly Judgement[]): ReadonlyMap<string, ReadonlyMap<string, Judgement>> =>
  new Map(
    [...Map.groupBy(said, ({ target }) => target ?? '')].map(([document, list]) => [
      document,
      new Map([...Map.groupBy(list, ({ field }) => field ?? '')].map(([field, ones]) => [field, weigh(ones, ({ value }) => String(value)).latest])),
    ]),
  )

const correctedBy = onceByName<Document, Document>()

/** The documents with what persons corrected; `said` are the judgements of documents that hold, by time. */
export const correctedDocuments = (documents: readonly Document[], said: readonly Judgement[]): Corrected => {
  if (said.length === 0) return { documents, sides: new Map() }
  const latest = latestOf(said)
  const sides = new Map<string, string>()
  const shown = documents.map((document) => {
    const fields = latest.get(document.id)
    if (fields === undefined) return document
    const { side, ...rest } = Object.fromEntries([...fields].map(([field, { value }]) => [field, value]))
    if (typeof side === 'string') sides.set(document.id, side)
    return correctedBy(document, canonicalJson(rest), () => ({ ...document, ...rest }))
  })
  return { documents: shown, sides }
}

/** Whether a date of the record was concluded, so that it may hang on the day of publication. */
const concludesDate = ({ record }: Claim): boolean =>
  Object.entries(recordKinds[record.kind].fields as Readonly<Record<string, Field>>).some(
    ([name, { type }]) => type === 'date' && record.inferred[name] !== undefined,
  )

/**
 * "Last year" was worked out against the day of publication that was known when the document was read. Where a person gave another day since,
 * the dates stay as they were read, and a question says which; reading again settles it. `dating` are the judgements that gave a day, by time;
 * also those revoked, since a document that was read against such a day is not read against its own.
 */
export const datingQuestions = (shown: readonly Document[], claims: readonly Claim[], dating: readonly Judgement[]): readonly Question[] => {
  const dated = new Map(dating.map((judgement) => [judgement.target, judgement]))
  if (dated.size === 0) return []
  const now = new Map(shown.map((document) => [document.id, document.published]))
  const stale = claims.filter((claim) => dated.has(claim.document) && claim.record.published !== now.get(claim.document) && concludesDate(claim))
  return [...Map.groupBy(stale, ({ document }) => document)].map(([document, list]) => ({
    judgement: dated.get(document)!.id,
    reason: `${list.length} ${list.length === 1 ? 'date was' : 'dates were'} worked out from ${list[0]!.record.published ?? 'no date'}, not from ${now.get(document) ?? 'no date'}: read the document again`,
    candidates: list.map(({ id }) => id).sort(byText),
  }))
}
