import type { ChanceryRecord } from '../../model/record.ts'
import { type Case, type Fault, type FaultKind, fault, must, ownWords } from './proof.ts'
import { even, holdsWords } from './quotes.ts'

const lastWord = (name: string): string => even(name).split(' ').at(-1) ?? ''

const capital = (name: string): string => name.slice(0, 1).toUpperCase() + name.slice(1)

/** The code whose printed name this is, with its article where it takes one, or null. */
export const codeOf = (one: Case, name: string): string | null => {
  for (const [code, names] of one.world.names) if (names[0] === name || capital(names[0] ?? '') === name) return code
  return null
}

/** The code that a name of a record spells, with an article or without. */
const spelledCode = (one: Case, name: string): string | null => [...one.world.names].find(([, names]) => names.includes(name))?.[0] ?? null

/** The code whose printed name in the possessive this is: "Norway’s", "The Philippines’"; or null. */
export const ownerOf = (one: Case, said: string): string | null => {
  const m = /^(?:(?<many>.*s)’|(?<other>.*[^s])’s)$/iu.exec(said)?.groups
  return m ? codeOf(one, (m.many ?? m.other)!) : null
}

const initials = (text: string): string => [...text.matchAll(/(?<![\p{L}-])(\p{Lu})[\p{L}’'-]*/gu)].map((m) => m[1]!).join('')

/** Whether the cited words spell a country or body, or stand for an actor that the record reads so, or the record names the inference. */
const spelledOut = (one: Case, record: ChanceryRecord, code: string): boolean => {
  const names = one.world.names.get(code) ?? [code]
  const cited = [...one.cited, ownWords(one.world, record)]
  if (cited.some((text) => [...names, code].some((name) => holdsWords(text, name)))) return true
  if (!/^[A-Z]{3}$/.test(code) && cited.some((text) => initials(text).includes(code.toUpperCase()))) return true
  const actors = [...record.sources, ...record.targets].filter((actor) => actor.country === code && actor.span)
  return (
    actors.some((actor) => citedExactly(one, record, actor.span!)) ||
    record.inferred.parties !== undefined ||
    record.inferred.holders !== undefined ||
    record.inferred.reporter !== undefined ||
    record.inferred.partner !== undefined ||
    record.inferred.flow !== undefined
  )
}

const citedExactly = (one: Case, record: ChanceryRecord, span: { readonly start: number; readonly end: number }): boolean =>
  one.sentence.cites.some((cite) => cite.document === record.document && cite.span.start <= span.start && cite.span.end >= span.end)

/** A country or body printed by name is one of the record's codes, and its words or a named inference give it. */
export const codeFaults = (one: Case, record: ChanceryRecord, said: string, codes: readonly string[], kind: FaultKind): readonly Fault[] => {
  const code = codeOf(one, said)
  const known = codes.map((name) => (/^[A-Z]{3}$/.test(name) ? name : (codeOf(one, name) ?? spelledCode(one, name))))
  if (code === null || !known.includes(code)) return [fault(kind, said, `the record says ${codes.join(', ') || 'none'}`)]
  return must(spelledOut(one, record, code), 'name', said, 'neither in the cited words nor a named inference')
}

/** Whether a printed person or body is one of these names: it stands whole in a cited place and ends with the name's last word, or is the whole name. */
export const isPerson = (one: Case, said: string, names: readonly string[]): boolean =>
  isOne(one, said, names) || names.some((name) => isJoint(one, said, name))

/** "X and Y" piece by piece, in the order of the record. */
const isJoint = (one: Case, said: string, name: string): boolean => {
  const [parts, wanted] = [said.split(/, | and /), name.split(/, | and /)]
  return wanted.length > 1 && parts.length === wanted.length && wanted.every((each, at) => isOne(one, parts[at]!, [each]))
}

const noArticle = (text: string): string =>
  even(text)
    .replace(/^[Tt]he /, '')
    .replace(/^(?:Both|Two|All) /, (word) => word.toLowerCase())

const isOne = (one: Case, said: string, names: readonly string[]): boolean =>
  names.some(
    (name) =>
      noArticle(name) === noArticle(said) ||
      (lastWord(name) === lastWord(said) && (even(name).endsWith(even(said)) || even(said).endsWith(even(name)) || officeThen(said, name))),
  ) && one.cited.some((text) => asPrinted(said).some((words) => holdsWords(text, words)))

/** A name as a document may have it: with a capital, or with another article than "the". */
const asPrinted = (said: string): readonly string[] => [
  said,
  ...(/^(?:the|both|two|all) /i.test(said) ? [capital(said), said.slice(0, 1).toLowerCase() + said.slice(1)] : []),
  ...(/^the /i.test(said) ? [said.slice(4)] : []),
]

const officeThen = (said: string, name: string): boolean => even(said).endsWith(` ${lastWord(name)}`) && even(name).split(' ').length === 1

/** One printed actor against the names and codes that the record has in that place. */
export const actorFaults = (one: Case, record: ChanceryRecord, said: string, allowed: readonly string[], kind: FaultKind): readonly Fault[] => {
  if (codeOf(one, said) !== null) return codeFaults(one, record, said, allowed, kind)
  return must(isPerson(one, said, allowed), kind, said, `the record says ${allowed.join(', ') || 'none'}, and the cited places must print it`)
}

/** "A, B and C" taken apart; names that hold "and" themselves are kept whole where the record has them so. */
export const splitList = (words: string, known: readonly string[]): readonly string[] => {
  const whole = known.find((name) => words === name || words.startsWith(`${name}, `) || words.startsWith(`${name} and `))
  if (whole && words.length > whole.length) return [whole, ...splitList(words.slice(whole.length).replace(/^(?:, | and )/, ''), known)]
  if (whole) return [whole]
  const cut = /^(.*?)(?:, | and )(.*)$/.exec(words)
  return cut ? [cut[1]!, ...splitList(cut[2]!, known)] : [words]
}

/** A printed list of actors is the record's list: every one printed, none added; "and others" only where more than four are recorded. */
export const listFaults = (one: Case, record: ChanceryRecord, words: string, recorded: readonly string[], kind: FaultKind): readonly Fault[] => {
  const printed = recorded.map((name) => one.world.names.get(name)?.[0] ?? name)
  const said = splitList(words, printed)
  const others = said.at(-1) === 'others'
  const named = others ? said.slice(0, -1) : said
  const count = others ? recorded.length > named.length : recorded.length === named.length
  return [
    ...must(count, kind, words, `the record has ${recorded.length}`),
    ...must(new Set(named).size === named.length, kind, words, 'named twice'),
    ...named.flatMap((name) => actorFaults(one, record, name, recorded, kind)),
  ]
}

/** " (says X)": there when the record is not the outlet's own voice, and then the right one. */
export const sayerFaults = (one: Case, record: ChanceryRecord, said: string | undefined): readonly Fault[] => {
  const { by, mode } = record.attribution
  const needed = mode !== 'stated' && by !== null
  if (!needed) return must(said === undefined, 'speaker', said ?? '', 'the document says it in its own voice')
  return said === undefined ? [fault('speaker', '', `${by} says it, not the document`)] : actorFaults(one, record, said, [by], 'speaker')
}
