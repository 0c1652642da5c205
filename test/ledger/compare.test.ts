import assert from 'node:assert/strict'
import { describe, it } from 'node:test'
import { compareReadings } from '../../src/ledger/compare.ts'
import type { DifferenceKind } from '../../src/ledger/renderings/difference.ts'
import { rootOf } from '../../src/ledger/roots.ts'
import type { Document } from '../../src/model/document.ts'
import type { Mention } from '../../src/model/mention.ts'
import type { Reading } from '../../src/model/reading.ts'
import type { ChanceryRecord, FieldsOf, RecordBase, RecordKind } from '../../src/model/record.ts'
import * as fc from '../laws.ts'
import { documentOf, recordOf } from '../store/fixtures.ts'

type Make = (d: Document) => ChanceryRecord

const rec =
  <K extends RecordKind>(kind: K, quote: string, fields: Partial<FieldsOf<K> & RecordBase> = {}): Make =>
  (d) =>
    recordOf(d, kind, quote, fields)

const reading = (document: Document, records: readonly Make[], mentions: readonly Mention[] = []): Reading => ({
  document,
  mentions,
  sentences: [],
  records: records.map((make) => make(document)),
  findings: [],
  problems: [],
})

/** A reading of the quotes themselves, among sentences about other things. */
const told = (publisher: string, ...parts: readonly (readonly [string, (quote: string) => Make])[]): Reading => {
  const filler = [`The weather in ${publisher} was mild.`, 'Markets closed higher on Tuesday.']
  return reading(
    documentOf([filler[0], ...parts.map(([quote]) => quote), filler[1]].join(' '), { publisher }),
    parts.map(([quote, make]) => make(quote)),
  )
}

const hansen = { name: 'Ola Hansen', role: 'Minister', country: 'NOR', span: null }
const said =
  (more: Partial<FieldsOf<'statement'>> = {}) =>
  (q: string) =>
    rec('statement', q, { speaker: hansen, form: 'direct', ...more })
const pledged =
  (more: Partial<FieldsOf<'commitment'>> = {}) =>
  (q: string) =>
    rec('commitment', q, { holders: ['NOR'], modality: 'undertaking', ...more })
const visit =
  (date: string | null, more: Partial<FieldsOf<'event'> & RecordBase> = {}) =>
  (q: string) =>
    rec('event', q, { type: 'visit', parties: ['ISL', 'NOR'], date, status: 'occurred', ...more })
const exported =
  (value: number, more: Partial<FieldsOf<'figure'>> = {}) =>
  (q: string) =>
    rec('figure', q, { measure: 'exports', value, unit: 'USD', period: '2025', reporter: 'NOR', partner: 'ISL', ...more })

const kindsOf = (a: Reading, b: Reading): readonly DifferenceKind[] => {
  const { shared } = compareReadings(a, b)
  assert.equal(shared.length, 1, `${shared.length} shared`)
  return shared[0]!.differences.map((d) => d.kind)
}

