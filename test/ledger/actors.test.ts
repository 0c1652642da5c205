import assert from 'node:assert/strict'
import { describe, it } from 'node:test'
import type { Actor, Claim, Document } from '../../src/index.ts'
import { actorsOf, whoIs } from '../../src/ledger/actors.ts'
import { spellingKey } from '../../src/ledger/spelling.ts'
import { at, document, record } from '../brief/shelf.ts'
import * as fc from '../laws.ts'

interface Said {
  readonly name: string
  readonly role?: string
  readonly country?: string
}

/** A document in which each of some people says something. */
const speaking = (file: string, day: string, people: readonly Said[]): { readonly document: Document; readonly claims: readonly Claim[] } => {
  const text = people.map(({ name, role }) => `${role ? `${role} ` : ''}${name} said that talks go on.`).join('\n')
  const made = document(file, day, text)
  const claims = people.map(({ name, role, country }): Claim => {
    const speaker = { name, role: role ?? null, country: country ?? null, span: at(made, name) }
    const one = record('statement', made, `${name} said that talks go on`, { speaker, form: 'indirect' })
    return { id: one.id, record: one, document: made.id, engine: '0' }
  })
  return { document: made, claims }
}

const actorsIn = (...shelf: readonly (readonly [string, string, readonly Said[]])[]): readonly Actor[] => {
  const made = shelf.map((one) => speaking(...one))
  return actorsOf(
    made.map((one) => one.document),
    made.flatMap((one) => one.claims),
  )
}

const namesOf = (actors: readonly Actor[]): readonly (readonly string[])[] => actors.map((actor) => actor.names)

describe('spellings of a name', () => {
  for (const [a, b] of [
    ['Kassym-Jomart Tokayev', 'Kassym-Zhomart Tokaev'],
    ['Mélanie Joly', 'Melanie Joly'],
    ['Volodymyr Zelenskyy', 'Volodymyr Zelensky'],
    ['Sergey Lavrov', 'Sergei Lavrov'],
    ['Erdoğan', 'Erdogan'],
    ['Aliyev', 'Aliev'],
  ] as const)
    it(`${a} and ${b} have one key`, () => assert.equal(spellingKey(a), spellingKey(b)))

  for (const [a, b] of [
    ['Modi', 'Moody'],
    ['Kim', 'Kem'],
    ['Li', 'Lee Kuan'],
    ['Trudeau', 'Trudel'],
  ] as const)
    it(`${a} and ${b} have not`, () => assert.notEqual(spellingKey(a), spellingKey(b)))
})

describe('persons of several documents are one', () => {
  it('under two spellings, with one country', () => {
    const actors = actorsIn(
      ['a', '2024-01-01', [{ name: 'Kassym-Jomart Tokayev', role: 'President', country: 'KAZ' }]],
      ['b', '2024-02-01', [{ name: 'Kassym-Zhomart Tokaev', role: 'Kazakh President', country: 'KAZ' }]],
    )
    assert.deepEqual(namesOf(actors), [['Kassym-Jomart Tokayev', 'Kassym-Zhomart Tokaev']])
    assert.deepEqual(
      actors[0]!.offices.map(({ office, from, to }) => [office, from, to]),
      [
        ['President', '2024-01-01', '2024-01-01'],
        ['Kazakh President', '2024-02-01', '2024-02-01'],
      ],
    )
    assert.equal(actors[0]!.documents.length, 2)
  })

  it('by surname alone, where country or office point at one', () => {
    const full = ['a', '2024-01-01', [{ name: 'Ana Moreira', role: 'Foreign Minister', country: 'PRT' }]] as const
    assert.deepEqual(namesOf(actorsIn(full, ['b', '2024-01-02', [{ name: 'Moreira', role: 'Foreign Minister' }]])), [['Ana Moreira', 'Moreira']])
    assert.deepEqual(namesOf(actorsIn(full, ['b', '2024-01-02', [{ name: 'Moreira', role: 'spokesman', country: 'PRT' }]])), [
      ['Ana Moreira', 'Moreira'],
    ])
  })

  it('with a middle name or an initial more', () => {
    const actors = actorsIn(
      ['a', '2024-01-01', [{ name: 'Sanjay Verma', role: 'High Commissioner', country: 'IND' }]],
      ['b', '2024-01-02', [{ name: 'Sanjay Kumar Verma', role: 'High Commissioner', country: 'IND' }]],
      ['c', '2024-01-03', [{ name: 'S. K. Verma', role: 'envoy', country: 'IND' }]],
    )
    assert.equal(actors.length, 1)
    assert.equal(actors[0]!.name, 'Sanjay Kumar Verma')
  })
})

