import type { Lexicon } from '../model/lexicon.ts'
import type { Problem } from '../model/problem.ts'
import { slip } from './near.ts'
import { requestProblem } from './problems.ts'

/** A topic that records carry, with the words by which it is known. */
export interface Topic {
  readonly kind: 'topic'
  readonly topic: string
  readonly words: readonly string[]
}

const mark = 'topic:'

/** All topics by name, as `data/words/topic.yaml` lists them. */
export const topicsOf = ({ classes }: Pick<Lexicon, 'classes'>): readonly Topic[] =>
  Object.keys(classes)
    .filter((name) => name.startsWith(mark))
    .sort()
    .map((name) => ({ kind: 'topic', topic: name.slice(mark.length), words: classes[name]! }))

/** The topics that a word is nearly the name of; none when it is one, or a word of one. */
const nearTopics = (said: string, topics: readonly Topic[]): readonly string[] => {
  const word = said.toLowerCase().trim()
  if (topics.some(({ topic, words }) => topic === word || words.includes(word)) || /\s|["“”]/.test(word) || word.length < 4) return []
  const near = topics.map(({ topic }) => ({ topic, far: slip(word, topic) })).filter(({ far }) => far <= Math.max(1, Math.floor(word.length / 4)))
  return near.toSorted((a, b) => a.far - b.far || (a.topic < b.topic ? -1 : 1)).map(({ topic }) => topic)
}

/** What is wrong with a topic as typed: a slip of the pen beside a topic's name. Anything else is a topic, or words to look for. */
export const topicProblem = async (said: string): Promise<Problem | null> => {
  const { lexicon } = await import('../lexicon/bundled.ts')
  const near = nearTopics(said, topicsOf(lexicon))
  if (near.length === 0) return null
  const help = `did you mean ${near.join(' or ')}? "chancery topics" lists them; for these very letters write --about '"${said}"'`
  return requestProblem('topic-unknown', `no topic is called "${said}"`, help)
}
