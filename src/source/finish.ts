import type { DocumentInput } from '../model/document.ts'
import type { Problem } from '../model/problem.ts'
import { isoDate } from './date.ts'
import { headDate } from './head-date.ts'
import { isRead, languageOf, languageTag } from './language.ts'
import type { DateSource, Draft, ReadOptions, SourceDocument } from './source.ts'
import { warning } from './trouble.ts'

/** The language found in the text, as exact as the source names it; the source's own word alone where the text is too short to tell. */
const finer = (found: string | null, named: string | null): string | null => (found === null || named?.split('-')[0] === found ? named : found)

interface Dated {
  readonly published: string | null
  readonly dateSource: DateSource | null
  readonly warnings: readonly Problem[]
}

/** Ranks the dates, looks at the language, and makes the document that the engine reads. */
export const finish = async (draft: Draft, options: ReadOptions): Promise<SourceDocument> => {
  const dated = dateOf(draft, options)
  const language = languageTag(options.language) ?? finer(await languageOf(draft.text), languageTag(draft.language))
  const input: DocumentInput = {
    text: draft.text,
    published: dated.published,
    language,
    publisher: clean(draft.publisher),
    title: clean(draft.title),
    url: webAddress(draft.url),
    source: draft.source,
  }
  const conllu = draft.conllu ?? null
  if (conllu !== null) return { ok: true, input, origin: null, conllu, dateSource: null, warnings: draft.warnings ?? [] }
  const warnings = [...(draft.warnings ?? []), ...dated.warnings, ...languageWarnings(draft.source, language)]
  return { ok: true, input, origin: draft.origin ?? null, conllu, dateSource: dated.dateSource, warnings }
}

/** The date of publication: option, row or metadata, head of the text, a weak date of the file; the first that is a date. */
const dateOf = (draft: Draft, options: ReadOptions): Dated => {
  const option = options.published === undefined ? null : isoDate(options.published)
  if (option !== null) return { published: option, dateSource: 'option', warnings: [] }
  const named = draft.date ? isoDate(draft.date.value) : null
  if (named !== null) return { published: named, dateSource: draft.date!.from, warnings: [] }
  const invalid = draft.date ? [dateInvalid(draft.source, draft.date.value)] : []
  const head = headDate(draft.text)
  if (head !== null) return { published: head, dateSource: 'head', warnings: invalid }
  const weak = draft.weakDate ? isoDate(draft.weakDate) : null
  if (weak !== null) return { published: weak, dateSource: 'file', warnings: invalid }
  return { published: null, dateSource: null, warnings: [...invalid, dateMissing(draft.source)] }
}

const dateInvalid = (source: string, value: string): Problem =>
  warning('date-invalid', { source }, `"${clean(value)?.slice(0, 40) ?? ''}" is not a date and was passed over`, 'write it as YYYY-MM-DD')

const dateMissing = (source: string): Problem =>
  warning('date-missing', { source }, 'no date of publication was found, so relative dates stay unknown', 'give it with --published YYYY-MM-DD')

const languageWarnings = (source: string, language: string | null): readonly Problem[] =>
  isRead(language)
    ? []
    : [warning('language-unread', { source }, `the text is in "${language}": it is kept, not read`, 'if it is English, say so with --language en')]

/** White space folded to single spaces; null when nothing is left. */
const clean = (value: string | null | undefined): string | null => value?.replace(/\s+/g, ' ').trim() || null

/** The address when it is one of the web; `javascript:`, `file:` and broken ones give null. Nothing is fetched from it. */
export const webAddress = (value: string | null | undefined): string | null => {
  if (!value || !URL.canParse(value.trim())) return null
  const url = new URL(value.trim())
  return url.protocol === 'http:' || url.protocol === 'https:' ? url.href : null
}
