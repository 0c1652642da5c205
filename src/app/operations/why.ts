import { z } from 'zod'
import type { Document } from '../../model/document.ts'
import type { Finding } from '../../model/finding.ts'
import type { Claim, Item } from '../../model/ledger.ts'
import type { ChanceryRecord } from '../../model/record.ts'
import { db, language, published, someFiles } from '../fields.ts'
import { withSources } from '../findings.ts'
import { defineOperation, type Host, type Output, problem, value } from '../operation.ts'
import { requestProblem, whereProblem } from '../problems.ts'
import { claimsOf, type ReadRequest, readAll } from '../readings.ts'
import { settled, storedLedger, withStore } from '../store.ts'

/** All that may be asked about. */
interface Shelf {
  readonly documents: readonly Document[]
  readonly claims: readonly Claim[]
  readonly items: readonly Item[]
  readonly findings: readonly Finding[]
}

const about = ({ id, source, title, published, publisher, url }: Document): object => ({ id, source, title, published, publisher, url })

const against = (record: ChanceryRecord, { findings, documents }: Shelf): readonly Finding[] =>
  findings
    .filter((finding) => record.disputed.includes(finding.id) || finding.inputs.some((input) => input.record === record.id))
    .map((finding) => withSources(finding, documents))

const ofRecord = ({ record, judged }: Claim, shelf: Shelf): object => {
  const document = shelf.documents.find(({ id }) => id === record.document)
  return {
    kind: 'derivation',
    record,
    document: document === undefined ? null : about(document),
    findings: against(record, shelf),
    ...(judged === undefined ? {} : { judged }),
  }
}

const ofFinding = (finding: Finding, shelf: Shelf): object => ({
  kind: 'derivation',
  finding: withSources(finding, shelf.documents),
  records: shelf.claims.flatMap(({ record }) => (finding.inputs.some((input) => input.record === record.id) ? [record] : [])),
  documents: shelf.documents.filter(({ id }) => finding.documents.includes(id)).map(about),
})

/** A store keeps no order of keys: with sorted ones files and stores give the same bytes. */
const inOneOrder = async (derivation: object): Promise<unknown> => {
  const { canonicalJson } = await import('../../ledger/canonical.ts')
  return JSON.parse(canonicalJson(derivation))
}

const recordsOf = (claims: readonly Claim[]): readonly ChanceryRecord[] => claims.map(({ record }) => record)

/** Why the claims of an item are one thing: each beside the one that it is most like. */
const ofItem = async ({ id, kind, claims, conflicts, ambiguous }: Item, shelf: Shelf): Promise<object> => {
  const { whyTogether } = await import('../../ledger/items/why.ts')
  return { kind: 'derivation', item: { id, kind, conflicts, ambiguous }, records: recordsOf(claims), same: whyTogether(claims, shelf.claims) }
}

/** Why two claims are one thing, or are not. */
const ofTwo = async (a: Claim, b: Claim, shelf: Shelf): Promise<object> => {
  const { whySame } = await import('../../ledger/items/why.ts')
  const item = shelf.items.find(({ claims }) => claims.some(({ id }) => id === a.id))
  const together = item?.claims.some(({ id }) => id === b.id) === true
  return {
    kind: 'derivation',
    item: together ? { id: item.id, kind: item.kind } : null,
    records: recordsOf([a, b]),
    same: [whySame(a, b, shelf.claims)],
  }
}

interface Found {
  readonly id: string
  readonly derivation: () => object | Promise<object>
}

/** All that an id, or the beginning of one, may mean. */
const meant = (id: string, shelf: Shelf): readonly Found[] => [
  ...shelf.claims.flatMap((claim): Found[] => (claim.id.startsWith(id) ? [{ id: claim.id, derivation: () => ofRecord(claim, shelf) }] : [])),
  ...shelf.findings.flatMap((finding): Found[] =>
    finding.id.startsWith(id) ? [{ id: finding.id, derivation: () => ofFinding(finding, shelf) }] : [],
  ),
  ...shelf.items.flatMap((item): Found[] => (item.id.startsWith(id) ? [{ id: item.id, derivation: () => ofItem(item, shelf) }] : [])),
]

