import assert from 'node:assert/strict'
import { test } from 'node:test'
import { draftBrief } from '../../src/brief/make.ts'
import { datePattern, readDate } from '../../src/brief/proof/dates.ts'
import { numbersIn, printsNumber, printsPlace, readValue } from '../../src/brief/proof/numbers.ts'
import type { FaultKind } from '../../src/brief/proof/proof.ts'
import { dateWords, quoted, valueWords } from '../../src/brief/words.ts'
import { measureExchanged } from './exchanged.ts'
import { measure } from './measure.ts'
import { about, story } from './story.ts'
import { measureWrong } from './wrong.ts'

for (const length of ['page', 'full'] as const) {
  test(`${length}: at least 95 of 100 sentences pass, at least 99 of 100 false variants are refused`, () => {
    const { sentences, world } = draftBrief(story, about(length))
    const { made, passed, kinds, missed, failed } = measure(sentences, world)
    const all = Object.values(kinds).reduce((sum, one) => sum + one.made, 0)
    const refused = Object.values(kinds).reduce((sum, one) => sum + one.refused, 0)
    assert.ok(all > (length === 'page' ? 220 : 250), `${all} variants`)
    assert.ok(passed / made >= 0.95, JSON.stringify(failed))
    assert.ok(refused / all >= 0.99, JSON.stringify(missed.map(({ kind, sentence }) => [kind, sentence.text])))
  })
}

test('sentences with true parts exchanged for each other are refused, at least 99 of 100', () => {
  const { sentences, world } = draftBrief(story, about('full'))
  const { kinds, missed } = measureExchanged(sentences, world)
  const sum = (of: 'made' | 'refused') => Object.values(kinds).reduce((all, one) => all + one[of], 0)
  assert.deepEqual(
    Object.keys(kinds).filter((kind) => kinds[kind]!.made === 0),
    [],
  )
  assert.ok(sum('made') > 280, `${sum('made')} sentences`)
  assert.ok(sum('refused') / sum('made') >= 0.99, JSON.stringify(missed.map(({ how, sentence }) => [how, sentence.text])))
})

test('a record that misreads its document gets no line past the proof', () => {
  const results = measureWrong(story, about('full'))
  const through = results.flatMap((one) => one.through).filter((text) => !text.endsWith(': not said'))
  assert.ok(results.length > 25, `${results.length} misreadings`)
  assert.deepEqual(through, [])
})

test('every kind of falsehood is tried on the full brief', () => {
  const { sentences, world } = draftBrief(story, about('full'))
  const { kinds } = measure(sentences, world)
  assert.deepEqual(
    (Object.keys(kinds) as FaultKind[]).filter((kind) => kinds[kind].made === 0),
    [],
  )
})

const dates = [
  '2023',
  '2023-09',
  '2023-09-07',
  '2023-09-06/2023-09-08',
  '2023-08-30/2023-09-02',
  '2022-12-30/2023-01-02',
  '2023-01/2023-07',
  '2022/2023',
  '2022-11/2023-02',
]

test('every printed date reads back as the date it was made from', () => {
  for (const iso of dates) {
    assert.equal(readDate(dateWords(iso))?.iso, iso)
    assert.match(dateWords(iso), new RegExp(`^${datePattern}$`))
  }
})

const values: readonly (readonly [number | readonly [number, number], string | null])[] = [
  [7.7e6, 'USD'],
  [422000, 'EUR'],
  [1.1e9, 'JPY'],
  [-1.1, 'percent'],
  [427, 'times'],
  [[300, 400], 'persons'],
  [123456789, 'USD'],
  [0.3, 'percent'],
]

test('every printed value reads back as the value it was made from', () => {
  for (const [value, unit] of values) assert.deepEqual(readValue(valueWords(value, unit)), { value, unit })
})

test('numbers are read in digits, words and scales', () => {
  for (const [text, value] of [
    ['$7.7 million', 7.7e6],
    ['1,250 tonnes', 1250],
    ['three dozen planes', 36],
    ['twenty-two people', 22],
    ['5-6 billion euros', 5e9],
    ['US$3bn', 3e9],
    ['40 000 troops', 40000],
  ] as const)
    assert.ok(printsNumber(text, value), `${text}: ${numbersIn(text).join(', ')}`)
  for (const [text, value] of [
    ['$7.7 million', 7.7e9],
    ['22 people', 2],
    ['1,250 tonnes', 250],
  ] as const)
    assert.ok(!printsNumber(text, value), text)
})

test('places in an order are read in words and digits', () => {
  for (const [text, place] of [
    ['the third largest investor', 3],
    ['ranked 12th of all', 12],
    ['the largest donor', 1],
  ] as const)
    assert.ok(printsPlace(text, place), text)
  for (const [text, place] of [
    ['the thirteenth round', 3],
    ['the second largest donor', 3],
    ['the second largest donor', 1],
    ['the 4th-biggest buyer', 1],
    ['112th of all', 12],
  ] as const)
    assert.ok(!printsPlace(text, place), text)
})

test('a quotation keeps inner marks apart and says where it is cut', () => {
  assert.equal(quoted('He said “yes” to it', 60), '“He said ‘yes’ to it”')
  assert.equal(quoted('one two three, four', 3), '“one two three …”')
})
