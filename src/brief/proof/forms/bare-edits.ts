import type { VersionChange } from '../../../model/history.ts'
import { type Case, documentsByLetter, type Fault, fault, must } from '../proof.ts'
import { standsIn } from '../quotes.ts'
import type { BareForm, Groups } from './bare-common.ts'

const wordsAt = (one: Case, document: string, place: VersionChange['a']): string =>
  place === null ? '' : (one.world.documents.get(document)?.text.slice(place.span.start, place.span.end) ?? '')

const isCited = (one: Case, document: string, place: VersionChange['a']): boolean =>
  place === null ||
  one.sentence.cites.some((cite) => cite.document === document && cite.span.start === place.span.start && cite.span.end === place.span.end)

/** The words between marks are those of the sentence of that version, and stand where it is cited. */
const holds = (one: Case, document: string, place: VersionChange['a'], said: string | undefined): boolean =>
  (place === null) === (said === undefined) && (said === undefined || standsIn(said, wordsAt(one, document, place)))

const listed = (said: string): readonly string[] => (said === 'nothing' ? [] : said.split(', '))

const swapFaults = (change: VersionChange, m: Groups): readonly Fault[] =>
  m.old === undefined
    ? must(change.kind !== 'changed' || change.was.length + change.is.length === 0, 'number', '', 'what was changed for what is not told')
    : [
        ...must(listed(m.old).join() === change.was.join(), 'number', m.old, `taken away were ${change.was.join(', ') || 'none'}`),
        ...must(listed(m.new!).join() === change.is.join(), 'number', m.new!, `put in were ${change.is.join(', ') || 'none'}`),
      ]

const kindOf = (m: Groups): VersionChange['kind'] => (m.out !== undefined ? 'removed' : m.in !== undefined ? 'added' : 'changed')

/** One sentence that one version of a page has and the next has not, or otherwise; and whether the page says that it was changed. */
const editFaults = (one: Case, m: Groups): readonly Fault[] => {
  const [from, to] = [documentsByLetter(one.world).get(m.from!), documentsByLetter(one.world).get(m.to!)]
  const history = one.world.histories.find(({ changes }) => changes.some((change) => change.from === from && change.to === to))
  if (history === undefined) return [fault('words', `${m.to}, ${m.from}`, 'not two versions of a page, one after the other')]
  const [a, b] = [m.out ?? m.before, m.in ?? m.now]
  const change = history.changes.find(
    (each) =>
      each.from === from &&
      each.to === to &&
      each.kind === kindOf(m) &&
      holds(one, from!, each.a, a) &&
      holds(one, to!, each.b, b) &&
      isCited(one, from!, each.a) &&
      isCited(one, to!, each.b),
  )
  const notice = history.versions.find(({ document }) => document === to)?.notice ?? null
  return [
    ...must(change !== undefined, 'quote', `${a ?? ''} ${b ?? ''}`, 'no such change from the one version to the other, or its words are not cited'),
    ...(change === undefined ? [] : swapFaults(change, m)),
    ...must((notice === null) === (m.how === 'quiet edit'), 'polarity', m.how!, 'whether the page says that it was changed is told otherwise'),
  ]
}

const words = (name: string): string => `“(?<${name}>[^”]*)”`

/** Lines about pages that were changed after they came out. */
export const editForms: readonly BareForm[] = [
  {
    pattern: new RegExp(
      `^(?<to>[A-Z]+) is a later version of (?<from>[A-Z]+) · (?<how>quiet edit|the page says that it was changed)(?:(?: · (?<old>[^·“]+) → (?<new>[^·“]+))? · before: ${words('before')} · now: ${words('now')}| · taken out: ${words('out')}| · put in: ${words('in')})$`,
    ),
    check: editFaults,
  },
]
