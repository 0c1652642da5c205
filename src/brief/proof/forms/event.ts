import type { EventRecord } from '../../../model/record.ts'
import { dateFaults, datePattern, readDate } from '../dates.ts'
import { deedFaults, hostFaults } from '../directions.ts'
import { actorFaults, codeFaults, codeOf, listFaults, sayerFaults } from '../names.ts'
import { planState } from '../plans.ts'
import { type Case, type Fault, fault, must, ownWords } from '../proof.ts'

const statuses: Readonly<Record<string, EventRecord['status']>> = {
  'took place': 'occurred',
  planned: 'planned',
  proposed: 'proposed',
  cancelled: 'cancelled',
  denied: 'denied',
  alleged: 'alleged',
  'whether it took place is not said': null,
}

const types: Readonly<Record<string, EventRecord['type']>> = {
  talks: 'negotiation',
  'press statement': 'statement',
  'military act': 'military',
  event: 'other',
}

const line = new RegExp(
  `^(?:(?<date>${datePattern})|date not said(?:, told (?<told>${datePattern}))?) · (?:(?<rank>state|official|working) (?=visit))?(?<type>[^·.:⟦]+?)(?: · (?<not>not: )?(?<status>${Object.keys(statuses).join('|')})(?<open>, outcome not on record)?)?(?:\\. (?<body>[^⟦:]+?))?(?:: ⟦0⟧)?(?: \\(says? (?<by>[^)]+)\\))?$`,
)

const deed = '(?:visit|meet|hold|travel|sign|host|arrive|attend|pay|expel|impose|recall|open|take part|begin|start|launch|convene|receive|welcome)'
/** A deed that is still to come, and one that was not done, as the cited words print them. */
const toCome = new RegExp(
  `\\b(?:will|would|shall|(?:plan|plans|planned|is|are|was|were|due|scheduled|expected|set|invited|agreed|hopes?|intends?)(?: \\p{L}+)? to)(?: \\p{L}+)? ${deed}\\b`,
  'iu',
)
const undone = new RegExp(
  `\\b(?:did not|didn['’]t|has not|have not|never|refused to|declined to|failed to|cancel+ed|called off|postponed)(?: \\p{L}+)? (?:${deed}|his|her|the|a|its)?`,
  'iu',
)
/** A deed told as done. */
const done =
  /\b(?:visited|met|held|travel+ed|signed|hosted|arrived|attended|paid|expelled|imposed|recalled|opened|took|began|started|launched|convened|received|welcomed|talks|meeting|discussed|visit of|during)\b/i

const statusFaults = (one: Case, record: EventRecord, said: string, not: string | undefined): readonly Fault[] => {
  const words = ownWords(one.world, record)
  const plain = said === 'took place' && !not
  return [
    ...must(statuses[said] === record.status, 'status', said, `the record says ${record.status ?? 'nothing'}`),
    ...must(Boolean(not) === record.negated, 'polarity', said, record.negated ? 'the record denies it' : 'the record does not deny it'),
    ...must(!plain || !toCome.test(words) || done.test(words), 'status', said, 'the cited words tell it as still to come'),
    ...must(
      !plain || record.type === 'refusal' || !undone.test(words) || done.test(words.replace(undone, ' ')),
      'polarity',
      said,
      'the cited words tell it as not done',
    ),
  ]
}

/** A deed without the article before its noun. */
const bare = (act: string): string => act.replace(/ (?:a|an|the) /, ' ')

const typeFaults = (record: EventRecord, said: string): readonly Fault[] =>
  must(
    (record.act !== null && bare(said) === bare(record.act)) || (types[said] ?? said) === record.type || (said === 'event' && record.type === null),
    'words',
    said,
    `the record says ${record.act ?? record.type}`,
  )

const countries = (actors: EventRecord['sources']): readonly string[] => actors.flatMap((actor) => actor.country ?? [])

const placeFaults = (one: Case, record: EventRecord, said: string): readonly Fault[] => {
  const own = countries(record.sources)
  const hosts = [...(record.place ? [record.place] : []), ...countries(record.targets).filter((code) => !own.includes(code))]
  return actorFaults(one, record, said, hosts, 'direction')
}

