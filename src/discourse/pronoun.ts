import type { Argument, Clause } from '../clause/clause.ts'
import { Tag } from '../grammar/tags.ts'
import { type Actor, joinActors, makeActor } from './actor.ts'
import type { Focus } from './focus.ts'
import { genderOfWord } from './gender.ts'
import type { People } from './people.ts'
import type { Salience } from './salience.ts'
import { clausesOf, type Person, type Scene, spanOf, textOf } from './scene.ts'

const FIRST = new Set(['i', 'we', 'our', 'us', 'me', 'my', 'ourselves'])
/** Pronouns of one person. */
export const SINGULAR = new Set(['he', 'she', 'him', 'her', 'himself', 'herself', 'his'])
const PLURAL = new Set(['they', 'them', 'their', 'both', 'themselves'])

const again = (scene: Scene, actor: Actor | null, head: number, printed: string): Actor => {
  const span = spanOf(scene, head, head + 1)
  if (!actor) return makeActor(scene, 'other', printed, head, head + 1)
  return { ...actor, span, elsewhere: [...actor.elsewhere, actor.span] }
}

const pairActor = (scene: Scene, head: number): Actor | null => {
  const { pair } = scene
  return pair ? makeActor(scene, 'group', scene.tokens.words[head]!, head, head + 1, { countries: [...pair], official: true }) : null
}

/** Whether "it" does something that only a state or body does: "It summoned the ambassador"; "It is necessary" says nothing of the kind. */
const actsAsBody = (scene: Scene, clause: Clause): boolean => {
  const hit = scene.hits.words[clause.verb]
  if (clause.copula || clause.voice === 'passive' || clause.form !== 'finite' || !hit) return false
  return [...hit.classes].some((name) => name.startsWith('verb:') && name !== 'verb:common' && name !== 'verb:visit')
}

/** What a word for somebody is resolved on. */
export interface Ground {
  readonly scene: Scene
  readonly people: People
  readonly focus: Focus
  readonly salience: Salience
  readonly resolve: (arg: Argument, clause: Clause | null) => Actor
}

/** Who "he" or "her" is: of those spoken of before, the one most spoken of who may be a man or a woman and does not act on himself. */
export const whoIs = (ground: Ground, head: number, clause: Clause | null): Actor | null => {
  const { scene, salience } = ground
  const gender = genderOfWord(scene.tokens.lower[head]!)
  const acting =
    clause?.subject && !clause.inverted && head > clause.verb && scene.tags[clause.subject.head] !== Tag.PRON
      ? ground.resolve(clause.subject, clause)
      : null
  return salience.best(head, clause, (person, actor) => {
    if (acting && (person ? acting.people.includes(person) : acting.name === actor.name)) return null
    const has = person ? salience.genders.of(person) : genderOfWord(actor.name.toLowerCase().split(/\s+/).at(-1) ?? '')
    if (has !== null && gender !== null && has !== gender) return null
    return has !== null && has === gender ? 1 : 0
  })
}

/** "X met Y, and they agreed …": who acts in the sentence and the person acted on, where both are persons. */
const metBefore = (ground: Ground, head: number): Actor | null => {
  const s = ground.scene
  for (const c of clausesOf(s, s.sentenceAt[head]!)) {
    if (c.verb >= head || c.form !== 'finite' || !c.subject || !c.object || c.subject.to > head || c.object.to > head || s.quoteAt[c.verb]! >= 0)
      continue
    if (s.tags[c.subject.head] === Tag.PRON || !c.object.heads.some((h) => s.nameAt[h]! >= 0 && s.mentions[s.nameAt[h]!]!.kind === 'person')) continue
    const [one, other] = [ground.resolve(c.subject, c), ground.resolve(c.object, c)]
    if (one.type === 'person' && other.type === 'person' && one.people[0] !== other.people[0])
      return joinActors([one, other], spanOf(s, head, head + 1))
  }
  return null
}

/** Who the pronoun at `head` stands for; null when the word is none. */
export const resolvePronoun = (ground: Ground, head: number, clause: Clause | null): Actor | null => {
  const { scene: s, focus } = ground
  const lower = s.tokens.lower[head]!
  if (s.tags[head] !== Tag.PRON && !(lower === 'both')) return null
  const sentence = s.sentenceAt[head]!
  if (FIRST.has(lower)) return makeActor(s, 'speaker', s.tokens.words[head]!, head, head + 1, { official: true })
  if (SINGULAR.has(lower)) return again(s, whoIs(ground, head, clause), head, lower)
  if (PLURAL.has(lower))
    return again(
      s,
      focus.mainSubject(sentence, head, clause, 'group') ?? metBefore(ground, head) ?? focus.groupBefore(sentence) ?? pairActor(s, head),
      head,
      lower,
    )
  if (lower === 'it' && clause && actsAsBody(s, clause)) {
    const body = focus.bodyBefore(sentence)
    if (body) return again(s, body, head, lower)
  }
  return makeActor(s, 'other', s.tokens.words[head]!, head, head + 1)
}

/** "both sides", "the two presidents": the group spoken of before, else the pair that the document is about. */
export const resolveCollective = ({ scene: s, focus, people }: Ground, from: number, to: number): Actor => {
  const words = textOf(s, from, to)
  const before = focus.groupBefore(s.sentenceAt[from]!)
  const countries = before && before.countries.length === 2 ? before.countries : (s.pair ?? [])
  const meant = membersOf(people, words, countries, before)
  const elsewhere = meant.flatMap((p) => people.firstNamed(p))
  return makeActor(s, 'group', words, from, to, { countries: [...countries], people: meant, elsewhere, official: true })
}

/** The persons of a pair: its leaders, its ministers; empty where the text does not name one for each country. */
const membersOf = (people: People, words: string, countries: readonly string[], before: Actor | null): readonly Person[] => {
  if (/president|leader|heads? of|men\b|pair|premiers|prime/i.test(words)) return people.leaders(countries)
  if (!/minister|diplomat|counterpart|envoy|ambassador/i.test(words)) return []
  if (before && before.people.length === countries.length) return before.people
  return people.holders(countries, /diplomat|envoy|ambassador/i.test(words) ? /^(?:envoy|minister)$/ : /^minister$/)
}
