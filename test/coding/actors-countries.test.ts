import assert from 'node:assert/strict'
import { test } from 'node:test'
import { codeActors } from '../../src/coding/actors.ts'
import { createActorIndex } from '../../src/lexicon/actors.ts'
import { lexicon, reference } from '../../src/lexicon/bundled.ts'
import type { CountryEntry } from '../../src/model/lexicon.ts'
import { contextOf } from './context.ts'

const codesOf = (phrase: string): readonly string[] => {
  const context = contextOf(phrase, null)
  return codeActors(context, 0, context.scene.tokens.count).map((a) => a.code)
}

/** The state that an entry is coded as, and the sector that entities without an ISO code carry. */
const codeOf = (c: CountryEntry, sector = ''): string => (c.code === 'NCY' ? 'CYPPRE' : c.code + sector)

/** Names in the list of countries that name the government of one. */
const GOVERNMENT = /^Palestinian (?:National )?Authority$/

/** Words that several entries share: which one is meant only the text tells. */
const count = new Map<string, number>()
for (const c of lexicon.countries)
  for (const w of new Set([...c.names, ...c.weak, ...c.adjectives, ...c.people, c.capital ?? ''])) count.set(w, (count.get(w) ?? 0) + 1)
const own = (w: string): boolean => count.get(w) === 1 && /^\p{Lu}/u.test(w)

test('every country: its name, adjective, people, army, capital and government are coded as its own', () => {
  const wrong: string[] = []
  const expect = (phrase: string, code: string): void => {
    const got = codesOf(phrase)
    if (got.length !== 1 || got[0] !== code) wrong.push(`${phrase}: ${code}, not ${got.join(' ') || 'nothing'}`)
  }
  for (const c of lexicon.countries) {
    for (const name of c.names.filter(own)) expect(name, codeOf(c, GOVERNMENT.test(name) ? 'GOV' : ''))
    for (const adjective of c.adjectives.filter(own)) {
      expect(`the ${adjective} army`, codeOf(c, 'MIL'))
      expect(`the ${adjective} government`, codeOf(c, 'GOV'))
    }
    for (const people of c.people.filter(own)) expect(`the ${people}`, codeOf(c))
    if (own(c.name)) expect(`the government of ${c.name}`, codeOf(c, 'GOV'))
    if (own(c.name)) expect(`${c.name}'s foreign minister`, codeOf(c, 'GOV'))
    if (c.capital && own(c.capital) && !c.names.includes(c.capital)) expect(c.capital, codeOf(c, 'GOV'))
  }
  assert.deepEqual(wrong, [])
})

test('every seat, body, movement and person of the lists belongs to a country or body', () => {
  const index = createActorIndex(lexicon, reference.offices.facts)
  const codes = new Set(lexicon.countries.map((c) => c.code))
  const wrong: string[] = []
  for (const [country, lines] of Object.entries(lexicon.actors.people))
    for (const line of lines) {
      const name = line.split(/ \| |, /)[0]!
      const found = index.persons(name)
      if (!found.some((f) => f.country === country)) wrong.push(line)
      for (const f of found) if (f.country !== null && !codes.has(f.country) && !/^(?:IGO|IMG)/.test(f.country)) wrong.push(`${name}: ${f.country}`)
      for (const f of found)
        if (f.from !== null && f.until !== null && f.until < f.from.slice(0, f.until.length)) wrong.push(`${name}: ${f.from}/${f.until}`)
    }
  for (const c of lexicon.countries)
    for (const seat of c.seats) {
      const got = codesOf(seat)
      if (got.length !== 1 || !got[0]!.startsWith(c.code)) wrong.push(`${seat}: ${c.code}, not ${got.join(' ') || 'nothing'}`)
    }
  assert.deepEqual(wrong, [])
})
