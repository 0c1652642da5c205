import type { ChanceryRecord, RecordKind, RecordOf } from '../../model/record.ts'
import { withoutFollowUp } from './follow-up.ts'
import { agreementFaults } from './forms/agreement.ts'
import { bareFaults } from './forms/bare.ts'
import { commitmentFaults } from './forms/commitment.ts'
import { undated } from './forms/dated.ts'
import { eventFaults } from './forms/event.ts'
import { figureFaults } from './forms/figure.ts'
import { findingFaults } from './forms/finding.ts'
import { oneSideFaults } from './forms/one-side.ts'
import { statementFaults } from './forms/statement.ts'
import { tieFaults } from './forms/tie.ts'
import { differenceFaults, readingFaults } from './forms/version.ts'
import { givenWords } from './given.ts'
import { newsFaults, withoutNews } from './news.ts'
import { type Case, type Fault, fault, must, onceAWorld, type ProofResult, type ProofWorld, type Provable } from './proof.ts'
import { citedWords, even, quoteFaults, takeQuotes } from './quotes.ts'

const forms: { readonly [K in RecordKind]: (one: Case, records: readonly RecordOf<K>[]) => readonly Fault[] } = {
  event: eventFaults,
  statement: statementFaults,
  agreement: agreementFaults,
  commitment: commitmentFaults,
  figure: figureFaults,
  tie: tieFaults,
}

/** Every citation holds: a known document under its letter, a place inside its text, and for a record its own span. */
const citeFaults = (sentence: Provable, world: ProofWorld): readonly Fault[] =>
  sentence.cites.flatMap((cite) => {
    const text = world.documents.get(cite.document)?.text
    const record = cite.record === null ? null : world.records.get(cite.record)
    const inside = text !== undefined && cite.span.start >= 0 && cite.span.start < cite.span.end && cite.span.end <= text.length
    const own =
      record === null ||
      (record?.document === cite.document &&
        [record.span, ...record.evidence].some((span) => span.start === cite.span.start && span.end === cite.span.end))
    return [
      ...must(inside, 'words', `${cite.letter}:${cite.span.start}-${cite.span.end}`, 'no such place'),
      ...must(world.letters.get(cite.document) === cite.letter, 'words', cite.letter, 'the letter of another document'),
      ...must(own, 'words', cite.record ?? '', 'not the place of the record'),
    ]
  })

const openVerdicts: ReadonlySet<string> = new Set(['contradicts-reference', 'inconsistent', 'tension'])

/** Record id → ids of the open findings that rest on it, by either side's word. */
const openOn = onceAWorld((world): ReadonlyMap<string, ReadonlySet<string>> => {
  const open = new Map(world.findings.filter((one) => openVerdicts.has(one.verdict)).map((one) => [one.id, one]))
  const resting = new Map<string, Set<string>>()
  const put = (record: string, id: string) => resting.set(record, (resting.get(record) ?? new Set()).add(id))
  for (const { id, inputs } of open.values()) for (const { record } of inputs) if (record !== null) put(record, id)
  for (const { id, disputed } of world.records.values()) for (const one of disputed) if (open.has(one)) put(id, one)
  return resting
})

/** Every open finding that rests on a cited record has its mark on the line, and no other mark is there. */
const markFaults = (sentence: Provable, records: readonly ChanceryRecord[], world: ProofWorld): readonly Fault[] => {
  const needed = [...new Set(records.flatMap((record) => [...(openOn(world).get(record.id) ?? [])]))].map((id) => world.marks.get(id) ?? '?').sort()
  return must(needed.join() === [...sentence.marks].sort().join(), 'mark', sentence.marks.join(), `needed: ${needed.join(', ') || 'none'}`)
}

const uncited = (sentence: Provable, records: readonly ChanceryRecord[]): readonly Fault[] => {
  const covers = (record: ChanceryRecord) =>
    sentence.cites.some((cite) => cite.document === record.document && cite.span.start <= record.span.start && cite.span.end >= record.span.end)
  const absence = / · [a-z ]+: not said$/.test(sentence.text)
  return absence ? [] : records.filter((record) => !covers(record)).map((record) => fault('words', record.id, 'the record is not cited'))
}

/** "A: …": words of a record, and the letter of its document. */
const wordsOnly = /^(?<letter>[A-Z]+): ⟦0⟧$/

