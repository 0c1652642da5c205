import assert from 'node:assert/strict'
import { describe, it, test } from 'node:test'
import { actWords } from '../../src/brief/acts.ts'
import { lastContact, sharpest, withoutDoubles } from '../../src/brief/choice.ts'
import { openDesk } from '../../src/brief/desk.ts'
import { draftBrief, makeBrief } from '../../src/brief/make.ts'
import { isAhead, isLapsed } from '../../src/brief/plans.ts'
import { printText } from '../../src/brief/print.ts'
import { planState } from '../../src/brief/proof/plans.ts'
import { prove } from '../../src/brief/proof/prove.ts'
import { dateWords } from '../../src/brief/words.ts'
import type { EventRecord, FieldsOf, Ledger } from '../../src/index.ts'
import { actor, document, ledger, record } from './shelf.ts'
import { about } from './story.ts'

const parties = ['MNG', 'PRT']

/** One event of a text of its own. */
const event = (day: string, text: string, fields: Partial<FieldsOf<'event'>>) => {
  const own = document(`${day} ${text}`, day, text)
  return {
    own,
    lead: record('event', own, text, { parties, status: 'occurred', ...fields }, { sources: [actor('MNG')], targets: [actor('PRT')] }) as EventRecord,
  }
}

const shelf = (...made: readonly ReturnType<typeof event>[]): Ledger =>
  ledger(
    made.map((one) => one.own),
    'MNG-PRT',
    made.map((one) => [one.lead]),
  )

describe('what is chosen among events', () => {
  const mayor = event('2024-06-01', 'The mayors of Lisbon and Ulaanbaatar met in Portugal.', { type: 'meeting', date: '2024-06-01' })
  const visit = event('2024-05-16', 'President Batu visited Portugal.', { type: 'visit', date: '2024-05-16', people: ['Batu Ganbold'] })
  const talk = event('2024-05-17', 'President Batu met the Prime Minister.', { type: 'meeting', date: null })
  const summons = event('2024-06-02', 'Mongolia summoned the ambassador of Portugal.', {
    type: 'meeting',
    act: 'summons ambassador',
    date: '2024-06-02',
  })

  it('a visit at the top goes before later meetings of others, and before a vaguer telling of the same days', () => {
    assert.equal(lastContact([summons, mayor, talk, visit]), visit)
  })
  it('without one at the top the latest contact is told', () => assert.equal(lastContact([summons, mayor]), mayor))

  const words = event('2024-07-01', 'Mongolia criticised Portugal.', { type: 'criticism', act: 'criticises', date: '2024-07-01' })
  const expelled = event('2024-05-31', 'Mongolia expelled diplomats of Portugal.', { type: 'sanction', act: 'expels diplomats', date: '2024-05-31' })
  const old = event('1999-05-31', 'Mongolia attacked Portugal.', { type: 'violence', act: 'attacks', date: '1999-05-31' })

  it('the sharpest measure goes before a later and milder one, but not one of another time', () => {
    assert.equal(sharpest([words, expelled, old]), expelled)
    assert.equal(sharpest([]), undefined)
  })
})

test('a general event on the words of one that says what was done is left out', () => {
  const own = document('a', '2024-01-01', 'The two sides agreed to resume talks between officials.')
  const words = 'to resume talks between officials'
  const told = { lead: record('event', own, words, { parties, type: 'other', act: 'restores talks', status: 'planned' }) as EventRecord }
  const again = { lead: record('event', own, words, { parties, type: 'meeting', status: 'planned' }) as EventRecord }
  assert.deepEqual(withoutDoubles([again, told]), [told])
  const signed = { lead: record('event', own, words, { parties, type: 'signing', act: 'signs agreement', status: 'planned' }) as EventRecord }
  assert.equal(withoutDoubles([again, signed]).length, 2)
})

describe('plans', () => {
  const later = event('2024-09-01', 'Portugal and Mongolia play chess on 1 September 2024.', {
    type: 'other',
    act: 'plays chess',
    date: '2024-09-01',
  })
  const states = (plan: ReturnType<typeof event>, ...others: readonly ReturnType<typeof event>[]) => {
    const made = shelf(plan, later, ...others)
    const desk = openDesk(made, about('full'))
    const { world } = draftBrief(made, about('full'))
    return [isAhead(desk, plan.lead), isLapsed(desk, plan.lead), planState(plan.lead, world)]
  }
  const planned = (day: string, date: string | null) =>
    event(day, `Ganbold plans to visit Portugal and its fishing towns ${date ? `in ${dateWords(date)}` : 'soon'}.`, {
      type: 'visit',
      status: 'planned',
      date,
      people: ['Batu Ganbold'],
    })

  it('of a day still to come lie ahead', () => assert.deepEqual(states(planned('2024-05-01', '2024-10')), [true, false, 'ahead']))
  it('of a day gone by, and undated ones told before the latest document, lie behind', () => {
    assert.deepEqual(states(planned('2024-05-01', '2024-07')), [false, true, 'lapsed'])
    assert.deepEqual(states(planned('2024-05-01', null)), [false, true, 'lapsed'])
    assert.deepEqual(states(planned('2024-09-01', null)), [true, false, 'ahead'])
  })
  it('that a later document tells as done are neither', () => {
    const done = event('2024-08-01', 'Ganbold visited Portugal in July.', { type: 'visit', date: '2024-07', people: ['Batu Ganbold'] })
    assert.deepEqual(states(planned('2024-05-01', '2024-07'), done), [false, false, 'settled'])
  })

  it('that lie behind are told so in a group of their own, and a line without the words is refused', () => {
    const made = shelf(planned('2024-05-01', '2024-07'), later)
    const brief = makeBrief(made, about('full'))
    assert.match(printText(brief), /Planned earlier, outcome not on record\s+• July 2024 · visit · planned, outcome not on record/)
    assert.match(printText(brief), /Ahead: no event on record\./)
    assert.deepEqual(brief.withheld, [])
    const { sentences, world } = draftBrief(made, about('full'))
    const line = sentences.find(({ text }) => text.includes(', outcome not on record'))!
    assert.ok(prove(line, world).ok)
    assert.ok(!prove({ ...line, text: line.text.replace(', outcome not on record', '') }, world).ok)
    const done = sentences.find(({ text }) => text.includes('plays chess'))!
    assert.ok(!prove({ ...done, text: done.text.replace('plays chess', 'plays chess · planned, outcome not on record') }, world).ok)
  })
})

