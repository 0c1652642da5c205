/** What JSON can carry. */
type Json = null | boolean | number | string | readonly Json[] | { readonly [key: string]: Json }

const write = (value: Json): string => {
  if (typeof value === 'string') return JSON.stringify(value.toWellFormed())
  if (value === null || typeof value !== 'object') return JSON.stringify(value)
  if (Array.isArray(value)) return `[${value.map((v: Json | undefined) => write(v ?? null)).join(',')}]`
  const object = value as { readonly [key: string]: Json | undefined }
  const keys = Object.keys(object)
    .filter((key) => object[key] !== undefined)
    .sort()
  return `{${keys.map((key) => `${JSON.stringify(key)}:${write(object[key]!)}`).join(',')}}`
}

/**
 * JSON whose bytes depend on the content alone: keys sorted by UTF-16 units, no spaces, `undefined` left out
 * (the order and number form of RFC 8785, JSON Canonicalization Scheme). Half a surrogate pair becomes U+FFFD, as it does in UTF-8.
 */
export const canonicalJson = (value: unknown): string => write(value as Json)

/** Order by UTF-16 units: the same on every machine, unlike `localeCompare`. */
export const byText = (a: string, b: string): number => (a < b ? -1 : a > b ? 1 : 0)
