import assert from 'node:assert/strict'
import { describe, it } from 'node:test'
import { buildScene } from '../../src/discourse/build.ts'
import { Discourse } from '../../src/discourse/resolve.ts'
import { tokenFrom } from '../../src/discourse/scene.ts'
import { taggerWeights } from '../../src/grammar/bundled.ts'
import { createTagger } from '../../src/grammar/tagger.ts'
import { lexicon, reference } from '../../src/lexicon/bundled.ts'
import { createMatcher } from '../../src/lexicon/matcher.ts'
import { stories } from './stories.ts'

const tools = { lexicon, reference, matcher: createMatcher(lexicon), tagger: createTagger(taggerWeights()) }

/** The text without its marks, and the place and name of each. */
const unmarked = (marked: string): { readonly text: string; readonly asks: readonly { start: number; end: number; name: string }[] } => {
  const asks: { start: number; end: number; name: string }[] = []
  let text = ''
  let last = 0
  for (const m of marked.matchAll(/\{(?<words>[^|]+)\|(?<name>[^}]+)\}/g)) {
    text += marked.slice(last, m.index)
    asks.push({ start: text.length, end: text.length + m.groups!.words!.length, name: m.groups!.name! })
    text += m.groups!.words!
    last = m.index + m[0].length
  }
  return { text: text + marked.slice(last), asks }
}

const named = (text: string, start: number, end: number): string => {
  const scene = buildScene(text, '2024-05-15', tools)
  const discourse = new Discourse(scene)
  const [from, to] = [tokenFrom(scene, start), tokenFrom(scene, end)]
  const clause = scene.clauses.find((c) => [c.subject, c.object, ...c.obliques].some((a) => a && a.head >= from && a.head < to)) ?? null
  const own = [clause?.subject, clause?.object, ...(clause?.obliques ?? [])].find((a) => a && a.head >= from && a.head < to)
  const actor = discourse.resolve(own ?? { from, to, head: to - 1, heads: [to - 1], preposition: null }, clause)
  return actor.people.length === 0 ? '?' : actor.people.map((p) => p.name).join('+')
}

describe('who is meant', () => {
  for (const { about, text: marked } of stories)
    it(`${about}: ${marked}`, () => {
      const { text, asks } = unmarked(marked)
      for (const ask of asks) assert.equal(named(text, ask.start, ask.end), ask.name)
    })
})
