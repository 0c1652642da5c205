import type { Claim, Item } from '../../model/ledger.ts'
import { byText } from '../canonical.ts'
import { pairsOfDocument } from '../pairs.ts'
import { candidateOf, pageOf } from '../sameness.ts'
import { type Bonds, type Bound, boundOf } from './bonds.ts'
import type { Candidate } from './candidate.ts'
import { itemOf } from './item.ts'
import { type Strict, strictGroups } from './strict.ts'
import { type Link, linkOf, saidLink, united } from './unite.ts'

/*
 * The items of some documents, kept so that a change costs what it touches. Documents make candidates; candidates fall into blocks; a block
 * whose candidates changed is grouped anew; strict groups that came or went are linked anew; and only what hangs together with these by
 * links, by fitting or by a person's word becomes items anew. The outcome is a function of the documents and bonds alone: what was kept
 * from before only saves time.
 */

/** The claims of one document, as they were given and ready for comparing. */
interface Page {
  readonly claims: readonly Claim[]
  readonly candidates: readonly Candidate[]
}

interface Block {
  readonly candidates: readonly Candidate[]
  readonly groups: readonly Strict[]
}

export interface ItemState {
  readonly pages: ReadonlyMap<string, Page>
  readonly blocks: ReadonlyMap<string, Block>
  /** Claim id → its block. */
  readonly blockOf: ReadonlyMap<string, string>
  readonly groups: ReadonlyMap<string, Strict>
  /** Reach key → the groups that have it. */
  readonly reach: ReadonlyMap<string, readonly Strict[]>
  /** Group id → links to others. */
  readonly links: ReadonlyMap<string, readonly Link[]>
  /** Group id → ids of groups that fit it and others, the other way round than `Strict.fits`. */
  readonly fitted: ReadonlyMap<string, readonly string[]>
  readonly items: ReadonlyMap<string, Item>
  readonly bound: Bound
  /** What the last change made anew. */
  readonly made: { readonly pages: number; readonly blocks: readonly string[]; readonly groups: number; readonly items: number }
}

export const noItems: ItemState = {
  pages: new Map(),
  blocks: new Map(),
  blockOf: new Map(),
  groups: new Map(),
  reach: new Map(),
  links: new Map(),
  fitted: new Map(),
  items: new Map(),
  bound: { kernels: new Map(), apart: new Map(), marks: new Map() },
  made: { pages: 0, blocks: [], groups: 0, items: 0 },
}

/** Which claims are grouped; the others of their documents are only looked at. */
type Wanted = (claim: Claim) => boolean

const pageFrom = (claims: readonly Claim[], wanted: Wanted): Page => {
  const page = pageOf(claims)
  const pairs = pairsOfDocument(claims.map((c) => c.record))
  return { claims, candidates: claims.filter(wanted).map((claim) => candidateOf(claim, pairs.get(claim.record.id) ?? [], page)) }
}

const sameList = <T>(a: readonly T[], b: readonly T[]): boolean => a.length === b.length && a.every((one, at) => one === b[at])

interface Pages {
  readonly pages: ReadonlyMap<string, Page>
  readonly gone: readonly Candidate[]
  readonly come: readonly Candidate[]
  readonly made: number
}

/** Documents whose claims are the very same objects as before are taken over as they are. */
const turnPages = (before: ReadonlyMap<string, Page>, claims: readonly Claim[], wanted: Wanted): Pages => {
  const pages = new Map<string, Page>()
  const [gone, come]: [Candidate[], Candidate[]] = [[], []]
  let made = 0
  for (const [document, own] of Map.groupBy(claims, (c) => c.document)) {
    const old = before.get(document)
    if (old !== undefined && sameList(old.claims, own)) pages.set(document, old)
    else {
      const page = pageFrom(own, wanted)
      pages.set(document, page)
      made++
      for (const c of page.candidates) come.push(c)
      for (const c of old?.candidates ?? []) gone.push(c)
    }
  }
  for (const [document, { candidates }] of before) if (!pages.has(document)) for (const c of candidates) gone.push(c)
  return { pages, gone, come, made }
}

