import assert from 'node:assert/strict'
import { describe, it } from 'node:test'
import type { Claim, Document, Finding } from '../../src/index.ts'
import { buildLedger } from '../../src/ledger/merge.ts'
import * as fc from '../laws.ts'
import { claimOf, documentOf, recordOf } from '../store/fixtures.ts'

interface Told {
  readonly text: string
  readonly value: number
  readonly printed?: string
  readonly fields?: Readonly<Record<string, unknown>>
  readonly published?: string
}

const figure = ({ text, value, fields, published = '2026-03-02' }: Told): { readonly document: Document; readonly claim: Claim } => {
  const document = documentOf(text, { published, publisher: text })
  const half = 10 ** Math.floor(Math.log10(Math.abs(value))) / 20
  const interval = { printed: [value - half / 10, value + half / 10], loose: [value - half, value + half] } as const
  const base = { measure: 'exports', value, unit: 'USD', period: '2025', reporter: 'NOR', partner: 'ISL', status: 'actual', interval } as const
  return { document, claim: claimOf(recordOf(document, 'figure', text, { ...base, ...fields })) }
}

const found = (...told: readonly Told[]): readonly Finding[] => {
  const made = told.map(figure)
  return buildLedger({ documents: made.map((one) => one.document), claims: made.map((one) => one.claim), findings: [] }).findings
}

const brief = (findings: readonly Finding[]) => findings.map(({ check, verdict }) => [check, verdict])

describe('one figure in two documents', () => {
  it('conflicts when the intervals do not meet', () => {
    const findings = found({ text: 'Exports were 7 million.', value: 7e6 }, { text: 'Exports came to 9 million.', value: 9e6 })
    assert.deepEqual(brief(findings), [['value-conflict', 'inconsistent']])
    assert.equal(findings[0]!.documents.length, 2)
    assert.match(findings[0]!.explanation, /7,000,000 USD and as 9,000,000 USD/)
  })

  it('does not conflict where rounding bridges the two', () => {
    assert.deepEqual(found({ text: 'Exports were 7 million.', value: 7e6 }, { text: 'Exports came to 7.08 million.', value: 7.08e6 }), [])
  })

  it('is in tension where a later report or another source may have revised it', () => {
    const late = { text: 'Exports came to 9 million.', value: 9e6, published: '2027-03-02' }
    assert.deepEqual(brief(found({ text: 'Exports were 7 million.', value: 7e6 }, late)), [['value-conflict', 'tension']])
    const other = { text: 'Exports came to 9 million.', value: 9e6, fields: { cites: 'Statistics Iceland' } }
    assert.deepEqual(brief(found({ text: 'Exports were 7 million.', value: 7e6 }, other)), [['value-conflict', 'tension']])
  })

  it('is not one figure when period, product, unit, partner or status differ', () => {
    for (const fields of [
      { period: '2024' },
      { product: 'fish' },
      { unit: 'EUR' },
      { partner: 'SWE' },
      { status: 'forecast' },
      { negated: true },
      { period: null },
    ])
      assert.deepEqual(
        found({ text: 'Exports were 7 million.', value: 7e6 }, { text: 'Exports came to 9 million.', value: 9e6, fields }),
        [],
        JSON.stringify(fields),
      )
  })

  it('says nothing when one document gives two values itself', () => {
    const one = figure({ text: 'Exports were 7 million. Exports were 2 million.', value: 7e6 })
    const two = claimOf(
      recordOf(one.document, 'figure', 'Exports were 2 million.', {
        ...one.claim.record,
        value: 2e6,
        interval: { printed: [2e6, 2e6], loose: [2e6, 2e6] },
      } as never),
    )
    const other = figure({ text: 'Exports came to 9 million.', value: 9e6 })
    assert.deepEqual(buildLedger({ documents: [one.document, other.document], claims: [one.claim, two, other.claim], findings: [] }).findings, [])
  })
})

