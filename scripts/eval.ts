import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { parseArgs } from 'node:util'
import type { Figure } from './eval/figures.ts'
import { commandLine } from './eval/readers.ts'
import { missing } from './eval/sets.ts'
import { summary, table } from './eval/table.ts'
import { judge } from './eval/targets.ts'
import { lacksCommand, type Task, tasks } from './eval/tasks.ts'

const help = `npm run eval -- [options]

Every figure of quality in one table, with its target where it has one. Our own coded reports always; the shared sets where they lie
beside the project (../shared), through the command line as a user runs it and the scorers that lie there. What is not there is
named on stderr, and is no failure. Nothing of the sets is written into the project.

  --only NAME   only sets whose name holds these letters (several: --only petrarch --only trees)
  --json        the figures as JSON

  npm run -s eval
  npm run -s eval -- --only quotations
  npm run -s eval -- --only plover --json`

const wrongUsage = (message: string): never => {
  console.error(`${message} · npm run -s eval -- --help shows how it is called`)
  process.exit(2)
}

const asked = () => {
  try {
    return parseArgs({
      options: {
        only: { type: 'string', multiple: true, default: [] },
        json: { type: 'boolean', default: false },
        help: { type: 'boolean', default: false },
      },
    }).values
  } catch (error) {
    return wrongUsage((error as Error).message.split('. ')[0]!)
  }
}

interface Gap {
  readonly set: string
  readonly why: string
}

const whyNot = (task: Task): string | null => {
  const absent = missing(task.needs)
  if (absent.length > 0) return `${absent.join(', ')} not found under ../shared`
  return lacksCommand(task) ? `no ${task.command} command` : null
}

const chosen = (only: readonly string[]): readonly Task[] => {
  const found = only.length === 0 ? tasks : tasks.filter(({ name }) => only.some((part) => name.toLowerCase().includes(part.toLowerCase())))
  return found.length > 0 ? found : wrongUsage(`no set is called ${only.join(', ')}; there are: ${tasks.map(({ name }) => name).join('; ')}`)
}

const { only, json, help: asksHelp } = asked()
if (asksHelp) console.log(help)
else {
  const folder = mkdtempSync(join(tmpdir(), 'chancery-eval-'))
  try {
    const figures: Figure[] = []
    const gaps: Gap[] = []
    for (const task of chosen(only)) {
      const why = whyNot(task)
      if (why === null) figures.push(...(await task.score(commandLine, folder)))
      else gaps.push({ set: task.name, why })
    }
    if (json) console.log(JSON.stringify({ figures: figures.map((figure) => ({ ...figure, targets: judge(figure) })), notMeasured: gaps }, null, 1))
    else {
      for (const { set, why } of gaps) console.error(`${set}: not measured: ${why}`)
      if (figures.length > 0) console.log(table(figures))
      console.log(summary(figures))
    }
  } finally {
    rmSync(folder, { recursive: true })
  }
}
