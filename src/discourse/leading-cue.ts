import type { Clause } from '../clause/clause.ts'
import { type Cue, introduces, isOutside } from './cue.ts'
import type { Discourse } from './resolve.ts'
import { clausesOf, type Scene, spanOf } from './scene.ts'
import { speakerOf } from './speaker.ts'

const isWho = (d: Discourse, c: Clause): boolean => {
  const actor = d.resolve(c.subject!, c)
  return actor.type === 'person' || actor.type === 'office' || actor.type === 'document' || actor.type === 'organisation'
}

const cueOf = (d: Discourse, c: Clause, stop: number): Cue => ({
  clause: c,
  verb: c.verb,
  speaker: speakerOf(d, c),
  cue: spanOf(d.scene, c.verbFrom, c.verbTo),
  from: c.subject && !c.subjectShared ? Math.min(c.subject.from, c.verbFrom) : c.verbFrom,
  end: c.verbTo,
  stop,
})

/** The last clause before a token that may introduce words; where a colon stands before them, whoever acts speaks. */
const introducing = (d: Discourse, sentence: number, before: number, colon: boolean): Clause | null => {
  const s = d.scene
  const outside = clausesOf(s, sentence).filter((c) => c.verb < before && isOutside(s, c) && c.subject)
  return outside.findLast((c) => introduces(s, c.verb)) ?? (colon ? outside.findLast((c) => c.form === 'finite' && isWho(d, c)) : undefined) ?? null
}

const endsInColon = (s: Scene, sentence: number): boolean => s.tokens.words[s.sentences.to[sentence]! - 1] === ':'

/** X said: “…” · X said, “…” · X told Y that “…” · His host nodded: “…” · the cue in a paragraph of its own, with a colon at its end. */
export const cueBefore = (d: Discourse, from: number): Cue | null => {
  const s = d.scene
  const sentence = s.sentenceAt[from] ?? -1
  if (sentence < 0) return null
  const words = s.tokens.words
  const colon = words[from - 2] === ':' || words[from - 1] === ':'
  const own = introducing(d, sentence, from, colon)
  if (own) return cueOf(d, own, s.sentences.to[sentence]!)
  if (sentence === 0 || from - s.sentences.from[sentence]! > 1 || !endsInColon(s, sentence - 1)) return null
  const above = introducing(d, sentence - 1, from, true)
  return above ? cueOf(d, above, s.sentences.to[sentence - 1]!) : null
}
