import { createEngine, engineVersion } from '../../../src/engine.ts'
import { buildLedger } from '../../../src/ledger/merge.ts'
import { lexicon, reference } from '../../../src/lexicon/bundled.ts'
import type { Finding } from '../../../src/model/finding.ts'
import type { FollowUp } from '../../../src/model/follow-up.ts'
import type { Item, Ledger } from '../../../src/model/ledger.ts'
import type { Story } from './story.ts'

/** Right ones of those found and of those to be found, with what went wrong in words. */
export interface Tally {
  readonly right: number
  readonly found: number
  readonly wanted: number
  readonly faults: readonly string[]
}

export interface Score {
  readonly steps: Tally
  readonly statuses: Tally
  readonly links: Tally
  readonly findings: Tally
}

const engine = createEngine({ lexicon, reference })

/** The ledger of a story's reports, read by the engine; with the ids of what the reports' own checks found. */
export const readStory = ({ documents }: Story): { readonly ledger: Ledger; readonly own: ReadonlySet<string> } => {
  const readings = documents.map((document) => engine.read(document))
  const claims = readings.flatMap(({ document, records }) =>
    records.map((record) => ({ id: record.id, record, document: document.id, engine: engineVersion })),
  )
  const findings = readings.flatMap((reading) => reading.findings)
  return {
    ledger: buildLedger({ documents: readings.map(({ document }) => document), claims, findings }),
    own: new Set(findings.map(({ id }) => id)),
  }
}

const holds = (text: string, words: string): boolean => text.replace(/\s+/g, ' ').toLowerCase().includes(words.toLowerCase())

const tells = (item: Item | undefined, ledger: Ledger, words: string): boolean =>
  item?.claims.some(({ document, record }) => {
    const text = ledger.documents.find(({ id }) => id === document)!.text
    // A record may be a part of the sentence that the gold names.
    return holds(record.quote, words) || (holds(words, record.quote) && holds(text, words))
  }) ?? false

const about = (text: string, span: { readonly start: number; readonly end: number }): string => {
  const from = Math.max(text.lastIndexOf('. ', span.start), text.lastIndexOf('– ', span.start)) + 1
  const to = text.indexOf('. ', span.end)
  return text.slice(from, to < 0 ? text.length : to)
}

/** The same by the whole sentence: what a record leaves out of it belongs to it. */
const sentenceTells = (item: Item | undefined, ledger: Ledger, words: string): boolean =>
  item?.claims.some(({ document, record }) => holds(about(ledger.documents.find(({ id }) => id === document)!.text, record.span), words)) ?? false

const ofSteps = (story: Story, { instruments }: Ledger): Tally => {
  const faults: string[] = []
  const [taken, counted] = [new Set<string>(), { right: 0, found: 0, wanted: 0 }]
  for (const gold of story.instruments) {
    const one = instruments
      .filter(({ id, title, steps }) => !taken.has(id) && holds(title ?? '', gold.title) && steps.some(({ state }) => state === 'told'))
      .toSorted((a, b) => b.items.length - a.items.length)[0]
    if (one) taken.add(one.id)
    const told = one?.steps.filter(({ state }) => state === 'told') ?? []
    for (const [stage, date] of Object.entries(gold.steps)) {
      const step = told.find((each) => each.stage === stage)
      const right = step !== undefined && (date === null || step.date === date)
      counted.wanted++
      if (right) counted.right++
      else faults.push(`${story.name}: ${gold.title}: ${stage} ${date ?? ''} is ${step ? step.date : 'not told'}`)
    }
    counted.found += told.length
    for (const stage of gold.missing ?? [])
      if (one?.steps.find((each) => each.stage === stage)?.state !== 'missing') faults.push(`${story.name}: ${gold.title}: ${stage} is not missing`)
  }
  for (const other of instruments.filter(({ id }) => !taken.has(id))) {
    const told = other.steps.filter(({ state }) => state === 'told').length
    counted.found += told
    faults.push(`${story.name}: one too many: ${other.title} ${other.stage}`)
  }
  return { ...counted, faults }
}

interface Followed {
  readonly statuses: Tally
  readonly links: Tally
}

