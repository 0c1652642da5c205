import assert from 'node:assert/strict'
import { test } from 'node:test'
import { readOne } from './support.ts'

const paragraphs = [
  'TALLINN – Estonia and Finland agreed on Tuesday to build a second power cable under the Gulf of Finland, the two prime ministers said after talks in the Estonian capital.',
  'The cable would carry 700 megawatts and cost about 400 million euros, of which each country would pay half, according to a joint statement.',
  '“This makes both our countries safer,” the Estonian prime minister said. She added that work would begin in 2028 at the latest.',
  'Finland is the largest buyer of Estonian exports. Trade between the two countries fell by 3 percent last year, to 7.1 billion euros.',
  'The two governments also discussed the rail link that is to join their capitals, on which no decision was taken.',
]
const p = paragraphs.map((text) => `<p>${text}</p>`).join('\n')
const links = (n: number): string =>
  Array.from({ length: n }, (_, i) => `<li><a href="/${i}">A headline of another story, number ${i}</a></li>`).join('')
const cards = Array.from(
  { length: 4 },
  (_, i) =>
    `<div class="card"><a href="/${i}"><h3>Another story ${i}</h3><p>A teaser of a story about something else that happened elsewhere, in two lines.</p></a></div>`,
).join('')

/** The same report in the manner of many sites. */
const sites: Readonly<Record<string, string>> = {
  plain: `<html><body>${p}</body></html>`,
  'whole page in a form': `<html><body><form id="aspnetForm" action="./" method="post"><input type="hidden" name="__VIEWSTATE" value="${'x'.repeat(5000)}"><div id="menu"><ul>${links(8)}</ul></div><div id="ctl00_content"><h1>A cable</h1>${p}</div><div class="footer">© The Ministry</div></form></body></html>`,
  'paragraphs parted by line breaks': `<html><body><div class="menu">${links(5)}</div><div class="text">${paragraphs.join('<br><br>\n')}</div></body></html>`,
  'paragraphs as spans in table cells': `<table><tr><td><ul>${links(9)}</ul></td><td>${paragraphs.map((text) => `<div><span>${text}</span></div>`).join('')}</td></tr></table>`,
  'sidebar with teasers': `<body><div class="container"><div class="col-8"><h1>A cable</h1>${p}</div><div class="col-4 sidebar"><h4>Most read</h4>${cards}</div></div></body>`,
  'teasers below': `<body><main><article><h1>A cable</h1>${p}</article><section class="more-stories">${cards}</section></main></body>`,
  'cookie notice first': `<body><div id="onetrust-consent-sdk"><div class="ot-sdk-row"><p>We and our 812 partners store and access information on your device. You can change your choice at any time, and we respect it.</p></div></div><div>${p}</div></body>`,
  'dialog open while saved': `<body><div id="root" aria-hidden="true"><div><h1>A cable</h1>${p}</div></div><div role="dialog"><p>Sign in to go on reading, or subscribe for one euro a week. You can end it at any time.</p></div></body>`,
  'fading in': `<body style="opacity: 0"><article style="opacity:0;transition:1s">${p}</article></body>`,
  'bits inside the text': `<article>${paragraphs
    .map(
      (text, i) =>
        `<p>${text}</p>${['<div class="ad-slot">Advertisement</div>', `<aside><h4>Related</h4><ul>${links(2)}</ul></aside>`, '<div class="newsletter-box"><p>Get the briefing in your inbox every morning.</p><form><input></form></div>', `<p><a href="/x">READ ALSO: A headline of another story</a></p>`][i] ?? ''}`,
    )
    .join('')}</article>`,
  'share buttons and tags': `<article><div class="social-share"><a href="#">Facebook</a><a href="#">X</a><span>125 shares</span></div>${p}<ul class="article-tags"><li><a href="/t">Energy</a></li></ul></article><div class="author-box"><p>Jane Roe is our correspondent in Tallinn. She has written about energy for twenty years.</p></div>`,
  'comments longer than the text': `<body><article>${p}</article><div id="disqus_thread"><ul>${Array.from({ length: 40 }, (_, i) => `<li><p>Reader ${i} thinks that this is a fine idea, but that it comes too late, as always.</p></li>`).join('')}</ul></div></body>`,
  'custom elements': `<body><site-header><a href="/">Home</a></site-header><story-body><story-text>${p}</story-text></story-body></body>`,
  'inline markup': `<article>${paragraphs.map((text) => `<p>${text.replace(/(\w+) (\w+)/, '<strong>$1</strong> <a href="/t">$2</a>')}</p>`).join('')}</article>`,
  'upper-case tags never closed': `<HTML><BODY><CENTER><A HREF="/">Home</A></CENTER>${paragraphs.map((text) => `<P><FONT FACE=Arial>${text}</FONT>`).join('\n')}<HR><SMALL>© The Ministry</SMALL></BODY>`,
  'pictures with captions': `<article>${paragraphs.map((text, i) => `<figure class="image"><img src="${i}.jpg"><figcaption>The two prime ministers in Tallinn. Photo: Picture Desk</figcaption></figure><p>${text}</p>`).join('')}</article>`,
}

for (const [name, page] of Object.entries(sites)) {
  test(`a page of its own manner: ${name}`, async () => {
    const { input } = await readOne('a.html', page, { published: '2026-03-03' })
    assert.deepEqual(input.text.split('\n\n'), paragraphs)
  })
}
