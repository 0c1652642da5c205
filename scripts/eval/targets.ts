import type { Figure } from './figures.ts'

/** What a figure should reach. */
export interface Target {
  readonly set: string
  readonly measure: string
  /** Which number of the figure is meant. */
  readonly of: string
  readonly least: number
  readonly aim: number
}

const target = (set: string, measure: string, of: string, least: number, aim: number): Target => ({ set, measure, of, least, aim })

/** The targets of the engine on open sets; held-out sets of each kind are scored by others. */
export const targets: readonly Target[] = [
  ...['corpus, open sentences', 'corpus, held-out sentences'].flatMap((set) => [
    target(set, 'items, all', 'P', 0.97, 0.985),
    target(set, 'items, all', 'R', 0.97, 0.985),
  ]),
  target('records, the two seeds', 'all', 'right F1', 0.82, 0.88),
  target('events, PLOVER GSR dev', 'root code', 'F1', 0.75, 0.85),
  target('events, PLOVER GSR dev', 'countries and root code', 'F1', 0.55, 0.7),
  target('events, PLOVER GSR dev', 'actor codes and full CAMEO code', 'F1', 0.25, 0.4),
  target('events, PETRARCH GSR', 'root code', 'F1', 0.75, 0.85),
  target('events, PETRARCH GSR', 'countries and root code', 'F1', 0.6, 0.75),
  target('events, PLOVER dyads train', 'root code, both actors touched', 'R', 0.5, 0.65),
  target('quotations, PolNeAR dev', 'content, half overlap', 'F1', 0.62, 0.72),
  target('quotations, PolNeAR dev', 'direct', 'with speaker', 0.88, 0.93),
  target('quotations, PolNeAR dev', 'mixed', 'with speaker', 0.78, 0.88),
  target('times, TimeBank', 'overlapping and value', 'F1', 0.74, 0.82),
  target('times, TimeBank', 'extent, overlapping', 'F1', 0.88, 0.92),
  target('numbers, recognizers', 'NumberModel', 'passed', 0.85, 0.95),
  target('numbers, recognizers', 'PercentModel', 'passed', 0.85, 0.95),
  target('numbers, recognizers', 'CurrencyModel', 'passed', 0.85, 0.95),
  target('stories, ECB+ open part', 'B-cubed', 'F1', 0.9, 0.93),
  target('trees, UD EWT dev', 'tags and trees', 'UPOS', 0.95, 0.957),
  target('trees, UD EWT dev', 'tags and trees', 'LAS', 0.805, 0.822),
]

export interface Judged extends Target {
  readonly value: number
  readonly met: 'aim' | 'least' | 'short'
}

/** The targets of a figure, each with how far the figure reaches. */
export const judge = ({ set, measure, numbers }: Figure): readonly Judged[] =>
  targets
    .filter((one) => one.set === set && one.measure === measure && numbers[one.of] !== undefined)
    .map((one) => {
      const value = numbers[one.of]!
      return { ...one, value, met: value >= one.aim ? 'aim' : value >= one.least ? 'least' : 'short' }
    })
