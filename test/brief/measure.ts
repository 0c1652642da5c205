import type { BriefSentence } from '../../src/brief/brief.ts'
import { type FaultKind, faultKinds, type ProofWorld } from '../../src/brief/proof/proof.ts'
import { prove } from '../../src/brief/proof/prove.ts'
import { type Variant, variantsOf } from './variants.ts'

/** How many sentences passed as first made, and how many false variants of the passed ones were refused, by kind. */
export interface Measure {
  readonly made: number
  readonly passed: number
  readonly failed: readonly {
    readonly text: string
    readonly faults: readonly { readonly kind: string; readonly said: string; readonly reason: string }[]
  }[]
  readonly kinds: Readonly<Record<FaultKind, { readonly made: number; readonly refused: number }>>
  /** Variants that the proof let through. */
  readonly missed: readonly Variant[]
}

const keyOf = ({ text, records, marks }: BriefSentence): string => JSON.stringify([text, records, marks])

/** Measures the proof on the sentences of a brief and on their false variants. */
export const measure = (sentences: readonly BriefSentence[], world: ProofWorld): Measure => {
  const results = sentences.map((sentence) => ({ sentence, result: prove(sentence, world) }))
  const passed = results.filter(({ result }) => result.ok).map(({ sentence }) => sentence)
  // What is also made as such is no falsehood: of a pair unheard on both sides each side may be named.
  const known = new Set(passed.map(keyOf))
  const judged = passed
    .flatMap((sentence) => variantsOf(sentence, world))
    .filter((variant) => !known.has(keyOf(variant.sentence)))
    .map((variant) => ({ variant, refused: !prove(variant.sentence, world).ok }))
  const kinds = Object.fromEntries(
    (Object.keys(faultKinds) as FaultKind[]).map((kind) => {
      const own = judged.filter(({ variant }) => variant.kind === kind)
      return [kind, { made: own.length, refused: own.filter(({ refused }) => refused).length }]
    }),
  ) as Measure['kinds']
  return {
    made: sentences.length,
    passed: passed.length,
    failed: results.filter(({ result }) => !result.ok).map(({ sentence, result }) => ({ text: sentence.text, faults: result.faults })),
    kinds,
    missed: judged.filter(({ refused }) => !refused).map(({ variant }) => variant),
  }
}
