import { wordingWords } from '../../lexicon/wording.ts'
import type { Span } from '../../model/span.ts'
import { rootOf } from '../roots.ts'
import type { Gap } from './alignment.ts'
import { type DifferenceKind, eachIn, type Told } from './difference.ts'
import { type Facing, numberWord } from './gaps.ts'
import { cuesIn, strengthWords } from './strength.ts'
import { spanOf, trimmed, type Word } from './words.ts'

/** A clause has about so many content words; to leave one out changes what is said. */
const CLAUSE = 4

const ellipsis = /…|\.{3}/

const weak: ReadonlySet<string> = new Set([...wordingWords.evaluative, ...wordingWords.generic].map(rootOf))

/** Prepositions that bind what follows to the noun before them, and so narrow it. */
const binding: ReadonlySet<string> = new Set('for of from in on with without to at under within against between through via by'.split(' '))
const joining: ReadonlySet<string> = new Set(['and', 'or', 'including', 'also'])

interface OneSided {
  readonly kind: 'omission' | 'addition'
  /** The words that only one side has, and where the other side would have them. */
  readonly more: readonly Word[]
  readonly content: readonly Word[]
  /** The stretch as it stands, small words included. */
  readonly whole: readonly Word[]
  readonly at: number
  /** The mark of omission that the other side has there. */
  readonly mark: Span | null
  readonly side: 'a' | 'b'
}

const lettersOf = (side: 'a' | 'b', a: string, b: string): readonly [string, string] => (side === 'a' ? [a, b] : [b, a])

const tell = (
  { kind, more, at, side, mark }: OneSided,
  of: { readonly kind?: DifferenceKind; readonly severity: Told['severity']; readonly more?: 'has' | 'lacks' },
  say: (has: string, lacks: string) => string,
): Told => {
  const [own, empty] = [spanOf(more, at), mark ?? { start: at, end: at }]
  const spans = side === 'a' ? { a: own, b: empty } : { a: empty, b: own }
  return {
    kind: of.kind ?? kind,
    severity: of.severity,
    ...spans,
    more: of.more === undefined ? null : (of.more === 'has') === (side === 'a') ? 'a' : 'b',
    explain: (a, b) => say(...lettersOf(side, a, b)),
  }
}

const isDate = (word: Word): boolean => word.mention?.kind === 'date' || word.mention?.kind === 'duration'

/** Words that would narrow what they stand beside: no praise, no names of the two sides, no words that stand beside any subject. */
const restricts = (word: Word): boolean =>
  word.content && word.mention === null && !/^\p{Lu}/u.test(word.text) && !weak.has(rootOf(word.lower)) && !/ly$/.test(word.lower)

/** Whether the stretch only narrows a noun that both have: "for tourists" behind it, "direct" before it. */
const narrows = ({ whole, content, side }: OneSided, facing: Facing): boolean => {
  const all = facing[side]
  const [first, last] = [whole[0]!, whole.at(-1)!]
  const text = facing.texts[side]
  const before = all[all.indexOf(first) - 1]
  const after = all[all.indexOf(last) + 1]
  // "We consider Albania": a verb, nothing that narrows the name
  const names =
    after === undefined ||
    after.mention !== null ||
    /^\p{Lu}/u.test(after.text) ||
    (before !== undefined && /^(?:we|i|you|they|he|she|it|to|not|who)$/.test(before.lower))
  const close = (x: Word | undefined, y: Word | undefined): boolean => x !== undefined && y !== undefined && /^\s*$/.test(text.slice(x.end, y.start))
  if (content.length === 0 || content.length >= CLAUSE || !content.some(restricts)) return false
  if (binding.has(first.lower)) return close(before, first) && before!.content
  return !names && last.content && content.length <= 2 && content.every(restricts) && close(last, after) && after!.content
}

const negators: ReadonlySet<string> = new Set(['not', 'never', 'cannot'])

/** "will not open" against "will open": the denying word with what it denies, and what the other affirms; null where nothing that both have follows. */
const denial = ({ whole, side }: OneSided, { a, b, alignment }: Facing): Told | null => {
  const last = whole.at(-1)!
  const pair = alignment.same.find(([i, j]) => (side === 'a' ? a[i]! : b[j]!).start > last.end)
  if (pair === undefined || a[pair[0]]!.lower === 'only') return null
  const [x, y] = [a[pair[0]]!, b[pair[1]]!]
  const negated = { start: whole.find(({ lower }) => negators.has(lower))!.start, end: (side === 'a' ? x : y).end }
  const spans = side === 'a' ? { a: negated, b: y } : { a: x, b: negated }
  return { kind: 'polarity', severity: 'meaning', ...spans, explain: side === 'a' ? eachIn('denied', 'affirmed') : eachIn('affirmed', 'denied') }
}

