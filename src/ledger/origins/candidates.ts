import { byText } from '../canonical.ts'
import { onceForNamed, onceForTwo } from '../once.ts'
import type { Link } from './groups.ts'
import { mix } from './shingles.ts'
import type { Trace } from './trace.ts'

/*
 * Which texts may be copies of each other, from an inverted index of sampled shingles. A shingle that few texts hold pairs them all;
 * one that many hold (a slogan, a masthead, a release that a hundred outlets print) pairs only neighbours in the order of a min-hash made
 * for this shingle, which sets texts with much in common side by side (the idea of locality-sensitive hashing). Work grows with the
 * number of sampled shingles, never with the square of the texts. What a shingle brings together depends on the texts that hold it alone,
 * so that a text more or less costs only its own shingles.
 */

/** A shingle in more texts than this is common. */
const COMMON = 6
/** So many neighbours are looked at in the list of a common shingle. */
const NEIGHBOURS = 2

/** What is asked of texts. */
export interface Question {
  /** The numbers by which a text is found; of 32 bits, each once. */
  readonly sample: (text: Trace) => Uint32Array
  /** What makes two texts one, asked once for every two that are brought together; the first has the smaller id. */
  readonly link: (a: Trace, b: Trace) => Link | null
}

/** Texts found by what they share, kept so that the next ones cost what changed. */
export interface Gathered {
  readonly texts: ReadonlySet<Trace>
  /** Shingle → the texts that hold it, by id. */
  readonly holding: ReadonlyMap<number, readonly Trace[]>
  /** Shingle → the links between those whom it brings together; only where there are any. */
  readonly links: ReadonlyMap<number, readonly Link[]>
}

export const nothingGathered: Gathered = { texts: new Set(), holding: new Map(), links: new Map() }

const byId = (a: Trace, b: Trace): number => byText(a.document.id, b.document.id)

/** The smallest value of a sample under the permutation that `seed` names. */
const minHash = (sample: Uint32Array, seed: number): number => {
  let least = 0xffffffff
  for (const h of sample) {
    const value = mix(h ^ seed)
    if (value < least) least = value
  }
  return least
}

/** A question with its answers remembered. */
interface Asked {
  readonly key: (text: Trace, shingle: number) => number
  readonly two: (a: Trace, b: Trace) => Link | null
}

const paired = (texts: readonly Trace[], shingle: number, { key, two }: Asked): readonly Link[] => {
  const common = texts.length > COMMON
  const ordered = common
    ? texts
        .map((text) => ({ text, key: key(text, shingle) }))
        .sort((a, b) => a.key - b.key || byId(a.text, b.text))
        .map(({ text }) => text)
    : texts
  const links: Link[] = []
  for (let i = 0; i < ordered.length; i++)
    for (let k = i + 1; k < ordered.length && (!common || k <= i + NEIGHBOURS); k++) {
      const link = two(ordered[i]!, ordered[k]!)
      if (link !== null) links.push(link)
    }
  return links
}

const listed = (texts: Iterable<Trace>, sample: Question['sample']): ReadonlyMap<number, readonly Trace[]> => {
  const lists = new Map<number, Trace[]>()
  for (const text of texts)
    for (const shingle of sample(text)) {
      const list = lists.get(shingle)
      if (list === undefined) lists.set(shingle, [text])
      else list.push(text)
    }
  return lists
}

/** A function that gathers texts by one question. `before`, what it gave for any other texts, saves time and changes nothing. */
export const gatherer = (question: Question): ((texts: readonly Trace[], before?: Gathered) => Gathered) => {
  const linked = onceForTwo(question.link)
  const asked: Asked = {
    key: onceForNamed((text: Trace, shingle: number) => minHash(question.sample(text), shingle)),
    two: (a, b) => (byId(a, b) < 0 ? linked(a, b) : linked(b, a)),
  }
  return (all, before = nothingGathered) => {
    const texts = new Set(all)
    const [gone, come] = [before.texts.difference(texts), texts.difference(before.texts)]
    if (gone.size + come.size === 0) return before
    const [holding, links] = [new Map(before.holding), new Map(before.links)]
    const [lost, more] = [listed(gone, question.sample), listed(come, question.sample)]
    for (const shingle of new Set([...lost.keys(), ...more.keys()])) {
      const kept = (before.holding.get(shingle) ?? []).filter((text) => !gone.has(text))
      const now = [...kept, ...(more.get(shingle) ?? [])].sort(byId)
      if (now.length === 0) holding.delete(shingle)
      else holding.set(shingle, now)
      const found = now.length < 2 ? [] : paired(now, shingle, asked)
      if (found.length === 0) links.delete(shingle)
      else links.set(shingle, found)
    }
    return { texts, holding, links }
  }
}

/** All links that were found, each once. */
export const linksIn = ({ links }: Gathered): readonly Link[] => {
  const found = new Set<Link>()
  for (const list of links.values()) for (const link of list) found.add(link)
  return [...found]
}
