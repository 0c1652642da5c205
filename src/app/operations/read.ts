import { z } from 'zod'
import type { Reading, SentenceNote } from '../../model/reading.ts'
import { type ChanceryRecord, recordKindNames } from '../../model/record.ts'
import { files, language, published } from '../fields.ts'
import { defineOperation, type Output, value } from '../operation.ts'
import { isReading, readEach } from '../readings.ts'

/** A record as the printed contract has it: `trace` is left to `why`. */
const printed = ({ trace: _, ...record }: ChanceryRecord): object => record

const silentSentence = (reading: Reading, sentence: SentenceNote): object => ({
  kind: 'sentence',
  document: reading.document.id,
  source: reading.document.source,
  published: reading.document.published,
  span: { start: sentence.start, end: sentence.end },
  quote: reading.document.text.slice(sentence.start, sentence.end),
  heading: sentence.heading,
})

const valuesOf = (reading: Reading, silent: boolean, kinds: readonly string[] | undefined): readonly object[] =>
  silent
    ? reading.sentences.filter((sentence) => sentence.records === 0).map((sentence) => silentSentence(reading, sentence))
    : reading.records.filter((record) => kinds === undefined || kinds.includes(record.kind)).map(printed)

export const read = defineOperation({
  name: 'read',
  group: 'read',
  summary: 'print what the documents state: events, statements, agreements, commitments, figures, ties',
  about: 'Every record carries the words it rests on. Nothing is stored.',
  input: z.object({
    files,
    published,
    language,
    kind: z.array(z.enum(recordKindNames)).describe('only records of these kinds').optional(),
    silent: z.boolean().default(false).describe('list the sentences that gave no record instead'),
  }),
  positional: ['files…'],
  example: 'chancery read examples/kazakhstan-albania --kind agreement --format jsonl',
  formats: ['text', 'jsonl', 'json'],
  prints: 'many',
  nothing: ({ silent }) => (silent ? 'no sentences without a record' : 'no records'),
  async *run({ files, published, language, kind, silent }, host): AsyncGenerator<Output> {
    for await (const each of readEach({ files, published, language }, host)) {
      if (isReading(each)) yield* valuesOf(each, silent, kind).map(value)
      else yield each
    }
  },
})
