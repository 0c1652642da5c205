import type { Chunk } from './chunks.ts'
import type { Argument } from './clause.ts'

/** Chunks of one sentence with the forms of their verb groups: what the search for arguments walks over. */
export interface Walk {
  readonly chunks: readonly Chunk[]
  /** By chunk: whether it is a verb group that has a subject of its own. */
  readonly finite: readonly boolean[]
  /** By chunk: whether it is a verb that takes a clause rather than a noun phrase: "said A and B are …". */
  readonly saying: readonly boolean[]
  /** By chunk: whether it is a word that opens an aside: "especially", "particularly". */
  readonly aside: readonly boolean[]
  /** By chunk: whether it is a pronoun that can only be a subject: "he", "it", "they". */
  readonly pronoun: readonly boolean[]
  /** By chunk: whether it is a gerund or participle, which may follow the noun it describes. */
  readonly describing: readonly boolean[]
}

const kindAt = (w: Walk, i: number): Chunk['kind'] | null => w.chunks[i]?.kind ?? null

/** Index of the chunk before `i` that is not an adverb or a time. */
const before = (w: Walk, i: number): number => {
  let k = i - 1
  while (k >= 0 && (kindAt(w, k) === 'ADV' || kindAt(w, k) === 'TIME')) k--
  return k
}

/** Whether the noun phrase at chunk `i` is governed by a preposition. */
export const governed = (w: Walk, i: number): boolean => kindAt(w, before(w, i)) === 'PREP'

/** For a noun phrase governed by prepositions ("the visit of the President of X"), the chunk of the topmost noun phrase, or −1 when there is none. */
export const topOf = (w: Walk, i: number): number => {
  let k = i
  while (governed(w, k)) {
    const up = before(w, before(w, k))
    if (kindAt(w, up) !== 'NP') return -1
    k = up
  }
  return k
}

const argument = (w: Walk, first: number, last: number, preposition: string | null): Argument => {
  const heads: number[] = []
  for (let k = first; k <= last; k++)
    if (kindAt(w, k) === 'NP' && (k === first || !/^(?:PREP|VG|REL)$/.test(kindAt(w, before(w, k)) ?? ''))) heads.push(w.chunks[k]!.head)
  return { from: w.chunks[first]!.from, to: w.chunks[last]!.to, head: heads[0]!, heads, preposition }
}

/** Steps over a closing mark to the chunk before its opening one. */
const overQuote = (w: Walk, i: number): number => {
  let depth = 0
  for (let k = i; k >= 0; k--) {
    if (kindAt(w, k) === 'CLOSE') depth++
    else if (kindAt(w, k) === 'OPEN' && --depth === 0) return k - 1
  }
  return i - 1
}

/** First chunk of the coordination or apposition that ends with the noun phrase at `j`. `closed`: a comma follows the group. */
const extendLeft = (w: Walk, j: number, closed: boolean): number => {
  let start = j
  let list = false
  // "…, and he summoned": a pronoun begins a clause of its own
  if (w.pronoun[j]) return j
  for (;;) {
    let p = start - 1
    if (kindAt(w, p) === 'CLOSE') p = overQuote(w, p)
    const viaConjunction = kindAt(w, p) === 'CC'
    if (viaConjunction) p--
    const viaComma = kindAt(w, p) === 'COMMA'
    if (viaComma) p--
    if (kindAt(w, p) === 'CLOSE') p = overQuote(w, p)
    if (!(viaConjunction || (viaComma && (closed || list))) || kindAt(w, p) !== 'NP') return start
    const top = topOf(w, p)
    if (top < 0) return start
    const governor = before(w, top)
    const left = kindAt(w, governor)
    if (left === 'VG' && w.saying[governor] && viaConjunction) return top
    // "which | the ministers of A and B | signed": what follows a relative word is the subject, as far as it reaches
    if (left === 'REL') return viaConjunction ? top : start
    if (left === 'VG') return start
    list ||= viaConjunction
    start = top
  }
}

export interface FoundSubject {
  readonly subject: Argument | null
  /** The verb shares the subject of an earlier finite verb. */
  readonly shared: boolean
  /** It stands in a relative clause. */
  readonly relative: boolean
  readonly mark: number
}