describe('what two reports share', () => {
  it('is found in other words, the rest is told by one alone', () => {
    const a = told(
      'A',
      ['Norway will open three harbours in the north to trawlers', pledged()],
      ['Iceland recalled its ambassador over whaling', said()],
    )
    const b = told(
      'B',
      ['Oslo promised that three northern harbours will be opened to trawlers', pledged()],
      ['Schools exchange pupils every summer', said()],
    )
    const { shared, onlyA, onlyB } = compareReadings(a, b)
    assert.deepEqual(
      shared.map((s) => [s.a.record, s.b.record]),
      [[a.records[0]!.id, b.records[0]!.id]],
    )
    assert.deepEqual(
      onlyA.map((p) => p.record),
      [a.records[1]!.id],
    )
    assert.deepEqual(
      onlyB.map((p) => p.record),
      [b.records[1]!.id],
    )
  })
  it('may be a statement in one and a pledge in the other, never a visit and a figure', () => {
    const words = 'Norway will open three harbours in the north to trawlers'
    assert.equal(compareReadings(told('A', [words, said()]), told('B', [`${words}.`, pledged()])).shared.length, 1)
    assert.equal(compareReadings(told('A', [words, visit(null)]), told('B', [`${words}.`, exported(3)])).shared.length, 0)
  })
  it('is told once where several records rest on the same words', () => {
    const one = ['Norway will open three harbours in the north to trawlers', 'Norway will open three harbours of its north to trawlers'] as const
    const both = (q: string, publisher: string) =>
      reading(documentOf(`${q}.`, { publisher }), [rec('statement', q, { speaker: hansen }), rec('commitment', q, { holders: ['NOR'] })])
    const { shared, onlyA, onlyB } = compareReadings(both(one[0], 'A'), both(one[1], 'B'))
    assert.deepEqual([shared.length, onlyA.length, onlyB.length], [1, 0, 0])
  })
  it('may be a meeting whose names and words all differ, when the same two met on one day', () => {
    const met = (date: string | null) => visit(date, { type: 'meeting' })
    const a = (date: string | null) => told('A', ['Prime Minister Hansen received Berg in Bergen', met(date)])
    const b = (date: string | null) => told('B', ['Both leaders held talks', met(date)])
    const shared = (x: Reading, y: Reading) => compareReadings(x, y).shared
    assert.deepEqual(
      shared(a('2026-03-06'), b('2026-03-06')).map(({ differences }) => differences),
      [[]],
    )
    assert.equal(shared(a('2026-03-06'), b('2026-03-09')).length, 0)
    // as the ledger has it: what two reports of one day tell of one month
    assert.equal(shared(a('2026-03'), b('2026-03')).length, 1)
    assert.equal(shared(a(null), told('B', ['Both leaders held talks', visit(null, { type: 'call' })])).length, 0)
  })
  it('is no instrument where one has words in quotation marks', () => {
    const words = 'an agreement on cod and herring in the north'
    const deal = (q: string) => rec('agreement', q, { title: 'agreement on cod', form: 'agreement', parties: ['ISL', 'NOR'], stage: 'signed' })
    assert.equal(compareReadings(told('A', [`We have ${words}`, said()]), told('B', [`Both signed ${words}`, deal])).shared.length, 0)
    assert.equal(
      compareReadings(told('A', [`They have ${words}`, said({ form: 'indirect' })]), told('B', [`Both signed ${words}`, deal])).shared.length,
      1,
    )
  })
  it('is nothing for reports about different things, or empty ones', () => {
    const a = told('A', ['Norway will open three harbours to trawlers', pledged()])
    const b = told('B', ['Orchestras toured Reykjavik in winter', said()])
    assert.deepEqual(compareReadings(a, b).shared, [])
    assert.deepEqual(compareReadings(told('A'), told('B')).shared, [])
  })
})