describe("both sides' figures of one flow", () => {
  const back = (value: number): Told => ({
    text: `Imports from Norway were ${value}.`,
    value,
    fields: { measure: 'imports', reporter: 'ISL', partner: 'NOR' },
  })

  it('agree, agree by rounding, or are in tension, never inconsistent', () => {
    const out = { text: 'Exports to Iceland were 7 million.', value: 7e6 }
    assert.deepEqual(brief(found(out, back(7e6))), [['mirror', 'consistent']])
    assert.deepEqual(brief(found(out, back(7.06e6))), [['mirror', 'within-rounding']])
    assert.deepEqual(brief(found(out, back(9e6))), [['mirror', 'tension']])
  })

  it('are two flows when the goods go the other way', () => {
    const same = { text: 'Imports from Iceland were 9.', value: 9e6, fields: { measure: 'imports', reporter: 'NOR', partner: 'ISL' } }
    assert.deepEqual(found({ text: 'Exports to Iceland were 7 million.', value: 7e6 }, same), [])
  })
})

const said = (text: string, words: string, form: 'direct' | 'indirect' = 'direct') => {
  const document = documentOf(text, { published: '2026-03-02', publisher: text.slice(0, 9) })
  const speaker = { name: 'Ola Hansen', role: 'Minister', country: 'NOR', span: null }
  return { document, claim: claimOf(recordOf(document, 'statement', words, { speaker, form })) }
}

const renderings = (...made: readonly ReturnType<typeof said>[]): readonly Finding[] =>
  buildLedger({ documents: made.map((one) => one.document), claims: made.map((one) => one.claim), findings: [] }).findings

