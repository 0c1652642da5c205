import compiled from './compiled/scales.json' with { type: 'json' }

/** What event tables carry beside a code; each table is looked up by the longest beginning of a code that it holds. */
export interface Scales {
  /** CAMEO code → Goldstein's scale of conflict and cooperation (1992), -10 to 10. */
  readonly goldstein: Readonly<Record<string, number>>
  /** CAMEO root → 1 verbal cooperation, 2 material cooperation, 3 verbal conflict, 4 material conflict. */
  readonly quad: Readonly<Record<string, number>>
  /** PLOVER event type → its quad and intensity by the manual. */
  readonly plover: Readonly<Record<string, { readonly quad: string; readonly intensity: number }>>
}

/** As compiled from `data/coding/scales.yaml`. */
export const scales = compiled as Scales

/** What a table holds for a CAMEO code, or for the longest beginning of it; null for none. */
export const byCode = (table: Readonly<Record<string, number>>, code: string): number | null => {
  for (let length = code.length; length >= 2; length--) {
    const found = table[code.slice(0, length)]
    if (found !== undefined) return found
  }
  return null
}
