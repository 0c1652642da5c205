import { isVerbTag, Tag } from '../grammar/tags.ts'
import { type Tokens, TokenType } from '../text/tokens.ts'

export type ChunkKind = 'NP' | 'TIME' | 'VG' | 'ADJ' | 'PREP' | 'CC' | 'COMMA' | 'BREAK' | 'OPEN' | 'CLOSE' | 'SUB' | 'REL' | 'ADV'

/** A run of tokens that belong together: tokens `[from, to)`. */
export interface Chunk {
  readonly kind: ChunkKind
  readonly from: number
  readonly to: number
  /** Head noun of NP, main verb of VG, else the first token. */
  readonly head: number
}

const RELATIVES = new Set(['which', 'who', 'whom', 'whose', 'where'])
const OPENING = new Set(['“', '«', '„', '(', '['])
const CLOSING = new Set(['”', '»', ')', ']'])
const QUOTE = /^[“”«»"‘’]$/
const POSSESSIVE = new Set(["'s", "'", 'his', 'her', 'its', 'their', 'our', 'my', 'your'])
/** Multi-word prepositions that the tagger splits over several classes. */
const COMPLEX = new Map([
  ['according', 'to'],
  ['due', 'to'],
  ['thanks', 'to'],
  ['prior', 'to'],
  ['such', 'as'],
  ['as', 'for'],
  ['because', 'of'],
  ['instead', 'of'],
  ['ahead', 'of'],
  ['out', 'of'],
])
/** Participles that govern a noun phrase as prepositions do. */
const PREPOSITIONAL = new Set(['including', 'following', 'regarding', 'concerning'])
const SUBORDINATORS = new Set([
  'if',
  'unless',
  'while',
  'because',
  'since',
  'although',
  'though',
  'whereas',
  'as',
  'after',
  'before',
  'when',
  'until',
  'once',
  'that',
  'whether',
  'so',
  'till',
  'provided',
  'lest',
])

const nominal = (tag: number): boolean =>
  tag === Tag.NOUN || tag === Tag.PROPN || tag === Tag.PRON || tag === Tag.NUM || tag === Tag.SYM || tag === Tag.X

export interface ChunkInput {
  readonly tokens: Tokens
  readonly tags: Uint8Array
  /** 1 for tokens that belong to a time expression. */
  readonly temporal: Uint8Array
}

/** Whether the hyphen at `i` glues its neighbours. */
const glues = (t: Tokens, i: number): boolean =>
  /^[-‐‑/]$/.test(t.words[i]!) && i > 0 && t.end[i - 1] === t.start[i] && i + 1 < t.count && t.start[i + 1] === t.end[i]

/** Whether adjectives go on after a comma or conjunction at `i` and end in a noun: "stable, open, and predictable business". */
const adjectivesGoOn = ({ tokens: t, tags }: ChunkInput, i: number, to: number): boolean => {
  let k = i
  while (k < to && (t.words[k] === ',' || tags[k] === Tag.CCONJ)) k++
  if (k === i || k >= to || (tags[k] !== Tag.ADJ && !(tags[k] === Tag.NUM && tags[k - 1] === Tag.CCONJ))) return false
  while (k < to && (tags[k] === Tag.ADJ || tags[k] === Tag.NUM || t.words[k] === ',' || tags[k] === Tag.CCONJ || glues(t, k) || tags[k] === Tag.ADV))
    k++
  return k < to && (tags[k] === Tag.NOUN || tags[k] === Tag.PROPN)
}

const opensNounPhrase = ({ tokens: t, tags, temporal }: ChunkInput, i: number, to: number): boolean => {
  const tag = tags[i]!
  if (temporal[i]) return true
  if (tag === Tag.DET || tag === Tag.ADJ || nominal(tag)) return !(tag === Tag.PRON && RELATIVES.has(t.lower[i]!))
  if (tag === Tag.ADV && i + 1 < to && (tags[i + 1] === Tag.ADJ || tags[i + 1] === Tag.NUM)) return true
  // "visiting dignitaries", "united front": a participle that opens a noun phrase stands right before a noun, after a determiner or nothing
  return false
}

/** "At that meeting Kazakhstan proposed …": a noun under a preposition ends before a name that a verb follows. */
const splitsBeforeName = ({ tags }: ChunkInput, from: number, i: number, to: number): boolean => {
  if (i === from || tags[i - 1] !== Tag.NOUN || from === 0 || (tags[from - 1] !== Tag.ADP && tags[from - 1] !== Tag.SCONJ)) return false
  let k = i
  while (k < to && tags[k] === Tag.PROPN) k++
  return k < to && (tags[k] === Tag.AUX || tags[k] === Tag.VBD || tags[k] === Tag.VBZ || tags[k] === Tag.VBP)
}

const DAY = /^(?:(?:mon|tues|wednes|thurs|fri|satur|sun)day|yesterday|today|tomorrow)$/

const nounPhraseEnd = (input: ChunkInput, from: number, to: number): number => {
  const { tokens: t, tags, temporal } = input
  let i = from
  let noun = false
  for (; i < to; i++) {
    const tag = tags[i]!
    if (i > from && temporal[i] && !temporal[i - 1] && ((noun && DAY.test(t.lower[i]!)) || t.lower[i - 1] === 'one')) break
    if (i > from && tag === Tag.PRON && !POSSESSIVE.has(t.lower[i]!)) break
    if (i > from && tag === Tag.DET && noun && t.lower[i - 1] !== "'s") break
    if (tag === Tag.PROPN && splitsBeforeName(input, from, i, to)) break
    if (nominal(tag)) {
      if (tag === Tag.PRON && RELATIVES.has(t.lower[i]!)) break
      noun = noun || tag !== Tag.NUM
      if (tag === Tag.PRON && !POSSESSIVE.has(t.lower[i]!)) return i + 1
      continue
    }
    if (t.lower[i] === 'such' && t.lower[i + 1] === 'as') break
    if (tag === Tag.DET || tag === Tag.ADJ) continue
    if (glues(t, i)) continue
    if (
      (tag === Tag.VBN || tag === Tag.VBG || tag === Tag.VBD || tag === Tag.VB || tag === Tag.ADV || tag === Tag.ADP) &&
      i > from &&
      glues(t, i - 1)
    ) {
      noun = false
      continue
    }
    if (tag === Tag.PART && POSSESSIVE.has(t.lower[i]!)) {
      noun = false
      continue
    }
    if (
      (t.lower[i] === "'" || t.lower[i] === '’') &&
      noun &&
      t.start[i] === t.end[i - 1] &&
      i + 1 < to &&
      (nominal(tags[i + 1]!) || tags[i + 1] === Tag.ADJ)
    )
      continue
    if (
      (tag === Tag.VBN || tag === Tag.VBG) &&
      i > from &&
      !noun &&
      i + 1 < to &&
      (nominal(tags[i + 1]!) || tags[i + 1] === Tag.ADJ || glues(t, i + 1))
    )
      continue
    if (tag === Tag.ADV && i + 1 < to && !noun && (tags[i + 1] === Tag.ADJ || tags[i + 1] === Tag.NUM || tags[i + 1] === Tag.VBN)) continue
    if (
      !noun &&
      i > from &&
      i + 1 < to &&
      QUOTE.test(t.words[i]!) &&
      tags[i - 1] !== Tag.PUNCT &&
      (tags[i + 1] === Tag.NOUN || tags[i + 1] === Tag.PROPN || tags[i + 1] === Tag.ADJ || tags[i + 1] === Tag.VBN)
    )
      continue
    if (!noun && (t.words[i] === ',' || tag === Tag.CCONJ) && i > from && tags[i - 1] === Tag.ADJ && adjectivesGoOn(input, i, to)) continue
    break
  }
  return Math.max(i, from + 1)
}

const headOf = ({ tags }: ChunkInput, from: number, to: number): number => {
  for (let i = to - 1; i >= from; i--) if (tags[i] === Tag.NOUN || tags[i] === Tag.PROPN || tags[i] === Tag.PRON) return i
  return to - 1
}

/** "co-chaired", "re-elected": a prefix with a hyphen before a verb. */
const hasPrefix = ({ tokens: t, tags }: Pick<ChunkInput, 'tokens' | 'tags'>, i: number, to: number): boolean =>
  i + 2 < to && /^(?:co|re|pre|over|under|out|mis|fore|de)$/.test(t.lower[i]!) && glues(t, i + 1) && isVerbTag(tags[i + 2]!)

/** End and main verb of the verb group that starts at `from`, or null. */
const verbGroup = ({ tokens: t, tags }: ChunkInput, from: number, to: number): { end: number; head: number } | null => {
  let i = from
  let head = -1
  if (tags[i] === Tag.PART && t.lower[i] === 'to') {
    i++
    // "agreed to «promote …»": a quotation may open between the particle and its verb
    if (i + 1 < to && /^[“«"‘]$/.test(t.words[i]!) && isVerbTag(tags[i + 1]!)) i++
  }
  for (; i < to; i++) {
    if (hasPrefix({ tokens: t, tags }, i, to)) i += 2
    const tag = tags[i]!
    if (isVerbTag(tag)) {
      head = i
      i++
      break
    }
    if (tag === Tag.AUX) head = i
    else if (tag === Tag.PART && (t.lower[i] === 'not' || t.lower[i] === "n't")) continue
    else if (tag === Tag.ADV && i > from && verbAfter(tags, t, i, to)) continue
    else if (i > from && /^[“«"‘]$/.test(t.words[i]!) && verbAfter(tags, t, i, to)) continue
    else break
  }
  return head < 0 ? null : { end: i, head }
}

const verbAfter = (tags: Uint8Array, t: Tokens, i: number, to: number): boolean => {
  let k = i + 1
  while (k < to && (tags[k] === Tag.ADV || t.lower[k] === 'not')) k++
  return k < to && (isVerbTag(tags[k]!) || tags[k] === Tag.AUX)
}

const isSubordinator = ({ tokens: t, tags }: ChunkInput, i: number): boolean => {
  const lower = t.lower[i]!
  if (tags[i] === Tag.SCONJ) return SUBORDINATORS.has(lower)
  // "pointed out | that cooperation had grown": no noun phrase stands behind such an "out"
  if (lower === 'that' && t.lower[i - 1] === 'out' && /^(?:point(?:s|ed|ing)?|made|makes?|found|finds?|turn(?:s|ed)?)$/.test(t.lower[i - 2] ?? ''))
    return true
  return tags[i] === Tag.ADP && (lower === 'while' || lower === 'because' || lower === 'although' || lower === 'unless')
}

const single = ({ tokens: t, tags }: ChunkInput, i: number): ChunkKind => {
  const word = t.words[i]!
  if (word === ',') return 'COMMA'
  if (OPENING.has(word)) return 'OPEN'
  if (CLOSING.has(word)) return 'CLOSE'
  if (word === '"' || word === "'" || word === '’' || word === '‘')
    return i + 1 < t.count && t.start[i + 1] === t.end[i] && !(i > 0 && t.end[i - 1] === t.start[i]) ? 'OPEN' : 'CLOSE'
  if (tags[i] === Tag.CCONJ) return 'CC'
  if (t.type[i] === TokenType.punctuation) return 'BREAK'
  return 'ADV'
}

/** Cuts one sentence (tokens `[from, to)`) into chunks, left to right, in linear time. */
export const chunkSentence = (input: ChunkInput, from: number, to: number): Chunk[] => {
  const { tokens: t, tags, temporal } = input
  const out: Chunk[] = []
  const push = (kind: ChunkKind, a: number, b: number, head = a): number => {
    out.push({ kind, from: a, to: b, head })
    return b
  }
  for (let i = from; i < to; ) {
    const lower = t.lower[i]!
    const tag = tags[i]!
    if (lower === 'as' && t.lower[i + 1] === 'well' && t.lower[i + 2] === 'as' && i + 2 < to) {
      i = push('CC', i, i + 3)
      continue
    }
    const second = COMPLEX.get(lower)
    if (second && t.lower[i + 1] === second && i + 1 < to) {
      i = push('PREP', i, i + 2)
      continue
    }
    if (tag === Tag.VBG && PREPOSITIONAL.has(lower) && i + 1 < to && opensNounPhrase(input, i + 1, to) && tags[i + 1] !== Tag.ADV) {
      i = push('PREP', i, i + 1)
      continue
    }
    if (
      tag === Tag.PART &&
      lower === 'to' &&
      (i + 1 >= to ||
        !(
          isVerbTag(tags[i + 1]!) ||
          tags[i + 1] === Tag.AUX ||
          tags[i + 1] === Tag.ADV ||
          tags[i + 1] === Tag.PART ||
          (/^[“«"‘]$/.test(t.words[i + 1]!) && i + 2 < to && isVerbTag(tags[i + 2]!))
        ))
    ) {
      i = push('PREP', i, i + 1)
      continue
    }
    if (
      RELATIVES.has(lower) ||
      (lower === 'that' &&
        tag === Tag.PRON &&
        out.at(-1)?.kind === 'NP' &&
        i + 1 < to &&
        (tags[i + 1] === Tag.AUX || isVerbTag(tags[i + 1]!) || tags[i + 1] === Tag.ADV))
    ) {
      i = push('REL', i, i + 1)
      continue
    }
    if (temporal[i]) {
      let end = i + 1
      while (end < to && temporal[end]) end++
      // "on Monday | Peruvian President X arrived": a name behind a dated "on" begins a phrase of its own
      const apart = t.lower[i - 1] === 'on' && end < to && /^\p{Lu}/u.test(t.words[end]!)
      const joinsNoun =
        end < to &&
        !apart &&
        tags[end - 1] !== Tag.ADV &&
        (tags[end] === Tag.NOUN || tags[end] === Tag.PROPN || (tags[end] === Tag.ADJ && end + 1 < to && nominal(tags[end + 1]!)))
      if (!joinsNoun) {
        i = push('TIME', i, end, end - 1)
        continue
      }
    }
    if (isSubordinator(input, i)) {
      i = push('SUB', i, i + 1)
      continue
    }
    if (tag === Tag.AUX || isVerbTag(tag) || (tag === Tag.PART && lower === 'to') || hasPrefix(input, i, to)) {
      const group = verbGroup(input, i, to)
      if (group) {
        i = push('VG', i, group.end, group.head)
        continue
      }
    }
    if (opensNounPhrase(input, i, to)) {
      const end = nounPhraseEnd(input, i, to)
      const bare = end - i >= 1 && tags[end - 1] === Tag.ADJ
      const head = headOf(input, i, end)
      i = push(bare && tags[head] === Tag.ADJ ? 'ADJ' : 'NP', i, end, head)
      continue
    }
    if (tag === Tag.ADP || tag === Tag.SCONJ) {
      i = push('PREP', i, i + 1)
      continue
    }
    i = push(single(input, i), i, i + 1)
  }
  return out
}
