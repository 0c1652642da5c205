import { extname } from 'node:path'

/** The kinds of source that are read, by what their bytes are. */
export type Kind = 'text' | 'markdown' | 'html' | 'pdf' | 'jsonl'

const byExtension: Readonly<Record<string, Kind>> = {
  '.txt': 'text',
  '.md': 'markdown',
  '.html': 'html',
  '.htm': 'html',
  '.pdf': 'pdf',
  '.jsonl': 'jsonl',
}

/** The kind that a file's name announces; null when it is none that is read. */
export const kindOfName = (name: string): Kind | null => byExtension[extname(name).toLowerCase()] ?? null

/** Bytes that suffice to tell the kind of unnamed input. */
export const sniffLength = 4096

/** The kind of unnamed input, from its first bytes: a PDF by its mark, rows and pages by how they open, else text. */
export const sniff = (head: Uint8Array): Kind => {
  const text = new TextDecoder('utf-8').decode(head.subarray(0, sniffLength)).trimStart()
  if (text.startsWith('%PDF-')) return 'pdf'
  if (/^\{\s*(?:"|\})/.test(text)) return 'jsonl'
  return opensPage(text) ? 'html' : 'text'
}

/** A document type, or a tag that begins a page; comments, an XML declaration and white space may come first. */
const opensPage = (text: string): boolean => {
  const bare = text.replace(/^(?:<\?xml[^>]*>|<!--[\s\S]*?-->|\s)+/, '')
  return /^<(?:!doctype\s+html|html|head|body|article|main|meta|title|div|section|p|h1)(?=[\s>/])/i.test(bare)
}