const NOTHING: FoundSubject = { subject: null, shared: false, relative: false, mark: -1 }

const relativeSubject = (w: Walk, rel: number): FoundSubject => {
  let k = rel - 1
  if (kindAt(w, k) === 'COMMA') k--
  while (kindAt(w, k) === 'TIME' || kindAt(w, k) === 'ADV') k--
  if (kindAt(w, k) === 'CLOSE') k = overQuote(w, k)
  if (kindAt(w, k) !== 'NP') return { ...NOTHING, relative: true }
  const top = topOf(w, k)
  const head = w.chunks[k]!.head
  return {
    ...NOTHING,
    subject: { from: w.chunks[top < 0 ? k : top]!.from, to: w.chunks[k]!.to, head, heads: [head], preposition: null },
    relative: true,
  }
}

/** "X, the text says, will …": the chunk before an aside whose verb is at chunk `k`, or −1 when it is none. */
const overAside = (w: Walk, k: number): number => {
  let i = before(w, k)
  if (kindAt(w, i) !== 'NP') return -1
  while (i > 0 && (kindAt(w, i) === 'NP' || kindAt(w, i) === 'PREP' || kindAt(w, i) === 'ADV')) i--
  return kindAt(w, i) === 'COMMA' && kindAt(w, i - 1) === 'NP' ? i - 1 : -1
}

/** The relative pronoun whose clause has its verb at chunk `p`, or −1: "those | who | attended the meeting". */
const relativeBefore = (w: Walk, p: number): number => (w.finite[p] && !w.saying[p] && kindAt(w, before(w, p)) === 'REL' ? before(w, p) : -1)

/**
 * The word that opens a relative clause with a subject of its own whose verb is at chunk `v`, or −1: "The treaty | that | A and B | signed in Oslo | took effect".
 * Only on the noun phrase that opens the sentence: further right a that-clause may be what a verb takes.
 */
export const relativeOf = (chunks: readonly Chunk[], v: number): number => {
  let i = v - 1
  while (i >= 0 && OF_SUBJECT.has(chunks[i]!.kind)) i--
  const kind = chunks[i]?.kind
  if ((kind !== 'SUB' && kind !== 'REL') || i === v - 1) return -1
  const noun = chunks[i - 1]?.kind === 'COMMA' && kind === 'REL' ? i - 2 : i - 1
  if (chunks[noun]?.kind !== 'NP') return -1
  for (let k = noun; k >= 0; k--) if (!OF_SUBJECT.has(chunks[k]!.kind)) return -1
  return i
}

const OF_SUBJECT: ReadonlySet<Chunk['kind']> = new Set(['NP', 'CC', 'PREP'])

/** Chunk before the comma of an aside that ends with the noun phrase at `j` (", especially X"), or −1. */
const asideBefore = (w: Walk, j: number): number => {
  let k = j - 1
  while (kindAt(w, k) === 'ADV' && !w.aside[k]) k--
  if (w.aside[k]) return kindAt(w, k - 1) === 'COMMA' ? k - 2 : -1
  // ", including A, B and C,": over the conjuncts back to the word that opens the list
  while (kindAt(w, k) !== 'VG' && k > 0 && /^(?:NP|CC|COMMA|PREP|ADV|TIME|OPEN|CLOSE)$/.test(kindAt(w, k)!)) {
    if (w.aside[k] && kindAt(w, k) === 'PREP' && kindAt(w, k - 1) === 'COMMA') return k - 2
    k--
  }
  return -1
}

