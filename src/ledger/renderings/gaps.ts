import { wordingWords } from '../../lexicon/wording.ts'
import { spelledNumbers } from '../roots.ts'
import { fits, whenOf } from '../when.ts'
import type { Gap, WordAlignment } from './alignment.ts'
import { eachIn, type Told } from './difference.ts'
import { inclusionIn, singularOf } from './inclusion.ts'
import { type Cue, cuesIn, firmer, strengthWords } from './strength.ts'
import { spanOf, trimmed, type Word } from './words.ts'

/** Two stretches laid side by side, and what their records say of them. */
export interface Facing {
  readonly a: readonly Word[]
  readonly b: readonly Word[]
  readonly texts: { readonly a: string; readonly b: string }
  readonly alignment: WordAlignment
  /** Both are words between marks. */
  readonly quoted: boolean
  /** Both are taken on by somebody. */
  readonly taken: boolean
  /** Both tell an occasion: its form is how it is said. */
  readonly occasion: boolean
  /** Whether the words of strength decide: not where both records have the same modality. */
  readonly strengths: boolean
}

/** What a detector found, with the words that it accounts for. */
interface Hit {
  readonly told: Told
  readonly words: readonly Word[]
}

type Detector = (a: readonly Word[], b: readonly Word[], facing: Facing) => Hit | null

const meaning = (kind: Told['kind'], a: readonly Word[], b: readonly Word[], explain: Told['explain'], more: 'a' | 'b' | null = null): Hit => ({
  told: { kind, severity: 'meaning', a: spanOf(a, 0), b: spanOf(b, 0), more, explain },
  words: [...a, ...b],
})

const opposites = new Map<string, Set<string>>()
for (const [x, y] of wordingWords.opposites) {
  opposites.set(x, (opposites.get(x) ?? new Set()).add(y))
  opposites.set(y, (opposites.get(y) ?? new Set()).add(x))
}

const lemmasOf = ({ lower, lemma }: Word): readonly string[] => [lemma, singularOf(lower), lower]

/** "rose" against "fell". */
const opposite: Detector = (a, b) => {
  for (const x of a) {
    const contrary = new Set(lemmasOf(x).flatMap((lemma) => [...(opposites.get(lemma) ?? [])]))
    const y = contrary.size === 0 ? undefined : b.find((one) => lemmasOf(one).some((lemma) => contrary.has(lemma)))
    if (y !== undefined) return meaning('polarity', [x], [y], () => `“${x.text}” and “${y.text}” are contraries`)
  }
  return null
}

const mentionValue = (word: Word): string | null =>
  word.mention !== null && 'value' in word.mention && word.mention.value !== null ? String(word.mention.value) : null

const dates: Detector = (a, b) => {
  const [x, y] = [a, b].map((words) => words.find(({ mention }) => mention?.kind === 'date'))
  if (x === undefined || y === undefined) return null
  const [one, other] = [mentionValue(x), mentionValue(y)]
  const explain = eachIn(one ?? x.lower, other ?? y.lower)
  if (!fits(whenOf(one), whenOf(other))) return meaning('date', [x], [y], explain)
  return { told: { kind: 'precision', severity: 'wording', a: x, b: y, explain }, words: [x, y] }
}

/** "two" mostly means both sides, and counts nothing where the other names them or says "both". */
export const numberWord = (word: Word): string | null => {
  if (word.mention?.kind === 'quantity')
    return word.mention.form === 'ordinal' ? null : `${String(word.mention.value)} ${word.mention.unit ?? ''}`.trim()
  return spelledNumbers.get(word.lower) ?? (/^\p{N}/u.test(word.lower) ? word.lower.replaceAll(',', '') : null)
}

/** Whether the one may be the other rounded: its value lies in what the other's trailing zeros leave open. */
const mayBeRounded = (x: Word, y: Word): boolean => {
  const [one, other] = [x.mention, y.mention]
  if (one?.kind !== 'quantity' || other?.kind !== 'quantity') return false
  return isWithin(one.value, other.interval.loose) || isWithin(other.value, one.interval.loose)
}

