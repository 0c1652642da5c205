import assert from 'node:assert/strict'
import { describe, it } from 'node:test'
import { parseAtomFeed } from 'feedsmith'
import { parseFragment } from 'parse5'
import { exportAtom, exportAtomFeeds } from '../../src/export/atom.ts'
import type { Ledger } from '../../src/model/ledger.ts'
import { documentOf, readingOf, recordOf, syntheticReading } from '../store/fixtures.ts'
import { frame, hostile, hostileLedger, ledgerOf, textOf } from './ledgers.ts'
import { all, type Element, first, parseXml } from './xml.ts'

const feedOf = (ledger: Ledger): Element => parseXml(textOf(exportAtom(ledger, frame)))

type HtmlNode = { readonly value?: string; readonly childNodes?: readonly HtmlNode[]; readonly nodeName: string }
const wordsOf = (node: HtmlNode): string => node.value ?? (node.childNodes ?? []).map(wordsOf).join('')
const tagsOf = (node: HtmlNode): readonly string[] => [node.nodeName, ...(node.childNodes ?? []).flatMap(tagsOf)]

/** The HTML inside an entry, as parse5 reads it. */
const contentOf = (entry: Element): HtmlNode => parseFragment(first(entry, 'content')!) as unknown as HtmlNode

const visit = (n: string, published: string | null) => {
  const d = documentOf(`Paper ${n}: the minister visited Iceland on 1 March.`, { published, title: `Paper ${n}`, url: `https://${n}.example.org/` })
  const fields = { type: 'visit', act: 'visits', parties: ['ISL', 'NOR'], date: '2026-03-01', status: 'occurred' } as const
  return readingOf(d, [recordOf(d, 'event', 'the minister visited Iceland on 1 March', fields)])
}

describe('Atom, read by saxes and parse5', () => {
  it('has what the format asks for', () => {
    const feed = feedOf(ledgerOf([visit('a', '2026-03-02')]))
    assert.deepEqual([feed.name, feed.attributes.xmlns], ['feed', 'http://www.w3.org/2005/Atom'])
    for (const of of [feed, ...all(feed, 'entry')]) for (const name of ['id', 'title', 'updated']) assert.ok(first(of, name), `${of.name} ${name}`)
    assert.ok(all(feed, 'author').length >= 1)
    const [entry] = all(feed, 'entry')
    assert.equal(all(entry!, 'link')[0]!.attributes.href, 'https://a.example.org/')
  })

  it('has the newest first, undated last, and says what each is the first to tell', () => {
    const feed = feedOf(ledgerOf([visit('b', '2026-03-05T10:30:00+02:00'), visit('a', '2026-03-02'), visit('c', null)]))
    const entries = all(feed, 'entry')
    assert.deepEqual(
      entries.map((entry) => [first(entry, 'title'), first(entry, 'updated')]),
      [
        ['Paper b', '2026-03-05T10:30:00+02:00'],
        ['Paper a', '2026-03-02T00:00:00Z'],
        ['Paper c', '1970-01-01T00:00:00Z'],
      ],
    )
    assert.equal(first(feed, 'updated'), '2026-03-05T10:30:00+02:00')
    const leads = entries.map((entry) => wordsOf(contentOf(entry)).split(':')[0])
    assert.deepEqual(leads, ['Told before, and here again', 'First told here', 'Told before, and here again'])
  })

  it('gives any text back and no markup of theirs; what XML forbids as U+FFFD', () => {
    const feed = feedOf(hostileLedger())
    const entries = all(feed, 'entry')
    const carried = (text: string) => text.toWellFormed().replaceAll(/[^\t\n\r\P{Cc}\u007f-\u009f]/gu, '\ufffd')
    // parse5 reads line ends and control characters of HTML by its own rules; the XML around it is what is compared as a whole.
    const titles = new Set(entries.map((entry) => first(entry, 'title')))
    for (const text of Object.values(hostile)) assert.ok(titles.has(carried(text).trim()), JSON.stringify(text))
    for (const entry of entries) assert.deepEqual([...new Set(tagsOf(contentOf(entry)))].sort(), ['#document-fragment', '#text', 'li', 'p', 'ul'])
  })

  it('is one feed a pair', () => {
    const feeds = new Map(
      [...exportAtomFeeds(ledgerOf([visit('a', '2026-03-02'), syntheticReading(1)]), frame)].map(([name, text]) => [name, parseXml(textOf(text))]),
    )
    assert.deepEqual([...feeds.keys()], ['ISL-NOR.atom'])
    assert.equal(first(feeds.get('ISL-NOR.atom')!, 'title'), 'Chancery: Iceland and Norway')
  })

  it('is a feed without entries for an empty ledger', () => {
    assert.deepEqual(all(feedOf(ledgerOf([])), 'entry'), [])
  })
})

