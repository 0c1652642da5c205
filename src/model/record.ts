import type { Interval } from './mention.ts'
import type { Span } from './span.ts'

/** What one field of a record kind is: the single source of types, JSON Schema, SQL columns, CSV headers and reference docs. */
export type Field =
  | { readonly type: 'enum'; readonly values: readonly string[]; readonly doc: string }
  | { readonly type: 'text' | 'date' | 'country' | 'party'; readonly doc: string }
  | { readonly type: 'texts' | 'parties'; readonly doc: string }
  | { readonly type: 'number' | 'interval' | 'speaker' | 'span'; readonly doc: string }

/** Field types: country = ISO 3166-1 alpha-3; party = country or organisation's short name; date = ISO 8601 as precise as known, `a/b` for ranges. */
export const recordKinds = {
  event: {
    doc: 'What happened, was planned, or was denied between the parties.',
    key: ['type', 'parties', 'date', 'status', 'act'],
    fields: {
      type: {
        type: 'enum',
        values: [
          'visit',
          'meeting',
          'call',
          'negotiation',
          'signing',
          'forum',
          'ceremony',
          'statement',
          'praise',
          'criticism',
          'demand',
          'refusal',
          'threat',
          'sanction',
          'aid',
          'military',
          'protest',
          'violence',
          'other',
        ],
        doc: 'class of event',
      },
      act: { type: 'text', doc: "what happened, in the field's plain words: expels diplomats, recalls ambassador, opens embassy" },
      parties: { type: 'parties', doc: 'the states and organisations that act or are acted on' },
      people: { type: 'texts', doc: 'persons who take part' },
      date: { type: 'date', doc: 'when' },
      place: { type: 'text', doc: 'where, as printed' },
      rank: { type: 'enum', values: ['state', 'official', 'working'], doc: 'rank of a visit, only if said' },
      status: { type: 'enum', values: ['occurred', 'planned', 'proposed', 'cancelled', 'denied', 'alleged'], doc: 'whether it took place' },
    },
  },
  statement: {
    doc: 'Who said what. The span is the content.',
    key: ['speaker', 'form'],
    fields: {
      speaker: { type: 'speaker', doc: 'a person, an office, several joined by "and", or a document; null when none is named' },
      form: { type: 'enum', values: ['direct', 'partial', 'indirect', 'document'], doc: 'how the words are given' },
      cue: { type: 'span', doc: 'the words that mark the speech: "said", "according to"' },
      addressee: { type: 'text', doc: 'to whom' },
      via: { type: 'text', doc: 'the source behind the source' },
    },
  },
  agreement: {
    doc: 'An instrument between parties and the stage it has reached.',
    key: ['title', 'form', 'parties', 'stage', 'date'],
    fields: {
      title: { type: 'text', doc: 'as printed, without the article' },
      form: {
        type: 'enum',
        values: ['treaty', 'agreement', 'memorandum', 'joint-statement', 'declaration', 'programme', 'contract', 'other'],
        doc: 'kind of instrument',
      },
      parties: { type: 'parties', doc: 'who is bound' },
      stage: {
        type: 'enum',
        values: ['proposed', 'negotiating', 'agreed', 'signed', 'ratified', 'in-force', 'ended'],
        doc: 'stage that the words state',
      },
      date: { type: 'date', doc: 'of that stage' },
      place: { type: 'text', doc: 'where it was signed' },
      subject: { type: 'text', doc: 'what it is about' },
      terms: { type: 'text', doc: 'what it lays down' },
    },
  },
  commitment: {
    doc: 'What someone takes on, wishes, offers or asks, at the strength of the words.',
    key: ['holders', 'action', 'modality'],
    fields: {
      holders: { type: 'parties', doc: 'who takes it on: codes, else names' },
      people: { type: 'texts', doc: 'persons who voice it' },
      action: { type: 'text', doc: 'what, in the words of the text' },
      modality: {
        type: 'enum',
        values: ['endorsement', 'suggestion', 'interest', 'intention', 'undertaking', 'obligation', 'offer', 'request'],
        doc: 'strength, weakest first; offer and request stand beside the ladder',
      },
      deadline: { type: 'date', doc: 'by when' },
      target: { type: 'text', doc: 'what is to be reached, or to whom it is addressed' },
    },
  },
  figure: {
    doc: 'A printed figure with its intervals, or a trend that is claimed without one.',
    key: ['measure', 'value', 'unit', 'period', 'reporter', 'partner', 'product', 'trend'],
    fields: {
      measure: {
        type: 'enum',
        values: ['exports', 'imports', 'trade', 'investment', 'aid', 'share', 'growth', 'count', 'rank', 'price', 'volume', 'other'],
        doc: 'what is measured',
      },
      value: { type: 'number', doc: 'a number or [low, high]; null where only a trend is claimed' },
      unit: { type: 'text', doc: 'ISO 4217, percent, times, else the counted noun in the plural' },
      approx: { type: 'enum', values: ['about', 'over', 'under', 'up-to'], doc: 'words that bend the figure' },
      interval: { type: 'interval', doc: 'printed and loose interval' },
      status: { type: 'enum', values: ['actual', 'estimate', 'forecast', 'target', 'limit'], doc: 'what sort of figure' },
      trend: { type: 'enum', values: ['up', 'down', 'flat', 'first', 'largest', 'record'], doc: 'movement that the words claim' },
      period: { type: 'date', doc: 'the time it covers' },
      reporter: { type: 'country', doc: 'whose exports, imports, aid' },
      partner: { type: 'country', doc: 'with whom' },
      flow: { type: 'text', doc: 'direction of goods as said, "KAZ>ALB"' },
      product: { type: 'text', doc: 'goods or service' },
      of: { type: 'text', doc: 'for a share or growth: what it refers to (a record id, else words)' },
      cites: { type: 'text', doc: 'statistical source named in the text' },
    },
  },
  tie: {
    doc: 'A standing link between parties, or between a party and a body.',
    key: ['type', 'parties', 'org', 'state', 'since'],
    fields: {
      type: {
        type: 'enum',
        values: [
          'diplomatic-relations',
          'membership',
          'observer',
          'partnership',
          'visa-free',
          'direct-flight',
          'sister-city',
          'embassy',
          'route',
          'project',
          'border',
          'alliance',
          'friendship-group',
          'commission',
        ],
        doc: 'kind of link',
      },
      parties: { type: 'parties', doc: 'who is linked' },
      org: { type: 'text', doc: 'organisation, route or project' },
      state: { type: 'enum', values: ['exists', 'proposed', 'ended'], doc: 'whether it stands' },
      since: { type: 'date', doc: 'since when' },
    },
  },
} as const satisfies Readonly<
  Record<string, { readonly doc: string; readonly key: readonly string[]; readonly fields: Readonly<Record<string, Field>> }>
