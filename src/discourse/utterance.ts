import type { Span } from '../model/span.ts'
import type { Actor, Discourse } from './resolve.ts'
import type { Scene } from './scene.ts'

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
  /** Whether it is a view or judgement rather than speech: nothing inside is told by the speaker. */
  readonly view: boolean
  readonly rule: string
}

/** An utterance while it is being found: a cue met later may still name who passes it on. */
export type UtteranceDraft = { -readonly [K in keyof Utterance]: Utterance[K] }

/** What has been heard so far in a document, and what its finders tell each other. */
export class Heard {
  readonly discourse: Discourse
  readonly scene: Scene
  readonly drafts: UtteranceDraft[] = []
  /** Tokens of the verbs that are cues of quotations. */
  readonly cueVerbs = new Set<number>()
  /** Indexes of the quotations whose speaker has been looked for. */
  readonly quoted = new Set<number>()
  private readonly bySentence = new Map<number, UtteranceDraft[]>()
  private readonly until = new Map<number, number>()
  private ordered: UtteranceDraft[] | null = null
  private reached = 0
  private latest: UtteranceDraft | undefined

  constructor(discourse: Discourse) {
    this.discourse = discourse
    this.scene = discourse.scene
  }

  add(draft: UtteranceDraft): void {
    this.drafts.push(draft)
    if (this.ordered) this.latest = draft
    const sentence = this.scene.sentenceAt[draft.from]!
    const before = this.bySentence.get(sentence)
    if (before) before.push(draft)
    else this.bySentence.set(sentence, [draft])
  }

  /** Notes that the words of a sentence are told for up to a token. */
  tell(sentence: number, token: number): void {
    this.until.set(sentence, Math.max(token, this.until.get(sentence) ?? 0))
  }

  /** One past the last token of a sentence that an utterance or its cue has taken; 0 where none has. */
  toldUntil(sentence: number): number {
    return this.until.get(sentence) ?? 0
  }

  /** The utterance that begins last before a token. Asked for in the order of the text, when all cues have been read. */
  lastBefore(token: number): UtteranceDraft | undefined {
    this.ordered ??= [...this.drafts].sort((a, b) => a.from - b.from)
    while (this.reached < this.ordered.length && this.ordered[this.reached]!.from < token) this.reached++
    const read = this.ordered[this.reached - 1]
    return this.latest && (!read || this.latest.from > read.from) ? this.latest : read
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
