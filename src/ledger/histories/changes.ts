import type { VersionChange, VersionPlace } from '../../model/history.ts'
import { byText } from '../canonical.ts'
import { jaccard } from '../similarity.ts'
import type { Sentence } from './sentences.ts'

/*
 * What changed from one version of a text to the next, sentence by sentence: those that stand in both in the same order are kept (longest common
 * subsequence); of the rest, two at the same place that share much of their words are one sentence changed; the others were taken out or put in.
 */

type Change = Omit<VersionChange, 'from' | 'to'>

/** Above so many comparisons sentences are matched in order of first sight, which finds the same wherever nothing moved. */
const MANY = 4_000_000

/** Share of words from which two sentences are one that was changed. */
const SAME = 0.4

type Pairs = readonly (readonly [number, number])[]

const inOrder = (a: readonly Sentence[], b: readonly Sentence[]): Pairs => {
  const at = new Map(b.map(({ plain }, i) => [plain, i] as const))
  const pairs: [number, number][] = []
  let last = -1
  a.forEach(({ plain }, i) => {
    const k = at.get(plain)
    if (k === undefined || k <= last) return
    pairs.push([i, k])
    last = k
  })
  return pairs
}

/** Places of the sentences that stand in both, by the longest common subsequence. */
const kept = (a: readonly Sentence[], b: readonly Sentence[]): Pairs => {
  if (a.length * b.length > MANY) return inOrder(a, b)
  const width = b.length + 1
  const best = new Uint32Array((a.length + 1) * width)
  for (let i = a.length - 1; i >= 0; i--)
    for (let k = b.length - 1; k >= 0; k--)
      best[i * width + k] =
        a[i]!.plain === b[k]!.plain ? best[(i + 1) * width + k + 1]! + 1 : Math.max(best[(i + 1) * width + k]!, best[i * width + k + 1]!)
  const pairs: [number, number][] = []
  for (let i = 0, k = 0; i < a.length && k < b.length; ) {
    if (a[i]!.plain === b[k]!.plain) pairs.push([i++, k++])
    else if (best[(i + 1) * width + k]! >= best[i * width + k + 1]!) i++
    else k++
  }
  return pairs
}

const placeOf = ({ span, quote }: Sentence): VersionPlace => ({ span, quote })

/** Numbers, and words with a capital: what a reader would want to know of. */
const telling = /\d+(?:[.,:]\d+)*(?:\s?(?:percent|per cent|%|million|billion|thousand))?|\p{Lu}[\p{L}\p{M}'’-]+/gu

const tellingIn = (quote: string): readonly string[] =>
  [...quote.matchAll(telling)].flatMap((m) => (m.index > 0 || /^\d/.test(m[0]) ? [m[0].replace(/['’]s$/u, '')] : []))

const without = (list: readonly string[], other: readonly string[], words: string): readonly string[] =>
  [...new Set(list)].filter((each) => !other.includes(each) && !words.includes(` ${each.toLowerCase()} `)).sort(byText)

const changed = (a: Sentence, b: Sentence): Change => {
  const [was, is] = [tellingIn(a.quote), tellingIn(b.quote)]
  return {
    kind: 'changed',
    a: placeOf(a),
    b: placeOf(b),
    was: without(was, is, ` ${b.plain} `),
    is: without(is, was, ` ${a.plain} `),
  }
}

const removed = (a: Sentence): Change => ({ kind: 'removed', a: placeOf(a), b: null, was: [...new Set(tellingIn(a.quote))].sort(byText), is: [] })
const put = (b: Sentence): Change => ({ kind: 'added', a: null, b: placeOf(b), was: [], is: [...new Set(tellingIn(b.quote))].sort(byText) })

/** Between two kept sentences: the most alike are paired first, the rest went or came. */
const inGap = (a: readonly Sentence[], b: readonly Sentence[]): readonly Change[] => {
  const offers = a.length * b.length > MANY / 100 ? [] : a.flatMap((x, i) => b.map((y, k) => ({ i, k, like: jaccard(x.words, y.words) })))
  const partner = new Map<number, number>()
  const taken = new Set<number>()
  for (const { i, k } of offers.filter((o) => o.like >= SAME).sort((x, y) => y.like - x.like || x.i - y.i || x.k - y.k)) {
    if (partner.has(i) || taken.has(k)) continue
    partner.set(i, k)
    taken.add(k)
  }
  return [...a.map((x, i) => (partner.has(i) ? changed(x, b[partner.get(i)!]!) : removed(x))), ...b.flatMap((y, k) => (taken.has(k) ? [] : [put(y)]))]
}

/** All changes from `a` to `b`, in the order of the text. */
export const changesBetween = (a: readonly Sentence[], b: readonly Sentence[]): readonly Change[] => {
  const ends: Pairs = [...kept(a, b), [a.length, b.length]]
  let [i, k] = [0, 0]
  return ends.flatMap(([x, y]) => {
    const gap = inGap(a.slice(i, x), b.slice(k, y))
    ;[i, k] = [x + 1, y + 1]
    return gap
  })
}
