import assert from 'node:assert/strict'
import { spawnSync } from 'node:child_process'
import { describe, it } from 'node:test'
import { fileURLToPath } from 'node:url'
import { compile } from '../../scripts/compile-data.ts'
import { lexicon, reference } from '../../src/lexicon/bundled.ts'
import type { CountryEntry, MembershipFact } from '../../src/model/lexicon.ts'

const ROOT = fileURLToPath(new URL('../..', import.meta.url))

/** ISO 3166-1 alpha-3, all 249 codes. */
const ISO =
  `ABW AFG AGO AIA ALA ALB AND ARE ARG ARM ASM ATA ATF ATG AUS AUT AZE BDI BEL BEN BES BFA BGD BGR BHR BHS BIH BLM BLR BLZ BMU BOL BRA BRB BRN BTN BVT
BWA CAF CAN CCK CHE CHL CHN CIV CMR COD COG COK COL COM CPV CRI CUB CUW CXR CYM CYP CZE DEU DJI DMA DNK DOM DZA ECU EGY ERI ESH ESP EST ETH FIN FJI FLK FRA FRO FSM
GAB GBR GEO GGY GHA GIB GIN GLP GMB GNB GNQ GRC GRD GRL GTM GUF GUM GUY HKG HMD HND HRV HTI HUN IDN IMN IND IOT IRL IRN IRQ ISL ISR ITA JAM JEY JOR JPN KAZ KEN KGZ
KHM KIR KNA KOR KWT LAO LBN LBR LBY LCA LIE LKA LSO LTU LUX LVA MAC MAF MAR MCO MDA MDG MDV MEX MHL MKD MLI MLT MMR MNE MNG MNP MOZ MRT MSR MTQ MUS MWI MYS MYT NAM
NCL NER NFK NGA NIC NIU NLD NOR NPL NRU NZL OMN PAK PAN PCN PER PHL PLW PNG POL PRI PRK PRT PRY PSE PYF QAT REU ROU RUS RWA SAU SDN SEN SGP SGS SHN SJM SLB SLE SLV
SMR SOM SPM SRB SSD STP SUR SVK SVN SWE SWZ SXM SYC SYR TCA TCD TGO THA TJK TKL TKM TLS TON TTO TUN TUR TUV TWN TZA UGA UKR UMI URY USA UZB VAT VCT VEN VGB VIR VNM
VUT WLF WSM YEM ZAF ZMB ZWE`.split(/\s+/)

/** Codes of this project that ISO 3166-1 has not: Kosovo, Northern Cyprus. */
const OWN_CODES = ['XKX', 'NCY']

/** No capital, and why. */
const NO_CAPITAL: Readonly<Record<string, string>> = {
  AIA: 'its name is that of many valleys',
  ATA: 'no state',
  ATF: 'no resident people',
  BMU: 'its name is a surname and that of other cities',
  BVT: 'no resident people',
  ESH: 'disputed',
  FLK: 'its name is a first name and a surname',
  HKG: 'a city',
  HMD: 'no resident people',
  IMN: 'its name is a first name and a surname',
  IOT: 'administered from London',
  ISR: 'status of Jerusalem disputed',
  MAC: 'a city',
  MSR: 'capital in ruins; its name means an English city',
  NFK: 'its administrative centre has the name of the capital of Jamaica',
  NRU: 'none by law',
  PSE: 'status of Jerusalem disputed',
  SGS: 'no resident people',
  SYC: 'its name is a first name and that of other places',
  TKL: 'none by law',
  UMI: 'no resident people',
}

/** Territories without a people of their own. */
const NO_PEOPLE = ['ATA', 'ATF', 'BVT', 'HMD', 'SGS', 'SJM', 'UMI']

/** Strings that two entries share on purpose; the context decides. */
const AMBIGUOUS: Readonly<Record<string, string>> = {
  Congo: 'two states and the river',
  Congolese: 'two states',
  Dominican: 'Dominica and the Dominican Republic',
  Dominicans: 'Dominica and the Dominican Republic',
  'Channel Islands': 'Guernsey and Jersey',
  'Channel Islander': 'Guernsey and Jersey',
  'Channel Islanders': 'Guernsey and Jersey',
  Jerusalem: 'claimed by Israel and Palestine',
}

