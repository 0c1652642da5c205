import { attribute, type Element, isElement, isText, type Page, type Parent, type TextNode, walkTree } from './html-tree.ts'

/** Elements that never hold words of an article. A `template` has its content elsewhere in the tree and is empty here. */
const clutterTags: ReadonlySet<string> = new Set(
  'head script style noscript template svg math iframe object embed canvas video audio nav footer aside button select textarea input dialog menu figcaption'.split(
    ' ',
  ),
)
const clutterRoles: ReadonlySet<string> = new Set(
  'navigation banner contentinfo complementary search dialog alertdialog menu menubar toolbar'.split(' '),
)

/** Words in a class or id that name the furniture of a page. Whole words only: "commentary" and "leadership" are none of them. */
const clutterWords: ReadonlySet<string> = new Set(
  (
    'cookie cookies consent gdpr newsletter subscribe subscription signup share sharing sharebar social related recommended recommendations ' +
    'advert advertisement advertising ad ads adslot promo promotion sponsor sponsored breadcrumb breadcrumbs paywall byline author authors bio tags ' +
    'popup modal overlay sidebar widget taboola outbrain trending mostread readnext readmore alsoread nextup caption credit copyright skip skiplink ' +
    'menu navbar navigation nav footer masthead pagination rating login timestamp pubdate comments comment disqus respond'
  ).split(' '),
)
/** Those that are left out even when they hold more than the article does. */
const surelyClutter: ReadonlySet<string> = new Set(['comments', 'disqus', 'respond'])
const clutterPairs = /(?:most|more|read|also|next|up)[-_ ]?(?:read|next|stories|news|viewed|popular|also|from)|you[-_ ]may/i

/** The share of the words of a page from which an element holds the article, whatever its class says. */
const mainShare = 0.4

/**
 * The elements of a page that hold no words of its article: hidden ones, menus, forms, and what names itself as furniture.
 * An element is spared when it holds the main heading, the marked body, or much of the page's words.
 */
export const clutterOf = (page: Page): ReadonlySet<Element> => {
  const weights = weigh(page)
  const total = weights.get(page)?.words ?? 0
  const clutter = new Set<Element>()
  walkTree(page, (node) => {
    if (!isElement(node)) return 'in'
    const weight = weights.get(node)!
    const isSpared = weight.holdsMain || weight.words > total * mainShare
    if (!isClutter(node, isSpared)) return 'in'
    clutter.add(node)
    return 'over'
  })
  return clutter
}

const isClutter = (element: Element, isSpared: boolean): boolean => {
  const tag = element.tagName
  if (clutterTags.has(tag) || isHidden(element)) return true
  if (tag === 'html' || tag === 'body' || tag === 'main') return false
  // Whole pages of some publishing systems stand in one form.
  if (tag === 'form' || isVeiled(element)) return !isSpared
  if (clutterRoles.has(attribute(element, 'role')?.toLowerCase() ?? '')) return !isSpared
  const names = `${attribute(element, 'class') ?? ''} ${attribute(element, 'id') ?? ''}`.slice(0, 1000)
  const words = wordsOf(names)
  if (words.some((word) => surelyClutter.has(word))) return tag !== 'article'
  return !isSpared && (words.some((word) => clutterWords.has(word)) || clutterPairs.test(names))
}

const wordsOf = (names: string): readonly string[] =>
  names
    .replace(/([a-z])([A-Z])/g, '$1 $2')
    .toLowerCase()
    .split(/[^a-z]+/)

/** Whether a reader of the page would not see the element. What only a style sheet hides is not known here. */
const isHidden = (element: Element): boolean =>
  attribute(element, 'hidden') !== null || /(?:display\s*:\s*none|visibility\s*:\s*hidden)/i.test(styleOf(element))

/** Hidden, but in a way that saved pages also put on the whole article while a dialog is open or before it fades in. */
const isVeiled = (element: Element): boolean =>
  attribute(element, 'aria-hidden') === 'true' || /(?:font-size|opacity)\s*:\s*0(?:\.0+)?(?:px|em|rem|%)?\s*(?:;|!|$)/i.test(styleOf(element))

const styleOf = (element: Element): string => attribute(element, 'style')?.slice(0, 2000) ?? ''

interface Weight {
  words: number
  holdsMain: boolean
}

/** For every element how many units of unlinked text it holds, and whether it holds the main heading or the marked body. */
const weigh = (page: Page): ReadonlyMap<Parent, Weight> => {
  const root: Weight = { words: 0, holdsMain: false }
  const weights = new Map<Parent, Weight>([[page, root]])
  const path = [root]
  walkTree(
    page,
    (node) => {
      if (isText(node)) path.at(-1)!.words += isLinked(node) ? 0 : node.value.trim().length
      if (!isElement(node)) return 'over'
      const weight = { words: 0, holdsMain: isMain(node) }
      weights.set(node, weight)
      if (node.tagName === 'script' || node.tagName === 'style') return 'over'
      path.push(weight)
      return 'in'
    },
    () => {
      const done = path.pop()!
      const above = path.at(-1)!
      above.words += done.words
      above.holdsMain ||= done.holdsMain
    },
  )
  return weights
}

const isLinked = (node: TextNode): boolean => node.parentNode !== null && node.parentNode.nodeName === 'a'

const isMain = (element: Element): boolean =>
  element.tagName === 'h1' || element.tagName === 'main' || attribute(element, 'itemprop') === 'articleBody'
