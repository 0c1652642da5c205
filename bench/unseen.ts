import { createEngine } from '../src/engine.ts'
import { buildLedger } from '../src/ledger/merge.ts'
import { lexicon, reference } from '../src/lexicon/bundled.ts'
import type { Claim, Item, Ledger } from '../src/model/ledger.ts'
import type { Span } from '../src/model/span.ts'
import { type Folder, folders, linksOf, placesOf, type Story, storiesOf, thingsOf } from '../test/ledger/gold.ts'

/*
 * The ledger of small stories that were written apart from it: test/ledger/unseen, seen and blind.
 * `node scripts/node.js bench/unseen.ts [unseen|seen|blind] [--misses]`. Whoever makes a rule by looking at the misses of unseen must say so in
 * docs/quality.md; those of blind are not shown, so that its totals stay those of stories that nobody made a rule on.
 */

const usage = 'usage: node scripts/node.js bench/unseen.ts [unseen|seen|blind] [--misses]'
const mixed = 'items that mix two things'
const engine = createEngine({ lexicon, reference })
const misses = process.argv.includes('--misses')

interface Total {
  readonly right: number
  readonly all: number
}

/** Right and all of what is counted, by its name. */
class Tally {
  readonly totals = new Map<string, Total>()

  count(what: string, right: boolean, miss: string): void {
    this.add(what, right)
    if (misses && !right) console.log(`  ${what}: ${miss}`)
  }

  /** Here fewer are better. */
  countBad(what: string, bad: boolean, told: string): void {
    this.add(what, bad)
    if (misses && bad) console.log(`  ${what}: ${told}`)
  }

  add(what: string, one: boolean): void {
    const { right, all } = this.totals.get(what) ?? { right: 0, all: 0 }
    this.totals.set(what, { right: right + Number(one), all: all + 1 })
  }
}

interface Read {
  readonly story: Story
  readonly ledger: Ledger
  readonly idOf: ReadonlyMap<string, string>
  readonly tally: Tally
}

const read = (story: Story, tally: Tally): Read => {
  const readings = story.documents.map((document) => engine.read({ ...document, source: document.id }))
  const claims: readonly Claim[] = readings.flatMap(({ document, records }) =>
    records.map((record) => ({ id: record.id, record, document: document.id, engine: '' })),
  )
  const ledger = buildLedger({ documents: readings.map(({ document }) => document), claims, findings: readings.flatMap(({ findings }) => findings) })
  return { story, ledger, idOf: new Map(readings.map(({ document }, at) => [story.documents[at]!.id, document.id])), tally }
}

const shared = (a: Span, b: Span): number => Math.min(a.end, b.end) - Math.max(a.start, b.start)

/** Whether a claim's record half covers the words, or lies half inside them. */
const standsAt = ({ story, idOf }: Read, document: string, words: string): ((claim: Claim) => boolean) => {
  const start = story.documents.find(({ id }) => id === document)!.text.indexOf(words)
  if (start < 0) throw new Error(`${document} does not say "${words}"`)
  const place = { start, end: start + words.length }
  return ({ document: id, record: { span } }) => id === idOf.get(document) && shared(span, place) * 2 >= Math.min(words.length, span.end - span.start)
}

/** Items with a record at the words. */
const itemsAt = (of: Read, document: string, words: string): ReadonlySet<Item> => {
  const here = standsAt(of, document, words)
  return new Set(of.ledger.items.filter(({ claims }) => claims.some(here)))
}

const kindsOf = (items: ReadonlySet<Item>): ReadonlySet<string> => new Set([...items].map(({ kind }) => kind))

/** Besides all pairs, those that one item could hold: recorded in both documents, as records of one kind. */
const scoreTwice = ({ tally }: Read, name: string, one: ReadonlySet<Item>, other: ReadonlySet<Item>): void => {
  const isOne = !one.isDisjointFrom(other)
  tally.count('told twice: one item', isOne, name)
  if (!kindsOf(one).isDisjointFrom(kindsOf(other))) tally.add('… of pairs of one kind', isOne)
}

const scoreItems = (of: Read): void => {
  for (const [name, ...list] of of.story.same) {
    const found = placesOf(list).map(([document, words]) => ({ document, items: itemsAt(of, document, words) }))
    for (const { document, items } of found) of.tally.count('told twice: recorded', items.size > 0, `${name}, ${document}`)
    found.forEach((one, at) => {
      for (const other of found.slice(at + 1)) scoreTwice(of, `${name}, ${one.document} and ${other.document}`, one.items, other.items)
    })
  }
  for (const pair of of.story.apart) {
    const [one, other] = placesOf(pair).map(([document, words]) => itemsAt(of, document, words))
    of.tally.count('look-alikes apart', one!.isDisjointFrom(other!), JSON.stringify(pair))
  }
}

/** The names of gold things that each claim of an item tells; a claim over two things at once tells both. */
const toldBy = (of: Read, { claims }: Item): readonly ReadonlySet<string>[] => {
  const things = [...thingsOf(of.story)].map(([name, list]) => ({ name, tests: list.map(([id, words]) => standsAt(of, id, words)) }))
  const told = claims.map((claim) => new Set(things.filter(({ tests }) => tests.some((here) => here(claim))).map(({ name }) => name)))
  return told.filter(({ size }) => size > 0)
}