/** Blocks to be grouped anew: those of claims that came or went, and those of claims of which people now say something else. */
const touchedBlocks = ({ gone, come }: Pages, said: ReadonlySet<string>, blockOf: ReadonlyMap<string, string>): ReadonlySet<string> => {
  const touched = new Set([...gone, ...come].map((c) => c.block))
  for (const claim of said) {
    const block = blockOf.get(claim)
    if (block !== undefined) touched.add(block)
  }
  return touched
}

const regrouped = (
  before: ReadonlyMap<string, Block>,
  touched: ReadonlySet<string>,
  { gone, come }: Pages,
  bound: Bound,
  said: ReadonlySet<string>,
): ReadonlyMap<string, Block> => {
  const blocks = new Map(before)
  const lost = new Set(gone)
  const added = Map.groupBy(come, (c) => c.block)
  for (const block of touched) {
    const candidates = [...(before.get(block)?.candidates ?? []).filter((c) => !lost.has(c)), ...(added.get(block) ?? [])]
    if (candidates.length === 0) blocks.delete(block)
    else blocks.set(block, { candidates, groups: keptGroups(before.get(block)?.groups ?? [], strictGroups(candidates, bound), said) })
  }
  return blocks
}

interface Change {
  readonly gone: readonly Strict[]
  readonly come: readonly Strict[]
}

/** Claims of which people say something else than before. */
const resaid = (before: Bound, now: Bound): ReadonlySet<string> =>
  new Set([...before.marks.keys(), ...now.marks.keys()].filter((claim) => before.marks.get(claim) !== now.marks.get(claim)))

/** A group that is the same as before is kept as the object that it was. */
const keptGroups = (before: readonly Strict[], now: readonly Strict[], said: ReadonlySet<string>): readonly Strict[] => {
  const old = new Map(before.map((group) => [group.id, group]))
  return now.map((group) => {
    const known = old.get(group.id)
    if (known === undefined || !sameList(known.fits, group.fits) || !sameList(known.members, group.members)) return group
    return said.size > 0 && group.members.some((c) => said.has(c.claim.id)) ? group : known
  })
}

const changeOf = (touched: ReadonlySet<string>, before: ReadonlyMap<string, Block>, after: ReadonlyMap<string, Block>): Change => {
  const [gone, come]: [Strict[], Strict[]] = [[], []]
  for (const block of touched) {
    const [old, now] = [new Set(before.get(block)?.groups), new Set(after.get(block)?.groups)]
    for (const group of old) if (!now.has(group)) gone.push(group)
    for (const group of now) if (!old.has(group)) come.push(group)
  }
  return { gone, come }
}

/** A multimap with some values taken out of and put into the lists of their keys. */
const relisted = <T>(
  before: ReadonlyMap<string, readonly T[]>,
  out: readonly (readonly [string, T])[],
  into: readonly (readonly [string, T])[],
): ReadonlyMap<string, readonly T[]> => {
  const lists = new Map(before)
  const fresh = new Map<string, T[]>()
  const mine = (key: string): T[] => {
    const known = fresh.get(key)
    if (known !== undefined) return known
    const list = [...(before.get(key) ?? [])]
    fresh.set(key, list)
    lists.set(key, list)
    return list
  }
  for (const [key, own] of Map.groupBy(out, ([k]) => k)) {
    const lost = new Set(own.map(([, value]) => value))
    const list = mine(key)
    list.splice(0, list.length, ...list.filter((value) => !lost.has(value)))
  }
  for (const [key, value] of into) mine(key).push(value)
  for (const [key, list] of fresh) if (list.length === 0) lists.delete(key)
  return lists
}

const keyed = <T>(
  groups: readonly Strict[],
  keys: (group: Strict) => readonly string[],
  value: (group: Strict) => T,
): readonly (readonly [string, T])[] => groups.flatMap((group) => keys(group).map((key) => [key, value(group)] as const))