const ofPromises = (story: Story, ledger: Ledger): Followed => {
  const byId = new Map(ledger.items.map((item) => [item.id, item]))
  const faults: { readonly statuses: string[]; readonly links: string[] } = { statuses: [], links: [] }
  const count = { status: 0, promises: 0, right: 0, found: 0, wanted: 0 }
  const known = new Set<string>()
  for (const gold of story.promises) {
    const own: readonly FollowUp[] = ledger.followUps.filter(
      ({ commitment }) => sentenceTells(byId.get(commitment), ledger, gold.words) && tells(byId.get(commitment), ledger, gold.words),
    )
    const one = (own.length > 0 ? own : ledger.followUps.filter(({ commitment }) => sentenceTells(byId.get(commitment), ledger, gold.words)))[0]
    count.promises++
    if (one) known.add(one.id)
    if (one?.status === gold.status && (gold.turn === undefined || one.turn === gold.turn)) count.status++
    else
      faults.statuses.push(
        `${story.name}: "${gold.words}" is ${one ? `${one.status}, turn ${one.turn}` : 'not read'}, not ${gold.status} ${gold.turn ?? ''}`,
      )
    const hit = new Set<number>()
    for (const link of one?.links ?? []) {
      const at = gold.links.findIndex(([relation, words]) => relation === link.relation && sentenceTells(byId.get(link.item), ledger, words))
      // Several records of one sentence are one thing that happened.
      if (at >= 0 && hit.has(at)) continue
      count.found++
      if (at >= 0) hit.add(at)
      else faults.links.push(`${story.name}: "${gold.words}" ${link.relation} ${byId.get(link.item)!.claims[0]!.record.quote}`)
    }
    count.right += hit.size
    count.wanted += gold.links.length
    for (const [at, [relation, words]] of gold.links.entries())
      if (!hit.has(at)) faults.links.push(`${story.name}: not found: "${gold.words}" ${relation} "${words}"`)
  }
  for (const other of ledger.followUps.filter(({ id }) => !known.has(id)))
    for (const link of other.links) {
      count.found++
      faults.links.push(
        `${story.name}: of no promise in the gold: "${other.action}" ${link.relation} ${byId.get(link.item)!.claims[0]!.record.quote}`,
      )
    }
  return {
    statuses: { right: count.status, found: count.promises, wanted: count.promises, faults: faults.statuses },
    links: { right: count.right, found: count.found, wanted: count.wanted, faults: faults.links },
  }
}

/** Findings that say something is amiss, or that the gold asks for; sums that agree are no alarm. */
const ofFindings = (story: Story, ledger: Ledger, own: ReadonlySet<string>): Tally => {
  const across = ledger.findings.filter(({ id }) => !own.has(id))
  const sentences = (finding: Finding): string =>
    finding.inputs.map(({ document, span }) => about(ledger.documents.find(({ id }) => id === document)!.text, span)).join(' | ')
  const faults: string[] = []
  const used = new Set<string>()
  let right = 0
  for (const gold of story.findings) {
    const found = across.find(
      (one) =>
        !used.has(one.id) &&
        one.check === gold.check &&
        gold.verdicts.includes(one.verdict) &&
        gold.words.every((words) => holds(sentences(one), words)),
    )
    if (found) {
      used.add(found.id)
      right++
    } else faults.push(`${story.name}: not found: ${gold.check} ${gold.words.join(', ')}`)
  }
  const alarms = across.filter(({ id, verdict }) => !used.has(id) && (verdict === 'tension' || verdict === 'inconsistent'))
  for (const one of alarms) faults.push(`${story.name}: false alarm: ${one.check} ${one.explanation}`)
  return { right, found: right + alarms.length, wanted: story.findings.length, faults }
}

const add = (tallies: readonly Tally[]): Tally => ({
  right: tallies.reduce((all, one) => all + one.right, 0),
  found: tallies.reduce((all, one) => all + one.found, 0),
  wanted: tallies.reduce((all, one) => all + one.wanted, 0),
  faults: tallies.flatMap((one) => one.faults),
})

/** How much of the gold of some stories is found, and how much of what is found is in it. */
export const scoreStories = (stories: readonly Story[]): Score => {
  const scored = stories.map((story) => {
    const { ledger, own } = readStory(story)
    return { steps: ofSteps(story, ledger), ...ofPromises(story, ledger), findings: ofFindings(story, ledger, own) }
  })
  return {
    steps: add(scored.map((one) => one.steps)),
    statuses: add(scored.map((one) => one.statuses)),
    links: add(scored.map((one) => one.links)),
    findings: add(scored.map((one) => one.findings)),
  }
}
