import assert from 'node:assert/strict'
import { describe, it } from 'node:test'
import { createEngine } from '../../src/engine.ts'
import { lexicon, reference } from '../../src/lexicon/bundled.ts'

const engine = createEngine({ lexicon, reference })

/** Texts that would bring down a reader that recurses, backtracks or compares everything with everything. */
const units: Readonly<Record<string, string>> = {
  'straight quotation marks': '"',
  'opening quotation marks': '“',
  'opened and not closed': '“We agree ',
  'quotation in quotation': '“he said ‘',
  brackets: '(',
  commas: ', ',
  'full stops': '. ',
  'one long word': 'a',
  'one long number': '1',
  'hyphens without end': 'a-',
  'apostrophes without end': "a'",
  'marks on a letter': 'e\u0301',
  'halves of pairs': '\ud83d',
  'an address without end': 'http://a.',
  'capitalised words': 'Berg ',
  'countries in a row': 'Norway and Chile ',
  'offices in a row': 'President of Norway Anna Berg, ',
  'a sentence without end': 'the minister of Norway said on Monday that trade rose by 5 percent to $3 million and ',
  'verbs in a row': 'agreed and signed ',
  'nested speech': 'he said that ',
  'joined pronouns': 'the minister and he said that ',
  'one line after another': 'Norway\t5,000\t6.1%\t$3m\n',
  'amounts in a row': '$5 million, ',
  'dates in a row': '5 March 2020 to ',
  'the same sentence': 'Exports of Norway to Chile rose 5 percent to $3 million in 2022. ',
  'the same signing': 'Norway and Chile signed a memorandum of understanding in Oslo. ',
  headings: 'Norway signs deal worth $5 million\n\n',
}

describe('texts of forty thousand units of one piece', () => {
  for (const [name, unit] of Object.entries(units))
    it(name, () => {
      const text = unit.repeat(Math.ceil(40_000 / unit.length))
      const { records, mentions, findings } = engine.read({ text, published: '2023-09-12' })
      for (const record of records) assert.equal(text.slice(record.span.start, record.span.end), record.quote)
      for (const { start, end } of [...mentions, ...findings.flatMap((found) => found.inputs.map((input) => input.span))])
        assert.ok(0 <= start && start < end && end <= text.length)
    })
})
