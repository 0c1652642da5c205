import { heardIn, onlySide } from '../../ledger/origins/told-by.ts'
import { possessive } from '../../lexicon/country-name.ts'
import type { Origin } from '../../model/origin.ts'
import type { ChanceryRecord, RecordKind } from '../../model/record.ts'
import type { BriefSentence } from '../brief.ts'
import { sameWords } from '../choice.ts'
import { type Desk, partyName, sentence } from '../desk.ts'
import { recordWords } from './common.ts'
import { bare } from './gaps.ts'

const lettersOf = (desk: Desk, { documents }: Origin): string => documents.map((id) => desk.letters.get(id) ?? '?').join(', ')

/** "Accounts that these go back to: 1." Copies of one account confirm nothing to each other. */
export const originCount = (desk: Desk): readonly BriefSentence[] =>
  desk.documents.length < 2 ? [] : [bare(`Accounts that these go back to: ${desk.origins.length}.`)]

/** "One account: A, B · both give the same long quotation": documents that are no confirmation of each other. */
export const originLines = (desk: Desk): readonly BriefSentence[] =>
  desk.origins
    .filter((origin) => origin.documents.length > 1)
    .map((origin) => bare(`One account: ${lettersOf(desk, origin)} · ${origin.reasons.join('; ')}`))

const count = (documents: number): string =>
  `${documents === 0 ? 'none' : documents} ${documents === 1 ? 'document' : 'documents'}`.replace('none documents', 'none')

/** "Documents by side: Norway 2 documents, Iceland none, others or not known 1 document." */
export const sideLine = (desk: Desk): BriefSentence => {
  const of = (side: string) => desk.origins.filter((origin) => origin.side === side).reduce((sum, origin) => sum + origin.documents.length, 0)
  const [a, b] = desk.options.pair
  const rest = desk.documents.length - of(a) - of(b)
  const sides = [a, b].map((code) => `${partyName(desk, code)} ${count(of(code))}`)
  return bare(`Documents by side: ${sides.join(', ')}, others or not known ${count(rest)}.`)
}

/** What weighs most when one side is silent about it comes first. */
const kinds: readonly RecordKind[] = ['agreement', 'commitment', 'event', 'tie', 'figure']

const saysSame = (a: ChanceryRecord, b: ChanceryRecord): boolean => a.quote === b.quote || (a.document === b.document && sameWords(a.span, b.span))

/** Lines of one side alone that a brief has room for. */
const SHOWN = 24

/** "Only Norway's side: “…”": entries that one side tells and the other, though heard, does not. Speeches are left out: each side tells its own. */
export const oneSideLines = (desk: Desk): readonly BriefSentence[] => {
  const heard = heardIn(desk.origins)
  return desk.items
    .filter(({ kind }) => kind !== 'statement')
    .flatMap((item) => {
      const side = onlySide(item, desk.options.pair, heard)
      const lead = item.claims.find(({ document }) => desk.origins.some((origin) => origin.side === side && origin.documents.includes(document)))
      return side === null || lead === undefined ? [] : [{ side, record: lead.record }]
    })
    .sort(
      (a, b) => desk.options.pair.indexOf(a.side) - desk.options.pair.indexOf(b.side) || kinds.indexOf(a.record.kind) - kinds.indexOf(b.record.kind),
    )
    .filter(({ record }, at, all) => !all.slice(0, at).some((other) => saysSame(other.record, record)))
    .slice(0, SHOWN)
    .map(({ side, record }) => sentence(desk, `Only ${possessive(partyName(desk, side))} side: ${recordWords(desk, record, 30)}`, [record]))
}
