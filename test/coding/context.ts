import { buildScene } from '../../src/discourse/build.ts'
import { Discourse } from '../../src/discourse/resolve.ts'
import { Speech } from '../../src/discourse/speech.ts'
import { taggerWeights } from '../../src/grammar/bundled.ts'
import { createTagger } from '../../src/grammar/tagger.ts'
import { createActorIndex } from '../../src/lexicon/actors.ts'
import { lexicon, reference } from '../../src/lexicon/bundled.ts'
import { createMatcher } from '../../src/lexicon/matcher.ts'
import { createSenses } from '../../src/lexicon/senses.ts'
import type { Context } from '../../src/record/draft.ts'

const tools = { lexicon, reference, matcher: createMatcher(lexicon), tagger: createTagger(taggerWeights()) }
const actors = createActorIndex(lexicon, reference.offices.facts)
const senses = createSenses(lexicon.senses)

/** A text read up to where records are made, as coding takes it. */
export const contextOf = (text: string, published: string | null): Context => {
  const scene = buildScene(text, published, tools)
  const discourse = new Discourse(scene)
  return { scene, discourse, speech: new Speech(discourse), classes: lexicon.classes, actors, senses }
}
