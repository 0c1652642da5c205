import { isUpper } from '../text/characters.ts'
import type { Tokens } from '../text/tokens.ts'

/** Capitalised words that begin, make or end names of other things than persons: function words, directions, fields of office, bodies, buildings, treaties, media. */
const NOT_OF_PERSONS = new Set(
  `light heavy yesterday today tomorrow tonight recently currently previously afterwards subsequently finally initially overall the a an i in on at of for and or but as it its he she we they this that these those his her their our my your both all some many most other such each every if when while after before since during under over with without from to by into about between among
  there here where who what why how not no yes also however meanwhile according additionally therefore moreover furthermore separately earlier later photo image source read more editor editing reporting monday tuesday wednesday thursday friday saturday sunday january february march april may june july
  august september october november december mr mrs ms dr prof north south east west northern southern eastern western central new old great grand first second third joint international national regional global european asian african american republic kingdom state states united federation people peoples democratic
  islamic christian muslim orthodox catholic jewish route road bridge street avenue square airport port sea ocean river lake mountain valley region province district city town village island islands peninsula strait gulf bay agreement treaty convention charter protocol pact accord memorandum statement declaration resolution act law
  constitution code plan programme program project strategy initiative forum summit conference meeting session day week month year century war peace cup games olympics prize award award-winning news agency press times post herald tribune reuters afp ap xinhua tass bloomberg committee commission ministry minister president prime
  embassy ambassador speaker parliament senate government house council court company corporation bank group university institute center centre union association organization organisation foundation fund hotel palace hall theatre theater museum stadium building tower mall park board party movement front army force forces navy police
  affairs digital foreign finance financial defence defense economy economic energy health culture cultural education agriculture security trade industry interior justice tourism environment transport development cooperation relations statistics strategic studies secretary general deputy chief attorney social science technology water bureau office
  forestry fisheries marine resources natural rural planning labor labour welfare sports sport youth women communications works housing lands mines petroleum gas oil livestock food local home religious information broadcasting antiquities worship commerce budget treasury innovation research higher infrastructure railway railways aviation maritime ports excellency
  majesty highness honourable honorable christmas easter ramadan covid internet facebook twitter telegram instagram youtube google microsoft apple amazon ai gdp ceo
  industrial mining agricultural veterinary medicine medical family children gender equality diaspora immigration migration customs revenue taxation tax taxes investments investment power electricity renewable nuclear climate disaster emergency emergencies veterans heritage arts language languages literacy sciences technologies cyber telecommunication telecommunications
  railroad highway highways roads shipping logistics supply supplies consumer employment skills training schools universities colleges parks wildlife forests lands irrigation sanitation urban metropolitan municipal territorial federal supreme constitutional electoral elections election ombudsman asia africa europe america americas oceania pacific atlantic mediterranean caribbean balkans caucasus middle
  church cathedral mosque temple synagogue monastery memorial genocide corridor canal dam pipeline plant factory refinery terminal station line silk belt road capacity steel sector market markets exchange stock department directorate division section unit team delegation mission side faction bloc caucus congress assembly cabinet chamber senate academy school college faculty
  club league federation alliance coalition society network service services system systems company limited ltd inc corp llc plc holding holdings airlines airways motors steel cement electric electronics media radio television tv channel magazine journal gazette daily weekly chronicle telegraph guardian observer monitor
  liberal conservative labour socialist communist social-democratic revolutionary republican democrats democrat nationalist progressive reform renewal justice truth freedom unity solidarity dialogue partnership neighbourhood neighborhood friendship consultations consultation agenda roadmap framework vision charter accords principles process covenant`.split(
    /\s+/,
  ),
)

/** Endings of common nouns that hardly any name of a person has: "Integration", "Tourism", "Logistics", "Resources" is listed. */
const NOUN_ENDING = /.{3}(?:tion|tions|sion|sions|isms?|istics|ships?|ities|ments|ogy|ogies|graphy)$/

/** Whether a capitalised word belongs to the name of an office, a body or a thing rather than to that of a person. */
export const isGenericWord = (lower: string): boolean => NOT_OF_PERSONS.has(lower) || NOUN_ENDING.test(lower)

/** Whether the token begins with a capital letter. */
export const isCapital = (t: Tokens, i: number): boolean => i >= 0 && i < t.count && isUpper(t.text, t.start[i]!)

/** Titles that stand before a name and are no part of it: "Mr.", "H.E.", "Dr". */
export const isHonorific = (lower: string): boolean =>
  /^(?:mr|mrs|ms|dr|prof|sen|rep|gen|lt|col|maj|capt|adm|sir|lady|lord|sheikh|imam|messrs|rev|hon|gov|amb|eng|engr|mme|comrade|h\.e|he)\.?$/.test(
    lower,
  )
