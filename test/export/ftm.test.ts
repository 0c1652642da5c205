import assert from 'node:assert/strict'
import { describe, it } from 'node:test'
import published from '@opensanctions/followthemoney/dist/defaultModel.json' with { type: 'json' }
import { alpha2 } from '../../src/app/countries.ts'
import { exportFtm } from '../../src/export/ftm.ts'
import { lexicon } from '../../src/lexicon/bundled.ts'
import type { Ledger } from '../../src/model/ledger.ts'
import type { FieldsOf, RecordBase, RecordKind } from '../../src/model/record.ts'
import { documentOf, readingOf, recordOf, syntheticReading } from '../store/fixtures.ts'
import { frame, hostile, hostileLedger, inUtf8, ledgerOf, textOf } from './ledgers.ts'

/*
 * The model as its makers publish it for JavaScript: every entity is held against it as its own validator does (schemata, properties, what
 * is required, values of controlled lists, longest values), and a reference must lead to an entity of the schema that the property names.
 */
interface Schema {
  /** Itself and all that it extends. */
  readonly schemata: readonly string[]
  readonly required?: readonly string[]
  readonly properties: Readonly<Record<string, Property>>
}

interface Property {
  readonly type: string
  readonly range?: string
  readonly maxLength: number
  readonly stub?: boolean
  readonly deprecated?: boolean
}

const model = published as unknown as {
  readonly schemata: Readonly<Record<string, Schema | undefined>>
  readonly types: Readonly<Record<string, { readonly values?: Readonly<Record<string, string>> }>>
}

const propertiesOf = (schema: string): Readonly<Record<string, Property | undefined>> =>
  Object.assign({}, ...model.schemata[schema]!.schemata.map((name) => model.schemata[name]!.properties))

/** Forms of the types that are no list: dates as precise as known, in UTC without saying so. */
const forms: Readonly<Record<string, RegExp>> = {
  date: /^\d{4}(-\d\d(-\d\d(T\d\d(:\d\d(:\d\d)?)?)?)?)?$/,
  url: /^https?:\/\/[^\s]+$/,
}

interface Entity {
  readonly id: string
  readonly schema: string
  readonly properties: Readonly<Record<string, readonly string[]>>
}

const entitiesOf = (ledger: Ledger): readonly Entity[] =>
  textOf(exportFtm(ledger, frame))
    .trimEnd()
    .split('\n')
    .map((line) => JSON.parse(line) as Entity)

const valueFault = ({ type, range, maxLength }: Property, value: string, byId: ReadonlyMap<string, Entity>): boolean => {
  if (value.trim() === '' || value.length > maxLength) return true
  const { values } = model.types[type]!
  if (values !== undefined && !(value in values)) return true
  if (type !== 'entity') return forms[type]?.test(value) === false
  const target = byId.get(value)?.schema
  return target === undefined || !model.schemata[target]!.schemata.includes(range!)
}

/** Every fault of some entities by the model. */
const faultsOf = (entities: readonly Entity[]): readonly string[] => {
  const byId = new Map(entities.map((entity) => [entity.id, entity]))
  return entities.flatMap(({ id, schema, properties }) => {
    const known = model.schemata[schema]
    if (known === undefined) return [`${id}: no schema ${schema}`]
    const missing = (known.required ?? []).filter((name) => !(name in properties)).map((name) => `${schema} ${id}: no ${name}`)
    const own = propertiesOf(schema)
    const wrong = Object.entries(properties).flatMap(([name, values]) => {
      const property = own[name]
      if (property === undefined || property.stub || property.deprecated) return [`${schema} has no ${name}`]
      return values.filter((value) => valueFault(property, value, byId)).map((value) => `${schema}.${name}: ${value}`)
    })
    return [...missing, ...wrong]
  })
}

const oneRecord = <K extends RecordKind>(kind: K, fields: Partial<FieldsOf<K> & RecordBase>): Ledger => {
  const d = documentOf('Norway and Iceland acted.', { url: 'https://news.example.org/1', title: 'They acted' })
  return ledgerOf([readingOf(d, [recordOf(d, kind, d.text, fields)])])
}

const schemataOf = (ledger: Ledger): readonly string[] => entitiesOf(ledger).map(({ schema }) => schema)

