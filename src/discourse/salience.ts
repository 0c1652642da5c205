import type { Argument, Clause } from '../clause/clause.ts'
import { Tag } from '../grammar/tags.ts'
import type { Actor } from './actor.ts'
import { isSpeech } from './cue.ts'
import type { Genders } from './gender.ts'
import type { People } from './people.ts'
import { clausesOf, firstFrom, type Person, type Scene } from './scene.ts'

/** Somebody spoken of in a sentence: how much the sentence is about him. */
interface Occurrence {
  readonly actor: Actor
  readonly person: Person | null
  readonly token: number
  readonly weight: number
}

/** Weights by place in the sentence: who says the words or acts in the main clause is spoken of most. */
const WEIGHT = { speaker: 5, subject: 4, hung: 3.3, object: 2, named: 1.2, quoted: 0.5 } as const
/** A sentence further back counts for less. */
const DECAY = [1, 1, 0.62, 0.46, 0.36, 0.28, 0.22] as const
const WINDOW = 6
/** Two that differ by less than this fit equally. */
const MARGIN = 0.15
const MOST = 24

/** What is asked of those spoken of: how well somebody fits, or null where not at all. */
export type Fit = (person: Person | null, actor: Actor) => number | null

/** Keeps by sentence who is spoken of, and finds of those before a word who fits best. Linear: a bounded look back. */
export class Salience {
  private readonly scene: Scene
  private readonly people: People
  private readonly bySentence: (readonly Occurrence[])[] = []
  readonly genders: Genders

  constructor(scene: Scene, people: People, genders: Genders) {
    this.scene = scene
    this.people = people
    this.genders = genders
  }

  /** Notes who is spoken of in a sentence. `acts`: the actors of its finite clauses. */
  note(sentence: number, acts: readonly { readonly clause: Clause; readonly actor: Actor }[]): void {
    const s = this.scene
    const out: Occurrence[] = []
    const add = (actor: Actor, token: number, weight: number): void => {
      const person = actor.people.length === 1 ? actor.people[0]! : null
      if (out.length < MOST && (person || (actor.type === 'office' && !/(?:[^s]s|people)$/.test(actor.name))))
        out.push({ actor, person, token, weight })
    }
    for (const { clause, actor } of acts) {
      const root = clause.relation === 'root' || clause.relation === 'conj'
      const speaks = clause.inverted || (root && isSpeech(s, clause))
      add(actor, clause.subject!.head, speaks ? WEIGHT.speaker : root ? WEIGHT.subject : WEIGHT.hung)
    }
    const objects = new Set<number>()
    for (const c of clausesOf(s, sentence)) if (c.object && s.quoteAt[c.verb]! < 0) for (const head of c.object.heads) objects.add(head)
    const [from, to] = [s.sentences.from[sentence]!, s.sentences.to[sentence]!]
    for (let k = firstFrom(s.persons, from); k < s.persons.length && s.persons[k]!.from < to; k++) {
      const m = s.persons[k]!
      const person = s.people[m.entity]
      if (!person) continue
      const weight = s.quoteAt[m.from]! >= 0 || s.sentences.heading[sentence] ? WEIGHT.quoted : objects.has(m.to - 1) ? WEIGHT.object : WEIGHT.named
      add(this.people.actor(person, m.from, m.to), m.from, weight)
    }
    this.bySentence[sentence] = out
  }

  /** The best fitting of those spoken of before a token; null where nobody fits, or two fit equally. `own`: the clause of the word, whose other arguments are somebody else. */
  best(token: number, own: Clause | null, fit: Fit): Actor | null {
    const s = this.scene
    const sentence = s.sentenceAt[token]!
    const scores = new Map<string, { actor: Actor; score: number }>()
    const add = (o: Occurrence, decay: number): void => {
      const bonus = fit(o.person, o.actor)
      if (bonus === null) return
      const key = o.person ? `p${o.person.entity}` : `o${o.actor.name.toLowerCase()}`
      const score = o.weight * decay + bonus
      const before = scores.get(key)
      if (!before || score > before.score) scores.set(key, { actor: o.actor, score })
    }
    for (const o of this.sameSentence(sentence, token, own)) add(o, 1)
    for (let d = 1; d <= WINDOW && sentence - d >= 0; d++) for (const o of this.bySentence[sentence - d] ?? []) add(o, DECAY[d]!)
    const order = [...scores.values()].sort((a, b) => b.score - a.score)
    const [first, second] = order
    if (!first) return null
    return second && first.score - second.score < MARGIN ? null : first.actor
  }

  /** Those named before a token in its own sentence, subjects of other clauses first of all. */
  private sameSentence(sentence: number, token: number, own: Clause | null): readonly Occurrence[] {
    const s = this.scene
    const out: Occurrence[] = []
    const from = s.sentences.from[sentence]!
    const subjects = new Map<number, Clause>()
    for (const c of clausesOf(s, sentence))
      if (c.subject && !c.subjectShared && c.form === 'finite' && c !== own && c.subject.to <= token && s.tags[c.subject.head] !== Tag.PRON)
        for (const head of c.subject.heads) subjects.set(head, c)
    for (let k = firstFrom(s.persons, token) - 1; k >= 0 && s.persons[k]!.from >= from && out.length < MOST; k--) {
      const m = s.persons[k]!
      const person = s.people[m.entity]
      if (!person || (own && within(m.from, own, token))) continue
      const clause = subjects.get(m.to - 1)
      const weight =
        s.quoteAt[m.from]! >= 0 ? WEIGHT.quoted : clause ? (clause.relation === 'root' ? WEIGHT.speaker + 0.5 : WEIGHT.subject) : WEIGHT.named
      out.push({ actor: this.people.actor(person, m.from, m.to), person, token: m.from, weight })
    }
    return out
  }
}

const holds = (arg: Argument | null, token: number): boolean => !!arg && token >= arg.from && token < arg.to

/** Whether a token lies in another argument of the clause that the word belongs to: its subject, where the word is its object. */
const within = (token: number, c: Clause, word: number): boolean =>
  (holds(c.subject, token) && !holds(c.subject, word)) || (holds(c.object, token) && !holds(c.object, word))
