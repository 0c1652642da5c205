/**
 * What becomes of a CAMEO code when the deed is not done but promised, asked for, refused, threatened, ended or allowed.
 * CAMEO numbers these in parallel (03x, 02x/10x, 12x, 13x), so one table of matters serves all (CAMEO 1.1b3, ch. 2 and 5).
 */

/** Exact codes, then roots: what a deed is about, as the digits that follow 03, 02 and 10. */
const matters: Readonly<Record<string, string>> = {
  '04': '6', '045': '8', '05': '2', '06': '1', '061': '11', '062': '12', '063': '13', '064': '14',
  '07': '3', '071': '31', '072': '32', '073': '33', '074': '34', '075': '33',
  '08': '5', '081': '51', '082': '52', '083': '4', '0831': '41', '0832': '42', '0833': '43', '0834': '44',
  '084': '53', '085': '54', '086': '55', '087': '56',
} // biome-ignore format: a table

/** The longest beginning of a code that a table knows. */
const look = (table: Readonly<Record<string, string>>, code: string): string | null => {
  for (let n = code.length; n >= 2; n--) {
    const found = table[code.slice(0, n)]
    if (found !== undefined) return found
  }
  return null
}

const root = (code: string): string => code.slice(0, 2)

/** The matter of a deed that somebody may promise, ask for or refuse; of a promise or request that of its own. Null for conflict and comment. */
const matterOf = (code: string): string | null => {
  const r = root(code)
  if (r === '03' || r === '02' || r === '10') return code.length > 2 && code[2] !== '0' ? (code[2] === '9' ? '8' : code.slice(2)) : ''
  return look(matters, code)
}

const threats: Readonly<Record<string, string>> = {
  '06': '131', '07': '1311', '08': '130', '14': '133', '15': '138', '16': '131', '161': '1313', '162': '1311', '163': '1312', '164': '134',
  '165': '135', '166': '136', '17': '137', '172': '132', '1721': '1321', '1722': '1322', '1723': '1323', '1724': '1324', '176': '131',
  '18': '138', '19': '138', '190': '1384', '191': '1381', '192': '1382', '193': '1384', '194': '1384', '195': '1384', '20': '138', '204': '1385',
} // biome-ignore format: a table

/** Threatened. */
export const threaten = (code: string): string => (root(code) === '13' ? code : (look(threats, code) ?? '130'))

/** Promised, planned, offered: 03x for cooperation, 13x for conflict. What is only said stays what it is. */
export const promise = (code: string): string => {
  const matter = matterOf(code)
  if (matter !== null) return `03${matter === '8' ? '9' : matter === '' ? '0' : matter}`
  return /^(?:1[4-9]|20)/.test(code) ? threaten(code) : code
}

/** Asked for (02x), or demanded (10x); sanctions, protests and arms against a third: 113. */
export const ask = (code: string, strong: boolean): string => {
  const matter = matterOf(code)
  if (matter !== null) return `${strong ? '10' : '02'}${matter === '' ? '0' : matter}`
  return /^(?:14|163)/.test(code) ? '113' : strong ? '100' : '020'
}

/** Refused: 12x, one digit higher from aid on, since 122 to 126 are the matters 3 to 8. */
const refusals: Readonly<Record<string, string>> = { '1': '1', '2': '0', '3': '2', '4': '3', '5': '4', '6': '5', '7': '7', '8': '6' }
export const refuse = (code: string): string => {
  const matter = matterOf(code)
  if (matter === null || matter === '') return '120'
  const first = refusals[matter[0]!]!
  return first === '0' ? '120' : `12${first}${matter.slice(1)}`
}

const ends: Readonly<Record<string, string>> = {
  '04': '161', '046': '164', '045': '165', '05': '161', '057': '160', '06': '160', '07': '162', '071': '1621', '072': '1622', '073': '1623', '074': '1661',
  '15': '0873', '163': '085', '17': '081', '1721': '0811', '1722': '0812', '1723': '0813', '1724': '0814', '173': '0841', '14': '080',
  '18': '087', '19': '087', '190': '087', '191': '0872', '192': '0874', '20': '087', '08': '124', '11': '080',
} // biome-ignore format: a table

/** Stopped, suspended, lifted; null where the end tells nothing. */
export const end = (code: string): string | null => look(ends, code)
