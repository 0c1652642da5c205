import assert from 'node:assert/strict'
import { describe, it } from 'node:test'
import { type Report, report } from './build.ts'

/** A made-up report of trade between Norway and Uruguay; numbers are put in by the cases. */
const trade = (total: string, out: string, back: string): Report => {
  const text = `In 2019 trade between Norway and Uruguay came to ${total}, with Norwegian exports of ${out} and imports of ${back}.`
  return report(text)
    .figure(text, total, { measure: 'trade', period: '2019' })
    .figure(text, out, { measure: 'exports', reporter: 'NOR', partner: 'URY', period: '2019' })
    .figure(text, back, { measure: 'imports', reporter: 'NOR', partner: 'URY', period: '2019' })
}

describe('sum', () => {
  it('agrees when the rounded parts give the rounded whole', () => {
    assert.deepEqual(trade('$9.1 million', '$6.9 million', '$2.2 million').verdicts('sum'), ['consistent'])
    assert.deepEqual(trade('$91,300', '$91,000', '$300').verdicts('sum'), ['consistent'])
  })

  it('agrees within rounding when only the intervals meet', () => {
    assert.deepEqual(trade('$9.2 million', '$6.9 million', '$2.2 million').verdicts('sum'), ['within-rounding'])
  })

  it('is in tension when trailing zeros must be read as rounding', () => {
    assert.deepEqual(trade('$214 million', '$200 million', '$11 million').verdicts('sum'), ['tension'])
  })

  it('fails when no rounding helps, and names a slip of scale', () => {
    const found = trade('$9.1 million', '$6.9 million', '$22 million').check()
    assert.deepEqual(
      found.filter((f) => f.check === 'sum').map((f) => f.verdict),
      ['inconsistent'],
    )
    const slip = found.find((f) => f.check === 'scale-slip')
    assert.equal(slip?.verdict, 'tension')
    assert.match(slip?.formula ?? '', /if "\$22 million" were 10 times smaller/)
  })

  it('shows its formula with the words of the text', () => {
    const [sum] = trade('$9.1 million', '$6.9 million', '$2.2 million').check('sum')
    assert.equal(sum?.formula, '"$6.9 million" + "$2.2 million" → 9,100,000, printed "$9.1 million"')
    assert.equal(sum?.result, 9100000)
    assert.deepEqual(
      sum?.inputs.map((i) => i.quote),
      ['$6.9 million', '$2.2 million', '$9.1 million'],
    )
  })

  it('takes exports of both countries as the two flows', () => {
    const text = 'Trade reached $50 million in 2015. Chile sold $30 million to Kenya in 2015 and Kenya $20 million to Chile.'
    const r = report(text)
      .figure('Trade reached $50 million in 2015', '$50 million', { measure: 'trade', period: '2015' })
      .figure('Chile sold $30 million to Kenya in 2015', '$30 million', { measure: 'exports', reporter: 'CHL', partner: 'KEN', period: '2015' })
      .figure('Kenya $20 million to Chile', '$20 million', { measure: 'exports', reporter: 'KEN', partner: 'CHL', period: '2015' })
    assert.deepEqual(r.verdicts('sum'), ['consistent'])
  })

  it('does not accuse where the period was concluded', () => {
    const text = 'Trade came to $50 million in 2015. Chilean exports to Kenya were $10 million. Imports were $20 million.'
    const period = { period: { said: null, from: 'rule' } } as const
    const r = report(text)
      .figure('Trade came to $50 million in 2015', '$50 million', { measure: 'trade', period: '2015' })
      .figure('Chilean exports to Kenya were $10 million', '$10 million', {
        measure: 'exports',
        reporter: 'CHL',
        partner: 'KEN',
        period: '2015',
        inferred: period,
      })
      .figure('Imports were $20 million', '$20 million', { measure: 'imports', reporter: 'CHL', partner: 'KEN', period: '2015', inferred: period })
    assert.deepEqual(r.verdicts('sum'), ['unverifiable'])
  })

  it('leaves alone totals of other periods, units and countries', () => {
    const text =
      'Trade was $50 million in 2015. Trade with Peru was $70 million in 2016. Exports to Kenya were $10 million in 2016. Imports were €20 million.'
    const r = report(text)
      .country('Peru', 'PER')
      .figure('Trade was $50 million in 2015', '$50 million', { measure: 'trade', period: '2015' })
      .figure('Trade with Peru was $70 million in 2016', '$70 million', { measure: 'trade', period: '2016' })
      .figure('Exports to Kenya were $10 million in 2016', '$10 million', { measure: 'exports', reporter: 'CHL', partner: 'KEN', period: '2016' })
      .figure('Imports were €20 million', '€20 million', { measure: 'imports', reporter: 'CHL', partner: 'KEN', period: '2016' })
    assert.deepEqual(r.verdicts('sum'), [])
  })

  it('leaves out what had not begun when the report appeared', () => {
    const text = 'Exports should double to $70 million in 2030.'
    const r = report(text, '2025-11-24')
      .figure(text, '$70 million', { measure: 'exports', reporter: 'NOR', partner: 'URY', period: '2030' })
      .record('figure', 'double', { measure: 'growth', value: 2, unit: 'times', interval: { printed: [1.5, 2.5], loose: [1.5, 2.5] } })
    assert.deepEqual(r.verdicts('implied-base'), [])
  })

  it('leaves targets and denials out', () => {
    const text = 'The two want trade of $50 million in 2019, exports of $10 million and imports of $20 million.'
    const r = report(text)
      .figure(text, '$50 million', { measure: 'trade', period: '2019', status: 'target' })
      .figure(text, '$10 million', { measure: 'exports', reporter: 'NOR', partner: 'URY', period: '2019' })
      .figure(text, '$20 million', { measure: 'imports', reporter: 'NOR', partner: 'URY', period: '2019' })
    assert.deepEqual(r.verdicts('sum'), [])
  })
})

