import type { Operation } from '../../src/app/operation.ts'
import { operations } from '../../src/app/operations.ts'
import { type Flag, flagsOf, placesOf, usageOf } from '../../src/cli/flags.ts'
import { page, table } from './pages.ts'

const code = (text: string): string => `\`${text}\``

const flagText = ({ flag, type, value, count }: Flag): string => code(type === 'boolean' ? flag : `${flag} <${value}${count === null ? '' : '...'}>`)

const meaning = ({ about, choices, fallback }: Flag): string => {
  const values = choices === null ? '' : `: ${choices.map(code).join(', ')}`
  const usual =
    fallback === undefined || fallback === false || (Array.isArray(fallback) && fallback.length === 0) ? '' : ` (usually ${code(String(fallback))})`
  return `${about}${values}${usual}`
}

const operationPart = (operation: Operation): string => {
  const { name, summary, about, example, formats } = operation
  const rows = [
    ...placesOf(operation).map((place) => [code(place.field), meaning(place)]),
    ...flagsOf(operation).map((flag) => [flagText(flag), meaning(flag)]),
    [code('--format <format>'), formats.map(code).join(', ')],
  ]
  return [
    `## ${name}`,
    `${summary[0]!.toUpperCase()}${summary.slice(1)}. ${about.replaceAll('\n', ' ')}`,
    code(`chancery ${name} ${usageOf(operation)}`.trim()),
    table(['given', 'meaning'], rows),
    `Example: ${code(example)}`,
  ].join('\n\n')
}

export const commandsPage = (): string =>
  page(
    'Commands',
    'src/app/operations.ts',
    'In a checkout: `npm run -s chancery -- read report.txt` or `npx chancery read report.txt`. Relative paths mean the folder you stand in. Lists are written with commas (`--kind event,tie`) or by repeating the flag.',
    ...operations.map(operationPart),
  )
