import assert from 'node:assert/strict'
import { describe, it } from 'node:test'
import type { MembershipList, Reference } from '../../src/model/lexicon.ts'
import { noReference, type Report, report } from './build.ts'

describe('span-of-time', () => {
  const relations = 'Peru and Latvia established diplomatic relations on 4 May 1992.'
  const made = (more: string, published: string | null = null): Report =>
    report(`${relations} ${more}`, published)
      .date('4 May 1992', '1992-05-04')
      .record('tie', relations, { type: 'diplomatic-relations', parties: ['PER', 'LVA'], state: 'exists', since: '1992-05-04' })

  const marked = (years: number, end: string): readonly string[] =>
    made(`Their diplomatic relations marked ${years} years in ${end}.`)
      .time(`${years} years`, 'duration', null, { value: years, unit: 'year' })
      .date(end, end)
      .verdicts('span-of-time')

  it('counts years to a printed year', () => {
    assert.deepEqual(marked(25, '2017'), ['consistent'])
    assert.deepEqual(marked(24, '2017'), ['within-rounding'])
    assert.deepEqual(marked(35, '2017'), ['inconsistent'])
  })

  it('keeps quiet on years that may count something else', () => {
    const r = made('The diplomatic relations need a plan for 10 years.', '2017-02-01').time('10 years', 'duration', null, { value: 10, unit: 'year' })
    assert.deepEqual(r.verdicts('span-of-time'), [])
  })

  it('finds the day of an anniversary in the year of the document', () => {
    const [found] = made('This year is the 25th anniversary of diplomatic relations.', '2017-02-01').check('span-of-time')
    assert.equal(found?.result, '2017-05-04')
    assert.equal(found?.verdict, 'consistent')
  })

  const lead = (words: string, amount: number, unit: 'week' | 'day', visit: string): readonly string[] => {
    const text = `The visit on that day took place ${words} before the 25th anniversary of diplomatic relations.`
    return made(text, '2017-04-20')
      .time(words, 'duration', null, { value: amount, unit })
      .record('event', 'The visit on that day', { type: 'visit', parties: ['PER', 'LVA'], date: visit, status: 'occurred' })
      .check('span-of-time')
      .filter((f) => f.inputs.some((i) => i.quote === words))
      .map((f) => f.verdict)
  }

  it('counts days between a visit and an anniversary', () => {
    assert.deepEqual(lead('two weeks', 2, 'week', '2017-04-20'), ['consistent'])
    assert.deepEqual(lead('two weeks', 2, 'week', '2017-04-16/2017-04-20'), ['within-rounding'])
    assert.deepEqual(lead('two weeks', 2, 'week', '2017-02-20'), ['inconsistent'])
    assert.deepEqual(lead('14 days', 14, 'day', '2017-04-20'), ['consistent'])
  })

  const stay = (days: string, count: number, range: string): readonly string[] =>
    report(`He paid a ${days} official visit on 3–5 June 2017.`)
      .time(days, 'duration', null, { value: count, unit: 'day' })
      .date('3–5 June 2017', range)
      .verdicts('span-of-time')

  it('counts the days of a stay with both ends', () => {
    assert.deepEqual(stay('three-day', 3, '2017-06-03/2017-06-05'), ['consistent'])
    assert.deepEqual(stay('two-day', 2, '2017-06-03/2017-06-05'), ['tension'])
    assert.deepEqual(stay('six-day', 6, '2017-06-03/2017-06-05'), ['inconsistent'])
  })
})

describe('weekday', () => {
  const day = (words: string, value: string): readonly string[] => report(`They met on ${words} in Lima.`).date(words, value).verdicts('weekday')

  it('knows the calendar', () => {
    assert.deepEqual(day('Tuesday, February 29, 2000', '2000-02-29'), ['consistent'])
    assert.deepEqual(day('Monday, February 29, 2000', '2000-02-29'), ['inconsistent'])
    assert.deepEqual(day('Thursday, 1 January 1970', '1970-01-01'), ['consistent'])
  })

  it('does not blame the text for a year that was concluded', () => {
    assert.deepEqual(day('Monday, February 29', '2000-02-29'), [])
    assert.deepEqual(day('Tuesday, February 29', '2000-02-29'), ['consistent'])
  })

  it('needs both a weekday and a date', () => {
    assert.deepEqual(day('Monday', '2000-02-28'), [])
    assert.deepEqual(day('February 29, 2000', '2000-02-29'), [])
  })
})

