import { shortHash } from '../../model/hash.ts'
import { byText } from '../canonical.ts'
import { groupBlock } from '../groups.ts'
import { reachOf } from '../sameness.ts'
import type { Bound } from './bonds.ts'
import type { Candidate } from './candidate.ts'
import { sortedTexts } from './texts.ts'

/** Claims that are one thing and nowhere contradict each other: what items are made of. */
export interface Strict {
  /** Hash of the sorted claim ids. */
  readonly id: string
  readonly block: string
  /** Most precise first; among equals the claim with more words to show for it; then by id. */
  readonly members: readonly Candidate[]
  /** The first members that are not alike in all that is compared; these are laid beside other groups. */
  readonly leads: readonly Candidate[]
  readonly documents: ReadonlySet<string>
  /** Keys of which it shares one with what may be the same thing in spite of a contradiction. */
  readonly reach: readonly string[]
  /** Ids of the others that it fits as well as each other; several or none. */
  readonly fits: readonly string[]
}

/** What took place before what was planned or is doubted. */
const doubt = ({ claim: { record } }: Candidate): number =>
  record.kind === 'event' && record.status !== null && record.status !== 'occurred' ? 1 : 0

export const byPrecision = (a: Candidate, b: Candidate): number =>
  doubt(a) - doubt(b) || a.vagueness - b.vagueness || b.words.size - a.words.size || byText(a.claim.id, b.claim.id)

export const idOfClaims = (members: readonly Candidate[]): string => shortHash(...members.map((c) => c.claim.id).sort(byText))

const LEADS = 3

const leadsOf = (members: readonly Candidate[]): readonly Candidate[] => {
  const leads: Candidate[] = []
  const seen = new Set<string>()
  for (const c of members) {
    if (leads.length === LEADS) break
    if (!seen.has(c.profile)) leads.push(c)
    seen.add(c.profile)
  }
  return leads
}

/** The claims of one block as strict groups. */
export const strictGroups = (block: readonly Candidate[], bound: Bound): readonly Strict[] => {
  const groups = groupBlock(block, bound)
  const members = groups.map((group) => group.members.flatMap((node) => node.members).sort(byPrecision))
  const ids = members.map(idOfClaims)
  return groups.map(({ fits }, at) => {
    const leads = leadsOf(members[at]!)
    return {
      id: ids[at]!,
      block: block[0]!.block,
      members: members[at]!,
      leads,
      documents: new Set(members[at]!.map((c) => c.claim.document)),
      reach: sortedTexts(leads.flatMap(reachOf)),
      fits: fits.map((other) => ids[other]!).sort(byText),
    }
  })
}
