import type { Finding, FindingInput } from '../model/finding.ts'
import type { QuantityMention } from '../model/mention.ts'
import type { AgreementRecord, TieRecord } from '../model/record.ts'
import type { Span } from '../model/span.ts'
import { type Frame, finding, inputAt, inputOf, inside, quoted } from './frame.ts'
import { meet } from './interval.ts'

/** Words in a headline that tell a thing as done. */
interface Strong {
  readonly words: RegExp
  readonly told: string
}

const signing: Strong = { words: /\b(sign|signs|signed|ink|inks|inked)\b/i, told: 'signed' }
const ratifying: Strong = { words: /\b(ratify|ratifies|ratified)\b/i, told: 'ratified' }
const launching: Strong = { words: /\b(launch|launches|launched|open|opens|opened|start|starts|started|resume|resumes|resumed)\b/i, told: 'started' }
/** What takes the strength out of a headline's verb. */
const softened =
  /\b(to|will|may|might|could|would|plan\w*|want\w*|seek\w*|hope\w*|ready|set|mull\w*|consider\w*|discuss\w*|not|fail\w*|refus\w*|call\w*|propos\w*|talks?)\b/i

const ladder: readonly (string | null)[] = ['proposed', 'negotiating', 'agreed', 'signed', 'ratified', 'in-force', 'ended']
const below = (a: AgreementRecord, told: string): boolean => a.stage !== null && ladder.indexOf(a.stage) < ladder.indexOf(told)

/** A text with more headings is a table or a list: its further lines are no headlines. */
const most = 300
const headings = (frame: Frame): readonly Span[] => frame.sentences.filter((s) => s.heading).slice(0, most)
const inHeading = (frame: Frame, span: Span): boolean => frame.sentences[frame.sentenceOf(span)]?.heading === true

interface Headline {
  readonly quote: string
  /** None when the source gives the headline apart from the text: then no span of the text holds it. */
  readonly inputs: readonly FindingInput[]
}

const headlines = (frame: Frame): readonly Headline[] => {
  const { title } = frame.document
  const own = title && !frame.text.includes(title) ? [{ quote: title, inputs: [] }] : []
  return [...own, ...headings(frame).map((h) => ({ quote: frame.textOf(h), inputs: [inputAt(frame, h)] }))]
}

const strongly = (headline: Headline, strong: Strong): boolean => {
  const hit = strong.words.exec(headline.quote)
  return hit !== null && !softened.test(headline.quote.slice(0, hit.index)) && !/\?\s*$/.test(headline.quote)
}

const weaker = (frame: Frame, headline: Headline, told: string, body: readonly (AgreementRecord | TieRecord)[], state: string): Finding =>
  finding(frame, {
    check: 'headline',
    verdict: 'tension',
    inputs: [...headline.inputs, ...body.map((r) => inputOf(frame, r, { value: state }))],
    formula: `${quoted(headline.quote)}: ${told}; ${body.map((r) => quoted(r.quote)).join(', ')}: ${state}`,
    result: state,
    claimed: told,
    settles: 'a later report, or the document itself',
    explanation: `The headline tells it as ${told}; in the body it is ${state}. They agree only if it happened after the body was written.`,
  })

interface Body {
  readonly agreements: readonly AgreementRecord[]
  readonly ties: readonly TieRecord[]
  /** A signing is told as having happened. */
  readonly signed: boolean
}

/** What the text below its headings tells; read once, however many headings there are. */
const bodyOf = (frame: Frame): Body => ({
  agreements: frame.of('agreement').filter((a) => !a.negated && !inHeading(frame, a.span)),
  ties: frame.of('tie').filter((t) => !t.negated && !inHeading(frame, t.span)),
  signed: frame.of('event').some((e) => e.type === 'signing' && e.status === 'occurred' && !inHeading(frame, e.span)),
})

const agreementStage = (frame: Frame, headline: Headline, body: Body, strong: Strong): readonly Finding[] => {
  const { agreements, signed } = body
  if (agreements.length === 0 || signed || !strongly(headline, strong) || !agreements.every((a) => below(a, strong.told))) return []
  return [weaker(frame, headline, strong.told, agreements, [...new Set(agreements.map((a) => a.stage!))].toSorted().join(', '))]
}

