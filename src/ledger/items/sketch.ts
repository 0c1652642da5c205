/** FNV-1a over UTF-16 units, the seed mixed in first: fast, the same on every machine; nothing depends on its quality but speed. */
const hash = (text: string, seed: number): number => {
  let h = (0x811c9dc5 ^ seed) >>> 0
  for (let i = 0; i < text.length; i++) h = Math.imul(h ^ text.charCodeAt(i), 0x01000193) >>> 0
  // The last letters reach the low bits only; two rounds spread them (finalizer of MurmurHash3).
  h = Math.imul(h ^ (h >>> 16), 0x85ebca6b)
  return Math.imul(h ^ (h >>> 13), 0xc2b2ae35) >>> 0
}

const BANDS = 6
const ROWS = 2

/**
 * Keys of a set of words such that two sets with most words in common share one nearly always: minima of hashes in bands
 * (Broder, 1997; Leskovec, Rajaraman and Ullman, Mining of Massive Datasets, ch. 3). With 6 bands of 2 rows, sets whose Jaccard index
 * is 0.7 share a key with probability 0.98, those with 0.2 with 0.22. They depend on the words alone.
 */
export const sketchKeys = (words: ReadonlySet<string>, leaveOut: (word: string) => boolean): readonly string[] => {
  const least = new Uint32Array(BANDS * ROWS).fill(0xffffffff)
  for (const word of words)
    if (!leaveOut(word))
      for (let at = 0; at < least.length; at++) {
        const h = hash(word, Math.imul(at + 1, 0x9e3779b1))
        if (h < least[at]!) least[at] = h
      }
  return Array.from({ length: BANDS }, (_, band) => `${band} ${[...least.subarray(band * ROWS, (band + 1) * ROWS)].join(' ')}`)
}
