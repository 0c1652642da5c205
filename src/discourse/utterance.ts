import type { Span } from '../model/span.ts'
import type { Actor, Discourse } from './resolve.ts'
import { type Scene, spanOf } from './scene.ts'

/** Something said: by whom, in which words, and how it is marked. */
export interface Utterance {
  readonly form: 'direct' | 'partial' | 'indirect'
  readonly speaker: Actor | null
  /** Tokens of the content, cue included where it stands inside. */
  readonly from: number
  readonly to: number
  /** The stretch that a record of it points to. */
  readonly span: Span
  /** Direct and partial: the quoted stretches; else the content. */
  readonly pieces: readonly Span[]
  readonly cue: Span | null
  readonly via: string | null
  readonly addressee: string | null
  /** Clause of the cue, or −1. */
  readonly clause: number
  readonly quotation: number
  /** Whether what stands inside is told by the speaker: so for "said", not for "welcomed the deal, which …". */
  readonly reports: boolean
  readonly rule: string
}

/** An utterance while it is being found: a cue met later may still name who passes it on. */
export type UtteranceDraft = { -readonly [K in keyof Utterance]: Utterance[K] }

/** What is said without quotation marks; who passes it on and to whom stay open where not told. */
type Told = Pick<Utterance, 'speaker' | 'from' | 'to' | 'cue' | 'clause' | 'rule'> & Partial<Pick<Utterance, 'via' | 'addressee' | 'reports'>>

/** What has been heard so far in a document, and what its finders tell each other. */
export class Heard {
  readonly discourse: Discourse
  readonly scene: Scene
  readonly drafts: UtteranceDraft[] = []
  /** Indexes of the clauses that are cues of quotations. */
  readonly cues = new Set<number>()
  /** Indexes of the quotations whose speaker has been looked for. */
  readonly quoted = new Set<number>()
  lastDirect: UtteranceDraft | undefined
  private readonly bySentence = new Map<number, UtteranceDraft[]>()

  constructor(discourse: Discourse) {
    this.discourse = discourse
    this.scene = discourse.scene
  }

  add(draft: UtteranceDraft): void {
    this.drafts.push(draft)
    if (draft.form === 'direct') this.lastDirect = draft
    const sentence = this.scene.sentenceAt[draft.from]!
    const before = this.bySentence.get(sentence)
    if (before) before.push(draft)
    else this.bySentence.set(sentence, [draft])
  }

  addIndirect(told: Told): void {
    const span = spanOf(this.scene, told.from, told.to)
    this.add({ via: null, addressee: null, reports: true, ...told, form: 'indirect', span, pieces: [span], quotation: -1 })
  }

  /** The last utterance told without quotation marks that begins in a sentence. */
  lastIndirect(sentence: number): UtteranceDraft | undefined {
    return this.bySentence.get(sentence)?.findLast((d) => d.form === 'indirect')
  }

  /** Whether words in quotation marks begin in a sentence. */
  hasQuoted(sentence: number): boolean {
    return this.bySentence.get(sentence)?.some((d) => d.form !== 'indirect') ?? false
  }
}
