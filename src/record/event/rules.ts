import type { Context, Draft } from '../draft.ts'
import { readDeeds } from './friction.ts'
import { readMeetings } from './meeting-noun.ts'
import { readStandingBy } from './signing.ts'
import { visitsByVerb } from './visit.ts'
import { noteVisit, type Visits, visitsByNoun } from './visit-noun.ts'

/** Visits by verb, else by noun; a second mention is kept only when it adds a date, a status or other parties. */
const readVisits = (c: Context): readonly Draft<'event'>[] => {
  const known: Visits = { told: new Map(), last: [] }
  const out: Draft<'event'>[] = []
  for (let s = 0; s < c.scene.sentences.count; s++) {
    const byVerb = visitsByVerb(c, s).filter((d) => noteVisit(known, d.fields))
    out.push(...byVerb, ...(byVerb.length > 0 ? [] : visitsByNoun(c, s, known)))
  }
  return out
}

/** What a headline tells is dropped when the text tells an event of the same type and parties. */
const withoutEchoes = (c: Context, drafts: readonly Draft<'event'>[]): readonly Draft<'event'>[] => {
  const inHeading = (d: Draft<'event'>): boolean => c.scene.sentences.heading[c.scene.sentenceAt[d.token]!] === 1
  const body = new Set(drafts.filter((d) => !inHeading(d)).flatMap((d) => [...d.fields.parties].map((p) => `${d.fields.type} ${p}`)))
  return drafts.filter((d) => !inHeading(d) || !d.fields.parties.some((p) => body.has(`${d.fields.type} ${p}`)))
}

/** Events of all kinds but signings, which the agreement rules tell. */
export const readEvents = (c: Context): readonly Draft<'event'>[] =>
  withoutEchoes(c, [...readVisits(c), ...readMeetings(c), ...readDeeds(c), ...readStandingBy(c)])
