import { type DefaultTreeAdapterTypes, defaultTreeAdapter, parse } from 'parse5'

export type Element = DefaultTreeAdapterTypes.Element
export type TextNode = DefaultTreeAdapterTypes.TextNode
export type Parent = DefaultTreeAdapterTypes.ParentNode
export type Child = DefaultTreeAdapterTypes.ChildNode
export type Page = DefaultTreeAdapterTypes.Document

/** Elements open at once above which a page is refused; browsers flatten at 512, news pages stay under 60. */
const depthLimit = 512
/** Nodes above which a page is refused; a page of 10 MB has some 100,000. */
const nodeLimit = 1_000_000

/** A page that is built to exhaust its reader, or broken beyond use. The message says how. */
export class PageRefused extends Error {}

/**
 * The tree of a page as a browser would build it (WHATWG parsing through parse5), with the place of every node in `html`.
 * Unlike a browser's, each text node is one stretch of the page without a gap, so that it can be mapped back.
 * Throws `PageRefused` for a page that is too deep or holds too many nodes.
 */
export const parsePage = (html: string): Page => parse(html, { treeAdapter: guardedAdapter(), sourceCodeLocationInfo: true })

const guardedAdapter = (): typeof defaultTreeAdapter => {
  let open = 0
  let nodes = 0
  const count = (): void => {
    if (++nodes > nodeLimit) throw new PageRefused(`holds more than ${nodeLimit} elements`)
  }
  return {
    ...defaultTreeAdapter,
    createElement: (tag, namespace, attributes) => {
      count()
      return defaultTreeAdapter.createElement(tag, namespace, attributes)
    },
    insertText: (parent, text) => {
      count()
      defaultTreeAdapter.appendChild(parent, defaultTreeAdapter.createTextNode(text))
    },
    insertTextBefore: (parent, text, reference) => {
      count()
      insertBefore(parent, defaultTreeAdapter.createTextNode(text), reference)
    },
    insertBefore,
    detachNode,
    setNodeSourceCodeLocation: (node, location) => {
      defaultTreeAdapter.setNodeSourceCodeLocation(node, location)
      if (mergeText(node)) nodes--
    },
    onItemPush: () => {
      if (++open > depthLimit) throw new PageRefused(`is nested more than ${depthLimit} elements deep`)
    },
    onItemPop: () => {
      open--
    },
  }
}

/** Joins a text node to the one before it where the page goes on without a gap; words and white space come as tokens of their own. */
const mergeText = (node: DefaultTreeAdapterTypes.Node): boolean => {
  const siblings = isTextNode(node) ? node.parentNode?.childNodes : undefined
  const at = siblings?.lastIndexOf(node as TextNode) ?? -1
  const before = siblings?.[at - 1]
  if (siblings === undefined || before === undefined || !isTextNode(node) || !isTextNode(before)) return false
  if (before.sourceCodeLocation?.endOffset !== node.sourceCodeLocation?.startOffset) return false
  before.value += node.value
  before.sourceCodeLocation = { ...before.sourceCodeLocation!, endOffset: node.sourceCodeLocation!.endOffset }
  siblings.splice(at, 1)
  return true
}

const isTextNode = (node: DefaultTreeAdapterTypes.Node): node is TextNode => node.nodeName === '#text'

/** As parse5's own, but searching from the end, where the reference stands: linear for text that is moved out of tables. */
const insertBefore = (parent: Parent, node: Child, reference: Child): void => {
  parent.childNodes.splice(parent.childNodes.lastIndexOf(reference), 0, node)
  node.parentNode = parent
}

/** As parse5's own, but taking a first child off without moving the others. */
const detachNode = (node: Child): void => {
  const siblings = node.parentNode?.childNodes
  if (siblings === undefined) return
  if (siblings[0] === node) siblings.shift()
  else siblings.splice(siblings.lastIndexOf(node), 1)
  node.parentNode = null
}

export const isElement = (node: Child | Parent | Page): node is Element => 'tagName' in node

export const isText = (node: Child): node is TextNode => node.nodeName === '#text'

/** The value of an attribute, or null. */
export const attribute = (element: Element, name: string): string | null => element.attrs.find((a) => a.name === name)?.value ?? null

/** What a walk does after having entered a node: go into its children, or pass them over. */
export type Step = 'in' | 'over'

/**
 * Walks a tree in the order of the page without recursion. `enter` is called for every node and says whether to go into it;
 * `leave` is called for every element that was gone into, after its children.
 */
export const walkTree = (root: Parent, enter: (node: Child) => Step, leave?: (element: Element) => void): void => {
  const stack: { readonly node: Parent; next: number }[] = [{ node: root, next: 0 }]
  while (stack.length > 0) {
    const top = stack.at(-1)!
    const child = top.node.childNodes[top.next++]
    if (child === undefined) {
      stack.pop()
      if (isElement(top.node)) leave?.(top.node)
    } else if (enter(child) === 'in' && 'childNodes' in child) stack.push({ node: child, next: 0 })
  }
}

/** The text inside a node, scripts and styles left out, white space folded; at most `limit` units of it. */
export const textOf = (root: Parent, limit = 1000): string => {
  let text = ''
  walkTree(root, (node) => {
    if (isText(node) && text.length < limit * 2) text += node.value
    return text.length >= limit * 2 || node.nodeName === 'script' || node.nodeName === 'style' ? 'over' : 'in'
  })
  return text.replace(/\s+/g, ' ').trim().slice(0, limit)
}
