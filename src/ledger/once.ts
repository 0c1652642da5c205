/*
 * Work on things that never change, done once for as long as they live. A ledger that grows is made of the very same documents, claims and
 * items as before but for a few: what was concluded from one of them, or from a list of them, is taken over. Only pure functions belong here;
 * they then change speed, never a result.
 */

/** A function of one thing that remembers its outcome. */
export const onceFor = <K extends object, T>(work: (of: K) => T): ((of: K) => T) => {
  const known = new WeakMap<K, T>()
  return (of) => {
    const found = known.get(of)
    if (found !== undefined || known.has(of)) return found as T
    const value = work(of)
    known.set(of, value)
    return value
  }
}

/** Texts that are remembered at most for one function; the memory starts anew then. */
const MOST = 20_000

/** A function of a text that remembers its outcome: the same words come by the thousand. */
export const onceForText = <T>(work: (text: string) => T): ((text: string) => T) => {
  const known = new Map<string, T>()
  return (text) => {
    const found = known.get(text)
    if (found !== undefined || known.has(text)) return found as T
    const value = work(text)
    if (known.size >= MOST) known.clear()
    known.set(text, value)
    return value
  }
}

/** A function of two things that remembers its outcome; the two are not exchanged. */
export const onceForTwo = <A extends object, B extends object, T>(work: (a: A, b: B) => T): ((a: A, b: B) => T) => {
  const of = onceFor((a: A) => onceFor((b: B) => work(a, b)))
  return (a, b) => of(a)(b)
}

/** Names under which something is remembered of one thing; more come together only where the same thing is told in ever other ways. */
const NAMES = 64

const put = <V>(own: Map<string, V>, name: string, value: V): void => {
  if (own.size >= NAMES) own.clear()
  own.set(name, value)
}

/** A function of a thing and a text that remembers its outcome; for few texts of each thing. */
export const onceForNamed = <K extends object, N extends string | number | null, T>(work: (of: K, name: N) => T): ((of: K, name: N) => T) => {
  const known = onceFor((_: K) => new Map<N, { readonly value: T }>())
  return (of, name) => {
    const own = known(of)
    const found = own.get(name)
    if (found !== undefined) return found.value
    const value = work(of, name)
    own.set(name, { value })
    return value
  }
}

/** Remembers what was made of a thing under a name; the name must tell all that the work rests on besides the thing. */
export const onceByName = <K extends object, T>(): ((of: K, name: string, work: () => T) => T) => {
  const known = onceFor((_: K) => new Map<string, { readonly value: T }>())
  return (of, name, work) => {
    const own = known(of)
    const found = own.get(name)
    if (found !== undefined) return found.value
    const value = work()
    put(own, name, { value })
    return value
  }
}

interface Last<K, T> {
  readonly list: readonly K[]
  readonly value: T
}

const sameList = (a: readonly unknown[], b: readonly unknown[]): boolean => a.length === b.length && a.every((one, at) => one === b[at])

/**
 * A function of a list of things that remembers its outcome for the last list with this first thing; where one thing comes first in several
 * lists, `name` tells them apart. A list with one thing more, less or other is worked on anew.
 */
export const onceForList = <K extends object, T>(work: (list: readonly K[]) => T): ((list: readonly K[], name?: string) => T) => {
  const known = onceFor((_: K) => new Map<string, Last<K, T>>())
  return (list, name = '') => {
    const [first] = list
    if (first === undefined) return work(list)
    const own = known(first)
    const last = own.get(name)
    if (last !== undefined && sameList(last.list, list)) return last.value
    const value = work(list)
    put(own, name, { list, value })
    return value
  }
}