test('deeds are printed with the article that their noun needs', () => {
  for (const [act, printed] of [
    ['expels diplomat', 'expels a diplomat'],
    ['expels diplomats', 'expels diplomats'],
    ['summons ambassador', 'summons the ambassador'],
    ['summons high commissioner', 'summons the high commissioner'],
    ['opens embassy', 'opens an embassy'],
    ['rejects accusation', 'rejects the accusation'],
    ['suspends visa services', 'suspends visa services'],
    ['urges', 'urges'],
    ['lifts the ban', 'lifts the ban'],
  ] as const)
    assert.equal(actWords(act), printed)
})

describe('answers', () => {
  const told = (text: string, accusation: string, answer: string) => {
    const own = document('a', '2024-01-02', text)
    const accused = record(
      'event',
      own,
      accusation,
      { parties, type: 'criticism', act: 'accuses', date: '2024-01-01', status: 'occurred' },
      { sources: [actor('MNG')], targets: [actor('PRT')], inferred: { date: { said: null, from: 'date of the document' } } },
    )
    const said = record(
      'statement',
      own,
      answer,
      { speaker: { name: 'Rui Tavares', role: null, country: 'PRT', span: null }, form: 'indirect' },
      { by: 'Rui Tavares' },
    )
    return printText(makeBrief(ledger([own], 'MNG-PRT', [[accused], [said]]), about('full')))
  }
  const accusation = 'Mongolia accused Portugal of dumping cork on its market'

  it('in the next sentence stand beneath what they answer', () => {
    const answer = 'Rui Tavares rejected this'
    assert.match(told(`${accusation}. ${answer}.`, accusation, answer), /Answer \(the link is inferred\)/)
  })
  it('further on only when they share its words', () => {
    const between = 'It rained in Lisbon. It snowed in Ulaanbaatar. Nobody minded.'
    const tied = 'Rui Tavares denied dumping any cork abroad'
    assert.match(told(`${accusation}. ${between} ${tied}.`, accusation, tied), /Answer \(the link is inferred\)/)
    const loose = 'Rui Tavares denied having read the newspaper'
    const text = told(`${accusation}. ${between} ${loose}.`, accusation, loose)
    assert.doesNotMatch(text, /Answer/)
    assert.match(text, /denied having\s+read the newspaper/)
  })
})

test('an instrument of which no stage is said breaks nothing and is no line of page one', () => {
  const own = document('a', '2024-01-02', 'In a joint statement, Portugal and Mongolia welcomed their fishing trade.')
  const told = record('agreement', own, own.text, { parties, title: 'joint statement', form: 'joint-statement' })
  const made = ledger([own], 'MNG-PRT', [[told]])
  for (const length of ['page', 'full'] as const) assert.deepEqual(makeBrief(made, about(length)).withheld, [])
  assert.doesNotMatch(printText(makeBrief(made, about('page'))), /Joint statement ·/)
})

test('two pledges of one sentence are two lines of page one, a pledge and the event of its words are one', () => {
  const own = document('a', '2024-01-02', 'Portugal and Mongolia agreed to hold talks on cork and to plant trees.')
  const pledge = (words: string, action: string) => record('commitment', own, words, { holders: ['PRT', 'MNG'], action, modality: 'undertaking' })
  const talks = pledge('Portugal and Mongolia agreed to hold talks on cork', 'hold talks on cork')
  const trees = pledge('Portugal and Mongolia agreed to hold talks on cork and to plant trees', 'plant trees')
  const planned = record('event', own, 'agreed to hold talks on cork', { parties, type: 'negotiation', status: 'planned' })
  const page = printText(makeBrief(ledger([own], 'MNG-PRT', [[talks], [trees], [planned]]), about('page')))
  assert.match(page, /“hold talks on cork”/)
  assert.match(page, /“plant trees”/)
  assert.doesNotMatch(page, /talks · planned/)
})
