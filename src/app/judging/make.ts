import { addedRecord, claimByHand } from '../../ledger/judgements/added.ts'
import { documentFields } from '../../ledger/judgements/documents.ts'
import { holdOf, type JudgementContent, judgementOf } from '../../ledger/judgements/identity.ts'
import { type Checked, givenValue, isDateValue, type Names, nested } from '../../ledger/judgements/values.ts'
import type { Judgement } from '../../model/judgement.ts'
import type { Claim } from '../../model/ledger.ts'
import type { Problem, ProblemCode } from '../../model/problem.ts'
import type { RecordKind } from '../../model/record.ts'
import type { Store } from '../../store/port.ts'
import { requestProblem } from '../problems.ts'
import { factProblem } from './facts.ts'
import { claimNamed, type Found, judgementNamed, trouble } from './named.ts'
import type { Given, Place, Request } from './request.ts'

/** Who says it, when and why. */
export interface Signature {
  readonly by: string
  readonly at: string
  readonly reason: string | null
}

/** What making a judgement needs to look things up in. */
export interface Desk {
  readonly store: Store
  readonly names: Names
}

type Made = Found<readonly Judgement[]>

const nothingElse = { on: [], target: null, field: null, value: null } as const

const sign = (content: Partial<JudgementContent> & Pick<JudgementContent, 'verdict'>, signature: Signature): Judgement =>
  judgementOf({ ...nothingElse, ...content, ...signature })

const refused = (code: ProblemCode, message: string, help: string): { readonly ok: false; readonly problem: Problem } =>
  trouble(requestProblem(code, message, help))

/** All values checked, or the first that cannot be. */
const checkedValues = (given: readonly Given[], check: (each: Given) => Checked): Found<ReadonlyMap<string, unknown>> => {
  const values = new Map<string, unknown>()
  for (const each of given) {
    const checked = check(each)
    if (!checked.ok) return refused('judgement-value', checked.message, checked.help)
    values.set(each.field, checked.value)
  }
  return { ok: true, value: values }
}

const valuesFor = (kind: RecordKind, given: readonly Given[], names: Names) =>
  checkedValues(given, ({ field, said }) => givenValue(kind, field, said, names))

/** What speaks against saying this of these claims; null when nothing does. */
const unfit = (verdict: Judgement['verdict'], claims: readonly Claim[]): Problem | null => {
  const [a, b] = claims
  if ((verdict === 'kept' || verdict === 'broken') && a!.record.kind !== 'commitment')
    return requestProblem(
      'judgement-unfit',
      `"${verdict}" is said of commitments; ${a!.id} is of kind ${a!.record.kind}`,
      'list commitments with `chancery export --format csv --table commitment`',
    )
  if (b === undefined) return null
  if (a!.id === b.id) return requestProblem('judgement-unfit', 'both ids name the same record', 'name two records')
  if (a!.record.kind !== b.record.kind)
    return requestProblem(
      'judgement-unfit',
      `a record of kind ${a!.record.kind} and one of kind ${b.record.kind} are two things by their kind`,
      'name two records of one kind',
    )
  return null
}

const ofClaims = async (request: Extract<Request, { what: 'claims' }>, { store, names }: Desk, signature: Signature): Promise<Made> => {
  const found: { readonly claim: Claim; readonly own: readonly Claim[] }[] = []
  for (const name of request.claims) {
    const one = await claimNamed(store, name)
    if (!one.ok) return one
    found.push(one.value)
  }
  const problem = unfit(
    request.verdict,
    found.map(({ claim }) => claim),
  )
  if (problem !== null) return trouble(problem)
  const on = found.map(({ claim, own }) => holdOf(claim, own))
  if (request.verdict !== 'correct') return { ok: true, value: [sign({ verdict: request.verdict, on }, signature)] }
  const values = valuesFor(found[0]!.claim.record.kind, request.given, names)
  if (!values.ok) return values
  return { ok: true, value: [...values.value].map(([field, value]) => sign({ verdict: 'correct', on, field, value }, signature)) }
}

