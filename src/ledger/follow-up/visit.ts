import type { EventRecord } from '../../model/record.ts'
import { onceFor, onceForText } from '../once.ts'
import { surnameKey } from '../spelling.ts'
import { titleTopic } from './pledge.ts'

/** The country that is visited: the one of the place, else the one that its words name after "visit"; null when neither says. */
export const hostOf = onceFor((record: EventRecord): string | null => {
  const place = record.place === null ? [] : [...titleTopic(record.place).nations]
  if (place.length === 1) return place[0]!
  const after = /\bvisit\w*(?: to| of)?\b(.*)$|\b(?:arriv\w+|travel\w*|flew|went|go) (?:in|to)\b(.*)$/is.exec(record.quote)
  const named = [...titleTopic(after?.[1] ?? after?.[2] ?? '').nations].filter((code) => record.parties.includes(code))
  if (named.length === 1) return named[0]!
  const targets = record.targets.map((one) => one.country).filter((code) => code !== null && record.parties.includes(code))
  return new Set(targets).size === 1 ? targets[0]! : null
})

const offices =
  /\b(?:president|prime minister|premier|chancellor|king|queen|emir|crown prince|foreign minister|minister of foreign affairs|defen[cs]e minister|vice president|speaker)\b/gi

/** The offices that a text names, in lower case. */
export const officesIn = onceForText(
  (text: string): ReadonlySet<string> => new Set((text.match(offices) ?? []).map((office) => office.toLowerCase())),
)

export const surnames = (names: readonly string[]): ReadonlySet<string> => new Set(names.map(surnameKey))
