import { z } from 'zod'
import type { Document } from '../../model/document.ts'
import type { Finding } from '../../model/finding.ts'
import type { Judged } from '../../model/judgement.ts'
import type { ChanceryRecord } from '../../model/record.ts'
import { db, language, published, someFiles } from '../fields.ts'
import { withSources } from '../findings.ts'
import { defineOperation, type Host, type Output, problem, value } from '../operation.ts'
import { requestProblem, whereProblem } from '../problems.ts'
import { type ReadRequest, readAll } from '../readings.ts'
import { settled, withStore } from '../store.ts'

/** All that may be asked about. */
interface Shelf {
  readonly documents: readonly Document[]
  readonly records: readonly ChanceryRecord[]
  /** What persons made of records, by the record's id. */
  readonly judged: ReadonlyMap<string, Judged>
  readonly findings: readonly Finding[]
}

const about = ({ id, source, title, published, publisher, url }: Document): object => ({ id, source, title, published, publisher, url })

const against = (record: ChanceryRecord, { findings, documents }: Shelf): readonly Finding[] =>
  findings
    .filter((finding) => record.disputed.includes(finding.id) || finding.inputs.some((input) => input.record === record.id))
    .map((finding) => withSources(finding, documents))

const ofRecord = (record: ChanceryRecord, shelf: Shelf): object => {
  const document = shelf.documents.find(({ id }) => id === record.document)
  const judged = shelf.judged.get(record.id)
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
  records: shelf.records.filter((record) => finding.inputs.some((input) => input.record === record.id)),
  documents: shelf.documents.filter(({ id }) => finding.documents.includes(id)).map(about),
})

/** A store keeps no order of keys: with sorted ones files and stores give the same bytes. */
const inOneOrder = async (derivation: object): Promise<unknown> => {
  const { canonicalJson } = await import('../../ledger/canonical.ts')
  return JSON.parse(canonicalJson(derivation))
}

async function* explain(id: string, shelf: Shelf): AsyncGenerator<Output> {
  const records = shelf.records.filter((record) => record.id.startsWith(id))
  const findings = shelf.findings.filter((finding) => finding.id.startsWith(id))
  const several = [...records, ...findings]
  if (several.length === 1) yield value(await inOneOrder(records[0] === undefined ? ofFinding(findings[0]!, shelf) : ofRecord(records[0], shelf)))
  else if (several.length === 0)
    yield problem(
      requestProblem('id-unknown', `no record or finding has the id "${id}"`, 'ids stand at the end of each line that "read" and "check" print'),
    )
  else yield problem(requestProblem('id-unknown', `"${id}" may be any of ${several.map((each) => each.id).join(', ')}`, 'give more of the id'))
}

async function* fromFiles(id: string, request: ReadRequest, host: Host): AsyncGenerator<Output> {
  const readings = yield* readAll(request, host)
  const { ledgerOf } = await import('../ledgers.ts')
  const { documents, findings } = ledgerOf(readings)
  yield* explain(id, { documents, records: readings.flatMap(({ records }) => records), judged: new Map(), findings })
}

/** Records as they are shown; one that a person rejected can still be asked about. */
const fromStore = (id: string, path: string, host: Host): AsyncIterable<Output> =>
  withStore(path, {}, host, async function* (store) {
    const [documents, claims, judgements] = [
      yield* settled(await store.documents()),
      yield* settled(await store.claims()),
      yield* settled(await store.judgements()),
    ]
    const ledger = yield* settled(await store.ledger())
    if (documents === undefined || claims === undefined || judgements === undefined || ledger === undefined) return
    const { judged } = await import('../../ledger/judgements/judged.ts')
    const shown = judged({ documents, claims, findings: [], judgements })
    const all = [...shown.claims, ...shown.rejected]
    yield* explain(id, {
      documents: shown.documents,
      records: all.map(({ record }) => record),
      judged: new Map(all.flatMap((claim) => (claim.judged === undefined ? [] : [[claim.record.id, claim.judged] as const]))),
      findings: ledger.findings,
    })
  })

export const why = defineOperation({
  name: 'why',
  group: 'ask',
  summary: 'show how a record or finding came about: the words, the rule, what was concluded and from what',
  about: 'The beginning of an id is enough when it fits one record only.',
  input: z.object({
    id: z
      .string()
      .min(4, 'give at least 4 characters of the id, as printed by "read", "check" or "search"')
      .describe('id of a record or finding as printed by "read", "check" or "search", or its beginning'),
    files: someFiles,
    db,
    published,
    language,
  }),
  positional: ['id', 'files…'],
  example: 'chancery why ID examples/kazakhstan-albania (an ID as printed by read, check or search)',
  formats: ['text', 'jsonl', 'json'],
  prints: 'one',
  async *run({ id, files, db, published, language }, host): AsyncGenerator<Output> {
    const unplaced = whereProblem('why', files, db)
    if (unplaced !== null) yield problem(unplaced)
    else yield* db === undefined ? fromFiles(id, { files, published, language }, host) : fromStore(id, db, host)
  },
})
