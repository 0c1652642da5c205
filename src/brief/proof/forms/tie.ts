import type { TieRecord } from '../../../model/record.ts'
import { dateFaults, datePattern, readDate } from '../dates.ts'
import { codeOf, listFaults, sayerFaults } from '../names.ts'
import { type Case, type Fault, fault, must } from '../proof.ts'
import { holdsWords } from '../quotes.ts'

const types: Readonly<Record<string, string>> = {
  'diplomatic relations': 'diplomatic-relations',
  'observer status': 'observer',
  'visa exemption': 'visa-free',
  'direct flights': 'direct-flight',
  'sister cities': 'sister-city',
  'friendship group': 'friendship-group',
}

const line = new RegExp(
  `^(?<name>[^·]+) · (?<not>not: )?(?<state>exists?|proposed|ended|state not said)(?:(?: since|(?<span>,)) (?<since>${datePattern}))?(?:: ⟦0⟧)?(?: \\(says? (?<by>[^)]+)\\))?$`,
)

const orgFaults = (one: Case, record: TieRecord, said: string): readonly Fault[] => {
  const names = one.world.names.get(record.org ?? '') ?? []
  const letters = (text: string) => [...text.matchAll(/(?<![\p{L}-])(\p{Lu})/gu)].map((m) => m[1]).join('')
  const stands =
    one.cited.some((text) => [said, ...names].some((name) => holdsWords(text, name)) || letters(text).includes(said)) ||
    record.inferred.org !== undefined
  return [
    ...must(said === record.org || codeOf(one, said) === record.org, 'name', said, `the record says ${record.org}`),
    ...must(stands, 'name', said, 'not in the cited words'),
  ]
}

/** A brief of the pair need not say whose tie it is when it is that of both, and of no one else. */
const isPair = (one: Case, record: TieRecord): boolean => record.parties.length === 2 && one.world.pair.every((code) => record.parties.includes(code))

const nameFaults = (one: Case, record: TieRecord, printed: string): readonly Fault[] => {
  const name = printed.slice(0, 1).toLowerCase() + printed.slice(1)
  const type = Object.keys(types).find((words) => name === words || name.startsWith(`${words}, `)) ?? name.split(', ')[0]!
  const rest = name.slice(type.length + 2)
  const consulate = record.type === 'embassy' && /\bconsulates?\b/i.test(record.quote) && !/\bembass/i.test(record.quote)
  const org = record.org === null ? '' : rest.startsWith(record.org) ? record.org : rest.split(', ')[0]!
  const parties = org === '' ? rest : rest.slice(org.length + 2)
  return [
    ...must(
      consulate ? type === 'consulate' : (types[type] ?? type) === record.type || (type === 'link' && record.type === null),
      'words',
      type,
      `the record says ${record.type}`,
    ),
    ...(record.org === null ? [] : orgFaults(one, record, org)),
    ...(parties === '' && (record.parties.length === 0 || isPair(one, record)) ? [] : listFaults(one, record, parties, record.parties, 'name')),
  ]
}

const anniversary = new RegExp(
  `^(?<date>\\d{1,2} [A-Z][a-z]+ \\d{4}) · (?<count>\\d+)(?:st|nd|rd|th) anniversary of diplomatic relations \\(concluded from (?<since>${datePattern})\\)$`,
)

const latest = (one: Case): string =>
  [...one.world.letters.keys()]
    .flatMap((id) => one.world.documents.get(id)?.published?.slice(0, 10) ?? [])
    .sort()
    .at(-1) ?? '?'

/** The date is the recorded one, as many years on as are said, and not past. */
const anniversaryFaults = (one: Case, record: TieRecord, m: Readonly<Record<string, string | undefined>>): readonly Fault[] => {
  const iso = readDate(m.date!)?.iso ?? ''
  const years = Number(iso.slice(0, 4)) - Number(record.since?.slice(0, 4))
  return [
    ...must(
      record.type === 'diplomatic-relations' && record.state === 'exists' && !record.negated,
      'status',
      m.date!,
      'no such relations are recorded',
    ),
    ...dateFaults(one, record, 'since', record.since, m.since!),
    ...must(iso.slice(4) === record.since?.slice(4) && iso >= latest(one) && iso.length === 10, 'date', m.date!, 'not the day of the year, or past'),
    ...must(years === Number(m.count) && years > 0, 'number', m.count!, `${years} years lie between`),
  ]
}

/** "diplomatic relations, X and Y · exists, since …": every part against every cited record. */
export const tieFaults = (one: Case, records: readonly TieRecord[]): readonly Fault[] => {
  const round = anniversary.exec(one.frame)?.groups
  if (round) return records.flatMap((record) => anniversaryFaults(one, record, round))
  const m = line.exec(one.frame)?.groups
  if (!m) return [fault('words', one.frame, 'not a line of a tie that can be read')]
  const state = m.state === 'state not said' ? null : m.state === 'exist' ? 'exists' : m.state
  return records.flatMap((record) => [
    ...nameFaults(one, record, m.name!),
    ...must(state === record.state, 'status', m.state!, `the record says ${record.state}`),
    ...must(Boolean(m.span) === (record.since?.includes('/') ?? false), 'date', m.since ?? '', 'a day to begin with is not a stretch of time'),
    ...must(Boolean(m.not) === record.negated, 'polarity', m.state!, 'the record says otherwise'),
    ...(m.since === undefined
      ? must(record.since === null, 'date', '', `the record says since ${record.since}`)
      : dateFaults(one, record, 'since', record.since, m.since)),
    ...sayerFaults(one, record, m.by),
  ])
}