const byCode = new Map(lexicon.countries.map((c) => [c.code, c]))
const wordsOf = (c: CountryEntry): readonly string[] => [
  ...new Set([c.names, c.weak, c.adjectives, c.people, c.seats, c.places, c.capital === null ? [] : [c.capital]].flat()),
]

const holds = (f: MembershipFact, day: string): boolean => (f.from === null || f.from <= day) && (f.until === null || f.until >= day)
const statuses = (organisation: string, country: string, day: string): readonly string[] => {
  const list = reference.memberships.find((m) => m.organisation === organisation)
  assert.ok(list, `no list of ${organisation}`)
  assert.ok(list.reach.from <= day && day <= list.reach.until, `${organisation}: ${day} lies outside the reach`)
  return list.facts.filter((f) => f.country === country && holds(f, day)).map((f) => f.status)
}

describe('countries', () => {
  it('has every ISO 3166-1 country and no unknown code', () => {
    assert.equal(ISO.length, 249)
    assert.deepEqual(lexicon.countries.map((c) => c.code).toSorted(), [...ISO, ...OWN_CODES].toSorted())
  })

  it('gives each a name, an adjective or noun for the people, and a capital', () => {
    for (const c of lexicon.countries) {
      assert.ok(c.names.length + c.weak.length > 0, `${c.code} has no name`)
      assert.equal(c.adjectives.length + c.people.length === 0, NO_PEOPLE.includes(c.code), `${c.code}: adjective or people`)
      assert.equal(c.capital === null, c.code in NO_CAPITAL, `${c.code}: capital`)
    }
  })

  it('lets no string belong to two entries, but for the ambiguity list', () => {
    const owners = new Map<string, Set<string>>()
    const own = (word: string, owner: string) => owners.set(word, (owners.get(word) ?? new Set()).add(owner))
    for (const c of lexicon.countries) for (const w of wordsOf(c)) own(w, c.code)
    for (const o of lexicon.organisations) for (const w of o.names) own(w, `organisation ${o.code}`)
    const shared = [...owners].filter(([, who]) => who.size > 1).map(([word]) => word)
    assert.deepEqual(shared.toSorted(), Object.keys(AMBIGUOUS).toSorted())
  })

  it('keeps weak names out of the sure ones', () => {
    for (const c of lexicon.countries) for (const w of c.weak) assert.ok(!c.names.includes(w), `${c.code}: ${w}`)
    for (const code of ['GEO', 'JOR', 'TCD', 'NER', 'GIN']) assert.ok(byCode.get(code)?.weak.length, code)
  })

  it('lists no name again as an adjective or a place: the name itself is used so', () => {
    for (const c of lexicon.countries)
      for (const w of [...c.adjectives, ...c.places]) assert.ok(![...c.names, ...c.weak].includes(w), `${c.code}: ${w}`)
  })

  it('treats disputed states alike, each with a note', () => {
    for (const code of ['XKX', 'TWN', 'PSE', 'ESH', 'NCY']) assert.ok(byCode.get(code)?.disputed, code)
  })

  it('holds no blank edges, brackets of shorthand or articles in its words', () => {
    for (const c of lexicon.countries)
      for (const w of wordsOf(c)) assert.ok(w === w.trim() && !w.includes('(s)') && !/^The (?!Hague|Valley)/.test(w), `${c.code}: "${w}"`)
  })

  const spellings: readonly (readonly [string, string, keyof CountryEntry])[] = [
    ['Türkiye', 'TUR', 'names'],
    ['Turkey', 'TUR', 'names'],
    ['Czech Republic', 'CZE', 'names'],
    ['Swaziland', 'SWZ', 'names'],
    ['Ivory Coast', 'CIV', 'names'],
    ['Burma', 'MMR', 'names'],
    ['DRC', 'COD', 'names'],
    ['U.S.', 'USA', 'names'],
    ['Britain', 'GBR', 'names'],
    ['UAE', 'ARE', 'names'],
    ['ROK', 'KOR', 'names'],
    ['DPRK', 'PRK', 'names'],
    ['PRC', 'CHN', 'names'],
    ['Kazakhstani', 'KAZ', 'adjectives'],
    ['Kazakhs', 'KAZ', 'people'],
    ['Albanians', 'ALB', 'people'],
    ['Nigerien', 'NER', 'adjectives'],
    ['Nigerian', 'NGA', 'adjectives'],
    ['Bissau-Guinean', 'GNB', 'adjectives'],
    ['Dutchmen', 'NLD', 'people'],
    ['Danes', 'DNK', 'people'],
    ['Akorda', 'KAZ', 'seats'],
    ['Kremlin', 'RUS', 'seats'],
    ['Itamaraty', 'BRA', 'seats'],
    ["Quai d'Orsay", 'FRA', 'seats'],
    ['Kiev', 'UKR', 'places'],
    ['Tel Aviv', 'ISR', 'places'],
    ['Nur-Sultan', 'KAZ', 'places'],
  ]
  for (const [word, code, field] of spellings) {
    it(`${word} is among the ${field} of ${code}`, () => {
      const words = byCode.get(code)?.[field]
      assert.ok(Array.isArray(words) && words.includes(word))
    })
  }
})

