import type { Argument, Clause } from '../clause/clause.ts'
import { isOutside, isSpeech } from './cue.ts'
import { indirectSpeaker, isAside, tells } from './reporting-clause.ts'
import type { Actor } from './resolve.ts'
import { clausesOf, dependents, firstConjunct, type Scene, spanOf } from './scene.ts'
import { accordingTo } from './source.ts'
import { addresseeOf, speakerOf } from './speaker.ts'
import type { Heard } from './utterance.ts'

/** Clauses inside the reported clause: "said they agreed to …" is one utterance. */
const within = (c: Clause, clauses: readonly Clause[]): readonly Clause[] =>
  clauses.filter(
    (x) =>
      x.index > c.index &&
      x.verb < c.to &&
      (x.relation === 'ccomp' || x.relation === 'xcomp' || x.relation === 'relcl' || x.relation === 'acl') &&
      x.from >= c.verbTo,
  )

const readAside = (h: Heard, c: Clause, said: boolean): void => {
  const s = h.scene
  const speaker = speakerOf(h.discourse, c)
  if (!speaker || speaker.type === 'other' || speaker.type === 'speaker') return
  const from = s.sentences.from[c.sentence]!
  const middle = !clausesOf(s, c.sentence).some((x) => x.form === 'finite' && x.verb < c.subject!.from)
  let to = middle ? s.sentences.to[c.sentence]! : c.subject!.from
  while (to > from && /^[,;.”"»]$/.test(s.tokens.words[to - 1]!)) to--
  const last = h.lastIndirect(c.sentence)
  if (said && last) {
    last.via = speaker.name
    return
  }
  const cue = spanOf(s, c.verbFrom, c.verbTo)
  h.addIndirect({ speaker, from, to, cue, addressee: addresseeOf(s, c), clause: c.index, rule: '<content>, <speaker> <says>' })
}

/** Verbs whose object is a clause even where none was recognised: "said the decision … was unfortunate". */
const CLAUSAL = /^(?:say|add|tell|state|claim|argue|insist|explain|believe|think|remark|observe|indicate|allege|contend|reply|respond)$/

const TRAILING = /^(?:[.,;:!?…”"»’)–—-]|\.{2,}|and|but|while|whereas)$/

/** Whether a clause behind `own` begins the words of another speaker. */
const speaksNext = (s: Scene, x: Clause, own: number): boolean =>
  x.from >= own && x.form === 'finite' && isOutside(s, x) && isSpeech(s, x) && x.subject !== null && !x.subjectShared

/** What hangs on a verb of saying goes on to the end of the sentence, a semicolon, or the next speaker; other cues end with their clauses. */
const contentEnd = (s: Scene, c: Clause, chain: readonly Clause[]): number => {
  const own = Math.max(...chain.map((x) => x.to))
  const told = CLAUSAL.test(c.lemma) || s.tokens.lower[c.verbTo] === 'that' || dependents(s, c).some((x) => x.relation === 'ccomp')
  if (!told || !tells(s, c)) return own
  let end = s.sentences.to[c.sentence]!
  for (let i = own; i < end; i++) if (s.tokens.words[i] === ';') end = i
  for (const x of clausesOf(s, c.sentence)) if (speaksNext(s, x, own)) end = Math.min(end, x.inverted ? x.verbFrom : x.from)
  while (end > own && TRAILING.test(s.tokens.lower[end - 1]!)) end--
  return Math.max(own, end)
}

const readLeading = (h: Heard, c: Clause, chain: readonly Clause[], speaker: Actor | null, according: Argument | null): void => {
  const s = h.scene
  h.addIndirect({
    speaker,
    from: c.subject && !c.subjectShared ? c.from : c.verbFrom,
    to: contentEnd(s, c, chain),
    cue: spanOf(s, c.verbFrom, c.verbTo),
    via: according ? h.discourse.resolve(according, null).name : null,
    addressee: addresseeOf(s, c),
    clause: c.index,
    reports: tells(s, c),
    rule: speaker ? '<speaker> <says> <content>' : 'it is <said> that <content>',
  })
}

/** "…, said X": what stands before the cue is the content. A sentence that reports speech already gets X as its source. */
const readTrailing = (h: Heard, c: Clause, speaker: Actor | null, said: boolean): void => {
  const s = h.scene
  const from = s.sentences.from[c.sentence]!
  const last = h.lastIndirect(c.sentence)
  if (said && last) {
    last.via = speaker?.name ?? null
    return
  }
  let to = c.verbFrom
  while (to > from && /^[,;”"»]$/.test(s.tokens.words[to - 1]!)) to--
  if (to <= from + 2) return
  const cue = spanOf(s, c.verbFrom, c.verbTo)
  h.addIndirect({ speaker, from, to, cue, clause: c.index, rule: '<content>, <says> <speaker>' })
}

/** "According to X, …": the sentence apart from its source is the content. */
const readSourced = (h: Heard, sentence: number, source: Argument): void => {
  const s = h.scene
  const speaker = h.discourse.resolve(source, null)
  if (speaker.type === 'other' && !/^\p{Lu}/u.test(speaker.name)) return
  const from = s.sentences.from[sentence]!
  let to = s.sentences.to[sentence]!
  while (to > from && /^[.!?”"»]$/.test(s.tokens.words[to - 1]!)) to--
  const head = source.from - 2 <= from + 1
  let after = source.to
  while (after < to - 1 && s.tokens.words[after] !== ',' && after - source.to < 3) after++
  const start = head ? Math.min(s.tokens.words[after] === ',' ? after + 1 : source.to, to - 1) : from
  const end = head ? to : Math.max(start + 1, source.from - 2)
  const cue = spanOf(s, source.from - 2, source.from)
  h.addIndirect({ speaker, from: start, to: end, cue, clause: -1, rule: 'according to <source>, <content>' })
}

/** Finds what a sentence reports without quotation marks. */
export const readReported = (h: Heard, sentence: number): void => {
  const s = h.scene
  const clauses = clausesOf(s, sentence)
  const according = accordingTo(s, sentence)
  let said = false
  const taken = new Set<number>()
  // "Ghana shares that position, the minister said": what stands before an aside is what it tells
  const aside = clauses.find((c) => isOutside(s, c) && !h.cues.has(c.index) && isAside(s, c))
  if (aside) for (const c of clauses) if (c.verb < aside.verb) taken.add(c.index)
  for (const c of clauses) {
    if (!isOutside(s, c) || h.cues.has(c.index) || taken.has(c.index)) continue
    if (isAside(s, c)) {
      readAside(h, c, said)
      said = true
      continue
    }
    const speaker = indirectSpeaker(h.discourse, c)
    if (speaker === undefined) continue
    const chain = clauses.filter(
      (x) =>
        x.index === c.index ||
        (x.index > c.index && x.relation === 'conj' && isOutside(s, x) && x.form === 'finite' && firstConjunct(s, x) === firstConjunct(s, c)),
    )
    for (const x of chain) taken.add(x.index)
    for (const x of within(c, clauses)) taken.add(x.index)
    if (c.inverted) readTrailing(h, c, speaker, said)
    else readLeading(h, c, chain, speaker, according)
    said = true
  }
  if (according && !said && !h.hasQuoted(sentence)) readSourced(h, sentence, according)
}
