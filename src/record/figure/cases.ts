import type { FieldsOf } from '../../model/record.ts'

type Fields = Partial<FieldsOf<'figure'>>

/** Cases of figures: what must be read, grouped by the fields that every wording must give. Pairs and numbers are made up. */
export const figureCases: {
  readonly published: string
  readonly yes: readonly (readonly [Fields, readonly string[]])[]
  readonly no: readonly string[]
  /** Several sentences, and the figures that they hold, in order. */
  readonly nearly: readonly (readonly [string, readonly Fields[]])[]
} = {
  published: '2024-05-15',
  yes: [
    [
      { measure: 'trade', value: 850_000_000, unit: 'USD', period: '2023', reporter: null, partner: null, status: 'actual' },
      [
        'Trade between Norway and Peru reached $850 million in 2023.',
        'In 2023, bilateral trade turnover amounted to $850 million.',
        'Last year, mutual trade stood at $850 million.',
        'The volume of trade between Norway and Peru was 850 million US dollars in 2023.',
        'Two-way trade hit USD 850 million last year.',
        'In 2023 the two countries traded goods worth $850 million.',
        'Goods worth $850 million were exchanged between Norway and Peru in 2023.',
      ],
    ],
    [
      { measure: 'exports', value: 12_500_000, unit: 'EUR', reporter: 'NOR', partner: 'PER', flow: 'NOR>PER' },
      [
        "Norway's exports to Peru amounted to €12.5 million.",
        'Norwegian exports to Peru reached 12.5 million euros.',
        'Peru buys fish. Of its exports, Norway sent €12.5 million to Peru.',
        'Exports from Norway to Peru rose to €12.5 million.',
        'Norway exported goods worth €12.5 million to Peru.',
        'Norway exported fish to Peru for €12.5 million.',
      ],
    ],
    [
      { measure: 'imports', reporter: 'NOR', partner: 'PER', product: 'copper' },
      ["Norway's imports of copper from Peru reached $3 million.", "Norway's imports of Peruvian copper reached $3 million."],
    ],
    [{ measure: 'aid', value: 97_000_000, reporter: 'NOR', partner: 'PER' }, ['Norway said on Friday it is donating 97 million dollars to Peru.']],
    [
      { measure: 'imports', value: 3_000_000, unit: 'USD', reporter: 'NOR', partner: 'PER', flow: 'PER>NOR' },
      [
        "Norway's imports from Peru fell to $3 million.",
        'Imports from Peru to Norway were $3 million.',
        'Norwegian imports from Peru totaled $3 million.',
        'Norway imported goods worth $3 million from Peru.',
      ],
    ],
    [
      { measure: 'growth', value: 18, unit: 'percent', trend: 'up' },
      [
        'Trade between Norway and Peru grew by 18 percent.',
        'Bilateral trade saw an 18 percent increase.',
        'Trade turnover rose 18% compared to 2022.',
        'Trade was up 18 per cent on the year before.',
      ],
    ],
    [
      { measure: 'growth', value: -4.2, unit: 'percent', trend: 'down' },
      [
        'Trade between Norway and Peru fell by 4.2 percent.',
        'Bilateral trade saw a 4.2 percent decrease.',
        'Trade turnover declined 4.2% compared to 2022.',
        'Trade dropped by 4.2 per cent.',
      ],
    ],
    [
      { measure: 'growth', value: 6, unit: 'times' },
      ['Trade between Norway and Peru grew 6 times over the decade.', 'Trade has increased sixfold.', 'Exports have grown six-fold.'],
    ],
    [{ measure: 'growth', value: 2, unit: 'times' }, ['Trade between Norway and Peru doubled.', 'Norwegian exports to Peru have doubled.']],
    [
      { measure: 'trade', value: 1_000_000_000, unit: 'USD', status: 'target', period: '2030' },
      [
        'Norway and Peru aim to raise trade to $1 billion by 2030.',
        'The sides set a goal of increasing bilateral trade to $1 billion by 2030.',
        'They agreed to bring trade turnover to $1 billion by 2030.',
        'They plan to increase trade to $1 billion by 2030.',
      ],
    ],
    [
      { measure: 'trade', value: 900_000_000, unit: 'USD', status: 'forecast' },
      ['Trade is expected to reach $900 million this year.', 'Trade could reach $900 million.', 'Trade will reach $900 million next year.'],
    ],
    [
      { measure: 'share', value: 40, unit: 'percent' },
      [
        "Fish accounts for 40 percent of Norway's exports to Peru.",
        "Fish made up 40 percent of Norway's exports to Peru.",
        'The share of fish in exports was 40 percent.',
        'Peru accounts for 40 percent of the imports.',
      ],
    ],
    [
      { measure: 'investment', value: 70_000_000, unit: 'USD', reporter: 'NOR', partner: 'PER' },
      [
        'Norway has invested $70 million in Peru.',
        "Norway's investments in Peru exceed $70 million.",
        'Norwegian investment in Peru amounted to $70 million.',
      ],
    ],
    [
      { measure: 'aid', value: 5_000_000, unit: 'EUR', reporter: 'NOR', partner: 'PER' },
      [
        'Norway donated €5 million to Peru.',
        'Norway provided €5 million in humanitarian aid to Peru.',
        "Norway's aid to Peru amounted to €5 million.",
        'Norway sent 20 tonnes of aid worth €5 million to Peru.',
      ],
    ],
    [
      { measure: 'count', value: 200, unit: 'companies', approx: 'over' },
      [
        'More than 200 companies with Norwegian capital operate in Peru.',
        'Over 200 Norwegian companies work in Peru.',
        'At least 200 joint companies are registered.',
      ],
    ],
    [{ measure: 'count', value: [300, 400], unit: 'persons' }, ['About 300-400 Norwegians live in Lima.', 'Between 300 and 400 people live there.']],
    [
      { measure: 'count', value: 7, unit: 'flights' },
      ['Airlines operate 7 flights a week between Oslo and Lima.', 'There are seven weekly flights.'],
    ],
    [
      { measure: 'rank', value: 3 },
      [
        "Peru is Norway's third-largest trading partner.",
        'Norway ranks third among investors in Peru.',
        'Peru is the third largest buyer of Norwegian fish, and the market grows.',
      ],
    ],
    [{ measure: 'rank', value: null, trend: 'largest' }, ["Norway is Peru's largest trading partner.", "Norway is Peru's biggest investor."]],
    [
      { measure: 'volume', value: 3_000, unit: 'tonnes', product: 'fish' },
      ['Norway exported 3,000 tonnes of fish to Peru.', 'Exports reached 3,000 tonnes of fish.'],
    ],
    [
      { measure: 'other', value: 90, unit: 'days', approx: 'up-to', status: 'limit' },
      ['Citizens may stay without a visa for up to 90 days.', 'It allows visa-free stays of up to 90 days.'],
    ],
    [
      { measure: 'trade', value: null, trend: 'up' },
      ['Trade has been steadily growing.', 'Trade between Norway and Peru continues to grow.', 'Bilateral trade increased significantly.'],
    ],
    [
      { measure: 'share', value: 33.33, unit: 'percent' },
      ["Fish makes up a third of Norway's exports to Peru.", 'Norway accounts for one third of the imports.'],
    ],
    [{ measure: 'growth', value: -25, unit: 'percent', trend: 'down' }, ['Exports to Peru fell by a quarter.', 'Trade was down by one quarter.']],
    [
      { measure: 'growth', value: 18, unit: 'percent', of: 'tourists' },
      ['Over 27,000 Norwegian tourists visited Peru, 18 percent more than a year earlier.'],
    ],
    [
      { measure: 'other', value: 500, unit: 'MW', of: 'capacity' },
      ['The plant has a capacity of 500 MW.', 'Its capacity is to reach 500 megawatts by 2030.'],
    ],
    [
      { measure: 'exports', value: 3_000_000, unit: 'EUR', reporter: 'NOR', partner: 'PER' },
      [
        'Norway sent goods for 3 million euros to Peru.',
        'Norway sold goods worth €3 million to Peru.',
        'Norway buys fruit from Peru; its own sales, worth €3 million, consist of fish.',
        'Norwegian sales to Peru came to €3 million.',
      ],
    ],
    [
      { measure: 'imports', value: 3_000_000, unit: 'EUR', reporter: 'NOR', partner: 'PER' },
      [
        'Purchases from Peru, chiefly fruit, amounted to €3 million.',
        'The import of Peruvian goods into Norway reached €3 million.',
        'Norway did not buy any Peruvian oil. Its imports, mostly fruit, came to €3 million.',
      ],
    ],
    [
      { measure: 'aid', value: 2_000_000, unit: 'USD', reporter: 'NOR', partner: 'PER' },
      [
        'The minister thanked the Norwegian government for 2 million dollars of aid.',
        'Norway gave $2 million to Peru.',
        'Norway commits $2 million in budget support to Peru for 2024.',
        'The Government of Norway decided to extend Emergency Grant Aid of 2 million USD to Peru.',
      ],
    ],
    [
      { measure: 'investment', value: 4_000_000, unit: 'EUR', reporter: 'NOR', partner: 'PER' },
      ['Norwegian firms had put €4 million into the country by the end of 2021.'],
    ],
    [
      { measure: 'growth', value: 6, unit: 'percent', trend: 'up', reporter: 'NOR', partner: 'PER' },
      [
        'Norwegian exports to Peru reached €148 million, 6 percent more than in 2022.',
        'Norwegian exports to Peru (+6 percent to €148 million) rose most.',
        'Norwegian exports to Peru were €148 million, up €8 million, or 6 percent, on 2022.',
      ],
    ],
    [
      { measure: 'growth', value: -20, unit: 'percent' },
      ['Norway imported fruit worth $64 million from Peru in 2021, nearly a fifth less than the year before.'],
    ],
    [
      { measure: 'growth', value: 8_000_000, unit: 'EUR', trend: 'up', of: 'trade' },
      [
        'Trade between Norway and Peru was up 8 million euros on 2022.',
        'Trade reached €148 million, an increase of 8 million euros.',
        'Trade was €148 million, 8 million euros more than in 2022.',
      ],
    ],
    [
      { measure: 'count', value: 50, unit: 'ventilators' },
      ['Norway will donate 50 ventilators to Peru and lend it 40 million dollars, a Norwegian official announced after the talks.'],
    ],
    [{ measure: 'other', value: 40_000_000, unit: 'USD' }, ['Norway will donate 50 ventilators to Peru and lend it 40 million dollars.']],
    [
      { measure: 'count', value: 6_400, unit: 'tourists', status: 'actual' },
      ['Peru hopes to receive 20,000 tourists a year, against 6,400 in 2022.'],
    ],
    [
      { measure: 'count', value: 300, unit: 'students', status: 'actual' },
      ['“I would also like to note that 300 Norwegian students are studying in Peru,” the ambassador said.'],
    ],
    [{ measure: 'count', value: 6_000, unit: 'businessmen' }, ['The council comprises 6,000 businessmen.']],
    [
      { measure: 'growth', value: 57.4, of: 'production' },
      ['Coal production was 5 million tons, up 57.4% year-on-year; coal exports were 3 million tons.'],
    ],
    [{ measure: 'count', value: 400, unit: 'civil servants' }, ['Some 400 civil servants would be trained in Oslo.']],
    [
      { measure: 'exports', value: 5_000_000, unit: 'NOK', cites: 'Statistics Norway' },
      ["Norway's exports to Peru were 5 million kroner, Statistics Norway said."],
    ],
    [{ measure: 'trade', period: '2023-01/2023-09' }, ['In the nine months to September 2023 trade was $4 bn.']],
    [{ measure: 'other', value: 472, unit: 'kilometres', of: 'road' }, ['The project aims to complete 472 kilometres of road.']],
    [{ measure: 'other', value: 60_000_000, unit: 'USD' }, ['Norway granted Peru a $60 million loan.', 'A contract worth $60 million was signed.']],
  ],
  no: [
    'The visit took place on September 6-8, 2023.',
    'The seventh session was held in Oslo.',
    'The two countries agreed to cooperate.',
    'Under Article 5 of the treaty, they consult.',
    'The 30th anniversary will be marked.',
    'Resolution 2254 was adopted.',
    'The team won 3-1 in Oslo.',
    'Call +51 1 234 5678 for details.',
    'He was 45 years old.',
    'They discussed trade and economic cooperation.',
    'They want to see trade grow.',
    'One of the ministers left.',
    'She spoke at the World Trade Organization.',
    'The full text is on page 14 of the report.',
    'They live at 25 Main Street.',
    'The wine has 12 percent alcohol.',
    'Parliament passed the bill by 120 votes to 30.',
    'He won 51 percent of the vote.',
    'He paid $5 for lunch.',
    'The shares traded at $5.',
    'Her flat sold for $300,000.',
    'It is a three phase project.',
  ],
  nearly: [
    [
      "Trade between Norway and Peru reached $850 million in 2023. Norway's exports amounted to $600 million.",
      [
        { measure: 'trade', value: 850_000_000, period: '2023' },
        { measure: 'exports', value: 600_000_000, period: '2023', reporter: 'NOR', partner: 'PER' },
      ],
    ],
    [
      'According to Peruvian customs data, trade between Norway and Peru reached $90,000 in 2023, including $20,000 in exports and $70,000 in imports.',
      [
        { measure: 'trade', value: 90_000, cites: 'Peruvian customs data' },
        { measure: 'exports', value: 20_000, reporter: 'PER', partner: 'NOR' },
        { measure: 'imports', value: 70_000, reporter: 'PER', partner: 'NOR' },
      ],
    ],
    [
      'Exports and imports of Norway with Peru were $5 million and $3 million, respectively.',
      [
        { measure: 'exports', value: 5_000_000 },
        { measure: 'imports', value: 3_000_000 },
      ],
    ],
    [
      'Trade between Norway and Peru rose from $5 million in 2020 to $7 million in 2022.',
      [
        { measure: 'trade', value: 5_000_000, period: '2020' },
        { measure: 'trade', value: 7_000_000, period: '2022' },
      ],
    ],
    [
      'Norwegian exports to Peru grew 5 percent to $7 million, while imports from Peru fell 2 percent to $4 million.',
      [
        { measure: 'growth', value: 5, of: 'exports' },
        { measure: 'exports', value: 7_000_000 },
        { measure: 'growth', value: -2, of: 'imports' },
        { measure: 'imports', value: 4_000_000, reporter: 'NOR', partner: 'PER' },
      ],
    ],
    [
      // the share fits Norway's imports from Peru (2,000 of 5,000), not its exports to Peru (2,000 of 80,000)
      "In 2023, Norway's exports to Peru were $80,000 and Norway's imports from Peru were $5,000. Peru mainly imports coffee ($2,000), which accounts for 40 percent of the imports.",
      [
        { measure: 'exports', value: 80_000, reporter: 'NOR', partner: 'PER' },
        { measure: 'imports', value: 5_000, reporter: 'NOR', partner: 'PER' },
        { measure: 'imports', value: 2_000, reporter: 'NOR', partner: 'PER', flow: 'NOR>PER', product: 'coffee' },
        { measure: 'share', value: 40 },
      ],
    ],
    [
      // as said, the share fits: nothing is turned
      "In 2023, Norway's exports to Peru were $5,000 and Norway's imports from Peru were $80,000. Peru mainly imports fish ($2,000), which accounts for 40 percent of the imports.",
      [
        { measure: 'exports', value: 5_000, reporter: 'NOR', partner: 'PER' },
        { measure: 'imports', value: 80_000, reporter: 'NOR', partner: 'PER' },
        { measure: 'imports', value: 2_000, reporter: 'PER', partner: 'NOR', flow: 'NOR>PER', product: 'fish' },
        { measure: 'share', value: 40 },
      ],
    ],
    [
      "Norway's exports to Peru reached €412 million, up from €304 million in 2022. Imports were €5 million.",
      [
        { measure: 'exports', value: 412_000_000, period: null },
        { measure: 'exports', value: 304_000_000, period: '2022' },
        { measure: 'imports', value: 5_000_000, period: null, reporter: 'NOR' },
      ],
    ],
    [
      "Norway's exports to Peru were worth $229 million in 2024. Fish came first with $96 million. Copper alone accounted for 61 percent of them.",
      [
        { measure: 'exports', value: 229_000_000 },
        { measure: 'exports', value: 96_000_000, product: 'Fish', period: '2024', reporter: 'NOR', partner: 'PER' },
        { measure: 'share', value: 61, of: 'exports', reporter: 'NOR' },
      ],
    ],
    [
      'Norway reported trade of $267,200 with Peru, of which $6,500 were exports and $260,700 imports.',
      [
        { measure: 'trade', value: 267_200 },
        { measure: 'exports', value: 6_500 },
        { measure: 'imports', value: 260_700 },
      ],
    ],
    [
      "Norway's exports to Peru were $5 million. In the opposite direction, exports reached $3 million.",
      [
        { measure: 'exports', value: 5_000_000, flow: 'NOR>PER' },
        { measure: 'exports', value: 3_000_000, flow: 'PER>NOR' },
      ],
    ],
    [
      'Imports fell 3.8 percent in May after a 12.3 percent gain in April.',
      [
        { measure: 'growth', value: -3.8, period: '2024-05' },
        { measure: 'growth', value: 12.3, period: '2024-04' },
      ],
    ],
    [
      'The target is $40 billion of trade with Peru by 2035 and $5 billion of trade with Chile by 2037.',
      [
        { measure: 'trade', value: 40_000_000_000, period: '2035', status: 'target' },
        { measure: 'trade', value: 5_000_000_000, period: '2037', status: 'target' },
      ],
    ],
    [
      'Norway pledged £61 million ($76 million) in humanitarian aid to Peru. A further £5 million ($6 million) will go to Chile.',
      [
        { measure: 'aid', value: 61_000_000, unit: 'GBP', reporter: 'NOR', partner: 'PER' },
        { measure: 'aid', value: 76_000_000, unit: 'USD', reporter: 'NOR', partner: 'PER' },
        { measure: 'aid', value: 5_000_000, unit: 'GBP', reporter: 'NOR' },
        { measure: 'aid', value: 6_000_000, unit: 'USD', reporter: 'NOR' },
      ],
    ],
    ['Norway provided €5 million in aid to Peru, Chile and Ecuador.', [{ measure: 'aid', value: 5_000_000, reporter: 'NOR', partner: null }]],
    [
      "Norway's exports fell by $20 million to $187 million in March, while auto imports dropped $3 million.",
      [
        { measure: 'growth', value: -20_000_000, of: 'exports' },
        { measure: 'exports', value: 187_000_000 },
        { measure: 'growth', value: -3_000_000, of: 'imports' },
      ],
    ],
    [
      "Norway's exports were $38 million, which is $16 million, or 72 percent higher than in 2022.",
      [
        { measure: 'exports', value: 38_000_000 },
        { measure: 'growth', value: 16_000_000, unit: 'USD' },
        { measure: 'growth', value: 72, unit: 'percent' },
      ],
    ],
    [
      'The trade deficit widened by 4 percent to $58 million. The trade gap with Peru was $9 million.',
      [
        { measure: 'growth', value: 4, of: 'deficit', trend: 'up' },
        { measure: 'other', value: 58_000_000, of: 'deficit' },
        { measure: 'other', value: 9_000_000, of: 'gap' },
      ],
    ],
    [
      'The share of exports in foreign trade turnover was 72 percent.',
      [{ measure: 'share', value: 72, product: 'exports', of: 'foreign trade turnover' }],
    ],
    [
      'Flowers made up 44 percent of imports and tea another 21 percent.',
      [
        { measure: 'share', value: 44, of: 'imports' },
        { measure: 'share', value: 21, of: 'imports' },
      ],
    ],
    ['Norway strives to double exports by 2030.', [{ measure: 'growth', value: 2, status: 'target', of: 'exports' }]],
    ['The presidents welcomed the $75 billion trade volume target.', [{ measure: 'trade', value: 75_000_000_000, status: 'target' }]],
    [
      'Investment in Peru was $342 million in October 2023, lower than the $399 million posted during the same month in 2021.',
      [
        { measure: 'investment', value: 342_000_000, period: '2023-10' },
        { measure: 'investment', value: 399_000_000, period: '2021-10' },
      ],
    ],
    [
      'Norway received $159 million in foreign investment in 2023.',
      [{ measure: 'investment', value: 159_000_000, period: '2023', reporter: null, partner: 'NOR' }],
    ],
    [
      'The top hosts of investment were Norway ($28 million) and Peru ($11 million).',
      [
        { measure: 'investment', value: 28_000_000, partner: 'NOR' },
        { measure: 'investment', value: 11_000_000, partner: 'PER' },
      ],
    ],
    [
      "Norway's imports climbed to 98.6 million dollars, up from 84.9 million in 2022.",
      [
        { measure: 'imports', value: 98_600_000, unit: 'USD' },
        { measure: 'imports', value: 84_900_000, unit: 'USD', period: '2022' },
      ],
    ],
    ['Trade was $5 billion, and 3 million people live there.', [{ value: 5_000_000_000 }, { measure: 'count', value: 3_000_000 }]],
    [
      'Norway exported 90 tonnes of fish, including 40 tonnes to Peru and 30 tonnes to Chile.',
      [
        { measure: 'volume', value: 90, product: 'fish' },
        { measure: 'volume', value: 40, partner: 'PER' },
        { measure: 'volume', value: 30, partner: 'CHL' },
      ],
    ],
    ['Norway is to export 6 million tonnes of fish in 2024.', [{ measure: 'volume', value: 6_000_000, status: 'forecast' }]],
    ['The number of Norwegian tourists in Peru, 165,000 in 2019, fell.', [{ measure: 'count', value: 165_000, period: '2019' }]],
    [
      'Its 19 crew members are in port, and 250 technicians will be trained.',
      [
        { value: 19, unit: 'crew members' },
        { value: 250, unit: 'technicians' },
      ],
    ],
    [
      'Trade with Peru shrank by 6.6 percent due to lower fish imports and amounted to 57 million euros.',
      [
        { measure: 'growth', value: -6.6, of: 'trade' },
        { measure: 'trade', value: 57_000_000 },
      ],
    ],
    [
      'The Parliament of Norway decided to allocate $250 million of aid to Peru.',
      [{ measure: 'aid', value: 250_000_000, reporter: 'NOR', partner: 'PER' }],
    ],
    [
      'Norway will send 14 Fjell 2 tanks and 8,000 155 mm shells.',
      [
        { measure: 'count', value: 14, unit: 'tanks' },
        { measure: 'count', value: 8_000, unit: 'shells' },
      ],
    ],
    [
      'Norway gave Peru aid worth $8 million. The full amount is spread over three rounds: 4 million this year, 3 million in 2025 and 1 million in 2026.',
      [
        { measure: 'aid', value: 8_000_000 },
        { measure: 'count', value: 3, approx: null },
        { measure: 'aid', value: 4_000_000, unit: 'USD', period: '2024' },
        { measure: 'aid', value: 3_000_000, unit: 'USD', period: '2025' },
        { measure: 'aid', value: 1_000_000, unit: 'USD', period: '2026' },
      ],
    ],
    [
      'Trade reached $4.3 million, an increase of 26%, or $1.1 million.',
      [
        { measure: 'trade', value: 4_300_000 },
        { measure: 'growth', value: 26, unit: 'percent' },
        { measure: 'growth', value: 1_100_000, unit: 'USD' },
      ],
    ],
    [
      'The sides agreed to increase the value of year-on-year two-way trade by 10-15 per cent.',
      [{ measure: 'growth', value: [10, 15], trend: 'up' }],
    ],
    [
      'Trade between Norway and Peru topped $1 billion last year. The four-month figure was $748 million.',
      [
        { measure: 'trade', value: 1_000_000_000, period: '2023' },
        { measure: 'trade', value: 748_000_000, period: '2024-01/2024-04' },
      ],
    ],
    [
      "Norway's total exports grew to $20 million, while its imports rose to $18 million; exports to Peru were $2 million.",
      [
        { measure: 'exports', value: 20_000_000, partner: null },
        { measure: 'imports', value: 18_000_000, reporter: 'NOR', partner: null },
        { measure: 'exports', value: 2_000_000, partner: 'PER' },
      ],
    ],
    ['Norway ranked 23rd in the list of the most important trade partners of Peru.', [{ measure: 'rank', value: 23 }]],
    [
      'Norway bought more than 358 mcm of gas from Peru and 2 bcm of gas from Chile.',
      [
        { measure: 'volume', value: 358_000_000, unit: 'cubic metres' },
        { measure: 'volume', value: 2_000_000_000, unit: 'cubic metres' },
      ],
    ],
    ["Norway's export revenue was $53 million.", [{ measure: 'exports', value: 53_000_000 }]],
    [
      'From just over $1 billion in 2004, Norwegian exports to Peru reached $2 billion by 2009.',
      [
        { measure: 'exports', value: 1_000_000_000, period: '2004' },
        { measure: 'exports', value: 2_000_000_000, period: '2009' },
      ],
    ],
    ['The number of students was increased from 80 to 200 per year.', [{ value: 80 }, { value: 200, unit: 'students' }]],
    [
      'Trade between Norway and Peru grew 37 percent in 2023. Norwegian exports to Chile grew 37 percent in 2023.',
      [
        { measure: 'growth', value: 37, of: 'trade' },
        { measure: 'growth', value: 37, of: 'exports', partner: 'CHL' },
      ],
    ],
    ['The number of Norwegian companies that export goods rose by 3 percent.', [{ measure: 'growth', value: 3, of: 'companies' }]],
    [
      'Norwegian imports from Peru grew fivefold, or $7 million, to $9 million.',
      [
        { measure: 'growth', value: 5, unit: 'times' },
        { measure: 'growth', value: 7_000_000, unit: 'USD' },
        { measure: 'imports', value: 9_000_000 },
      ],
    ],
    ['Norway exports fish to Peru, and will contribute $25 million to schools there.', [{ measure: 'aid', value: 25_000_000, status: 'forecast' }]],
    [
      'Trade rose by 11 percent up to $12 billion.',
      [
        { measure: 'growth', value: 11 },
        { measure: 'trade', value: 12_000_000_000, approx: null },
      ],
    ],
    [
      'Trade between Norway and Peru was $5 million in 2023. In 2023 trade between Norway and Peru was $5 million.',
      [{ measure: 'trade', value: 5_000_000, period: '2023' }],
    ],
  ],
}
