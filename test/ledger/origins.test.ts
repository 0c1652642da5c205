import assert from 'node:assert/strict'
import { describe, it } from 'node:test'
import { originsOf } from '../../src/ledger/origins/origins.ts'
import { longestRise } from '../../src/ledger/origins/retold.ts'
import { sideOf } from '../../src/ledger/origins/side.ts'
import { heardIn, onlySide, toldBy, withOrigins } from '../../src/ledger/origins/told-by.ts'
import type { Document } from '../../src/model/document.ts'
import type { Claim, Item } from '../../src/model/ledger.ts'
import * as fc from '../laws.ts'
import { claimOf, documentOf, recordOf } from '../store/fixtures.ts'

const wire = `The presidents of Uruguay and Slovenia opened a joint laboratory for river research in Salto on Tuesday. It is to employ 45 people and will cost
$12 million, of which Montevideo pays two thirds. President Lacalle thanked the guests for their patience over four years of talks. A second laboratory in
Maribor is planned for next spring, when the rivers Drava and Uruguay are to be measured by one method. Farmers on both banks have asked for early warnings of
floods since 2015, when 3,200 families lost their homes. The two foreign ministers will meet again in Ljubljana in October to settle who owns the data.`
const own = `Scientists from two continents will share a laboratory on the Uruguay river. The building in Salto was opened by President Lacalle and his guest from
Slovenia, who flew in from Lima for the day. Residents hope for jobs; the mayor spoke of forty or so. What it costs nobody wanted to say. "We have waited long,"
said Ana Duarte, who keeps a shop near the port, "and we shall see whether the river listens."`
const of = (text: string, more: Partial<Document> = {}): Document => documentOf(text, { published: '2022-05-17', ...more })
const origins = (...documents: readonly Document[]) => originsOf({ documents, items: [] })
const count = (...texts: readonly string[]): number => origins(...texts.map((text, i) => of(text, { publisher: `outlet ${i}` }))).length

describe('one origin', () => {
  it('a reprint, also with another head and foot, without a paragraph, with other quotation marks', () => {
    assert.equal(count(wire, wire), 1)
    assert.equal(count(wire, `Laboratory opened\n\nBy our staff\n\n${wire}\n\nSubscribe to our newsletter for more stories like this.`), 1)
    assert.equal(count(wire, wire.slice(0, wire.indexOf('Farmers'))), 1)
    assert.equal(count(wire, wire.replaceAll(',', ' –')), 1)
  })
  it('an edited copy: some sentences in other words', () => {
    const edited = wire.replace('thanked the guests for their patience over four years of talks', 'welcomed the delegation')
    assert.equal(count(wire, edited), 1)
    assert.match(origins(of(wire), of(edited))[0]!.reasons[0]!, /^near copies: \d\d percent/)
  })
  it('an excerpt inside a longer report', () => {
    const excerpt = wire.slice(wire.indexOf('It is to employ'), wire.indexOf('Farmers'))
    assert.equal(count(excerpt, `${own}\n\n${excerpt}\n\n${own.toUpperCase()}`), 1)
  })
  it('reports of one occasion from one press office, however it is named', () => {
    const says = (who: string, more: string) =>
      `President Tokayev received the envoys of Begaj and Vassilenko in Astana, ${who}. They spoke with Kazakh ministers of the Trans-Caspian route. ${more}`
    for (const [one, other] of [
      ['reported the Akorda press service', 'the press service of the President of Kazakhstan said'],
      ['said the Kazakh presidential press service', 'according to the Akorda press office'],
      ['the Akorda said in a press release of Akorda', 'as the President of Kazakhstan issued a statement'],
    ] as const)
      assert.equal(count(says(one, 'Tea was served.'), says(other, 'Photo: t.me/aqorda_resmi')), 1, one)
  })
})

