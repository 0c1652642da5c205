import assert from 'node:assert/strict'
import { describe, it } from 'node:test'
import { canonicalJson } from '../../src/ledger/canonical.ts'
import { buildLedger } from '../../src/ledger/merge.ts'
import type { Document } from '../../src/model/document.ts'
import type { Claim } from '../../src/model/ledger.ts'
import type { FieldsOf, RecordBase, RecordKind } from '../../src/model/record.ts'
import * as fc from '../laws.ts'
import { claimOf, documentOf, recordOf, syntheticReading } from '../store/fixtures.ts'

interface Told {
  readonly documents: Document[]
  readonly claims: Claim[]
}

type Fields<K extends RecordKind> = Partial<FieldsOf<K> & RecordBase>

/** A claim in a document of its own, its quote being the whole text. */
const tell = <K extends RecordKind>(into: Told, kind: K, text: string, fields: Fields<K>, published = '2026-03-02'): Claim => {
  const d = documentOf(text, { published, publisher: `outlet ${into.documents.length}` })
  const claim = claimOf(recordOf(d, kind, text, fields))
  into.documents.push(d)
  into.claims.push(claim)
  return claim
}

/** The items as lists of the quotes that they hold, for reading. */
const grouped = ({ documents, claims }: Told): readonly (readonly string[])[] =>
  buildLedger({ documents, claims, findings: [] })
    .items.map((item) => item.claims.map((c) => c.record.quote).sort())
    .sort((a, b) => (a[0]! < b[0]! ? -1 : 1))

/** Every two of `tellings` as one item, or as two. */
const cases = <K extends RecordKind>(kind: K, one: readonly (readonly [string, Fields<K>])[]): readonly (readonly string[])[] => {
  const into: Told = { documents: [], claims: [] }
  for (const [text, fields] of one) tell(into, kind, text, fields)
  return grouped(into)
}

const pair = ['ISL', 'NOR']
const visit = { type: 'visit', parties: pair, status: 'occurred' } as const
const meeting = { type: 'meeting', parties: pair, status: 'occurred' } as const
const treaty = { form: 'agreement', parties: pair, stage: 'signed' } as const
const hansen = { name: 'Ola Hansen', role: 'Minister', country: 'NOR', span: null }
const exportsOf = { measure: 'exports', value: 7_300_000, unit: 'USD', reporter: 'NOR', partner: 'ISL', status: 'actual' } as const

