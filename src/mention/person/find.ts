import type { PersonMention } from '../../model/mention.ts'
import { isUpper } from '../../text/characters.ts'
import { type Tokens, TokenType } from '../../text/tokens.ts'
import { type Beside, beside, type PersonInput } from './context.ts'

const HONORIFIC = /^(?:mr|mrs|ms|dr|prof|sen|rep|gen|lt|col|maj|capt|adm|sir|lady|lord|sheikh|imam|messrs|rev|hon)\.?$/
const PARTICLES = new Set([
  'bin',
  'bint',
  'ibn',
  'al',
  'el',
  'de',
  'da',
  'di',
  'del',
  'della',
  'dos',
  'van',
  'von',
  'der',
  'den',
  'la',
  'le',
  'du',
  'ter',
  'ten',
  'y',
  'af',
  'ul',
  'ben',
])
/** Capitalised words that begin or end names of other things. */
const NOT_NAME = new Set(
  `the a an i in on at of for and or but as it its he she we they this that these those his her their our my your our both all some many most other such each every if when while after before since during under over with without from to by into about between among
  there here where who what why how not no yes also however meanwhile according additionally therefore moreover furthermore separately earlier later photo image source read more editor editing reporting monday tuesday wednesday thursday friday saturday sunday january february march april may june july
  august september october november december mr mrs ms dr prof north south east west northern southern eastern western central new old great grand first second third joint international national regional global european asian african american republic kingdom state states united federal federation people peoples democratic
  islamic christian muslim orthodox catholic jewish route road bridge street avenue square airport port sea ocean river lake mountain valley region province district city town village island islands peninsula strait gulf bay agreement treaty convention charter protocol pact accord memorandum statement declaration resolution act law
  constitution code plan programme program project strategy initiative forum summit conference meeting session day week month year century war peace cup games olympics prize award award-winning news agency press times post herald tribune reuters afp ap xinhua tass bloomberg committee commission ministry minister president prime
  embassy ambassador speaker parliament senate government house council court company corporation bank group university institute center centre union association organization organisation foundation fund hotel palace hall theatre theater museum stadium building tower mall park board party movement front army force forces navy police
  affairs digital foreign finance financial defence defense economy economic energy health culture cultural education agriculture security trade industry interior justice tourism environment transport development cooperation relations statistics strategic studies secretary general deputy chief attorney state social digital science technology water bureau office agency
  forestry fisheries marine resources natural rural planning labor labour welfare sports youth women communications works housing lands mines petroleum gas oil livestock food local home religious information broadcasting antiquities worship commerce budget treasury innovation research higher infrastructure railways aviation maritime ports excellency majesty highness honourable honorable
  christmas easter ramadan covid covid-19 internet facebook twitter telegram instagram youtube google microsoft apple amazon covid ai gdp ceo`.split(
    /\s+/,
  ),
)

interface Run {
  readonly from: number
  readonly to: number
}

