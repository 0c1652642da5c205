import { exitCodes, exitOf } from '../../src/cli/errors.ts'
import { checks, verdicts } from '../../src/model/finding.ts'
import { type ProblemCode, problemCodes } from '../../src/model/problem.ts'
import { type Field, modalityLadder, recordKinds } from '../../src/model/record.ts'

const cell = (text: string): string => text.replaceAll('|', '\\|').replaceAll('\n', ' ')

/** A table of Markdown. */
export const table = (columns: readonly string[], rows: readonly (readonly string[])[]): string =>
  [columns, columns.map(() => '---'), ...rows].map((row) => `| ${row.map(cell).join(' | ')} |`).join('\n')

const generated = (from: string): string => `<!-- Made from ${from} by "npm run docs"; changes here are lost. -->`

export const page = (title: string, from: string, ...parts: readonly string[]): string =>
  `${[`# ${title}`, generated(from), ...parts].join('\n\n')}\n`

/** What each type of field holds. */
const fieldTypes: Readonly<Record<Field['type'], string>> = {
  enum: 'one of',
  text: 'text',
  texts: 'list of texts',
  date: 'ISO 8601 date as precise as known, or a range `a/b`',
  country: 'ISO 3166-1 alpha-3 code (Kosovo `XKX`)',
  party: "country code or an organisation's short name",
  parties: "list of country codes or organisations' short names",
  number: 'number, or [low, high]',
  interval: '{`printed`, `loose`}, each [low, high]',
  speaker: '{`name`, `role`, `country`, `span`}',
  span: '{`span`}',
}

const fieldType = (field: Field): string => (field.type === 'enum' ? field.values.map((value) => `\`${value}\``).join(', ') : fieldTypes[field.type])

const kindPart = (
  name: string,
  kind: { readonly doc: string; readonly key: readonly string[]; readonly fields: Readonly<Record<string, Field>> },
): string =>
  [
    `## ${name}`,
    kind.doc,
    table(
      ['field', 'holds', 'meaning'],
      Object.entries(kind.fields).map(([field, of]) => [`\`${field}\``, fieldType(of), of.doc]),
    ),
    `Its \`id\` is a hash of document, kind, span and ${kind.key.map((field) => `\`${field}\``).join(', ')}.`,
  ].join('\n\n')

/** Fields that every record has. */
const common: readonly (readonly [string, string])[] = [
  ['kind', 'one of the kinds below'],
  ['id', '16 hexadecimal digits; the same whenever the same words are read the same way'],
  ['document', 'id of the document'],
  ['source', 'path or row id as given'],
  ['published', 'date of publication'],
  ['span', '`{start, end}`: UTF-16 code units into the text of the document, end exclusive'],
  ['quote', 'the exact text of the span'],
  ['evidence', 'all stretches it rests on'],
  ['attribution', '{`by`, `mode`}: `stated`, `reported` or `quoted`, and by whom'],
  ['inferred', '{field: {`said`, `from`}} for every field that the words of the span do not give'],
  ['topics', 'what it is about'],
  ['negated', 'whether the words deny it'],
  ['disputed', 'ids of findings against it'],
  ['rule', 'the rule that made it'],
  ['plover, cameo', 'codes of the event data field; `cameo` is a string, zeros kept'],
  ['sources, targets', 'who acts on whom: [{`code`, `country`, `name`, `span`}]'],
]

export const recordsPage = (): string =>
  page(
    'Records',
    'src/model/record.ts',
    'What one document states. Unknown is `null` (or an empty list), never a guess. `chancery read --format jsonl` prints one record a line.',
    '## Fields of every record',
    table(
      ['field', 'holds'],
      common.map(([field, holds]) => [
        field
          .split(', ')
          .map((name) => `\`${name}\``)
          .join(', '),
        holds,
      ]),
    ),
    ...Object.entries(recordKinds).map(([name, kind]) => kindPart(name, kind)),
    '## The modality ladder',
    `Weakest first: ${modalityLadder.join(' · ')}. Beside the ladder: offer, request.`,
  )

export const checksPage = (): string =>
  page(
    'Checks and verdicts',
    'src/model/finding.ts',
    'A finding shows its formula, what went in with its intervals, the result and the verdict. "In tension" is not "false".',
    '## Checks',
    table(
      ['check', 'asks'],
      Object.entries(checks).map(([name, asks]) => [`\`${name}\``, asks]),
    ),
    '## Verdicts',
    table(
      ['verdict', 'means'],
      Object.entries(verdicts).map(([name, means]) => [`\`${name}\``, means]),
    ),
  )

const exitText = (code: ProblemCode): string => String(exitOf({ code, severity: 'error', source: 'a file', place: '', message: '', help: '' }))

export const problemsPage = (): string =>
  page(
    'Problems and exit codes',
    'src/model/problem.ts and src/cli/errors.ts',
    'Trouble is one line on stderr: `code file:place message · what to do`. With `--format jsonl` it is the same as one JSON object a line. Warnings (a missing date, bytes replaced) change no exit code.',
    '## Exit codes',
    table(['code', 'meaning'], Object.entries(exitCodes)),
    'When several apply: 2 before 3 before 4 before 1.',
    '## Codes',
    table(
      ['code', 'stands for', 'exit code as an error'],
      Object.entries(problemCodes).map(([code, means]) => [`\`${code}\``, means, exitText(code as ProblemCode)]),
    ),
  )