const linksFor = (come: readonly Strict[], reach: ItemState['reach'], bound: Bound): readonly Link[] => {
  const found = new Map<string, Link>()
  for (const group of come)
    for (const other of new Set(group.reach.flatMap((key) => reach.get(key) ?? []))) {
      const link = linkOf(group, other, bound)
      if (link !== null) found.set(`${link.a} ${link.b}`, link)
    }
  return [...found.values()]
}

const bothEnds = (links: readonly Link[]): readonly (readonly [string, Link])[] =>
  links.flatMap((link) => [[link.a, link] as const, [link.b, link] as const])

/** Links between the groups of claims that a person held to be one; of two kinds of record nothing is united. */
const saidLinks = ({ kernels }: Bound, groupOf: (claim: string) => Strict | undefined): readonly Link[] => {
  const found = new Map<string, Link>()
  for (const claims of new Set(kernels.values())) {
    const groups = [...new Set(claims.flatMap((claim) => groupOf(claim) ?? []))]
    for (const [at, one] of groups.entries())
      for (const other of groups.slice(at + 1))
        if (one.members[0]!.claim.record.kind === other.members[0]!.claim.record.kind) {
          const link = saidLink(one, other)
          found.set(`${link.a} ${link.b}`, link)
        }
  }
  return [...found.values()]
}

/** All that hangs together with some groups: by links, by fitting, either way. */
const together = (start: Iterable<string>, near: (id: string) => readonly string[]): ReadonlySet<string> => {
  const seen = new Set(start)
  for (const id of seen) for (const other of near(id)) seen.add(other)
  return seen
}

/** Group id → its item; one object an item, whichever of its groups it is looked up by. */
const itemsFrom = (groups: readonly Strict[], links: readonly Link[], bound: Bound): ReadonlyMap<string, Item> => {
  const unions = united(groups, links, bound)
  const plain = new Map([...new Set(unions.values())].map((union) => [union, itemOf(union)] as const))
  const finished = new Map(
    [...plain].map(([union, item]) => {
      const fits = new Set(union.flatMap((one) => one.fits).map((id) => plain.get(unions.get(id)!)!.id))
      fits.delete(item.id)
      return [union, fits.size > 1 ? { ...item, ambiguous: [...fits].sort(byText) } : item] as const
    }),
  )
  return new Map(groups.map(({ id }) => [id, finished.get(unions.get(id)!)!]))
}

/** The tables of groups after a change, with the links of the groups that came. */
const registered = (before: ItemState, { gone, come }: Change, bound: Bound): Pick<ItemState, 'groups' | 'reach' | 'links' | 'fitted'> => {
  const groups = new Map(before.groups)
  for (const { id } of gone) groups.delete(id)
  for (const group of come) groups.set(group.id, group)
  const [reachOf, fitsOf] = [(group: Strict) => group.reach, (group: Strict) => group.fits]
  const [self, idOf] = [(group: Strict) => group, (group: Strict) => group.id]
  const reach = relisted(before.reach, keyed(gone, reachOf, self), keyed(come, reachOf, self))
  const fitted = relisted(before.fitted, keyed(gone, fitsOf, idOf), keyed(come, fitsOf, idOf))
  const lost = new Set(gone.flatMap(({ id }) => before.links.get(id) ?? []))
  const links = relisted(before.links, bothEnds([...lost]), bothEnds(linksFor(come, reach, bound)))
  return { groups, reach, fitted, links }
}

/** The groups from which a change spreads: those that came, those that hung on one that went, those of which people spoke. */
const shaken = (before: ItemState, { gone, come }: Change, said: readonly Strict[]): readonly string[] => [
  ...come.map(({ id }) => id),
  ...gone.flatMap(({ id, fits }) => [...(before.links.get(id) ?? []).flatMap(({ a, b }) => [a, b]), ...fits, ...(before.fitted.get(id) ?? [])]),
  ...said.map(({ id }) => id),
]

