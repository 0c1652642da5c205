import { Tag } from '../grammar/tags.ts'
import type { NamedActor } from '../model/lexicon.ts'
import type { Context } from '../record/draft.ts'

/** What the list of persons tells of one on a date. */
export interface PersonFact {
  readonly country: string | null
  readonly sector: string | null
}

/** Whether a stretch of office or standing covers a date; both are ISO, as precise as known. */
export const holdsOn = (n: NamedActor, date: string): boolean =>
  (n.from === null || n.from.slice(0, date.length) <= date) && (n.until === null || date.slice(0, n.until.length) <= n.until)

/** Sectors of an office: whoever has left it is a former official. */
const OFFICES = /^(?:GOV|LEG|MIL|JUD|COP|SPY)$/

/** Where no stretch covers the date: the last one before it, whose office is over, else the first one to come. */
const nearest = (all: readonly NamedActor[], date: string): PersonFact => {
  const past = all.filter((n) => n.until !== null && n.until < date)
  const last = past.reduce<NamedActor | null>((a, b) => (a && a.until! >= b.until! ? a : b), null)
  // whoever will hold an office is a politician before
  if (!last) return { country: all[0]!.country, sector: all[0]!.sector === 'GOV' ? 'PTY' : all[0]!.sector }
  return { country: last.country, sector: last.sector !== null && OFFICES.test(last.sector) ? 'ELI' : last.sector }
}

/**
 * The person of the list who bears a name: of the country told, in office on the date of the document. A surname alone counts
 * where it is in office that day, or where an office stands beside it and all who bear it are of one country.
 */
export const factOf = (context: Context, name: string, country: string | null, office: boolean): PersonFact | null => {
  const named = context.actors.persons(name)
  const all = country === null ? named : named.filter((n) => n.country === country || n.country?.startsWith('IGO'))
  if (all.length === 0) return null
  const date = context.scene.published
  const now = date === null ? undefined : all.find((n) => holdsOn(n, date))
  if (now) return now
  const alone = !name.includes(' ')
  const oneCountry = all.every((n) => n.country === all[0]!.country)
  if (alone && !(oneCountry && (office || date === null))) return null
  return date === null ? all.at(-1)! : nearest(all, date)
}

const isCapital = (word: string): boolean => {
  const c = word.charCodeAt(0)
  return (c >= 65 && c <= 90) || (c > 127 && word[0] !== word[0]!.toLowerCase())
}

const PARTICLE = /^(?:-|al|el|bin|ben|de|da|del|dos|van|von|der|le|la|du|y|ul)$/

/**
 * The token behind the longest name of a listed person that begins at a token, where no mention was read; the same token when there is none.
 * The name must be the whole of the capitalised words: "Hamid Karzai International Airport" is nobody.
 */
export const personRun = (context: Context, i: number, to: number): number => {
  const { tokens: t, tags, nameAt } = context.scene
  if (!isCapital(t.words[i]!) || tags[i] === Tag.DET) return i
  let end = i + 1
  while (end < to && end < i + 7 && nameAt[end]! < 0 && (isCapital(t.words[end]!) || PARTICLE.test(t.lower[end]!))) end++
  const before = i > 0 && tags[i - 1] === Tag.PROPN && isCapital(t.words[i - 1]!) && t.start[i]! - t.end[i - 1]! === 1
  for (const whole = end; end > i; end--) {
    if (!isCapital(t.words[end - 1]!) || (before && end - i === 1)) continue
    if (context.actors.persons(t.text.slice(t.start[i]!, t.end[end - 1]!)).length === 0) continue
    return end === whole || context.actors.at(t, end, to) !== null ? end : i
  }
  return i
}
