import { z } from 'zod'
import type { Ledger } from '../../model/ledger.ts'
import { askedFields, forField, optionsOf, placeFields, printed, withSources } from '../accounts.ts'
import { defineOperation, type Host, type Output } from '../operation.ts'

/** Fields that shape a brief, shared by `brief` and `demo`. */
export const briefFields = {
  length: z.enum(['page', 'full']).default('page').describe('one page, or everything'),
  ...askedFields,
  for: forField,
}

type Shape = z.output<z.ZodObject<typeof briefFields>>

/** The brief of a ledger, for a pair whose codes are known. `documents` are all there are, also those that the ledger leaves out. */
export async function* briefFrom(
  ledger: Ledger,
  pair: readonly [string, string],
  shape: Shape,
  host: Host,
  documents: Ledger['documents'] = ledger.documents,
): AsyncGenerator<Output> {
  const [{ makeBrief }, { withReason }, { lexicon }] = await Promise.all([
    import('../../brief/make.ts'),
    import('../empty-brief.ts'),
    import('../../lexicon/bundled.ts'),
  ])
  const options = yield* optionsOf(pair, shape, lexicon)
  if (options === null) return
  const made = makeBrief(ledger, { ...options, length: shape.length })
  yield* printed(withReason(made, ledger, { ...options, documents }), ledger, shape, host)
}

export const brief = defineOperation({
  name: 'brief',
  group: 'ask',
  summary: 'write the account of two countries, every sentence with the words it rests on',
  about:
    'From files or from a store. What cannot be proved by the cited words is withheld and counted.\nAs HTML it is one page without scripts or outside parts, for a screen or for paper.',
  input: z.object({ ...placeFields, ...briefFields }),
  positional: ['a', 'b', 'files…'],
  example: 'chancery brief Kazakhstan Albania examples/kazakhstan-albania --length full --format markdown',
  formats: ['text', 'markdown', 'html', 'docx', 'json', 'jsonl'],
  prints: 'one',
  run: ({ a, b, files, db, shelf, published, language, ...shape }, host) =>
    withSources('brief', { a, b, files, db, shelf, published, language }, shape, host, ({ pair, ledger, documents }) =>
      briefFrom(ledger, pair, shape, host, documents),
    ),
})
