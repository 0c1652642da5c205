import { datePattern, readDate } from '../dates.ts'
import { type Case, type Fault, fault, must } from '../proof.ts'
import { all, type BareForm, counted, type Groups, isEvent, noOpen, publisherPattern } from './bare-common.ts'
import { unanswered } from './commitment.ts'

/** Something is asked or offered, and no answer is on record. */
const openAsk = (one: Case): boolean =>
  all(one).some((record) => record.kind === 'commitment' && (record.modality === 'offer' || record.modality === 'request') && unanswered(one, record))

const dayOf = (one: Case, document: string): string => one.world.documents.get(document)?.published?.slice(0, 10) ?? ''

const isNew = (one: Case, document: string): boolean => one.world.since !== null && dayOf(one, document) >= one.world.since

const sinceFaults = (one: Case, said: string): readonly Fault[] =>
  must(readDate(said)?.iso === one.world.since, 'date', said, `the day is ${one.world.since}`)

/** Every new document of the pair under its letter with publisher and date, and no other. */
const freshFaults = (one: Case, m: Groups): readonly Fault[] => {
  const listed = [...m.list!.matchAll(new RegExp(`(?<=^|, | and )([A-Z]+) \\((?:(${publisherPattern}), )?(${datePattern})\\)`, 'g'))]
  const byLetter = new Map([...one.world.letters].map(([id, letter]) => [letter, id]))
  const fresh = [...one.world.letters].filter(([id]) => isNew(one, id)).map(([, letter]) => letter)
  return [
    ...sinceFaults(one, m.since!),
    ...must(
      listed
        .map(([, letter]) => letter)
        .sort()
        .join() === fresh.toSorted().join(),
      'number',
      m.list!,
      `new are ${fresh.join(', ') || 'none'}`,
    ),
    ...listed.flatMap(([, letter, publisher, date]) => [
      ...must(readDate(date!)?.iso === dayOf(one, byLetter.get(letter!) ?? ''), 'date', date!, 'another date of publication'),
      ...must(
        (publisher ?? null) === (one.world.documents.get(byLetter.get(letter!) ?? '')?.publisher ?? null),
        'name',
        publisher ?? '',
        'another publisher',
      ),
    ]),
  ]
}

/** The entries of the world, each once: the ids of their records. */
const entries = (one: Case): readonly (readonly string[])[] => [...new Set(one.world.entryOf.values())]

const documentsOf = (one: Case, ids: readonly string[]): readonly string[] => ids.map((id) => one.world.records.get(id)?.document ?? '')

const onlyNewFaults = (one: Case, list: string): readonly Fault[] => {
  const fresh = entries(one).filter((ids) => documentsOf(one, ids).every((id) => isNew(one, id)))
  const count = (kind: string) => fresh.filter((ids) => one.world.records.get(ids[0] ?? '')?.kind === kind).length
  if (list === 'nothing') return must(fresh.length === 0, 'number', list, `${fresh.length} entries`)
  const said = list.split(/, | and /).map((part) => /^(\d+) (event|agreement|commitment|figure|tie|statement)s?$/.exec(part))
  const all = said.reduce((sum, m) => sum + Number(m?.[1] ?? Number.NaN), 0)
  return [
    ...said.flatMap((m) => (m ? counted(m[1], count(m[2]!)) : [fault('words', list, 'cannot be read')])),
    ...must(all === fresh.length, 'number', list, `${fresh.length} entries`),
  ]
}

/** Lines of the views that rest on no single record. */
export const viewForms: readonly BareForm[] = [
  {
    pattern: /^What happened: nothing on record\.$/,
    check: (one) =>
      must(
        !all(one).some((record) => isEvent(record) && record.status !== 'planned' && record.status !== 'proposed'),
        'polarity',
        '',
        'something is',
      ),
  },
  {
    pattern: /^Asked or offered without an answer: none on record\.$/,
    check: (one) => must(!openAsk(one), 'polarity', '', 'something is asked, and no answer is on record'),
  },
  {
    pattern: /^What became of commitments: no later entry bears on any\.$/,
    check: (one) => must(![...one.world.followUps.values()].some(({ links }) => links.length > 0), 'polarity', '', 'some do'),
  },
  {
    pattern: /^Figures that contradict each other: none found\.$/,
    check: (one) =>
      must(
        !one.world.findings.some(
          (finding) => noOpen.has(finding.verdict) && finding.inputs.some(({ record }) => one.world.records.get(record ?? '')?.kind === 'figure'),
        ),
        'polarity',
        '',
        'there are findings',
      ),
  },
  { pattern: new RegExp(`^Published since (?<since>${datePattern}): (?<list>[A-Z]+ \\(.+\\))\\.$`), check: freshFaults },
  {
    pattern: new RegExp(`^Published since (?<since>${datePattern}): no document on this pair\\.$`),
    check: (one, m) => [
      ...sinceFaults(one, m.since!),
      ...must(![...one.world.letters.keys()].some((id) => isNew(one, id)), 'number', '', 'there are new documents'),
    ],
  },
  { pattern: /^Only in new documents: (?<list>[^.]+)\.$/, check: (one, m) => onlyNewFaults(one, m.list!) },
  {
    pattern: /^Told before and told again: (?<count>\d+) entr(?:y|ies)\.$/,
    check: (one, m) => {
      const again = entries(one).filter((ids) => {
        const documents = documentsOf(one, ids)
        return documents.some((id) => isNew(one, id)) && documents.some((id) => !isNew(one, id))
      })
      return counted(m.count, again.length)
    },
  },
]
