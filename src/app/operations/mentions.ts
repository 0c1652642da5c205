import { z } from 'zod'
import { type Mention, mentionKinds } from '../../model/mention.ts'
import type { Reading } from '../../model/reading.ts'
import { files, language, published } from '../fields.ts'
import { defineOperation, type Output, value } from '../operation.ts'
import { isReading, readEach } from '../readings.ts'

/** A mention as the printed contract has it: the span as an object, without token numbers. */
const printed = ({ document }: Reading, mention: Mention): object => {
  const { kind, start, end, from: _from, to: _to, ...rest } = mention
  const quote = document.text.slice(start, end)
  return {
    kind,
    source: document.source,
    document: document.id,
    published: document.published,
    span: { start, end },
    quote,
    ...(kind === 'quotation' ? { value: quote } : {}),
    ...rest,
  }
}

export const mentions = defineOperation({
  name: 'mentions',
  group: 'read',
  summary: 'print what the documents name: countries, places, persons, organisations, times, quantities, quotations',
  about: 'Each mention has its place in the text and what it stands for.',
  input: z.object({ files, published, language, kind: z.array(z.enum(mentionKinds)).describe('only mentions of these kinds').optional() }),
  positional: ['files…'],
  example: 'chancery mentions examples/kazakhstan-albania --kind date,quantity',
  formats: ['text', 'jsonl', 'json'],
  prints: 'many',
  nothing: () => 'no mentions',
  async *run({ files, published, language, kind }, host): AsyncGenerator<Output> {
    for await (const each of readEach({ files, published, language }, host)) {
      if (!isReading(each)) yield each
      else yield* each.mentions.filter((mention) => kind === undefined || kind.includes(mention.kind)).map((mention) => value(printed(each, mention)))
    }
  },
})
