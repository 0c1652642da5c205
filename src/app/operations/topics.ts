import { z } from 'zod'
import { defineOperation, type Output, value } from '../operation.ts'
import { topicsOf } from '../topics.ts'

export const topics = defineOperation({
  name: 'topics',
  group: 'ask',
  summary: 'list the topics that --about knows, with the words by which a record has them',
  about: 'What is no topic is looked for as words: --about "direct flights".',
  input: z.object({}),
  positional: [],
  example: 'chancery topics --format json',
  formats: ['text', 'jsonl', 'json'],
  prints: 'many',
  async *run(): AsyncGenerator<Output> {
    const { lexicon } = await import('../../lexicon/bundled.ts')
    yield* topicsOf(lexicon).map(value)
  },
})
