import type { SourcedFinding } from '../../app/findings.ts'
import type { WhySame } from '../../ledger/items/why.ts'
import type { Judged } from '../../model/judgement.ts'
import type { Conflict } from '../../model/ledger.ts'

import { type ChanceryRecord, type Field, type Inference, recordKinds } from '../../model/record.ts'
import type { Span } from '../../model/span.ts'
import type { Style } from '../style.ts'
import { findingText } from './findings.ts'
import { fieldText, recordLine } from './records.ts'
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

/** Why records are one thing, or are not: `item` is null for two that are not in one. */
interface Sameness {
  readonly item: {
    readonly id: string
    readonly kind: string
    readonly conflicts?: readonly Conflict[]
    readonly ambiguous?: readonly string[]
  } | null
  readonly records: readonly ChanceryRecord[]
  readonly same: readonly WhySame[]
}

type Derivation =
  | { readonly record: ChanceryRecord; readonly document: About | null; readonly findings: readonly SourcedFinding[]; readonly judged?: Judged }
  | { readonly finding: SourcedFinding; readonly records: readonly ChanceryRecord[] }
  | Sameness

const quoted = (said: string | null, style: Style): string => (said === null ? '' : ` “${oneLine(said, style.width - 30)}”`)

/** How the discourse tells the country of a person, in the words of a reader. */
const countrySources: Readonly<Record<string, string>> = {
  beside: 'the country named beside the name',
  counterpart: 'the counterpart, who is of the other country',
  home: 'the country that the report is written from',
  silence: 'its being named without a nation among officials of the other country',
  'office-list': 'the list of heads of state and government',
}

const wordSources: Readonly<Record<string, string>> = {
  rule: 'the rule',
  finding: 'a finding',
  judgement: 'what a person said (see `chancery history`)',
}

/** `country of X from home` is how a record keeps it. */
const plainSource = (said: string): string => {
  const way = /^country of .+ from (?<way>\S+)$/.exec(said)?.groups?.way
  return (way === undefined ? wordSources[said] : countrySources[way]) ?? said
}

/** Where a conclusion comes from; words inside the record's own are printed. */
const from = (of: Span | string, { span, quote }: ChanceryRecord, style: Style): string => {
  if (typeof of === 'string') return plainSource(of)
  const own = of.start >= span.start && of.end <= span.end ? quote.slice(of.start - span.start, of.end - span.start) : null
  return `the words${quoted(own, style)}${style.dim(` [${place(of)}]`)}`
}

const fieldNames: Readonly<Record<string, string>> = { 'speaker.country': "speaker's country", of: 'what it is a part of' }

/** The value of a field, or of a part of one ("speaker.country"), in plain words. */
const valueText = (record: ChanceryRecord, path: string): string => {
  const [name = '', part] = path.split('.')
  const value = (record as unknown as Readonly<Record<string, unknown>>)[name]
  const field = (recordKinds[record.kind].fields as Readonly<Record<string, Field>>)[name]
  if (part !== undefined) return String((value as Readonly<Record<string, unknown>> | null)?.[part] ?? 'unknown')
  return (field === undefined ? null : fieldText(field, value)) ?? 'unknown'
}

/** In the order of the fields of the kind: a store keeps no order of its own. */
const inOrder = (record: ChanceryRecord): readonly (readonly [string, Inference])[] => {
  const names = Object.keys(recordKinds[record.kind].fields)
  const rank = ([path]: readonly [string, Inference]): number => names.indexOf(path.split('.')[0] ?? '')
  return Object.entries(record.inferred).sort((x, y) => rank(x) - rank(y) || x[0].length - y[0].length)
}

const inferredBranches = (record: ChanceryRecord, style: Style): readonly Branch[] =>
  inOrder(record).map(([path, inference]) => {
    const said = inference.said === null ? 'not said in these words' : `said${quoted(inference.said, style)}`
    return leaf(`${fieldNames[path] ?? path} ${style.bold(valueText(record, path))}: ${said}; from ${from(inference.from, record, style)}`)
  })

const attributionText = ({ attribution: { by, mode } }: ChanceryRecord): string => {
  if (mode === 'stated') return 'told by the document itself'
  return `${mode} ${by === null ? 'without saying by whom' : `from ${by}`}`
}

const recordBranches = ({ record, document, findings, judged }: Extract<Derivation, { record: ChanceryRecord }>, style: Style): readonly Branch[] => {
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
    ...(judged === undefined
      ? []
      : [leaf(`${style.bold(judged.verdict)} by ${judged.by}, ${judged.at.slice(0, 10)}; \`chancery history ${record.id}\` tells more`)]),
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

const verdicts: Readonly<Record<WhySame['verdict'], string>> = {
  one: 'one thing',
  'one-with-conflict': 'one thing, though they contradict each other',
  perhaps: 'one thing only together with a third that is the same as both',
  two: 'two things',
}

const sideBranch = (text: string, reasons: readonly string[]): readonly Branch[] => (reasons.length === 0 ? [] : [{ text, under: reasons.map(leaf) }])

const sameBranch = ({ a, b, verdict, speaksFor, speaksAgainst }: WhySame, style: Style): Branch => ({
  text: `${style.dim(a)} and ${style.dim(b)}: ${style.bold(verdicts[verdict])}`,
  under: [...sideBranch('the same', speaksFor), ...sideBranch('not the same', speaksAgainst)],
})

const conflictBranch = ({ field, values }: Conflict): Branch => ({
  text: `they contradict each other on ${fieldNames[field] ?? field}`,
  under: values.map(({ value, claims }) => leaf(`${typeof value === 'string' ? value : JSON.stringify(value)}: ${claims.join(', ')}`)),
})

const samenessHead = ({ item, records, same }: Sameness, style: Style): string => {
  if (item !== null) return `${style.bold(item.kind)} told by ${records.length} ${records.length === 1 ? 'record' : 'records'} ${style.dim(item.id)}`
  return same[0]?.verdict === 'two'
    ? 'These records are of two things.'
    : 'These records stand apart in the ledger: others, or a person, speak against it.'
}

const samenessBranches = ({ item, records, same }: Sameness, style: Style): readonly Branch[] => [
  {
    text: 'records',
    under: records.map((record) => leaf(`${recordLine(record, style)}\n“${oneLine(record.quote, style.width - 12)}” ${style.dim(record.id)}`)),
  },
  ...(same.length === 0 ? [] : [{ text: 'compared two by two', under: same.map((one) => sameBranch(one, style)) }]),
  ...(item?.conflicts ?? []).map(conflictBranch),
  ...(item?.ambiguous?.length ? [leaf(`it stands apart because it fits each of these items as well: ${item.ambiguous.join(', ')}`)] : []),
]

const headAndBranches = (derivation: Derivation, style: Style): readonly [string, readonly Branch[]] => {
  if ('same' in derivation) return [samenessHead(derivation, style), samenessBranches(derivation, style)]
  if ('record' in derivation) return [`${recordLine(derivation.record, style)} ${style.dim(derivation.record.id)}`, recordBranches(derivation, style)]
  return [findingText(derivation.finding, style), findingBranches(derivation, style)]
}

/** A derivation as a tree in plain words. */
export const whyView: MakeView = (style) => (value) => {
  const [head, branches] = headAndBranches(value as Derivation, style)
  return `${[head, ...draw(branches, '')].join('\n')}\n`
}
