import assert from 'node:assert/strict'
import { describe, it } from 'node:test'
import { parse } from 'csv-parse/sync'
import { type ExportRequest, exportFormats } from '../../src/app/export-formats.ts'
import type { Format } from '../../src/app/operation.ts'
import { exportCsvSet } from '../../src/export/csv.ts'
import { exportJsonl } from '../../src/export/jsonl.ts'
import { narrowed } from '../../src/export/narrow.ts'
import { judgementOf } from '../../src/ledger/judgements/identity.ts'
import type { Judgement } from '../../src/model/judgement.ts'
import { judge, revoke } from '../ledger/judging.ts'
import { documentOf, type Reading, readingOf, recordOf } from '../store/fixtures.ts'
import { frame, ledgerOf, textOf } from './ledgers.ts'

const parties = ['ISL', 'NOR']
const actors = {
  cameo: '042',
  plover: { type: 'CONSULT', mode: 'visit', context: [] },
  sources: [{ code: 'NORGOV', country: 'NOR', name: 'Norway', span: null }],
  targets: [{ code: 'ISLGOV', country: 'ISL', name: 'Iceland', span: null }],
}
const [kept, wrong] = ['Norway and Iceland held a forum', 'Norway toured Iceland by boat']

const told = (): Reading => {
  const d = documentOf(`${kept}. Nobody had asked for rain on that long day at sea. ${wrong}.`, {
    title: 'They met',
    url: 'https://news.example.org/1',
  })
  const day = { parties, date: '2026-03-01', status: 'occurred' as const }
  return readingOf(d, [recordOf(d, 'event', kept, { type: 'forum', ...day }), recordOf(d, 'event', wrong, { type: 'visit', ...day, ...actors })])
}

const reading = told()
const [forum, visit] = reading.claims.toSorted((a, b) => a.record.span.start - b.record.span.start)
const { id: _, kind: __, ...said } = judge('reject', [visit!], reading.claims, { by: 'Ben Reader' })
const rejection = judgementOf({ ...said, reason: 'a tour by tourists' })
const ledgerWith = (...judgements: readonly Judgement[]) => ledgerOf([reading], judgements)
const ledger = ledgerWith(judge('accept', [visit!], reading.claims, { by: 'Ana', hour: 8 }), rejection)
const lines = (of = ledger) => [...exportJsonl(of)].map((line) => JSON.parse(line))

describe('what a person rejected', () => {
  it('stands in the JSON Lines under a kind of its own, with who said so, why, and who dissents', () => {
    assert.deepEqual(
      lines()
        .filter(({ kind }) => kind === 'event')
        .map(({ id }) => id),
      [forum!.id],
    )
    const [line, ...others] = lines().filter(({ kind }) => kind === 'rejected')
    assert.equal(others.length, 0)
    assert.deepEqual([line.id, line.of, line.quote, line.type, line.cameo], [visit!.id, 'event', wrong, 'visit', '042'])
    const { by, at, reason, verdict, dissent } = line.judged
    assert.deepEqual([verdict, by, at, reason], ['rejected', 'Ben Reader', '2026-04-01T09:00:00.000Z', 'a tour by tourists'])
    assert.deepEqual(
      dissent.map((d: { by: string; says: string }) => [d.by, d.says]),
      [['Ana', 'accept']],
    )
    assert.ok(line.judged.judgements.every((id: string) => lines().some((other) => other.kind === 'judgement' && other.id === id)))
    assert.ok(!lines().some(({ kind, claims }) => kind === 'item' && claims.includes(visit!.id)))
  })

  it('is a record like others again when the rejection is revoked', () => {
    const kinds = lines(ledgerWith(rejection, revoke(rejection, { hour: 12 }))).map(({ kind }) => kind)
    assert.equal(kinds.filter((kind) => kind === 'event').length, 2)
    assert.ok(!kinds.includes('rejected'))
  })

  it('has a table of its own and is in no other', () => {
    const tables = new Map([...exportCsvSet(ledger)].map(([name, csv]) => [name, textOf(csv)]))
    const [row, ...others]: Record<string, string>[] = parse(tables.get('rejected.csv')!, { columns: true })
    assert.equal(others.length, 0)
    assert.deepEqual([row!.id, row!.kind, row!.rejected_by, row!.reason], [visit!.id, 'event', 'Ben Reader', 'a tour by tourists'])
    for (const [name, csv] of tables)
      if (name !== 'rejected.csv' && name !== 'judgements.csv') assert.ok(!csv.includes(visit!.id) && !csv.includes(wrong), name)
  })

  it('is left out of every other format', async () => {
    const request: ExportRequest = { frame, table: 'coded', exact: true, perClaim: true }
    for (const [name, { text }] of Object.entries(exportFormats) as [Format, (typeof exportFormats)[Format] & object][]) {
      if (name === 'jsonl' || text === null) continue
      const [without, withIt] = [textOf(await text(ledger, request)), textOf(await text(ledgerWith(), request))]
      assert.ok(!without.includes(wrong), name)
      assert.ok(withIt.includes(wrong) || name === 'gdelt' || name === 'plover', name)
      if (name === 'gdelt' || name === 'plover')
        assert.deepEqual(
          [without, withIt].map((of) => of.split('\n').length),
          [2, 3],
          name,
        )
    }
  })

  it('comes along where its pair, kind and day are asked for, and not where others are', () => {
    const ids = (wanted: Parameters<typeof narrowed>[1]): readonly string[] => narrowed(ledger, wanted).rejected.map(({ id }) => id)
    for (const wanted of [{ pair: 'ISL-NOR' }, { kind: 'event' }, { since: '2026-03-02' }] as const) assert.deepEqual(ids(wanted), [visit!.id])
    for (const wanted of [{ pair: 'ISL-SWE' }, { kind: 'tie' }, { since: '2026-03-03' }] as const) assert.deepEqual(ids(wanted), [])
    const alone = ledgerOf([reading], [rejection, judge('reject', [forum!], reading.claims, { hour: 10 })])
    assert.deepEqual(
      narrowed(alone, { pair: 'ISL-NOR' }).documents.map(({ id }) => id),
      [reading.document.id],
    )
  })
})
