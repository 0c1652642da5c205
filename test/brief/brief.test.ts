import assert from 'node:assert/strict'
import { test } from 'node:test'
import type { Brief, BriefSentence } from '../../src/brief/brief.ts'
import { makeBrief } from '../../src/brief/make.ts'
import { printJson, printMarkdown, printText } from '../../src/brief/print.ts'
import { document, ledger } from './shelf.ts'
import { about, story } from './story.ts'

const sentencesOf = (brief: Brief): readonly BriefSentence[] => [
  ...brief.head,
  ...brief.sections.flatMap((section) =>
    section.blocks.flatMap((block) =>
      block.kind === 'line' ? block.sentences : block.kind === 'table' ? block.rows.flatMap((row) => row.flatMap((cell) => cell.sentence ?? [])) : [],
    ),
  ),
]

const page = makeBrief(story, about('page'))
const full = makeBrief(story, about('full'))

test('the head gives the latest date, the documents newest first and the sides', () => {
  assert.equal(page.asOf, '2024-06-02')
  assert.deepEqual(
    page.documents.map(({ letter, source }) => [letter, source]),
    [
      ['A', 'second.txt'],
      ['B', 'first.txt'],
    ],
  )
  assert.deepEqual(page.heard, ['PRT'])
  assert.deepEqual(page.unheard, ['MNG'])
  assert.match(printText(page), /Mongolia\s+none/)
})

test('page one has its sections in order and about 300 words of its own', () => {
  const order = ['stands', 'open', 'agreements', 'figures', 'unchecked', 'ahead', 'unknown', 'left']
  assert.deepEqual(
    page.sections.map((section) => section.id),
    order,
  )
  const words = sentencesOf(page).flatMap((sentence) => sentence.text.split(/\s+/)).length
  assert.ok(words > 150 && words < 420, `${words} words`)
})

test('the full brief has ten numbered sections', () => {
  assert.deepEqual(
    full.sections.map((section) => section.number),
    [1, 2, 3, 4, 5, 6, 7, 8, 9, 10],
  )
})

test('every line about the world cites a place or is a line of counts and absences', () => {
  const uncited = sentencesOf(full).filter((sentence) => sentence.records.length > 0 && sentence.cites.length === 0)
  assert.deepEqual(
    uncited.filter((sentence) => !sentence.text.endsWith(': not said')),
    [],
  )
})

test('nothing of the story is withheld', () => {
  assert.deepEqual(page.withheld, [])
  assert.deepEqual(full.withheld, [])
})

test('an inferred year is marked, a printed one is not', () => {
  const text = printText(full)
  assert.match(text, /16–18 May 2024 \(year inferred\) · visit/)
  assert.match(text, /exist since 3 March 1976/)
})

test('a line that rests on an open finding carries its mark, and no other line does', () => {
  const marked = sentencesOf(full).filter((sentence) => sentence.records.length > 0 && sentence.marks.includes('F1'))
  assert.ok(marked.length > 0)
  assert.ok(marked.every((sentence) => sentence.text.includes('meeting')))
})

test('a denial stands beneath the measure that it answers', () => {
  assert.match(printMarkdown(full), /accuses of spying.*\n {2}- Answer \(the link is inferred\): Rui Tavares, in the words of A/)
})

test('two documents that say the same are one line with two citations', () => {
  const visit = sentencesOf(page).find((sentence) => sentence.text.includes('visit · took place'))
  assert.deepEqual(
    visit?.cites.map(({ letter }) => letter),
    ['A', 'B'],
  )
})

test('lines of the terminal hold 100 columns', () => {
  const long = printText(full)
    .split('\n')
    .filter((line) => line.length > 100)
  assert.deepEqual(long, [])
})

test('the order of documents, items and findings changes nothing', () => {
  const turned = {
    documents: [...story.documents].reverse(),
    items: [...story.items].reverse(),
    findings: [...story.findings].reverse(),
    actors: [...story.actors].reverse(),
    rejected: [...story.rejected].reverse(),
    lapsed: [...story.lapsed].reverse(),
    judgements: [...story.judgements].reverse(),
    questions: [...story.questions].reverse(),
    origins: [...story.origins].reverse(),
    histories: [...story.histories].reverse(),
    instruments: [...story.instruments].reverse(),
    followUps: [...story.followUps].reverse(),
  }
  assert.equal(printJson(makeBrief(turned, about('full'))), printJson(full))
})

test('as of an earlier day only documents published by then speak', () => {
  const early = makeBrief(story, about('full', { asOf: '2024-05-25' }))
  assert.equal(early.documents.length, 1)
  assert.doesNotMatch(printText(early), /expels diplomats/)
  assert.match(printText(early), /Disputes and measures: none on record/)
})

test('about keeps the entries with these words', () => {
  const fish = makeBrief(story, about('full', { about: 'fisheries' }))
  assert.match(printText(fish), /fisheries/)
  assert.doesNotMatch(printText(fish), /students/)
})

test('written for one side, what it owes an answer to is called its turn', () => {
  const before = printMarkdown(makeBrief(story, about('page', { for: 'MNG', asOf: '2024-05-25' })))
  assert.match(before, /Mongolia’s turn · Offered · Moreira.* · no answer on record/)
})

test('what was asked is open no longer once a later document dates it, and the full brief says since when', () => {
  assert.doesNotMatch(printMarkdown(makeBrief(story, about('page', { for: 'MNG' }))), /no answer on record/)
  assert.match(
    printMarkdown(full),
    /visit Portugal again” \| [^|]* \| a step taken · told 2 June 2024, a date is set: “Ganbold plans to visit Portugal in September 2024”/,
  )
  assert.match(printMarkdown(full), /an embassy in Lisbon[^|]*\|[^|]*\| nothing on record/)
})

test('a pair without entries gets an honest brief with the documents that name both', () => {
  const both = document('both.txt', '2024-01-02', 'Portugal and Mongolia took part in a chess tournament.')
  const other = document('other.txt', '2024-01-03', 'Portugal won.')
  const brief = makeBrief(ledger([both, other], 'MNG-PRT', []), about('page'))
  const text = printText(brief)
  assert.match(text, /Nothing is on record for Portugal and Mongolia\./)
  assert.match(text, /1 document names both countries and gave no entry: A\./)
  assert.doesNotMatch(text, /other\.txt/)
  assert.deepEqual(brief.withheld, [])
})

test('a ledger without documents gets a brief that says so', () => {
  const brief = makeBrief(ledger([], 'MNG-PRT', []), about('full'))
  assert.match(printText(brief), /No document names both countries\./)
  assert.match(printMarkdown(brief), /Read: no document\./)
})

test('a record whose words do not hold its value is withheld and counted', () => {
  const wrong = {
    ...story,
    items: story.items.map((item) => ({
      ...item,
      claims: item.claims.map((claim) =>
        claim.record.kind === 'figure' && claim.record.value === 4200000 ? { ...claim, record: { ...claim.record, value: 4300000 } } : claim,
      ),
    })),
  }
  const brief = makeBrief(wrong, about('full'))
  assert.ok(brief.withheld.some(({ faults }) => faults.some(({ kind }) => kind === 'number')))
  assert.match(printText(brief), /withheld: proof failed/)
  assert.doesNotMatch(printText(brief), /\$4\.3 million/)
})
