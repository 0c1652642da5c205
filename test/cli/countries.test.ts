import assert from 'node:assert/strict'
import { test } from 'node:test'
import { findCountry, findPair } from '../../src/app/countries.ts'
import { lexicon } from '../../src/lexicon/bundled.ts'

const found = (said: string): string => {
  const country = findCountry(said, lexicon)
  return typeof country === 'string' ? country : `${country.code}: ${country.help}`
}

test('a country is found by code or English name, whatever the letters', () => {
  const names: Readonly<Record<string, readonly string[]>> = {
    KAZ: ['KAZ', 'kaz', 'kz', 'Kazakhstan', 'kazakhstan', ' Republic of Kazakhstan '],
    ALB: ['Albania', 'al'],
    TUR: ['Turkey', 'Türkiye', 'turkiye'],
    GBR: ['UK', 'GB', 'United Kingdom'],
    USA: ['US', 'the United States', 'USA'],
    GEO: ['Georgia'],
    XKX: ['Kosovo', 'xk'],
  }
  for (const [code, all] of Object.entries(names)) for (const name of all) assert.equal(found(name), code, name)
})

test('every country is found by its own name and code', () => {
  for (const { code, name } of lexicon.countries) assert.deepEqual([found(code), found(name)], [code, code])
})

test('what is no country brings the nearest one to mind, or says how to write one', () => {
  assert.equal(found('Kazakstan'), 'country-unknown: did you mean Kazakhstan (KAZ)?')
  assert.equal(found('Island'), 'country-unknown: did you mean Ireland (IRL) or Iceland (ISL)?')
  assert.match(found('Middle-earth beyond the sea'), /ISO 3166/)
  assert.match(found(''), /^country-unknown/)
})

test('a pair is two different countries; every unknown one is named', () => {
  assert.deepEqual(findPair('kz', 'Albania', lexicon), ['KAZ', 'ALB'])
  const codes = (a: string, b: string): readonly string[] => findPair(a, b, lexicon).map((each) => (typeof each === 'string' ? each : each.code))
  assert.deepEqual(codes('Kazakstan', 'Albanja'), ['country-unknown', 'country-unknown'])
  assert.deepEqual(codes('KAZ', 'Kazakhstan'), ['usage'])
})