describe('sum of a list', () => {
  const listed = (text: string): readonly string[] => report(text).verdicts('sum')

  it('adds up a list that is said to be all', () => {
    assert.deepEqual(listed('Aid of $10 million, comprising $6 million in grants and $4 million in loans, was agreed.'), ['consistent'])
    assert.deepEqual(listed('The fund of $10 million consists of $6 million in grants, $3 million in loans and $1 million in kind.'), ['consistent'])
    assert.deepEqual(listed('The fund of $10 million consists of $6 million in grants, $3 million in loans and $12 million in kind.'), [
      'inconsistent',
    ])
  })

  it('does not add up what is only a part, or an open list', () => {
    assert.deepEqual(listed('Aid of $10 million, including $6 million in grants and $1 million in loans, was agreed.'), [])
    assert.deepEqual(listed('Aid of $10 million, comprising $6 million in grants, was agreed.'), [])
    assert.deepEqual(listed('Aid of $10 million, comprising $6 million in grants and €4 million in loans, was agreed.'), [])
  })
})

describe('remainder and balance', () => {
  const text = 'Fiji imported goods worth $80 million from Oman in 2020 and exported $95 million. Oil made up $50 million of the imports.'
  const made = (): Report =>
    report(text)
      .figure('Fiji imported goods worth $80 million from Oman in 2020', '$80 million', {
        measure: 'imports',
        reporter: 'FJI',
        partner: 'OMN',
        period: '2020',
      })
      .figure('exported $95 million', '$95 million', { measure: 'exports', reporter: 'FJI', partner: 'OMN', period: '2020' })
      .figure('Oil made up $50 million of the imports', '$50 million', {
        measure: 'imports',
        reporter: 'FJI',
        partner: 'OMN',
        period: '2020',
        product: 'oil',
      })

  it('derives what the named goods leave', () => {
    const [left] = made().check('remainder')
    assert.equal(left?.result, 30_000_000)
    assert.equal(left?.verdict, 'unverifiable')
  })

  it('derives a balance that is not printed', () => {
    const [balance] = made().check('balance')
    assert.equal(balance?.result, 15_000_000)
    assert.equal(balance?.verdict, 'unverifiable')
  })

  it('compares a balance that is printed in the same sentence', () => {
    const said = (surplus: string): readonly string[] => {
      const s = `In 2020 Fiji sold Oman $95 million and bought $80 million, a surplus of ${surplus}.`
      return report(s)
        .figure(s, '$95 million', { measure: 'exports', reporter: 'FJI', partner: 'OMN', period: '2020' })
        .figure(s, '$80 million', { measure: 'imports', reporter: 'FJI', partner: 'OMN', period: '2020' })
        .verdicts('balance')
    }
    assert.deepEqual(said('$15 million'), ['consistent'])
    assert.deepEqual(said('$16 million'), ['within-rounding'])
    assert.deepEqual(said('$35 million'), ['inconsistent'])
  })
})

