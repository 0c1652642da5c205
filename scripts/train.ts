// Trains the tagger and the parser from Universal Dependencies treebanks and writes their quantised weights.
//   npm run train -- [--trees FOLDER] [--only tagger|parser] [--out src/grammar/weights]
// Same data, same seed, same weights bit for bit.
import { existsSync, mkdirSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { parseArgs } from 'node:util'
import { foldZeros } from '../src/grammar/packed.ts'
import { createParser, type ParserWeights } from '../src/grammar/parser.ts'
import { createTagger, type TaggerWeights } from '../src/grammar/tagger.ts'
import { measure, tagged } from './train/measure.ts'
import { trainParser } from './train/parser.ts'
import { quantise } from './train/quantise.ts'
import { collectSets, trainTagger } from './train/tagger.ts'
import { readTrees, type Sentence, treeFiles } from './train/trees.ts'

const { values } = parseArgs({
  options: {
    trees: { type: 'string', default: '../shared/data/trees' },
    out: { type: 'string', default: 'src/grammar/weights' },
  },
})

/** Rows of the tables, epochs, and the step of a byte. */
const TAGGER = { rows: 2 ** 18, epochs: 6, step: 0.5 } as const
const PARSER = { actionRows: 2 ** 18, relationRows: 2 ** 16, epochs: 5, step: 0.5 } as const
const FOLDS = 4
/** Sentences that stay together when the folds are made: neighbours share their words. */
const BLOCK = 200

const say = (line: string): void => console.error(line)

const makeTagger = (sentences: readonly Sentence[], log: (line: string) => void): TaggerWeights & { readonly words: readonly string[] } => {
  const { sets, members } = collectSets(sentences)
  const scores = quantise(trainTagger(sentences, sets, TAGGER.rows, TAGGER.epochs, log), TAGGER.step)
  const words = members.slice(1).map((_, i) => [...sets].flatMap(([word, set]) => (set === i + 1 ? [word] : [])).join('\n'))
  return { rows: TAGGER.rows, scores, sets, words }
}

/** The training sentences with the tags that a tagger gives which has not seen them, so that the parser learns to live with its mistakes. */
const jackknifed = (sentences: readonly Sentence[]): readonly Sentence[] => {
  const foldOf = (i: number): number => Math.floor(i / BLOCK) % FOLDS
  const out: Sentence[] = []
  for (let fold = 0; fold < FOLDS; fold++) {
    say(`jackknife, fold ${fold + 1} of ${FOLDS}`)
    const tagger = createTagger(
      makeTagger(
        sentences.filter((_, i) => foldOf(i) !== fold),
        () => {},
      ),
    )
    sentences.forEach((s, i) => {
      if (foldOf(i) === fold) out[i] = tagged(s, tagger)
    })
  }
  return out
}

const base64 = (weights: Int8Array): string => Buffer.from(foldZeros(weights)).toString('base64')
const write = (name: string, value: object): void => writeFileSync(join(values.out, name), `${JSON.stringify(value)}\n`)

if (!existsSync(values.trees)) {
  console.error(`train: no treebanks at ${values.trees} · give a folder of *.train.conllu and *.dev.conllu with --trees`)
  process.exit(2)
}
const sentences = treeFiles(values.trees, '.train.conllu').flatMap(readTrees)
const tagger = makeTagger(sentences, say)
const trained = trainParser(jackknifed(sentences), PARSER.actionRows, PARSER.relationRows, PARSER.epochs, say)
const parser: ParserWeights = {
  actionRows: PARSER.actionRows,
  relationRows: PARSER.relationRows,
  actions: quantise(trained.actions, PARSER.step),
  relations: quantise(trained.relations, PARSER.step),
}
for (const file of treeFiles(values.trees, '.dev.conllu')) console.log(measure(file, createTagger(tagger), createParser(parser)))
mkdirSync(values.out, { recursive: true })
write('tagger.json', { rows: tagger.rows, sets: tagger.words, scores: base64(tagger.scores) })
write('parser.json', { ...parser, actions: base64(parser.actions), relations: base64(parser.relations) })
