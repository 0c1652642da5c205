import type { Account, BriefBlock, BriefSentence, Cite } from '../brief.ts'

/** A place in a document that the account cites, with the label that is printed for it: "A3" is the third place of document A. */
export interface Place {
  readonly label: string
  readonly cite: Cite
}

export const keyOf = ({ document, span }: Cite): string => `${document}:${span.start}-${span.end}`

const inBlock = (block: BriefBlock): readonly BriefSentence[] => {
  if (block.kind === 'line') return block.sentences
  return block.kind === 'table' ? block.rows.flatMap((row) => row.flatMap((cell) => cell.sentence ?? [])) : []
}

/** All sentences of an account, in the order of printing. */
export const sentencesOf = (account: Account): readonly BriefSentence[] => [
  ...account.head,
  ...account.sections.flatMap((section) => section.blocks.flatMap(inBlock)),
]

/** All places cited, by document and place in its text, each once. */
export const placesOf = (account: Account): ReadonlyMap<string, Place> => {
  const cites = new Map(sentencesOf(account).flatMap((sentence) => sentence.cites.map((cite) => [keyOf(cite), cite] as const)))
  const byDocument = Map.groupBy([...cites.values()], ({ document }) => document)
  const labelled = account.documents.flatMap(({ id, letter }) =>
    (byDocument.get(id) ?? [])
      .toSorted((a, b) => a.span.start - b.span.start || a.span.end - b.span.end)
      .map((cite, at): Place => ({ label: `${letter}${at + 1}`, cite })),
  )
  return new Map(labelled.map((place) => [keyOf(place.cite), place]))
}
