import assert from 'node:assert/strict'
import { test } from 'node:test'
import { folders, linksOf, placesOf, type Story, storiesOf, thingsOf } from './gold.ts'

/** Gold that points at nothing, or at two places, would be counted as a miss of the ledger: so it is looked at by itself. */

const stories = folders.flatMap(storiesOf)
const times = (text: string, words: string): number => text.split(words).length - 1
const textsOf = ({ documents }: Story): string => documents.map(({ text }) => text).join('\n')

/** What is wrong with the places of a story, a line each. */
const faultsOf = (story: Story): readonly string[] => {
  const textOf = new Map(story.documents.map(({ id, text }) => [id, text]))
  const places = [...story.same.flatMap(([, ...list]) => placesOf(list)), ...placesOf(story.apart.flat())]
  return places.flatMap(([id, words]) => {
    const found = times(textOf.get(id) ?? '', words)
    return found === 1 ? [] : [`${id} says "${words}" ${found} times`]
  })
}

test('words of a place stand in their document exactly once', () => {
  assert.deepEqual(
    stories.flatMap(([file, story]) => faultsOf(story).map((fault) => `${file} ${fault}`)),
    [],
  )
})

test('a place that is not there, or is there twice, is found', () => {
  const document = { id: 'a', text: 'They met. They met.', published: '2020-01-01' }
  const story: Story = {
    about: '',
    documents: [document],
    same: [['meeting', { a: 'They met' }]],
    apart: [[{ a: 'met. They' }, { a: 'left' }]],
    findings: [],
    origins: [['a']],
    sides: {},
  }
  assert.deepEqual(faultsOf(story), ['a says "They met" 2 times', 'a says "left" 0 times'])
})

test('one thing is told by two documents, under a name of its own', () => {
  for (const [file, { same }] of stories) {
    assert.equal(new Set(same.map(([name]) => name)).size, same.length, file)
    for (const [name, ...list] of same) assert.ok(new Set(placesOf(list).map(([id]) => id)).size > 1, `${file} ${name}`)
  }
})

test('look-alikes are two places of two things', () => {
  for (const [file, story] of stories) {
    const things = [...thingsOf(story).values()]
    for (const pair of story.apart) {
      const places = placesOf(pair)
      assert.equal(places.length, 2, `${file} ${JSON.stringify(pair)}`)
      const isOne = things.some((list) => places.every(([id, words]) => list.some(([own, other]) => own === id && other === words)))
      assert.ok(!isOne, `${file} ${JSON.stringify(pair)} are one thing`)
    }
  }
})

test('look-alikes of one document stand in two sentences, so that no one record covers both', () => {
  for (const [file, { documents, apart }] of stories) {
    for (const pair of apart) {
      const [[id, one], [other, words]] = placesOf(pair) as [readonly [string, string], readonly [string, string]]
      if (id !== other) continue
      const { text } = documents.find((document) => document.id === id)!
      const [first, second] = [one, words].sort((a, b) => text.indexOf(a) - text.indexOf(b)) as [string, string]
      const between = text.slice(text.indexOf(first) + first.length, text.indexOf(second))
      assert.match(between, /[.?!]["”]?\s|\n/, `${file} ${JSON.stringify(pair)}`)
    }
  }
})

test('origins take each document once; sides and versions name documents', () => {
  for (const [file, { documents, origins, sides, histories }] of stories) {
    const ids = documents.map(({ id }) => id).sort()
    assert.deepEqual(origins.flat().sort(), ids, file)
    for (const id of [...Object.keys(sides), ...(histories ?? []).flat()]) assert.ok(ids.includes(id), `${file} ${id}`)
  }
})

test('words of findings, names, instruments and promises stand in the story', () => {
  for (const [file, story] of stories) {
    const words = [
      ...story.findings.flatMap((finding) => finding.words),
      ...(story.actors ?? []).flat(),
      ...(story.instrument ? [story.instrument.words] : []),
      ...(story.followUps ?? []).flatMap((gold) => [gold.words, ...linksOf(gold)]),
    ]
    for (const one of words) assert.ok(textsOf(story).includes(one), `${file} ${one}`)
  }
})
