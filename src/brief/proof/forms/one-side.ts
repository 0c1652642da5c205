import { ownerOf } from '../names.ts'
import { type Case, type Fault, must } from '../proof.ts'

/** "Only Norway’s side: …": words of a record that the other side of the pair, though it is heard, does not tell. */
const line = /^Only (?<who>.+’s?) side: ⟦0⟧$/

/** Faults of a line that says who alone tells something; null when it is no such line. */
export const oneSideFaults = (one: Case): readonly Fault[] | null => {
  const who = line.exec(one.frame)?.groups?.who
  if (who === undefined) return null
  const { pair, origins, tellers } = one.world
  const code = ownerOf(one, who)
  const sidesOf = (documents: readonly string[]) =>
    origins.filter((origin) => origin.documents.some((id) => documents.includes(id))).map(({ side }) => side)
  const other = pair.find((each) => each !== code)
  return [
    ...must(code !== null && pair.includes(code), 'name', who, 'not a side of the pair'),
    ...must(
      origins.some(({ side }) => side === other),
      'polarity',
      who,
      'the other side is not heard at all',
    ),
    ...one.records.flatMap((record) => {
      const sides = sidesOf(tellers.get(record.id) ?? [])
      return [
        ...must(sidesOf([record.document]).includes(code), 'speaker', who, 'the document is not of that side'),
        ...must(!sides.includes(other ?? null), 'polarity', who, 'the other side tells it too'),
      ]
    }),
  ]
}
