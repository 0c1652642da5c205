import { Readability } from '@mozilla/readability'
import { parseHTML } from 'linkedom'
import { attribute, type Child, type Element, isElement, isText, type Page, type TextNode, walkTree } from './html-tree.ts'

/** Attributes that Readability judges by. The others, scripts and addresses among them, never reach it. */
const judgedBy: readonly string[] = ['class', 'id', 'role', 'itemprop', 'itemtype', 'rel', 'dir']

/**
 * Units of text times the depth they stand at, above which Readability is not asked: it goes over the text of every ancestor,
 * several times. A long report has 2 million; at the limit it takes some seconds.
 */
const workLimit = 40_000_000

/** Elements above which Readability is not asked; a long report with its comments has some thousand. */
const elementLimit = 20_000

/** Fewest units that Readability takes for an article before it tries again with laxer rules; its own 500 is above many statements. */
const shortArticle = 200

/**
 * The text nodes of a page's article, as Mozilla's Readability (the reader view of Firefox) finds it in the page without `clutter`;
 * null where it finds none or the page would cost it too much.
 */
export const articleNodes = (page: Page, clutter: ReadonlySet<Element>): ReadonlySet<TextNode> | null => {
  const { html, nodes, elements, work } = marked(page, clutter)
  if (work > workLimit || elements > elementLimit) return null
  const kept = keptMarks(html)
  return kept.length === 0 ? null : new Set(kept.map((mark) => nodes[mark]).filter((node) => node !== undefined))
}

interface Marked {
  readonly html: string
  readonly nodes: readonly TextNode[]
  readonly elements: number
  readonly work: number
}

/** The page written anew, every text node inside `<data value="n">` (phrasing content, so that no rule sees a difference). */
const marked = (page: Page, clutter: ReadonlySet<Element>): Marked => {
  const nodes: TextNode[] = []
  const out: string[] = []
  let depth = 0
  let elements = 0
  let work = 0
  const enter = (node: Child): 'in' | 'over' => {
    if (isText(node)) {
      out.push(node.value.trim() === '' ? ' ' : `<data value="${nodes.push(node) - 1}">${escaped(node.value)}</data>`)
      work += node.value.length * depth
    } else if (isElement(node) && !clutter.has(node) && node.tagName !== 'head') {
      depth++
      elements++
      out.push(openTag(node))
      return 'in'
    }
    return 'over'
  }
  walkTree(page, enter, (element) => {
    depth--
    if (!voidTags.has(element.tagName)) out.push(`</${safeTag(element)}>`)
  })
  return { html: out.join(''), nodes, elements: elements + nodes.length, work }
}

const voidTags: ReadonlySet<string> = new Set('area base br col embed hr img input link meta source track wbr'.split(' '))

/** Names that a page makes up are written as `div`, which they are to a reader. */
const safeTag = (element: Element): string => (/^[a-z][a-z0-9]{0,15}$/.test(element.tagName) ? element.tagName : 'div')

const openTag = (element: Element): string => {
  const attributes = judgedBy.flatMap((name) => {
    const value = attribute(element, name)
    return value ? [` ${name}="${escaped(value.slice(0, 300))}"`] : []
  })
  const target = element.tagName === 'a' && attribute(element, 'href') !== null ? ' href="https://link.invalid/"' : ''
  return `<${safeTag(element)}${attributes.join('')}${target}>`
}

const escaped = (text: string): string => text.replace(/&/g, '&amp;').replace(/</g, '&lt;').replace(/"/g, '&quot;')

/** As much of a DOM node as is used here; the libraries' own types ask for those of a browser. */
interface DomNode {
  readonly querySelectorAll: (selector: string) => Iterable<{ readonly getAttribute: (name: string) => string | null }>
}

/** The marks that are left in what Readability takes for the article. */
const keptMarks = (html: string): readonly number[] => {
  const { document } = parseHTML(html)
  const article = new Readability<DomNode>(document, {
    charThreshold: shortArticle,
    disableJSONLD: true,
    serializer: (node) => node as unknown as DomNode,
  }).parse()
  if (!article?.content) return []
  return Array.from(article.content.querySelectorAll('data'), (node) => Number(node.getAttribute('value')))
}
