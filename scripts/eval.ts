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
  --ablate      what grammar, coreference, facts, names and words contribute: figures without each of them, beside those of the whole
  --part NAME   of --ablate, this part only: "organisations", a class of words such as verb:say, or verb: for each class of verbs

  npm run -s eval
  npm run -s eval -- --only quotations
  npm run -s eval -- --only plover --json
  npm run -s eval -- --ablate
  npm run -s eval -- --ablate --part verb:`

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
        ablate: { type: 'boolean', default: false },
        part: { type: 'string', multiple: true, default: [] },
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

const evaluate = async (only: readonly string[], json: boolean, folder: string): Promise<void> => {
  const figures: Figure[] = []
  const gaps: Gap[] = []
  for (const task of chosen(only)) {
    const why = whyNot(task)
    if (why === null) figures.push(...(await task.score(commandLine, folder)))
    else gaps.push({ set: task.name, why })
  }
  if (json) {
    console.log(JSON.stringify({ figures: figures.map((figure) => ({ ...figure, targets: judge(figure) })), notMeasured: gaps }, null, 1))
    return
  }
  for (const { set, why } of gaps) console.error(`${set}: not measured: ${why}`)
  if (figures.length > 0) console.log(table(figures))
  console.log(summary(figures))
}

/** Loaded only when asked for: it brings the engine into this process. */
const ablate = async (parts: readonly string[], folder: string): Promise<void> => {
  const { ablation } = await import('./eval/ablation.ts')
  console.log(await ablation(parts, folder).catch((error: Error) => wrongUsage(error.message)))
}

const { only, json, help: asksHelp, ablate: asksAblation, part } = asked()
if (asksHelp) console.log(help)
else {
  const folder = mkdtempSync(join(tmpdir(), 'chancery-eval-'))
  process.once('exit', () => rmSync(folder, { recursive: true, force: true }))
  await (asksAblation || part.length > 0 ? ablate(part, folder) : evaluate(only, json, folder))
}
