import { createEngine, engineVersion } from '../../src/engine.ts'
import { buildLedger } from '../../src/ledger/merge.ts'
import { lexicon, reference } from '../../src/lexicon/bundled.ts'
import type { Claim, Item, Ledger } from '../../src/model/ledger.ts'
import { type ChanceryRecord, type RecordKind, recordKindNames } from '../../src/model/record.ts'
import type { Span } from '../../src/model/span.ts'
import type { Corpus } from './make.ts'
import type { Made, Telling, Told } from './truth.ts'

/*
 * How well the ledger makes items of what the engine read: every telling of the corpus is looked up among the records of its sentence,
 * and two records that were found must lie in one item just when their tellings tell one thing. What the engine missed or misread is
 * counted apart, so that it is not laid at the ledger's door.
 */

/** A telling with the record that it was read as. */
export interface Match {
  readonly document: string
  readonly telling: Telling
  readonly claim: Claim | null
  /** Whether the record says of its thing what the sentence says: type, day, stage, sum, speaker, holder. */
  readonly right: boolean
}

export interface Scored {
  readonly matches: readonly Match[]
  /** Records that no telling asked for. */
  readonly extra: readonly Claim[]
  readonly ledger: Ledger
  /** The true origin of each document, by the id that the engine gave it. */
  readonly origins: ReadonlyMap<string, string>
}

const overlap = (a: Span, b: Span): number => Math.max(0, Math.min(a.end, b.end) - Math.max(a.start, b.start))

const plain = (name: string): string => name.normalize('NFD').replace(/\p{M}/gu, '').toLowerCase()

const sameDay = (read: string | null, told: string | undefined): boolean =>
  read === null || told === undefined || told.startsWith(read) || read.startsWith(told) || read.includes(told)

/** Both countries of the thing take part. */
const ofBoth = ({ parties }: { readonly parties: readonly string[] }, { between = [] }: Told): boolean =>
  between.every((code) => parties.includes(code))

/** Whether a commitment is read as firmly as it is told; undertakings and obligations are both pledges. */
const isAsFirm = (modality: string | null, { strength }: Told): boolean =>
  strength === undefined || modality === strength || (strength === 'pledge' && (modality === 'undertaking' || modality === 'obligation'))

/** Whether a record means what a telling says. */
const agrees = (record: ChanceryRecord, told: Told): boolean => {
  switch (record.kind) {
    case 'event':
      return (told.type === undefined || record.type === told.type) && sameDay(record.date, told.date) && ofBoth(record, told)
    case 'agreement':
      return record.stage === told.stage && ofBoth(record, told)
    case 'statement':
      return record.speaker !== null && told.speaker !== undefined && plain(record.speaker.name).includes(plain(told.speaker))
    case 'commitment':
      return told.holder !== undefined && record.holders.includes(told.holder) && isAsFirm(record.modality, told)
    case 'figure':
      return (
        record.measure === told.measure &&
        typeof record.value === 'number' &&
        Math.abs(Math.abs(record.value) - Math.abs(told.value ?? 0)) < 0.006 * Math.abs(record.value)
      )
    case 'tie':
      return record.type === told.type
  }
}

/** How well a record fits a telling; 0 when it stands elsewhere or is of another kind. */
const fit = (record: ChanceryRecord, { kind, span, focus, told }: Telling): number => {
  if (record.kind !== kind || overlap(record.span, span) === 0) return 0
  const near = focus === null ? 1 : overlap(record.span, focus) / (focus.end - focus.start)
  if (focus !== null && near === 0) return 0
  return (agrees(record, told) ? 10 : 0) + near + overlap(record.span, span) / (span.end - span.start)
}

/** Each telling with the one record that fits it best, each record with one telling: the best fits first. */
export const matchDocument = (document: string, tellings: readonly Telling[], claims: readonly Claim[]): readonly Match[] => {
  const fits = tellings.flatMap((telling, at) =>
    claims.flatMap((claim) => {
      const score = fit(claim.record, telling)
      return score > 0 ? [{ at, claim, score }] : []
    }),
  )
  const [taken, given] = [new Set<string>(), new Map<number, Claim>()]
  for (const { at, claim } of fits.sort((a, b) => b.score - a.score || a.at - b.at || (a.claim.id < b.claim.id ? -1 : 1))) {
    if (taken.has(claim.id) || given.has(at)) continue
    taken.add(claim.id)
    given.set(at, claim)
  }
  return tellings.map((telling, at) => {
    const claim = given.get(at) ?? null
    return { document, telling, claim, right: claim !== null && agrees(claim.record, telling.told) }
  })
}

const engine = createEngine({ lexicon, reference })

/** Reads and merges a corpus. */
export const scoreCorpus = (corpus: Corpus): Scored => {
  const read = [...corpus.documents()].map((made: Made) => {
    const { text, published, title, publisher, url, id } = made.document
    const reading = engine.read({ text, published, title, publisher, url, source: `${id}.txt` })
    const claims = reading.records.map((record): Claim => ({ id: record.id, record, document: reading.document.id, engine: engineVersion }))
    return { made, reading, claims }
  })
  const ledger = buildLedger({
    documents: read.map(({ reading }) => reading.document),
    claims: read.flatMap(({ claims }) => claims),
    findings: read.flatMap(({ reading }) => reading.findings),
  })
  const origins = new Map(read.map(({ made, reading }) => [reading.document.id, made.truth.origin]))
  const matches = read.flatMap(({ made, claims }) => matchDocument(made.document.id, made.truth.tellings, claims))
  const used = new Set(matches.flatMap(({ claim }) => (claim === null ? [] : [claim.id])))
  return { matches, extra: read.flatMap(({ claims }) => claims.filter(({ id }) => !used.has(id))), ledger, origins }
}

