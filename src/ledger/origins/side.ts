import { pressFacts } from '../../lexicon/press.ts'
import type { Document } from '../../model/document.ts'
import type { Side } from '../../model/origin.ts'
import { nationOfName, officeOfDomain, officeOfName, sourcesNamedIn } from './offices.ts'

/*
 * Whose account a text is: what says it most plainly first. A publisher or address tells the outlet; an agency in the dateline or the credit
 * tells whose press it is; a press office named at the head tells who handed it out; a dateline tells only where it was written, so it comes last and
 * counts only where the report is about that country. What reports for the whole world has no side.
 */

const HEAD = 400
const TAIL = 160
const nobody: Side = { country: null, voice: 'unknown', reason: 'nothing tells whose account it is' }

const official =
  /minist|government|presiden|embassy|chancell|parliament|senate|state house|cabinet|royal court|office of the prime|department of|foreign office/i

const lookUp = (table: Readonly<Record<string, string>>, name: string): string | undefined => {
  const low = name.toLowerCase().trim()
  return table[low] ?? table[low.replace(/^the /, '')] ?? table[`the ${low}`]
}

const isWorld = (name: string): boolean => pressFacts.world.includes(name.toLowerCase().trim())

const ofPublisher = (publisher: string): Side | null => {
  const agency = lookUp(pressFacts.agencies, publisher)
  if (agency) return { country: agency, voice: 'press', reason: `published by ${publisher}, a national agency or broadcaster` }
  if (isWorld(publisher)) return { country: null, voice: 'press', reason: `published by ${publisher}, which reports for the whole world` }
  const outlet = lookUp(pressFacts.outlets, publisher)
  if (outlet) return { country: outlet, voice: 'press', reason: `published by ${publisher}` }
  const office = official.test(publisher) ? officeOfName(publisher) : null
  if (office?.country) return { country: office.country, voice: 'government', reason: `published by ${publisher}` }
  const nation = nationOfName(publisher.toLowerCase())
  if (nation) return { country: nation, voice: official.test(publisher) ? 'government' : 'press', reason: `published by ${publisher}` }
  return null
}

