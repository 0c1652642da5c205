import type { Finding } from '../../../model/finding.ts'
import type { ChanceryRecord, EventRecord, FigureRecord, RecordKind, StatementRecord } from '../../../model/record.ts'
import { datePattern, readDate } from '../dates.ts'
import { codeOf } from '../names.ts'
import { planState } from '../plans.ts'
import { type Case, type Fault, type FaultKind, fault, must } from '../proof.ts'
import { even, holdsWords } from '../quotes.ts'

type Groups = Readonly<Record<string, string | undefined>>

/** A line about what the documents hold or lack: the proof looks for itself. */
interface BareForm {
  readonly pattern: RegExp
  readonly check: (one: Case, m: Groups) => readonly Fault[]
}

const all = (one: Case): readonly ChanceryRecord[] => [...one.world.records.values()]
const isEvent = (record: ChanceryRecord): record is EventRecord => record.kind === 'event'
const isFigure = (record: ChanceryRecord): record is FigureRecord => record.kind === 'figure'
const isStatement = (record: ChanceryRecord): record is StatementRecord => record.kind === 'statement'

const conflict: ReadonlySet<string | null> = new Set(['criticism', 'demand', 'refusal', 'threat', 'sanction', 'military', 'protest', 'violence'])

const dates = (one: Case): readonly string[] =>
  [...one.world.letters.keys()].flatMap((id) => one.world.documents.get(id)?.published?.slice(0, 10) ?? []).sort()

const spokenBy = (one: Case, code: string | null): number =>
  all(one).filter((record) => isStatement(record) && record.speaker?.country === code).length

const absent = (one: Case, kind: RecordKind, said: string): readonly Fault[] =>
  must(!all(one).some((record) => record.kind === kind), 'polarity', said, 'some are on record')

const latest = (one: Case, said: string): readonly Fault[] =>
  must(readDate(said)?.iso === dates(one).at(-1), 'date', said, `the latest document is of ${dates(one).at(-1)}`)

const counted = (said: string | undefined, count: number, kind: FaultKind = 'number'): readonly Fault[] =>
  must(said === String(count), kind, said ?? '', `there are ${count}`)

const readFaults = (one: Case, m: Groups): readonly Fault[] => {
  const listed = [...(m.list ?? '').matchAll(new RegExp(`(?<=^|, | and )([A-Z]+) \\((?:([^()]+?), )?(${datePattern}|undated)\\)`, 'g'))]
  const more = Number(/(\d+) more$/.exec(m.list ?? '')?.[1] ?? 0)
  const documentOf = (letter: string | undefined) => one.world.documents.get([...one.world.letters].find(([, known]) => known === letter)?.[0] ?? '')
  const wrong = listed.filter(([, letter, , date]) => {
    const id = [...one.world.letters].find(([, known]) => known === letter)?.[0]
    const published = documentOf(letter)?.published?.slice(0, 10) ?? null
    return id === undefined || (date === 'undated' ? published !== null : readDate(date!)?.iso !== published)
  })
  return [
    ...counted(m.given, one.world.documents.size),
    ...counted(m.count === 'all' ? m.given : m.count, one.world.letters.size),
    ...must(
      listed.every(([, letter, publisher]) => (publisher ?? null) === (documentOf(letter)?.publisher ?? null)),
      'name',
      m.list ?? '',
      'another publisher',
    ),
    ...must(listed.length + more === one.world.letters.size, 'number', m.list ?? '', 'not all documents are listed'),
    ...must(new Set(listed.map(([, letter]) => letter)).size === listed.length, 'name', m.list ?? '', 'a document twice'),
    ...must(wrong.length === 0, 'date', m.list ?? '', 'another date of publication'),
  ]
}

const sideFaults = (one: Case, said: string): readonly Fault[] => {
  const parts = said.split(', ')
  const named = parts.map((part) => /^(.+) (?:none|(\d+))$/.exec(part))
  const codes = named.map((m) => (m ? codeOf(one, m[1]!) : null))
  return [
    ...must(one.world.pair.every((code, at) => codes[at] === code) && parts.length === 2, 'name', said, 'not the two sides'),
    ...named.flatMap((m, at) => (m ? counted(m[2] ?? '0', spokenBy(one, codes[at] ?? null)) : [fault('words', said, 'cannot be read')])),
  ]
}

