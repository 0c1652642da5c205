import { type Case, type Fault, fault, must } from '../proof.ts'
import { all, type BareForm, counted, isEvent, isNew, noOpen } from './bare-common.ts'
import { unanswered } from './commitment.ts'

/** Something is asked or offered, and no answer is on record. */
const openAsk = (one: Case): boolean =>
  all(one).some((record) => record.kind === 'commitment' && (record.modality === 'offer' || record.modality === 'request') && unanswered(one, record))

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
