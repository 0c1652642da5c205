import type { Finding, Verdict } from '../model/finding.ts'
import type { QuantityMention } from '../model/mention.ts'
import { type Frame, finding, inputAt, inside, quoted, type Sentence } from './frame.ts'

/** What is counted: up to four words, the last a plural, then the list behind a colon or dash. */
const lead = /^\s+((?:[\p{L}-]+\s+){0,3}[\p{L}-]+s)(?:\s+(?:were|was|are|have been)\s+[\p{L}]+)?\s*(?::|\s[–—-]\s)\s*/u
/** What reports between states announce by number: instruments, states, places, fields of work. */
const things =
  /\b(agreements|accords|memoranda|memorandums|documents|treaties|contracts|deals|protocols|declarations|conventions|program(?:me)?s|projects|initiatives|countries|states|nations|republics|cities|regions|provinces|areas|fields|sectors|priorities|topics|parties|members|companies|universities|embassies|consulates)\b/i
const open = /\b(including|such as|among (them|others)|for example|for instance|e\.g|etc|and (others|more))\b|…|\.\.\./i

interface Announced {
  readonly count: QuantityMention
  readonly list: string
  readonly start: number
  readonly colon: boolean
}

const announced = (frame: Frame, sentence: Sentence, count: QuantityMention): Announced | null => {
  if (
    count.form !== 'number' ||
    typeof count.value !== 'number' ||
    !Number.isInteger(count.value) ||
    count.value < 2 ||
    count.value > 12 ||
    count.approx
  )
    return null
  const rest = frame.text.slice(count.end, sentence.end)
  const noun = lead.exec(rest)
  // The mention may hold the counted noun already: then the colon follows at once.
  const hit = noun ?? /^\s*:\s+(?=\p{L})/u.exec(rest)
  if (!hit || !things.test(noun?.[1] ?? frame.textOf(count))) return null
  const behind = rest.slice(hit[0].length)
  // A list set off by dashes ends at the second one.
  const list = hit[0].includes(':') ? behind : behind.split(/\s[–—-]\s/)[0]!
  return { count, list: list.replace(/[.!?»”"\s]+$/, ''), start: count.end + hit[0].length, colon: hit[0].includes(':') }
}

/** Fewest and most things that a list may hold: commas and semicolons part them, "and" may stand inside one. */
const sizes = (list: string): { readonly least: number; readonly most: number; readonly closed: boolean } => {
  const strong = list.includes(';')
  const pieces = list
    .split(strong ? ';' : ',')
    .map((p) => p.trim())
    .filter((p) => p !== '' && p !== 'and')
  const last = pieces.at(-1) ?? ''
  const final = /^(and|as well as)\s/i.test(last)
  const ands = (piece: string): number => piece.replace(/^(and|as well as)\s+/i, '').split(/\s+(?:and|as well as)\s+/i).length - 1
  const inner = pieces.reduce((total, piece) => total + ands(piece), 0)
  const joined = !final && ands(last) > 0 ? 1 : 0
  const least = strong || final ? pieces.length : pieces.length === 1 ? 1 + joined : pieces.length + joined
  return { least, most: pieces.length + inner, closed: final || joined > 0 }
}

/** Pieces so short that a comma inside one is unlikely. */
const short = (list: string): boolean => list.split(/[,;]/).every((piece) => piece.trim().split(/\s+/).length <= 6)

const verdictOf = (claimed: number, list: string, colon: boolean): Verdict | null => {
  const { least, most, closed } = sizes(list)
  if (open.test(list) || least < 2 || !closed) return null
  if (claimed === least) return 'consistent'
  if (claimed > least && claimed <= most) return 'within-rounding'
  // "three envoys: two women and a man" counts in groups; a dash may begin an aside.
  if (!colon || !short(list) || /\d|\b(one|two|three|four|five|six|seven|eight|nine|ten|both|several)\b/i.test(list)) return null
  return claimed > most ? 'inconsistent' : 'tension'
}

const judge = (frame: Frame, { count, list, start, colon }: Announced): readonly Finding[] => {
  const { least, most } = sizes(list)
  const claimed = count.value as number
  const verdict = verdictOf(claimed, list, colon)
  if (verdict === null) return []
  return [
    finding(frame, {
      check: 'count-of-list',
      verdict,
      inputs: [inputAt(frame, count, { value: claimed }), inputAt(frame, { start, end: start + list.length }, { value: least })],
      formula: `list of ${least === most ? least : `${least} to ${most}`}, announced ${quoted(frame.textOf(count))}`,
      result: least,
      interval: [least, most],
      claimed,
      settles: verdict === 'consistent' ? null : 'the titles of what is counted',
      explanation: `${quoted(frame.textOf(count))} are announced; the list behind it has ${least === most ? least : `${least} to ${most}`}.${verdict === 'tension' ? ' It agrees only if a comma stands inside one of them.' : ''}`,
    }),
  ]
}

/** "Three agreements: A, B and C": the number announced against the list behind the colon. */
export const countOfList = (frame: Frame): readonly Finding[] =>
  frame.sentences.flatMap((sentence) =>
    inside(frame.quantities, sentence).flatMap((q) => {
      const found = announced(frame, sentence, q)
      return found ? judge(frame, found) : []
    }),
  )
