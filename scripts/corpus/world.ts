import { shortHash } from '../../src/model/hash.ts'
import type { RecordKind } from '../../src/model/record.ts'
import { below, between, chanceFor, happens, pick, pickWeighted, shuffled } from './chance.ts'
import { dayOf, monthOf, yearOf } from './days.ts'
import { settle } from './pattern.ts'
import { holderOf, type Person } from './people.ts'
import type { Link, Thing, Told } from './truth.ts'
import { type Land, offices, type Pledge, seconds, subjects } from './words.ts'

/*
 * The history of a pair of countries: stories in order of time, each a list of facts. A fact may be told in several stories: an agreement
 * is signed in one, remembered in another; the trade of a year stands in every report of the next.
 */

/** What may stand in a slot. The document decides how it is printed. */
export type Value =
  | { readonly as: 'text'; readonly text: string }
  /** Wordings left open: ( | ). */
  | { readonly as: 'wordings'; readonly one: readonly string[] }
  | { readonly as: 'land'; readonly land: Land; readonly city: string; readonly good: string }
  | { readonly as: 'person'; readonly person: Person }
  | { readonly as: 'past'; readonly day: number; readonly alone: boolean }
  | { readonly as: 'sum'; readonly value: number; readonly unit: 'USD' | 'EUR' }
  | { readonly as: 'percent'; readonly value: number }
  | { readonly as: 'number'; readonly value: number }

export type Slots = Readonly<Record<string, Value>>

/** What a sentence of a fact tells: a thing, and where in the sentence. */
export interface Tells {
  readonly thing: Thing
  readonly told: Told
  /** The slot that gives the thing itself. */
  readonly focus: string | null
}

export interface Fact {
  /** Name of the sections of sentence patterns that tell it. */
  readonly section: string
  readonly tells: readonly Tells[]
  readonly slots: Slots
}

export interface Story {
  readonly id: string
  readonly kind: string
  readonly pair: string
  readonly day: number
  /** Whether it is the only one of the pair in its month, so that "in May" means it. */
  readonly alone: boolean
  readonly city: string
  readonly slots: Slots
  /** Told first in every report; its pattern section ends in "-lead" where there is one. */
  readonly lead: Fact
  readonly facts: readonly Fact[]
  /** What came before and what stands beside: told by some. */
  readonly background: readonly Fact[]
}

export interface History {
  readonly stories: readonly Story[]
  readonly links: readonly Link[]
}

const FIRST_DAY = dayOf('2005-01-10')
const LAST_DAY = dayOf('2024-11-20')

const text = (of: string): Value => ({ as: 'text', text: of })

/** One fact of one thing. */
const fact = (section: string, slots: Slots, ...tells: readonly Tells[]): Fact => ({ section, tells, slots })

interface Signed {
  readonly title: string
  readonly form: string
  readonly words: Value
  readonly day: number
  readonly city: string
  readonly alone: boolean
}

interface Promised {
  readonly fact: Fact
  readonly thing: Thing
  readonly pledge: Pledge
  readonly slots: Slots
  readonly day: number
}

interface Yearly {
  readonly exports: number
  readonly imports: number
}

/** Three significant digits. */
const rounded = (value: number): number => Number(value.toPrecision(3))

