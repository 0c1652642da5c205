import { Tag } from '../grammar/tags.ts'
import { NOT_PARSED, Relation, type Trees } from '../grammar/tree.ts'
import type { Chunk, ChunkInput } from './chunks.ts'
import type { Argument } from './clause.ts'

const R = Relation

/** Relations under which a noun phrase goes on to the right: what they hang on it belongs to it. */
const IN_PHRASE = new Uint8Array(64)
for (const name of ['nmod', 'nmod:unmarked', 'nmod:desc', 'nmod:poss', 'conj', 'appos', 'flat', 'compound', 'list', 'nummod'] as const)
  IN_PHRASE[R[name]] = 1

/** Relations of small words and marks: they tell nothing of where a phrase hangs. */
const SMALL = new Uint8Array(64)
for (const name of ['case', 'cc', 'cc:preconj', 'punct', 'mark', 'det', 'det:predet', 'advmod', 'discourse'] as const) SMALL[R[name]] = 1

/** How many chunks a phrase may reach over: keeps a sentence of any length linear. */
const REACH = 80

/**
 * The tree of a sentence as clauses ask of it: what hangs on a verb as subject, object or mark, and which chunk hangs where. The arrays are
 * those of the whole document, so that a sentence costs no more than its tokens. Chunks say how far a phrase reaches, the tree what it hangs on.
 */
export class Attachments {
  private readonly trees: Trees
  private readonly tags: Uint8Array
  private readonly lower: readonly string[]
  private readonly chunkOf: Int32Array
  private readonly subjects: Int32Array
  private readonly objects: Int32Array
  private readonly marks: Int32Array
  private readonly clauses: Int32Array
  private chunks: readonly Chunk[] = []

  constructor({ tokens, tags }: ChunkInput, trees: Trees) {
    this.trees = trees
    this.tags = tags
    this.lower = tokens.lower
    this.chunkOf = new Int32Array(tokens.count)
    this.subjects = new Int32Array(tokens.count).fill(-1)
    this.objects = new Int32Array(tokens.count).fill(-1)
    this.marks = new Int32Array(tokens.count).fill(-1)
    this.clauses = new Int32Array(tokens.count).fill(-1)
  }

  /** Lays out a sentence (tokens `[from, to)`); false where it has no tree. */
  lay(chunks: readonly Chunk[], from: number, to: number): boolean {
    const { heads, relations } = this.trees
    if (from >= to || heads[from] === NOT_PARSED) return false
    this.chunks = chunks
    for (let k = 0; k < chunks.length; k++) this.chunkOf.fill(k, chunks[k]!.from, chunks[k]!.to)
    for (let i = from; i < to; i++) {
      const head = heads[i]!
      if (head < 0) continue
      const relation = relations[i]!
      if (relation === R.nsubj || relation === R['nsubj:pass'])
        this.subjects[head] = this.subjects[head]! < 0 ? i : this.nearer(this.subjects[head]!, i, head)
      else if (relation === R.obj || relation === R.iobj) this.objects[head] = this.directer(this.objects[head]!, i)
      else if (relation === R.mark || (relation === R.advmod && i < head)) {
        if (chunks[this.chunkOf[i]!]!.kind === 'SUB' && this.marks[head]! < 0) this.marks[head] = i
      }
    }
    for (let i = from; i < to; i++)
      if (relations[i] === R.expl && heads[i]! >= 0 && (this.subjects[heads[i]!]! < 0 || this.subjects[heads[i]!]! > heads[i]!))
        this.subjects[heads[i]!] = i
    return true
  }

  /** Of two subjects the one before the verb, and of two before it the nearer. */
  private nearer(a: number, b: number, head: number): number {
    if (a < head && b > head) return a
    return b
  }

  /** Of two objects the direct one, and of two such the first. */
  private directer(a: number, b: number): number {
    return a < 0 || (this.relation(a) === R.iobj && this.relation(b) === R.obj) ? b : a
  }

  head(token: number): number {
    return this.trees.heads[token]!
  }

  relation(token: number): number {
    return this.trees.relations[token]!
  }

  chunkAt(token: number): number {
    return this.chunkOf[token]!
  }

  /** Token of the subject of a predicate, or −1. */
  subject(predicate: number): number {
    return this.subjects[predicate]!
  }

  object(predicate: number): number {
    return this.objects[predicate]!
  }

  mark(predicate: number): number {
    return this.marks[predicate]!
  }

