import type { ChanceryRecord, EventRecord, FigureRecord } from '../../model/record.ts'
import { type Case, type Fault, fault, onceAWorld } from './proof.ts'

const escaped = (text: string): string => text.replace(/[.*+?^${}()|[\]\\]/g, '\\$&')

/** A record's words piece by piece: who stands in one piece does nothing to whom another names. */
const apart = (one: Case, { document, span, evidence }: ChanceryRecord): string => {
  const text = one.world.documents.get(document)?.text ?? ''
  return [span, ...evidence].map(({ start, end }) => text.slice(start, end).replace(/\s+/g, ' ')).join(' ; ')
}

/** All spellings of countries, the longest first, with the codes they stand for. */
const spellings = onceAWorld(({ names }) => {
  const codes = new Map<string, string>()
  for (const [code, all] of names) if (/^[A-Z]{3}$/.test(code)) for (const name of all) if (name.length > 2 && !codes.has(name)) codes.set(name, code)
  const ordered = [...codes.keys()].sort((a, b) => b.length - a.length || (a < b ? -1 : 1))
  return { codes, pattern: new RegExp(`(?<!\\p{L})(?:${ordered.map(escaped).join('|')})(?!\\p{L})`, 'gu') }
})

const coded = onceAWorld((_) => new Map<string, string>())

/** The record's words with every spelled country put as ⟪CODE⟫, so that who and whom can be read off. */
export const withCodes = (one: Case, record: ChanceryRecord): string => {
  const known = coded(one.world).get(record.id)
  if (known !== undefined) return known
  const { codes, pattern } = spellings(one.world)
  const made = codes.size === 0 ? apart(one, record) : apart(one, record).replace(pattern, (name) => `⟪${codes.get(name)}⟫`)
  coded(one.world).set(record.id, made)
  return made
}

const a = '⟪(?<a>[A-Z]{3})⟫'
const b = '⟪(?<b>[A-Z]{3})⟫'
const some = '[^.;⟪]{0,60}?'

/** [from, to] of goods, by prepositions and possessors. */
const flows: readonly (readonly [RegExp, 'ab' | 'ba'])[] = [
  [new RegExp(`from ${a} (?:in)?to ${b}`, 'g'), 'ab'],
  [new RegExp(`to ${b} from ${a}`, 'g'), 'ab'],
  [new RegExp(`${a}(?:['’]s?)? ${some}\\bexport\\w*${some} to (?:the )?${b}`, 'g'), 'ab'],
  [new RegExp(`\\bexport\\w*${some} (?:of|by) (?:the )?${a} to (?:the )?${b}`, 'g'), 'ab'],
  [new RegExp(`${a}(?:['’]s?)? ${some}\\bimport\\w*${some} from (?:the )?${b}`, 'g'), 'ba'],
  [new RegExp(`${a} ${some}\\b(?:sold|sells|shipped|supplied|supplies)\\b${some} to (?:the )?${b}`, 'g'), 'ab'],
  [new RegExp(`${a} ${some}\\b(?:bought|buys|purchased)\\b${some} from (?:the )?${b}`, 'g'), 'ba'],
]

const readAll = (text: string, patterns: readonly (readonly [RegExp, 'ab' | 'ba'])[]): readonly (readonly [string, string])[] =>
  patterns.flatMap(([pattern, order]) =>
    [...text.matchAll(pattern)].map((m) => (order === 'ab' ? ([m.groups!.a!, m.groups!.b!] as const) : ([m.groups!.b!, m.groups!.a!] as const))),
  )

const against = (read: readonly (readonly [string, string])[], from: string, to: string): boolean =>
  read.some(([first, second]) => first === to && second === from) && !read.some(([first, second]) => first === from && second === to)

const tells = (words: string, flow: string): boolean => new RegExp(`\\b${flow}`, 'i').test(words)

/**
 * Who sends to whom, as the words read for a measure. Where they tell of both flows ("A exported wool worth $3 million to B and imported fish
 * worth $2 million"), the one that they spell out runs against the one that they leave short.
 */
