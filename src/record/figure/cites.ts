import type { OrganisationMention } from '../../model/mention.ts'
import { textOf } from './context.ts'
import type { Ground } from './reading.ts'
import { lower } from './reading.ts'

/** The statistical source that a sentence names, with the country it belongs to. */
export interface Cited {
  readonly name: string
  readonly country: string | null
}

const dataWords = /^(?:data|figures|statistics|stats|numbers|report|estimates|records)$/
const showWords =
  /^(?:estimate|estimates|estimated|show|shows|showed|indicate|indicates|indicated|suggest|suggests|reveal|reveals|revealed|says|said|say|put|puts|demonstrate)$/

const countryIn = (g: Ground, from: number, to: number): string | null => g.view.countries.find((c) => from <= c.from && c.to <= to)?.value ?? null

const organisationIn = (g: Ground, from: number, to: number): OrganisationMention | null =>
  g.view.organisations.find((o) => o.from >= from && o.from <= to) ?? null

const trimmed = (g: Ground, from: number, to: number): string => {
  let a = from
  while (a < to && /^(?:the|a|official|latest|to|as)$/.test(lower(g, a))) a++
  return textOf(g.tokens, a, to)
}

const cited = (g: Ground, from: number, to: number): Cited | null => {
  if (to <= from) return null
  const organisation = organisationIn(g, from, to)
  const name = trimmed(g, from, to)
  if (dataWords.test(name.toLowerCase())) return null
  return { name, country: countryIn(g, from, to) ?? organisation?.country ?? null }
}

/** End of the phrase that begins at a token: up to a comma, a verb of showing, or eleven tokens. */
const phraseEnd = (g: Ground, from: number): number => {
  let k = from
  while (
    k < g.view.to &&
    k < from + 12 &&
    !/^[,;.:()]$/.test(lower(g, k)) &&
    !showWords.test(lower(g, k)) &&
    !/^(?:trade|exports|imports|that|which|bilateral)$/.test(lower(g, k))
  )
    k++
  return k
}

const isStatistical = (g: Ground, from: number, to: number): boolean => {
  for (let k = from; k < to; k++) if (lower(g, k) === 'at') return false
  if (g.view.persons.some((p) => p.from >= from && p.from < to)) return false
  for (let k = from; k < to; k++) if (g.words.statistics.has(lower(g, k))) return true
  return organisationIn(g, from, to) !== null
}

/** "according to customs data", "according to the national statistics office". */
const accordingTo = (g: Ground, i: number): Cited | null => {
  const end = phraseEnd(g, i + 2)
  return isStatistical(g, i + 2, end) ? cited(g, i + 2, end) : null
}

/** "Data from the national bureau of statistics indicate": the bureau. */
const dataFrom = (g: Ground, i: number): Cited | null => {
  if (!/^(?:from|of|by|released|published|provided)$/.test(lower(g, i + 1))) return null
  const from = /^(?:released|published|provided)$/.test(lower(g, i + 1)) ? i + 3 : i + 2
  const end = phraseEnd(g, from)
  return isStatistical(g, from, end) ? cited(g, from, end) : null
}

/** "Customs data show", "Eurostat figures show": the words before the data and the data. */
const dataShow = (g: Ground, i: number): Cited | null => {
  if (!showWords.test(lower(g, i + 1))) return null
  let from = i
  while (from > g.view.from && from > i - 7 && !/^[,;.:]$/.test(lower(g, from - 1))) from--
  return isStatistical(g, from, i + 1) ? cited(g, from, i + 1) : null
}

/** "…, Statistics Norway said", "…, the customs service reported": a statistical body that reports at the end. */
const reportBehind = (g: Ground): Cited | null => {
  for (let k = g.view.to - 1; k > g.view.from && k > g.view.to - 12; k--) {
    if (!/^(?:said|says|reported|reports|announced|showed|shows)$/.test(lower(g, k))) continue
    let from = k
    while (from > g.view.from && from > k - 11 && lower(g, from - 1) !== ',') from--
    if (lower(g, from - 1) !== ',' || g.view.persons.some((p) => p.from >= from && p.from < k)) return null
    for (let i = from; i < k; i++) if (bureau.test(lower(g, i)) && (k - from > 2 || /^\p{Lu}/u.test(g.tokens.words[i]!))) return cited(g, from, k)
    return null
  }
  return null
}

const bureau = /^(?:statistics|statistical|customs|census|eurostat|comtrade|destatis|geostat|rosstat|bank)$/

/** The source of figures that a sentence names, or null. */
export const citesOf = (g: Ground): Cited | null => {
  for (let i = g.view.from; i < g.view.to; i++) {
    const w = lower(g, i)
    const found = w === 'according' && lower(g, i + 1) === 'to' ? accordingTo(g, i) : dataWords.test(w) ? (dataFrom(g, i) ?? dataShow(g, i)) : null
    if (found !== null) return found
  }
  return reportBehind(g)
}