const namesBoth = (one: Case, id: string): boolean =>
  one.world.pair.every((code) => (one.world.names.get(code) ?? []).some((name) => holdsWords(one.world.documents.get(id)?.text ?? '', name)))

const namingFaults = (one: Case, m: Groups): readonly Fault[] => {
  const naming = [...one.world.letters].filter(([id]) => namesBoth(one, id)).map(([, letter]) => letter)
  const said = (m.list ?? '').split(/, | and /)
  return [
    ...counted(m.count, naming.length),
    ...must(said.join() === naming.join(), 'name', m.list ?? '', `named in ${naming.join(', ')}`),
    ...must(one.world.entries === 0, 'polarity', '', 'entries are on record'),
  ]
}

const pairFaults = (one: Case, m: Groups): readonly Fault[] => [
  ...must(codeOf(one, m.a!) === one.world.pair[0] && codeOf(one, m.b!) === one.world.pair[1], 'name', `${m.a}, ${m.b}`, 'another pair'),
  ...must(one.world.entries === 0, 'polarity', '', 'entries are on record'),
]

/** The consonants of a name: what its spellings in several alphabets keep. */
const consonants = (name: string): string =>
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
    .replace(/(.)\1/g, '$1')

const lastOf = (name: string): string => even(name).split(' ').at(-1) ?? ''

/** One full name in two spellings: the consonants of the last word, and the first letter of the first. */
const sameSpelling = (a: string, b: string): boolean => {
  const [x, y] = [a, b].map((name) => name.normalize('NFD').replace(/^[KQ]/, 'K').slice(0, 1))
  return a.includes(' ') && b.includes(' ') && x === y && consonants(lastOf(a)) === consonants(lastOf(b))
}

const speakerNames = (one: Case): readonly string[] => [
  ...new Set(
    all(one).flatMap((record) => (isStatement(record) && record.speaker && !record.speaker.name.includes(' and ') ? [record.speaker.name] : [])),
  ),
]

/** One surname in two spellings: long enough to tell it from other words. */
const sameSurname = (a: string, b: string): boolean =>
  a === b || (consonants(a) === consonants(b) && consonants(a).length > 2 && a.slice(0, 1) === b.slice(0, 1))

/** A bare surname is his when no other speaker with a full name bears it. */
const isHim = (one: Case, name: string, said: string): boolean =>
  said === name ||
  sameSpelling(said, name) ||
  (!said.includes(' ') &&
    sameSurname(said, lastOf(name)) &&
    speakerNames(one).every(
      (other) => !other.includes(' ') || consonants(lastOf(other)) !== consonants(said) || sameSpelling(other, name) || other === name,
    ))

const officeFaults = (one: Case, said: readonly StatementRecord[], office: string): readonly Fault[] => {
  const m = new RegExp(`^(?<role>.+?)(?: \\((?<dates>${datePattern})\\))?$`).exec(office)!.groups!
  const own = said.filter((record) => record.speaker?.role === m.role)
  const days = own.flatMap((record) => record.published?.slice(0, 10) ?? []).sort()
  const dates = days.length === 0 ? undefined : days[0] === days.at(-1) ? days[0] : `${days[0]}/${days.at(-1)}`
  return [
    ...must(
      own.length > 0 && one.cited.some((text) => text.includes(m.role!)),
      'name',
      m.role!,
      'no record of this speaker gives this office, or no cited place prints it',
    ),
    ...must((m.dates === undefined ? undefined : readDate(m.dates)?.iso) === dates, 'date', m.dates ?? '', `printed in documents of ${dates}`),
  ]
}