/** An item is mixed when two of its claims tell gold things of which none is in common. */
const scoreMixing = (of: Read): void => {
  for (const item of of.ledger.items) {
    const told = toldBy(of, item)
    if (told.length === 0) continue
    const isMixed = told.some((one, at) => told.slice(at + 1).some((other) => one.isDisjointFrom(other)))
    of.tally.countBad(mixed, isMixed, `${item.kind}: ${[...new Set(told.flatMap((names) => [...names]))].join(' / ')}`)
  }
}

const scoreFindings = ({ story, ledger, tally }: Read): void => {
  for (const { check, verdicts, words } of story.findings) {
    const found = ledger.findings.some(
      (one) => one.check === check && verdicts.includes(one.verdict) && words.every((word) => one.inputs.some(({ quote }) => quote.includes(word))),
    )
    tally.count('findings asked for', found, `${check}: ${words.join(' / ')}`)
  }
}

const scoreDocuments = ({ story, ledger, idOf, tally }: Read): void => {
  const isOne = (ids: readonly string[], documents: readonly string[]): boolean =>
    ids
      .map((id) => idOf.get(id))
      .sort()
      .join() === [...documents].sort().join()
  for (const ids of story.origins)
    tally.count(
      'origins',
      ledger.origins.some(({ documents }) => isOne(ids, documents)),
      ids.join(),
    )
  for (const [id, side] of Object.entries(story.sides)) {
    const told = ledger.origins.find(({ documents }) => documents.includes(idOf.get(id)!))?.side ?? null
    tally.count('sides', told === side, `${id} is ${side}, not ${told}`)
  }
  for (const ids of story.histories ?? []) {
    const found = ledger.histories.some(({ versions }) =>
      isOne(
        ids,
        versions.map(({ document }) => document),
      ),
    )
    tally.count('versions', found, ids.join())
  }
  for (const names of story.actors ?? [])
    tally.count(
      'actors',
      ledger.actors.some((actor) => names.every((name) => actor.names.includes(name))),
      names.join(),
    )
}

const scoreFollowUp = ({ story, ledger, tally }: Read): void => {
  const records = new Map(ledger.items.flatMap(({ claims }) => claims.map(({ id, record }) => [id, record] as const)))
  for (const [stage, date] of Object.entries(story.instrument?.steps ?? {})) {
    const own = ledger.instruments.filter(({ title, subject }) => `${title} ${subject}`.includes(story.instrument!.words))
    tally.count('steps', own.length === 1 && own[0]!.steps.some((step) => step.stage === stage && step.date === date), `${stage} ${date}`)
  }
  for (const gold of story.followUps ?? []) {
    const { words, status } = gold
    const items = new Set(
      ledger.items
        .filter(({ kind, claims }) => kind === 'commitment' && claims.some(({ record }) => record.quote.includes(words)))
        .map(({ id }) => id),
    )
    const own = ledger.followUps.filter(({ commitment }) => items.has(commitment))
    const linked = own.flatMap(({ links }) => links.map(({ claim }) => records.get(claim)?.quote ?? ''))
    tally.count(
      'statuses',
      own.some((one) => status.includes(one.status)),
      `${words}: ${own.map((one) => one.status).join()}`,
    )
    tally.count(
      'links',
      linked.some((quote) => quote !== '' && linksOf(gold).some((link) => quote.includes(link) || link.includes(quote))),
      `${words}: ${linked.join(' / ')}`,
    )
  }
}

const score = (folder: Folder): ReadonlyMap<string, Total> => {
  const tally = new Tally()
  for (const [file, story] of storiesOf(folder)) {
    if (misses) console.log(`${file} ${story.about}`)
    const of = read(story, tally)
    scoreItems(of)
    scoreMixing(of)
    scoreFindings(of)
    scoreDocuments(of)
    scoreFollowUp(of)
  }
  return tally.totals
}

const print = (asked: readonly Folder[]): void => {
  const scores = asked.map(score)
  const names = [...new Set(scores.flatMap((totals) => [...totals.keys()]))]
  const row = (head: string, cells: readonly string[]): string => `${head.padEnd(26)}${cells.map((cell) => cell.padStart(14)).join('')}`
  console.log(row('', asked))
  for (const name of [...names.filter((one) => one !== mixed), mixed]) {
    const cells = scores.map((totals) => totals.get(name)).map((total) => (total ? `${total.right} of ${total.all}` : '–'))
    console.log(row(name, cells))
  }
}

const given = process.argv.slice(2).filter((one) => one !== '--misses')
const asked = given.length === 0 ? folders : folders.filter((folder) => given.includes(folder))
if (given.length > 1 || asked.length === 0) {
  console.error(usage)
  process.exitCode = 2
} else if (misses && asked.includes('blind')) {
  console.error(`the misses of blind are not shown: nobody makes rules on them · ask for unseen or seen\n${usage}`)
  process.exitCode = 2
} else print(asked)
