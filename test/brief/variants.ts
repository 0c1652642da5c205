import type { BriefSentence } from '../../src/brief/brief.ts'
import type { FaultKind, ProofWorld } from '../../src/brief/proof/proof.ts'

/** A sentence made false on purpose, with what was changed. */
export interface Variant {
  readonly kind: FaultKind
  readonly sentence: BriefSentence
}

type Change = (sentence: BriefSentence, world: ProofWorld) => readonly BriefSentence[]

const months = ['January', 'February', 'March', 'April', 'May', 'June', 'July', 'August', 'September', 'October', 'November', 'December']
const monthWord = new RegExp(`\\b(${months.join('|')})\\b`, 'g')

/** Stretches between marks are swapped only by the changes that mean them. */
const outside = (text: string): readonly (readonly [number, number])[] => {
  const inside = [...text.matchAll(/“[^”]*”/g)].map((m) => [m.index, m.index + m[0].length] as const)
  return inside
}

const free = (text: string, at: number): boolean => !outside(text).some(([from, to]) => at >= from && at < to)

const splice = (sentence: BriefSentence, at: number, length: number, put: string): BriefSentence => ({
  ...sentence,
  text: sentence.text.slice(0, at) + put + sentence.text.slice(at + length),
})

/** One variant for every hit of a pattern outside marks and every replacement that differs. */
const each = (sentence: BriefSentence, pattern: RegExp, put: (m: RegExpExecArray) => readonly string[]): readonly BriefSentence[] =>
  [...sentence.text.matchAll(pattern)]
    .filter((m) => free(sentence.text, m.index))
    .flatMap((m) =>
      put(m as RegExpExecArray)
        .filter((words) => words !== m[0])
        .map((words) => splice(sentence, m.index, m[0].length, words)),
    )

const isDateNumber = (text: string, m: RegExpExecArray): boolean => {
  const after = text.slice(m.index + m[0].length)
  const before = text.slice(0, m.index)
  const month = months.join('|')
  return (
    new RegExp(`^(?:–\\d{1,2})? (?:${month})\\b`).test(after) ||
    new RegExp(`(?:${month}) $`).test(before) ||
    /^\d{4}$/.test(m[0]) ||
    /^–\d{4}/.test(after)
  )
}

const lineNumber = /(?<![\p{L}\d])\d+(?:,\d{3})*(?:\.\d+)?(?!\d)/gu

const number: Change = (sentence) =>
  each(sentence, lineNumber, (m) => {
    if (isDateNumber(sentence.text, m)) return []
    const last = (Number(m[0].at(-1)) + 1) % 10
    return [m[0].slice(0, -1) + last, `${m[0]}0`.replace(/^(\d+\.\d+)0$/, '9$1'), `1${m[0]}`]
  })

const hedge: Change = (sentence) =>
  each(sentence, /: (about |more than |less than |up to )/g, (m) => [': ', m[1] === 'more than ' ? ': less than ' : ': more than '])

const unit: Change = (sentence) => [
  ...each(sentence, /[$€£](?=\d)/g, (m) => [m[0] === '$' ? '€' : '$', 'JPY ']),
  ...each(sentence, /(?<=\d )(million|billion|trillion)\b/g, (m) => ['million', 'billion', 'trillion'].filter((word) => word !== m[0])),
  ...each(sentence, /(?<=\d )(percent|times)\b/g, (m) => [m[0] === 'percent' ? 'times' : 'percent', 'points']),
]

const dayNumber = new RegExp(`\\b(\\d{1,2})(?=(?:–\\d{1,2})? (?:${months.join('|')})\\b)`, 'g')

const dateParts = (sentence: BriefSentence): readonly BriefSentence[] => [
  ...each(sentence, dayNumber, (m) => [String((Number(m[1]) % 28) + 1)]),
  ...each(sentence, monthWord, (m) => [months[(months.indexOf(m[1]!) + 1) % 12]!, months[(months.indexOf(m[1]!) + 7) % 12]!]),
  ...each(sentence, /\b(?:19|20)\d{2}\b/g, (m) => [String(Number(m[0]) + 1), String(Number(m[0]) - 10)]),
  ...each(sentence, / \((?:year )?\*inferred\*\)/g, () => ['']),
]

const isFigure = (sentence: BriefSentence, world: ProofWorld): boolean => world.records.get(sentence.records[0] ?? '')?.kind === 'figure'

const date: Change = (sentence, world) => (isFigure(sentence, world) ? [] : dateParts(sentence))
const period: Change = (sentence, world) => (isFigure(sentence, world) ? dateParts(sentence) : [])

