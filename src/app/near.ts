/** How many single letters must be put in, left out or changed (Levenshtein 1966). */
const distance = (a: string, b: string): number => {
  let row = Array.from({ length: b.length + 1 }, (_, j) => j)
  for (let i = 1; i <= a.length; i++) {
    const next = [i]
    for (let j = 1; j <= b.length; j++) next.push(Math.min(row[j]! + 1, next[j - 1]! + 1, row[j - 1]! + (a[i - 1] === b[j - 1] ? 0 : 1)))
    row = next
  }
  return row[b.length]!
}

/** A slip rarely takes the first letter, so another one counts for a little more. */
export const slip = (said: string, name: string): number => distance(said, name) + (said[0] === name[0] ? 0 : 0.5)
