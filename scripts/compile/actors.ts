/** Reads `data/coding/`: words for actors, bodies, movements and persons by name. Part of `compile-data.ts`. */
import { z } from 'zod'
import type { ActorWords } from '../../src/model/lexicon.ts'

/** Reads a file of `data/coding/` by its schema; undefined, with the faults noted, when it does not fit. */
type Load = <T>(file: string, schema: z.ZodType<T>) => T | undefined

const date = z.union([z.number().int().transform(String), z.string()]).pipe(z.string().regex(/^\d{4}(-(0[1-9]|1[0-2])(-(0[1-9]|[12]\d|3[01]))?)?$/))
const words = z.array(z.string().min(1)).default([])
const head = { source: z.string(), checked: date }
const sector = z.enum('COP GOV JUD LEG MIL PRM PTY REB SPY UAF AGR BUS CRM CVL EDU ELI JRN LAB MED REF OPP PRE REL SOC NGO'.split(' '))
const bySector = z.partialRecord(sector, words)
const country = z.string().regex(/^[A-Z]{3}$|^IGO[A-Z]{3}$/)
const byCountry = z.record(country, z.array(z.string().min(1)))

const agentFile = z.strictObject({ ...head, heads: bySector, international: bySector, vague: bySector, ruling: bySector, retired: words })
const bodyFile = z.strictObject({ ...head, bodies: z.record(country, bySector) })
const group = z.strictObject({
  name: z.string(),
  names: words,
  country: country.nullable().default(null),
  sector: sector.nullable().default(null),
  from: date.nullable().default(null),
  until: date.nullable().default(null),
})
const groupFile = z.strictObject({ ...head, groups: z.array(group) })
const formerFile = z.strictObject({ ...head, former: byCountry, unrecognised: byCountry, peoples: byCountry })
const person = z.string().regex(/^[^,]+, \d{4}\/(?:\d{4})?(?: [A-Z]{3})?$/, 'a line is `name | other names, from/until SECTOR`')
const count = z.number().int().nonnegative()
/** `against` names the lists that `compared` of the lines were held against; `unchecked` of them no list reaches, as `note` tells. */
const peopleFile = z
  .strictObject({ ...head, against: words, compared: count, unchecked: count, note: z.string().min(1), people: z.record(country, z.array(person)) })
  .refine(
    (f) => f.compared + f.unchecked === Object.values(f.people).flat().length,
    'compared and unchecked together must count every line of people',
  )
  .refine((f) => f.compared === 0 || f.against.length > 0, 'what was compared was compared against something')

const STATELESS = /^(?:IGO[A-Z]{0,3}|NGO|ISM|IMG|MNC)$/
const REGIONS = ['africa', 'americas', 'asia-pacific', 'bodies', 'europe', 'middle-east', 'united-states']

/** Words for actors. `known` holds the codes of countries, and is empty when those could not be read. */
export const readActors = (load: Load, known: ReadonlySet<string>, errors: string[]): ActorWords => {
  const agents = load('agents.yaml', agentFile)
  const { bodies } = load('bodies.yaml', bodyFile) ?? { bodies: {} }
  const { groups } = load('groups.yaml', groupFile) ?? { groups: [] }
  const { former, unrecognised, peoples } = load('former.yaml', formerFile) ?? { former: {}, unrecognised: {}, peoples: {} }
  const people = Object.assign({}, ...REGIONS.map((r) => load(`people/${r}.yaml`, peopleFile)?.people ?? {})) as ActorWords['people']
  const codes = [bodies, former, unrecognised, peoples, people].flatMap((x) => Object.keys(x))
  for (const code of [...codes, ...groups.flatMap((g) => g.country ?? [])])
    if (known.size > 0 && !known.has(code) && !STATELESS.test(code)) errors.push(`data/coding: ${code} is no country of data/countries`)
  return {
    heads: agents?.heads ?? {},
    international: agents?.international ?? {},
    vague: agents?.vague ?? {},
    ruling: agents?.ruling ?? {},
    retired: agents?.retired ?? [],
    bodies,
    groups,
    former,
    unrecognised,
    peoples,
    people,
  } as ActorWords
}
