import assert from 'node:assert/strict'
import { mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { after, describe, it } from 'node:test'
import { rereadDocument } from '../../src/app/judging/reread.ts'
import { createEngine, type Engine, engineVersion } from '../../src/engine.ts'
import { canonicalJson } from '../../src/ledger/canonical.ts'
import { judged } from '../../src/ledger/judgements/judged.ts'
import { lexicon, reference } from '../../src/lexicon/bundled.ts'
import type { DocumentInput } from '../../src/model/document.ts'
import { recordIdOf } from '../../src/model/identity.ts'
import type { Judgement } from '../../src/model/judgement.ts'
import type { Claim } from '../../src/model/ledger.ts'
import type { ChanceryRecord } from '../../src/model/record.ts'
import type { Store } from '../../src/store/port.ts'
import { openSqliteStore } from '../../src/store/sqlite/store.ts'
import { home } from '../cli/command.ts'
import { judge, revoke } from '../ledger/judging.ts'
import { told } from '../store/told.ts'

const folder = mkdtempSync(join(tmpdir(), 'chancery-reread-'))
after(() => rmSync(folder, { recursive: true, force: true }))

const first = createEngine({ lexicon, reference })
/** It parses no sentence, resolves no pronoun, and does not know the words for visits: records are gone, or read otherwise. */
const other = createEngine({
  lexicon: { ...lexicon, classes: { ...lexicon.classes, 'verb:visit': [] } },
  reference,
  trees: false,
  coreference: false,
})

/** And its rule for commitments begins a word later than that of the first. */
const later = (record: ChanceryRecord): ChanceryRecord => {
  const gap = record.quote.indexOf(' ') + 1
  if (record.kind !== 'commitment' || gap === 0) return record
  const span = { start: record.span.start + gap, end: record.span.end }
  return { ...record, span, quote: record.quote.slice(gap), id: recordIdOf(record.document, record.kind, span, { ...record }) }
}
const second: Engine = {
  read: (input, id) => {
    const reading = other.read(input, id)
    return { ...reading, records: reading.records.map(later), findings: [] }
  },
}

const examples: readonly DocumentInput[] = ['kazakhstan-albania', 'canada-india'].flatMap((story) =>
  readdirSync(join(home, 'examples', story))
    .filter((name) => name.endsWith('.txt'))
    .map((name) => ({ text: readFileSync(join(home, 'examples', story, name), 'utf8'), published: name.slice(0, 10), language: 'en' })),
)

let made = 0
const storeWith = async (inputs: readonly DocumentInput[], engine: Engine): Promise<Store> => {
  const store = told(await openSqliteStore(join(folder, `${made++}.db`), { create: true }))
  for (const input of inputs) {
    const { document, records, findings, problems } = engine.read(input)
    const claims = records.map((record) => ({ id: record.id, record, document: document.id, engine: engineVersion }))
    told(await store.add(document, claims, findings, problems))
  }
  return store
}

const rereadAll = async (store: Store, engine: Engine, version: string): Promise<void> => {
  for (const { id } of told(await store.documents())) {
    const { claims, findings, warnings } = rereadDocument(told(await store.document(id)), engine, version)
    told(await store.reread(id, claims, findings, warnings))
  }
}

/** Every claim accepted, every event's act corrected: one judgement that is of the reading, one that is of the place. */
const judgeAll = async (store: Store): Promise<readonly Judgement[]> => {
  const claims = told(await store.claims())
  const events = claims.filter(({ record }) => record.kind === 'event')
  const judgements = [
    ...claims.map((claim) => judge('accept', [claim], claims)),
    ...events.map((claim) => judge('correct', [claim], claims, { field: 'place', value: 'Elsewhere', hour: 10 })),
  ]
  told(await store.judge(judgements))
  return judgements
}

const ledgerBytes = async (store: Store): Promise<string> => canonicalJson(told(await store.ledger()))

describe('reading again with another engine', () => {
  it('keeps every judgement: on the same record, on another one, or as a question', async () => {
    const store = await storeWith(examples, first)
    const given = await judgeAll(store)
    const before = await ledgerBytes(store)
    await rereadAll(store, second, '0.2.0')
    const [documents, claims, judgements] = [told(await store.documents()), told(await store.claims()), told(await store.judgements())]
    assert.ok(claims.every(({ engine }) => engine === '0.2.0'))
    assert.equal(judgements.length, given.length)
    const { attachments, questions } = judged({ documents, claims, findings: [], judgements })
    const ways = Map.groupBy([...attachments.values()], ([a]) => (a!.claim === null ? 'asked' : a!.how))
    const [same, again, asked] = ['same', 'again', 'asked'].map((way) => ways.get(way as 'same')?.length ?? 0) as [number, number, number]
    assert.equal(same + again + asked, given.length, 'none is lost')
    assert.equal(questions.length, asked)
    assert.ok(same > 0 && again > 0 && asked > 0, `${same} on the same record, ${again} attached again, ${asked} asked`)
    assert.deepEqual(told(await store.verify()).faults, [])
    // The first engine finds its own records again, and with them every judgement.
    await rereadAll(store, first, engineVersion)
    assert.equal(await ledgerBytes(store), before)
    await store.close()
  })

  it('gives the store that the engine would have made, when nobody had judged', async () => {
    const [reread, fresh] = [await storeWith(examples, first), await storeWith(examples, second)]
    await rereadAll(reread, second, engineVersion)
    assert.equal(await ledgerBytes(reread), await ledgerBytes(fresh))
    await Promise.all([reread.close(), fresh.close()])
  })

  it('reads against the date that a person gave, and keeps the id', async () => {
    const text = 'OSLO. Norway and Iceland signed a fisheries agreement in Oslo on Monday.'
    const store = await storeWith([{ text, published: '2024-05-15', language: 'en' }], first)
    const id = told(await store.documents())[0]!.id
    const dates = async (): Promise<readonly unknown[]> =>
      told(await store.ledger()).items.flatMap(({ claims }) => claims.flatMap(({ record }) => (record.kind === 'agreement' ? [record.date] : [])))
    assert.deepEqual(await dates(), ['2024-05-13'])
    told(await store.judge([judge('document', [], [], { target: id, field: 'published', value: '2024-05-22' })]))
    const { questions } = told(await store.ledger())
    assert.match(questions[0]!.reason, /worked out from 2024-05-15, not from 2024-05-22/)
    await rereadAll(store, first, engineVersion)
    const after = told(await store.ledger())
    assert.deepEqual([await dates(), after.questions, after.documents.map((d) => [d.id, d.published])], [['2024-05-20'], [], [[id, '2024-05-22']]])
    // Taken back, the day is that of the document again, but it was not read against it yet.
    const [given] = told(await store.judgements())
    told(await store.judge([revoke(given!, { hour: 12 })]))
    assert.match(told(await store.ledger()).questions[0]!.reason, /worked out from 2024-05-22, not from 2024-05-15/)
    await rereadAll(store, first, engineVersion)
    assert.deepEqual([await dates(), told(await store.ledger()).questions], [['2024-05-13'], []])
    assert.deepEqual(told(await store.verify()).faults, [])
    await store.close()
  })
})

describe('where a judgement stands after another reading', () => {
  const text = 'Oslo. Norway and Iceland signed the Cod Treaty in Oslo on 2 March 2026, officials said.'
  const { document, records } = first.read({ text, published: '2026-03-03' })
  const claims: readonly Claim[] = records.map((record) => ({ id: record.id, record, document: document.id, engine: '1' }))
  const treaty = claims.find(({ record }) => record.kind === 'agreement')!
  const stands = (verdict: 'accept' | 'reject' | 'correct' | 'note', now: readonly Claim[]) => {
    const judgement = judge(verdict, [treaty], claims, verdict === 'correct' ? { field: 'subject', value: 'cod' } : {})
    const shown = judged({ documents: [document], claims: now, findings: [], judgements: [judgement] })
    return { attachment: shown.attachments.get(judgement.id)![0]!, questions: shown.questions }
  }
  const read = (id: string, change: object): Claim => ({ ...treaty, id, engine: '2', record: { ...treaty.record, ...change, id } as Claim['record'] })
  const narrower = read('1'.repeat(16), { span: { start: treaty.record.span.start, end: treaty.record.span.end - 5 } })
  const redated = read('2'.repeat(16), { date: '2026-03-01' })

  it('it follows a record of the same fields whose span has moved', () => {
    for (const verdict of ['accept', 'reject', 'correct', 'note'] as const)
      assert.equal(stands(verdict, [narrower]).attachment.claim?.id, narrower.id)
  })

  it('what was said of the place follows a record that reads otherwise there; agreement and rejection are asked again', () => {
    for (const verdict of ['correct', 'note'] as const) assert.equal(stands(verdict, [redated]).attachment.claim?.id, redated.id)
    for (const verdict of ['accept', 'reject'] as const) {
      const { attachment, questions } = stands(verdict, [redated])
      assert.equal(attachment.claim, null)
      assert.deepEqual(questions[0]?.candidates, [redated.id])
      assert.match(questions[0]!.reason, /date was 2026-03-02, is 2026-03-01/)
    }
  })

  it('of two records that fit equally none is taken', () => {
    const twin = read('3'.repeat(16), { span: { start: treaty.record.span.start + 5, end: treaty.record.span.end } })
    const { attachment, questions } = stands('note', [narrower, twin])
    assert.equal(attachment.claim, null)
    assert.deepEqual(new Set(questions[0]?.candidates), new Set([narrower.id, twin.id]))
  })

  it('a record that is read no longer leaves a question without candidates', () => {
    assert.deepEqual(
      stands('accept', []).questions.map(({ candidates, reason }) => [candidates, /no agreement is read/.test(reason)]),
      [[[], true]],
    )
  })

  it('what stands elsewhere in the document is not near', () => {
    const far = read('4'.repeat(16), { span: { start: 0, end: 4 } })
    assert.equal(stands('note', [far]).attachment.claim, null)
  })
})
