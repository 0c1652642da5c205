import type { BriefOptions } from '../../src/brief/brief.ts'
import type { Ledger } from '../../src/index.ts'
import { actor, at, document, finding, ledger, record } from './shelf.ts'

const a = document(
  'first.txt',
  '2024-05-20',
  `LISBON, 20 May 2024 – Mongolian Prime Minister Batu Ganbold visited Portugal on May 16-18. Diplomatic relations between Portugal and Mongolia were established on 3 March 1976.

Portuguese Foreign Minister Ana Moreira met Ganbold in Lisbon on Friday. “We are interested in opening direct flights between our capitals,” Moreira said. “I invite you to visit Portugal again,” she added.

The two countries signed an agreement on fisheries research in Lisbon on May 17. They agreed to exchange students every year. Moreira suggested a joint chamber of commerce. Mongolia intends to open an embassy in Lisbon by 2026.

Exports from Mongolia to Portugal reached $4.2 million in 2023, up from $2.1 million a year earlier. Exports doubled. Portugal's exports to Mongolia fell to about 900,000 euros in 2023, the Institute of Statistics said.

Portuguese officials said the talks were useful for wool producers.`,
  'Tagus Daily',
)

const b = document(
  'second.txt',
  '2024-06-02',
  `Mongolia accused Portugal of spying on its mission on Thursday. Portugal's ambassador, Rui Tavares, denied the accusation as baseless.

Mongolia expelled two Portuguese diplomats on May 31. Ganbold plans to visit Portugal in September 2024. The fisheries agreement has not been ratified.

Mongolia’s Prime Minister Batu Ganbold visited Portugal on May 16-18.`,
)

const year = { said: 'May 16-18', from: 'year of the document' } as const
const fromDate = (said: string) => ({ date: { said, from: 'date of the document' } })
const pair = { parties: ['MNG', 'PRT'] } as const

const visit = record(
  'event',
  a,
  'Mongolian Prime Minister Batu Ganbold visited Portugal on May 16-18',
  { ...pair, type: 'visit', people: ['Batu Ganbold'], date: '2024-05-16/2024-05-18', place: 'Portugal', status: 'occurred' },
  { inferred: { date: year }, sources: [actor('MNG')], targets: [actor('PRT')] },
)
const visitAgain = record(
  'event',
  b,
  'Mongolia’s Prime Minister Batu Ganbold visited Portugal on May 16-18',
  { ...pair, type: 'visit', people: ['Batu Ganbold'], date: '2024-05-16/2024-05-18', place: 'Portugal', status: 'occurred' },
  { inferred: { date: year }, sources: [actor('MNG')], targets: [actor('PRT')] },
)
const meeting = record(
  'event',
  a,
  'Portuguese Foreign Minister Ana Moreira met Ganbold in Lisbon on Friday',
  { ...pair, type: 'meeting', people: ['Ana Moreira', 'Batu Ganbold'], date: '2024-05-17', place: 'Lisbon', status: 'occurred' },
  { inferred: fromDate('Friday'), sources: [actor('PRT')], targets: [actor('MNG')] },
)
const relations = record('tie', a, 'Diplomatic relations between Portugal and Mongolia were established on 3 March 1976', {
  ...pair,
  type: 'diplomatic-relations',
  state: 'exists',
  since: '1976-03-03',
})
const embassy = record(
  'tie',
  a,
  'Mongolia intends to open an embassy in Lisbon by 2026',
  { ...pair, type: 'embassy', state: 'proposed' },
  { inferred: { parties: { said: 'Lisbon', from: 'capital of Portugal' } } },
)
const flights = record(
  'statement',
  a,
  'We are interested in opening direct flights between our capitals',
  {
    speaker: { name: 'Ana Moreira', role: 'Portuguese Foreign Minister', country: 'PRT', span: at(a, 'Moreira', 2) },
    form: 'direct',
    cue: { span: at(a, 'said') },
  },
  { by: 'Ana Moreira', mode: 'quoted' },
)
const useful = record(
  'statement',
  a,
  'the talks were useful for wool producers',
  { speaker: { name: 'Portuguese officials', role: null, country: 'PRT', span: at(a, 'Portuguese officials') }, form: 'indirect' },
  { by: 'Portuguese officials' },
)
const interest = record(
  'commitment',
  a,
  'We are interested in opening direct flights between our capitals',
  { holders: ['PRT'], people: ['Ana Moreira'], action: 'opening direct flights between our capitals', modality: 'interest' },
  { by: 'Ana Moreira', mode: 'quoted', inferred: { holders: { said: 'We', from: 'side of the speaker' } } },
)
const invitation = record(
  'commitment',
  a,
  'I invite you to visit Portugal again',
  { holders: ['PRT'], people: ['Ana Moreira'], action: 'visit Portugal again', modality: 'offer', target: 'Batu Ganbold' },
  { by: 'Ana Moreira', mode: 'quoted', inferred: { target: { said: 'you', from: 'whom she met' } } },
)
const students = record(
  'commitment',
  a,
  'They agreed to exchange students every year',
  { holders: ['PRT', 'MNG'], people: [], action: 'exchange students every year', modality: 'undertaking' },
  { inferred: { holders: { said: 'They', from: at(a, 'The two countries') } } },
)
const chamber = record(
  'commitment',
  a,
  'Moreira suggested a joint chamber of commerce',
  { holders: ['PRT'], people: ['Ana Moreira'], action: 'a joint chamber of commerce', modality: 'suggestion' },
  { inferred: { holders: { said: 'Moreira', from: 'side of the person' } } },
)
const opening = record('commitment', a, 'Mongolia intends to open an embassy in Lisbon by 2026', {
  holders: ['MNG'],
  action: 'open an embassy in Lisbon',
  modality: 'intention',
  deadline: '2026',
})
const fisheries = record(
  'agreement',
  a,
  'The two countries signed an agreement on fisheries research in Lisbon on May 17',
  {
    ...pair,
    title: 'agreement on fisheries research',
    form: 'agreement',
    stage: 'signed',
    date: '2024-05-17',
    place: 'Lisbon',
    subject: 'fisheries research',
  },
  { inferred: fromDate('May 17') },
)
const unratified = record(
  'agreement',
  b,
  'The fisheries agreement has not been ratified',
  { ...pair, title: 'fisheries agreement', form: 'agreement', stage: 'ratified' },
  { negated: true },
)
const exportsNow = record('figure', a, 'Exports from Mongolia to Portugal reached $4.2 million in 2023', {
  measure: 'exports',
  value: 4200000,
  unit: 'USD',
  status: 'actual',
  period: '2023',
  reporter: 'MNG',
  partner: 'PRT',
  flow: 'MNG>PRT',
})
const exportsThen = record(
  'figure',
  a,
  'up from $2.1 million a year earlier',
  { measure: 'exports', value: 2100000, unit: 'USD', status: 'actual', period: '2022', reporter: 'MNG', partner: 'PRT', flow: 'MNG>PRT' },
  {
    inferred: {
      period: { said: 'a year earlier', from: at(a, '2023') },
      reporter: { said: null, from: 'figure' },
      partner: { said: null, from: 'figure' },
    },
  },
)
const doubled = record(
  'figure',
  a,
  'Exports doubled',
  { measure: 'growth', value: 2, unit: 'times', trend: 'up', period: '2023' },
  { inferred: { period: { said: null, from: 'sentence before' } } },
)
const euros = record('figure', a, "Portugal's exports to Mongolia fell to about 900,000 euros in 2023, the Institute of Statistics said", {
  measure: 'exports',
  value: 900000,
  unit: 'EUR',
  approx: 'about',
  status: 'actual',
  trend: 'down',
  period: '2023',
  reporter: 'PRT',
  partner: 'MNG',
  flow: 'PRT>MNG',
  cites: 'Institute of Statistics',
})
const accused = record(
  'event',
  b,
  'Mongolia accused Portugal of spying on its mission on Thursday',
  { ...pair, type: 'criticism', act: 'accuses of spying', date: '2024-05-30', status: 'occurred' },
  { inferred: fromDate('Thursday'), sources: [actor('MNG')], targets: [actor('PRT')] },
)
const denial = record(
  'statement',
  b,
  'denied the accusation as baseless',
  { speaker: { name: 'Rui Tavares', role: "Portugal's ambassador", country: 'PRT', span: at(b, 'Rui Tavares') }, form: 'indirect' },
  { by: 'Rui Tavares' },
)
const expelled = record(
  'event',
  b,
  'Mongolia expelled two Portuguese diplomats on May 31',
  { ...pair, type: 'sanction', act: 'expels diplomats', date: '2024-05-31', status: 'occurred' },
  { inferred: fromDate('May 31'), sources: [actor('MNG')], targets: [actor('PRT')] },
)
const planned = record(
  'event',
  b,
  'Ganbold plans to visit Portugal in September 2024',
  { ...pair, type: 'visit', people: ['Batu Ganbold'], date: '2024-09', place: 'Portugal', status: 'planned' },
  { sources: [actor('MNG')], targets: [actor('PRT')] },
)

