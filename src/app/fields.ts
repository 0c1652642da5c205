import { z } from 'zod'

/** Fields that several operations share, with the words that every shell shows for them. */

export const files = z.array(z.string()).min(1).describe('files, folders or "-" for standard input: .txt, .md, .html, .pdf, .jsonl')

export const someFiles = z.array(z.string()).default([]).describe('files, folders or "-" for standard input: .txt, .md, .html, .pdf, .jsonl')

const isoDate = /^\d{4}(-\d{2}(-\d{2})?)?$/

export const date = (about: string): z.ZodOptional<z.ZodString> =>
  z.string().regex(isoDate, 'is not a date of the form YYYY-MM-DD').meta({ value: 'date' }).describe(about).optional()

export const published = date('date of publication of the files, against which "last year" or "on Tuesday" are worked out (YYYY-MM-DD)')

export const db = z.string().meta({ value: 'path' }).describe('the store: a file made by "add"').optional()

export const requiredDb = z.string().meta({ value: 'path' }).describe('the store: a file that is made when it does not exist')

export const country = (about: string): z.ZodString => z.string().meta({ value: 'country' }).describe(about)
