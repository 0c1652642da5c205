import type { FollowUp } from '../../model/follow-up.ts'
import { type Fault, must, type ProofWorld, type Provable } from './proof.ts'

/*
 * What became of a commitment is concluded by the ledger; the proof sees to it that a line says what the ledger concluded, and of what.
 */

const statuses: Readonly<Record<string, FollowUp['status']>> = {
  'nothing on record': 'open',
  'said again': 'repeated',
  'a step is on record': 'advanced',
  kept: 'kept',
  broken: 'broken',
  'lapsed, nothing on record': 'lapsed',
  'nothing measurable was promised': 'unverifiable',
}
const relations: Readonly<Record<string, FollowUp['links'][number]['relation']>> = {
  'Said again': 'repeats',
  'A step towards it': 'advances',
  Done: 'fulfils',
  'Against it': 'contradicts',
  'Called off': 'drops',
}

const followed = new RegExp(
  `^(?<rest>.+) · since then: (?<status>${Object.keys(statuses).join('|')})(?<proposed> \\(proposed, no person has agreed\\))?$`,
  'su',
)
const linked = new RegExp(`^(?<relation>${Object.keys(relations).join('|')}) · (?<rest>.+)$`, 'su')

/** A line that says what became of a commitment, or how a later record bears on one: the line without that, and what is wrong with it. */
export interface Followed<T> {
  readonly sentence: T
  readonly faults: readonly Fault[]
}

const statusFaults = (sentence: Provable, world: ProofWorld, said: string, proposed: boolean): readonly Fault[] =>
  sentence.records.flatMap((id) => {
    const own = world.followUps.get(id)
    return [
      ...must(own?.status === statuses[said], 'status', said, `the ledger says ${own?.status ?? 'nothing'}`),
      ...must(own === undefined || own.proposed === proposed, 'status', said, 'proposed or agreed, the ledger says otherwise'),
    ]
  })

const links = new WeakMap<ProofWorld, ReadonlySet<string>>()

/** Every later record with its bearing: "advances 0123…". */
const linksOf = (world: ProofWorld): ReadonlySet<string> => {
  const found =
    links.get(world) ?? new Set([...world.followUps.values()].flatMap((one) => one.links.map(({ relation, claim }) => `${relation} ${claim}`)))
  links.set(world, found)
  return found
}

/** The line without what it says of later times; null when it says nothing of them. */
export const withoutFollowUp = <T extends Provable>(sentence: T, world: ProofWorld): Followed<T> | null => {
  const m = followed.exec(sentence.text)?.groups
  if (m) return { sentence: { ...sentence, text: m.rest! }, faults: statusFaults(sentence, world, m.status!, Boolean(m.proposed)) }
  const link = linked.exec(sentence.text)?.groups
  if (!link) return null
  const known = sentence.records.length > 0 && linksOf(world).has(`${relations[link.relation!]} ${sentence.records[0]}`)
  return { sentence: { ...sentence, text: link.rest! }, faults: must(known, 'status', link.relation!, 'the ledger links it to no commitment so') }
}
