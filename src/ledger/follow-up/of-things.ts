import { type Stage, stages } from '../../model/follow-up.ts'
import type { AgreementRecord, FigureRecord, TieRecord } from '../../model/record.ts'
import { nationsIn } from '../nations.ts'
import { containment } from '../similarity.ts'
import { whenOf } from '../when.ts'
import type { Pledge } from './pledge.ts'
import { bearing, isAfter, notDone, type Rule } from './relations.ts'

/** Agreements, ties and figures that were promised. */

const rank = (stage: Stage): number => stages.indexOf(stage)

/** The stage that was promised: signature, where the words name none. */
const wanted = (pledge: Pledge): Stage => {
  const action = pledge.lead.action ?? pledge.lead.quote
  if (/\b(?:into force|in force|implement\w*|apply)\b/i.test(action)) return 'in-force'
  if (pledge.deeds.has('ratify')) return 'ratified'
  if (/\b(?:negotiat\w*|talks)\b/i.test(action) && !/\b(?:conclud|complet|finali[sz])/i.test(action)) return 'negotiating'
  return 'signed'
}

const stageWords: Readonly<Record<Stage, string>> = {
  proposed: 'proposed',
  negotiating: 'negotiated',
  agreed: 'agreed',
  signed: 'signed',
  ratified: 'ratified',
  'in-force': 'in force',
  ended: 'ended',
}

const TITLE = 0.6

export const ofAgreement: Rule = (pledge, later, told) => {
  const record = later.record as AgreementRecord
  const { keys } = later.topic
  const named = pledge.subject.size > 0 && keys.size > 0 && containment(pledge.subject, keys) >= TITLE
  const meant = pledge.topic.ties.size > 0 && !pledge.topic.keys.isDisjointFrom(keys) && containment(pledge.topic.keys, keys) >= TITLE
  if ((!named && !meant) || record.stage === null || !isAfter(pledge, later)) return null
  const stage = record.stage as Stage
  if (record.negated) return named && rank(stage) >= rank(wanted(pledge)) ? notDone(pledge, told) : null
  const title = record.title ?? 'an agreement'
  if (stage === 'ended') return bearing('drops', `ended (${title})`)
  const reached = named && rank(stage) >= rank(wanted(pledge))
  return bearing(reached ? 'fulfils' : 'advances', `${stageWords[stage]} (${title})`)
}

const makes: ReadonlySet<string> = new Set(['open', 'close', 'join', 'build', 'sign', 'send', 'appoint'])

const ownEmbassy = (pledge: Pledge, record: TieRecord): boolean => {
  if (record.type !== 'embassy' || pledge.holders.length !== 1) return true
  // The country named first has it: "Kazakhstan opened its embassy in Tirana", "the Kazakh Embassy in Tirana".
  const [owner] = nationsIn(record.quote)
  return owner === undefined || owner === pledge.holders[0]
}

export const ofTie: Rule = (pledge, later, told) => {
  const record = later.record as TieRecord
  if (record.type === null || !pledge.topic.ties.has(record.type) || !ownEmbassy(pledge, record) || !isAfter(pledge, later)) return null
  const what = record.type.replaceAll('-', ' ')
  if (record.state === 'ended') return bearing('drops', `${what} told as ended`)
  if (record.state !== 'exists') return null
  if (record.negated) return notDone(pledge, told)
  const made = [...pledge.deeds].some((row) => makes.has(row)) || pledge.deeds.size === 0
  return bearing(made ? 'fulfils' : 'advances', `${what} told as existing`)
}

const ends = (value: FigureRecord['value']): readonly [number, number] =>
  value === null ? [Number.NaN, Number.NaN] : typeof value === 'number' ? [value, value] : value

const downward = /\b(?:reduc\w*|cut|cuts|lower\w*|halv\w*|decreas\w*)\b/i

/** The figure of a year no later than the deadline, as high as promised; or that of the deadline itself, short of it. */
export const ofFigure: Rule = (pledge, later) => {
  const [goal, record] = [pledge.target, later.record as FigureRecord]
  if (goal === null || record.value === null || record.negated || (record.status !== null && record.status !== 'actual')) return null
  if (record.measure !== goal.measure || record.unit !== goal.unit || record.product !== goal.product || downward.test(pledge.lead.action ?? ''))
    return null
  if (goal.reporter !== null && record.reporter !== null && goal.reporter !== record.reporter) return null
  const [period, due] = [whenOf(record.period), whenOf(pledge.deadline ?? goal.period)]
  if (period.last === null || period.last <= pledge.told) return null
  const late = due.last !== null && period.first! > due.last
  if (ends(record.value)[1] >= (goal.interval?.printed[0] ?? ends(goal.value)[0]))
    return late ? bearing('advances', 'the figure was reached later than promised') : bearing('fulfils', 'the figure was reached')
  const wholeYear = period.precision === 'year' && due.last !== null && period.last === due.last
  return wholeYear ? bearing('contradicts', 'at the deadline the figure was not reached') : null
}
