import type { EventRecord } from '../model/record.ts'

/** Deeds as they are printed: "expels diplomat" → "expels a diplomat", "summons ambassador" → "summons the ambassador". */

const one =
  /(?<= )(ambassador|envoy|(?:high )?commissioner|chargé d['’]affaires|accusation|allegation|claim|proposal|offer|request|demand|report|charge|decision|account|link|involvement)$/i
const some =
  /(?<= )(?=(?:(?!(?:over|up|down|out|off|in|into|to|of|for|from|with|on|at|and|back)\b)[\p{Ll}-]+ )?(?:diplomat|embassy|consulate|official|journalist|citizen|mission|agreement|treaty|memorandum|joint statement|statement|declaration|commission|centre|center|office|school|airport|bridge)$)/iu
const determined = /\b(?:a|an|the|its|his|her|their|no|all|two|new)\b/i

const article = (rest: string): string => (/^[aeiou]/i.test(rest) ? 'an' : 'a')

/** A deed with the article that its one noun needs; plurals and deeds of one word stay as they are. */
export const actWords = (act: string): string => {
  if (determined.test(act) || act.split(' ').length < 2) return act
  if (one.test(act)) return act.replace(one, 'the $1')
  const at = some.exec(act)?.index
  return at === undefined ? act : `${act.slice(0, at)}${article(act.slice(at))} ${act.slice(at)}`
}

/** Types that set one side against the other. */
export const frictionTypes: ReadonlySet<string> = new Set(['criticism', 'demand', 'refusal', 'threat', 'sanction', 'military', 'protest', 'violence'])

const stern = /^(?:summons|protests)\b/

/** Whether an event sets one side against the other. An envoy summoned is coded as a meeting, and told as a measure. */
export const isFriction = (record: EventRecord): boolean => frictionTypes.has(record.type ?? '') || stern.test(record.act ?? '')