/** Makes the stories of a pair; everything that must not come twice is kept track of in here. */
const historian = (lands: readonly [Land, Land], count: number, seed: number) => {
  const pair = lands
    .map(({ code }) => code)
    .sort()
    .join('-')
  const chance = chanceFor(seed, 'pair', pair)
  const unit = happens(0.3, chance) ? 'EUR' : 'USD'
  const relations = between(1946, 1996, chance)
  const used = new Set<string>()
  const links: Link[] = []
  const signed: Signed[] = []
  const promised: Promised[] = []

  const thing = (kind: RecordKind, what: string): Thing => ({ id: shortHash('made', pair, kind, what), kind, pair, what })
  const tell = (kind: RecordKind, what: string, told: Told, focus: string | null = null): Tells => ({
    thing: thing(kind, what),
    told: kind === 'event' || kind === 'agreement' ? { ...told, between: pair.split('-') } : told,
    focus,
  })

  /** The first of some choices that was not taken before; after many attempts any. */
  const fresh = (make: () => string): string => {
    let made = make()
    for (let attempt = 0; used.has(made) && attempt < 40; attempt++) made = make()
    used.add(made)
    return made
  }

  const landSlot = (land: Land): Value => ({ as: 'land', land, city: pick(land.cities, chance), good: pick(land.goods, chance) })

  /** Trade of a year: a walk that begins somewhere between a few millions and some billions. */
  const years = new Map<number, Yearly>()
  const yearly = (year: number): Yearly => {
    const known = years.get(year)
    if (known !== undefined) return known
    const step = chanceFor(seed, 'trade', pair, year)
    const before = year <= 2003 ? null : yearly(year - 1)
    const factor = (): number => 0.86 + step() * 0.36
    const start = 10 ** (7 + step() * 2.5)
    const made =
      before === null
        ? { exports: start, imports: start * (0.3 + step()) }
        : { exports: before.exports * factor(), imports: before.imports * factor() }
    const kept = { exports: rounded(made.exports), imports: rounded(made.imports) }
    years.set(year, kept)
    return kept
  }

  /** The side whose exports are counted is the same in every report of the pair. */
  const [first, second] = lands

  const figures = (year: number): readonly Fact[] => {
    const { exports, imports } = yearly(year)
    const before = yearly(year - 1)
    const trade = exports + imports
    const growth = Number(((100 * trade) / (before.exports + before.imports) - 100).toFixed(1))
    const sum = (value: number): Value => ({ as: 'sum', value, unit })
    const slots: Slots = {
      A: landSlot(first),
      B: landSlot(second),
      year: text(String(year)),
      trade: sum(trade),
      exports: sum(exports),
      imports: sum(imports),
      growth: { as: 'percent', value: Math.abs(growth) },
      share: { as: 'percent', value: between(11, 78, chanceFor(seed, 'share', pair, year)) },
    }
    // Which goods the share is of stays the same for a year.
    const good = pick(first.goods, chanceFor(seed, 'good', pair, year))
    const shareSlots = { ...slots, A: { as: 'land', land: first, city: first.cities[0]!, good } as const }
    const of = (measure: string, focus: string, value: number): Tells => tell('figure', `${measure} ${year}`, { measure, value }, focus)
    const [out, back] = [of('exports', 'exports', exports), of('imports', 'imports', imports)]
    return [
      fact('trade', slots, of('trade', 'trade', trade)),
      ...(Math.abs(growth) < 0.5 ? [] : [fact(growth > 0 ? 'growth' : 'fall', slots, of('growth', 'growth', growth))]),
      fact('exports', slots, out),
      fact('imports', slots, back),
      fact('both', slots, out, back),
      fact('share', shareSlots, of('share', 'share', (slots.share as { value: number }).value)),
    ]
  }

  const diplomatic = (slots: Slots): Fact =>
    fact('relations', { ...slots, 'relations.year': text(String(relations)) }, tell('tie', 'diplomatic relations', { type: 'diplomatic-relations' }))

  const agreementFact = (section: string, slots: Slots, one: Signed, stage: string, more: Slots = {}, day: number = one.day): Fact => {
    const all = { ...slots, ...more, agreement: one.words }
    const told = tell('agreement', `${stage}: ${one.title}`, { stage }, 'agreement')
    const signing = tell('event', `signing of ${one.title}`, { type: 'signing', date: String(day) }, 'agreement')
    return stage === 'signed' ? fact(section, all, told, signing) : fact(section, all, told)
  }

  const newAgreement = (day: number, city: string, alone: boolean): Signed => {
    const key = fresh(() => `${pickWeighted(subjects.forms, chance).words} ${pick(subjects.subjects, chance)}`)
    const form = subjects.forms.find(({ words }) => key.startsWith(words))!
    const one = { title: key, form: form.form, words: text(key), day, city, alone }
    signed.push(one)
    return one
  }

  const memory = (slots: Slots, day: number): readonly Fact[] => {
    const earlier = signed.filter((one) => one.day < day - 60)
    if (earlier.length === 0) return []
    const one = pick(earlier, chance)
    const past: Slots = { past: { as: 'past', day: one.day, alone: true }, 'past.city': text(one.city) }
    return [agreementFact('past-agreement', slots, one, 'signed', past)]
  }

  const utterance = (speaker: Person, slots: Slots, storyId: string): Fact => {
    // What one side said, the other does not say in the same words.
    const opposite = ['guest', 'host']
      .flatMap((slot) => (slots[slot]?.as === 'person' && slots[slot].person !== speaker ? [slots[slot].person.id] : []))
      .join()
    const own = speaker.land === lands[0] ? [slots.A, slots.B] : [slots.B, slots.A]
    const [C, O] = (own[0] as { land: Land }).land === speaker.land ? own : [own[1], own[0]]
    const at = fresh(() => `message ${speaker.id} ${below(subjects.messages.length, chance)}`)
    used.add(at.replace(speaker.id, opposite))
    const message = subjects.messages[Number(at.split(' ')[2])]!
    const sector = text(pick(subjects.sectors, chance))
    const project = text(settle(pick(subjects.projects, chance), (slot) => plainSlot(slot, { C: C!, O: O! })))
    const inner = { C: C!, O: O!, sector, project }
    const open = (pattern: string): Value => ({ as: 'wordings', one: [settle(pattern, (slot) => plainSlot(slot, inner))] })
    return fact(
      'quote',
      { ...slots, speaker: { as: 'person', person: speaker }, quote: open(message.quote), said: open(message.said) },
      tell('statement', `${speaker.id} in ${storyId}: ${at} ${(sector as { text: string }).text}`, { speaker: speaker.surname[0]! }, 'quote'),
    )
  }

  const pledgeFact = (holder: 'A' | 'B', speaker: Person, slots: Slots, day: number): Fact => {
    const [C, O] = holder === 'A' ? [slots.A!, slots.B!] : [slots.B!, slots.A!]
    const n = text(String(pick([12, 15, 20, 25, 30, 40, 50, 60, 75, 80, 120, 150, 200, 250], chance)))
    const agreement = text(signed.at(-1)?.title ?? `${subjects.forms[0]!.words} ${pick(subjects.subjects, chance)}`)
    let pledge = pick(subjects.pledges, chance)
    let inner: Slots = {}
    const action = fresh(() => {
      pledge = pick(subjects.pledges, chance)
      inner = { C, O, n, agreement, sector: text(pick(subjects.sectors, chance)) }
      return settle(pledge.action, (slot) => plainSlot(slot, inner))
    })
    const year = yearOf(day) + between(1, 3, chance)
    const by = happens(0.6, chance) ? pick([` by the end of ${year}`, ` by ${year}`, ` in ${year}`], chance) : ''
    const words = [action, action, ...pledge.also.map((also) => settle(also, (slot) => plainSlot(slot, inner)))]
    const code = (C as { land: Land }).land.code
    const tells = tell('commitment', `${code}: ${action} (${day})`, { holder: code }, 'action')
    const made = fact(
      'pledge',
      { ...slots, C, O, speaker: { as: 'person', person: speaker }, action: { as: 'wordings', one: words }, by: text(by) },
      tells,
    )
    promised.push({ fact: made, thing: tells.thing, pledge, slots: { ...inner, C, O }, day })
    return made
  }

  interface Frame {
    readonly id: string
    readonly day: number
    readonly city: string
    readonly alone: boolean
    readonly slots: Slots
    readonly guest: Person
    readonly host: Person
    readonly second: Person
  }

  /** Guest, host of the same office, and whom the guest meets besides; no two of them of one surname, which no reader could tell apart. */
  const persons = (a: Land, b: Land, year: number): readonly [Person, Person, Person] => {
    for (let attempt = 0; ; attempt++) {
      const office = pickWeighted(offices, chance)
      const three = [
        holderOf(a, office, year, seed),
        holderOf(b, office, year, seed),
        holderOf(b, pickWeighted(seconds, chance), year, seed),
      ] as const
      if (attempt > 50 || new Set(three.map(({ surname }) => surname[0])).size === 3) return three
    }
  }

  const frame = (at: number, day: number, alone: boolean): Frame => {
    const [a, b] = happens(0.5, chance) ? lands : [lands[1], lands[0]]
    const year = yearOf(day)
    const [guest, host, other] = persons(a, b, year)
    const [A, B] = [landSlot(a), landSlot(b)] as [Value & { city: string }, Value & { city: string }]
    const project = text(settle(pick(subjects.projects, chance), (slot) => plainSlot(slot, { C: A, O: B })))
    const [sector, sector2] = shuffled(subjects.sectors, chance).slice(0, 2).map(text)
    const city = happens(0.7, chance) ? b.capital : B.city
    const meetingCity: Value = { ...B, city } as Value
    const person = (of: Person): Value => ({ as: 'person', person: of })
    const next = `${pick(['January', 'March', 'April', 'June', 'September', 'October', 'November'], chance)} ${yearOf(day) + 1}`
    const slots: Slots = {
      A,
      B: meetingCity,
      guest: person(guest),
      host: person(host),
      second: person(other),
      sector: sector!,
      sector2: sector2!,
      project,
      city: text(city),
      next: text(next),
    }
    return { id: `${pair}-${at}`, day, city, alone, slots, guest, host, second: other }
  }

  const dated = (type: string, { day, guest, host, id }: Frame, more = ''): Tells =>
    tell('event', `${type} ${guest.id} ${host.id} ${more} ${id}`, { type, date: String(day) })

  /** What is said and promised around an occasion. */
  const talk = (f: Frame): readonly Fact[] => [
    utterance(f.guest, f.slots, `${f.id} guest`),
    utterance(f.host, f.slots, `${f.id} host`),
    ...(happens(0.5, chance) ? [utterance(happens(0.5, chance) ? f.guest : f.host, f.slots, `${f.id} again`)] : []),
    ...(happens(0.8, chance) ? [pledgeFact('B', f.host, f.slots, f.day)] : []),
    ...(happens(0.5, chance) ? [pledgeFact('A', f.guest, f.slots, f.day)] : []),
  ]

  const behind = (f: Frame): readonly Fact[] => [...figures(yearOf(f.day) - 1), diplomatic(f.slots), ...memory(f.slots, f.day)]

  const planned = (f: Frame): Fact => fact('planned', f.slots)

  const story = (kind: string, f: Frame, lead: Fact, facts: readonly Fact[], background: readonly Fact[]): Story => {
    const { id, day, alone, city, slots } = f
    return { id, kind, pair, day, alone, city, slots, lead, facts, background }
  }

  const visit = (f: Frame): Story => {
    const agreement = happens(0.7, chance) ? [agreementFact('signing', f.slots, newAgreement(f.day, f.city, f.alone), 'signed')] : []
    const second = happens(0.5, chance)
      ? [fact('second-meeting', f.slots, tell('event', `meeting ${f.guest.id} ${f.second.id} ${f.id}`, { type: 'meeting', date: String(f.day) }))]
      : []
    const facts = [fact('meeting', f.slots, dated('meeting', f)), ...second, ...agreement, ...talk(f), planned(f)]
    return story('visit', f, fact('visit', f.slots, dated('visit', f)), facts, behind(f))
  }

  const meeting = (f: Frame): Story => {
    const agreement = happens(0.4, chance) ? [agreementFact('signing', f.slots, newAgreement(f.day, f.city, f.alone), 'signed')] : []
    return story('meeting', f, fact('meeting', f.slots, dated('meeting', f)), [...agreement, ...talk(f), planned(f)], behind(f))
  }

  const call = (f: Frame): Story => story('call', f, fact('call', f.slots, dated('call', f)), talk(f), behind(f))

  const negotiation = (f: Frame): Story =>
    story('negotiation', f, fact('negotiation', f.slots, dated('negotiation', f)), [...talk(f), planned(f)], behind(f))

  const trade = (f: Frame): Story => {
    const [lead, ...rest] = figures(yearOf(f.day) - 1)
    return story(
      'trade',
      f,
      lead!,
      [...rest, utterance(f.host, f.slots, `${f.id} host`)],
      [...figures(yearOf(f.day) - 2).slice(0, 1), diplomatic(f.slots), ...memory(f.slots, f.day)],
    )
  }

  const aid = (f: Frame): Story => {
    const value = pick([1.5, 2, 3.5, 4, 6, 7.5, 8, 12, 15, 18, 24, 35], chance) * 1e6
    const slots: Slots = { ...f.slots, aid: { as: 'sum', value, unit } }
    const lead = fact('aid', slots, tell('figure', `aid ${f.id}`, { measure: 'aid', value }, 'aid'))
    return story('aid', f, lead, talk(f), behind(f))
  }

  const quarrel = (f: Frame): Story => {
    const measure = pick(subjects.measures, chance)
    const [C, O] = [f.slots.A!, { ...f.slots.B!, city: pick(f.host.land.cities, chance) } as Value]
    const rate = pick([10, 15, 20, 25, 30, 35], chance)
    const n = between(2, 12, chance)
    const more: Slots = { ...f.slots, C, O, n: { as: 'number', value: n }, rate: text(`${rate} percent`), reason: text(pick(measure.reason, chance)) }
    const sanction = tell('event', `${measure.act} ${f.id}`, { type: 'sanction', date: String(f.day) })
    const answer =
      measure.act === 'expulsion' && happens(0.5, chance)
        ? fact('recall', more, tell('event', `recall ${f.id}`, { date: String(f.day) }))
        : fact('summons', more, tell('event', `summons ${f.id}`, { type: 'meeting', date: String(f.day) }))
    const facts = [answer, utterance(f.guest, f.slots, `${f.id} guest`), utterance(f.host, f.slots, `${f.id} host`)]
    return story('quarrel', f, fact(measure.act, more, sanction), facts, behind(f))
  }

  /** A stage that an earlier agreement reaches, or what became of an earlier pledge; a trade story when there is nothing to follow. */
  const reached = new Map<string, string>()
  const stageStory = (f: Frame): Story | null => {
    const one = signed.find(({ title, day }) => day < f.day - 60 && reached.get(title) !== 'in-force' && !used.has(`left ${title}`))
    if (one === undefined) return null
    if (happens(0.3, chance)) used.add(`left ${one.title}`)
    const before = reached.get(one.title) ?? 'signed'
    const stage = before === 'signed' ? 'ratified' : 'in-force'
    reached.set(one.title, stage)
    const more: Slots = { C: f.slots.A!, O: f.slots.B!, 'signed.city': text(one.city) }
    const lead = agreementFact(stage, f.slots, one, stage, more)
    const past: Slots = { past: { as: 'past', day: one.day, alone: true }, 'past.city': text(one.city) }
    const was = agreementFact('past-agreement', f.slots, one, 'signed', past)
    links.push({
      from: thing('agreement', `${before}: ${one.title}`).id,
      to: lead.tells[0]!.thing.id,
      relation: stage === 'ratified' ? 'ratifies' : 'brings-into-force',
    })
    return story(stage, f, lead, [was, utterance(f.host, f.slots, `${f.id} host`)], behind(f))
  }

  const keptStory = (f: Frame): Story | null => {
    const at = promised.findIndex(({ pledge, day }) => pledge.done !== undefined && day < f.day - 90)
    if (at < 0) return null
    const [kept] = promised.splice(at, 1)
    const holder = kept!.slots.C as { land: Land }
    const open: Value = {
      as: 'wordings',
      one: kept!.pledge.done!.map((done) => settle(done, (slot) => (slot === 'date' ? '{date}' : plainSlot(slot, kept!.slots)))),
    }
    const done = tell('event', `kept: ${kept!.thing.what}`, { date: String(f.day) })
    const lead = fact('fulfilled', { ...f.slots, done: open }, done)
    const speaker: Value = { as: 'person', person: holder.land === f.guest.land ? f.guest : f.host }
    const past: Slots = { ...kept!.fact.slots, speaker, past: { as: 'past', day: kept!.day, alone: true } }
    links.push({ from: kept!.thing.id, to: done.thing.id, relation: 'fulfils' })
    return story('kept', f, lead, [fact('recalled-pledge', past, ...kept!.fact.tells), utterance(f.host, f.slots, `${f.id} host`)], behind(f))
  }

  const kinds: readonly { readonly weight: number; readonly make: (f: Frame) => Story | null }[] = [
    { weight: 30, make: visit },
    { weight: 18, make: meeting },
    { weight: 7, make: call },
    { weight: 5, make: negotiation },
    { weight: 8, make: trade },
    { weight: 5, make: aid },
    { weight: 8, make: quarrel },
    { weight: 12, make: stageStory },
    { weight: 9, make: keptStory },
  ]

  const days = Array.from({ length: count }, () => between(FIRST_DAY, LAST_DAY, chance)).sort((x, y) => x - y)
  const inMonth = Map.groupBy(days, monthOf)
  const stories = days.map((day, at) => {
    const f = frame(at, day, inMonth.get(monthOf(day))!.length === 1)
    return pickWeighted(kinds, chance).make(f) ?? visit(f)
  })
  return { stories, links }
}

/** The words of a slot that do not depend on the document: names of countries, cities, goods, numbers, plain texts. */
export const plainSlot = (slot: string, slots: Slots): string => {
  const [name, part] = slot.split('.') as [string, string | undefined]
  const of = slots[name]
  if (of === undefined) throw new Error(`no slot ${slot}`)
  if (of.as === 'text') return of.text
  if (of.as !== 'land') throw new Error(`${slot} is no plain text`)
  if (part === undefined) return of.land.name
  return { adj: of.land.adjective, city: of.city, good: of.good, capital: of.land.capital }[part] ?? of.land.name
}

/** The history of a pair: so many stories in order of time, and what followed from what. The same seed gives the same history. */
export const historyOf = (lands: readonly [Land, Land], count: number, seed: number): History => historian(lands, count, seed)
