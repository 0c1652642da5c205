import { casesFor } from '../cases.ts'

/** Cases of commitments by strength. Countries, persons and plans are made up. */
export const commitmentCases = casesFor(
  'commitment',
  { published: '2024-05-15' },
  {
    yes: [
      [
        { modality: 'undertaking', holders: ['ISL', 'NOR'] },
        [
          'Norway and Iceland agreed to share data on fish stocks.',
          'Norway and Iceland pledged to share data on fish stocks.',
          'The Prime Minister of Norway, Ola Berg, and the Prime Minister of Iceland, Jon Einarsson, met in Oslo. They agreed to share data on fish stocks.',
          'Norway and Iceland vowed to protect their fish stocks.',
          'Norway and Iceland have committed to a joint patrol.',
        ],
      ],
      [
        { modality: 'undertaking', holders: ['KEN'] },
        [
          'Kenya promised to send 200 nurses to Qatar.',
          '"We will send 200 nurses to Qatar," Kenyan Health Minister Grace Otieno said.',
          'Kenya will send 200 nurses to Qatar, Kenyan Health Minister Grace Otieno said.',
          'Kenyan Health Minister Grace Otieno said that Kenya would not cut the number of nurses but pledged to train 200 more.',
        ],
      ],
      [
        { modality: 'intention', holders: ['PER'] },
        [
          'Peru plans to build a port with Ecuador.',
          'Peru intends to build a port with Ecuador.',
          'Peru confirmed its intention to build a port with Ecuador.',
          'Peruvian President Rosa Quispe emphasized her eagerness to build a port with Ecuador.',
          'Peru is determined to build a port with Ecuador.',
        ],
      ],
      [
        { modality: 'interest', holders: ['MLT'] },
        [
          'Malta is interested in buying wheat from Moldova.',
          'Malta is ready to buy wheat from Moldova.',
          'Malta expressed interest in buying wheat from Moldova.',
          'Malta expressed readiness to buy wheat from Moldova.',
          'Malta wants to buy wheat from Moldova.',
          'Malta hopes to buy wheat from Moldova.',
          'Malta stands ready to buy wheat from Moldova.',
          'Maltese Trade Minister Carmen Borg voiced Malta’s interest in buying wheat from Moldova.',
        ],
      ],
      [
        { modality: 'suggestion', holders: ['GHA'] },
        [
          'Ghanaian President Kofi Mensah proposed opening a joint fund with Togo.',
          '“It is necessary to open a joint fund,” Ghanaian President Kofi Mensah said in Lome, the capital of Togo.',
          'According to Ghanaian President Kofi Mensah, Ghana and Togo can open a joint fund.',
          '“We have to open a joint fund with Togo,” said Ghanaian President Kofi Mensah.',
          'Ghana called for a joint fund with Togo.',
        ],
      ],
      [
        { modality: 'endorsement', holders: ['CYP'] },
        [
          'Cyprus welcomed the reforms in Armenia.',
          'Cyprus expressed satisfaction with the reforms in Armenia.',
          'Cyprus highly appreciated the initiatives of Armenia.',
          'Cyprus reaffirmed its support for the territorial integrity of Armenia.',
          'Cypriot President Nikos Georgiou commended the reforms in Armenia.',
        ],
      ],
      [
        { modality: 'offer', holders: ['FJI'] },
        [
          'Fijian Prime Minister Tomasi Vunipola invited the Tongan King to visit Suva.',
          '"I invite you to visit Suva," Fijian Prime Minister Tomasi Vunipola told the Tongan King.',
          'Fijian Prime Minister Tomasi Vunipola extended an invitation to the Tongan King to visit Suva.',
          'Fiji offered to train Tongan police officers.',
        ],
      ],
      [
        { modality: 'request', holders: ['SVK'] },
        [
          'Slovakia asked Hungary to open the crossing.',
          'Slovakia urged Hungary to open the crossing.',
          'Slovakia called on Hungary to open the crossing.',
          'Slovakia demanded that Hungary open the crossing.',
        ],
      ],
      [{ modality: 'obligation', holders: ['GHA'] }, ['The loan agreement obliges Ghana to buy the pumps from Hungarian companies.']],
      [
        { modality: 'undertaking', deadline: '2030' },
        ['Norway and Iceland agreed to double trade by 2030.', 'Norway pledged to open a consulate in Iceland by the end of 2030.'],
      ],
      [{ modality: 'undertaking', deadline: '2024' }, ['Norway promised to ratify the treaty by the end of the year.']],
      [{ modality: 'undertaking', deadline: '2024-08' }, ['Norway promised to ratify the treaty within three months.']],
      [{ modality: 'request', deadline: '2024-05-18' }, ['Norway demanded that Iceland free the boats within 72 hours.']],
      [{ modality: 'request', deadline: null }, ['Norway demanded that Iceland free the boats within 36 hours.']],
      [{ modality: 'undertaking', deadline: '2024-11-01' }, ['Norway undertook to ratify the treaty no later than 1 November.']],
      [{ modality: 'undertaking', deadline: '2026' }, ['Norway promised to ratify the treaty in the next two years.']],
      [
        { modality: 'undertaking', holders: ['PER'], negated: true },
        [
          'Peru will not build the port, Peruvian President Rosa Quispe said in Quito, the capital of Ecuador.',
          '“We will not build the port,” Peruvian President Rosa Quispe said in Quito, the capital of Ecuador.',
          'Peru ruled out building the port with Ecuador.',
          'Peru refused to build the port with Ecuador.',
        ],
      ],
      [
        { modality: 'intention', holders: ['PER'], negated: true },
        [
          'Peru has no plans to build a port with Ecuador.',
          'Peru has no intention of building a port with Ecuador.',
          'Peru does not plan to build a port with Ecuador.',
          'Peru will not open a consulate in Ecuador.',
          'Peruvian President Rosa Quispe said Peru would not build a port with Ecuador.',
        ],
      ],
      [
        { modality: 'intention', holders: ['NOR'], negated: false },
        ['Norway will simplify customs procedures for Icelandic fish.', 'The Norwegian government will open a consulate in Iceland by 2030.'],
      ],
      [
        { modality: 'undertaking', holders: ['NOR'] },
        [
          'Under the arrangement reached in Oslo, Norway will buy more fish from Iceland.',
          'As agreed in Oslo, Norway will buy more fish from Iceland.',
        ],
      ],
      [
        { modality: 'undertaking', holders: ['KEN'], negated: false },
        [
          'Kenya gave a promise to open a consulate in Thailand.',
          'Kenya gave its word that it would open a consulate in Thailand.',
          'Kenya made a commitment to open a consulate in Thailand.',
          'Kenya took on the obligation to open a consulate in Thailand.',
          'Kenya gave Thailand a pledge to open a consulate in Bangkok.',
          'Kenya assured Thailand that it would open a consulate in Bangkok.',
          'Kenya bound itself to open a consulate in Thailand.',
          'It was agreed that Kenya would open a consulate in Thailand.',
        ],
      ],
      [
        { modality: 'intention', holders: ['KEN'], negated: false },
        [
          'Kenya said it would open a consulate in Thailand.',
          'Kenya announced that it would open a consulate in Thailand.',
          'Kenyan Foreign Minister John Otieno told Thailand that his country would open a consulate in Bangkok.',
          'Kenya is going to open a consulate in Thailand.',
          'Kenya is to open a consulate in Thailand.',
        ],
      ],
      [
        { modality: 'suggestion', holders: ['NOR'], target: 'Iceland' },
        [
          'Norwegian Prime Minister Ola Berg said Iceland should lower its duties.',
          'Iceland should consider lowering its duties, Norwegian Prime Minister Ola Berg said.',
        ],
      ],
    ],
    no: [
      'Norway will face Iceland in the final.',
      'Norway said it would be hard to beat Iceland.',
      'Norway gave a dinner to honour Iceland.',
      'Norwegian Prime Minister Ola Berg said he would open a bottle in Iceland.',
      '“I can confirm that the port was closed,” Norwegian Prime Minister Ola Berg said in Iceland.',
      'Students from Norway will receive a letter from Iceland.',
      'Norwegian tanker captain Ola Berg refused to stop.',
      'Norwegian Prime Minister Ola Berg declined to comment on Iceland.',
      'Peru cannot build the port, Peruvian President Rosa Quispe said in Quito, the capital of Ecuador.',
      'The talks will not be easy, Peruvian President Rosa Quispe said in Quito, the capital of Ecuador.',
      'Peru has planned cities on the coast since the sixteenth century.',
      'The agreement was signed in Lima.',
      '"I want to say that the talks were long," Peruvian President Rosa Quispe said.',
      'Norway agreed with Iceland on the importance of the talks.',
      'Fish will be scarce, the two sides agreed at the meeting of their ministers in Oslo.',
      'The ministers discussed fish stocks.',
      'If Norway agrees to share data, Iceland will follow.',
      'Prime Minister Ola Berg welcomed President Jon Einarsson at the airport in Oslo.',
      'The new road will shorten the trip to the border.',
      'Fish exports fell by a tenth.',
      'Norwegian exporters hope for a good season.',
      'The interest rate rose in Oslo.',
      'The Peruvian ambassador was extended an invitation to a conference in Oslo.',
      '“There are students from both Norway and Iceland. I think the two countries will prosper,” Norwegian President Ola Berg said.',
      'Trade between Norway and Iceland can be measured in several ways.',
    ],
    nearly: [
      [
        'Norway and Iceland agreed to share data, train officers and hold talks every year.',
        [
          { modality: 'undertaking', action: 'hold talks every year' },
          { modality: 'undertaking', action: 'train officers' },
          { modality: 'undertaking', action: 'to share data' },
        ],
      ],
      ['Norway and Iceland underlined their unwavering commitment to international law.', [{ modality: 'endorsement', holders: ['ISL', 'NOR'] }]],
      ['Norway agreed to train officers and expressed readiness to sell ships to Iceland.', [{ modality: 'undertaking' }, { modality: 'interest' }]],
    ],
  },
)
