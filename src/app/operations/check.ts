import { z } from 'zod'
import { checks, type Finding, type Verdict, verdicts } from '../../model/finding.ts'
import { db, language, published, someFiles } from '../fields.ts'
import { withSources } from '../findings.ts'
import { defineOperation, type Host, type Output, problem, value } from '../operation.ts'
import { pairKey } from '../pairs.ts'
import { requestProblem } from '../problems.ts'
import { type ReadRequest, readAll } from '../readings.ts'
import { storedLedger, withStore } from '../store.ts'

const names = <T extends string>(table: Readonly<Record<T, string>>): [T, ...T[]] => Object.keys(table) as [T, ...T[]]

/** Gravest first; what adds up comes last. */
const gravity: readonly Verdict[] = ['contradicts-reference', 'inconsistent', 'tension', 'unverifiable', 'within-rounding', 'consistent']

const gravestFirst = (findings: readonly Finding[]): readonly Finding[] =>
  findings.toSorted((a, b) => gravity.indexOf(a.verdict) - gravity.indexOf(b.verdict))

async function* fromFiles(request: ReadRequest, host: Host, wanted: (finding: Finding) => boolean): AsyncGenerator<Output> {
  const readings = yield* readAll(request, host)
  const { ledgerOf } = await import('../ledgers.ts')
  const { findings, documents } = ledgerOf(readings)
  yield* gravestFirst(findings.filter(wanted)).map((finding) => value(withSources(finding, documents)))
}

/** Findings of a store go through the ledger, where those between documents are made. */
async function* fromStore(path: string, pair: readonly string[], host: Host, wanted: (finding: Finding) => boolean): AsyncGenerator<Output> {
  const key = yield* pairKey(pair.length === 0 ? undefined : pair)
  if (key === null) return
  yield* withStore(path, {}, host, async function* (store) {
    const ledger = yield* storedLedger(store, key === undefined ? {} : { pair: key })
    if (ledger !== undefined) yield* gravestFirst(ledger.findings.filter(wanted)).map((finding) => value(withSources(finding, ledger.documents)))
  })
}

export const check = defineOperation({
  name: 'check',
  group: 'read',
  summary: 'redo the sums and compare with reference lists: what does not add up, and why',
  about:
    'A finding shows its formula, what went in, the verdict, and what would settle it. "In tension" is not "false".\nWith --db, two countries may be named instead of files.',
  input: z.object({
    files: someFiles.describe('files, folders or "-" for standard input; with --db, none or two countries'),
    db,
    published,
    language,
    check: z
      .array(z.enum(names(checks)))
      .describe('only these checks')
      .optional(),
    verdict: z
      .array(z.enum(names(verdicts)))
      .describe('only findings with these verdicts')
      .optional(),
  }),
  positional: ['files…'],
  example: 'chancery check examples/kazakhstan-albania --verdict inconsistent,tension,contradicts-reference',
  formats: ['text', 'jsonl', 'json', 'markdown'],
  prints: 'many',
  nothing: () => 'no findings',
  async *run({ files, db, published, language, check, verdict }, host): AsyncGenerator<Output> {
    const wanted = (finding: Finding): boolean => (check?.includes(finding.check) ?? true) && (verdict?.includes(finding.verdict) ?? true)
    if (db === undefined && files.length === 0)
      return yield problem(requestProblem('usage', 'chancery check: name files to read, or a store with --db', 'see "chancery check --help"'))
    if (db !== undefined) return yield* fromStore(db, files, host, wanted)
    yield* fromFiles({ files, published, language }, host, wanted)
  },
})