const hostOf = (url: string): string | null => /^(?:[a-z]+:)?\/\/(?:[^/@]*@)?([^/:?#]+)/i.exec(url)?.[1]?.toLowerCase() ?? null

/** Labels under which governments keep their pages. */
const stateLabel =
  /^(?:gov|gob|gouv|gouvernement|govt|government|go|gv|gc|mil|president|presidency|presidence|presidencia|mfa|mofa|parliament|senate|parlam)$/

const ofAddress = (url: string): Side | null => {
  const host = hostOf(url)
  if (host === null) return null
  const office = officeOfDomain(host)
  if (office) return { country: office.country, voice: 'government', reason: `an address of the ${office.name}` }
  const labels = host.split('.')
  const top = labels.at(-1)!
  if (top === 'gov' || top === 'mil') return { country: 'USA', voice: 'government', reason: `an address of the government (${host})` }
  const state = labels.slice(0, -1).some((label) => stateLabel.test(label))
  const country = pressFacts.domains[top] ?? (state ? pressFacts.sold[top] : undefined)
  if (country === undefined) return null
  return { country, voice: state ? 'government' : 'press', reason: `an address under .${top} (${host})` }
}

/** Where a report names the agency that made it: brackets or slashes of its dateline, the word before its dash, the credit at its end. */
const inDateline = [/[([/]\s*(\p{Lu}[^()[\]/\n]{1,40}?)\s*[)\]/]/gu, /(?:^|[.,]\s|\n)\s*(\p{Lu}[\p{L}\d.+-]{1,20}) (?:–|—|--|-) /gu]
const atEnd = /(?:source:\s*|\(|--+\s?|–\s?|—\s?)(\p{Lu}[^()\n]{1,40}?)\s*\)?\s*$/gimu

const agencySide = (name: string): Side | null => {
  for (const part of [name, ...name.split(/[-/,]\s*/)].map((piece) => piece.trim())) {
    if (part.length <= 3 && part !== part.toUpperCase()) continue
    const country = pressFacts.agencies[part.toLowerCase()]
    if (country) return { country, voice: 'press', reason: `${part} is named as the agency that made it` }
    if (isWorld(part)) return { country: null, voice: 'press', reason: `${part} is named as the agency that made it; it reports for the whole world` }
  }
  return null
}

const ofAgency = (text: string): Side | null => {
  const look = (piece: string, pattern: RegExp): Side | null => {
    for (const m of piece.matchAll(pattern)) {
      const side = agencySide(m[1]!.trim())
      if (side) return side
    }
    return null
  }
  const head = text.slice(0, HEAD)
  return look(head, inDateline[0]!) ?? look(head, inDateline[1]!) ?? look(text.slice(-TAIL), atEnd)
}

const ofOffice = (text: string): Side | null => {
  const named = sourcesNamedIn(text.slice(0, 2 * HEAD), null).find(({ kind, country }) => kind === 'office' && country !== null)
  return named ? { country: named.country, voice: 'government', reason: `it has its account from ${named.label}` } : null
}

/** "Reykjavik Morning Post", "Ministry of Foreign Affairs of Romania", alone on the first line or before a bar or comma. */
const masthead = /^\s*(?:published:[^\n]*\n)?\s*([\p{L}][\p{L}\p{M} .'’&-]{3,58}?)\s*(?:[|,·][^\n]*)?\n/iu
const paper =
  /\b(?:post|times|courier|herald|news|dispatch|gazette|paper|wire|daily|tribune|journal|observer|chronicle|today|monitor|review|telegraph|ledger|agency|radio|television|tv|weekly)\b/i

const ofMasthead = (text: string): Side | null => {
  const line = masthead.exec(text.slice(0, HEAD))?.[1]
  if (line === undefined || !(paper.test(line) || /^(?:ministry|office|embassy|government|presidency|department)\b/i.test(line))) return null
  const side = line.split(/\s+/).length > 9 ? null : ofPublisher(line)
  return side === null ? null : { ...side, reason: side.reason.replace('published by', 'the head of the text names') }
}

const namesOf: ReadonlyMap<string, readonly string[]> = new Map(
  [...Map.groupBy(Object.entries(pressFacts.nations), ([, code]) => code)].map(([code, names]) => [code, names.map(([name]) => name)]),
)

/** "ASTANA –", "Oslo, 13 May 2024.", "date 2023-09-07 ASTANA –": a capital at the head, before a dash or a date. An agency in brackets that no list knows may write from anywhere. */
const dateline = /^(?:[\s\S]{0,120}?\n)?\s*(?:date \d{4}-\d\d-\d\d )?(\p{Lu}[\p{L}. '-]{2,24}?)(?:,[^.\n]{0,30})?\s*(?:–|—|--|-|:|,|\.)\s/u

const ofDateline = (text: string): Side | null => {
  const found = dateline.exec(text.slice(0, HEAD))
  const place = found?.[1]?.trim()
  const country = place === undefined ? undefined : pressFacts.capitals[place.toLowerCase()]
  if (country === undefined || place === undefined || found === null) return null
  const body = text.slice(found[0].length).toLowerCase()
  const about = namesOf.get(country)!.some((name) => body.includes(name))
  const shown = place.toLowerCase().replace(/(?<!\p{L})\p{L}/gu, (letter) => letter.toUpperCase())
  return about ? { country, voice: 'press', reason: `written in ${shown}; no outlet is named` } : null
}

/** Whose account a document is, and what tells it. */
export const sideOf = ({ publisher, url, text }: Pick<Document, 'publisher' | 'url' | 'text'>): Side =>
  (publisher === null ? null : ofPublisher(publisher)) ??
  (url === null ? null : ofAddress(url)) ??
  ofAgency(text) ??
  ofMasthead(text) ??
  ofOffice(text) ??
  ofDateline(text) ??
  nobody
