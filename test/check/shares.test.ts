import assert from 'node:assert/strict'
import { describe, it } from 'node:test'
import { type Report, report } from './build.ts'

/** Malta buys from Ghana; the second sentence may turn the direction round. */
const flows = (sentence: string, part: string, share: string, said: 'MLT' | 'GHA', product = 'cocoa'): Report => {
  const text = `In 2018 Malta imported goods worth $40.0 million from Ghana and exported $900 million to it. ${sentence}`
  const other = said === 'MLT' ? 'GHA' : 'MLT'
  return report(text)
    .figure('Malta imported goods worth $40.0 million from Ghana', '$40.0 million', {
      measure: 'imports',
      reporter: 'MLT',
      partner: 'GHA',
      period: '2018',
    })
    .figure('exported $900 million to it', '$900 million', { measure: 'exports', reporter: 'MLT', partner: 'GHA', period: '2018' })
    .figure(sentence, part, { measure: 'imports', reporter: said, partner: other, flow: `${other}>${said}`, period: '2018', product })
    .figure(sentence, share, { measure: 'share', product })
}

describe('share', () => {
  it('divides the part by the whole of its own flow', () => {
    const r = flows('Malta mainly imports cocoa ($10.0 million), or 25 percent of imports.', '$10.0 million', '25 percent', 'MLT')
    assert.deepEqual(r.verdicts('share'), ['consistent'])
    assert.deepEqual(r.verdicts('flow-direction'), [])
  })

  it('allows for rounding of part and whole', () => {
    const r = flows('Malta mainly imports cocoa ($10.1 million), or 25.4 percent of imports.', '$10.1 million', '25.4 percent', 'MLT')
    assert.deepEqual(r.verdicts('share'), ['within-rounding'])
  })

  it('does not accuse when the total meant may be another', () => {
    const r = flows('Malta mainly imports cocoa ($10.0 million), or 3 percent of its imports.', '$10.0 million', '3 percent', 'MLT')
    const [found] = r.check('share')
    assert.equal(found?.verdict, 'unverifiable')
    assert.match(found?.settles ?? '', /which total/)
  })

  it('accuses when the sentence itself holds part, whole and share', () => {
    const text = 'Of the $40.0 million that Malta imported from Ghana in 2018, cocoa made up $10.0 million, or 60 percent.'
    const r = report(text)
      .figure(text, '$40.0 million', { measure: 'imports', reporter: 'MLT', partner: 'GHA', period: '2018' })
      .figure(text, '$10.0 million', { measure: 'imports', reporter: 'MLT', partner: 'GHA', period: '2018', product: 'cocoa' })
      .figure(text, '60 percent', { measure: 'share', product: 'cocoa' })
    assert.deepEqual(r.verdicts('share'), ['inconsistent'])
  })

  it('says nothing without a whole', () => {
    const text = 'Malta mainly imports cocoa ($10.0 million), or 25 percent of imports.'
    const r = report(text)
      .figure(text, '$10.0 million', { measure: 'imports', reporter: 'MLT', partner: 'GHA', period: '2018', product: 'cocoa' })
      .figure(text, '25 percent', { measure: 'share', product: 'cocoa' })
    assert.deepEqual(r.verdicts('share'), [])
  })
})

describe('flow-direction', () => {
  const sentence = 'Ghana mainly imports cocoa ($10.0 million), which accounts for 25 percent of imports.'

  it('turns a flow whose share fits only the other direction', () => {
    const r = flows(sentence, '$10.0 million', '25 percent', 'GHA')
    const [found, ...more] = r.check('flow-direction')
    assert.equal(more.length, 0)
    assert.equal(found?.verdict, 'inconsistent')
    assert.deepEqual(found?.repair, { measure: 'imports', reporter: 'MLT', partner: 'GHA' })
    assert.deepEqual(
      found?.inputs.map((i) => i.quote),
      ['$10.0 million', '$40.0 million', '$900 million', '25 percent'],
    )
    assert.deepEqual(r.verdicts('share'), ['consistent'])
  })

  it('says so too when the fields are repaired already and only the flow is as said', () => {
    const text = `Malta imported goods worth $40.0 million from Ghana in 2018 and exported $900 million. ${sentence}`
    const r = report(text)
      .figure('Malta imported goods worth $40.0 million from Ghana in 2018', '$40.0 million', {
        measure: 'imports',
        reporter: 'MLT',
        partner: 'GHA',
        period: '2018',
      })
      .figure('exported $900 million', '$900 million', { measure: 'exports', reporter: 'MLT', partner: 'GHA', period: '2018' })
      .figure(sentence, '$10.0 million', { measure: 'imports', reporter: 'MLT', partner: 'GHA', flow: 'MLT>GHA', period: '2018', product: 'cocoa' })
      .figure(sentence, '25 percent', { measure: 'share', product: 'cocoa' })
    assert.deepEqual(r.verdicts('flow-direction'), ['inconsistent'])
  })

  it('is in tension when the total of the direction as said is not printed', () => {
    const text = `Malta imported goods worth $40.0 million from Ghana in 2018. ${sentence}`
    const r = report(text)
      .figure('Malta imported goods worth $40.0 million from Ghana in 2018', '$40.0 million', {
        measure: 'imports',
        reporter: 'MLT',
        partner: 'GHA',
        period: '2018',
      })
      .figure(sentence, '$10.0 million', { measure: 'imports', reporter: 'GHA', partner: 'MLT', flow: 'MLT>GHA', period: '2018', product: 'cocoa' })
      .figure(sentence, '25 percent', { measure: 'share', product: 'cocoa' })
    assert.deepEqual(r.verdicts('flow-direction'), ['tension'])
  })

  it('stays silent when neither direction fits', () => {
    const r = flows('Ghana mainly imports cocoa ($10.0 million), which accounts for 70 percent of imports.', '$10.0 million', '70 percent', 'GHA')
    assert.deepEqual(r.verdicts('flow-direction'), [])
  })
})

