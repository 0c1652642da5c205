import type { Claim } from '../../model/ledger.ts'
import { splitName } from '../spelling.ts'

/*
 * Whether two records mean the same persons, told by the two records and what each one's document calls them. Nothing else is looked at,
 * so that a new document never changes what two others have to do with each other.
 */

/** A person as one document knows him: last name, given names and what stands after ("jr") as spelling keys. */
export interface Name {
  readonly surname: string
  readonly given: readonly string[]
  readonly suffix: string
  readonly country: string | null
}

/** What one document calls its persons, by the key of the last name. */
export type Directory = ReadonlyMap<string, Name>

/** "A. Moreira and B. Silva" as two names; a body whose name holds "and" gives words that no person has. */
export const namesIn = (name: string): readonly string[] => name.split(/\s+and\s+|,\s*/).filter((part) => part !== '')

const personsOf = ({ record }: Claim): readonly { readonly name: string; readonly country: string | null }[] => {
  if (record.kind === 'event' || record.kind === 'commitment') return record.people.map((name) => ({ name, country: null }))
  if (record.kind !== 'statement' || record.speaker === null) return []
  const { name, country } = record.speaker
  return namesIn(name).map((one) => ({ name: one, country }))
}

/** Two namings of one person; null where they are of two. */
const joined = (a: Name, b: Name): Name | null => {
  if (!givenAgree(a.given, b.given)) return null
  const longer = a.given.length >= b.given.length ? a : b
  const country = a.country === b.country ? a.country : a.country === null || b.country === null ? (a.country ?? b.country) : null
  return { ...longer, country }
}

/** The persons of one document. A last name that two persons of it have says nothing about either. */
export const directoryOf = (claims: readonly Claim[]): Directory => {
  const found = new Map<string, Name | null>()
  for (const { name, country } of claims.flatMap(personsOf)) {
    const one: Name = { ...splitName(name), country }
    const known = found.get(one.surname)
    if (known !== null) found.set(one.surname, known === undefined ? one : joined(known, one))
  }
  return new Map([...found].flatMap(([key, name]) => (name === null ? [] : [[key, name] as const])))
}

/** A name as its document knows the person: the given names and country told elsewhere in it are added to a last name alone. */
export const nameIn = (directory: Directory, name: string): Name => {
  const own: Name = { ...splitName(name), country: null }
  const known = directory.get(own.surname)
  return known === undefined ? own : (joined(known, own) ?? own)
}

const wordsAgree = (a: string, b: string): boolean => a === b || (a.length === 1 && b.startsWith(a)) || (b.length === 1 && a.startsWith(b))

/** One row of given names inside the other, in order; an initial stands for a name. */
export const givenAgree = (a: readonly string[], b: readonly string[]): boolean => {
  const [short, long] = a.length <= b.length ? [a, b] : [b, a]
  let at = 0
  for (const word of long) if (at < short.length && wordsAgree(short[at]!, word)) at++
  return at === short.length
}

/** Long enough for one wrong letter to be a slip rather than another name. */
const SLIP_LENGTH = 6

/** Whether one letter put in, left out or changed makes one word of the other. */
export const isSlip = (a: string, b: string): boolean => {
  if (a === b || Math.min(a.length, b.length) < SLIP_LENGTH || Math.abs(a.length - b.length) > 1) return false
  let at = 0
  while (at < a.length && a[at] === b[at]) at++
  const [x, y] = [a.slice(at + (a.length >= b.length ? 1 : 0)), b.slice(at + (b.length >= a.length ? 1 : 0))]
  return x === y
}

/** "Gabriel Boric" and "Gabriel Boric Font": the shorter name is how the longer one begins. */
const begins = (a: Name, b: Name): boolean => {
  const [short, long] = a.given.length <= b.given.length ? [a, b] : [b, a]
  return short.given.length > 0 && [...short.given, short.surname].every((word, at) => word === long.given[at])
}

const shownByGiven = (a: Name, b: Name): boolean => a.given.length > 0 && b.given.length > 0

/** Given names and last name in full, letter by letter. */
const sameFullName = (a: Name, b: Name): boolean =>
  a.surname === b.surname && a.given.some((word) => word.length > 1) && a.given.join(' ') === b.given.join(' ')

/** Whether two names can be one person's. */
export const personsAgree = (a: Name, b: Name): boolean => {
  if (a.suffix !== b.suffix) return false
  // A country read wrongly or held by somebody else of that name: the full name decides.
  if (a.country !== null && b.country !== null && a.country !== b.country) return sameFullName(a, b)
  if (a.surname === b.surname) return givenAgree(a.given, b.given)
  if (begins(a, b)) return true
  return isSlip(a.surname, b.surname) && shownByGiven(a, b) && givenAgree(a.given, b.given)
}

const foundIn = (list: readonly Name[], other: readonly Name[]): number => list.filter((one) => other.some((two) => personsAgree(one, two))).length

/** How many persons of the shorter list are in the longer one as well; of two lists of one length both are asked, and the smaller answer counts. */
export const sharedPersons = (a: readonly Name[], b: readonly Name[]): number => {
  if (a.length === b.length) return Math.min(foundIn(a, b), foundIn(b, a))
  return a.length < b.length ? foundIn(a, b) : foundIn(b, a)
}

/** Lists of persons contradict when neither is a part of the other. */
export const peopleAgree = (a: readonly Name[], b: readonly Name[]): boolean => sharedPersons(a, b) === Math.min(a.length, b.length)
