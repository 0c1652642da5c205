import { attribute, type Child, type Element, isElement, isText, type Page, type TextNode, walkTree } from './html-tree.ts'

/** Elements that begin a paragraph of their own. Everything else runs on in the line. */
const blockTags: ReadonlySet<string> = new Set(
  'address article aside blockquote body caption center dd details dialog dir div dl dt fieldset figure footer form h1 h2 h3 h4 h5 h6 header hgroup hr html li main nav ol p pre section summary table tbody tfoot thead tr ul'.split(
    ' ',
  ),
)

/** A piece of a block: text, the break of a line, or the border between two cells of a row. */
export type Piece = TextNode | 'line' | 'cell'

/** A paragraph, heading, list item or row of the page, as its pieces in order. */
export interface Block {
  readonly pieces: Piece[]
  /** The nearest block element. */
  readonly tag: string
  /** Units of text, of these inside links. White space counts. */
  length: number
  linked: number
}

/** The blocks of a page in its order, from the text nodes that `keep` takes, without the subtrees of `clutter`. */
export const blocksOf = (page: Page, clutter: ReadonlySet<Element>, keep: (node: TextNode) => boolean): readonly Block[] => {
  const blocks: Block[] = []
  const tags: string[] = ['body']
  let links = 0
  let block = startBlock('body')
  const close = (): void => {
    if (block.length > 0) blocks.push(block)
    block = startBlock(tags.at(-1)!)
  }
  const enter = (node: Child): 'in' | 'over' => {
    if (isText(node)) {
      if (keep(node)) addText(block, node, links > 0)
    } else if (isElement(node) && !clutter.has(node)) {
      if (node.tagName === 'br') addBreak(block)
      if (node.tagName === 'td' || node.tagName === 'th') addCell(block)
      if (isLink(node)) links++
      if (blockTags.has(node.tagName)) {
        tags.push(node.tagName)
        close()
      }
      return 'in'
    }
    return 'over'
  }
  const leave = (element: Element): void => {
    if (isLink(element)) links--
    if (!blockTags.has(element.tagName)) return
    tags.pop()
    close()
  }
  walkTree(page, enter, leave)
  close()
  return blocks
}

const startBlock = (tag: string): Block => ({ pieces: [], tag, length: 0, linked: 0 })

const isLink = (element: Element): boolean => element.tagName === 'a' && attribute(element, 'href') !== null

const addText = (block: Block, node: TextNode, isLinked: boolean): void => {
  block.pieces.push(node)
  block.length += node.value.length
  if (isLinked) block.linked += node.value.length
}

const addBreak = (block: Block): void => {
  block.pieces.push('line')
}

const addCell = (block: Block): void => {
  if (block.length > 0) block.pieces.push('cell')
}

/** The words of a block, white space folded. */
export const wordsOf = (block: Block): string =>
  block.pieces
    .map((piece) => (typeof piece === 'string' ? ' ' : piece.value))
    .join('')
    .replace(/\s+/g, ' ')
    .trim()
