import { wordingWords } from '../lexicon/wording.ts'
import type { Document } from '../model/document.ts'
import type { Mention } from '../model/mention.ts'
import type { Reading } from '../model/reading.ts'
import type { ChanceryRecord } from '../model/record.ts'
import { contains, type Span } from '../model/span.ts'
import { rootOf, type Token, tokensIn } from './roots.ts'

/** A record of one of two documents, with its content words. */
export interface Telling {
  readonly record: ChanceryRecord
  readonly tokens: readonly Token[]
  readonly roots: ReadonlySet<string>
  /** Roots that tell what it is about: without the words that stand beside any subject ("develop", "cooperation") and those of strength. */
  readonly subject: ReadonlySet<string>
}

/** The words that tell what a record says: of a pledge its action, where the sentence has it word for word. */
const tellingSpan = ({ text }: Document, record: ChanceryRecord): Span => {
  const action = record.kind === 'commitment' ? record.action : null
  const at = action === null ? -1 : text.slice(record.span.start, record.span.end).indexOf(action)
  return at < 0 ? record.span : { start: record.span.start + at, end: record.span.start + at + action!.length }
}

/** Persons, countries and dates are compared as fields; as words they would make all that one state did that day alike. */
const fieldKinds: ReadonlySet<Mention['kind']> = new Set(['person', 'country', 'date', 'duration'])

const { generic, evaluative, strength } = wordingWords

/** Roots of words that tell no subject. */
const beside: ReadonlySet<string> = new Set(
  [...generic, ...evaluative, ...Object.values(strength).flatMap(({ verbs, others }) => [...verbs, ...others])].map(rootOf),
)

export const isGeneric = (root: string): boolean => beside.has(root)

/** How far back the mention may begin that a word lies in: names and dates are short, and seldom one in another. */
const NEAR = 4

/** Whether a word lies in one of some mentions in the order of the text, found by halving. */
const isIn = (mentions: readonly Mention[], token: Span): boolean => {
  let [low, high] = [0, mentions.length]
  while (low < high) {
    const middle = (low + high) >> 1
    if (mentions[middle]!.start <= token.start) low = middle + 1
    else high = middle
  }
  return mentions.slice(Math.max(0, low - NEAR), low).some((m) => contains(m, token))
}

/** The records of a reading with their content words. */
export const tellingsOf = ({ document, records, mentions }: Reading): readonly Telling[] => {
  const fields = mentions.filter((m) => fieldKinds.has(m.kind)).toSorted((a, b) => a.start - b.start || b.end - a.end)
  return records.map((record) => {
    const tokens = tokensIn(document.text, tellingSpan(document, record)).filter((t) => !isIn(fields, t))
    const roots = new Set(tokens.map((t) => t.root))
    return { record, tokens, roots, subject: new Set([...roots].filter((root) => !beside.has(root))) }
  })
}
