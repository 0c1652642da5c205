import { documentHeadings, oneLine, type Placed, place } from './source.ts'
import type { MakeView } from './view.ts'

interface PrintedMention extends Placed {
  readonly kind: string
  readonly quote: string
  readonly value: unknown
  readonly unit?: string | null
  readonly country?: string | null
  readonly form?: string
}

const meaning = ({ kind, value, unit, country }: PrintedMention): string => {
  if (kind === 'quotation') return ''
  const said = Array.isArray(value) ? value.join('–') : String(value ?? 'unknown')
  return [said, unit, country && country !== value ? `(${country})` : null].filter(Boolean).join(' ')
}

export const mentionView: MakeView = (style) => {
  const heading = documentHeadings(style)
  return (value) => {
    const mention = value as PrintedMention
    const quote = oneLine(mention.quote, 60)
    return `${heading(mention)}  ${style.dim(place(mention.span).padEnd(12))} ${style.cyan(mention.kind.padEnd(12))} ${quote}${style.dim(` → ${meaning(mention)}`)}\n`
  }
}
