/*
 * One key for the spellings in which a name goes round. Romanisations of Cyrillic, Arabic and Indic names differ between outlets in a few
 * regular ways (BGN/PCGN against ISO 9 against the press: zh/j, kh/h, yev/ev, aye/ae); accents get lost. The key is for comparing, never for printing.
 */

const rules: readonly (readonly [RegExp, string])[] = [
  [/ß/g, 'ss'],
  [/[æ]/g, 'ae'],
  [/[øö]/g, 'o'],
  [/[đð]/g, 'd'],
  [/ł/g, 'l'],
  [/ı/g, 'i'],
  [/[^\p{L}\p{N} ]/gu, ''],
  [/dzh|dj|zh/g, 'j'],
  [/kh/g, 'h'],
  [/shch|sch/g, 'sh'],
  [/tz|ts/g, 'c'],
  [/ph/g, 'f'],
  [/ks/g, 'x'],
  [/q|ck/g, 'k'],
  [/(?<=[aeiou])[yi]e|(?<=^|[^aeiou])ye|(?<=^| )ie/g, 'e'],
  [/yo|io(?=v)/g, 'o'],
  [/yu|iu|ou|oo/g, 'u'],
  [/ya|ia|ja(?=$)/g, 'a'],
  [/iy|yy|ij|ii|ee|y/g, 'i'],
  [/w/g, 'v'],
  [/(\p{L})\1/gu, '$1'],
]

/** A name in small letters without accents, hyphens and apostrophes, the usual romanisations of one sound made one. */
export const spellingKey = (name: string): string =>
  rules.reduce(
    (text, [pattern, put]) => text.replace(pattern, put),
    name
      .replace(/(?<=\p{L})[-‐‑](?=\p{L})/gu, '')
      .toLowerCase()
      .normalize('NFD')
      .replace(/\p{M}/gu, '')
      .trim()
      .replace(/\s+/g, ' '),
  )

/** Forms of address and rank that stand before a name and are no part of it. */
const titles =
  /^(?:(?:His|Her) (?:Royal )?(?:Excellency|Highness|Majesty)|H\.?E\.?|H\.?R\.?H\.?|Dr|Prof|Professor|Mr|Mrs|Ms|Sir|Dame|Lord|Lady|Baroness|Sheikha?|Shaikha?|Sayyid|Emir|Amir|Sultan|Imam|Ayatollah|Mullah|Maulana|Hajj?i|Crown Prince|Prince|Princess|King|Queen|Pope|Archbishop|Cardinal|Gen|General|Lt|Lieutenant|Col|Colonel|Maj|Major|Adm|Admiral|Marshal|Sen|Senator|Rep|Hon)\.? (?=\p{Lu})/u

/** The Arabic article before a name ("al-Sisi", "El Sisi", "Ash-Shabab"); a first name "Al" has a space behind it and stays. */
const article = /(?<=^| )(?:[Aa]l|[Ee]l|[Aa]s|[Aa]sh|[Aa]d|[Aa]n|[Aa]r|[Aa]z|[Aa]th)[-‐‑’'](?=\p{L})|(?<= )(?:[Aa]l|[Ee]l) (?=\p{Lu})/gu

/** A name without forms of address, articles and what tells a son from his father. */
export const bareName = (name: string): string => {
  let text = name.trim()
  while (titles.test(text)) text = text.replace(titles, '')
  return text.replace(article, '')
}

const generation = /,? (?:Jr|Sr)\.?$| (?:II|III|IV|VI|VII)$/

/** Commonest family names of China and Korea, which stand first. Those that are given names or words of English as well stand apart. */
const familyFirst = new Set(
  `xi wang zhang liu chen yang huang zhao wu zhou xu zhu hu guo he gao lin luo zheng liang xie song tang deng feng cao peng zeng xiao tian dong
  pan yuan cai jiang yu du ye cheng wei su lu ding ren yao shen zhong tan jia qin qiu hou jin hua mao cui choi jung jeong kang cho yoon shin
  kwon hwang ahn hong bae baek moon noh`
    .split(/\s+/)
    .map(spellingKey),
)
const familyFirstUnclear = new Set('li kim lee park han sun ma lim oh seo ban roh chung'.split(' ').map(spellingKey))

/** Written so it is hardly the English first name. */
const bareLi = /^Li /

/** Whether the family name stands first: "Xi Jinping", "Kim Jong Un", "Lee Jae-myung", but not "Kim Philby". */
const isFamilyFirst = (core: string, words: readonly string[]): boolean => {
  if (words.length < 2 || words.length > 3 || /\./.test(core)) return false
  if (familyFirstUnclear.has(words[0]!)) return words.length === 3 || /\p{L}[-‐‑]\p{Ll}/u.test(core) || bareLi.test(core)
  return familyFirst.has(words[0]!)
}

/** A name in its parts, as spelling keys. */
interface SplitName {
  readonly surname: string
  readonly given: readonly string[]
  /** "jr", "iii", or nothing: what tells a son from his father. */
  readonly suffix: string
}

const split = (name: string): SplitName => {
  const core = name.trim().replace(generation, '')
  const bare = bareName(core)
  const words = spellingKey(bare).split(' ')
  const suffix = name
    .trim()
    .slice(core.length)
    .toLowerCase()
    .replace(/[^a-z]/g, '')
  if (isFamilyFirst(bare, words)) return { surname: words[0]!, given: [words.slice(1).join('')], suffix }
  return { surname: words.at(-1) ?? '', given: words.slice(0, -1), suffix }
}

const known = new Map<string, SplitName>()
/** More different names than a large store has are no names; the memory starts anew then. */
const MOST = 200_000

/**
 * A name in its parts: forms of address and articles left out, given names written apart or with a hyphen alike. The family name is the
 * last word; the first in Chinese and Korean names. Remembered, since the same names come by the thousand.
 */
export const splitName = (name: string): SplitName => {
  const found = known.get(name)
  if (found !== undefined) return found
  if (known.size > MOST) known.clear()
  const made = split(name)
  known.set(name, made)
  return made
}

/** The key of the family name: what reports keep when they shorten a name. */
export const surnameKey = (name: string): string => splitName(name).surname
