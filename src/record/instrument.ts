import { firstFrom, hasClass, type Scene, textOf, within } from '../discourse/scene.ts'
import { Tag } from '../grammar/tags.ts'
import type { TimeMention } from '../model/mention.ts'
import type { FieldsOf } from '../model/record.ts'

type Form = NonNullable<FieldsOf<'agreement'>['form']>

/** An instrument named in the text: tokens `[from, to)` from its modifiers to its subject matter. */
export interface Instrument {
  readonly from: number
  readonly to: number
  readonly head: number
  readonly form: Form
  readonly title: string
  readonly subject: string | null
  /** Whether it has a subject, a modifier or a capital: "agreements reached" has none. */
  readonly named: boolean
  /** A date that stands inside its name: "a Sept. 7 joint statement". */
  readonly date: TimeMention | null
}

const formAt = (scene: Scene, i: number): Form | null => {
  const hit = scene.hits.words[i]
  if (!hit) return null
  for (const name of hit.classes) if (name.startsWith('instrument:')) return name.slice('instrument:'.length) as Form
  return null
}

/** "Fishermen's", "Shareholders' Agreement": the mark of a plural that owns, glued to its word. */
const isPluralOwner = ({ tokens: t }: Scene, i: number): boolean =>
  /^['’]$/.test(t.words[i]!) && i > 0 && t.lower[i - 1]!.endsWith('s') && t.end[i - 1] === t.start[i]

/** Left edge: adjectives, nouns and names before the head, articles left out of the title. */
const leftEdge = (scene: Scene, head: number, from: number): number => {
  let i = head
  while (i > from) {
    const tag = scene.tags[i - 1]!
    const hyphen = scene.tokens.words[i - 1] === '-'
    if (
      tag === Tag.ADJ ||
      tag === Tag.NOUN ||
      tag === Tag.PROPN ||
      tag === Tag.NUM ||
      hyphen ||
      tag === Tag.VBN ||
      scene.tokens.lower[i - 1] === "'s" ||
      isPluralOwner(scene, i - 1)
    )
      i--
    else break
  }
  return coordinated(scene, i, from)
}

/** "an economic and | technological cooperation agreement": modifiers that are coordinated under one article belong to one name. */
const coordinated = (scene: Scene, left: number, from: number): number => {
  const { tokens: t, tags } = scene
  if (t.lower[left - 1] !== 'and' || left - 1 <= from) return left
  let i = left - 1
  while (i > from && left - i < 8 && (tags[i - 1] === Tag.ADJ || tags[i - 1] === Tag.NOUN || t.words[i - 1] === ',')) i--
  return i < left - 1 && t.words[i] !== ',' && tags[i - 1] === Tag.DET ? i : left
}

/** Whether a time expression begins at a token. */
const timeAt = (scene: Scene, token: number): boolean => scene.times[firstFrom(scene.times, token)]?.from === token

/** Right edge: "on …", "for …", "of …" with noun phrases, until a verb, comma or time. */
const rightEdge = (scene: Scene, end: number, to: number): { readonly end: number; readonly subject: string | null } => {
  const { tokens: t, tags } = scene
  if (!/^(?:on|for|of|regarding|concerning|about|in)$/.test(t.lower[end] ?? '') || end >= to) return { end, subject: null }
  if (t.lower[end] === 'in') return { end, subject: null }
  // "signed the accord on behalf of X": for whom, not about what
  if (t.lower[end] === 'on' && (t.lower[end + 1] === 'behalf' || t.lower[end + 2] === 'behalf')) return { end, subject: null }
  let i = end + 1
  while (
    i < to &&
    (tags[i]! < Tag.VB || tags[i] === Tag.VBG) &&
    tags[i] !== Tag.AUX &&
    tags[i] !== Tag.PUNCT &&
    !timeAt(scene, i) &&
    !stops(scene, i)
  )
    i++
  while (i < to && t.words[i] === '-' && i + 1 < to) {
    i += 2
    while (i < to && tags[i]! < Tag.VB && tags[i] !== Tag.PUNCT && !stops(scene, i)) i++
  }
  while (i > end + 1 && /^(?:and|or|in|at|on|during|with|between|the|,)$/.test(t.lower[i - 1]!)) i--
  return i > end + 1 ? { end: i, subject: textOf(scene, end + 1, i) } : { end, subject: null }
}

/** Place or occasion phrases and a further instrument end the name. */
const stops = (scene: Scene, i: number): boolean => {
  const lower = scene.tokens.lower[i]!
  if (/^(?:during|after|before|between|with|that|which|who|while|when|following|by|as|under|until)$/.test(lower)) return true
  if (lower === 'in' || lower === 'at') {
    const at = scene.nameAt[i + 1] ?? -1
    const next = at >= 0 ? scene.mentions[at]! : null
    return next?.kind === 'place' || next?.kind === 'country' || timeAt(scene, i + 1)
  }
  if (lower === 'and' || lower === 'or') {
    for (let k = i + 1; k < Math.min(i + 7, scene.tokens.count); k++) {
      if (formAt(scene, k)) return true
      if (
        scene.sentenceAt[k] !== scene.sentenceAt[i] ||
        scene.tokens.lower[k] === ',' ||
        scene.tokens.lower[k] === 'of' ||
        scene.tokens.lower[k] === 'on'
      )
        break
    }
  }
  return false
}

/** Instruments that stand in tokens `[from, to)`, in order; the head of "a protocol to the treaty" is the protocol. */
export const instrumentsIn = (scene: Scene, from: number, to: number): readonly Instrument[] => {
  const out: Instrument[] = []
  for (let i = from; i < to; i++) {
    const form = formAt(scene, i)
    if (!form) continue
    const head = scene.hits.words[i]!
    if (/^(?:statement)$/.test(scene.tokens.lower[i]!)) continue
    const left = leftEdge(scene, i, from)
    const right = rightEdge(scene, head.to, to)
    const title = textOf(scene, left, right.end)
    const capital = /^\p{Lu}/u.test(scene.tokens.words[i]!) && i > 0 && scene.sentenceAt[i] === scene.sentenceAt[i - 1]
    out.push({
      from: left,
      to: right.end,
      head: i,
      form,
      title,
      subject: right.subject,
      named: capital || head.to - i > 1 || right.subject !== null || modified(scene, left, i),
      date: dateIn(scene, left, i),
    })
    i = right.end - 1
  }
  return out
}

const dateIn = (scene: Scene, from: number, to: number): TimeMention | null => within(scene.times, from, to).find((m) => m.kind === 'date') ?? null

/** Whether a word before the head tells the instrument from others: "trade", not "new" or "three". */
const modified = (scene: Scene, from: number, head: number): boolean => {
  for (let i = from; i < head; i++)
    if (scene.tags[i] !== Tag.NUM && !hasClass(scene, i, 'adjective:plain') && !/^(?:-|'s)$/.test(scene.tokens.words[i]!)) return true
  return false
}

/** "the scholarship programme": taken for an instrument only by rules whose verb can mean nothing else. */
export const schemeIn = (scene: Scene, from: number, to: number): readonly Instrument[] => {
  for (let i = from; i < to; i++) {
    if (!hasClass(scene, i, 'noun:scheme') || formAt(scene, i)) continue
    const left = leftEdge(scene, i, from)
    if (left < i)
      return [{ from: left, to: i + 1, head: i, form: 'programme', title: textOf(scene, left, i + 1), subject: null, named: true, date: null }]
  }
  return []
}

/** "a joint venture", "the draft", "a second document": taken for an instrument only where it is signed or initialled, and only where no instrument is named. */
export const signableIn = (scene: Scene, from: number, to: number): readonly Instrument[] => {
  for (let i = from; i < to; i++) if (formAt(scene, i)) return []
  for (let i = from; i < to; i++) {
    const hit = scene.hits.words[i]
    const draft = hit?.classes.has('noun:signable') ?? false
    const counted =
      /^(?:document|text|instrument)$/.test(scene.tokens.lower[i]!) &&
      /^(?:second|third|fourth|further|another|separate)$/.test(scene.tokens.lower[i - 1]!)
    if (!draft && !counted) continue
    const end = draft ? hit!.to : i + 1
    const left = leftEdge(scene, i, from)
    const right = rightEdge(scene, end, to)
    const title = textOf(scene, left, right.end)
    const form = draft ? ('agreement' as const) : ('other' as const)
    return [{ from: left, to: right.end, head: i, form, title, subject: right.subject, named: true, date: null }]
  }
  return []
}
