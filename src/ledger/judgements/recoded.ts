import { ask, end, promise } from '../../coding/algebra.ts'
import { generalCode, typeOf } from '../../coding/types.ts'
import { ploverOf } from '../../lexicon/plover.ts'
import type { Codes } from '../../model/judgement.ts'
import type { AgreementRecord, ChanceryRecord, CodedActor, CommitmentRecord, EventRecord, FigureRecord } from '../../model/record.ts'
import { byText } from '../canonical.ts'
import { isCountry } from '../states.ts'

/*
 * The codes of a record whose fields a person corrected. The coder reads words; a corrected field is none. What follows from the fields
 * alone is coded anew: another country in the place of one, a plan instead of a deed, a type that has one code. Where it does not follow, the
 * record has no codes, and the old ones stand beside it, marked.
 */

type Deed = string | null
type Actors = Pick<ChanceryRecord, 'sources' | 'targets'>

/** "Cannot be told from the fields": not the same as "no code". */
const unknown = Symbol('unknown')
type Told<T> = T | typeof unknown

const planned: ReadonlySet<unknown> = new Set(['planned', 'proposed'])

/** A type that the code tells already keeps it; what was read as a plan and happened is told by its type. */
const eventDeed = (before: EventRecord, after: EventRecord, cameo: string): Told<Deed> => {
  const general = (): Told<Deed> => (after.type === null ? unknown : (generalCode[after.type] ?? unknown))
  const other = before.type !== after.type && typeOf(cameo) !== after.type
  const happened = planned.has(before.status) && !planned.has(after.status)
  const deed = other || happened ? general() : before.act !== after.act && before.type === after.type ? unknown : cameo
  return typeof deed === 'string' && planned.has(after.status) ? promise(deed) : deed
}

const byStage: Readonly<Record<string, Deed>> = {
  proposed: promise('057'),
  negotiating: '046',
  agreed: '057',
  signed: '057',
  ratified: '057',
  'in-force': '057',
  ended: end('057'),
}

const agreementDeed = (before: AgreementRecord, after: AgreementRecord, cameo: string): Told<Deed> =>
  before.stage === after.stage ? cameo : (byStage[after.stage ?? ''] ?? unknown)

/** What somebody means to do, more or less firmly, is one code (03); what is asked for another (02). */
const meant: ReadonlySet<unknown> = new Set(['interest', 'intention', 'undertaking', 'obligation', 'offer'])

const commitmentDeed = (before: CommitmentRecord, after: CommitmentRecord, cameo: string): Told<Deed> => {
  if (before.action !== after.action) return unknown
  if (before.modality === after.modality || (meant.has(before.modality) && meant.has(after.modality))) return cameo
  if (meant.has(after.modality)) return promise(cameo)
  return after.modality === 'request' ? ask(cameo, false) : unknown
}

/** Sums traded are cooperation in trade (061), sums given are aid (070); no other sum is a deed. */
const byMeasure: Readonly<Record<string, string>> = { exports: '061', imports: '061', trade: '061', aid: '070' }

const figureDeed = (before: FigureRecord, after: FigureRecord, cameo: string): Told<Deed> => {
  if (before.measure === after.measure) return cameo
  const [was, is] = [byMeasure[before.measure ?? ''], byMeasure[after.measure ?? '']]
  return was !== undefined && was === is ? cameo : (is ?? null)
}

/** The code of what is told now. A denial keeps it, since every record says beside it whether it was denied. */
const deedOf = (before: ChanceryRecord, after: ChanceryRecord, cameo: string): Told<Deed> => {
  if (before.negated && !after.negated) return unknown
  if (before.kind === 'event' && after.kind === 'event') return eventDeed(before, after, cameo)
  if (before.kind === 'agreement' && after.kind === 'agreement') return agreementDeed(before, after, cameo)
  if (before.kind === 'commitment' && after.kind === 'commitment') return commitmentDeed(before, after, cameo)
  if (before.kind === 'figure' && after.kind === 'figure') return figureDeed(before, after, cameo)
  if (before.kind === 'tie' && after.kind === 'tie') return before.type === after.type && before.state === after.state ? cameo : unknown
  return cameo
}

/** Who a record names: countries of parties, holders and the like. */
const named = (r: ChanceryRecord): readonly (string | null)[] => {
  switch (r.kind) {
    case 'event':
    case 'agreement':
    case 'tie':
      return r.parties
    case 'commitment':
      return [...r.holders, r.target]
    case 'figure':
      return [r.reporter, r.partner]
    case 'statement':
      return [r.speaker?.country ?? null, r.addressee]
  }
}

