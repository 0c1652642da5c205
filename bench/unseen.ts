import { readdirSync, readFileSync } from 'node:fs'
import { createEngine } from '../src/engine.ts'
import { buildLedger } from '../src/ledger/merge.ts'
import { lexicon, reference } from '../src/lexicon/bundled.ts'
import type { Claim, Ledger } from '../src/model/ledger.ts'
import type { Span } from '../src/model/span.ts'

/*
 * The ledger of a few small stories that were written before it and that no rule was made on: test/ledger/unseen/.
 * `node scripts/node.js bench/unseen.ts [--misses]`. Whoever makes a rule by looking at the misses must say so in docs/quality.md.
 */

/** Words of one document: `{"a": "agreed to form a working group"}`. */
type Place = Readonly<Record<string, string>>

interface Story {
  readonly about: string
  readonly documents: readonly { readonly id: string; readonly text: string; readonly published: string }[]
  /** A name, then the places that tell one thing. */
  readonly same: readonly (readonly [string, ...Place[]])[]
  readonly apart: readonly (readonly [Place, Place])[]
  readonly findings: readonly { readonly check: string; readonly words: readonly string[]; readonly verdicts: readonly string[] }[]
  readonly origins: readonly (readonly string[])[]
  readonly sides: Readonly<Record<string, string>>
  readonly histories?: readonly (readonly string[])[]
  readonly actors?: readonly (readonly string[])[]
  readonly instrument?: { readonly words: string; readonly steps: Readonly<Record<string, string>> }
  readonly followUps?: readonly { readonly words: string; readonly status: readonly string[]; readonly link: string }[]
}

const engine = createEngine({ lexicon, reference })
const misses = process.argv.includes('--misses')
const totals = new Map<string, { right: number; all: number }>()

const count = (what: string, right: boolean, miss: string): void => {
  const total = totals.get(what) ?? { right: 0, all: 0 }
  totals.set(what, { right: total.right + Number(right), all: total.all + 1 })
  if (misses && !right) console.log(`  ${what}: ${miss}`)
}

interface Read {
  readonly story: Story
  readonly ledger: Ledger
  readonly idOf: ReadonlyMap<string, string>
}

const read = (story: Story): Read => {
  const readings = story.documents.map((document) => engine.read({ ...document, source: document.id }))
  const claims: readonly Claim[] = readings.flatMap(({ document, records }) =>
    records.map((record) => ({ id: record.id, record, document: document.id, engine: '' })),
  )
  const ledger = buildLedger({ documents: readings.map(({ document }) => document), claims, findings: readings.flatMap(({ findings }) => findings) })
  return { story, ledger, idOf: new Map(readings.map(({ document }, at) => [story.documents[at]!.id, document.id])) }
}

const shared = (a: Span, b: Span): number => Math.min(a.end, b.end) - Math.max(a.start, b.start)

/** Ids of the items with a record that half covers the words, or lies half inside them. */
const itemsAt = ({ story, ledger, idOf }: Read, document: string, words: string): ReadonlySet<string> => {
  const start = story.documents.find(({ id }) => id === document)!.text.indexOf(words)
  if (start < 0) throw new Error(`${document} does not say "${words}"`)
  const place = { start, end: start + words.length }
  const here = ({ document: id, record: { span } }: Claim): boolean =>
    id === idOf.get(document) && shared(span, place) * 2 >= Math.min(words.length, span.end - span.start)
  return new Set(ledger.items.filter(({ claims }) => claims.some(here)).map(({ id }) => id))
}

const placesOf = (list: readonly Place[]): readonly (readonly [string, string])[] => list.flatMap((place) => Object.entries(place))

const scoreItems = (of: Read): void => {
  for (const [name, ...list] of of.story.same) {
    const found = placesOf(list).map(([document, words]) => ({ document, items: itemsAt(of, document, words) }))
    for (const { document, items } of found) count('told twice: recorded', items.size > 0, `${name}, ${document}`)
    found.forEach((one, at) => {
      for (const other of found.slice(at + 1))
        count('told twice: one item', !one.items.isDisjointFrom(other.items), `${name}, ${one.document} and ${other.document}`)
    })
  }
  for (const pair of of.story.apart) {
    const [one, other] = placesOf(pair).map(([document, words]) => itemsAt(of, document, words))
    count('look-alikes apart', one!.isDisjointFrom(other!), JSON.stringify(pair))
  }
}

const scoreFindings = ({ story, ledger }: Read): void => {
  for (const { check, verdicts, words } of story.findings) {
    const found = ledger.findings.some(
      (one) => one.check === check && verdicts.includes(one.verdict) && words.every((word) => one.inputs.some(({ quote }) => quote.includes(word))),
    )
    count('findings asked for', found, `${check}: ${words.join(' / ')}`)
  }
}

const scoreDocuments = ({ story, ledger, idOf }: Read): void => {
  const isOne = (ids: readonly string[], documents: readonly string[]): boolean =>
    ids
      .map((id) => idOf.get(id))
      .sort()
      .join() === [...documents].sort().join()
  for (const ids of story.origins)
    count(
      'origins',
      ledger.origins.some(({ documents }) => isOne(ids, documents)),
      ids.join(),
    )
  for (const [id, side] of Object.entries(story.sides)) {
    const told = ledger.origins.find(({ documents }) => documents.includes(idOf.get(id)!))?.side ?? null
    count('sides', told === side, `${id} is ${side}, not ${told}`)
  }
  for (const ids of story.histories ?? []) {
    const found = ledger.histories.some(({ versions }) =>
      isOne(
        ids,
        versions.map(({ document }) => document),
      ),
    )
    count('versions', found, ids.join())
  }
  for (const names of story.actors ?? [])
    count(
      'actors',
      ledger.actors.some((actor) => names.every((name) => actor.names.includes(name))),
      names.join(),
    )
}

const scoreFollowUp = ({ story, ledger }: Read): void => {
  const records = new Map(ledger.items.flatMap(({ claims }) => claims.map(({ id, record }) => [id, record] as const)))
  for (const [stage, date] of Object.entries(story.instrument?.steps ?? {})) {
    const own = ledger.instruments.filter(({ title, subject }) => `${title} ${subject}`.includes(story.instrument!.words))
    count('steps', own.length === 1 && own[0]!.steps.some((step) => step.stage === stage && step.date === date), `${stage} ${date}`)
  }
  for (const { words, status, link } of story.followUps ?? []) {
    const items = new Set(
      ledger.items
        .filter(({ kind, claims }) => kind === 'commitment' && claims.some(({ record }) => record.quote.includes(words)))
        .map(({ id }) => id),
    )
    const own = ledger.followUps.filter(({ commitment }) => items.has(commitment))
    const linked = own.flatMap(({ links }) => links.map(({ claim }) => records.get(claim)?.quote ?? ''))
    count(
      'statuses',
      own.some((one) => status.includes(one.status)),
      `${words}: ${own.map((one) => one.status).join()}`,
    )
    count(
      'links',
      linked.some((quote) => quote !== '' && (quote.includes(link) || link.includes(quote))),
      `${words}: ${linked.join(' / ')}`,
    )
  }
}

const folder = new URL('../test/ledger/unseen/', import.meta.url)
for (const file of readdirSync(folder).sort()) {
  const of = read(JSON.parse(readFileSync(new URL(file, folder), 'utf8')) as Story)
  console.log(of.story.about)
  scoreItems(of)
  scoreFindings(of)
  scoreDocuments(of)
  scoreFollowUp(of)
}
for (const [what, { right, all }] of totals) console.log(`${what.padEnd(24)} ${right} of ${all}`)
