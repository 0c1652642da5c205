import type { CommitmentRecord, EventRecord, StatementRecord } from '../../model/record.ts'
import { bullet, heading, plain, table } from '../blocks.ts'
import type { BriefBlock, BriefCell, BriefSection } from '../brief.ts'
import { type Desk, partyName, sentence } from '../desk.ts'
import { commitmentLine, commitments } from '../lines/commitment.ts'
import { eventLine, events, isPledged } from '../lines/event.ts'
import { bare } from '../lines/gaps.ts'
import { covered, personRow, speakers, statementLine, statements } from '../lines/statement.ts'
import { placeOfName } from '../names.ts'
import { isPlanned } from '../plans.ts'

const section = (id: string, title: string, blocks: readonly BriefBlock[]): BriefSection => ({ id, number: null, title, blocks })

type Named = EventRecord | CommitmentRecord

/** Who is meant by a name in a document: the actor where one is known, else the name itself. */
const keyOf = (desk: Desk, document: string, name: string): string => desk.who(document, name)?.id ?? name

interface Parts {
  readonly met: ReadonlyMap<string, readonly EventRecord[]>
  readonly took: ReadonlyMap<string, readonly CommitmentRecord[]>
}

const put = <T>(map: Map<string, T[]>, key: string, value: T): void => {
  const own = map.get(key)
  if (own === undefined) map.set(key, [value])
  else if (!own.includes(value)) own.push(value)
}

/** Events and commitments by who takes part, one record an entry. */
const partsOf = (desk: Desk): Parts => {
  const met = new Map<string, EventRecord[]>()
  const took = new Map<string, CommitmentRecord[]>()
  for (const { lead } of events(desk)) for (const name of lead.people) put(met, keyOf(desk, lead.document, name), lead)
  for (const { lead } of commitments(desk)) for (const name of lead.people) put(took, keyOf(desk, lead.document, name), lead)
  return { met, took }
}

/** "Ana Moreira · speaks for Portugal": the side as the records of the speaker have it. */
const sideCell = (desk: Desk, name: string, row: readonly BriefCell[]): BriefCell => {
  const said = statements(desk).flatMap((item) => item.all.filter((record) => record.speaker?.name === name && record.speaker.country !== null))
  const code = said[0]?.speaker?.country ?? null
  if (code === null || said.some((record) => record.speaker!.country !== code)) return { shown: '–', sentence: null }
  const country = partyName(desk, code)
  return { shown: country, sentence: { ...row[0]!.sentence!, text: `${name} · speaks for ${country}` } }
}

/** Those who take part and are not heard: where they are named. */
const silentRow = (desk: Desk, name: string, records: readonly Named[]): readonly BriefCell[] => {
  const letters = [...new Set(records.map((record) => desk.letters.get(record.document) ?? '?'))].sort().join(', ')
  const made = sentence(desk, `${name} · named in ${letters}`, [], placeOfName(desk, records[0]!, name))
  return [
    { shown: name, sentence: made },
    { shown: '–', sentence: null },
    { shown: '–', sentence: null },
    { shown: letters, sentence: made },
  ]
}

interface Silent {
  readonly name: string
  readonly records: readonly Named[]
}

const silent = (desk: Desk, parts: Parts, heard: ReadonlySet<string>): readonly Silent[] => {
  const all = new Map<string, Named[]>()
  for (const side of [parts.met, parts.took])
    for (const [key, own] of side) for (const record of own) if (!heard.has(key)) put(all, key, record as Named)
  const nameOf = (key: string, records: readonly Named[]) =>
    records
      .flatMap((record) => record.people.filter((name) => keyOf(desk, record.document, name) === key))
      .sort((a, b) => b.length - a.length || (a < b ? -1 : 1))[0]!
  return [...all]
    .map(([key, records]) => ({ name: nameOf(key, records), records }))
    .filter(({ name }) => desk.persons.has(name))
    .sort((a, b) => b.records.length - a.records.length || (a.name < b.name ? -1 : 1))
}

/** Several who take something on or speak as one: told once, under "Together". */
const isJoint = (record: CommitmentRecord): boolean => record.people.length > 1

const own = (desk: Desk, met: readonly EventRecord[], took: readonly CommitmentRecord[], said: readonly StatementRecord[]): readonly BriefBlock[] => [
  ...met.filter((record) => !(isPlanned(record) && isPledged(desk, record))).map((record) => bullet(eventLine(desk, [record], false))),
  ...said.filter((record) => !covered(desk, record)).map((record) => bullet(statementLine(desk, record, 45))),
  ...took.filter((record) => !isJoint(record)).map((record) => bullet(commitmentLine(desk, record))),
]

/** What is said by each, by the actor that the name stands for. */
const saidBy = (desk: Desk): ReadonlyMap<string, readonly StatementRecord[]> =>
  Map.groupBy(
    statements(desk).flatMap((item) => (item.lead.speaker === null ? [] : [item.lead])),
    (record) => keyOf(desk, record.document, record.speaker!.name),
  )

const together = (desk: Desk): readonly BriefBlock[] => {
  const joint = commitments(desk).filter((item) => isJoint(item.lead))
  return joint.length === 0 ? [] : [heading('Together'), ...joint.map((item) => bullet(commitmentLine(desk, item.lead)))]
}

const titled = (name: string, blocks: readonly BriefBlock[]): readonly BriefBlock[] => (blocks.length === 0 ? [] : [heading(name), ...blocks])

/** Each person who is heard or takes part: side and offices as printed; then whom they met, what they said, what they took on. */
export const peopleView = (desk: Desk): readonly BriefSection[] => {
  const heard = speakers(desk)
  const parts = partsOf(desk)
  const said = saidBy(desk)
  const keys = new Map(heard.map((one) => [one, keyOf(desk, one.record.document, one.name)]))
  const others = silent(desk, parts, new Set(keys.values()))
  if (heard.length + others.length === 0) return [section('none', 'People', [plain(bare('People: nobody is heard or takes part.'))])]
  const rows = heard.map((one) => {
    const row = personRow(desk, one)
    return [row[0]!, sideCell(desk, one.name, row), ...row.slice(1)]
  })
  const loud = heard.flatMap((one) => {
    const key = keys.get(one)!
    return titled(one.name, own(desk, parts.met.get(key) ?? [], parts.took.get(key) ?? [], said.get(key) ?? []))
  })
  const quiet = others.flatMap(({ name, records }) =>
    titled(
      name,
      own(
        desk,
        records.filter((record) => record.kind === 'event'),
        records.filter((record) => record.kind === 'commitment'),
        [],
      ),
    ),
  )
  return [
    section(
      'who',
      'Who',
      table(['person', 'speaks for', 'office, as printed', 'documents'], [...rows, ...others.map((one) => silentRow(desk, one.name, one.records))]),
    ),
    section('deeds', 'Whom they met, what they said, what they took on', [...loud, ...quiet, ...together(desk)]),
  ]
}
