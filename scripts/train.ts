// Trains the tagger and the parser from Universal Dependencies treebanks and raw text, and writes their quantised weights.
//   npm run train -- [--trees FOLDER] [--raw FOLDER] [--out src/grammar/weights]
// Same data, same seed, same weights bit for bit.
import { existsSync, mkdirSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { parseArgs } from 'node:util'
import type { TagSets } from '../src/grammar/features.ts'
import { foldZeros } from '../src/grammar/packed.ts'
import { createParser } from '../src/grammar/parser.ts'
import type { ParserWeights } from '../src/grammar/parser-net.ts'
import { createTagger } from '../src/grammar/tagger.ts'
import type { TaggerWeights } from '../src/grammar/tagger-words.ts'
import { agreed, knownWords, reversed, taught } from './train/lessons.ts'
import { measure, tagged } from './train/measure.ts'
import { joinNets, trainParser } from './train/parser.ts'
import { padRows, quantise, wholeNet } from './train/quantise.ts'
import { readRaw } from './train/raw.ts'
import { collectSets, trainTagger } from './train/tagger.ts'
import { readTrees, type Sentence, treeFiles } from './train/trees.ts'

const { values } = parseArgs({
  options: {
    trees: { type: 'string', default: '../shared/data/trees' },
    raw: { type: 'string', default: '../shared/data/raw' },
    out: { type: 'string', default: 'src/grammar/weights' },
  },
})

/** Rows of the tables, epochs, and the step of a byte. */
const TAGGER = { rows: 2 ** 17, epochs: 5, step: 0.5 } as const
const TEACHER = { rows: 2 ** 16, hidden: 128, rate: 0.1, dropout: 0.1, hiddenDropout: 100 } as const
const TEACHERS = 3
const TEACHER_EPOCHS = 5
const PARSER = { rows: 2 ** 16, hidden: 128, rate: 0.1, dropout: 0.1, hiddenDropout: 50, seed: 20260902 } as const
const PARSER_STEP = 1 / 16
const FOLDS = 4
/** Sentences that stay together when the folds are made: neighbours share their words. */
const BLOCK = 200

/** What people tagged and drew counts twice as much as what machines did. */
const twice = (sentences: readonly Sentence[]): readonly Sentence[] => [...sentences, ...sentences]

const say = (line: string): void => console.error(line)

/** The weights of a tagger trained on sentences, in both directions. */
const makeTagger = (sentences: readonly Sentence[], log: (line: string) => void = () => {}): TaggerWeights => {
  const { sets } = collectSets(sentences)
  const train = (of: readonly Sentence[]): Int8Array => padRows(quantise(trainTagger(of, sets, TAGGER.rows, TAGGER.epochs, log), TAGGER.step))
  return { rows: TAGGER.rows, forwards: train(sentences), backwards: train(sentences.map(reversed)), sets }
}

/** The tagger, trained once more with the sentences of raw text on which its two directions agree. */
const makeLastTagger = (sentences: readonly Sentence[], raw: readonly Sentence[]): TaggerWeights => {
  const first = makeTagger(sentences)
  for (const file of devFiles) say(`tagger without raw text, ${measure(file, createTagger(first), null)}`)
  if (raw.length === 0) return first
  const nothing = new Int8Array(first.forwards.length)
  const more = agreed(raw, createTagger({ ...first, backwards: nothing }), createTagger({ ...first, forwards: nothing }))
  say(`tagger, ${more.length} of ${raw.length} raw sentences agreed upon`)
  return makeTagger([...more, ...twice(sentences)], say)
}

/** Words by set of tags, as `bundled.ts` reads them. */
const listsOf = (sets: TagSets): readonly string[] => {
  const lists = Array.from({ length: Math.max(...sets.values()) }, (): string[] => [])
  for (const [word, set] of sets) lists[set - 1]!.push(word)
  return lists.map((words) => words.join('\n'))
}

/** The training sentences with the tags that a tagger gives which has not seen them, so that the parser learns to live with its mistakes. */
const jackknifed = (sentences: readonly Sentence[]): readonly Sentence[] => {
  const foldOf = (i: number): number => Math.floor(i / BLOCK) % FOLDS
  const out: Sentence[] = []
  for (let fold = 0; fold < FOLDS; fold++) {
    say(`jackknife, fold ${fold + 1} of ${FOLDS}`)
    const tagger = createTagger(makeTagger(sentences.filter((_, i) => foldOf(i) !== fold)))
    sentences.forEach((s, i) => {
      if (foldOf(i) === fold) out[i] = tagged(s, tagger)
    })
  }
  return out
}

const base64 = (bytes: Uint8Array): string => Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength).toString('base64')
const folded = (weights: Int8Array): string => base64(foldZeros(weights))
/** Whole numbers of 16 bits, the lower byte first. */
const shorts = (numbers: Int16Array): string => base64(Uint8Array.from([...numbers].flatMap((n) => [n & 255, (n >> 8) & 255])))
const write = (name: string, value: object): void => writeFileSync(join(values.out, name), `${JSON.stringify(value)}\n`)

if (!existsSync(values.trees)) {
  console.error(`train: no treebanks at ${values.trees} · give a folder of *.train.conllu and *.dev.conllu with --trees`)
  process.exit(2)
}
const devFiles = treeFiles(values.trees, '.dev.conllu')
const sentences = treeFiles(values.trees, '.train.conllu').flatMap(readTrees)
const raw = existsSync(values.raw) ? readRaw(values.raw) : []
const tagger = makeLastTagger(sentences, raw)
const gold = jackknifed(sentences)
const { known, added } = knownWords(tagger.sets, raw)

/** The trees that several nets draw together over raw text (up-training; Petrov, Chang, Ringgaard and Alshawi 2010). */
const lessons = (): readonly Sentence[] => {
  if (raw.length === 0) return []
  const { rows, hidden } = TEACHER
  const nets = Array.from({ length: TEACHERS }, (_, i) =>
    trainParser(Array(TEACHER_EPOCHS).fill(gold), tagger.sets, { ...TEACHER, seed: i + 1 }, say),
  )
  const together = wholeNet(joinNets(nets, rows, hidden), tagger.sets, rows, hidden * TEACHERS, PARSER_STEP / 2)
  const teacher = createParser(together)
  for (const file of devFiles) say(`teachers, ${measure(file, createTagger(tagger), teacher)}`)
  const itsTagger = createTagger(tagger)
  return raw.map((s) => taught(s, itsTagger, teacher))
}

const all = [...lessons(), ...twice(gold)]
const net = trainParser([all, all, all, gold, gold], known, PARSER, say)
const parser: ParserWeights = wholeNet(net, known, PARSER.rows, PARSER.hidden, PARSER_STEP)
for (const file of devFiles) console.log(measure(file, createTagger(tagger), createParser(parser)))
mkdirSync(values.out, { recursive: true })
write('tagger.json', { rows: tagger.rows, sets: listsOf(tagger.sets), forwards: folded(tagger.forwards), backwards: folded(tagger.backwards) })
const { rows, hidden, table, bias, output, outputBias } = parser
write('parser.json', {
  rows,
  hidden,
  words: added.join('\n'),
  table: folded(table),
  bias: [...bias],
  output: shorts(output),
  outputBias: [...outputBias],
})
