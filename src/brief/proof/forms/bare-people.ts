import type { CommitmentRecord, EventRecord, StatementRecord } from '../../../model/record.ts'
import { datePattern, readDate } from '../dates.ts'
import { givenWords } from '../given.ts'
import { codeOf } from '../names.ts'
import { type Case, type Fault, must, onceAWorld, remembering } from '../proof.ts'
import { even, holdsWords } from '../quotes.ts'
import { all, type BareForm, type Groups, isStatement } from './bare-common.ts'

/** The consonants of a name: what its spellings in several alphabets keep. */
const consonants = remembering((name: string): string =>
  name
    .toLowerCase()
    .normalize('NFD')
    .replace(/\p{M}/gu, '')
    .replace(/dzh|zh/g, 'j')
    .replace(/kh/g, 'h')
    .replace(/q|c(?=k)/g, 'k')
    .replace(/w/g, 'v')
    .replace(/ts|tz/g, 'c')
    .replace(/[aeiouy\P{L}]/gu, '')
    .replace(/(.)\1/g, '$1'),
)

const lastOf = (name: string): string => even(name).split(' ').at(-1) ?? ''

/** One full name in two spellings: the consonants of the last word, and the first letter of the first. */
const sameSpelling = (a: string, b: string): boolean => {
  const [x, y] = [a, b].map((name) => name.normalize('NFD').replace(/^[KQ]/, 'K').slice(0, 1))
  return a.includes(' ') && b.includes(' ') && x === y && consonants(lastOf(a)) === consonants(lastOf(b))
}

/** What two spellings of one name share, whoever of the family bears it. */
const familyOf = (name: string): string => consonants(lastOf(name))

/** Statements by the family name of their speaker, and the names of single speakers. */
const spoken = onceAWorld((world) => {
  const said = [...world.records.values()].filter((record): record is StatementRecord => isStatement(record) && record.speaker !== null)
  const names = new Set(said.flatMap(({ speaker }) => (speaker!.name.includes(' and ') ? [] : [speaker!.name])))
  return { said: Map.groupBy(said, ({ speaker }) => familyOf(speaker!.name)), names: Map.groupBy(names, familyOf) }
})

/** Events and commitments by the family names of those who take part. */
const takingPart = onceAWorld((world) => {
  const found = new Map<string, Set<EventRecord | CommitmentRecord>>()
  for (const record of world.records.values())
    if (record.kind === 'event' || record.kind === 'commitment')
      for (const name of record.people) found.set(familyOf(name), (found.get(familyOf(name)) ?? new Set()).add(record))
  return found
})

/** One surname in two spellings: long enough to tell it from other words. */
const sameSurname = (a: string, b: string): boolean =>
  a === b || (consonants(a) === consonants(b) && consonants(a).length > 2 && a.slice(0, 1) === b.slice(0, 1))

/** A bare surname is his when no other speaker with a full name bears it. */
const isHim = (one: Case, name: string, said: string): boolean =>
  said === name ||
  sameSpelling(said, name) ||
  (!said.includes(' ') &&
    sameSurname(said, lastOf(name)) &&
    (spoken(one.world).names.get(consonants(said)) ?? []).every((other) => !other.includes(' ') || sameSpelling(other, name) || other === name))

/** What the cited places print, and what persons gave these records: a corrected speaker need not stand in the text. */
const printed = (one: Case, said: readonly StatementRecord[]): readonly string[] => [...one.cited, ...givenWords(said)]

const officeFaults = (one: Case, said: readonly StatementRecord[], office: string): readonly Fault[] => {
  const m = new RegExp(`^(?<role>.+?)(?: \\((?<dates>${datePattern})\\))?$`).exec(office)!.groups!
  const own = said.filter((record) => record.speaker?.role === m.role)
  const days = own.flatMap((record) => record.published?.slice(0, 10) ?? []).sort()
  const dates = days.length === 0 ? undefined : days[0] === days.at(-1) ? days[0] : `${days[0]}/${days.at(-1)}`
  return [
    ...must(
      own.length > 0 && printed(one, own).some((text) => text.includes(m.role!)),
      'name',
      m.role!,
      'no record of this speaker gives this office, or no cited place prints it',
    ),
    ...must((m.dates === undefined ? undefined : readDate(m.dates)?.iso) === dates, 'date', m.dates ?? '', `printed in documents of ${dates}`),
  ]
}

const personFaults = (one: Case, m: Groups): readonly Fault[] => {
  const said = (spoken(one.world).said.get(familyOf(m.name!)) ?? []).filter(({ speaker }) => isHim(one, m.name!, speaker!.name))
  const letters = [...new Set(said.map((record) => one.world.letters.get(record.document) ?? '?'))].sort().join(', ')
  const offices = m.role === 'office not said' ? [] : m.role!.split('; ')
  return [
    ...must(
      said.some((record) => record.speaker?.name === m.name) &&
        printed(one, said).some((text) => holdsWords(text, m.name!) || holdsWords(text, lastOf(m.name!))),
      'name',
      m.name!,
      'no cited place names this speaker',
    ),
    ...(offices.length === 0
      ? must(
          said.every((record) => !record.speaker?.role),
          'name',
          m.role!,
          'an office is recorded',
        )
      : []),
    ...offices.flatMap((office) => officeFaults(one, said, office)),
    ...must(letters === m.letters, 'speaker', m.letters!, `heard in ${letters}`),
  ]
}

/** Every record of this speaker that names a country names this one. */
const sideFaults = (one: Case, m: Groups): readonly Fault[] => {
  const code = codeOf(one, m.country!)
  const said = (spoken(one.world).said.get(familyOf(m.name!)) ?? []).filter(({ speaker }) => speaker?.name === m.name && speaker?.country !== null)
  return must(
    code !== null && said.length > 0 && said.every((record) => record.speaker?.country === code),
    'speaker',
    m.country!,
    `the records say ${[...new Set(said.map((record) => record.speaker?.country))].join(', ') || 'nothing'}`,
  )
}

/** Who takes part in an event or a commitment, and in which documents. */
const namedFaults = (one: Case, m: Groups): readonly Fault[] => {
  const letters = new Set(
    [...(takingPart(one.world).get(familyOf(m.name!)) ?? [])]
      .filter(({ people }) => people.some((name) => isHim(one, m.name!, name)))
      .map((record) => one.world.letters.get(record.document) ?? '?'),
  )
  const said = m.letters!.split(', ')
  return [
    ...must(
      one.cited.some((text) => holdsWords(text, m.name!) || holdsWords(text, lastOf(m.name!))),
      'name',
      m.name!,
      'no cited place names this person',
    ),
    ...must(letters.size > 0 && said.every((letter) => letters.has(letter)), 'name', m.letters!, `named in ${[...letters].sort().join(', ')}`),
  ]
}

/** Lines of a table of persons. */
export const peopleForms: readonly BareForm[] = [
  { pattern: /^(?<name>[^·]+) · (?<role>[^·]+) · heard in (?<letters>[A-Z, ]+)$/, check: personFaults },
  { pattern: /^(?<name>[^·]+) · speaks for (?<country>[^·]+)$/, check: sideFaults },
  { pattern: /^(?<name>[^·]+) · named in (?<letters>[A-Z, ]+)$/, check: namedFaults },
  {
    pattern: /^People: nobody is heard or takes part\.$/,
    check: (one) =>
      must(
        !all(one).some(
          (record) =>
            (isStatement(record) && record.speaker !== null) ||
            ((record.kind === 'event' || record.kind === 'commitment') && record.people.length > 0),
        ),
        'polarity',
        '',
        'somebody is',
      ),
  },
]
