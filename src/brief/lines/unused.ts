import { sentencesOf } from '../../ledger/histories/sentences.ts'
import type { Span } from '../../model/span.ts'
import { overlaps } from '../../model/span.ts'
import type { BriefSentence } from '../brief.ts'
import { cite, type Desk, onceADesk } from '../desk.ts'
import { quoted } from '../words.ts'

/** So many words and a full stop make a sentence; less is a heading, a name under a picture or a place line. */
const LEAST = 5
const closes = /[.!?…]["'“”»’)\]]*$/

/** Documents that are gone through, and sentences of each that are named. */
const [DOCUMENTS, NAMED] = [8, 6] as const

const KNOWN_BY = 7

const recorded = onceADesk((desk) => {
  const spans = new Map<string, Span[]>()
  for (const { document, span, evidence } of desk.records.values()) spans.set(document, [...(spans.get(document) ?? []), span, ...evidence])
  return spans
})

/** "Read and not used here, A: 9 of 48 sentences: “…”, “…” and 7 more": the sentences of which nothing stands in this account. */
export const unusedLines = (desk: Desk): readonly BriefSentence[] =>
  desk.documents.slice(0, DOCUMENTS).flatMap(({ id, text }): readonly BriefSentence[] => {
    const all = sentencesOf(text).filter(({ plain, quote }) => plain.split(' ').length >= LEAST && closes.test(quote))
    const unused = all.filter(({ span }) => !(recorded(desk).get(id) ?? []).some((other) => overlaps(other, span)))
    if (unused.length === 0) return []
    const named = unused.slice(0, NAMED)
    const more = unused.length > named.length ? ` and ${unused.length - named.length} more` : ''
    const shown = named.map(({ quote }) => quoted(quote, KNOWN_BY)).join(', ')
    return [
      {
        text: `Read and not used here, ${desk.letters.get(id)}: ${unused.length} of ${all.length} sentences: ${shown}${more}`,
        cites: named.map(({ span }) => cite(desk, id, span)),
        records: [],
        findings: [],
        marks: [],
      },
    ]
  })
