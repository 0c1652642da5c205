/** Parameters that follow a reader around and name no page. */
const tracking =
  /^(?:utm_\w+|fbclid|gclid|dclid|msclkid|yclid|igshid|mc_[a-z]+|ref|ref_src|cmpid|ocid|ncid|source|share|spm|from|at_\w+|output|amp)$/i

/** A first part or last part of a path that only says that it is the page for telephones. */
const phonePath = /^\/(?:amp|m|mobile)(?=\/)|\/(?:amp|amp\.html|index\.(?:html?|php|aspx?))\/?$|\.amp(?=\.html?$|$)/gi

/**
 * One name for all addresses of one page: without scheme, www, the prefixes of pages for telephones, tracking parameters, fragment and trailing slash.
 * Null for what is no address, and for a front page, whose text is another one every day.
 */
export const pageOf = (url: string | null): string | null => {
  const parsed = url === null ? null : URL.parse(/^[a-z]+:\/\//i.test(url) ? url : `http://${url}`)
  if (parsed === null || !/^https?:$/.test(parsed.protocol) || !parsed.hostname.includes('.')) return null
  const host = parsed.hostname.replace(/^(?:www\d?|m|mobile|amp|wap)\./, '')
  const path = decoded(parsed.pathname).replaceAll(phonePath, '').replace(/\/+$/, '')
  const asked = [...parsed.searchParams]
    .filter(([name]) => !tracking.test(name))
    .map(([name, value]) => `${name}=${value}`)
    .sort()
  if (path === '' && asked.length === 0) return null
  return `${host}${path}${asked.length > 0 ? `?${asked.join('&')}` : ''}`
}

const decoded = (path: string): string => {
  try {
    return decodeURI(path)
  } catch {
    return path
  }
}