describe('renderings of one quotation', () => {
  const one = 'We are a small and open country that lives from fishing and trade across the northern seas'
  const both = 'We are both small and open countries that live from fishing and trade across the northern seas'

  it('that differ in who is meant are a finding', () => {
    const findings = renderings(said(`First: "${one}," he said.`, one), said(`Second: "${both}," he said.`, both))
    assert.deepEqual(brief(findings), [['rendering', 'tension']])
    assert.match(findings[0]!.explanation, /number \(“(?:both|a) small and open countr/)
  })

  it('that differ in wording only are none', () => {
    const other = one.replace('lives from', 'subsists on')
    assert.deepEqual(renderings(said(`First: "${one}," he said.`, one), said(`Second: "${other}," he said.`, other)), [])
  })

  it("against an outlet's own words count, and are named so", () => {
    const findings = renderings(said(`First: "${one}," he said.`, one), said(`Second: ${both}, he said.`, both, 'indirect'))
    assert.deepEqual(brief(findings), [['rendering', 'tension']])
    assert.match(findings[0]!.explanation, /give what one quotes with another meaning/)
  })

  it('of three documents are one finding where two have the same other words', () => {
    const third = both.replace('northern seas', 'seas of the north')
    const findings = renderings(
      said(`First: "${one}," he said.`, one),
      said(`Second: "${both}," he said.`, both),
      said(`Third: "${third}," he said.`, third),
    )
    assert.ok(findings.length > 0)
    const pairs = findings.flatMap(({ inputs: [first, ...others] }) => others.map((other) => [first!.record, other.record].sort().join()))
    assert.equal(new Set(pairs).size, pairs.length)
  })
})

describe('own words against the quotation that they rest on, in one document', () => {
  const speaker = { name: 'Ola Hansen', role: 'Minister', country: 'NOR', span: null }
  const own = 'Hansen suggested opening direct flights to Reykjavik'
  const quotation = 'we should consider the possibility of opening direct flights to Iceland'
  const pledge = (
    document: Document,
    words: string,
    mode: 'quoted' | 'reported',
    modality: 'suggestion' | 'undertaking' = 'suggestion',
    who = 'Ola Hansen',
  ) => claimOf(recordOf(document, 'commitment', words, { holders: ['NOR'], people: [who], modality, attribution: { by: who, mode } }))
  const findings = (first: string, second: string, ...more: readonly [('suggestion' | 'undertaking')?, string?]) => {
    const document = documentOf(`${first}. "${second}", the minister said.`, { publisher: 'A' })
    const claims = [
      pledge(document, first, 'reported', ...more),
      pledge(document, second, 'quoted'),
      claimOf(recordOf(document, 'statement', second, { speaker, form: 'direct' })),
    ]
    return buildLedger({ documents: [document], claims, findings: [] }).findings
  }

  it('count where the own words say more, with the words of both', () => {
    const found = findings(own, quotation)
    assert.deepEqual(brief(found), [['rendering', 'tension']])
    assert.match(found[0]!.explanation, /own words say more than the words that it quotes: strength \(“consider the possibility”/)
    assert.deepEqual(
      found[0]!.inputs.map(({ quote }) => quote),
      [quotation, own],
    )
  })
  it('count where a suggestion becomes a promise', () => {
    assert.equal(findings('Norway will open direct flights to Reykjavik', 'we should open direct flights to Iceland', 'undertaking').length, 1)
  })
  it('do not count where the quotation says more, or the same', () => {
    assert.deepEqual(findings('Hansen suggested considering direct flights to Iceland', 'we should open direct flights to Iceland'), [])
    assert.deepEqual(findings('Hansen said that Norway should open direct flights to Iceland', 'we should open direct flights to Iceland'), [])
  })
  it('do not count where another person is told of, or another thing', () => {
    assert.deepEqual(findings(own, quotation, 'suggestion', 'Eva Berg'), [])
    assert.deepEqual(findings('Hansen suggested opening fish markets in Bergen', quotation), [])
  })
})

describe('a headline and the words quoted below it', () => {
  const body = '"We should consider the possibility of opening direct flights to Iceland," Hansen said.'
  const pledge = 'We should consider the possibility of opening direct flights to Iceland'
  const findings = (
    title: string | null,
    text: string,
    ...more: readonly (readonly [string, 'quoted' | 'reported', 'suggestion' | 'undertaking'])[]
  ) => {
    const document = documentOf(text, { title })
    const claims = ([[pledge, 'quoted', 'suggestion'], ...more] as const).map(([words, mode, modality]) =>
      claimOf(
        recordOf(document, 'commitment', words, { holders: ['NOR'], people: ['Ola Hansen'], modality, attribution: { by: 'Ola Hansen', mode } }),
      ),
    )
    return buildLedger({ documents: [document], claims, findings: [] }).findings.map(({ check, verdict, inputs }) => [check, verdict, inputs.length])
  }
  it('are in tension where the headline promises, as a title or as the first line', () => {
    assert.deepEqual(findings('Norway will open direct flights to Iceland', body), [['headline', 'tension', 1]])
    assert.deepEqual(findings(null, `Norway to open direct flights to Iceland\n\n${body}`), [['headline', 'tension', 2]])
  })
  it('are not where it says no more, asks, or speaks of another thing', () => {
    for (const title of [
      'Norway suggests direct flights to Iceland',
      'Norway may open direct flights to Iceland',
      'Norway to consider direct flights to Iceland',
      'Will Norway open direct flights to Iceland?',
      'Norway will open fish markets in Bergen',
    ])
      assert.deepEqual(findings(title, body), [], title)
  })
  it('are not where the report itself tells of the promise', () => {
    const promise = 'Norway agreed to open direct flights to Iceland'
    assert.deepEqual(
      findings('Norway will open direct flights to Iceland', `${promise}. ${body}`, [promise, 'reported', 'undertaking']).filter(
        ([check]) => check === 'headline',
      ),
      [],
    )
  })
})

it('law: no order of documents shows, and values whose intervals meet never conflict', () => {
  const tellings = fc.uniqueArray(fc.tuple(fc.integer({ min: 1, max: 99 }), fc.constantFrom('exports', 'imports')), {
    minLength: 2,
    maxLength: 5,
    selector: (one) => one.join(),
  })
  fc.assert(
    fc.property(tellings, (list) => {
      const made = list.map(([value, measure]) => figure({ text: `${measure} were ${value} million.`, value: value * 1e6, fields: { measure } }))
      const of = (ordered: typeof made) =>
        buildLedger({ documents: ordered.map((one) => one.document), claims: ordered.map((one) => one.claim), findings: [] }).findings
      const findings = of(made)
      assert.deepEqual(of(made.toReversed()), findings)
      for (const { inputs } of findings)
        assert.ok(inputs[0]!.interval!.loose[1] < inputs[1]!.interval!.loose[0] || inputs[1]!.interval!.loose[1] < inputs[0]!.interval!.loose[0])
    }),
    { numRuns: 100 },
  )
})
