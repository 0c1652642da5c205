import type { Actor, Discourse } from '../discourse/resolve.ts'
import { clausesOf, firstConjunct, type Scene } from '../discourse/scene.ts'
import type { Speech, Utterance } from '../discourse/speech.ts'
import type { ActorIndex } from '../lexicon/actors.ts'
import type { SenseTables } from '../lexicon/senses.ts'
import type { Document } from '../model/document.ts'
import { recordIdOf } from '../model/identity.ts'
import type { Lexicon } from '../model/lexicon.ts'
import type { ChanceryRecord, FieldsOf, Inference, RecordKind, Speaker, TraceStep } from '../model/record.ts'
import type { Span } from '../model/span.ts'

/** What every record rule is given. */
export interface Context {
  readonly scene: Scene
  readonly discourse: Discourse
  readonly speech: Speech
  /** Word classes of the lexicon. */
  readonly classes: Lexicon['classes']
  /** Words for actors, by which they are coded. */
  readonly actors: ActorIndex
  /** Senses of verbs and nouns, by which events are coded. */
  readonly senses: SenseTables
}

/** A record before it is bound to its document: what a rule makes. */
export interface Draft<K extends RecordKind = RecordKind> {
  readonly kind: K
  readonly span: Span
  readonly evidence?: readonly Span[]
  readonly fields: FieldsOf<K>
  readonly inferred?: Readonly<{ [field: string]: Inference }>
  readonly negated?: boolean
  readonly rule: string
  readonly trace?: readonly TraceStep[]
  /** First token of the span: decides whose voice it is. */
  readonly token: number
}

/** Whose words a record stands in: the utterance around it, unless the record is what the cue itself tells ("X agreed to …") or takes as given. */
const voiceAt = ({ scene, speech }: Context, token: number): Utterance | null => {
  const found = speech.at(token)
  const at = scene.tokens.start[token]!
  if (!found?.reports || (found.cue && found.cue.start <= at && at < found.cue.end)) return null
  // "X welcomed A and agreed to B": what stands beside the cue is told of X, not by X
  const cue = found.clause >= 0 ? scene.clauses[found.clause]! : null
  const own = cue ? clausesOf(scene, cue.sentence).find((c) => c.verb === token) : undefined
  return cue && own && firstConjunct(scene, own) === firstConjunct(scene, cue) ? null : found
}

/** Topics named by the words of a span, sorted; `token` is any token in or right before it. */
const topicsOf = ({ scene }: Context, span: Span, token: number): readonly string[] => {
  const { start, end, count } = scene.tokens
  const found = new Set<string>()
  let i = token
  while (i > 0 && start[i - 1]! >= span.start) i--
  for (; i < count && start[i]! < span.end; i++) {
    if (end[i]! <= span.start) continue
    for (const name of scene.hits.words[i]?.classes ?? []) if (name.startsWith('topic:')) found.add(name.slice('topic:'.length))
  }
  return [...found].sort()
}

/** Binds a draft to its document: quote, identity, and who stands behind it. */
export const finish = (draft: Draft, document: Document, context: Context): ChanceryRecord => {
  const { span, kind } = draft
  const fields = draft.fields as { readonly [field: string]: unknown }
  const voice = kind === 'statement' ? null : voiceAt(context, draft.token)
  const attribution = voice
    ? { by: voice.speaker?.name ?? null, mode: voice.form === 'direct' ? ('quoted' as const) : ('reported' as const) }
    : {
        by: kind === 'statement' ? ((fields.speaker as Speaker | null)?.name ?? null) : document.publisher,
        mode: kind === 'statement' ? (fields.form === 'indirect' ? ('reported' as const) : ('quoted' as const)) : ('stated' as const),
      }
  return {
    kind,
    id: recordIdOf(document.id, kind, span, fields),
    document: document.id,
    source: document.source,
    published: document.published,
    span,
    quote: document.text.slice(span.start, span.end),
    evidence: draft.evidence ?? [span],
    attribution,
    inferred: draft.inferred ?? {},
    topics: topicsOf(context, span, draft.token),
    negated: draft.negated ?? false,
    disputed: [],
    rule: draft.rule,
    trace: draft.trace ?? [],
    plover: null,
    cameo: null,
    sources: [],
    targets: [],
    ...fields,
  } as unknown as ChanceryRecord
}

/** Whether an actor speaks for a state or body: an expert has a country to live in, not to speak for. */
const speaksFor = (actor: Actor): boolean => actor.official || (actor.type !== 'person' && actor.type !== 'office')

/** An actor as the speaker of a statement; the country is the one spoken for. */
export const speakerOf = (actor: Actor): Speaker => ({
  name: actor.name,
  role: actor.role,
  country: speaksFor(actor) && actor.countries.length === 1 ? actor.countries[0]! : null,
  span: actor.span,
})

/** Codes of the parties that an actor stands for: countries, then organisations; none for somebody who stands for nobody. */
export const partiesOf = (actor: Actor): readonly string[] => (speaksFor(actor) ? [...actor.countries, ...actor.organisations] : [])
