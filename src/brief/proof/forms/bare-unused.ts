import { splitSentences } from '../../../text/sentences.ts'
import { tokenize } from '../../../text/tokens.ts'
import { type Case, documentsByLetter, type Fault, fault, must } from '../proof.ts'
import { standsIn } from '../quotes.ts'
import { all, type BareForm, counted, type Groups } from './bare-common.ts'

/** Sentences of at least five words with their full stop; shorter ones are headings and names under pictures. */
const sentencesIn = (text: string) => {
  const tokens = tokenize(text)
  const { count, from, to } = splitSentences(tokens)
  const all = Array.from({ length: count }, (_, i) => ({ start: tokens.start[from[i]!]!, end: tokens.end[to[i]! - 1]! }))
  return all.filter(({ start, end }) => {
    const words = text.slice(start, end)
    return (words.normalize('NFKC').match(/[\p{L}\p{N}]+/gu) ?? []).length >= 5 && /[.!?…]["'“”»’)\]]*$/.test(words)
  })
}

/** No record of the account touches any of these sentences, and there are as many of them as is said. */
const unusedFaults = (one: Case, m: Groups): readonly Fault[] => {
  const id = documentsByLetter(one.world).get(m.letter!)
  const text = one.world.documents.get(id ?? '')?.text
  if (text === undefined) return [fault('name', m.letter!, 'no document has this letter')]
  const spans = all(one)
    .filter(({ document }) => document === id)
    .flatMap(({ span, evidence }) => [span, ...evidence])
  const sentences = sentencesIn(text)
  const unused = sentences.filter(({ start, end }) => !spans.some((span) => span.start < end && start < span.end))
  const named = [...m.list!.matchAll(/“([^”]*)”/g)].map(([, words]) => words!)
  const cited = one.sentence.cites.filter((cite) => cite.document === id)
  const stands = (words: string, at: number): boolean => {
    const cite = cited[at]
    const known = unused.some(({ start, end }) => start === cite?.span.start && end === cite?.span.end)
    return known && standsIn(words, text.slice(cite!.span.start, cite!.span.end))
  }
  return [
    ...counted(m.count, unused.length),
    ...counted(m.all, sentences.length),
    ...must(cited.length === one.sentence.cites.length && cited.length === named.length, 'words', m.list!, 'other places are cited'),
    ...named.flatMap((words, at) => must(stands(words, at), 'quote', words, 'not a sentence without a record')),
    ...must(named.length + Number(m.more ?? 0) === unused.length, 'number', m.more ?? '', `there are ${unused.length}`),
  ]
}

/** Lines about sentences of which nothing is told. */
export const unusedForms: readonly BareForm[] = [
  {
    pattern:
      /^Read and not used here, (?<letter>[A-Z]+): (?<count>\d+) of (?<all>\d+) sentences: (?<list>“[^”]*”(?:, “[^”]*”)*)(?: and (?<more>\d+) more)?$/,
    check: unusedFaults,
  },
]
