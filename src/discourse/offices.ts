/** Families of office: "the Albanian leader" may be a head of state or of government, "the minister" only a minister. */
export type OfficeFamily =
  | 'head-of-state'
  | 'head-of-government'
  | 'minister'
  | 'parliament'
  | 'envoy'
  | 'spokesperson'
  | 'leader'
  | 'general'
  | 'expert'

const PATTERNS: readonly (readonly [RegExp, OfficeFamily])[] = [
  [/spokes|press secretary/i, 'spokesperson'],
  [
    /vice[- ]president|deputy (?:prime|pm)\b|^(?:fm|eam|dpm)\b|vice[- ]prime|minister(?! president)\b.*(?:foreign|defen|trade|financ)|(?:foreign|defen[cs]e|trade|finance|interior|economy|energy|deputy|vice)[\s\w]*minister|secretary of state|foreign secretary|minister (?:of|for)/i,
    'minister',
  ],
  [/prime minister|^pm\b|premier|chancellor|taoiseach/i, 'head-of-government'],
  [/speaker|chair(?:man|woman)? of the (?:senate|parliament|mazhilis)|president of the senate|senator|lawmaker|\bmp\b/i, 'parliament'],
  [/president|king|queen|emir|sultan|emperor|pope|crown prince|head of state|supreme leader/i, 'head-of-state'],
  [/minister|secretary/i, 'minister'],
  [/ambassador|envoy|consul|chargé|charge d|high commissioner|diplomat|permanent representative|special representative/i, 'envoy'],
  [/leader|counterpart|colleague|\bhead\b|\bguest\b|\bhost\b|interlocutor/i, 'leader'],
  [/general|commander|chief of|admiral/i, 'general'],
]

const known = new Map<string, OfficeFamily>()
const KNOWN_LIMIT = 4096

/** Family of an office as printed; worked out once for each wording. */
export const familyOf = (role: string): OfficeFamily => {
  const before = known.get(role)
  if (before) return before
  const found = PATTERNS.find(([pattern]) => pattern.test(role))?.[1] ?? 'expert'
  if (known.size >= KNOWN_LIMIT) known.clear()
  known.set(role, found)
  return found
}

/** Whether a person with office `has` may be meant by the office `said`. */
export const mayBe = (has: OfficeFamily, said: OfficeFamily): boolean =>
  has === said ||
  (said === 'leader' && (has === 'head-of-state' || has === 'head-of-government' || has === 'minister')) ||
  (said === 'minister' && has === 'head-of-government' && false)

/** Whether the holder of the office speaks or acts for a state. */
export const isOfficial = (role: string | null): boolean => role !== null && familyOf(role) !== 'expert'
