import { clausesOf, hasClass, spanOf, textOf } from '../../discourse/scene.ts'
import type { Inference, TraceStep } from '../../model/record.ts'
import { isAhead, sameDay, timeIn, whenOf, whereOf } from '../circumstance.ts'
import type { Context, Draft } from '../draft.ts'
import type { Instrument } from '../instrument.ts'
import { statusOf } from '../status.ts'
import { type Found, jointStatement, negotiated } from './beside.ts'
import { findIn, underTalks } from './find.ts'
import { dayOfSigning, partiesOfSigning, signedByNoun, standsBy } from './nominal.ts'
import { type Bound, partiesOfInstrument } from './parties.ts'
import { isAheadOf, signsBySignature } from './stage.ts'

/** Stages that lie behind: only these have a date of their own. */
const DATED = new Set(['agreed', 'signed', 'ratified', 'in-force', 'ended'])

/** Date of the stage: behind the verb, else where the clause or the instrument gives one. A treaty "of 2014" that remains in force has no date of that. */
const dateOf = (c: Context, f: Found, from: number, to: number) => {
  const { clause } = f
  if (f.noun !== undefined) return dayOfSigning(c, f)
  const end = clause.form === 'participle' ? afterParticiple(c, clause.verbTo, to) : to
  const behind = sameDay(c, clause.verbTo, Math.min(clause.verbTo + 3, c.scene.sentences.to[clause.sentence]!)) ?? timeIn(c, clause.verbTo, end)
  if (behind || f.stage === 'in-force') return behind
  return whenOf(c, f.again ? clause.from : from, end, clause.sentence) ?? (f.instrument.date?.kind === 'date' ? f.instrument.date : null)
}

/** "signed in Santiago in 2018, …": the words up to the comma. */
const afterParticiple = (c: Context, from: number, to: number): number => {
  let i = from
  while (i < Math.max(to, from + 8) && i < c.scene.tokens.count && !/^[,;.]$/.test(c.scene.tokens.words[i]!)) i++
  return i
}

/** Tokens of "in their", "according to the" before a joint statement. */
const opening = (c: Context, i: Instrument): number => Math.min(4, i.from - c.scene.sentences.from[c.scene.sentenceAt[i.head]!]!)

const extent = (c: Context, f: Found): readonly [number, number] => {
  const { clause, instrument } = f
  const from = clause.subjectShared && clause.form === 'finite' ? clause.verbFrom : clause.from
  if (f.again) return [from, clause.to]
  // "after the signing of the accord, …": the signing alone; "oversaw the signing of it": the whole
  if (f.noun !== undefined && (f.noun < clause.verbFrom || (clause.object?.head !== f.noun && !standsBy(f)))) {
    const start = c.discourse.phraseStart(f.noun)
    return clause.subject?.head === f.noun ? [Math.min(from, start), clause.to] : [start, instrument.to]
  }
  if (f.stage === null) return [Math.min(from, instrument.from - opening(c, instrument)), Math.max(clause.to, instrument.to)]
  return [Math.min(from, instrument.from), Math.max(clause.to, instrument.to)]
}

/** A draft that has been handed over is proposed on that day. */
const isHandedOver = (c: Context, f: Found): boolean =>
  f.stage === 'proposed' && hasClass(c.scene, f.clause.verb, 'verb:lodge') && statusOf(c, f.clause) === 'occurred'

const draftOf = (c: Context, f: Found, who: Bound): Draft<'agreement'> => {
  const { clause, instrument } = f
  const [from, to] = extent(c, f)
  const when = (DATED.has(f.stage ?? '') && !isAheadOf(c, clause)) || isHandedOver(c, f) ? dateOf(c, f, from, to) : null
  const inferred: { [field: string]: Inference } = {}
  if (who.inferred) inferred.parties = { said: null, from: 'the two countries that the document is about' }
  if (when && when.basis !== 'printed') inferred.date = { said: textOf(c.scene, when.from, when.to), from: 'the date of the document' }
  const named = spanOf(c.scene, instrument.from, instrument.to)
  if (f.again) inferred.title = { said: null, from: named }
  const span = spanOf(c.scene, from, Math.max(to, when ? when.to : to))
  const words: TraceStep = {
    step: 'words that give the stage',
    said: textOf(c.scene, clause.verbFrom, clause.verbTo),
    span: spanOf(c.scene, clause.verbFrom, clause.verbTo),
  }
  return {
    kind: 'agreement',
    span,
    evidence: [span, ...(f.again ? [named] : []), ...(who.actor?.elsewhere ?? [])],
    token: f.noun !== undefined && !standsBy(f) ? f.noun : clause.verb,
    fields: {
      title: instrument.title,
      form: instrument.form,
      parties: who.parties,
      stage: f.stage,
      date: when?.value ?? null,
      place: f.stage === null ? null : whereOf(c, clause),
      subject: instrument.subject,
      terms: null,
    },
    inferred,
    rule: f.stage === null ? '<joint statement> is retold' : `<instrument> ${f.stage}`,
    trace: [words, { step: 'the instrument', said: textOf(c.scene, instrument.from, instrument.to), span: named }],
  }
}