describe('one thing told twice', () => {
  it('a visit with the same days and parties', () => {
    assert.deepEqual(
      cases('event', [
        ['A came.', { ...visit, date: '2026-03-06/2026-03-08' }],
        ['B arrived.', { ...visit, date: '2026-03-06/2026-03-08', parties: ['NOR', 'ISL'] }],
      ]),
      [['A came.', 'B arrived.']],
    )
  })
  it('a day inside the days of a visit, a month around them, no date near them', () => {
    for (const date of ['2026-03-07', '2026-03', '2026', '2026-Q1', null])
      assert.equal(
        cases('event', [
          ['A.', { ...visit, date: '2026-03-06/2026-03-08' }],
          ['B.', { ...visit, date }],
        ]).length,
        1,
        `${date}`,
      )
  })
  it('an agreement told with the month and with the day', () => {
    assert.deepEqual(
      cases('agreement', [
        ['A.', { ...treaty, title: 'intergovernmental agreement on mutual visa exemption', date: '2026-02' }],
        ['B.', { ...treaty, title: 'visa exemption agreement', date: '2026-02-22' }],
      ]),
      [['A.', 'B.']],
    )
  })
  it('a quotation given whole and cut, or in two translations close to each other', () => {
    const whole = 'We are ready to open our harbours to Icelandic vessels and to share the quota of cod fairly between both peoples'
    const cut = 'We are ready to open our harbours to Icelandic vessels'
    const other = 'We stand ready to open our harbours to Icelandic ships and to share the cod quota fairly between both peoples'
    for (const text of [cut, other])
      assert.equal(
        cases('statement', [
          [whole, { speaker: hansen }],
          [text, { speaker: { ...hansen, name: 'Hansen' } }],
        ]).length,
        1,
        text,
      )
  })
  it('a long utterance that each outlet renders in its own words', () => {
    const one =
      'We see Iceland as a very important partner in the Arctic, and now is the time for practical results; both are seafaring peoples with large fleets and old parliaments'
    const other =
      'Iceland is a very important partner for Norway in the Arctic. Both countries are seafaring with large fleets and old parliaments. Cooperation in the Arctic Council must grow'
    assert.equal(
      cases('statement', [
        [one, { speaker: hansen }],
        [other, { speaker: hansen }],
      ]).length,
      1,
    )
    assert.equal(
      cases('statement', [
        [one, {}],
        [other, {}],
      ]).length,
      1,
      'also without a name',
    )
  })
  it('a figure with the same value, however it is worded', () => {
    assert.equal(
      cases('figure', [
        ['Exports hit $7.3 million in 2025.', { ...exportsOf, period: '2025' }],
        ['7.3 m dollars were exported.', { ...exportsOf, period: '2025' }],
      ]).length,
      1,
    )
  })
  it('a pledge at the same strength in other words', () => {
    const holders = { holders: ['ISL'], modality: 'undertaking' } as const
    assert.equal(
      cases('commitment', [
        ['A.', { ...holders, action: 'open its harbours to Norwegian vessels' }],
        ['B.', { ...holders, action: 'open harbours to Norwegian fishing vessels', modality: 'intention' }],
      ]).length,
      1,
    )
  })
  it('a tie', () => {
    const tie = { type: 'membership', parties: ['ISL'], org: 'NATO', state: 'exists' } as const
    assert.equal(
      cases('tie', [
        ['A.', tie],
        ['B.', { ...tie, since: '1949' }],
      ]).length,
      1,
    )
  })
})

describe('different things', () => {
  it('are visits on other days, of other parties, told and denied', () => {
    const base = { ...visit, date: '2026-03-06' }
    for (const other of [{ date: '2026-03-07' }, { parties: ['ISL', 'SWE'] }, { status: 'denied' }, { negated: true }, { type: 'call' }] as const)
      assert.equal(
        cases('event', [
          ['A.', base],
          ['B.', { ...base, ...other }],
        ]).length,
        2,
        JSON.stringify(other),
      )
  })
  it('are two meetings that one report tells of on one day', () => {
    const text = 'They met the speaker on cod. In the evening leaders held talks.'
    const d = documentOf(text)
    const at = { ...meeting, date: '2026-03-07' }
    const claims = text.split(/(?<=\.) /).map((quote) => claimOf(recordOf(d, 'event', quote, at)))
    assert.equal(grouped({ documents: [d], claims }).length, 2)
  })
  it('are acts of one class told in unlike words', () => {
    const denial = { type: 'refusal', parties: pair, status: 'occurred', act: 'rejects' } as const
    assert.equal(
      cases('event', [
        ['Iceland rejected the quota on cod.', denial],
        ['Oslo was told that the whaling ban stays, a demand rejected before.', denial],
      ]).length,
      2,
    )
    assert.equal(
      cases('event', [
        ['Iceland rejected the quota on cod.', denial],
        ['The cod quota was rejected by Reykjavik.', denial],
      ]).length,
      1,
    )
  })
  it('are meetings of other people on one day', () => {
    const at = { ...meeting, date: '2026-03-07' }
    assert.equal(
      cases('event', [
        ['A.', { ...at, people: ['Ola Hansen', 'Jon Jonsson'] }],
        ['B.', { ...at, people: ['Ola Hansen', 'Eva Olafsdottir'] }],
      ]).length,
      2,
    )
  })
  it('is an undated report long after', () => {
    const into: Told = { documents: [], claims: [] }
    tell(into, 'event', 'A.', { ...visit, date: '2024-03-06' })
    tell(into, 'event', 'B.', { ...visit, date: null }, '2026-03-06')
    assert.equal(grouped(into).length, 2)
  })
  it('are an agreement signed and in force, or agreements with other numbers', () => {
    const base = { ...treaty, title: 'fisheries agreement 4', date: '2026-02-22' }
    for (const other of [{ stage: 'in-force' }, { title: 'fisheries agreement 5' }, { title: 'defence treaty' }] as const)
      assert.equal(
        cases('agreement', [
          ['A.', base],
          ['B.', { ...base, ...other }],
        ]).length,
        2,
        JSON.stringify(other),
      )
  })
  it('are the same words of two speakers, and short words weeks apart', () => {
    const words = 'We are ready to open our harbours to Icelandic vessels'
    assert.equal(
      cases('statement', [
        [words, { speaker: hansen }],
        [`${words} `, { speaker: { ...hansen, name: 'Eva Berg' } }],
      ]).length,
      2,
    )
    const into: Told = { documents: [], claims: [] }
    tell(into, 'statement', 'We agree', { speaker: hansen }, '2026-01-01')
    tell(into, 'statement', 'We agree!', { speaker: hansen }, '2026-03-01')
    assert.equal(grouped(into).length, 2)
  })
  it('are figures of other years, products or directions', () => {
    const base = { ...exportsOf, period: '2025' }
    for (const other of [{ period: '2024' }, { product: 'cod' }, { reporter: 'ISL', partner: 'NOR' }, { status: 'target' }] as const)
      assert.equal(
        cases('figure', [
          ['A.', base],
          ['B.', { ...base, ...other }],
        ]).length,
        2,
        JSON.stringify(other),
      )
  })
  it('are equal counts of unlike things', () => {
    const base = { measure: 'count', value: 30, unit: 'companies' } as const
    assert.equal(
      cases('figure', [
        ['Some 30 companies fish for cod.', base],
        ['The fair drew 30 companies to Bergen.', base],
      ]).length,
      2,
    )
  })
  it('are an interest in one thing and an undertaking of another', () => {
    const holders = ['ISL']
    assert.equal(
      cases('commitment', [
        ['A.', { holders, action: 'open its harbours to Norwegian vessels', modality: 'interest' }],
        ['B.', { holders, action: 'open its schools to Norwegian pupils', modality: 'undertaking' }],
      ]).length,
      2,
    )
  })
})

