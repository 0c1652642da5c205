import assert from 'node:assert/strict'
import { readFile } from 'node:fs/promises'
import { test } from 'node:test'
import { parseFragment } from 'parse5'
import { worked } from '../../bench/growth.ts'
import { type PageOrigin, type SourceDocument, toPage } from '../../src/source/source.ts'
import * as fc from '../laws.ts'
import { english, inShort, read, readOne } from './support.ts'

const pageOfFile = (name: string): Promise<Buffer> => readFile(new URL(`./pages/${name}`, import.meta.url))
const article = (body: string, head = '<meta name="date" content="2026-03-03">'): string =>
  `<!DOCTYPE html><html lang="en"><head><title>A title</title>${head}</head><body><article>${body}</article></body></html>`
const readArticle = (body: string, head?: string): Promise<SourceDocument> => readOne('a.html', article(body, head))

/** The text that a stretch of a page shows, white space folded. */
const shown = (html: string): string => {
  let text = ''
  const queue = [...parseFragment(html).childNodes]
  for (let node = queue.shift(); node !== undefined; node = queue.shift()) {
    if ('value' in node) text += node.value
    else if ('childNodes' in node) queue.unshift(...node.childNodes)
  }
  return text.replace(/[\u00AD\u200B\u2060\uFEFF]/g, '').replace(/\s+/g, ' ')
}

/** Every run leads to a stretch of the page that shows the same characters, and the runs ascend without overlapping. */
const assertMapped = (page: string, { input, origin }: SourceDocument): void => {
  const { textStart, textLength, pageStart, pageLength } = origin as PageOrigin
  let end = 0
  for (let i = 0; i < textStart.length; i++) {
    assert.ok(textStart[i]! >= end)
    assert.match(input.text.slice(end, textStart[i]), /^[\n\t]*$/)
    end = textStart[i]! + textLength[i]!
    const there = toPage(origin as PageOrigin, { start: textStart[i]!, end })
    assert.deepEqual(there, { start: pageStart[i]!, end: pageStart[i]! + pageLength[i]! })
    const stretch = page.slice(there.start, there.end)
    const here = input.text.slice(textStart[i], end)
    assert.ok(shown(stretch) === here || (here.length === 1 && shown(stretch).includes(here)), `"${here}" is "${stretch}" in the page`)
  }
  assert.equal(end, input.text.length)
}

test('a page of a newspaper gives its article and nothing else', async () => {
  const bytes = await pageOfFile('daily.html')
  const document = await readOne('daily.html', bytes)
  const { text, ...about } = document.input
  assert.deepEqual(about, {
    published: '2026-03-03',
    language: 'en-GB',
    publisher: 'The Northern Daily',
    title: 'Norway and Iceland sign fisheries accord',
    url: 'https://www.northern-daily.example/world/fisheries-accord',
    source: 'daily.html',
  })
  assert.equal(document.dateSource, 'metadata')
  const paragraphs = text.split('\n\n')
  assert.equal(paragraphs.length, 8)
  assert.ok(
    paragraphs[0]!.startsWith(
      'OSLO – Norway and Iceland signed an agreement on fisheries on Monday, ending three years of talks over quotas for mackerel in the North Atlantic',
    ),
  )
  assert.ok(
    text.includes('Foreign Minister AnnaLisa Berg') &&
      text.includes('Jón Sigurðsson, called the text “fair & durable”.') &&
      text.includes("Iceland's share"),
  )
  for (const word of [
    'cookie',
    'Share',
    'fishing rods',
    'prices fall',
    'Hidden',
    'newsletter',
    'Sweden',
    'Denmark',
    'Anonymous',
    'rights reserved',
    'Photo',
    'Tracking',
    'Read more',
  ])
    assert.ok(!text.includes(word), word)
  assertMapped(bytes.toString('utf8'), document)
})

test('an old page made of tables gives its text, its printed date and its table', async () => {
  const bytes = await pageOfFile('ministry.html')
  const document = await readOne('ministry.html', bytes)
  assert.equal(document.input.published, '2026-03-03')
  assert.equal(document.dateSource, 'head')
  assert.ok(document.input.text.includes('in millions of krónur:'))
  assert.ok(document.input.text.includes('2025\t33,900\t55,800'))
  for (const word of ['Missions abroad', 'Legal notice', '©']) assert.ok(!document.input.text.includes(word), word)
  assertMapped(bytes.toString('latin1'), document)
})

test('a page of bare divs gives its text and the date it shows', async () => {
  const bytes = await pageOfFile('wire.html')
  const document = await readOne('wire.html', bytes)
  assert.deepEqual([document.input.published, document.dateSource, document.input.title], ['2026-03-03', 'metadata', 'Ministers agree on gas link'])
  assert.equal(document.input.text.split('\n\n').length, 4)
  for (const word of ['Markets', 'Oil falls', 'Jane Roe', 'gas link\n']) assert.ok(!document.input.text.includes(word), word)
  assertMapped(bytes.toString('utf8'), document)
})