describe('differences', () => {
  it('none for the same words', () => {
    const q = 'Norway will open three harbours in the north to trawlers'
    assert.deepEqual(kindsOf(told('A', [q, pledged()]), told('B', [q, pledged()])), [])
  })
  it('strength: the modality, else the words for it', () => {
    const a = told('A', ['Norway pledged to open three harbours to foreign trawlers', pledged()])
    const b = told('B', ['Norway is interested in opening three harbours to foreign trawlers', pledged({ modality: 'interest' })])
    const [difference] = compareReadings(a, b).shared[0]!.differences
    assert.deepEqual(
      [difference!.kind, difference!.severity, difference!.a.quote, difference!.b.quote],
      ['strength', 'meaning', 'pledged', 'is interested'],
    )
    const can = told('A', ['“The two can widen cooperation on trawling quotas in the north”', said()])
    const must = told('B', ['“It is necessary to widen cooperation on trawling quotas in the north”', said()])
    assert.ok(kindsOf(can, must).includes('strength'))
  })
  it('actor', () => {
    const q = 'open three harbours in the north to foreign trawlers'
    assert.deepEqual(kindsOf(told('A', [q, pledged()]), told('B', [q, pledged({ holders: ['ISL', 'NOR'] })])), ['actor'])
    assert.ok(kindsOf(told('A', [q, said()]), told('B', [q, said({ speaker: { ...hansen, name: 'Eva Berg' } })])).includes('actor'))
    assert.deepEqual(kindsOf(told('A', [q, said({ speaker: { ...hansen, name: 'Hansen' } })]), told('B', [q, said()])), [])
  })
  it('scope: a pledge that covers more', () => {
    const a = told('A', ['Norway will open three harbours to foreign trawlers', pledged()])
    const b = told('B', ['Norway will open three harbours to foreign trawlers and waive fees for icebreakers', pledged()])
    assert.deepEqual(kindsOf(a, b), ['scope'])
  })
  it('omission and addition in renderings, with the words left out', () => {
    const start = 'Iceland is a very important partner of ours in the Arctic'
    const a = told('A', [`${start}, and this is the decisive moment for practical results at sea`, said()])
    const b = told('B', [start, said()])
    const [difference] = compareReadings(a, b).shared[0]!.differences
    assert.deepEqual([difference!.kind, difference!.severity, difference!.b.quote], ['omission', 'meaning', ''])
    assert.match(difference!.a.quote, /^decisive moment for practical results at sea$/)
    assert.deepEqual(kindsOf(b, a), ['addition'])
  })
  it('wording, order', () => {
    assert.deepEqual(
      kindsOf(
        told('A', ['create better conditions for tourists and fishermen', pledged()]),
        told('B', ['promote better conditions for tourists and fishermen', pledged()]),
      ),
      ['wording'],
    )
    const a = told('A', ['They discussed cod, herring, whales, trawlers, harbours and icebreakers', said({ form: 'indirect' })])
    const b = told('B', ['They discussed icebreakers, harbours, trawlers, whales, herring and cod', said({ form: 'indirect' })])
    assert.deepEqual(kindsOf(a, b), ['order'])
  })
  it('date, precision', () => {
    const q = 'Hansen came to Reykjavik for talks about cod'
    assert.deepEqual(kindsOf(told('A', [q, visit('2026-03')]), told('B', [q, visit('2026-03-06')])), ['precision'])
    assert.deepEqual(kindsOf(told('A', [q, visit(null)]), told('B', [q, visit('2026-03-06')])), ['precision'])
    assert.deepEqual(kindsOf(told('A', [q, visit('2026-03-07')]), told('B', [q, visit('2026-03-06')])), ['date'])
    assert.deepEqual(kindsOf(told('A', [q, visit('2026-03-06')]), told('B', [q, visit('2026-03-06')])), [])
  })
  it('number, and precision of a number', () => {
    const q = 'Exports from Norway to Iceland were worth millions'
    assert.deepEqual(kindsOf(told('A', [q, exported(7.3e6)]), told('B', [q, exported(8.1e6)])), ['number'])
    const near = { interval: { printed: [6.5e6, 7.5e6], loose: [6.5e6, 7.5e6] } } as const
    assert.deepEqual(kindsOf(told('A', [q, exported(7.3e6)]), told('B', [q, exported(7e6, near)])), ['precision'])
    const words = (n: number) => `We shall share ${n} tonnes of cod between both peoples`
    assert.ok(kindsOf(told('A', [words(400), said()]), told('B', [words(500), said()])).includes('number'))
  })
  it('polarity, object, name', () => {
    const q = 'Hansen came to Reykjavik for talks about cod'
    assert.deepEqual(kindsOf(told('A', [q, visit(null)]), told('B', [q, visit(null, { negated: true })])), ['polarity'])
    const f = 'Exports from Norway to Iceland were worth millions'
    assert.deepEqual(kindsOf(told('A', [f, exported(7e6, { product: 'cod' })]), told('B', [f, exported(7e6, { product: 'herring' })])), ['object'])
    const deal = (title: string) => (quote: string) => rec('agreement', quote, { title, form: 'agreement', parties: ['ISL', 'NOR'], stage: 'signed' })
    const s = 'Both signed an agreement on cod'
    assert.deepEqual(kindsOf(told('A', [s, deal('agreement on cod')]), told('B', [s, deal('Cod Accord')])), ['name'])
  })
  it('stand at their places in both texts', () => {
    const a = told('A', ['Norway pledged to open three harbours to foreign trawlers for 10 years', pledged()])
    const b = told('B', [
      'Norway wishes to open four ports to foreign trawlers, ferries and icebreakers for 20 years',
      pledged({ modality: 'interest' }),
    ])
    for (const { differences } of compareReadings(a, b).shared)
      for (const d of differences) {
        assert.equal(a.document.text.slice(d.a.span.start, d.a.span.end), d.a.quote)
        assert.equal(b.document.text.slice(d.b.span.start, d.b.span.end), d.b.quote)
        assert.ok(d.explanation.length > 0)
      }
  })
})

