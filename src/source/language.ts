/** How much of a text is looked at: more changes no verdict and costs time. */
const sampleLength = 2000
/** Words below which the language of a text in Latin letters is left open: the detector errs on headlines. */
const fewWords = 12
/** Words that are frequent in English and rare as such in the other languages of Latin script. */
const englishWords: ReadonlySet<string> = new Set(
  'the and that with from said has were which this would their its his have been of is was are by not but they who'.split(' '),
)
/** The share of those words from which a text counts as English; news English has 0.15 to 0.30, other languages under 0.04. */
const englishShare = 0.09

/**
 * The language of a text as a BCP 47 primary tag, or null where the text is too short to tell.
 * Clearly English text is told by its commonest words alone; only doubtful text loads the detector (eld, Nito-ELD's n-grams).
 */
export const languageOf = async (text: string): Promise<string | null> => {
  const sample = text.slice(0, sampleLength)
  const words = sample.toLowerCase().match(/[\p{L}\p{M}]+/gu) ?? []
  if (shareOfEnglish(words) >= englishShare) return 'en'
  if (words.length < fewWords && isMostlyLatin(sample)) return null
  return detected(sample)
}

const shareOfEnglish = (words: readonly string[]): number => {
  const known = words.filter((word) => englishWords.has(word))
  return new Set(known).size < 2 ? 0 : known.length / words.length
}

const isMostlyLatin = (sample: string): boolean => {
  const letters = sample.match(/\p{L}/gu)?.length ?? 0
  const latin = sample.match(/\p{Script=Latin}/gu)?.length ?? 0
  return latin * 2 >= letters
}

const detected = async (sample: string): Promise<string | null> => {
  const { eld } = await import('eld/extrasmall')
  const result = eld.detect(sample)
  return result.language !== '' && result.isReliable() ? result.language : null
}

/** Whether the engine reads this language; an unknown one is read as English. */
export const isRead = (language: string | null): boolean => language === null || /^en(?:$|-)/i.test(language)

/** A BCP 47 tag in its usual case ("en", "en-GB"), from what a page or a user writes ("EN_gb"); null when it is none. */
export const languageTag = (value: string | null | undefined): string | null => {
  const m = /^([a-z]{2,3})(?:[-_]([a-z]{4}))?(?:[-_]([a-z]{2}|\d{3}))?(?:$|[-_])/i.exec(value?.trim() ?? '')
  if (m === null) return null
  const script = m[2] === undefined ? '' : `-${m[2][0]!.toUpperCase()}${m[2].slice(1).toLowerCase()}`
  return `${m[1]!.toLowerCase()}${script}${m[3] === undefined ? '' : `-${m[3].toUpperCase()}`}`
}