describe('a release in two translations', () => {
  const one =
    'At noon on 4 June President Aguirre of Uruguay and President Novak of Slovenia met journalists in Salto. The host extended sincere greetings to his guest and recalled his journey to Maribor in 2016, when he enjoyed the warm hospitality of its people. He noted that farmers of both nations had suffered floods and deserved early warnings. Novak was touched by the crowds at the airport and by the concert in the evening. He proposed a laboratory for rivers, praised the patience of engineers and promised equipment worth 12 million dollars. Both underlined confidence in multilateral law and condemned piracy at sea.'
  const other =
    'On 4 June at midday, Presidents Aguirre (Uruguay) and Novak (Slovenia) appeared before journalists in Salto. Aguirre conveyed cordial greetings to the guest; he remembered travelling to Maribor in 2016 and how warm the hospitality of the people had been. According to him the farmers on either side suffered from floods, so that early warning systems are deserved. For his part, Novak said the crowds welcoming him at the airport as well as an evening concert had touched him. His proposal is to found a laboratory of rivers; patience of the engineers was praised and equipment for 12 million dollars promised. The two underlined their confidence in multilateral law while piracy at sea was condemned.'
  it('is one origin, though hardly five words in a row are the same', () => {
    const [made] = origins(of(one), of(other))
    assert.match(made!.reasons.join(), /two translations or wordings/)
  })
  it('nearly: the same names and figures, told in another order, or weeks later', () => {
    const turned = other
      .split(/(?<=[.;]) /)
      .reverse()
      .join(' ')
    assert.equal(origins(of(one), of(turned)).length, 2)
    assert.equal(origins(of(one), of(other, { published: '2022-07-30' })).length, 2)
  })
  it('the longest rise of a list', () => {
    assert.deepEqual([[], [1], [3, 2, 1], [1, 2, 3], [5, 1, 6, 2, 7, 3], [2, 2, 2]].map(longestRise), [0, 1, 1, 3, 3, 1])
  })
})

describe('two origins', () => {
  it('reports of one occasion in their own words', () => assert.equal(count(wire, own), 2))
  it('nearly: one form filled in for two occasions', () => {
    const form = (who: string, where: string, n: number) =>
      `The head of state on Tuesday received the credentials of the new ambassador of ${who}. The ceremony took place in the throne room. The ambassador, ${where}, spoke of trade
      worth $${n} million, of ${n + 7} students and of ${n + 20} companies. After the ceremony the head of state wished the ambassador every success. He thanked ${where} and ${who}.`
    assert.equal(count(form('Peru', 'Luis Ortega of Arequipa', 31), form('Nepal', 'Sita Gurung of Pokhara', 57)), 2)
  })
  it('nearly: one press office on two occasions', () => {
    const one = of('President Tokayev received Begaj of Albania in Astana, the Akorda press service reported. They spoke of Tirana and the Balkans.')
    const other = 'President Tokayev called Macron of France, the Akorda press service reported. They spoke of Paris, uranium and the Caspian.'
    assert.equal(origins(one, of(other)).length, 2)
    const later = { ...of(`${one.text} Again.`, { published: '2023-05-17' }), contentHash: 'x' }
    assert.equal(origins(one, { ...later, text: later.text.replaceAll('spoke', 'talked').replace('received', 'met') }).length, 2)
  })
  it('nearly: both name the offices of two countries, so that each chose for itself', () => {
    const both = (more: string) =>
      `The Kremlin press service said that Putin and Zelensky would call. The press service of the President of Ukraine denied that Putin asked Zelensky in Kyiv or Moscow. ${more}`
    assert.equal(count(both('Nobody answered in Berlin.').replaceAll('said', 'told reporters'), `Calls. ${own} ${both('x')}`), 2)
  })
  it('nearly: both give one long quotation, which both may have heard', () => {
    const said = '“We shall measure both rivers by one method, and we shall publish every number that we find,” Novak said'
    const one = of(`${said} in Salto on Tuesday. Lacalle nodded.`)
    const other = of(`The laboratory will open to students in the autumn. ${said}. Rain fell over the port.`, { publisher: 'Other' })
    const item = (claims: readonly Claim[]) => ({ kind: 'statement', documents: claims.map(({ document }) => document), claims }) as unknown as Item
    const told = (...documents: readonly Document[]) =>
      item(documents.map((d) => claimOf(recordOf(d, 'statement', said.slice(0, said.indexOf(' Novak')), { form: 'direct' }))))
    assert.equal(originsOf({ documents: [one, other], items: [told(one, other)] }).length, 2)
    const from = (d: Document, who: string) => of(`${d.text} So ${who} reported.`, { publisher: d.publisher })
    const [a, b] = [from(one, 'the Akorda press service'), from(other, 'the press service of the President of Kazakhstan')]
    assert.equal(originsOf({ documents: [a, b], items: [told(a, b)] }).length, 1, 'where both name the office that it is from')
  })
  it('nearly: a row of reports, each with the next from one office, none with the one after that', () => {
    const names = ['Aria', 'Brook', 'Cato', 'Dune', 'Elm', 'Fern', 'Gale', 'Hale', 'Iris', 'June']
    const report = (from: number) =>
      `Today met ${names
        .slice(from, from + 6)
        .map((name) => `envoy ${name}`)
        .join(' with ')}, the Akorda press service reported from room ${from}.`
    assert.equal(count(report(0), report(2)), 1)
    assert.equal(count(report(0), report(4)), 2)
    assert.deepEqual(
      origins(of(report(0)), of(report(2)), of(report(4)))
        .map(({ documents }) => documents.length)
        .sort(),
      [1, 2],
    )
  })
  it('texts without words', () => assert.equal(count('–', '…!', ''), 3))
})

