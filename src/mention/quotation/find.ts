import type { QuotationMention } from '../../model/mention.ts'
import type { Span } from '../../model/span.ts'
import type { Sentences } from '../../text/sentences.ts'
import type { Tokens } from '../../text/tokens.ts'

const PAIRS: ReadonlyMap<string, readonly string[]> = new Map([
  ['“', ['”', '“', '"']],
  ['„', ['“', '”']],
  ['«', ['»']],
  ['‘', ['’', "'"]],
  ['"', ['"', '”']],
  ["'", ["'"]],
  ["''", []],
])
/** A quotation longer than this in tokens, within one paragraph, has lost its closing mark. */
const LONGEST = 700

interface Open {
  readonly mark: string
  readonly token: number
  readonly index: number
}

interface Draft {
  readonly pieces: { from: number; to: number }[]
  inside: number
  closed: boolean
  readonly mark: string
}

const spaceBefore = (t: Tokens, i: number): boolean => i === 0 || t.start[i]! > t.end[i - 1]! || /^[([“«"‘—–-]$/.test(t.words[i - 1]!)
const spaceAfter = (t: Tokens, i: number): boolean => i + 1 >= t.count || t.start[i + 1]! > t.end[i]!

const opens = (t: Tokens, i: number): boolean => {
  const word = t.words[i]!
  if (word === '“') return !(spaceAfter(t, i) && !spaceBefore(t, i))
  if (word === '«' || word === '„') return true
  // "the '80s": a mark before digits stands for a century left out
  if (word !== '"' && /^\d/.test(t.words[i + 1] ?? '')) return false
  return (word === '"' || word === "'" || word === '‘') && spaceBefore(t, i) && !spaceAfter(t, i)
}

/** Two straight single marks printed for a double one: ''so''. */
const isDoubled = (t: Tokens, i: number): boolean => t.words[i] === "'" && t.words[i + 1] === "'" && t.start[i + 1] === t.end[i]

const closes = (t: Tokens, i: number, open: Open | undefined): boolean => {
  if (!open || !PAIRS.get(open.mark)!.includes(t.words[i]!)) return false
  if (open.mark === '‘' || open.mark === "'") return spaceAfter(t, i) || /^[.,;:!?)”»"]/.test(t.words[i + 1] ?? '.')
  return true
}

/** A mark of feet, a decade or a clitic is no quotation: a quotation holds a word. */
const holdsWord = (t: Tokens, from: number, to: number): boolean => {
  for (let i = from; i < to; i++) if (/\p{L}/u.test(t.words[i]!)) return true
  return false
}

const paragraphStarts = (t: Tokens, s: Sentences): Int32Array => {
  const paragraph = new Int32Array(t.count).fill(-1)
  for (let k = 0; k < s.count; k++) paragraph.fill(s.paragraph[k]!, s.from[k]!, s.to[k]!)
  return paragraph
}

/** Pairs of marks within paragraphs; a mark left open is closed at the end of its paragraph when the next one opens with the same mark. */
const pair = (t: Tokens, paragraph: Int32Array): Draft[] => {
  const out: Draft[] = []
  let stack: Open[] = []
  const end = (i: number): void => {
    for (const open of stack) {
      const draft = out[open.index]!
      draft.pieces.push({ from: open.token + 1, to: i })
    }
    stack = []
  }
  for (let i = 0; i < t.count; i++) {
    if (i > 0 && paragraph[i] !== paragraph[i - 1] && paragraph[i]! >= 0 && paragraph[i - 1]! >= 0) end(i)
    while (stack.length > 0 && i - stack[0]!.token > LONGEST) stack.shift()
    const top = stack.at(-1)
    if (isDoubled(t, i)) {
      const opening = spaceBefore(t, i) && !spaceAfter(t, i + 1)
      if (top?.mark === "''" && !opening) {
        out[top.index]!.pieces.push({ from: top.token + 1, to: i })
        out[top.index]!.closed = true
        stack.pop()
        i++
        continue
      }
      if (opening) {
        out.push({ pieces: [], inside: top ? top.index : -1, closed: false, mark: "''" })
        stack.push({ mark: "''", token: i + 1, index: out.length - 1 })
        i++
        continue
      }
    }
    const outer =
      top && /^[”»"]$/.test(t.words[i]!) && !closes(t, i, top) && !opens(t, i) ? [2, 3].find((d) => closes(t, i, stack.at(-d))) : undefined
    if (outer !== undefined) {
      // a mark left open inside is closed with the one around it
      for (let d = 1; d <= outer; d++) {
        const open = stack.pop()!
        out[open.index]!.pieces.push({ from: open.token + 1, to: i })
        out[open.index]!.closed = d === outer
      }
    } else if (closes(t, i, top) && !(t.words[i] === '"' && opens(t, i) && !spaceAfter(t, i) && top!.mark !== '"')) {
      out[top!.index]!.pieces.push({ from: top!.token + 1, to: i })
      out[top!.index]!.closed = true
      stack.pop()
    } else if (opens(t, i) && PAIRS.has(t.words[i]!)) {
      out.push({ pieces: [], inside: top ? top.index : -1, closed: false, mark: t.words[i]! })
      stack.push({ mark: t.words[i]!, token: i, index: out.length - 1 })
    }
  }
  end(t.count)
  return out
}

/** An unclosed quotation goes on where the next paragraph opens with its mark; without one it ends with its paragraph. */
const joinParagraphs = (drafts: readonly Draft[], paragraph: Int32Array): Draft[] => {
  const out: Draft[] = []
  const index = new Map<number, number>()
  let open: Draft | null = null
  drafts.forEach((draft, at) => {
    const first = draft.pieces[0]
    const before = open?.pieces.at(-1)
    const next = first && before && draft.mark === open!.mark && draft.inside < 0 && paragraph[first.from - 1] === paragraph[before.from]! + 1
    if (open && next && paragraph[first.from - 1] !== paragraph[first.from - 2]) {
      open.pieces.push(...draft.pieces)
      open.closed = draft.closed
      index.set(at, out.indexOf(open))
    } else {
      draft.inside = draft.inside >= 0 ? (index.get(draft.inside) ?? -1) : -1
      out.push(draft)
      index.set(at, out.length - 1)
    }
    const last = out[index.get(at)!]!
    if (last.inside < 0) open = last.closed ? null : last
  })
  return out
}

/** Piece without the comma, stop or dash that belongs to the sentence around it? No: what stands between the marks is kept, blanks trimmed by tokens. */
const spanOf = (t: Tokens, piece: { from: number; to: number }): Span => ({ start: t.start[piece.from]!, end: t.end[piece.to - 1]! })

/**
 * Quotations by their marks: “ ” « » „ “ ‘ ’ and straight ones, nested, over several paragraphs. Pieces hold the words
 * between the marks. Linear in the number of tokens.
 */
export const findQuotations = (t: Tokens, s: Sentences): readonly QuotationMention[] => {
  if (!/[“«„‘"']/.test(t.text)) return []
  const paragraph = paragraphStarts(t, s)
  const joined = joinParagraphs(pair(t, paragraph), paragraph)
  const out: QuotationMention[] = []
  // by draft: the innermost quotation kept that is or holds it, so that what stands inside a dropped one keeps its place
  const kept = new Map<number, number>()
  joined.forEach((draft, at) => {
    const outer = draft.inside >= 0 ? (kept.get(draft.inside) ?? -1) : -1
    kept.set(at, outer)
    const pieces = draft.pieces.filter((p) => p.to > p.from && holdsWord(t, p.from, p.to)).sort((a, b) => a.from - b.from)
    if (pieces.length === 0) return
    if (!draft.closed && (draft.mark === "'" || draft.mark === '‘' || draft.mark === '"')) return
    const spans = pieces.map((p) => spanOf(t, p))
    kept.set(at, out.length)
    out.push({
      kind: 'quotation',
      start: spans[0]!.start,
      end: spans.at(-1)!.end,
      from: pieces[0]!.from,
      to: pieces.at(-1)!.to,
      pieces: spans,
      inside: outer,
      closed: draft.closed,
    })
  })
  return out
}