describe('organisations and currencies', () => {
  it('has 120 organisations or more, and the codes that membership lists use', () => {
    assert.ok(lexicon.organisations.length >= 120)
    const codes = new Set(lexicon.organisations.map((o) => o.code))
    for (const m of reference.memberships) assert.ok(codes.has(m.organisation), m.organisation)
  })

  it('knows former names and both spellings', () => {
    const owner = (name: string) => lexicon.organisations.find((o) => o.names.includes(name))?.code
    assert.equal(owner('Turkic Council'), 'OTS')
    assert.equal(owner('Organization of Islamic Cooperation'), 'OIC')
    assert.equal(owner('Organisation of Islamic Cooperation'), 'OIC')
    assert.equal(owner('Organisation for Security and Co-operation in Europe'), 'OSCE')
    assert.equal(owner('UN General Assembly'), 'UN General Assembly')
    assert.equal(owner('OSCE Parliamentary Assembly'), 'OSCE PA')
  })

  it('gives each currency name and sign to one currency, shared names to a default', () => {
    const seen = new Map<string, string>()
    for (const c of lexicon.currencies) {
      for (const w of [...c.names, ...c.symbols]) {
        assert.equal(seen.get(w), undefined, `${w}: ${seen.get(w)} and ${c.code}`)
        seen.set(w, c.code)
      }
      for (const d of c.defaultFor) assert.ok(c.names.includes(d), `${c.code}: ${d}`)
    }
    assert.deepEqual([seen.get('$'), seen.get('₸'), seen.get('€'), seen.get('pounds'), seen.get('tenge')], ['USD', 'KZT', 'EUR', 'GBP', 'KZT'])
    for (const shared of ['peso', 'pesos', 'crown', 'rupee', 'dinar', 'franc']) assert.equal(seen.get(shared), undefined, shared)
  })
})