const documentValue = ({ field, said }: Given, names: Names): Checked => {
  if (!(field in documentFields))
    return {
      ok: false,
      message: `a document has no field "${field}" to correct`,
      help: `its fields are: ${Object.entries(documentFields)
        .map(([name, about]) => `${name} (${about})`)
        .join(', ')}`,
    }
  if (said === '') return { ok: true, value: null }
  if (field === 'published')
    return isDateValue(said) && !said.includes('/')
      ? { ok: true, value: said }
      : { ok: false, message: `"${said}" is not a date`, help: 'give YYYY-MM-DD, or YYYY-MM or YYYY where no more is known' }
  if (field !== 'side') return { ok: true, value: said }
  const code = names.country(said)
  return code === null
    ? { ok: false, message: `no country is called "${said}"`, help: 'give an ISO 3166 code ("KAZ") or an English name' }
    : { ok: true, value: code }
}

const ofDocument = async (request: Extract<Request, { what: 'document' }>, { store, names }: Desk, signature: Signature): Promise<Made> => {
  const stored = await store.document(request.document)
  if (!stored.ok) return stored
  const values = checkedValues(request.given, (each) => documentValue(each, names))
  if (!values.ok) return values
  const target = stored.value.document.id
  return { ok: true, value: [...values.value].map(([field, value]) => sign({ verdict: 'document', target, field, value }, signature)) }
}

/** Where the words stand: offsets as given, or the only place that has these words. */
const spanIn = (text: string, at: Place): Found<{ readonly start: number; readonly end: number }> => {
  if ('start' in at) {
    if (at.start >= at.end || at.end > text.length)
      return refused(
        'judgement-value',
        `the span ${at.start}-${at.end} does not lie in a text of ${text.length} characters`,
        'give START-END as "read" prints it, or the words with --quote',
      )
    return text.slice(at.start, at.end).trim() === ''
      ? refused('judgement-value', `the span ${at.start}-${at.end} holds no words`, 'name the words with --quote')
      : { ok: true, value: at }
  }
  const start = at.quote === '' ? -1 : text.indexOf(at.quote)
  if (start < 0 || at.quote.trim() === '')
    return refused(
      'judgement-value',
      `the document does not hold the words "${at.quote}"`,
      'copy them as they stand, with their quotation marks and line breaks, or give --span',
    )
  if (text.indexOf(at.quote, start + 1) >= 0)
    return refused('judgement-value', `the document holds the words "${at.quote}" more than once`, 'give more of them, or their place with --span')
  return { ok: true, value: { start, end: start + at.quote.length } }
}

const ofAddition = async (request: Extract<Request, { what: 'add' }>, { store, names }: Desk, signature: Signature): Promise<Made> => {
  const stored = await store.document(request.document)
  if (!stored.ok) return stored
  const { document, claims } = stored.value
  const span = spanIn(document.text, request.at)
  if (!span.ok) return span
  const values = valuesFor(request.recordKind, request.given, names)
  if (!values.ok) return values
  const fields = nested(values.value)
  const claim = claimByHand(addedRecord(document, { kind: request.recordKind, span: span.value, fields }))
  if (claims.some(({ id }) => id === claim.id))
    return refused('judgement-unfit', `this record was read already: ${claim.id}`, `write chancery judge ${claim.id} accept --by NAME`)
  return { ok: true, value: [sign({ verdict: 'add', on: [holdOf(claim, claims, null)], value: fields }, signature)] }
}

/** The judgements that a request asks for, signed; or what speaks against it. Several fields give several judgements, each revocable by itself. */
export const madeJudgements = async (request: Request, desk: Desk, signature: Signature): Promise<Made> => {
  switch (request.what) {
    case 'claims':
      return ofClaims(request, desk, signature)
    case 'document':
      return ofDocument(request, desk, signature)
    case 'add':
      return ofAddition(request, desk, signature)
    case 'revoke': {
      const found = await judgementNamed(desk.store, request.judgement)
      return found.ok ? { ok: true, value: [sign({ verdict: 'revoke', target: found.value.id }, signature)] } : found
    }
    case 'fact': {
      const problem = await factProblem(request.fact)
      return problem === null ? { ok: true, value: [sign({ verdict: 'dispute-fact', target: request.fact }, signature)] } : trouble(problem)
    }
  }
}
