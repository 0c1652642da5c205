import assert from 'node:assert/strict'
import { describe, it } from 'node:test'
import { codingCases } from '../../src/coding/cases.ts'
import { codeClauses } from '../../src/coding/coder.ts'
import type { CodedActor } from '../../src/model/record.ts'
import { contextOf } from './context.ts'

const codes = (list: readonly CodedActor[]): string => list.map((a) => a.code).join('+')

/** The events of a text, each as "SOURCE>TARGET code". */
const coded = (text: string): readonly string[] =>
  codeClauses(contextOf(text, '2024-05-14')).map((k) => `${codes(k.sources)}>${codes(k.targets)}${k.mutual ? '<>' : ''} ${k.cameo}`)

describe('coding of events', () => {
  for (const [text, events] of codingCases) it(text, () => assert.deepEqual(coded(text), events))
})