describe('memberships', () => {
  it('are well-formed: known countries, ISO dates, from before until, reach in order', () => {
    const date = /^\d{4}(-\d{2}(-\d{2})?)?$/
    for (const m of reference.memberships) {
      assert.ok(m.reach.from < m.reach.until && m.source !== '' && date.test(m.checked), m.organisation)
      for (const f of m.facts) {
        assert.ok(byCode.has(f.country), `${m.organisation}: ${f.country}`)
        for (const d of [f.from, f.until]) assert.ok(d === null || date.test(d), `${m.organisation}: ${d}`)
        assert.ok(f.from === null || f.until === null || f.from <= f.until, `${m.organisation}: ${f.country}`)
      }
    }
  })

  it('count as the organisations count themselves', () => {
    const members = (organisation: string, day: string) =>
      lexicon.countries.filter((c) => statuses(organisation, c.code, day).includes('member')).length
    const counts: readonly (readonly [string, string, number])[] = [
      ['UN', '2023-09-12', 193],
      ['OSCE', '2023-09-12', 57],
      ['OIC', '2023-09-12', 57],
      ['EU', '2019-06-01', 28],
      ['EU', '2023-09-12', 27],
      ['NATO', '2022-12-31', 30],
      ['NATO', '2023-09-12', 31],
      ['NATO', '2025-06-01', 32],
      ['Council of Europe', '2021-06-01', 47],
      ['Council of Europe', '2023-09-12', 46],
      ['AU', '2023-09-12', 55],
      ['Arab League', '2023-09-12', 22],
      ['ASEAN', '2025-12-01', 11],
      ['SCO', '2023-09-12', 9],
      ['BRICS', '2023-09-12', 5],
      ['OECD', '2023-09-12', 38],
      ['Commonwealth', '2023-09-12', 56],
      ['OPEC', '2024-06-01', 12],
      ['CICA', '2023-09-12', 28],
      ...[2010, 2014, 2017, 2018, 2021, 2023, 2025, 2026].map((y) => ['UN Security Council', `${y}-06-15`, 15] as const),
    ]
    for (const [organisation, day, n] of counts) assert.equal(members(organisation, day), n, `${organisation} on ${day}`)
  })

  const facts: readonly (readonly [string, string, string, readonly string[]])[] = [
    ['OTS', 'HUN', '2023-09-12', ['observer']],
    ['OTS', 'TKM', '2023-09-12', ['observer']],
    ['OTS', 'NCY', '2023-09-12', ['observer']],
    ['OTS', 'NCY', '2022-09-12', []],
    ['OTS', 'ALB', '2023-09-12', []],
    ['OTS', 'UZB', '2023-09-12', ['member']],
    ['OTS', 'KAZ', '2023-09-12', ['member']],
    ['SCO', 'IRN', '2023-07-03', ['observer']],
    ['SCO', 'IRN', '2023-09-12', ['member']],
    ['SCO', 'BLR', '2023-09-12', ['observer']],
    ['SCO', 'BLR', '2025-01-01', ['member']],
    ['SCO', 'TUR', '2023-09-12', ['dialogue-partner']],
    ['OSCE', 'ALB', '2023-09-12', ['member']],
    ['OSCE', 'KAZ', '2023-09-12', ['member']],
    ['OSCE', 'MNG', '2023-09-12', ['member']],
    ['OSCE', 'CHN', '2023-09-12', []],
    ['OIC', 'ALB', '2023-09-12', ['member']],
    ['OIC', 'KAZ', '2023-09-12', ['member']],
    ['OIC', 'SYR', '2023-09-12', ['member', 'suspended']],
    ['OIC', 'SYR', '2025-06-01', ['member']],
    ['OIC', 'RUS', '2023-09-12', ['observer']],
    ['CIS', 'GEO', '2023-09-12', []],
    ['CIS', 'TKM', '2023-09-12', ['partner']],
    ['EAEU', 'MDA', '2023-09-12', ['observer']],
    ['EAEU', 'IRN', '2023-09-12', []],
    ['EAEU', 'IRN', '2025-06-01', ['observer']],
    ['CSTO', 'UZB', '2023-09-12', []],
    ['CSTO', 'ARM', '2023-09-12', ['member']],
    ['ASEAN', 'TLS', '2023-09-12', ['observer']],
    ['ASEAN', 'TLS', '2025-11-01', ['member']],
    ['AU', 'GAB', '2023-09-12', ['member', 'suspended']],
    ['AU', 'GAB', '2025-06-01', ['member']],
    ['AU', 'NER', '2025-06-01', ['member', 'suspended']],
    ['EU', 'ALB', '2023-09-12', ['candidate']],
    ['EU', 'GEO', '2023-09-12', []],
    ['EU', 'GBR', '2020-01-31', ['member']],
    ['EU', 'GBR', '2023-09-12', []],
    ['NATO', 'FIN', '2023-04-03', []],
    ['NATO', 'FIN', '2023-04-04', ['member']],
    ['NATO', 'SWE', '2023-09-12', []],
    ['NATO', 'SWE', '2024-03-07', ['member']],
    ['NATO', 'ALB', '2023-09-12', ['member']],
    ['BRICS', 'IDN', '2024-06-01', []],
    ['BRICS', 'IDN', '2025-06-01', ['member']],
    ['BRICS', 'EGY', '2023-09-12', []],
    ['BRICS', 'KAZ', '2025-06-01', ['partner']],
    ['UN Security Council', 'ALB', '2023-09-12', ['member']],
    ['UN Security Council', 'ALB', '2024-01-01', []],
    ['UN Security Council', 'KAZ', '2017-06-01', ['member']],
    ['UN Security Council', 'FRA', '2026-06-01', ['member']],
    ['UN Security Council', 'PAK', '2026-06-01', ['member']],
    ['UN', 'PSE', '2023-09-12', ['observer']],
    ['UN', 'XKX', '2023-09-12', []],
    ['Council of Europe', 'RUS', '2023-09-12', []],
    ['Arab League', 'SYR', '2023-05-06', ['member', 'suspended']],
    ['Arab League', 'SYR', '2023-09-12', ['member']],
    ['OPEC', 'QAT', '2023-09-12', []],
    ['ECOWAS', 'MLI', '2025-06-01', []],
    ['Mercosur', 'BOL', '2023-09-12', []],
    ['WTO', 'KAZ', '2023-09-12', ['member']],
  ]
  for (const [organisation, country, day, expected] of facts) {
    it(`${country} in ${organisation} on ${day}: ${expected.join(', ') || 'nothing'}`, () => {
      assert.deepEqual(statuses(organisation, country, day).toSorted(), expected.toSorted())
    })
  }
})

