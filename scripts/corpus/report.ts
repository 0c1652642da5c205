import { between, chanceFor, happens, pick, type Random, shuffled } from './chance.ts'
import { isoOf } from './days.ts'
import { dateLine, type Manner } from './print.ts'
import { type Sentence, tellFact, type Writer } from './telling.ts'
import type { CorpusOptions, Made, Noise, Truth } from './truth.ts'
import { type Land, type Patterns, patterns } from './words.ts'
import type { Fact, Story } from './world/facts.ts'

/*
 * The reports of a story: several outlets, each with its own choice of facts, order, wording and precision.
 */

type Type = Truth['type']

interface Outlet {
  readonly name: string
  readonly type: Type
  readonly city: string
  /** Days after the event. */
  readonly delay: number
}

/** How much a report of each type tells: share of the facts of the day, number of facts from behind, sentences that tell nothing. */
const kinds: Readonly<
  Record<Type, { readonly facts: number; readonly behind: readonly [number, number]; readonly filler: readonly [number, number] }>
> = {
  agency: { facts: 0.75, behind: [1, 4], filler: [0, 2] },
  ministry: { facts: 0.8, behind: [1, 3], filler: [0, 0] },
  press: { facts: 0.9, behind: [0, 2], filler: [1, 3] },
  analysis: { facts: 0.6, behind: [3, 5], filler: [2, 4] },
}

const landOf = (story: Story, slot: 'A' | 'B'): Land => (story.slots[slot] as { readonly land: Land }).land

const outletsOf = (story: Story, chance: Random): readonly Outlet[] => {
  const [a, b] = [landOf(story, 'A'), landOf(story, 'B')]
  const agency = (land: Land): Outlet => ({ name: `${land.capital} Courier`, type: 'agency', city: story.city, delay: between(0, 1, chance) })
  const ministry = (land: Land): Outlet => ({
    name: `Ministry of Foreign Affairs, ${land.name}`,
    type: 'ministry',
    city: land.capital,
    delay: between(0, 2, chance),
  })
  const all: readonly Outlet[] = [
    agency(b),
    agency(a),
    ministry(a),
    ministry(b),
    { name: 'Meridian Wire', type: 'agency', city: story.city, delay: between(0, 1, chance) },
    { name: `${b.capital} Press Club`, type: 'press', city: story.city, delay: 0 },
    { name: 'Review of Relations', type: 'analysis', city: a.capital, delay: between(8, 40, chance) },
  ]
  return shuffled(all, chance).slice(0, between(2, 6, chance))
}

const mannerOf = (outlet: Outlet, story: Story, noise: number, chance: Random): Manner => {
  const late = outlet.type === 'analysis'
  const precision = late ? (story.alone && happens(0.4, chance) ? 'month' : 'date') : happens(0.5, chance) ? 'weekday' : 'date'
  return {
    published: story.day + outlet.delay,
    dayFirst: happens(0.5, chance),
    precision,
    spelling: happens(0.12 * noise, chance) ? 1 : 0,
    rounds: happens(0.15, chance),
  }
}

const sectionOf = (section: string, part: Patterns): readonly string[] => part[section] ?? []

/** Patterns of a section from the part that the corpus is made of; where the held-out part has none, the open one lends its own. */
const patternsFor = (section: string, templates: CorpusOptions['templates'], chance: Random): readonly string[] => {
  const part = templates === 'all' ? (happens(0.7, chance) ? 'open' : 'held-out') : templates
  const own = sectionOf(section, patterns[part])
  if (own.length > 0) return own
  const other = sectionOf(section, patterns[part === 'open' ? 'held-out' : 'open'])
  if (other.length === 0) throw new Error(`no sentence pattern for ${section}`)
  return other
}

/** A review comes back to the news as to something known already, others break it; some news has sentences of one sort only. */
const leadSection = (fact: Fact, outlet: Outlet, templates: CorpusOptions['templates'], chance: Random): readonly string[] => {
  const [lead, plain] = [`${fact.section}-lead`, fact.section]
  const ordered = outlet.type === 'analysis' ? [plain, lead] : [lead, plain]
  const section = ordered.find((one) => one in patterns.open)
  if (section === undefined) throw new Error(`no sentence pattern for ${plain}`)
  return patternsFor(section, templates, chance)
}

