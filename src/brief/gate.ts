import type { Finding } from '../model/finding.ts'
import type { ChanceryRecord } from '../model/record.ts'
import type { BriefBlock, BriefCell, BriefLine, BriefSection, BriefSentence, BriefTable, Withheld } from './brief.ts'
import { type Desk, partyName } from './desk.ts'
import type { ProofWorld } from './proof/proof.ts'
import { prove } from './proof/prove.ts'

const isCode = (value: string | null | undefined): value is string => typeof value === 'string' && value.length === 3 && /^[A-Z]{3}$/.test(value)

/** What a record names by a code, field by field of its kind. */
const coded = (record: ChanceryRecord): readonly (string | null)[] => {
  switch (record.kind) {
    case 'event':
      return [...record.parties, record.place]
    case 'agreement':
      return [...record.parties, record.place]
    case 'tie':
      return [...record.parties, record.org]
    case 'commitment':
      return [...record.holders, record.target]
    case 'figure':
      return [record.reporter, record.partner, record.unit, ...(record.flow?.split('>').map((part) => part.trim()) ?? [])]
    case 'statement':
      return [record.addressee]
  }
}

/** Codes that the lines of these records may have to name. */
const codesOf = (records: Iterable<ChanceryRecord>): ReadonlySet<string> => {
  const codes = new Set<string>()
  for (const record of records) {
    for (const code of coded(record)) if (isCode(code)) codes.add(code)
    for (const { country } of record.sources) if (country !== null) codes.add(country)
    for (const { country } of record.targets) if (country !== null) codes.add(country)
  }
  return codes
}

const entriesOf = (desk: Desk): ReadonlyMap<string, readonly string[]> => {
  const entries = new Map<string, readonly string[]>()
  for (const item of desk.items) {
    const ids = item.claims.map((claim) => claim.id)
    for (const id of ids) entries.set(id, ids)
  }
  return entries
}

/** The records of each instrument, by each of them. */
const instrumentsOf = (desk: Desk): ReadonlyMap<string, ReadonlySet<string>> => {
  const claims = new Map(desk.items.map((item) => [item.id, item.claims.map((claim) => claim.id)]))
  return new Map(
    desk.instruments.flatMap((one) => {
      const ids = new Set(one.items.flatMap((id) => claims.get(id) ?? []))
      return [...ids].map((id) => [id, ids] as const)
    }),
  )
}

const told = new WeakMap<Finding, readonly string[]>()

/** Words of three capitals in a finding, which may be codes of countries; looked for once a finding. */
const lettersIn = (finding: Finding): readonly string[] => {
  const found = told.get(finding) ?? `${finding.explanation} ${finding.formula} ${finding.settles ?? ''}`.match(/\b[A-Z]{3}\b/g) ?? []
  told.set(finding, found)
  return found
}

/** All that the proof may look at, drawn from the desk. */
export const worldOf = (desk: Desk): ProofWorld => {
  const { options } = desk
  const inFindings = desk.findings.flatMap(lettersIn)
  const spelledCodes = inFindings.filter((code) => (options.spellings?.(code) ?? []).length > 0)
  const codes = new Set([...options.pair, ...codesOf(desk.records.values()), ...spelledCodes])
  const spelled = (code: string) =>
    [
      ...new Set([
        partyName(desk, code),
        options.names(code),
        ...(options.spellings?.(code) ?? []),
        ...(options.adjective ? [options.adjective(code)] : []),
      ]),
    ].filter((name) => name !== '')
  return {
    pair: options.pair,
    documents: desk.byId,
    records: desk.records,
    findings: desk.findings,
    origins: desk.origins,
    histories: desk.histories,
    tellers: new Map(desk.items.flatMap((item) => item.claims.map(({ id }) => [id, item.documents] as const))),
    followUps: desk.followUps,
    entries: desk.items.length,
    kinds: new Map([...Map.groupBy(desk.items, (item) => item.kind)].map(([kind, items]) => [kind, items.length])),
    marks: desk.marks,
    letters: desk.letters,
    names: new Map([...codes].sort().map((code) => [code, spelled(code)])),
    instrumentOf: instrumentsOf(desk),
    entryOf: desk.since === null ? new Map() : entriesOf(desk),
    since: desk.since,
  }
}

