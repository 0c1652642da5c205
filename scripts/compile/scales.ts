/** Reads `data/coding/scales.yaml`: what event tables carry beside a code. Part of `compile-data.ts`. */
import { z } from 'zod'
import type { Scales } from '../../src/lexicon/scales.ts'

const code = z.string().regex(/^(?:0[1-9]|1\d|20)\d{0,2}$/)
const scalesFile = z.strictObject({
  source: z.string(),
  checked: z.string(),
  goldstein: z.record(code, z.number().min(-10).max(10)),
  quad: z.record(code, z.int().min(1).max(4)),
  plover: z.record(z.string().regex(/^[A-Z]+$/), z.strictObject({ quad: z.string(), intensity: z.number().min(-10).max(10) })),
})

/** The scales; empty ones, with the faults noted by `load`, when the file does not fit. */
export const readScales = (load: <T>(schema: z.ZodType<T>) => T | undefined): Scales => {
  const file = load(scalesFile)
  return { goldstein: file?.goldstein ?? {}, quad: file?.quad ?? {}, plover: file?.plover ?? {} }
}
