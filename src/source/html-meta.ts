import { isoDate } from './date.ts'
import { webAddress } from './finish.ts'
import { headDate } from './head-date.ts'
import { articleData, type LinkedArticle } from './html-jsonld.ts'
import { attribute, type Element, isElement, type Page, textOf, walkTree } from './html-tree.ts'

/** What a page says about itself. Everything is as the page writes it, save that empty values are null. */
export interface PageData {
  readonly title: string | null
  readonly publisher: string | null
  readonly date: string | null
  readonly url: string | null
  readonly language: string | null
}

/** Meta names that carry the date of publication, the surest first: Open Graph, schema.org, Dublin Core, then what publishing systems write. */
const dateNames = [
  'article:published_time',
  'og:article:published_time',
  'og:published_time',
  'datepublished',
  'dc.date.issued',
  'dcterms.issued',
  'dc.date',
  'dcterms.date',
  'dcterms.created',
  'dc.date.created',
  'citation_publication_date',
  'pubdate',
  'publishdate',
  'publish-date',
  'publish_date',
  'publication_date',
  'parsely-pub-date',
  'sailthru.date',
  'article.published',
  'date',
]

/** Title, publisher, date, address and language of a page, from its metadata before its visible parts. */
export const pageData = (page: Page): PageData => {
  const found = gather(page)
  const meta = (...names: readonly string[]): string | null => names.map((name) => found.meta.get(name)).find((value) => value !== undefined) ?? null
  const url = addressOf([...found.canonical, meta('og:url'), found.article.url, found.savedFrom])
  const publisher = meta('og:site_name') ?? found.article.publisher ?? meta('publisher', 'dc.publisher', 'application-name') ?? hostOf(url)
  return {
    title: bare(found.article.headline ?? meta('og:title', 'dc.title', 'twitter:title') ?? headingOr(found), publisher),
    publisher,
    date: dateOf([
      meta('article:published_time', 'og:article:published_time'),
      found.article.published,
      ...dateNames.map((name) => meta(name)),
      ...shownDates(found.dates),
    ]),
    url,
    language: found.language ?? meta('content-language', 'og:locale'),
  }
}

interface ShownDate {
  readonly value: string
  readonly place: 'marked' | 'article' | 'page'
}

interface Found {
  readonly meta: Map<string, string>
  readonly canonical: string[]
  readonly dates: ShownDate[]
  article: LinkedArticle
  language: string | null
  titleTag: string | null
  heading: string | null
  savedFrom: string | null
}

const gather = (page: Page): Found => {
  const none = { headline: null, publisher: null, published: null, url: null }
  const found: Found = { meta: new Map(), canonical: [], dates: [], article: none, language: null, titleTag: null, heading: null, savedFrom: null }
  walkTree(page, (node) => {
    if (node.nodeName === '#comment' && 'data' in node) found.savedFrom ??= /^\s*saved from url=\(\d+\)(\S{1,2000})/.exec(node.data)?.[1] ?? null
    if (!isElement(node)) return 'over'
    collectors[node.tagName]?.(found, node)
    collectDate(found, node)
    return asides.has(node.tagName) || node.tagName === 'script' ? 'over' : 'in'
  })
  return found
}

/** Parts of a page whose dates and headings are those of other articles. */
const asides: ReadonlySet<string> = new Set(['aside', 'nav', 'footer'])

const collectors: Readonly<Record<string, (found: Found, element: Element) => void>> = {
  html: (found, element) => {
    found.language ??= attribute(element, 'lang') || attribute(element, 'xml:lang') || null
  },
  meta: (found, element) => {
    const name = attribute(element, 'property') ?? attribute(element, 'name') ?? attribute(element, 'itemprop') ?? attribute(element, 'http-equiv')
    const content = attribute(element, 'content')?.trim().slice(0, 2000)
    if (name && content && !found.meta.has(name.toLowerCase())) found.meta.set(name.toLowerCase(), content)
  },
  link: (found, element) => {
    const href = attribute(element, 'href')
    if (href && /(?:^|\s)canonical(?:\s|$)/i.test(attribute(element, 'rel')?.slice(0, 200) ?? '')) found.canonical.push(href)
  },
  script: (found, element) => {
    if (/^\s*application\/ld\+json/i.test(attribute(element, 'type') ?? '')) found.article = merged(found.article, articleData(rawText(element)))
  },
  title: (found, element) => {
    found.titleTag ??= textOf(element, 500) || null
  },
  h1: (found, element) => {
    found.heading ??= textOf(element, 500) || null
  },
}

