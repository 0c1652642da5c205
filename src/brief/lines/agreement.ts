import { type Stage, stages, stageWords } from '../../model/follow-up.ts'
import type { AgreementRecord } from '../../model/record.ts'
import type { BriefCell, BriefSentence } from '../brief.ts'
import { cite, type Desk, itemsOfKind, onceADesk, sentence } from '../desk.ts'
import { placeName, sayer } from '../names.ts'
import { capital } from '../words.ts'
import { byDateDown, dated, inferenceSpans, recordWords } from './common.ts'

export { type Stage, stages }

/** One instrument with all that is recorded of its stages. */
export interface Instrument {
  readonly title: string
  /** Stages that it does without. */
  readonly unneeded: ReadonlySet<Stage>
  /** Records that tell a step with dates or places that contradict each other. */
  readonly apart: ReadonlySet<string>
  readonly records: readonly AgreementRecord[]
}

const formWords = (form: string | null): string => (form === null || form === 'other' ? 'instrument' : form.replace('-', ' '))

/** A day printed before the name: the "Sept. 7" of a "Sept. 7 joint statement", which its stage tells. */
const dayBefore = /^(?:\p{Lu}\p{Ll}{2,8}\.? \d{1,2}(?:, \d{4})?|\d{1,2} \p{Lu}\p{Ll}{2,8}(?: \d{4})?) (?=\p{L})/u

/** What an instrument is called: its title as printed, else its form. */
export const titleOf = (record: AgreementRecord): string => record.title?.replace(dayBefore, '') ?? formWords(record.form)

/** Instruments of the pair, each with its records of every stage and document, the fullest title first; latest first. */
export const instruments = onceADesk((desk): readonly Instrument[] => {
  const items = new Map(itemsOfKind(desk, 'agreement').map((item) => [item.id, item]))
  const made = desk.instruments.flatMap(({ title, items: ids, steps }): readonly Instrument[] => {
    const records = ids.flatMap((id) => items.get(id)?.all ?? [])
    const lead = records.find((record) => record.title !== null && record.title === title) ?? records[0]
    if (lead === undefined) return []
    return [
      {
        title: titleOf(lead),
        unneeded: new Set(steps.filter((step) => step.state === 'not-needed').map((step) => step.stage)),
        apart: new Set(steps.flatMap((step) => step.conflicts.flatMap(({ values }) => values.map(({ claims }) => claims[0]!)))),
        // The one whose title it bears goes first.
        records: [lead, ...records.filter((record) => record !== lead)],
      },
    ]
  })
  const latest = (one: Instrument) => one.records.map((record) => record.date ?? record.published).sort(byDateDown)[0] ?? null
  const open = (one: Instrument) => Number(one.records.every((record) => record.stage === 'proposed' || record.stage === 'negotiating'))
  return made.sort(
    (a, b) =>
      open(a) - open(b) ||
      byDateDown(latest(a), latest(b)) ||
      (a.title < b.title ? -1 : a.title > b.title ? 1 : a.records[0]!.id < b.records[0]!.id ? -1 : 1),
  )
})

/** How little a record says of its stage: a date concluded, a shorter date, no place. */
const vagueness = (record: AgreementRecord): number =>
  (record.date === null ? 100 : 20 - record.date.length) + (record.inferred.date ? 2 : 0) + (record.place === null ? 1 : 0)

/** The records of one stage, the one that says most of it first. */
export const atStage = (instrument: Pick<Instrument, 'records'>, stage: Stage): readonly AgreementRecord[] =>
  instrument.records.filter((record) => record.stage === stage).sort((a, b) => vagueness(a) - vagueness(b) || (a.id < b.id ? -1 : 1))

/** Whether an instrument itself is the only voice that tells of it: "Joint statement · signed … (says the joint statement)". */
const isSelf = (record: AgreementRecord): boolean =>
  titleOf(record)
    .toLowerCase()
    .endsWith((record.attribution.by ?? '-').toLowerCase().replace(/^the /, ''))