const isWithin = (value: number | readonly [number, number], [low, high]: readonly [number, number]): boolean =>
  [value].flat().every((one) => low <= one && one <= high)

const unitOf = (word: Word): string | null => (word.mention?.kind === 'quantity' ? word.mention.unit : null)

const numbers: Detector = (a, b) => {
  const [x, y] = [a, b].map((words) => words.find((word) => numberWord(word) !== null))
  if (x === undefined || y === undefined || numberWord(x) === numberWord(y) || unitOf(x) !== unitOf(y)) return null
  const explain = eachIn(numberWord(x)!, numberWord(y)!)
  if (mayBeRounded(x, y)) return { told: { kind: 'precision', severity: 'wording', a: x, b: y, explain }, words: [x, y] }
  return meaning('number', [x], [y], explain)
}

const liesIn = (x: Word, y: Word): boolean => x.mention?.kind === 'place' && y.mention?.kind === 'country' && x.mention.country === y.mention.value

/** "to Kazakhstan" against "to Astana": the one is more exact. */
const places: Detector = (a, b) => {
  for (const x of a)
    for (const y of b) {
      if (!liesIn(x, y) && !liesIn(y, x)) continue
      const [place, country] = liesIn(x, y) ? [x, y] : [y, x]
      return { told: { kind: 'precision', severity: 'wording', a: x, b: y, explain: () => `${place.text} lies in ${country.text}` }, words: [x, y] }
    }
  return null
}

const named: ReadonlySet<string> = new Set(['person', 'place', 'country', 'organisation'])

/** Another person, place, country or body in the same place of the sentence. */
const names: Detector = (a, b, { a: allA, b: allB }) => {
  const own = (words: readonly Word[]): readonly Word[] => words.filter(({ mention }) => mention !== null && named.has(mention.kind))
  const [xs, ys] = [own(a), own(b)]
  if (xs.length !== 1 || ys.length !== 1) return null
  const [x, y] = [xs[0]!, ys[0]!]
  if (x.mention!.kind !== y.mention!.kind || x.key === y.key) return null
  // Named in another place of the sentence: the words are turned round, not exchanged.
  if (allB.some(({ key }) => key === x.key) || allA.some(({ key }) => key === y.key)) return null
  return meaning('name', [x], [y], eachIn(mentionValue(x)!, mentionValue(y)!))
}

const cuesOf = (words: readonly Word[], all: readonly Word[], cues: readonly Cue[]): readonly Cue[] =>
  cues.filter(({ from, to }) => all.slice(from, to).some((word) => words.includes(word)))

const wordsOfCue = (all: readonly Word[], { from, to }: Cue): readonly Word[] => all.slice(from, to)

/** "will" against "is ready to". */
const strength: Detector = (a, b, { a: allA, b: allB, strengths }) => {
  if (!strengths) return null
  const firm = ({ strength: own }: Cue): boolean => own !== 'hedged'
  const [x, y] = [cuesOf(a, allA, cuesIn(allA)).find(firm), cuesOf(b, allB, cuesIn(allB)).find(firm)]
  if (x === undefined || y === undefined || x.strength === y.strength) return null
  return meaning(
    'strength',
    wordsOfCue(allA, x),
    wordsOfCue(allB, y),
    eachIn(strengthWords(x.strength), strengthWords(y.strength)),
    firmer(x.strength, y.strength),
  )
}