/** Lets pass what the proof holds for true; keeps the rest with its faults. */
export interface Gate {
  readonly pass: (sentence: BriefSentence) => boolean
  /** The sentence with no more citations than its proof needs; the places of its records stay. */
  readonly slim: (sentence: BriefSentence) => BriefSentence
  readonly withheld: () => readonly Withheld[]
  readonly made: () => number
  readonly sentences: () => readonly BriefSentence[]
}

/** Whether a citation is the whole place of a record of the sentence. */
const isMain = (sentence: BriefSentence, world: ProofWorld, at: number): boolean => {
  const cite = sentence.cites[at]!
  const record = world.records.get(cite.record ?? '')
  return record !== undefined && record.span.start === cite.span.start && record.span.end === cite.span.end
}

const slimmed = (sentence: BriefSentence, world: ProofWorld): BriefSentence => {
  let kept = sentence
  for (let at = sentence.cites.length - 1; at >= 0; at--) {
    if (sentence.records.length === 0 || isMain(kept, world, at)) continue
    const fewer = { ...kept, cites: kept.cites.filter((_, place) => place !== at) }
    if (prove(fewer, world).ok) kept = fewer
  }
  return kept
}

/** A gate over a world; a sentence that is printed twice is proved and counted once. */
export const openGate = (world: ProofWorld): Gate => {
  const known = new Map<string, { readonly sentence: BriefSentence; readonly faults: Withheld['faults'] }>()
  const thin = new Map<string, BriefSentence>()
  const keyOf = (sentence: BriefSentence) => `${sentence.text}\u001f${sentence.records.join()}\u001f${sentence.marks.join()}`
  const judge = (sentence: BriefSentence) => {
    const key = keyOf(sentence)
    const found = known.get(key) ?? { sentence, faults: prove(sentence, world).faults }
    known.set(key, found)
    return found.faults.length === 0
  }
  const slim = (sentence: BriefSentence) => {
    const key = keyOf(sentence)
    const found = thin.get(key) ?? slimmed(sentence, world)
    thin.set(key, found)
    return found
  }
  const refused = () => [...known.values()].filter(({ faults }) => faults.length > 0)
  return {
    pass: judge,
    slim,
    withheld: () => refused().map(({ sentence, faults }) => ({ text: sentence.text, faults })),
    made: () => known.size,
    sentences: () => [...known.values()].map(({ sentence }) => sentence),
  }
}

const gatedCell = (cell: BriefCell, gate: Gate): BriefCell => {
  if (cell.sentence === null) return cell
  const holds =
    gate.pass(cell.sentence) &&
    (cell.sentence.text.includes(cell.shown) ||
      /^(?:–|none named)$/.test(cell.shown) ||
      cell.sentence.cites.every((cite) => cite.letter === cell.shown))
  return holds ? { ...cell, sentence: gate.slim(cell.sentence) } : { shown: 'withheld', sentence: null }
}

const gatedTable = (table: BriefTable, gate: Gate): readonly BriefTable[] => {
  const rows = table.rows.map((row) => row.map((cell) => gatedCell(cell, gate))).filter((row) => row.some((cell) => cell.sentence !== null))
  return rows.length === 0 ? [] : [{ ...table, rows }]
}

const gatedLine = (line: BriefLine, gate: Gate): readonly BriefLine[] => {
  const sentences = line.sentences.filter(gate.pass)
  return sentences.length === 0 ? [] : [{ ...line, sentences: sentences.map(gate.slim) }]
}

const gated = (block: BriefBlock, gate: Gate): readonly BriefBlock[] =>
  block.kind === 'note' ? [block] : block.kind === 'table' ? gatedTable(block, gate) : gatedLine(block, gate)

/** The blocks of which every sentence holds; a heading under which nothing is left goes too. */
export const gatedSection = (section: BriefSection, gate: Gate): BriefSection => {
  const blocks = section.blocks.flatMap((block) => gated(block, gate))
  const kept = blocks.filter((block, at) => !(block.kind === 'note' && block.heading && (blocks[at + 1] === undefined || isHeading(blocks[at + 1]!))))
  return { ...section, blocks: kept }
}

const isHeading = (block: BriefBlock): boolean => block.kind === 'note' && block.heading
