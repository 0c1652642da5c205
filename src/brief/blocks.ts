import type { BriefBlock, BriefCell, BriefLine, BriefSentence, BriefTable } from './brief.ts'

/** A bulleted line of its own. */
export const bullet = (...sentences: readonly BriefSentence[]): BriefLine => ({ kind: 'line', bullet: true, indent: 0, label: null, sentences })

/** A bulleted line beneath another. */
export const under = (label: string | null, ...sentences: readonly BriefSentence[]): BriefLine => ({
  kind: 'line',
  bullet: true,
  indent: 1,
  label,
  sentences,
})

/** A line without a bullet. */
export const plain = (...sentences: readonly BriefSentence[]): BriefLine => ({ kind: 'line', bullet: false, indent: 0, label: null, sentences })

export const heading = (text: string): BriefBlock => ({ kind: 'note', heading: true, text })

export const note = (text: string): BriefBlock => ({ kind: 'note', heading: false, text })

/** A table, or nothing when it has no rows. */
export const table = (columns: readonly string[], rows: readonly (readonly BriefCell[])[], caption: string | null = null): readonly BriefTable[] =>
  rows.length === 0 ? [] : [{ kind: 'table', caption, columns, rows }]
