import type { DocumentInput } from '../../model/document.ts'
import type { Problem } from '../../model/problem.ts'
import { type PreparedDocument, prepareDocument } from '../../store/prepared.ts'
import { claimsOf, loadEngine, readOne, told } from '../readings.ts'

/** A text to read, and what its source noticed. */
export interface ToRead {
  readonly input: DocumentInput
  readonly warnings: readonly Problem[]
}

/** A reading made ready for the store, or why there is none. Plain values, so that it may come from another thread. */
export type Made =
  | { readonly ok: true; readonly prepared: PreparedDocument; readonly problems: readonly Problem[]; readonly records: number }
  | { readonly ok: false; readonly problem: Problem }

/** Reads a text and makes all of it ready that the store will keep. */
export type Maker = (of: ToRead) => Made

/** The maker with an engine of its own; takes a third of a second. */
export const makerWithEngine = async (): Promise<Maker> => {
  const { engine, version } = await loadEngine()
  return ({ input, warnings }) => {
    const reading = readOne(engine, input)
    if ('code' in reading) return { ok: false, problem: reading }
    const problems = told(warnings, reading.problems)
    const { document, records, findings } = reading
    const prepared = prepareDocument(document, claimsOf({ ...reading, engine: version }), findings, problems)
    return { ok: true, prepared, problems, records: records.length }
  }
}