describe('containment', () => {
  const visited = (second: string, date: string, status: 'occurred' | 'planned' = 'occurred'): readonly string[] =>
    report(`She visited Lima on 3–5 June 2017. ${second}`)
      .record('event', 'She visited Lima on 3–5 June 2017', {
        type: 'visit',
        parties: ['LVA', 'PER'],
        people: ['Ilze Kalniņa'],
        date: '2017-06-03/2017-06-05',
        status: 'occurred',
      })
      .record('event', second, { type: 'meeting', parties: ['LVA', 'PER'], people: ['Kalniņa'], date, status })
      .verdicts('containment')

  it('finds a meeting inside the visit', () => assert.deepEqual(visited('On 4 June she met the speaker.', '2017-06-04'), ['consistent']))
  it('blames a date outside only if the text puts it into the visit', () => {
    assert.deepEqual(visited('On 9 June she met the speaker.', '2017-06-09'), [])
    assert.deepEqual(visited('During her visit she met the speaker on 9 June.', '2017-06-09'), ['inconsistent'])
  })
})

describe('count-of-list', () => {
  const listed = (text: string): readonly string[] => report(text).verdicts('count-of-list')
  it('counts a list behind a colon', () => {
    assert.deepEqual(listed('They signed 3 agreements: on fishing, on tourism and on visas.'), ['consistent'])
    assert.deepEqual(listed('They signed 3 agreements: on fishing; on trade and tourism; and on visas, duties and quotas.'), ['consistent'])
    assert.deepEqual(listed('They signed 3 agreements: on fishing and tourism, and on visas.'), ['within-rounding'])
    assert.deepEqual(listed('They signed 5 agreements: on fishing, on tourism and on visas.'), ['inconsistent'])
    assert.deepEqual(listed('They signed 3 agreements: on fishing, quotas, duties and on visas.'), ['tension'])
  })
  it('leaves open lists and bare numbers alone', () => {
    assert.deepEqual(listed('They signed 5 agreements: on fishing, on tourism and others.'), [])
    assert.deepEqual(listed('They work in 3 fields – fishing, tourism and trade – with ports, farms and more.'), ['consistent'])
    assert.deepEqual(listed('They met at 3: on fishing, on tourism, on trade and on visas.'), [])
    assert.deepEqual(listed('They sent 5 companies: two from ports and one from mines.'), [])
    assert.deepEqual(listed('They signed 5 agreements, including on fishing, on tourism and on visas.'), [])
    assert.deepEqual(listed('They signed 5 agreements.'), [])
  })
})

const list: MembershipList = {
  organisation: 'RL',
  facts: [
    { country: 'PER', status: 'member', from: '1990-03-01', until: null, note: null },
    { country: 'BOL', status: 'member', from: '1990-03-01', until: '2005-06-30', note: null },
    { country: 'CHL', status: 'observer', from: '2001', until: null, note: null },
  ],
  complete: ['member', 'observer'],
  reach: { from: '1990-03-01', until: '2020-12-31' },
  source: 'a list made for this test',
  checked: '2021-01-01',
}
const reference: Reference = {
  ...noReference,
  memberships: [list],
  offices: {
    source: 'a list made for this test',
    reach: { from: '2000-01-01', until: '2020-12-31' },
    facts: [
      {
        country: 'PER',
        office: 'head-of-state',
        title: 'President',
        name: 'Ana Quispe',
        surname: 'Quispe',
        from: '2001-07-28',
        until: '2011-07-27',
      },
      { country: 'PER', office: 'head-of-state', title: 'President', name: 'Luis Ramos', surname: 'Ramos', from: '2011-07-28', until: null },
    ],
  },
}