test('a span of the text leads to the words of the page', async () => {
  const page = article(`<p>The <b>minister</b> of Norway &amp; her\r\n   guest met&nbsp;in Oslo. ${english}</p><p>They &#x1F600; agreed.</p>`)
  const { input, origin } = await readOne('a.html', page)
  const there = (words: string): string => {
    const start = input.text.indexOf(words)
    const span = toPage(origin as PageOrigin, { start, end: start + words.length })
    return page.slice(span!.start, span!.end)
  }
  assert.equal(there('minister'), 'minister')
  assert.equal(there('The minister of'), 'The <b>minister</b> of')
  assert.equal(there('Norway & her'), 'Norway &amp; her')
  assert.equal(there('her guest'), 'her\r\n   guest')
  assert.equal(there('met in'), 'met&nbsp;in')
  assert.equal(there('They 😀 agreed'), 'They &#x1F600; agreed')
  const edge = input.text.indexOf('\n\n')
  assert.equal(toPage(origin as PageOrigin, { start: edge, end: edge + 2 }), null)
  assert.equal(toPage(origin as PageOrigin, { start: 3, end: 3 }), null)
})

test('the date of a page: metadata in its order, then what it shows', async () => {
  const dateOf = async (head: string, body = '') => (await readArticle(`${body}<p>${english}</p><p>${english}</p>`, head)).input.published
  const linked = '<script type="application/ld+json">[{"@type":["Thing","NewsArticle"],"datePublished":"2026-01-02"}]</script>'
  const open = '<meta property="article:published_time" content="2026-01-01T23:30:00-05:00">'
  assert.equal(await dateOf(linked + open), '2026-01-01')
  assert.equal(await dateOf(`<meta name="DC.date.issued" content="2026-01-03">${linked}`), '2026-01-02')
  assert.equal(await dateOf('<script type="application/ld+json">{broken</script><meta name="DC.date.issued" content="2026-01-03">'), '2026-01-03')
  assert.equal(await dateOf('<meta name="pubdate" content="Fri, 02 Jan 2026 08:00:00 GMT">'), '2026-01-02')
  assert.equal(await dateOf('', '<time datetime="2026-01-05T10:00">yesterday</time>'), '2026-01-05')
  assert.equal(await dateOf('', '<time>5 January 2026</time>'), '2026-01-05')
  assert.equal(await dateOf('', '<time datetime="2026-01-05">5 Jan</time><span itemprop="datePublished" content="2026-01-04"></span>'), '2026-01-04')
  assert.equal(await dateOf('', '<span class="entry-date">January 6, 2026</span>'), '2026-01-06')
  assert.equal(await dateOf('<meta name="date" content="January 7, 2026">'), '2026-01-07')
  assert.equal(await dateOf('', '<ul><li><time datetime="2020-01-05">5 Jan</time> Another story</li></ul>'), null)
  assert.equal(await dateOf('', '<a href="/x"><time datetime="2020-01-05">5 Jan</time></a><time datetime="2026-01-08"></time>'), '2026-01-08')
  assert.equal(await dateOf('', '<aside><time datetime="2020-01-05">5 Jan</time></aside>'), null)
})

test('an address is one of the web or none', async () => {
  const urlOf = async (head: string) => (await readArticle(`<p>${english}</p>`, head)).input.url
  assert.equal(await urlOf('<base href="https://evil.example/"><link rel="canonical" href="javascript:alert(1)">'), null)
  assert.equal(await urlOf('<link rel="canonical" href="/a"><meta property="og:url" content="https://news.example/a">'), 'https://news.example/a')
  assert.equal(await urlOf('<link rel="canonical" href="file:///etc/passwd">'), null)
})

test('the publisher is the name of the site, else the host of its address', async () => {
  const publisherOf = async (head: string) => (await readArticle(`<p>${english}</p>`, head)).input.publisher
  assert.equal(await publisherOf('<link rel="canonical" href="https://www.news.example/a">'), 'news.example')
  assert.equal(
    await publisherOf('<script type="application/ld+json">{"@type":"NewsArticle","publisher":{"name":"The Gazette"}}</script>'),
    'The Gazette',
  )
})

test('the encoding that a page names is used; unnamed bytes are read as browsers read them', async () => {
  const bytes = (charset: string, text: Buffer): Buffer =>
    Buffer.concat([Buffer.from(`<html><head>${charset}</head><body><p>`), text, Buffer.from(` ${english}</p></body></html>`)])
  const cyrillic = await readOne('a.html', bytes('<meta charset="windows-1251">', Buffer.from([0xcc, 0xe8, 0xf0])))
  assert.ok(cyrillic.input.text.startsWith('Мир Norway'))
  const old = await readOne('a.html', bytes('', Buffer.from([0x93, 0x63, 0x61, 0x66, 0xe9, 0x94])))
  assert.ok(old.input.text.startsWith('“café” Norway'))
  assert.deepEqual(
    old.warnings.map((w) => w.code),
    ['input-encoding', 'date-missing'],
  )
  const marked = Buffer.from(`\uFEFF${article(`<p>${english}</p>`)}`)
  assertMapped(marked.toString('utf8'), await readOne('a.html', marked))
})

