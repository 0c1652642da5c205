import type { Argument, Clause } from '../clause/clause.ts'
import { introduces, isOutside } from './cue.ts'
import { clausesOf, hasClass, type Scene } from './scene.ts'
import { subjectBefore } from './source.ts'

const QUANTITY = /^(?:most|many|some|few|several|others?|half|both|none)$/

/** The last clause before a verb that reports something by itself, else the last main clause; both outside quotation marks. */
const reporterBefore = (s: Scene, verb: number): Clause | null => {
  const before = clausesOf(s, s.sentenceAt[verb]!).filter((c) => c.verb < verb && c.form === 'finite' && isOutside(s, c) && c.subject)
  return (
    before.findLast((c) => introduces(s, c.verb) && c.relation !== 'ccomp' && c.relation !== 'relcl') ??
    before.findLast((c) => c.relation === 'root' || c.relation === 'conj') ??
    null
  )
}

/** Whether a gerund goes on from the clause before: ", adding that …", "issued a statement saying …". */
const goesOn = (s: Scene, c: Clause): boolean => {
  let i = c.verbFrom - 1
  const floor = s.sentences.from[c.sentence]!
  while (
    i > floor &&
    (/^(?:also|then|only|further|instead|even|and|by|after|before|while|when)$/.test(s.tokens.lower[i]!) || s.tokens.words[i] === '--')
  )
    i--
  if (/^[,;–—”"»-]$/.test(s.tokens.words[i]!) || (i === c.verbFrom - 1 - 0 && s.quoteAt[i]! >= 0)) return true
  // "released a statement on Monday saying": the document's maker says so
  for (let k = i; k > floor && k > i - 5; k--) if (hasClass(s, k, 'noun:document', 'noun:speech')) return true
  return i < c.verbFrom - 1 && /^(?:by|after|before|while|when)$/.test(s.tokens.lower[c.verbFrom - 1]!)
}

/** Who says what a verb of saying tells: its subject, or whose sentence it goes on from. */
export const subjectOf = (s: Scene, verb: number, c: Clause | null): Argument | null => {
  const reflexive = !!c?.subject && /sel(?:f|ves)$/.test(s.tokens.lower[c.subject.head]!)
  if (c?.form === 'gerund' && (reflexive || goesOn(s, c))) {
    const main = reporterBefore(s, verb)
    if (main?.subject) return main.subject
  }
  let i = verb - 1
  while (i > 0 && /^(?:also|then|have|has|had)$/.test(s.tokens.lower[i]!)) i--
  if (c?.subject && !(QUANTITY.test(s.tokens.lower[i]!) && c.subject.head !== i)) return c.subject
  return subjectBefore(s, verb) ?? c?.subject ?? reporterBefore(s, verb)?.subject ?? null
}