describe('a vaguer claim', () => {
  const march = (text: string, date: string | null): readonly [string, Fields<'event'>] => [text, { ...visit, date }]
  it('stands apart when two more precise ones fit it', () => {
    assert.deepEqual(cases('event', [march('A.', '2026-03-03'), march('B.', '2026-03-20'), march('C.', '2026-03')]), [['A.'], ['B.'], ['C.']])
  })
  it('joins the one that fits, level by level', () => {
    assert.deepEqual(cases('event', [march('A.', '2026-03-03'), march('B.', '2026-03'), march('C.', '2026'), march('D.', null)]), [
      ['A.', 'B.', 'C.', 'D.'],
    ])
  })
  it('keeps out what fits the same one but not each other', () => {
    const at = (text: string, people: readonly string[], date: string): readonly [string, Fields<'event'>] => [text, { ...meeting, people, date }]
    assert.deepEqual(
      cases('event', [
        at('A.', ['Hansen', 'Jonsson', 'Berg'], '2026-03-03'),
        at('B.', ['Hansen', 'Jonsson'], '2026-03'),
        at('C.', ['Hansen', 'Berg'], '2026-03'),
      ]),
      [['A.'], ['B.'], ['C.']],
    )
  })
  it('stands behind the more precise one in its item', () => {
    const into: Told = { documents: [], claims: [] }
    tell(into, 'event', 'Vague.', { ...visit, date: '2026-03' })
    const precise = tell(into, 'event', 'Precise.', { ...visit, date: '2026-03-03' })
    assert.equal(buildLedger({ ...into, findings: [] }).items[0]!.claims[0]!.id, precise.id)
  })
})

