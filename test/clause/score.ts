/**
 * `node scripts/node.js test/clause/score.ts [--misses] [--order]`: how many of what the hand-written sentences of `cases.ts` hold is read, with
 * trees and from the order of words alone.
 */
import type { Argument, Clause } from '../../src/clause/clause.ts'
import type { Scene } from '../../src/discourse/scene.ts'
import { clauseCases } from './cases.ts'
import { readByOrder, readScene } from './read.ts'

interface Tally {
  right: number
  all: number
}

interface Score {
  /** By field: verb, subject, object, voice, relation … */
  readonly fields: ReadonlyMap<string, Tally>
  readonly misses: readonly string[]
}

const FIELD: Readonly<Record<string, string>> = {
  s: 'subject',
  o: 'object',
  voice: 'voice',
  rel: 'relation',
  up: 'governing clause',
  modal: 'modal',
  neg: 'negation',
}

const heads = (scene: Scene, argument: Argument | null): string => argument?.heads.map((h) => scene.tokens.words[h]!).join('+') ?? '-'

const fieldOf = (scene: Scene, c: Clause, key: string): string => {
  if (key === 's') return heads(scene, c.subject)
  if (key === 'o') return heads(scene, c.object)
  if (key === 'voice') return c.voice
  if (key === 'rel') return c.relation
  if (key === 'modal') return c.modal ?? '-'
  if (key === 'neg') return c.negated ? 'neg' : '-'
  if (key === 'up') return c.parent >= 0 ? scene.clauses[c.parent]!.lemma : '-'
  return c.obliques.filter((o) => o.preposition === key).map((o) => scene.tokens.words[o.head]!)[0] ?? '-'
}

/** Scores a reader on all sentences: each verb and each named field counts one. */
export const scoreClauses = (read: (text: string) => Scene): Score => {
  const fields = new Map<string, Tally>()
  const misses: string[] = []
  const count = (field: string, right: boolean, miss: string): void => {
    const tally = fields.get(field) ?? { right: 0, all: 0 }
    fields.set(field, tally)
    tally.all++
    if (right) tally.right++
    else misses.push(`${field.padEnd(16)} ${miss}`)
  }
  for (const [text, ...wanted] of clauseCases) {
    const scene = read(text)
    const taken = new Set<Clause>()
    for (const line of wanted) {
      const [lemma, ...pairs] = line.split(' ')
      const wants = pairs.map((pair) => (pair === 'neg' ? ['neg', 'neg'] : pair.split('='))) as [string, string][]
      const fits = (c: Clause): number => wants.filter(([key, value]) => fieldOf(scene, c, key) === value).length
      const found = scene.clauses.filter((c) => c.lemma.split(' ')[0] === lemma && !taken.has(c)).sort((a, b) => fits(b) - fits(a))[0]
      count('verb', !!found, `${lemma} · ${text}`)
      if (found) taken.add(found)
      for (const [key, value] of wants) {
        const read = found ? fieldOf(scene, found, key) : 'no clause'
        count(FIELD[key] ?? 'prepositional', read === value, `${lemma} ${key}=${value} read ${read} · ${text}`)
      }
    }
  }
  return { fields, misses }
}

/** Share of all fields that are right. */
export const share = ({ fields }: Score): number => {
  const all = [...fields.values()].reduce((sum, t) => sum + t.all, 0)
  return [...fields.values()].reduce((sum, t) => sum + t.right, 0) / all
}

if (import.meta.main) {
  const [trees, order] = [scoreClauses(readScene), scoreClauses(readByOrder)]
  console.log('field              all   with trees   by order')
  for (const [field, { all, right }] of trees.fields)
    console.log(
      `${field.padEnd(18)} ${String(all).padStart(3)}   ${(right / all).toFixed(3).padStart(10)}   ${(order.fields.get(field)!.right / all).toFixed(3).padStart(8)}`,
    )
  console.log(`${'all'.padEnd(18)} ${' '.repeat(3)}   ${share(trees).toFixed(3).padStart(10)}   ${share(order).toFixed(3).padStart(8)}`)
  if (process.argv.includes('--misses')) console.log((process.argv.includes('--order') ? order : trees).misses.join('\n'))
}
