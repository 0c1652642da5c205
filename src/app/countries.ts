import type { Lexicon } from '../model/lexicon.ts'
import type { Problem } from '../model/problem.ts'
import { slip } from './near.ts'
import { requestProblem } from './problems.ts'

/** ISO 3166-1 alpha-2 codes, each followed by its alpha-3 code; XK and UK as they are used in practice. */
const twoToThree =
  'AD AND AE ARE AF AFG AG ATG AI AIA AL ALB AM ARM AO AGO AQ ATA AR ARG AS ASM AT AUT AU AUS AW ABW AX ALA AZ AZE BA BIH BB BRB BD BGD BE BEL BF BFA ' +
  'BG BGR BH BHR BI BDI BJ BEN BL BLM BM BMU BN BRN BO BOL BQ BES BR BRA BS BHS BT BTN BV BVT BW BWA BY BLR BZ BLZ CA CAN CC CCK CD COD CF CAF CG COG ' +
  'CH CHE CI CIV CK COK CL CHL CM CMR CN CHN CO COL CR CRI CU CUB CV CPV CW CUW CX CXR CY CYP CZ CZE DE DEU DJ DJI DK DNK DM DMA DO DOM DZ DZA EC ECU ' +
  'EE EST EG EGY EH ESH ER ERI ES ESP ET ETH FI FIN FJ FJI FK FLK FM FSM FO FRO FR FRA GA GAB GB GBR GD GRD GE GEO GF GUF GG GGY GH GHA GI GIB GL GRL ' +
  'GM GMB GN GIN GP GLP GQ GNQ GR GRC GS SGS GT GTM GU GUM GW GNB GY GUY HK HKG HM HMD HN HND HR HRV HT HTI HU HUN ID IDN IE IRL IL ISR IM IMN IN IND ' +
  'IO IOT IQ IRQ IR IRN IS ISL IT ITA JE JEY JM JAM JO JOR JP JPN KE KEN KG KGZ KH KHM KI KIR KM COM KN KNA KP PRK KR KOR KW KWT KY CYM KZ KAZ LA LAO ' +
  'LB LBN LC LCA LI LIE LK LKA LR LBR LS LSO LT LTU LU LUX LV LVA LY LBY MA MAR MC MCO MD MDA ME MNE MF MAF MG MDG MH MHL MK MKD ML MLI MM MMR MN MNG ' +
  'MO MAC MP MNP MQ MTQ MR MRT MS MSR MT MLT MU MUS MV MDV MW MWI MX MEX MY MYS MZ MOZ NA NAM NC NCL NE NER NF NFK NG NGA NI NIC NL NLD NO NOR NP NPL ' +
  'NR NRU NU NIU NZ NZL OM OMN PA PAN PE PER PF PYF PG PNG PH PHL PK PAK PL POL PM SPM PN PCN PR PRI PS PSE PT PRT PW PLW PY PRY QA QAT RE REU RO ROU ' +
  'RS SRB RU RUS RW RWA SA SAU SB SLB SC SYC SD SDN SE SWE SG SGP SH SHN SI SVN SJ SJM SK SVK SL SLE SM SMR SN SEN SO SOM SR SUR SS SSD ST STP SV SLV ' +
  'SX SXM SY SYR SZ SWZ TC TCA TD TCD TF ATF TG TGO TH THA TJ TJK TK TKL TL TLS TM TKM TN TUN TO TON TR TUR TT TTO TV TUV TW TWN TZ TZA UA UKR UG UGA ' +
  'UK GBR UM UMI US USA UY URY UZ UZB VA VAT VC VCT VE VEN VG VGB VI VIR VN VNM VU VUT WF WLF WS WSM XK XKX YE YEM YT MYT ZA ZAF ZM ZMB ZW ZWE'

const alpha3 = (two: string): string | undefined => {
  const words = twoToThree.split(' ')
  const at = words.findIndex((word, i) => i % 2 === 0 && word === two)
  return at < 0 ? undefined : words[at + 1]
}

/** ISO 3166-1 alpha-2 of an alpha-3 code, null when it has none. */
export const alpha2 = (three: string): string | null => {
  const words = twoToThree.split(' ')
  const at = words.findIndex((word, i) => i % 2 === 1 && word === three)
  return at < 0 ? null : words[at - 1]!
}

/** Names as they are compared: small letters, no accents, no article, one space. */
const plain = (name: string): string =>
  name
    .normalize('NFD')
    .replaceAll(/\p{M}/gu, '')
    .toLowerCase()
    .replaceAll(/[’']/g, "'")
    .replace(/^the\s+/, '')
    .replaceAll(/\s+/g, ' ')
    .trim()

type Countries = Lexicon['countries']

const namesOf = (country: Countries[number]): readonly string[] => [country.name, ...country.names, ...country.weak]

/** The nearest countries by name or code, when near enough to be meant: at most three. */
const suggestions = (said: string, countries: Countries): Countries => {
  const key = plain(said)
  const near = countries.map((country) => ({
    country,
    far: Math.min(...[country.code, ...namesOf(country)].map((name) => slip(key, plain(name)))),
  }))
  const best = Math.min(...near.map(({ far }) => far))
  const enough = Math.max(1, Math.floor(key.length / 3))
  return best > enough
    ? []
    : near
        .filter(({ far }) => far === best)
        .map(({ country }) => country)
        .slice(0, 3)
}

/** By code, else by the first sort of name that fits: its usual one, any that always means it, any that may mean it. */
const lookUp = (said: string, countries: Countries): Countries[number] | undefined => {
  const code = said.trim().toUpperCase()
  const wanted = code.length === 2 ? alpha3(code) : code
  const key = plain(said)
  const is = (name: string): boolean => plain(name) === key
  return (
    countries.find((country) => country.code === wanted) ??
    countries.find(({ name }) => is(name)) ??
    countries.find(({ names }) => names.some(is)) ??
    countries.find(({ weak }) => weak.some(is))
  )
}

/** A country by ISO 3166-1 code of three or two letters, or by any of its English names: the code, or the problem `country-unknown`. */
export const findCountry = (said: string, { countries }: Lexicon): string | Problem => {
  const found = lookUp(said, countries)
  if (found !== undefined) return found.code
  const near = suggestions(said, countries).map(({ name, code }) => `${name} (${code})`)
  const help = near.length === 0 ? 'give an ISO 3166 code ("KAZ") or an English name ("Kazakhstan")' : `did you mean ${near.join(' or ')}?`
  return requestProblem('country-unknown', `no country is called "${said}"`, help)
}

/** Two different countries, or what is wrong with them. */
export const findPair = (a: string, b: string, lexicon: Lexicon): readonly [string, string] | readonly Problem[] => {
  const found = [findCountry(a, lexicon), findCountry(b, lexicon)]
  const problems = found.filter((each) => typeof each !== 'string')
  if (problems.length > 0) return problems
  if (found[0] === found[1]) return [requestProblem('usage', `"${a}" and "${b}" are the same country`, 'name two different countries')]
  return found as [string, string]
}

export const isPair = (of: readonly [string, string] | readonly Problem[]): of is readonly [string, string] => typeof of[0] === 'string'

export const countryName = (code: string, { countries }: Lexicon): string => countries.find((country) => country.code === code)?.name ?? code
