import type { Judgement, JudgementVerdict } from '../../model/judgement.ts'
import { type Field, type RecordKind, recordKinds, type Speaker } from '../../model/record.ts'
import { isCountry } from '../states.ts'
import { documentFields } from './documents.ts'
import { judgementIdOf } from './identity.ts'
import { fieldsToGive, isDateValue } from './values.ts'

/*
 * Whether a judgement that comes from elsewhere is one that could have been given here. What is typed is checked where it is typed
 * (`values.ts`); a file may say anything, and what is shown later trusts the types.
 */

const isText = (value: unknown): value is string => typeof value === 'string' && value.trim() !== '' && value.length <= 2000
const isTexts = (value: unknown): boolean => Array.isArray(value) && value.length <= 1000 && value.every(isText)
const isNumber = (value: unknown): boolean => typeof value === 'number' && Number.isFinite(value)

const isSpeaker = (value: unknown): boolean => {
  if (value === null || typeof value !== 'object') return false
  const { name, role, country, span } = value as Speaker
  return isText(name) && (role === null || isText(role)) && (country === null || isCountry(country)) && span === null
}

const fits = (field: Field, value: unknown): boolean => {
  if (field.type === 'texts' || field.type === 'parties') return isTexts(value)
  if (value === null) return true
  switch (field.type) {
    case 'enum':
      return isText(value) && field.values.includes(value)
    case 'text':
    case 'party':
      return isText(value)
    case 'date':
      return isText(value) && isDateValue(value)
    case 'country':
      return isText(value) && isCountry(value)
    case 'number':
      return isNumber(value) || (Array.isArray(value) && value.length === 2 && value.every(isNumber) && value[0] <= value[1])
    case 'speaker':
      return isSpeaker(value)
    case 'interval':
    case 'span':
      return false
  }
}

/** Whether a field of a kind, or a part of one, can have the value. */
const canHave = (kind: RecordKind, path: string, value: unknown): boolean => {
  if (!fieldsToGive(kind).includes(path)) return false
  if (path === 'negated') return typeof value === 'boolean'
  const [name = '', part] = path.split('.')
  if (part === 'country') return value === null || (isText(value) && isCountry(value))
  if (part !== undefined) return value === null || isText(value)
  return fits((recordKinds[kind].fields as Readonly<Record<string, Field>>)[name]!, value)
}

const documentHas = (field: string | null, value: unknown): boolean => {
  if (field === null || !(field in documentFields)) return false
  if (value === null) return true
  if (field === 'published') return isText(value) && isDateValue(value) && !value.includes('/')
  return field === 'side' ? isText(value) && isCountry(value) : isText(value)
}

/** How many records each verdict is said of. */
const holds: Readonly<Record<JudgementVerdict, 0 | 1 | 2>> = {
  accept: 1,
  reject: 1,
  correct: 1,
  add: 1,
  same: 2,
  different: 2,
  kept: 1,
  broken: 1,
  note: 1,
  document: 0,
  'dispute-fact': 0,
  revoke: 0,
}

const addedFields = ({ on, value }: Judgement): boolean =>
  value !== null &&
  typeof value === 'object' &&
  !Array.isArray(value) &&
  Object.entries(value).every(([path, each]) => canHave(on[0]!.kind, path, each))

/** Signs that a terminal would obey instead of showing. */
const control = /[\p{Cc}\u2028\u2029]/u

const unsigned = ({ by, at, reason }: Judgement): boolean =>
  by.trim() === '' ||
  control.test(by) ||
  !/^\d{4}-\d{2}-\d{2}T\d{2}:\d{2}:\d{2}\.\d{3}Z$/.test(at) ||
  control.test((reason ?? '').replaceAll(/[\n\t]/g, ' '))

/** What is wrong with a judgement as it stands; null when nothing is. */
export const faultOf = (judgement: Judgement): string | null => {
  const { verdict, on, target, field, value, id } = judgement
  if (judgementIdOf(judgement) !== id) return 'the id is not the hash of what the judgement says'
  if (unsigned(judgement)) return 'the judgement is not signed with a name and a time in plain characters'
  if (on.length !== holds[verdict]) return `"${verdict}" is said of ${holds[verdict]} records, not of ${on.length}`
  if ((holds[verdict] === 0) !== (target !== null)) return 'the judgement names a target and records, or neither'
  if (on.length === 2 && on[0]!.kind !== on[1]!.kind) return 'the two records are of two kinds'
  if ((verdict === 'kept' || verdict === 'broken') && on[0]!.kind !== 'commitment') return `"${verdict}" is said of commitments`
  if (verdict === 'correct' && (field === null || !canHave(on[0]!.kind, field, value)))
    return `a record of kind ${on[0]!.kind} cannot have this value of "${field}"`
  if (verdict === 'document' && !documentHas(field, value)) return `a document cannot have this value of "${field}"`
  return verdict === 'add' && !addedFields(judgement) ? `a record of kind ${on[0]!.kind} cannot have these fields` : null
}
