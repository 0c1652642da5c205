import assert from 'node:assert/strict'
import { test } from 'node:test'
import { worked } from '../../bench/growth.ts'
import { headDate } from '../../src/source/head-date.ts'

const body = 'The ministers of Norway and Iceland met for talks on fisheries.'

const yes: Readonly<Record<string, readonly string[]>> = {
  '2023-09-12': [
    `date 2023-09-12 OSLO. AGENCY – ${body}`,
    ` date 2023-09-12 OSLO – ${body}`,
    `2023-09-12\n\n${body}`,
    `2023-09-12 ${body}`,
    `\uFEFF2023-09-12\r\n${body}`,
    `2023-09-12T08:30:00Z\n${body}`,
    `2023/09/12\n${body}`,
    `Date: 12 September 2023\n${body}`,
    `Published on Tuesday, 12 September 2023, 14:30 ${body}`,
    `12 September 2023\n${body}`,
    `12th of September, 2023\n${body}`,
    `12 SEPTEMBER 2023\n${body}`,
    `12-Sep-2023\n${body}`,
    `Tuesday, September 12, 2023\n${body}`,
    `September 12th, 2023 at 3:15 p.m. GMT\n${body}`,
    `Sept. 12, 2023\n${body}`,
    `Sept. 12, 2023 | ${body}`,
    `12.09.2023\n${body}`,
    `12.9.2023\n${body}`,
    `OSLO, September 12, 2023 – ${body}`,
    `OSLO, 12 September 2023. ${body}`,
    `Oslo, 12 September 2023 — ${body}`,
    `OSLO, Norway, Sept. 12, 2023 -- ${body}`,
    `REYKJAVÍK, Sept. 12, 2023 (Agency) - ${body}`,
    `RIO DE JANEIRO, 12 September 2023 /AGENCY/ – ${body}`,
    `OSLO. 12 September 2023. – ${body}`,
    `Ministers agree on fish\n\nOSLO, September 12, 2023 – ${body}`,
    `Ministers agree on fish\nBy Kari Nordmann | 12 September 2023\n\n${body}`,
    `Ministers agree on fish\nOslo, 12 September 2023\n\n${body}`,
    `Ministers agree on fish\nPublished: 12 September 2023 | Updated: 13 September 2023\n\n${body}`,
    `Ministers agree on fish\nUpdated: 13 September 2023\nPublished: 12 September 2023\n\n${body}`,
    `On 12 September 2023\n${body}`,
    `Ministers agree on fish\nBy Kari Nordmann | Sept. 12, 2023 | 10:15 am\n\n${body}`,
    `OSLO (Agency) - 12 September 2023\n\n${body}`,
    `On 12 September 2023 — ${body}`,
  ],
  '2023-12-25': [`25/12/2023\n${body}`, `12/25/2023\n${body}`],
  '2024-02-29': [`29 February 2024\n${body}`],
  '2023-09-09': [`09/09/2023\n${body}`],
  '2023-09-13': [`Updated: 13 September 2023\n${body}`],
}

const no: readonly string[] = [
  '',
  '   ',
  body,
  `03/04/2023\n${body}`,
  'On 3 May 1999 the two signed a treaty of friendship.',
  'On 3 May 1999, the two signed a treaty of friendship.',
  'In Oslo on 12 September 2023 the ministers met.',
  'September 12, 2023 was the day on which the treaty was signed.',
  'September 12, 2023, will be remembered by both countries.',
  '2023-09-12 was the day on which the treaty was signed.',
  'Joint statement of 12 September 2023\nThe two sides met.',
  `The treaty of 3 May 1999\n${body}`,
  `The treaty (of friendship) of 3 May 1999\n${body}`,
  `Sept. 12 – ${body}`,
  `OSLO, Sept. 12 (Agency) – ${body}`,
  `September 2023\n${body}`,
  `31 April 2023\n${body}`,
  `29 February 2023\n${body}`,
  `6-8 September 2023\n${body}`,
  `12.09.20231\n${body}`,
  `No. 2023-09-12-7\n${body}`,
  `3 May 1999 – The two sign a treaty.\n4 June 2001 – Embassies open.\n`,
  `3 May 1999: a treaty is signed.\n4 June 2001: embassies open.\n`,
  `The ministers met in the Norwegian capital on 12 September 2023 – the first such meeting in years.`,
  `${body} ${body} ${body} ${body} ${body}\n12 September 2023\n${body}`,
]

test('a date printed at the head of a text is found', () => {
  for (const [day, texts] of Object.entries(yes)) for (const text of texts) assert.equal(headDate(text), day, text)
})

test('what is not the date of the text is left alone', () => {
  for (const text of no) assert.equal(headDate(text), null, text)
})

test('a long text without line ends costs next to nothing', () => {
  const began = worked()
  assert.equal(headDate('A'.repeat(50_000_000)), null)
  assert.equal(headDate(`${' '.repeat(5_000_000)}12 September 2023`), null)
  assert.ok(worked() - began < 0.5)
})
