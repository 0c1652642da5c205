import assert from 'node:assert/strict'
import { describe, it } from 'node:test'
import * as fc from '../laws.ts'
import { type Plain, plainClauses, readScene } from './read.ts'

type Wanted = Partial<Plain> & { readonly lemma: string }

/** Sentences with the clauses that must be among those read of them. */
const yes: readonly (readonly [string, readonly Wanted[]])[] = [
  // voice and tense
  [
    'Kenya and Rwanda signed an agreement.',
    [{ lemma: 'sign', subject: 'Kenya and Rwanda', object: 'an agreement', tense: 'past', voice: 'active', relation: 'root' }],
  ],
  ['A forum was held in Hanoi.', [{ lemma: 'hold', subject: 'A forum', voice: 'passive', tense: 'past', obliques: ['in: Hanoi'] }]],
  [
    'Fidan will be received by the Azerbaijani President.',
    [{ lemma: 'receive', subject: 'Fidan', voice: 'passive', tense: 'future', modal: 'will' }],
  ],
  [
    'Italy has slammed the expulsion of the diplomats.',
    [{ lemma: 'slam', subject: 'Italy', object: 'the expulsion of the diplomats', voice: 'active' }],
  ],
  ['Chile could lower its tariffs.', [{ lemma: 'lower', subject: 'Chile', object: 'its tariffs', modal: 'could' }]],
  ['Croatia did not consult Hungary.', [{ lemma: 'consult', subject: 'Croatia', object: 'Hungary', negated: true, tense: 'past' }]],
  ['Peru never recognised the border.', [{ lemma: 'recognise', subject: 'Peru', negated: true }]],
  [
    'The Ministerial Meeting would be co-chaired by the two ministers.',
    [{ lemma: 'chair', subject: 'The Ministerial Meeting', voice: 'passive', modal: 'would' }],
  ],
  // verbs that look like nouns, nouns that look like verbs
  ['The leaders expressed satisfaction.', [{ lemma: 'express', subject: 'The leaders', object: 'satisfaction', tense: 'past' }]],
  ['The two leaders exchanged views on trade.', [{ lemma: 'exchange', subject: 'The two leaders', object: 'views' }]],
  ['Mongolia held talks with Uzbekistan.', [{ lemma: 'hold', subject: 'Mongolia', object: 'talks', obliques: ['with: Uzbekistan'] }]],
  [
    'The Ghanaian side stands ready to work as a gateway.',
    [
      { lemma: 'stand', form: 'finite', subject: 'The Ghanaian side' },
      { lemma: 'work', form: 'infinitive' },
    ],
  ],
  [
    "The president's visit to Rwanda aims to strengthen relations.",
    [
      { lemma: 'aim', form: 'finite', subject: "The president's visit to Rwanda" },
      { lemma: 'strengthen', form: 'infinitive', object: 'relations' },
    ],
  ],
  ['Key imports from Vietnam include rice.', [{ lemma: 'include', subject: 'Key imports from Vietnam', object: 'rice' }]],
  ['Exports to Vietnam from Ghana amounted to $69 million.', [{ lemma: 'amount', subject: 'Exports to Vietnam from Ghana' }]],
  ['The loan agreement obliges Ghana to buy the pumps.', [{ lemma: 'oblige', subject: 'The loan agreement', object: 'Ghana' }]],
  [
    'The president plans to visit Lima.',
    [
      { lemma: 'plan', subject: 'The president' },
      { lemma: 'visit', form: 'infinitive', subject: 'The president', object: 'Lima' },
    ],
  ],
  ['A delegation paid tribute to the former leader.', [{ lemma: 'pay', subject: 'A delegation', object: 'tribute' }]],
  ['Chile called for action on the effects of climate change.', [{ lemma: 'call', subject: 'Chile' }]],
  ['The Croatian prime minister insulted Hungary.', [{ lemma: 'insult', subject: 'The Croatian prime minister', object: 'Hungary' }]],
  // coordination
  [
    'The minister visited Tirana and opened an embassy.',
    [
      { lemma: 'visit', object: 'Tirana' },
      { lemma: 'open', subject: 'The minister', shared: true, object: 'an embassy', relation: 'conj', parent: 'visit' },
    ],
  ],
  ['The facility has been expanded and modernised.', [{ lemma: 'modernise', voice: 'passive', subject: 'The facility', relation: 'conj' }]],
  [
    'The sides agreed to deepen ties, expand trade and exchange views.',
    [
      { lemma: 'deepen', object: 'ties' },
      { lemma: 'expand', object: 'trade' },
      { lemma: 'exchange', object: 'views' },
    ],
  ],
  [
    'Vietnam exported rice and imported timber.',
    [
      { lemma: 'export', object: 'rice' },
      { lemma: 'import', object: 'timber', subject: 'Vietnam' },
    ],
  ],
  ['Minister Kono and Minister Ampuero met in Lima.', [{ lemma: 'meet', heads: ['Kono', 'Ampuero'] }]],
  ['The envoys paid their respects and signed in the book.', [{ lemma: 'sign', form: 'finite', tense: 'past', subject: 'The envoys' }]],
  // subjects behind other words
  ['Relations between Serbia and Albania improved.', [{ lemma: 'improve', subject: 'Relations between Serbia and Albania' }]],
  ['Efforts to increase trade should continue.', [{ lemma: 'continue', modal: 'should', heads: ['Efforts'] }]],
  ['Issues of intensifying cooperation were considered.', [{ lemma: 'consider', heads: ['Issues'], voice: 'passive' }]],
  ['The aim of the countries, especially Bangladesh, is to fight poverty.', [{ lemma: 'is', heads: ['aim'] }]],
  [
    'Those who attended the meeting were ministers.',
    [
      { lemma: 'were', heads: ['Those'] },
      { lemma: 'attend', object: 'the meeting' },
    ],
  ],
  [
    'The documents, including a declaration on trade and a memorandum on mining, were signed in Ulan Bator.',
    [{ lemma: 'sign', heads: ['documents'], voice: 'passive' }],
  ],
  [
    'The deals reached in May would help both sides.',
    [
      { lemma: 'help', heads: ['deals'] },
      { lemma: 'reach', form: 'participle', voice: 'passive' },
    ],
  ],
  [
    'Both sides spoke highly of the results achieved in trade.',
    [
      { lemma: 'speak', subject: 'Both sides' },
      { lemma: 'achieve', form: 'participle' },
    ],
  ],
  [
    'In its statement issued on Friday, the ministry rejected the claim.',
    [
      { lemma: 'issue', form: 'participle' },
      { lemma: 'reject', subject: 'the ministry', object: 'the claim' },
    ],
  ],
  [
    'Türkiye recognised Azerbaijan, which declared independence in 1991.',
    [{ lemma: 'declare', relation: 'relcl', subject: 'Azerbaijan', object: 'independence' }],
  ],
  [
    'Addressing the press in Kigali, President Ruto thanked Rwanda.',
    [
      { lemma: 'address', form: 'gerund', subject: 'President Ruto', inverted: true },
      { lemma: 'thank', subject: 'President Ruto' },
    ],
  ],
  ['The annual meeting was last held in 2009.', [{ lemma: 'hold', subject: 'The annual meeting', voice: 'passive' }]],
  ['The Minister reacted to repeated criticism of the policy.', [{ lemma: 'react', subject: 'The Minister', tense: 'past' }]],
  ['The Commission promotes relations between both countries and it was upgraded in 2001.', [{ lemma: 'upgrade', subject: 'it', voice: 'passive' }]],
  [
    'He rejected the memorandum signed early this month by Ethiopia.',
    [
      { lemma: 'reject', object: 'the memorandum' },
      { lemma: 'sign', form: 'participle', voice: 'passive' },
    ],
  ],
  // speech and what is said
  ['“We need engineers,” Asante replied.', [{ lemma: 'reply', subject: 'Asante', tense: 'past' }]],
  ['“We are ready,” said the minister.', [{ lemma: 'say', subject: 'the minister', inverted: true }]],
  [
    'The minister said Ghana is ready.',
    [
      { lemma: 'say', subject: 'The minister' },
      { lemma: 'is', subject: 'Ghana', adjective: 'ready', relation: 'ccomp', parent: 'say' },
    ],
  ],
  ['Trump said that China would take steps.', [{ lemma: 'take', mark: 'that', relation: 'ccomp', subject: 'China', modal: 'would' }]],
  [
    'She refuted a report by CNN that Russia will close a school.',
    [
      { lemma: 'refute', object: 'a report' },
      { lemma: 'close', subject: 'Russia', mark: 'that' },
    ],
  ],
  [
    'Spicer said Trump underscored the need for China to take steps.',
    [
      { lemma: 'underscore', subject: 'Trump', relation: 'ccomp' },
      { lemma: 'take', subject: 'China', form: 'infinitive' },
    ],
  ],
  ['If Croatia did not take part, it would become like Serbia.', [{ lemma: 'take', mark: 'if', negated: true }]],
  [
    'France condemned the move after Paris ordered some staff to leave.',
    [
      { lemma: 'order', mark: 'after', subject: 'Paris' },
      { lemma: 'leave', subject: 'some staff' },
    ],
  ],
  ['They will open the border once Baku and Yerevan sign a treaty.', [{ lemma: 'sign', mark: 'once', subject: 'Baku and Yerevan', form: 'finite' }]],
  // quotation marks inside phrases
  ['Italy called the expulsion a “hostile act”.', [{ lemma: 'call', subject: 'Italy' }]],
  [
    'Russia was “simply forced” to expel three diplomats.',
    [
      { lemma: 'force', voice: 'passive', subject: 'Russia' },
      { lemma: 'expel', object: 'three diplomats' },
    ],
  ],
  ['Hayashi reaffirmed Japan’s “complete readiness” to support Peru.', [{ lemma: 'support', object: 'Peru' }]],
  // gerunds
  ['The minister praised Kenya while opening the embassy.', [{ lemma: 'open', form: 'gerund', object: 'the embassy', mark: 'while' }]],
  ['They discussed advancing negotiations.', [{ lemma: 'advance', form: 'gerund', object: 'negotiations' }]],
  ['Kenya was committed to working with Rwanda.', [{ lemma: 'work', form: 'gerund' }]],
  [
    'The President urged Iran to release the crew.',
    [
      { lemma: 'urge', object: 'Iran' },
      { lemma: 'release', form: 'infinitive', subject: 'Iran', object: 'the crew' },
    ],
  ],
]