const isName = (p: PersonInput, i: number): boolean => {
  const t = p.tokens
  return t.type[i] === TokenType.word && !p.taken[i] && isUpper(t.text, t.start[i]!) && /^[\p{L}'’.]+$/u.test(t.words[i]!)
}

const isOffice = (p: PersonInput, i: number): number => {
  const hit = p.words[i]
  if (!hit) return 0
  for (const name of hit.classes) if (name.startsWith('office:')) return hit.to - i
  return 0
}

const runEnd = (p: PersonInput, from: number): number => {
  const t = p.tokens
  let i = from
  while (i < t.count) {
    if (isName(p, i) && (i === from || !p.opens[i]) && !NOT_NAME.has(t.lower[i]!)) i++
    else if (
      i > from &&
      /^[-‐‑]$/.test(t.words[i]!) &&
      t.end[i] === t.start[i + 1] &&
      i + 1 < t.count &&
      (isName(p, i + 1) || PARTICLES.has(t.lower[i + 1]!) || /^\p{Ll}{1,3}$/u.test(t.words[i + 1]!)) &&
      t.start[i] === t.end[i - 1]
    )
      i += 2
    else if (i > from && PARTICLES.has(t.lower[i]!) && i + 1 < t.count && (isName(p, i + 1) || (PARTICLES.has(t.lower[i + 1]!) && isName(p, i + 2))))
      i++
    else break
  }
  return i
}

/** Runs of capitalised words that may be names of persons, offices and sentence openers stripped. */
const runs = (p: PersonInput): readonly Run[] => {
  const t = p.tokens
  const out: Run[] = []
  for (let i = 0; i < t.count; i++) {
    if (!isName(p, i)) continue
    const office = isOffice(p, i)
    if (office > 0) {
      i += office - 1
      continue
    }
    if (NOT_NAME.has(t.lower[i]!)) continue
    if (HONORIFIC.test(t.lower[i]!)) continue
    const to = runEnd(p, i)
    if (to > i && to - i <= 7) out.push({ from: i, to })
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

const surnameOf = (t: Tokens, run: Run): string => t.lower[run.to - 1]!
const length = (t: Tokens, run: Run): number => {
  let n = 0
  for (let i = run.from; i < run.to; i++) if (isUpper(t.text, t.start[i]!)) n++
  return n
}

interface Entity {
  name: string
  role: string | null
  country: string | null
}

interface Found {
  readonly run: Run
  readonly beside: Beside
  readonly sure: boolean
}

const examine = (p: PersonInput): readonly Found[] => {
  const t = p.tokens
  const found: Found[] = []
  for (const run of runs(p)) {
    if (acronym(t, run)) continue
    const near = beside(p, run.from, run.to)
    const honoured = HONORIFIC.test(t.lower[run.from - 1] ?? '')
    found.push({ run, beside: near, sure: near.role !== null || honoured || speechNear(t, run) })
  }
  return found
}

/** Surnames of which some occurrence is surely a person, and how often each full name and surname occurs. */
const surnames = (t: Tokens, found: readonly Found[]): ReadonlySet<string> => {
  const sure = new Set<string>()
  const alone = new Set<string>()
  for (const f of found) {
    if (f.sure) sure.add(surnameOf(t, f.run))
    if (f.run.to - f.run.from === 1) alone.add(surnameOf(t, f.run))
  }
  for (const f of found)
    if (!f.sure && length(t, f.run) >= 2 && length(t, f.run) <= 4 && alone.has(surnameOf(t, f.run))) sure.add(surnameOf(t, f.run))
  return sure
}

/**
 * Persons by name, learned from the text itself: a capitalised run beside an office, an honorific or a verb of saying, and
 * every later run that ends in the same surname. Office and country come from the words beside the name, never from a list.
 */
export const findPersons = (p: PersonInput): readonly PersonMention[] => {
  const t = p.tokens
  const found = examine(p)
  const known = surnames(t, found)
  const entities: Entity[] = []
  const bySurname = new Map<string, number[]>()
  const kept = found.filter((f) => known.has(surnameOf(t, f.run)))
  const nameOf = (run: Run): string => t.text.slice(t.start[run.from]!, t.end[run.to - 1]!).replace(/\s+/g, ' ')
  const entityOf = (f: Found): number => {
    const name = nameOf(f.run)
    const list = bySurname.get(surnameOf(t, f.run)) ?? []
    bySurname.set(surnameOf(t, f.run), list)
    const same = list.find((e) => {
      const other = entities[e]!.name
      if (other === name || f.run.to - f.run.from === 1 || !other.includes(' ')) return true
      return other.split(/[\s-]/)[0]![0] === name[0]
    })
    const at = same ?? entities.push({ name, role: null, country: null }) - 1
    if (same === undefined) list.push(at)
    const e = entities[at]!
    if (name.length > e.name.length) e.name = name
    e.role ??= f.beside.role
    e.country ??= f.beside.country
    return at
  }
  // Full names first, so that a surname met before its full name still finds its person.
  const order = [...kept.keys()].sort(
    (a, b) => Number(kept[b]!.run.to - kept[b]!.run.from > 1) - Number(kept[a]!.run.to - kept[a]!.run.from > 1) || a - b,
  )
  const index = new Map(order.map((k) => [k, entityOf(kept[k]!)]))
  return kept.map((f, k) => {
    const e = entities[index.get(k)!]!
    return {
      kind: 'person',
      start: t.start[f.run.from]!,
      end: t.end[f.run.to - 1]!,
      from: f.run.from,
      to: f.run.to,
      value: e.name,
      role: f.beside.role ?? e.role,
      country: f.beside.country ?? e.country,
      entity: index.get(k)!,
    }
  })
}
