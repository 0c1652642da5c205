import { type ChanceryRecord, type Field, recordKinds, type Speaker } from '../../model/record.ts'
import type { Style } from '../style.ts'
import { documentHeadings, oneLine, place } from './source.ts'
import type { MakeView } from './view.ts'

const speakerText = ({ name, role, country }: Speaker): string => [role, name, country === null ? null : `(${country})`].filter(Boolean).join(' ')

/** The value of a field in plain words; null where it has none to show. */
export const fieldText = (field: Field, value: unknown): string | null => {
  if (value === null || value === undefined || field.type === 'interval' || field.type === 'span') return null
  if (field.type === 'speaker') return speakerText(value as Speaker)
  if (field.type === 'number' && Array.isArray(value)) return value.join('–')
  if (Array.isArray(value)) return value.length === 0 ? null : value.join(' ')
  return String(value)
}

/** The record's own fields, named where the value alone would not say what it is. */
const fieldTexts = (record: ChanceryRecord): readonly string[] => {
  const { fields } = recordKinds[record.kind]
  const values = record as unknown as Readonly<Record<string, unknown>>
  return Object.entries(fields as Readonly<Record<string, Field>>).flatMap(([name, field]) => {
    const text = fieldText(field, values[name])
    if (text === null) return []
    return field.type === 'enum' || ['parties', 'speaker', 'value', 'unit'].includes(name) ? text : `${name} ${text}`
  })
}

const marks = (record: ChanceryRecord, style: Style): string =>
  [record.negated ? 'negated' : null, record.disputed.length > 0 ? `${record.disputed.length} finding${record.disputed.length > 1 ? 's' : ''}` : null]
    .filter((mark) => mark !== null)
    .map((mark) => ` ${style.yellow(`[${mark}]`)}`)
    .join('')

/** Kind, fields and marks on one line. */
export const recordLine = (record: ChanceryRecord, style: Style): string =>
  `${style.cyan(record.kind)} ${fieldTexts(record).join(' · ')}${marks(record, style)}`

interface SilentSentence {
  readonly kind: 'sentence'
  readonly source: string | null
  readonly document: string
  readonly span: { readonly start: number; readonly end: number }
  readonly quote: string
}

/** Records, or with `--silent` sentences, under the name of their document. */
export const recordView: MakeView = (style) => {
  const heading = documentHeadings(style)
  return (value) => {
    const record = value as ChanceryRecord | SilentSentence
    const head = heading(record)
    if (record.kind === 'sentence') return `${head}  ${style.dim(place(record.span).padEnd(12))} ${oneLine(record.quote, style.width - 16)}\n`
    return `${head}  ${recordLine(record, style)}\n    “${oneLine(record.quote, style.width - 8)}” ${style.dim(`[${place(record.span)}] ${record.id}`)}\n`
  }
}
