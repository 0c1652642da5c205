import type { Clause } from '../clause/clause.ts'
import { Tag } from '../grammar/tags.ts'
import { type Actor, makeActor } from './actor.ts'
import type { Focus } from './focus.ts'
import type { People } from './people.ts'
import { type Scene, spanOf, textOf } from './scene.ts'

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

/** Who the pronoun at `head` stands for; null when the word is none. */
export const resolvePronoun = (s: Scene, focus: Focus, head: number, clause: Clause | null): Actor | null => {
  const lower = s.tokens.lower[head]!
  if (s.tags[head] !== Tag.PRON && !(lower === 'both')) return null
  const sentence = s.sentenceAt[head]!
  if (FIRST.has(lower)) return makeActor(s, 'speaker', s.tokens.words[head]!, head, head + 1, { official: true })
  if (SINGULAR.has(lower)) return again(s, focus.mainSubject(sentence, head, clause, 'person') ?? focus.personBefore(sentence), head, lower)
  if (PLURAL.has(lower))
    return again(s, focus.mainSubject(sentence, head, clause, 'group') ?? focus.groupBefore(sentence) ?? pairActor(s, head), head, lower)
  if (lower === 'it' && clause && actsAsBody(s, clause)) {
    const body = focus.bodyBefore(sentence)
    if (body) return again(s, body, head, lower)
  }
  return makeActor(s, 'other', s.tokens.words[head]!, head, head + 1)
}

/** "both sides", "the two presidents": the group spoken of before, else the pair that the document is about. */
export const resolveCollective = (s: Scene, focus: Focus, people: People, from: number, to: number): Actor => {
  const words = textOf(s, from, to)
  const before = focus.groupBefore(s.sentenceAt[from]!)
  const countries = before && before.countries.length === 2 ? before.countries : (s.pair ?? [])
  const heads = /president|leader|heads? of state|men\b|pair/i.test(words)
  const meant = heads ? people.leaders(countries) : (before?.people ?? []).filter(() => /minister|diplomat|counterpart|premier/i.test(words))
  const elsewhere = meant.flatMap((p) => people.firstNamed(p))
  return makeActor(s, 'group', words, from, to, { countries: [...countries], people: meant, elsewhere, official: true })
}
