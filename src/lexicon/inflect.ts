/** Irregular verbs of the news: base, past, past participle ("=": as the past), further forms by rule. */
const irregular = `
arise arose arisen|be was been|beat beat beaten|flee fled =|hide hid hidden|sink sank sunk|steal stole stolen|blow blew blown|feed fed =|hurt hurt hurt|bear bore borne|become became become|begin began begun|bind bound =|bring brought =|break broke broken|build built =|buy bought =|catch caught =|choose chose chosen
come came come|cost cost cost|cut cut cut|deal dealt =|do did done|draw drew drawn|drive drove driven|fall fell fallen|feel felt =|fight fought =|find found =|fly flew flown|forbid forbade forbidden|foresee foresaw foreseen
forgive forgave forgiven|freeze froze frozen|get got got|give gave given|go went gone|grow grew grown|hear heard =|hit hit hit|hold held =|keep kept =|know knew known|lay laid =|lead led =|leave left =|lend lent =|let let let|lie lay lain
lose lost =|make made =|mean meant =|meet met =|overcome overcame overcome|oversee oversaw overseen|overtake overtook overtaken|pay paid =|put put put|quit quit quit|read read read|reset reset reset|rise rose risen|run ran run|say said =|see saw seen
seek sought =|sell sold =|send sent =|set set set|shake shook shaken|shoot shot =|show showed shown|shut shut shut|sit sat =|slide slid =|speak spoke spoken|spend spent =|split split split|spread spread spread|stand stood =|strike struck =
swear swore sworn|sweep swept =|take took taken|teach taught =|tell told =|think thought =|throw threw thrown|undertake undertook undertaken|understand understood =|undergo underwent undergone|uphold upheld =|win won =|withdraw withdrew withdrawn|withhold withheld =|withstand withstood =|write wrote written`

const table = new Map(
  irregular
    .split(/[|\n]/)
    .filter((x) => x.trim())
    .map((x) => x.trim().split(' ') as [string, string, string])
    .map(([base, past, participle]) => [base, [past, participle === '=' ? past : participle]] as const),
)

const VOWEL_CONSONANT = /^[^aeiou]*[aeiou][bdgklmnprtz]$/
/** Verbs of two syllables that double their last letter (stress on the last syllable), and British doubling of -l. */
const DOUBLING = new Set([
  'admit',
  'commit',
  'permit',
  'submit',
  'refer',
  'transfer',
  'prefer',
  'occur',
  'incur',
  'defer',
  'confer',
  'deter',
  'abet',
  'rebut',
  'control',
  'compel',
  'expel',
  'propel',
  'repel',
  'patrol',
  'plan',
  'ban',
  'star',
])
const L_DOUBLING = /[^aeiou][aeiou]l$/

const third = (v: string): string => (/(?:s|x|z|ch|sh|o)$/.test(v) ? `${v}es` : /[^aeiou]y$/.test(v) ? `${v.slice(0, -1)}ies` : `${v}s`)
const stem = (v: string): string =>
  DOUBLING.has(v) || VOWEL_CONSONANT.test(v) ? v + v.at(-1) : v.endsWith('e') && !v.endsWith('ee') ? v.slice(0, -1) : v
const past = (v: string): string => (/[^aeiou]y$/.test(v) ? `${v.slice(0, -1)}ied` : v.endsWith('e') ? `${v}d` : `${stem(v)}ed`)
const gerund = (v: string): string =>
  v.endsWith('ie') ? `${v.slice(0, -2)}ying` : v === 'be' ? 'being' : /(?:ee|oe|ye)$/.test(v) ? `${v}ing` : `${stem(v)}ing`

/** All written forms of a verb, British doubling of -l included ("signalled", "signaled"). */
export const verbForms = (lemma: string): readonly string[] => {
  const known = table.get(lemma)
  const forms = [lemma, third(lemma), gerund(lemma), ...(known ?? [past(lemma)])]
  if (!known && L_DOUBLING.test(lemma)) forms.push(`${lemma}led`, `${lemma}ling`, `${lemma}ed`, `${lemma}ing`)
  return [...new Set(forms)]
}

/** Singular and plural of a noun. */
export const nounForms = (lemma: string): readonly string[] => {
  if (lemma.endsWith('man')) return [lemma, `${lemma.slice(0, -3)}men`]
  if (lemma.endsWith('sis')) return [lemma, `${lemma.slice(0, -2)}es`]
  return [lemma, third(lemma)]
}

/** Base of every irregular form. */
const baseOf = new Map([...table.keys()].flatMap((base) => verbForms(base).map((form) => [form, base] as const)))

/** The base of a form of an irregular verb ("shown", "held"); null for any other word. */
export const irregularBase = (form: string): string | null => baseOf.get(form) ?? null

/** Stems that keep their bare end although their letters suggest a silent e, and the other way round. */
const BARE = /^(?:focus|bias|combat|format|pilot|ballot|abandon|bargain)$/
const WITH_E = /(?:^|[^s])(?:unit|invit|excit|ignit|expedit|recit|^cit|adher|interfer|persever|compet|delet|complet)$/
/** Ends that a silent e follows: "achiev", "increas", "settl", "initiat", "promot", "assum", "provid", "requir", "describ". */
const SILENT_E =
  /(?:[vczu]|[^s]s|[dr]g|[aeiou]g|[bcdfgkptz]l|[^aeo]at|[^aeiou]ot|[^aeiou]ut|um|[^aeiou]in|[^aeiou][aiu]r|[^aeiou][iou]b|[^aeiou][iau]d|u[aei]d|ced|[^aeiou]od|[^aeiou]ak|[^aeiou]am|uir|[^aeiou]ap|cop|[^c]hop)$/

/** A stem without its ending, made a word again: "stopp" → "stop", "sign" → "sign", "achiev" → "achieve". */
const restore = (s: string): string => {
  if (/([bdgmnprt])\1$/.test(s) && !/(?:^add|odd|^err|inn|ebb|egg)$/.test(s)) return s.slice(0, -1)
  return WITH_E.test(s) || (SILENT_E.test(s) && !BARE.test(s)) ? `${s}e` : s
}

/** The base form of a written verb form, by the irregular verbs and the rules of spelling; a guess where the lexicon is silent. */
export const lemmaOf = (form: string): string => {
  const known = table.has(form) ? form : baseOf.get(form)
  if (known) return known
  if (/[^aeiou]ied$/.test(form)) return `${form.slice(0, -3)}y`
  if (/[^aeiou]ies$/.test(form)) return `${form.slice(0, -3)}y`
  if (/(?:ss|x|zz|ch|sh|o)es$/.test(form)) return form.slice(0, -2)
  if (/[^su]s$/.test(form)) return form.slice(0, -1)
  if (/.{2}ing$/.test(form)) return restore(form.slice(0, -3))
  if (/(?:^|[^r])eed$/.test(form)) return form
  if (/reed$/.test(form)) return form.slice(0, -1)
  if (/.{2}ed$/.test(form)) return restore(form.slice(0, -2))
  return form
}
