import { casesFor } from '../cases.ts'

/** Cases of envoys called home, summoned and handed notes, and of deeds that are only claimed. Countries and quarrels are made up. */
export const noteCases = casesFor(
  'event',
  { published: '2024-05-15' },
  {
    yes: [
      [
        { type: 'sanction', act: 'recalls ambassador', parties: ['LVA', 'FJI'], status: 'occurred' },
        [
          'Latvia ordered ambassador Janis Ozols back from Suva.',
          'Latvia brought its envoy to Fiji home.',
          'Latvia pulled its ambassador out of Fiji.',
          'Latvia has recalled its High Commissioner to Fiji.',
          'Latvia withdrew its top diplomat from Fiji.',
          'Latvia and Fiji are at odds. Fiji learned with regret of the decision of the Government of Latvia to call home its ambassador.',
          "Fiji regretted Latvia's decision to recall its ambassador.",
          'The Fijian government reacted on Sunday to Latvia‘s decision to recall its ambassador from Suva.',
          'Foreign Minister Janis Ozols ordered the ambassador back from Suva. Latvia and Fiji are at odds over tuna. Fiji was not amused.',
        ],
      ],
      [
        { type: 'sanction', act: 'recalls ambassador', date: null },
        [
          'On Sunday Fiji regretted the decision of Latvia to call home its envoy.',
          'Fiji on Monday freed ten boats, easing a dispute in which Latvia had withdrawn its top diplomat.',
        ],
      ],
      [
        { type: 'sanction', act: 'expels high commissioner', parties: ['LVA', 'FJI'], status: 'occurred' },
        ['Latvia ordered out the Fijian High Commissioner, Ratu Sela, and five other officials.'],
      ],
      [
        { type: 'meeting', act: 'summons ambassador', parties: ['LVA', 'FJI'], status: 'occurred' },
        ['Latvia summoned the Fijian envoy.', 'The High Commissioner of Fiji in Riga was summoned. Latvia and Fiji are at odds.'],
      ],
      [
        { type: 'protest', act: 'protests', parties: ['LVA', 'FJI'], status: 'occurred' },
        [
          "Fiji's ambassador in Riga, Ratu Sela, was summoned to the ministry and handed a note of protest.",
          'The ambassador of Fiji in Riga, Dr Ratu Sela, received a protest note on 14 May.',
          'Latvia and Fiji are at odds. The Fijian envoy got a dressing-down and a protest note.',
          "Fiji's ambassador to Latvia was handed a protest note by the Latvian foreign ministry.",
          'The Fijian chargé d’affaires was given a reprimand in Riga. Latvia and Fiji are at odds.',
        ],
      ],
      [
        { status: 'alleged', parties: ['LVA', 'FJI'] },
        ['Latvia expelled two Fijian diplomats, Ratu Sela alleged.', 'The claim that Latvia expelled two Fijian diplomats caused anger.'],
      ],
      [
        { status: 'denied', parties: ['LVA', 'FJI'] },
        ['The claim that Latvia expelled two Fijian diplomats is baseless.', 'The allegation that Latvia expelled two Fijian diplomats is false.'],
      ],
    ],
    no: [
      'There was no decision of Latvia to recall its envoy from Fiji.',
      'A decision of Latvia to recall its envoy from Fiji would hurt.',
      'Latvia called its ambassador to Fiji an honest man.',
      'The Fijian ambassador got a warm note in Riga.',
      'A Fijian fisherman was handed a note of protest in Riga.',
      'Latvia has not ordered its ambassador back from Suva.',
    ],
    nearly: [
      [
        "Latvia's ambassador in Suva was summoned and handed a note of protest. The Latvian envoy received the protest note in silence.",
        [
          { type: 'meeting', act: 'summons ambassador' },
          { type: 'protest', act: 'protests' },
        ],
      ],
    ],
  },
)