const flowsIn = (words: string, measure: FigureRecord['measure']): readonly (readonly [string, string])[] => {
  const other = measure === 'imports' ? 'export' : measure === 'exports' ? 'import' : null
  if (other === null || !tells(words, 'export') || !tells(words, 'import')) return readAll(words, flows)
  const [turned, own] = [flows.filter(([{ source }]) => source.includes(other)), flows.filter(([{ source }]) => !source.includes(other))]
  return [...readAll(words, own), ...readAll(words, turned).map(([from, to]) => [to, from] as const)]
}

/** Records that a finding repairs. */
const repaired = onceAWorld(
  ({ findings }): ReadonlySet<string | null> =>
    new Set(findings.flatMap(({ repair, inputs }) => (repair === null ? [] : inputs.map((input) => input.record)))),
)

/** A flow that the record's own words turn the other way, unless a repair is named. */
export const flowFaults = (one: Case, record: FigureRecord, from: string, to: string): readonly Fault[] => {
  const turned =
    record.inferred.flow !== undefined ||
    record.inferred.reporter?.from === 'finding' ||
    record.inferred.partner?.from === 'finding' ||
    repaired(one.world).has(record.id)
  return !turned && against(flowsIn(withCodes(one, record), record.measure), from, to)
    ? [fault('direction', `${from}>${to}`, 'the cited words have it the other way')]
    : []
}

const deeds =
  '(?:accus|condemn|critici[sz]|expel|bann?|sanction|threaten|warn|reject|denounc|impos|recall|summon|demand|urg|attack|struck|str[iu]k|blam|slam|protest)'

/** Words that lead into a clause of its own: what stands before them is not who does the deed behind them. */
const leads = 'after|before|when|while|as|because|since|that|who|which|if|though|although|until'

const acts: readonly (readonly [RegExp, 'ab' | 'ba'])[] = [
  [
    new RegExp(
      `${a}(?:['’]s)?(?: (?!(?:${leads}) )[\\p{L}’'-]+){0,6}? (?<!(?:was|were|been|being|be) )${deeds}\\w*\\b(?!${some} by )${some}${b}`,
      'gu',
    ),
    'ab',
  ],
  [new RegExp(`${b}(?:['’]s)?${some}\\b(?:was|were|been|being)\\b${some}${deeds}\\w*${some} by (?:the )?${a}`, 'gu'), 'ab'],
]

const visits: readonly (readonly [RegExp, 'ab' | 'ba'])[] = [
  [new RegExp(`[Vv]isits? (?:of|by) ${some}${a}${some} to (?:the )?${b}`, 'g'), 'ab'],
  [new RegExp(`${a}(?:['’]s)? ${some}\\b(?:visit(?:ed|s|ing)?(?: to)?|arrived in|travel+ed to|flew to|toured|went to|in) (?:the )?${b}`, 'g'), 'ab'],
  [new RegExp(`(?:to|visited) (?:the )?${b} ${some}by ${some}${a}`, 'g'), 'ab'],
]

const hosts = /\b(?:visit(?:ed|s|ing)?(?: to)?|arrived in|travel+ed to|flew to|toured) (?:the )?⟪([A-Z]{3})⟫/g

/** "the visit of X to Y": the host behind whoever comes. */
const hostsOfVisit = /\b[Vv]isits? (?:of|by) [^.;]{0,80}? to (?:the )?⟪([A-Z]{3})⟫/g

/** A host other than the country that the record's own words say is visited. */
export const hostFaults = (one: Case, record: EventRecord, host: string): readonly Fault[] => {
  const words = withCodes(one, record)
  const read = [...words.matchAll(hosts), ...words.matchAll(hostsOfVisit)].map((m) => m[1])
  return read.length > 0 && !read.includes(host) ? [fault('direction', host, `the cited words say ${read.join(', ')}`)] : []
}

/** Who did it to whom, as far as the record's own words say it in a plain order; never a fault where they do not. */
export const deedFaults = (one: Case, record: EventRecord, by: string, toward: string): readonly Fault[] =>
  by !== toward && against(readAll(withCodes(one, record), record.type === 'visit' ? visits : acts), by, toward)
    ? [fault('direction', `${by} → ${toward}`, 'the cited words have it the other way')]
    : []
