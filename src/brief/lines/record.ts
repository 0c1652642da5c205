import type { ChanceryRecord } from '../../model/record.ts'
import type { BriefSentence } from '../brief.ts'
import type { Desk } from '../desk.ts'
import { stageLine } from './agreement.ts'
import { commitmentLine } from './commitment.ts'
import { eventLine } from './event.ts'
import { figureLine } from './figure.ts'
import { statementLine } from './statement.ts'
import { tieLine } from './tie.ts'

/** One record as its own line. */
export const recordLine = (desk: Desk, record: ChanceryRecord): BriefSentence => {
  switch (record.kind) {
    case 'event':
      return eventLine(desk, [record], true)
    case 'agreement':
      return stageLine(desk, record)
    case 'commitment':
      return commitmentLine(desk, record)
    case 'figure':
      return figureLine(desk, record, false)
    case 'tie':
      return tieLine(desk, [record], true)
    case 'statement':
      return statementLine(desk, record, 45)
  }
}
