import { articleNodes } from './html-article.ts'
import { type Block, blocksOf, wordsOf } from './html-blocks.ts'
import { decodePage } from './html-charset.ts'
import { clutterOf } from './html-clutter.ts'
import { pageData } from './html-meta.ts'
import { textWithRuns } from './html-runs.ts'
import { type Page, PageRefused, parsePage } from './html-tree.ts'
import type { DraftResult, SourceBytes, SourceFailure } from './source.ts'
import { hasText } from './text.ts'
import { empty, failure } from './trouble.ts'

/**
 * An HTML page: the text of its article without menus, notices, links to other articles and captions, what the page says of itself, and
 * the way back from the text to the page. The headline is the title, not text. Nothing in the page is executed or fetched.
 */
export const readHtml = ({ bytes, source }: SourceBytes): DraftResult => {
  const decoded = decodePage(bytes, source)
  if (!decoded.ok) return decoded
  if (!hasText(decoded.text)) return empty(source)
  const base = decoded.text.startsWith('\uFEFF') ? 1 : 0
  const page = treeOf(decoded.text.slice(base), source)
  if ('ok' in page) return page
  const data = pageData(page)
  const { text, origin } = textWithRuns(articleBlocks(page, data.title), decoded.text, base)
  if (!isArticle(text))
    return failure('html-no-article', { source }, 'no article was found in the page', 'save the page of the article itself, or its text')
  const date = data.date === null ? null : ({ value: data.date, from: 'metadata' } as const)
  return { ok: true, source, text, origin, ...data, date, warnings: decoded.warnings }
}

const treeOf = (html: string, source: string): Page | SourceFailure => {
  try {
    return parsePage(html)
  } catch (error) {
    if (error instanceof PageRefused) return failure('html-malformed', { source }, `the page ${error.message}`, 'save the page anew, or its text')
    throw error
  }
}

/** The blocks of the article: those that Readability keeps, else all that are left without clutter; both without lines that are no prose. */
const articleBlocks = (page: Page, title: string | null): readonly Block[] => {
  const clutter = clutterOf(page)
  const nodes = articleNodes(page, clutter)
  const found =
    nodes === null
      ? []
      : prose(
          blocksOf(page, clutter, (node) => nodes.has(node) || node.value.trim() === ''),
          title,
        )
  return found.length > 0
    ? found
    : prose(
        blocksOf(page, clutter, () => true),
        title,
      )
}

const prose = (blocks: readonly Block[], title: string | null): readonly Block[] => blocks.filter((block) => isProse(block, title))

/** Share of linked text from which a block is a list of links, and the length up to which it can be one. */
const linkShare = 0.6
const linkLength = 200

const isProse = (block: Block, title: string | null): boolean => {
  const words = wordsOf(block)
  if (words === '' || (title !== null && /^h[12]$/.test(block.tag) && words === title)) return false
  if (block.linked > block.length * linkShare && words.length < linkLength) return false
  return !furniture.test(words) || words.length > linkLength
}

/** Lines that stand in articles without being part of them: calls to read on, share or subscribe, notices of rights, labels of advertising. */
const furniture =
  /^(?:(?:read|see|watch|listen) (?:more|also|next)\b|also read\b|related\b.{0,20}:|share (?:this|on|via)\b|(?:share|print|email|e-mail|copy link|comments?|tags?:.*|advertisement|sponsored|subscribe|sign up|follow us|loading(?:…|\.{3})?)$|(?:subscribe|sign up) (?:to|for) (?:our|the)\b|(?:©|copyright\b|\(c\) ?\d{4})|all rights reserved\b|(?:photo|image|picture)(?: credit| by|:)|follow us on\b|click here\b)/i

/** Whether a text can be an article: one sentence that ends, or a good stretch of words. */
const isArticle = (text: string): boolean => /[\p{L}\p{N}][^\n]{18,}[.!?…]["'”’)»]?(?:\s|$)/u.test(text.slice(0, 20_000)) || text.length >= 200
