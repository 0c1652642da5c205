import type { CommitmentRecord } from '../../model/record.ts'
import type { BriefCell, BriefSentence } from '../brief.ts'
import { cite, type Desk, inOrder, itemsOfKind, onceADesk, ownerName, sentence, wordsAt } from '../desk.ts'
import { actorList, actorName, type Named, sayer } from '../names.ts'
import { bareWords, capital, dateWords, plainWords, quoted } from '../words.ts'
import { dated, inferenceSpans, recordWords } from './common.ts'

/** Groups of the tables, strongest first, with the strengths that each holds. */
export const strengthGroups = [
  { title: 'Undertaken', note: '(pledged, agreed, will)', modalities: ['obligation', 'undertaking'] },
  { title: 'Intended', note: '(plans, intends, aims)', modalities: ['intention'] },
  { title: 'Interested or ready', note: '(interested, ready, wishes)', modalities: ['interest'] },
  { title: 'Suggested', note: '(can, should, necessary)', modalities: ['suggestion'] },
  { title: 'Endorsed', note: '(welcomed, supported, appreciated: nothing is taken on)', modalities: ['endorsement'] },
  { title: 'Asked or offered', note: '(across the table)', modalities: ['request', 'offer'] },
] as const

/** The word a strength is printed with. */
export const strengthWords: Readonly<Record<string, string>> = {
  obligation: 'Obliged',
  undertaking: 'Undertaken',
  intention: 'Intended',
  interest: 'Interested or ready',
  suggestion: 'Suggested',
  endorsement: 'Endorsed',
  request: 'Asked',
  offer: 'Offered',
}

const none: Named = { text: '', cites: [] }

const holders = (desk: Desk, record: CommitmentRecord): Named => {
  const people = record.people.length > 0 ? actorList(desk, record, record.people, 'short') : none
  const sides = record.holders.filter((holder) => !record.people.includes(holder))
  const named = sides.length > 0 ? actorList(desk, record, sides, 'short') : none
  const text = people.text && named.text ? `${people.text} (${named.text})` : people.text || named.text || 'by whom is not said'
  return { text, cites: [...people.cites, ...named.cites] }
}

/** What is asked for, taken for the one who is asked. */
const isObject = ({ target, action }: CommitmentRecord): boolean => target !== null && (action ?? '').startsWith(target)

const target = (desk: Desk, record: CommitmentRecord): Named => {
  if (record.modality !== 'offer' && record.modality !== 'request') return none
  const said = record.target !== null && (pronoun.test(record.target) || isObject(record)) ? null : record.target
  const to = said ?? record.targets[0]?.country ?? null
  return to ? actorName(desk, record, to, 'short') : none
}

const sidesWord = /\b(?:sides?|parties|countries|nations|states|governments?|presidents?|leaders?|ministers?|counterparts|they|he|she|we|both|two)$/i

/** Whether whoever voices it is the holder: one of its people, all of them, or a word that stands for them ("the sides"). */
const holderSpeaks = (record: CommitmentRecord): boolean => {
  const by = record.attribution.by ?? ''
  const own = [...record.people, ...record.holders]
  return (
    own.includes(by) ||
    (sidesWord.test(by) && own.length > 0) ||
    (by.includes(' and ') && by.split(/, | and /).every((part) => own.some((name) => name.endsWith(part))))
  )
}

const pronoun = /^(?:you|he|she|him|her|it|they|them|us|we|his|their|your)$/i

