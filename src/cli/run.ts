import type { Format, Host, Operation, Output } from '../app/operation.ts'
import type { Problem } from '../model/problem.ts'
import { exitAfter, problemJson, problemLine } from './errors.ts'
import { whenStopped } from './interrupt.ts'
import { type Out, outTo } from './output.ts'
import { type Progress, progressOn } from './progress.ts'
import { type Style, styleFor } from './style.ts'
import type { View } from './view/view.ts'
import { loadView } from './views.ts'
import { wrongCall } from './wrong-call.ts'

/** How one run prints. */
interface Printer {
  readonly format: Format
  readonly style: Style
  readonly out: Out
  readonly err: Out
  readonly progress: Progress
}

const printerFor = (format: Format): Printer => ({
  format,
  style: styleFor(process.stderr, process.env),
  out: outTo(process.stdout),
  err: outTo(process.stderr),
  progress: progressOn(process.stderr, () => performance.now()),
})

const showProblem = async ({ format, style, err, progress }: Printer, problem: Problem): Promise<void> => {
  progress.clear()
  await err.write(`${format === 'jsonl' ? problemJson(problem) : problemLine(problem, style)}\n`)
  await err.flush()
}

/** What is worth knowing and no trouble: on stderr, so that it never stands among the values. */
const showNote = async ({ format, style, err, progress }: Printer, text: string): Promise<void> => {
  progress.clear()
  await err.write(`${format === 'jsonl' ? JSON.stringify({ kind: 'note', message: text }) : style.dim(text)}\n`)
  await err.flush()
}

/** What was printed so far reaches its reader, then the sentence on what of the run stands. */
const showStop = async (printer: Printer, text: string): Promise<void> => {
  await printer.out.flush()
  await showNote(printer, text)
}

const isForPeople = (format: Format): boolean => format === 'text' || format === 'markdown'

/** Prints values as they come; `json` closes its list at the end. */
const valuePrinter = async (operation: Operation, format: Format): Promise<{ readonly value: View; readonly end: () => string }> => {
  if (format === 'jsonl') return { value: (of) => `${JSON.stringify(of)}\n`, end: () => '' }
  if (format === 'json' && operation.prints === 'one') return { value: (of) => `${JSON.stringify(of, null, 2)}\n`, end: () => '' }
  if (format === 'json') {
    let first = true
    const lead = (): string => (first ? '[\n' : ',\n')
    return {
      value: (of) => {
        const line = `${lead()}${JSON.stringify(of)}`
        first = false
        return line
      },
      end: () => (first ? '[]\n' : '\n]\n'),
    }
  }
  const create = await loadView(operation.name, format === 'markdown' ? 'markdown' : 'text')
  return { value: create(styleFor(process.stdout, process.env)), end: () => '' }
}

/** Prints what the operation yields; `nothing` is what a person reads where it yields no value. */
const printAll = async (operation: Operation, outputs: AsyncIterable<Output>, nothing: string | undefined, printer: Printer): Promise<number> => {
  const { out, progress } = printer
  const values = await valuePrinter(operation, printer.format)
  let exit = 0
  let shown = 0
  for await (const output of outputs) {
    if (output.type === 'progress') progress.show(output.done, output.total, output.label)
    else if (output.type === 'step') progress.step(output.label)
    else if (output.type === 'problem') {
      exit = exitAfter(exit, output.problem)
      await out.flush()
      await showProblem(printer, output.problem)
    } else if (output.type === 'note') {
      await out.flush()
      await showNote(printer, output.text)
    } else {
      shown++
      progress.clear()
      await out.write(output.type === 'text' ? output.text : values.value(output.value))
    }
  }
  progress.clear()
  if (shown === 0 && exit === 0 && nothing !== undefined && isForPeople(printer.format)) await out.write(`${nothing}\n`)
  await out.write(values.end())
  await out.flush()
  return exit
}

/** Runs one operation with what was typed, prints what it gives, and answers with the exit code. */
export const runOperation = async (operation: Operation, typed: Readonly<Record<string, unknown>>, format: Format, cwd: string): Promise<number> => {
  const printer = printerFor(format)
  const checked = operation.input.safeParse(typed)
  if (!checked.success) {
    const problem = wrongCall(operation, checked.error.issues, typed)
    await showProblem(printer, problem)
    return exitAfter(0, problem)
  }
  const now = new Date().toISOString()
  const host: Host = { cwd, stdin: process.stdin, today: now.slice(0, 10), now, format }
  const release = whenStopped(operation.stopped === undefined ? null : () => showStop(printer, operation.stopped!))
  try {
    return await printAll(operation, operation.run(checked.data, host), operation.nothing?.(checked.data), printer)
  } finally {
    release()
  }
}

/** A wrong call that was found before any operation ran. */
export const refuse = async (problem: Problem, format: Format): Promise<number> => {
  await showProblem(printerFor(format), problem)
  return exitAfter(0, problem)
}