/** Looks left of the verb group at chunk `k` for its subject: over adverbs, prepositional phrases, appositions and coordination. */
export const findSubject = (w: Walk, k: number): FoundSubject => {
  let comma = false
  let fallback = -1
  let j = k - 1
  while (j >= 0) {
    const kind = kindAt(w, j)!
    if (kind === 'ADV' || kind === 'TIME' || kind === 'PREP' || kind === 'ADJ') j--
    else if (kind === 'COMMA') {
      comma = true
      j--
    } else if (kind === 'CLOSE') {
      comma = true
      j = overQuote(w, j)
    } else if (kind === 'OPEN') {
      // 'said A and B "also agreed on …"': an adverb may open the quotation
      if (before(w, k) !== j) break
      j--
    } else if (kind === 'REL') return (j >= k - 3 || kindAt(w, j + 1) === 'COMMA') && fallback < 0 ? relativeSubject(w, j) : NOTHING
    else if (kind === 'CC') {
      if (j === before(w, k) || (kindAt(w, j + 1) === 'COMMA' && j + 2 >= k)) return { ...NOTHING, shared: true }
      break
    } else if (kind === 'VG') {
      const aside = w.saying[j] && kindAt(w, j + 1) === 'COMMA' ? overAside(w, j) : -1
      if (aside >= 0) {
        comma = true
        j = aside
      } else if (w.finite[j]) {
        const own = w.saying[j] ? -1 : relativeOf(w.chunks, j)
        const r = own >= 0 ? own : before(w, j)
        if (own >= 0) fallback = -1
        if (own < 0 && kindAt(w, r) !== 'REL')
          return fallback >= 0 ? { ...NOTHING, subject: argument(w, fallback, fallback, null) } : { ...NOTHING, shared: comma || j === k - 1 }
        j = r - 1
      } else j--
    } else if (kind === 'NP') {
      const p = before(w, j)
      const left = kindAt(w, p)
      if (w.pronoun[j] && left === 'CC') return { ...NOTHING, subject: argument(w, j, j, null) }
      if (left === 'PREP') {
        if (fallback < 0 && !comma) fallback = j
        j = p - 1
        continue
      }
      const relative = left === 'VG' ? relativeBefore(w, p) : -1
      if (relative >= 0) {
        j = relative - 1
        continue
      }
      if (comma && left === 'VG') return { ...NOTHING, shared: true }
      // "efforts to increase trade should continue": the object of an infinitive inside the subject
      if (
        left === 'VG' &&
        !w.finite[p] &&
        (kindAt(w, before(w, p)) === 'NP' || (kindAt(w, before(w, p)) === 'PREP' && kindAt(w, before(w, before(w, p))) === 'NP'))
      ) {
        if (fallback < 0) fallback = j
        j = p - 1
        continue
      }
      const asided = asideBefore(w, j)
      if (asided >= 0) {
        j = asided
        continue
      }
      if (left === 'CC' && kindAt(w, p - 1) === 'NP' && governed(w, p - 1)) {
        const top = topOf(w, p - 1)
        if (top < 0 || kindAt(w, before(w, top)) === 'VG') {
          if (fallback < 0) fallback = j
          j = p - 1
          continue
        }
      }
      const start = extendLeft(w, j, comma)
      let last = k - 1
      while (last > j && kindAt(w, last) !== 'NP') last--
      const opener = before(w, start)
      const mark = kindAt(w, opener) === 'SUB' ? opener : -1
      return { ...NOTHING, subject: argument(w, start, comma ? j : last, null), mark, relative: kindAt(w, opener) === 'REL' }
    } else break
  }
  if (kindAt(w, j) === 'SUB' && fallback < 0) return { ...NOTHING, mark: j }
  return fallback >= 0 ? { ...NOTHING, subject: argument(w, fallback, fallback, null), mark: kindAt(w, j) === 'SUB' ? j : -1 } : NOTHING
}

/**
 * Whether the noun phrase at chunk `i` is the subject of a finite verb further right, as in "said | the route | opens niches".
 * `single`: coordination ends the look, as after a verb that takes no clause.
 */
export const subjectAhead = (w: Walk, i: number, single = false): boolean => {
  for (let k = i; k < w.chunks.length; k++) {
    const kind = kindAt(w, k)!
    if (kind === 'VG' && !single && w.describing[k] && kindAt(w, k - 1) === 'NP') continue
    if (kind === 'VG') return w.finite[k]!
    if (kind === 'NP' && kindAt(w, k + 1) === 'NP') return false
    if (kind === 'CC' && (single || kindAt(w, k + 1) !== 'NP')) return false
    if (kind === 'COMMA' || kind === 'BREAK' || kind === 'SUB' || kind === 'REL' || kind === 'CLOSE') return false
  }
  return false
}

