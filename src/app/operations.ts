import type { Operation } from './operation.ts'
import { add, remove, verify } from './operations/add.ts'
import { agreement } from './operations/agreement.ts'
import { brief } from './operations/brief.ts'
import { check } from './operations/check.ts'
import { compare } from './operations/compare.ts'
import { demo } from './operations/demo.ts'
import { exportOperation } from './operations/export.ts'
import { history } from './operations/history.ts'
import { judge } from './operations/judge.ts'
import { mentions } from './operations/mentions.ts'
import { parse } from './operations/parse.ts'
import { read } from './operations/read.ts'
import { reread } from './operations/reread.ts'
import { sample } from './operations/sample.ts'
import { search } from './operations/search.ts'
import { shelf } from './operations/shelf.ts'
import { stories } from './operations/stories.ts'
import { topics } from './operations/topics.ts'
import { versions } from './operations/versions.ts'
import { commitments, diff, figures, people, timeline } from './operations/views.ts'
import { why } from './operations/why.ts'

/** All that Chancery does, in the order of the help text. Every shell and the reference docs are made from this table. */
export const operations: readonly Operation[] = [
  demo,
  read,
  mentions,
  parse,
  check,
  stories,
  add,
  remove,
  verify,
  reread,
  judge,
  shelf,
  brief,
  timeline,
  commitments,
  figures,
  people,
  diff,
  compare,
  versions,
  search,
  topics,
  why,
  history,
  sample,
  agreement,
  exportOperation,
]
