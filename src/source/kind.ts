import { extname } from 'node:path'
import { opensConllu } from './conllu.ts'

/** The kinds of source that are read, by what their bytes are. */
export type Kind = 'text' | 'markdown' | 'html' | 'pdf' | 'jsonl' | 'conllu'

const byExtension: Readonly<Record<string, Kind>> = {
  '.txt': 'text',
  '.md': 'markdown',
  '.html': 'html',
  '.htm': 'html',
  '.pdf': 'pdf',
  '.jsonl': 'jsonl',
  '.conllu': 'conllu',
}

/** The kind that a file's name announces; null when it is none that is read. CoNLL-U is read only where it is asked for. */
export const kindOfName = (name: string, conllu = false): Kind | null => {
  const kind = byExtension[extname(name).toLowerCase()] ?? null
  return kind === 'conllu' && !conllu ? null : kind
}

/** Bytes that suffice to tell the kind of unnamed input. */
export const sniffLength = 4096

/** The kind of unnamed input, from its first bytes: a PDF by its mark, rows, pages and trees by how they open, else text. */
export const sniff = (head: Uint8Array, conllu = false): Kind => {
  const text = new TextDecoder('utf-8').decode(head.subarray(0, sniffLength)).trimStart()
  if (text.startsWith('%PDF-')) return 'pdf'
  if (/^\{\s*(?:"|\})/.test(text)) return 'jsonl'
  if (conllu && opensConllu(text)) return 'conllu'
  return opensPage(text) ? 'html' : 'text'
}

/** A document type, or a tag that begins a page; comments, an XML declaration and white space may come first. */
const opensPage = (text: string): boolean => {
  const bare = text.replace(/^(?:<\?xml[^>]*>|<!--[\s\S]*?-->|\s)+/, '')
  return /^<(?:!doctype\s+html|html|head|body|article|main|meta|title|div|section|p|h1)(?=[\s>/])/i.test(bare)
}