/** Sentences with verbs that must not be read in them. */
const no: readonly (readonly [string, readonly string[]])[] = [
  ['The talks in Lima lasted two hours.', ['talk']],
  ['His remarks surprised Chile.', ['remark']],
  ['The ministers signed a joint declaration on trade.', ['joint']],
  ['They welcomed growing trade between the sides.', ['grow']],
  ['The envoys held a working session in Accra.', ['work']],
  ['The two countries have deepened cultural exchanges.', ['exchange']],
]

const fits = (found: Plain, wanted: Wanted): boolean =>
  Object.entries(wanted).every(([field, value]) => JSON.stringify(found[field as keyof Plain]) === JSON.stringify(value))

describe('clauses: yes', () => {
  for (const [text, wanted] of yes)
    it(text, () => {
      const found = plainClauses(text)
      for (const w of wanted)
        assert.ok(
          found.some((f) => fits(f, w)),
          `wanted ${JSON.stringify(w)}, found ${JSON.stringify(
            found
              .filter((f) => f.lemma === w.lemma)
              .concat(found)
              .slice(0, 3),
          )}`,
        )
    })
})

describe('clauses: no', () => {
  for (const [text, lemmas] of no)
    it(text, () => {
      const found = plainClauses(text).map((c) => c.lemma)
      for (const lemma of lemmas) assert.ok(!found.includes(lemma), `${lemma} among ${found.join(', ')}`)
    })
})

describe('clauses: laws', () => {
  const word = fc.constantFrom(
    'Kenya',
    'and',
    'signed',
    'the',
    'treaty',
    'said',
    ',',
    '“',
    '”',
    'to',
    'visit',
    'which',
    'by',
    'Rwanda',
    'was',
    'expanding',
    'that',
    'not',
    '.',
    '(',
    ')',
    'co-chaired',
    'including',
  )
  it('every clause lies inside its sentence and hangs on another clause of it or on none', () => {
    fc.assert(
      fc.property(fc.array(word, { minLength: 1, maxLength: 40 }), (words) => {
        const scene = readScene(words.join(' '))
        for (const c of scene.clauses) {
          assert.ok(c.from <= c.verb && c.verb < c.to)
          assert.ok(scene.sentences.from[c.sentence]! <= c.from && c.to <= scene.sentences.to[c.sentence]!)
          assert.ok(c.parent === -1 || (scene.clauses[c.parent]!.sentence === c.sentence && c.parent !== c.index))
        }
      }),
      { numRuns: 60, seed: 7 },
    )
  })
})