const own = (of: Element, name: string): readonly Element[] => of.children.filter((child) => child.name === name)

/** Rules of RFC 4287 that a parser lets pass: what may stand once only, what every entry needs, the forms of dates and identifiers. */
const ruleFaults = (feed: Element): readonly string[] => {
  const entries = own(feed, 'entry')
  const once = [feed, ...entries].flatMap((of) =>
    ['id', 'title', 'updated', ...(of === feed ? ['generator', 'subtitle'] : ['content', 'published', 'summary'])].flatMap((name) => {
      const count = own(of, name).length
      return count > 1 || (count === 0 && ['id', 'title', 'updated'].includes(name)) ? [`${of.name}: ${count} ${name}`] : []
    }),
  )
  const dates = [feed, ...entries].flatMap((of) => ['updated', 'published'].flatMap((name) => own(of, name).map((date) => date.text)))
  const ids = [feed, ...entries].map((of) => first(of, 'id')!)
  return [
    ...once,
    ...dates.filter((date) => !/^\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d(\.\d+)?(Z|[+-]\d\d:\d\d)$/.test(date) || Number.isNaN(Date.parse(date))),
    ...(new Set(ids).size === ids.length ? [] : ['two entries with one id']),
    ...ids.filter((id) => !URL.canParse(id)),
    ...entries.filter((entry) => own(entry, 'author').length + own(feed, 'author').length === 0).map(() => 'an entry without author'),
    ...entries
      .filter((entry) => own(entry, 'link').filter(({ attributes }) => attributes.rel === 'alternate').length > 1)
      .map(() => 'two alternates'),
    ...own(feed, 'author').flatMap((author) => (first(author, 'name') ? [] : ['an author without name'])),
  ]
}

describe('Atom, held against RFC 4287 and read by a feed reader', () => {
  const ledgers = [
    ledgerOf([visit('a', '2026-03-02'), visit('b', '2026-03-05T10:30:00+02:00'), visit('c', null), visit('d', '2026')]),
    hostileLedger(),
  ]

  it('keeps the rules that a parser lets pass', () => {
    for (const ledger of ledgers) {
      assert.deepEqual(ruleFaults(feedOf(ledger)), [])
      for (const [, feed] of exportAtomFeeds(ledger, frame)) assert.deepEqual(ruleFaults(parseXml(textOf(feed))), [])
    }
    const broken = textOf(exportAtom(ledgers[0]!, frame))
      .replace(/<id>[^<]*<\/id>/, '')
      .replace('2026-03-02T00:00:00Z', '2 March 2026')
    assert.equal(ruleFaults(parseXml(broken)).length >= 2, true)
  })

  it('gives feedsmith every entry with its title, address, author and words', () => {
    for (const ledger of ledgers) {
      const read = parseAtomFeed(textOf(exportAtom(ledger, frame)))
      assert.equal(read.entries?.length, ledger.documents.length)
      const told = all(feedOf(ledger), 'entry')
      for (const [at, entry] of read.entries!.entries()) {
        assert.equal(entry.id, first(told[at]!, 'id'))
        assert.equal(entry.updated, first(told[at]!, 'updated'))
        assert.equal(entry.links?.[0]?.href, all(told[at]!, 'link')[0]?.attributes.href)
        assert.ok(entry.content?.value?.includes('<li>'))
      }
    }
  })
})
