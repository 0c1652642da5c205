import assert from 'node:assert/strict'
import { describe, it } from 'node:test'
import type { Store } from '../../src/store/port.ts'
import { prepareDocument } from '../../src/store/prepared.ts'
import * as fc from '../laws.ts'
import { judging } from './contract-judgements.ts'
import { documentOf, type Reading, readingOf, recordOf, syntheticReading } from './fixtures.ts'
import { addTo, bytesOf, told } from './told.ts'

/** A back end under the contract. */
export interface BackEnd {
  readonly name: string
  /** A new, empty store, and a way to open the same one a second time. */
  readonly make: () => Promise<{ readonly store: Store; readonly again: () => Promise<Store> }>
  /** What it cannot do, by the name of the test, with the reason. */
  readonly cannot: Readonly<{ [test: string]: string }>
}

const faultsOf = async (store: Store) => told(await store.verify()).faults

export type Test = (store: Store, again: () => Promise<Store>) => Promise<void>

const keeping: Readonly<{ [name: string]: Test }> = {
  'gives back a document as it was added': async (store) => {
    const r = syntheticReading(3)
    assert.equal(await addTo(store, r), 'added')
    const stored = told(await store.document(r.document.id))
    assert.deepEqual(stored.document, r.document)
    assert.deepEqual(
      stored.claims,
      [...r.claims].sort((a, b) => a.record.span.start - b.record.span.start),
    )
    assert.deepEqual(stored.findings, r.findings)
    assert.deepEqual(stored.warnings, r.warnings)
  },
  'keeps shelves by name: documents are put on and taken off, a shelf without any is no more': async (store, again) => {
    const [a, b] = [syntheticReading(1), syntheticReading(2)]
    for (const r of [a, b]) await addTo(store, r)
    const [x, y] = [a.document.id, b.document.id].sort() as [string, string]
    assert.deepEqual(told(await store.shelves()), [])
    assert.deepEqual(told(await store.shelve('visit', [y, x, y])), { changed: 2 })
    assert.deepEqual(told(await store.shelve('visit', [x])), { changed: 0 })
    assert.deepEqual(told(await store.shelve('autumn', [x])), { changed: 1 })
    const other = await again()
    assert.deepEqual(told(await other.shelves()), [
      { name: 'autumn', documents: [x] },
      { name: 'visit', documents: [x, y] },
    ])
    await other.close()
    assert.deepEqual(
      told(await store.documents({ shelf: 'autumn' })).map(({ id }) => id),
      [x],
    )
    assert.deepEqual(
      told(await store.ledger({ shelf: 'autumn' })).documents.map(({ id }) => id),
      [x],
    )
    assert.deepEqual(told(await store.documents({ shelf: 'winter' })), [])
    assert.deepEqual(told(await store.unshelve('autumn', [x, y])), { changed: 1 })
    assert.deepEqual(told(await store.shelves('autumn')), [])
    await store.remove(x)
    assert.deepEqual(told(await store.shelves()), [{ name: 'visit', documents: [y] }])
    assert.deepEqual(await faultsOf(store), [])
  },
  'knows a document that is there already and leaves it as it is': async (store) => {
    const r = syntheticReading(1)
    await addTo(store, r)
    const before = await bytesOf(store)
    assert.equal(await addTo(store, r), 'known')
    assert.equal(await addTo(store, { ...r, claims: [], findings: [] }), 'known')
    assert.equal(await bytesOf(store), before)
    assert.deepEqual(await faultsOf(store), [])
  },
  'keeps many documents at once as it keeps each of them': async (store) => {
    const [a, b, c] = [syntheticReading(1), syntheticReading(2), syntheticReading(3)]
    const ready = (r: Reading) => prepareDocument(r.document, r.claims, r.findings, r.warnings)
    await addTo(store, b)
    const again = { ...a, document: { ...a.document, source: 'elsewhere.txt' } }
    assert.deepEqual(told(await store.addAll([c, b, a, again].map(ready))), ['added', 'known', 'added', 'known'])
    assert.deepEqual(told(await store.addAll([])), [])
    const all = await bytesOf(store)
    for (const r of [a, b, c]) told(await store.remove(r.document.id))
    for (const r of [a, again, c, b]) await addTo(store, r)
    assert.equal(await bytesOf(store), all)
    assert.deepEqual(await faultsOf(store), [])
  },
  'keeps none of many documents when one cannot be kept': async (store) => {
    const ready = (n: number) => {
      const r = syntheticReading(n)
      return prepareDocument(r.document, r.claims, r.findings, r.warnings)
    }
    const wrong = { ...ready(2), claims: ready(2).claims.map((claim) => ({ ...claim, id: ready(1).claims[0]!.id })) }
    // Two documents with a claim of one id cannot be: a defect, not trouble to be expected.
    await assert.rejects(store.addAll([ready(1), wrong]))
    assert.deepEqual(told(await store.documents()), [])
    assert.deepEqual(told(await store.addAll([ready(1), ready(2)])), ['added', 'added'])
  },
  'gives the ledger as it is now, also when it was asked for before': async (store, again) => {
    const other = await again()
    await addTo(store, syntheticReading(1))
    const size = async (of: Store, options = {}) => told(await of.ledger(options)).documents.length
    const pair = { pair: 'ISL-NOR' }
    assert.deepEqual([await size(store), await size(store, pair), await size(other)], [1, 1, 1])
    await addTo(store, syntheticReading(2))
    assert.deepEqual([await size(store), await size(store, pair), await size(other)], [2, 2, 2])
    await addTo(other, syntheticReading(3))
    assert.deepEqual([await size(store), await size(store, pair), await size(store, { asOf: '1999' })], [3, 3, 0])
    told(await other.remove(syntheticReading(3).document.id))
    assert.equal(await size(store), 2)
    const first = told(await store.ledger(pair))
    assert.deepEqual(told(await other.ledger(pair)), first)
    await other.close()
  },
  'keeps what it had acknowledged when opened again': async (store, again) => {
    await addTo(store, syntheticReading(1))
    const before = await bytesOf(store)
    await store.close()
    const reopened = await again()
    assert.equal(await bytesOf(reopened), before)
    await reopened.close()
  },
  'lets two users write at once': async (store, again) => {
    const other = await again()
    const adding = Array.from({ length: 12 }, (_, n) => addTo(n % 2 === 0 ? store : other, syntheticReading(n)))
    assert.deepEqual(new Set(await Promise.all(adding)), new Set(['added']))
    assert.equal(await bytesOf(store), await bytesOf(other))
    await other.close()
  },
  'removes a document with all that hangs on it': async (store) => {
    const r = syntheticReading(3)
    await addTo(store, r)
    assert.equal(told(await store.remove(r.document.id)).status, 'removed')
    assert.equal(told(await store.remove(r.document.id)).status, 'unknown')
    assert.equal(await bytesOf(store), '')
    assert.deepEqual(told(await store.warnings()), [])
    assert.deepEqual(told(await store.search('fisheries')), [])
    assert.deepEqual(await faultsOf(store), [])
  },
  'keeps a document without any claim': async (store) => {
    await addTo(store, readingOf(documentOf('Nothing happened.'), []))
    assert.equal(told(await store.documents()).length, 1)
  },
  'keeps any text whole: other scripts, astral characters, control characters, line breaks': async (store) => {
    const texts = [
      'Қазақстан мен Албания — 🇰🇿🇦🇱',
      'line\r\nline\u2028line',
      'tab\tand bell\u0007 and \u0001mark\u0002',
      'nul\u0000inside',
      "'; DROP TABLE document; --",
    ]
    for (const text of texts) await addTo(store, readingOf(documentOf(text), []))
    assert.deepEqual(new Set(told(await store.documents()).map((d) => d.text)), new Set(texts))
    assert.deepEqual(await faultsOf(store), [])
  },
  'turns half a surrogate pair into U+FFFD, in text and quotes alike': async (store) => {
    const d = documentOf('Half a \ud83c flag.')
    await addTo(store, readingOf(d, [recordOf(d, 'statement', 'a \ud83c flag')]))
    const stored = told(await store.document(d.id))
    assert.deepEqual([stored.document.text, stored.claims[0]!.record.quote], ['Half a \ufffd flag.', 'a \ufffd flag'])
    assert.deepEqual(await faultsOf(store), [])
  },
}

