import { once } from 'node:events'
import { createWriteStream, mkdirSync } from 'node:fs'
import { join } from 'node:path'
import { parseArgs } from 'node:util'
import { makeCorpus } from './corpus/make.ts'
import type { CorpusOptions } from './corpus/truth.ts'

const help = `npm run corpus -- [options]

Reports that nobody wrote, about things that never happened, with the truth of what each sentence tells.

  --documents N   how many (600)
  --seed S        another seed, another world (1)
  --noise K       0 to 5: misspellings, transliterated names, dates off by one, wrong figures, copies (0)
  --pairs P       how many pairs of countries (one for every 200 documents, six at least)
  --templates T   open, held-out or all: held-out sentences are those that no rule may be tuned on (open)
  --out PATH      a folder for documents.jsonl, truth.jsonl, things.jsonl and links.jsonl, or a file NAME.jsonl with NAME.truth.jsonl beside it
  --score         read such corpora with the engine, merge them with the ledger, and print how many items are right at each step of noise
                  (only at one step with --noise); with --faults what was joined or parted wrongly, with --missed what the engine did not find

  npm run corpus -- --documents 50 --out /tmp/corpus
  npm run -s corpus -- --score`

const wrongUsage = (message: string): never => {
  console.error(`${message} · npm run corpus -- --help shows how it is called`)
  process.exit(2)
}

const asked = () => {
  try {
    return parseArgs({
      options: {
        documents: { type: 'string', default: '600' },
        seed: { type: 'string', default: '1' },
        noise: { type: 'string' },
        pairs: { type: 'string' },
        templates: { type: 'string', default: 'open' },
        out: { type: 'string' },
        score: { type: 'boolean', default: false },
        json: { type: 'boolean', default: false },
        faults: { type: 'boolean', default: false },
        missed: { type: 'boolean', default: false },
        help: { type: 'boolean', default: false },
      },
    }).values
  } catch (error) {
    return wrongUsage((error as Error).message.split('. ')[0]!)
  }
}

const values = asked()
const whole = (name: string, given: string, least: number, most = Number.MAX_SAFE_INTEGER): number => {
  const n = Number(given)
  return Number.isInteger(n) && n >= least && n <= most
    ? n
    : wrongUsage(`--${name} takes a whole number from ${least}${most < 1e9 ? ` to ${most}` : ''}`)
}

const templates = (['open', 'held-out', 'all'] as const).find((one) => one === values.templates) ?? wrongUsage('--templates is open, held-out or all')

const options: CorpusOptions = {
  documents: whole('documents', values.documents, 1),
  seed: whole('seed', values.seed, 0),
  noise: whole('noise', values.noise ?? '0', 0, 5),
  pairs: values.pairs === undefined ? undefined : whole('pairs', values.pairs, 1, 2000),
  templates,
}

/** Writes rows one by one, so that a large corpus does not have to fit into memory. */
const write = async (rows: Iterable<unknown>, path: string): Promise<void> => {
  const file = createWriteStream(path)
  for (const row of rows) if (!file.write(`${JSON.stringify(row)}\n`)) await once(file, 'drain')
  await new Promise<void>((resolve) => file.end(() => resolve()))
}

const make = async (out: string): Promise<void> => {
  const single = out.endsWith('.jsonl')
  const named = (name: string): string =>
    single ? out.replace(/\.jsonl$/, name === 'documents' ? '.jsonl' : `.${name}.jsonl`) : join(out, `${name}.jsonl`)
  if (!single) mkdirSync(out, { recursive: true })
  const corpus = makeCorpus(options)
  const map = function* <T>(of: (made: ReturnType<typeof corpus.documents> extends Generator<infer M> ? M : never) => T): Generator<T> {
    for (const made of corpus.documents()) yield of(made)
  }
  await write(
    map((made) => made.document),
    named('documents'),
  )
  await write(
    map((made) => made.truth),
    named('truth'),
  )
  await write(corpus.things().values(), named('things'))
  await write(corpus.links, named('links'))
}

const score = async (): Promise<void> => {
  const [{ scoreCorpus }, print] = await Promise.all([import('./corpus/score.ts'), import('./corpus/print-score.ts')])
  const steps = values.noise === undefined ? [0, 1, 2, 3, 4, 5] : [options.noise]
  console.log(`${options.documents} documents a step, seed ${options.seed}, templates ${templates}\n${print.explanation}\n\n${print.heading}`)
  for (const noise of steps) {
    const corpus = makeCorpus({ ...options, noise })
    const scored = scoreCorpus(corpus)
    console.log(print.curveLine(noise, scored))
    if (noise > 0) console.log(print.moreLine(scored))
    if (noise === steps[0]) console.log(print.tableOf(scored).split('\n').slice(1).join('\n'))
    if (values.faults) console.log(print.printFaults(scored, 12))
    if (values.missed)
      console.log(print.printMissed(scored, new Map([...corpus.documents()].map(({ document }) => [document.id, document.text])), 200))
  }
}

if (values.help) console.log(help)
else if (values.score) await score()
else if (values.out !== undefined) await make(values.out)
else wrongUsage('say where to with --out, or --score')
