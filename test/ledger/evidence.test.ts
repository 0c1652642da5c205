import assert from 'node:assert/strict'
import { describe, it } from 'node:test'
import { meaningOf, rootOf } from '../../src/ledger/roots.ts'
import { candidateOf, evidence } from '../../src/ledger/sameness.ts'
import { bare } from '../../src/ledger/similarity.ts'
import { wordingWords } from '../../src/lexicon/wording.ts'
import type { RecordKind, RecordOf } from '../../src/model/record.ts'
import { claimOf, documentOf, recordOf } from '../store/fixtures.ts'

type Fields<K extends RecordKind> = Partial<RecordOf<K>>
type Telling<K extends RecordKind> = readonly [string, Fields<K>, string?]

/** How much of what it takes speaks for two tellings of two outlets on one day, or on the days given. */
const between = <K extends RecordKind>(
  kind: K,
  [one, a, day = '2026-03-08']: Telling<K>,
  [other, b, later = '2026-03-08']: Telling<K>,
): number | null => {
  const candidates = [
    { text: one, fields: a, published: day, publisher: 'A' },
    { text: other, fields: b, published: later, publisher: 'B' },
  ].map(({ text, fields, published, publisher }) =>
    candidateOf(claimOf(recordOf(documentOf(text, { published, publisher }), kind, text, fields as never)), []),
  )
  const [x, y] = candidates
  assert.equal(evidence(x!, y!), evidence(y!, x!), 'symmetric')
  return evidence(x!, y!)
}

const isOne = (score: number | null): void => assert.ok(score !== null && score >= 1, String(score))
const isNearly = (score: number | null): void => assert.ok(score !== null && score < 1, String(score))
const isTwo = (score: number | null): void => assert.equal(score, null)

describe('evidence of one event', () => {
  const met = { type: 'meeting', parties: ['ISL', 'NOR'], status: 'occurred', date: '2026-03-06' } as const
  const people = ['Ola Hansen', 'Jon Jonsson']
  it('yes: the same two persons on the day, called talks by the one and a meeting by the other', () =>
    isOne(
      between(
        'event',
        ['Hansen met Jonsson in Bergen.', { ...met, people }],
        ['Talks of Jonsson and Hansen.', { ...met, type: 'negotiation', people }],
      ),
    ))
  it('yes: told with the guest alone', () =>
    isOne(
      between(
        'event',
        ['Hansen of Norway visited Iceland on Friday.', { ...met, type: 'visit', people: ['Ola Hansen'] }],
        ['Hansen visited Iceland.', { ...met, type: 'visit', parties: ['ISL'], people: ['Ola Hansen'] }],
      ),
    ))
  it('nearly: nothing but the parties and the week', () =>
    isNearly(between('event', ['They met.', { ...met, date: null }], ['Ministers had lunch.', { ...met, parties: ['NOR'], date: null }])))
  it('no: one of the two met somebody else', () =>
    isTwo(between('event', ['Hansen met Jonsson.', { ...met, people }], ['Hansen met Berg.', { ...met, people: ['Ola Hansen', 'Eva Berg'] }])))
  it('no: another day, another class of occasion, a denial', () => {
    for (const other of [{ date: '2026-03-09' }, { type: 'call' }, { negated: true }, { parties: ['NOR', 'SWE'] }, { status: 'cancelled' }] as const)
      isTwo(between('event', ['Hansen met Jonsson.', { ...met, people }], ['Hansen met Jonsson again.', { ...met, people, ...other }]))
  })
})

describe('evidence of one utterance', () => {
  const hansen = { name: 'Ola Hansen', role: 'Foreign Minister', country: 'NOR', span: null }
  const words = 'The ferry to Torshavn must carry lorries again before the winter'
  it('yes: in indirect speech, with other words for the same', () =>
    isOne(
      between('statement', [words, { speaker: hansen }], ['lorries must be carried by the ferry to Torshavn before winter', { speaker: hansen }]),
    ))
  it('yes: by the office alone', () =>
    isOne(between('statement', [words, { speaker: hansen }], [`${words}.`, { speaker: { ...hansen, name: 'the foreign minister', role: null } }])))
  it('nearly: another sentence about the ferry', () =>
    isNearly(between('statement', [words, { speaker: hansen }], ['Torshavn is a good harbour for a ferry', { speaker: hansen }])))
  it('no: somebody else, another country, another number', () => {
    isTwo(between('statement', [words, { speaker: hansen }], [words, { speaker: { ...hansen, name: 'Eva Berg' } }]))
    isTwo(between('statement', [words, { speaker: hansen }], [words, { speaker: { ...hansen, name: 'the foreign minister', country: 'ISL' } }]))
    isTwo(between('statement', [`${words} of 2026`, { speaker: hansen }], [`${words} of 2027`, { speaker: hansen }]))
  })
})

