import { casesFor } from '../cases.ts'

/** Cases of standing links. Countries and dates are made up. */
export const tieCases = casesFor(
  'tie',
  { published: '2024-05-15' },
  {
    yes: [
      [
        { type: 'diplomatic-relations', state: 'exists', since: '1992', parties: ['GEO', 'OMN'] },
        [
          'Georgia and Oman have maintained diplomatic relations since 1992.',
          'Georgia and Oman established diplomatic relations in 1992.',
          'Diplomatic relations between Georgia and Oman were established in 1992.',
          'Diplomatic ties between Georgia and Oman date back to 1992.',
          'Since the establishment of diplomatic relations in 1992, Georgia and Oman have exchanged several visits.',
          'Georgia has had diplomatic relations with Oman since 1992.',
        ],
      ],
      [
        { type: 'diplomatic-relations', state: 'ended', parties: ['CAN', 'IRN'] },
        ['Canada severed diplomatic relations with Iran in 2012.', 'Canada broke off diplomatic relations with Iran.'],
      ],
      [
        { type: 'diplomatic-relations', state: 'proposed', parties: ['CAN', 'IRN'] },
        ['Canada and Iran are considering restoring diplomatic relations.', 'Canada plans to establish diplomatic relations with Iran.'],
      ],
      [
        { type: 'membership', org: 'OECD', state: 'exists', parties: ['FIN', 'JPN'] },
        ['Japan and Finland are members of the OECD.', 'Both Japan and Finland are members of the OECD.', 'Japan and Finland are both OECD members.'],
      ],
      [
        { type: 'membership', org: 'NATO', state: 'exists', parties: ['FIN'], since: '2023-04' },
        [
          'Finland joined NATO in April 2023.',
          'Finland became a member of NATO in April 2023.',
          'Finland has been a member of NATO since April 2023.',
        ],
      ],
      [
        { type: 'membership', org: 'EU', state: 'proposed', parties: ['SRB'] },
        ['Serbia wants to join the European Union.', 'Serbia applied to join the European Union.'],
      ],
      [{ type: 'membership', org: 'OPEC', state: 'ended', parties: ['QAT'] }, ['Qatar left OPEC in 2019.', 'Qatar withdrew from OPEC in 2019.']],
      [
        { type: 'observer', state: 'exists', parties: ['JPN'], org: 'Arctic Council' },
        [
          'Japan has been an observer of the Arctic Council since 2013.',
          'Japan holds observer status in the Arctic Council.',
          'Japan is an observer in the Arctic Council.',
        ],
      ],
      [
        { type: 'visa-free', state: 'exists', parties: ['ECU', 'QAT'] },
        [
          'Ecuador and Qatar abolished visas for each other in 2019.',
          'A visa-free regime between Ecuador and Qatar is in force.',
          'Citizens of Ecuador enjoy visa-free travel to Qatar.',
        ],
      ],
      [
        { type: 'visa-free', state: 'proposed', parties: ['ECU', 'QAT'] },
        [
          'Ecuador and Qatar plan to introduce a visa-free regime.',
          'Citizens of Ecuador and Qatar will be able to visit each other without a visa from 1 October.',
          'Ecuador and Qatar are working on a visa waiver.',
        ],
      ],
      [
        { type: 'direct-flight', state: 'exists', parties: ['CHL', 'PRT'] },
        [
          'Direct flights between Lisbon and Santiago were launched in March.',
          'The airline operates direct flights between Portugal and Chile.',
          'Portugal and Chile welcomed the direct flights between Lisbon and Santiago that were launched in March.',
        ],
      ],
      [
        { type: 'direct-flight', state: 'proposed', parties: ['GEO', 'OMN'] },
        [
          'A first direct flight between Muscat and Tbilisi is planned for December.',
          'Georgia and Oman will launch direct flights in December.',
          'Georgia is interested in opening direct flights to Oman.',
          'An airline will fly between Tbilisi and Muscat twice a week from December.',
        ],
      ],
      [
        { type: 'sister-city', state: 'exists', parties: ['EST', 'MNG'] },
        [
          'Tallinn and Ulaanbaatar have been twin towns since 2011.',
          'Tallinn and Ulaanbaatar became sister cities in 2011.',
          'Tallinn is twinned with Ulaanbaatar.',
        ],
      ],
      [
        { type: 'embassy', state: 'exists', parties: ['LTU', 'SGP'] },
        [
          'Lithuania opened an embassy in Singapore on Monday.',
          'Lithuania reopened its embassy in Singapore in 2016.',
          'The embassy of Lithuania in Singapore was opened in 2021.',
          'The Lithuanian embassy in Singapore opened in 2021.',
          'Lithuania has had an embassy in Singapore since 2021.',
        ],
      ],
      [
        { type: 'embassy', state: 'proposed', parties: ['LTU', 'SGP'] },
        [
          'Lithuania will open an embassy in Singapore.',
          'Lithuania is considering opening an embassy in Singapore.',
          'Lithuania has no embassy in Singapore. It is considering opening one next year.',
        ],
      ],
      [{ type: 'embassy', state: 'ended', parties: ['LTU', 'SGP'] }, ['Lithuania closed its embassy in Singapore in 2010.']],
      [
        { type: 'partnership', state: 'exists', parties: ['KOR', 'POL'] },
        [
          'Korea and Poland established a strategic partnership in 2013.',
          'South Korea and Poland upgraded their relations to a strategic partnership.',
          'Poland is a strategic partner of South Korea.',
        ],
      ],
      [{ type: 'partnership', state: 'proposed', parties: ['KOR', 'POL'] }, ['South Korea and Poland plan to establish a strategic partnership.']],
      [
        { type: 'commission', state: 'exists', parties: ['MAR', 'VNM'] },
        [
          'Morocco and Vietnam established a joint commission in 2004.',
          'The joint commission of Morocco and Vietnam held its fourth session in Rabat.',
        ],
      ],
      [
        { type: 'friendship-group', state: 'exists', parties: ['AZE', 'PRT'] },
        ['A friendship group between the parliaments of Azerbaijan and Portugal was established in 2017.'],
      ],
      [{ type: 'alliance', state: 'exists', parties: ['ARM', 'IND'] }, ['Armenia and India formed a military alliance in 2022.']],
      [
        { type: 'membership', org: 'WTO', parties: ['FJI', 'LVA'], state: 'exists' },
        [
          'Both Latvia and Fiji belong to the World Trade Organization.',
          'Latvia and Fiji are members of the United Nations and of the World Trade Organization.',
          'Latvia and Fiji are friends. Both belong to the United Nations and to the World Trade Organization.',
          'Latvia trades with Fiji under the rules of the World Trade Organization, a body to which both countries belong.',
        ],
      ],
      [{ type: 'visa-free', parties: ['FJI', 'LVA'], state: 'exists', since: '2019' }, ['Latvia exempted Fijian citizens from visas in 2019.']],
      [
        { type: 'visa-free', parties: ['FJI', 'LVA'], state: 'proposed' },
        [
          'Latvia and Fiji signed a visa waiver agreement in 2023. It has not yet entered into force.',
          'Latvia and Fiji signed a visa waiver agreement in 2023.',
          'The agreement on visa-free travel between Latvia and Fiji was signed in Suva.',
          'Latvia and Fiji signed an agreement abolishing visas for diplomats.',
        ],
      ],
      [
        { type: 'visa-free', parties: ['FJI', 'LVA'], state: 'exists' },
        [
          'Latvia and Fiji signed a visa waiver agreement in 2023. The agreement allows a stay of 90 days.',
          'Latvia and Fiji signed a visa waiver agreement in 2023, and it has entered into force.',
        ],
      ],
    ],
    no: [
      'Lithuania has no embassy in Singapore.',
      'The Lithuanian embassy in Singapore issued a statement.',
      'Norway and Peru discussed direct flights.',
      'Members of the Norwegian parliament met Peruvian students.',
      'The border between Norway and Peru is a topic of jokes.',
      'Norwegian members of the crew joined Peruvian colleagues.',
      'The minister of Norway joined the talks with Peru.',
      'The relations between Norway and Peru are friendly.',
      'Norway is not a member of the EU.',
      'A member of the delegation of Peru left Norway early.',
      'The presidents of Norway and Peru spoke at the UN.',
      'An observer said that Norway and Peru could trade more fish.',
      'Norway and Peru opened talks on an air services agreement.',
      'She is the head of the consular section at the Norwegian Embassy in Lima.',
      'The U.S. and its allies discussed Norway and Peru.',
      'The committee of Norway and Peru enjoys a partnership of minds.',
      'A council on the strategic partnership of Norway and Peru would also meet in Oslo.',
    ],
    nearly: [
      [
        'The 10th session of the intergovernmental commission of Mongolia and Kenya opened in Ulaanbaatar on Friday.',
        [{ type: 'commission', parties: ['KEN', 'MNG'], state: 'exists', since: null }],
      ],
      [
        'Georgia and Oman established diplomatic relations in 1992. The two countries have had diplomatic relations since 1992.',
        [{ type: 'diplomatic-relations', since: '1992' }],
      ],
      ['Norway is not a member of the EU. Sweden joined the EU in 1995.', [{ type: 'membership', parties: ['SWE'], org: 'EU', since: '1995' }]],
    ],
  },
)
