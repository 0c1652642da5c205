import type { Item } from '../../model/ledger.ts'
import { recordKindNames } from '../../model/record.ts'
import { byText } from '../canonical.ts'
import { whenOf } from '../when.ts'
import { conflictsOf } from './disagreement.ts'
import { byPrecision, idOfClaims, type Strict } from './strict.ts'
import { sortedTexts } from './texts.ts'

/** The item of some strict groups that are one thing; what else it fits is not said yet. */
export const itemOf = (groups: readonly Strict[]): Item => {
  const members = groups.flatMap((group) => group.members).sort(byPrecision)
  const claims = members.map((c) => c.claim)
  return {
    id: idOfClaims(members),
    kind: claims[0]!.record.kind,
    pairs: sortedTexts(members.flatMap((c) => c.pairs)),
    claims,
    documents: sortedTexts(claims.map((c) => c.document)),
    origins: [],
    sides: [],
    conflicts: conflictsOf(claims),
    ambiguous: [],
  }
}

const dayOf = ({ claims }: Item): string => {
  const { record } = claims[0]!
  const date =
    record.kind === 'event' || record.kind === 'agreement'
      ? record.date
      : record.kind === 'commitment'
        ? record.deadline
        : record.kind === 'figure'
          ? record.period
          : record.kind === 'tie'
            ? record.since
            : null
  return whenOf(date).first ?? '~'
}

/** In the order of kinds, then of days, undated last, then by id. */
export const inOrder = (items: Iterable<Item>): readonly Item[] =>
  [...new Set(items)]
    .map((item) => ({ item, kind: recordKindNames.indexOf(item.kind), day: dayOf(item) }))
    .sort((a, b) => a.kind - b.kind || byText(a.day, b.day) || byText(a.item.id, b.item.id))
    .map(({ item }) => item)
