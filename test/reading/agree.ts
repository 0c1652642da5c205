// When a field that was read agrees with the field that a person coded. Generous where wording may differ (names, dates more
// precise than coded), strict where meaning would change (value, unit, direction, stage, status).
import type { RecordKind } from '../../src/model/record.ts'
import { modalityLadder } from '../../src/model/record.ts'

type Test = (gold: unknown, read: unknown) => boolean

/** Lower case, letters and digits only, without the possessive. */
const plain = (value: unknown): string =>
  String(value ?? '')
    .toLowerCase()
    .replace(/[’']s$/, '')
    .replace(/[^\p{L}\p{N} ]/gu, '')
    .trim()

const asList = (value: unknown): readonly unknown[] => (Array.isArray(value) ? value : [value])
const anyOf =
  (test: Test): Test =>
  (gold, read) =>
    asList(gold).some((one) => test(one, read))

const same: Test = (gold, read) => gold === read
const sameUnit: Test = (gold, read) => plain(gold).replace(/s$/, '') === plain(read).replace(/s$/, '')

/** Codes as they are, names by their last word. */
const partyKey = (party: unknown): string => (/^[A-Z]{2,6}$/.test(String(party)) ? String(party) : (plain(party).split(' ').at(-1) ?? ''))
const partySet = (parties: unknown): ReadonlySet<string> => new Set(asList(parties ?? []).map(partyKey))
const sameParties: Test = (gold, read) => partySet(gold).symmetricDifference(partySet(read)).size === 0
const shareParty: Test = (gold, read) => partySet(gold).intersection(partySet(read)).size > 0

/** Each end of the read range lies inside the coded one: 2023-09-07 is within 2023-09. */
const sameDate: Test = (gold, read) => {
  if (typeof read !== 'string') return false
  const ends = read.split('/')
  return String(gold)
    .split('/')
    .every((end, at) => (ends[at] ?? ends[0] ?? '').startsWith(end))
}

/** Half a percent of slack, so that 7.7 million written in two ways is one value. */
const sameValue: Test = (gold, read) => {
  const want = asList(gold)
  const have = asList(read)
  return want.length === have.length && want.every((value, at) => Math.abs(Number(value) - Number(have[at])) <= Math.abs(Number(value)) * 0.005)
}

const rung = (modality: unknown): number => (modalityLadder as readonly unknown[]).indexOf(modality)
/** As strong as coded or one step weaker. */
const notStronger: Test = (gold, read) => gold === read || (rung(gold) >= 0 && rung(read) === rung(gold) - 1)

const particles = ['the', 'of', 'mr', 'mrs', 'ms']
const nameWords = (name: unknown): readonly string[] =>
  plain(name)
    .split(' ')
    .filter((word) => word.length > 1 && !particles.includes(word))
const within = (part: readonly string[], whole: readonly string[]): boolean => part.every((word) => whole.includes(word))

/** Same last word, or all words of one in the other. */
const sameName: Test = (gold, read) => {
  const named = typeof read === 'object' && read !== null && 'name' in read ? read.name : read
  const want = nameWords(gold)
  const have = nameWords(named)
  if (want.length === 0 || have.length === 0) return false
  return want.at(-1) === have.at(-1) || within(want, have) || (have.length > 1 && within(have, want))
}

const isIndirect = (form: unknown): boolean => form === 'indirect'
const sameVoice: Test = (gold, read) => gold === 'document' || read === 'document' || isIndirect(gold) === isIndirect(read)

/** The fields that make a record right, by kind. */
export const tests: Readonly<Record<RecordKind, Readonly<Record<string, Test>>>> = {
  event: { type: same, parties: sameParties, status: same, date: sameDate },
  statement: { speaker: anyOf(sameName), form: sameVoice },
  agreement: { parties: sameParties, stage: same, date: sameDate },
  commitment: { holders: shareParty, modality: anyOf(notStronger) },
  figure: { value: sameValue, unit: sameUnit, measure: same, period: sameDate, reporter: same, partner: same },
  tie: { type: same, parties: sameParties, state: same, org: sameName },
}