/** The action without "to" and the modal verb, which the strength tells; a denied one keeps them. */
const deed = (record: CommitmentRecord): string =>
  record.action
    ?.replace(/\s+/g, ' ')
    .replace(/,?[”»].*$| \([^()]*$/, '')
    .replace(/^(?:to|will|would|shall|should|must|can|could|may|might)(?:['’]ll)? (?!not\b|never\b)/, '') ?? ''

/** The words of the record, what stands between their beginning and the action left out: “The presidents pledged to … exchange views”. */
const saying = (desk: Desk, record: CommitmentRecord): string => {
  const text = wordsAt(desk, record.document, record.span).replace(/\s+/g, ' ')
  const action = deed(record)
  const at = action === '' ? -1 : text.indexOf(action)
  const head = text.split(' ').slice(0, 5).join(' ')
  const cut = at > head.length + 25 && !leftOut.test(text.slice(head.length, at))
  if (at >= 0 && !cut) return cueWords(text.slice(0, at))
  return cut
    ? quoted(`${bareWords(head)} … ${action.split(' ').slice(0, 5).join(' ')}${action.split(' ').length > 5 ? ' …' : ''}`)
    : recordWords(desk, record, 40)
}

/** The words before an action, which give it its strength: “we will …”; empty when it stands first. */
const cueWords = (before: string): string => {
  const words = before.replace(/[\s“«„"‘'’(]+$/, '').split(' ')
  if (/^(?:to|and|we|I|he|she|they|it)?$/i.test(words.join(' '))) return ''
  return quoted(words.length > CUE ? `… ${words.slice(-CUE).join(' ')} …` : `${words.join(' ')} …`)
}

/** Words of a cue that a table has room for. */
const CUE = 10

/** Words that may not be left out of a quotation. */
const leftOut = /\b(?:not|no|never|nor|neither|cannot|without|denied|denies|refused|failed|rejected)\b|n['’]t\b/i

/** An action that a person gave: plain words, since nobody is quoted with it. */
const given = ({ inferred, action }: CommitmentRecord): string =>
  inferred.action?.from === 'judgement' && action ? `, corrected to: ${plainWords(action)}` : ''

/** The action between marks where it stands so in the record's words, else the words of the whole record, and what a person put in its place. */
const what = (desk: Desk, record: CommitmentRecord, limit: number): string => {
  const action = deed(record)
  if (given(record) !== '') return `${recordWords(desk, record, limit)}${given(record)}`
  const stands = /^\P{Lu}.* /u.test(action) && wordsAt(desk, record.document, record.span).replace(/\s+/g, ' ').includes(action)
  return stands ? quoted(action, limit) : recordWords(desk, record, limit)
}

/** The parts of a line or row of one commitment, each made once a desk. */
const build = (desk: Desk, record: CommitmentRecord, words: boolean): Parts => {
  const known = (words ? rowsMade : linesMade)(desk)
  const found = known.get(record) ?? partsOf(desk, record, words)
  known.set(record, found)
  return found
}

type Parts = ReturnType<typeof partsOf>

const linesMade = onceADesk((_) => new Map<CommitmentRecord, Parts>())
const rowsMade = onceADesk((_) => new Map<CommitmentRecord, Parts>())

/** Whether the action itself prints by when: “send engineers by June 2024”. */
const printsDue = (record: CommitmentRecord): boolean =>
  record.deadline !== null && !record.negated && given(record) === '' && deed(record).endsWith(` by ${dateWords(record.deadline)}`)

const partsOf = (desk: Desk, record: CommitmentRecord, words: boolean) => {
  const who = holders(desk, record)
  const to = target(desk, record)
  const by = sayer(desk, record)
  const speaks = holderSpeaks(record)
  const due = record.deadline && !printsDue(record) ? `, by ${dated(desk, record, 'deadline', record.deadline)}` : ''
  const strength = `${strengthWords[record.modality ?? ''] ?? 'Strength not said'}${record.negated ? ', in the negative' : ''}`
  const action = record.negated ? `${recordWords(desk, record)}${given(record)}` : what(desk, record, words ? 40 : 18)
  const said = words && given(record) === '' && action !== recordWords(desk, record, 40) ? saying(desk, record) : ''
  const inferred = inferenceSpans(record, ['holders', 'people', 'target', 'deadline']).map((span) => cite(desk, record.document, span))
  const text = `${strength} · ${capital(who.text)}${to.text && ` → ${to.text}`}: ${action}${due}${said && ` · ${said}`}${speaks ? '' : by.text}`
  const made = sentence(desk, text, [record], [...who.cites, ...to.cites, ...(speaks ? [] : by.cites), ...inferred])
  return { who, to, action, due, said, by: speaks ? '' : by.text, made }
}

/** "Undertaken · X and Y: “…”": one commitment as one document states it. */
export const commitmentLine = (desk: Desk, record: CommitmentRecord): BriefSentence => build(desk, record, false).made

/** "X’s turn · Offered · …: “…” · no answer on record": what is asked or offered and not taken up. */
export const openAskLine = (desk: Desk, record: CommitmentRecord, turn: string | null): BriefSentence => {
  const made = commitmentLine(desk, record)
  return { ...made, text: `${turn === null ? '' : `${ownerName(desk, turn)} turn · `}${made.text} · no answer on record` }
}

/** Whether two tellings of a commitment are printed alike. */
export const sameReading = (desk: Desk, a: CommitmentRecord, b: CommitmentRecord): boolean =>
  a === b || build(desk, a, true).made.text === build(desk, b, true).made.text

/** The tellings of a commitment that read otherwise, each once: several reports with the same line tell it together. */
export const readings = (desk: Desk, all: readonly CommitmentRecord[]): readonly CommitmentRecord[] => {
  const lines = new Map<string, CommitmentRecord>()
  for (const record of all) {
    const line = all.length === 1 ? record.id : build(desk, record, true).made.text
    if (!lines.has(line)) lines.set(line, record)
  }
  return [...lines.values()]
}

/** The row of one commitment: who (or from and to), what, words. */
export const commitmentRow = (desk: Desk, record: CommitmentRecord, asked: boolean): readonly BriefCell[] => {
  const { who, to, action, due, said, by, made } = build(desk, record, true)
  const cell = (shown: string): BriefCell => ({ shown, sentence: made })
  const last: BriefCell = said + by === '' ? { shown: '–', sentence: null } : cell(said + by)
  return asked ? [cell(capital(who.text)), cell(to.text || '–'), cell(action + due), last] : [cell(capital(who.text)), cell(action + due), last]
}

/** Commitments of the pair, in the order of their documents and words. */
export const commitments = onceADesk((desk) => {
  const placed = inOrder(desk)
  return itemsOfKind(desk, 'commitment').toSorted((a, b) => placed(a.lead, b.lead))
})

const answering = /\b(?:accepted|accepts|will accept|declined|declines|rejected|rejects|refused|refuses|turned down|agreed to visit)\b/i

/** Records whose words take something up or turn it down, by document; with who voices them. */
const answers = onceADesk((desk) => {
  const told = [...desk.records.values()].filter((record) => answering.test(record.quote))
  const voiced = told.map((record) => ({ record, voices: [...record.sources.map((actor) => actor.country ?? ''), record.attribution.by ?? ''] }))
  return Map.groupBy(voiced, ({ record }) => record.document)
})

/** Whether what was asked or offered has an answer on record: by what followed it, where it could be followed. */
export const answered = (desk: Desk, record: CommitmentRecord): boolean => {
  const followUp = desk.followUps.get(record.id)
  const told = followUp === undefined ? takenUp(desk, record) : followUp.links.some(({ relation }) => relation !== 'repeats')
  return told || replied.test(wordsBehind(desk, record))
}

/** Words right behind what was asked that say how it was received, though no record tells it: "She accepted the invitation." */
const replied =
  /\b(?:accept(?:s|ed|ing)?|declin(?:es|ed|ing)|turned down|rejected|refused)\b[^.“”"]{0,40}\b(?:invitation|offer|request|proposal|demand)\b/i

/** So far behind an offer its answer is looked for, in UTF-16 units: two or three sentences. */
const BEHIND = 300

const wordsBehind = (desk: Desk, { document, span }: CommitmentRecord): string => wordsAt(desk, document, { start: span.end, end: span.end + BEHIND })

/** Whether some record of another side takes up or turns down what was asked or offered, further on in the same document. */
const takenUp = (desk: Desk, record: CommitmentRecord): boolean => {
  const asker = new Set([...record.holders, ...record.people])
  const own = answers(desk).get(record.document) ?? []
  return own.some((other) => other.record.span.start > record.span.end && !other.voices.some((who) => asker.has(who)))
}
