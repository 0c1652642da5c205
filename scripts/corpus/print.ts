import { happens, pick, type Random } from './chance.ts'
import { dayNumber, monthName, weekdayOf, yearOf } from './days.ts'
import type { Person } from './people.ts'
import type { Land } from './words.ts'

/** How one document prints dates, sums and names. */
export interface Manner {
  /** The day on which it was published. */
  readonly published: number
  /** "14 May" or "May 14". */
  readonly dayFirst: boolean
  /** Days with their name, days with their date, or months only. */
  readonly precision: 'weekday' | 'date' | 'month'
  /** Spelling of each name that it keeps to: 0 is the usual one. */
  readonly spelling: number
  /** Whether sums may be rounded. */
  readonly rounds: boolean
}

const dated = (day: number, { dayFirst }: Manner): string =>
  dayFirst ? `${dayNumber(day)} ${monthName(day)}` : `${monthName(day)} ${dayNumber(day)}`

const datedWithYear = (day: number, manner: Manner): string => `${dated(day, manner)}${manner.dayFirst ? ' ' : ', '}${yearOf(day)}`

/** "on Tuesday", "on 14 May", "in May 2019": the day of the news, as precisely as the document tells it. */
export const printDate = (day: number, manner: Manner, chance: Random): string => {
  const ago = manner.published - day
  if (manner.precision === 'month') return `in ${monthName(day)}${yearOf(day) === yearOf(manner.published) ? '' : ` ${yearOf(day)}`}`
  if (ago >= 0 && ago < 5 && manner.precision === 'weekday')
    return happens(0.3, chance) ? `on ${weekdayOf(day)}, ${dated(day, manner)}` : `on ${weekdayOf(day)}`
  return yearOf(day) === yearOf(manner.published) && ago < 60 ? `on ${dated(day, manner)}` : `on ${datedWithYear(day, manner)}`
}

/** A day long ago: always with its year; "date" brings its preposition. */
export const printPast = (day: number, part: string | undefined, alone: boolean, manner: Manner, chance: Random): string => {
  const month = `${monthName(day)} ${yearOf(day)}`
  if (part === 'year') return String(yearOf(day))
  if (part === 'month') return month
  if (part === 'day') return datedWithYear(day, manner)
  return alone && happens(0.25, chance) ? `in ${month}` : `on ${datedWithYear(day, manner)}`
}

/** The value that a printed sum stands for, and its words. */
export interface Printed {
  readonly text: string
  readonly value: number
}

const digits = (value: number, most: number): string => value.toLocaleString('en', { maximumFractionDigits: most })

const inWords = (value: number, unit: 'USD' | 'EUR', chance: Random): string => {
  const [amount, scale] =
    value >= 1e9 ? [digits(value / 1e9, 2), ' billion'] : value >= 1e6 ? [digits(value / 1e6, 2), ' million'] : [digits(value, 0), '']
  if (happens(0.7, chance)) return `${unit === 'USD' ? '$' : '€'}${amount}${scale}`
  return `${amount}${scale} ${unit === 'USD' ? 'US dollars' : 'euros'}`
}

/** "$1.24 billion", "840 million euros"; now and then rounded to two digits, with "about". */
export const printSum = (value: number, unit: 'USD' | 'EUR', manner: Manner, chance: Random): Printed => {
  const coarse = Number(value.toPrecision(2))
  if (manner.rounds && coarse !== value)
    return { text: `${pick(['about', 'some', 'around'], chance)} ${inWords(coarse, unit, chance)}`, value: coarse }
  return { text: inWords(value, unit, chance), value: Number(value.toPrecision(value >= 1e9 ? Math.floor(Math.log10(value)) - 6 : 12)) }
}

export const printPercent = (value: number, chance: Random): string => `${value} ${happens(0.8, chance) ? 'percent' : 'per cent'}`

const numerals = ['no', 'one', 'two', 'three', 'four', 'five', 'six', 'seven', 'eight', 'nine', 'ten', 'eleven', 'twelve']
export const inLetters = (n: number): string => numerals[n] ?? String(n)

export const possessive = (name: string): string => (name.endsWith('s') ? `${name}'` : `${name}'s`)

const spelled = (spellings: readonly string[], at: number): string => spellings[at % spellings.length]!

export const fullName = ({ given, surname }: Person, { spelling }: Manner): string => `${spelled(given, spelling)} ${spelled(surname, spelling)}`
export const surnameOf = ({ surname }: Person, { spelling }: Manner): string => spelled(surname, spelling)

const strip = (land: Land): string => land.name.replace(/^the /, '')

/** The first mention of a person: office, name and country; one that takes an apostrophe ends in the name and has no other before it. */
export const introduced = (person: Person, manner: Manner, chance: Random, possessed: boolean): string => {
  const { land, office } = person
  const name = fullName(person, manner)
  const forms = [
    `${possessive(strip(land))} ${office.title} ${name}`,
    `${land.adjective} ${office.title} ${name}`,
    `${office.title} ${name} of ${land.name}`,
  ]
  const form = pick([0, 1, 1, 2], chance)
  return forms[possessed || (form === 0 && land.name.startsWith('the ')) ? 1 : form]!
}

export const dateLine = (city: string, day: number, manner: Manner): string => `${city.toUpperCase()}, ${dated(day, manner)} – `
