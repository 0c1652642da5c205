import type { ChanceryRecord, Inference } from '../../model/record.ts'
import { canonicalJson } from '../canonical.ts'
import { valueAt } from './identity.ts'

/** What `inferred` names as the source of a value that a person gave. */
export const fromPerson = 'judgement'

type Fields = Readonly<Record<string, unknown>>

/** Of a figure's interval nothing is left of the printed digits: the person gave the value. */
const exactly = (value: unknown): unknown => {
  if (value === null) return null
  const range = Array.isArray(value) ? value : [value, value]
  return { printed: range, loose: range }
}

const withPath = (fields: Fields, path: string, value: unknown): Fields => {
  const [name = '', part] = path.split('.')
  if (part === undefined) return { ...fields, [name]: value }
  return { ...fields, [name]: { ...((fields[name] as Fields | null) ?? { name: '', role: null, country: null, span: null }), [part]: value } }
}

/** The record with these fields as a person gave them; what the words said stays in `inferred`. Its codes are those that were read: see `recoded`. */
export const correctedRecord = (record: ChanceryRecord, values: ReadonlyMap<string, unknown>): ChanceryRecord => {
  let fields: Fields = record as unknown as Fields
  const inferred: { [field: string]: Inference } = { ...record.inferred }
  for (const [path, value] of values) {
    fields = withPath(fields, path, value)
    if (path === 'negated') continue
    inferred[path] = { said: record.inferred[path]?.said ?? null, from: fromPerson }
  }
  if (record.kind === 'figure' && values.has('value')) fields = { ...fields, interval: exactly(values.get('value')) }
  if (record.kind === 'statement' && [...values.keys()].some((path) => path === 'speaker' || path === 'speaker.name'))
    fields = { ...fields, attribution: { ...record.attribution, by: (fields.speaker as { readonly name: string } | null)?.name ?? null } }
  return { ...fields, inferred } as unknown as ChanceryRecord
}

/** The values that are not what the record says already. A part is one of its whole: another speaker has no country until one is given. */
export const changed = (record: ChanceryRecord, values: ReadonlyMap<string, unknown>): ReadonlyMap<string, unknown> => {
  const differs = (path: string, value: unknown): boolean => canonicalJson(valueAt(record, path) ?? null) !== canonicalJson(value ?? null)
  const wholes = new Set([...values].filter(([path, value]) => !path.includes('.') && differs(path, value)).map(([path]) => path))
  return new Map([...values].filter(([path, value]) => wholes.has(path.split('.')[0]!) || differs(path, value)))
}
