import { decodeText } from './decode.ts'
import type { ConlluSentence, ConlluToken, DraftResult, SourceBytes, SourceFailure } from './source.ts'
import { empty, failure } from './trouble.ts'

const WORD = /^\d+$/
const RANGE = /^\d+-\d+$/
const EMPTY_NODE = /^\d+\.\d+$/

/** Whether unnamed input is CoNLL-U: comments, then a line with the first token in tab-separated columns. */
export const opensConllu = (head: string): boolean => /^\uFEFF?(?:#[^\n]*\n)*1(?:-\d+)?\t[^\t\n]+\t/.test(head)

/** The token of a line, null for an empty node, or what is wrong with it; `expected` is the number of the next word. */
const readLine = (line: string, expected: number): ConlluToken | null | string => {
  const cells = line.split('\t')
  const [id, form] = cells
  if (id !== undefined && EMPTY_NODE.test(id)) return null
  if (id === undefined || !(WORD.test(id) || RANGE.test(id)) || !form) return 'the line has no number and word'
  if (WORD.test(id) && Number(id) !== expected) return `word ${expected} is missing or out of order`
  return { id, form, spaceAfter: !/(?:^|\|)SpaceAfter=No(?:$|\|)/.test(cells[9] ?? '') }
}

interface Block {
  /** Number of its first line, from 1. */
  readonly line: number
  readonly lines: readonly string[]
}

/** The runs of lines between blank ones. */
function* blocks(text: string): Generator<Block> {
  let now: string[] = []
  let number = 0
  for (const raw of text.replace(/^\uFEFF/, '').split('\n')) {
    const line = raw.endsWith('\r') ? raw.slice(0, -1) : raw
    number++
    if (line.trim() !== '') now.push(line)
    else if (now.length > 0) {
      yield { line: number - now.length, lines: now }
      now = []
    }
  }
  if (now.length > 0) yield { line: number + 1 - now.length, lines: now }
}

const readBlock = ({ line, lines }: Block, source: string): ConlluSentence | SourceFailure => {
  const comments: string[] = []
  const tokens: ConlluToken[] = []
  let words = 0
  for (const [i, each] of lines.entries()) {
    if (each.startsWith('#')) {
      comments.push(each)
      continue
    }
    const token = readLine(each, words + 1)
    if (typeof token === 'string')
      return failure('conllu-sentence', { source, place: String(line + i) }, token, 'write ten columns with tabs between them, words numbered from 1')
    if (token === null) continue
    tokens.push(token)
    if (WORD.test(token.id)) words++
  }
  return { comments, tokens }
}

/** CoNLL-U (universaldependencies.org/format): a document of given tokens. A broken sentence is refused by its line, the others go on. */
export function* readConllu({ bytes, source }: SourceBytes): Generator<DraftResult> {
  const decoded = decodeText(bytes, source)
  if (!decoded.ok) return yield decoded
  const sentences: ConlluSentence[] = []
  let failed = false
  for (const block of blocks(decoded.text)) {
    const found = readBlock(block, source)
    if ('ok' in found) {
      failed = true
      yield found
    } else if (found.tokens.length > 0) sentences.push(found)
  }
  if (sentences.length > 0) {
    const text = sentences.map(({ tokens }) => tokens.map(({ form }) => form).join(' ')).join('\n')
    yield { ok: true, source, text, conllu: sentences, warnings: decoded.warnings }
  } else if (!failed) yield empty(source)
}
