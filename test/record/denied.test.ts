import type { FieldsOf } from '../../src/model/record.ts'
import { casesFor } from '../../src/record/cases.ts'
import { runCases } from './cases.ts'

/** Fields of a commitment, and whether it is denied, which every record says of itself. */
const denied = (fields: Partial<FieldsOf<'commitment'>>): Partial<FieldsOf<'commitment'>> & { readonly negated: boolean } => ({
  ...fields,
  negated: true,
})
/** The same, not denied. */
const plain = (fields: Partial<FieldsOf<'commitment'>>): Partial<FieldsOf<'commitment'>> & { readonly negated: boolean } => ({
  ...fields,
  negated: false,
})

/** What one promises to leave undone is no promise to do it. */
runCases(
  casesFor(
    'commitment',
    { published: '2024-05-03' },
    {
      yes: [
        [
          denied({ modality: 'undertaking', action: 'not to use force against each other', holders: ['ISL', 'NOR'] }),
          ['Norway and Iceland agreed not to use force against each other.'],
        ],
        [
          denied({ modality: 'undertaking', action: 'not to raise tariffs' }),
          ['Norway promised not to raise tariffs.', 'Norway pledged not to raise tariffs.'],
        ],
        [denied({ modality: 'undertaking', action: 'never to leave the pact' }), ['Norway vowed never to leave the pact.']],
        [denied({ modality: 'interest', action: 'not to raise tariffs' }), ['Norway is ready not to raise tariffs.']],
        [denied({ modality: 'request', action: 'not to close the harbour' }), ['Norway asked Iceland not to close the harbour.']],
        [denied({ modality: 'undertaking', action: 'move troops' }), ['Norway and Iceland agreed not to threaten each other or move troops.']],
      ],
      no: [],
      nearly: [
        [
          'Norway agreed to build a bridge and not to close the harbour.',
          [denied({ modality: 'undertaking', action: 'not to close the harbour' }), plain({ modality: 'undertaking', action: 'to build a bridge' })],
        ],
        [
          'Norway agreed not to close the harbour, and to build a bridge.',
          [plain({ modality: 'undertaking', action: 'to build a bridge' }), denied({ modality: 'undertaking', action: 'not to close the harbour' })],
        ],
        ['Norway agreed to build a bridge or a tunnel.', [plain({ modality: 'undertaking', action: 'to build a bridge or a tunnel' })]],
      ],
    },
  ),
)
