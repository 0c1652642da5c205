import type { ChanceryRecord } from '../../../model/record.ts'
import { actorFaults, listFaults } from '../names.ts'
import { type Case, type Fault, fault, must, ownWords } from '../proof.ts'
import { even } from '../quotes.ts'

const kinds = 'wording|strength|scope|actor|object|polarity|number|date|precision|name|addition|omission'

/** "scope: “people” against “tourists”": words of two documents in one place. */
const against = new RegExp(`^(?:${kinds}): ⟦(?<x>\\d+)⟧ against ⟦(?<y>\\d+)⟧$`)
/** "only in A: “…”", "left out by B, and marked: “…”": words that one of two documents has. */
const alone = new RegExp(`^(?:(?:${kinds}): )?only in (?<has>[A-Z]{1,2}): ⟦(?<x>\\d+)⟧$`)
const leftOut = /^left out by (?<lacks>[A-Z]{1,2}), and marked: ⟦(?<x>\d+)⟧$/

const plain = (words: string): string => even(words).toLowerCase()

/** Whether a record has words, whole and in any case of letters; those that were cut off are not asked for. */
const has = (one: Case, record: ChanceryRecord, words: string): boolean => {
  const [text, wanted] = [` ${plain(ownWords(one.world, record))} `, plain(words).replace(/\s*…$/, '')]
  if (wanted === '') return false
  for (let at = text.indexOf(wanted); at >= 0; at = text.indexOf(wanted, at + 1))
    if (!/[\p{L}\p{N}]/u.test(text[at - 1] ?? ' ') && !/[\p{L}\p{N}]/u.test(text[at + wanted.length] ?? ' ')) return true
  return false
}

const ofLetter = (one: Case, letter: string | undefined): ChanceryRecord | undefined =>
  one.records.find(({ document }) => one.world.letters.get(document) === letter)

const onlyFaults = (one: Case, words: string, having: ChanceryRecord | undefined, lacking: ChanceryRecord | undefined): readonly Fault[] => [
  ...must(having !== undefined && has(one, having, words), 'quote', words, 'not in the words of the document named'),
  ...must(lacking !== undefined && !has(one, lacking, words), 'quote', words, 'in the words of the other document too'),
]

const partFaults = (one: Case, part: string): readonly Fault[] => {
  const [first, second] = one.records
  const both = against.exec(part)?.groups
  if (both) {
    const [x, y] = [one.quotes[Number(both.x)]!, one.quotes[Number(both.y)]!]
    return [...onlyFaults(one, x, first, second), ...onlyFaults(one, y, second, first)]
  }
  const single = alone.exec(part)?.groups
  if (single) {
    const having = ofLetter(one, single.has)
    return onlyFaults(
      one,
      one.quotes[Number(single.x)]!,
      having,
      one.records.find((record) => record !== having),
    )
  }
  const cut = leftOut.exec(part)?.groups
  if (!cut) return [fault('words', part, 'not a difference that can be read')]
  const lacking = ofLetter(one, cut.lacks)
  return [
    ...onlyFaults(
      one,
      one.quotes[Number(cut.x)]!,
      one.records.find((record) => record !== lacking),
      lacking,
    ),
    ...must(lacking !== undefined && /…|\.{3}/.test(ownWords(one.world, lacking)), 'words', part, 'the document has no mark of omission'),
  ]
}

/** Differences between the words of two documents, with "wording · " before them where they are printed as no more; null when the sentence is no such line. */
export const differenceFaults = (one: Case): readonly Fault[] | null => {
  const parts = one.frame.replace(/^wording · /, '').split('; ')
  if (!parts.every((part) => against.test(part) || alone.test(part) || leftOut.test(part))) return null
  const [first, second] = one.records
  if (one.records.length !== 2 || first?.document === second?.document) return [fault('words', one.frame, 'not of two documents')]
  return parts.flatMap((part) => partFaults(one, part))
}

const reading = /^(?<letter>[A-Z]{1,2}), (?<mode>quoted|own words) · (?<who>[^·⟦]+) · ⟦0⟧ · (?<strength>[a-z]+|–)$/

const isQuoted = (record: ChanceryRecord): boolean =>
  record.attribution.mode === 'quoted' || (record.kind === 'statement' && (record.form === 'direct' || record.form === 'partial'))

/** "A, quoted · X · “…” · suggestion": one document's reading of a thing; null when the sentence is no such line. */
export const readingFaults = (one: Case): readonly Fault[] | null => {
  const m = reading.exec(one.frame)?.groups
  const [record] = one.records
  if (!m || record === undefined) return null
  const voices = record.kind === 'commitment' ? (record.people.length > 0 ? record.people : record.holders) : []
  const strength = record.kind === 'commitment' ? (record.modality ?? '–') : '–'
  const who =
    record.kind === 'statement'
      ? actorFaults(one, record, m.who!, [record.speaker?.name ?? ''], 'speaker')
      : listFaults(one, record, m.who!, voices, record.kind === 'commitment' && record.people.length > 0 ? 'name' : 'direction')
  return [
    ...must(one.records.length === 1, 'words', one.frame, 'several records'),
    ...must(one.world.letters.get(record.document) === m.letter, 'speaker', m.letter!, 'the words of another document'),
    ...must(isQuoted(record) === (m.mode === 'quoted'), 'speaker', m.mode!, 'quoted or not, the record says otherwise'),
    ...must(!record.negated, 'polarity', one.frame, 'a denial'),
    ...must(m.strength === strength, 'strength', m.strength!, `the record says ${strength}`),
    ...who,
  ]
}