const rawText = (element: Element): string => element.childNodes.map((child) => ('value' in child ? child.value : '')).join('')

const merged = (a: LinkedArticle, b: LinkedArticle): LinkedArticle => ({
  headline: a.headline ?? b.headline,
  publisher: a.publisher ?? b.publisher,
  published: a.published ?? b.published,
  url: a.url ?? b.url,
})

/** Dates that the page shows: marked as the date of publication, in a `time`, or in a short element that names itself a date. */
const collectDate = (found: Found, element: Element): void => {
  if (found.dates.length > 20 || element.tagName === 'meta') return
  const isMarked = attribute(element, 'itemprop') === 'datePublished' || attribute(element, 'pubdate') !== null
  if (!isMarked && element.tagName !== 'time' && !dateName.test(namesOf(element))) return
  const value = attribute(element, 'datetime') ?? attribute(element, 'content') ?? headDate(textOf(element, 100))
  if (!value) return
  const place = isMarked ? 'marked' : placeOf(element)
  if (place !== 'listed') found.dates.push({ value, place })
}

const dateName = /(?:^|[\s_-])(?:date|published|pubdate|posted|timestamp|publish)(?:$|[\s_-])/i

const namesOf = (element: Element): string => `${attribute(element, 'class') ?? ''} ${attribute(element, 'id') ?? ''}`.slice(0, 500)

/** Where a date stands: in the article, elsewhere on the page, or in a link or list, where it is the date of another article. */
const placeOf = (element: Element): ShownDate['place'] | 'listed' => {
  for (let above = element.parentNode; above !== null && 'parentNode' in above; above = above.parentNode) {
    if (above.nodeName === 'a' || above.nodeName === 'li') return 'listed'
    if (above.nodeName === 'article' || above.nodeName === 'main') return 'article'
  }
  return 'page'
}

const shownDates = (dates: readonly ShownDate[]): readonly string[] =>
  (['marked', 'article', 'page'] as const).flatMap((place) => dates.filter((date) => date.place === place).map((date) => date.value))

/** The first that is a date; else the first that is written at all, so that it can be named in a warning. */
const dateOf = (values: readonly (string | null)[]): string | null =>
  values.find((value) => value !== null && isoDate(value) !== null) ??
  values.map((value) => (value === null ? null : headDate(value))).find((value) => value !== null) ??
  values.find((value) => value !== null) ??
  null

const addressOf = (values: readonly (string | null)[]): string | null => values.map(webAddress).find((value) => value !== null) ?? null

const hostOf = (url: string | null): string | null => (url === null ? null : new URL(url).hostname.replace(/^www\d?\./, ''))

/** The main heading where the `title` begins with it or there is no `title`; else the `title` without the name of the site after a bar. */
const headingOr = ({ titleTag, heading }: Found): string | null => {
  if (titleTag === null || (heading !== null && titleTag.startsWith(heading.slice(0, 60)))) return heading
  return titleTag.replace(/\s+[|»·]\s+[^|»·]{1,60}$/, '')
}

/** A title without the publisher's name at its end. */
const bare = (title: string | null, publisher: string | null): string | null => {
  if (title === null || publisher === null) return title
  const end = title.toLowerCase().lastIndexOf(publisher.toLowerCase())
  const before = title.slice(0, Math.max(0, end)).replace(/\s+[|»·–—-]\s+$/, '')
  return end > 0 && end + publisher.length === title.length && before.length < end - 1 ? before : title
}
