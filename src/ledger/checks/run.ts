import type { Finding } from '../../model/finding.ts'
import { byText } from '../canonical.ts'
import { growths } from './growth.ts'
import { memberships } from './membership.ts'
import { mirrors } from './mirror.ts'
import { officeFindings } from './office.ts'
import { stageFindings } from './stage.ts'
import { strengths } from './strength.ts'
import { sums } from './sums.ts'
import { superlatives } from './superlative.ts'
import type { Question, Shelf } from './told.ts'
import { trends } from './trend.ts'
import { valueConflicts } from './value-conflict.ts'

const questions: readonly Question[] = [
  valueConflicts,
  mirrors,
  sums,
  growths,
  trends,
  superlatives,
  officeFindings,
  memberships,
  stageFindings,
  strengths,
]

/** All questions asked of several documents together. `inconsistent` is said only of one set of statistics; sides and revisions make tension. Pure; sorted by id. */
export const checkShelf = (shelf: Shelf): readonly Finding[] =>
  [...new Map(questions.flatMap((ask) => ask(shelf)).map((finding) => [finding.id, finding])).values()].sort((a, b) => byText(a.id, b.id))
