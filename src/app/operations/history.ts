import { z } from 'zod'
import type { Subject } from '../../ledger/judgements/history.ts'
import type { JudgedInput } from '../../ledger/judgements/judged.ts'
import type { Document } from '../../model/document.ts'
import type { Store } from '../../store/port.ts'
import { requiredDb } from '../fields.ts'
import { defineOperation, type Output, problem, value } from '../operation.ts'
import { settled, storedLedger, withStore } from '../store.ts'

interface Of {
  readonly what: 'claim' | 'document' | 'item' | 'store'
  /** The path of a store. */
  readonly id: string
}

const about = ({ id, source, title, published, publisher }: Document): object => ({ id, source, title, published, publisher })

/** All that was read and said of these documents. */
async function* shelf(ids: readonly string[], store: Store): AsyncGenerator<Output, JudgedInput | undefined> {
  const stored = []
  for (const id of ids) {
    const one = yield* settled(await store.document(id))
    if (one === undefined) return undefined
    stored.push(one)
  }
  const judgements = new Map(stored.flatMap((each) => each.judgements.map((judgement) => [judgement.id, judgement] as const)))
  return {
    documents: stored.map(({ document }) => document),
    claims: stored.flatMap(({ claims }) => claims),
    findings: stored.flatMap(({ findings }) => findings),
    judgements: [...judgements.values()],
  }
}

async function* tell(of: Of, documents: readonly string[], subject: Subject, store: Store): AsyncGenerator<Output> {
  const input = yield* shelf(documents, store)
  if (input === undefined) return
  // Whatever else was judged together with these claims lies in documents of its own.
  const others = input.judgements.flatMap(({ on }) => on.map(({ document }) => document)).filter((id) => !documents.includes(id))
  const known = []
  for (const id of new Set(others)) if ((await store.document(id)).ok) known.push(id)
  const whole = known.length === 0 ? input : yield* shelf([...documents, ...known], store)
  if (whole === undefined) return
  const { storyOf } = await import('../../ledger/judgements/history.ts')
  yield value({ kind: 'history', of, documents: input.documents.map(about), ...storyOf(whole, subject) })
}

/** A claim that is read no longer has a story as well: the documents of what was said of it. */
async function* formerClaim(id: string, store: Store): AsyncGenerator<Output, boolean> {
  const said = await store.judgements({ claim: id })
  if (!said.ok || said.value.length === 0) return false
  const holds = said.value.flatMap(({ on }) => on).filter(({ claim }) => claim.startsWith(id))
  const claims = [...new Set(holds.map(({ claim }) => claim))]
  const document = holds[0]!.document
  if (claims.length > 1 || !(await store.document(document)).ok) return false
  yield* tell({ what: 'claim', id: claims[0]! }, [document], { claims }, store)
  return true
}

async function* ofItem(id: string, store: Store): AsyncGenerator<Output, boolean> {
  const ledger = yield* storedLedger(store)
  const items = ledger?.items.filter((item) => item.id.startsWith(id)) ?? []
  if (items.length !== 1) return false
  const { id: whole, claims, documents } = items[0]!
  yield* tell({ what: 'item', id: whole }, documents, { claims: claims.map((claim) => claim.id) }, store)
  return true
}

async function* historyOf(id: string, store: Store): AsyncGenerator<Output> {
  const { claimNamed } = await import('../judging/named.ts')
  const claim = await claimNamed(store, id)
  if (claim.ok)
    return yield* tell({ what: 'claim', id: claim.value.claim.id }, [claim.value.claim.document], { claims: [claim.value.claim.id] }, store)
  const stored = await store.document(id)
  if (stored.ok) {
    const { document } = stored.value
    return yield* tell({ what: 'document', id: document.id }, [document.id], { document: document.id }, store)
  }
  if ((yield* formerClaim(id, store)) || (yield* ofItem(id, store))) return
  yield problem(claim.problem)
}

/** All that was ever said, in order, and what is open. */
async function* ofStore(path: string, store: Store): AsyncGenerator<Output> {
  const judgements = yield* settled(await store.judgements())
  if (judgements === undefined || judgements.length === 0) return
  const wanted = new Set(
    judgements.flatMap(({ on, verdict, target }) => [...on.map(({ document }) => document), ...(verdict === 'document' ? [target!] : [])]),
  )
  const here: string[] = []
  for (const id of wanted) if ((await store.document(id)).ok) here.push(id)
  const input = yield* shelf(here, store)
  if (input === undefined) return
  const { storyOf } = await import('../../ledger/judgements/history.ts')
  yield value({ kind: 'history', of: { what: 'store', id: path }, documents: [], ...storyOf({ ...input, judgements }, 'all') })
}

export const history = defineOperation({
  name: 'history',
  group: 'ask',
  summary: 'tell the whole story of a record, an item or a document: what was read, who said what of it and why, what is shown now',
  about:
    'Named by an id or the beginning of one; a document also by the path it was added from. Without an id: all that was ever said, and what is open.',
  input: z.object({
    id: z.string().min(4, 'give at least 4 characters of the id').describe('id of a record, item or document, or its beginning').optional(),
    db: requiredDb.describe('the store, a file made by "add"'),
  }),
  positional: ['id?'],
  example: 'chancery history ID --db relations.db (an ID as printed by read, search or export)',
  formats: ['text', 'jsonl', 'json'],
  prints: 'one',
  nothing: () => 'nobody has judged anything yet',
  run: ({ id, db }, host) => withStore(db, {}, host, (store) => (id === undefined ? ofStore(db, store) : historyOf(id, store))),
})
