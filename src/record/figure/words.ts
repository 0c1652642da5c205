import type { Lexicon } from '../../model/lexicon.ts'
import type { FieldsOf } from '../../model/record.ts'

export type Measure = NonNullable<FieldsOf<'figure'>['measure']>
export type Status = NonNullable<FieldsOf<'figure'>['status']>

/** The word classes of `data/words/figure.yaml` as sets and maps by word. */
export interface FigureWords {
  /** What an amount beside the word measures. */
  readonly measures: ReadonlyMap<string, Measure>
  /** Verbs whose subject exports or imports. */
  readonly verbs: ReadonlyMap<string, 'exports' | 'imports'>
  readonly notTrade: ReadonlySet<string>
  readonly moves: ReadonlyMap<string, 'up' | 'down' | 'flat' | 'record'>
  readonly statuses: ReadonlyMap<string, Status>
  readonly targetVerbs: ReadonlySet<string>
  readonly share: ReadonlySet<string>
  readonly counted: ReadonlySet<string>
  readonly person: ReadonlySet<string>
  readonly rankWords: ReadonlySet<string>
  readonly rankNouns: ReadonlySet<string>
  readonly statistics: ReadonlySet<string>
  readonly stay: ReadonlySet<string>
}

type Classes = Lexicon['classes']

const mapOf = <V extends string>(classes: Classes, head: string, values: readonly V[]): ReadonlyMap<string, V> => {
  const out = new Map<string, V>()
  for (const v of values) for (const w of classes[`${head}:${v}`] ?? []) if (!out.has(w)) out.set(w, v)
  return out
}

const build = (classes: Classes): FigureWords => {
  const set = (name: string): ReadonlySet<string> => new Set(classes[name] ?? [])
  return {
    measures: mapOf(classes, 'figure', ['trade', 'exports', 'imports', 'investment', 'aid', 'price', 'other']),
    verbs: mapOf(classes, 'figure-verb', ['exports', 'imports']),
    notTrade: set('figure-not-trade'),
    moves: mapOf(classes, 'figure-move', ['up', 'down', 'flat', 'record']),
    statuses: mapOf(classes, 'figure-status', ['target', 'forecast', 'estimate', 'limit']),
    targetVerbs: set('figure-target-verb'),
    share: set('figure-share'),
    counted: set('figure-counted'),
    person: set('figure-person'),
    rankWords: set('figure-rank-word'),
    rankNouns: set('figure-rank-noun'),
    statistics: set('figure-statistics'),
    stay: set('figure-stay'),
  }
}

const cache = new WeakMap<Classes, FigureWords>()

/** The tables of a lexicon, made once. */
export const figureWords = (classes: Classes): FigureWords => {
  const known = cache.get(classes) ?? build(classes)
  cache.set(classes, known)
  return known
}
