import { type Fault, fault, must, type ProofWorld, type Provable } from './proof.ts'

/** "New · …", "Before · …", "Now · …": what documents since a day changed. */
const news = /^(?<when>New|Before|Now) · (?<rest>.+)$/su

type When = 'New' | 'Before' | 'Now'

/** The sentence without the word that dates it; null when it has none. */
export const withoutNews = <T extends Provable>(sentence: T): { readonly when: When; readonly sentence: T } | null => {
  const m = news.exec(sentence.text)?.groups
  return m ? { when: m.when as When, sentence: { ...sentence, text: m.rest! } } : null
}

const dayOf = (world: ProofWorld, document: string): string => world.documents.get(document)?.published?.slice(0, 10) ?? ''

/** A document without a date cannot be shown to be new, and counts as old. */
const isNew = (world: ProofWorld, since: string, document: string): boolean => dayOf(world, document) >= since

/** Nothing of the entries that are cited stands in an earlier document, or in one without a date. */
const firstTold = (sentence: Provable, world: ProofWorld, since: string): boolean =>
  sentence.records.flatMap((id) => world.entryOf.get(id) ?? [id]).every((id) => isNew(world, since, world.records.get(id)?.document ?? ''))

const inputs = (sentence: Provable, world: ProofWorld): readonly string[] =>
  world.findings.filter((finding) => sentence.findings.includes(finding.id)).flatMap((finding) => finding.documents)

/** Whether the documents behind a line are as new or as old as it says. */
export const newsFaults = (sentence: Provable, when: When, world: ProofWorld): readonly Fault[] => {
  const { since } = world
  if (since === null) return [fault('date', when, 'no day is set from which anything is new')]
  const documents = sentence.records.map((id) => world.records.get(id)?.document ?? '')
  if (documents.length === 0)
    return must(when === 'New' && inputs(sentence, world).some((id) => isNew(world, since, id)), 'date', when, `no input is told since ${since}`)
  if (when === 'New') return must(firstTold(sentence, world, since), 'date', when, `told before ${since}`)
  if (when === 'Now')
    return must(
      documents.some((id) => isNew(world, since, id)),
      'date',
      when,
      `not told since ${since}`,
    )
  return must(!documents.some((id) => isNew(world, since, id)), 'date', when, `not told before ${since}`)
}
