import assert from 'node:assert/strict'
import { describe, it } from 'node:test'
import { readScene } from '../clause/read.ts'

const countries = (text: string): readonly string[] => readScene(text).countries.map((c) => `${text.slice(c.start, c.end)} ${c.value} ${c.form}`)
const places = (text: string): readonly string[] => readScene(text).places.map((p) => `${text.slice(p.start, p.end)} ${p.country}`)

describe('countries: yes', () => {
  const yes: readonly (readonly [string, readonly string[]])[] = [
    ['Chad and Niger reopened their border.', ['Chad TCD name', 'Niger NER name']],
    ['Georgia signed a treaty with Armenia.', ['Georgia GEO name', 'Armenia ARM name']],
    ['Jordan thanked Egypt.', ['Jordan JOR name', 'Egypt EGY name']],
    ['The Georgian minister flew to Tbilisi.', ['Georgian GEO adjective']],
    ['The Kremlin denied the report.', ['Kremlin RUS seat']],
    ['Albanians voted.', ['Albanians ALB people']],
  ]
  for (const [text, wanted] of yes) it(text, () => assert.deepEqual(countries(text), wanted))
})

describe('countries: no', () => {
  for (const text of [
    'Chad Wilson said the deal was fair.',
    'Michael Jordan met the mayor.',
    'A pro-Russia party lost.',
    'The Kathmandu Post reported the visit.',
    'The China Daily reported the visit.',
    'The factory is in Atlanta, Georgia.',
    'Ships crossed the South China Sea.',
    'The anti-American march ended.',
  ])
    it(text, () => assert.deepEqual(countries(text), []))
})

describe('places', () => {
  it('a city in the name of a treaty is no place', () =>
    assert.deepEqual(places('They pointed to the Paris Agreement and the Vienna Convention.'), []))
  it('a city in the name of a club is no place', () => assert.deepEqual(places('Real Madrid beat Dynamo Kyiv.'), []))
  it('a city alone is one', () => assert.deepEqual(places('They met in Paris and Kyiv.'), ['Paris FRA', 'Kyiv UKR']))
})