describe('partial-year and trend', () => {
  const beside = (part: string, words: string, trend: 'up' | 'down'): Report => {
    const text = `Trade was $24 million in 2016. From January to March 2017 it was ${part}. ${words}`
    return report(text)
      .figure('Trade was $24 million in 2016', '$24 million', { measure: 'trade', period: '2016' })
      .figure(`From January to March 2017 it was ${part}`, part, { measure: 'trade', period: '2017-01/2017-03' })
      .record('figure', words, { measure: 'trade', trend })
  }

  it('is in tension when a part of the year falls far short while the words say up', () => {
    const [found] = beside('$0.2 million', 'Trade is growing fast.', 'up').check('partial-year')
    assert.equal(found?.verdict, 'tension')
    assert.match(found?.explanation ?? '', /spread evenly over the year/)
    assert.ok(Math.abs(Number(found?.result) - 3.333) < 0.01)
  })

  it('only tells the ratio when the words do not object', () => {
    assert.deepEqual(beside('$0.2 million', 'Trade is shrinking fast.', 'down').verdicts('partial-year'), ['unverifiable'])
  })

  it('stays silent when the part is near its share of the year', () => {
    assert.deepEqual(beside('$5 million', 'Trade is growing fast.', 'up').verdicts('partial-year'), [])
  })

  const series = (a: string, b: string, years: readonly [string, string]): readonly string[] => {
    const text = `Trade was ${a} in one year. Trade was ${b} in another. Trade is growing steadily.`
    return report(text)
      .figure(`Trade was ${a} in one year`, a, { measure: 'trade', period: years[0] })
      .figure(`Trade was ${b} in another`, b, { measure: 'trade', period: years[1] })
      .record('figure', 'Trade is growing steadily', { measure: 'trade', trend: 'up' })
      .verdicts('trend')
  }

  it('lays words of movement beside the yearly figures', () => {
    assert.deepEqual(series('$10 million', '$25 million', ['2011', '2012']), ['consistent'])
    assert.deepEqual(series('$25 million', '$10 million', ['2011', '2012']), ['tension'])
    assert.deepEqual(series('$10 million', '$25 million', ['2005', '2012']), ['unverifiable'])
  })

  it('does not hold a year against the words that they except', () => {
    const text = 'Trade was $30 million in 2011, $10 million in 2012 and $50 million in 2013. Trade grew steadily, except in 2012.'
    const found = report(text)
      .figure(text.slice(0, 29), '$30 million', { measure: 'trade', period: '2011' })
      .figure('$10 million in 2012', '$10 million', { measure: 'trade', period: '2012' })
      .figure('$50 million in 2013', '$50 million', { measure: 'trade', period: '2013' })
      .record('figure', 'Trade grew steadily, except in 2012', { measure: 'trade', trend: 'up' })
    found.mentions.push({ ...found.find('2012.'), kind: 'date', value: '2012', timex: '2012', basis: 'printed', amount: null, from: 0, to: 0 })
    assert.ok(!found.verdicts('trend').includes('tension'))
  })

  it('doubts a record that an earlier year beats', () => {
    const text = 'Exports reached a record $10 million in 2012. They were $30 million in 2010.'
    const r = report(text)
      .figure('Exports reached a record $10 million in 2012', '$10 million', {
        measure: 'exports',
        reporter: 'MLT',
        partner: 'GHA',
        period: '2012',
        trend: 'record',
      })
      .figure('They were $30 million in 2010', '$30 million', { measure: 'exports', reporter: 'MLT', partner: 'GHA', period: '2010' })
    assert.deepEqual(r.verdicts('trend'), ['tension'])
  })
})

describe('exchange-rate', () => {
  const rates = (text: string): readonly string[] => report(text).verdicts('exchange-rate')
  it('compares the rates of two sums printed twice', () => {
    assert.deepEqual(rates('It gave 100 million crowns ($10 million) for roads and 50 million crowns ($5 million) for rail.'), ['within-rounding'])
    assert.deepEqual(rates('It gave 123 million crowns ($12.3 million) for roads and 51 million crowns ($9.1 million) for rail.'), ['inconsistent'])
    assert.deepEqual(rates('It gave 123 million crowns ($12.3 million) for roads.'), [])
  })

  it('allows other days other rates', () => {
    assert.deepEqual(rates('It gave 123 million crowns ($12.3 million) for roads. Then it gave 51 million crowns ($6.1 million) for rail.'), [])
    assert.deepEqual(rates('It gave 123 million crowns ($12.3 million) for roads. Then it gave 51 million crowns ($51 million) for rail.'), [
      'tension',
    ])
  })
})

describe('unsourced', () => {
  it('counts the figures of a document that name no source, once', () => {
    const text = 'Exports were $3 million in 2010. By the statistics office they were $4 million in 2011.'
    const [found, ...more] = report(text)
      .figure('Exports were $3 million in 2010', '$3 million', { measure: 'exports', reporter: 'MLT', partner: 'GHA', period: '2010' })
      .figure('they were $4 million in 2011', '$4 million', {
        measure: 'exports',
        reporter: 'MLT',
        partner: 'GHA',
        period: '2011',
        cites: 'the statistics office',
      })
      .check('unsourced')
    assert.equal(more.length, 0)
    assert.match(found?.explanation ?? '', /^1 of 2 /)
    assert.deepEqual(
      found?.inputs.map((i) => i.quote),
      ['$3 million'],
    )
  })
})
