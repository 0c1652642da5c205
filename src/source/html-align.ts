import { parseFragment } from 'parse5'
import type { TextNode } from './html-tree.ts'

/** For every unit of a decoded text: where its stretch of the page starts and how long that is; units of one reference ("&amp;") share theirs. */
export interface Aligned {
  readonly start: Int32Array
  readonly length: Int32Array
}

/** Aligns the units of a text node with the stretch of `html` that they were decoded from. `base` is what the parser did not see of the page's start. */
export const align = (node: TextNode, html: string, base: number): Aligned => {
  const place = node.sourceCodeLocation!
  const begin = referenceStart(html, base + place.startOffset, node.value)
  const source = html.slice(begin, base + place.endOffset)
  const aligned = { start: new Int32Array(node.value.length), length: new Int32Array(node.value.length) }
  let from = 0
  for (let at = 0; at < node.value.length; ) {
    const step = stepAt(source, from, node.value, at)
    aligned.start.fill(begin + from, at, at + step.units)
    aligned.length.fill(step.length, at, at + step.units)
    at += step.units
    from += step.length
  }
  return aligned
}

const reference = /&(?:#[xX]?[0-9a-fA-F]+;?|[A-Za-z][A-Za-z0-9]*;?)/y

/** Units that a reference is looked back for; the longest name has 32. */
const referenceLength = 64

/** Where a text node truly begins: parse5 places one that opens with a reference after white space at the reference's last unit. */
const referenceStart = (html: string, start: number, text: string): number => {
  const from = Math.max(0, start - referenceLength)
  const ampersand = from + html.slice(from, start).lastIndexOf('&')
  if (html[ampersand] !== '&') return start
  reference.lastIndex = ampersand
  const written = reference.exec(html)?.[0] ?? ''
  return ampersand + written.length > start && text.startsWith(decoded(written)) ? ampersand : start
}

/** How many units of the text come next, and from how many units of the page. */
interface AlignStep {
  readonly units: number
  readonly length: number
}

const one: AlignStep = { units: 1, length: 1 }
const isLineEnd = (unit: string | undefined): boolean => unit === '\n' || unit === '\r'

const stepAt = (source: string, from: number, text: string, at: number): AlignStep => {
  const unit = source[from]
  if (unit === '&') return referenceStep(source, from, text, at)
  if (unit === text[at]) return one
  if (unit === '\r' && text[at] === '\n') return source[from + 1] === '\n' ? { units: 1, length: 2 } : one
  // The line end right after `<pre>` is dropped by parsing (WHATWG HTML 13.2.6.4.7).
  if (isLineEnd(unit)) return { units: 0, length: 1 }
  return { units: text.length - at, length: source.length - from }
}

const referenceStep = (source: string, from: number, text: string, at: number): AlignStep => {
  reference.lastIndex = from
  const written = reference.exec(source)?.[0]
  const meant = written === undefined ? '&' : decoded(written)
  if (written === undefined || meant === written || !text.startsWith(meant, at)) return one
  return { units: meant.length, length: written.length }
}

const references = new Map<string, string>()

/** What a character reference stands for, after the parser itself; a bounded memory keeps the usual ones. */
const decoded = (written: string): string => {
  const known = references.get(written)
  if (known !== undefined) return known
  const node = parseFragment(written).childNodes[0]
  const meant = node !== undefined && 'value' in node ? node.value : ''
  if (references.size < 1000) references.set(written, meant)
  return meant
}
