import assert from 'node:assert/strict'
import { describe, it } from 'node:test'
import { codingCases } from '../../src/coding/cases.ts'
import { codeClauses } from '../../src/coding/coder.ts'
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

const tools = { lexicon, reference, matcher: createMatcher(lexicon), tagger: createTagger(taggerWeights()) }
const actors = createActorIndex(lexicon, reference.offices.facts)
const senses = createSenses(lexicon.senses)

const codes = (list: readonly CodedActor[]): string => list.map((a) => a.code).join('+')

/** The events of a text, each as "SOURCE>TARGET code". */
const coded = (text: string): readonly string[] => {
  const scene = buildScene(text, '2024-05-14', tools)
  const discourse = new Discourse(scene)
  const context = { scene, discourse, speech: new Speech(discourse), classes: lexicon.classes, actors, senses }
  return codeClauses(context).map((k) => `${codes(k.sources)}>${codes(k.targets)}${k.mutual ? '<>' : ''} ${k.cameo}`)
}

describe('coding of events', () => {
  for (const [text, events] of codingCases) it(text, () => assert.deepEqual(coded(text), events))
})
