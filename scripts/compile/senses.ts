import { readFileSync } from 'node:fs'
import { join, relative } from 'node:path'
import { parse } from 'yaml'
import { z } from 'zod'
import { type Frame, metaNames, type NounClass, type PloverRow, type Senses } from '../../src/model/senses.ts'

/** Compiles the senses of verbs and nouns in `data/coding/`: what the coder of events reads with. */

const head = { source: z.string(), checked: z.string() }
const code = z.string().regex(/^(?:0[1-9]|1\d|20)\d{0,2}$/)
/** Words of a line, apart by blanks. */
const list = z.string().transform((s) => s.split(/\s+/).filter(Boolean))

const nounFile = z.strictObject({
  ...head,
  nouns: z.record(
    z.string(),
    z.strictObject({
      code: code.nullable().default(null),
      to: z.array(z.string()).default([]),
      mutual: z.boolean().default(false),
      thing: z.boolean().default(false),
      meta: z.enum(metaNames).nullable().default(null),
      words: z.array(z.string().min(1)),
    }),
  ),
})

const frame = z.strictObject({
  v: list,
  obj: list.nullable().default(null),
  also: list.nullable().default(null),
  subj: list.nullable().default(null),
  prep: list.nullable().default(null),
  particle: list.nullable().default(null),
  inner: z.boolean().nullable().default(null),
  voice: z.enum(['active', 'passive']).nullable().default(null),
  person: z.boolean().default(false),
  named: z.boolean().default(false),
  concrete: z.boolean().default(false),
  code: code.nullable().default(null),
  meta: z.enum(metaNames).nullable().default(null),
  to: list.default([]),
  mutual: z.boolean().default(false),
  swap: z.boolean().default(false),
})
const verbFile = z.strictObject({ ...head, frames: z.array(frame), adjectives: z.array(frame) })

const ploverRow = z.strictObject({
  type: z.string().nullable().default(null),
  mode: z.string().nullable().default(null),
  context: z.array(z.string()).nullable().default(null),
})
const ploverFile = z.strictObject({ ...head, codes: z.record(code, ploverRow) })

const toFrame = (f: z.output<typeof frame>): Frame => ({
  verbs: f.v,
  object: f.obj,
  also: f.also,
  subject: f.subj,
  preposition: f.prep,
  particle: f.particle,
  inner: f.inner,
  voice: f.voice,
  person: f.person,
  named: f.named,
  concrete: f.concrete,
  code: f.code,
  meta: f.meta,
  to: f.to,
  mutual: f.mutual,
  swap: f.swap,
})

/** Reads `data/coding/` under `root`; what is wrong is added to `errors`, one sentence each. */
export const readSenses = (root: string, errors: string[]): Senses => {
  const load = <T>(name: string, schema: z.ZodType<T>, none: T): T => {
    const file = join(root, 'data/coding', name)
    try {
      const result = schema.safeParse(parse(readFileSync(file, 'utf8')))
      if (result.success) return result.data
      for (const i of result.error.issues) errors.push(`${relative(root, file)}: ${i.path.join(' › ') || 'file'}: ${i.message}`)
    } catch (e) {
      errors.push(`${relative(root, file)}: ${e instanceof Error ? e.message : String(e)}`)
    }
    return none
  }
  const nouns = Object.entries(load('nouns.yaml', nounFile, { source: '', checked: '', nouns: {} }).nouns).map(
    ([name, n]): NounClass => ({ name, ...n }),
  )
  const verbs = load('verbs.yaml', verbFile, { source: '', checked: '', frames: [], adjectives: [] })
  const plover = Object.entries(load('plover.yaml', ploverFile, { source: '', checked: '', codes: {} }).codes).map(
    ([c, row]): PloverRow => ({ code: c, ...row }),
  )
  const known = new Set(nouns.map((n) => n.name))
  for (const f of [...verbs.frames, ...verbs.adjectives]) {
    for (const name of [...(f.obj ?? []), ...(f.also ?? []), ...(f.subj ?? [])])
      if (!known.has(name)) errors.push(`data/coding/verbs.yaml: ${f.v.join(' ')}: ${name} is no class of nouns.yaml`)
    if ((f.code === null) === (f.meta === null)) errors.push(`data/coding/verbs.yaml: ${f.v.join(' ')}: a frame has a code or a meta, not both`)
  }
  return { nouns, verbs: verbs.frames.map(toFrame), adjectives: verbs.adjectives.map(toFrame), plover }
}