const finding: Readonly<{ [name: string]: Test }> = {
  'finds a document by id, by the beginning of its id, and by each path it was added from': async (store) => {
    const r = syntheticReading(5)
    const { id } = r.document
    await addTo(store, r)
    await addTo(store, { ...r, document: { ...r.document, source: 'copies/5.txt' } })
    for (const name of [id, id.slice(0, 6), 'reports/5.txt', 'copies/5.txt']) assert.equal(told(await store.document(name)).document.id, id)
  },
  'says that an id is unknown, and that the beginning of one fits several': async (store) => {
    for (let n = 0; n < 40; n++) await addTo(store, syntheticReading(n))
    const unknown = await store.document('zzz')
    assert.equal(!unknown.ok && unknown.problem.code, 'id-unknown')
    const heads = Map.groupBy(told(await store.documents()), (d) => d.id[0]!)
    const [head, several] = [...heads].find(([, list]) => list.length > 1)!
    const shared = await store.document(head)
    assert.ok(!shared.ok && shared.problem.code === 'id-unknown' && several.some((d) => shared.problem.message.includes(d.id)))
  },
  'finds a claim by the beginning of its id': async (store) => {
    const r = syntheticReading(2)
    await addTo(store, r)
    assert.deepEqual(told(await store.claim(r.claims[0]!.id.slice(0, 10))), r.claims[0])
    const none = await store.claim('')
    assert.equal(!none.ok && none.problem.code, 'id-unknown')
  },
  'narrows claims by pair, document, kind and day of publication': async (store) => {
    const [a, b] = [syntheticReading(1), syntheticReading(2, { published: '2026-05-01T09:00:00Z' })]
    await addTo(store, a)
    await addTo(store, b)
    const ids = async (filter: Parameters<Store['claims']>[0]) => told(await store.claims(filter)).map((c) => c.document)
    assert.equal((await ids({ pair: 'ISL-NOR' })).length, a.claims.length + b.claims.length)
    assert.deepEqual(await ids({ pair: 'ISL-SWE' }), [])
    assert.deepEqual(new Set(await ids({ document: a.document.id })), new Set([a.document.id]))
    assert.deepEqual(
      told(await store.claims({ kind: 'figure' })).map((c) => c.record.kind),
      ['figure', 'figure'],
    )
    assert.deepEqual(new Set(await ids({ asOf: '2026-04-30' })), new Set([a.document.id]))
    assert.equal((await ids({ asOf: '2026-05-01' })).length, a.claims.length + b.claims.length)
  },
  'leaves undated documents out of what was known by a day': async (store) => {
    await addTo(store, syntheticReading(1, { published: null }))
    assert.deepEqual(told(await store.claims({ asOf: '2030-01-01' })), [])
    assert.deepEqual(told(await store.documents({ asOf: '2030-01-01' })), [])
  },
  'narrows findings by pair, document and check': async (store) => {
    const r = syntheticReading(1)
    await addTo(store, r)
    assert.deepEqual(told(await store.findings({ pair: 'ISL-NOR', check: 'sum', document: r.document.id })), r.findings)
    assert.deepEqual(told(await store.findings({ pair: 'ISL-SWE' })), [])
    assert.deepEqual(told(await store.findings({ check: 'share' })), [])
  },
  'merges claims of several documents into the ledger of a pair': async (store) => {
    const sentence = 'Norway and Iceland signed the Cod Treaty on 2 March 2026.'
    for (const publisher of ['A', 'B']) {
      const d = documentOf(sentence, { publisher })
      const fields = { title: 'Cod Treaty', form: 'treaty', parties: ['ISL', 'NOR'], stage: 'signed', date: '2026-03-02' } as const
      await addTo(store, readingOf(d, [recordOf(d, 'agreement', sentence, fields)]))
    }
    const ledger = told(await store.ledger({ pair: 'ISL-NOR' }))
    assert.deepEqual(
      ledger.items.map((i) => [i.kind, i.documents.length, i.pairs]),
      [['agreement', 2, ['ISL-NOR']]],
    )
    assert.deepEqual(told(await store.ledger({ pair: 'ISL-SWE' })).items, [])
  },
}

