import { z } from 'zod'
import { operations } from '../../src/app/operations.ts'
import { checks, verdicts } from '../../src/model/finding.ts'
import { problemCodes } from '../../src/model/problem.ts'
import { type Field, recordKinds } from '../../src/model/record.ts'

type Schema = Readonly<Record<string, unknown>>

const draft = 'https://json-schema.org/draft/2020-12/schema'
const text: Schema = { type: 'string' }
const orNull = (schema: Schema): Schema => ({ anyOf: [schema, { type: 'null' }] })
const list = (items: Schema): Schema => ({ type: 'array', items })
const id: Schema = { type: 'string', pattern: '^[0-9a-f]{16}$' }

const object = (properties: Readonly<Record<string, Schema>>): Schema => ({ type: 'object', properties, required: Object.keys(properties) })

const range: Schema = { type: 'array', items: { type: 'number' }, minItems: 2, maxItems: 2 }
const span = object({ start: { type: 'integer', minimum: 0 }, end: { type: 'integer', minimum: 0 } })
const interval = object({ printed: range, loose: range })
const speaker = object({ name: text, role: orNull(text), country: orNull(text), span: orNull(span) })
const actor = object({ code: text, country: orNull(text), name: text, span: orNull(span) })

const holds = (field: Field): Schema => {
  switch (field.type) {
    case 'enum':
      return orNull({ enum: field.values })
    case 'texts':
    case 'parties':
      return list(text)
    case 'country':
      return orNull({ type: 'string', pattern: '^[A-Z]{3}$' })
    case 'number':
      return orNull({ anyOf: [{ type: 'number' }, range] })
    case 'interval':
      return orNull(interval)
    case 'speaker':
      return orNull(speaker)
    case 'span':
      return orNull(object({ span }))
    case 'text':
    case 'date':
    case 'party':
      return orNull(text)
  }
}

const common: Readonly<Record<string, Schema>> = {
  id,
  document: id,
  source: orNull(text),
  published: orNull(text),
  span,
  quote: text,
  evidence: list(span),
  attribution: object({ by: orNull(text), mode: { enum: ['stated', 'reported', 'quoted'] } }),
  inferred: { type: 'object', additionalProperties: object({ said: orNull(text), from: { anyOf: [span, text] } }) },
  topics: list(text),
  negated: { type: 'boolean' },
  disputed: list(id),
  rule: text,
  plover: orNull(object({ type: text, mode: orNull(text), context: list(text) })),
  cameo: orNull({ type: 'string', pattern: '^[0-9]+$' }),
  sources: list(actor),
  targets: list(actor),
}

const titled = (title: string, description: string, schema: Schema): Schema => ({ $schema: draft, title, description, ...schema })

const recordSchema = ([kind, { doc, fields }]: readonly [
  string,
  { readonly doc: string; readonly fields: Readonly<Record<string, Field>> },
]): readonly [string, Schema] => {
  const own = Object.fromEntries(Object.entries(fields).map(([name, field]) => [name, { ...holds(field), description: field.doc }]))
  return [kind, titled(kind, doc, object({ kind: { const: kind }, ...common, ...own }))]
}

const finding = titled(
  'finding',
  'The outcome of a check over records: formula, inputs, verdict.',
  object({
    kind: { const: 'finding' },
    id,
    check: { enum: Object.keys(checks) },
    verdict: { enum: Object.keys(verdicts) },
    inputs: list(object({ record: orNull(id), quote: text, span, document: id, value: {}, interval: orNull(interval) })),
    formula: text,
    result: { type: ['number', 'string', 'null'] },
    interval: orNull(range),
    claimed: { type: ['number', 'string', 'null'] },
    repair: orNull({ type: 'object' }),
    settles: orNull(text),
    explanation: text,
    documents: list(id),
  }),
)

const problem = titled(
  'problem',
  'Expected trouble, as printed on stderr with --format jsonl.',
  object({
    kind: { const: 'problem' },
    code: { enum: Object.keys(problemCodes) },
    severity: { enum: ['error', 'warning'] },
    source: orNull(text),
    place: text,
    message: text,
    help: text,
  }),
)

/** JSON Schemas (draft 2020-12) of everything that is printed, and of what each operation takes; by file name. */
export const schemas = (): Readonly<Record<string, Schema>> => ({
  ...Object.fromEntries(Object.entries(recordKinds).map(recordSchema)),
  finding,
  problem,
  operations: titled('operations', 'What each operation takes.', {
    $defs: Object.fromEntries(operations.map(({ name, input }) => [name, z.toJSONSchema(input, { io: 'input' })])),
  }),
})
