import { z } from 'zod'
import { type Mention, mentionKinds } from '../../model/mention.ts'
import type { Reading } from '../../model/reading.ts'
import { files, language, published } from '../fields.ts'
import { defineOperation, type Output, value } from '../operation.ts'
import { isReading, readEach } from '../readings.ts'

/**
 * What is printed of a quantity: money counted in coins keeps its count ("50 cents" is 50 cents, and beside it 0.5 USD),
 * for that is what the words say; everything else is printed as it is.
 */
const counted = (mention: Mention): object => {
  if (mention.kind !== 'quantity' || mention.coins === undefined) return {}
  return { ...mention.coins, coins: undefined, money: { value: mention.value, unit: mention.unit } }
}

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
    ...counted(mention),
  }
}

/** An ordinal that counts off ("the first time", "a first class seat") is no quantity; a rank is: "the third-largest", "ranked second". */
const isRank = ({ document: { text } }: Reading, { start, end }: Mention): boolean =>
  /^[\s-]+(?:\p{L}+est|most|least|place|in the world|worldwide|globally|overall)(?!\p{L})/iu.test(text.slice(end, end + 24)) ||
  /(?:^|[^\p{L}])(?:rank(?:s|ed|ing)?|placed|came|comes|finished|number)(?:\s(?:the|at|in|joint))?\s$/iu.test(
    text.slice(Math.max(0, start - 20), start),
  )

const isPrinted = (each: Reading, mention: Mention): boolean => mention.kind !== 'quantity' || mention.form !== 'ordinal' || isRank(each, mention)

/** Times are printed as TIMEX3 marks them: the two ends of "from 1985 to 1987", and "nearly two years" with its hedge. */
const marked = (mention: Mention): readonly Mention[] => {
  if ('ends' in mention && mention.ends) return mention.ends
  if (!('outer' in mention) || !mention.outer) return [mention]
  const { outer, ...rest } = mention
  return [{ ...rest, ...outer }]
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
      else
        yield* each.mentions
          .flatMap(marked)
          .filter((mention) => (kind === undefined || kind.includes(mention.kind)) && isPrinted(each, mention))
          .map((mention) => value(printed(each, mention)))
    }
  },
})