describe('denials', () => {
  const recall = (q: string) => rec('event', q, { type: 'sanction', act: 'recalls ambassador', parties: ['ISL', 'NOR'], status: 'occurred' })
  const told1 = told('A', ['Iceland recalled its ambassador from Oslo over whaling', recall])
  const only = (b: Reading) => {
    const { shared } = compareReadings(told1, b)
    assert.equal(shared.length, 1)
    return shared[0]!.differences.filter(({ severity }) => severity === 'meaning').map(({ kind, explanation }) => [kind, explanation])
  }
  const polarity = [['polarity', 'affirmed in A, denied in B']]
  it('are the same act with the other sign, also where they are told as something said', () => {
    for (const words of [
      'Iceland did not recall its ambassador from Oslo',
      'Iceland has not recalled its ambassador from Oslo',
      'Iceland denied that it had recalled its ambassador from Oslo',
      'Iceland hasn’t recalled its ambassador from Oslo',
    ])
      assert.deepEqual(only(told('B', [words, said({ form: 'indirect' })])), polarity, words)
  })
  it('are known by the status of the event', () => {
    const denied = (q: string) => rec('event', q, { type: 'sanction', act: 'recalls ambassador', parties: ['ISL', 'NOR'], status: 'denied' })
    assert.deepEqual(only(told('B', ['the envoy had been called home', denied])), polarity)
  })
  it('are none where both deny it, or something else is denied', () => {
    const not = (q: string) => told('A', [q, said({ form: 'indirect' })])
    const kinds = (a: Reading, b: Reading) => compareReadings(a, b).shared.flatMap(({ differences }) => differences.map(({ kind }) => kind))
    assert.ok(!kinds(not('Iceland did not recall its envoy from Oslo'), not('Iceland has not recalled its envoy from Oslo')).includes('polarity'))
    assert.ok(
      !kinds(not('Iceland recalled its envoy from Oslo'), not('Iceland recalled its envoy from Oslo and did not apologise')).includes('polarity'),
    )
  })
  it('an event and what is said of it are otherwise two things', () => {
    assert.deepEqual(compareReadings(told1, told('B', ['Iceland recalled its ambassador from Oslo', said({ form: 'indirect' })])).shared, [])
  })
})

describe('words', () => {
  it('numbers are the same in words and in digits', () => {
    const q = (n: string) => `We agreed on ${n} projects in northern harbours`
    assert.deepEqual(kindsOf(told('A', [q('four'), said()]), told('B', [q('4'), said()])), [])
    assert.ok(kindsOf(told('A', [q('four'), said()]), told('B', [q('5'), said()])).includes('number'))
  })
  it('a single word is no other wording of a whole clause', () => {
    const end = 'agreed on cod quotas and northern harbours'
    const a = told('A', [`Even they ${end}`, said()])
    const b = told('B', [`President Hansen and his guest held fruitful bilateral talks yesterday evening and ${end}`, said()])
    assert.ok(!kindsOf(a, b).includes('wording'))
    assert.ok(kindsOf(a, b).includes('addition'))
  })
})

describe('remarks', () => {
  const country = (value: string): Mention => ({ kind: 'country', value, form: 'name', start: 0, end: 3, from: 0, to: 1 })
  const dated = (published: string, value: string) => reading(documentOf(`They met, ${published}.`, { published }), [], [country(value)])
  it('tell that the reports share no country and lie far apart', () => {
    assert.deepEqual(compareReadings(dated('2010-03-01', 'NOR'), dated('2023-03-01', 'ISL')).remarks, [
      'no country is named in both reports',
      'the reports were published 13 years apart',
    ])
    assert.deepEqual(compareReadings(dated('2023-01-01', 'NOR'), dated('2023-03-01', 'NOR')).remarks, ['the reports were published 59 days apart'])
    assert.deepEqual(compareReadings(dated('2023-03-01', 'NOR'), dated('2023-03-04', 'NOR')).remarks, [])
    assert.deepEqual(compareReadings(told('A'), told('B')).remarks, [])
  })
})