const visitFaults = (one: Case, record: EventRecord, body: string): readonly Fault[] => {
  const cut = body.lastIndexOf(' in ')
  const guests = record.people.length > 0 ? record.people : countries(record.sources)
  if (cut < 0) return [fault('words', body, 'neither guest nor host')]
  const where = body.slice(cut + 4)
  const host = codeOf(one, where)
  return [
    ...listFaults(one, record, body.slice(0, cut), guests, 'direction'),
    ...placeFaults(one, record, where),
    ...(host ? [...hostFaults(one, record, host), ...deedFaults(one, record, countries(record.sources)[0] ?? '', host)] : []),
  ]
}

const againstFaults = (one: Case, record: EventRecord, by: string, toward: string | undefined): readonly Fault[] => [
  ...deedFaults(one, record, codeOf(one, by) ?? '', codeOf(one, toward ?? '') ?? ''),
  ...codeFaults(one, record, by, countries(record.sources).slice(0, 1), 'direction'),
  ...(toward === undefined ? [] : codeFaults(one, record, toward, countries(record.targets).slice(0, 1), 'direction')),
]

const betweenFaults = (one: Case, record: EventRecord, body: string): readonly Fault[] => {
  const cut = record.place === null ? -1 : body.lastIndexOf(', in ')
  const who = cut < 0 ? body : body.slice(0, cut)
  const where = cut < 0 ? [] : actorFaults(one, record, body.slice(cut + 5), [record.place!], 'name')
  const alone = /^(?<sides>.+) \((?<person>.+) named\)$/.exec(who)?.groups
  if (alone)
    return [
      ...must(record.people.length === 1 && record.parties.length > 1, 'name', who, 'the record names others, or no sides'),
      ...listFaults(one, record, alone.sides!, record.parties, 'name'),
      ...listFaults(one, record, alone.person!, record.people, 'name'),
      ...where,
    ]
  return [...listFaults(one, record, who, record.people.length > 0 ? record.people : record.parties, 'name'), ...where]
}

const bodyFaults = (one: Case, record: EventRecord, body: string | undefined): readonly Fault[] => {
  if (body === undefined) return []
  const against = /^By (.+?)(?: toward (.+))?$/.exec(body)
  if (against) return againstFaults(one, record, against[1]!, against[2])
  return record.type === 'visit' ? visitFaults(one, record, body) : betweenFaults(one, record, body)
}

/** No date is recorded, and the day of the telling is that of the document. */
const undatedFaults = (one: Case, record: EventRecord, told: string | undefined): readonly Fault[] => {
  const published = one.world.documents.get(record.document)?.published?.slice(0, 10) ?? null
  return [
    ...must(record.date === null, 'date', 'date not said', `the record says ${record.date}`),
    ...must((told === undefined ? null : (readDate(told)?.iso ?? '?')) === published, 'date', told ?? '', `told ${published}`),
  ]
}

/** "6–8 September 2023 · visit · took place. X in Y": every part against every cited record. */
export const eventFaults = (one: Case, records: readonly EventRecord[]): readonly Fault[] => {
  const m = line.exec(one.frame)?.groups
  if (!m) return [fault('words', one.frame, 'not a line of an event that can be read')]
  return records.flatMap((record) => [
    ...(m.date === undefined ? undatedFaults(one, record, m.told) : dateFaults(one, record, 'date', record.date, m.date)),
    ...must((m.rank ?? null) === (record.type === 'visit' ? record.rank : null), 'words', m.rank ?? '', 'another rank is recorded'),
    ...typeFaults(record, m.type!),
    ...must(
      m.status !== undefined || (record.act !== null && bare(m.type!) === bare(record.act)),
      'status',
      m.type!,
      'whether it took place is missing',
    ),
    ...statusFaults(one, record, m.status ?? 'took place', m.not),
    ...must(Boolean(m.open) === (planState(record, one.world) === 'lapsed'), 'status', m.open ?? '', `the plan is ${planState(record, one.world)}`),
    ...bodyFaults(one, record, m.body),
    ...sayerFaults(one, record, m.by),
  ])
}
