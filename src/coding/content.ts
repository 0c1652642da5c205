import type { NounHit } from '../lexicon/senses.ts'

const has = (nouns: readonly NounHit[], name: string): boolean => nouns.some((hit) => hit.classes.some((n) => n.name === name))

/** What is let happen: access and relief (086), a return or protest (081), else a permission. */
export const allow = (nouns: readonly NounHit[], content: string | null): string => {
  if (has(nouns, 'access')) return '0862'
  if (has(nouns, 'relief') || has(nouns, 'aid')) return '0863'
  if (has(nouns, 'peacekeepers')) return '0861'
  if (has(nouns, 'partyban')) return '0812'
  if (has(nouns, 'exile')) return '0833'
  return content !== null && /^14/.test(content) ? '0811' : '081'
}

/** What somebody is accused of. */
export const accuse = (nouns: readonly NounHit[], behind: readonly NounHit[], content: string | null): string => {
  const all = [...nouns, ...behind]
  if (has(all, 'warcrime')) return '1124'
  if (has(all, 'spying')) return '1125'
  if (has(all, 'allegedcrime')) return '1121'
  if (has(all, 'abuse')) return '1122'
  if (has(all, 'aggressing') || (content !== null && /^(?:1[89]|20)/.test(content))) return '1123'
  return '112'
}
