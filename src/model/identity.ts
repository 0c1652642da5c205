import type { DocumentInput } from './document.ts'
import { shortHash } from './hash.ts'
import { type RecordKind, recordKinds, type Speaker } from './record.ts'
import type { Span } from './span.ts'

/*
 * How ids are made. Kept apart from the rules that make records, so that a store can recompute every id it holds.
 * A change here changes every id that was ever given out, and with it every judgement's hold.
 */

/** The id of a document: the hash of all that reading depends on. */
export const documentIdOf = ({ text, published, language, publisher }: DocumentInput): string => shortHash(text, published, language, publisher)

/** The hash of a text alone, by which reprints are found. */
export const contentHashOf = (text: string): string => shortHash(text)

const keyText = (value: unknown): string =>
  value === null || value === undefined ? '' : typeof value === 'object' ? JSON.stringify(value) : String(value)

/** The name of a speaker is the key, not where the words stand. */
const keyOf = (field: string, value: unknown): string => (field === 'speaker' && value ? (value as Speaker).name : keyText(value))

/** The id of a record: the hash of document, kind, span and key fields, not of rule, path or engine version. */
export const recordIdOf = (document: string, kind: RecordKind, span: Span, fields: { readonly [field: string]: unknown }): string =>
  shortHash(document, kind, span.start, span.end, ...recordKinds[kind].key.map((field) => keyOf(field, fields[field])))