describe('the side of a text', () => {
  const cases: readonly (readonly [Partial<Document>, string | null, string])[] = [
    [{ publisher: 'Xinhua' }, 'CHN', 'press'],
    [{ publisher: 'Ministry of Foreign Affairs of the Republic of Kenya' }, 'KEN', 'government'],
    [{ publisher: 'The Astana Times' }, 'KAZ', 'press'],
    [{ publisher: 'Reuters' }, null, 'press'],
    [{ publisher: 'Le Monde' }, 'FRA', 'press'],
    [{ publisher: 'Some Gazette' }, null, 'unknown'],
    [{ url: 'https://www.mfa.gov.al/en/news/1' }, 'ALB', 'government'],
    [{ url: 'https://akorda.kz/en/x' }, 'KAZ', 'government'],
    [{ url: 'https://news.example.kz/x' }, 'KAZ', 'press'],
    [{ url: 'https://start.up.io/x' }, null, 'unknown'],
    [{ url: 'https://www.gov.me/en/x' }, 'MNE', 'government'],
    [{ text: 'ASTANA. KAZINFORM – Ministers met on Monday.' }, 'KAZ', 'press'],
    [{ text: 'ASTANA (Reuters) - Kazakhstan said on Monday that talks would go on.' }, null, 'press'],
    [{ text: 'OSLO – Norway will open an embassy.' }, 'NOR', 'press'],
    [{ text: 'GENEVA – Ministers of Chad and Niger met.' }, null, 'unknown'],
    [{ text: 'LONDON – Ministers of Chad and Niger met.' }, null, 'unknown'],
    [{ text: 'Talks went well, the Kremlin press service said. Nothing else is known.' }, 'RUS', 'government'],
  ]
  for (const [given, country, voice] of cases)
    it(JSON.stringify(given), () => {
      const side = sideOf({ publisher: null, url: null, text: 'They met.', ...given })
      assert.deepEqual([side.country, side.voice], [country, voice], side.reason)
    })
  it('is what a person has set, whatever the text tells', () => {
    const document = of(wire, { publisher: 'Xinhua' })
    assert.equal(originsOf({ documents: [document], items: [], sides: new Map([[document.id, 'URY']]) })[0]!.side, 'URY')
  })
})

describe('who tells an item', () => {
  const documents = [of(wire, { publisher: 'Uruguay Daily' }), of(own, { publisher: 'Slovenia Times' })]
  const all = origins(...documents)
  const heard = heardIn(all)
  const item = (...of: readonly Document[]) => withOrigins([{ documents: of.map(({ id }) => id) }], all)[0]!
  const pair = ['SVN', 'URY'] as const
  it('one side only, though the other is heard; or both', () => {
    assert.equal(onlySide(item(documents[0]!), pair, heard), 'URY')
    assert.deepEqual(toldBy(item(...documents), pair, heard), { by: 'both', side: null })
    assert.equal(onlySide(item(...documents), pair, heard), null)
  })
  it('nearly: the other side is not heard at all, so its silence says nothing', () => {
    assert.deepEqual(toldBy(item(documents[0]!), pair, new Set(['URY'])), { by: 'unheard', side: 'URY' })
    assert.equal(onlySide(item(documents[0]!), pair, new Set(['URY'])), null)
    assert.deepEqual(toldBy({ sides: ['CHN'] }, pair, heard), { by: 'others', side: null })
  })
})

describe('laws', () => {
  const sentences = wire.split('. ')
  const text = fc.array(fc.constantFrom(...sentences, ...own.split('. ')), { minLength: 1, maxLength: 9 }).map((parts) => parts.join('. '))
  const shelf = fc.array(fc.tuple(text, fc.constantFrom('Xinhua', 'Reuters', 'Lima Post', null), fc.constantFrom('2022-05-17', '2022-05-19', null)), {
    maxLength: 14,
  })
  it('any order of the documents gives the same origins, and each document has one', () => {
    fc.assert(
      fc.property(shelf, fc.integer(), (made, turn) => {
        const documents = [...new Map(made.map(([t, publisher, published]) => of(t, { publisher, published })).map((d) => [d.id, d])).values()]
        const turned = documents.map((d, i) => ({ d, key: Math.sin(turn + i) })).sort((a, b) => a.key - b.key)
        const one = origins(...documents)
        assert.deepEqual(origins(...turned.map(({ d }) => d)), one)
        assert.deepEqual(one.flatMap((o) => o.documents).sort(), documents.map(({ id }) => id).sort())
      }),
      { numRuns: 60 },
    )
  })
})