/** "T · joint statement": an instrument of which no stage is told. */
const formLine = (desk: Desk, record: AgreementRecord): BriefSentence =>
  sentence(desk, `${capital(titleOf(record))} · ${formWords(record.form)}`, [record])

/** "T · signed 22 September 2022, New York": one stage of an instrument as one document states it. */
export const stageLine = (desk: Desk, record: AgreementRecord): BriefSentence => {
  if (record.stage === null) return formLine(desk, record)
  const stage = stageWords[record.stage]
  const date = record.date ? ` ${dated(desk, record, 'date', record.date)}` : ', date not said'
  const place = record.place ? placeName(desk, record, record.place) : { text: '', cites: [] }
  const by = isSelf(record) ? { text: '', cites: [] } : sayer(desk, record)
  const text = `${capital(titleOf(record))} · ${record.negated ? 'not ' : ''}${stage}${date}${place.text && `, ${place.text}`}${by.text}`
  const inferred = inferenceSpans(record, ['date', 'place', 'title', 'stage', 'parties']).map((span) => cite(desk, record.document, span))
  return sentence(desk, text, [record], [...place.cites, ...by.cites, ...inferred])
}

/** "T · signed 22 September 2022; in force: not said": the last stage on record, and what is not. */
export const openStageLine = (desk: Desk, record: AgreementRecord): BriefSentence => {
  const made = stageLine(desk, record)
  return { ...made, text: `${made.text}; in force: not said` }
}

/** "T · in force: not said": what no record of the instrument states. */
export const unsaidLine = (desk: Desk, instrument: Instrument, stage: Stage): BriefSentence => {
  const made = sentence(desk, `${capital(instrument.title)} · ${stageWords[stage]}: not said`, instrument.records)
  return { ...made, cites: [] }
}

const stageCell = (desk: Desk, instrument: Instrument, stage: Stage): BriefCell => {
  const records = atStage(instrument, stage)
  if (records.length === 0)
    return instrument.unneeded.has(stage) ? { shown: '–', sentence: null } : { shown: 'not said', sentence: unsaidLine(desk, instrument, stage) }
  const made = stageLine(desk, records[0]!)
  const rest = made.text.slice(titleOf(records[0]!).length + 3)
  return { shown: rest, sentence: made }
}

/** The row of an instrument: title, negotiated, signed, ratified, in force, ended. */
export const instrumentRow = (desk: Desk, instrument: Instrument): readonly BriefCell[] => {
  const early = (['agreed', 'negotiating', 'proposed'] as const).find((stage) => atStage(instrument, stage).length > 0) ?? 'negotiating'
  const title = { shown: capital(instrument.title), sentence: titleSentence(desk, instrument) }
  return [title, ...([early, 'signed', 'ratified', 'in-force', 'ended'] as const).map((stage) => stageCell(desk, instrument, stage))]
}

const titleSentence = (desk: Desk, instrument: Instrument): BriefSentence => {
  return formLine(desk, instrument.records.find((record) => titleOf(record) === instrument.title) ?? instrument.records[0]!)
}

/** What other documents say of a step whose date or place is told in two ways; the table has the first. */
export const otherStageLines = (desk: Desk, instrument: Instrument): readonly BriefSentence[] =>
  stages.flatMap((stage) =>
    atStage(instrument, stage)
      .slice(1)
      .filter((record) => instrument.apart.has(record.id) && !record.negated)
      .map((record) => stageLine(desk, record)),
  )

/** "T · terms: “…”" for every record that lays something down. */
export const termLines = (desk: Desk, instrument: Instrument): readonly BriefSentence[] =>
  instrument.records
    .filter((record) => record.terms !== null)
    .map((record) => sentence(desk, `${capital(titleOf(record))} · terms: ${recordWords(desk, record, 45)}`, [record]))
