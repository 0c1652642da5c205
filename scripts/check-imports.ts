import { globSync, readFileSync } from 'node:fs'
import { dirname, join, relative, resolve } from 'node:path'
import { fileURLToPath } from 'node:url'

/**
 * Checks the direction of imports under src: each layer imports only layers below it, siblings leave each other alone,
 * the engine knows neither npm packages nor Node, and no file reaches itself by imports.
 */

/** Layers from the lowest up; layers on one line do not import each other. */
const ladder: readonly (readonly string[])[] = [
  ['model'],
  ['text'],
  ['lexicon'],
  ['grammar'],
  ['mention'],
  ['clause'],
  ['discourse'],
  ['record'],
  ['coding'],
  ['check'],
  ['ledger'],
  ['engine'],
  ['brief', 'export', 'store', 'source'],
  ['app'],
  ['cli', 'http', 'mcp'],
]

/** Layers whose folders do not import each other: a rule that needs its neighbour belongs into a lower layer. */
const withSiblings = ['mention', 'record']

/** Up to and including the engine nothing touches the outside world. */
const engineHeight = ladder.findIndex((layers) => layers.includes('engine'))

export interface Import {
  /** The importing file, relative to src. */
  readonly file: string
  readonly line: number
  /** As written. */
  readonly specifier: string
  /** The imported file, relative to src; null for a package or a module of Node. */
  readonly target: string | null
  /** Whether it is loaded only when the code runs there (`await import(…)`). */
  readonly lazy: boolean
  /** Whether only types are taken, so that nothing is loaded. */
  readonly erased: boolean
}

const pattern =
  /(?:^|\n)[ \t]*(?:import|export)\b[^'"`;]*?\bfrom\s*['"]([^'"]+)['"]|(?:^|\n)[ \t]*import\s*['"]([^'"]+)['"]|\bimport\(\s*['"]([^'"]+)['"]/g

const withoutComments = (code: string): string =>
  code.replaceAll(/\/\*[\s\S]*?\*\//g, (comment) => comment.replaceAll(/[^\n]/g, ' ')).replaceAll(/(^|\s)\/\/.*$/gm, '$1')

/** All imports of a file, with the lines they stand on. */
export const importsOf = (file: string, code: string): readonly Import[] => {
  const clean = withoutComments(code)
  return [...clean.matchAll(pattern)].map((m) => {
    const specifier = m[1] ?? m[2] ?? m[3]!
    const line = clean.slice(0, m.index + m[0].length).split('\n').length
    const target = specifier.startsWith('.') ? join(dirname(file), specifier) : null
    return { file, line, specifier, target, lazy: m[3] !== undefined, erased: /^\s*(?:import|export)\s+type\b/.test(m[0]) }
  })
}

const layerOf = (file: string): string => (file.includes('/') ? file.split('/')[0]! : file.replace(/\.ts$/, ''))
const heightOf = (layer: string): number => ladder.findIndex((layers) => layers.includes(layer))

const directionFault = ({ file, target }: Import): string | null => {
  const [from, to] = [layerOf(file), layerOf(target!)]
  if (from === to) return siblingFault(file, target!)
  if (from === 'index') return null
  if (heightOf(from) < 0) return `src/${from} is in no layer: add it to the ladder in scripts/check-imports.ts`
  if (heightOf(to) < heightOf(from)) return null
  if (heightOf(to) === heightOf(from)) return `${from} and ${to} stand side by side and must not know each other: move what both need below them`
  return `${to} lies above ${from}: move the needed part down, or hand it in as an argument`
}

const siblingFault = (file: string, target: string): string | null => {
  const [layer, from, ...rest] = file.split('/')
  const [, to, ...more] = target.split('/')
  const apart = rest.length > 0 && more.length > 0 && from !== to
  return apart && withSiblings.includes(layer!)
    ? `${layer}/${from} and ${layer}/${to} are siblings: move what both need to ${layer}/ itself or below it`
    : null
}

const outsideFault = ({ file, specifier }: Import): string | null => {
  const height = heightOf(layerOf(file))
  if (layerOf(file) !== 'index' && height > engineHeight) return null
  return `the engine imports no package and no module of Node (${specifier}): pass what is needed as an argument`
}

const faultOf = (each: Import): string | null => {
  if (each.target === null) return outsideFault(each)
  return each.target.startsWith('..') ? 'code under src imports nothing outside src' : directionFault(each)
}

/** The files of one circle, first file repeated at the end, or null. */
export const findCircle = (imports: readonly Import[]): readonly string[] | null => {
  const targets = Map.groupBy(
    imports.filter(({ target }) => target !== null),
    ({ file }) => file,
  )
  const done = new Set<string>()
  const visit = (file: string, path: readonly string[]): readonly string[] | null => {
    if (path.includes(file)) return [...path.slice(path.indexOf(file)), file]
    if (done.has(file)) return null
    for (const { target } of targets.get(file) ?? []) {
      const circle = visit(target!, [...path, file])
      if (circle !== null) return circle
    }
    done.add(file)
    return null
  }
  for (const file of targets.keys()) {
    const circle = visit(file, [])
    if (circle !== null) return circle
  }
  return null
}

/** Everything wrong with the imports, one sentence each. */
export const faultsOf = (imports: readonly Import[]): readonly string[] => {
  const faults = imports.flatMap((each) => {
    const fault = faultOf(each)
    return fault === null ? [] : `src/${each.file}:${each.line} imports ${each.specifier}: ${fault}`
  })
  const circle = findCircle(imports)
  return circle === null ? faults : [...faults, `circle: ${circle.map((file) => `src/${file}`).join(' → ')}: one of them must do without the next`]
}

/** All imports under a source folder, the web app's own apart. */
export const importsUnder = (folder: string): readonly Import[] =>
  globSync('**/*.ts', { cwd: folder, exclude: ['web/**'] })
    .sort()
    .flatMap((file) => importsOf(file.replaceAll('\\', '/'), readFileSync(join(folder, file), 'utf8')))

const isMain = process.argv[1] !== undefined && resolve(process.argv[1]) === fileURLToPath(import.meta.url)
if (isMain) {
  const folder = join(dirname(dirname(fileURLToPath(import.meta.url))), 'src')
  const imports = importsUnder(folder)
  const faults = faultsOf(imports)
  for (const fault of faults) console.error(fault)
  console.log(`${relative(process.cwd(), folder) || folder}: ${imports.length} imports, ${faults.length} of them wrong`)
  process.exitCode = faults.length > 0 ? 1 : 0
}
