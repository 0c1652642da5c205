/** What the JSON-LD of a page (schema.org) says about its article. */
export interface LinkedArticle {
  readonly headline: string | null
  readonly publisher: string | null
  readonly published: string | null
  readonly url: string | null
}

type Thing = Readonly<Record<string, unknown>>

/** Objects looked at in one script; a page has some dozens. */
const thingLimit = 5000

/** The first article among the things of a JSON-LD script; all null where there is none or the script is no JSON. */
export const articleData = (json: string): LinkedArticle => {
  const things = thingsOf(parsed(json))
  const article =
    things.find((thing) => typesOf(thing).some((type) => /(?:Article|BlogPosting|Report|PressRelease)$/.test(type))) ??
    things.find((thing) => 'datePublished' in thing)
  if (article === undefined) return { headline: null, publisher: null, published: null, url: null }
  return {
    headline: stringOf(article.headline),
    publisher: nameOf(article.publisher, things) ?? nameOf(article.sourceOrganization, things),
    published: stringOf(article.datePublished),
    url: stringOf(article.url) ?? idOf(article.mainEntityOfPage),
  }
}

/** Publishers write broken JSON-LD often enough; such a script says nothing, and other metadata stands. */
const parsed = (json: string): unknown => {
  try {
    return JSON.parse(json)
  } catch {
    return null
  }
}

const isThing = (value: unknown): value is Thing => typeof value === 'object' && value !== null && !Array.isArray(value)

/** All objects of a JSON value, outer ones first, without recursion. */
const thingsOf = (json: unknown): readonly Thing[] => {
  const things: Thing[] = []
  const queue: unknown[] = [json]
  for (let at = 0; at < queue.length && at < thingLimit; at++) {
    const value = queue[at]
    if (isThing(value)) things.push(value)
    if (typeof value === 'object' && value !== null)
      for (const inner of Object.values(value).slice(0, thingLimit)) if (typeof inner === 'object') queue.push(inner)
  }
  return things
}

const typesOf = (thing: Thing): readonly string[] => [thing['@type']].flat().filter((type) => typeof type === 'string')

const stringOf = (value: unknown): string | null => (typeof value === 'string' && value.trim() !== '' ? value.trim().slice(0, 2000) : null)

const idOf = (value: unknown): string | null => (isThing(value) ? stringOf(value['@id']) : stringOf(value))

/** The name of an organisation given as string, object, list, or reference to another object of the script. */
const nameOf = (value: unknown, things: readonly Thing[]): string | null => {
  const first: unknown = Array.isArray(value) ? value[0] : value
  if (!isThing(first)) return stringOf(first)
  const id = stringOf(first['@id'])
  return stringOf(first.name) ?? (id === null ? null : stringOf(things.find((thing) => thing['@id'] === id && 'name' in thing)?.name))
}
