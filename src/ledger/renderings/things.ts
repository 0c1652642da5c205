import { wordingWords } from '../../lexicon/wording.ts'
import type { Document } from '../../model/document.ts'
import type { ChanceryRecord } from '../../model/record.ts'
import { overlaps, type Span } from '../../model/span.ts'
import { byText } from '../canonical.ts'
import { onceFor, onceForList, onceForTwo } from '../once.ts'
import { rootOf, type Token, tokensIn } from '../roots.ts'
import { isGeneric } from '../telling.ts'
import { dayNumber } from '../when.ts'

/** One place where a thing is told: a record, and the words in it that name the thing. */
export interface Telling {
  readonly record: ChanceryRecord
  readonly document: Document
  readonly thing: Span
}

/** A thing that several records speak of, known by a phrase ("direct flights"), within days of each other. */
export interface Thing {
  /** As the earliest of them prints it. */
  readonly phrase: string
  /** By date of publication, then by place. */
  readonly tellings: readonly Telling[]
}

/** Kinds that tell of something wished, promised or standing. */
const kinds: ReadonlySet<ChanceryRecord['kind']> = new Set(['statement', 'commitment', 'tie'])

/** Reports further apart than this speak of another occasion, in days. */
const APART = 31

/** What more records than this speak of is no one thing, but the subject of the day. */
const MANY = 40

const projects: ReadonlySet<string> = new Set(wordingWords.projects.map(rootOf))

const isCapital = (text: string, { start }: Span): boolean => /\p{Lu}/u.test(text[start] ?? '')

/** A word that may be part of what a thing is called: it tells a subject and is no number. */
const tells = ({ root }: Token): boolean => !isGeneric(root) && !/^\p{N}/u.test(root)

interface Phrase {
  readonly key: string
  readonly telling: Telling
}

/** Two words that tell a subject and stand beside each other. Names of places and bodies are none, names of projects are: "Transport Route". */
const phrasesIn = onceForTwo((record: ChanceryRecord, document: Document): readonly Phrase[] => {
  const { text } = document
  const words = tokensIn(text, record.span)
  return words.flatMap((word, at) => {
    const next = words[at + 1]
    if (next === undefined || !/^\s+$/.test(text.slice(word.end, next.start)) || !tells(word) || !tells(next)) return []
    if (isCapital(text, next) && !projects.has(next.root)) return []
    return [{ key: `${word.root} ${next.root}`, telling: { record, document, thing: { start: word.start, end: next.end } } }]
  })
})

/** What a pledge takes on goes before what is only said, the shorter before the longer. */
const order = (x: Telling, y: Telling): number =>
  Number(y.record.kind === 'commitment') - Number(x.record.kind === 'commitment') ||
  Number(y.record.kind === 'statement') - Number(x.record.kind === 'statement') ||
  x.record.span.end - x.record.span.start - (y.record.span.end - y.record.span.start) ||
  byText(x.record.id, y.record.id)

/** Of records on the same words the best one. */
const onceByPlace = (tellings: readonly Telling[]): readonly Telling[] => {
  const kept: Telling[] = []
  for (const one of tellings.toSorted(order))
    if (
      !kept.some(
        (other) => other.document.id === one.document.id && (overlaps(other.thing, one.thing) || overlaps(other.record.span, one.record.span)),
      )
    )
      kept.push(one)
  return kept
}

const dayOf = ({ document }: Telling): number => dayNumber(document.published ?? '')

const byDay = (x: Telling, y: Telling): number =>
  byText(x.document.published ?? '~', y.document.published ?? '~') || byText(x.document.id, y.document.id) || x.thing.start - y.thing.start

/** Tellings in stretches of some days, each from its first one on: what is told for years is told on many occasions. */
const occasions = (tellings: readonly Telling[]): readonly (readonly Telling[])[] => {
  const groups: Telling[][] = []
  for (const one of tellings.toSorted(byDay)) {
    const last = groups.at(-1)
    if (last !== undefined && !(dayOf(one) - dayOf(last[0]!) > APART)) last.push(one)
    else groups.push([one])
  }
  return groups
}

const placesOf = onceFor(({ tellings }: Thing): string => tellings.map(({ record }) => record.id).join())

/** Phrases of the same records are one name of one thing: the longest stretch stands for all. */
const merged = onceForList((same: readonly Thing[]): Thing => {
  const tellings = same[0]!.tellings.map((telling, at) => ({
    ...telling,
    thing: {
      start: Math.min(...same.map((one) => one.tellings[at]!.thing.start)),
      end: Math.max(...same.map((one) => one.tellings[at]!.thing.end)),
    },
  }))
  return { phrase: phraseOf(tellings), tellings }
})

/** The shortest way in which the thing is printed. */
const phraseOf = (tellings: readonly Telling[]): string =>
  tellings
    .map(({ document, thing }) => document.text.slice(thing.start, thing.end).replace(/\s+/g, ' '))
    .toSorted((x, y) => x.length - y.length || byText(x, y))[0] ?? ''

/** The things that one phrase stands for in some tellings. */
const thingsNamed = onceForList((tellings: readonly Telling[]): readonly Thing[] =>
  occasions(tellings)
    .map(onceByPlace)
    .filter((own) => own.length > 1 && own.length <= MANY && own.some(({ record }) => record.kind === 'commitment'))
    .map((own) => ({ phrase: phraseOf(own), tellings: own.toSorted(byDay) })),
)

/** The things that at least two records speak of, one of them a pledge or wish. Cost: the words of the records. Sorted by content. */
export const thingsIn = (records: readonly ChanceryRecord[], documents: ReadonlyMap<string, Document>): readonly Thing[] => {
  const found = new Map<string, Telling[]>()
  for (const record of records) {
    const document = documents.get(record.document)
    if (document === undefined || !kinds.has(record.kind)) continue
    for (const { key, telling } of phrasesIn(record, document)) {
      const list = found.get(key)
      if (list === undefined) found.set(key, [telling])
      else list.push(telling)
    }
  }
  const things = [...found.values()].filter((tellings) => tellings.length > 1).flatMap((tellings) => thingsNamed(tellings))
  return [...Map.groupBy(things, placesOf).values()]
    .map((same) => merged(same))
    .sort((x, y) => byDay(x.tellings[0]!, y.tellings[0]!) || byText(x.phrase, y.phrase))
}
