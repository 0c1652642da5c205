import { casesFor } from '../../src/record/cases.ts'
import { runCases } from './cases.ts'

/** What one promises to leave undone is no promise to do it. */
runCases(
  casesFor(
    'commitment',
    { published: '2024-05-03' },
    {
      yes: [
        [
          { modality: 'undertaking', action: 'not to use force against each other', negated: true, holders: ['ISL', 'NOR'] },
          ['Norway and Iceland agreed not to use force against each other.'],
        ],
        [
          { modality: 'undertaking', action: 'not to raise tariffs', negated: true },
          ['Norway promised not to raise tariffs.', 'Norway pledged not to raise tariffs.'],
        ],
        [{ modality: 'undertaking', action: 'never to leave the pact', negated: true }, ['Norway vowed never to leave the pact.']],
        [{ modality: 'interest', action: 'not to raise tariffs', negated: true }, ['Norway is ready not to raise tariffs.']],
        [{ modality: 'request', action: 'not to close the harbour', negated: true }, ['Norway asked Iceland not to close the harbour.']],
        [{ modality: 'undertaking', action: 'move troops', negated: true }, ['Norway and Iceland agreed not to threaten each other or move troops.']],
      ],
      no: [],
      nearly: [
        [
          'Norway agreed to build a bridge and not to close the harbour.',
          [
            { modality: 'undertaking', action: 'not to close the harbour', negated: true },
            { modality: 'undertaking', action: 'to build a bridge', negated: false },
          ],
        ],
        [
          'Norway agreed not to close the harbour, and to build a bridge.',
          [
            { modality: 'undertaking', action: 'to build a bridge', negated: false },
            { modality: 'undertaking', action: 'not to close the harbour', negated: true },
          ],
        ],
        ['Norway agreed to build a bridge or a tunnel.', [{ modality: 'undertaking', action: 'to build a bridge or a tunnel', negated: false }]],
      ],
    },
  ),
)
