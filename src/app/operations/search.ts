import { z } from 'zod'
import type { Hit } from '../../store/port.ts'
import { date, requiredDb } from '../fields.ts'
import { defineOperation, value } from '../operation.ts'
import { pairKey } from '../pairs.ts'
import { settled, withStore } from '../store.ts'

/** A hit, and the other records that rest on the same words: one clause is often an event, an agreement and a statement. */
interface Found {
  readonly first: Hit
  readonly others: readonly Hit[]
}

/** Hits on one place of one document as one, where the best of them stood. */
const byPlace = (hits: readonly Hit[]): readonly Found[] => {
  const places = new Map<string, Hit[]>()
  for (const hit of hits) {
    const key = `${hit.document} ${hit.span.start} ${hit.span.end}`
    const there = places.get(key)
    if (there === undefined) places.set(key, [hit])
    else there.push(hit)
  }
  return [...places.values()].map(([first, ...others]) => ({ first: first!, others }))
}

export const search = defineOperation({
  name: 'search',
  group: 'ask',
  summary: 'find words in the stored documents and records',
  about: 'Words may come in any order; "words in quotes" as they stand. The best hits come first; records on the same words are one hit.',
  input: z.object({
    words: z.array(z.string()).min(1).describe('what to look for'),
    db: requiredDb.describe('the store, a file made by "add"'),
    pair: z.array(z.string()).length(2).meta({ count: 2, value: 'country' }).describe('only what lies between these two countries').optional(),
    asOf: date('only documents published by this day'),
    limit: z.number().int().min(1).max(1000).default(20).describe('at most so many hits'),
  }),
  positional: ['words…'],
  example: 'chancery search visa exemption --db relations.db --pair KAZ ALB',
  formats: ['text', 'jsonl', 'json'],
  prints: 'many',
  nothing: () => 'no hits',
  run: ({ words, db, pair, asOf, limit }, host) =>
    withStore(db, {}, host, async function* (store) {
      const key = yield* pairKey(pair)
      if (key === null) return
      const hits = yield* settled(
        await store.search(words.join(' '), { limit, ...(key === undefined ? {} : { pair: key }), ...(asOf === undefined ? {} : { asOf }) }),
      )
      if (hits === undefined) return
      yield* byPlace(hits).map(({ first: { kind, ...hit }, others }) =>
        value({ kind: 'hit', recordKind: kind, ...hit, also: others.map((other) => ({ recordKind: other.kind, record: other.record })) }),
      )
    }),
})