/** The only one, else the problem that it is none or several. */
const onlyOne = <T extends { readonly id: string }>(id: string, found: readonly T[], what: string): T | Output => {
  if (found.length === 1) return found[0]!
  if (found.length > 1)
    return problem(requestProblem('id-unknown', `"${id}" may be any of ${found.map((each) => each.id).join(', ')}`, 'give more of the id'))
  return problem(requestProblem('id-unknown', `no ${what} has the id "${id}"`, 'ids stand at the end of each line that "read" and "check" print'))
}

const isOutput = (found: object): found is Output => !('id' in found)

async function* explain(id: string, beside: string | undefined, shelf: Shelf): AsyncGenerator<Output> {
  if (beside === undefined) {
    const found = onlyOne(id, meant(id, shelf), 'record, finding or item')
    if (isOutput(found)) yield found
    else yield value(await inOneOrder(await found.derivation()))
    return
  }
  const [a, b] = [id, beside].map((one) =>
    onlyOne(
      one,
      shelf.claims.filter((claim) => claim.id.startsWith(one)),
      'record',
    ),
  ) as [Claim | Output, Claim | Output]
  if (isOutput(a)) yield a
  else if (isOutput(b)) yield b
  else yield value(await inOneOrder(await ofTwo(a, b, shelf)))
}

async function* fromFiles(id: string, beside: string | undefined, request: ReadRequest, host: Host): AsyncGenerator<Output> {
  const readings = yield* readAll(request, host)
  const { ledgerOf } = await import('../ledgers.ts')
  const { documents, items, findings } = ledgerOf(readings)
  yield* explain(id, beside, { documents, claims: readings.flatMap(claimsOf), items, findings })
}

/** Records as they are shown; one that a person rejected can still be asked about. */
const fromStore = (id: string, beside: string | undefined, path: string, host: Host): AsyncIterable<Output> =>
  withStore(path, {}, host, async function* (store) {
    const [documents, claims, judgements] = [
      yield* settled(await store.documents()),
      yield* settled(await store.claims()),
      yield* settled(await store.judgements()),
    ]
    const ledger = yield* storedLedger(store)
    if (documents === undefined || claims === undefined || judgements === undefined || ledger === undefined) return
    const { judged } = await import('../../ledger/judgements/judged.ts')
    const shown = judged({ documents, claims, findings: [], judgements })
    const all = [...shown.claims, ...shown.rejected]
    yield* explain(id, beside, { documents: shown.documents, claims: all, items: ledger.items, findings: ledger.findings })
  })

export const why = defineOperation({
  name: 'why',
  group: 'ask',
  summary: 'show how a record, finding or item came about: the words, the rule, what was concluded, why several records are one thing',
  about: 'The beginning of an id is enough when it fits one thing only. With --beside ID it says why two records are one thing, or are not.',
  input: z.object({
    id: z
      .string()
      .min(4, 'give at least 4 characters of the id, as printed by "read", "check" or "search"')
      .describe('id of a record, finding or item as printed by "read", "check", "search" or "export", or its beginning'),
    beside: z
      .string()
      .min(4, 'give at least 4 characters of the id')
      .describe('id of a second record: why the two are one thing, or are not')
      .optional(),
    files: someFiles,
    db,
    published,
    language,
  }),
  positional: ['id', 'files…'],
  example: 'chancery why ID examples/kazakhstan-albania (an ID as printed by read, check or search)',
  formats: ['text', 'jsonl', 'json'],
  prints: 'one',
  async *run({ id, beside, files, db, published, language }, host): AsyncGenerator<Output> {
    const unplaced = whereProblem('why', files, db)
    if (unplaced !== null) yield problem(unplaced)
    else yield* db === undefined ? fromFiles(id, beside, { files, published, language }, host) : fromStore(id, beside, db, host)
  },
})
