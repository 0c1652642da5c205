import { happens, type Random } from './chance.ts'
import { isoOf } from './days.ts'
import { choose, fill, type Placed } from './pattern.ts'
import type { Person } from './people.ts'
import { inLetters, introduced, type Manner, possessive, printDate, printPast, printPercent, printSum, surnameOf } from './print.ts'
import type { Noise, Told } from './truth.ts'
import type { Fact, Slots, Story, Value } from './world/facts.ts'

/** A sentence of a document, with what it tells; places are inside the sentence. */
export interface Sentence {
  readonly text: string
  readonly tells: readonly {
    readonly thing: Fact['tells'][number]['thing']
    readonly focus: { readonly start: number; readonly end: number } | null
    readonly told: Told
    readonly noise: readonly Noise[]
  }[]
}

/** What one document remembers while it is written. */
export interface Writer {
  readonly manner: Manner
  readonly chance: Random
  /** Persons named already. */
  readonly named: Set<string>
  /** How far the document is wrong about the day, in days; 0 without noise. */
  readonly shift: number
  /** How likely a sum is printed wrong. */
  readonly wrong: number
}

const capital = (text: string): string => text.charAt(0).toUpperCase() + text.slice(1)

/** A wrong digit somewhere behind the first: what a misread table looks like. */
const misread = (value: number, chance: Random): number => {
  const by = 1 + Math.floor(chance() * 8)
  const scale = 10 ** (Math.floor(Math.log10(value)) - 1)
  const next = Math.floor(value / scale) % 10
  return value + (((next + by) % 10) - next) * scale
}

interface Attempt {
  readonly values: Map<string, { readonly value: number; readonly wrong: boolean }>
}

const personIn = (person: Person, part: string | undefined, writer: Writer, others: readonly Person[]): string => {
  const { manner, chance, named } = writer
  if (part === 'he') return person.she ? 'she' : 'he'
  if (part === 'his') return person.she ? 'her' : 'his'
  const known = named.has(person.id)
  named.add(person.id)
  // "The Norwegian minister" is clear only while no other minister of that country is about.
  const clear = others.every((other) => other.id === person.id || other.land !== person.land)
  const name = !known
    ? introduced(person, manner, chance, part === 's')
    : clear && happens(0.2, chance)
      ? `the ${person.land.adjective} ${person.office.short}`
      : surnameOf(person, manner)
  return part === 's' ? possessive(name) : name
}

const landIn = (of: Extract<Value, { as: 'land' }>, part: string | undefined): string => {
  const { land } = of
  if (part === 's') return possessive(land.name)
  return { adj: land.adjective, city: of.city, good: of.good }[part ?? ''] ?? land.name
}

/** What stands in a slot, in the manner of the document. */
const valueIn = (slot: string, slots: Slots, story: Story, writer: Writer, attempt: Attempt): string => {
  const { manner, chance } = writer
  const parts = slot.split('.')
  if (parts.at(-1) === 'cap') return capital(valueIn(parts.slice(0, -1).join('.'), slots, story, writer, attempt))
  if (slot === 'date') return printDate(story.day + writer.shift, manner, chance)
  if (slot === 'date.bare') return printDate(story.day + writer.shift, manner, chance).replace(/^(on|in) /, '')
  const whole = slots[slot]
  if (whole?.as === 'text') return whole.text
  const [name, ...rest] = parts
  const of = slots[name!]
  const part = rest[0]
  if (of === undefined) throw new Error(`no slot ${slot}`)
  switch (of.as) {
    case 'text':
      return of.text
    case 'wordings': {
      const words = of.one[Math.floor(chance() * of.one.length)]!
      return choose(
        words.replaceAll('{date}', () => printDate(story.day + writer.shift, manner, chance)),
        chance,
      )
    }
    case 'land':
      return landIn(of, part)
    case 'person':
      return personIn(of.person, part, writer, personsOf(slots))
    case 'past':
      return printPast(of.day, part, of.alone, manner, chance)
    case 'percent':
      return printPercent(of.value, chance)
    case 'number':
      return part === 'word' ? inLetters(of.value) : String(of.value)
    case 'sum': {
      const wrong = happens(writer.wrong, chance)
      const printed = printSum(wrong ? misread(of.value, chance) : of.value, of.unit, manner, chance)
      attempt.values.set(slot, { value: printed.value, wrong })
      return printed.text
    }
  }
}

const personsOf = (slots: Slots): readonly Person[] =>
  ['guest', 'host', 'second', 'speaker'].flatMap((slot) => {
    const of = slots[slot]
    return of?.as === 'person' ? [of.person] : []
  })

/** The day of the story as the document has it, other days as they are; the speaker as the document spells the name. */
const toldHere = (told: Told, fact: Fact, story: Story, writer: Writer): Told => {
  const day = Number(told.date)
  const speaker = fact.slots.speaker
  return {
    ...told,
    ...(told.date === undefined ? {} : { date: isoOf(day === story.day ? day + writer.shift : day) }),
    ...(told.speaker === undefined || speaker?.as !== 'person' ? {} : { speaker: surnameOf(speaker.person, writer.manner) }),
  }
}

/** Where the value of a slot stands, with a capital letter or without. */
const placeOf = (name: string | null, placed: readonly Placed[]): Placed | undefined =>
  placed.find(({ slot }) => slot === name || slot === `${name}.cap`)

/** One sentence made of a pattern for a fact. */
export const tellFact = (pattern: string, fact: Fact, story: Story, writer: Writer): Sentence => {
  const attempt: Attempt = { values: new Map() }
  const slots = fact.slots
  const { text, placed } = fill(pattern, writer.chance, (slot) => valueIn(slot, slots, story, writer, attempt))
  const toldsDay = pattern.includes('{date')
  const tells = fact.tells.map(({ thing, told, focus }) => {
    const place = placeOf(focus, placed) ?? (focus === 'quote' ? placeOf('said', placed) : undefined)
    const printed = focus === null ? undefined : attempt.values.get(focus)
    const noise: Noise[] = [
      ...(printed?.wrong ? (['figure'] as const) : []),
      ...(writer.shift !== 0 && toldsDay && told.date === String(story.day) ? (['date'] as const) : []),
    ]
    return {
      thing,
      focus: place === undefined ? null : { start: place.start, end: place.end },
      told: toldHere(printed === undefined ? told : { ...told, value: printed.value }, fact, story, writer),
      noise,
    }
  })
  const ended = /[.!?]”?$/.test(text) ? text : `${text}.`
  return { text: ended, tells }
}
