import type { RecordKind } from '../../../model/record.ts'
import { datePattern, readDate } from '../dates.ts'
import { type Case, type Fault, must } from '../proof.ts'

/*
 * Lines of a timeline begin with their date. "7 May 2024, in Oslo" of a signing or "1976" of relations is put back to where the lines of
 * its kind have it, so that one reading of dates holds for both.
 */

const stages = 'proposed|under negotiation|agreed|signed|ratified|in force|ended'
const staged = new RegExp(
  `^(?<date>${datePattern}|date not said) · (?<title>.+) · (?<stage>(?:not )?(?:${stages}))(?<rest>(?:[,;] | \\(says? ).*)?$`,
  'u',
)
const since = new RegExp(
  `^(?<date>${datePattern}) · (?<name>[^·]+ · (?:not: )?(?:exists?|proposed|ended|state not said))(?<during>,)?(?<rest>(?:: | \\().*)?$`,
  'u',
)
const told = new RegExp(`^told (?<date>${datePattern}) · (?<rest>.+)$`, 'su')

interface Plain {
  readonly one: Case
  readonly faults: readonly Fault[]
}

const framed = (one: Case, frame: string, faults: readonly Fault[] = []): Plain => ({ one: { ...one, frame }, faults })

/** The day on which words were told is that of every document that has them. */
const toldFaults = (one: Case, said: string): readonly Fault[] =>
  one.records.flatMap(({ document }) => {
    const published = one.world.documents.get(document)?.published?.slice(0, 10) ?? null
    return must(readDate(said)?.iso === published, 'date', said, `published ${published}`)
  })

/** The line with its date in the usual place, or null when it does not begin with one. */
export const undated = (one: Case, kind: RecordKind): Plain | null => {
  if (kind === 'agreement') {
    const m = staged.exec(one.frame)?.groups
    return m ? framed(one, `${m.title} · ${m.stage}${m.date === 'date not said' ? ', date not said' : ` ${m.date}`}${m.rest ?? ''}`) : null
  }
  if (kind === 'tie') {
    const m = since.exec(one.frame)?.groups
    return m ? framed(one, `${m.name}${m.during ? ',' : ' since'} ${m.date}${m.rest ?? ''}`) : null
  }
  if (kind !== 'statement') return null
  const m = told.exec(one.frame)?.groups
  return m ? framed(one, m.rest!, toldFaults(one, m.date!)) : null
}
