import type { Finding } from '../model/finding.ts'
import type { FigureRecord } from '../model/record.ts'
import { figureOf, isFlow } from './figures.ts'
import { type Frame, finding, inputOf } from './frame.ts'

const economic: ReadonlySet<string | null> = new Set(['exports', 'imports', 'trade', 'investment', 'aid', 'share', 'growth'])
const sourced = (r: FigureRecord): boolean => r.cites !== null || (r.attribution.by !== null && r.attribution.mode !== 'stated')

/** One finding for a document whose figures of trade, investment and aid name no source. */
export const unsourced = (frame: Frame): readonly Finding[] => {
  const figures = frame
    .of('figure')
    .filter((r) => economic.has(r.measure) && r.value !== null && (r.status === null || r.status === 'actual' || r.status === 'estimate'))
  const known = figures.map((record) => ({ record, figure: figureOf(frame, record) }))
  const bare = known.filter(({ record }) => !sourced(record))
  if (bare.length === 0 || !known.some(({ figure }) => figure && isFlow(figure))) return []
  const count = `${bare.length} of ${figures.length}`
  return [
    finding(frame, {
      check: 'unsourced',
      verdict: 'unverifiable',
      inputs: bare.map(({ record, figure }) => figure?.input ?? inputOf(frame, record, { value: record.value })),
      formula: `figures without a named source → ${count}`,
      result: bare.length,
      settles: 'the statistics that the figures were taken from',
      explanation: `${count} figures of trade, investment and aid name no source.`,
    }),
  ]
}
