import type { ComparedDocument, Comparison, Shared } from '../../ledger/compare.ts'
import type { Difference, Place } from '../../ledger/renderings/difference.ts'

/** What the views of a comparison have in common: its words, whichever form they are printed in. */

const isMeant = ({ severity }: Difference): boolean => severity === 'meaning'

/** What differs in meaning, and what both tell alike but for the words. */
export const sorted = ({ shared }: Comparison): { readonly differing: readonly Shared[]; readonly alike: readonly Shared[] } => ({
  differing: shared.filter(({ differences }) => differences.some(isMeant)),
  alike: shared.filter(({ differences }) => !differences.some(isMeant)),
})

const counted = (n: number, one: string, many = `${one}s`): string => `${n} ${n === 1 ? one : many}`

/** "12 things told by both; 7 differ in meaning (strength 3, scope 2); 41 only in A, 23 only in B". */
export const inShort = (comparison: Comparison): string => {
  const { differing } = sorted(comparison)
  const kinds = Map.groupBy(
    differing.flatMap(({ differences }) => [...new Set(differences.filter(isMeant).map(({ kind }) => kind))]),
    (kind) => kind,
  )
  const most = [...kinds].toSorted(([a, x], [b, y]) => y.length - x.length || (a < b ? -1 : 1)).map(([kind, all]) => `${kind} ${all.length}`)
  const differ = differing.length === 0 ? 'none differs in meaning' : `${differing.length} of them with another meaning: ${most.join(', ')}`
  return `${counted(comparison.shared.length, 'thing')} told by both, ${differ}; ${comparison.onlyA.length} only in A, ${comparison.onlyB.length} only in B`
}

export const kindsOf = ({ a, b }: Shared): string => (a.kind === b.kind ? a.kind : `${a.kind} in A, ${b.kind} in B`)

/** The words of a place on one line; a dash where a side has none. */
export const wordsOf = (place: Place | null): string => (place === null ? '–' : place.quote.replace(/\s+/g, ' '))

/** What a line of two wordings is marked with: differences of meaning with their explanation, of wording by name. */
export const differenceLabel = (differences: readonly Difference[]): string => {
  const meant = differences.filter(isMeant).map(({ kind, explanation }) => `${kind}: ${explanation}`)
  if (meant.length > 0) return meant.join('; ')
  const rest = differences.map(({ kind, explanation }) => (kind === 'wording' || kind === 'order' ? kind : explanation))
  return [...new Set(rest)].join(', ')
}

/** Whether a difference is shown in one of the lines. */
export const isInRows = ({ rows }: Shared, at: number): boolean => rows.some(({ differences }) => differences.includes(at))

/** A or B. */
export const letterOf = (documents: readonly ComparedDocument[], id: string): string => 'AB'[documents.findIndex((one) => one.id === id)] ?? '?'
