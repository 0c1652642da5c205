import type { Actor } from '../model/actor.ts'
import type { Claim } from '../model/ledger.ts'
import type { ChanceryRecord } from '../model/record.ts'
import type { Span } from '../model/span.ts'

/** One naming of a person or body by a record. */
export interface Appearance {
  readonly form: Actor['form']
  readonly name: string
  readonly document: string
  readonly published: string | null
  readonly office: string | null
  readonly country: string | null
  readonly span: Span | null
}

const capitalised = /^\p{Lu}[\p{L}’'.-]*(?: (?:\p{Lu}[\p{L}’'.-]*|al|bin|ibn|da|de|del|der|di|dos|du|van|von|la|le)){0,6}$/u
const bodily =
  /\b(?:Ministry|Ministries|Bureau|Service|Office|Agency|Institute|Department|Council|Parliament|Assembly|Congress|Senate|Government|Embassy|Consulate|Bank|Fund|Committee|Party|Union|Commission|Company|Corporation|Association|Federation|Organi[sz]ation|University|Statistics|Affairs|Press|News|Police|Force|Forces|Army|Navy|Guard|Court|House|Group|Forum|Network|Centre|Center|Board|Authority|Administration|Foundation|Alliance|League|Palace|Chamber)\b/
const official =
  /\b(?:President|Minister|Ministers|Ambassador|Speaker|Chancellor|Secretary|Commissioner|King|Queen|Emir|The|Both|Two|His|Her|Their|Its|This|Another)\b/

/** Words of headlines that are no part of a name. */
const wordy =
  /^(?:Even|Maybe|Neither|Either|Only|Former|Late|Then|Top|Not|How|Why|What|Our|Some|All|No) |(?:^| )(?:Are|Is|Was|Were|Has|Have|Had|Will|Says|Said) /

/** Whether a name can be a person's by its form: capital words, none of them a body's, an office's or a headline's. */
export const isPersonal = (name: string): boolean => capitalised.test(name) && !bodily.test(name) && !official.test(name) && !wordy.test(name)

const isBody = (name: string): boolean => bodily.test(name) && !/ and (?:The|the) /.test(name)

/** "X and Y" as two names where both can be persons'; a body whose name holds "and" stays whole. */
const namesIn = (name: string): readonly string[] => {
  const parts = name.split(/, | and /)
  return parts.length > 1 && parts.every(isPersonal) ? parts : [name]
}

interface Naming {
  readonly name: string
  readonly office?: string | null
  readonly country?: string | null
  readonly span?: Span | null
}

const peopleOf = (record: ChanceryRecord): readonly Naming[] =>
  record.kind === 'event' || record.kind === 'commitment' ? record.people.filter(isPersonal).map((name) => ({ name })) : []

const speakersOf = (record: ChanceryRecord): readonly Naming[] => {
  if (record.kind !== 'statement' || record.speaker === null) return []
  const { speaker } = record
  const names = namesIn(speaker.name)
  if (names.length > 1) return names.map((name) => ({ name }))
  const office = speaker.role === speaker.name ? null : speaker.role
  return [{ name: speaker.name, office, country: speaker.country, span: speaker.span }]
}

const codedOf = (record: ChanceryRecord): readonly Naming[] =>
  [...record.sources, ...record.targets].filter(({ name }) => name.includes(' ')).map(({ name, country, span }) => ({ name, country, span }))

const citedOf = (record: ChanceryRecord): readonly Naming[] =>
  [record.kind === 'figure' ? record.cites : null, record.kind === 'statement' ? record.via : null].flatMap((name) => (name ? [{ name }] : []))

/** Persons whom a record lets take part count as such by that; a speaker with an office too; other names by their form. */
const formOf = ({ name, office }: Naming, persons: ReadonlySet<string>): Actor['form'] | null =>
  persons.has(name) || (isPersonal(name) && Boolean(office)) ? 'person' : isBody(name) ? 'organisation' : null

/** All namings of persons and bodies by some claims. */
export const appearancesOf = (claims: readonly Claim[]): readonly Appearance[] => {
  const persons = new Set(
    claims.flatMap(({ record }) =>
      [...peopleOf(record), ...speakersOf(record).filter((one) => one.office && isPersonal(one.name))].map(({ name }) => name),
    ),
  )
  return claims.flatMap(({ record }) =>
    [...speakersOf(record), ...peopleOf(record), ...codedOf(record), ...citedOf(record)].flatMap((naming) => {
      const form = formOf(naming, persons)
      const { name, office = null, country = null, span = null } = naming
      return form === null
        ? []
        : [{ form, name, document: record.document, published: record.published?.slice(0, 10) ?? null, office, country, span }]
    }),
  )
}