const peopleOf = (r: ChanceryRecord): readonly string[] => {
  if (r.kind === 'event' || r.kind === 'commitment') return r.people
  return r.kind === 'statement' && r.speaker !== null ? [r.speaker.name] : []
}

/** What is gone and what has come of two lists. */
const changeOf = (before: readonly string[], after: readonly string[]): { readonly gone: readonly string[]; readonly come: readonly string[] } => ({
  gone: before.filter((one) => !after.includes(one)),
  come: after.filter((one) => !before.includes(one)),
})

const countries = (r: ChanceryRecord): readonly string[] => [...new Set(named(r).filter(isCountry))].sort(byText)

/** The same actor of another country: a state bears its code as a name, since no words name it. */
const moved = (actor: CodedActor, from: string, to: string): CodedActor => ({
  code: actor.code.startsWith(from) ? `${to}${actor.code.slice(3)}` : to,
  country: to,
  name: to,
  span: null,
})

/** Actors with one country in the place of another, or without some; unknown where a new one may stand on either side. */
const withCountries = ({ sources, targets }: Actors, gone: readonly string[], come: readonly string[]): Told<Actors> => {
  if (gone.length === 0 && come.length === 0) return { sources, targets }
  const [[from], [to]] = [gone, come]
  if (gone.length === 1 && come.length === 1) {
    const turned = (list: readonly CodedActor[]) => list.map((a) => (a.country === from ? moved(a, from!, to!) : a))
    return [...sources, ...targets].some((a) => a.country === from) ? { sources: turned(sources), targets: turned(targets) } : unknown
  }
  if (come.length > 0) return unknown
  const left = (list: readonly CodedActor[]) => list.filter((a) => a.country === null || !gone.includes(a.country))
  return left(sources).length === 0 ? unknown : { sources: left(sources), targets: left(targets) }
}

/** A person in the place of another; who acts in the name of nobody that was corrected stays. */
const withPeople = ({ sources, targets }: Actors, gone: readonly string[], come: readonly string[]): Told<Actors> => {
  const isGone = ({ name }: CodedActor): boolean => gone.includes(name)
  if (![...sources, ...targets].some(isGone)) return { sources, targets }
  if (gone.length !== 1 || come.length !== 1) return unknown
  const turned = (list: readonly CodedActor[]) => list.map((a) => (isGone(a) ? { ...a, name: come[0]!, span: null } : a))
  return { sources: turned(sources), targets: turned(targets) }
}

const actorsOf = (before: ChanceryRecord, after: ChanceryRecord): Told<Actors> => {
  const [was, is] = [before, after].map(countries) as [readonly string[], readonly string[]]
  const { gone, come } = changeOf(was, is)
  const placed = withCountries(before, gone, come)
  if (placed === unknown) return unknown
  const people = changeOf(peopleOf(before), peopleOf(after))
  return withPeople(placed, people.gone, people.come)
}

/** An office or an addressee without a code is made of words that only the coder can read. */
const reads = (before: ChanceryRecord, after: ChanceryRecord): boolean => {
  if (before.kind !== 'statement' || after.kind !== 'statement') return true
  const same = before.addressee === after.addressee || isCountry(after.addressee)
  return same && before.speaker?.role === after.speaker?.role
}

/** The record with its codes as far as the corrected fields tell them, and what became of those that were read; null where it had none. */
export const recoded = (before: ChanceryRecord, after: ChanceryRecord): { readonly record: ChanceryRecord; readonly codes: Codes } | null => {
  const { plover, cameo, sources, targets } = before
  if (plover === null && cameo === null) return null
  const was = { plover, cameo, sources, targets }
  const deed = cameo === null || !reads(before, after) ? unknown : deedOf(before, after, cameo)
  const actors = deed === unknown ? unknown : actorsOf(before, after)
  if (deed === unknown || actors === unknown || deed === null) {
    const none = { ...after, plover: null, cameo: null, sources: [], targets: [] }
    return { record: none, codes: { state: deed === null ? 'none' : 'unknown', was } }
  }
  if (deed === cameo && actors.sources.every((a, at) => a === sources[at]) && actors.targets.every((a, at) => a === targets[at]))
    if (actors.sources.length === sources.length && actors.targets.length === targets.length) return null
  const { type, mode, context } = ploverOf(deed)
  const codes = deed === cameo ? plover : type === null ? null : { type, mode, context: context ?? [] }
  return { record: { ...after, plover: codes, cameo: deed, ...actors }, codes: { state: 'made anew', was } }
}
