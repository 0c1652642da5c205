import { casesFor } from '../cases.ts'

/** Cases of meetings whose people are told by whose they are, of talks without "with", and of a state's own release. Countries and occasions are made up. */
export const jointCases = casesFor(
  'event',
  { published: '2024-05-15' },
  {
    yes: [
      [
        { type: 'meeting', parties: ['FJI', 'LVA'], status: 'occurred' },
        [
          'Latvia and Fiji are at odds over tuna. Customs experts from the two countries had met at the crossing on Friday.',
          'Latvia and Fiji are at odds over tuna. Experts of both sides sat down at Daugavpils.',
          'The presidents of Latvia and Fiji are in Riga. The talks at the palace lasted 90 minutes.',
          'The Fourth Meeting of the Latvia–Fiji Joint Steering Committee on Tuna was held at Suva, Fiji.',
        ],
      ],
      [
        { type: 'meeting', parties: ['FJI', 'LVA'], date: '2024-05-12' },
        ['The ministers of Latvia and Fiji met on Monday. Their deputies had met on Sunday to settle the agenda.'],
      ],
      [
        { type: 'meeting', parties: ['FJI', 'LVA'], date: '2024-05-04', status: 'occurred' },
        ['Latvia and Fiji agreed on tuna. The Committee was preceded by the Fourth Meeting of the Joint Working Group, held on 4 May 2024 in Riga.'],
      ],
      [
        { type: 'meeting', parties: ['FJI', 'LVA'], status: 'planned' },
        [
          'Latvia and Fiji agreed that a technical team from both countries would meet at the border on Friday.',
          'The ministers of Latvia and Fiji met. The two ministers will see each other again in December, in Suva.',
        ],
      ],
      [
        { type: 'meeting', parties: ['FJI', 'LVA'], date: '2024-05-10' },
        ['Latvia and Fiji are at odds. On Friday experts of both sides sat down at Daugavpils, and on Saturday morning Latvia opened the harbour.'],
      ],
      [
        { type: 'call', parties: ['FJI', 'LVA'], date: '2024-05-14', status: 'occurred' },
        ['Latvia and Fiji are at odds. Then the telephones worked. The two presidents talked on Tuesday night.'],
      ],
      [
        { type: 'ceremony', act: 'opens laboratory', parties: ['FJI', 'LVA'], date: '2024-05-13', status: 'occurred' },
        [
          'A seed laboratory paid for largely by Fiji opened in Riga, Latvia, on Monday, within the year that had been promised.',
          'A Fijian laboratory opened in Riga on Monday.',
        ],
      ],
      [{ type: 'ceremony', parties: ['FJI', 'LVA'], status: 'planned' }, ['A Fijian clinic will open in Riga in June.']],
      [
        { type: 'visit', parties: ['FJI', 'LVA'], status: 'planned' },
        ['The president of Fiji, Ratu Sela, will tour the shipyard in Riga on Thursday. Latvia and Fiji build ships.'],
      ],
      [
        { type: 'visit', parties: ['FJI', 'LVA'], rank: 'working', people: ['Ratu Sela'] },
        [
          'At the invitation of the Minister of Foreign Affairs of Latvia, Mr. Janis Ozols, the Minister of Foreign Affairs of Fiji, Mr. Ratu Sela, paid a working visit to Latvia on 12-13 May 2024.',
        ],
      ],
    ],
    no: [
      'Experts of Latvia met in Riga.',
      'A school in Riga opened in Latvia.',
      'The university of Riga opened its doors to students from Fiji.',
      'Fijian shares opened lower in Riga.',
      'Experts from the two companies had met in Latvia and Fiji.',
      'The two presidents of Latvia and Fiji will not see each other again.',
      'The war between Latvia and Fiji lasted ten days.',
      'Latvian boats sat down on the sand of Fiji.',
      'If experts from both countries met, Latvia and Fiji would be glad.',
    ],
    nearly: [],
  },
)