const searching: Readonly<{ [name: string]: Test }> = {
  'finds words in texts and in quotes and says where they stand': async (store) => {
    for (let n = 1; n < 6; n++) await addTo(store, syntheticReading(n))
    const hits = told(await store.search('harbours'))
    const texts = new Map(told(await store.documents()).map((d) => [d.id, d.text]))
    assert.equal(hits.length, 5)
    for (const hit of hits) {
      assert.equal(texts.get(hit.document)!.slice(hit.span.start, hit.span.end), 'harbours')
      assert.deepEqual(
        hit.marks.map((m) => hit.snippet.slice(m.start, m.end)),
        ['harbours'],
      )
    }
  },
  'places hits in other scripts and behind astral and control characters': async (store) => {
    const text = '🇰🇿 \u0001 Президент \u0002 прибыл в Осло на переговоры о café.'
    await addTo(store, readingOf(documentOf(text), []))
    const [hit] = told(await store.search('осло CAFE'))
    assert.equal(text.slice(hit!.span.start, hit!.span.end), 'Осло на переговоры о café')
  },
  'ranks what has all words first and takes phrases as they stand': async (store) => {
    await addTo(store, readingOf(documentOf('Cod quota agreed.'), []))
    await addTo(store, readingOf(documentOf('Quota of herring, then cod.'), []))
    assert.equal(told(await store.search('cod herring'))[0]!.snippet, 'Quota of herring, then cod.')
    assert.equal(told(await store.search('"cod quota"')).length, 1)
    assert.equal(told(await store.search('cod whales')).length, 2, 'any word, when no place has all')
  },
  'keeps to the limit, the pair and the day': async (store) => {
    for (let n = 1; n < 6; n++) await addTo(store, syntheticReading(n, { published: `2026-03-0${n}` }))
    assert.equal(told(await store.search('Norway', { limit: 2 })).length, 2)
    assert.deepEqual(told(await store.search('Norway', { pair: 'ISL-SWE' })), [])
    assert.ok(told(await store.search('Norway', { asOf: '2026-03-02' })).every((h) => h.published! <= '2026-03-02'))
  },
  'gives no error for any query': async (store) => {
    await addTo(store, syntheticReading(1))
    const odd = [
      '',
      '   ',
      '"',
      '"""',
      '*',
      'NEAR(',
      'a AND',
      'OR',
      'title:x',
      '-x',
      '^x',
      '{a b}: c',
      'a"b"c',
      '\u0000',
      "'",
      '(',
      'a*b',
      'Øre-',
      '“open',
      '🙂',
    ]
    for (const query of odd) told(await store.search(query))
    await fc.assert(
      fc.asyncProperty(fc.oneof(fc.string({ unit: 'binary' }), fc.string()), async (query) => {
        told(await store.search(query))
      }),
      { numRuns: 150 },
    )
  },
}

