import type { Document } from '../model/document.ts'
import type { ChanceryRecord } from '../model/record.ts'

/*
 * What several formats need beside a ledger: names of countries and identifiers for what the ledger names by hash.
 */

/** A country as other vocabularies know it. */
export interface CountryName {
  readonly name: string
  /** ISO 3166-1 alpha-2 in small letters; null for codes that have none. */
  readonly alpha2: string | null
}

export interface Frame {
  /** Of an ISO 3166-1 alpha-3 code; null when it is not a country's. */
  readonly country: (code: string) => CountryName | null
  /**
   * What identifiers begin with: "https://records.example.org/".
   */
  readonly base: string
  /** "ALB-KAZ" where one pair was asked for. */
  readonly pair: string | null
}

/** An identifier for something the ledger names by hash. */
export const iri = ({ base }: Pick<Frame, 'base'>, what: string, id: string): string => `${base}${what}/${id}`

/** An address that may be followed: only http and https. */
export const webAddress = (url: string | null): string | null => {
  if (url === null || !URL.canParse(url)) return null
  const { protocol, href } = new URL(url)
  return protocol === 'http:' || protocol === 'https:' ? href : null
}

/** The name of a country code, else the words as they are. */
export const partyName = ({ country }: Pick<Frame, 'country'>, party: string): string => country(party)?.name ?? party

/** "Albania and Kazakhstan" of a pair. */
export const pairName = (frame: Frame, pair: string): string =>
  pair
    .split('-')
    .map((code) => partyName(frame, code))
    .join(' and ')

/** A title for people: the document's own, else its first words. */
export const titleOf = (document: Document): string => {
  const own = document.title?.trim()
  if (own) return own
  const words = document.text.trim().split(/\s+/, 13)
  return words.length > 12 ? `${words.slice(0, 12).join(' ')} …` : words.join(' ')
}

const joined = (parts: readonly (string | null)[]): string => parts.filter((part) => part !== null && part !== '').join(', ')

/** A record in one line for people: what it is and of whom, not the quotation; `dated` says whether its date is told too. */
export const summaryOf = (r: ChanceryRecord, frame: Pick<Frame, 'country'>, dated = true): string => {
  const who = (codes: readonly string[]): string => codes.map((code) => partyName(frame, code)).join(' and ')
  const date = (of: string | null, lead = ''): string | null => (of === null || !dated ? null : `${lead}${of}`)
  const line = (...parts: readonly (string | null)[]): string => `${r.negated ? 'not: ' : ''}${joined(parts)}`
  switch (r.kind) {
    case 'event':
      return line(
        `${r.status === null || r.status === 'occurred' ? '' : `${r.status}: `}${r.act ?? r.type ?? 'event'}`,
        who(r.parties),
        r.place,
        date(r.date),
      )
    case 'statement':
      return line(
        r.speaker === null ? 'statement' : `statement by ${r.speaker.name}`,
        r.speaker?.role ?? null,
        date(r.published?.slice(0, 10) ?? null),
      )
    case 'agreement':
      return line(r.title ?? r.form ?? 'agreement', r.stage, who(r.parties), date(r.date))
    case 'commitment':
      return line(`${r.modality ?? 'commitment'}: ${r.action ?? ''}`, who(r.holders), date(r.deadline, 'by '))
    case 'figure':
      return line(
        r.measure ?? 'figure',
        figureOf(r),
        date(r.period),
        ...[r.reporter, r.partner].map((code) => (code === null ? null : partyName(frame, code))),
      )
    case 'tie':
      return line((r.type ?? 'tie').replaceAll('-', ' '), r.org, r.state === 'exists' ? null : r.state, who(r.parties), date(r.since, 'since '))
  }
}

/** "23.66 billion", "427", "1,250": as a newspaper prints it. */
const quantity = (value: number): string => {
  const size = Math.abs(value)
  const scale = sizes.find(([from]) => size >= from)
  if (scale !== undefined) return `${Number((value / scale[0]).toPrecision(12))} ${scale[1]}`
  const [whole, rest] = String(value).split('.')
  return `${whole!.replaceAll(/\B(?=(?:\d{3})+$)/g, ',')}${rest === undefined ? '' : `.${rest}`}`
}

const sizes = [
  [1e12, 'trillion'],
  [1e9, 'billion'],
  [1e6, 'million'],
] as const

const figureOf = (r: Extract<ChanceryRecord, { kind: 'figure' }>): string | null => {
  if (r.value === null) return r.trend
  const value = typeof r.value === 'number' ? quantity(r.value) : r.value.map(quantity).join(' to ')
  return `${r.approx === null ? '' : `${r.approx} `}${value}${r.unit === null ? '' : ` ${r.unit}`}`
}
