import type { EventType } from '../record/event/make.ts'

/** Types of the contract by beginnings of CAMEO codes, the longest first to fit. */
const TYPES: readonly (readonly [string, EventType])[] = [
  ['041', 'call'], ['042', 'visit'], ['043', 'visit'], ['045', 'negotiation'], ['046', 'negotiation'], ['04', 'meeting'], ['036', 'meeting'],
  ['033', 'aid'], ['0312', 'military'], ['057', 'signing'], ['051', 'praise'], ['052', 'praise'], ['053', 'praise'], ['062', 'military'], ['07', 'aid'],
  ['087', 'military'], ['02', 'demand'], ['09', 'criticism'], ['10', 'demand'], ['11', 'criticism'], ['12', 'refusal'], ['13', 'threat'], ['14', 'protest'],
  ['15', 'military'], ['163', 'sanction'], ['16', 'sanction'], ['172', 'sanction'], ['175', 'violence'], ['18', 'violence'], ['19', 'violence'], ['20', 'violence'],
] // biome-ignore format: a table

/** The type of event that a CAMEO code tells. */
export const typeOf = (cameo: string): EventType => TYPES.find(([code]) => cameo.startsWith(code))?.[1] ?? 'other'

/** The code for a deed of which no more is known than its type; types that several roots share have none. */
export const generalCode: Readonly<Partial<Record<EventType, string>>> = {
  visit: '042', meeting: '040', call: '041', negotiation: '046', signing: '057', praise: '051', aid: '070', demand: '100', criticism: '110',
  refusal: '120', threat: '130', protest: '140', military: '150', sanction: '160',
} // biome-ignore format: a table
