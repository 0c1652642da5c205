import type { Claim, Conflict } from '../../model/ledger.ts'
import type { ChanceryRecord, RecordKind, Speaker } from '../../model/record.ts'
import { byText, canonicalJson } from '../canonical.ts'
import { contentWords, contradict, numbersIn } from '../similarity.ts'
import { surnameKey } from '../spelling.ts'
import { fits, whenOf } from '../when.ts'
import { tellingWords } from './words.ts'

/*
 * On what the claims of one item contradict each other. A value that says less is no contradiction: a month around a day, a city
 * beside "city, country", a round number around the exact one, an empty field. Each test is symmetric.
 */

/** Whether two values of a field can both be right; the records that give them stand beside them. */
type Agree = (a: unknown, b: unknown, x: ChanceryRecord, y: ChanceryRecord) => boolean

const equal: Agree = (a, b) => canonicalJson(a) === canonicalJson(b)
const datesAgree: Agree = (a, b) => fits(whenOf(a as string), whenOf(b as string))
/** A visit goes to several places, and its country is told as its place as well. */
const placesAgree: Agree = (a, b, x, y) => (x.kind === 'event' && x.type === 'visit') || wordsAgree(a, b, x, y)

const nested = <T>(a: ReadonlySet<T>, b: ReadonlySet<T>): boolean => a.isSubsetOf(b) || b.isSubsetOf(a)
const wordsAgree: Agree = (a, b) => nested(contentWords(a as string), contentWords(b as string))
const namesAgree: Agree = (a, b) => nested(new Set((a as readonly string[]).map(surnameKey)), new Set((b as readonly string[]).map(surnameKey)))
const sameMembers: Agree = (a, b) => {
  const [x, y] = [new Set(a as readonly string[]), new Set(b as readonly string[])]
  return x.size === y.size && x.isSubsetOf(y)
}

/** The loose interval of a figure: no rounding bridges what lies outside it. */
const reach = (record: ChanceryRecord): readonly [number, number] | null => {
  if (record.kind !== 'figure' || record.value === null) return null
  return record.interval?.loose ?? (typeof record.value === 'number' ? [record.value, record.value] : record.value)
}

const valuesAgree: Agree = (a, b, x, y) => {
  const [one, other] = [reach(x), reach(y)]
  if (one === null || other === null) return equal(a, b, x, y)
  return one[0] <= other[1] && other[0] <= one[1]
}

const numbersAgree: Agree = (a, b) => !contradict(numbersIn(tellingWords(a as string)), numbersIn(tellingWords(b as string)))

const speakersAgree: Agree = (a, b) => surnameKey((a as Speaker).name) === surnameKey((b as Speaker).name)

/** The fields that can contradict, in the order in which conflicts are listed. */
const compared: { readonly [K in RecordKind]: Readonly<{ [field: string]: Agree }> } = {
  event: { parties: sameMembers, people: namesAgree, date: datesAgree, place: placesAgree, rank: equal, status: equal },
  statement: { speaker: speakersAgree, quote: numbersAgree },
  agreement: { form: equal, parties: sameMembers, date: datesAgree, place: placesAgree },
  commitment: { modality: equal, deadline: datesAgree },
  figure: { value: valuesAgree, status: equal, period: datesAgree },
  tie: { state: equal, since: datesAgree },
}

interface Told {
  readonly value: unknown
  readonly record: ChanceryRecord
  readonly claims: readonly string[]
}

const isEmpty = (value: unknown): boolean => value === null || value === undefined || (Array.isArray(value) && value.length === 0)

/** The different values of a field, each with the claims that give it; told most often first. */
const toldOf = (claims: readonly Claim[], field: string): readonly Told[] => {
  const fieldOf = ({ record }: Claim): unknown => (record as unknown as { readonly [field: string]: unknown })[field]
  const given = claims.filter((claim) => !isEmpty(fieldOf(claim)))
  return [...Map.groupBy(given, (claim) => canonicalJson(fieldOf(claim)))]
    .sort(([a, own], [b, others]) => others.length - own.length || byText(a, b))
    .map(([, own]) => ({ value: fieldOf(own[0]!), record: own[0]!.record, claims: own.map(({ id }) => id).sort(byText) }))
}

/** The conflicts between claims of one kind that are one thing, in the order of the table above. Pure; no order of claims shows. */
export const conflictsOf = (claims: readonly Claim[]): readonly Conflict[] => {
  if (claims.length < 2) return []
  const ordered = [...claims].sort((a, b) => byText(a.id, b.id))
  return Object.entries(compared[claims[0]!.record.kind]).flatMap(([field, agree]) => {
    const told = toldOf(ordered, field)
    const against = told.filter((one) => told.some((other) => other !== one && !agree(one.value, other.value, one.record, other.record)))
    return against.length === 0 ? [] : [{ field, values: against.map(({ value, claims: ids }) => ({ value, claims: ids })) }]
  })
}
