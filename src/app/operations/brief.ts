import { existsSync } from 'node:fs'
import { resolve } from 'node:path'
import { z } from 'zod'
import type { Brief, BriefOptions } from '../../brief/brief.ts'
import type { Ledger } from '../../model/ledger.ts'
import type { Lexicon } from '../../model/lexicon.ts'
import type { Problem } from '../../model/problem.ts'
import { countryName, findCountry } from '../countries.ts'
import { country, date, db, language, published, someFiles } from '../fields.ts'
import { defineOperation, type Host, type Output, problem, text, value } from '../operation.ts'
import { pairCodes } from '../pairs.ts'
import { requestProblem, whereProblem } from '../problems.ts'
import { readAll } from '../readings.ts'
import { settled, withStore } from '../store.ts'

/** Fields that shape a brief, shared by `brief` and `demo`. */
export const briefFields = {
  length: z.enum(['page', 'full']).default('page').describe('one page, or everything'),
  asOf: date('as things stood on this day: only documents published by then'),
  since: date('only what is told in documents published on this day or later'),
  about: z.string().meta({ value: 'topic' }).describe('only what concerns this topic or these words').optional(),
  strict: z.boolean().default(false).describe('end with exit code 4 when the proof withheld a sentence'),
  for: country('the side for which it is written: what is its turn comes first').optional(),
}

type Shape = z.output<z.ZodObject<typeof briefFields>>

/** All spellings by which a text may name a country. */
const spellings =
  ({ countries }: Lexicon) =>
  (code: string): readonly string[] => {
    const found = countries.find((each) => each.code === code)
    return found === undefined ? [] : [found.name, ...found.names, ...found.weak, ...found.adjectives, ...found.people]
  }

const without = <T extends object>(of: T): { [K in keyof T]: Exclude<T[K], undefined> } =>
  Object.fromEntries(Object.entries(of).filter(([, each]) => each !== undefined)) as { [K in keyof T]: Exclude<T[K], undefined> }

/** What the brief is to be about, with the country named by `for` found; null after a problem was handed on. */
function* optionsOf(pair: readonly [string, string], shape: Shape, lexicon: Lexicon): Generator<Output, BriefOptions | null> {
  const side = shape.for === undefined ? undefined : findCountry(shape.for, lexicon)
  if (typeof side === 'object') {
    yield problem(side)
    return null
  }
  if (side !== undefined && !pair.includes(side)) {
    yield problem(requestProblem('usage', `--for names ${countryName(side, lexicon)}, which is not of the pair`, `name ${pair[0]} or ${pair[1]}`))
    return null
  }
  const { length, asOf, since, about } = shape
  return {
    pair,
    length,
    names: (code) => countryName(code, lexicon),
    adjective: (code) => lexicon.countries.find((each) => each.code === code)?.adjectives[0] ?? countryName(code, lexicon),
    spellings: spellings(lexicon),
    ...without({ asOf, since, about, for: side }),
  }
}

/** What the proof did not let pass, in one line. */
const withheldProblem = ({ withheld }: Brief, strict: boolean): Problem => {
  const several = withheld.length > 1
  const message = `${withheld.length} sentence${several ? 's were' : ' was'} withheld: the cited words do not bear ${several ? 'them' : 'it'} out`
  return {
    ...requestProblem('proof-failed', message, 'the rest is proved; --format json lists what was withheld, and why'),
    severity: strict ? 'error' : 'warning',
  }
}

async function* printed(made: Brief, host: Host): AsyncGenerator<Output> {
  if (host.format === 'json' || host.format === 'jsonl') return yield value(made)
  const { printMarkdown, printText } = await import('../../brief/print.ts')
  yield text(host.format === 'markdown' ? printMarkdown(made) : printText(made))
}

/** The brief of a ledger, for a pair whose codes are known. `documents` are all there are, also those that the ledger leaves out. */
export async function* briefFrom(
  ledger: Ledger,
  pair: readonly [string, string],
  shape: Shape,
  host: Host,
  documents: Ledger['documents'] = ledger.documents,
): AsyncGenerator<Output> {
  const [{ makeBrief }, { withReason }, { lexicon }] = await Promise.all([
    import('../../brief/make.ts'),
    import('../empty-brief.ts'),
    import('../../lexicon/bundled.ts'),
  ])
  const options = yield* optionsOf(pair, shape, lexicon)
  if (options === null) return
  const made = withReason(makeBrief(ledger, options), ledger, { ...options, documents })
  yield* printed(made, host)
  if (made.withheld.length > 0) yield problem(withheldProblem(made, shape.strict))
}

/** A file or folder that stands where the second country should; null when a country stands there. */
const secondMissing = async (a: string, b: string, { cwd }: Host): Promise<Problem | null> => {
  const { lexicon } = await import('../../lexicon/bundled.ts')
  if (typeof findCountry(b, lexicon) === 'string' || !(b === '-' || existsSync(resolve(cwd, b)))) return null
  return requestProblem(
    'usage',
    `chancery brief: the second country is missing: "${b}" is a file or folder`,
    `write "chancery brief ${a} <country> ${b}"`,
  )
}

export const brief = defineOperation({
  name: 'brief',
  group: 'ask',
  summary: 'write the account of two countries, every sentence with the words it rests on',
  about: 'From files or from a store. What cannot be proved by the cited words is withheld and counted.',
  input: z.object({
    a: country('one country: code or English name'),
    b: country('the other country'),
    files: someFiles,
    db,
    published,
    language,
    ...briefFields,
  }),
  positional: ['a', 'b', 'files…'],
  example: 'chancery brief Kazakhstan Albania examples/kazakhstan-albania --length full --format markdown',
  formats: ['text', 'markdown', 'json', 'jsonl'],
  prints: 'one',
  async *run({ a, b, files, db, published, language, ...shape }, host): AsyncGenerator<Output> {
    const misplaced = await secondMissing(a, b, host)
    if (misplaced !== null) return yield problem(misplaced)
    const unplaced = whereProblem('brief', files, db)
    if (unplaced !== null) return yield problem(unplaced)
    const pair = yield* pairCodes([a, b])
    if (pair === null) return
    if (db === undefined) {
      const readings = yield* readAll({ files, published, language }, host)
      const { ledgerOf } = await import('../ledgers.ts')
      return yield* briefFrom(ledgerOf(readings), pair, shape, host)
    }
    yield* withStore(db, {}, host, async function* (store) {
      const key = [...pair].sort().join('-')
      const ledger = yield* settled(await store.ledger({ pair: key, ...without({ asOf: shape.asOf }) }))
      const documents = ledger?.documents.length === 0 ? yield* settled(await store.documents({ pair: key })) : ledger?.documents
      if (ledger !== undefined && documents !== undefined) yield* briefFrom(ledger, pair, shape, host, documents)
    })
  },
})