const someReadings = fc.uniqueArray(fc.nat(60), { minLength: 1, maxLength: 6 })

const laws: Readonly<{ [name: string]: Test }> = {
  'law: adding again changes nothing, removing and adding restores the bytes': async (store) => {
    await fc.assert(
      fc.asyncProperty(someReadings, async (numbers) => {
        for (const d of told(await store.documents())) told(await store.remove(d.id))
        for (const n of numbers) await addTo(store, syntheticReading(n))
        const before = await bytesOf(store)
        for (const n of numbers) assert.equal(await addTo(store, syntheticReading(n)), 'known')
        assert.equal(await bytesOf(store), before)
        const one = syntheticReading(numbers[0]!)
        told(await store.remove(one.document.id))
        assert.ok(!(await bytesOf(store)).includes(one.document.id))
        await addTo(store, one)
        assert.equal(await bytesOf(store), before)
      }),
      { numRuns: 12 },
    )
    assert.deepEqual(await faultsOf(store), [])
  },
  'law: any order of adding gives the same bytes, ledger and answers': async (store) => {
    // The same text under another path, title and address is the same document.
    const copies = [1, 2, 3].flatMap((n) => [
      syntheticReading(n),
      syntheticReading(n, { title: `Copy ${n}`, source: `copy/${n}`, url: `https://example.org/${n}` }),
    ])
    const seen = new Set<string>()
    await fc.assert(
      fc.asyncProperty(fc.shuffledSubarray(copies, { minLength: copies.length }), async (order) => {
        for (const d of told(await store.documents())) told(await store.remove(d.id))
        for (const r of order) await addTo(store, r)
        const answers = [told(await store.ledger()), told(await store.search('Norway harbours')), told(await store.documents())]
        seen.add(JSON.stringify([await bytesOf(store), answers]))
      }),
      { numRuns: 10 },
    )
    assert.equal(seen.size, 1)
  },
}

/** What every store must do; a back end lists what it cannot, with the reason. */
export const storeContract = (backEnd: BackEnd): void => {
  describe(`store contract: ${backEnd.name}`, () => {
    const tests = { ...keeping, ...finding, ...searching, ...judging, ...laws }
    for (const name of Object.keys(backEnd.cannot)) assert.ok(name in tests, `no test is called "${name}"`)
    for (const [name, test] of Object.entries(tests))
      it(name, { skip: backEnd.cannot[name] ?? false }, async () => {
        const { store, again } = await backEnd.make()
        try {
          await test(store, again)
        } finally {
          await store.close()
        }
      })
  })
}