/** Sentences that a report has at least, with the lead and what only sets the scene. */
const LEAST = 6

/** Facts that tell nothing that one before them told: who gives exports and imports in one sentence does not give them again. */
const eachOnce = (facts: readonly Fact[]): readonly Fact[] => {
  const told = new Set<string>()
  return facts.filter(({ tells }) => {
    if (tells.some(({ thing }) => told.has(thing.id))) return false
    for (const { thing } of tells) told.add(thing.id)
    return true
  })
}

/** What a report takes up of the day and of what lies behind it; of the latter more, where there is little news. */
const chosenFacts = (story: Story, outlet: Outlet, chance: Random): readonly Fact[] => {
  const { facts, behind } = kinds[outlet.type]
  const own = story.facts.filter(() => happens(facts, chance))
  const count = Math.max(between(behind[0], behind[1], chance), LEAST - 1 - own.length)
  return eachOnce([story.lead, ...own, ...shuffled(story.background, chance).slice(0, count)]).slice(1)
}

/** Speech as it was given or as the outlet reports it. */
const renderingOf = (fact: Fact, outlet: Outlet, chance: Random): string => {
  if (fact.section !== 'quote') return fact.section
  return happens(outlet.type === 'press' ? 0.85 : outlet.type === 'ministry' ? 0.4 : 0.6, chance) ? 'quote' : 'said'
}

const misspelt = (sentence: Sentence, share: number, chance: Random): Sentence => {
  if (share === 0) return sentence
  let changed = false
  // Two letters change places, so that every offset stays as it was. Names and numbers are left to the other kinds of noise.
  const text = sentence.text.replace(/\b[a-z]{6,}\b/g, (word) => {
    if (!happens(share, chance)) return word
    changed = true
    const at = between(1, word.length - 3, chance)
    return word.slice(0, at) + word[at + 1] + word[at] + word.slice(at + 2)
  })
  return changed ? { text, tells: sentence.tells.map((one) => ({ ...one, noise: [...one.noise, 'misspelt' as const] })) } : sentence
}

const fillerOf = (section: string, count: number, options: CorpusOptions, chance: Random): readonly Sentence[] => {
  const texts = patternsFor(section, options.templates, chance)
  return shuffled(texts, chance)
    .slice(0, count)
    .map((text) => ({ text: `${text}.`, tells: [] }))
}

/** The lead first; then what belongs to the day, then what lies behind it, each in the outlet's own order. */
const sentencesOf = (story: Story, outlet: Outlet, writer: Writer, options: CorpusOptions): readonly Sentence[] => {
  const { chance } = writer
  const { templates } = options
  const facts = chosenFacts(story, outlet, chance)
  const [own, past] = [facts.filter((one) => story.facts.includes(one)), facts.filter((one) => !story.facts.includes(one))]
  const say = (fact: Fact): Sentence => tellFact(pick(patternsFor(renderingOf(fact, outlet, chance), templates, chance), chance), fact, story, writer)
  const lead = tellFact(pick(leadSection(story.lead, outlet, templates, chance), chance), story.lead, story, writer)
  const [least, most] = kinds[outlet.type].filler
  const filler = fillerOf('filler', Math.max(between(least, most, chance), LEAST - 1 - facts.length), options, chance)
  const body = [lead, ...shuffled(own, chance).map(say), ...shuffled(past, chance).map(say)]
  for (const one of filler) body.splice(between(1, body.length, chance), 0, one)
  if (outlet.type !== 'analysis') return body
  return [...fillerOf('analysis-open', 1, options, chance), ...body, ...fillerOf('analysis-close', 1, options, chance)]
}