describe('origins', () => {
  const quotation = 'Iceland is a very important partner of ours in the Arctic and this is the decisive moment for results'
  it('are one where both render one utterance, name one source, or are one text', () => {
    const one = (a: Reading, b: Reading) => compareReadings(a, b).origins.length
    assert.equal(one(told('A', [quotation, said()]), told('B', [quotation.replace('very important', 'key'), said()])), 1)
    const via = { form: 'indirect', via: 'the Palace press service' } as const
    assert.equal(
      one(told('A', ['They met in the morning', said(via)]), told('B', ['A dinner followed', said({ ...via, via: 'The Palace press service' })])),
      1,
    )
    const d = documentOf('Same words.', { publisher: 'A' })
    assert.equal(one(reading(d, []), reading({ ...d, id: 'f'.repeat(16), publisher: 'B' }, [])), 1)
  })
  it('are two where nothing links the reports', () => {
    const { origins, documents } = compareReadings(told('A', ['They met in the morning', said()]), told('B', ['A dinner followed at night', said()]))
    assert.equal(origins.length, 2)
    assert.deepEqual(
      documents.map((d) => origins[d.origin]!.documents),
      documents.map((d) => [d.id]),
    )
    assert.ok(origins.every((o) => o.reasons.length > 0))
  })
  it('the side is where the dateline says that it was written', () => {
    const d = documentOf('OSLO – They met in Norway.')
    assert.deepEqual(
      compareReadings(reading(d, []), told('B')).documents.map((x) => x.side),
      ['NOR', null],
    )
  })
})

describe('laws', () => {
  const word = fc.constantFrom('harbour', 'cod', 'quota', 'trawler', 'north', 'open', 'share', 'fee', 'winter', 'school', 'pupil', 'ferry')
  const sentence = fc.array(word, { minLength: 3, maxLength: 9 }).map((words) => words.join(' '))
  const anyReading = (publisher: string) =>
    fc
      .array(fc.tuple(sentence, fc.constantFrom(said(), pledged(), pledged({ modality: 'interest' }), visit('2026-03-06'))), { maxLength: 6 })
      .map((parts) => told(publisher, ...parts))
  it('the order of the two documents does not change what is shared', () => {
    fc.assert(
      fc.property(anyReading('A'), anyReading('B'), (a, b) => {
        const [one, other] = [compareReadings(a, b), compareReadings(b, a)]
        const pairs = one.shared.map((s) => `${s.a.record} ${s.b.record}`).sort()
        assert.deepEqual(other.shared.map((s) => `${s.b.record} ${s.a.record}`).sort(), pairs)
        assert.deepEqual([other.onlyB, other.onlyA], [one.onlyA, one.onlyB])
        assert.equal(one.origins.length, other.origins.length)
      }),
      { numRuns: 300 },
    )
  })
  it('a report beside itself shares all and differs in nothing', () => {
    fc.assert(
      fc.property(anyReading('A'), (a) => {
        const { onlyA, onlyB, shared, origins } = compareReadings(a, a)
        assert.deepEqual([onlyA, onlyB, origins.length], [[], [], 1])
        for (const s of shared) if (s.a.record === s.b.record) assert.deepEqual(s.differences, [])
      }),
    )
  })
})

describe('roots', () => {
  it('are shared by the forms of a word', () => {
    for (const forms of [
      'invite invited invitation',
      'develop developed development',
      'establish establishing establishment',
      'tourism tourist',
      'cooperate cooperation',
    ])
      assert.equal(new Set(forms.split(' ').map(rootOf)).size, 1, forms)
    for (const apart of ['commit commission', 'trade trial', '2022 2023']) assert.equal(new Set(apart.split(' ').map(rootOf)).size, 2, apart)
  })
})
