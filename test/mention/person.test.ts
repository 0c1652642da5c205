import assert from 'node:assert/strict'
import { describe, it } from 'node:test'
import { readScene } from '../clause/read.ts'

type Wanted = readonly [name: string, role: string | null, country: string | null]
const people = (text: string): readonly Wanted[] => readScene(text).people.map((p) => [p.name, p.role, p.country])

describe('persons: yes', () => {
  const yes: readonly (readonly [string, readonly Wanted[]])[] = [
    ['Albanian President Bajram Begaj thanked Poland.', [['Bajram Begaj', 'President', 'ALB']]],
    ["Estonia's foreign minister, Mari Kask, met the press.", [['Mari Kask', 'foreign minister', 'EST']]],
    [
      'The Minister of Foreign Affairs of Uzbekistan Alisher Karimov met officials.',
      [['Alisher Karimov', 'Minister of Foreign Affairs of Uzbekistan', 'UZB']],
    ],
    ['President of the Republic of Türkiye Mehmet Demir arrived.', [['Mehmet Demir', 'President of the Republic of Türkiye', 'TUR']]],
    [
      'Ghanaian Deputy Minister of Trade and Industry Kofi Mensah-Owusu spoke.',
      [['Kofi Mensah-Owusu', 'Deputy Minister of Trade and Industry', 'GHA']],
    ],
    ['He met Ghanaian Minister of Food and Agriculture Ama Boateng.', [['Ama Boateng', 'Minister of Food and Agriculture', 'GHA']]],
    [
      'Serbian Deputy Prime Minister and Minister of Foreign Affairs Jovan Ilić said so.',
      [['Jovan Ilić', 'Deputy Prime Minister and Minister of Foreign Affairs', 'SRB']],
    ],
    [
      'The minister met with H.E. Mr. Pablo Rojas, Minister of Foreign Affairs of the Republic of Chile.',
      [['Pablo Rojas', 'Minister of Foreign Affairs of the Republic of Chile', 'CHL']],
    ],
    ["Ghana's new Ambassador to India Yaw Addo told reporters.", [['Yaw Addo', 'Ambassador to India', 'GHA']]],
    ['US Ambassador to Kenya Linda Marsh wrote a letter.', [['Linda Marsh', 'Ambassador to Kenya', 'USA']]],
    ['Ambassador of Bangladesh to Nepal Rina Khatun was present.', [['Rina Khatun', 'Ambassador of Bangladesh to Nepal', 'BGD']]],
    ['The late Vietnamese President, Nguyen Van An, signed the treaty.', [['Nguyen Van An', 'late Vietnamese President', 'VNM']]],
    ['It was skipped by former US President Harold Stone.', [['Harold Stone', 'former US President', 'USA']]],
    ['A former Moldovan government official, Ion Rusu, was named.', [['Ion Rusu', 'former Moldovan government official', 'MDA']]],
    ["Moldova's pro-Russia president, Ion Rusu, said no.", [['Ion Rusu', 'president', 'MDA']]],
    [
      'Cambodian officials, including Senate President Chan Dara and Minister Sok Vanna, came.',
      [
        ['Chan Dara', 'President', 'KHM'],
        ['Sok Vanna', 'Minister', 'KHM'],
      ],
    ],
    ['The Nepali delegation was led by Foreign Secretary Sita Rai.', [['Sita Rai', 'Foreign Secretary', 'NPL']]],
    [
      'Those present were Kwame Asante (Ghana) and Ali Said (Comoros).',
      [
        ['Kwame Asante', null, 'GHA'],
        ['Ali Said', null, 'COM'],
      ],
    ],
    [
      'PM Tran Van Binh cabled a message to Lao FM Kham Souk.',
      [
        ['Tran Van Binh', 'PM', null],
        ['Kham Souk', 'FM', 'LAO'],
      ],
    ],
    [
      'In March, Ruto held talks with Presidents Jean Mugisha and Moses Okello.',
      [
        ['Jean Mugisha', 'Presidents', null],
        ['Moses Okello', 'President', null],
      ],
    ],
    ['The Russian foreign ministry protested. Ministry spokeswoman Anna Orlova said so.', [['Anna Orlova', 'spokeswoman', 'RUS']]],
    [
      'Ms. TANAKA Yuki, Minister for Foreign Affairs of Japan, spoke. Minister Tanaka thanked Peru.',
      [['TANAKA Yuki', 'Minister for Foreign Affairs of Japan', 'JPN']],
    ],
    ['Minister Alberto van Houten met Chilean officials. In response, Minister van Houten agreed.', [['Alberto van Houten', 'Minister', null]]],
    ['President Xi Liang met the press. Later Xi said he agreed.', [['Xi Liang', 'President', null]]],
    ['Kenyan President Uhuru Otieno spoke. Uhuru visited Uganda.', [['Uhuru Otieno', 'President', 'KEN']]],
    ['Bangladesh Prime Minister Sheikh Salma spoke. Salma thanked Nepal.', [['Sheikh Salma', 'Prime Minister', 'BGD']]],
    ['Kenyan Prime Cabinet Secretary Moses Wafula left.', [['Moses Wafula', 'Prime Cabinet Secretary', 'KEN']]],
    [
      'Permanent Secretary, Ministry of Foreign Affairs, Musa Bello, has said so.',
      [['Musa Bello', 'Permanent Secretary, Ministry of Foreign Affairs', null]],
    ],
    [
      'Speaker of Parliament of Ghana Aaron Addo met Ambassador Mike Addo Jnr.',
      [
        ['Aaron Addo', 'Speaker of Parliament of Ghana', 'GHA'],
        ['Mike Addo Jnr', 'Ambassador', null],
      ],
    ],
    [
      'Polish Foreign Minister Jan Nowak met Anna Nowak, a Czech senator.',
      [
        ['Jan Nowak', 'Foreign Minister', 'POL'],
        ['Anna Nowak', 'Czech senator', 'CZE'],
      ],
    ],
    ['Somali President Hassan Sheikh Warsame spoke.', [['Hassan Sheikh Warsame', 'President', 'SOM']]],
    ['Congressman August Keller said so.', [['August Keller', 'Congressman', null]]],
    [
      'French President Anne Durand and Foreign Minister Luc Petit arrived.',
      [
        ['Anne Durand', 'President', 'FRA'],
        ['Luc Petit', 'Foreign Minister', null],
      ],
    ],
  ]
  for (const [text, wanted] of yes) it(text, () => assert.deepEqual(people(text), wanted))
})

