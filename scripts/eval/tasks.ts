import { globSync, readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import type { CorpusOptions } from '../corpus/truth.ts'
import { type Figure, figuresIn, figuresOfFindings, figuresOfRecords, figuresOfStories, figuresOfTable } from './figures.ts'
import { figureOfNegatives, negativesIn, type Printed, type Seen } from './negatives.ts'
import { chancery, hasCommand, home, type Reader, run } from './readers.ts'
import { type GoldSet, rowsOf, sets, storyRow, type TreeSet, treeSets } from './sets.ts'

const shared = join(home, '..', 'shared')
const data = join(shared, 'data')
const scorers = join(shared, 'eval')
const seeds = join(shared, 'seeds')

/** One thing to measure. */
export interface Task {
  readonly name: string
  /** Files without which it cannot be measured. */
  readonly needs: readonly string[]
  /** The command that it needs and that may not be there yet. */
  readonly command?: string
  /** Figures of what `reader` reads; files that are made go into `folder`. */
  readonly score: (reader: Reader, folder: string) => Promise<readonly Figure[]>
}

const scorer = (name: string, ...args: readonly string[]): string => run([join(scorers, name), ...args])

const scoreSet = async (set: GoldSet, reader: Reader, folder: string): Promise<readonly Figure[]> => {
  const stem = join(folder, set.name.replace(/\W+/g, '-'))
  const rows = rowsOf(set, data).map((row) => JSON.stringify(row))
  writeFileSync(`${stem}.jsonl`, rows.join('\n'))
  await reader(set.command, [`${stem}.jsonl`], `${stem}.read.jsonl`)
  return figuresIn(set.name, scorer(set.scorer, '--gold', join(data, set.gold), '--pred', `${stem}.read.jsonl`))
}

const scoreTrees = async ({ name, gold, scorer: by }: TreeSet, folder: string): Promise<readonly Figure[]> => {
  const parsed = join(folder, `${name.replace(/\W+/g, '-')}.conllu`)
  chancery(['parse', '--format', 'conllu', join(data, gold)], parsed)
  return figuresIn(name, scorer(by, '--gold', join(data, gold), '--pred', parsed))
}

/** Articles of which every occasion has a twin of its kind; the grouping is given text, title and date, and nothing of the gold. */
const occasions = join(data, 'stories', 'cluster.ecbplus.dev.jsonl')

const scoreStories = async (folder: string): Promise<readonly Figure[]> => {
  const [rows, groups] = ['stories.jsonl', 'stories.groups.jsonl'].map((name) => join(folder, name))
  const given = readFileSync(occasions, 'utf8')
    .split('\n')
    .filter((line) => line.trim() !== '')
    .map((line) => storyRow(JSON.parse(line)))
  writeFileSync(rows!, given.map((row) => JSON.stringify(row)).join('\n'))
  chancery(['stories', '--format', 'jsonl', rows!], groups)
  return figuresOfStories('stories, ECB+ open part', scorer('stories.mjs', '--gold', occasions, '--pred', groups!))
}

const seedFiles = (): readonly string[] =>
  globSync('*.txt', { cwd: seeds })
    .sort()
    .map((name) => join(seeds, name))

const scoreSeedRecords = async (reader: Reader, folder: string): Promise<readonly Figure[]> => {
  const records = join(folder, 'seeds.jsonl')
  await reader('read', seedFiles(), records)
  return figuresOfRecords('records, the two seeds', scorer('score.mjs', '--gold', join(scorers, 'gold', 'seeds'), '--pred', records, '--json'))
}

const linesOf = (file: string): readonly Printed[] =>
  readFileSync(file, 'utf8')
    .split('\n')
    .filter((line) => line !== '')
    .map((line) => JSON.parse(line) as Printed)

const goldOfSeeds = join(scorers, 'gold', 'seeds-gold.json')

/** What spans documents: findings, comparing, and what must not be asserted. */
const scoreSeedFindings = async (reader: Reader, folder: string): Promise<readonly Figure[]> => {
  const [records, mentions, findings, compared] = ['records', 'mentions', 'findings', 'compared'].map((name) => join(folder, `seeds-${name}.json`))
  await reader('read', seedFiles(), records!)
  await reader('mentions', seedFiles(), mentions!)
  chancery(['check', '--format', 'jsonl', ...seedFiles()], findings)
  chancery(['compare', '--format', 'json', ...seedFiles()], compared)
  const { origins } = JSON.parse(readFileSync(compared!, 'utf8')) as Pick<Seen, 'origins'>
  const seen = { records: linesOf(records!), mentions: linesOf(mentions!), origins }
  return [
    ...figuresOfFindings('findings, the two seeds', scorer('findings.mjs', '--checks', findings!)),
    ...figuresOfFindings('comparing, the two seeds', scorer('findings.mjs', '--compare', compared!)),
    figureOfNegatives('negatives, the two seeds', negativesIn(goldOfSeeds), seen),
  ]
}

const coded = (set: string): Task => ({
  name: `our coded reports, set ${set}`,
  needs: [],
  score: async () => figuresOfTable(`our coded reports, set ${set}`, run([join(home, 'test', 'reading', 'score.ts'), '--set', set])),
})

/** Reports made with known truth, without noise: items over what was read rightly, and from end to end. */
const corpus = (templates: CorpusOptions['templates']): Task => {
  const set = `corpus, ${templates} sentences`
  return {
    name: set,
    needs: [],
    score: async () => {
      const [{ makeCorpus }, { linesOf, scoreCorpus }] = await Promise.all([import('../corpus/make.ts'), import('../corpus/score.ts')])
      const scored = scoreCorpus(makeCorpus({ documents: 600, seed: 1, noise: 0, templates }))
      return linesOf(scored).map(({ kind, tellings, right, ofRight: { claims, pairs }, endToEnd }) => {
        const numbers = { F1: (2 * pairs.precision * pairs.recall) / (pairs.precision + pairs.recall), P: pairs.precision, R: pairs.recall }
        return {
          set,
          measure: `items, ${kind}`,
          gold: tellings,
          read: claims,
          numbers: { ...numbers, 'read rightly': right, 'R end to end': endToEnd },
        }
      })
    },
  }
}

/** All that is measured, in the order of the table. */
export const tasks: readonly Task[] = [
  ...['a', 'b', 'c'].map(coded),
  corpus('open'),
  corpus('held-out'),
  { name: 'records, the two seeds', needs: [seeds, join(scorers, 'gold', 'seeds'), join(scorers, 'score.mjs')], score: scoreSeedRecords },
  { name: 'findings, comparing and negatives, the two seeds', needs: [seeds, goldOfSeeds, join(scorers, 'findings.mjs')], score: scoreSeedFindings },
  ...sets.map(
    (set): Task => ({
      name: set.name,
      needs: [join(data, set.gold), join(scorers, set.scorer)],
      score: (reader, folder) => scoreSet(set, reader, folder),
    }),
  ),
  {
    name: 'stories, ECB+ open part',
    needs: [occasions, join(scorers, 'stories.mjs')],
    command: 'stories',
    score: (_, folder) => scoreStories(folder),
  },
  ...treeSets.map(
    (set): Task => ({
      name: set.name,
      needs: [join(data, set.gold), join(scorers, set.scorer)],
      command: 'parse',
      score: (_, folder) => scoreTrees(set, folder),
    }),
  ),
]

/** Whether a task's command is there. */
export const lacksCommand = ({ command }: Task): boolean => command !== undefined && !hasCommand(command)
