import type { History, VersionChange } from '../../model/history.ts'
import { oneLine } from './source.ts'
import type { MakeView } from './view.ts'

type Version = History['versions'][number] & { readonly source: string | null; readonly title: string | null; readonly publisher: string | null }
type Shown = Omit<History, 'versions'> & { readonly versions: readonly Version[] }

const nameOf = ({ title, publisher, source, document }: Version): string =>
  [publisher, title ?? source ?? document].filter((part) => part !== null).join(', ')

const dayOf = ({ published }: Version): string => published?.slice(0, 16).replace('T', ' ') ?? 'no date'

/** What a version says of itself, for the step to it: nothing, so that figures and names changed quietly, or a notice. */
const noticeLine = ({ notice }: Version, changes: readonly VersionChange[]): string => {
  if (changes.length === 0) return 'no sentence changed'
  if (notice !== null) return `the page says so: “${notice.quote.replaceAll(/\s+/g, ' ')}”`
  const telling = changes.some(({ was, is }) => was.length > 0 || is.length > 0)
  return telling ? 'quiet edit: figures or names changed and the page does not say so' : 'changed without a word about it; no figure and no name'
}

const swap = ({ was, is }: VersionChange): string => {
  if (was.length === 0 && is.length === 0) return ''
  return `${was.length > 0 ? was.join(', ') : 'nothing'} → ${is.length > 0 ? is.join(', ') : 'nothing'}`
}

const place = (side: VersionChange['a']): string => (side === null ? '' : `[${side.span.start}-${side.span.end}]`)

interface Step {
  readonly version: Version
  readonly changes: readonly VersionChange[]
}

const stepsOf = ({ versions, changes }: Shown): readonly Step[] =>
  versions.slice(1).map((version) => ({ version, changes: changes.filter(({ to }) => to === version.document) }))

/** One page: its address, then each later version with what was taken out, put in and changed. */
export const versionsView: MakeView = (style) => (value) => {
  const history = value as Shown
  const words = (side: VersionChange['a']): string => (side === null ? '' : `“${oneLine(side.quote, style.width - 20)}” ${style.dim(place(side))}`)
  const line = (change: VersionChange): readonly string[] => {
    if (change.kind === 'added') return [`    ${style.green('+')} ${words(change.b)}`]
    if (change.kind === 'removed') return [`    ${style.red('−')} ${words(change.a)}`]
    const swapped = swap(change)
    return [`    ${style.yellow('≠')} ${words(change.a)}`, `      ${words(change.b)}`, ...(swapped === '' ? [] : [`      ${style.bold(swapped)}`])]
  }
  const [first] = history.versions
  return `${[
    style.bold(history.url ?? nameOf(first!)),
    `  ${dayOf(first!)} · ${nameOf(first!)} · first version known`,
    ...stepsOf(history).flatMap(({ version, changes }) => [
      `  ${dayOf(version)} · ${nameOf(version)} · ${noticeLine(version, changes)}`,
      ...changes.flatMap(line),
    ]),
  ].join('\n')}\n\n`
}

/** Text of a document inside Markdown: marks are shown as they are, on one line. */
const escaped = (text: string): string => text.replaceAll(/\s+/g, ' ').replaceAll(/[\\`*_{}[\]<>|#]/g, (mark) => `\\${mark}`)

/** The same as Markdown, whole sentences. */
export const versionsMarkdown: MakeView = () => (value) => {
  const history = value as Shown
  const words = (side: VersionChange['a']): string => (side === null ? '' : `“${escaped(side.quote)}” (${side.span.start}–${side.span.end})`)
  const line = (change: VersionChange): string => {
    if (change.kind === 'added') return `- added: ${words(change.b)}`
    if (change.kind === 'removed') return `- removed: ${words(change.a)}`
    const swapped = swap(change)
    return `- changed: ${words(change.a)}, now ${words(change.b)}${swapped === '' ? '' : `; **${escaped(swapped)}**`}`
  }
  const [first] = history.versions
  return `${[
    `## ${escaped(history.url ?? nameOf(first!))}`,
    '',
    `First version known: ${dayOf(first!)}, ${escaped(nameOf(first!))}.`,
    ...stepsOf(history).flatMap(({ version, changes }) => [
      '',
      `### ${dayOf(version)}, ${escaped(nameOf(version))}`,
      '',
      `${escaped(noticeLine(version, changes))}.`,
      '',
      ...changes.map(line),
    ]),
  ].join('\n')}\n\n`
}
