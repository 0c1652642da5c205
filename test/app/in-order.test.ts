import assert from 'node:assert/strict'
import { describe, it } from 'node:test'
import { makeCorpus } from '../../scripts/corpus/make.ts'
import { type Done, readInOrder, type Step } from '../../src/app/reading/in-order.ts'
import { mayHang } from '../hanging.ts'

const documents = [...makeCorpus({ documents: 90, seed: 3, noise: 0, templates: 'open' }).documents()].map(({ document }) => document)
const steps = (): readonly Step<string>[] =>
  documents.flatMap(({ text, published, id }, at): readonly Step<string>[] => [
    { read: { input: { text, published, source: id }, warnings: [] } },
    ...(at % 20 === 0 ? [{ pass: `behind ${id}` }] : []),
  ])

async function* comingIn(list: readonly Step<string>[]): AsyncGenerator<Step<string>> {
  yield* list
}

const nameOf = (done: Done<string>): string => ('pass' in done ? done.pass : (done.of.input.source ?? ''))

const all = async (source: AsyncIterable<Step<string>>, threads: number) => {
  const batches: (readonly Done<string>[])[] = []
  for await (const batch of readInOrder(source, threads)) batches.push(batch)
  return batches
}

describe('reading in order', () => {
  it('gives the same in the same order on any number of threads', mayHang, async () => {
    const [one, three] = await Promise.all([all(comingIn(steps()), 1), all(comingIn(steps()), 3)])
    const names = steps().map((step) => ('pass' in step ? step.pass : step.read.input.source))
    assert.deepEqual(three.flat().map(nameOf), names)
    assert.deepEqual(three.flat(), one.flat())
    assert.ok(three.every((batch) => batch.length <= 256 + 16))
    assert.ok(
      three.slice(0, 30).every((batch) => batch.length === 1),
      'the first ones are handed on as soon as they are read',
    )
    assert.ok(
      three.some((batch) => batch.length > 4),
      'later ones together',
    )
  })

  it('hands on what is there while nothing more comes in', mayHang, async () => {
    const list = steps().slice(0, 60)
    const handedOn = Promise.withResolvers<void>()
    // The rest comes in only when the first fifty have come out: a chunk that waited to be full would wait for ever.
    async function* halting(): AsyncGenerator<Step<string>> {
      yield* list.slice(0, 50)
      await handedOn.promise
      yield* list.slice(50)
    }
    let count = 0
    for await (const batch of readInOrder(halting(), 2)) {
      count += batch.length
      if (count === 50) handedOn.resolve()
    }
    assert.equal(count, 60)
  })

  it('ends its threads when nobody wants more, and hands on what the source throws', mayHang, async () => {
    let taken = 0
    for await (const batch of readInOrder(comingIn(steps()), 2)) {
      taken += batch.length
      if (taken > 40) break
    }
    assert.ok(taken > 40 && taken < steps().length + 1)
    async function* failing(): AsyncGenerator<Step<string>> {
      yield* comingIn(steps().slice(0, 45))
      throw new Error('the disk went away')
    }
    await assert.rejects(all(failing(), 2), /the disk went away/)
  })

  it('starts no thread for a few texts', async () => {
    const before = process.getActiveResourcesInfo().filter((name) => name === 'MessagePort').length
    const batches = await all(comingIn(steps().slice(0, 20)), 2)
    assert.equal(batches.length, 20)
    assert.equal(process.getActiveResourcesInfo().filter((name) => name === 'MessagePort').length, before)
  })
})
