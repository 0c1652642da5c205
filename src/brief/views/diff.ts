import type { AgreementRecord, ChanceryRecord, FigureRecord } from '../../model/record.ts'
import { bullet, heading, note, plain, under } from '../blocks.ts'
import type { BriefBlock, BriefSection, BriefSentence } from '../brief.ts'
import { type Desk, inOrder } from '../desk.ts'
import { atStage, instruments, stages } from '../lines/agreement.ts'
import { events } from '../lines/event.ts'
import { figures } from '../lines/figure.ts'
import { findingLine } from '../lines/finding.ts'
import { followed } from '../lines/follow-up.ts'
import { bare, listedDocuments } from '../lines/gaps.ts'
import { recordLine } from '../lines/record.ts'
import { openVerdicts, orderFindings } from '../order.ts'
import { isPlanned, outcomeOf } from '../plans.ts'
import { dateWords, listWords } from '../words.ts'
import { deskBefore, isNewDocument } from './before.ts'
import { weighty } from './weight.ts'

/*
 * What documents since a day changed: the account of a pair as it was before, laid beside the account now.
 * Every line says whether it is new, stood before, or stands now; the proof looks at the dates of the documents.
 */

const section = (id: string, title: string, blocks: readonly BriefBlock[]): BriefSection => ({ id, number: null, title, blocks })

const told = (word: 'New' | 'Before' | 'Now', line: BriefSentence): BriefSentence => ({ ...line, text: `${word} · ${line.text}` })

/** What stood before and what stands now, of one thing. */
interface Change {
  readonly before: ChanceryRecord
  readonly now: ChanceryRecord
}

const changeBlocks = (desk: Desk, changes: readonly Change[]): readonly BriefBlock[] =>
  changes.flatMap(({ before, now }) => [bullet(told('Now', recordLine(desk, now))), under(null, told('Before', recordLine(desk, before)))])

const isNew = (desk: Desk, record: ChanceryRecord): boolean => isNewDocument(desk.byId.get(record.document), desk.since!)

const isOld = (desk: Desk, record: ChanceryRecord): boolean => !isNew(desk, record)

/** Entries of which a new document says more precisely what an earlier one says. */
const refined = (desk: Desk, earlier: Desk): readonly Change[] => {
  const leadBefore = new Map(earlier.items.flatMap((item) => item.claims.map((claim) => [claim.id, item.claims[0]!.record] as const)))
  return desk.items.flatMap((item) => {
    const now = item.claims[0]!.record
    const old = item.claims.find((claim) => leadBefore.has(claim.id))
    if (old === undefined || isOld(desk, now) || now.kind === 'statement') return []
    const before = leadBefore.get(old.id)!
    const said = (record: ChanceryRecord) => recordLine(desk, record).text.replace(/“[^”]*”/g, '')
    return desk.records.has(before.id) && said(before) !== said(now) ? [{ before, now }] : []
  })
}

const furthest = (records: readonly AgreementRecord[]): AgreementRecord | undefined =>
  stages.flatMap((stage) => atStage({ records }, stage).slice(0, 1)).at(-1)

/** Instruments that a new document tells at a further stage. */
const moved = (desk: Desk): readonly Change[] =>
  instruments(desk).flatMap(({ records }) => {
    const before = furthest(records.filter((record) => isOld(desk, record)))
    const now = furthest(records)
    return before && now && isNew(desk, now) && before.stage !== now.stage ? [{ before, now }] : []
  })

/** Plans of which a new document tells that they were carried out or called off. */
const settled = (desk: Desk, earlier: Desk): readonly Change[] =>
  events(earlier).flatMap(({ lead }) => {
    if (!isPlanned(lead) || outcomeOf(earlier, lead) !== null) return []
    const now = outcomeOf(desk, lead)
    return now !== null && isNew(desk, now) ? [{ before: lead, now }] : []
  })

const keyOf = (record: FigureRecord): string =>
  [record.measure, record.reporter, record.partner, record.flow, record.product, record.of, record.period, record.unit, record.status].join('\u001f')

/** Figures for which a new document has another value of the same thing and time. */
const superseded = (desk: Desk): readonly Change[] => {
  const all = figures(desk).flatMap((item) => item.all.filter((record) => record.value !== null && record.period !== null))
  return [...Map.groupBy(all, keyOf).values()].flatMap((own) => {
    const ordered = own.toSorted((a, b) =>
      (a.published ?? '') < (b.published ?? '') ? -1 : (a.published ?? '') > (b.published ?? '') ? 1 : a.id < b.id ? -1 : 1,
    )
    const before = ordered.filter((record) => isOld(desk, record)).at(-1)
    const now = ordered.filter((record) => isNew(desk, record)).at(-1)
    return before && now && String(before.value) !== String(now.value) ? [{ before, now }] : []
  })
}

