import assert from 'node:assert/strict'
import { describe, it } from 'node:test'
import { readScene } from '../clause/read.ts'

const bodies = (text: string): readonly string[] =>
  readScene(text).organisations.map((o) => `${text.slice(o.start, o.end)} | ${o.country} | ${o.form}`)

describe('organisations: yes', () => {
  const yes: readonly (readonly [string, readonly string[]])[] = [
    ['The Kazakh Ministry of Foreign Affairs confirmed it.', ['Kazakh Ministry of Foreign Affairs | KAZ | government']],
    ["Kazakhstan's Bureau of National Statistics published data.", ['Bureau of National Statistics | KAZ | government']],
    ['The Russian foreign ministry said so.', ['foreign ministry | RUS | government']],
    ['The Government of the Republic of Croatia agreed.', ['Government of the Republic of Croatia | HRV | government']],
    [
      'Officials of the Ministry of Food, Agriculture and Light Industry of Mongolia came.',
      ['Ministry of Food, Agriculture and Light Industry of Mongolia | MNG | government'],
    ],
    [
      'He met President of the Ghana National Chamber of Commerce and Industry Clement Osei.',
      ['Ghana National Chamber of Commerce and Industry | GHA | other'],
    ],
    [
      'The Ministry of Foreign Affairs in the Hong Kong Special Administrative Region Cui Jian spoke.',
      ['Ministry of Foreign Affairs in the Hong Kong Special Administrative Region | HKG | government'],
    ],
    ["The Lao People's Revolutionary Party met.", ["Lao People's Revolutionary Party | LAO | other"]],
    ['The Exim Bank of Ghana and Ghana Commercial Bank joined.', ['Exim Bank of Ghana | GHA | other', 'Ghana Commercial Bank | GHA | other']],
    ['The Indian National Congress objected.', ['Indian National Congress | IND | other']],
    ['They spoke at the OSCE.', ['OSCE | null | igo']],
    ['He was summoned to the Hungarian Ministry of Foreign Affairs on Friday.', ['Hungarian Ministry of Foreign Affairs | HUN | government']],
  ]
  for (const [text, wanted] of yes) it(text, () => assert.deepEqual(bodies(text), wanted))
})

describe('organisations: no', () => {
  for (const text of [
    'The Russian Federation protested.',
    'A service was held.',
    'Prime Cabinet Secretary Moses Wafula left.',
    'They went to a party.',
    'The company grew.',
  ])
    it(text, () => assert.deepEqual(bodies(text), []))
})
