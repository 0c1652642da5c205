import type { TimeMention } from '../../model/mention.ts'

/** Month names and their abbreviations; a dot may follow in the token. */
const monthNames: readonly (readonly string[])[] = [
  ['january', 'jan', 'jan.'],
  ['february', 'feb', 'feb.'],
  ['march', 'mar.'],
  ['april', 'apr', 'apr.'],
  ['may'],
  ['june', 'jun', 'jun.'],
  ['july', 'jul', 'jul.'],
  ['august', 'aug', 'aug.'],
  ['september', 'sept', 'sept.', 'sep', 'sep.'],
  ['october', 'oct', 'oct.'],
  ['november', 'nov', 'nov.'],
  ['december', 'dec', 'dec.'],
]
export const months: ReadonlyMap<string, number> = new Map(monthNames.flatMap((names, i) => names.map((n) => [n, i + 1] as const)))

const weekdayNames: readonly (readonly string[])[] = [
  ['monday', 'mon.'],
  ['tuesday', 'tues.', 'tue.'],
  ['wednesday', 'wed.'],
  ['thursday', 'thurs.', 'thu.', 'thur.'],
  ['friday', 'fri.'],
  ['saturday', 'sat.'],
  ['sunday', 'sun.'],
]
/** ISO weekdays, Monday 1. */
export const weekdays: ReadonlyMap<string, number> = new Map(weekdayNames.flatMap((names, i) => names.map((n) => [n, i + 1] as const)))
export const pluralWeekdays: ReadonlyMap<string, number> = new Map(weekdayNames.map((names, i) => [`${names[0]}s`, i + 1] as const))

type AmountUnit = NonNullable<TimeMention['amount']>['unit']

export interface UnitWord {
  /** Unit of `amount`; null for seconds, which no field of a record needs. */
  readonly unit: AmountUnit | null
  /** How many of `unit` one makes: a decade is 10 years. */
  readonly times: number
  /** Letter of an ISO 8601 duration; `time` puts a T before it. */
  readonly letter: string
  readonly time: boolean
  readonly plural: boolean
}

const unitList: readonly (readonly [string, AmountUnit | null, number, string, boolean])[] = [
  ['year', 'year', 1, 'Y', false],
  ['month', 'month', 1, 'M', false],
  ['week', 'week', 1, 'W', false],
  ['day', 'day', 1, 'D', false],
  ['hour', 'hour', 1, 'H', true],
  ['minute', 'minute', 1, 'M', true],
  ['second', null, 1, 'S', true],
  ['quarter', 'quarter', 1, 'Q', false],
  ['decade', 'year', 10, 'Y', false],
  ['fortnight', 'week', 2, 'W', false],
]
export const unitWords: ReadonlyMap<string, UnitWord> = new Map<string, UnitWord>([
  ...unitList.flatMap(([name, unit, times, letter, time]) => [
    [name, { unit, times, letter, time, plural: false }] as const,
    [`${name}s`, { unit, times, letter, time, plural: true }] as const,
  ]),
  ['centuries', { unit: 'year', times: 100, letter: 'Y', time: false, plural: true }] as const,
])

/** Adjectives that may stand between a number and its unit of time. */
export const unitAdjectives: ReadonlySet<string> = new Set(
  'more working business calendar consecutive straight additional full whole long short further other trading academic'.split(' '),
)

export const seasons: ReadonlyMap<string, 'SP' | 'SU' | 'FA' | 'WI'> = new Map([
  ['spring', 'SP'],
  ['summer', 'SU'],
  ['autumn', 'FA'],
  ['fall', 'FA'],
  ['winter', 'WI'],
])

export const dayParts: ReadonlyMap<string, 'MO' | 'AF' | 'EV' | 'NI'> = new Map([
  ['morning', 'MO'],
  ['afternoon', 'AF'],
  ['evening', 'EV'],
  ['night', 'NI'],
  ['midday', 'AF'],
])

/** Words after which a bare four-digit number is a year. */
export const yearPrepositions: ReadonlySet<string> = new Set(
  'in since by of during from until till before after between through throughout circa around early late mid fiscal year years to than about and for vs versus'.split(
    ' ',
  ),
)
/** Words before a number that make it a name or an index, never a year. */
export const notYearAfter: ReadonlySet<string> = new Set(
  'resolution resolutions no no. number nos. room flight page article law decree order paragraph section chapter boeing airbus some nearly almost about approximately over under least most exactly roughly than'.split(
    ' ',
  ),
)

/** Vague words for now, before and after (TIMEX3 PRESENT_REF, PAST_REF, FUTURE_REF). */
export const vague: ReadonlyMap<string, string> = new Map([
  ['now', 'PRESENT_REF'],
  ['currently', 'PRESENT_REF'],
  ['current', 'PRESENT_REF'],
  ['nowadays', 'PRESENT_REF'],
  ['presently', 'PRESENT_REF'],
  ['recently', 'PAST_REF'],
  ['recent', 'PAST_REF'],
  ['previously', 'PAST_REF'],
  ['formerly', 'PAST_REF'],
  ['soon', 'FUTURE_REF'],
])

/** Words of a sentence that look ahead: dates near them lie after the document. */
export const aheadWords: ReadonlySet<string> = new Set(
  "will 'll wo would shall upcoming forthcoming scheduled planned plans plan planning expected expects due slated until till by coming aims hopes intends starting tomorrow invited payable effective".split(
    ' ',
  ),
)
/** Irregular past forms that often stand beside dates. */
export const pastWords: ReadonlySet<string> = new Set(
  'since was were had did said met held made took came went rose fell grew hit told began saw became stood been has have left gave brought sent paid spoke sold'.split(
    ' ',
  ),
)
