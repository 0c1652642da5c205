import type { Ledger } from '../../src/index.ts'
import { buildLedger } from '../../src/ledger/merge.ts'
import type { ChanceryRecord } from '../../src/model/record.ts'
import { actor, document, record } from './shelf.ts'

/** Two documents a month apart: what the first told as open, the second tells as done. */

const before = document(
  'april.txt',
  '2024-04-10',
  `Portugal and Mongolia signed a treaty on extradition on 9 April 2024. Ganbold plans to visit Portugal in May 2024.

Trade between Portugal and Mongolia reached $6 million in 2023. Ana Moreira met Batu Ganbold in Ulaanbaatar in March 2024.`,
)
const after = document(
  'june.txt',
  '2024-06-05',
  `The treaty on extradition entered into force on 1 June 2024. Batu Ganbold visited Portugal on 20 May 2024.

Trade between Portugal and Mongolia was $9 million in 2023, the two sides said. Ana Moreira met Batu Ganbold in Ulaanbaatar on 12 March 2024. Portugal opened an embassy in Ulaanbaatar on 2 June 2024.`,
)

const pair = { parties: ['MNG', 'PRT'] } as const
const sides = { sources: [actor('MNG')], targets: [actor('PRT')] } as const
const treaty = { ...pair, title: 'treaty on extradition', form: 'treaty' } as const
const money = { measure: 'trade', unit: 'USD', status: 'actual', period: '2023' } as const

/** A figure printed in whole millions. */
const around = (value: number) => ({ printed: [value - 5e4, value + 5e4], loose: [value - 5e5, value + 5e5] }) as const

const records: readonly ChanceryRecord[] = [
  record('agreement', before, 'Portugal and Mongolia signed a treaty on extradition on 9 April 2024', {
    ...treaty,
    stage: 'signed',
    date: '2024-04-09',
  }),
  record('agreement', after, 'The treaty on extradition entered into force on 1 June 2024', { ...treaty, stage: 'in-force', date: '2024-06-01' }),
  record(
    'event',
    before,
    'Ganbold plans to visit Portugal in May 2024',
    { ...pair, type: 'visit', people: ['Ganbold'], date: '2024-05', place: 'Portugal', status: 'planned' },
    sides,
  ),
  record(
    'event',
    after,
    'Batu Ganbold visited Portugal on 20 May 2024',
    { ...pair, type: 'visit', people: ['Batu Ganbold'], date: '2024-05-20', place: 'Portugal', status: 'occurred' },
    sides,
  ),
  record('figure', before, 'Trade between Portugal and Mongolia reached $6 million in 2023', { ...money, value: 6e6, interval: around(6e6) }),
  record('figure', after, 'Trade between Portugal and Mongolia was $9 million in 2023', { ...money, value: 9e6, interval: around(9e6) }),
  record('event', before, 'Ana Moreira met Batu Ganbold in Ulaanbaatar in March 2024', {
    ...pair,
    type: 'meeting',
    people: ['Ana Moreira', 'Batu Ganbold'],
    date: '2024-03',
    place: 'Ulaanbaatar',
    status: 'occurred',
  }),
  record('event', after, 'Ana Moreira met Batu Ganbold in Ulaanbaatar on 12 March 2024', {
    ...pair,
    type: 'meeting',
    people: ['Ana Moreira', 'Batu Ganbold'],
    date: '2024-03-12',
    place: 'Ulaanbaatar',
    status: 'occurred',
  }),
  record('tie', after, 'Portugal opened an embassy in Ulaanbaatar on 2 June 2024', {
    ...pair,
    type: 'embassy',
    state: 'exists',
    since: '2024-06-02',
  }),
]

/** The ledger of both, merged as any other. */
export const news: Ledger = buildLedger({
  documents: [before, after],
  claims: records.map((one) => ({ id: one.id, record: one, document: one.document, engine: '0' })),
  findings: [],
})
