import type { BriefSentence } from '../../src/brief/brief.ts'
import type { ProofWorld } from '../../src/brief/proof/proof.ts'
import { prove } from '../../src/brief/proof/prove.ts'

/*
 * A second set of false sentences, made in another way than variants.ts: not by putting in what is nowhere said, but by exchanging
 * true parts for each other, as a reader's slip of the eye or a join on the wrong key would. Words inside quotations are exchanged too.
 */

interface False {
  readonly how: string
  readonly sentence: BriefSentence
}

interface Table {
  readonly sentences: readonly BriefSentence[]
  readonly world: ProofWorld
}

type Exchange = (sentence: BriefSentence, table: Table) => readonly BriefSentence[]

const months = ['January', 'February', 'March', 'April', 'May', 'June', 'July', 'August', 'September', 'October', 'November', 'December']

const kindOf = (sentence: BriefSentence, { world }: Table): string | undefined => world.records.get(sentence.records[0] ?? '')?.kind
const documentOf = (sentence: BriefSentence, { world }: Table): string | undefined => world.records.get(sentence.records[0] ?? '')?.document

/** The words of a sentence of the same kind from another document, on the records and places of this one. */
const fields: Exchange = (sentence, table) =>
  sentence.records.length === 0
    ? []
    : table.sentences
        .filter(
          (other) =>
            other.records.length > 0 && kindOf(other, table) === kindOf(sentence, table) && documentOf(other, table) !== documentOf(sentence, table),
        )
        .slice(0, 6)
        .map((other) => ({ ...sentence, text: other.text }))

/** The records and places of another sentence of the kind under these words. */
const places: Exchange = (sentence, table) =>
  fields(sentence, table).length === 0
    ? []
    : table.sentences
        .filter(
          (other) => kindOf(other, table) === kindOf(sentence, table) && other.records.length > 0 && other.records.join() !== sentence.records.join(),
        )
        .slice(0, 6)
        .map((other) => ({ ...other, text: sentence.text }))

const swap = (text: string, a: { readonly at: number; readonly words: string }, b: { readonly at: number; readonly words: string }): string =>
  text.slice(0, a.at) + b.words + text.slice(a.at + a.words.length, b.at) + a.words + text.slice(b.at + b.words.length)

const found = (text: string, pattern: RegExp) => [...text.matchAll(pattern)].map((m) => ({ at: m.index, words: m[0] }))

const pairsOf = <T>(list: readonly T[]): readonly (readonly [T, T])[] => list.flatMap((a, at) => list.slice(at + 1).map((b) => [a, b] as const))

/** Two numbers of a sentence change places. */
const numbers: Exchange = (sentence) =>
  pairsOf(found(sentence.text, /(?<![\p{L}\d.,])\d+(?:,\d{3})*(?:\.\d+)?(?![\d\p{L}])/gu))
    .filter(([a, b]) => a.words !== b.words)
    .map(([a, b]) => ({ ...sentence, text: swap(sentence.text, a, b) }))

/** One name of a month, wherever it stands, becomes the one before. */
const month: Exchange = (sentence) =>
  found(sentence.text, new RegExp(`\\b(?:${months.join('|')})\\b`, 'g')).map(({ at, words }) => ({
    ...sentence,
    text: sentence.text.slice(0, at) + months[(months.indexOf(words) + 11) % 12]! + sentence.text.slice(at + words.length),
  }))

/** A word that denies falls out. */
const negation: Exchange = (sentence) =>
  found(sentence.text, /\b(?:not|no|never|cannot|none)\b:? ?/g).map(({ at, words }) => ({
    ...sentence,
    text: sentence.text.slice(0, at) + sentence.text.slice(at + words.length),
  }))

const namesIn = (sentence: BriefSentence, { world }: Table): readonly string[] => {
  const states = [...world.names].filter(([code]) => /^[A-Z]{3}$/.test(code)).map(([, names]) => names[0]!)
  const people = [...world.records.values()].flatMap((record) =>
    record.kind === 'event' || record.kind === 'commitment'
      ? record.people
      : record.kind === 'statement' && record.speaker
        ? [record.speaker.name]
        : [],
  )
  return [...new Set([...states, ...people])].filter((name) => new RegExp(`(?<!\\p{L})${escaped(name)}(?!\\p{L})`, 'u').test(sentence.text)).sort()
}

