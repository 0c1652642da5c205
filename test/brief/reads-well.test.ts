import assert from 'node:assert/strict'
import { describe, it } from 'node:test'
import { actWords } from '../../src/brief/acts.ts'
import type { BriefSentence } from '../../src/brief/brief.ts'
import { draftBrief, makeBrief } from '../../src/brief/make.ts'
import { printMarkdown } from '../../src/brief/print.ts'
import type { ProofWorld } from '../../src/brief/proof/proof.ts'
import { prove } from '../../src/brief/proof/prove.ts'
import { numberWords } from '../../src/brief/words.ts'
import { createEngine } from '../../src/engine.ts'
import { buildLedger } from '../../src/ledger/merge.ts'
import { lexicon, reference } from '../../src/lexicon/bundled.ts'

const engine = createEngine({ lexicon, reference })
const country = (code: string) => lexicon.countries.find((each) => each.code === code)

interface Made {
  readonly sentences: readonly BriefSentence[]
  readonly world: ProofWorld
  readonly full: string
}

/** The full brief of a pair on made-up reports; every sentence of it must pass the proof. */
const briefOf = (pair: readonly [string, string], ...texts: readonly (readonly [published: string, text: string])[]): Made => {
  const readings = texts.map(([published, text]) => engine.read({ text, published }))
  const ledger = buildLedger({
    documents: readings.map(({ document }) => document),
    claims: readings.flatMap(({ document, records }) => records.map((record) => ({ id: record.id, record, document: document.id, engine: '' }))),
    findings: readings.flatMap(({ findings }) => findings),
  })
  const asked = {
    pair,
    names: (code: string) => country(code)?.name ?? code,
    spellings: (code: string) => {
      const found = country(code)
      return found ? [found.name, ...found.names, ...found.weak, ...found.adjectives, ...found.people] : []
    },
    length: 'full' as const,
  }
  const brief = makeBrief(ledger, asked)
  assert.deepEqual(brief.withheld, [])
  return { ...draftBrief(ledger, asked), full: printMarkdown(brief) }
}

const lineOf = ({ sentences }: Made, start: RegExp): BriefSentence => {
  const found = sentences.find(({ text }) => start.test(text))
  assert.ok(found, `${start} among\n${sentences.map(({ text }) => text).join('\n')}`)
  return found
}

/** The line holds, and no longer holds when a part of it is put otherwise. */
const refusedWhen = (made: Made, line: BriefSentence, from: string | RegExp, to: string): void => {
  assert.deepEqual(prove(line, made.world).faults, [])
  const text = line.text.replace(from, to)
  assert.notEqual(text, line.text)
  assert.ok(!prove({ ...line, text }, made.world).ok, text)
}

describe('places and sides', () => {
  const made = briefOf(
    ['NLD', 'PHL'],
    [
      '2024-03-12',
      'The foreign minister of the Netherlands, Pieter Maas, visited the Philippines on 10-12 March 2024. The next consultations between the Philippines and the Netherlands will be held in The Hague on 14 November 2024.',
    ],
  )

  it('a country has its article as a place, a city keeps its own, and a list begins with a capital in the order of the pair', () => {
    refusedWhen(made, lineOf(made, /visit · took place\. .* in the Philippines/), 'the Philippines', 'the Netherlands')
    refusedWhen(made, lineOf(made, /planned\. The Netherlands and the Philippines, in The Hague/), 'The Hague', 'Manila')
  })
})

describe('what is asked', () => {
  it('has no one for its target when what is asked for was read as that', () => {
    const made = briefOf(
      ['KEN', 'ETH'],
      [
        '2023-05-03',
        '"We demand an investigation and compensation for the families," Kenyan Foreign Minister Joyce Wanjala told Ethiopia on Wednesday.',
      ],
    )
    const line = lineOf(made, /Asked · Wanjala/)
    assert.doesNotMatch(line.text, /→ an investigation/)
    assert.deepEqual(prove(line, made.world).faults, [])
  })

  it('is not open when the words right behind it say that it was taken up', () => {
    const told =
      'New Zealand Prime Minister Hamish Rewi met Chilean President Marisol Ugarte in Santiago on Monday. Rewi invited Ugarte to visit Wellington.'
    const open = briefOf(['CHL', 'NZL'], ['2024-08-14', told])
    const line = lineOf(open, /no answer on record$/)
    assert.deepEqual(prove(line, open.world).faults, [])
    const answered = briefOf(['CHL', 'NZL'], ['2024-08-14', `${told} She accepted the invitation.`])
    assert.doesNotMatch(answered.full, /no answer on record/)
    const offer = lineOf(answered, /^Offered · /)
    assert.ok(!prove({ ...offer, text: `${offer.text.split(' · “')[0]} · no answer on record` }, answered.world).ok)
  })
})