describe('evidence of one promise', () => {
  const action = 'open a consulate in Akureyri'
  const base = { holders: ['NOR'], action, modality: 'undertaking' } as const
  it('yes: the same act at another strength, or in words that mean the same', () => {
    isOne(between('commitment', ['A.', base], ['B.', { ...base, modality: 'interest' }]))
    isOne(between('commitment', ['A.', base], ['B.', { ...base, action: 'the establishment of a consulate in Akureyri' }]))
  })
  it('nearly: the same act in another town', () =>
    isNearly(between('commitment', ['A.', base], ['B.', { ...base, action: 'open a school of music in Husavik' }])))
  it('no: asked instead of promised, other holders, another number', () => {
    isTwo(between('commitment', ['A.', base], ['B.', { ...base, modality: 'request' }]))
    isTwo(between('commitment', ['A.', base], ['B.', { ...base, holders: ['ISL'] }]))
    isTwo(between('commitment', ['A.', { ...base, action: 'train 40 pilots' }], ['B.', { ...base, action: 'train 60 pilots' }]))
  })
})

describe('evidence of one instrument', () => {
  const base = {
    form: 'agreement',
    title: 'agreement on cod quotas',
    subject: 'cod quotas',
    parties: ['ISL', 'NOR'],
    stage: 'signed',
    date: '2026-03-06',
  } as const
  it('yes: under a loose name, and without a date in the days after', () => {
    isOne(between('agreement', ['A.', base], ['B.', { ...base, form: 'treaty', title: 'cod quota pact', subject: null }]))
    isOne(between('agreement', ['A.', base], ['B.', { ...base, date: null }]))
  })
  it('nearly: of the same day on another subject', () =>
    isNearly(between('agreement', ['A.', base], ['B.', { ...base, title: 'agreement on weather ships', subject: 'weather ships' }])))
  it('no: another stage, other parties, another month', () => {
    for (const other of [{ stage: 'ratified' }, { parties: ['NOR', 'SWE'] }, { date: '2026-05-06' }] as const)
      isTwo(between('agreement', ['A.', base], ['B.', { ...base, ...other }]))
  })
})

describe('evidence of one figure', () => {
  const base = { measure: 'exports', value: 512e6, unit: 'EUR', period: '2025', status: 'actual', reporter: 'NOR', partner: 'ISL' } as const
  it('yes: one report leaves out whose it is', () =>
    isOne(
      between(
        'figure',
        ['Exports of fish were €512 million.', base],
        ['Fish exports: €512 million in 2025.', { ...base, reporter: null, partner: null }],
      ),
    ))
  it('yes: "75 MW" that will be bought and that is sold', () =>
    isOne(
      between(
        'figure',
        ['Norway will buy 75 MW of power.', { measure: 'volume', value: 75, unit: 'MW', status: 'forecast' }],
        ['A sale of 75 MW of power.', { measure: 'volume', value: 75, unit: 'MW', status: 'actual' }],
      ),
    ))
  it('nearly: a round percentage of other things', () =>
    isNearly(
      between(
        'figure',
        ['Tourism grew by 5 percent.', { measure: 'growth', value: 5, unit: 'percent', status: 'actual', of: 'tourism' }],
        ['The duty on cod is 5 percent.', { measure: 'other', value: 5, unit: 'percent', status: 'actual', of: 'duty' }],
      ),
    ))
  it('no: other goods, or the growth of something else, however alike the sentences', () => {
    const of = (product: string) => ['Exports were €512 million.', { ...base, product }] as const
    isTwo(between('figure', of('cod'), of('salmon')))
    isOne(between('figure', of('salmon'), of('frozen salmon')))
    const grew = (what: string) =>
      ['It grew by 5.25 percent.', { measure: 'growth', value: 5.25, unit: 'percent', status: 'actual', of: what }] as const
    isTwo(between('figure', grew('tourism'), grew('fish exports')))
  })
  it('no: another year, unit, direction, and what was aimed at beside what was reached', () => {
    for (const other of [{ period: '2024' }, { unit: 'USD' }, { reporter: 'ISL', partner: 'NOR' }, { status: 'target' }] as const)
      isTwo(between('figure', ['Exports were €512 million.', base], ['Exports were 512 million.', { ...base, ...other }]))
  })
})

describe('words that reports take for each other', () => {
  const rows = wordingWords.equivalents.map((row) => new Set(row.map((word) => rootOf(bare(word)))))
  it('stand in one row only', () => {
    const all = rows.flatMap((row) => [...row])
    assert.deepEqual(
      all.filter((root, at) => all.indexOf(root) !== at),
      [],
    )
  })
  it('are never contraries', () => {
    for (const [a, b] of wordingWords.opposites) for (const row of rows) assert.ok(!(row.has(rootOf(a)) && row.has(rootOf(b))), `${a}, ${b}`)
  })
  it('count as one, in every form', () => {
    for (const [one, other] of [
      ['launched', 'established'],
      ['simplify', 'streamlined'],
      ['shown', 'showing'],
      ['firm', 'company'],
    ] as const)
      assert.equal(meaningOf(bare(one)), meaningOf(bare(other)), `${one}, ${other}`)
    for (const [one, other] of [
      ['export', 'import'],
      ['loan', 'grant'],
      ['open', 'close'],
    ] as const)
      assert.notEqual(meaningOf(one), meaningOf(other))
  })
})
