import type { PersonMention } from '../../model/mention.ts'
import { isUpper } from '../../text/characters.ts'
import { type Tokens, TokenType } from '../../text/tokens.ts'
import { isGenericWord, isHonorific } from '../name-words.ts'
import { type Beside, beside, bodyCountries, inBrackets, officeEnd, type PersonGround, type PersonInput } from './context.ts'

const PARTICLES = new Set('bin bint ibn al el de da di del della dos das van von der den la le du ter ten y af ul ben e'.split(' '))
const SUFFIX = /^(?:jr|jnr|sr|snr|ii|iii|iv)\.?$/

/** A run of capitalised words: tokens `[from, to)`. */
interface Run {
  readonly from: number
  readonly to: number
}

const isName = (p: PersonInput, i: number): boolean => {
  const t = p.tokens
  return t.type[i] === TokenType.word && !p.taken[i] && isUpper(t.text, t.start[i]!) && /^[\p{L}'’.]+$/u.test(t.words[i]!)
}

const isHyphen = (t: Tokens, i: number): boolean => /^[-‐‑]$/.test(t.words[i] ?? '') && t.end[i] === t.start[i + 1] && t.start[i] === t.end[i - 1]

/** "Sheikh Hasina": the title is the first name when only one name follows it. */
const isSheikh = (p: PersonInput, i: number): boolean =>
  p.tokens.lower[i] === 'sheikh' && isName(p, i + 1) && !isName(p, i + 2) && !PARTICLES.has(p.tokens.lower[i + 2] ?? '')

/** Vietnamese and Korean names that are English words too: "Nguyen Van An". */
const SHORT = /^(?:an|do|my|to|no|in|on|so|at|he|she|the|now)$/

const endsName = (p: PersonInput, i: number): boolean =>
  isGenericWord(p.tokens.lower[i]!) || (isHonorific(p.tokens.lower[i]!) && p.tokens.words[i] !== 'He' && p.tokens.lower[i] !== 'sheikh')

/** "Macron-led", "Oslo-based": what follows the hyphen is no part of a name, as it is in "Jae-hyun". */
const AFTER_HYPHEN =
  /^(?:led|based|backed|born|era|style|run|owned|linked|held|funded|made|bound|brokered|trained|like|wide|area|to|and|in|on|of|day|week|month|year|old|long|speaking|elect)$/

const runEnd = (p: PersonInput, from: number): number => {
  const t = p.tokens
  let i = from
  while (i < t.count) {
    if (isName(p, i) && (i === from || (!p.opens[i] && (!endsName(p, i) || (i - from > 1 && SHORT.test(t.lower[i]!) && !isName(p, i + 1)))))) i++
    else if (
      i > from &&
      isHyphen(t, i) &&
      (isName(p, i + 1) || PARTICLES.has(t.lower[i + 1]!) || (/^\p{Ll}{1,7}$/u.test(t.words[i + 1] ?? '') && !AFTER_HYPHEN.test(t.words[i + 1]!)))
    )
      i += 2
    else if (
      PARTICLES.has(t.lower[i]!) &&
      !isName(p, i) &&
      i + 1 < t.count &&
      (isName(p, i + 1) || (PARTICLES.has(t.lower[i + 1]!) && isName(p, i + 2)))
    )
      i++
    else break
  }
  return i
}

/** "Minister van Klaveren": a small particle opens a name after an office or honorific. */
const withParticle = (p: PersonInput, i: number): number => {
  const t = p.tokens
  let from = i
  while (from > 0 && PARTICLES.has(t.lower[from - 1]!) && t.lower[from - 1] !== 'e' && t.lower[from - 1] !== 'y' && !p.opens[from]) from--
  if (from === i || from === 0) return i
  const before = t.words[from - 1]!
  return /^\p{Lu}/u.test(before) ? from : i
}

/** "Congressman August Pfluger": a month right after an office and before a name is a first name. */
const isFirstName = (p: PersonInput, i: number): boolean =>
  /^(?:april|may|june|august)$/.test(p.tokens.lower[i]!) &&
  i > 0 &&
  officeEnd(p, i - 1) === i &&
  isName(p, i + 1) &&
  !isGenericWord(p.tokens.lower[i + 1]!)

/** "Joko “Jokowi” Widodo": a nickname in quotation marks belongs to the name around it. */
const overNickname = (p: PersonInput, to: number): number => {
  const words = p.tokens.words
  const inside = /^[“"'‘«(]$/.test(words[to] ?? '') && /^[”"'’»)]$/.test(words[to + 2] ?? '') && to + 3 < p.tokens.count
  return inside && isName(p, to + 1) && isName(p, to + 3) && !p.opens[to + 3] && !isGenericWord(p.tokens.lower[to + 3]!) ? runEnd(p, to + 3) : to
}

/** Runs of capitalised words that may be names of persons, offices and sentence openers stripped. */
const runs = (p: PersonInput): readonly Run[] => {
  const t = p.tokens
  const out: Run[] = []
  for (let i = 0; i < t.count; i++) {
    if (!isName(p, i)) continue
    const office = officeEnd(p, i)
    if (office > 0) {
      i = office - 1
      continue
    }
    if ((isGenericWord(t.lower[i]!) && !isFirstName(p, i)) || (isHonorific(t.lower[i]!) && !isSheikh(p, i))) continue
    const to = overNickname(p, runEnd(p, i))
    const from = withParticle(p, i)
    if (to > i && to - from <= 9) out.push({ from, to })
    i = Math.max(i, to - 1)
  }
  return out
}

const SPEECH =
  /^(?:said|says|told|added|noted|stressed|stated|announced|wrote|warned|argued|emphasized|emphasised|thanked|met|visited|invited|expressed|welcomed|explained|declared|pledged|arrived|urged|agreed|underlined|underscored|highlighted|condemned|accused|rejected)$/

const speechNear = (t: Tokens, run: Run): boolean =>
  SPEECH.test(t.lower[run.to] ?? '') ||
  SPEECH.test(t.lower[run.from - 1] ?? '') ||
  (/^(?:also|later|then|himself|herself)$/.test(t.lower[run.to] ?? '') && SPEECH.test(t.lower[run.to + 1] ?? ''))

const acronym = (t: Tokens, run: Run): boolean => run.to - run.from === 1 && /^[\p{Lu}\d.]{2,}$/u.test(t.words[run.from]!)

const allCapitals = (word: string): boolean => /^\p{Lu}{3,}$/u.test(word)

/** The family name: printed in capitals, or the last word but for "Jr". */
const surnameOf = (t: Tokens, run: Run): string => {
  for (let i = run.from; i < run.to && run.to - run.from > 1; i++)
    if (allCapitals(t.words[i]!) && !allCapitals(t.words[i === run.from ? run.to - 1 : run.from]!)) return t.lower[i]!
  const last = run.to - 1
  return last > run.from && SUFFIX.test(t.lower[last]!) ? t.lower[last - 1]! : t.lower[last]!
}

/** How many names a run holds; hyphens glue, particles and "Jr" do not count. */
const length = (t: Tokens, run: Run): number => {
  let n = 0
  for (let i = run.from; i < run.to; i++) {
    if (isHyphen(t, i)) n--
    else if (!PARTICLES.has(t.lower[i]!) && !SUFFIX.test(t.lower[i]!) && /\p{L}/u.test(t.words[i]!)) n++
  }
  return n
}

interface Entity {
  name: string
  role: string | null
  country: string | null
  /** Token of the latest mention. */
  last: number
}

interface Found {
  readonly run: Run
  readonly beside: Beside
  readonly sure: boolean
  readonly names: number
}

/** "Presidents Paul Kagame and X": an office in the plural holds for the name after "and" too. */
const sharedOffice = (p: PersonInput, run: Run, previous: Found | undefined): Beside | null => {
  if (!previous?.beside.role || p.tokens.lower[run.from - 1] !== 'and' || previous.run.to !== run.from - 1) return null
  return /(?:presidents|ministers|leaders|secretaries|ambassadors|senators)$/i.test(previous.beside.role)
    ? { role: previous.beside.role.replace(/ies$/i, 'y').replace(/s$/i, ''), country: null }
    : null
}

const examine = (p: PersonInput): readonly Found[] => {
  const t = p.tokens
  const found: Found[] = []
  for (const run of runs(p)) {
    if (acronym(t, run)) continue
    const own = beside(p, run.from, run.to)
    const near = own.role === null ? (sharedOffice(p, run, found.at(-1)) ?? own) : own
    const names = length(t, run)
    const honoured = isHonorific(t.lower[run.from - 1] ?? '') && t.words[run.from - 1] !== 'He'
    const sure = near.role !== null || honoured || speechNear(t, run) || (names > 1 && inBrackets(p, run.to))
    found.push({ run, beside: near, sure, names })
  }
  return found
}

/** What is known of names before they are joined to persons. */
interface Known {
  /** Surnames of which some occurrence is surely a person. */
  readonly surnames: ReadonlySet<string>
  /** First and last names of sure full names, and names that stand alone. */
  readonly parts: ReadonlySet<string>
}

const knownNames = (t: Tokens, found: readonly Found[]): Known => {
  const surnames = new Set<string>()
  const alone = new Set<string>()
  const parts = new Set<string>()
  for (const f of found) {
    if (f.sure) surnames.add(surnameOf(t, f.run))
    if (f.names === 1) alone.add(surnameOf(t, f.run))
  }
  for (const f of found) if (!f.sure && f.names >= 2 && f.names <= 4 && alone.has(surnameOf(t, f.run))) surnames.add(surnameOf(t, f.run))
  for (const f of found) {
    if (!f.sure || (f.names === 1 && f.run.to - f.run.from > 1)) continue
    if (!isHyphen(t, f.run.from + 1)) parts.add(t.lower[f.run.from]!)
    if (!isHyphen(t, f.run.to - 2)) parts.add(surnameOf(t, f.run))
    for (let i = f.run.from + 1; i < f.run.to - 1; i++) if (/^[“"'‘«(]$/.test(t.words[i - 1]!)) parts.add(t.lower[i]!)
  }
  return { surnames, parts }
}

/** "Trump-Xi": two persons joined by a hyphen are no third one. */
const isPair = (t: Tokens, run: Run, known: Known): boolean =>
  run.to - run.from === 3 && isHyphen(t, run.from + 1) && known.parts.has(t.lower[run.from]!) && known.parts.has(t.lower[run.to - 1]!)

const isKept = (p: PersonInput, f: Found, known: Known): boolean => {
  const t = p.tokens
  if (isPair(t, f.run, known)) return false
  if (known.surnames.has(surnameOf(t, f.run))) return true
  return f.names === 1 && known.parts.has(t.lower[f.run.from]!) && (!p.opens[f.run.from] || t.words[f.run.from]!.length > 3)
}

/** "counterpart" and the like tell less than an office. */
const isVague = (role: string): boolean => /counterpart|colleague|guest|\bhost\b|visitor|interlocutor/i.test(role)

/** Whether two full names with one surname may be one person: first names alike, or one an initial. */
const sameFirst = (a: string, b: string): boolean => {
  const x = a.split(/[\s-]/)[0]!.toLowerCase()
  const y = b.split(/[\s-]/)[0]!.toLowerCase()
  const n = Math.min(2, x.replace('.', '').length, y.replace('.', '').length)
  return x.slice(0, n) === y.slice(0, n)
}

/** Joins mentions to persons: full names by surname and first name, single names to the person who bears them. */
class Register {
  readonly entities: Entity[] = []
  private readonly bySurname = new Map<string, number[]>()
  private readonly byPart = new Map<string, number[]>()
  private readonly tokens: Tokens

  constructor(tokens: Tokens) {
    this.tokens = tokens
  }

  add(f: Found): number {
    const t = this.tokens
    const name = t.text.slice(t.start[f.run.from]!, t.end[f.run.to - 1]!).replace(/\s+/g, ' ')
    const same = f.names > 1 ? this.full(name, f) : this.single(f)
    const at = same ?? this.entities.push({ name, role: null, country: null, last: f.run.from }) - 1
    if (same === undefined || f.names > 1) this.enter(at, f)
    const e = this.entities[at]!
    if (name.length > e.name.length) e.name = name
    if (f.beside.role && (!e.role || (isVague(e.role) && !isVague(f.beside.role)))) e.role = f.beside.role
    e.country ??= f.beside.country
    e.last = f.run.from
    return at
  }

  private full(name: string, f: Found): number | undefined {
    return this.bySurname
      .get(surnameOf(this.tokens, f.run))
      ?.find((e) => !this.entities[e]!.name.includes(' ') || sameFirst(this.entities[e]!.name, name))
  }

  /** The bearer of a single name: with the same office, else the one named last before. */
  private single(f: Found): number | undefined {
    const t = this.tokens
    const bearers = this.bySurname.get(surnameOf(t, f.run)) ?? this.byPart.get(t.lower[f.run.from]!) ?? this.byPart.get(t.lower[f.run.to - 1]!)
    if (!bearers || bearers.length < 2) return bearers?.[0]
    const role = f.beside.role?.toLowerCase()
    const sameOffice = role ? bearers.find((e) => this.entities[e]!.role?.toLowerCase().startsWith(role)) : undefined
    return sameOffice ?? bearers[0]
  }

  private enter(at: number, f: Found): void {
    const t = this.tokens
    add(this.bySurname, surnameOf(t, f.run), at)
    for (let i = f.run.from; i < f.run.to; i++) if (!isHyphen(t, i) && !PARTICLES.has(t.lower[i]!)) add(this.byPart, t.lower[i]!, at)
  }
}

const add = (index: Map<string, number[]>, key: string, value: number): void => {
  const list = index.get(key)
  if (!list) index.set(key, [value])
  else if (!list.includes(value)) list.push(value)
}

/**
 * Persons by name, learned from the text itself: a capitalised run beside an office, an honorific or a verb of saying, and
 * every later run that ends in the same surname. Office and country come from the words beside the name, never from a list.
 */
export const findPersons = (ground: PersonGround): readonly PersonMention[] => {
  const p: PersonInput = { ...ground, bodyCountry: bodyCountries(ground) }
  const t = p.tokens
  const found = examine(p)
  const known = knownNames(t, found)
  const kept = found.filter((f) => isKept(p, f, known))
  const register = new Register(t)
  // Full names first, so that a surname met before its full name still finds its person.
  const order = [...kept.keys()].sort((a, b) => Number(kept[b]!.names > 1) - Number(kept[a]!.names > 1) || a - b)
  const index = new Map(order.map((k) => [k, register.add(kept[k]!)]))
  return kept.map((f, k) => {
    const e = register.entities[index.get(k)!]!
    return {
      kind: 'person',
      start: t.start[f.run.from]!,
      end: t.end[f.run.to - 1]!,
      from: f.run.from,
      to: f.run.to,
      value: e.name,
      role: f.beside.role && !(isVague(f.beside.role) && e.role) ? f.beside.role : e.role,
      country: f.beside.country ?? e.country,
      entity: index.get(k)!,
    }
  })
}
