import type { Clause } from '../clause/clause.ts'
import { Tag } from '../grammar/tags.ts'
import { dependents, hasClass, type Scene } from './scene.ts'
import { hasSubordinate, isCarried } from './speaker.ts'

/** What may follow an aside without being told: coordinated and relative clauses, gerunds, other sources. */
const TURNS = /^(?:and|but|while|whereas|although|though|as|who|which|whose|where|when|after|before|according|citing|in|on|at|during|of|the|a|an)$/
const COLON = /^[,;:.)”"»—–-]$|^(?:--|and|but)$/

/** First token of `[from, to)` that is no mark and no conjunction. */
export const led = (s: Scene, from: number, to: number): number => {
  let start = from
  // a mark that opens quoted words belongs to them
  while (start < to && COLON.test(s.tokens.lower[start]!) && !(s.quoteAt[start]! < 0 && (s.quoteAt[start + 1] ?? -1) >= 0)) start++
  return start
}

/** One past the last token of `[from, to)` that is no mark. */
export const trimmedMarks = (s: Scene, from: number, to: number): number => {
  let end = to
  while (end > from && /^[,;.”"»(—–-]$|^(?:--|as)$/.test(s.tokens.lower[end - 1]!)) end--
  return end
}

/** Whether the sentence goes on behind an aside with what is told: "Trade, he said, had doubled". */
const goesOn = (s: Scene, from: number, cueFrom: number, after: number, end: number): boolean => {
  if (s.tokens.words[after] !== ',' || end - after < 4) return false
  const next = after + 1
  if (TURNS.test(s.tokens.lower[next]!) || s.tags[next] === Tag.VBG) {
    // without a verb before the aside the words before it are not yet told
    for (let i = from; i < cueFrom; i++)
      if (s.tags[i] === Tag.AUX || s.tags[i] === Tag.VBD || s.tags[i] === Tag.VBZ || s.tags[i] === Tag.VBP) return false
  }
  return true
}

/** Tokens of a sentence that a cue at `[cueFrom, cueTo)` between commas, at the head or at the end tells of: `[from, to)`. */
export const aroundAside = (s: Scene, sentence: number, start: number, cueFrom: number, cueTo: number): { from: number; to: number } => {
  const stop = s.sentences.to[sentence]!
  let from = start
  let end = stop
  for (let i = cueFrom - 1; i >= start; i--) {
    if (s.quoteAt[i]! >= 0) continue
    if (s.tokens.words[i] === ')') break
    if (s.tokens.words[i] === '(' || s.tokens.words[i] === ';') {
      from = i + 1
      break
    }
  }
  for (let i = cueTo; i < stop; i++)
    if (s.quoteAt[i]! < 0 && (s.tokens.words[i] === ';' || (s.tokens.words[i] === ')' && s.tokens.words[from - 1] === '('))) end = Math.min(end, i)
  if (cueFrom <= from + 2 && led(s, from, cueFrom) >= cueFrom - 1) {
    const first = led(s, cueTo, end)
    return { from: first, to: Math.max(first, trimmedMarks(s, first, end)) }
  }
  const first = led(s, from, cueFrom)
  return { from: first, to: Math.max(first, trimmedMarks(s, first, goesOn(s, first, cueFrom, cueTo, end) ? end : cueFrom)) }
}

/** "As X noted, …", "…, as X reported": the clause is an aside whatever it seems to hang on. */
const isAs = (s: Scene, c: Clause): boolean => c.subject !== null && s.tokens.lower[c.subject.from - 1] === 'as' && !c.object

/** "…, he added, …", "…, the minister said.": a cue with its subject between commas or at the end, without content of its own. */
export const isAside = (s: Scene, c: Clause): boolean => {
  if (c.form !== 'finite' || c.inverted || !c.subject || c.subjectShared || c.voice === 'passive' || c.modal) return false
  const carried = isCarried(s, c)
  if (!hasClass(s, c.verb, 'verb:say', 'verb:suggest') && !(carried && hasClass(s, c.verb, 'verb:document-says'))) return false
  if (dependents(s, c).some((x) => x.relation === 'ccomp' || x.relation === 'xcomp') || hasSubordinate(s, c) || c.verbFrom < c.subject.from)
    return false
  const from = s.sentences.from[c.sentence]!
  const comma = s.tokens.words[c.subject.from - 1] === ','
  if (isAs(s, c)) return s.tokens.words[c.to] === ',' || s.tokens.words[c.subject.from - 2] === ','
  if (c.subject.from <= from + 1 || !comma) return false
  if (c.object && !/^(?:tell|inform|assure)$/.test(c.lemma)) return false
  const before = s.clauses
    .slice(s.firstClause[c.sentence]!, s.firstClause[c.sentence + 1]!)
    .some((x) => x.form === 'finite' && x.verb < c.subject!.from)
  return before ? true : s.tokens.words[c.verbTo] === ','
}
