import type { Utterance } from '../../discourse/speech.ts'
import type { Inference, TraceStep } from '../../model/record.ts'
import type { Span } from '../../model/span.ts'
import { type Context, type Draft, speakerOf } from '../draft.ts'

const formOf = (u: Utterance): 'direct' | 'partial' | 'indirect' | 'document' =>
  u.speaker?.type === 'document' && u.form === 'indirect' ? 'document' : u.form

/** Said elsewhere: the words that name who "he" or "the leaders" are. */
const inferredOf = (u: Utterance, text: string): { readonly [field: string]: Inference } => {
  const actor = u.speaker
  if (!actor) return {}
  const printed = text.slice(actor.span.start, actor.span.end)
  const out: { [field: string]: Inference } = {}
  const from = actor.elsewhere[0]
  if (from && !printed.includes(actor.name)) out.speaker = { said: printed, from }
  const person = actor.people.length === 1 ? actor.people[0]! : null
  if (person?.countryFrom && person.countryFrom !== 'beside')
    out['speaker.country'] = { said: null, from: `country of ${person.name} from ${person.countryFrom}` }
  return out
}

const traceOf = (u: Utterance, text: string): readonly TraceStep[] => {
  const steps: TraceStep[] = []
  if (u.cue) steps.push({ step: 'words that mark speech', said: text.slice(u.cue.start, u.cue.end), span: u.cue })
  if (u.speaker) steps.push({ step: 'the speaker', said: text.slice(u.speaker.span.start, u.speaker.span.end), span: u.speaker.span })
  for (const span of u.speaker?.elsewhere ?? []) steps.push({ step: 'the speaker is named', said: text.slice(span.start, span.end), span })
  return steps
}

const evidenceOf = (u: Utterance): readonly Span[] => {
  const out: Span[] = [...u.pieces]
  if (u.cue) out.push(u.cue)
  if (u.speaker) out.push(u.speaker.span, ...u.speaker.elsewhere)
  return out
}

/** Every utterance of the document as a statement record. */
export const readStatements = ({ scene, speech }: Context): readonly Draft<'statement'>[] =>
  speech.utterances.map((u) => ({
    kind: 'statement',
    span: u.span,
    evidence: evidenceOf(u),
    token: u.from,
    fields: {
      speaker: u.speaker ? speakerOf(u.speaker) : null,
      form: formOf(u),
      cue: u.cue ? { span: u.cue } : null,
      addressee: u.addressee,
      via: u.via,
    },
    inferred: inferredOf(u, scene.tokens.text),
    trace: traceOf(u, scene.tokens.text),
    rule: u.rule,
  }))