describe('persons: no', () => {
  for (const text of [
    'Yesterday, the Minister of Foreign Affairs of Uzbekistan held a call.',
    'The Zangezur Corridor and the Trans-Caspian Railway matter. The Baku-Kars Railway too.',
    'The plan names the One-District-One Factory, from the President’s office.',
    'Leaders joined a service at the Global Cathedral in Nairobi.',
    'The Forum on Steel Excess Capacity, in line with the leaders’ agreement, began.',
    'Euractiv reports that the Black Sea ports reopened in August.',
    'The Astana Times wrote about Independence Day.',
  ])
    it(text, () => assert.deepEqual(people(text), []))
})

describe('persons: nearly', () => {
  it('two surnames with a hyphen are no third person', () =>
    assert.deepEqual(
      people('US President Paul Trent met Chinese President Wu Lin. The Trent-Lin talks ended.').map(([name]) => name),
      ['Paul Trent', 'Wu Lin'],
    ))
  it('a person is not the title of the next', () =>
    assert.deepEqual(people('He met Minister Ama Boateng, Deputy Minister of Trade Esi Quaye and others.'), [
      ['Ama Boateng', 'Minister', null],
      ['Esi Quaye', 'Deputy Minister of Trade', null],
    ]))
  it('one surname, two first names', () =>
    assert.deepEqual(
      people('President Ilham Mammadov met Minister Anar Mammadov. President Mammadov spoke.').map(([name]) => name),
      ['Ilham Mammadov', 'Anar Mammadov'],
    ))
})
