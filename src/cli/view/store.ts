import type { Hit, Verification } from '../../store/port.ts'
import type { Style } from '../style.ts'
import { place } from './source.ts'
import type { MakeView } from './view.ts'

interface Addition {
  readonly status: 'added' | 'known' | 'refused'
  readonly document?: string
  readonly source: string | null
  readonly records?: number
  readonly findings?: number
  readonly code?: string
}

const counted = (n: number, noun: string): string => `${n} ${noun}${n === 1 ? '' : 's'}`

const additionDetail = ({ status, document, records = 0, findings = 0, code }: Addition): string =>
  status === 'refused' ? (code ?? '') : `${document} · ${counted(records, 'record')}, ${counted(findings, 'finding')}`

export const additionView: MakeView = (style) => (value) => {
  const addition = value as Addition
  const paint = addition.status === 'added' ? style.green : addition.status === 'known' ? style.dim : style.red
  return `${paint(addition.status.padEnd(8))} ${addition.source ?? ''} ${style.dim(additionDetail(addition))}\n`
}

export const removalView: MakeView = (style) => (value) => {
  const { status, document, source } = value as { readonly status: string; readonly document: string; readonly source: string | null }
  return `${status} ${source ?? ''} ${style.dim(document)}\n`
}

export const verificationView: MakeView = (style) => (value) => {
  const { documents, claims, findings, judgements, faults } = value as Verification
  const lines = faults.map(({ what, id, message }) => `${style.red(what)} ${id ?? ''} ${message}\n`)
  const held = `${counted(documents, 'document')}, ${counted(claims, 'claim')}, ${counted(findings, 'finding')}, ${counted(judgements, 'judgement')}`
  return `${lines.join('')}${faults.length === 0 ? style.green('whole') : style.red('not whole')}: ${held}\n`
}

const marked = ({ snippet, marks }: Hit, style: Style): string => {
  let at = 0
  let text = ''
  for (const { start, end } of marks) {
    text += snippet.slice(at, start) + style.bold(snippet.slice(start, end))
    at = end
  }
  return text + snippet.slice(at)
}

interface RecordOf {
  readonly recordKind: string | null
  readonly record: string | null
}

export const hitView: MakeView = (style) => (value) => {
  const hit = value as Omit<Hit, 'kind'> & RecordOf & { readonly also: readonly RecordOf[] }
  const records = [hit, ...hit.also].filter(({ record }) => record !== null).map(({ recordKind, record }) => `${recordKind} ${record}`)
  const what = records.length === 0 ? hit.document : records.join(', ')
  return `${style.bold(hit.title ?? hit.source ?? hit.document)} ${style.dim(`${hit.published ?? 'no date'} · [${place(hit.span)}] ${what}`)}\n    ${marked({ ...hit, kind: null }, style)}\n`
}

interface Shelved {
  readonly kind: 'shelf' | 'shelf-change' | 'shelved'
  readonly name?: string
  readonly action?: 'add' | 'remove'
  readonly changed?: number
  readonly documents?: number
  readonly document?: string
  readonly title?: string | null
  readonly published?: string | null
  readonly source?: string | null
}

export const shelfView: MakeView = (style) => (value) => {
  const { kind, name, action, changed = 0, documents = 0, document, title, published, source } = value as Shelved
  if (kind === 'shelved') return `${title ?? source ?? ''} ${style.dim(`${published ?? 'no date'} · ${document}`)}\n`
  if (kind === 'shelf') return `${style.bold(name ?? '')} ${style.dim(counted(documents, 'document'))}\n`
  return `${action === 'add' ? 'put on' : 'taken from'} ${style.bold(name ?? '')}: ${counted(changed, 'document')}; it has ${documents}\n`
}

export const topicView: MakeView = (style) => (value) => {
  const { topic, words } = value as { readonly topic: string; readonly words: readonly string[] }
  return `${style.bold(topic.padEnd(14))} ${words.join(', ')}\n`
}
