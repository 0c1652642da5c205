import { development } from '../test/ledger/shelf/development.ts'
import { heldOut } from '../test/ledger/shelf/held-out.ts'
import { scoreStories, type Tally } from '../test/ledger/shelf/score.ts'
import type { Story } from '../test/ledger/shelf/story.ts'

/**
 * How well stages, statuses, links and findings across documents are found on invented stories read by the engine: `node bench/follow-up.ts [--faults]`.
 * The development stories were used to write the rules; the test stories were not looked at while they were written.
 */
const percent = (part: number, whole: number): string => (whole === 0 ? '–' : `${((100 * part) / whole).toFixed(0)} %`)

const row = (name: string, { right, found, wanted }: Tally): void =>
  console.log(
    `  ${name.padEnd(9)} precision ${percent(right, found).padStart(5)} (${right} of ${found})  recall ${percent(right, wanted).padStart(5)} (${right} of ${wanted})`,
  )

const print = (title: string, stories: readonly Story[], faults: boolean): void => {
  const score = scoreStories(stories)
  console.log(`${title}: ${stories.length} stories, ${stories.reduce((all, story) => all + story.documents.length, 0)} reports`)
  for (const name of ['steps', 'statuses', 'links', 'findings'] as const) row(name, score[name])
  if (faults) for (const fault of Object.values(score).flatMap((tally: Tally) => tally.faults)) console.log(`  - ${fault}`)
}

print('development', development, process.argv.includes('--faults'))
// What is wrong on these is not shown: whoever reads it, tunes.
print('held out', heldOut, false)
