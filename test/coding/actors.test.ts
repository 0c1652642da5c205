import assert from 'node:assert/strict'
import { test } from 'node:test'
import { codeActors } from '../../src/coding/actors.ts'
import { actorCases } from '../../src/coding/cases-actors.ts'
import { buildScene } from '../../src/discourse/build.ts'
import { Discourse } from '../../src/discourse/resolve.ts'
import { Speech } from '../../src/discourse/speech.ts'
import { taggerWeights } from '../../src/grammar/bundled.ts'
import { createTagger } from '../../src/grammar/tagger.ts'
import { createActorIndex } from '../../src/lexicon/actors.ts'
import { lexicon, reference } from '../../src/lexicon/bundled.ts'
import { createMatcher } from '../../src/lexicon/matcher.ts'
import { createSenses } from '../../src/lexicon/senses.ts'
import type { CodedActor } from '../../src/model/record.ts'
import type { Context } from '../../src/record/draft.ts'

const tools = { lexicon, reference, matcher: createMatcher(lexicon), tagger: createTagger(taggerWeights()) }
const actors = createActorIndex(lexicon, reference.offices.facts)

const contextOf = (text: string, published: string | null): Context => {
  const scene = buildScene(text, published, tools)
  const discourse = new Discourse(scene)
  return { scene, discourse, speech: new Speech(discourse), classes: lexicon.classes, actors, senses: createSenses(lexicon.senses) }
}

/** Actors of the stretch between square brackets, which are taken out of the text first. */
const coded = (marked: string, published: string | null): readonly CodedActor[] => {
  const [start, end] = [marked.indexOf('['), marked.indexOf(']') - 1]
  const context = contextOf(marked.replace('[', '').replace(']', ''), published)
  const { tokens } = context.scene
  const inside = [...Array(tokens.count).keys()].filter((i) => tokens.start[i]! >= start && tokens.end[i]! <= end)
  return codeActors(context, inside[0]!, inside.at(-1)! + 1)
}

for (const { text, published, codes } of actorCases)
  test(`actors: ${text}`, () => {
    assert.deepEqual(
      coded(text, published ?? null).map((a) => a.code),
      codes,
    )
  })
