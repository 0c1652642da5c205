import type { ChanceryRecord } from '../../model/record.ts'

/** What a record names as the source of a value that a person gave. */
const fromPerson = 'judgement'

const textsIn = (value: unknown): readonly string[] => {
  if (typeof value === 'string') return [value]
  if (Array.isArray(value)) return value.flatMap(textsIn)
  return value !== null && typeof value === 'object' ? Object.values(value).flatMap(textsIn) : []
}

/** Whether a person gave this field of a record, and answers for it: that the words are weaker is what was corrected. */
export const isGiven = (record: ChanceryRecord, field: string): boolean => record.inferred[field]?.from === fromPerson

/**
 * Texts that persons gave the records: they count as words, since a person answers for them, signed and in the history. Everything else
 * of a sentence must still stand in the cited places.
 */
export const givenWords = (records: readonly ChanceryRecord[]): readonly string[] =>
  records.flatMap((record) =>
    Object.entries(record.inferred)
      .filter(([, { from }]) => from === fromPerson)
      .flatMap(([path]) => textsIn((record as unknown as Readonly<Record<string, unknown>>)[path.split('.')[0]!])),
  )
