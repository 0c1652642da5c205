import { isVerbTag, Tag } from '../grammar/tags.ts'
import { type Cue, clauseAt, introduces, isOutside, openingMark } from './cue.ts'
import { subjectOf } from './reporter.ts'
import type { Discourse } from './resolve.ts'
import { clausesOf, type Scene, spanOf } from './scene.ts'
import { speakerOf } from './speaker.ts'

/** So many tokens may stand between a verb of saying and the words: "told reporters in Tallinn on Monday, “…”". */
const REACH = 16

/** The last verb before a token that may introduce words; where a colon stands before them, any verb may. */
const verbBefore = (s: Scene, sentence: number, before: number, colon: boolean): number => {
  const floor = Math.max(s.sentences.from[sentence]!, before - REACH)
  let any = -1
  for (let i = before - 1; i >= floor; i--) {
    if (s.quoteAt[i]! >= 0) break
    if (
      !isVerbTag(s.tags[i]!) ||
      ((s.tags[i] === Tag.VBN || s.tags[i] === Tag.VBG) &&
        (s.tags[i - 1] === Tag.ADP || s.tags[i - 1] === Tag.SCONJ) &&
        s.tokens.lower[i - 1] !== 'by')
    )
      continue
    if (introduces(s, i)) return i
    if (any < 0) any = i
    else if (!colon) break
  }
  if (!colon) return -1
  for (const c of clausesOf(s, sentence)) if (c.form === 'finite' && c.verb < before && isOutside(s, c) && c.subject) any = c.verb
  return any
}

const cueOf = (d: Discourse, verb: number, stop: number): Cue | null => {
  const s = d.scene
  const clause = clauseAt(s, verb)
  const passive = clause?.voice === 'passive' && clause.form === 'finite'
  const subject = passive ? null : subjectOf(s, verb, clause)
  if (!subject && !passive) return null
  const speaker = subject && ((clause?.subject === subject ? speakerOf(d, clause) : null) ?? d.resolve(subject, clause))
  return {
    clause,
    verb,
    speaker,
    cue: clause ? spanOf(s, clause.verbFrom, clause.verbTo) : spanOf(s, verb, verb + 1),
    from: subject && subject.to <= verb ? subject.from : verb,
    end: clause?.verbTo ?? verb + 1,
    stop,
  }
}

const endsInColon = (s: Scene, sentence: number): boolean => s.tokens.words[s.sentences.to[sentence]! - 1] === ':'

/** X said: “…” · X said, “…” · X told Y that “…” · His host nodded: “…” · the cue in a paragraph of its own, with a colon at its end. */
export const cueBefore = (d: Discourse, from: number): Cue | null => {
  const s = d.scene
  const sentence = s.sentenceAt[from] ?? -1
  if (sentence < 0) return null
  const words = s.tokens.words
  const mark = openingMark(s, from)
  const colon = words[mark - 1] === ':'
  const own = verbBefore(s, sentence, mark, colon)
  if (own >= 0) return cueOf(d, own, s.sentences.to[sentence]!)
  if (sentence === 0 || mark > s.sentences.from[sentence]! || !endsInColon(s, sentence - 1)) return null
  const above = verbBefore(s, sentence - 1, s.sentences.to[sentence - 1]!, true)
  return above < 0 ? null : cueOf(d, above, s.sentences.to[sentence - 1]!)
}
