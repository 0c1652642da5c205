import type { FigureDraft } from './context.ts'

const single = (v: FigureDraft['value']): number | null => (typeof v === 'number' ? v : null)

const ends = (d: FigureDraft): { readonly from: string | null; readonly to: string | null } =>
  d.measure === 'exports'
    ? { from: d.reporter, to: d.partner }
    : d.measure === 'imports'
      ? { from: d.partner, to: d.reporter }
      : { from: null, to: null }

const isFlow = (d: FigureDraft): boolean => d.measure === 'exports' || d.measure === 'imports'

/** Whether the part is the printed share of the whole, as far as the printed digits of all three allow. */
const fits = (part: FigureDraft, share: FigureDraft, whole: FigureDraft): boolean => {
  if (part.interval === null || share.interval === null || whole.interval === null) return false
  const low = (part.interval.printed[0] / whole.interval.printed[1]) * 100
  const high = (part.interval.printed[1] / whole.interval.printed[0]) * 100
  return low <= share.interval.printed[1] && share.interval.printed[0] <= high
}

/** Totals of one direction that the part can belong to: same unit, no goods, no other time. */
const wholes = (drafts: readonly FigureDraft[], part: FigureDraft, from: string, to: string): readonly FigureDraft[] =>
  drafts.filter(
    (d) =>
      d !== part &&
      isFlow(d) &&
      d.product === null &&
      d.unit === part.unit &&
      ends(d).from === from &&
      ends(d).to === to &&
      (d.period === null || part.period === null || d.period === part.period) &&
      (single(d.value) ?? 0) >= (single(part.value) ?? Number.POSITIVE_INFINITY),
  )

/** The share that goes with a part: of the same sentence, printed after it. */
const shareOf = (beside: readonly FigureDraft[], part: FigureDraft): FigureDraft | null =>
  beside.find(
    (d) =>
      d.measure === 'share' &&
      d.unit === 'percent' &&
      d.span.start === part.span.start &&
      d.token > part.token &&
      (d.product === null || d.product === part.product),
  ) ?? null

const turned = (d: FigureDraft, whole: FigureDraft): FigureDraft => ({
  ...d,
  measure: whole.measure,
  reporter: whole.reporter,
  partner: whole.partner,
  inferred: {
    ...d.inferred,
    reporter: { said: d.reporter, from: 'finding' },
    partner: { said: d.partner, from: 'finding' },
    ...(d.measure === whole.measure ? {} : { measure: { said: d.measure, from: 'finding' } }),
  },
})

/** The total of the other direction that alone fits a part and its share; null when the direction as said fits, or nothing does. */
const turnFor = (totals: readonly FigureDraft[], beside: readonly FigureDraft[], part: FigureDraft): FigureDraft | null => {
  const { from, to } = ends(part)
  const share = shareOf(beside, part)
  if (from === null || to === null || share === null || part.product === null) return null
  const asSaid = wholes(totals, part, from, to)
  if (asSaid.length === 0 || asSaid.some((w) => fits(part, share, w))) return null
  return wholes(totals, part, to, from).find((w) => fits(part, share, w)) ?? null
}

/**
 * Turns goods round whose printed share fits only the total of the other direction ("A imports X, which is 60 percent of imports", where 60 percent
 * fits B's imports alone). The goods of the same sentence and direction turn with them; `flow` keeps what was said.
 */
export const repairDirections = (drafts: readonly FigureDraft[]): readonly FigureDraft[] => {
  const turns = new Map<FigureDraft, FigureDraft>()
  const totals = drafts.filter((d) => isFlow(d) && d.product === null)
  const sentences = Map.groupBy(drafts, (d) => d.span.start)
  for (const part of drafts) {
    if (!isFlow(part)) continue
    const beside = sentences.get(part.span.start)!
    const whole = turnFor(totals, beside, part)
    if (whole === null) continue
    for (const d of beside) if (isFlow(d) && d.flow === part.flow && d.product !== null) turns.set(d, whole)
  }
  return drafts.map((d) => {
    const whole = turns.get(d)
    return whole === undefined ? d : turned(d, whole)
  })
}