const escaped = (text: string): string => text.replace(/[.*+?^${}()|[\]\\]/g, '\\$&')

/** "X and Y" is the same turned round, where nothing else distinguishes them. */
const isList = (text: string, a: string, b: string): boolean =>
  [`${a} and ${b}`, `${b} and ${a}`, `${a}, ${b}`, `${b}, ${a}`].some((list) => text.includes(list)) &&
  text.split(a).length === 2 &&
  text.split(b).length === 2

/** Who and whom change places, all through the sentence. */
const subjects: Exchange = (sentence, table) =>
  pairsOf(namesIn(sentence, table))
    .filter(([a, b]) => !a.includes(b) && !b.includes(a) && !isList(sentence.text, a, b))
    .map(([a, b]) => ({ ...sentence, text: sentence.text.replace(new RegExp(`${escaped(a)}|${escaped(b)}`, 'g'), (one) => (one === a ? b : a)) }))

const offices: readonly (readonly [string, string])[] = [
  ['Prime Minister', 'President'],
  ['Foreign Minister', 'Defence Minister'],
  ['President', 'Vice-President'],
  ['Speaker', 'Chancellor'],
  ['Secretary-General', 'Governor-General'],
]

/** Another office in the place of one. */
const office: Exchange = (sentence) =>
  offices
    .filter(([one]) => sentence.text.includes(one))
    .slice(0, 1)
    .map(([one, other]) => ({ ...sentence, text: sentence.text.replace(one, other) }))

/** A citation under the letter of another document, or under a letter that is none; a letter in the words changed. */
const letter: Exchange = (sentence, { world }) => {
  const other = (one: string) => [...world.letters.values()].find((each) => each !== one) ?? 'Z'
  const cited = sentence.cites.map((cite, at) => ({
    ...sentence,
    cites: sentence.cites.map((each, place) => (place === at ? { ...each, letter: other(cite.letter) } : each)),
  }))
  const told = found(sentence.text, /(?<=in the words of |heard in |^)[A-Z](?=: |, |$| · )/g).map(({ at, words }) => ({
    ...sentence,
    text: sentence.text.slice(0, at) + other(words) + sentence.text.slice(at + 1),
  }))
  return [...cited, ...told]
}

/** The place of a record moved along by its own length. */
const shifted: Exchange = (sentence) =>
  sentence.cites
    .map((cite, at) => ({ cite, at }))
    .filter(({ cite }) => cite.record !== null)
    .map(({ cite, at }) => {
      const length = cite.span.end - cite.span.start
      const span = { start: cite.span.start + length, end: cite.span.end + length }
      return { ...sentence, cites: sentence.cites.map((each, place) => (place === at ? { ...each, span } : each)) }
    })

const exchanges: Readonly<Record<string, Exchange>> = { fields, places, numbers, month, negation, subjects, office, letter, shifted }

export interface Exchanged {
  readonly kinds: Readonly<Record<string, { readonly made: number; readonly refused: number }>>
  /** False sentences that the proof let through. */
  readonly missed: readonly False[]
}

/** How many sentences with exchanged parts the proof refuses, by what was exchanged. A sentence that is also made as such is none of them. */
export const measureExchanged = (sentences: readonly BriefSentence[], world: ProofWorld): Exchanged => {
  const passed = sentences.filter((sentence) => prove(sentence, world).ok)
  const keyOf = (sentence: BriefSentence) => JSON.stringify([sentence.text, sentence.records])
  const known = new Set(passed.map(keyOf))
  const table = { sentences: passed, world }
  const judged = Object.entries(exchanges).flatMap(([how, exchange]) =>
    passed.flatMap((sentence) =>
      exchange(sentence, table)
        .filter(
          (one) =>
            how === 'letter' ||
            how === 'shifted' ||
            (one.text !== sentence.text && !known.has(keyOf(one))) ||
            (how === 'places' && !known.has(keyOf(one))),
        )
        .map((one) => ({ how, sentence: one, refused: !prove(one, world).ok })),
    ),
  )
  const kinds = Object.keys(exchanges).map((how) => {
    const own = judged.filter((one) => one.how === how)
    return [how, { made: own.length, refused: own.filter(({ refused }) => refused).length }] as const
  })
  return { kinds: Object.fromEntries(kinds), missed: judged.filter(({ refused }) => !refused) }
}