const dates = fc.constantFrom('2026-03-06/2026-03-08', '2026-03-07', '2026-03-08', '2026-03-20', '2026-03', '2026-02', '2026', null)
const people = fc.constantFrom<readonly string[]>([], ['Hansen'], ['Hansen', 'Jonsson'], ['Hansen', 'Berg'])
const titles = fc.constantFrom('fisheries agreement', 'cod agreement', 'agreement on fisheries and cod', 'fisheries agreement 4', null)
const actions = fc.constantFrom(
  'open harbours to vessels',
  'open its harbours to fishing vessels',
  'share the quota of cod',
  'share cod',
  'open harbours and share cod',
)
const words = fc.constantFrom(
  'we will open our harbours to vessels',
  'we will open all our harbours to fishing vessels soon',
  'we will open our harbours',
  'we agree',
)

const anyClaim = fc.oneof(
  fc
    .record({ kind: fc.constantFrom('event' as const), date: dates, people })
    .map(({ kind, date, people: p }) => ({ kind, fields: { ...meeting, date, people: p }, text: 'They met.' })),
  fc
    .record({ date: dates, title: titles })
    .map(({ date, title }) => ({ kind: 'agreement' as const, fields: { ...treaty, date, title }, text: 'They signed.' })),
  actions.map((action) => ({
    kind: 'commitment' as const,
    fields: { holders: ['ISL'], action, modality: 'undertaking' as const },
    text: 'They will.',
  })),
  words.map((text) => ({ kind: 'statement' as const, fields: { speaker: hansen }, text })),
  dates.map((period) => ({ kind: 'figure' as const, fields: { ...exportsOf, period }, text: 'Exports.' })),
)

const ofAny = (parts: readonly { readonly kind: RecordKind; readonly fields: object; readonly text: string }[]): Told => {
  const into: Told = { documents: [], claims: [] }
  for (const { kind, fields, text } of parts) tell(into, kind, text, fields as never)
  return into
}

describe('an item', () => {
  it('shows on what its claims contradict each other, and not where one only says more', () => {
    const into: Told = { documents: [], claims: [] }
    const talks = { ...meeting, people: ['Ola Hansen'] }
    tell(into, 'event', 'A.', { ...talks, date: '2026-03-06', place: 'Bergen' })
    tell(into, 'event', 'B.', { ...talks, date: '2026-03', place: 'Bergen, Norway' })
    assert.deepEqual(buildLedger({ ...into, findings: [] }).items[0]!.conflicts, [])
    const [a, b, c] = [into.claims[0]!.id, into.claims[1]!.id, tell(into, 'event', 'C.', { ...talks, date: '2026-03-06', place: 'Oslo' }).id]
    const values = [
      { value: 'Bergen', claims: [a] },
      { value: 'Bergen, Norway', claims: [b] },
      { value: 'Oslo', claims: [c] },
    ]
    assert.deepEqual(buildLedger({ ...into, findings: [] }).items[0]!.conflicts, [{ field: 'place', values }])
  })
  it('is one in spite of a contradiction where all else is the same, and shows it', () => {
    const base = { ...meeting, date: '2026-03-06', people: ['Ola Hansen', 'Jon Jonsson'] }
    const sum = { ...exportsOf, period: '2025' }
    const flown = { type: 'direct-flight', parties: pair, state: 'exists', since: '2025-04' } as const
    const two = (kind: RecordKind, a: object, b: object, texts = ['Hansen met Jonsson on cod quotas.', 'Jonsson and Hansen met on cod quotas.']) => {
      const into: Told = { documents: [], claims: [] }
      tell(into, kind, texts[0]!, a as never)
      tell(into, kind, texts[1]!, b as never)
      const { items } = buildLedger({ ...into, findings: [] })
      return items.length === 1 ? items[0]!.conflicts.map(({ field }) => field) : null
    }
    assert.deepEqual(two('event', base, { ...base, status: 'planned' }), ['status'])
    assert.deepEqual(two('event', base, { ...base, parties: [...pair, 'SWE'] }), ['parties'])
    assert.deepEqual(two('figure', sum, { ...sum, value: 7_900_000 }, ['Exports of Norway came to $7.3 m.', 'Exports of Norway: $7.9 m.']), ['value'])
    assert.deepEqual(two('tie', flown, { ...flown, since: '2025-06' }), ['since'])
    assert.equal(two('figure', sum, { ...sum, value: 7_900_000, period: '2024' }), null, 'another year')
    assert.equal(two('event', base, { ...base, status: 'denied' }), null, 'a denial')
    assert.equal(two('event', base, { ...base, people: ['Eva Berg'], parties: [...pair, 'SWE'] }), null, 'other people')
  })
  it('of the day before is one only where the two reports have more in common than the occasion', () => {
    const told = (text: string, day: string, more: string): Told => {
      const d = documentOf(`${text} ${more}`, { published: '2026-03-08', publisher: day })
      const visitOn = recordOf(d, 'event', text, { ...visit, date: day, people: ['Ola Hansen'] })
      return { documents: [d], claims: [visitOn, recordOf(d, 'statement', more, { speaker: hansen })].map(claimOf) }
    }
    const both = (a: Told, b: Told) =>
      buildLedger({ documents: [...a.documents, ...b.documents], claims: [...a.claims, ...b.claims], findings: [] }).items.filter(
        ({ kind }) => kind === 'event',
      )
    const quota = 'We shall share the quota of cod, herring and mackerel fairly between our fishing fleets next winter'
    const one = both(
      told('Hansen came to Reykjavik for talks.', '2026-03-06', quota),
      told('Hansen arrived in Reykjavik for talks.', '2026-03-07', `${quota}.`),
    )
    assert.deepEqual(
      one.map(({ conflicts }) => conflicts.map(({ field }) => field)),
      [['date']],
    )
    const ferries = 'Ferries between Bergen and Torshavn carry more cars than all bridges of the county together, says the harbour'
    assert.equal(
      both(told('Hansen came to Reykjavik for talks.', '2026-03-06', quota), told('Hansen arrived in Reykjavik for talks.', '2026-03-07', ferries))
        .length,
      2,
    )
  })
  it('that fits two others names them', () => {
    const into: Told = { documents: [], claims: [] }
    for (const [text, date] of Object.entries({ 'A.': '2026-03-03', 'B.': '2026-03-20', 'C.': '2026-03' }))
      tell(into, 'event', text, { ...visit, date })
    const { items } = buildLedger({ ...into, findings: [] })
    const [one, two, vague] = ['A.', 'B.', 'C.'].map((quote) => items.find(({ claims }) => claims[0]!.record.quote === quote)!)
    assert.deepEqual(vague!.ambiguous, [one!.id, two!.id].sort())
    assert.deepEqual([one!.ambiguous, two!.ambiguous], [[], []])
  })
})

