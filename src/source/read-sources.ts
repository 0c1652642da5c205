import { createReadStream } from 'node:fs'
import { stat } from 'node:fs/promises'
import { extname, resolve } from 'node:path'
import { gather, orFailure, peek, type SafeStream, safely } from './bytes.ts'
import { readConllu } from './conllu.ts'
import { isoDate } from './date.ts'
import { finish } from './finish.ts'
import { unreadable, walk } from './folder.ts'
import { readJsonLines } from './jsonl.ts'
import { type Kind, kindOfName, sniff, sniffLength } from './kind.ts'
import { readMarkdown } from './markdown.ts'
import type { DraftResult, ReadOptions, SourceBytes, SourceFailure, SourceResult } from './source.ts'
import { readText } from './text.ts'
import { empty, failure, fileLimit, tooLarge } from './trouble.ts'

/**
 * Reads files, folders and standard input (`-`) into documents, in the order given, folders in sorted order.
 * Every input gives at least one result: a document with its warnings, or a failure with a coded problem; it never throws for what an
 * input holds. Row files and standard input are read as they come; nothing is fetched and nothing is executed.
 */
export async function* readSources(paths: readonly string[], options: ReadOptions): AsyncGenerator<SourceResult> {
  if (options.published !== undefined && isoDate(options.published) === null) {
    yield failure('date-invalid', { source: null }, `"${options.published}" is not a date`, 'write it as YYYY-MM-DD')
    return
  }
  for (const path of paths) {
    for await (const draft of readPath(path, options)) yield draft.ok ? await finish(draft, options) : draft
  }
}

async function* readPath(path: string, options: ReadOptions): AsyncGenerator<DraftResult> {
  if (path === '-') return yield* readStdin(options)
  const full = resolve(options.cwd, path)
  const state = path === '' ? missing : await stateOf(full, path)
  if ('ok' in state) return yield state
  yield* state.isFolder ? readFolder(full, path, options) : readFile(full, path, state.size, options)
}

async function* readStdin(options: ReadOptions): AsyncGenerator<DraftResult> {
  if (options.stdin === undefined) return yield failure('input-missing', { source: '-' }, 'standard input is not connected', 'pipe a document in')
  yield* readStream(options.stdin, '-', null, options.conllu)
}

async function* readFolder(full: string, path: string, options: ReadOptions): AsyncGenerator<DraftResult> {
  let found = 0
  for await (const entry of walk(full, path)) {
    if (!entry.ok) {
      found++
      yield entry
    } else if (kindOfName(entry.path, options.conllu) !== null) {
      const state = await stateOf(entry.path, entry.source)
      if (!('ok' in state) && state.isFolder) continue
      found++
      yield* 'ok' in state ? [state] : readFile(entry.path, entry.source, state.size, options)
    } else options.onPassedOver?.(entry.source)
  }
  if (found === 0) yield failure('input-folder-empty', { source: path }, `holds no file that is read (${extensions})`, 'check the folder')
}

const extensions = '.txt, .md, .html, .htm, .pdf, .jsonl'

/** What to do with a file of another kind: save what it holds in a form that is read. */
const otherKind = (ending: string): string => {
  if (/^\.(?:rss|atom|xml)$/i.test(ending)) return `a feed names pages: save the pages themselves; read are ${extensions}`
  if (/^\.(?:docx?|odt|rtf|pages)$/i.test(ending)) return `save it as text or PDF; read are ${extensions}`
  return `read are ${extensions}`
}

/** A named file; one without an extension (a pipe, `/dev/fd/63`) is read by what it holds. */
async function* readFile(full: string, source: string, size: number, { conllu }: ReadOptions): AsyncGenerator<DraftResult> {
  const kind = kindOfName(full, conllu)
  if (kind === null && extname(full) !== '') {
    return yield failure('input-kind', { source }, 'this kind of file is not read', otherKind(extname(full)))
  }
  if (kind !== 'jsonl' && size > fileLimit) return yield tooLarge({ source }, fileLimit)
  yield* readStream(createReadStream(full, { highWaterMark: 1 << 20 }), source, kind, conllu)
}

/** Reads a stream as `kind`, or as what its first bytes say. */
async function* readStream(chunks: AsyncIterable<Uint8Array>, source: string, kind: Kind | null, conllu = false): AsyncGenerator<DraftResult> {
  const stream = safely(chunks, source)
  const { head, all } = await peek(stream.chunks, kind === null ? sniffLength : 0)
  const known = kind ?? sniff(head, conllu)
  yield* orFailure(known === 'jsonl' ? readJsonLines(all, source) : readWhole(known, all, source, stream), stream, empty(source))
}

async function* readWhole(kind: WholeKind, chunks: AsyncIterable<Uint8Array>, source: string, stream: SafeStream): AsyncGenerator<DraftResult> {
  const gathered = await gather(chunks, source)
  if ('ok' in gathered) yield gathered
  else if (gathered.bytes.length === 0 || stream.failure() !== null) return
  else if (kind === 'conllu') yield* readConllu(gathered)
  else yield await readBytes(kind, gathered)
}

type WholeKind = Exclude<Kind, 'jsonl'>
type OneDocument = Exclude<WholeKind, 'conllu'>

/** One reader a kind; the heavy ones are loaded when their kind is first met. */
const readBytes = async (kind: OneDocument, bytes: SourceBytes): Promise<DraftResult> => {
  if (kind === 'text') return readText(bytes)
  if (kind === 'markdown') return readMarkdown(bytes)
  if (kind === 'html') return (await import('./html.ts')).readHtml(bytes)
  return (await import('./pdf.ts')).readPdf(bytes)
}

const missing = failure('input-missing', { source: '' }, 'the path is empty', 'name a file or folder')

interface PathState {
  readonly isFolder: boolean
  readonly size: number
}

const stateOf = async (full: string, source: string): Promise<PathState | SourceFailure> => {
  try {
    const state = await stat(full)
    return { isFolder: state.isDirectory(), size: state.size }
  } catch (error) {
    return unreadable(source, error)
  }
}
