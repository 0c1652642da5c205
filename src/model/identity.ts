import type { DocumentInput } from './document.ts'
import { sha256, shortHash } from './hash.ts'
import { type RecordKind, recordKinds, type Speaker } from './record.ts'
import type { Span } from './span.ts'

/*
 * How ids are made. Kept apart from the rules that make records, so that a store can recompute every id it holds.
 * A change here changes every id that was ever given out, and with it every judgement's hold.
 */

/** The digest of a text that both of its hashes are made from: the costly part, worth making once. */
export const digestOf = (text: string): string => sha256(text)

/** The id of a document: the hash of all that reading depends on. `digest` is `digestOf(text)`, where it is known already. */
export const documentIdOf = ({ text, published, language, publisher }: DocumentInput, digest: string = digestOf(text)): string =>
  shortHash(digest, published, language, publisher)

/** The hash of a text alone, by which reprints are found. */
export const contentHashOf = (text: string, digest: string = digestOf(text)): string => digest.slice(0, 16)

const keyText = (value: unknown): string =>
  value === null || value === undefined ? '' : typeof value === 'object' ? JSON.stringify(value) : String(value)

/** The name of a speaker is the key, not where the words stand. */
const keyOf = (field: string, value: unknown): string => (field === 'speaker' && value ? (value as Speaker).name : keyText(value))

/** The id of a record: the hash of document, kind, span and key fields, not of rule, path or engine version. */
export const recordIdOf = (document: string, kind: RecordKind, span: Span, fields: { readonly [field: string]: unknown }): string =>
  shortHash(document, kind, span.start, span.end, ...recordKinds[kind].key.map((field) => keyOf(field, fields[field])))
