import { nameInSentence } from '../../lexicon/country-name.ts'
import { pressFacts } from '../../lexicon/press.ts'

/** A source behind a source: a press office or an agency that a report names as where it has it from. */
export interface NamedSource {
  /** The same for all names of one office: "KAZ president", "agency xinhua". */
  readonly key: string
  /** As it is shown: "the press office of the president of Kazakhstan". */
  readonly label: string
  readonly country: string | null
  readonly kind: 'office' | 'agency'
  /** Where it is named, in UTF-16 units. */
  readonly at: number
}

/** What kind of body an office belongs to, by the words of its name; the first that fits. */
const bodies: readonly (readonly [RegExp, string])[] = [
  [/foreign (?:ministry|affairs|office|minister)|external (?:affairs|relations)|state department|department of state|\bmfa\b/, 'foreign ministry'],
  [/defen[cs]e|pentagon|general staff|armed forces/, 'defence ministry'],
  [/senate/, 'senate'],
  [/parliament|national assembly|\bduma\b|congress|majlis|mazhilis|\brada\b|knesset|\bhouse of/, 'parliament'],
  [/prime minister|premier|cabinet|council of ministers|chancell|\bgovernment\b/, 'government'],
  [/presiden|state house|head of state/, 'president'],
  [/royal|\bking\b|queen|emir|amir\b|amiri|sultan|crown prince/, 'court'],
]

const bodyOf = (phrase: string): string | null => {
  const known = bodies.find(([pattern]) => pattern.test(phrase))?.[1]
  if (known) return known
  const ministry = /minist(?:ry|er) (?:of|for) ((?:[\p{L}-]+ ?){1,4})|([\p{L}]+) ministry/u.exec(phrase)
  return ministry ? `ministry of ${(ministry[1] ?? ministry[2])!.replace(/ (?:of|and|in)? ?$/, '').trim()}` : null
}

const officesByName = new Map(pressFacts.offices.flatMap((office) => office.names.map((name) => [name, office] as const)))
const officesByDomain = new Map(pressFacts.offices.flatMap((office) => office.domains.map((domain) => [domain, office] as const)))
const officesByHandle = new Map(pressFacts.offices.flatMap((office) => office.handles.map((handle) => [handle, office] as const)))

type Office = (typeof pressFacts.offices)[number]

const keyOfOffice = ({ country, name }: Office): string => `${country} ${bodyOf(name) ?? name}`

const ofOffice = (office: Office, at: number): NamedSource => ({
  key: keyOfOffice(office),
  label: `the press office of the ${office.name}`,
  country: office.country,
  kind: 'office',
  at,
})

