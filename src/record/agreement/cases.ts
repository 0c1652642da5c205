import { casesFor } from '../cases.ts'

/** Cases of agreements. Countries and instruments are made up. */
export const agreementCases = casesFor(
  'agreement',
  { published: '2024-05-15' },
  {
    yes: [
      [
        { form: 'agreement', stage: 'signed', parties: ['ISL', 'NOR'] },
        [
          'Norway and Iceland signed a fisheries agreement.',
          'A fisheries agreement was signed on Monday by Norway and Iceland.',
          'Norway signed an agreement on fisheries with Iceland.',
          'The two countries, Norway and Iceland, have signed an agreement on fisheries.',
          'A fisheries agreement between Norway and Iceland was signed in Oslo.',
          'The fisheries agreement, signed in Oslo in 2018, regulates quotas between Norway and Iceland.',
          'The foreign ministers of Norway and Iceland inked an agreement on fisheries.',
          'The foreign ministers of Norway and Iceland put their signatures to an agreement on fisheries.',
          'The legal basis is an agreement on fisheries that Norway and Iceland signed in 2018.',
          'The talks resulted in an agreement on fisheries, which the foreign ministers of Norway and Iceland signed in Oslo.',
          'The visit ended with the signing of an agreement on fisheries between Norway and Iceland.',
          'The talks led to the signing of an agreement on fisheries between Norway and Iceland.',
          'Norway and Iceland signed on Monday an agreement on fisheries.',
        ],
      ],
      [
        { form: 'agreement', stage: 'signed', date: '2018' },
        [
          'The fisheries agreement between Norway and Iceland was signed in 2018.',
          'The fisheries agreement, signed by Norway and Iceland in 2018, covers quotas.',
        ],
      ],
      [
        { form: 'memorandum', stage: 'signed', parties: ['KEN', 'THA'] },
        [
          'Kenya and Thailand signed a memorandum of understanding on tourism.',
          'Kenyan Tourism Minister Jane Wanjiru and her Thai counterpart, Somchai Dee, signed an MoU on tourism.',
          'A memorandum of cooperation between Kenya and Thailand was signed.',
        ],
      ],
      [
        { form: 'memorandum', stage: 'agreed', parties: ['KEN', 'THA'] },
        ['Kenya and Thailand initialled a memorandum on tourism.', 'A memorandum on tourism was initialled by Kenya and Thailand.'],
      ],
      [
        { form: 'treaty', stage: 'signed', parties: ['CHL', 'PRT'] },
        ['Chile and Portugal concluded an extradition treaty.', 'Chile and Portugal signed a treaty to avoid double taxation.'],
      ],
      [
        { form: 'treaty', stage: 'in-force', parties: ['CHL', 'PRT'] },
        [
          'The extradition treaty between Chile and Portugal entered into force on 1 January 2020.',
          'The extradition treaty between Chile and Portugal has been in force since 1 January 2020.',
          'The extradition treaty of 2018 between Chile and Portugal remains in force.',
          'A treaty to avoid double taxation, signed by Chile and Portugal in 2018, has been in force since 2020.',
          'The extradition treaty between Chile and Portugal came into force in 2020.',
          'The extradition treaty between Chile and Portugal took effect in 2020.',
        ],
      ],
      [
        { stage: 'in-force', date: '2020-01-01' },
        [
          'The extradition treaty between Chile and Portugal has been in force since 1 January 2020.',
          'The extradition treaty between Chile and Portugal took effect on 1 January 2020.',
        ],
      ],
      [
        { form: 'agreement', stage: 'ratified', parties: ['GEO', 'OMN'] },
        [
          'The parliament of Georgia ratified the visa agreement with Oman on 18 April.',
          'The parliament of Georgia ratified on 18 April the visa agreement with Oman.',
          'Georgia and Oman ratified the visa agreement.',
          'Georgia and Oman signed a visa agreement in March. The Parliament of Georgia ratified it on 18 April.',
          'The visa agreement between Georgia and Oman was ratified in April.',
        ],
      ],
      [
        { form: 'agreement', stage: 'negotiating', parties: ['MAR', 'VNM'] },
        [
          'Morocco and Vietnam are negotiating a preferential trade agreement.',
          'Morocco and Vietnam discussed a preferential trade agreement. They have been negotiating it since 2022.',
          'Talks on a free trade agreement between Morocco and Vietnam are continuing.',
          'Negotiations on a free trade agreement between Morocco and Vietnam began in 2022.',
          'Morocco and Vietnam have started negotiations on a free trade agreement.',
        ],
      ],
      [
        { form: 'agreement', stage: 'proposed', parties: ['MAR', 'VNM'] },
        [
          'Morocco proposed a free trade agreement with Vietnam.',
          'Vietnam is seeking a free trade agreement with Morocco.',
          'Morocco and Vietnam are planning to sign a free trade agreement.',
          'The free trade agreement between Morocco and Vietnam is to be signed in June.',
          'Morocco wants to conclude a free trade agreement with Vietnam.',
        ],
      ],
      [
        { form: 'agreement', stage: 'ended', parties: ['BOL', 'PRY'] },
        [
          'Bolivia terminated the gas agreement with Paraguay.',
          'The gas agreement between Bolivia and Paraguay expired in 2020.',
          'Paraguay withdrew from the gas agreement with Bolivia.',
        ],
      ],
      [
        { form: 'joint-statement', stage: 'agreed', parties: ['FIN', 'JPN'] },
        [
          'Finland and Japan adopted a joint statement.',
          'Finland and Japan issued a joint statement after the talks.',
          'A joint communiqué was adopted by Finland and Japan.',
        ],
      ],
      [
        { form: 'joint-statement', stage: 'signed', parties: ['FIN', 'JPN'] },
        ['Finland and Japan signed a joint statement.', 'The presidents of Finland and Japan signed a joint communiqué in Helsinki.'],
      ],
      [{ form: 'declaration', stage: 'signed', parties: ['FIN', 'JPN'] }, ['Finland and Japan signed a declaration on Arctic research.']],
      [
        { form: 'programme', stage: 'agreed', parties: ['EST', 'MNG'] },
        ['Estonia and Mongolia agreed on a roadmap for digital cooperation.', 'Estonia and Mongolia approved an action plan for 2024-2026.'],
      ],
      [
        { form: 'contract', stage: 'signed', parties: ['EST', 'MNG'] },
        ['The governments of Estonia and Mongolia signed a contract for identity cards.'],
      ],
      [
        { form: 'agreement', stage: 'proposed', parties: ['FJI', 'LVA'] },
        [
          'Latvia submitted a draft agreement on extradition to Fiji.',
          'The Latvian side will submit a draft agreement on extradition to Fiji within two months.',
        ],
      ],
      [{ stage: 'proposed', date: '2023-05' }, ['Latvia submitted a draft agreement on extradition to Fiji in May 2023.']],
      [
        { form: 'joint-statement', stage: null, parties: ['FJI', 'LVA'] },
        [
          'In their joint statement the presidents of Latvia and Fiji condemned the use of force.',
          'According to the joint statement released after the talks, Latvia and Fiji share this view.',
        ],
      ],
      [
        { stage: 'negotiating', parties: ['FJI', 'LVA'] },
        [
          'Latvia hopes that an investment treaty with Fiji, under negotiation since 2021, will help.',
          'Few expect a trade agreement between Latvia and Fiji, on which negotiations have been frozen since 2014.',
        ],
      ],
      [{ form: 'treaty', stage: 'agreed', date: '2024-05-13' }, ['An investment treaty between Latvia and Fiji was initialled on Monday.']],
      [
        { form: 'memorandum', stage: 'signed', parties: ['FJI', 'LVA'], date: '2024-05-13' },
        [
          'Ministers of Latvia and Fiji met on Monday. A memorandum on forestry between Latvia and Fiji, signed that morning by the two ministers, was praised.',
        ],
      ],
    ],
    no: [
      'Norway and Iceland failed to sign the fisheries agreement.',
      'A sign reading "Norway and Iceland" was removed.',
      'Norway and Iceland have not signed the fisheries agreement.',
      'Agreements were reached between Norway and Iceland.',
      'Norway and Iceland reached agreement on a number of measures.',
      'Norway and Iceland are in agreement on fish.',
      'Norwegian airline Fjell Air signed a contract with Icelandic carrier Is Air.',
      'If Norway and Iceland sign an agreement on fish, prices will fall.',
      'Norway called on Iceland to respect the fisheries agreement.',
      'The opposition in Norway signed a petition against Iceland.',
      'Norway and Iceland agreed to meet again.',
      'Under the fisheries agreement, Norway and Iceland share quotas.',
      'Norway and Iceland could not agree on a fisheries treaty.',
      'Norway and Iceland have yet to sign the fisheries agreement.',
      'An agreement was signed between the institute of Norway and the university of Iceland.',
      'Until Norway and Iceland sign an agreement, boats stay in port.',
      'Norwegian striker Ola Dahl signed a two-year deal with an Icelandic club.',
    ],
    nearly: [
      [
        'Georgia and Oman signed an economic and technological cooperation agreement.',
        [{ stage: 'signed', title: 'economic and technological cooperation agreement' }],
      ],
      ['The envoys of Georgia and Oman signed a visa agreement on behalf of their governments.', [{ stage: 'signed', title: 'visa agreement' }]],
      // a ratification that is planned dates nothing
      ['Georgia promised Oman to ratify the visa agreement in 2025.', [{ form: 'agreement', stage: 'signed', date: null, parties: ['GEO', 'OMN'] }]],
      [
        'The visa agreement that Georgia and Oman signed in Muscat took effect on Friday.',
        [
          { stage: 'in-force', date: '2024-05-10', parties: ['GEO', 'OMN'] },
          { stage: 'signed', date: null, place: 'Muscat', parties: ['GEO', 'OMN'] },
        ],
      ],
      [
        'Three documents were signed in the presence of the presidents of Latvia and Fiji: an agreement on fisheries, a memorandum on forestry and a programme of cultural exchange.',
        [
          { form: 'agreement', stage: 'signed', parties: ['FJI', 'LVA'] },
          { form: 'memorandum', stage: 'signed', parties: ['FJI', 'LVA'] },
          { form: 'programme', stage: 'signed', parties: ['FJI', 'LVA'] },
        ],
      ],
      [
        'Norway and Iceland signed three memoranda and a fisheries agreement.',
        [
          { form: 'memorandum', stage: 'signed' },
          { form: 'agreement', stage: 'signed' },
        ],
      ],
      [
        'Norway and Iceland signed a fisheries agreement in Oslo. The fisheries agreement was signed by the ministers.',
        [{ form: 'agreement', stage: 'signed' }],
      ],
      [
        'Kenya and Thailand signed an agreement on tourism and a memorandum on sport.',
        [
          { form: 'agreement', title: 'agreement on tourism' },
          { form: 'memorandum', title: 'memorandum on sport' },
        ],
      ],
    ],
  },
)