const growth = finding('growth', 'consistent', [exportsNow, exportsThen], {
  formula: '"$4.2 million" ÷ "$2.1 million" = 2',
  result: 2,
  interval: [1.93, 2.07],
  claimed: 2,
  explanation: 'The figure doubled, as said.',
})
const weekday = finding('weekday', 'tension', [meeting], {
  formula: 'weekday of 17 May 2024 = Friday',
  result: 'Friday',
  claimed: 'Friday',
  explanation: 'The meeting is told after the visit, on a day inside it.',
  settles: 'The programme of the visit.',
})
const unsourced = finding('unsourced', 'unverifiable', [exportsNow], {
  explanation: 'No statistical source is named for the exports of Mongolia.',
  settles: 'The source.',
})

/** Two documents on Portugal and Mongolia with a record of every kind, a dispute and three findings. */
export const story: Ledger = ledger(
  [a, b],
  'MNG-PRT',
  [
    [visit, visitAgain],
    [meeting],
    [relations],
    [embassy],
    [flights],
    [useful],
    [interest],
    [invitation],
    [students],
    [chamber],
    [opening],
    [fisheries],
    [unratified],
    [exportsNow],
    [exportsThen],
    [doubled],
    [euros],
    [accused],
    [denial],
    [expelled],
    [planned],
  ],
  [growth, weekday, unsourced],
)

const countries: Readonly<Record<string, readonly string[]>> = {
  PRT: ['Portugal', 'Portuguese'],
  MNG: ['Mongolia', 'Mongolian'],
  NOR: ['Norway', 'Norwegian'],
}

/** Options of a brief on the story. */
export const about = (length: 'page' | 'full', more: Partial<BriefOptions> = {}): BriefOptions => ({
  pair: ['PRT', 'MNG'],
  names: (code) => countries[code]?.[0] ?? code,
  adjective: (code) => countries[code]?.[1] ?? code,
  spellings: (code) => countries[code] ?? [],
  length,
  ...more,
})