/** Commitments of which new documents tell what became. */
const followedUp = (desk: Desk): readonly BriefBlock[] =>
  followed(desk).flatMap(({ line, steps }) => {
    const [pledge, later] = line.records.map((id) => desk.records.get(id)!)
    const fresh = steps.filter(({ records }) => isNew(desk, desk.records.get(records[0]!)!))
    const moved = later !== undefined && isNew(desk, later)
    if (isNew(desk, pledge!) || !(fresh.length > 0 || moved)) return []
    return [bullet(told(moved ? 'Now' : 'Before', line)), ...fresh.map((one) => under(null, told('Now', one)))]
  })

const kinds = [
  ['event', 'Events'],
  ['agreement', 'Agreements'],
  ['commitment', 'Commitments'],
  ['figure', 'Figures'],
  ['tie', 'Ties'],
  ['statement', 'Statements, the weightiest of each speaker'],
] as const

/** Entries that only new documents tell, by kind; those told as a change are left out. */
const added = (desk: Desk, changes: readonly Change[]): readonly BriefBlock[] => {
  const placed = inOrder(desk)
  const shown = new Set(changes.map(({ now }) => now.id))
  const heavy = new Set(weighty(desk).map((record) => record.id))
  const listed = new Set(events(desk).map((item) => item.id))
  const fresh = desk.items.filter(
    (item) =>
      item.claims.every((claim) => isNew(desk, claim.record)) &&
      !item.claims.some((claim) => shown.has(claim.id)) &&
      (item.kind !== 'statement' || heavy.has(item.claims[0]!.id)) &&
      (item.kind !== 'event' || listed.has(item.id)),
  )
  return kinds.flatMap(([kind, title]) => {
    const own = fresh.filter((item) => item.kind === kind).toSorted((a, b) => placed(a.claims[0]!.record, b.claims[0]!.record))
    return own.length === 0 ? [] : [heading(title), ...own.map((item) => bullet(told('New', recordLine(desk, item.claims[0]!.record))))]
  })
}

/** Open findings that rest on a new document: none of them was there before. */
const conflicts = (desk: Desk): readonly BriefBlock[] => {
  const fresh = desk.findings.filter(
    (finding) => openVerdicts.has(finding.verdict) && finding.documents.some((id) => isNewDocument(desk.byId.get(id), desk.since!)),
  )
  return orderFindings(fresh, desk.documents).map((finding) => plain(told('New', findingLine(desk, finding))))
}

const words: Readonly<Record<string, readonly [string, string]>> = {
  event: ['event', 'events'],
  agreement: ['agreement', 'agreements'],
  commitment: ['commitment', 'commitments'],
  figure: ['figure', 'figures'],
  tie: ['tie', 'ties'],
  statement: ['statement', 'statements'],
}

/** "Only in them: 2 events and 1 figure. Told again by them: 1 entry." */
const counts = (desk: Desk): readonly BriefSentence[] => {
  const fresh = desk.items.filter((item) => item.claims.every((claim) => isNew(desk, claim.record)))
  const again = desk.items.filter((item) => !fresh.includes(item) && item.claims.some((claim) => isNew(desk, claim.record))).length
  const told = Object.entries(words).flatMap(([kind, [one, many]]) => {
    const count = fresh.filter((item) => item.kind === kind).length
    return count === 0 ? [] : [`${count} ${count === 1 ? one : many}`]
  })
  return [
    bare(`Only in new documents: ${told.length === 0 ? 'nothing' : listWords(told)}.`),
    bare(`Told before and told again: ${again} ${again === 1 ? 'entry' : 'entries'}.`),
  ]
}

const documents = (desk: Desk): readonly BriefBlock[] => {
  const since = dateWords(desk.since!)
  const fresh = desk.documents.filter((document) => isNewDocument(document, desk.since!))
  if (fresh.length === 0) return [plain(bare(`Published since ${since}: no document on this pair.`))]
  return [plain(bare(`Published since ${since}: ${listWords(listedDocuments(desk, fresh))}.`)), plain(...counts(desk))]
}

/** What documents since a day changed in the account of a pair. */
export const diffView = (desk: Desk): readonly BriefSection[] => {
  const earlier = deskBefore(desk)
  const [precise, steps, outcomes, values] = [refined(desk, earlier), moved(desk), settled(desk, earlier), superseded(desk)]
  const stepped = new Set([...steps, ...outcomes, ...values].map(({ now }) => now.id))
  const finer = precise.filter(({ now }) => !stepped.has(now.id))
  const changes = [...finer, ...steps, ...outcomes, ...values]
  const beside =
    changes.length === 0 ? [] : [note('What stood before is set beneath what stands now. That both tell of one thing is concluded by the ledger.')]
  return [
    section('documents', 'New documents', documents(desk)),
    section('stages', 'Agreements that moved', [...(steps.length > 0 ? beside : []), ...changeBlocks(desk, steps)]),
    section('outcomes', 'Plans carried out or called off', changeBlocks(desk, outcomes)),
    section('followed', 'Commitments followed up', followedUp(desk)),
    section('figures', 'Figures with another value', changeBlocks(desk, values)),
    section('refined', 'Told more precisely', changeBlocks(desk, finer)),
    section('conflicts', 'New contradictions', conflicts(desk)),
    section('added', 'New on record', added(desk, changes)),
  ]
}
