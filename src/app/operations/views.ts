import { z } from 'zod'
import type { ViewKind } from '../../brief/brief.ts'
import { type Asked, askedFields, forField, optionsOf, placeFields, printed, type Sources, withSources } from '../accounts.ts'
import { defineOperation, type Host, type Operation, type Output, problem } from '../operation.ts'
import { requestProblem } from '../problems.ts'

interface Words {
  readonly summary: string
  readonly about: string
  readonly example: string
}

const words: Readonly<Record<ViewKind, Words>> = {
  timeline: {
    summary: 'tell what happened between two countries by date, and what is planned',
    about: 'Events, steps of agreements, ties and weighty words, each date as precise as it is told; plans stand apart.',
    example: 'chancery timeline Kazakhstan Albania examples/kazakhstan-albania',
  },
  commitments: {
    summary: 'list what two countries took on, wished, offered or asked, by strength',
    about: 'Begins with whose turn it is and with dates to look at.',
    example: 'chancery commitments Kazakhstan Albania examples/kazakhstan-albania --for Kazakhstan',
  },
  figures: {
    summary: 'lay out the figures between two countries in series, with their conflicts and sums',
    about: 'One table for trade by period, one for every other series, then what contradicts and what adds up.',
    example: 'chancery figures Kazakhstan Albania examples/kazakhstan-albania --format markdown',
  },
  people: {
    summary: 'list who speaks and takes part: side, offices with dates, whom they met, what they said',
    about: 'One person under all names and spellings that the documents give.',
    example: 'chancery people Canada India examples/canada-india',
  },
  diff: {
    summary: 'tell what documents since a day changed: what is new, refined, moved on, settled or contradicted',
    about: 'The account as it stood before --since is laid beside the account now. Undated documents count as old.',
    example: 'chancery diff Kazakhstan Albania examples/kazakhstan-albania --since 2025-01-01',
  },
}

const noSince = requestProblem('usage', 'chancery diff: the day is missing', 'name it with --since, as in "--since 2025-01-01"')

async function* viewFrom(view: ViewKind, { pair, ledger, documents }: Sources, asked: Asked, host: Host): AsyncGenerator<Output> {
  const [{ makeView }, { withReason }, { lexicon }] = await Promise.all([
    import('../../brief/view.ts'),
    import('../empty-brief.ts'),
    import('../../lexicon/bundled.ts'),
  ])
  const options = yield* optionsOf(pair, asked, lexicon)
  if (options === null) return
  const made = makeView(ledger, { ...options, view })
  yield* printed(withReason(made, ledger, { ...options, documents }), ledger, asked, host)
}

/** One operation a view; `diff` needs a day, and only commitments have a side whose turn it is. */
const operationFor = (view: ViewKind): Operation =>
  defineOperation({
    name: view,
    group: 'ask',
    ...words[view],
    input: z.object({ ...placeFields, ...askedFields, ...(view === 'commitments' ? { for: forField } : {}) }),
    positional: ['a', 'b', 'files…'],
    formats: ['text', 'markdown', 'html', 'docx', 'json', 'jsonl'],
    prints: 'one',
    async *run({ a, b, files, db, shelf, published, language, ...asked }, host): AsyncGenerator<Output> {
      if (view === 'diff' && asked.since === undefined) return yield problem(noSince)
      const place = { a, b, files, db, shelf, published, language }
      const wanted: Asked = asked as Asked
      yield* withSources(view, place, wanted, host, (sources) => viewFrom(view, sources, wanted, host))
    },
  })

export const timeline = operationFor('timeline')
export const commitments = operationFor('commitments')
export const figures = operationFor('figures')
export const people = operationFor('people')
export const diff = operationFor('diff')