export interface Rates {
  readonly precision: number
  readonly recall: number
}

export interface Grouping {
  readonly claims: number
  readonly pairs: Rates
  readonly bCubed: Rates
}

const two = (n: number): number => (n * (n - 1)) / 2
const ratio = (part: number, whole: number): number => (whole === 0 ? 1 : part / whole)

/** Precision and recall of claims that lie together, by pairs and by B³ (Bagga and Baldwin, LREC 1998). */
const groupingOf = (placed: readonly { readonly thing: string; readonly item: string }[]): Grouping => {
  const count = (of: (one: (typeof placed)[number]) => string): ReadonlyMap<string, number> => {
    const found = new Map<string, number>()
    for (const one of placed) found.set(of(one), (found.get(of(one)) ?? 0) + 1)
    return found
  }
  const [things, items, cells] = [count(({ thing }) => thing), count(({ item }) => item), count(({ thing, item }) => `${thing} ${item}`)]
  const sum = (of: ReadonlyMap<string, number>): number => [...of.values()].reduce((all, n) => all + two(n), 0)
  const mean = (of: ReadonlyMap<string, number>, key: (one: (typeof placed)[number]) => string): number =>
    ratio(
      placed.reduce((all, one) => all + cells.get(`${one.thing} ${one.item}`)! / of.get(key(one))!, 0),
      placed.length,
    )
  const together = sum(cells)
  return {
    claims: placed.length,
    pairs: { precision: ratio(together, sum(items)), recall: ratio(together, sum(things)) },
    bCubed: { precision: mean(items, ({ item }) => item), recall: mean(things, ({ thing }) => thing) },
  }
}

export interface Line {
  readonly kind: RecordKind | 'all'
  readonly tellings: number
  /** Share of tellings for which a record was found, and for which it was right. */
  readonly found: number
  readonly right: number
  /** Records that were read rightly. */
  readonly ofRight: Grouping
  /** All records that were found. */
  readonly ofFound: Grouping
  /** Recall of pairs of tellings, missed records counted. */
  readonly endToEnd: number
}

/** Item of every claim. */
export const itemOf = (ledger: Ledger): ReadonlyMap<string, Item> =>
  new Map(ledger.items.flatMap((item) => item.claims.map((claim) => [claim.id, item] as const)))

const lineOf = (kind: Line['kind'], matches: readonly Match[], items: ReadonlyMap<string, Item>): Line => {
  const placed = (list: readonly Match[]) => list.map(({ telling, claim }) => ({ thing: telling.thing, item: items.get(claim!.id)!.id }))
  const [found, right] = [matches.filter(({ claim }) => claim !== null), matches.filter((one) => one.right)]
  const missed = matches.filter((one) => !one.right).map(({ telling, document }, at) => ({ thing: telling.thing, item: `missed ${document} ${at}` }))
  return {
    kind,
    tellings: matches.length,
    found: ratio(found.length, matches.length),
    right: ratio(right.length, matches.length),
    ofRight: groupingOf(placed(right)),
    ofFound: groupingOf(placed(found)),
    endToEnd: groupingOf([...placed(right), ...missed]).pairs.recall,
  }
}

/** The figures of all kinds together and of each. */
export const linesOf = ({ matches, ledger }: Scored): readonly Line[] => {
  const items = itemOf(ledger)
  const kinds = recordKindNames.filter((kind) => matches.some(({ telling }) => telling.kind === kind))
  return [
    lineOf('all', matches, items),
    ...kinds.map((kind) =>
      lineOf(
        kind,
        matches.filter(({ telling }) => telling.kind === kind),
        items,
      ),
    ),
  ]
}

/** Two claims that the ledger joined or parted against the truth. */
export interface Fault {
  readonly what: 'joined' | 'parted'
  readonly kind: RecordKind
  readonly a: Match
  readonly b: Match
}

/** Wrongly joined and wrongly parted claims, one example of each two things or items. */
export const faultsOf = ({ matches, ledger }: Scored): readonly Fault[] => {
  const items = itemOf(ledger)
  const right = matches.filter((one) => one.right)
  const faults = new Map<string, Fault>()
  const look = (groups: Iterable<readonly Match[]>, key: (one: Match) => string, what: Fault['what']): void => {
    for (const group of groups)
      for (const b of group.slice(1)) {
        const a = group.find((one) => key(one) !== key(b))
        if (a !== undefined) faults.set(`${what} ${[key(a), key(b)].sort().join(' ')}`, { what, kind: a.telling.kind, a, b })
      }
  }
  const itemKey = (one: Match): string => items.get(one.claim!.id)!.id
  look(Map.groupBy(right, itemKey).values(), ({ telling }) => telling.thing, 'joined')
  look(Map.groupBy(right, ({ telling }) => telling.thing).values(), itemKey, 'parted')
  return [...faults.values()]
}
