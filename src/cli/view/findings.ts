import type { SourcedFinding } from '../../app/findings.ts'
import type { Verdict } from '../../model/finding.ts'
import type { Style } from '../style.ts'
import { oneLine, place } from './source.ts'
import type { MakeView } from './view.ts'

const paintOf = (verdict: Verdict, style: Style): ((text: string) => string) => {
  if (verdict === 'inconsistent' || verdict === 'contradicts-reference') return style.red
  return verdict === 'consistent' || verdict === 'within-rounding' ? style.green : style.yellow
}

const documentName = ({ documents, sources }: SourcedFinding, document: string): string => sources[documents.indexOf(document)] ?? document

/** A finding as a short paragraph: verdict, what it means, the sum, what went in, what would settle it. */
export const findingText = (finding: SourcedFinding, style: Style): string => {
  const { check, verdict, explanation, formula, inputs, settles, id } = finding
  const lines = [
    `${paintOf(verdict, style)(verdict)} ${style.bold(check)} ${style.dim(id)}`,
    `  ${explanation}`,
    formula === '' ? null : `  ${style.cyan(formula)}`,
    ...inputs.map(
      ({ quote, document, span }) => `  · “${oneLine(quote, style.width - 40)}” ${style.dim(`${documentName(finding, document)} [${place(span)}]`)}`,
    ),
    settles === null ? null : `  ${style.dim('would settle it:')} ${settles}`,
  ]
  return lines.filter((line) => line !== null).join('\n')
}

export const findingView: MakeView = (style) => (value) => `${findingText(value as SourcedFinding, style)}\n\n`

/** Signs that Markdown would take for its own (CommonMark 0.31, section 2.4). */
const escaped = (text: string): string => text.replaceAll(/[\\`*_{}[\]<>#|]/g, '\\$&')

/** A finding as a section of Markdown. */
export const findingMarkdown: MakeView = () => (value) => {
  const finding = value as SourcedFinding
  const { check, verdict, explanation, formula, inputs, settles } = finding
  const parts = [
    `### ${verdict}: ${check}`,
    escaped(explanation),
    formula === '' ? null : `\`${formula.replaceAll('`', "'")}\``,
    inputs
      .map(({ quote, document, span }) => `- “${escaped(oneLine(quote, 200))}” \\[${escaped(documentName(finding, document))}:${place(span)}\\]`)
      .join('\n'),
    settles === null ? null : `Would settle it: ${escaped(settles)}`,
  ]
  return `${parts.filter((part) => part !== null && part !== '').join('\n\n')}\n\n`
}