/** Sentences in paragraphs of one to three, with the places of what they tell. */
const layOut = (head: string, sentences: readonly Sentence[], chance: Random): { readonly text: string; readonly tellings: Truth['tellings'] } => {
  let text = head
  const tellings: Truth['tellings'][number][] = []
  let left = between(1, 3, chance)
  for (const [at, sentence] of sentences.entries()) {
    if (at > 0) {
      text += left > 0 ? ' ' : '\n\n'
      if (left <= 0) left = between(1, 3, chance)
    }
    left--
    const start = text.length
    text += sentence.text
    for (const { thing, focus, told, noise } of sentence.tells)
      tellings.push({
        thing: thing.id,
        kind: thing.kind,
        span: { start, end: text.length },
        focus: focus === null ? null : { start: start + focus.start, end: start + focus.end },
        told,
        noise,
      })
  }
  return { text, tellings }
}

const titleOf = (story: Story): string => {
  const [a, b] = [landOf(story, 'A'), landOf(story, 'B')]
  const city = story.city
  const titles: Readonly<Record<string, string>> = {
    visit: `${a.adjective} visitor in ${city}`,
    meeting: `${a.name} and ${b.name}: talks in ${city}`,
    call: `${a.name} and ${b.name}: telephone call`,
    trade: `${a.name} and ${b.name}: a year of trade`,
  }
  return titles[story.kind] ?? `${a.name} and ${b.name}: news of the day`
}

const namesNoise = (manner: Manner): readonly Noise[] => (manner.spelling > 0 ? ['transliterated'] : [])

/** One report of a story. */
const reportOf = (story: Story, outlet: Outlet, at: number, options: CorpusOptions): Made => {
  const { noise, seed } = options
  const chance = chanceFor(seed, 'report', story.id, at)
  const manner = mannerOf(outlet, story, noise, chance)
  const shift = happens(0.03 * noise, chance) ? pick([-1, 1], chance) : 0
  const writer: Writer = { manner, chance, named: new Set(), shift, wrong: 0.03 * noise }
  const sentences = sentencesOf(story, outlet, writer, options).map((one) => misspelt(one, 0.004 * noise, chance))
  const head = outlet.type === 'agency' || happens(0.3, chance) ? dateLine(outlet.city, manner.published, manner) : ''
  const { text, tellings } = layOut(head, sentences, chance)
  const id = `${story.id}-${at}`
  const published = isoOf(manner.published)
  const document = { id, text, published, title: titleOf(story), publisher: outlet.name, url: `https://made.example/${id}` }
  const told: readonly Noise[] = [...namesNoise(manner), ...(shift === 0 ? [] : (['date'] as const))]
  const truth = { document: id, story: story.id, type: outlet.type, origin: id, heldOut: options.templates !== 'open', noise: told, tellings }
  return { document, truth }
}

/** Another outlet takes a report over as it is, or leaves its last paragraph out and names where it has it from. */
const copyOf = ({ document, truth }: Made, at: number, chance: Random): Made => {
  const id = `${truth.story}-${at}`
  const publisher = pick(['Daily Ledger', 'Evening Herald', 'Harbour Post', 'Northern Mirror'], chance)
  const cut = happens(0.5, chance) ? document.text.lastIndexOf('\n\n') : -1
  const near = cut > document.text.length / 2
  const text = near ? `${document.text.slice(0, cut)}\n\n(${document.publisher})` : document.text
  const tellings = truth.tellings.filter(({ span }) => span.end <= (near ? cut : text.length))
  return {
    document: { ...document, id, text, publisher, url: `https://made.example/${id}` },
    truth: { ...truth, document: id, noise: [...truth.noise, near ? 'near-copy' : 'copy'], tellings },
  }
}

/** All reports of a story, copies behind what they copy. */
export const reportsOf = (story: Story, options: CorpusOptions): readonly Made[] => {
  const chance = chanceFor(options.seed, 'outlets', story.id)
  const made = outletsOf(story, chance).map((outlet, at) => reportOf(story, outlet, at, options))
  const copies = made.flatMap((one, at) => (happens(0.06 * options.noise, chance) ? [copyOf(one, made.length + at, chance)] : []))
  return [...made, ...copies]
}