describe('names of other orders and forms', () => {
  const one = (a: string, b: string, country: string): number =>
    actorsIn(['a', '2024-01-01', [{ name: a, role: 'President', country }]], ['b', '2024-01-02', [{ name: b, role: 'President', country }]]).length
  for (const [a, b, country] of [
    ['Xi Jinping', 'Xi', 'CHN'],
    ['Kim Jong Un', 'Kim Jong-un', 'PRK'],
    ['Lee Jae-myung', 'Lee', 'KOR'],
    ['Abdel Fattah al-Sisi', 'Abdel Fattah El-Sisi', 'EGY'],
    ['Abdel Fattah el-Sisi', 'Sisi', 'EGY'],
    ['Sheikh Tamim bin Hamad Al Thani', 'Tamim bin Hamad al-Thani', 'QAT'],
    ['Dr. Subrahmanyam Jaishankar', 'S. Jaishankar', 'IND'],
    ['Andrés Manuel López Obrador', 'López Obrador', 'MEX'],
    ['Sergei Shoigu', 'Sergey Shoygu', 'RUS'],
  ] as const)
    it(`${a} and ${b} are one`, () => assert.equal(one(a, b, country), 1))
  for (const [a, b, country] of [
    ['Xi Jinping', 'Xi Zhongxun', 'CHN'],
    ['Kim Jong Un', 'Kim Jong Il', 'PRK'],
    ['Al Gore', 'Tipper Gore', 'USA'],
    ['Charles II', 'Charles III', 'GBR'],
    ['Hassan Rouhani', 'Hassan Rowhani Tabar', 'IRN'],
  ] as const)
    it(`${a} and ${b} are two`, () => assert.equal(one(a, b, country), 2))
})

describe('persons of several documents stay apart', () => {
  const apart = (a: Said, b: Said) => assert.equal(actorsIn(['a', '2024-01-01', [a]], ['b', '2024-01-02', [b]]).length, 2)

  it('when their given names differ', () =>
    apart({ name: 'Lech Kaczynski', role: 'President', country: 'POL' }, { name: 'Jaroslaw Kaczynski', role: 'Prime Minister', country: 'POL' }))

  it('when their countries differ', () =>
    apart({ name: 'Kim Lee', role: 'Minister', country: 'KOR' }, { name: 'Kim A. Lee', role: 'Minister', country: 'USA' }))

  it('when only the surname is common, and neither country nor office says more', () =>
    apart({ name: 'Ana Moreira', role: 'Foreign Minister', country: 'PRT' }, { name: 'Moreira', role: 'footballer' }))

  it('when one document names both', () => {
    const actors = actorsIn([
      'a',
      '2024-01-01',
      [
        { name: 'George Bush', role: 'former President', country: 'USA' },
        { name: 'George Walker Bush', role: 'President', country: 'USA' },
      ],
    ])
    assert.equal(actors.length, 2)
  })

  it('when a bare surname fits two', () => {
    const actors = actorsIn(
      ['a', '2024-01-01', [{ name: 'Ana Moreira', role: 'Minister', country: 'PRT' }]],
      ['b', '2024-01-02', [{ name: 'Rui Moreira', role: 'Mayor', country: 'PRT' }]],
      ['c', '2024-01-03', [{ name: 'Moreira', role: 'politician', country: 'PRT' }]],
    )
    assert.equal(actors.length, 3)
  })
})

describe('organisations', () => {
  it('are one with and without article and adjective of their country', () => {
    const actors = actorsIn(
      ['a', '2024-01-01', [{ name: 'The Indian Ministry of External Affairs', country: 'IND' }]],
      ['b', '2024-01-02', [{ name: 'the Ministry of External Affairs', country: 'IND' }]],
    )
    assert.equal(actors.length, 1)
    assert.equal(actors[0]!.form, 'organisation')
  })

  it('of two countries are two', () => {
    const actors = actorsIn(
      ['a', '2024-01-01', [{ name: 'the Ministry of Finance', country: 'IND' }]],
      ['b', '2024-01-02', [{ name: 'the Ministry of Finance', country: 'CAN' }]],
    )
    assert.equal(actors.length, 2)
  })
})

it('a name is looked up in its document', () => {
  const actors = actorsIn(['a', '2024-01-01', [{ name: 'Ana Moreira', role: 'Minister', country: 'PRT' }]])
  const [document] = actors[0]!.documents
  assert.equal(whoIs(actors)(document!, 'Ana Moreira'), actors[0])
  assert.equal(whoIs(actors)('elsewhere', 'Ana Moreira'), undefined)
})

const people = fc.record(
  {
    name: fc.constantFrom(
      'Ana Moreira',
      'A. Moreira',
      'Rui Moreira',
      'Moreira',
      'Kassym-Jomart Tokayev',
      'Kassym-Zhomart Tokaev',
      'Tokayev',
      'The Ministry of Trade',
    ),
    role: fc.constantFrom('President', 'Prime Minister', 'Foreign Minister'),
    country: fc.constantFrom('PRT', 'KAZ', 'BRA'),
  },
  { requiredKeys: ['name'] },
) as fc.Arbitrary<Said>

const shelves = fc.array(fc.uniqueArray(people, { selector: ({ name }) => name, minLength: 1, maxLength: 4 }), { minLength: 1, maxLength: 6 })

it('law: no order of documents or claims shows, every naming has one actor, and no actor has two given names that clash', () => {
  fc.assert(
    fc.property(shelves, fc.integer(), (shelf, turn) => {
      const made = shelf.map((said, day) => speaking(`${day}`, `2024-01-0${day + 1}`, said))
      const [documents, claims] = [made.map((one) => one.document), made.flatMap((one) => one.claims)]
      const shifted = <T>(list: readonly T[]): readonly T[] =>
        list.map((_, at) => list[(((at + turn) % list.length) + list.length) % list.length]!).toReversed()
      const actors = actorsOf(documents, claims)
      assert.deepEqual(actorsOf(shifted(documents), shifted(claims)), actors)
      assert.equal(new Set(actors.map(({ id }) => id)).size, actors.length)
      for (const { names } of actors) assert.ok(!(names.includes('Ana Moreira') && names.includes('Rui Moreira')))
    }),
    { numRuns: 200 },
  )
})
