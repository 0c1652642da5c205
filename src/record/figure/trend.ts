import type { FigureDraft } from './context.ts'
import { draftOf } from './draft.ts'
import { periodOfSentence } from './period.ts'
import type { Anchor, Reading } from './reading.ts'
import { lower, nobody } from './reading.ts'

const auxiliaries =
  /^(?:has|have|been|is|are|was|were|continues|continued|keeps|kept|to|steadily|significantly|dynamically|rapidly|sharply|considerably|gradually|also|slightly|substantially|markedly|constantly|consistently|notably|actively)$/

/** What may stand between the subject and its verb: "Trade between the two countries has …". */
const beside =
  /^(?:between|with|to|from|of|the|two|both|countries|sides|states|nations|turnover|volume|volumes|'s|goods|relations|these|our|their|its|and|trade|in|recent|years)$/

/** The movement that is said of an anchor as subject: "Trade has been steadily growing", "exports fell". */
const claimed = (r: Reading, anchor: Anchor): { readonly move: 'up' | 'down' | 'flat' | 'record'; readonly token: number } | null => {
  let verbs = 0
  for (let k = anchor.token + 1; k < r.view.to && k < anchor.token + 12; k++) {
    const w = lower(r, k)
    const move = r.words.moves.get(w)
    if (/^(?:fell|fall|falls)$/.test(w) && /^(?:on|within|under)$/.test(lower(r, k + 1))) return null
    if (move !== undefined && (verbs > 0 || /(?:ed|ew|ose|ell)$/.test(w)) && !/^(?:more|less|up|down|cut|lost)$/.test(w))
      return /^(?:to|can|could|should|will|would|must)$/.test(lower(r, k - 1)) && !/^(?:continues|continued)$/.test(lower(r, k - 2))
        ? null
        : { move, token: k }
    if (auxiliaries.test(w) || /ly$/.test(w)) verbs++
    else if (w === 'and' && r.view.countries.some((c) => c.from === k + 1)) continue
    else if (!beside.test(w) && !r.view.countries.some((c) => c.from <= k && k < c.to)) return null
  }
  return null
}

/** A claim that trade, exports, imports or investment moved, in a sentence that gives no number for it. */
export const readTrend = (r: Reading): FigureDraft | null => {
  if (r.view.quantities.some((q) => q.form !== 'ordinal' && q.form !== 'number')) return null
  for (const anchor of r.anchors) {
    if (
      anchor.verb ||
      (anchor.measure !== 'trade' && anchor.measure !== 'exports' && anchor.measure !== 'imports' && anchor.measure !== 'investment')
    )
      continue
    const found = claimed(r, anchor)
    if (found === null) continue
    const actors = anchor.measure === 'trade' ? nobody : anchor.actors
    return draftOf(
      r,
      {
        rule: 'movement without a number',
        measure: anchor.measure,
        value: null,
        unit: null,
        interval: null,
        trend: found.move,
        period: periodOfSentence(r),
        actors,
        product: anchor.product,
        anchor: anchor.token,
      },
      { from: found.token, to: found.token + 1 },
    )
  }
  return null
}
