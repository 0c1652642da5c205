import type { Draft } from '../draft.ts'
import type { FigureContext, FigureDraft } from './context.ts'
import { readFigures } from './read.ts'

export type { FigureContext, FigureDraft } from './context.ts'
export { readFigures } from './read.ts'

const toDraft = ({ kind, span, evidence, inferred, negated, rule, trace, token, ...fields }: FigureDraft): Draft<'figure'> => ({
  kind,
  span,
  evidence,
  inferred,
  negated,
  rule,
  trace,
  token,
  fields,
})

/** The figures of a document in the form that all record rules share. */
export const draftFigures = (context: FigureContext): readonly Draft<'figure'>[] => readFigures(context).map(toDraft)
