import { isVerbTag, Tag } from '../grammar/tags.ts'
import { type Actor, makeActor } from './actor.ts'
import { quotedIn } from './quotations.ts'
import type { Discourse } from './resolve.ts'
import { classWith, firstFrom, type Scene, spanOf, textOf } from './scene.ts'
import type { Heard } from './utterance.ts'

/** A label is no longer than this in tokens: "Mr. MOTEGI Toshimitsu, Minister for Foreign Affairs:". */
const LONGEST = 14
/** Who asks, and is nobody by name. */
const ASKS = /^(?:question|questions|q|reporter|journalist|moderator|host|interviewer|interpreter|mediator|media|press|participant|answer|a)$/

/** Words that a speaker's label puts before what is said: tokens `[from, to)`, the colon at `to`. */
interface Label {
  readonly from: number
  readonly to: number
  readonly named: boolean
}

/** "PRIME MINISTER X: …", "Question: …": the label at the head of a paragraph, or null. */
const labelAt = (s: Scene, from: number, end: number): Label | null => {
  const t = s.tokens
  let to = from
  while (to < Math.min(end, from + LONGEST) && t.words[to] !== ':') {
    if (
      s.quoteAt[to]! >= 0 ||
      s.tags[to] === Tag.AUX ||
      (isVerbTag(s.tags[to]!) && !/^\p{Lu}/u.test(t.words[to]!)) ||
      /^[.;!?“"«]$/.test(t.words[to]!)
    )
      return null
    to++
  }
  if (t.words[to] !== ':' || to === from || !/^\p{Lu}/u.test(t.words[from]!)) return null
  if (ASKS.test(t.lower[from]!) && to - from <= 4) return { from, to, named: false }
  const person = s.persons[firstFrom(s.persons, from)]
  const named = (person && person.to <= to) || classWith(s, to - 1, 'office:') !== null || classWith(s, from, 'office:') !== null
  return named ? { from, to, named: true } : null
}

const speakerOf = (d: Discourse, label: Label, bySurname: ReadonlyMap<string, number>): Actor => {
  const s = d.scene
  const person = s.persons[firstFrom(s.persons, label.from)]
  if (person && person.to <= label.to) {
    const head = person.to - 1
    return d.resolve({ from: label.from, to: label.to, head, heads: [head], preposition: null }, null)
  }
  const entity = bySurname.get(s.tokens.lower[label.to - 1]!)
  const known = entity === undefined ? undefined : s.people[entity]
  if (known) return d.people.actor(known, label.from, label.to)
  const name = textOf(s, label.from, label.to)
  return makeActor(s, label.named ? 'office' : 'other', name, label.from, label.to, { role: label.named ? name : null, official: label.named })
}

/** First and one past the last token of each paragraph that sentences were found in, in order. */
const paragraphsOf = (s: Scene): readonly { from: number; to: number }[] => {
  const out: { from: number; to: number }[] = []
  const { count, paragraph, from, to } = s.sentences
  for (let k = 0; k < count; k++) {
    const last = out.at(-1)
    if (last && k > 0 && paragraph[k] === paragraph[k - 1]) last.to = to[k]!
    else out.push({ from: from[k]!, to: to[k]! })
  }
  return out
}

const isHeadline = (s: Scene, from: number, to: number): boolean => s.sentences.heading[s.sentenceAt[from]!] === 1 && s.tokens.words[to - 1] !== ':'

/**
 * Transcripts: paragraphs that a label gives to a speaker, and those that follow them. Each paragraph is one utterance. A text is a
 * transcript when three labels stand in it, or two in half of its paragraphs, one at least of a person or office.
 */
export const readTurns = (h: Heard): void => {
  const s = h.scene
  const paragraphs = paragraphsOf(s)
  // "X: y did z" above a report is a headline
  const labels = paragraphs.map(({ from, to }) => (isHeadline(s, from, to) ? null : labelAt(s, from, to)))
  const count = labels.filter((l) => l !== null).length
  if (count < 2 || (count < 3 && count * 2 < paragraphs.length) || !labels.some((l) => l?.named)) return
  const bySurname = new Map(s.people.flatMap((p) => (p ? [[p.name.toLowerCase().split(/\s+/).at(-1)!, p.entity] as const] : [])))
  let label: Label | null = null
  let speaker: Actor | null = null
  paragraphs.forEach(({ from, to }, k) => {
    const own = labels[k]
    if (own) {
      label = own
      speaker = speakerOf(h.discourse, own, bySurname)
    }
    const start = own ? own.to + 1 : from
    const sentence = s.sentenceAt[from]!
    if (!label || to <= start || (!own && (s.sentences.heading[sentence] || quotedIn(s, from, to).length > 0))) return
    const span = spanOf(s, start, to)
    h.add({
      form: 'direct',
      speaker,
      from: start,
      to,
      span,
      pieces: [span],
      cue: spanOf(s, label.from, label.to),
      via: null,
      addressee: null,
      clause: -1,
      quotation: -1,
      reports: true,
      view: false,
      rule: '<speaker>: <words>',
    })
  })
}