test('a page without an article is refused', async () => {
  const files = {
    'menu.html': '<html><body><nav><a href="/">Home</a></nav><ul><li><a href="/a">News</a></li><li><a href="/b">Sport</a></li></ul></body></html>',
    'script.html': '<script>var words = "Norway and Iceland signed an agreement on fisheries in Oslo."</script>',
    'hidden.html': `<p hidden>${english}</p><p style="DISPLAY : none">${english}</p>`,
    'cut.html': '<!DOCTYPE html><html><head><title>A page that was cut off before its body',
  }
  assert.deepEqual(
    inShort(await read(files)),
    Object.keys(files).map((name) => `html-no-article ${name}:`),
  )
})

test('a short statement is an article', async () => {
  const { input } = await readOne('a.html', '<p>Norway and Iceland signed a fisheries agreement.')
  assert.equal(input.text, 'Norway and Iceland signed a fisheries agreement.')
})

test('hostile pages are read or refused in bounded time', async () => {
  const words = `<p>${english}</p>`
  const files: Record<string, string> = {
    'deep.html': `${'<div>'.repeat(100_000)}${words}`,
    'deep-inline.html': `${'<b><i>'.repeat(50_000)}${words}`,
    'formats.html': `${Array.from({ length: 500 }, (_, i) => `<b a=${i}>`).join('')}${'<p>x'.repeat(100_000)}`,
    'tables.html': `<table>${'<tr>x'.repeat(100_000)}</table>${words}`,
    'attributes.html': article(
      `<p ${Array.from({ length: 100_000 }, (_, i) => `a${i}=1`).join(' ')} class="${'x '.repeat(1_000_000)}">${english}</p>`,
    ),
    'unclosed.html': `<div><p>${english}<p>${english}<div><span>${english}<!-- never closed ${'x'.repeat(1_000_000)}`,
    'quotes.html': `${words}<a href="${'<p>'.repeat(300_000)}`,
    'entities.html': article(`<p>${'&#65;&amp;&nbsp;&notit;&bogus; '.repeat(50_000)}. ${english}</p>`),
    'long.html': article(`<p>${english.repeat(20_000)}</p>`),
    'json.html': article(words, `<script type="application/ld+json">${'['.repeat(100_000)}${']'.repeat(100_000)}</script>`),
    'adopt.html': `<b><p>${'<br>x'.repeat(100_000)}</b>${words}`,
  }
  for (const [name, page] of Object.entries(files)) {
    const began = worked()
    const [result] = await read({ [name]: page })
    const took = worked() - began

    assert.ok(took < 10, `${name} took ${took} s`)
    if (result!.ok) assertMapped(page, result as SourceDocument)
    else assert.ok(['html-malformed', 'html-no-article'].includes(result!.problem.code), `${name}: ${result!.problem.code}`)
  }
  assert.deepEqual(inShort(await read({ 'deep.html': files['deep.html']! })), ['html-malformed deep.html:'])
})

const fragment = fc.constantFrom(
  ...[
    '<p>',
    '</p>',
    '<div>',
    '</div>',
    '<b>',
    '</b>',
    '<i>',
    '</i>',
    '<a href=x>',
    '</a>',
    '<table>',
    '<tr>',
    '<td>',
    '</table>',
    '<br>',
    '<pre>',
    '</pre>',
    '<ul><li>',
    '</ul>',
  ],
  ...[
    '&amp;',
    '&amp',
    '&ampx',
    '&lt;',
    '&nbsp;',
    '&shy;',
    '&notit;',
    '&#x1F600;',
    '&#65',
    '&#0;',
    '&bogus;',
    '& ',
    '&',
    '<',
    '>',
    '\r\n',
    '\n',
    '\r',
    '\t ',
    '\u00a0',
    '\uFEFF',
    '\0',
  ],
  ...[
    '<!-- x -->',
    '<script>x</script>',
    '<p class="share">',
    '<span hidden>',
    '</span>',
    '<svg><text>',
    '</svg>',
    '😀',
    '\uD800',
    'é',
    'Norway and Iceland ',
    'signed. ',
    'x',
  ],
)

test('every run of any page leads back to the same characters', async () => {
  await fc.assert(
    fc.asyncProperty(fc.array(fragment, { maxLength: 40 }), async (parts) => {
      const page = `<article><p>${english}</p>${parts.join('').toWellFormed()}</article>`
      const [result] = await read({ 'a.html': page })
      if (result!.ok) assertMapped(page, result as SourceDocument)
    }),
    { numRuns: 300 },
  )
})
