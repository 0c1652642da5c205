// The example stories and the briefs committed for them. `node test/reading/stories.ts` prints them anew into examples/briefs/.
import { execFileSync } from 'node:child_process'
import { readFileSync, writeFileSync } from 'node:fs'
import { fileURLToPath } from 'node:url'

const home = fileURLToPath(new URL('../../', import.meta.url))

export interface Story {
  readonly name: string
  readonly pair: readonly [string, string]
}

export const stories: readonly Story[] = [
  { name: 'kazakhstan-albania', pair: ['KAZ', 'ALB'] },
  { name: 'canada-india', pair: ['CAN', 'IND'] },
]

/** The full brief of a story, as the command line prints it in the checkout's folder. */
export const printBrief = ({ name, pair }: Story): string =>
  execFileSync(process.execPath, ['bin/chancery.js', 'brief', ...pair, `examples/${name}`, '--length', 'full', '--format', 'markdown'], {
    cwd: home,
    env: { ...process.env, INIT_CWD: home },
    encoding: 'utf8',
    maxBuffer: 2 ** 25,
  })

const briefFile = ({ name }: Story): string => `${home}examples/briefs/${name}.md`

/** The brief as it was committed. */
export const committedBrief = (story: Story): string => readFileSync(briefFile(story), 'utf8')

if (import.meta.main) for (const story of stories) writeFileSync(briefFile(story), printBrief(story))
