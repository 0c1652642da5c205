import type { Claim, Item } from '../../model/ledger.ts'
import type { RecordKind } from '../../model/record.ts'
import type { Bonds } from './bonds.ts'
import { inOrder } from './item.ts'
import { itemState, noItems } from './state.ts'

/*
 * The items of very many claims. What is compared is of one kind, so kinds can be grouped one after the other: what makes claims
 * comparable weighs more than the claims themselves, and only a third of it stands in memory at a time. The outcome is that of one go.
 */

/** About a third of the claims of news each. */
const turns: readonly (readonly RecordKind[])[] = [
  ['event', 'tie'],
  ['statement', 'agreement'],
  ['figure', 'commitment'],
]

export const itemsByKinds = (claims: readonly Claim[], bonds: Bonds) => {
  const items = new Set<Item>()
  const pairs = new Map<string, readonly string[]>()
  for (const kinds of turns) {
    const state = itemState(claims, bonds, noItems, ({ record }) => kinds.includes(record.kind))
    for (const item of state.items.values()) items.add(item)
    for (const { candidates } of state.pages.values()) for (const c of candidates) pairs.set(c.claim.id, c.pairs)
  }
  return { items: inOrder(items), pairs: ({ id }: Claim): readonly string[] => pairs.get(id) ?? [] }
}