describe('growth, multiple, implied base', () => {
  const grown = (percent: string, from: string, to: string, value?: number): Report => {
    const text = `Exports changed by ${percent}, from ${from} in 2010 to ${to} in 2011.`
    return report(text)
      .figure(text, percent, { measure: 'growth', ...(value === undefined ? {} : { value }) })
      .figure(text, from, { measure: 'exports', reporter: 'NPL', partner: 'LAO', period: '2010' })
      .figure(text, to, { measure: 'exports', reporter: 'NPL', partner: 'LAO', period: '2011' })
  }

  it('redoes a growth of which both ends are printed', () => {
    assert.deepEqual(grown('25 percent', '$40.2 million', '$50.2 million').verdicts('growth'), ['consistent'])
    assert.deepEqual(grown('26 percent', '$4.0 million', '$5.0 million').verdicts('growth'), ['within-rounding'])
    assert.deepEqual(grown('55 percent', '$40.2 million', '$50.2 million').verdicts('growth'), ['inconsistent'])
  })

  it('reads a decrease as negative', () => {
    assert.deepEqual(grown('20 percent', '$50 million', '$40 million', -20).verdicts('growth'), ['consistent'])
  })

  it('derives the earlier figure where only the later one is printed', () => {
    const text = 'Exports of Nepal to Laos grew by 25 percent in 2011, reaching $50 million.'
    const [base, ...more] = report(text)
      .figure(text, '25 percent', { measure: 'growth' })
      .figure(text, '$50 million', { measure: 'exports', reporter: 'NPL', partner: 'LAO', period: '2011' })
      .check('implied-base')
    assert.equal(more.length, 0)
    assert.equal(base?.verdict, 'unverifiable')
    assert.equal(base?.result, 40_000_000)
    assert.match(base?.settles ?? '', /exports of 2010/)
  })

  it('follows "it" to the sentence before and takes the year that is compared with', () => {
    const text = 'Trade was $1 million in 2001 and $5 million in 2011. It was up 25 percent compared to 2010.'
    const [base] = report(text)
      .date('2010', '2010')
      .figure('Trade was $1 million in 2001', '$1 million', { measure: 'trade', period: '2001' })
      .figure('$5 million in 2011', '$5 million', { measure: 'trade', period: '2011' })
      .figure('It was up 25 percent compared to 2010', '25 percent', { measure: 'growth' })
      .check('implied-base')
    assert.equal(base?.result, 4_000_000)
  })

  it('does not take a long-run growth for that of one year', () => {
    const text = 'Exports grew by an average 25 percent a year, reaching $50 million in 2011. They had been $10 million in 2010.'
    const r = report(text)
      .figure('Exports grew by an average 25 percent a year, reaching $50 million in 2011', '25 percent', { measure: 'growth' })
      .figure('reaching $50 million in 2011', '$50 million', { measure: 'exports', reporter: 'NPL', partner: 'LAO', period: '2011' })
      .figure('They had been $10 million in 2010', '$10 million', { measure: 'exports', reporter: 'NPL', partner: 'LAO', period: '2010' })
    assert.deepEqual(r.verdicts('growth'), [])
  })

  it('does not take the growth of one thing for that of another', () => {
    const bases = (text: string, goods: string | null = null): number =>
      report(text)
        .figure(text, '25 percent', { measure: 'growth', of: 'exports' })
        .figure(text.slice(text.indexOf('percent')), '$50 million', {
          measure: 'imports',
          reporter: 'NPL',
          partner: 'LAO',
          period: '2011',
          product: goods,
        })
        .check('implied-base').length
    assert.equal(bases('Exports rose by 25 percent, with imports at $50 million in 2011.'), 0)
    assert.equal(bases('Exports rose by 25 percent, while tea brought $50 million in 2011.', 'tea'), 0)
  })

  it('compares months with the same months of the year that is named', () => {
    const text = 'Exports from January to March 2011 grew by 25 percent over 2009 to $50 million.'
    const [base] = report(text)
      .date('2009', '2009')
      .figure(text, '25 percent', { measure: 'growth' })
      .figure(text, '$50 million', { measure: 'exports', reporter: 'NPL', partner: 'LAO', period: '2011-01/2011-03' })
      .check('implied-base')
    assert.match(base?.settles ?? '', /January to March 2009/)
  })

  const multiplied = (times: string, from: string, to: string): Report => {
    const text = `Trade started in 1990 at ${from} and grew ${times} to ${to} in 2020.`
    return report(text)
      .figure(text, from, { measure: 'trade', period: '1990' })
      .figure(text, times, { measure: 'growth' })
      .figure(text, to, { measure: 'trade', period: '2020' })
  }

  it('multiplies the first figure', () => {
    assert.deepEqual(multiplied('300 times', '$20,000', '$6 million').verdicts('multiple'), ['consistent'])
    assert.deepEqual(multiplied('300 times', '$20,000', '$60 million').verdicts('multiple'), ['inconsistent'])
  })

  it('names the other reading when only that one fits', () => {
    const [found] = multiplied('2.0 times', '$20.0 million', '$60.0 million').check('multiple')
    assert.equal(found?.verdict, 'tension')
    assert.match(found?.explanation ?? '', /added/)
  })

  it('redoes "doubled from X to Y"', () => {
    const doubled = (word: string, from: string, to: string): readonly string[] => {
      const text = `Aid ${word} from ${from} to ${to}.`
      return report(text)
        .figure(text, from, { measure: 'aid', period: '2000' })
        .figure(text, to, { measure: 'aid', period: '2001' })
        .verdicts('multiple')
    }
    assert.deepEqual(doubled('doubled', '$3 million', '$6.1 million'), ['consistent'])
    assert.deepEqual(doubled('more than doubled', '$3 million', '$9 million'), ['consistent'])
    assert.deepEqual(doubled('tripled', '$3 million', '$4 million'), ['inconsistent'])
    assert.deepEqual(doubled('rose', '$3 million', '$4 million'), [])
  })
})

describe('amounts told before', () => {
  it('redoes "from X to Y" where only one of them is a new figure', () => {
    const text = 'Trade was $8.5 million in 2019. It tripled from $2.8 million in 2009 to $8.5 million in 2019.'
    const r = report(text)
      .figure('Trade was $8.5 million in 2019', '$8.5 million', { measure: 'trade', period: '2019' })
      .figure('It tripled from $2.8 million in 2009', '$2.8 million', { measure: 'trade', period: '2009' })
    assert.deepEqual(r.verdicts('multiple'), ['consistent'])
    const grown = 'Trade was $8.5 million in 2019. It grew 70 percent from $5.0 million in 2009 to $8.5 million in 2019.'
    const g = report(grown)
      .figure('Trade was $8.5 million in 2019', '$8.5 million', { measure: 'trade', period: '2019' })
      .figure('It grew 70 percent from $5.0 million in 2009 to', '70 percent', { measure: 'growth' })
    assert.deepEqual(g.verdicts('growth'), ['consistent'])
  })
})