/** Last chunk of the noun phrase at `i` with its of-phrases and its conjuncts ("A, B and C of D"). */
const extendRight = (w: Walk, i: number, words: (chunk: number) => string): number => {
  let last = i
  let pending = i
  for (let k = i + 1; k < w.chunks.length; ) {
    const kind = kindAt(w, k)
    if (kind === 'PREP' && words(k) === 'of' && kindAt(w, k + 1) === 'NP') {
      pending = k + 1
      if (last >= k - 1 || last === i) last = Math.max(last, pending === k + 1 && last === k - 1 ? pending : last)
      k += 2
      continue
    }
    let n = k
    const comma = kindAt(w, n) === 'COMMA'
    if (comma) n++
    const conjunction = kindAt(w, n) === 'CC'
    if (conjunction) n++
    if ((!comma && !conjunction) || kindAt(w, n) !== 'NP' || subjectAhead(w, n)) break
    pending = n
    if (conjunction) last = n
    k = n + 1
  }
  return last
}

export interface FoundArguments {
  readonly object: Argument | null
  readonly obliques: readonly Argument[]
  /** Chunk of a predicate adjective, or −1. */
  readonly adjective: number
  /** Last chunk that belongs to the arguments. */
  readonly last: number
}

/** Looks right of the verb group at chunk `k` for its object and prepositional phrases, up to the next verb or break. */
export const findArguments = (w: Walk, k: number, words: (chunk: number) => string): FoundArguments => {
  let object: Argument | null = null
  let adjective = -1
  let last = k
  // "those who | attended | the meeting | were ministers": what follows a relative clause belongs to its noun
  const relative = !w.saying[k] && kindAt(w, before(w, k)) === 'REL'
  const obliques: Argument[] = []
  for (let i = k + 1; i < w.chunks.length; ) {
    const kind = kindAt(w, i)!
    if (kind === 'ADV' || kind === 'TIME') last = i++
    else if (kind === 'OPEN' || kind === 'CLOSE') i++
    else if (kind === 'ADJ') {
      if (adjective < 0) adjective = i
      last = i++
    } else if (kind === 'NP') {
      if (object || obliques.length > 0 || (!relative && subjectAhead(w, i, !w.saying[k]))) break
      const end = extendRight(w, i, words)
      object = argument(w, i, end, null)
      last = end
      i = end + 1
    } else if (kind === 'PREP') {
      // "ratified | on October 23 | the treaty", "arrived | on Monday | in Oslo": a time may part a verb from what belongs to it
      if (kindAt(w, i + 1) === 'TIME' && !(kindAt(w, i + 2) === 'NP' && w.saying[k])) {
        last = i + 1
        i += 2
        continue
      }
      if (kindAt(w, i + 1) !== 'NP' && kindAt(w, i + 1) !== 'OPEN') break
      const np = kindAt(w, i + 1) === 'NP' ? i + 1 : i + 2
      if (kindAt(w, np) !== 'NP') break
      const end = extendRight(w, np, words)
      obliques.push(argument(w, np, end, words(i)))
      last = end
      i = end + 1
    } else if (kind === 'COMMA' && kindAt(w, i + 1) === 'PREP' && kindAt(w, i + 2) === 'NP') i++
    else break
  }
  return { object, obliques, adjective, last }
}

/** The subject that follows a verb of saying ("said Tokayev", "reads the statement"), if any. */
export const invertedSubject = (w: Walk, k: number, words: (chunk: number) => string): Argument | null => {
  let i = k + 1
  if (kindAt(w, i) === 'ADV' || kindAt(w, i) === 'TIME') i++
  if (kindAt(w, i) !== 'NP' || subjectAhead(w, i)) return null
  let end = extendRight(w, i, words)
  while (kindAt(w, end + 1) === 'PREP' && kindAt(w, end + 2) === 'NP' && /^(?:of|for|at)$/.test(words(end + 1))) end += 2
  if (kindAt(w, end + 1) === 'COMMA' && kindAt(w, end + 2) === 'NP' && kindAt(w, end + 3) !== 'VG') {
    end += 2
    while (kindAt(w, end + 1) === 'PREP' && kindAt(w, end + 2) === 'NP') end += 2
  }
  return argument(w, i, end, null)
}
