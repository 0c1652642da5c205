import { readRest, readTrailing } from './quotations.ts'
import { readReported } from './reported.ts'
import type { Discourse } from './resolve.ts'
import { readTurns } from './turns.ts'
import { Heard, type Utterance } from './utterance.ts'

export type { Utterance } from './utterance.ts'

/** By token: index of the shortest utterance that holds it (of two as short the later one), or −1. */
const innermostOf = (utterances: readonly Utterance[], count: number): Int32Array => {
  const at = new Int32Array(count).fill(-1)
  const length = (k: number): number => utterances[k]!.to - utterances[k]!.from
  const voices = [...utterances.keys()].filter((k) => !utterances[k]!.view)
  for (const k of voices.sort((a, b) => length(b) - length(a) || a - b)) at.fill(k, utterances[k]!.from, utterances[k]!.to)
  return at
}

/** Finds what is said in a scene, and answers who speaks at a token. */
export class Speech {
  readonly utterances: readonly Utterance[]
  private readonly innermost: Int32Array

  constructor(discourse: Discourse) {
    const heard = new Heard(discourse)
    readTurns(heard)
    readTrailing(heard)
    for (let s = 0; s < discourse.scene.sentences.count; s++) readReported(heard, s)
    readRest(heard)
    this.utterances = heard.drafts.sort((a, b) => a.from - b.from || b.to - a.to)
    this.innermost = innermostOf(this.utterances, discourse.scene.tokens.count)
  }

  /** The innermost utterance whose content holds the token, or null where the document itself speaks. */
  at(token: number): Utterance | null {
    return this.utterances[this.innermost[token] ?? -1] ?? null
  }
}