/** The country that a phrase names, by the longest of its words that is a nation's. */
const nationIn = (phrase: string): string | null => {
  const words = phrase.split(/[^\p{L}\p{M}'’-]+/u)
  for (let size = 4; size > 0; size--)
    for (let i = 0; i + size <= words.length; i++) {
      const code =
        pressFacts.nations[
          words
            .slice(i, i + size)
            .join(' ')
            .replace(/['’]s$/u, '')
        ]
      if (code) return code
    }
  return null
}

/** The name of a country as it is printed: the first that stands for it. */
const countryNames = new Map(
  Object.entries(pressFacts.nations)
    .toReversed()
    .map(([name, code]) => [code, name.replace(/(?<!\p{L})\p{L}/gu, (letter) => letter.toUpperCase())] as const),
)

/** A phrase such as "Akorda", "Kenyan presidency", "ministry of foreign affairs of the republic of peru"; `home` stands in for a nation that is not named. */
const officeNamed = (phrase: string, home: string | null, at: number): NamedSource | null => {
  const low = phrase
    .toLowerCase()
    .replace(/['’]s?$/u, '')
    .replace(/^(?:the|by|of|from) /, '')
    .trim()
  const known = officesByName.get(low) ?? officesByName.get(low.split(/\s+/).at(-1) ?? '')
  if (known) return ofOffice(known, at)
  const [body, country] = [bodyOf(low), nationIn(low) ?? home]
  if (body === null || country === null) return null
  return {
    key: `${country} ${body}`,
    label: `the press office of the ${body} of ${nameInSentence(country, countryNames.get(country) ?? country)}`,
    country,
    kind: 'office',
    at,
  }
}

/** A name of an agency as it stands in text; short ones only in capitals, since "Map" and "Aim" are words. */
const agencyNamed = (name: string, at: number): NamedSource | null => {
  if (name.length <= 5 && name !== name.toUpperCase() && !/^(?:Xinhua|Antara|Kyodo|Petra|Tanjug|Hina|Lusa|Yle|Kabar|UzA)$/.test(name)) return null
  const key = name.toLowerCase()
  const country = pressFacts.agencies[key]
  if (country === undefined && !pressFacts.world.includes(key)) return null
  return { key: `agency ${key}`, label: name, country: country ?? null, kind: 'agency', at }
}

const CAPPED = String.raw`\p{Lu}[\p{L}\p{M}.'’-]*`
const PHRASE = String.raw`${CAPPED}(?:\s+(?:of|for|and|the|${CAPPED})){0,7}`
/** How far around a cue the name of a source may reach, in UTF-16 units. */
const REACH = 120

/** "the Akorda press service", "the press service of the President of Kazakhstan": the words by which a press office is called. */
const office = /(?:press|information|media|communications?)[- ](?:service|office|department|cent(?:er|re)|secretariat|directorate|wing|team)/gi
const beforeOffice = new RegExp(String.raw`(${PHRASE}(?:\s+[a-z]+)?|(?<![\p{L}])[a-z]+)(?:['’]s)?\s+$`, 'u')
const behindOffice = /^\s+(?:of|at|for)\s+(?:the\s+)?((?:[\p{L}\p{M}'’.-]+\s+){0,8}[\p{L}\p{M}'’.-]+)/u
/** "the Ministry of External Affairs (MEA) issued a press statement", "a statement from India's foreign ministry" */
const issued = /\s*(?:\([^)]{1,12}\)\s*)?(?:has\s+)?issued\s+an?\s+(?:official\s+|press\s+)?(?:statement|readout|release)\b/g
const issuedBy = /\b(?:statement|readout|press release)\s+(?:from|by|issued by|of)\s+(?:the\s+)?/g
const bodyHere = new RegExp(String.raw`^${PHRASE}`, 'u')
const bodyBefore = new RegExp(String.raw`${PHRASE}$`, 'u')

/** "according to Xinhua", "citing Reuters" */
const citing = /(?:[Aa]ccording to|[Cc]iting|reported by|quoted by|as told to)\s+(?:the\s+)?/g
const nameHere = new RegExp(String.raw`^${CAPPED}(?:\s${CAPPED}){0,3}`, 'u')
/** "Xinhua reported", "TASS news agency reports" */
const reporting = /(?:\s+news agency)?,?\s+(?:has\s+)?(?:reports|reported|informs)\b/g
const nameBefore = new RegExp(String.raw`(?<![\p{L}])${CAPPED}(?:\s${CAPPED}){0,3}$`, 'u')
/** "Photo: t.me/aqorda_resmi", "Source: WAM" */
const credit = /(?:photo|source|image|picture|credit)s?(?:\s+(?:by|credit|courtesy|from))?\s*[:：]\s*([^\n]{2,60})/gi
const handle = /(?:t\.me|twitter\.com|x\.com|facebook\.com|instagram\.com)\/([A-Za-z0-9_.-]{3,40})|(?<![\w.])@([A-Za-z0-9_]{3,30})/g
/** A dot inside a word: an address may stand around it. */
const dotted = /[a-z0-9]\.[a-z]{2}/g
const address = /(?:[a-z0-9-]+\.)+[a-z]{2,12}(?![\w@])/

/** A phrase cut where the sentence goes on: "the President of Kazakhstan said". */
const cut = (phrase: string): string =>
  phrase.split(/\s+(?:said|says|reported|reports|told|announced|on|in|that|has|was|have|as|which|stated|noted|told)\b|[,;:]|\.(?:\s|$)/)[0]!

/** The office whose domain an address is, or lies under. */
export const officeOfDomain = (domain: string): Office | null => {
  const labels = domain
    .toLowerCase()
    .replace(/^www\./, '')
    .split('.')
  for (let i = 0; i < labels.length - 1; i++) {
    const found = officesByDomain.get(labels.slice(i).join('.'))
    if (found) return found
  }
  return null
}

const byPhrases = (text: string, home: string | null): readonly (NamedSource | null)[] =>
  [...text.matchAll(office)].flatMap((m) => {
    const before = beforeOffice.exec(text.slice(Math.max(0, m.index - REACH), m.index))?.[1]
    const behind = behindOffice.exec(text.slice(m.index + m[0].length, m.index + m[0].length + REACH))?.[1]
    return [
      before === undefined ? null : officeNamed(before, behind === undefined ? home : null, m.index),
      behind === undefined ? null : officeNamed(cut(behind), home, m.index),
    ]
  })

/** Matches of a pattern that begins with what stands between any two words, where the text holds one of its words at all. */
const matchesOf = (text: string, words: readonly string[], pattern: RegExp): Iterable<RegExpExecArray> =>
  words.some((word) => text.includes(word)) ? text.matchAll(pattern) : []

const byStatement = (text: string, home: string | null): readonly (NamedSource | null)[] => [
  ...[...matchesOf(text, ['issued'], issued)].map((m) => {
    const body = bodyBefore.exec(text.slice(Math.max(0, m.index - REACH), m.index))?.[0]
    return body === undefined ? null : officeNamed(body.split(/\.\s/).at(-1)!, home, m.index)
  }),
  ...[...text.matchAll(issuedBy)].map((m) => {
    const body = bodyHere.exec(text.slice(m.index + m[0].length, m.index + m[0].length + REACH))?.[0]
    return body === undefined ? null : officeNamed(cut(body), home, m.index)
  }),
]

const agencyAt = (name: string | undefined, at: number): NamedSource | null => {
  const own = name?.replace(/['’]s?$/u, '')
  return own === undefined ? null : (agencyNamed(own, at) ?? agencyNamed(own.split(/\s+/)[0]!, at) ?? agencyNamed(own.split(/\s+/).at(-1)!, at))
}

const byCitation = (text: string): readonly (NamedSource | null)[] => [
  ...[...text.matchAll(citing)].map((m) => agencyAt(nameHere.exec(text.slice(m.index + m[0].length, m.index + m[0].length + REACH))?.[0], m.index)),
  ...[...matchesOf(text, ['report', 'informs'], reporting)].map((m) =>
    agencyAt(nameBefore.exec(text.slice(Math.max(0, m.index - REACH), m.index))?.[0], m.index),
  ),
]

const byCredit = (text: string): readonly (NamedSource | null)[] =>
  [...text.matchAll(credit)].map((m) => {
    const name = m[1]!.trim().replace(/[.)]+$/, '')
    return agencyNamed(name, m.index) ?? officeNamed(name, null, m.index)
  })

const byAddress = (text: string): readonly (NamedSource | null)[] => [
  ...[...text.matchAll(handle)].map((m) => {
    const known = officesByHandle.get((m[1] ?? m[2])!.toLowerCase())
    return known ? ofOffice(known, m.index) : null
  }),
  ...[...text.matchAll(dotted)].map((m) => {
    const from = Math.max(text.lastIndexOf(' ', m.index), text.lastIndexOf('/', m.index), text.lastIndexOf('\n', m.index)) + 1
    const domain = address.exec(text.slice(Math.max(from, m.index - REACH), m.index + REACH))?.[0]
    const known = domain === undefined || domain.includes('@') ? null : officeOfDomain(domain)
    return known ? ofOffice(known, m.index) : null
  }),
]

/** The press offices and agencies that a text names as its source, each once, where it is named first. `home`: the country whose "Foreign Ministry" is meant. */
export const sourcesNamedIn = (text: string, home: string | null): readonly NamedSource[] => {
  const first = new Map<string, NamedSource>()
  for (const source of [...byPhrases(text, home), ...byStatement(text, home), ...byCitation(text), ...byCredit(text), ...byAddress(text)]) {
    if (source === null) continue
    const known = first.get(source.key)
    if (known === undefined || source.at < known.at) first.set(source.key, source)
  }
  return [...first.values()].sort((a, b) => a.at - b.at || (a.key < b.key ? -1 : 1))
}

/** The office that a publisher's or person's name stands for. */
export const officeOfName = (name: string): NamedSource | null => officeNamed(name, null, 0)
export const nationOfName = nationIn