describe('laws', () => {
  it('any order of documents, claims and findings gives the same bytes', () => {
    fc.assert(
      fc.property(
        fc.array(anyClaim, { maxLength: 14 }).chain((parts) => fc.tuple(fc.constant(ofAny(parts)), fc.infiniteStream(fc.nat()))),
        ([told, keys]) => {
          const shuffled = <T>(list: readonly T[]): readonly T[] =>
            list
              .map((value) => ({ value, key: keys.next().value as number }))
              .sort((a, b) => a.key - b.key)
              .map((x) => x.value)
          const one = buildLedger({ ...told, findings: [] })
          const other = buildLedger({ documents: shuffled(told.documents), claims: shuffled(told.claims), findings: [] })
          assert.equal(canonicalJson(other), canonicalJson(one))
        },
      ),
      { numRuns: 300 },
    )
  })
  it('every claim is in exactly one item, and giving it twice changes nothing', () => {
    fc.assert(
      fc.property(fc.array(anyClaim, { maxLength: 14 }).map(ofAny), (told) => {
        const ledger = buildLedger({ ...told, findings: [] })
        assert.deepEqual(ledger.items.flatMap((i) => i.claims.map((c) => c.id)).sort(), told.claims.map((c) => c.id).sort())
        assert.deepEqual(
          buildLedger({ documents: [...told.documents, ...told.documents], claims: [...told.claims, ...told.claims], findings: [] }),
          ledger,
        )
      }),
      { numRuns: 100 },
    )
  })
  it('findings come once each, sorted', () => {
    const { document, claims, findings } = syntheticReading(1)
    const ledger = buildLedger({ documents: [document], claims, findings: [...findings, ...findings] })
    assert.deepEqual(ledger.findings, findings)
  })
})
