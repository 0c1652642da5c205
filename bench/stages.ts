import { type Profiler, Session } from 'node:inspector'

/** Stages of the engine, by the folder whose code runs; what discourse does for a record rule counts as records. */
const stages = [
  ['tokens', /\/src\/text\//],
  ['mentions', /\/src\/(?:mention|lexicon)\//],
  ['trees', /\/src\/grammar\/(?:parser|state|tree|wasm)/],
  ['tags', /\/src\/grammar\//],
  ['clauses', /\/src\/clause\//],
  ['discourse', /\/src\/discourse\/(?!build|scene)/],
  ['records', /\/src\/record\//],
  ['coding', /\/src\/coding\//],
  ['checks', /\/src\/check\//],
] as const
export type Stage = (typeof stages)[number][0] | 'ids, joining' | 'memory'

interface Node {
  readonly frame: { readonly url: string; readonly name: string }
  readonly parent: number | null
}

const nodesOf = (profile: Profiler.Profile): ReadonlyMap<number, Node> => {
  const parents = new Map(profile.nodes.flatMap((node) => (node.children ?? []).map((child) => [child, node.id] as const)))
  return new Map(
    profile.nodes.map(({ id, callFrame }) => [id, { frame: { url: callFrame.url, name: callFrame.functionName }, parent: parents.get(id) ?? null }]),
  )
}

/** The outermost stage on the stack above a sample, null outside the engine. */
const stageOf = (nodes: ReadonlyMap<number, Node>, sample: number): Stage | null => {
  let found: Stage | null = null
  let inEngine = false
  for (let node = nodes.get(sample); node; node = node.parent === null ? undefined : nodes.get(node.parent)) {
    const { url, name } = node.frame
    if (name === '(garbage collector)') return 'memory'
    inEngine ||= /\/src\/engine\.[jt]s$/.test(url)
    found = stages.find(([, path]) => path.test(url))?.[0] ?? found
  }
  return inEngine ? (found ?? 'ids, joining') : null
}

/** Runs some work under the sampling profiler of Node and tells what share of its time each stage of the engine took. */
export const shares = async (work: () => void): Promise<ReadonlyMap<Stage, number>> => {
  const session = new Session()
  session.connect()
  const post = (method: string): Promise<unknown> =>
    new Promise((resolve, reject) => session.post(method, (error, result) => (error ? reject(error) : resolve(result))))
  await post('Profiler.enable')
  await post('Profiler.start')
  work()
  const { profile } = (await post('Profiler.stop')) as Profiler.StopReturnType
  session.disconnect()
  return sharesOf(profile)
}

const sharesOf = (profile: Profiler.Profile): ReadonlyMap<Stage, number> => {
  const nodes = nodesOf(profile)
  const known = new Map<number, Stage | null>()
  const time = new Map<Stage, number>()
  profile.samples?.forEach((sample, i) => {
    if (!known.has(sample)) known.set(sample, stageOf(nodes, sample))
    const stage = known.get(sample)
    if (stage) time.set(stage, (time.get(stage) ?? 0) + (profile.timeDeltas?.[i] ?? 0))
  })
  const all = [...time.values()].reduce((a, b) => a + b, 0)
  return new Map([...time].sort((a, b) => b[1] - a[1]).map(([stage, spent]) => [stage, spent / all]))
}