describe('FollowTheMoney', () => {
  it('has only schemata, properties and values of the model, and no entity twice', () => {
    for (const ledger of [ledgerOf([syntheticReading(1), syntheticReading(2), syntheticReading(3)]), hostileLedger()]) {
      const entities = entitiesOf(ledger)
      assert.deepEqual(faultsOf(entities), [])
      assert.equal(new Set(entities.map(({ id }) => id)).size, entities.length)
      assert.ok(entities.length > ledger.documents.length)
    }
  })

  it('finds the faults that it is there to find', () => {
    const article = { id: 'a', schema: 'Article', properties: { title: ['x'] } }
    const bad = {
      id: 'e',
      schema: 'Event',
      properties: { date: ['2026-1-1'], country: ['NOR'], proof: ['nobody'], involved: ['a'], colour: ['red'] },
    }
    assert.equal(faultsOf([article, bad, { id: 'x', schema: 'Thang', properties: {} }]).length, 7)
    const late = {
      id: 'b',
      schema: 'Article',
      properties: { publishedAt: ['2026-03-05T10:30:00+02:00'], language: ['xx'], title: ['y'.repeat(1025)] },
    }
    assert.equal(faultsOf([late]).length, 3)
  })

  it('says of events who is involved, where and when, and what shows it', () => {
    const entities = entitiesOf(
      oneRecord('event', {
        type: 'visit',
        act: 'visits',
        parties: ['ISL', 'NOR'],
        people: ['Ada Berg'],
        place: 'Oslo',
        date: '2026-03-01/2026-03-02',
        status: 'occurred',
      }),
    )
    const event = entities.find(({ schema }) => schema === 'Event')!
    const { startDate, endDate, country, location, name, proof } = event.properties
    assert.deepEqual([startDate, endDate, country, location], [['2026-03-01'], ['2026-03-02'], ['is', 'no'], ['Oslo']])
    assert.deepEqual(name, ['visits, Iceland and Norway, Oslo, 2026-03-01/2026-03-02'])
    assert.deepEqual(
      proof,
      entities.filter(({ schema }) => schema === 'Article').map(({ id }) => id),
    )
    const involved = event.properties.involved!.map((id) => entities.find((entity) => entity.id === id)!)
    assert.deepEqual(
      involved.map(({ schema }) => schema),
      ['PublicBody', 'PublicBody', 'Person'],
    )
  })

  it('has memberships, links and nothing that was denied', () => {
    assert.deepEqual(schemataOf(oneRecord('tie', { type: 'membership', parties: ['NOR'], org: 'NATO', state: 'exists', since: '1949-04-04' })), [
      'Article',
      'Organization',
      'PublicBody',
      'Membership',
    ])
    assert.deepEqual(schemataOf(oneRecord('tie', { type: 'visa-free', parties: ['NOR', 'ISL'], state: 'proposed' })), [
      'Article',
      'PublicBody',
      'PublicBody',
      'UnknownLink',
    ])
    assert.deepEqual(
      schemataOf(oneRecord('agreement', { title: 'pact', parties: ['NOR', 'ISL', 'SWE'], stage: 'signed' })).filter(
        (schema) => schema === 'UnknownLink',
      ).length,
      3,
    )
    assert.deepEqual(schemataOf(oneRecord('event', { type: 'visit', parties: ['NOR', 'ISL'], status: 'denied' })), ['Article'])
    assert.deepEqual(schemataOf(oneRecord('tie', { type: 'visa-free', parties: ['NOR', 'ISL'], negated: true })), ['Article'])
  })

  it('has offices as positions that their holders are told to have had', () => {
    const d = documentOf('President Ada Berg of Norway said she agreed.')
    const speaker = { name: 'Ada Berg', role: 'President', country: 'NOR', span: null }
    const entities = entitiesOf(ledgerOf([readingOf(d, [recordOf(d, 'statement', 'she agreed', { speaker, form: 'indirect' })])]))
    assert.deepEqual(
      entities.map(({ schema }) => schema),
      ['Article', 'Person', 'Position', 'Occupancy'],
    )
    assert.deepEqual(entities[3]!.properties.date, ['2026-03-02'])
    assert.equal(entities[3]!.properties.startDate, undefined)
  })

  it('gives any text back', () => {
    const names = new Set(entitiesOf(hostileLedger()).flatMap(({ properties }) => properties.summary ?? []))
    for (const text of Object.values(hostile)) assert.ok(names.has(inUtf8(text)), JSON.stringify(text))
  })

  it('knows every country and language by the code of the model', () => {
    const { country, language } = model.types
    const codes = lexicon.countries.flatMap(({ code }) => alpha2(code)?.toLowerCase() ?? [])
    assert.ok(codes.length > 190)
    assert.deepEqual(
      codes.filter((code) => !(code in country!.values!)),
      [],
    )
    for (const tag of ['en', 'sq', 'kk', 'uk', 'zh', 'pt']) {
      const told = entitiesOf(ledgerOf([readingOf(documentOf('Norway spoke.', { language: tag }), [])]))
      assert.ok(told[0]!.properties.language![0]! in language!.values!, tag)
    }
  })

  it('gives times in UTC without saying so, and cuts what is longer than the model takes', () => {
    const d = documentOf('Norway and Iceland met.', { published: '2026-03-05T00:30:00+02:00', title: `${'a'.repeat(1023)}😀 and more` })
    const entities = entitiesOf(ledgerOf([readingOf(d, [recordOf(d, 'event', d.text, { type: 'visit', act: 'b'.repeat(500), parties: ['NOR'] })])]))
    assert.deepEqual(faultsOf(entities), [])
    const [article, event] = [entities[0]!, entities.find(({ schema }) => schema === 'Event')!]
    assert.deepEqual(article.properties.publishedAt, ['2026-03-04T22:30:00'])
    assert.ok(article.properties.title![0]!.endsWith('a…') && event.properties.name![0]!.endsWith('b…'))
    assert.ok(event.properties.name![0]!.length <= 384)
  })
})
