import { type Actor, makeActor } from './actor.ts'
import { hasClass, type Scene, spanOf, textOf } from './scene.ts'

/** By token: the last joint statement, and the last declaration, named at it or before it; −1 where none was. */
interface Instruments {
  readonly joint: Int32Array
  readonly declared: Int32Array
}

const instrumentsOf = (scene: Scene): Instruments => {
  const joint = new Int32Array(scene.tokens.count)
  const declared = new Int32Array(scene.tokens.count)
  let [lastJoint, lastDeclared] = [-1, -1]
  for (let i = 0; i < scene.tokens.count; i++) {
    if (hasClass(scene, i, 'instrument:joint-statement')) lastJoint = i
    if (hasClass(scene, i, 'instrument:declaration')) lastDeclared = i
    joint[i] = lastJoint
    declared[i] = lastDeclared
  }
  return { joint, declared }
}

/** The documents that a text speaks of. */
export class Documents {
  private readonly scene: Scene
  private instruments: Instruments | null = null

  constructor(scene: Scene) {
    this.scene = scene
  }

  /** "the document", "the statement": the joint statement named before, if one was. */
  actor(head: number, from: number, label: string): Actor {
    const s = this.scene
    if (/^(?:document|statement|text|communiqu[ée]|declaration)$/i.test(s.tokens.lower[head]!)) {
      const hit = s.hits.words[this.before(from, s.tokens.lower[head] !== 'statement')]
      if (hit) return makeActor(s, 'document', textOf(s, hit.from, hit.to), from, head + 1, { elsewhere: [spanOf(s, hit.from, hit.to)] })
    }
    return makeActor(s, 'document', label, from, head + 1)
  }

  /** Token of the last joint statement (or, where allowed, declaration) named before a token, or −1. */
  private before(token: number, declarations: boolean): number {
    this.instruments ??= instrumentsOf(this.scene)
    const joint = this.instruments.joint[token - 1] ?? -1
    return declarations ? Math.max(joint, this.instruments.declared[token - 1] ?? -1) : joint
  }
}
