import type { Finding, Verdict } from '../../model/finding.ts'
import type { Style } from '../style.ts'
import { oneLine, place } from './source.ts'
import type { MakeView } from './view.ts'

const paintOf = (verdict: Verdict, style: Style): ((text: string) => string) => {
  if (verdict === 'inconsistent' || verdict === 'contradicts-reference') return style.red
  return verdict === 'consistent' || verdict === 'within-rounding' ? style.green : style.yellow
}

/** A finding as a short paragraph: verdict, what it means, the sum, what went in, what would settle it. */
export const findingText = (finding: Finding, style: Style): string => {
  const { check, verdict, explanation, formula, inputs, settles, id } = finding
  const lines = [
    `${paintOf(verdict, style)(verdict)} ${style.bold(check)} ${style.dim(id)}`,
    `  ${explanation}`,
    formula === '' ? null : `  ${style.cyan(formula)}`,
    ...inputs.map(({ quote, document, span }) => `  · “${oneLine(quote, style.width - 40)}” ${style.dim(`${document} [${place(span)}]`)}`),
    settles === null ? null : `  ${style.dim('would settle it:')} ${settles}`,
  ]
  return lines.filter((line) => line !== null).join('\n')
}

export const findingView: MakeView = (style) => (value) => `${findingText(value as Finding, style)}\n\n`
