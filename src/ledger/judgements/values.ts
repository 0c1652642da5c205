import { type Field, type RecordKind, recordKinds } from '../../model/record.ts'

/** A value that a field can have, or why it cannot, and what it can have. */
export type Checked = { readonly ok: true; readonly value: unknown } | { readonly ok: false; readonly message: string; readonly help: string }

/** What must be looked up in lists of words: the code of a country or organisation, null when it is not known. */
export interface Names {
  readonly country: (said: string) => string | null
  readonly organisation: (said: string) => string | null
}

/** Longest text that a person may give for one field, in UTF-16 units. */
const LONGEST = 2000

const good = (value: unknown): Checked => ({ ok: true, value })
const bad = (message: string, help: string): Checked => ({ ok: false, message, help })

const part = String.raw`\d{4}(?:-\d{2}(?:-\d{2})?)?`
const datePattern = new RegExp(`^${part}(?:/${part})?$`)

const isDay = (iso: string): boolean => {
  const [year = 0, month = 1, day = 1] = iso.split('-').map(Number)
  const date = new Date(Date.UTC(year, month - 1, day))
  return date.getUTCMonth() === month - 1 && date.getUTCDate() === day
}

/** An ISO 8601 date as precise as known, or a range "a/b" whose first day is not after its last. */
export const isDateValue = (said: string): boolean => {
  if (!datePattern.test(said)) return false
  const [from = '', to = from] = said.split('/')
  return isDay(from) && isDay(to) && from <= to
}

const dateOf = (said: string): Checked =>
  isDateValue(said) ? good(said) : bad(`"${said}" is not a date`, 'give YYYY, YYYY-MM, YYYY-MM-DD, or two of them with "/" between')

const listed = (said: string): readonly string[] =>
  said
    .split(/[;,]/)
    .map((each) => each.trim())
    .filter((each) => each !== '')

const countryOf = (said: string, names: Names): Checked => {
  const code = names.country(said)
  return code === null ? bad(`no country is called "${said}"`, 'give an ISO 3166 code ("KAZ") or an English name ("Kazakhstan")') : good(code)
}

/** Holders of a commitment may be persons or bodies that have no code; what looks like a code must be one. */
const partyOf = (said: string, names: Names, free: boolean): string | null =>
  names.country(said) ?? names.organisation(said) ?? (free && !/^[A-Z]{2,4}$/.test(said) ? said : null)

const partiesOf = (said: string, names: Names, free: boolean): Checked => {
  const given = listed(said)
  const wrong = given.find((each) => partyOf(each, names, free) === null)
  if (wrong !== undefined)
    return bad(
      `"${wrong}" is neither a country nor an organisation that is known`,
      'give ISO 3166 codes or short names of organisations, with commas between: KAZ,ALB',
    )
  return good([...new Set(given.map((each) => partyOf(each, names, free)))])
}

const number = /^-?\d+(?:\.\d+)?(?:e\d{1,3})?$/i

const numberOf = (said: string): Checked => {
  const ends = said.split('..')
  if (ends.length > 2 || !ends.every((end) => number.test(end)))
    return bad(`"${said}" is not a number`, 'give digits with a point, such as 7700000 or -1.1, or a range 5..6; no thousands separators, no units')
  const [low = 0, high = low] = ends.map(Number)
  if (high < low) return bad(`"${said}" is a range that ends before it begins`, 'give the lower end first')
  return good(ends.length === 1 ? low : [low, high])
}

const textOf = (said: string): Checked =>
  said.length > LONGEST ? bad(`the text is longer than ${LONGEST} characters`, 'give a shorter one') : good(said)

const empty = (field: Field): unknown => (field.type === 'texts' || field.type === 'parties' ? [] : null)

const ofField = (name: string, field: Field, said: string, names: Names): Checked => {
  if (said === '') return good(empty(field))
  switch (field.type) {
    case 'enum':
      return field.values.includes(said) ? good(said) : bad(`${name} cannot be "${said}"`, `give one of: ${field.values.join(', ')}`)
    case 'date':
      return dateOf(said)
    case 'country':
      return countryOf(said, names)
    case 'party':
    case 'text':
      return textOf(said)
    case 'parties':
      return partiesOf(said, names, name === 'holders')
    case 'texts':
      return good(listed(said))
    case 'number':
      return numberOf(said)
    case 'speaker':
      return good({ name: said, role: null, country: null, span: null })
    case 'interval':
    case 'span':
      return bad(`${name} cannot be given: it follows from the words`, 'give another field')
  }
}

/** Fields of a kind that a person may give, parts of the speaker and polarity included. */
export const fieldsToGive = (kind: RecordKind): readonly string[] => [
  ...Object.entries(recordKinds[kind].fields as Readonly<Record<string, Field>>).flatMap(([name, { type }]) => {
    if (type === 'interval' || type === 'span') return []
    return type === 'speaker' ? [name, `${name}.role`, `${name}.country`] : [name]
  }),
  'negated',
]

/** The value that words give a field of a kind; empty words say that nothing is known. */
export const givenValue = (kind: RecordKind, path: string, said: string, names: Names): Checked => {
  if (!fieldsToGive(kind).includes(path))
    return bad(`a record of kind ${kind} has no field "${path}" to give`, `its fields are: ${fieldsToGive(kind).join(', ')}`)
  if (path === 'negated')
    return said === 'true' || said === 'false' ? good(said === 'true') : bad(`negated cannot be "${said}"`, 'give true or false')
  const [name = '', part] = path.split('.')
  if (part === 'country') return said === '' ? good(null) : countryOf(said, names)
  if (part !== undefined) return said === '' ? good(null) : textOf(said)
  return ofField(name, (recordKinds[kind].fields as Readonly<Record<string, Field>>)[name]!, said, names)
}

/** The fields of an added record from checked paths: "speaker.role" becomes a part of `speaker`. */
export const nested = (values: ReadonlyMap<string, unknown>): Readonly<Record<string, unknown>> => {
  const fields: Record<string, unknown> = {}
  for (const [path, value] of [...values].sort(([a], [b]) => (a < b ? -1 : 1))) {
    const [name = '', part] = path.split('.')
    fields[name] =
      part === undefined ? value : { ...((fields[name] as object | undefined) ?? { name: '', role: null, country: null, span: null }), [part]: value }
  }
  return fields
}