const parts: ReadonlySet<string> = new Set(wordingWords.parts)

/** "Southeast" before "Asia", which both have. */
const isPartOf = ({ content, side }: OneSided, facing: Facing): boolean => {
  const all = facing[side]
  const next = all[all.indexOf(content.at(-1)!) + 1]
  return content.length === 1 && parts.has(content[0]!.lower) && next !== undefined && /^\p{Lu}/u.test(next.text)
}

const inWords = (words: readonly Word[]): string => words.map(({ text }) => text).join(' ')

/** What a stretch that only one side has means: left out and marked, only looked at, narrower, more besides, or only longer. */
const judge = (one: OneSided, facing: Facing): Told | null => {
  const { content, whole } = one
  if (content.length === 0) return null
  if (one.mark !== null) return tell(one, { severity: 'wording' }, (_, lacks) => `left out by ${lacks}, and marked`)
  if (content.every(({ lower }) => negators.has(lower)) && content.at(-1) === whole.at(-1)) return denial(one, facing)
  const hedge = facing.strengths ? cuesIn(whole).find(({ strength }) => strength === 'hedged') : undefined
  if (hedge !== undefined && content.length < CLAUSE)
    return tell(
      one,
      { kind: 'strength', severity: 'meaning', more: 'lacks' },
      (has, lacks) => `${strengthWords('hedged')} in ${has}, said outright in ${lacks}`,
    )
  if (content.every((word) => isDate(word) || numberWord(word) !== null))
    return tell(one, { kind: 'precision', severity: 'wording' }, (has) => `only ${has} has “${inWords(content)}”`)
  if (isPartOf(one, facing))
    return tell(one, { kind: 'scope', severity: 'meaning', more: 'lacks' }, (has) => `“${inWords(content)}” makes it a part in ${has}`)
  const joined = joining.has(whole[0]!.lower) || /[,;]\s*$/.test(facing.texts[one.side].slice(0, whole[0]!.start).slice(-2))
  if (facing.taken && content.filter(restricts).length > 0 && (joined || content.length >= CLAUSE) && content.length > 1)
    return tell(one, { kind: 'scope', severity: 'meaning', more: 'has' }, (has) => `what is taken on reaches further: only ${has} has this`)
  if ((facing.taken || facing.quoted) && !joined && narrows(one, facing))
    return tell(
      one,
      { kind: 'scope', severity: 'meaning', more: 'lacks' },
      (has, lacks) => `narrower in ${has}: ${lacks} does not have “${inWords(one.more)}”`,
    )
  // Own words for it are as long as the outlet likes; out of a quotation or a pledge nothing may be missing.
  if (content.length >= CLAUSE) return tell(one, { severity: facing.quoted || facing.taken ? 'meaning' : 'wording' }, (has) => `only ${has} has this`)
  return facing.quoted ? tell(one, { severity: 'wording' }, (has) => `only ${has} has this`) : null
}

/** The mark of omission between the words that stand around a gap; one word less needs none. */
const markIn = (all: readonly Word[], text: string, [from, to]: readonly [number, number], content: number): Span | null => {
  const start = all[from - 1]?.end ?? Math.max(0, (all[to]?.start ?? 0) - BESIDE)
  const found = content < 2 ? null : ellipsis.exec(text.slice(start, all[to]?.start ?? start + BESIDE))
  return found === null ? null : { start: start + found.index, end: start + found.index + found[0].length }
}

/** How far beside the first or last word a mark of omission may stand, in UTF-16 units. */
const BESIDE = 6

/** The difference of a gap in which only one side has words. */
export const oneSided = (gap: Gap, side: 'a' | 'b', more: readonly Word[], facing: Facing): Told | null => {
  const other = side === 'a' ? 'b' : 'a'
  const [from] = gap[other]
  const all = facing[other]
  return judge(
    {
      kind: side === 'a' ? 'omission' : 'addition',
      more: trimmed(more),
      content: more.filter(({ content }) => content),
      whole: more,
      at: all[from]?.start ?? all.at(-1)?.end ?? 0,
      mark: markIn(all, facing.texts[other], gap[other], more.filter(({ content }) => content).length),
      side,
    },
    facing,
  )
}
