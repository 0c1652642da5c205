import { z } from 'zod'

/** Fields that several operations share, with the words that every shell shows for them. */

export const files = z.array(z.string()).min(1).describe('files, folders or "-" for standard input: .txt, .md, .html, .pdf, .jsonl')

export const someFiles = z.array(z.string()).default([]).describe('files, folders or "-" for standard input: .txt, .md, .html, .pdf, .jsonl')

const isoDate = /^\d{4}(-\d{2}(-\d{2})?)?$/

export const date = (about: string): z.ZodOptional<z.ZodString> =>
  z.string().regex(isoDate, 'is not a date of the form YYYY-MM-DD').meta({ value: 'date' }).describe(about).optional()

export const published = date('date of publication of the files, against which "last year" or "on Tuesday" are worked out (YYYY-MM-DD)')

/** BCP 47: a language of two or three letters, with script and region where they matter. */
const languageTag = /^[a-z]{2,3}(?:[-_][a-z]{4})?(?:[-_](?:[a-z]{2}|\d{3}))?$/i

export const language = z
  .string()
  .regex(languageTag, 'is not the tag of a language, such as "en" or "en-GB"')
  .meta({ value: 'tag' })
  .describe('language of the files, which is then not looked for; only English ("en") is read')
  .optional()

export const db = z.string().meta({ value: 'path' }).describe('the store, a file made by "add"').optional()

export const out = z
  .string()
  .meta({ value: 'path' })
  .describe('write to this file instead of to the screen; a folder (with a slash at its end) for formats of several files')
  .optional()

export const requiredDb = z.string().meta({ value: 'path' }).describe('the store, a file that is made when it does not exist')

export const country = (about: string): z.ZodString => z.string().meta({ value: 'country' }).describe(about)
