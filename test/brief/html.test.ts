import assert from 'node:assert/strict'
import { test } from 'node:test'
import { type DefaultTreeAdapterTypes, html as names, parse } from 'parse5'
import type { Account } from '../../src/brief/brief.ts'
import { sentencesOf } from '../../src/brief/html/places.ts'
import { printHtml } from '../../src/brief/html/print-html.ts'
import { makeBrief } from '../../src/brief/make.ts'
import { makeView } from '../../src/brief/view.ts'
import type { Document } from '../../src/index.ts'
import * as fc from '../laws.ts'
import { document, ledger, record } from './shelf.ts'
import { about, story } from './story.ts'

type Node = DefaultTreeAdapterTypes.Node
type Element = DefaultTreeAdapterTypes.Element

/** Reads a page with a parser that is not ours, strictly: any error of the HTML standard is a failure. */
const read = (page: string): readonly Element[] => {
  const errors: string[] = []
  const tree = parse(page, { onParseError: ({ code, startLine }) => errors.push(`${code} in line ${startLine}`) })
  assert.deepEqual(errors, [])
  const below = (node: Node): readonly Node[] => ('childNodes' in node ? node.childNodes.flatMap((child) => [child, ...below(child)]) : [])
  return below(tree).filter((node): node is Element => 'tagName' in node)
}

const attribute = (element: Element, name: string): string | undefined => element.attrs.find((each) => each.name === name)?.value

const textOf = (node: Node): string => ('value' in node ? node.value : 'childNodes' in node ? node.childNodes.map(textOf).join('') : '')

const named = (elements: readonly Element[], ...tags: readonly string[]): readonly Element[] =>
  elements.filter(({ tagName }) => tags.includes(tagName))

const textsOf = (documents: readonly Document[]): ReadonlyMap<string, string> => new Map(documents.map(({ id, text }) => [id, text]))

const full = makeBrief(story, about('full'))
const page = printHtml(full, textsOf(story.documents))
const elements = read(page)

