/** A text with a stretch in brackets, and the date that its act must have; `said` is the wording elsewhere that tells the day, null for none. */
export interface CarriedCase {
  readonly text: string
  readonly date: string | null
  readonly said: string | null
}

/** The day on which the texts are published: Friday, 8 September 2023. */
export const carriedPublished = '2023-09-08'

const MET = 'On September 7, Foreign Minister Ardit Hoxha of Albania met his Kenyan counterpart, Grace Wanjiru, in Tirana.'
const VISIT = 'President William Otieno of Kenya paid an official visit to Albania from 5 to 7 September.'
const day = (text: string): CarriedCase => ({ text, date: '2023-09-07', said: 'September 7' })
const run = (text: string): CarriedCase => ({ text, date: '2023-09-05/2023-09-07', said: '5 to 7 September' })
const none = (text: string): CarriedCase => ({ text, date: null, said: null })

/** Acts that belong to the occasion told before, or behind. */
export const carriedYes: readonly CarriedCase[] = [
  day(`${MET} The ministers [signed a memorandum of understanding on tourism].`),
  day(`${MET} After the talks, they [signed an agreement on air services].`),
  day(`${MET} Trade between the two countries was worth 12 million dollars last year. The ministers also [signed a memorandum on fisheries].`),
  day(`${MET} "We are old friends," Hoxha said. At the end of the meeting, the two sides [adopted a joint statement].`),
  day(`${MET} Hoxha and Wanjiru [signed a memorandum of understanding on tourism].`),
  day(`${MET} The two ministers [signed a treaty on legal assistance, the ministry said].`),
  { text: 'On September 7, Albania and Kenya opened talks in Tirana and [signed an agreement on fisheries].', date: '2023-09-07', said: null },
  day(`${MET} The ministers [signed a programme of cooperation for 2025].`),
  day('The foreign ministers of Albania and Kenya have met in Tirana on September 7. They [signed an agreement on air services].'),
  run(`${VISIT} During the visit, the two countries [signed an agreement on visas].`),
  run(`${VISIT} Otieno [held talks with Prime Minister Edon Leka of Albania].`),
  {
    text: 'The presidents of Albania and Kenya have [held their first talks in five years, a sign that ties are thawing after a clash in 2020]. The two leaders met on Thursday in Tirana.',
    date: '2023-09-07',
    said: 'Thursday',
  },
  {
    text: 'The foreign ministers of Albania and Kenya [signed a memorandum of understanding on tourism]. The signing took place in Tirana on Thursday.',
    date: '2023-09-07',
    said: 'Thursday',
  },
]

const PLAN = 'On 12 October, the foreign ministers of Albania and Kenya will meet in Nairobi.'

/** Acts that are planned for the occasion told before. */
export const carriedPlanned: readonly CarriedCase[] = [
  { text: `${PLAN} After the talks, they will [sign a memorandum of understanding on fisheries].`, date: '2023-10-12', said: '12 October' },
  { text: `${PLAN} The ministers will [sign an agreement on visas].`, date: '2023-10-12', said: '12 October' },
  none(`${PLAN} The two countries will [sign an agreement on visas].`),
  none(`${PLAN} The ministers of Norway and Peru will [sign an agreement on visas].`),
]

/** Acts that have a time of their own, or none that the text tells. */
export const carriedNo: readonly CarriedCase[] = [
  none(`${MET} Albania and Kenya had [signed an agreement on visas].`),
  none(`${MET} The two countries have [signed an agreement on visas].`),
  none('The ministers of Albania and Kenya met in Tirana at 3 p.m. The two ministers [signed an agreement on visas].'),
  none(`${MET} Earlier, the two countries [signed an agreement on visas].`),
  none(`${MET} "Our countries [signed an agreement on visas]," Hoxha said.`),
  none(`${MET} He said the two countries [signed an agreement on visas].`),
  none(`${MET} Albania joined the programme in 2019. The two countries [signed an agreement on visas].`),
  none(`${MET} The ministers of Norway and Peru [signed an agreement on visas].`),
  none(`${MET} The agreement that the two countries [signed on visas] was welcomed.`),
  none('Exports of Albania fell on September 7. Albania and Kenya [signed an agreement on visas].'),
  none(
    'President William Otieno of Kenya arrived in Tirana on Tuesday for a three-day visit to Albania. The two countries [signed an agreement on visas].',
  ),
  none(
    `${MET} President William Otieno of Kenya arrived in Durrës on Friday on a three-day visit. Other officials of Kenya and Albania [met in Durrës].`,
  ),
  { text: `${MET} The two countries [signed an agreement on visas in 2015].`, date: '2015', said: null },
  { text: `${MET} The ministers [signed a programme of cooperation until 2027].`, date: '2023-09-07', said: 'September 7' },
]