const countries = (world: ProofWorld): readonly string[] => [...world.names].filter(([code]) => /^[A-Z]{3}$/.test(code)).map(([, names]) => names[0]!)

const people = (world: ProofWorld): readonly string[] => {
  const named = [...world.records.values()].flatMap((record) =>
    record.kind === 'event' || record.kind === 'commitment'
      ? record.people
      : record.kind === 'statement' && record.speaker
        ? [record.speaker.name]
        : [],
  )
  return [...new Set(named)].sort()
}

const other = (all: readonly string[], not: string): readonly string[] =>
  all.filter((one) => !not.includes(one.split(' ').at(-1)!) && !one.includes(not)).slice(0, 2)

const escaped = (text: string): string => text.replace(/[.*+?^${}()|[\]\\]/g, '\\$&')

/** A third country, or a person who is not named in the line, in the place of each name. */
const name: Change = (sentence, world) => {
  const inLine = (one: string) => sentence.text.includes(one)
  const persons = people(world).flatMap((one) =>
    each(sentence, new RegExp(`(?<![\\p{L}])${escaped(one)}(?![\\p{L}])`, 'gu'), () => [
      ...(sentence.records.length > 0 ? other(people(world), sentence.text) : []),
      'Ove Haraldsen',
    ]),
  )
  const states = countries(world)
    .filter(inLine)
    .flatMap((one) =>
      each(sentence, new RegExp(`\\b${escaped(one)}\\b`, 'gu'), () => [
        'Ruritania',
        ...countries(world)
          .filter((each) => !inLine(each))
          .slice(0, 1),
      ]),
    )
  const titles = each(sentence, /^[^·“]+(?= · (?:not )?(?:signed|ratified|in force|agreed|ended|proposed|under negotiation))/g, () => [
    'customs union treaty',
  ])
  const orgs = each(sentence, /(?<=^membership, )[^,·]+/g, () => ['League of Nations'])
  return [...persons, ...states, ...titles, ...orgs]
}

const flip = (sentence: BriefSentence, pattern: RegExp, put: (m: RegExpExecArray) => string): readonly BriefSentence[] =>
  each(sentence, pattern, (m) => [put(m)])

const direction: Change = (sentence, world) => {
  const state = countries(world).map(escaped).join('|')
  const isVisit = / · (?:(?:state|official|working) )?visit · /.test(sentence.text)
  return [
    ...flip(sentence, new RegExp(`(${state}) to (${state})(?=, )`, 'gu'), (m) => `${m[2]} to ${m[1]}`),
    ...flip(sentence, new RegExp(`By (${state}) toward (${state})`, 'gu'), (m) => `By ${m[2]} toward ${m[1]}`),
    ...flip(sentence, /(?<= · )([^·→“]+) → ([^:“]+)(?=: )/gu, (m) => `${m[2]} → ${m[1]}`),
    ...flip(
      sentence,
      new RegExp(`\\((${state})\\)`, 'gu'),
      (m) => `(${world.pair.map((code) => world.names.get(code)![0]!).find((one) => one !== m[1])})`,
    ),
    ...(strengths.some((word) => sentence.text.startsWith(word))
      ? flip(
          sentence,
          new RegExp(`(?<= · )(${state})(?=: “|, by| → )`, 'gu'),
          (m) => world.pair.map((code) => world.names.get(code)![0]!).find((one) => one !== m[1])!,
        )
      : []),
    ...(sentence.text.includes('’s turn · ')
      ? flip(
          sentence,
          new RegExp(`^(${state})(?=’s turn)`, 'gu'),
          (m) => world.pair.map((code) => world.names.get(code)![0]!).find((one) => one !== m[1])!,
        )
      : []),
    ...flip(sentence, /^(Exports|Imports)\b/g, (m) => (m[1] === 'Exports' ? 'Imports' : 'Exports')),
    ...(isVisit ? flip(sentence, /(?<=\. )([^“.]+) in ([^“:.(]+)/gu, (m) => `${m[2]!.trim()} in ${m[1]}`) : []),
    ...(isVisit
      ? flip(
          sentence,
          new RegExp(`(?<= in )(${state})(?=$|: | \\()`, 'gu'),
          (m) => world.pair.map((code) => world.names.get(code)![0]!).find((one) => one !== m[1])!,
        )
      : []),
  ]
}

const speaker: Change = (sentence, world) => {
  const lead = world.records.get(sentence.records[0] ?? '')
  const said = [
    ...each(sentence, / \(says ([^)]+)\)/g, (m) => ['', ...other(people(world), m[1]!).map((one) => ` (says ${one})`)]),
    ...each(sentence, /, in the words of [A-Z]+(?=: )/g, () => ['', ', in the words of Z']),
    ...each(sentence, /source named: [^:·]+$/g, () => ['source named: Bureau of Wind', 'no source named']),
    ...each(sentence, /no source named$/g, () => ['source named: Bureau of Wind']),
  ]
  if (lead?.kind !== 'statement' || sentence.records.length === 0) return said
  const others = other(people(world), lead.speaker?.name ?? '-')
  return [...said, ...each(sentence, /^[^,:“]+(?=[,:])/g, () => [...others, 'No speaker named'])]
}