const startable: Readonly<Record<string, RegExp>> = { 'direct-flight': /\bflights?\b/i, embassy: /\bembass(y|ies)\b/i, route: /\broute\b/i }

const tieState = (frame: Frame, headline: Headline, { ties }: Body): readonly Finding[] =>
  Object.entries(startable).flatMap(([type, word]) => {
    if (!strongly(headline, launching) || !word.test(headline.quote)) return []
    const body = ties.filter((t) => t.type === type)
    return body.length > 0 && body.every((t) => t.state === 'proposed') ? [weaker(frame, headline, launching.told, body, 'proposed')] : []
  })

/** Words of the longest headline: what is longer is a first sentence that lost its full stop. */
const longest = 20

type Amounts = ReadonlyMap<string, readonly QuantityMention[]>

/** Money and percentages of the whole text, by form and unit. */
const amountsOf = (frame: Frame): Amounts =>
  Map.groupBy(
    frame.quantities.filter((q) => q.form === 'money' || q.form === 'percent'),
    amountKey,
  )
const amountKey = (q: QuantityMention): string => `${q.form} ${q.unit}`

/** Whether the same digits stand in the body with another currency: one figure with its sign read otherwise. */
const hasTwin = (q: QuantityMention, amounts: Amounts, below: (b: QuantityMention) => boolean): boolean =>
  q.form === 'money' &&
  [...amounts].some(
    ([key, group]) => key !== amountKey(q) && group.some((b) => b.form === 'money' && String(b.value) === String(q.value) && below(b)),
  )

/** Money and percentages of a heading that stands in the text, against those of the body. */
const numbers = (frame: Frame, heading: Span, amounts: Amounts): readonly Finding[] => {
  const below = (q: QuantityMention): boolean => q.end <= heading.start || q.start >= heading.end
  return inside(frame.quantities, heading)
    .filter((q) => q.form === 'money' || q.form === 'percent')
    .flatMap((q) => {
      const others = (amounts.get(amountKey(q)) ?? []).filter(below)
      const hit = others.find((b) => meet(b.interval.printed, q.interval.printed)) ?? others.find((b) => meet(b.interval.loose, q.interval.loose))
      if (others.length === 0 || hasTwin(q, amounts, below)) return []
      const input = (m: QuantityMention) => inputAt(frame, m, { value: m.value, interval: m.interval })
      const close = hit !== undefined && meet(hit.interval.printed, q.interval.printed)
      return [
        finding(frame, {
          check: 'headline',
          verdict: hit ? (close ? (String(hit.value) === String(q.value) ? 'consistent' : 'within-rounding') : 'tension') : 'unverifiable',
          inputs: [input(q), ...(hit ? [input(hit)] : others.slice(0, 3).map(input))],
          formula: `headline ${quoted(frame.textOf(q))}, body ${hit ? quoted(frame.textOf(hit)) : 'has no such figure'}`,
          result: hit && typeof hit.value === 'number' ? hit.value : null,
          claimed: typeof q.value === 'number' ? q.value : null,
          settles: hit ? null : 'the source of the figure in the headline',
          explanation: hit
            ? `The headline's ${quoted(frame.textOf(q))} stands in the body as ${quoted(frame.textOf(hit))}.${close ? '' : ' They meet only if trailing zeros are read as rounding.'}`
            : `The headline's ${quoted(frame.textOf(q))} is in no sentence of the body.`,
        }),
      ]
    })
}

/** Headline and headings against the body: figures, signatures, beginnings. */
export const headline = (frame: Frame): readonly Finding[] => {
  const body = bodyOf(frame)
  const amounts = amountsOf(frame)
  return [
    ...headlines(frame).flatMap((h) => [
      ...agreementStage(frame, h, body, signing),
      ...agreementStage(frame, h, body, ratifying),
      ...tieState(frame, h, body),
    ]),
    ...headings(frame)
      .filter((h) => frame.textOf(h).split(/\s+/).length <= longest)
      .flatMap((h) => numbers(frame, h, amounts)),
  ]
}
