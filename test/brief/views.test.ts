import assert from 'node:assert/strict'
import { readFileSync, writeFileSync } from 'node:fs'
import { test } from 'node:test'
import type { Account, BriefSentence, ViewKind } from '../../src/brief/brief.ts'
import { viewKinds } from '../../src/brief/brief.ts'
import { sentencesOf } from '../../src/brief/html/places.ts'
import { printJson, printMarkdown, printText } from '../../src/brief/print.ts'
import { prove } from '../../src/brief/proof/prove.ts'
import { draftView, makeView } from '../../src/brief/view.ts'
import type { Ledger } from '../../src/index.ts'
import { measure } from './measure.ts'
import { news } from './news.ts'
import { document, ledger } from './shelf.ts'
import { about, story } from './story.ts'

/** The views of the story; a diff tells what its second document, of 2 June 2024, changed. */
const optionsOf = (view: ViewKind) => {
  const { length: _, ...asked } = about('full')
  return { ...asked, view, ...(view === 'diff' ? { since: '2024-06-01' } : {}) }
}

const viewOf = (view: ViewKind, of: Ledger = story): Account => makeView(of, optionsOf(view))

/** Compares with the file beside this test; `UPDATE_GOLDEN=1` writes it anew, to be read before it is committed. */
const golden = (name: string, text: string): void => {
  const path = new URL(`golden/${name}`, import.meta.url)
  if (process.env.UPDATE_GOLDEN) writeFileSync(path, text)
  assert.equal(text, readFileSync(path, 'utf8'), `${name} reads otherwise; UPDATE_GOLDEN=1 writes it anew`)
}

for (const view of viewKinds) {
  test(`${view}: reads as its example`, () => golden(`${view}.md`, printMarkdown(viewOf(view))))

  test(`${view}: nothing of the story is withheld`, () => assert.deepEqual(viewOf(view).withheld, []))

  test(`${view}: every sentence of the JSON passes the proof, proved anew`, () => {
    const { world } = draftView(story, optionsOf(view))
    const read = JSON.parse(printJson(viewOf(view))) as Account
    const failed = sentencesOf(read).flatMap((sentence) => {
      const { ok, faults } = prove(sentence, world)
      return ok ? [] : [[sentence.text, faults]]
    })
    assert.deepEqual(failed, [])
    assert.ok(sentencesOf(read).length > 5)
  })

  test(`${view}: at least 99 of 100 false variants of its sentences are refused`, () => {
    const { sentences, world } = draftView(story, optionsOf(view))
    const { kinds, missed } = measure(sentences, world)
    const sum = (of: 'made' | 'refused') => Object.values(kinds).reduce((all, one) => all + one[of], 0)
    assert.ok(sum('made') > 50, `${sum('made')} variants`)
    assert.ok(sum('refused') / sum('made') >= 0.99, JSON.stringify(missed.map(({ kind, sentence }) => [kind, sentence.text])))
  })

  test(`${view}: the order of documents, items and findings changes nothing`, () => {
    const turned = {
      ...story,
      documents: [...story.documents].reverse(),
      items: [...story.items].reverse(),
      findings: [...story.findings].reverse(),
      actors: [...story.actors].reverse(),
    }
    assert.equal(printJson(viewOf(view, turned)), printJson(viewOf(view)))
  })

  test(`${view}: a pair of which nothing is on record gets an honest page`, () => {
    const empty = ledger([document('both.txt', '2024-01-02', 'Portugal and Mongolia took part in a chess tournament.')], 'MNG-PRT', [])
    assert.match(printText(viewOf(view, empty)), /Nothing is on record for Portugal and Mongolia\./)
  })
}

test('a caption of a series is said by every row beneath it', () => {
  const tables = viewOf('figures')
    .sections.flatMap((section) => section.blocks)
    .flatMap((block) => (block.kind === 'table' && block.caption !== null ? [block] : []))
  for (const { caption, rows } of tables)
    for (const row of rows)
      assert.ok(
        row.some(({ sentence }) => sentence?.text.startsWith(`${caption}, `)),
        caption ?? '',
      )
})

const proofOf = (text: (told: string) => string): readonly string[] => {
  const { sentences, world } = draftView(story, optionsOf('diff'))
  const told = sentences.filter((one) => /^(?:New|Now|Before) · /.test(one.text))
  assert.ok(told.length > 3)
  return told.map((one): BriefSentence => ({ ...one, text: text(one.text) })).flatMap((one) => (prove(one, world).ok ? [one.text] : []))
}

test('what is new is refused as old, and the other way round', () => {
  const turned = { New: 'Before', Before: 'New', Now: 'Before' } as const
  assert.deepEqual(
    proofOf((text) => text.replace(/^(New|Before|Now)/, (word) => turned[word as 'New'])),
    [],
  )
})

test('a word of news has no place where no day is set', () => {
  const { sentences, world } = draftView(story, optionsOf('timeline'))
  const line = sentences.find((one) => one.records.length > 0)!
  assert.equal(prove(line, world).ok, true)
  assert.equal(prove({ ...line, text: `New · ${line.text}` }, world).ok, false)
})

test('diff: a stage that moved, a plan carried out, a figure with another value, a date told more precisely', () => {
  const view = makeView(news, { ...optionsOf('diff'), since: '2024-06-01' })
  assert.deepEqual(view.withheld, [])
  golden('news.md', printMarkdown(view))
})

test('diff: a document without a date counts as old', () => {
  const undated = { ...news, documents: news.documents.map((one) => ({ ...one, published: one.source === 'april.txt' ? null : one.published })) }
  const view = makeView(undated, { ...optionsOf('diff'), since: '2024-06-01' })
  assert.deepEqual(view.withheld, [])
  assert.match(
    printMarkdown(view),
    /- Now · Treaty on extradition · in force 1 June 2024.*\n {2}- Before · Treaty on extradition · signed 9 April 2024/,
  )
})

test('diff: without new documents it says so', () => {
  const view = makeView(news, { ...optionsOf('diff'), since: '2025-01-01' })
  assert.match(printText(view), /Published since 1 January 2025: no document on this pair\./)
  assert.deepEqual(
    view.sections.map(({ id }) => id),
    ['documents'],
  )
})

test('diff: needs the day', () => {
  const { since: _, ...asked } = optionsOf('diff')
  assert.throws(() => makeView(story, asked), RangeError)
})