const letterFaults = (one: Case, said: string): readonly Fault[] =>
  one.records.flatMap((record) => must(one.world.letters.get(record.document) === said, 'speaker', said, 'the words of another document'))

const formFaults = (one: Case): readonly Fault[] => {
  const letter = wordsOnly.exec(one.frame)?.groups?.letter
  if (letter) return letterFaults(one, letter)
  const version = oneSideFaults(one) ?? differenceFaults(one) ?? readingFaults(one)
  if (version) return version
  const kind = one.records[0]!.kind
  if (one.records.some((record) => record.kind !== kind)) return [fault('words', one.frame, 'records of several kinds')]
  const read = forms[kind] as (one: Case, records: readonly ChanceryRecord[]) => readonly Fault[]
  const plain = undated(one, kind)
  return plain === null ? read(one, one.records) : [...plain.faults, ...read(plain.one, one.records)]
}

const lastWord = (name: string): string => even(name).split(' ').at(-1) ?? ''

/** Full names on record by their last word. */
const fullNames = onceAWorld((world): ReadonlyMap<string, ReadonlySet<string>> => {
  const full = [...world.records.values()].flatMap(namesOf).filter((name) => name.includes(' ') && !name.includes(' and '))
  return new Map([...Map.groupBy(new Set(full), lastWord)].map(([last, names]) => [last, new Set(names.map(even))]))
})

const namesOf = (record: ChanceryRecord): readonly string[] =>
  record.kind === 'event' || record.kind === 'commitment'
    ? record.people
    : record.kind === 'statement' && record.speaker
      ? [record.speaker.name, ...record.speaker.name.split(/, | and /)]
      : []

/** A place of another document may only give the full name of someone whom the record's own calls by surname, when nobody else bears it. */
const foreignFaults = (one: Case): readonly Fault[] => {
  const own = new Set(one.records.map((record) => record.document))
  return one.sentence.cites
    .filter((cite) => cite.record === null && !own.has(cite.document))
    .flatMap((cite) => {
      const name = even(one.world.documents.get(cite.document)?.text.slice(cite.span.start, cite.span.end) ?? '')
      const called = one.records.some((record) => namesOf(record).some((each) => even(each) === lastWord(name) || lastWord(each) === lastWord(name)))
      const others = [...(fullNames(one.world).get(lastWord(name)) ?? [])].filter((other) => other !== name)
      return must(called && others.length === 0, 'name', name, `another document's name; borne by ${others.join(', ') || 'nobody of the record'}`)
    })
}

const recordsOf = ({ records }: Provable, world: ProofWorld): readonly ChanceryRecord[] => records.flatMap((id) => world.records.get(id) ?? [])

/** Records, citations and marks of a sentence, whatever it says. */
const restFaults = (sentence: Provable, world: ProofWorld): readonly Fault[] => {
  const records = recordsOf(sentence, world)
  return [
    ...must(records.length === sentence.records.length, 'words', sentence.records.join(), 'a record that is not known'),
    ...citeFaults(sentence, world),
    ...(records.length > 0 ? [...uncited(sentence, records), ...markFaults(sentence, records, world)] : []),
  ]
}

/** What a sentence says, against what it cites. */
const wordFaults = (sentence: Provable, world: ProofWorld): readonly Fault[] => {
  const records = recordsOf(sentence, world)
  const one: Case = { world, sentence, ...takeQuotes(sentence.text), records, cited: [...citedWords(sentence, world, false), ...givenWords(records)] }
  if (records.length === 0) return sentence.findings.length > 0 ? findingFaults(one) : bareFaults(one)
  return [...foreignFaults(one), ...quoteFaults(one.quotes, one.sentence, one.world), ...formFaults(one)]
}

const proved = (sentence: Provable, world: ProofWorld): readonly Fault[] => {
  const followed = withoutFollowUp(sentence, world)
  const said = followed === null ? sentence : followed.sentence
  return [...restFaults(sentence, world), ...(followed?.faults ?? []), ...(said === null ? [] : wordFaults(said, world))]
}

/** Whether a sentence of a brief holds: its own reading of the words against the cited records and the cited places. Knows nothing of how it was made. */
export const prove = (sentence: Provable, world: ProofWorld): ProofResult => {
  const plain = withoutNews(sentence)
  const faults = plain === null ? proved(sentence, world) : [...newsFaults(sentence, plain.when, world), ...proved(plain.sentence, world)]
  return { ok: faults.length === 0, faults }
}
