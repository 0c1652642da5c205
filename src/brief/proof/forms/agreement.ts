import type { AgreementRecord } from '../../../model/record.ts'
import { dateFaults, datePattern } from '../dates.ts'
import { actorFaults, sayerFaults } from '../names.ts'
import { type Case, type Fault, fault, must, ownWords } from '../proof.ts'
import { even, holdsWords } from '../quotes.ts'

const stages: Readonly<Record<string, AgreementRecord['stage']>> = {
  proposed: 'proposed',
  'under negotiation': 'negotiating',
  agreed: 'agreed',
  signed: 'signed',
  ratified: 'ratified',
  'in force': 'in-force',
  ended: 'ended',
}
const stage = Object.keys(stages).join('|')

const staged = new RegExp(
  `^(?<title>.+) · (?<not>not )?(?<stage>${stage})(?: (?<date>${datePattern})|(?<undated>, date not said))(?:, (?<place>[^(;]+?))?(?: \\(says? (?<by>[^)]+)\\))?(?:; (?<gap>in force): not said)?$`,
)
const unsaid = new RegExp(`^(?<title>.+) · (?<stage>${stage}): not said$`)
const terms = /^(?<title>.+) · terms: ⟦0⟧$/
const day = '\\p{Lu}\\p{Ll}{2,8}\\.? \\d{1,2}(?:, \\d{4})?|\\d{1,2} \\p{Lu}\\p{Ll}{2,8}(?: \\d{4})?'
const formed = /^(?<title>.+) · (?<form>[a-z ]+)$/

const key = (text: string): string =>
  text
    .toLowerCase()
    .replace(/[^\p{L}\p{N} ]/gu, '')
    .trim()

const formName = (record: AgreementRecord): string => (record.form === null || record.form === 'other' ? 'instrument' : record.form.replace('-', ' '))

/** A title without the day that it begins with. */
const nameOf = (record: AgreementRecord): string =>
  record.title === null ? formName(record) : record.title.replace(new RegExp(`^(?:${day}) (?=\\p{L})`, 'u'), '')

const capital = (text: string): string => text.slice(0, 1).toUpperCase() + text.slice(1)

const titleFaults = (one: Case, record: AgreementRecord, said: string): readonly Fault[] => [
  ...must(capital(even(said)) === capital(even(nameOf(record))), 'name', said, `the record says ${nameOf(record)}`),
  ...must(
    record.title === null || one.cited.some((text) => holdsWords(text.toLowerCase(), said.toLowerCase())) || record.inferred.title !== undefined,
    'name',
    said,
    'not in the cited words',
  ),
]

/** Words that make signing or force other than done, as the cited words print them. */
const undone =
  /\b(?:will|would|plan(?:s|ned)? to|is to|are to|expected to|scheduled|due to be|yet to|not|never|proposed|draft|ready to|intend|aim)\b/i
const done: Readonly<Record<string, RegExp>> = {
  signed: /\b(?:sign(?:ed|s|ing|ature|atory|atories)?|inked|concluded|initialled|initialed)\b/i,
  ratified: /\bratif/i,
  'in force': /\b(?:force|effect|implement\w*|operational|applies|valid)\b/i,
}

const stageFaults = (one: Case, record: AgreementRecord, said: string, not: string | undefined): readonly Fault[] => {
  const words = one.cited.join('\n')
  const cue = done[said]
  return [
    ...must(stages[said] === record.stage, 'status', said, `the record says ${record.stage}`),
    ...must(Boolean(not) === record.negated, 'polarity', said, 'the record says otherwise'),
    ...must(!cue || cue.test(words) || record.inferred.stage !== undefined, 'status', said, 'no word of the cited place says so'),
    ...must(
      not !== undefined ||
        !(said === 'signed' || said === 'ratified') ||
        !undone.test(words) ||
        /\b(?:signed|ratified|inked|concluded)\b/i.test(words),
      'status',
      said,
      'told as still to come',
    ),
  ]
}

/** The instrument that is told of is itself the one that says so: its name stands in the line already. */
const isOwnVoice = (record: AgreementRecord): boolean =>
  record.attribution.by !== null && key(nameOf(record)).endsWith(key(record.attribution.by).replace(/^the /, ''))

const stagedFaults = (one: Case, records: readonly AgreementRecord[], m: Readonly<Record<string, string>>): readonly Fault[] =>
  records.flatMap((record) => [
    ...(m.gap ? unsaidFaults(one, m.title!, m.gap) : []),
    ...titleFaults(one, record, m.title!),
    ...stageFaults(one, record, m.stage!, m.not),
    ...(m.undated
      ? must(record.date === null, 'date', 'date not said', `the record says ${record.date}`)
      : dateFaults(one, record, 'date', record.date, m.date!)),
    ...(m.place === undefined
      ? must(record.place === null, 'name', '', `the record says ${record.place}`)
      : actorFaults(one, record, m.place, record.place ? [record.place] : [], 'name')),
    ...(isOwnVoice(record) && m.by === undefined ? [] : sayerFaults(one, record, m.by)),
  ])

const unsaidFaults = (one: Case, title: string, said: string): readonly Fault[] => {
  const cited = one.records.filter((record) => record.kind === 'agreement')
  const keys = new Set(cited.map((record) => key(nameOf(record))))
  const ids = new Set(cited.flatMap((record) => [record.id, ...(one.world.instrumentOf.get(record.id) ?? [])]))
  const all = [...ids].map((id) => one.world.records.get(id)).filter((record): record is AgreementRecord => record?.kind === 'agreement')
  return [
    ...must(keys.has(key(title)), 'name', title, 'no cited record has this title'),
    ...must(
      cited.some(
        (record) =>
          record.title === null || holdsWords(ownWords(one.world, record).toLowerCase(), title.toLowerCase()) || record.inferred.title !== undefined,
      ),
      'name',
      title,
      'no record prints it',
    ),
    ...must(!all.some((record) => record.stage === stages[said]), 'status', said, 'a record says it'),
  ]
}

/** What is told nowhere rests on all records of the instrument. */
const allFaults = (one: Case): readonly Fault[] => {
  const told = new Set(one.sentence.records)
  const left = one.records.flatMap((record) => [...(one.world.instrumentOf.get(record.id) ?? [])].filter((id) => !told.has(id)))
  return left.map((id) => fault('words', id, 'a record of the instrument is not looked at'))
}

/** "T · signed 22 September 2022, New York", "T · in force: not said", "T · terms: …", "T · agreement". */
export const agreementFaults = (one: Case, records: readonly AgreementRecord[]): readonly Fault[] => {
  const absent = unsaid.exec(one.frame)?.groups
  if (absent) return [...unsaidFaults(one, absent.title!, absent.stage!), ...allFaults(one)]
  const told = staged.exec(one.frame)?.groups
  if (told) return stagedFaults(one, records, told as Readonly<Record<string, string>>)
  const laid = terms.exec(one.frame)?.groups
  if (laid)
    return records.flatMap((record) => [
      ...titleFaults(one, record, laid.title!),
      ...must(record.terms !== null, 'words', 'terms', 'the record has none'),
    ])
  const plain = formed.exec(one.frame)?.groups
  if (!plain) return [fault('words', one.frame, 'not a line of an agreement that can be read')]
  return records.flatMap((record) => [
    ...titleFaults(one, record, plain.title!),
    ...must(plain.form === formName(record), 'words', plain.form!, `the record says ${record.form}`),
  ])
}