describe('membership', () => {
  const tie = (
    text: string,
    type: 'membership' | 'observer',
    parties: readonly string[],
    published: string,
    org = 'River League',
  ): readonly string[] => report(text, published).record('tie', text, { type, parties, org, state: 'exists' }).verdicts('membership', reference)

  it('looks every party up at the day of the document', () => {
    assert.deepEqual(tie('Peru is a member of the River League.', 'membership', ['PER'], '2010-01-01'), ['consistent'])
    assert.deepEqual(tie('Peru and Bolivia are members.', 'membership', ['PER', 'BOL'], '2004-01-01'), ['consistent'])
    assert.deepEqual(tie('Peru and Bolivia are members.', 'membership', ['PER', 'BOL'], '2010-01-01'), ['contradicts-reference'])
    assert.deepEqual(tie('Peru is an observer.', 'observer', ['PER'], '2010-01-01'), ['contradicts-reference'])
    assert.deepEqual(tie('Chile is an observer.', 'observer', ['CHL'], '2010-01-01'), ['consistent'])
  })

  it('does not judge beyond the reach of the list, nor without one', () => {
    assert.deepEqual(tie('Chile is a member.', 'membership', ['CHL'], '2024-01-01'), ['unverifiable'])
    assert.deepEqual(tie('Peru is a member.', 'membership', ['PER'], '2010-01-01', 'Lake Union'), [])
  })

  it('does not take a hope, a bid or a past for membership', () => {
    assert.deepEqual(tie('Chile is a candidate for membership.', 'membership', ['CHL'], '2010-01-01'), [])
    assert.deepEqual(tie('Chile will become a member in May.', 'membership', ['CHL'], '2010-01-01'), [])
    assert.deepEqual(tie('Chile is not a member.', 'membership', ['CHL'], '2010-01-01'), [])
  })

  it('does not guess whose membership is meant', () => {
    const text = 'Peru knows how Chile feels about its membership.'
    const r = report(text, '2010-01-01')
      .country('Peru', 'PER')
      .country('Chile', 'CHL')
      .record('tie', text, { type: 'membership', parties: ['CHL'], org: 'River League', state: 'exists' })
    assert.deepEqual(r.verdicts('membership', reference), [])
  })

  it('names list, source and reach', () => {
    const text = 'Peru is an observer state in the River League.'
    const [found] = report(text, '2010-01-01')
      .record('tie', text, { type: 'observer', parties: ['PER'], org: 'River League', state: 'exists' })
      .check('membership', reference)
    assert.match(found?.explanation ?? '', /a list made for this test \(reach 1990-03-01 to 2020-12-31/)
    assert.match(found?.explanation ?? '', /listed as member/)
  })
})

describe('office', () => {
  const held = (text: string, name: string, published: string): readonly string[] =>
    report(text, published).person(name, 'President', 'PER').verdicts('office', reference)

  it('knows who held the office at the day of the document', () => {
    assert.deepEqual(held('President Luis Ramos spoke.', 'Luis Ramos', '2015-01-01'), ['consistent'])
    assert.deepEqual(held('President Ana Quispe spoke.', 'Ana Quispe', '2015-01-01'), ['contradicts-reference'])
  })

  it('leaves former holders, unknown names and other times alone', () => {
    assert.deepEqual(held('Former President Ana Quispe spoke.', 'Ana Quispe', '2015-01-01'), [])
    assert.deepEqual(held('President Eva Lund spoke.', 'Eva Lund', '2015-01-01'), [])
    assert.deepEqual(held('President Ana Quispe spoke.', 'Ana Quispe', '2024-01-01'), [])
  })
})

describe('stage', () => {
  const text = 'Peru and Latvia signed a visa waiver agreement in 2016. A visa-free regime has been established between them.'
  const made = (): Report =>
    report(text).record('tie', 'A visa-free regime has been established between them', {
      type: 'visa-free',
      parties: ['PER', 'LVA'],
      state: 'exists',
    })
  const agreed = { title: 'visa waiver agreement', form: 'agreement', parties: ['PER', 'LVA'] } as const
  const first = 'Peru and Latvia signed a visa waiver agreement in 2016'

  it('marks a signed agreement that is told as working', () => {
    assert.deepEqual(
      made()
        .record('agreement', first, { ...agreed, stage: 'signed', date: '2016' })
        .verdicts('stage'),
      ['tension'],
    )
  })

  it('is content when it is told to be in force, or not told at all', () => {
    assert.deepEqual(
      made()
        .record('agreement', first, { ...agreed, stage: 'in-force' })
        .verdicts('stage'),
      [],
    )
    assert.deepEqual(made().verdicts('stage'), [])
  })
})

describe('headline', () => {
  const story = (title: string, stage: 'signed' | 'proposed'): readonly string[] =>
    report(`${title}\n\nThe ministers discussed a fishing treaty.`)
      .record('agreement', 'The ministers discussed a fishing treaty', { title: 'fishing treaty', form: 'treaty', parties: ['PER', 'LVA'], stage })
      .verdicts('headline')

  it('marks a headline that is stronger than the body', () => {
    assert.deepEqual(story('Peru and Latvia sign fishing treaty', 'proposed'), ['tension'])
    assert.deepEqual(story('Peru and Latvia sign fishing treaty', 'signed'), [])
    assert.deepEqual(story('Peru and Latvia to sign fishing treaty', 'proposed'), [])
  })

  it('takes a title that stands outside the text', () => {
    const r = report('The ministers discussed a fishing treaty.', null, 'Peru, Latvia ink fishing treaty').record(
      'agreement',
      'The ministers discussed a fishing treaty',
      { title: 'fishing treaty', form: 'treaty', parties: ['PER', 'LVA'], stage: 'negotiating' },
    )
    assert.deepEqual(r.verdicts('headline'), ['tension'])
  })

  it('lays its figures beside those of the body', () => {
    assert.deepEqual(report('Trade hits $40 million\n\nTrade came to $40.3 million last year.').verdicts('headline'), ['within-rounding'])
    assert.deepEqual(report('Trade hits $40 million\n\nTrade came to $47.3 million last year.').verdicts('headline'), ['unverifiable'])
    assert.deepEqual(report('Trade hits $40 million\n\nTrade grew.').verdicts('headline'), [])
  })
})
