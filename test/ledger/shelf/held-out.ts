import type { Story } from './story.ts'

/** Stories that were not looked at while rules were written: what is measured on them is evidence. Nothing is tuned on them. */
export const heldOut: readonly Story[] = [
  {
    name: 'an extradition treaty from idea to force',
    documents: [
      {
        published: '2015-03-10',
        publisher: 'Buenos Aires Observer',
        text: 'BUENOS AIRES, 10 March 2015 – Morocco has proposed an extradition treaty with Argentina. Justice officials of the two countries met in Rabat last week.',
      },
      {
        published: '2016-09-21',
        publisher: 'Rabat Tribune',
        text: 'RABAT, 21 September 2016 – Argentina and Morocco signed a treaty on extradition in Rabat on 20 September 2016, the foreign ministry said.',
      },
      {
        published: '2018-04-12',
        publisher: 'Buenos Aires Observer',
        text: "BUENOS AIRES, 12 April 2018 – Argentina's Congress ratified the extradition treaty with Morocco on 11 April 2018.",
      },
      {
        published: '2018-12-03',
        publisher: 'Rabat Tribune',
        text: 'RABAT, 3 December 2018 – The extradition treaty between Morocco and Argentina came into force on 1 December 2018.',
      },
    ],
    instruments: [{ title: 'extradition', steps: { proposed: null, signed: '2016-09-20', ratified: '2018-04-11', 'in-force': '2018-12-01' } }],
    promises: [],
    findings: [],
  },
  {
    name: 'two pacts of one pair and one that ended',
    documents: [
      {
        published: '2010-07-02',
        publisher: 'Colombo Page',
        text: 'COLOMBO, 2 July 2010 – Sri Lanka and Denmark signed a fisheries agreement in Copenhagen on 30 June 2010.',
      },
      {
        published: '2014-10-15',
        publisher: 'Copenhagen Letter',
        text: 'COPENHAGEN, 15 October 2014 – Denmark and Sri Lanka concluded an agreement on the protection of investments on 14 October 2014.',
      },
      {
        published: '2019-01-09',
        publisher: 'Colombo Page',
        text: 'COLOMBO, 9 January 2019 – Denmark terminated the fisheries agreement with Sri Lanka. The investment protection agreement remains valid.',
      },
    ],
    instruments: [
      { title: 'fisheries', steps: { signed: '2010-06-30', ended: null }, missing: ['ratified', 'in-force'] },
      { title: 'investment', steps: { signed: '2014-10-14' } },
    ],
    promises: [],
    findings: [],
  },
  {
    name: 'a joint statement each year',
    documents: [
      {
        published: '2022-05-11',
        publisher: 'Wellington Star',
        text: 'WELLINGTON, 11 May 2022 – New Zealand and Fiji issued a joint statement on 10 May 2022. They agreed to hold annual consultations.',
      },
      {
        published: '2022-05-12',
        publisher: 'Suva Times',
        text: 'SUVA, 12 May 2022 – The joint statement of Fiji and New Zealand was adopted on Tuesday, 10 May 2022.',
      },
      {
        published: '2023-06-02',
        publisher: 'Suva Times',
        text: 'SUVA, 2 June 2023 – Fiji and New Zealand signed a joint statement on 1 June 2023 in Suva.',
      },
    ],
    instruments: [
      { title: 'joint statement', steps: { agreed: '2022-05-10' } },
      { title: 'joint statement', steps: { signed: '2023-06-01' } },
    ],
    promises: [],
    findings: [],
  },
  {
    name: 'a consulate that came and a factory that did not',
    documents: [
      {
        published: '2018-02-20',
        publisher: 'Montevideo Post',
        text: "MONTEVIDEO, 20 February 2018 – Uruguay promised to open a consulate in Cebu by June 2019. The Philippines' foreign secretary Ramon Dizon welcomed the plan.",
      },
      {
        published: '2018-02-21',
        publisher: 'Cebu Ledger',
        text: 'CEBU, 21 February 2018 – Uruguay will open a consulate in Cebu by June 2019, Foreign Minister Elsa Pintos of Uruguay said. Uruguay also pledged to build a dairy factory near Cebu by 2020.',
      },
      {
        published: '2019-05-20',
        publisher: 'Cebu Ledger',
        text: 'CEBU, 20 May 2019 – Uruguay opened a consulate in Cebu on 18 May 2019. The mayor cut the ribbon.',
      },
      {
        published: '2022-11-11',
        publisher: 'Montevideo Post',
        text: 'MONTEVIDEO, 11 November 2022 – Foreign Minister Elsa Pintos of Uruguay met her Philippine counterpart Ramon Dizon in Montevideo on 10 November 2022.',
      },
    ],
    instruments: [],
    promises: [
      { words: 'promised to open a consulate', status: 'kept', links: [['fulfils', 'opened a consulate in Cebu']] },
      { words: 'build a dairy factory', status: 'lapsed', links: [] },
    ],
    findings: [],
  },
  {
    name: 'a summit invitation accepted, then kept',
    documents: [
      {
        published: '2020-09-02',
        publisher: 'Addis Record',
        text: 'ADDIS ABABA, 2 September 2020 – Ethiopian Prime Minister Dawit Bekele invited Slovenian Prime Minister Marko Kranjc to visit Ethiopia. Ethiopia and Slovenia agreed to strengthen their friendly relations.',
      },
      {
        published: '2020-10-05',
        publisher: 'Ljubljana Mail',
        text: 'LJUBLJANA, 5 October 2020 – Slovenian Prime Minister Marko Kranjc has accepted the invitation to visit Ethiopia.',
      },
      {
        published: '2021-03-19',
        publisher: 'Addis Record',
        text: 'ADDIS ABABA, 19 March 2021 – Slovenian Prime Minister Marko Kranjc arrived in Ethiopia on 18 March 2021 for talks with Dawit Bekele.',
      },
    ],
    instruments: [],
    promises: [
      {
        words: 'invited Slovenian Prime Minister',
        status: 'kept',
        turn: null,
        links: [
          ['advances', 'has accepted the invitation'],
          ['fulfils', 'arrived in Ethiopia'],
        ],
      },
      { words: 'strengthen their friendly relations', status: 'unverifiable', links: [] },
      { words: 'has accepted the invitation', status: 'kept', links: [['fulfils', 'arrived in Ethiopia']] },
    ],
    findings: [],
  },
  {
    name: 'an interest that grew into an undertaking and a treaty',
    documents: [
      {
        published: '2017-04-04',
        publisher: 'Baku Daily',
        text: 'BAKU, 4 April 2017 – Azerbaijan expressed interest in signing a double taxation agreement with Ireland.',
      },
      {
        published: '2018-05-15',
        publisher: 'Dublin Paper',
        text: 'DUBLIN, 15 May 2018 – Ireland and Azerbaijan agreed to sign an agreement on the avoidance of double taxation within a year.',
      },
      {
        published: '2019-03-08',
        publisher: 'Baku Daily',
        text: 'BAKU, 8 March 2019 – Azerbaijan and Ireland signed the agreement on the avoidance of double taxation in Dublin on 7 March 2019.',
      },
    ],
    instruments: [{ title: 'taxation', steps: { signed: '2019-03-07' } }],
    promises: [
      {
        words: 'expressed interest in signing',
        status: 'kept',
        links: [
          ['advances', 'agreed to sign'],
          ['fulfils', 'signed the agreement'],
        ],
      },
      { words: 'agreed to sign an agreement', status: 'kept', links: [['fulfils', 'signed the agreement']] },
    ],
    findings: [],
  },
  {
    name: 'talks called off and resumed',
    documents: [
      {
        published: '2021-02-01',
        publisher: 'Jakarta Sentinel',
        text: 'JAKARTA, 1 February 2021 – Indonesia and Switzerland agreed to resume negotiations on a free trade agreement.',
      },
      {
        published: '2021-07-20',
        publisher: 'Bern Zeitung',
        text: 'BERN, 20 July 2021 – Indonesia suspended the negotiations on a free trade agreement with Switzerland.',
      },
      {
        published: '2023-03-03',
        publisher: 'Jakarta Sentinel',
        text: 'JAKARTA, 3 March 2023 – Indonesia and Switzerland resumed negotiations on the free trade agreement on 1 March 2023.',
      },
    ],
    instruments: [{ title: 'free trade', steps: { negotiating: '2023-03-01' } }],
    promises: [
      {
        words: 'agreed to resume negotiations',
        status: 'kept',
        links: [
          ['drops', 'suspended the negotiations'],
          ['fulfils', 'resumed negotiations on the free trade agreement'],
        ],
      },
    ],
    findings: [],
  },
  {
    name: 'a request granted and an offer that waits',
    documents: [
      {
        published: '2022-01-10',
        publisher: 'Lusaka Voice',
        text: 'LUSAKA, 10 January 2022 – Zambia asked Austria to extradite the banker Paul Mwale. Austria offered to send 20 ambulances to Zambia.',
      },
      {
        published: '2022-08-15',
        publisher: 'Wien Heute',
        text: 'VIENNA, 15 August 2022 – Austria agreed to extradite the banker Paul Mwale to Zambia.',
      },
    ],
    instruments: [],
    promises: [
      { words: 'asked Austria to extradite', status: 'advanced', turn: null, links: [['advances', 'agreed to extradite']] },
      { words: 'offered to send 20 ambulances', status: 'open', turn: 'ZMB', links: [] },
    ],
    findings: [],
  },
  {
    name: 'trade by four voices',
    documents: [
      {
        published: '2021-02-10',
        publisher: 'Hamburg Kurier',
        text: 'BERLIN, 10 February 2021 – Trade between Germany and Paraguay amounted to $412.0 million in 2020.',
      },
      {
        published: '2022-02-11',
        publisher: 'Asuncion Hoy',
        text: 'ASUNCION, 11 February 2022 – German exports to Paraguay amounted to $260.4 million in 2021.',
      },
      {
        published: '2022-02-14',
        publisher: 'Hamburg Kurier',
        text: 'BERLIN, 14 February 2022 – German imports from Paraguay amounted to $190.6 million in 2021.',
      },
      {
        published: '2022-02-20',
        publisher: 'Asuncion Hoy',
        text: 'ASUNCION, 20 February 2022 – Trade between Germany and Paraguay amounted to $451.0 million in 2021. It rose by 30 percent against 2020. Paraguayan imports from Germany were worth $268.9 million in 2021.',
      },
    ],
    instruments: [],
    promises: [],
    findings: [
      { check: 'sum', verdicts: ['consistent', 'within-rounding'], words: ['260.4', '190.6'] },
      { check: 'growth', verdicts: ['tension', 'inconsistent'], words: ['30 percent', '412.0'] },
      { check: 'mirror', verdicts: ['unverifiable'], words: ['260.4', '268.9'] },
    ],
  },
  {
    name: 'a year mistaken and a second value',
    documents: [
      { published: '2020-03-01', publisher: 'Cairo Post', text: 'CAIRO, 1 March 2020 – Egypt exported goods worth $87.3 million to Serbia in 2019.' },
      {
        published: '2020-03-05',
        publisher: 'Belgrade Day',
        text: "BELGRADE, 5 March 2020 – Egypt's exports to Serbia were worth $87.3 million in 2018.",
      },
      { published: '2020-03-07', publisher: 'Cairo Post', text: 'CAIRO, 7 March 2020 – Serbia exported goods worth $51 million to Egypt in 2019.' },
      { published: '2020-03-08', publisher: 'Belgrade Day', text: "BELGRADE, 8 March 2020 – Serbia's exports to Egypt reached $63 million in 2019." },
    ],
    instruments: [],
    promises: [],
    findings: [
      { check: 'value-conflict', verdicts: ['tension'], words: ['87.3 million'] },
      { check: 'value-conflict', verdicts: ['inconsistent', 'tension'], words: ['51 million', '63 million'] },
    ],
  },
  {
    name: 'the second first meeting, and steady growth',
    documents: [
      {
        published: '2018-10-02',
        publisher: 'Lima Post',
        text: 'LIMA, 2 October 2018 – Peruvian President Rosa Quispe visited Qatar on 30 September 2018. Trade between Peru and Qatar was $90.5 million in 2017.',
      },
      { published: '2019-02-02', publisher: 'Doha Weekly', text: 'DOHA, 2 February 2019 – Trade between Qatar and Peru was $95.1 million in 2018.' },
      {
        published: '2019-06-02',
        publisher: 'Doha Weekly',
        text: 'DOHA, 2 June 2019 – Trade between Qatar and Peru has been growing for years. Trade between Qatar and Peru was $99.4 million in 2016, the largest ever, a trade official said in 2017.',
      },
      {
        published: '2021-11-12',
        publisher: 'Lima Post',
        text: 'LIMA, 12 November 2021 – President Rosa Quispe visited Doha on 10 November 2021, the first visit of a Peruvian president to Qatar.',
      },
    ],
    instruments: [],
    promises: [],
    findings: [{ check: 'superlative', verdicts: ['tension'], words: ['first visit of a Peruvian president'] }],
  },
  {
    name: 'who was minister when',
    documents: [
      {
        published: '2020-01-10',
        publisher: 'Sofia Note',
        text: 'SOFIA, 10 January 2020 – Bulgarian Foreign Minister Petar Iliev said that relations with Cuba were good.',
      },
      {
        published: '2020-06-10',
        publisher: 'Havana Hoy',
        text: 'HAVANA, 10 June 2020 – Bulgarian Foreign Minister Vesela Marinova said that trade with Cuba would grow.',
      },
      {
        published: '2020-11-10',
        publisher: 'Sofia Note',
        text: 'SOFIA, 10 November 2020 – Bulgarian Foreign Minister Petar Iliev said that a visit to Cuba was planned.',
      },
    ],
    instruments: [],
    promises: [],
    findings: [{ check: 'office', verdicts: ['tension'], words: ['Petar Iliev', 'Vesela Marinova'] }],
  },
  {
    name: 'quoted as a wish, told as a promise; flights that exist for one',
    documents: [
      {
        published: '2023-09-01',
        publisher: 'Yerevan Line',
        text: 'YEREVAN, 1 September 2023 – "We are ready to send doctors to Malawi," Armenian President Ara Petrosyan said at a meeting with his Malawian counterpart.',
      },
      {
        published: '2023-09-02',
        publisher: 'Lilongwe Globe',
        text: 'LILONGWE, 2 September 2023 – Armenia pledged to send doctors to Malawi, Malawian officials said.',
      },
      {
        published: '2023-09-04',
        publisher: 'Yerevan Line',
        text: 'YEREVAN, 4 September 2023 – Armenia and Malawi agreed to expand cooperation in health.',
      },
    ],
    instruments: [],
    promises: [{ words: 'agreed to expand cooperation in health', status: 'unverifiable', links: [] }],
    findings: [{ check: 'rendering', verdicts: ['tension'], words: ['ready to send doctors', 'pledged to send doctors'] }],
  },
  {
    name: 'a promise broken in words',
    documents: [
      { published: '2019-08-01', publisher: 'Oslo Wire', text: 'OSLO, 1 August 2019 – Norway promised to provide 50 fire engines to Laos by 2021.' },
      {
        published: '2020-02-01',
        publisher: 'Vientiane Daily',
        text: 'VIENTIANE, 1 February 2020 – Norway cancelled the delivery of fire engines to Laos. The ministry gave no reason.',
      },
      {
        published: '2020-03-01',
        publisher: 'Oslo Wire',
        text: 'OSLO, 1 March 2020 – Laos and Norway signed a memorandum of understanding on hydropower in Vientiane.',
      },
    ],
    instruments: [{ title: 'hydropower', steps: { signed: null } }],
    promises: [{ words: 'provide 50 fire engines', status: 'broken', links: [['drops', 'cancelled the delivery']] }],
    findings: [],
  },
]