  /** Notes that a clause (counted in its sentence) has its predicate or verb at a token. */
  setClause(token: number, clause: number): void {
    this.clauses[token] = clause
  }

  /** The clause whose predicate or verb a token is, counted in its sentence, or −1. */
  clauseAt(token: number): number {
    return this.clauses[token]!
  }

  /** The predicate that a verb belongs to: itself, or what its auxiliary or copula hangs on. */
  predicate(verb: number): number {
    let p = verb
    for (let steps = 0; steps < 4; steps++) {
      const relation = this.relation(p)
      const head = this.head(p)
      if (head < 0 || (relation !== R.aux && relation !== R['aux:pass'] && relation !== R.cop)) break
      p = head
    }
    return p
  }

  /** The token by which a chunk hangs on the rest of the sentence. */
  nodeOf(chunk: number): number {
    const { from, to, head } = this.chunks[chunk]!
    let node = head
    for (let steps = 0; steps < 40; steps++) {
      const up = this.head(node)
      if (up < from || up >= to) return node
      node = up
    }
    return node
  }

  /** Whether a token is a relative pronoun that stands for the noun its clause hangs on. */
  isRelative(token: number): boolean {
    const word = this.lower[token]!
    return word === 'which' || word === 'who' || word === 'that' || word === 'whom'
  }

  /** The noun phrase of a token, with what the tree hangs on it to the right, up to chunk `stop`. `whole`: phrases of every preposition, not of "of" alone. `owner`: the verb it belongs to. */
  phrase(token: number, preposition: string | null, whole: boolean, stop: number, owner = token): Argument {
    const first = this.chunkOf[token]!
    const chunk = this.chunks[first]!
    const heads = [chunk.head]
    let last = first
    const limit = Math.min(stop, this.chunks.length, first + REACH)
    let reached = chunk.to
    for (let i = first + 1; i < limit; i++) {
      const kind = this.chunks[i]!.kind
      if (kind === 'OPEN' && this.lower[this.chunks[i]!.from] === '(') {
        i = this.bracketEnd(i, limit)
        continue
      }
      if (kind === 'COMMA' || kind === 'CC' || kind === 'OPEN' || kind === 'CLOSE' || kind === 'ADV' || kind === 'TIME' || kind === 'ADJ') continue
      let np = i
      const prepositional = kind === 'PREP'
      if (prepositional) {
        np = i + 1
        while (np < limit && (this.chunks[np]!.kind === 'OPEN' || this.chunks[np]!.kind === 'CC')) np++
      }
      if (np >= limit || this.chunks[np]!.kind !== 'NP') break
      const node = this.nodeOf(np)
      const up = this.head(node)
      const relation = this.relation(node)
      // a list goes on though the tree hangs its next member on the verb
      const listed = relation === R.conj && !prepositional && up >= owner && up < reached && this.subjects[node]! < 0
      if (!listed && (up < chunk.from || up >= reached || !IN_PHRASE[relation])) break
      reached = this.chunks[np]!.to
      const joined = relation === R.conj || relation === R.appos
      const beside = joined && (up < chunk.from || this.besideHead(up, heads))
      if (beside && !prepositional) heads.push(this.chunks[np]!.head)
      if (
        beside ||
        whole ||
        (last === i - 1 && (!prepositional || this.lower[this.chunks[i]!.from] === 'of')) ||
        (joined && up < this.chunks[last]!.to)
      )
        last = np
      i = np
    }
    return { from: chunk.from, to: this.chunks[last]!.to, head: chunk.head, heads, preposition }
  }

  /** Chunk of the bracket that closes the one at `open`; `limit` where none does. */
  private bracketEnd(open: number, limit: number): number {
    for (let i = open + 1; i < limit; i++) if (this.chunks[i]!.kind === 'CLOSE' && this.lower[this.chunks[i]!.from] === ')') return i
    return limit
  }

  private besideHead(up: number, heads: readonly number[]): boolean {
    const chunk = this.chunkOf[up]!
    return heads.some((h) => this.chunkOf[h] === chunk)
  }

  /** Whether a chunk hangs on a noun as its preposition or stands under one. */
  isSmall(token: number): boolean {
    return SMALL[this.relation(token)] === 1
  }

  /** Whether a predicate is a noun phrase without a preposition ("is a member"). */
  isNominal(token: number): boolean {
    const tag = this.tags[token]!
    return tag === Tag.NOUN || tag === Tag.PROPN || tag === Tag.PRON || tag === Tag.NUM || tag === Tag.SYM
  }
}