const personFaults = (one: Case, m: Groups): readonly Fault[] => {
  const said = all(one).filter(
    (record): record is StatementRecord => isStatement(record) && record.speaker !== null && isHim(one, m.name!, record.speaker.name),
  )
  const letters = [...new Set(said.map((record) => one.world.letters.get(record.document) ?? '?'))].sort().join(', ')
  const offices = m.role === 'office not said' ? [] : m.role!.split('; ')
  return [
    ...must(
      said.some((record) => record.speaker?.name === m.name) &&
        one.cited.some((text) => holdsWords(text, m.name!) || holdsWords(text, lastOf(m.name!))),
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

const documentFaults = (one: Case, m: Groups): readonly Fault[] => {
  const document = one.world.documents.get([...one.world.letters].find(([, letter]) => letter === m.letter)?.[0] ?? '')
  if (!document) return [fault('name', m.letter!, 'no document has this letter')]
  const title =
    [document.publisher, document.title].filter((part) => part !== null).join(', ') ||
    `file ${document.source?.split(/[\\/]/).at(-1)}`.replace(/^file undefined$/, 'untitled')
  const date = m.date === 'undated' ? null : (readDate(m.date!)?.iso ?? '?')
  return [
    ...must(m.title === title, 'name', m.title!, `the document is ${title}`),
    ...must(date === (document.published?.slice(0, 10) ?? null), 'date', m.date!, `published ${document.published}`),
    ...must(m.address === (document.url ?? 'no address'), 'name', m.address!, `the address is ${document.url}`),
  ]
}

const sourceFaults = (one: Case, m: Groups): readonly Fault[] => {
  const via = (record: ChanceryRecord) =>
    isStatement(record) && record.via !== null ? record.via : record.attribution.mode === 'reported' ? record.attribution.by : null
  const letters = new Set(
    all(one)
      .filter((record) => via(record) === m.name)
      .map((record) => one.world.letters.get(record.document) ?? '?'),
  )
  return [
    ...must(letters.size > 0, 'speaker', m.name!, 'no record names it'),
    ...must([...letters].sort().join(', ') === m.letters, 'name', m.letters!, `named in ${[...letters].sort().join(', ')}`),
  ]
}

const ownAccount = (one: Case, m: Groups): readonly Fault[] => {
  const code = codeOf(one, m.who!)
  return [
    ...must(code !== null && one.world.pair.includes(code), 'name', m.who!, 'not a side of the pair'),
    ...must(spokenBy(one, code) === 0, 'polarity', m.who!, 'a speaker of its side is heard'),
  ]
}

const noOpen: ReadonlySet<string> = new Set(['contradicts-reference', 'inconsistent', 'tension'])

/** Findings that are told in words; the others are rows of sums. */
const isTold = (finding: Finding): boolean => noOpen.has(finding.verdict) || finding.check === 'unsourced'

/** Every kind on record is counted, and counted right. */
const totalFaults = (one: Case, list: string): readonly Fault[] => {
  const said = list.split(/, | and /).map((part) => /^(\d+) (event|agreement|commitment|figure|tie|statement|finding)s?$/.exec(part))
  const real = new Map<string, number>([...one.world.kinds, ['finding', one.world.findings.filter(isTold).length]])
  return [
    ...said.flatMap((m) => (m ? counted(m[1], real.get(m[2]!) ?? 0) : [fault('words', list, 'cannot be read')])),
    ...must(said.length === [...real.values()].filter((count) => count > 0).length, 'number', list, 'not every kind is counted'),
  ]
}

const forms: readonly BareForm[] = [
  {
    pattern: new RegExp(`^As of (?<date>${datePattern}), the latest document\\.$`),
    check: (one, m) => latest(one, m.date!),
  },
  { pattern: /^As of no known date: no document is dated\.$/, check: (one) => must(dates(one).length === 0, 'date', '', 'a document is dated') },
  { pattern: /^Read: no document\.$/, check: (one) => must(one.world.letters.size === 0, 'number', '', 'there are documents') },
  { pattern: /^(?<given>\d+) documents? given, (?<count>\d+|all) on this pair: (?<list>.+)\.$/, check: readFaults },
  { pattern: /^Statements heard: (?<sides>.+)\.$/, check: (one, m) => sideFaults(one, m.sides!) },
  { pattern: /^Nothing is on record for (?<a>.+) and (?<b>.+)\.$/, check: pairFaults },
  {
    pattern: /^No document names both countries\.$/,
    check: (one) => must(![...one.world.letters.keys()].some((id) => namesBoth(one, id)), 'polarity', '', 'one does'),
  },
  { pattern: /^(?<count>\d+) documents? names? both countries and gave no entry: (?<list>.+)\.$/, check: namingFaults },
  { pattern: /^(?<who>.+)'s own account: no speaker of its side is heard\.$/, check: ownAccount },
  {
    pattern: /^The rank of a visit: not said\.$/,
    check: (one) =>
      must(
        all(one).some((record) => isEvent(record) && record.type === 'visit') && !all(one).some((record) => isEvent(record) && record.rank !== null),
        'polarity',
        '',
        'a rank is said, or there is no visit',
      ),
  },
  {
    pattern: /^Disputes and measures: none on record\.$/,
    check: (one) => must(!all(one).some((record) => isEvent(record) && conflict.has(record.type)), 'polarity', '', 'some are on record'),
  },
  {
    pattern: /^Visits and meetings: none on record\.$/,
    check: (one) =>
      must(
        !all(one).some((record) => isEvent(record) && (record.type === 'visit' || record.type === 'meeting') && record.status === 'occurred'),
        'polarity',
        '',
        'some are on record',
      ),
  },
  {
    pattern: /^Ahead: no event on record\.$/,
    check: (one) =>
      must(
        !all(one).some((record) => isEvent(record) && !conflict.has(record.type) && planState(record, one.world) === 'ahead'),
        'polarity',
        '',
        'something is',
      ),
  },
  {
    pattern: /^Embassies: none on record\.$/,
    check: (one) => must(!all(one).some((record) => record.kind === 'tie' && record.type === 'embassy'), 'polarity', '', 'one is on record'),
  },
  {
    pattern: /^Investment: no figure on record\.$/,
    check: (one) => must(!all(one).some((record) => isFigure(record) && record.measure === 'investment'), 'polarity', '', 'one is on record'),
  },
  {
    pattern: /^Trade and investment: no figure on record\.$/,
    check: (one) =>
      must(
        !all(one).some(
          (record) =>
            isFigure(record) &&
            (record.measure === 'trade' || record.measure === 'exports' || record.measure === 'imports' || record.measure === 'investment') &&
            record.product === null &&
            /^[A-Z]{3}$/.test(record.unit ?? '') &&
            record.value !== null,
        ),
        'polarity',
        '',
        'some are on record',
      ),
  },
  {
    pattern: /^Deadlines: no commitment has one\.$/,
    check: (one) => must(!all(one).some((record) => record.kind === 'commitment' && record.deadline !== null), 'polarity', '', 'one has'),
  },
  {
    pattern: new RegExp(`^Anything after (?<date>${datePattern}): no document\\. Silence is no breach\\.$`),
    check: (one, m) => latest(one, m.date!),
  },
  { pattern: /^Agreements: none on record\.$/, check: (one) => absent(one, 'agreement', 'agreements') },
  { pattern: /^Commitments: none on record\.$/, check: (one) => absent(one, 'commitment', 'commitments') },
  { pattern: /^Ties: none on record\.$/, check: (one) => absent(one, 'tie', 'ties') },
  { pattern: /^Statements: none on record\.$/, check: (one) => absent(one, 'statement', 'statements') },
  {
    pattern: /^Findings: none\.$/,
    check: (one) =>
      must(!one.world.findings.some((finding) => noOpen.has(finding.verdict) || finding.check === 'unsourced'), 'polarity', '', 'there are findings'),
  },
  {
    pattern: /^Contradictions: none found\.$/,
    check: (one) => must(!one.world.findings.some((finding) => noOpen.has(finding.verdict)), 'polarity', '', 'there are findings'),
  },
  {
    pattern: /^Open: nothing asked, offered, undertaken or disputed is on record\.$/,
    check: (one) =>
      must(
        !all(one).some(
          (record) =>
            (isEvent(record) && conflict.has(record.type)) ||
            (record.kind === 'commitment' && (record.modality === 'undertaking' || record.modality === 'obligation')),
        ),
        'polarity',
        '',
        'something is',
      ),
  },
  { pattern: /^On record: (?<list>[^.]+)\. The rest is in the full brief\.$/, check: (one, m) => totalFaults(one, m.list!) },
  { pattern: /^Source named: (?<name>.+) · in (?<letters>[A-Z, ]+)$/, check: sourceFaults },
  { pattern: /^(?<name>[^·]+) · (?<role>[^·]+) · heard in (?<letters>[A-Z, ]+)$/, check: personFaults },
  {
    pattern: new RegExp(`^(?<letter>[A-Z]+) · (?<title>.+) · (?<date>${datePattern}|undated) · (?<address>\\S+|no address)$`),
    check: documentFaults,
  },
]

/** A line that rests on no single record: counts, absences, documents, persons heard. */
export const bareFaults = (one: Case): readonly Fault[] => {
  for (const form of forms) {
    const m = form.pattern.exec(one.sentence.text)
    if (m) return form.check(one, m.groups ?? {})
  }
  return [fault('words', one.sentence.text, 'not a line that can be read')]
}
