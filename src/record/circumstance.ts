import type { Clause } from '../clause/clause.ts'
import { textOf } from '../discourse/scene.ts'
import type { TimeMention } from '../model/mention.ts'
import type { Context } from './draft.ts'

/** The time that tokens `[from, to)` give, else one at the head of the sentence ("On Monday, X met Y"). The most precise comes first. */
export const whenOf = (c: Context, from: number, to: number, sentence: number): TimeMention | null => {
  const inside = c.scene.times.filter((m) => m.kind === 'date' && m.value !== null && m.from >= from && m.to <= to && !anniversary(c, m))
  const best = precise(inside)
  if (best) return best
  const start = c.scene.sentences.from[sentence]!
  const head = c.scene.times.filter((m) => m.kind === 'date' && m.value !== null && m.from >= start && m.to <= from && m.from - start < 8)
  return precise(head)
}

/** "the 1992 treaty", "the 30th anniversary in 2023" date something else. */
const anniversary = (c: Context, m: TimeMention): boolean => /^(?:resolution|treaty|agreement|constitution|edition)s?$/.test(c.scene.tokens.lower[m.to] ?? '') && m.to - m.from === 1

const precise = (times: readonly TimeMention[]): TimeMention | null => {
  let best: TimeMention | null = null
  for (const m of times) if (!best || rank(m) > rank(best)) best = m
  return best
}

const rank = (m: TimeMention): number => (m.value!.includes('/') ? m.value!.split('/')[0]!.length : m.value!.length)

/** Where the clause takes place: a place or country after "in" or "at", in its own words. */
export const whereOf = (c: Context, clause: Clause): string | null => {
  for (let i = clause.verbTo; i < clause.to; i++) {
    if (!/^(?:in|at)$/.test(c.scene.tokens.lower[i]!)) continue
    const at = c.scene.nameAt[i + 1] ?? -1
    const m = at >= 0 ? c.scene.mentions[at]! : null
    if (m && (m.kind === 'place' || (m.kind === 'country' && m.form !== 'adjective'))) return textOf(c.scene, m.from, m.to)
  }
  return null
}

/** Whether a date lies after the document's own. */
export const isAhead = (c: Context, value: string | null): boolean => {
  const published = c.scene.published
  if (!value || !published) return false
  const first = value.split('/')[0]!
  return first > published.slice(0, first.length)
}
