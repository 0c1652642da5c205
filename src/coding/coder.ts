import type { Argument, Clause } from '../clause/clause.ts'
import { within } from '../discourse/scene.ts'
import type { QuantityMention } from '../model/mention.ts'
import type { CodedActor } from '../model/record.ts'
import type { Context } from '../record/draft.ts'
import { type Deed, type DeedStatus, Deeds } from './deed.ts'
import { isCue, sidesOf, victimTells } from './sides.ts'

/** One event of the field, as a clause tells it. */
export interface Coding {
  readonly cameo: string
  readonly clause: Clause
  readonly status: DeedStatus
  readonly sources: readonly CodedActor[]
  readonly targets: readonly CodedActor[]
  /** Whether the targets act on the sources as well. */
  readonly mutual: boolean
}

/** Verbs that take what they govern with them: it is not told as an event of its own. */
const TAKES = new Set(['agree', 'plan', 'accept', 'ask', 'demand', 'refuse', 'threaten', 'warn', 'stop', 'allow', 'accuse', 'blame', 'do'])

const take = (deeds: Deeds, clause: Clause, taken: Set<number>): void => {
  if (taken.has(clause.index)) return
  taken.add(clause.index)
  for (const x of deeds.under(clause))
    if (x.relation === 'xcomp' || x.relation === 'ccomp' || x.relation === 'conj' || x.relation === 'acl') take(deeds, x, taken)
}

/** Whether any of some actors has a country or a sector. */
export const isKnown = (actors: readonly CodedActor[]): boolean => actors.some((a) => a.code !== 'UNK')

/** Manoeuvres of several together are joint exercises (062); of one alone they show force (150). */
const together = ({ code, noun }: Deed, sources: readonly CodedActor[], mutual: boolean): string => {
  if (code === '150' && noun?.name === 'forceshow' && sources.length > 1) return '062'
  return code === '062' && noun?.name === 'exercise' && !mutual ? '150' : code
}

/** "Exports hit $7 million", "14,500 tourists travelled to X": a sum is neither attacked nor met, and a crowd that is counted pays no visit. */
const isCounted = (c: Context, { code, clause, noun }: Deed): boolean => {
  const sum = (arg: Argument | null): QuantityMention | undefined =>
    arg ? within(c.scene.quantities, arg.from, arg.to).find((q) => q.from <= arg.head && arg.head < q.to) : undefined
  if (noun === null && /^(?:04|1[0-9]|20)/.test(code) && sum(clause.object)) return true
  return /^042/.test(code) && clause.subject !== null && within(c.scene.quantities, clause.subject.from, clause.subject.to).length > 0
}

const codingOf = (c: Context, deed: Deed): Coding | null => {
  // "X and Y have cooperation in trade": how things stand, and nothing that is done
  if (isCounted(c, deed) || (deed.clause.lemma === 'have' && /^0[56]0/.test(deed.code))) return null
  const sides = sidesOf(c, deed)
  const told = victimTells(c, deed, sides)
  if (told) return { cameo: '1123', clause: deed.clause, status: 'alleged', ...told }
  const { sources, targets, mutual } = sides
  if (deed.obliged ? !isKnown(sources) : !isKnown(sources) && !isKnown(targets) && !/^14/.test(deed.code)) return null
  return { cameo: together(deed, sources, mutual), clause: deed.clause, status: deed.status, sources, targets, mutual }
}

/** Whether a clause may tell an event of its own: not what hangs on a noun or under a preposition, no purpose. */
const stands = (c: Context, clause: Clause): boolean => {
  if (clause.form === 'infinitive' || clause.form === 'bare' || clause.form === 'participle') return clause.relation === 'root'
  if (clause.form === 'gerund') return clause.relation === 'advcl' && c.scene.tokens.words[clause.verbFrom - 1] === ','
  return true
}

/** Whether a clause only tells the circumstances of another: what the field codes where nothing else of the sentence is an event. */
const isAside = (c: Context, clause: Clause): boolean => {
  const { relation } = clause
  if (relation === 'relcl' || relation === 'advcl' || relation === 'acl') return true
  const up = clause.parent >= 0 && clause.parent < clause.index ? c.scene.clauses[clause.parent]! : null
  if (!up || relation === 'root') return false
  return (relation === 'ccomp' && !isCue(c, up)) || isAside(c, up)
}

/** Events of the field in the clauses of a document, in order: of each sentence what its main clauses tell, else the first that others tell. */
export const codeClauses = (c: Context): readonly Coding[] => {
  const deeds = new Deeds(c)
  const taken = new Set<number>()
  const out: Coding[] = []
  let aside: Coding | null = null
  let [sentence, before] = [-1, 0]
  const close = (): void => {
    if (aside && out.length === before) out.push(aside)
    aside = null
    before = out.length
  }
  for (const clause of c.scene.clauses) {
    if (clause.sentence !== sentence) close()
    sentence = clause.sentence
    if (taken.has(clause.index) || !stands(c, clause)) continue
    const deed = deeds.full(clause)
    if (!deed) continue
    if (deed.inner && (deed.frame.meta === null || TAKES.has(deed.frame.meta))) take(deeds, deed.inner, taken)
    const coding = codingOf(c, deed)
    if (!coding || (coding.targets.length === 0 && out.some((k, i) => i >= before && k.cameo.slice(0, 2) === coding.cameo.slice(0, 2)))) continue
    if (isAside(c, clause)) aside ??= coding
    else out.push(coding)
  }
  close()
  return out
}
