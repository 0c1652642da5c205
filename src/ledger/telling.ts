import type { Document } from '../model/document.ts'
import type { Mention } from '../model/mention.ts'
import type { Reading } from '../model/reading.ts'
import type { ChanceryRecord } from '../model/record.ts'
import { contains, type Span } from '../model/span.ts'
import { type Token, tokensIn } from './roots.ts'

/** A record of one of two documents, with its content words. */
export interface Telling {
  readonly record: ChanceryRecord
  readonly tokens: readonly Token[]
  readonly roots: ReadonlySet<string>
}

/** The words that tell what a record says: of a pledge its action, where the sentence has it word for word. */
const tellingSpan = ({ text }: Document, record: ChanceryRecord): Span => {
  const action = record.kind === 'commitment' ? record.action : null
  const at = action === null ? -1 : text.slice(record.span.start, record.span.end).indexOf(action)
  return at < 0 ? record.span : { start: record.span.start + at, end: record.span.start + at + action!.length }
}

/** Persons, countries and dates are compared as fields; as words they would make all that one state did that day alike. */
const fieldKinds: ReadonlySet<Mention['kind']> = new Set(['person', 'country', 'date', 'duration'])

/** The records of a reading with their content words. */
export const tellingsOf = ({ document, records, mentions }: Reading): readonly Telling[] => {
  const fields = mentions.filter((m) => fieldKinds.has(m.kind))
  return records.map((record) => {
    const tokens = tokensIn(document.text, tellingSpan(document, record)).filter((t) => !fields.some((m) => contains(m, t)))
    return { record, tokens, roots: new Set(tokens.map((t) => t.root)) }
  })
}
