import type { StatementRecord } from '../../../model/record.ts'
import { isGiven } from '../given.ts'
import { isPerson } from '../names.ts'
import { type Case, type Fault, fault, must, onceAWorld } from '../proof.ts'

const line = /^(?<who>[^⟦]+?)(?:, in the words of (?<letter>[A-Z]+))?(?<deny>, denying)?: ⟦0⟧$/

const openers = /[“«„"‘]/
const anyMark = /[“”«»„"]/g

/** Whether the words begin inside quotation marks of the document: the nearest mark before or at their start opens. */
const marked = (one: Case, record: StatementRecord): boolean => {
  const text = one.world.documents.get(record.document)?.text ?? ''
  const until = Math.min(text.length, record.span.start + 1)
  const before = text.slice(Math.max(0, record.span.start - 3000), until)
  const last = [...before.matchAll(anyMark)].at(-1)?.[0]
  return record.form !== 'direct' || (last !== undefined && openers.test(last))
}

const lastWord = (name: string): string => name.split(/\s+/).at(-1) ?? ''

const escaped = (text: string): string => text.replace(/[.*+?^${}()|[\]\\]/g, '\\$&')

/** Finds the last words of the names of all speakers. */
const lastNames = onceAWorld(({ records }): RegExp => {
  const names = new Set([...records.values()].flatMap((each) => (each.kind === 'statement' && each.speaker ? [lastWord(each.speaker.name)] : [])))
  const longest = [...names].filter((name) => name !== '').sort((a, b) => b.length - a.length || (a < b ? -1 : 1))
  return new RegExp(`(?<!\\p{L})(?:${longest.map(escaped).join('|') || '(?!)'})(?!\\p{L})`, 'gu')
})

/** The words that name the speaker in the sentence, when they are a name and not "he" or an office, are the speaker's; and they stand near the speech. */
const nearby = (one: Case, record: StatementRecord): boolean => {
  const span = record.speaker?.span
  if (!span) return true
  const words = one.world.documents.get(record.document)?.text.slice(span.start, span.end) ?? ''
  const distance = Math.max(record.span.start - span.end, span.start - record.span.end)
  const own = lastWord(record.speaker?.name ?? '')
  return distance <= 600 && (words.includes(own) || [...words.matchAll(lastNames(one.world))].every(([name]) => name === own))
}

/** "X: …" and "X, in the words of A: …": the words are the record's, and so is the one who says them. */
export const statementFaults = (one: Case, records: readonly StatementRecord[]): readonly Fault[] => {
  const m = line.exec(one.frame)?.groups
  if (!m) return [fault('words', one.frame, 'not a line of speech that can be read')]
  return records.flatMap((record) => {
    const known = record.speaker === null ? m.who === 'No speaker named' : isPerson(one, m.who!, [record.speaker.name])
    const opened = /[“«„"]/.test(
      one.world.documents.get(record.document)?.text.slice(Math.max(0, record.span.start - 2), record.span.start + 1) ?? '',
    )
    const own = record.form === 'direct' || (record.form === 'document' && opened)
    const letter = !own ? one.world.letters.get(record.document) : undefined
    return [
      ...must(known, 'speaker', m.who!, `the record says ${record.speaker?.name ?? 'no speaker'}, and a cited place must print it`),
      ...must(nearby(one, record), 'speaker', m.who!, 'the words beside the speech name another'),
      ...must(m.letter === letter, 'speaker', m.letter ?? '', 'whose words these are is told otherwise'),
      ...must(Boolean(m.deny) === record.negated, 'polarity', m.deny ?? '', 'the record says otherwise'),
      ...must(marked(one, record) || isGiven(record, 'form'), 'quote', one.quotes[0] ?? '', 'not between marks in the document'),
    ]
  })
}