const polarity: Change = (sentence, world) => {
  const kind = world.records.get(sentence.records[0] ?? '')?.kind
  return [
    ...(kind === 'event' || kind === 'tie'
      ? each(sentence, / · (not: )?(?=took place|planned|proposed|cancelled|alleged|exists?|ended)/g, (m) => [m[1] ? ' · ' : ' · not: '])
      : []),
    ...(kind === 'agreement'
      ? each(sentence, / · (not )?(?=(?:signed|ratified|in force|agreed|ended)\b(?!:))/g, (m) => [m[1] ? ' · ' : ' · not '])
      : []),
    ...(kind === 'commitment'
      ? each(sentence, /^([^·]+?)(, in the negative)? · /g, (m) => [m[2] ? `${m[1]} · ` : `${m[1]}, in the negative · `])
      : []),
    ...each(sentence, /said to (rise|fall)/g, (m) => [m[1] === 'rise' ? 'said to fall' : 'said to rise']),
    ...each(sentence, /none on record|no figure on record/g, () => ['on record']),
    ...each(sentence, /(?<=^Statements heard: .*)none/gu, () => ['1']),
    ...each(sentence, /in force: not said$/g, () => ['in force']),
    ...[...sentence.text.matchAll(/(?<=“[^”]*)\b(is|are|was|were|will|has|have|agreed|signed|visited)\b(?! not)(?=[^“]*”)/g)].map((m) =>
      splice(sentence, m.index, m[0].length, `${m[0]} not`),
    ),
    ...[...sentence.text.matchAll(/(?<=“[^”]*)\bnot (?=[^“]*”)/g)].map((m) => splice(sentence, m.index, m[0].length, '')),
  ]
}

const rotate = (sentence: BriefSentence, words: readonly string[], before: string, after: string): readonly BriefSentence[] =>
  each(sentence, new RegExp(`(?<=${before})(${words.map(escaped).join('|')})(?=${after})`, 'g'), (m) => words.filter((word) => word !== m[0]))

const since = [
  'nothing on record',
  'said again',
  'a step taken',
  'kept (proposed)',
  'kept',
  'broken (proposed)',
  'broken',
  'deadline passed',
  'turned down or called off',
  'nothing measurable was promised',
]
const bearings = ['Said again', 'A step towards it', 'Done', 'Against it', 'Called off']

/** What became of a commitment, and how a later record bears on it, told otherwise: another status or bearing, another reason, silence. */
const followUp = (sentence: BriefSentence): readonly BriefSentence[] => [
  ...rotate(sentence, since, ' · since then: ', '$| · '),
  ...rotate(sentence, bearings, '^(?:(?:New|Now|Before) · )?', ' · '),
  ...(/ · since then: |^(?:(?:New|Now|Before) · )?(?:Said again|A step towards it|Done|Against it|Called off) · /.test(sentence.text)
    ? [
        ...each(sentence, / · told [^“]+: “[^”]*”$/g, () => ['']),
        ...each(sentence, /(?<= · told [^“]*?\d{4}, )[^“]+(?=: “)/g, () => ['the visit was denied']),
      ]
    : []),
]

/** What is new told as old, and the other way round. */
const news = (sentence: BriefSentence): readonly BriefSentence[] =>
  each(sentence, /^(New|Now|Before)(?= · )/g, (m) => [m[0] === 'Before' ? 'New' : 'Before'])

const status: Change = (sentence, world) => [...followUp(sentence), ...news(sentence), ...ownStatus(sentence, world)]

