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

/** The key of the last word of a name: what reports keep when they shorten it. */
export const surnameKey = (name: string): string => spellingKey(name.trim().split(/\s+/).at(-1) ?? '')
