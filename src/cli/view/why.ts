import type { SourcedFinding } from '../../app/findings.ts'
import { type ChanceryRecord, recordKinds } from '../../model/record.ts'
import type { Span } from '../../model/span.ts'
import type { Style } from '../style.ts'
import { findingText } from './findings.ts'
import { recordLine } from './records.ts'
import { oneLine, place } from './source.ts'
import type { MakeView } from './view.ts'

/** A line and what hangs below it. */
interface Branch {
  readonly text: string
  readonly under: readonly Branch[]
}

const leaf = (text: string): Branch => ({ text, under: [] })

const draw = (branches: readonly Branch[], lead: string): readonly string[] =>
  branches.flatMap(({ text, under }, i) => {
    const last = i === branches.length - 1
    const deeper = `${lead}${last ? '   ' : '│  '}`
    const [first, ...more] = text.split('\n')
    return [`${lead}${last ? '└─ ' : '├─ '}${first}`, ...more.map((line) => `${deeper}${line}`), ...draw(under, deeper)]
  })

interface About {
  readonly id: string
  readonly source: string | null
  readonly published: string | null
}

type Derivation =
  | { readonly record: ChanceryRecord; readonly document: About | null; readonly findings: readonly SourcedFinding[] }
  | { readonly finding: SourcedFinding; readonly records: readonly ChanceryRecord[] }

const quoted = (said: string | null, style: Style): string => (said === null ? '' : ` “${oneLine(said, style.width - 30)}”`)

const from = (of: Span | string): string => (typeof of === 'string' ? of : `the words at ${place(of)}`)

const inferredBranches = (record: ChanceryRecord, style: Style): readonly Branch[] => {
  const values = record as unknown as Readonly<Record<string, unknown>>
  return Object.entries(record.inferred).map(([field, inference]) => {
    const said = inference.said === null ? 'not said' : `said${quoted(inference.said, style)}`
    return leaf(`${field} ${style.bold(JSON.stringify(values[field] ?? null))}: ${said}, from ${from(inference.from)}`)
  })
}

const attributionText = ({ attribution: { by, mode } }: ChanceryRecord): string => {
  if (mode === 'stated') return 'told by the document itself'
  return `${mode} ${by === null ? 'without saying by whom' : `from ${by}`}`
}

const recordBranches = ({ record, document, findings }: Extract<Derivation, { record: ChanceryRecord }>, style: Style): readonly Branch[] => {
  const steps = record.trace.map(({ step, said, span }) =>
    leaf(`${step}${quoted(said, style)}${span === null ? '' : style.dim(` [${place(span)}]`)}`),
  )
  const inferred = inferredBranches(record, style)
  const where = `${document?.source ?? record.document}${document?.published ? `, published ${document.published}` : ', without a date'}`
  return [
    {
      text: `the words “${oneLine(record.quote, style.width - 20)}”`,
      under: [leaf(`${where} ${style.dim(`[${place(record.span)}]`)}`), leaf(attributionText(record))],
    },
    { text: `rule ${style.bold(record.rule)} ${style.dim(`for ${record.kind}: ${recordKinds[record.kind].doc}`)}`, under: steps },
    ...(inferred.length === 0 ? [] : [{ text: 'concluded, not said in these words', under: inferred }]),
    {
      text: findings.length === 0 ? 'no finding rests on it' : 'findings that rest on it',
      under: findings.map((finding) => leaf(findingText(finding, style))),
    },
  ]
}

const findingBranches = ({ records }: Extract<Derivation, { finding: SourcedFinding }>, style: Style): readonly Branch[] => [
  {
    text: 'records that went in',
    under: records.map((record) => leaf(`${recordLine(record, style)}\n“${oneLine(record.quote, style.width - 12)}” ${style.dim(record.id)}`)),
  },
]

/** A derivation as a tree in plain words. */
export const whyView: MakeView = (style) => (value) => {
  const derivation = value as Derivation
  const [head, branches] =
    'record' in derivation
      ? [`${recordLine(derivation.record, style)} ${style.dim(derivation.record.id)}`, recordBranches(derivation, style)]
      : [findingText(derivation.finding, style), findingBranches(derivation, style)]
  return `${[head, ...draw(branches, '')].join('\n')}\n`
}