/** "opening flights" against "considering opening flights". */
const hedge: Detector = (a, b, { a: allA, b: allB, strengths }) => {
  if (!strengths) return null
  const hedged = ({ strength: own }: Cue): boolean => own === 'hedged'
  const [x, y] = [cuesOf(a, allA, cuesIn(allA)).find(hedged), cuesOf(b, allB, cuesIn(allB)).find(hedged)]
  if ((x === undefined) === (y === undefined)) return null
  const [own, other] = x === undefined ? [b, a] : [a, b]
  const cue = x === undefined ? wordsOfCue(allB, y!) : wordsOfCue(allA, x)
  const act = trimmed(other)
  const says = x === undefined ? eachIn('said outright', strengthWords('hedged')) : eachIn(strengthWords('hedged'), 'said outright')
  const rest = trimmed(own.filter((word) => !cue.includes(word)))
  const { told } = x === undefined ? meaning('strength', act, cue, says, 'a') : meaning('strength', cue, act, says, 'b')
  return { told, words: [...cue, ...act, ...rest] }
}

const quantity = new Map(Object.entries(wordingWords.quantities).flatMap(([name, words]) => words.map((word) => [word, name] as const)))

/** Number flips ("country", "countries") that stand within reach of a word of quantity. */
const flipped = ({ a, b, alignment }: Facing, x: Word, y: Word): readonly [Word, Word] | null => {
  const [i, j] = [a.indexOf(x), b.indexOf(y)]
  const pair = alignment.same.find(
    ([m, n]) => m > i && m - i < 8 && n > j && n - j < 8 && a[m]!.lower !== b[n]!.lower && singularOf(a[m]!.lower) === singularOf(b[n]!.lower),
  )
  return pair === undefined ? null : [a[pair[0]]!, b[pair[1]]!]
}

/** "a country" against "both countries"; "all" against "some". */
const quantities: Detector = (a, b, facing) => {
  const [x, y] = [a, b].map((words) => words.find((word) => word.mention === null && quantity.has(word.lower)))
  if (x === undefined || y === undefined) return null
  const [one, other] = [quantity.get(x.lower)!, quantity.get(y.lower)!]
  if (one === other) return null
  const nouns = flipped(facing, x, y)
  if (nouns !== null) {
    const spans = { a: { start: x.start, end: nouns[0].end }, b: { start: y.start, end: nouns[1].end } }
    return {
      told: {
        kind: 'number',
        severity: facing.occasion ? 'wording' : 'meaning',
        ...spans,
        explain: eachIn(`${one} ${nouns[0].text}`, `${other} ${nouns[1].text}`),
      },
      words: [x, y],
    }
  }
  if (one === 'one' || other === 'one') return null
  return meaning('scope', [x], [y], eachIn(`“${x.lower}”`, `“${y.lower}”`))
}

/** "the movement of people" against "tourists". */
const inclusion: Detector = (a, b) => {
  const found = inclusionIn(a, b)
  if (found === null) return null
  const [x, y] = [found.a, found.b].map((words) => words.map(({ text }) => text).join(' '))
  const [narrow, wide] = found.wide === 'a' ? [y, x] : [x, y]
  return meaning('scope', found.a, found.b, () => `“${narrow}” is only a part of “${wide}”`, found.wide)
}

const detectors: readonly Detector[] = [opposite, dates, numbers, places, names, strength, hedge, quantities, inclusion]

/** All that the detectors find in a gap, one after another, and the words that are left. */
export const detected = (gap: Gap, facing: Facing): { readonly told: readonly Told[]; readonly a: readonly Word[]; readonly b: readonly Word[] } => {
  let [a, b] = [facing.a.slice(...gap.a), facing.b.slice(...gap.b)]
  const told: Told[] = []
  for (const detect of detectors)
    for (
      let hit = a.length > 0 && b.length > 0 ? detect(a, b, facing) : null;
      hit !== null;
      hit = a.length > 0 && b.length > 0 ? detect(a, b, facing) : null
    ) {
      told.push(hit.told)
      const taken = new Set(hit.words)
      const [restA, restB] = [a.filter((w) => !taken.has(w)), b.filter((w) => !taken.has(w))]
      if (restA.length === a.length && restB.length === b.length) break
      ;[a, b] = [restA, restB]
    }
  return { told, a, b }
}
