import { CODED_RULE } from '../../../coding/join.ts'
import type { EventRecord, RecordKind } from '../../../model/record.ts'
import { codeOf, ownerOf } from '../names.ts'
import { isStillAhead } from '../plans.ts'
import { type Case, type Fault, fault, must } from '../proof.ts'
import { all, type BareForm, conflict, counted, type Groups, isEvent, isFigure, isTold, noOpen, spokenBy } from './bare-common.ts'
import { documentForms } from './bare-documents.ts'
import { editForms } from './bare-edits.ts'
import { gapForms } from './bare-gaps.ts'
import { originForms } from './bare-origins.ts'
import { peopleForms } from './bare-people.ts'
import { unusedForms } from './bare-unused.ts'
import { viewForms } from './bare-views.ts'

/** What only the coder tells and the contract has no type for is no event of a brief. */
const isTableOnly = ({ type, rule }: EventRecord): boolean => type === 'other' && rule === CODED_RULE

const absent = (one: Case, kind: RecordKind, said: string): readonly Fault[] =>
  must(!all(one).some((record) => record.kind === kind), 'polarity', said, 'some are on record')

const sideFaults = (one: Case, said: string): readonly Fault[] => {
  const parts = said.split(', ')
  const named = parts.map((part) => /^(.+) (?:none|(\d+))$/.exec(part))
  const codes = named.map((m) => (m ? codeOf(one, m[1]!) : null))
  return [
    ...must(one.world.pair.every((code, at) => codes[at] === code) && parts.length === 2, 'name', said, 'not the two sides'),
    ...named.flatMap((m, at) => (m ? counted(m[2] ?? '0', spokenBy(one, codes[at] ?? null)) : [fault('words', said, 'cannot be read')])),
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
  { pattern: /^Statements heard: (?<sides>.+)\.$/, check: (one, m) => sideFaults(one, m.sides!) },
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
  ...peopleForms,
  ...originForms,
  ...gapForms,
  ...editForms,
  ...unusedForms,
  ...documentForms,
]

/** A line that rests on no single record: counts, absences, documents, persons heard. */
export const bareFaults = (one: Case): readonly Fault[] => {
  for (const form of forms) {
    const m = form.pattern.exec(one.sentence.text)
    if (m) return form.check(one, m.groups ?? {})
  }
  return [fault('words', one.sentence.text, 'not a line that can be read')]
}
