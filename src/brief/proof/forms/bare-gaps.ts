import { ownerOf } from '../names.ts'
import { type Case, type Fault, must } from '../proof.ts'
import { all, type BareForm, dates, type Groups, isFigure } from './bare-common.ts'

const politicalForms: Readonly<Record<string, string>> = { 'joint statement': 'joint-statement', declaration: 'declaration' }

/** The beginning of a text, where its own name would stand. */
const headOf = 300

/** An instrument of this form is told of, and no document is it: none names it in its title or at its head. */
const textFaults = (one: Case, m: Groups): readonly Fault[] => {
  const named = [...one.world.letters.keys()].some((id) => {
    const document = one.world.documents.get(id)
    return (document?.title ?? '').toLowerCase().includes(m.form!) || (document?.text.slice(0, headOf).toLowerCase() ?? '').includes(m.form!)
  })
  return [
    ...must(
      all(one).some((record) => record.kind === 'agreement' && record.form === politicalForms[m.form!]),
      'name',
      m.form!,
      'no such instrument is on record',
    ),
    ...must(!named, 'polarity', m.form!, 'a document may be it'),
  ]
}

const flows: ReadonlySet<string | null> = new Set(['exports', 'imports'])

/** The other side gives figures of a flow, this one none. */
const mirrorFaults = (one: Case, m: Groups): readonly Fault[] => {
  const code = ownerOf(one, m.who!)
  const reporters = all(one).flatMap((record) => (isFigure(record) && flows.has(record.measure) && record.value !== null ? [record.reporter] : []))
  return [
    ...must(code !== null && one.world.pair.includes(code), 'name', m.who!, 'not a side of the pair'),
    ...must(reporters.length > 0 && !reporters.includes(code), 'polarity', m.who!, 'it reports figures, or nobody does'),
  ]
}

/** Years of which a total of trade is told as it was, not as a forecast, a target or a time to come. */
const yearsOf = (one: Case): readonly number[] =>
  all(one)
    .filter((record) => !isFigure(record) || record.status === null || record.status === 'actual' || record.status === 'estimate')
    .flatMap((record) =>
      isFigure(record) && record.measure === 'trade' && record.value !== null && record.product === null && /^[A-Z]{3}$/.test(record.unit ?? '')
        ? [record.period ?? '']
        : [],
    )
    .filter((period) => /^\d{4}$/.test(period) && period <= (dates(one).at(-1) ?? '9999'))
    .map(Number)

/** The years between the first and the last of which a total of trade is told are those told, or in the list. */
const yearFaults = (one: Case, m: Groups): readonly Fault[] => {
  const told = yearsOf(one)
  const missing = new Set(
    m.years!.split(/, | and /).flatMap((part) => {
      const [from, to] = part.split('–').map(Number)
      return Array.from({ length: (to ?? from!) - from! + 1 }, (_, at) => from! + at)
    }),
  )
  const [first, last] = [Math.min(...told), Math.max(...told)]
  const needed = Array.from({ length: Math.max(0, last - first + 1) }, (_, at) => first + at).filter((year) => !told.includes(year))
  return must(
    needed.length === missing.size && needed.every((year) => missing.has(year)),
    'period',
    m.years!,
    `missing are ${needed.join(', ') || 'none'}`,
  )
}

/** Lines about what is not told. */
export const gapForms: readonly BareForm[] = [
  { pattern: /^The text of the (?<form>joint statement|declaration): no document\.$/, check: textFaults },
  { pattern: /^(?<who>.+’s?) own figures of this trade: none on record\.$/, check: mirrorFaults },
  { pattern: /^Trade of the years (?<years>[\d–, and]+): no figure on record\.$/, check: yearFaults },
]
