import { byText } from '../canonical.ts'
import { contentWords } from '../similarity.ts'

/** The different texts of a list, in order. */
export const sortedTexts = (list: readonly string[]): readonly string[] => [...new Set(list)].sort(byText)

/** The content words of a text in order: what two names of one thing have in common whatever stands between. */
export const plainText = (text: string | null): string => (text === null ? '' : [...contentWords(text)].sort(byText).join(' '))