>

export type RecordKind = keyof typeof recordKinds
export const recordKindNames = Object.keys(recordKinds) as readonly RecordKind[]

type ValueOf<F> = F extends { readonly type: 'enum'; readonly values: readonly (infer V)[] }
  ? V | null
  : F extends { readonly type: 'texts' | 'parties' }
    ? readonly string[]
    : F extends { readonly type: 'number' }
      ? number | readonly [number, number] | null
      : F extends { readonly type: 'interval' }
        ? Interval | null
        : F extends { readonly type: 'speaker' }
          ? Speaker | null
          : F extends { readonly type: 'span' }
            ? { readonly span: Span } | null
            : string | null

/** Who speaks: `name` as resolved, `span` of the words that name the speaker in this sentence. */
export interface Speaker {
  readonly name: string
  readonly role: string | null
  readonly country: string | null
  readonly span: Span | null
}

/** The fields of a kind, all present, unknown = null (or an empty list). */
export type FieldsOf<K extends RecordKind> = {
  readonly [F in keyof (typeof recordKinds)[K]['fields']]: ValueOf<(typeof recordKinds)[K]['fields'][F]>
}

/** One side of a coded event: PLOVER actor code (country + sector, IGO + short code). */
export interface CodedActor {
  readonly code: string
  readonly country: string | null
  readonly name: string
  readonly span: Span | null
}

/** A field whose value the words of the span do not give, and what gave it. */
export interface Inference {
  readonly said: string | null
  readonly from: Span | string
}

/** One step of a derivation, in plain words, for `why`. */
export interface TraceStep {
  readonly step: string
  readonly said: string | null
  readonly span: Span | null
}

export interface RecordBase {
  /** Hash of document, kind, span and key fields. 16 hex digits. */
  readonly id: string
  readonly document: string
  readonly source: string | null
  readonly published: string | null
  readonly span: Span
  readonly quote: string
  readonly evidence: readonly Span[]
  readonly attribution: { readonly by: string | null; readonly mode: 'stated' | 'reported' | 'quoted' }
  readonly inferred: Readonly<{ [field: string]: Inference }>
  readonly topics: readonly string[]
  readonly negated: boolean
  /** Ids of findings against it. */
  readonly disputed: readonly string[]
  readonly rule: string
  readonly trace: readonly TraceStep[]
  readonly plover: { readonly type: string; readonly mode: string | null; readonly context: readonly string[] } | null
  readonly cameo: string | null
  readonly sources: readonly CodedActor[]
  readonly targets: readonly CodedActor[]
}

export type RecordOf<K extends RecordKind> = RecordBase & { readonly kind: K } & FieldsOf<K>
export type EventRecord = RecordOf<'event'>
export type StatementRecord = RecordOf<'statement'>
export type AgreementRecord = RecordOf<'agreement'>
export type CommitmentRecord = RecordOf<'commitment'>
export type FigureRecord = RecordOf<'figure'>
export type TieRecord = RecordOf<'tie'>
/** What one document states. Named so because `Record` is a TypeScript utility type. */
export type ChanceryRecord = { [K in RecordKind]: RecordOf<K> }[RecordKind]

/** The modality ladder, weakest first. */
export const modalityLadder = ['endorsement', 'suggestion', 'interest', 'intention', 'undertaking', 'obligation'] as const
