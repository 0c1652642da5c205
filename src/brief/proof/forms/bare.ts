import { CODED_RULE } from '../../../coding/join.ts'
import type { ChanceryRecord, EventRecord, RecordKind } from '../../../model/record.ts'
import { datePattern, readDate } from '../dates.ts'
import { codeOf, ownerOf } from '../names.ts'
import { isStillAhead } from '../plans.ts'
import { type Case, type Fault, fault, must } from '../proof.ts'
import { holdsWords } from '../quotes.ts'
import {
  all,
  type BareForm,
  conflict,
  counted,
  dates,
  type Groups,
  isEvent,
  isFigure,
  isStatement,
  isTold,
  noOpen,
  publisherPattern,
  spokenBy,
} from './bare-common.ts'
import { gapForms } from './bare-gaps.ts'
import { originForms } from './bare-origins.ts'
import { peopleForms } from './bare-people.ts'
import { viewForms } from './bare-views.ts'

/** What only the coder tells and the contract has no type for is no event of a brief. */
const isTableOnly = ({ type, rule }: EventRecord): boolean => type === 'other' && rule === CODED_RULE

const absent = (one: Case, kind: RecordKind, said: string): readonly Fault[] =>
  must(!all(one).some((record) => record.kind === kind), 'polarity', said, 'some are on record')

const latest = (one: Case, said: string): readonly Fault[] =>
  must(readDate(said)?.iso === dates(one).at(-1), 'date', said, `the latest document is of ${dates(one).at(-1)}`)

const readFaults = (one: Case, m: Groups): readonly Fault[] => {
  const listed = [...(m.list ?? '').matchAll(new RegExp(`(?<=^|, | and )([A-Z]+) \\((?:(${publisherPattern}), )?(${datePattern}|undated)\\)`, 'g'))]
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
  const code = ownerOf(one, m.who!)
  return [
    ...must(code !== null && one.world.pair.includes(code), 'name', m.who!, 'not a side of the pair'),
    ...must(spokenBy(one, code) === 0, 'polarity', m.who!, 'a speaker of its side is heard'),
  ]
}

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
  { pattern: /^(?<who>.+’s?) own account: no speaker of its side is heard\.$/, check: ownAccount },
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
        !all(one).some((record) => isEvent(record) && !conflict.has(record.type) && !isTableOnly(record) && isStillAhead(record, one.world)),
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
  ...viewForms,
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
  ...peopleForms,
  ...originForms,
  ...gapForms,
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
