import type { PloverRow } from '../model/senses.ts'
import compiled from './compiled/plover.json' with { type: 'json' }

/** Type, mode and contexts of PLOVER; type null where the codebook has none. */
export type PloverCode = Pick<PloverRow, 'type' | 'mode' | 'context'>

/** The look-up from CAMEO codes to PLOVER: the longest beginning that a row holds, what it leaves open from the next shorter one. */
export const ploverTable = (rows: readonly PloverRow[]): ((code: string) => PloverCode) => {
  const index = new Map(rows.map((r) => [r.code, r]))
  return (code) => {
    let [type, mode, context]: [string | null, string | null, readonly string[] | null] = [null, null, null]
    for (let n = code.length; n >= 2; n--) {
      const row = index.get(code.slice(0, n))
      if (!row) continue
      type ??= row.type
      mode ??= row.mode
      context ??= row.context
    }
    return { type, mode, context: context ?? [] }
  }
}

/** The PLOVER of a CAMEO code, as compiled from `data/coding/plover.yaml`. */
export const ploverOf = ploverTable(compiled as readonly PloverRow[])
