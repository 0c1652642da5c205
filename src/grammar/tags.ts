/**
 * The tags of the tagger: the universal parts of speech (Universal Dependencies v2), with VERB told apart by its
 * form (Penn Treebank: base, past, past participle, -ing, present), since clauses are built from verb forms.
 */
export const tagNames = [
  'ADJ',
  'ADP',
  'ADV',
  'AUX',
  'CCONJ',
  'DET',
  'INTJ',
  'NOUN',
  'NUM',
  'PART',
  'PRON',
  'PROPN',
  'PUNCT',
  'SCONJ',
  'SYM',
  'X',
  'VB',
  'VBD',
  'VBN',
  'VBG',
  'VBP',
  'VBZ',
] as const
/** Stands where there is no token. */
export const NO_TAG: number = tagNames.length
export type TagName = (typeof tagNames)[number]

/** Tag numbers by name. */
export const Tag = Object.fromEntries(tagNames.map((name, i) => [name, i])) as Readonly<{ [T in TagName]: number }>

/** Whether the tag is a form of a full verb. */
export const isVerbTag = (tag: number): boolean => tag >= Tag.VB

/** The universal part of speech of a tag. */
export const universal = (tag: number): string => (isVerbTag(tag) ? 'VERB' : tagNames[tag]!)
