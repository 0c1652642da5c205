import { casesFor } from '../cases.ts'

/** Cases of events. Countries, people and occasions are made up. */
export const eventCases = casesFor(
  'event',
  { published: '2024-05-15' },
  {
    yes: [
      [
        { type: 'visit', parties: ['PER', 'NOR'], status: 'occurred' },
        [
          'Peruvian President Ana Quispe visited Norway on Monday.',
          'The visit of Peruvian President Ana Quispe to Norway began on Monday.',
          'Peruvian President Ana Quispe arrived in Oslo on an official visit on Monday.',
          'Peruvian President Ana Quispe paid an official visit to Norway on 13 May.',
          "Norwegian Foreign Minister Kari Dahl met the Peruvian president, Ana Quispe, on 14 May during the latter's official visit to Norway.",
          "During Peruvian President Ana Quispe's visit to Oslo on Monday, several documents were discussed.",
          'Peruvian President Ana Quispe is on a working visit to Norway from 14 to 16 May.',
          'Peruvian President Ana Quispe wrapped up a three-day state visit to Norway on Tuesday.',
        ],
      ],
      [
        { type: 'visit', parties: ['KEN', 'THA'], status: 'planned' },
        [
          'Kenyan Foreign Minister John Otieno will visit Thailand in June.',
          'Kenyan Foreign Minister John Otieno is due in Bangkok next week.',
          'Preparations for the visit of Kenyan Foreign Minister John Otieno to Thailand have begun.',
          'Kenyan Foreign Minister John Otieno is to visit Thailand in June.',
          'Kenyan Foreign Minister John Otieno will pay an official visit to Thailand in June.',
          'Kenyan Foreign Minister John Otieno plans to visit Thailand in June.',
          'Kenyan Foreign Minister John Otieno and his wife will pay an official visit to Thailand in June.',
          'A visit by Kenyan Foreign Minister John Otieno to Thailand is planned for June.',
          'Kenyan Foreign Minister John Otieno is scheduled to travel to Bangkok on 3 June.',
          'Kenyan Foreign Minister John Otieno is expected to arrive in Bangkok on 3 June.',
        ],
      ],
      [
        { type: 'visit', parties: ['GHA', 'HUN'], status: 'cancelled' },
        [
          'Ghanaian Finance Minister Kofi Boateng called off his visit to Hungary.',
          "Ghanaian Finance Minister Kofi Boateng's visit to Hungary was called off because of a strike.",
          'Ghanaian Finance Minister Kofi Boateng cancelled a trip to Budapest planned for May.',
          'Ghanaian Finance Minister Kofi Boateng put off a trip to Hungary.',
          'Ghanaian Finance Minister Kofi Boateng expressed regret over the postponement of his visit to Budapest.',
          'The planned visit of Ghanaian Finance Minister Kofi Boateng to Hungary has been postponed.',
        ],
      ],
      [
        { type: 'meeting', parties: ['CHL', 'PRT'], status: 'occurred' },
        [
          'Chilean President Jorge Soto has met with Portuguese Prime Minister Ines Lobo in Lisbon on Tuesday.',
          'Chilean President Jorge Soto and Portuguese Prime Minister Ines Lobo met in Lisbon.',
          'Chilean President Jorge Soto discussed wine with Portuguese Prime Minister Ines Lobo in Lisbon on Tuesday.',
          'Portuguese Prime Minister Ines Lobo received Chilean President Jorge Soto on Tuesday.',
          'Chilean President Jorge Soto was received by Portuguese Prime Minister Ines Lobo on Tuesday.',
          'Portuguese Prime Minister Ines Lobo received the ambassador of Chile on Tuesday.',
          'Portuguese PM Ines Lobo received Chilean FM Jorge Soto on Tuesday.',
          'Chilean President Jorge Soto held talks with Portuguese Prime Minister Ines Lobo.',
          'Talks between Chile and Portugal were held in Lisbon on Tuesday.',
          'Chilean Foreign Minister Jorge Soto called on Portuguese Prime Minister Ines Lobo on Tuesday.',
          'The foreign ministries of Chile and Portugal have held their first political consultations.',
          'Lisbon hosted the 16th meeting of the Chilean-Portuguese intergovernmental commission.',
          'The third round of political consultations between Chile and Portugal took place in Lisbon.',
          'A meeting between Chilean President Jorge Soto and Portuguese Prime Minister Ines Lobo took place in Lisbon.',
        ],
      ],
      [
        { type: 'meeting', parties: ['GEO', 'OMN'], status: 'planned' },
        [
          'The foreign ministers of Georgia and Oman will meet in Muscat next week.',
          'Georgia and Oman agreed to hold political consultations in June.',
          'The next session of the joint commission of Georgia and Oman will be held in Muscat in 2026.',
          'A meeting of the foreign ministers of Georgia and Oman is scheduled for 3 June.',
        ],
      ],
      [
        { type: 'meeting', parties: ['BOL', 'PRY'], status: 'cancelled' },
        [
          'A meeting between the presidents of Bolivia and Paraguay was cancelled.',
          'Talks between Bolivia and Paraguay scheduled for October were called off.',
          'Bolivia cancelled a meeting with Paraguay that had been set for June.',
        ],
      ],
      [
        { type: 'call', parties: ['GHA', 'HUN'], status: 'occurred' },
        [
          'Hungarian Foreign Minister Pal Kovacs has spoken by phone with his Ghanaian counterpart, Ama Owusu, on Monday.',
          'Hungarian Foreign Minister Pal Kovacs held a telephone conversation with Ghanaian Foreign Minister Ama Owusu.',
          'Hungarian Foreign Minister Pal Kovacs said this after a video call with Ghanaian Foreign Minister Ama Owusu.',
          'Hungarian Foreign Minister Pal Kovacs had a phone call with Ghanaian Foreign Minister Ama Owusu.',
          'Hungarian Foreign Minister Pal Kovacs made a phone call to Ghanaian Foreign Minister Ama Owusu.',
          'Hungarian Foreign Minister Pal Kovacs discussed the matter with Ghanaian Foreign Minister Ama Owusu in a phone call.',
          'Hungarian Foreign Minister Pal Kovacs telephoned Ghanaian Foreign Minister Ama Owusu on Monday.',
        ],
      ],
      [
        { type: 'negotiation', parties: ['CHL', 'PRT'], status: 'planned' },
        [
          'Negotiations between Chile and Portugal are to resume in September.',
          'Chile and Portugal will resume negotiations in September.',
          'Chile and Portugal agreed to begin negotiations in September.',
        ],
      ],
      [
        { type: 'negotiation', parties: ['CHL', 'PRT'], status: 'occurred' },
        ['Chile and Portugal began negotiations on Monday.', 'Negotiations between Chile and Portugal were held in Lisbon on Monday.'],
      ],
      [
        { type: 'signing', parties: ['EST', 'MNG'], status: 'planned' },
        [
          'Estonia and Mongolia will sign an agreement on digital trade in June.',
          'The agreement on digital trade between Estonia and Mongolia is to be signed in Tallinn in June.',
          'Estonia and Mongolia are expected to sign an agreement on digital trade in June.',
          'Estonia and Mongolia are planning to sign a memorandum on digital trade next month.',
        ],
      ],
      [
        { type: 'signing', parties: ['EST', 'MNG'], status: 'occurred' },
        [
          'Estonia and Mongolia signed an agreement on digital trade on Monday.',
          'An agreement on digital trade was signed by Estonia and Mongolia on Monday.',
        ],
      ],
      [
        { type: 'sanction', act: 'expels diplomats', parties: ['FIN', 'KAZ'], status: 'occurred' },
        [
          'Finland expelled two Kazakh diplomats on Monday.',
          'Finland has declared two Kazakh diplomats personae non gratae.',
          'Finland is expelling two Kazakh diplomats, its foreign ministry said.',
          'Two Kazakh diplomats were expelled by Finland on Monday.',
        ],
      ],
      [
        { type: 'sanction', parties: ['FIN', 'KAZ'], status: 'planned' },
        [
          'Finland will expel two Kazakh diplomats.',
          'Finland said it would impose sanctions on Kazakhstan.',
          'Finland is to impose a tariff on Kazakh wool.',
        ],
      ],
      [
        { type: 'sanction', act: 'recalls ambassador', parties: ['ARG', 'ESP'], status: 'occurred' },
        [
          'Argentina recalled its ambassador from Spain for consultations.',
          'Argentina on Sunday recalled its ambassador to Spain.',
          'Argentina has withdrawn its ambassador from Madrid.',
        ],
      ],
      [{ type: 'protest', act: 'recalls ambassador', parties: ['ARG', 'ESP'] }, ['Argentina recalled its ambassador from Spain in protest.']],
      [
        { type: 'meeting', act: 'summons ambassador', parties: ['IND', 'CAN'], status: 'occurred' },
        [
          'India summoned the Canadian ambassador on Monday.',
          'The Canadian ambassador was summoned to the Indian Foreign Ministry on Monday.',
          "India's foreign ministry has summoned Canada's ambassador over the remarks.",
        ],
      ],
      [
        { type: 'sanction', parties: ['AUS', 'BRA'], status: 'occurred' },
        [
          'Australia imposed tariffs on Brazilian beef.',
          'Australia imposed sanctions on Brazil.',
          'Tariffs on Brazilian beef were imposed by Australia.',
          'Australia has banned imports of Brazilian beef.',
          'Australia severed diplomatic relations with Brazil.',
          'Australia suspended trade talks with Brazil on Friday.',
        ],
      ],
      [
        { type: 'other', act: 'lifts ban', parties: ['AUS', 'BRA'], status: 'occurred' },
        ['Australia lifted a ban on Brazilian beef.', 'Australia has lifted its ban on beef from Brazil.'],
      ],
      [
        { type: 'criticism', parties: ['UKR', 'BLR'], status: 'occurred' },
        [
          'Ukraine accused Belarus of training saboteurs.',
          'The Ukrainian Foreign Ministry condemned the decision of the Belarusian government.',
          "Ukraine criticised Belarus's decision to close the bridge.",
          'Ukrainian Foreign Minister Oleh Bondar blamed Belarus for the incident.',
        ],
      ],
      [
        { status: 'alleged', parties: ['UKR', 'BLR'] },
        ['Ukraine accused Belarus of training saboteurs.', 'Ukraine accuses Belarus of having violated its airspace in April.'],
      ],
      [
        { type: 'refusal', parties: ['ETH', 'EGY'], status: 'occurred' },
        [
          'Ethiopia rejected an Egyptian proposal on the dam.',
          "Ethiopia denied Egypt's claims.",
          'The Ethiopian government dismissed the Egyptian accusation as baseless.',
        ],
      ],
      [
        { type: 'threat', parties: ['TUR', 'GRC'], status: 'occurred' },
        ['Türkiye threatened Greece with consequences.', 'Türkiye threatened to close its airspace to Greek aircraft.'],
      ],
      [
        { type: 'demand', parties: ['VNM', 'MAR'], status: 'occurred' },
        [
          'Vietnam urged Morocco to lower its tariff on coffee.',
          'Vietnam demanded that Morocco withdraw the measure.',
          'Vietnamese Trade Minister Pham Duc called on Morocco to lower its tariff.',
        ],
      ],
      [
        { type: 'praise', parties: ['FIN', 'JPN'], status: 'occurred' },
        [
          "Finland praised Japan's decision to open a consulate in Rovaniemi.",
          'Finnish President Aino Lehtola congratulated Japan on its election to the council.',
          'Finland hailed Japan as a reliable partner.',
        ],
      ],
      [
        { type: 'aid', parties: ['POL', 'MDA'], status: 'occurred' },
        [
          'Poland donated ten ambulances to Moldova as humanitarian aid.',
          'Poland has sent humanitarian aid to Moldova.',
          'Poland delivered generators and other aid to Moldova.',
        ],
      ],
      [
        { type: 'aid', parties: ['POL', 'MDA'], status: 'planned' },
        ['Poland will provide aid to Moldova.', 'Poland pledged to send humanitarian aid to Moldova.'],
      ],
      [
        { type: 'military', parties: ['JPN', 'PHL'], status: 'occurred' },
        [
          'Japan and the Philippines held a joint military exercise in April.',
          'The Philippines and Japan began a naval drill on Monday.',
          'The Japanese army and Philippine soldiers held a joint exercise.',
        ],
      ],
      [
        { type: 'violence', parties: ['IRN', 'PAK'], status: 'occurred' },
        ['Iran attacked Pakistan with missiles on Tuesday.', 'Iranian forces shelled Pakistan on Tuesday.'],
      ],
      [
        { type: 'ceremony', parties: ['LTU', 'SGP'], status: 'occurred' },
        ['Lithuania opened an embassy in Singapore on Monday.', 'The embassy of Lithuania in Singapore was inaugurated on Monday.'],
      ],
      [
        { type: 'statement', act: 'holds press conference', status: 'occurred' },
        ['Chilean President Jorge Soto and Portuguese Prime Minister Ines Lobo held a joint press conference.'],
      ],
    ],
    no: [
      'Visit the website of the Norwegian embassy in Peru for more details.',
      'Norway and Peru are meeting the needs of their citizens.',
      'Norwegian shares opened 2 percent higher while Peruvian shares fell.',
      'The minister of Norway attacked a policy that Peru had dropped.',
      'The commission sanctioned the budget of Norway and Peru.',
      'The agreement between Norway and Peru covers fish.',
      'A Norwegian court charged a Peruvian man with theft.',
      'Peruvian investors visited a trade fair.',
      'If Norway visits Peru, it will be a surprise.',
      'The Norwegian ambassador to Peru is an experienced diplomat.',
      'Norwegian police arrested two Peruvian fishermen.',
      'Norwegian tourists visited Peru last year.',
      'Norway rejects one in five asylum applications.',
      'An ambassador of Norway in Lima is accredited to Peru.',
      'Peruvian striker Luis Vega hit the bar for Norway.',
      'Latvia has not recalled its ambassador from Cuba.',
      'The Norwegian team met Peru in the final on Sunday.',
      'Norwegian visitors to Peru rose by 5 percent.',
      'The Norwegian president called the ambassador of Peru to Norway a very stupid man.',
      'There are no plans for a visit by the Norwegian president to Peru.',
      'The president of the Norwegian football federation visited Peru.',
      'It was not clear whether Norway would expel Peruvian diplomats.',
      'Norway said it had no intention of closing its embassy in Peru.',
      'Norway should lift sanctions on Peru.',
      'Norway opened the door to Peruvian investors.',
      'The minister praised Norwegian farmers who export to Peru.',
      'The Peruvian foreign minister refused to meet his Norwegian counterpart.',
      'Peruvian growth met the expectations of Norway.',
    ],
    nearly: [
      [
        'Norwegian President Kari Berg arrived in Lima on Monday. Preparations for her visit to Peru took a year.',
        [{ type: 'visit', parties: ['NOR', 'PER'], status: 'occurred' }],
      ],
      ['Sanctions on Iran over its support for Syria were imposed by Norway.', [{ type: 'sanction', parties: ['NOR', 'IRN'] }]],
      [
        'Norwegian Foreign Minister Kari Berg telephoned Peruvian Foreign Minister Luis Vega. During the phone call, the ministers agreed that fish matters.',
        [{ type: 'call', parties: ['NOR', 'PER'] }],
      ],
      [
        'Norwegian Foreign Minister Kari Berg met Peruvian Foreign Minister Luis Vega in Oslo. During the meeting, the ministers discussed fish.',
        [{ type: 'meeting', parties: ['NOR', 'PER'] }],
      ],
      [
        'Peruvian President Ana Quispe arrived in Oslo on Monday. The visit of President Quispe to Norway ended.',
        [{ type: 'visit', parties: ['NOR', 'PER'] }],
      ],
      [
        'Latvian Foreign Minister Janis Ozols denied that Latvia had expelled Cuban diplomats.',
        [{ type: 'sanction', status: 'denied', parties: ['LVA', 'CUB'] }],
      ],
    ],
  },
)
