import type { Argument, Clause } from '../clause/clause.ts'
import type { NounHit } from '../lexicon/senses.ts'
import type { NounClass } from '../model/senses.ts'
import { end, promise } from './algebra.ts'

/** A clause with the nouns of its object: what frames are compared with. */
export interface Sight {
  readonly clause: Clause
  readonly nouns: readonly NounHit[]
  /** The noun at the head of the object, of a passive the subject; else the first near it. */
  readonly main: NounHit | null
  readonly inner: Clause | null
}

/** Whether a clause is a passive: a past tense without auxiliary is none, whatever its ending looks like. */
export const isPassive = (clause: Clause): boolean =>
  clause.voice === 'passive' &&
  (clause.verbTo - clause.verbFrom > 1 ||
    (clause.form !== 'finite' && !(clause.relation === 'root' && clause.object !== null && clause.subject !== null)))

/** Code of a noun; of "suspension of aid" what the end of aid is. */
export const nounCode = (noun: NounClass, { nouns }: Sight): string | null => {
  if (noun.meta === null) return noun.code
  const at = nouns.findIndex((hit) => hit.classes.includes(noun))
  const here = nouns[at]!
  const near = [nouns[at + 1], nouns[at - 1]].find((hit) => hit && (hit.to === here.from || (hit.from > here.to && hit.from - here.to < 5)))
  const code = near?.classes.find((n) => n.code !== null)?.code ?? null
  if (code === null) return null
  return noun.meta === 'stop' ? end(code) : noun.meta === 'plan' ? promise(code) : code
}

/** The noun at the head of an argument, else the last before it, else the first behind it. */
export const headNoun = (nouns: readonly NounHit[], arg: Argument): NounHit | null =>
  nouns.find((n) => n.from <= arg.head && arg.head < n.to) ??
  nouns.findLast((n) => n.from >= arg.from && n.to <= arg.head) ??
  nouns.find((n) => n.from > arg.head) ??
  null

/** Whether the verb's own subject is to do it: "wants to leave", not "wants X to leave". */
export const isOwn = ({ clause, inner }: Sight): boolean => !clause.object && (inner!.subjectShared || inner!.subject === null)

/** The class that names a deed: of the head noun, else of the first that does; `deedsOnly` leaves out things that are given or taken. */
export const codedNoun = ({ main, nouns }: Sight, deedsOnly: boolean): NounClass | null => {
  const coded = (hit: NounHit): NounClass | undefined => hit.classes.find((n) => (n.code !== null && !(deedsOnly && n.thing)) || n.meta !== null)
  const first = main ? coded(main) : undefined
  if (first) return first
  for (const hit of nouns) {
    if (deedsOnly && main && hit.from > main.to + 4) return null
    const found = coded(hit)
    if (found) return found
  }
  return null
}
