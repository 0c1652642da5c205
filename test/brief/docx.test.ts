import assert from 'node:assert/strict'
import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { after, describe, it } from 'node:test'
import { strFromU8, unzipSync } from 'fflate'
import type { Account, BriefBlock, BriefSentence, Cite } from '../../src/brief/brief.ts'
import { printDocx } from '../../src/brief/print-docx.ts'
import { chancery, folderWith, reports } from '../cli/command.ts'
import { hostile } from '../export/ledgers.ts'
import { all, type Element, parseXml } from '../export/xml.ts'

const text = 'Norway and Iceland met in Oslo. They signed a pact.'

const cite = (words: string, document = 'd1', letter = 'A', from = text): Cite => {
  const start = from.indexOf(words)
  return { document, letter, span: { start, end: start + words.length }, record: null }
}

const sentence = (of: string, cites: readonly Cite[] = [], marks: readonly string[] = [], records: readonly string[] = ['r']): BriefSentence => ({
  text: of,
  cites,
  records,
  findings: marks,
  marks,
})

const line = (...sentences: readonly BriefSentence[]): BriefBlock => ({ kind: 'line', bullet: true, indent: 0, label: null, sentences })

const account = (blocks: readonly BriefBlock[], title = 'They met'): Account => ({
  kind: 'brief',
  pair: ['NOR', 'ISL'],
  names: ['Norway', 'Iceland'],
  title: 'page one',
  asOf: '2026-03-02',
  since: null,
  about: null,
  for: null,
  documents: [{ id: 'd1', letter: 'A', title, publisher: 'The Paper', source: null, url: null, published: '2026-03-02' }],
  heard: [],
  unheard: [],
  looked: { judged: 0, records: 1 },
  head: [],
  sections: [{ id: 'all', number: 1, title: 'Contacts', blocks }],
  withheld: [],
  counts: { made: 1, printed: 1, withheld: 0 },
})

interface Read {
  readonly body: Element
  readonly notes: ReadonlyMap<string, Element>
  readonly core: Element
}

/** The parts of the package as fflate and saxes read them. */
const read = (bytes: Uint8Array): Read => {
  const parts = unzipSync(bytes)
  const part = (name: string): Element => parseXml(strFromU8(parts[name]!))
  for (const [name, data] of Object.entries(parts)) if (/\.(xml|rels)$/.test(name)) parseXml(strFromU8(data))
  const notes = all(part('word/footnotes.xml'), 'w:footnote').filter((note) => Number(note.attributes['w:id']) > 0)
  return { body: part('word/document.xml'), notes: new Map(notes.map((note) => [note.attributes['w:id']!, note])), core: part('docProps/core.xml') }
}

/** The words of an element, line breaks as line feeds. */
const wordsOf = (element: Element): string =>
  element.name === 'w:t' ? element.text : element.name === 'w:br' ? '\n' : element.children.map(wordsOf).join('')

/** The notes in the order in which the body refers to them. */
const notesOf = ({ body, notes }: Read): readonly string[] =>
  all(body, 'w:footnoteReference').map((one) => wordsOf(notes.get(one.attributes['w:id']!)!).trim())

const styleOf = (paragraph: Element): string | undefined => all(paragraph, 'w:pStyle')[0]?.attributes['w:val']

const printed = async (blocks: readonly BriefBlock[]): Promise<Read> => read(await printDocx(account(blocks), new Map([['d1', text]])))

