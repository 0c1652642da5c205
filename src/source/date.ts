const monthNumbers: Readonly<Record<string, number>> = {
  jan: 1,
  feb: 2,
  mar: 3,
  apr: 4,
  may: 5,
  jun: 6,
  jul: 7,
  aug: 8,
  sep: 9,
  oct: 10,
  nov: 11,
  dec: 12,
}

/** English names of months, full and as abbreviated in print, for use inside a regular expression. */
export const monthPattern =
  '(?:jan(?:uary|\\.)?|feb(?:ruary|\\.)?|mar(?:ch|\\.)?|apr(?:il|\\.)?|may|june?|jun\\.|july?|jul\\.|aug(?:ust|\\.)?|sept(?:ember|\\.)?|sep\\.?|oct(?:ober|\\.)?|nov(?:ember|\\.)?|dec(?:ember|\\.)?)'

/** The number of a month from its English name or abbreviation; 0 when it is none. */
export const monthNumber = (name: string): number => monthNumbers[name.slice(0, 3).toLowerCase()] ?? 0

/** `YYYY-MM-DD` of a day that exists in the Gregorian calendar, years 1500 to 2199; else null. */
export const isoDay = (year: number, month: number, day: number): string | null => {
  const exists = year >= 1500 && year <= 2199 && month >= 1 && month <= 12 && day >= 1 && day <= daysInMonth(year, month)
  return exists ? `${year}-${String(month).padStart(2, '0')}-${String(day).padStart(2, '0')}` : null
}

const daysInMonth = (year: number, month: number): number => {
  if (month === 2) return year % 4 === 0 && (year % 100 !== 0 || year % 400 === 0) ? 29 : 28
  return month === 4 || month === 6 || month === 9 || month === 11 ? 30 : 31
}

/**
 * A date in a field of its own as `YYYY`, `YYYY-MM` or `YYYY-MM-DD`: ISO 8601, as precise as known, the date of RFC 9110 and RFC 5322, or one that a
 * person wrote so that it can be read one way only ("May 3, 2024", "03.05.2024", dots being day first). "03/05/2024" gives null.
 * Of a date with a time the day is kept as printed: it is the publisher's own day, and no zone is applied. Anything else gives null.
 */
export const isoDate = (value: string): string | null => {
  const trimmed = value.trim().slice(0, 64)
  return fromIso(trimmed) ?? fromCompact(trimmed) ?? fromMail(trimmed) ?? fromMonth(trimmed) ?? fromDots(trimmed)
}

const fromIso = (value: string): string | null => {
  const m = /^(\d{4})(?:-(\d{1,2})(?:-(\d{1,2})(?:$|[T\s].*))?)?$/.exec(value) ?? /^(\d{4})\/(\d{1,2})\/(\d{1,2})(?:$|[T\s].*)/.exec(value)
  if (m === null) return null
  const [year, month, day] = [Number(m[1]), Number(m[2] ?? 1), Number(m[3] ?? 1)]
  const whole = isoDay(year, month, day)
  if (whole === null) return null
  return m[3] !== undefined ? whole : m[2] !== undefined ? whole.slice(0, 7) : whole.slice(0, 4)
}

const fromCompact = (value: string): string | null => {
  const m = /^(\d{4})(\d\d)(\d\d)(?:$|T?\d{4,6}\b)/.exec(value)
  return m === null ? null : isoDay(Number(m[1]), Number(m[2]), Number(m[3]))
}

const mailDate = new RegExp(`^(?:[a-z]{3,9},\\s+)?(\\d{1,2})[\\s-](${monthPattern})[\\s-](\\d{4})(?:$|[\\s,].*)`, 'i')

const fromMail = (value: string): string | null => {
  const m = mailDate.exec(value)
  return m === null ? null : isoDay(Number(m[3]), monthNumber(m[2]!), Number(m[1]))
}

const monthFirst = new RegExp(`^(?:[a-z]{3,9}\\.?,?\\s+)?(${monthPattern})\\s+(\\d{1,2})(?:st|nd|rd|th)?,?\\s+(\\d{4})(?:$|[\\s,].*)`, 'i')

const fromMonth = (value: string): string | null => {
  const m = monthFirst.exec(value)
  return m === null ? null : isoDay(Number(m[3]), monthNumber(m[1]!), Number(m[2]))
}

const fromDots = (value: string): string | null => {
  const m = /^(\d{1,2})\.\s?(\d{1,2})\.\s?(\d{4})(?:$|[\s,].*)/.exec(value)
  return m === null ? null : isoDay(Number(m[3]), Number(m[2]), Number(m[1]))
}
