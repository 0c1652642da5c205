import type { z } from 'zod'
import type { Operation } from '../app/operation.ts'

/** One field of an operation's input as the command line shows it. */
export interface Flag {
  readonly field: string
  /** `--as-of` for `asOf`. */
  readonly flag: string
  readonly about: string
  readonly type: 'boolean' | 'text' | 'number' | 'list'
  /** How many words the flag takes when it takes several; null otherwise. */
  readonly count: number | null
  /** The word that stands for the value in help texts. */
  readonly value: string
  readonly choices: readonly string[] | null
  readonly fallback: unknown
}

interface Definition {
  readonly type: string
  readonly innerType?: z.ZodType
  readonly element?: z.ZodType
  readonly defaultValue?: unknown
  readonly entries?: Readonly<Record<string, string>>
}

/** What zod keeps of a schema; read, never changed. */
const definitionOf = (schema: z.ZodType): Definition => schema.def as unknown as Definition

/** The schema and everything that it wraps, outermost first. */
const layers = (schema: z.ZodType): readonly z.ZodType[] => {
  const { innerType } = definitionOf(schema)
  return innerType === undefined ? [schema] : [schema, ...layers(innerType)]
}

const typeOf = (definition: Definition): Flag['type'] => {
  if (definition.type === 'array') return 'list'
  return definition.type === 'boolean' || definition.type === 'number' ? definition.type : 'text'
}

const kebab = (name: string): string => name.replaceAll(/[A-Z]/g, (letter) => `-${letter.toLowerCase()}`)

const flagOf = (field: string, schema: z.ZodType): Flag => {
  const all = layers(schema)
  const core = definitionOf(all.at(-1)!)
  const item = core.element === undefined ? core : definitionOf(core.element)
  const meta = Object.assign({}, ...all.map((layer) => layer.meta() ?? {})) as { readonly value?: string; readonly count?: number }
  return {
    field,
    flag: `--${kebab(field)}`,
    about: all.map((layer) => layer.description).find((about) => about !== undefined) ?? '',
    type: typeOf(core),
    count: meta.count ?? null,
    value: meta.value ?? kebab(field),
    choices: item.entries === undefined ? null : Object.values(item.entries),
    fallback: all.map((layer) => definitionOf(layer).defaultValue).find((given) => given !== undefined),
  }
}

const bare = (positional: string): string => positional.replace(/[…?]$/, '')

/** The fields given with a flag. */
export const flagsOf = (operation: Operation): readonly Flag[] => {
  const byPlace = operation.positional.map(bare)
  return Object.entries(operation.input.shape as Readonly<Record<string, z.ZodType>>)
    .filter(([field]) => !byPlace.includes(field))
    .map(([field, schema]) => flagOf(field, schema))
}

/** One field given by place. */
export interface Place extends Flag {
  readonly many: boolean
}

export const placesOf = (operation: Operation): readonly Place[] =>
  operation.positional.map((name) => ({ ...flagOf(bare(name), operation.input.shape[bare(name)] as z.ZodType), many: name.endsWith('…') }))

/** `<a> <b> [files...]`: as help texts write the places; a field that has a fallback may be left out. */
export const usageOf = (operation: Operation): string =>
  placesOf(operation)
    .map(({ field, many, fallback }) =>
      fallback === undefined && !isOptional(operation, field) ? `<${field}${many ? '...' : ''}>` : `[${field}${many ? '...' : ''}]`,
    )
    .join(' ')

const isOptional = (operation: Operation, field: string): boolean => (operation.input.shape[field] as z.ZodType).safeParse(undefined).success
