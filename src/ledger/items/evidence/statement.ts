import { contentWords, contradict } from '../../similarity.ts'
import type { Told } from '../candidate.ts'
import { sharedPersons } from '../names.ts'
import { daysApart } from '../story.ts'
import { SEASON_DAYS, slotsOf } from './slots.ts'
import { likeness, subjectsShared, weightiest } from './weight.ts'

type Side = Told<'statement'>

const isNamed = ({ r }: Side): boolean => r.speaker !== null && /\p{Lu}\p{Ll}*$/u.test(r.speaker.name)

const countriesClash = ({ r: a }: Side, { r: b }: Side): boolean => {
  const [x, y] = [a.speaker?.country ?? null, b.speaker?.country ?? null]
  return x !== null && y !== null && x !== y
}

/** Whether one may be the other's office: "the foreign minister" beside a name whose role is that. */
const officeFits = (office: Side, person: Side): boolean => {
  const words = contentWords(office.r.speaker!.name)
  const role = contentWords(person.r.speaker!.role ?? '')
  return role.size > 0 && (words.isSubsetOf(role) || role.isSubsetOf(words))
}

/** A last name with another given name is a slip where the words are the same. */
const SURNAME = 0.6

/** How much of their words two must share to be one utterance, by who is said to speak; null for two speakers. */
const askedOf = (x: Side, y: Side): number | null => {
  const [a, b] = [x.r.speaker, y.r.speaker]
  if (a !== null && b !== null && sharedPersons(x.c.names, y.c.names) > 0) return 0.45
  if (countriesClash(x, y)) return null
  if (a === null || b === null) return 0.65
  if (x.c.names.some((one) => y.c.names.some((other) => one.surname === other.surname))) return SURNAME
  const [one, other] = [isNamed(x), isNamed(y)]
  if (one === other) return null
  return officeFits(one ? y : x, one ? x : y) ? 0.5 : 0.7
}

/** Reports of one speech appear within these days; later the same words are said again. */
const NEWS_DAYS = 4

/** How much of what it takes speaks for two renderings of one utterance, in other words or by another name of the speaker; null for two speakers. */
export const statementEvidence = (x: Side, y: Side): number | null => {
  const days = daysApart(x.c, y.c)
  if (x.r.document === y.r.document || x.r.negated !== y.r.negated || !(days <= SEASON_DAYS)) return null
  const asked = askedOf(x, y)
  if (asked === null || contradict(x.c.numbers, y.c.numbers)) return null
  if (Math.min(x.c.words.size, y.c.words.size) < 3 || subjectsShared(x.c.words, y.c.words) < 2) return 0
  return likeness(x.c.words, y.c.words) / (asked + (days > NEWS_DAYS ? 0.1 : 0))
}

const KEYS = 4

export const utteranceKeys = ({ r, c }: Side): readonly string[] =>
  slotsOf(c.day, SEASON_DAYS).flatMap((slot) => weightiest(c.words, KEYS).map((root) => ['statement~', r.negated, slot, root].join('|')))
