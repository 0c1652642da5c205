import type { JudgementVerdict } from '../../model/judgement.ts'
import type { Problem } from '../../model/problem.ts'
import type { RecordKind } from '../../model/record.ts'
import { requestProblem } from '../problems.ts'

/** One FIELD=VALUE as typed. */
export interface Given {
  readonly field: string
  readonly said: string
}

/** The flags of `judge` that say what is judged. */
export interface Flags {
  readonly document?: string | undefined
  readonly add?: RecordKind | undefined
  readonly span?: string | undefined
  readonly quote?: string | undefined
  readonly fact?: string | undefined
  readonly reason?: string | undefined
}

type OfClaims = Extract<JudgementVerdict, 'accept' | 'reject' | 'correct' | 'same' | 'different' | 'kept' | 'broken' | 'note'>

/** What a person asked to be noted, taken apart; nothing is looked up yet. */
export type Request =
  | { readonly what: 'claims'; readonly verdict: OfClaims; readonly claims: readonly string[]; readonly given: readonly Given[] }
  | { readonly what: 'revoke'; readonly judgement: string }
  | { readonly what: 'document'; readonly document: string; readonly given: readonly Given[] }
  | { readonly what: 'add'; readonly recordKind: RecordKind; readonly document: string; readonly at: Place; readonly given: readonly Given[] }
  | { readonly what: 'fact'; readonly fact: string }

/** Where the words of an added record stand: by offsets, or by the words themselves. */
export type Place = { readonly start: number; readonly end: number } | { readonly quote: string }

/** How many claims each verdict is about. */
const counts: Readonly<Record<OfClaims, 1 | 2>> = { accept: 1, reject: 1, correct: 1, kept: 1, broken: 1, note: 1, same: 2, different: 2 }

const isVerdict = (word: string): word is OfClaims => word in counts

const wrong = (message: string, help = 'see "chancery judge --help"'): Problem => requestProblem('usage', `chancery judge: ${message}`, help)

const isProblem = (of: object): of is Problem => 'severity' in of

const givenIn = (words: readonly string[]): readonly Given[] | Problem => {
  const found: Given[] = []
  for (const word of words) {
    const at = word.indexOf('=')
    if (at < 1) return wrong(`"${word}" is not of the form FIELD=VALUE`, 'write it as in date=2023-09-07; put quotes around a value with spaces')
    found.push({ field: word.slice(0, at), said: word.slice(at + 1).trim() })
  }
  const twice = found.find(({ field }, i) => found.findIndex((other) => other.field === field) !== i)
  return twice === undefined ? found : wrong(`${twice.field} is given twice`, 'give each field once')
}

const someGiven = (words: readonly string[], example: string): readonly Given[] | Problem =>
  words.length === 0 ? wrong('say which field has which value', `as in ${example}`) : givenIn(words)

const ofClaims = (words: readonly string[], reason: string | undefined): Request | Problem => {
  const at = words.findIndex(isVerdict)
  if (at < 0) return wrong('say what you think of it', `write one of ${Object.keys(counts).join(', ')} behind the id of the record`)
  const verdict = words[at] as OfClaims
  const [claims, rest] = [words.slice(0, at), words.slice(at + 1)]
  if (claims.length !== counts[verdict])
    return wrong(
      `"${verdict}" is said of ${counts[verdict] === 1 ? 'one record' : 'two records'}, not of ${claims.length}`,
      `write chancery judge ${counts[verdict] === 1 ? 'ID' : 'ID ID'} ${verdict} --by NAME --db PATH`,
    )
  if (verdict === 'note' && reason === undefined) return wrong('a note needs its words', 'give them with --reason "…"')
  if (verdict !== 'correct')
    return rest.length === 0
      ? { what: 'claims', verdict, claims, given: [] }
      : wrong(`"${rest.join(' ')}" stands behind "${verdict}"`, 'give reasons with --reason "…"')
  const given = someGiven(rest, 'chancery judge ID correct date=2023-09-07')
  return isProblem(given) ? given : { what: 'claims', verdict, claims, given }
}

const placeIn = ({ span, quote }: Flags): Place | Problem => {
  if ((span === undefined) === (quote === undefined))
    return wrong('say where the words of the record stand', 'give either --quote "the words" or --span START-END')
  if (quote !== undefined) return { quote }
  const found = /^(\d{1,9})[-–](\d{1,9})$/.exec(span!)
  return found === null
    ? wrong(`"${span}" is not a span`, 'give two numbers, as in --span 120-184')
    : { start: Number(found[1]), end: Number(found[2]) }
}

const added = (words: readonly string[], recordKind: RecordKind, flags: Flags): Request | Problem => {
  const { document } = flags
  if (document === undefined) return wrong('say in which document the record stands', 'name it with --document')
  const at = placeIn(flags)
  if (isProblem(at)) return at
  const given = someGiven(words, 'chancery judge --add event --document ID --quote "…" type=visit parties=KAZ,ALB')
  return isProblem(given) ? given : { what: 'add', recordKind, document, at, given }
}

/** What the words and flags of `judge` ask for, or what is wrong with them. */
export const requestIn = (words: readonly string[], flags: Flags): Request | Problem => {
  if (flags.add !== undefined) return added(words, flags.add, flags)
  if (flags.span !== undefined || flags.quote !== undefined) return wrong('--span and --quote belong to --add', 'name the kind of record with --add')
  if (flags.fact !== undefined)
    return words.length > 0
      ? wrong(`"${words.join(' ')}" stands beside --fact`, 'give the reason with --reason "…"')
      : { what: 'fact', fact: flags.fact }
  if (flags.document !== undefined) {
    const given = someGiven(words, 'chancery judge --document ID published=2023-09-07')
    return isProblem(given) ? given : { what: 'document', document: flags.document, given }
  }
  const [first, second, ...more] = words
  if (first === 'revoke')
    return second === undefined || more.length > 0
      ? wrong('name the one judgement to revoke', 'write chancery judge revoke ID --by NAME --db PATH')
      : { what: 'revoke', judgement: second }
  return ofClaims(words, flags.reason)
}