describe('tables', () => {
  const made = briefOf(
    ['CHL', 'NZL'],
    [
      '2024-08-14',
      'SANTIAGO, 14 August 2024 – Chile promised to send 40 teachers to New Zealand by June 2025. Trade between Chile and New Zealand reached $900 million in 2023.',
    ],
    [
      '2024-08-20',
      'WELLINGTON, 20 August 2024 – Trade between Chile and New Zealand reached NZ$1.5 billion in 2023. Exports from Chile to New Zealand were worth NZ$400 million in 2023.',
    ],
  )

  it('name what is taken on once, with the words that give it its strength', () => {
    assert.match(made.full, /\| “send 40 teachers to New Zealand by June 2025” \| “Chile promised to …” /)
    assert.doesNotMatch(made.full, /by June 2025”, by June 2025/)
  })

  it('the day by which something is due is missed where nothing prints it', () => {
    const line = lineOf(made, /^Undertaken · Chile: “send 40 teachers to New Zealand by June 2025”/)
    refusedWhen(made, line, / by June 2025”/, '”')
  })

  it('set no figures of two documents in one row', () => {
    const rows = made.full.split('\n').filter((row) => row.startsWith('| 2023'))
    assert.equal(rows.length, 2)
    assert.ok(
      rows.some((row) => row.includes('NZD 400 million') && row.includes('NZD 1.5 billion')),
      rows.join('\n'),
    )
    assert.ok(
      rows.some((row) => row.includes('$900 million') && !row.includes('NZD')),
      rows.join('\n'),
    )
  })
})

describe('flows', () => {
  it('of exports and imports told in one sentence are both proved, and refused turned round', () => {
    const made = briefOf(
      ['PHL', 'NLD'],
      ['2024-03-11', 'Philippine exports to the Netherlands rose to $2.1 billion in 2023, while imports from the Netherlands stood at $1.1 billion.'],
    )
    refusedWhen(
      made,
      lineOf(made, /^Exports, the Philippines to the Netherlands, 2023/),
      'the Philippines to the Netherlands',
      'the Netherlands to the Philippines',
    )
    assert.match(made.full, /\$1\.1 billion/)
  })
})

describe('plans', () => {
  it('are no longer ahead once an outcome is on record', () => {
    const plan = ['2024-08-15', 'New Zealand will open a trade office in Santiago in 2025, Chile and New Zealand said.'] as const
    const done = ['2025-04-02', 'New Zealand opened a trade office in Santiago on 1 April 2025, the government of Chile said.'] as const
    assert.match(briefOf(['CHL', 'NZL'], plan).full, /opens a trade office · planned/)
    assert.doesNotMatch(briefOf(['CHL', 'NZL'], plan, done).full, /opens a trade office · planned/)
  })
})

describe('words', () => {
  it('deeds have their article before what stands with the noun', () => {
    assert.equal(actWords('opens trade office'), 'opens a trade office')
    assert.equal(actWords('opens embassy'), 'opens an embassy')
    assert.equal(actWords('hands over embassy'), 'hands over an embassy')
    assert.equal(actWords('signs joint statement'), 'signs a joint statement')
    assert.equal(actWords('expels diplomats'), 'expels diplomats')
  })

  it('numbers do not run to thousands of millions', () => {
    assert.equal(numberWords(2_962_960_000), '2.96296 billion')
    assert.equal(numberWords(6_878_000), '6.878 million')
    assert.equal(numberWords(6_209_680), '6,209,680')
    assert.equal(numberWords(1_000_000_000), '1 billion')
    assert.equal(numberWords(-254_200), '−254,200')
  })

  it('a consulate is no embassy', () => {
    const made = briefOf(
      ['CYP', 'LAO'],
      ['2025-02-09', 'Cyprus will open an honorary consulate in Vientiane this year, the ambassador of Cyprus to Laos said.'],
    )
    refusedWhen(made, lineOf(made, /^Consulate · proposed/), 'Consulate', 'Embassy')
  })

  it('a joint statement is not called by the day before its name', () => {
    const made = briefOf(
      ['KAZ', 'ALB'],
      ['2023-09-08', 'ASTANA – Kazakhstan and Albania set out their plans in a Sept. 7 joint statement that was signed in Astana.'],
    )
    refusedWhen(made, lineOf(made, /^Joint statement · signed 7 September 2023/), 'Joint statement', 'Sept. 8 joint statement')
  })
})
