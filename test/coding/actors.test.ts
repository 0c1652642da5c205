import assert from 'node:assert/strict'
import { test } from 'node:test'
import { codeActors } from '../../src/coding/actors.ts'
import { actorCases } from '../../src/coding/cases-actors.ts'
import type { CodedActor } from '../../src/model/record.ts'
import { contextOf } from './context.ts'

/** Actors of the stretch between square brackets, which are taken out of the text first. */
const coded = (marked: string, published: string | null): readonly CodedActor[] => {
  const [start, end] = [marked.indexOf('['), marked.indexOf(']') - 1]
  const context = contextOf(marked.replace('[', '').replace(']', ''), published)
  const { tokens } = context.scene
  const inside = [...Array(tokens.count).keys()].filter((i) => tokens.start[i]! >= start && tokens.end[i]! <= end)
  return codeActors(context, inside[0]!, inside.at(-1)! + 1)
}

for (const { text, published, codes } of actorCases)
  test(`actors: ${text}`, () => {
    assert.deepEqual(
      coded(text, published ?? null).map((a) => a.code),
      codes,
    )
  })
