import type { BriefOptions } from '../../src/brief/brief.ts'
import { draftBrief } from '../../src/brief/make.ts'
import { prove } from '../../src/brief/proof/prove.ts'
import type { Ledger } from '../../src/index.ts'
import type { ChanceryRecord } from '../../src/model/record.ts'

/** A record that misreads its document, with the field that is wrong. */
interface Wrong {
  readonly field: string
  readonly record: ChanceryRecord
}

const later = (iso: string): string => iso.replace(/\d{4}/g, (year) => String(Number(year) + 3))
const wrong = (field: string, record: ChanceryRecord): Wrong => ({ field, record })

/** Misreadings of one record: what a bad rule would have kept. */
const misread = (record: ChanceryRecord): readonly Wrong[] => {
  if (record.kind === 'figure' && typeof record.value === 'number') {
    const turned = record.flow?.split('>').reverse().join('>') ?? null
    return [
      wrong('value', { ...record, value: record.value * 10 }),
      wrong('unit', { ...record, unit: record.unit === 'EUR' ? 'USD' : 'EUR' }),
      ...(record.period && !record.inferred.period ? [wrong('period', { ...record, period: later(record.period) })] : []),
      ...(turned && !record.inferred.reporter
        ? [wrong('flow', { ...record, flow: turned, reporter: record.partner, partner: record.reporter })]
        : []),
    ]
  }
  if (record.kind === 'event')
    return [
      ...(record.date && !record.inferred.date ? [wrong('date', { ...record, date: later(record.date) })] : []),
      ...(record.people.length > 0 ? [wrong('people', { ...record, people: ['Ove Haraldsen'] })] : []),
      ...(record.status === 'planned' ? [wrong('status', { ...record, status: 'occurred' })] : []),
      ...(record.sources[0] && record.targets[0] && record.type !== 'meeting'
        ? [wrong('direction', { ...record, sources: record.targets, targets: record.sources, place: null })]
        : []),
    ]
  if (record.kind === 'commitment') return record.modality === 'undertaking' ? [] : [wrong('modality', { ...record, modality: 'undertaking' })]
  if (record.kind === 'agreement')
    return [
      wrong('title', { ...record, title: 'customs union' }),
      ...(record.stage !== 'signed' ? [wrong('stage', { ...record, stage: 'signed' })] : []),
    ]
  if (record.kind === 'tie') return record.since && !record.inferred.since ? [wrong('since', { ...record, since: later(record.since) })] : []
  if (record.kind === 'statement' && record.speaker) return [wrong('speaker', { ...record, speaker: { ...record.speaker, name: 'Ove Haraldsen' } })]
  return []
}

const withRecord = (ledger: Ledger, record: ChanceryRecord): Ledger => ({
  ...ledger,
  items: ledger.items.map((item) => ({ ...item, claims: item.claims.map((claim) => (claim.id === record.id ? { ...claim, record } : claim)) })),
})

/** For every misreading of a single record: whether some line that tells it otherwise than before got through the proof. */
export const measureWrong = (
  ledger: Ledger,
  options: BriefOptions,
): readonly { readonly field: string; readonly kind: string; readonly through: readonly string[] }[] => {
  const before = new Set(draftBrief(ledger, options).sentences.map((sentence) => sentence.text))
  return ledger.items
    .flatMap((item) => item.claims.flatMap((claim) => misread(claim.record)))
    .flatMap(({ field, record }) => {
      const { sentences, world } = draftBrief(withRecord(ledger, record), options)
      const told = sentences.filter((sentence) => sentence.records.includes(record.id) && !before.has(sentence.text))
      const through = told.filter((sentence) => prove(sentence, world).ok).map((sentence) => sentence.text)
      return told.length === 0 ? [] : [{ field, kind: record.kind, through }]
    })
}
