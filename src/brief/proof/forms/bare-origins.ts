import { codeOf, ownerOf } from '../names.ts'
import { type Case, type Fault, must } from '../proof.ts'
import { type BareForm, counted, type Groups } from './bare-common.ts'

const lettersOf = (one: Case, documents: readonly string[]): string => documents.map((id) => one.world.letters.get(id) ?? '?').join(', ')

/** Several documents that the ledger takes for one account, with its reasons. */
const sameFaults = (one: Case, m: Groups): readonly Fault[] => {
  const own = one.world.origins.find((origin) => origin.documents.length > 1 && lettersOf(one, origin.documents) === m.letters)
  return [
    ...must(own !== undefined, 'name', m.letters!, 'these documents are not one account'),
    ...must(own === undefined || own.reasons.join('; ') === m.reasons, 'words', m.reasons!, 'not the reasons on record'),
  ]
}

const sideFaults = (one: Case, m: Groups): readonly Fault[] => {
  const of = (side: string | null) =>
    one.world.origins.filter((origin) => origin.side === side).reduce((sum, origin) => sum + origin.documents.length, 0)
  const [a, b] = [codeOf(one, m.a!), codeOf(one, m.b!)]
  const said = (count: string | undefined) => (count === 'none' ? '0' : count!.replace(/ documents?$/, ''))
  return [
    ...must(a === one.world.pair[0] && b === one.world.pair[1], 'name', `${m.a}, ${m.b}`, 'not the two sides'),
    ...counted(said(m.x), of(a)),
    ...counted(said(m.y), of(b)),
    ...counted(said(m.rest), one.world.letters.size - of(a) - of(b)),
  ]
}

const count = '\\d+ documents?|none'

/** Lines about whose accounts the documents are. */
export const originForms: readonly BareForm[] = [
  { pattern: /^Accounts that these go back to: (?<count>\d+)\.$/, check: (one, m) => counted(m.count, one.world.origins.length) },
  {
    pattern: /^(?<who>.+’s?) side: no document of its own\.$/,
    check: (one, m) => {
      const code = ownerOf(one, m.who!)
      const sides = one.world.origins.flatMap(({ side }) => side ?? [])
      return [
        ...must(code !== null && one.world.pair.includes(code), 'name', m.who!, 'not a side of the pair'),
        ...must(sides.length > 0 && !sides.includes(code ?? ''), 'polarity', m.who!, 'a document is of its side, or nobody knows whose they are'),
      ]
    },
  },
  { pattern: /^One account: (?<letters>[A-Z]+(?:, [A-Z]+)+) · (?<reasons>.+)$/, check: sameFaults },
  {
    pattern: new RegExp(`^Documents by side: (?<a>.+?) (?<x>${count}), (?<b>.+?) (?<y>${count}), others or not known (?<rest>${count})\\.$`),
    check: sideFaults,
  },
]
