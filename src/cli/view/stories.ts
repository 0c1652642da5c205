import type { Origin } from '../../model/origin.ts'
import { oneLine } from './source.ts'
import type { MakeView } from './view.ts'

interface Shown {
  readonly from: string | null
  readonly until: string | null
  readonly headline: string
  readonly about: readonly string[]
  readonly documents: readonly {
    readonly id: string
    readonly source: string | null
    readonly published: string | null
    readonly publisher: string | null
  }[]
  readonly origins: readonly Pick<Origin, 'documents' | 'side' | 'voice' | 'reasons'>[]
}

const counted = (n: number, noun: string): string => `${n} ${noun}${n === 1 ? '' : 's'}`

const days = ({ from, until }: Shown): string => (from === null ? 'no date' : from === until || until === null ? from : `${from} to ${until}`)

/** Sides as they are heard: "KAZ, ALB; of 1 nothing tells whose it is". */
const sides = (origins: Shown['origins']): string => {
  const known = [...new Set(origins.flatMap(({ side }) => side ?? []))].sort()
  return known.length === 0 ? 'side unknown' : `heard: ${known.join(', ')}`
}

/** One occasion: when, what, who, then its reports, those of one origin under one letter. */
export const storyView: MakeView = (style) => (value) => {
  const story = value as Shown
  const { headline, about, documents, origins } = story
  const letters = new Map(origins.flatMap(({ documents: ids }, at) => ids.map((id) => [id, at + 1] as const)))
  const head = `${style.bold(days(story))}  ${oneLine(headline, style.width - 26)}`
  const facts = [
    counted(documents.length, 'report'),
    counted(origins.length, 'origin'),
    sides(origins),
    ...(about.length > 0 ? [about.join(', ')] : []),
  ]
  const rows = documents.map(({ id, source, published, publisher }) =>
    style.dim(
      `    ${letters.get(id)}  ${[published?.slice(0, 10) ?? 'no date   ', publisher, source ?? id].filter((part) => part !== null).join(' · ')}`,
    ),
  )
  const shared = origins
    .filter((origin) => origin.documents.length > 1)
    .map((origin) => style.dim(`       ${letters.get(origin.documents[0]!)}: ${origin.reasons.join('; ')}`))
  return `${[head, `    ${facts.join(' · ')}`, ...rows, ...shared].join('\n')}\n\n`
}
