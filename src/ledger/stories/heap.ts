/** Two groups that may be joined, and how like they are. */
export interface Offer {
  readonly like: number
  readonly a: number
  readonly b: number
}

/** Whether an offer comes first: the likest, among equals the one of the smaller places. */
const first = (x: Offer, y: Offer): boolean => x.like > y.like || (x.like === y.like && (x.a < y.a || (x.a === y.a && x.b < y.b)))

export interface Heap {
  readonly push: (offer: Offer) => void
  readonly pop: () => Offer | undefined
}

/** A binary heap of offers. */
export const heap = (): Heap => {
  const held: Offer[] = []
  const swap = (i: number, k: number): void => {
    const kept = held[i]!
    held[i] = held[k]!
    held[k] = kept
  }
  const push = (offer: Offer): void => {
    let at = held.push(offer) - 1
    for (let up = (at - 1) >> 1; at > 0 && first(held[at]!, held[up]!); up = (at - 1) >> 1) {
      swap(at, up)
      at = up
    }
  }
  const pop = (): Offer | undefined => {
    const top = held[0]
    const last = held.pop()
    if (held.length === 0 || last === undefined) return top
    held[0] = last
    for (let at = 0; ; ) {
      let best = at
      for (const child of [2 * at + 1, 2 * at + 2]) if (child < held.length && first(held[child]!, held[best]!)) best = child
      if (best === at) return top
      swap(at, best)
      at = best
    }
  }
  return { push, pop }
}