describe('the Word document, read by fflate and saxes', () => {
  it('has a footnote behind each cited sentence: where, and the words; the document in full once', async () => {
    const made = await printed([
      line(sentence('They met.', [cite('Norway and Iceland met'), cite('in Oslo')])),
      line(sentence('A pact', [cite('They signed a pact')])),
    ])
    assert.deepEqual(notesOf(made), [
      'A. They met, The Paper, 2 March 2026, 0–22: “Norway and Iceland met”; 23–30: “in Oslo”',
      'A, 32–50: “They signed a pact”',
    ])
    const bullets = all(made.body, 'w:p').filter((paragraph) => styleOf(paragraph) === 'ListParagraph')
    assert.deepEqual(bullets.map(wordsOf), ['They met.', 'A pact'])
  })

  it('has headings, marks of findings, and what was inferred set apart', async () => {
    const made = await printed([{ kind: 'note', heading: true, text: 'Meetings' }, line(sentence('7 March (year *inferred*)', [], ['F1']))])
    const byStyle = (style: string) =>
      all(made.body, 'w:p')
        .filter((paragraph) => styleOf(paragraph) === style)
        .map(wordsOf)
    assert.deepEqual([byStyle('Title'), byStyle('Heading1'), byStyle('Heading2')], [['Norway – Iceland: page one'], ['1. Contacts'], ['Meetings']])
    const [bullet] = all(made.body, 'w:p').filter((paragraph) => styleOf(paragraph) === 'ListParagraph')
    assert.equal(wordsOf(bullet!), '7 March (year inferred) ⚠F1')
    const italics = all(bullet!, 'w:r').filter((run) => all(run, 'w:i').length > 0)
    assert.deepEqual(italics.map(wordsOf), ['inferred'])
  })

  it('has tables with a head that is repeated, a place noted in the last cell that cites it', async () => {
    const both = sentence('They met in Oslo.', [cite('in Oslo')])
    const cells = [
      { shown: 'They', sentence: both },
      { shown: 'Oslo', sentence: both },
      { shown: '–', sentence: null },
    ]
    const made = await printed([{ kind: 'table', caption: 'Who and where', columns: ['who', 'where', 'ratified'], rows: [cells] }])
    const rows = all(made.body, 'w:tr')
    assert.deepEqual(
      rows.map((row) => all(row, 'w:tc').map(wordsOf)),
      [
        ['who', 'where', 'ratified'],
        ['They', 'Oslo', '–'],
      ],
    )
    assert.deepEqual(
      rows.map((row) => all(row, 'w:tblHeader').length),
      [1, 0],
    )
    assert.deepEqual(
      all(rows[1]!, 'w:tc').map((one) => all(one, 'w:footnoteReference').length),
      [0, 1, 0],
    )
  })

  it('gives any text back; what XML forbids as U+FFFD, line ends as breaks', async () => {
    for (const words of Object.values(hostile)) {
      const carried = words
        .toWellFormed()
        .replaceAll(/\r\n|\r/g, '\n')
        .replaceAll(/[^\t\n\P{Cc}\u007f-\u009f]/gu, '\ufffd')
      const bytes = await printDocx(account([line(sentence(words, [cite(words, 'd1', 'A', `x ${words}`)]))], words), new Map([['d1', `x ${words}`]]))
      const made = read(bytes)
      const [bullet] = all(made.body, 'w:p').filter((paragraph) => styleOf(paragraph) === 'ListParagraph')
      assert.equal(wordsOf(bullet!), carried)
      assert.ok(notesOf(made)[0]!.startsWith(`A. ${carried}, The Paper`))
      assert.ok(notesOf(made)[0]!.endsWith(`“${carried}”`))
    }
  })

  it('has the same bytes for the same brief, whenever it is printed', async () => {
    const blocks = [line(sentence('They met.', [cite('in Oslo')]))]
    const first = await printDocx(account(blocks), new Map([['d1', text]]))
    await new Promise((resolve) => setTimeout(resolve, 2100))
    assert.deepEqual(await printDocx(account(blocks), new Map([['d1', text]])), first)
    const { core } = read(first)
    assert.deepEqual(
      ['dcterms:created', 'dcterms:modified'].map((name) => all(core, name)[0]!.text),
      ['2026-03-02T00:00:00Z', '2026-03-02T00:00:00Z'],
    )
  })
})

describe('brief --format docx', () => {
  const folder = folderWith(reports)
  after(() => folder.remove())
  const at = (...args: readonly string[]) => chancery(args, { cwd: folder.path, env: { INIT_CWD: folder.path } })

  it('writes the document that --out names, and asks for a name without it', async () => {
    const [made, unnamed, html] = await Promise.all([
      at('brief', 'NOR', 'ISL', 'north.txt', 'island.txt', '--format', 'docx', '--out', 'brief.docx'),
      at('brief', 'NOR', 'ISL', 'north.txt', '--format', 'docx'),
      at('timeline', 'NOR', 'ISL', 'north.txt', '--format', 'markdown', '--out', 'timeline.md'),
    ])
    assert.deepEqual([made.code, made.out], [0, ''], made.err)
    const notes = notesOf(read(new Uint8Array(readFileSync(join(folder.path, 'brief.docx')))))
    assert.ok(notes.length > 3 && notes.every((note) => /^[AB][.,] .*“.+”$/s.test(note)), notes.join('\n'))
    assert.equal(unnamed.code, 2)
    assert.match(unnamed.err, /a Word document is not text · .*--out/)
    assert.equal(html.code, 0, html.err)
    assert.match(readFileSync(join(folder.path, 'timeline.md'), 'utf8'), /^# Norway – Iceland: timeline\n/)
  })
})