/** An instrument and its record, in the order of the text; an instrument told again keeps the parties it was first told with. */
const readAll = (c: Context): readonly { readonly found: Found; readonly draft: Draft<'agreement'> }[] => {
  const out: { found: Found; draft: Draft<'agreement'> }[] = []
  const known = new Map<number, readonly string[]>()
  for (let s = 0; s < c.scene.sentences.count; s++) {
    const byVerb = clausesOf(c.scene, s).flatMap((clause) => findIn(c, clause))
    const byNoun = signedByNoun(c, s).filter((x) => !byVerb.some((y) => y.instrument.head === x.instrument.head))
    const told = [...byVerb, ...byNoun]
    const talks = told.length === 0 ? (underTalks(c, s) ?? negotiated(c, s)) : null
    const retold = told.length === 0 ? jointStatement(c, s) : null
    for (const found of [...told, ...(talks ? [talks] : []), ...(retold ? [retold] : [])]) {
      const who =
        found.noun !== undefined
          ? partiesOfSigning(c, found)
          : partiesOfInstrument(c, found.clause, found.instrument, known.get(found.instrument.head) ?? null)
      if (!who) continue
      known.set(found.instrument.head, who.parties)
      out.push({ found, draft: draftOf(c, found, who) })
    }
  }
  return out
}

/** The act of signing, once a clause: an event of its own beside the instruments that it signs. */
const signingOf = (c: Context, f: Found, agreement: Draft<'agreement'>): Draft<'event'> | null => {
  const who = partiesOfInstrument(c, f.clause, f.instrument, agreement.fields.parties)
  const ahead = f.stage === 'proposed'
  if (ahead && statusOf(c, f.clause) !== 'planned') return null
  const [from, to] = extent(c, f)
  const when = ahead ? whenOf(c, from, to, f.clause.sentence) : null
  const date = ahead ? (when?.value ?? null) : agreement.fields.date
  const inferred =
    when && when.basis !== 'printed'
      ? { ...agreement.inferred, date: { said: textOf(c.scene, when.from, when.to), from: 'the date of the document' } }
      : (agreement.inferred ?? {})
  return {
    kind: 'event',
    span: agreement.span,
    evidence: agreement.evidence ?? [agreement.span],
    token: f.clause.verb,
    rule: '<instrument> is signed',
    inferred,
    trace: agreement.trace ?? [],
    fields: {
      type: 'signing',
      act: `signs ${f.instrument.form.replace('-', ' ')}`,
      parties: agreement.fields.parties,
      people: who?.actor?.people.map((p) => p.name) ?? [],
      date,
      place: agreement.fields.place,
      rank: null,
      status: ahead || isAhead(c, date) ? 'planned' : 'occurred',
    },
  }
}

/** Signings, done and planned: one event for all instruments of a clause. */
export const readSignings = (c: Context): readonly Draft<'event'>[] => {
  const out: Draft<'event'>[] = []
  const clauses = new Set<number>()
  for (const { found, draft } of distinct(c)) {
    const { clause, stage } = found
    const occasion = found.noun !== undefined && hasClass(c.scene, clause.verb, 'verb:comes-to')
    const signs = occasion || signsBySignature(c, clause) || hasClass(c.scene, clause.verb, 'verb:sign')
    if ((stage !== 'signed' && stage !== 'proposed') || !signs || clauses.has(clause.index)) continue
    clauses.add(clause.index)
    const event = signingOf(c, found, draft)
    if (event) out.push(event)
  }
  return out
}

type Told = { readonly found: Found; readonly draft: Draft<'agreement'> }

/** Of two instruments of one form and the same parties: whether the second is the first told again. */
const sameInstrument = (a: Told, b: Told): boolean => {
  const [x, y] = [a.draft.fields, b.draft.fields]
  if (x.stage !== y.stage && y.stage !== null) return false
  const [s, t] = [x.title!.toLowerCase(), y.title!.toLowerCase()]
  return (
    a.found.instrument.head === b.found.instrument.head ||
    s === t ||
    (!b.found.instrument.named && s.includes(t)) ||
    (s.includes(t) && b.draft.fields.subject === null)
  )
}

/** How many instruments of one form and the same parties a further one is compared with: those told last. */
const REACH = 50

const known = new WeakMap<Context, readonly Told[]>()

/** A stage told again is a record only when it adds a date. Worked out once a document. */
const distinct = (c: Context): readonly Told[] => {
  const made = known.get(c) ?? distinctIn(c)
  known.set(c, made)
  return made
}

const distinctIn = (c: Context): readonly Told[] => {
  const out: Told[] = []
  const alike = new Map<string, Told[]>()
  for (const told of readAll(c)) {
    const key = `${told.draft.fields.form} ${[...told.draft.fields.parties].sort().join()}`
    const others = alike.get(key) ?? []
    alike.set(key, others)
    const before = others.slice(-REACH).find((x) => sameInstrument(x, told))
    if (
      before &&
      (told.draft.fields.date === null ||
        (before.draft.fields.date !== null &&
          (before.draft.fields.date.startsWith(told.draft.fields.date) || before.draft.fields.date === told.draft.fields.date)))
    )
      continue
    out.push(told)
    others.push(told)
  }
  return out
}

/** Agreements with the stage that the words state; "agreements reached" without a name give none. */
export const readAgreements = (c: Context): readonly Draft<'agreement'>[] => distinct(c).map((x) => x.draft)
