import assert from 'node:assert/strict'
import { describe, it } from 'node:test'
import { exportFtm } from '../../src/export/ftm.ts'
import type { Ledger } from '../../src/model/ledger.ts'
import type { FieldsOf, RecordBase, RecordKind } from '../../src/model/record.ts'
import { documentOf, readingOf, recordOf, syntheticReading } from '../store/fixtures.ts'
import { frame, hostile, hostileLedger, inUtf8, ledgerOf, textOf } from './ledgers.ts'

/*
 * The part of FollowTheMoney's model that the export uses: properties with their types, as in the YAML of followthemoney/schema
 * (opensanctions/followthemoney, version 4, looked up 2026-11). A property of type entity names the schema that it must lead to.
 */
const thing = {
  name: 'name',
  alias: 'name',
  summary: 'text',
  description: 'text',
  country: 'country',
  publisher: 'string',
  sourceUrl: 'url',
  keywords: 'string',
  proof: '→Document',
}
const interval = {
  startDate: 'date',
  endDate: 'date',
  date: 'date',
  summary: 'text',
  description: 'text',
  recordId: 'string',
  sourceUrl: 'url',
  publisher: 'string',
  proof: '→Document',
}
const legalEntity = { ...thing, legalForm: 'string', status: 'string' }
const model: Readonly<
  Record<string, { readonly is: readonly string[]; readonly properties: Readonly<Record<string, string>>; readonly required: readonly string[] }>
> = {
  Article: { is: ['Document', 'Thing'], properties: { ...thing, title: 'string', publishedAt: 'date', language: 'language' }, required: [] },
  Person: { is: ['LegalEntity', 'Thing'], properties: { ...legalEntity, position: 'string', nationality: 'country' }, required: ['name'] },
  Organization: { is: ['LegalEntity', 'Thing'], properties: legalEntity, required: ['name'] },
  PublicBody: { is: ['Organization', 'LegalEntity', 'Thing'], properties: legalEntity, required: ['name'] },
  Position: { is: ['Thing'], properties: thing, required: ['name'] },
  Occupancy: { is: ['Interval'], properties: { ...interval, holder: '→Person', post: '→Position', status: 'string' }, required: ['holder', 'post'] },
  Event: { is: ['Interval', 'Thing'], properties: { ...thing, ...interval, location: 'address', involved: '→LegalEntity' }, required: ['name'] },
  Membership: {
    is: ['Interval'],
    properties: { ...interval, role: 'string', status: 'string', member: '→LegalEntity', organization: '→Organization' },
    required: ['member', 'organization'],
  },
  UnknownLink: {
    is: ['Interval'],
    properties: { ...interval, role: 'string', status: 'string', subject: '→Thing', object: '→Thing' },
    required: ['subject', 'object'],
  },
}

/** Forms that the model's types take. */
const forms: Readonly<Record<string, RegExp>> = {
  date: /^\d{4}(-\d\d(-\d\d(T.+)?)?)?$/,
  country: /^[a-z]{2}$/,
  language: /^[a-z]{3}$/,
  url: /^https?:\/\//,
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

/** Every fault of some entities by the model. */
const faultsOf = (entities: readonly Entity[]): readonly string[] => {
  const byId = new Map(entities.map((entity) => [entity.id, entity]))
  const valueFault = (type: string, value: string): boolean => {
    if (type.startsWith('→')) {
      const target = byId.get(value)?.schema
      return target === undefined || !(target === type.slice(1) || model[target]!.is.includes(type.slice(1)))
    }
    return value.trim() === '' || forms[type]?.test(value) === false
  }
  return entities.flatMap(({ id, schema, properties }) => {
    const known = model[schema]
    if (known === undefined) return [`${id}: no schema ${schema}`]
    const missing = known.required.filter((name) => !(name in properties)).map((name) => `${schema} ${id}: no ${name}`)
    const wrong = Object.entries(properties).flatMap(([name, values]) => {
      const type = known.properties[name]
      if (type === undefined) return [`${schema} has no ${name}`]
      return values.filter((value) => valueFault(type, value)).map((value) => `${schema}.${name}: ${value}`)
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
})
