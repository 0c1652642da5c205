import { readFileSync } from 'node:fs'
import { fileURLToPath } from 'node:url'

/*
 * The vocabulary of schema.org as the package schema-dts publishes it in types for TypeScript: which properties a type has, and what their
 * values may be. Nodes that are made at run time are held against it here, since a compiler sees only those that are written down.
 */

interface Type {
  readonly parents: readonly string[]
  /** Property → names of the types of its values. */
  readonly properties: ReadonlyMap<string, readonly string[]>
}

const text = readFileSync(fileURLToPath(new URL('schema.d.ts', import.meta.resolve('schema-dts'))), 'utf8')

const types: ReadonlyMap<string, Type> = new Map(
  [...text.matchAll(/^interface (\w+)Base extends ([^{]+) \{\n([\s\S]*?)^\}/gm)].map(([, name, parents, body]) => [
    name!,
    {
      parents: [...parents!.matchAll(/(\w+)Base/g)].map(([, parent]) => parent!),
      properties: new Map([...body!.matchAll(/^ {4}"(\w+)"\?: SchemaValue<(.+), "\w+">;$/gm)].map(([, of, values]) => [of!, values!.split(' | ')])),
    },
  ]),
)

/** Values that a type lists, such as the states of an event. */
const listed = new Map([...text.matchAll(/^export type (\w+) = ("https:.*);$/gm)].map(([, name, values]) => [name!, values!]))

const lineOf = (type: string): readonly string[] => [type, ...(types.get(type)?.parents ?? []).flatMap(lineOf)]

const valuesOf = (type: string, property: string): readonly string[] | undefined =>
  lineOf(type)
    .map((each) => types.get(each)?.properties.get(property))
    .find((values) => values !== undefined)

export type Node = Readonly<Record<string, unknown>>

const words = ['Text', 'URL', 'Date', 'DateTime']

const valueFault = (value: unknown, allowed: readonly string[], typeOf: (id: string) => string | undefined): boolean => {
  if (typeof value === 'string') return !allowed.some((type) => words.includes(type) || listed.get(type)?.includes(`"${value}"`))
  const node = value as Node
  const type = (node['@type'] as string | undefined) ?? typeOf(node['@id'] as string)
  return type === undefined || !lineOf(type).some((each) => allowed.includes(each))
}

const nodeFaults = (node: Node, typeOf: (id: string) => string | undefined): readonly string[] => {
  const type = node['@type'] as string
  if (!types.has(type)) return [`no type ${type}`]
  return Object.entries(node).flatMap(([name, value]) => {
    if (name.startsWith('@')) return []
    const allowed = valuesOf(type, name)
    if (allowed === undefined) return [`${type} has no ${name}`]
    return [value]
      .flat()
      .flatMap((each) => [
        ...(valueFault(each, allowed, typeOf) ? [`${type}.${name} cannot be ${JSON.stringify(each)}`] : []),
        ...(typeof each === 'object' && '@type' in (each as Node) ? nodeFaults(each as Node, typeOf) : []),
      ])
  })
}

/** Every fault of a graph by the vocabulary: types, properties, values, and references that lead to no node. */
export const schemaOrgFaults = (graph: readonly Node[]): readonly string[] => {
  const byId = new Map(graph.map((node) => [node['@id'] as string, node['@type'] as string]))
  return graph.flatMap((node) => nodeFaults(node, (id) => byId.get(id)))
}
