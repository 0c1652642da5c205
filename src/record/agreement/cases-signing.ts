import { casesFor } from '../cases.ts'

/** Cases of signings that a noun tells, and of instruments whose name stands away from their verb. Countries and instruments are made up. */
export const signingCases = casesFor(
  'agreement',
  { published: '2024-05-15' },
  {
    yes: [
      [
        { form: 'memorandum', stage: 'signed', parties: ['FJI', 'LVA'], date: '2024-05-13' },
        [
          'The presidents of Latvia and Fiji agreed on Monday to build a port, and oversaw the signing of a memorandum on tuna.',
          'The presidents of Latvia and Fiji attended the signing of a memorandum on tuna on Monday.',
          'On Monday the presidents of Latvia and Fiji presided over the signing of a memorandum on tuna.',
          'The signing of a memorandum on tuna between Latvia and Fiji took place in Riga on Monday.',
          'The presidents of Latvia and Fiji agreed Monday to build a port and witnessed the signing of the memorandum on tuna.',
        ],
      ],
      [
        { form: 'agreement', stage: 'signed', parties: ['FJI', 'LVA'], date: null },
        [
          'The ministers of Latvia and Fiji met on Monday. The ministers welcomed the signing of the agreement on tuna.',
          'The president of Fiji welcomed the signing of the agreement on tuna with Latvia.',
          'Latvia and Fiji noted with satisfaction the signing of the agreement on tuna.',
          'Peru welcomed the signing of the agreement on tuna between Latvia and Fiji.',
        ],
      ],
      [
        { form: 'agreement', stage: 'signed', parties: ['FJI', 'LVA'], date: '2019-08-06' },
        [
          'The talks of Latvia and Fiji dealt with the agreement on tuna signed in Riga on August 6, 2019.',
          'The talks of Latvia and Fiji dealt with the agreement on tuna signed in Riga on 6 August 2019.',
          'Latvia and Fiji had backed the quota in the agreement on tuna that Ministers Janis Ozols and Sela Vuki signed in Riga on 6 August 2019.',
        ],
      ],
      [
        { form: 'treaty', stage: 'signed', parties: ['FJI', 'LVA'], date: '2019' },
        [
          'After the signing of a treaty on tuna between Latvia and Fiji in 2019, catches grew.',
          'Latvia and Fiji welcomed the signing of the treaty on tuna in 2019.',
        ],
      ],
      [
        { title: 'memorandum on tuna', stage: 'signed', parties: ['FJI', 'LVA'] },
        [
          'In the memorandum on tuna that was signed in Riga by the ministers of Latvia and Fiji, quotas are fixed.',
          'Latvia and Fiji met. Under the memorandum on tuna, which was signed in the presence of the two presidents, quotas rise.',
          'The Latvian trade minister, Janis Ozols, signed with his Fijian counterpart the memorandum on tuna.',
          'Latvia will open a port in Fiji, the Latvian minister said. The two inked a memorandum on tuna.',
          'Latvia and Fiji met. The talks ended with the signing of a memorandum on tuna.',
        ],
      ],
      [
        { form: 'other', title: 'second document', stage: 'signed', parties: ['FJI', 'LVA'] },
        ["A second document, signed by the two countries' transport ministers, opens Latvian ports to Fiji."],
      ],
      [
        { stage: 'agreed', parties: ['FJI', 'LVA'] },
        [
          'Latvia and Fiji met. The two neighbours also initialled a joint venture for a cannery.',
          "Latvia would buy tuna from Fiji. The draft Workers' Agreement for the port was initialled.",
          'Latvia and Fiji met on Monday. Under the draft that was initialled the same day, each side pays half.',
        ],
      ],
    ],
    no: [
      'Latvia and Fiji called for the signing of the tuna accord.',
      'Fiji welcomed the upcoming signing of a tuna accord with Latvia.',
      'Ahead of the signing of the tuna accord, the ministers of Latvia and Fiji met.',
      'Latvia and Fiji postponed the signing of the tuna accord.',
      'The signing of the tuna accord between Latvia and Fiji was delayed.',
      'The ministers of Latvia and Fiji discussed the signing of an accord on tuna.',
      'Latvia hopes for the signing of an accord with Fiji.',
      'The presidents of Latvia and Fiji attended the signing of the visitors’ book.',
      'Latvia and Fiji will witness the signing of no accord.',
      'Peru welcomed the signing of a tuna accord.',
      'Two men of Latvia were held in Fiji. The two signed a confession.',
      'Janis Ozols, signed by a Fiji club in May, plays for Latvia.',
      'Latvia and Fiji formed a joint venture.',
      'Latvia sent Fiji a second document.',
      'The presidents of Latvia and Fiji witnessed the signing of a memorandum between Baltic Marine and Ovalau Oil on a shipyard.',
      'The presidents of Latvia and Fiji saw the signing of a memorandum between the university of Riga and the institute of Suva.',
    ],
    nearly: [
      [
        'The presidents of Latvia and Fiji witnessed the signing of a treaty on tuna. The treaty on tuna was signed by the ministers.',
        [{ form: 'treaty', stage: 'signed' }],
      ],
    ],
  },
)
