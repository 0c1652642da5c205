import type { Finding } from '../model/finding.ts'
import type { AgreementRecord, TieRecord } from '../model/record.ts'
import { type Frame, finding, inputOf, quoted } from './frame.ts'

/** Which agreements bring about which tie, by the words of their title or subject. */
const subjects: Readonly<Record<string, RegExp>> = {
  'visa-free': /\bvisas?\b/i,
  'direct-flight': /\b(air (services?|transport|traffic)|flights?|aviation)\b/i,
  alliance: /\b(alliance|mutual defen[cs]e)\b/i,
  border: /\b(border|boundary|demarcation)\b/i,
  partnership: /\bpartnership\b/i,
}

/** Words that tell a tie as working, not as agreed. */
const working =
  /\b(in force|into force|in effect|took effect|takes effect|established|introduced|operat(es|ed|ing)|abolished|enjoys?|can travel|may travel|exists?|applies|has been|have been|since)\b/i
const notYet = /\b(sign(s|ed|ing)?|will|would|once|after|when|plans?|to be)\b/i
const inForce: ReadonlySet<string | null> = new Set(['in-force', 'ended'])

const about = (agreement: AgreementRecord, subject: RegExp): boolean =>
  subject.test(`${agreement.title ?? ''} ${agreement.subject ?? ''} ${agreement.quote}`)
const sameParties = (a: AgreementRecord, tie: TieRecord): boolean =>
  tie.parties.length === 0 || a.parties.length === 0 || tie.parties.every((p) => a.parties.includes(p))

const judge = (frame: Frame, tie: TieRecord): readonly Finding[] => {
  const subject = subjects[tie.type ?? '']
  if (!subject || tie.state !== 'exists' || tie.negated || !working.test(tie.quote) || notYet.test(tie.quote)) return []
  const agreements = frame.of('agreement').filter((a) => !a.negated && about(a, subject) && sameParties(a, tie))
  const signed = agreements.find((a) => a.stage === 'signed' && frame.sentenceOf(a.span) !== frame.sentenceOf(tie.span))
  if (!signed || agreements.some((a) => inForce.has(a.stage))) return []
  return [
    finding(frame, {
      check: 'stage',
      verdict: 'tension',
      inputs: [inputOf(frame, tie, { value: tie.state }), inputOf(frame, signed, { value: signed.stage })],
      formula: `${quoted(signed.quote)}: signed; ${quoted(tie.quote)}: told as in force`,
      result: 'signed',
      claimed: 'in force',
      settles: 'the date of entry into force',
      explanation: `The ${tie.type} tie is told as standing, but of the agreement only the signature${signed.date ? ` (${signed.date})` : ''} is told. It agrees only if the agreement has entered into force, which is not said.`,
    }),
  ]
}

/** Ties told as standing on agreements of which only the signature is told. */
export const stage = (frame: Frame): readonly Finding[] => frame.of('tie').flatMap((tie) => judge(frame, tie))
