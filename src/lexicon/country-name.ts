/*
 * Names of countries as English sentences have them: some take an article inside a sentence ("the Philippines"), and those that end in "s"
 * take the apostrophe alone ("Laos’", "the Philippines’"), as newspapers print them.
 */

/** Countries and territories, ISO 3166-1 alpha-3, that take the article: plurals, names with a common noun, and the Gambia. */
const withArticle: ReadonlySet<string> = new Set(
  'ARE ATF BHS CAF CCK COD COK COM CYM DOM FLK FRO GBR GMB IMN IOT MDV MHL MNP NLD PHL TCA UMI USA VAT VGB VIR'.split(' '),
)

/** A country's name as it stands inside a sentence: "the Netherlands", "Norway". */
export const nameInSentence = (code: string, name: string): string => (withArticle.has(code) && !/^the /i.test(name) ? `the ${name}` : name)

/** Whose something is: "Norway’s", "Cyprus’", "the United States’". */
export const possessive = (name: string): string => `${name}${/s$/i.test(name) ? '’' : '’s'}`
