import type { Clause } from '../../clause/clause.ts'
import { clausesOf, spanOf, textOf } from '../../discourse/scene.ts'
import type { Inference } from '../../model/record.ts'
import { type Context, type Draft, partiesOf } from '../draft.ts'
import { fromAdjective } from './adjective.ts'
import { deadlineIn } from './deadline.ts'
import { fromCall, fromObligation, fromShall } from './duty.ts'
import { fromEndorsement } from './endorsement.ts'
import { fromGiven, fromGoingTo, fromItWould } from './given.ts'
import { fromModal, fromNecessity, fromWish } from './in-speech.ts'
import type { Made } from './made.ts'
import { fromAcceptance, fromNoun } from './noun.ts'
import { fromNoPlans, fromRefusal, fromTold } from './told.ts'
import { fromVerb } from './verb.ts'

const READERS = [
  fromAcceptance,
  fromCall,
  fromShall,
  fromObligation,
  fromRefusal,
  fromGiven,
  fromGoingTo,
  fromItWould,
  fromNoPlans,
  fromVerb,
  fromNoun,
  fromAdjective,
  fromEndorsement,
  fromModal,
  fromTold,
  fromNecessity,
  fromWish,
] as const

const draftOf = (c: Context, clause: Clause, made: Made): Draft<'commitment'> => {
  const holder = made.holder!
  const span = spanOf(c.scene, made.extent[0], made.extent[1])
  const action = textOf(c.scene, made.action[0], made.action[1])
  const deadline = deadlineIn(c, made.action)
  const inferred: { [field: string]: Inference } = {}
  const from = holder.elsewhere[0]
  if (deadline?.inference) inferred.deadline = deadline.inference
  if (from) inferred.holders = { said: c.scene.tokens.text.slice(holder.span.start, holder.span.end), from }
  const codes = partiesOf(holder)
  return {
    kind: 'commitment',
    span,
    evidence: [span, holder.span, ...holder.elsewhere],
    token: clause.verb,
    fields: {
      holders: codes.length > 0 ? codes : [holder.name],
      people: holder.people.map((p) => p.name),
      action,
      modality: made.modality,
      deadline: deadline?.value ?? null,
      target: made.target ?? null,
    },
    inferred,
    negated: made.negated ?? false,
    rule: made.rule,
    trace: [
      {
        step: 'words that set the strength',
        said: textOf(c.scene, clause.verbFrom, clause.verbTo),
        span: spanOf(c.scene, clause.verbFrom, clause.verbTo),
      },
      { step: 'who holds it', said: holder.name, span: holder.span },
    ],
  }
}

/** Commitments of every strength: see the codebook's ladder. */
export const readCommitments = (c: Context): readonly Draft<'commitment'>[] => {
  const out: Draft<'commitment'>[] = []
  const seen = new Set<string>()
  for (let s = 0; s < c.scene.sentences.count; s++)
    for (const clause of clausesOf(c.scene, s)) {
      if (clause.form === 'infinitive' || clause.mark === 'if') continue
      for (const read of READERS) {
        const made = read(c, clause)
        for (const m of made) {
          const draft = draftOf(c, clause, m)
          const key = `${draft.fields.modality}|${m.action.join('-')}`
          if (!seen.has(key)) out.push(draft)
          seen.add(key)
        }
        if (made.length > 0) break
      }
    }
  return out
}
