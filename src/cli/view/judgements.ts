import type { Entry, Now, State, Story } from '../../ledger/judgements/history.ts'
import type { Judgement } from '../../model/judgement.ts'
import type { Style } from '../style.ts'
import { oneLine } from './source.ts'
import type { MakeView } from './view.ts'

const plain = (value: unknown): string => {
  if (value === null || value === undefined) return 'nothing'
  if (Array.isArray(value)) return value.length === 0 ? 'nothing' : value.map(plain).join(', ')
  if (typeof value === 'object') return (value as { readonly name?: string }).name ?? JSON.stringify(value)
  return String(value)
}

const done: Readonly<Record<Judgement['verdict'], string>> = {
  accept: 'says that it is right',
  reject: 'says that it is wrong',
  correct: 'corrects',
  add: 'adds',
  same: 'says that these are one thing',
  different: 'says that these are two things',
  kept: 'says that it was kept',
  broken: 'says that it was broken',
  note: 'remarks',
  document: 'corrects the document:',
  'dispute-fact': 'doubts the fact',
  revoke: 'takes back',
}

const fieldsText = (fields: Readonly<Record<string, unknown>>): string =>
  Object.entries(fields)
    .filter(([, value]) => value !== null && !(Array.isArray(value) && value.length === 0))
    .map(([name, value]) => `${name} ${plain(value)}`)
    .join(' · ')

/** What a person says, in words. */
const saying = ({ verdict, field, value, target, on }: Judgement): string => {
  const before = on[0] !== undefined && field !== null && field in on[0].fields ? ` (was read as ${plain(on[0].fields[field])})` : ''
  if (field !== null) return `${done[verdict]} ${field}: ${plain(value)}${before}`
  if (verdict === 'add') return `adds ${on[0]!.kind}: ${fieldsText(value as Readonly<Record<string, unknown>>)}`
  return `${done[verdict]}${target === null ? '' : ` ${target}`}`
}

const moment = (at: string): string => `${at.slice(0, 10)} ${at.slice(11, 16)}`

const because = ({ reason }: Judgement): string => (reason === null ? '' : `: “${oneLine(reason, 300)}”`)

interface Kept extends Judgement {
  readonly status: 'added' | 'known'
}

interface Imported {
  readonly kind: 'import'
  readonly source: string
  readonly added: number
  readonly known: number
}

/** What was noted, with the words that it is about. */
export const judgementView: MakeView = (style) => (value) => {
  const kept = value as Kept | Imported
  if (kept.kind === 'import') return `${kept.source}: ${kept.added} taken, ${kept.known} known already\n`
  const known = kept.status === 'known' ? style.dim(' (known already)') : ''
  return `${style.bold(kept.by)} ${saying(kept)}${because(kept)}${known} ${style.dim(kept.id)}\n${wordsOf(kept, style)}`
}

const stateText = ({ stands, again, revokedBy, reason }: State, style: Style): string => {
  if (stands === 'revoked') return style.dim(` [taken back by ${[...new Set(revokedBy.map(({ by }) => by))].join(', ')}]`)
  if (stands === 'asked') return style.yellow(` [asked again: ${reason}]`)
  if (stands === 'rests') return style.dim(' [rests: a document of it is not in the store]')
  return again ? style.dim(' [holds on the record as it is read now]') : ''
}

/** The records that a judgement was said of, one a line. */
const wordsOf = ({ on }: Judgement, style: Style): string =>
  on.map(({ quote, kind, claim }) => `    ${kind} “${oneLine(quote, style.width - 30)}” ${style.dim(claim)}\n`).join('')

/** `of` is whether the words are told as well: in the story of one record they stand at its head. */
const entryText = (entry: Entry, style: Style, of: boolean): string => {
  if (entry.what === 'read')
    return `  read by engine ${entry.engine}, rule ${entry.rule}: ${fieldsText(entry.fields)} ${style.dim(entry.claim)}\n    “${oneLine(entry.quote, style.width - 8)}”\n`
  const { judgement, state } = entry
  return `  ${moment(judgement.at)}  ${style.bold(judgement.by)} ${saying(judgement)}${because(judgement)}${stateText(state, style)} ${style.dim(judgement.id)}\n${of || judgement.on.length > 1 ? wordsOf(judgement, style) : ''}`
}

const nowText = ({ claim, verdict, by, fields, outcome, dissent }: Now, style: Style): string => {
  const changed = Object.entries(fields).map(([name, { was, is }]) => `${name} ${plain(is)} instead of ${plain(was)}`)
  const parts = [
    verdict === 'as read' ? 'shown as it was read' : verdict === 'rejected' ? `not shown: rejected by ${by}` : `shown, ${verdict} by ${by}`,
    ...changed,
    ...(outcome === null ? [] : [`the commitment counts as ${outcome}`]),
    ...dissent.map((d) => `${d.by} says otherwise: ${d.says}`),
  ]
  return `  now: ${parts.join('; ')} ${style.dim(claim)}\n`
}

interface History extends Story {
  readonly of: { readonly what: string; readonly id: string }
  readonly documents: readonly { readonly id: string; readonly source: string | null; readonly published: string | null }[]
}

/** A story from the first reading to what is shown today. */
export const historyView: MakeView = (style) => (value) => {
  const { of, documents, entries, now, questions } = value as History
  const where = documents.map(({ source, id, published }) => `${source ?? id}${published === null ? '' : `, ${published}`}`).join('; ')
  const judged = now.filter(({ verdict, outcome }) => verdict !== 'as read' || outcome !== null)
  const whole = of.what === 'document' || of.what === 'store'
  const shown = whole ? judged : now
  const rest = now.length - shown.length
  return [
    `${style.cyan(of.what)} ${of.id}${where === '' ? '' : style.dim(` (${where})`)}\n`,
    ...(whole ? entries.filter(({ what }) => what === 'said') : entries).map((entry) => entryText(entry, style, whole)),
    ...questions.map(
      ({ reason, candidates }) => `  ${style.yellow('open')}: ${reason}${candidates.length === 0 ? '' : `; near by: ${candidates.join(', ')}`}\n`,
    ),
    ...shown.map((each) => nowText(each, style)),
    ...(rest === 0 ? [] : [`  ${rest === 1 ? '1 record is' : `${rest} records are`} shown as read\n`]),
  ].join('')
}

interface Rereading {
  readonly document: string
  readonly source: string | null
  readonly changed: boolean
  readonly records: number
  readonly added: number
  readonly gone: number
  readonly attachedAgain: number
  readonly questions: readonly { readonly judgement: string; readonly reason: string }[]
}

export const rereadingView: MakeView = (style) => (value) => {
  const { document, source, changed, records, added, gone, attachedAgain, questions } = value as Rereading
  const name = source ?? document
  if (!changed) return `${style.dim('same    ')} ${name} ${style.dim(document)}\n`
  const parts = [`${records} records`, `${added} new`, `${gone} gone`, ...(attachedAgain > 0 ? [`${attachedAgain} judgements attached again`] : [])]
  return `${style.green('reread  ')} ${name} ${style.dim(`${document} · ${parts.join(', ')}`)}\n${questions.map((q) => `    ${style.yellow('asked')} ${q.reason} ${style.dim(q.judgement)}\n`).join('')}`
}
