import { Command, CommanderError, Option } from 'commander'
import { type Format, formats, type Operation } from '../app/operation.ts'
import { operations } from '../app/operations.ts'
import { requestProblem } from '../app/problems.ts'
import { exitCodes } from './errors.ts'
import { type Flag, flagsOf, placesOf, usageOf } from './flags.ts'
import { readerGone } from './output.ts'
import { callerFolder, version } from './package.ts'
import { refuse, runOperation } from './run.ts'

const groups: Readonly<Record<Operation['group'], string>> = { read: 'Read:', keep: 'Keep:', ask: 'Ask:' }

const list = (said: string, before: readonly string[] | undefined): readonly string[] => [
  ...(before ?? []),
  ...said.split(',').filter((part) => part !== ''),
]

const optionOf = (flag: Flag): Option => {
  const { flag: name, type, value, about, choices, count } = flag
  const word = type === 'boolean' ? '' : ` <${value}${count === null ? '' : '...'}>`
  const option = new Option(`${name}${word}`, choices === null ? about : `${about}: ${choices.join(', ')}`)
  if (type === 'list' && count === null) option.argParser(list)
  if (type === 'number') option.argParser(Number)
  return option
}

const camel = (flag: string): string => flag.slice(2).replaceAll(/-([a-z])/g, (_, letter: string) => letter.toUpperCase())

/** What was typed, field by field. A flag that takes two words and got more gives the rest back to the files. */
const typedInput = (operation: Operation, args: readonly unknown[], options: Readonly<Record<string, unknown>>): Record<string, unknown> => {
  const places = placesOf(operation)
  const typed: Record<string, unknown> = Object.fromEntries(
    places.map(({ field, many }, i) => [field, many && (args[i] as readonly unknown[]).length === 0 ? undefined : args[i]]),
  )
  for (const { field, flag, count } of flagsOf(operation)) {
    const given = options[camel(flag)]
    if (count === null || !Array.isArray(given)) {
      if (given !== undefined) typed[field] = given
      continue
    }
    typed[field] = given.slice(0, count)
    const last = places.at(-1)
    if (given.length > count && last !== undefined)
      typed[last.field] = [...((typed[last.field] as readonly unknown[] | undefined) ?? []), ...given.slice(count)]
  }
  return typed
}

interface Session {
  exit: number
  format: Format
}

const addOperation = (program: Command, operation: Operation, session: Session): void => {
  const command = program.command(`${operation.name} ${usageOf(operation)}`.trim())
  command.summary(operation.summary).description(`${operation.summary[0]!.toUpperCase()}${operation.summary.slice(1)}.\n${operation.about}`)
  command.helpGroup(groups[operation.group])
  for (const { field, about } of placesOf(operation)) {
    const argument = command.registeredArguments.find((each) => each.name() === field)
    if (argument !== undefined) argument.description = about
  }
  for (const flag of flagsOf(operation)) command.addOption(optionOf(flag))
  command.addOption(new Option('--format <format>', 'how to print').choices(operation.formats).default(operation.formats[0]))
  command.addOption(new Option('--debug', 'show where in the code an unexpected error came from'))
  command.addHelpText('after', `\nExample:\n  ${operation.example}\n`)
  command.action(async (...given: readonly unknown[]) => {
    const options = given.at(-2) as Readonly<Record<string, unknown>>
    session.exit = await runOperation(operation, typedInput(operation, given.slice(0, -2), options), options.format as Format, callerFolder())
  })
}

const exitHelp = (): string =>
  `\nExit codes:\n${Object.entries(exitCodes)
    .map(([code, meaning]) => `  ${code}  ${meaning}`)
    .join('\n')}\n\nExample:\n  chancery read report.txt --published 2024-05-14\n`

const programFor = (session: Session): Command => {
  const program = new Command('chancery')
    .description(
      'Reads news reports and official statements about relations between countries and keeps, for every pair, a record that can be checked.',
    )
    .version(version())
    .helpCommand(false)
    .exitOverride()
    .configureOutput({ writeErr: () => {} })
    .addHelpText('after', exitHelp())
  for (const operation of operations) addOperation(program, operation, session)
  return program
}

/** Finds what was asked for before the arguments are understood, so that even a usage error is printed as asked. */
const askedFormat = (argv: readonly string[]): Format => {
  const at = argv.indexOf('--format')
  const said = at < 0 ? argv.find((arg) => arg.startsWith('--format='))?.slice('--format='.length) : argv[at + 1]
  return formats.find((format) => format === said) ?? 'text'
}

/** "missing required argument 'b'" with what the place is for; null for other errors. */
const missingPlace = (error: CommanderError, operation: Operation | undefined): string | null => {
  const field = /^error: missing required argument '(?<field>\w+)'/.exec(error.message)?.groups?.field
  const place = operation === undefined ? undefined : placesOf(operation).find((each) => each.field === field)
  return place === undefined ? null : `<${place.field}> is missing: ${place.about}`
}

const usageProblem = (error: CommanderError, name: string | undefined): ReturnType<typeof requestProblem> => {
  const operation = operations.find((each) => each.name === name)
  const command = operation === undefined ? 'chancery' : `chancery ${operation.name}`
  const said =
    error.code === 'commander.help'
      ? 'name a command'
      : (missingPlace(error, operation) ?? error.message.replace(/^error: /, '').replaceAll('\n', ' '))
  return requestProblem('usage', `${command}: ${said}`, `see "${command} --help"`)
}

const onError = async (error: unknown, argv: readonly string[], format: Format): Promise<number> => {
  if (readerGone(error)) return 0
  if (error instanceof CommanderError) {
    return error.exitCode === 0 ? 0 : refuse(usageProblem(error, argv[0]), format)
  }
  if (argv.includes('--debug')) process.stderr.write(`${error instanceof Error ? error.stack : String(error)}\n`)
  const message = `this should not happen: ${error instanceof Error ? error.message : String(error)}`
  return refuse(requestProblem('internal', message, 'please report it with the command and the file; --debug shows where it came from'), format)
}

/** Runs the command line and sets the exit code of the process. */
export const main = async (argv: readonly string[]): Promise<void> => {
  process.stdout.on('error', (error) => {
    if (readerGone(error)) process.exit()
    throw error
  })
  const session: Session = { exit: 0, format: askedFormat(argv) }
  try {
    await programFor(session).parseAsync(argv, { from: 'user' })
  } catch (error) {
    session.exit = await onError(error, argv, session.format)
  }
  process.exitCode = session.exit
}
