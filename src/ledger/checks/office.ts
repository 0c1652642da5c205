import type { Finding } from '../../model/finding.ts'
import type { Claim } from '../../model/ledger.ts'
import { isPersonal } from '../appearances.ts'
import { byText } from '../canonical.ts'
import { onceFor, onceForList } from '../once.ts'
import { surnameKey } from '../spelling.ts'
import { dayNumber } from '../when.ts'
import { findingOf, inputOf, inQuotes, keyOf, type Question } from './told.ts'

/** Offices that one person holds at a time: who is called so, at which date, in which document. */

const offices: readonly (readonly [string, RegExp])[] = [
  ['prime minister', /\b(?:prime minister|premier)\b/i],
  ['foreign minister', /\b(?:foreign minister|foreign secretary|external affairs minister|minister (?:of|for) (?:foreign|external) affairs)\b/i],
  ['defence minister', /\b(?:defen[cs]e minister|minister (?:of|for) defen[cs]e)\b/i],
  ['finance minister', /\b(?:finance minister|minister (?:of|for) finance)\b/i],
  ['interior minister', /\b(?:interior minister|minister (?:of|for) (?:the )?interior|minister of internal affairs)\b/i],
  ['trade minister', /\b(?:trade minister|minister (?:of|for) trade)\b/i],
  ['president', /^(?:the )?(?:\p{Lu}\S+ )?president(?: of (?:the )?(?:republic|\p{Lu}\S+))?$/iu],
]

/** Those who hold the office no longer, not yet, or for another. */
const not =
  /\b(?:former|ex|then|late|acting|interim|caretaker|vice|deputy|first deputy|assistant|designate|elect|outgoing|incoming|shadow|special|parliamentary|speaker|council|senate|company|bank|state)\b/i

export const officeOf = (role: string): string | null => (not.test(role) ? null : (offices.find(([, words]) => words.test(role))?.[0] ?? null))

interface Held {
  readonly claim: Claim
  readonly name: string
  readonly who: string
  readonly day: string
  readonly office: string
}

const heldOf = onceFor((claim: Claim): readonly Held[] => {
  if (claim.record.kind !== 'statement') return []
  const { speaker, published } = claim.record
  const office = speaker?.role ? officeOf(speaker.role) : null
  if (!speaker?.country || office === null || published === null || !isPersonal(speaker.name) || / and /.test(speaker.name)) return []
  return [{ claim, name: speaker.name, who: surnameKey(speaker.name), day: published.slice(0, 10), office: keyOf(speaker.country, office) }]
})

/** Days that must lie between two who hold one office: reports of a handover overlap. */
const HANDOVER_DAYS = 14

const apart = (a: Held, b: Held): boolean => dayNumber(b.day) - dayNumber(a.day) > HANDOVER_DAYS

const findingFor = (before: Held, between: Held, after: Held): Finding => {
  const [country, office] = JSON.parse(between.office) as [string, string]
  return findingOf({
    check: 'office',
    verdict: 'tension',
    inputs: [before, between, after].map(({ claim, name }) => inputOf(claim, name)),
    formula: [before, between, after].map(({ name, day }) => `${day}: ${inQuotes(name)}`).join('; '),
    result: before.name,
    claimed: between.name,
    explanation: `${before.name} is called ${office} of ${country} on ${before.day} and again on ${after.day}, ${between.name} on ${between.day}. It agrees only if the office changed hands twice, or one of the reports looks back or is mistaken.`,
    settles: `who was ${office} of ${country} on ${between.day}`,
  })
}

/** Somebody else who is called so between two days on which one and the same is. */
const between = onceForList((held: readonly Held[]): readonly Finding[] => {
  const ordered = held.toSorted((a, b) => byText(a.day, b.day) || byText(a.claim.id, b.claim.id))
  const spans = [...Map.groupBy(ordered, ({ who }) => who).values()].map((own) => ({ first: own[0]!, last: own.at(-1)!, own }))
  return spans.flatMap(({ first, last, own }) =>
    spans
      .filter((other) => other.first.who !== first.who)
      .flatMap(({ own: others }) => {
        // One who appears on both sides of the other's whole time, near by, is the likelier holder.
        const inside =
          others.length < own.length || (others.length === own.length && byText(others[0]!.day, own[0]!.day) > 0)
            ? others.find((one) => apart(first, one) && apart(one, last))
            : undefined
        if (inside === undefined) return []
        const before = own.findLast((one) => apart(one, inside))!
        const after = own.find((one) => apart(inside, one))!
        return new Set([before, inside, after].map(({ claim }) => claim.document)).size === 3 ? [findingFor(before, inside, after)] : []
      }),
  )
})

/** Offices by date over several documents. */
export const officeFindings: Question = ({ claims }) =>
  [...Map.groupBy(claims.flatMap(heldOf), ({ office }) => office).values()].flatMap((held) => between(held))
