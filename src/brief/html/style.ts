/**
 * The style of a printed account: for a screen of any width, light or dark, and for paper (A4 or Letter, whichever the reader's printer has).
 * System fonts only, since nothing may be fetched.
 */
export const style = `
:root { color-scheme: light dark; --ink: #1b1f24; --soft: #57606a; --paper: #fff; --line: #d0d7de; --band: #f6f8fa; --link: #0a4a8f; --warn: #8a3b00; }
@media screen and (prefers-color-scheme: dark) {
  :root { --ink: #e6e9ec; --soft: #a5adb6; --paper: #14171a; --line: #3a4149; --band: #1d2126; --link: #8cbcf5; --warn: #f0a868; }
}
* { box-sizing: border-box; }
html { background: var(--paper); color: var(--ink); font: 100%/1.5 "Charter", "Bitstream Charter", "Cambria", "Georgia", serif; -webkit-text-size-adjust: 100%; }
body { max-width: 54rem; margin: 0 auto; padding: 1.5rem 1.25rem 4rem; overflow-wrap: break-word; }
h1 { font-size: 1.9rem; line-height: 1.2; margin: 0 0 .75rem; }
h2 { font-size: 1.25rem; line-height: 1.3; margin: 2.25rem 0 .6rem; padding-bottom: .25rem; border-bottom: 1px solid var(--line); }
h3 { font-size: 1rem; margin: 1.4rem 0 .4rem; }
p { margin: .5rem 0; }
ul { margin: .4rem 0; padding-left: 1.25rem; }
ul ul { margin: .15rem 0; }
li { margin: .3rem 0; }
a { color: var(--link); text-underline-offset: .15em; }
.key, .filters, footer, nav { color: var(--soft); font-size: .875rem; }
nav ol { columns: 2; padding-left: 1.5rem; margin: .5rem 0; }
nav li { margin: 0; padding: .15rem 0; }
.cite { font: .7em/1 system-ui, sans-serif; vertical-align: .35em; text-decoration: none; margin-left: .25em; white-space: nowrap; }
.mark { color: var(--warn); font: .8em/1 system-ui, sans-serif; white-space: nowrap; }
table { border-collapse: collapse; width: 100%; margin: .6rem 0 1.2rem; font-size: .92rem; line-height: 1.4; }
caption { text-align: left; font-weight: bold; padding: .4rem 0; }
th, td { text-align: left; vertical-align: top; padding: .35rem .6rem .35rem 0; border-bottom: 1px solid var(--line); }
thead th { color: var(--soft); font-weight: normal; font-size: .85rem; border-bottom-width: 2px; }
tbody th { font-weight: normal; }
.places { font-size: .875rem; padding-left: 0; list-style: none; }
.places li { display: grid; grid-template-columns: 3.2rem 1fr; gap: .5rem; }
.places .at { color: var(--soft); }
li:target, tr:target, p:target { background: var(--band); outline: .4rem solid var(--band); }
.away { position: absolute; width: 1px; height: 1px; overflow: hidden; clip-path: inset(50%); white-space: nowrap; }
@media screen and (max-width: 40rem) {
  body { padding: 1rem .9rem 3rem; }
  nav ol { columns: 1; }
  table, tbody, tr, td, tbody th, caption { display: block; width: 100%; }
  thead { position: absolute; width: 1px; height: 1px; overflow: hidden; clip-path: inset(50%); }
  tr { padding: .5rem 0; border-bottom: 1px solid var(--line); }
  th, td { border: 0; padding: .1rem 0; }
  tbody th { font-weight: bold; }
  td::before { content: attr(data-column); display: block; color: var(--soft); font-size: .8rem; }
  td.none { display: none; }
}
@page { margin: 16mm 17mm 18mm; @bottom-right { content: counter(page) " / " counter(pages); font: 8pt system-ui, sans-serif; color: #57606a; } }
@media print {
  :root { color-scheme: light; --ink: #000; --soft: #444; --paper: #fff; --line: #bbb; --band: #fff; --link: #000; --warn: #000; }
  html { font-size: 10pt; line-height: 1.34; }
  body { max-width: none; margin: 0; padding: 0; }
  nav, .away { display: none; }
  h1 { font-size: 17pt; }
  h2 { font-size: 12pt; margin: .95rem 0 .35rem; padding-bottom: .1rem; }
  h3 { margin: .8rem 0 .25rem; }
  li { margin: .18rem 0; }
  p { margin: .3rem 0; }
  h2, h3, caption { break-after: avoid; }
  li, tr, .finding { break-inside: avoid; }
  thead { display: table-header-group; }
  p, li { orphans: 3; widows: 3; }
  a { text-decoration: none; }
  .sources { break-before: page; }
  table { font-size: 9pt; }
  .places { font-size: 8.5pt; }
}
`.trim()