test('the page is whole by itself: no script, nothing fetched, a language, a title, a way to read it on a phone', () => {
  assert.deepEqual(named(elements, 'script', 'link', 'img', 'iframe', 'object', 'embed', 'form', 'base', 'svg'), [])
  assert.equal(attribute(named(elements, 'html')[0]!, 'lang'), 'en')
  assert.equal(textOf(named(elements, 'title')[0]!), 'Portugal – Mongolia')
  assert.ok(named(elements, 'meta').some((meta) => attribute(meta, 'name') === 'viewport'))
  assert.match(
    named(elements, 'meta')
      .map((meta) => attribute(meta, 'content') ?? '')
      .join(),
    /default-src 'none'/,
  )
  assert.doesNotMatch(textOf(named(elements, 'style')[0]!), /@import|url\(/)
  assert.deepEqual(
    elements.flatMap(({ attrs }) => attrs.filter(({ name }) => name.startsWith('on') || name === 'src' || name === 'srcset' || name === 'style')),
    [],
  )
})

test('headings go down by one step at a time, and every section has its own', () => {
  const levels = named(elements, 'h1', 'h2', 'h3').map(({ tagName }) => Number(tagName[1]))
  assert.equal(levels.filter((level) => level === 1).length, 1)
  assert.ok(levels.every((level, at) => at === 0 || level - levels[at - 1]! <= 1))
  const ids = new Set(elements.flatMap((element) => attribute(element, 'id') ?? []))
  for (const section of named(elements, 'section')) assert.ok(ids.has(attribute(section, 'aria-labelledby')!))
  assert.equal(named(elements, 'section').length, full.sections.length + 1)
})

test('tables name their columns and rows for those who hear them', () => {
  const tables = named(elements, 'table')
  assert.ok(tables.length > 5)
  for (const table of tables) {
    const own = read(`<!doctype html><html lang="en"><head><title>t</title></head><body><table>${inner(table)}</table></body></html>`)
    const columns = named(own, 'th').filter((head) => attribute(head, 'scope') === 'col')
    const rows = named(own, 'tr').slice(1)
    assert.ok(columns.every((column) => textOf(column) !== ''))
    assert.ok(rows.length > 0)
    for (const row of rows) {
      assert.equal(row.childNodes.length, columns.length)
      assert.equal(attribute(row.childNodes[0] as Element, 'scope'), 'row')
    }
  }
})

/** The markup inside a table, as the page has it. */
const inner = (table: Element): string => {
  const at = named(elements, 'table').indexOf(table)
  return [...page.matchAll(/<table[^>]*>(.*?)<\/table>/gs)][at]![1]!
}

test('every citation leads to a place, every place prints the words of its document, no id twice', () => {
  const ids = elements.flatMap((element) => attribute(element, 'id') ?? [])
  assert.equal(new Set(ids).size, ids.length)
  const links = named(elements, 'a').flatMap((link) => attribute(link, 'href') ?? [])
  const inside = links.filter((href) => href.startsWith('#'))
  assert.deepEqual(
    inside.filter((href) => !ids.includes(href.slice(1))),
    [],
  )
  const cites = new Map(sentencesOf(full).flatMap(({ cites }) => cites.map((cite) => [`${cite.document}:${cite.span.start}-${cite.span.end}`, cite])))
  const places = named(elements, 'li').filter(
    (item) => /^[A-Z]+\d+$/.test(attribute(item, 'id') ?? '') && textOf(item).startsWith(attribute(item, 'id')!),
  )
  const spans = places.map((item) => /(\d+)–(\d+)$/.exec(textOf(item).trim())!.slice(1).join('-'))
  assert.deepEqual(spans.toSorted(), [...cites.values()].map(({ span }) => `${span.start}-${span.end}`).toSorted())
  assert.ok(places.some((item) => textOf(item).includes('“Mongolia expelled two Portuguese diplomats on May 31”')))
})

test('every sentence of the brief stands on the page, and how many were withheld', () => {
  const seen = textOf(named(elements, 'body')[0]!).replace(/\s+/g, ' ')
  for (const section of full.sections)
    for (const block of section.blocks)
      if (block.kind === 'line') for (const { text } of block.sentences) assert.ok(seen.includes(text.replace(/\*([Ii]nferred)\*/g, '$1')), text)
  assert.match(seen, /0 sentences withheld\. Looked at by a person: no\./)
})

test('an open finding is named in words, and its mark leads to the finding', () => {
  const mark = named(elements, 'a').find((link) => attribute(link, 'class') === 'mark')!
  assert.equal(textOf(mark), '⚠open finding F1')
  assert.equal(attribute(mark, 'href'), '#F1')
  assert.match(textOf(elements.find((element) => attribute(element, 'id') === 'F1')!), /^F1 · tension · weekday/)
})

/** A brief on documents whose title, publisher, address and words are all of the given text. */
const hostile = (words: string): { readonly account: Account; readonly documents: readonly Document[] } => {
  const text = `Mongolia accused Portugal of ${words} on Thursday.`
  const told: Document = { ...document('a.txt', '2024-06-02', text, words), title: words, url: words }
  const event = record(
    'event',
    told,
    { start: 0, end: text.length },
    { parties: ['MNG', 'PRT'], type: 'criticism', act: 'accuses', status: 'occurred', date: null },
  )
  const account = makeBrief(ledger([told], 'MNG-PRT', [[event]]), about('full'))
  return { account, documents: [told] }
}

/** What the page of a harmless brief is made of: elements with the names of their attributes. */
const made = new Set(elements.map(({ tagName, attrs }) => [tagName, ...attrs.map(({ name }) => name)].join(' ')))

/** What else the page of a brief on these words is made of. */
const strange = (words: string): readonly string[] => {
  const { account, documents } = hostile(words)
  const parts = read(printHtml(account, textsOf(documents))).map(({ tagName, attrs }) => [tagName, ...attrs.map(({ name }) => name)].join(' '))
  return parts.filter((part) => !made.has(part))
}

const attacks = [
  '<script>alert(1)</script>',
  '"><img src=x onerror=alert(1)>',
  "' onmouseover='alert(1)",
  'javascript:alert(1)',
  '</style><script>alert(1)</script>',
  '<!-- --><b>',
  '&lt;script&gt; &#60;script&#62;',
  'data:text/html,<script>alert(1)</script>',
  '\u202eright to left',
  'nul\u0000 bell\u0007 \ud800 lone',
]

test('hostile titles, publishers, addresses and words become text and nothing else', () => {
  for (const words of attacks) assert.deepEqual(strange(words), [], words)
})

test('whatever the words are, the page is made of the same elements and attributes', () => {
  fc.assert(
    fc.property(fc.string({ unit: 'binary', minLength: 1, maxLength: 40 }), (words) => {
      fc.pre(!/^https?:/i.test(words))
      assert.deepEqual(strange(words), [])
    }),
    { numRuns: 100 },
  )
})

test('an address of the web is a link, any other only text', () => {
  const { account, documents } = hostile('https://example.org/?a=1&b="2"')
  const links = named(read(printHtml(account, textsOf(documents))), 'a').filter((link) => attribute(link, 'rel') === 'noreferrer')
  assert.deepEqual(
    links.map((link) => attribute(link, 'href')),
    ['https://example.org/?a=1&b="2"'],
  )
})

test('views print as pages too', () => {
  for (const view of ['timeline', 'people'] as const) {
    const { length: _, ...asked } = about('full')
    const all = read(printHtml(makeView(story, { ...asked, view }), textsOf(story.documents)))
    assert.equal(textOf(named(all, 'h1')[0]!), `Portugal – Mongolia: ${view}`)
    assert.equal(names.NS.HTML, named(all, 'main')[0]!.namespaceURI)
  }
})