const other = ({ a, b }: Link, id: string): string => (a === id ? b : a)

/** The items that a change makes anew: all that hangs together with the groups it shakes. */
const remade = (
  before: ItemState,
  change: Change,
  tables: ReturnType<typeof registered>,
  bound: Bound,
  groupOf: (claim: string) => Strict | undefined,
) => {
  const { groups, links, fitted } = tables
  const said = saidLinks(bound, groupOf)
  const saidAt = Map.groupBy(bothEnds(said), ([id]) => id)
  const near = (id: string): readonly string[] => [
    ...(links.get(id) ?? []).map((link) => other(link, id)),
    ...(saidAt.get(id) ?? []).map(([, link]) => other(link, id)),
    ...(groups.get(id)?.fits ?? []),
    ...(fitted.get(id) ?? []),
  ]
  const spoken = [...before.bound.marks.keys(), ...bound.marks.keys()].flatMap((claim) => groupOf(claim) ?? [])
  const anew = together(
    shaken(before, change, spoken).filter((id) => groups.has(id)),
    near,
  )
  const ownLinks = new Set([...anew].flatMap((id) => links.get(id) ?? []))
  return itemsFrom(
    [...anew].map((id) => groups.get(id)!),
    [...ownLinks, ...said.filter(({ a }) => anew.has(a))],
    bound,
  )
}

const blocksOfClaims = (before: ReadonlyMap<string, string>, { gone, come }: Pages): ReadonlyMap<string, string> => {
  const blockOf = new Map(before)
  for (const c of gone) blockOf.delete(c.claim.id)
  for (const c of come) blockOf.set(c.claim.id, c.block)
  return blockOf
}

/**
 * The items of claims, each claim once; `bonds` are what people said of two claims. `before` is the state of other claims or of the same:
 * the outcome is the same with any, and takes the less time the more claims are the very same objects.
 * Claims that are not `wanted` are in no item; the state of some kinds is no `before` for that of others.
 * Time: linear in what changed and in the blocks that it falls into, plus a copy of the tables.
 */
export const itemState = (claims: readonly Claim[], bonds: Bonds, before: ItemState = noItems, wanted: Wanted = () => true): ItemState => {
  const turned = turnPages(before.pages, claims, wanted)
  const { pages } = turned
  if (turned.gone.length + turned.come.length + bonds.same.length + bonds.different.length + before.bound.marks.size === 0)
    return { ...before, pages, made: noItems.made }
  const blockOf = blocksOfClaims(before.blockOf, turned)
  const bound = boundOf(bonds, (claim) => blockOf.has(claim))
  const said = resaid(before.bound, bound)
  const touched = touchedBlocks(turned, said, blockOf)
  const blocks = regrouped(before.blocks, touched, turned, bound, said)
  const change = changeOf(touched, before.blocks, blocks)
  const tables = registered(before, change, bound)
  const groupOf = (claim: string): Strict | undefined =>
    blocks.get(blockOf.get(claim) ?? '')?.groups.find(({ members }) => members.some((c) => c.claim.id === claim))
  const fresh = remade(before, change, tables, bound, groupOf)
  const items = new Map(before.items)
  for (const { id } of change.gone) items.delete(id)
  for (const [id, item] of fresh) items.set(id, item)
  const made = { pages: turned.made, blocks: [...touched].sort(byText), groups: fresh.size, items: new Set(fresh.values()).size }
  return { pages, blocks, blockOf, ...tables, items, bound, made }
}

/** The pairs of countries that a claim of a state belongs to. */
export const pairsIn = ({ pages }: ItemState): ((claim: Claim) => readonly string[]) => {
  const pairs = new Map<string, readonly string[]>()
  for (const { candidates } of pages.values()) for (const c of candidates) pairs.set(c.claim.id, c.pairs)
  return ({ id }) => pairs.get(id) ?? []
}