const ownStatus: Change = (sentence, world) => {
  const kind = world.records.get(sentence.records[0] ?? '')?.kind
  const verdicts = ['adds up', 'within rounding', 'does not add up', 'tension', 'contradicts reference', 'cannot be checked']
  const bare = !/ · (?:not: )?(?:took place|planned|proposed|cancelled|denied|alleged|whether)/.test(sentence.text)
  const others = ['planned', 'alleged', 'denied', 'cancelled']
  if (kind === 'event' && bare) return each(sentence, /^([^·]+ · [^·.:]+)(?=[.:])/g, (m) => others.map((word) => `${m[0]} · ${word}`))
  if (kind === 'event')
    return rotate(sentence, ['took place', 'planned', 'proposed', 'cancelled', 'denied', 'alleged'], ' · (?:not: )?', '$|\\. |: | \\(')
  if (kind === 'tie') return rotate(sentence, ['exists', 'proposed', 'ended'], ' · (?:not: )?', '$|,|: | \\(| since')
  if (kind === 'agreement')
    return rotate(
      sentence,
      ['proposed', 'under negotiation', 'agreed', 'signed', 'ratified', 'in force', 'ended'],
      ' · (?:not )?',
      ' \\d| [A-Z]|, date',
    )
  if (kind === 'figure')
    return [
      ...each(sentence, / \((?:forecast|target|estimate|limit)\)/g, () => ['']),
      ...each(sentence, /: ((?:about |more than |less than |up to )?[$€£]?\d[^,:·(“]*)$/g, (m) => [`${m[0]} (forecast)`, `${m[0]} (target)`]),
    ]
  return sentence.findings.length > 0 ? rotate(sentence, verdicts, '· ', ' · |$') : []
}

const strengths = ['Obliged', 'Undertaken', 'Intended', 'Interested or ready', 'Suggested', 'Endorsed', 'Asked', 'Offered']
const strength: Change = (sentence, world) =>
  world.records.get(sentence.records[0] ?? '')?.kind === 'commitment' ? rotate(sentence, strengths, '^', ' · |, in the') : []

/** Two unlike neighbouring words between marks change places; a word of another sense is put in. */
const quote: Change = (sentence) =>
  [...sentence.text.matchAll(/“([^”]*)”/g)].flatMap((m) => {
    const words = m[1]!.split(' ')
    const at = words.findIndex((word, i) => words[i + 1] !== undefined && word !== words[i + 1])
    const swapped = at < 0 ? [] : [[...words.slice(0, at), words[at + 1]!, words[at]!, ...words.slice(at + 2)].join(' ')]
    const changed = [...swapped, [...words.slice(0, -1), 'umbrellas'].join(' '), ['hardly', ...words].join(' ')]
    return changed.map((put) => splice(sentence, m.index, m[0].length, `“${put}”`))
  })

const mark: Change = (sentence, world) => {
  const spare = [...world.marks.values()].find((one) => !sentence.marks.includes(one)) ?? 'F99'
  const dropped = sentence.marks.length > 0 ? [{ ...sentence, marks: sentence.marks.slice(1) }] : []
  const put = sentence.records.length > 0 && sentence.cites.length > 0 ? [{ ...sentence, marks: [...sentence.marks, spare] }] : []
  return [...dropped, ...put]
}

/** The same words resting on another record of the kind that states something else. */
const words: Change = (sentence, world) => {
  const lead = world.records.get(sentence.records[0] ?? '')
  if (!lead || sentence.records.length !== 1 || sentence.cites.length === 0) return []
  const title = lead.kind === 'agreement' ? lead.title : null
  const others = [...world.records.values()]
    .filter((one) => title === null || one.kind !== 'agreement' || one.title !== title)
    .filter((one) => one.kind === lead.kind && one.quote !== lead.quote && !one.quote.includes(lead.quote) && !lead.quote.includes(one.quote))
  const moved = others.slice(0, 3).map((one) => ({
    ...sentence,
    records: [one.id],
    cites: [{ document: one.document, letter: world.letters.get(one.document) ?? '?', span: one.span, record: one.id }],
  }))
  return [...moved, { ...sentence, text: `${sentence.text}, secretly` }]
}

const changes: Readonly<Record<FaultKind, readonly Change[]>> = {
  number: [number, hedge],
  unit: [unit],
  date: [date],
  period: [period],
  name: [name],
  polarity: [polarity],
  status: [status],
  strength: [strength],
  direction: [direction],
  speaker: [speaker],
  quote: [quote],
  mark: [mark],
  words: [words],
}

/** Every false variant of a sentence that the changes can make; none that says the same as the sentence itself. */
export const variantsOf = (sentence: BriefSentence, world: ProofWorld): readonly Variant[] =>
  (Object.keys(changes) as FaultKind[]).flatMap((kind) => {
    const made = changes[kind].flatMap((change) => change(sentence, world))
    const differs = (one: BriefSentence) =>
      one.text !== sentence.text || one.marks.join() !== sentence.marks.join() || one.records.join() !== sentence.records.join()
    return made.filter(differs).map((one) => ({ kind, sentence: one }))
  })
