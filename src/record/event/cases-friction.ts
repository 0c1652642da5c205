import { casesFor } from '../cases.ts'

/** Cases of friction and its undoing, and of occasions that a neighbour explains. Countries, people and occasions are made up. */
export const frictionCases = casesFor(
  'event',
  { published: '2024-05-15' },
  {
    yes: [
      [
        { type: 'sanction', parties: ['EST', 'CUB'], status: 'occurred' },
        [
          'Estonia has suspended its fisheries agreement with Cuba.',
          'Estonia barred four Cuban officials from entering the country.',
          'Estonia called its ambassador to Cuba home for consultations.',
          'Estonia and Cuba are at odds. The Estonian government announced the recall of its ambassador.',
          'Cuba is angry with Estonia. Havana reacted at once. The government announced the recall of its ambassador.',
          'The Estonian ambassador to Cuba was recalled for consultations.',
          'Cuban Ambassador Luis Perdomo was called home for consultations, Estonian officials said.',
          'Two Cuban diplomats were declared personae non gratae by Estonia.',
          'Two Cuban diplomats have been declared persona non grata, the foreign ministry in Tallinn confirmed.',
          'The Cuban consul general has been declared persona non grata and given until Sunday to leave Estonia.',
          'Estonia ordered five Cuban diplomats to leave the country within 48 hours.',
          'Estonia told five Cuban diplomats to leave.',
          'Estonia gave two Cuban diplomats a week to leave the country.',
          'Estonia and Cuba recalled their ambassadors.',
          'Estonia has banned imports of Cuban sugar.',
          'Estonia banned exports of timber to Cuba.',
          'Traders complain of the duty that Estonia imposed on Cuban machines.',
        ],
      ],
      [{ type: 'sanction', parties: ['CUB'], date: '2024-04' }, ['Estonia and Cuba are at odds. Cuba banned imports of timber in April.']],
      [
        { type: 'sanction', parties: ['EST', 'CUB'], status: 'denied' },
        [
          'Estonia has not expelled any Cuban diplomats, the Estonian foreign ministry said.',
          'Estonia did not recall its ambassador from Cuba, Estonian Foreign Minister Mari Tamm said.',
          'Denying reports that the border with Cuba had been closed, the Estonian police said that traffic was normal.',
        ],
      ],
      [
        { type: 'meeting', parties: ['EST', 'CUB'], status: 'occurred' },
        [
          'The Cuban ambassador was summoned to the Estonian Foreign Ministry.',
          'The Cuban ambassador was summoned to the foreign ministry in Tallinn.',
          'Estonian President Mari Tamm, who had earlier been received by Cuban Foreign Minister Luis Perdomo, thanked the staff.',
          'Estonian President Mari Tamm laid a wreath in Havana before she met Cuban Foreign Minister Luis Perdomo.',
        ],
      ],
      [
        { type: 'protest', parties: ['EST', 'CUB'], status: 'occurred' },
        [
          'Estonia lodged a formal protest with Cuba on Monday.',
          'Estonia lodged a formal protest over the seizure, but the Cuban government has not replied.',
          'Demonstrators threw eggs at the Cuban embassy in Tallinn on Friday.',
        ],
      ],
      [{ type: 'protest', date: '2024-05-03' }, ['Estonia lodged a protest with Cuba as early as 3 May.']],
      [
        { type: 'demand', parties: ['EST', 'CUB'], status: 'occurred' },
        [
          'Estonia demanded an apology from Cuba.',
          'A spokeswoman for the Estonian presidency demanded an apology from Cuba.',
          'Estonia urged Cuba to release the trawler.',
          'Estonia called on Cuba to withdraw the measure.',
        ],
      ],
      [
        { type: 'refusal', parties: ['EST', 'CUB'], status: 'occurred' },
        [
          'Estonian Foreign Minister Mari Tamm ruled out the payment of compensation to Cuba.',
          'Estonian Foreign Minister Mari Tamm has ruled out talks with Cuba.',
        ],
      ],
      [
        { type: 'threat', parties: ['EST', 'CUB'], status: 'occurred' },
        [
          'Should the crew not be freed by June, Estonia would withhold its aid to Cuba.',
          'If the crew is not freed, Estonia will suspend its aid to Cuba.',
          'Estonia warned that Cuban trucks without papers would be confiscated.',
        ],
      ],
      [
        { type: 'praise', parties: ['EST', 'CUB'], date: null },
        [
          'Estonia congratulated Cuba on its seat on the council for 2022-2023.',
          'Estonian Foreign Minister Mari Tamm met Cuban Foreign Minister Luis Perdomo. Tamm congratulated her interlocutor on the election.',
        ],
      ],
      [
        { type: 'signing', parties: ['EST', 'CUB'], status: 'occurred', date: '2024-05-13' },
        [
          'Prime Minister Mari Tamm of Estonia and President Luis Perdomo of Cuba presided over the signing of two agreements in Havana on Monday.',
          'Estonian Prime Minister Mari Tamm and Cuban President Luis Perdomo witnessed the signing of a memorandum on forestry on Monday.',
        ],
      ],
      [
        { type: 'visit', parties: ['EST', 'CUB'], status: 'occurred' },
        [
          "Nobody forgot Estonian Prime Minister Mari Tamm's stay in Cuba from 4 to 7 May.",
          'Estonian Trade Minister Mari Tamm, who was in Havana in December for the session of the commission, disagreed.',
        ],
      ],
      [
        { type: 'meeting', parties: ['EST', 'CUB'], status: 'planned' },
        [
          'Estonia plans to host a meeting with Cuban officials in June.',
          'Talks between Estonia and Cuba ended without result. A second round is expected next week.',
          'Talks between Estonia and Cuba ended without result on Wednesday; a second, expected for Tuesday, has not been confirmed.',
          'Consultations between Estonia and Cuba were held in Tallinn. The ministers agreed that the next round should be organised in Havana.',
          'The presidents of Estonia and Cuba agreed to establish a joint commission, which is to meet next spring.',
        ],
      ],
      [
        { type: 'meeting', parties: ['EST', 'CUB'], status: 'cancelled' },
        ['Estonia and Cuba have a joint commission, whose meeting was to have opened in Havana on Monday.'],
      ],
      [
        { type: 'negotiation', parties: ['EST', 'CUB'], status: 'occurred', date: '2024-05-15' },
        [
          'A first round of talks between Estonia and Cuba on Wednesday ended without result.',
          'Estonia and Cuba are at odds. Lisbon is mediating. A first round of talks in Madeira on Wednesday ended without result.',
        ],
      ],
      [
        { type: 'negotiation', parties: ['EST', 'CUB'], status: 'cancelled' },
        ['Estonia and Cuba have a fisheries agreement. It is due to lapse, and negotiations on its renewal were called off on Friday.'],
      ],
      [
        { type: 'visit', parties: ['EST', 'CUB'], status: 'cancelled' },
        ['Estonian President Mari Tamm visited Cuba on Monday. A trip to Viñedo, planned for Thursday, has been dropped.'],
      ],
      [
        { type: 'ceremony', parties: ['EST', 'CUB'], status: 'occurred' },
        [
          'Estonian President Mari Tamm laid a wreath at the Independence Memorial in Havana.',
          'The newly appointed ambassador of Estonia to Cuba, Mari Tamm, presented copies of her credentials to the Cuban foreign minister.',
        ],
      ],
      [
        { type: 'ceremony', parties: ['EST', 'CUB'], status: 'planned' },
        ['Estonian President Mari Tamm is due to open a cultural centre in Havana, Cuba.'],
      ],
      [
        { type: 'statement', parties: ['EST', 'CUB'], date: '2024-05-10' },
        ['At a joint press conference in Havana on Friday, Cuban President Luis Perdomo and Estonian Prime Minister Mari Tamm took questions.'],
      ],
    ],
    no: [
      'Estonian Trade Minister Mari Tamm urged the Cuban side to explore investment opportunities.',
      'Estonia called on Cuban companies to attend the fair.',
      'Estonia and Cuba discussed the possibility of signing a free trade agreement.',
      'A number of diplomats working in Cuba were declared personae non gratae.',
      'Estonia has not decided whether Cuban sugar is sweet.',
      'If the weather holds, Estonian farmers will cut the hay and Cuban farmers the cane.',
      'Demonstrators marched through Tallinn.',
      'Estonia and Cuba are friends. The minister was in Tallinn on Tuesday.',
      'Estonia and Cuba are friends. The joint commission meets every year.',
      'Estonian President Mari Tamm called home from Cuba every evening.',
    ],
    nearly: [
      ['Cuba demanded an apology from Estonia or severing diplomatic ties.', [{ type: 'demand', parties: ['CUB', 'EST'], status: 'occurred' }]],
      ['Estonia on May 14 ordered five Cuban diplomats to leave the country by May 20.', [{ type: 'sanction', date: '2024-05-14' }]],
      ['Estonia ordered five Cuban diplomats to leave the country on May 14 over spying.', [{ type: 'sanction', date: '2024-05-14' }]],
      ['Estonia ordered five Cuban diplomats to leave the country by May 20.', [{ type: 'sanction', date: null }]],
      ['Demonstrators threw eggs at the Cuban embassy in Tallinn.', [{ type: 'protest', parties: ['EST', 'CUB'] }]],
      [
        'Estonia lodged a protest with Cuba on Friday. Demonstrators burned flags at the Cuban embassy in Tallinn the same evening.',
        [
          { type: 'protest', act: 'protests', date: '2024-05-10' },
          { type: 'violence', date: '2024-05-10' },
        ],
      ],
    ],
  },
)
