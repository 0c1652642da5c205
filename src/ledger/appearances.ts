import type { Actor } from '../model/actor.ts'
import type { Document } from '../model/document.ts'
import type { Claim } from '../model/ledger.ts'
import type { ChanceryRecord } from '../model/record.ts'
import type { Span } from '../model/span.ts'
import { onceForNamed, onceForTwo } from './once.ts'

/** One naming of a person or body by a record. */
export interface Appearance {
  readonly form: Actor['form']
  readonly name: string
  readonly document: string
  readonly published: string | null
  readonly office: string | null
  readonly country: string | null
  readonly span: Span | null
  /** The document itself; undefined where it is not given. */
  readonly text: Document | undefined
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

type Form = Actor['form']

/** A naming in its document, with what its form alone tells: a speaker with an office is a person, other names go by their form. */
interface Named {
  readonly naming: Naming
  readonly record: ChanceryRecord
  readonly text: Document | undefined
  readonly form: Form | null
  /** Whether the record lets it take part, or speak in an office, so that the name is a person's wherever it stands. */
  readonly proves: boolean
}

const nowhere = {} as Document

const namedIn = onceForTwo((record: ChanceryRecord, document: Document): readonly Named[] => {
  const text = document === nowhere ? undefined : document
  const spoken = speakersOf(record).map((naming) => ({ naming, proves: Boolean(naming.office) && isPersonal(naming.name) }))
  const partaking = peopleOf(record).map((naming) => ({ naming, proves: true }))
  const others = [...codedOf(record), ...citedOf(record)].map((naming) => ({ naming, proves: false }))
  return [...spoken, ...partaking, ...others].map(({ naming, proves }) => {
    const personal = Boolean(naming.office) && isPersonal(naming.name)
    return { naming, record, text, proves, form: personal ? 'person' : isBody(naming.name) ? 'organisation' : null }
  })
})

const appearanceOf = onceForNamed(({ naming, record, text }: Named, form: Form): Appearance => {
  const { name, office = null, country = null, span = null } = naming
  return { form, name, document: record.document, published: record.published?.slice(0, 10) ?? null, office, country, span, text }
})

/** All namings of persons and bodies by some claims; the very same claims and documents give the very same namings. */
export const appearancesOf = (claims: readonly Claim[], documents: ReadonlyMap<string, Document>): readonly Appearance[] => {
  const all = claims.map(({ record }) => namedIn(record, documents.get(record.document) ?? nowhere))
  const persons = new Set<string>()
  for (const own of all) for (const { naming, proves } of own) if (proves) persons.add(naming.name)
  const found: Appearance[] = []
  for (const own of all)
    for (const named of own) {
      const form = persons.has(named.naming.name) ? 'person' : named.form
      if (form !== null) found.push(appearanceOf(named, form))
    }
  return found
}
