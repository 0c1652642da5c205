import type { Origin } from '../../model/origin.ts'
import type { BriefSentence } from '../brief.ts'
import type { Desk } from '../desk.ts'
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
  const sides = [a, b].map((code) => `${desk.options.names(code)} ${count(of(code))}`)
  return bare(`Documents by side: ${sides.join(', ')}, others or not known ${count(rest)}.`)
}
