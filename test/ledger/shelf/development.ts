import type { Story } from './story.ts'

/** Stories used while the rules were written: figures on them are no evidence. */
export const development: readonly Story[] = [
  {
    name: 'a visa agreement over four years',
    documents: [
      {
        published: '2019-02-11',
        publisher: 'Tbilisi Herald',
        text: 'TBILISI, 11 February 2019 – Georgia and Peru have begun negotiations on a visa waiver agreement. Foreign Minister Nino Lomidze of Georgia said the talks were friendly.',
      },
      {
        published: '2020-05-06',
        publisher: 'Lima Post',
        text: 'LIMA, 6 May 2020 – Georgia and Peru signed an agreement on the mutual abolition of visas in Lima on 5 May 2020. The document was signed by the two foreign ministers.',
      },
      {
        published: '2021-03-15',
        publisher: 'Tbilisi Herald',
        text: 'TBILISI, 15 March 2021 – The Georgian parliament ratified the visa agreement with Peru on 12 March 2021.',
      },
      {
        published: '2022-01-20',
        publisher: 'Andes Wire',
        text: 'LIMA, 20 January 2022 – The visa deal between Peru and Georgia entered into force on 1 January 2022. Travellers may stay for 90 days.',
      },
    ],
    instruments: [{ title: 'visa', steps: { negotiating: null, signed: '2020-05-05', ratified: '2021-03-12', 'in-force': '2022-01-01' } }],
    promises: [],
    findings: [],
  },
  {
    name: 'in force without a word of ratification, signed on two dates',
    documents: [
      {
        published: '2018-06-20',
        publisher: 'Quito Daily',
        text: 'QUITO, 20 June 2018 – Ecuador and Finland signed an air services agreement in Quito on 18 June 2018.',
      },
      {
        published: '2018-07-02',
        publisher: 'Nordic Dispatch',
        text: 'HELSINKI, 2 July 2018 – Finland and Ecuador signed the air services agreement on 19 June 2018. Both countries also signed a memorandum of understanding on forestry.',
      },
      {
        published: '2020-02-03',
        publisher: 'Nordic Dispatch',
        text: 'HELSINKI, 3 February 2020 – The air services agreement between Finland and Ecuador took effect on 1 February 2020.',
      },
    ],
    instruments: [
      { title: 'air services', steps: { signed: '2018-06-18', 'in-force': '2020-02-01' }, missing: ['ratified'] },
      { title: 'forestry', steps: { signed: null } },
    ],
    promises: [],
    findings: [],
  },
  {
    name: 'an embassy promised and opened late',
    documents: [
      {
        published: '2017-09-05',
        publisher: 'Riga Courier',
        text: 'RIGA, 5 September 2017 – Latvia pledged to open an embassy in Nairobi by the end of 2018. Foreign Minister Karlis Ozols of Latvia invited Kenyan President Amos Kiptoo to visit Latvia. Latvia and Kenya agreed to deepen cooperation in all fields.',
      },
      {
        published: '2018-10-10',
        publisher: 'Nairobi Standard',
        text: 'NAIROBI, 10 October 2018 – Latvia reaffirmed that it will open an embassy in Nairobi. Kenya and Latvia held talks on trade in Nairobi.',
      },
      {
        published: '2019-04-03',
        publisher: 'Nairobi Standard',
        text: 'NAIROBI, 3 April 2019 – Latvia opened its embassy in Nairobi on 2 April 2019. Kenyan President Amos Kiptoo visited Latvia on 14 March 2019.',
      },
    ],
    instruments: [],
    promises: [
      {
        words: 'pledged to open an embassy',
        status: 'kept',
        links: [
          ['repeats', 'reaffirmed that it will open'],
          ['fulfils', 'opened its embassy'],
        ],
      },
      { words: 'invited Kenyan President', status: 'kept', links: [['fulfils', 'Amos Kiptoo visited Latvia']] },
      { words: 'deepen cooperation in all fields', status: 'unverifiable', links: [] },
    ],
    findings: [],
  },
  {
    name: 'a visit called off',
    documents: [
      {
        published: '2021-01-12',
        publisher: 'Bogota Times',
        text: 'BOGOTA, 12 January 2021 – Colombian President Julio Arango promised to visit Senegal in the autumn. Senegal and Colombia agreed to launch direct flights between Bogota and Dakar by 2023.',
      },
      {
        published: '2021-09-30',
        publisher: 'Dakar Matin',
        text: 'DAKAR, 30 September 2021 – The visit of Colombian President Julio Arango to Senegal was cancelled. No reason was given.',
      },
      {
        published: '2024-02-01',
        publisher: 'Dakar Matin',
        text: 'DAKAR, 1 February 2024 – The foreign ministers of Senegal and Colombia met in Dakar on 30 January 2024.',
      },
    ],
    instruments: [],
    promises: [
      { words: 'promised to visit Senegal', status: 'broken', turn: null, links: [['drops', 'was cancelled']] },
      { words: 'launch direct flights', status: 'lapsed', links: [] },
    ],
    findings: [],
  },
  {
    name: 'an invitation that waits, a request that is refused',
    documents: [
      {
        published: '2022-03-01',
        publisher: 'Hanoi Review',
        text: 'HANOI, 1 March 2022 – Vietnam invited the Prime Minister of Malta, Carla Vella, to visit Vietnam. Malta asked Vietnam to lift the ban on tuna imports.',
      },
      {
        published: '2022-06-01',
        publisher: 'Valletta Record',
        text: 'VALLETTA, 1 June 2022 – Vietnam rejected the request of Malta to lift the ban on tuna imports. Trade between the two countries is small.',
      },
    ],
    instruments: [],
    promises: [
      { words: 'invited the Prime Minister of Malta', status: 'open', turn: 'MLT', links: [] },
      { words: 'asked Vietnam to lift the ban', status: 'lapsed', turn: null, links: [['contradicts', 'rejected the request']] },
    ],
    findings: [],
  },
  {
    name: 'a trade target reached, and trade in four reports',
    documents: [
      {
        published: '2020-01-15',
        publisher: 'Zagreb News',
        text: 'ZAGREB, 15 January 2020 – Croatia and Oman agreed to raise trade to $300 million by 2022. The ministers signed no document.',
      },
      {
        published: '2022-02-02',
        publisher: 'Muscat Journal',
        text: 'MUSCAT, 2 February 2022 – Trade between Croatia and Oman was $250 million in 2021.',
      },
      {
        published: '2023-02-03',
        publisher: 'Muscat Journal',
        text: 'MUSCAT, 3 February 2023 – Trade between Croatia and Oman reached $310 million in 2022. Croatia exported goods worth $200 million to Oman in 2022.',
      },
      {
        published: '2023-02-20',
        publisher: 'Zagreb News',
        text: 'ZAGREB, 20 February 2023 – Croatia imported goods worth $150 million from Oman in 2022. Trade between Croatia and Oman rose by 24 percent in 2022.',
      },
    ],
    instruments: [],
    promises: [{ words: 'raise trade to $300 million', status: 'kept', links: [['fulfils', 'reached $310 million']] }],
    findings: [
      { check: 'sum', verdicts: ['tension', 'inconsistent'], words: ['200 million', '150 million', '310 million'] },
      { check: 'growth', verdicts: ['consistent', 'within-rounding'], words: ['24 percent'] },
    ],
  },
  {
    name: 'one figure told in three ways',
    documents: [
      { published: '2023-03-01', publisher: 'Oslo Wire', text: 'OSLO, 1 March 2023 – Trade between Norway and Chile was $412.6 million in 2022.' },
      {
        published: '2023-03-04',
        publisher: 'Santiago Sun',
        text: 'SANTIAGO, 4 March 2023 – Trade between Norway and Chile was 412.6 million euros in 2022.',
      },
      {
        published: '2023-03-09',
        publisher: 'Andes Wire',
        text: 'SANTIAGO, 9 March 2023 – Trade between Norway and Chile was $498.3 million in 2022. In the words of the ministry, trade has been growing rapidly.',
      },
    ],
    instruments: [],
    promises: [],
    findings: [
      { check: 'value-conflict', verdicts: ['tension'], words: ['412.6 million euros'] },
      { check: 'value-conflict', verdicts: ['inconsistent', 'tension'], words: ['498.3 million'] },
    ],
  },
  {
    name: 'mirror figures',
    documents: [
      {
        published: '2024-02-01',
        publisher: 'Lisbon Daily',
        text: "LISBON, 1 February 2024 – Portugal's exports to Uruguay were worth $100.0 million in 2023.",
      },
      {
        published: '2024-02-08',
        publisher: 'Montevideo Post',
        text: "MONTEVIDEO, 8 February 2024 – Uruguay's imports from Portugal were worth $106.0 million in 2023.",
      },
      {
        published: '2024-02-09',
        publisher: 'Montevideo Post',
        text: "MONTEVIDEO, 9 February 2024 – Uruguay's exports to Portugal were worth $40.0 million in 2023.",
      },
      {
        published: '2024-02-12',
        publisher: 'Lisbon Daily',
        text: "LISBON, 12 February 2024 – Portugal's imports from Uruguay were worth $71.0 million in 2023.",
      },
    ],
    instruments: [],
    promises: [],
    findings: [
      { check: 'mirror', verdicts: ['unverifiable'], words: ['106.0 million'] },
      { check: 'mirror', verdicts: ['tension'], words: ['71.0 million'] },
    ],
  },
  {
    name: 'a first that was not, a record that was beaten, rising trade that fell',
    documents: [
      {
        published: '2016-05-04',
        publisher: 'Manila Bulletin-Post',
        text: 'MANILA, 4 May 2016 – Polish President Jan Zalewski visited the Philippines on 2 May 2016.',
      },
      {
        published: '2021-03-01',
        publisher: 'Warsaw Digest',
        text: 'WARSAW, 1 March 2021 – Trade between Poland and the Philippines was $820 million in 2019. Trade between Poland and the Philippines was $640 million in 2020.',
      },
      {
        published: '2021-06-01',
        publisher: 'Manila Bulletin-Post',
        text: 'MANILA, 1 June 2021 – Trade between the Philippines and Poland has been growing steadily. Trade between Poland and the Philippines reached a record $700 million in 2021.',
      },
      {
        published: '2022-09-09',
        publisher: 'Warsaw Digest',
        text: 'WARSAW, 9 September 2022 – Polish President Jan Zalewski arrived in Manila on 8 September 2022. It was the first visit of a Polish president to the Philippines.',
      },
    ],
    instruments: [],
    promises: [],
    findings: [
      { check: 'superlative', verdicts: ['tension'], words: ['first visit'] },
      { check: 'superlative', verdicts: ['tension'], words: ['record $700 million'] },
      { check: 'trend', verdicts: ['tension'], words: ['growing steadily'] },
    ],
  },
  {
    name: 'two agreements of one form, one promise taken back',
    documents: [
      {
        published: '2019-04-04',
        publisher: 'Accra Mirror',
        text: 'ACCRA, 4 April 2019 – Ghana and Turkey signed a memorandum of understanding on tourism and a memorandum of understanding on fisheries in Accra. Turkey undertook to build a hospital in Kumasi.',
      },
      {
        published: '2019-11-05',
        publisher: 'Ankara Gazette',
        text: 'ANKARA, 5 November 2019 – Turkey and Ghana began negotiations on a free trade agreement.',
      },
      {
        published: '2020-08-08',
        publisher: 'Accra Mirror',
        text: 'ACCRA, 8 August 2020 – Ghana and Turkey signed the free trade agreement on 7 August 2020. Turkey will not build a hospital in Kumasi.',
      },
      {
        published: '2021-12-01',
        publisher: 'Ankara Gazette',
        text: 'ANKARA, 1 December 2021 – The FTA between Turkey and Ghana has not been ratified.',
      },
    ],
    instruments: [
      { title: 'tourism', steps: { signed: null } },
      { title: 'fisheries', steps: { signed: null } },
      { title: 'free trade', steps: { negotiating: null, signed: '2020-08-07' } },
    ],
    promises: [{ words: 'undertook to build a hospital', status: 'broken', links: [['contradicts', 'will not build']] }],
    findings: [],
  },
  {
    name: 'told as done by one, quoted as a wish by the other',
    documents: [
      {
        published: '2023-05-02',
        publisher: 'Kathmandu Age',
        text: 'KATHMANDU, 2 May 2023 – "We are interested in opening a consulate in Pokhara," Estonian Foreign Minister Mart Saar said in Kathmandu. Nepal welcomed the talks with Estonia.',
      },
      {
        published: '2023-05-03',
        publisher: 'Tallinn Sheet',
        text: 'TALLINN, 3 May 2023 – Estonia agreed to open a consulate in Pokhara, the foreign ministry of Nepal said.',
      },
    ],
    instruments: [],
    promises: [],
    findings: [{ check: 'rendering', verdicts: ['tension'], words: ['interested in opening a consulate', 'agreed to open a consulate'] }],
  },
]