describe('offices', () => {
  it('are well-formed and follow one another', () => {
    for (const f of reference.offices.facts) {
      assert.ok(byCode.has(f.country) && f.name !== '' && f.name.includes(f.surname.split(' ')[0]!), `${f.country} ${f.name}`)
      assert.ok(f.until === null || f.from < f.until, `${f.country} ${f.name}`)
      assert.ok(f.name !== f.name.toUpperCase(), f.name)
    }
    for (const [i, f] of reference.offices.facts.entries()) {
      const next = reference.offices.facts[i + 1]
      if (next?.country === f.country && next.office === f.office)
        assert.ok(f.until !== null && f.until <= next.from, `${f.country} ${f.office}: ${f.name}, ${next.name}`)
    }
  })

  const holders: readonly (readonly [string, 'head-of-state' | 'head-of-government', string, string])[] = [
    ['ALB', 'head-of-state', '2023-09-12', 'Begaj'],
    ['ALB', 'head-of-government', '2023-09-12', 'Rama'],
    ['KAZ', 'head-of-state', '2023-09-12', 'Tokayev'],
    ['KAZ', 'head-of-government', '2023-09-12', 'Smailov'],
    ['GBR', 'head-of-government', '2023-09-12', 'Sunak'],
    ['USA', 'head-of-state', '2023-09-12', 'Biden'],
    ['USA', 'head-of-state', '2025-06-01', 'Trump'],
    ['FRA', 'head-of-government', '2024-05-01', 'Attal'],
    ['DEU', 'head-of-government', '2025-06-01', 'Merz'],
    ['BRA', 'head-of-state', '2023-09-12', 'Lula da Silva'],
  ]
  for (const [country, office, day, surname] of holders) {
    it(`${surname} is ${office} of ${country} on ${day}`, () => {
      const held = reference.offices.facts.filter(
        (f) => f.country === country && f.office === office && f.from <= day && (f.until === null || f.until > day),
      )
      assert.deepEqual(
        held.map((f) => f.surname),
        [surname],
      )
    })
  }
})

describe('compiled files', () => {
  it('are fresh', () => {
    const run = spawnSync(process.execPath, ['scripts/compile-data.ts', '--check'], { cwd: ROOT, encoding: 'utf8' })
    assert.equal(run.stderr, '')
    assert.equal(run.status, 0)
  })

  it('are the same for the same data', () => {
    const c = compile(ROOT)
    assert.deepEqual(c.errors, [])
    assert.equal(c.lexicon.version, lexicon.version)
    assert.equal(c.reference.version, reference.version)
  })
})
