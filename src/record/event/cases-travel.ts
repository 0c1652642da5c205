import { casesFor } from '../cases.ts'

/** Cases of what one travels for, and of talks by who holds them. Countries, people and occasions are made up. */
export const travelCases = casesFor(
  'event',
  { published: '2024-05-15' },
  {
    yes: [
      [
        { type: 'meeting', parties: ['NOR', 'PER'], status: 'planned', people: ['Ola Dahl', 'Ana Quispe'] },
        [
          'Norwegian Foreign Minister Ola Dahl travelled to Lima on Monday for talks with Peruvian Foreign Minister Ana Quispe.',
          'Norwegian Foreign Minister Ola Dahl flew to Lima for a meeting with Peruvian President Ana Quispe.',
          'Norwegian Foreign Minister Ola Dahl headed to Peru for two days of talks on trade with President Ana Quispe.',
          'Norwegian Foreign Minister Ola Dahl flew to Lima on Monday to meet Peruvian President Ana Quispe.',
        ],
      ],
      [
        { type: 'visit', parties: ['NOR', 'PER'], status: 'occurred', date: '2024-05-13' },
        [
          'Norwegian Foreign Minister Ola Dahl travelled to Lima on Monday for talks with Peruvian Foreign Minister Ana Quispe.',
          'Norwegian Foreign Minister Ola Dahl arrived on Monday in Lima.',
        ],
      ],
      [
        { type: 'negotiation', parties: ['NOR', 'PER'], status: 'occurred' },
        ['Negotiators from Norway and Peru met in Lima to discuss energy.', 'Negotiators of Norway and Peru met for a third time on Monday.'],
      ],
      [
        { type: 'meeting', parties: ['NOR', 'PER'], status: 'occurred' },
        [
          'Norwegian President Ola Dahl received on Monday Peruvian Foreign Minister Ana Quispe.',
          'Norwegian Foreign Minister Ola Dahl spoke on Monday with Peruvian Foreign Minister Ana Quispe.',
          'Norwegian President Ola Dahl received a delegation of Peru led by Senate Speaker Ana Quispe.',
        ],
      ],
      [
        { type: 'call', parties: ['NOR', 'PER'], status: 'occurred', date: '2024-05-13' },
        ['The Norwegian and Peruvian foreign ministers discussed trade during a telephone call on Monday.'],
      ],
      [
        { type: 'meeting', parties: ['NOR', 'PER'], status: 'planned' },
        ['Norwegian President Ola Dahl will arrive on Friday in Lima, hold talks with Peruvian President Ana Quispe and attend a dinner.'],
      ],
      [
        { type: 'visit', parties: ['NOR', 'PER'], place: 'Peruvian capital' },
        ['Norwegian President Ola Dahl arrived in the Peruvian capital on Monday evening.'],
      ],
    ],
    no: [
      'Norwegian tourists travelled to Lima for talks with Peruvian farmers.',
      'Norwegian Foreign Minister Ola Dahl spoke with Peruvian reporters.',
      'Norwegian engineer Ola Dahl flew to Lima for a meeting with investors.',
    ],
    nearly: [
      // the year of the visit before
      [
        "Norwegian President Ola Dahl's visit to Peru is the first by a Norwegian president since 2011.",
        [{ type: 'visit', parties: ['NOR', 'PER'], date: null }],
      ],
      ['Norwegian Foreign Minister Ola Dahl headed to Lima on Monday for talks.', [{ type: 'visit', parties: ['NOR', 'PER'], status: 'occurred' }]],
    ],
  },
)
