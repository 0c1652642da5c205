import type { Cue } from './cue.ts'
import type { Discourse } from './resolve.ts'
import { phraseAfter } from './source.ts'

/** Whom a cue cites stands no further behind it than this, in tokens. */
const REACH = 80

/** The source behind the source: "…, X said, citing Y" · "…, the pope said, according to Y". Null where none is named. */
export const sourceBehind = (d: Discourse, { end, stop, verb }: Pick<Cue, 'end' | 'stop' | 'verb'>): string | null => {
  const s = d.scene
  if (verb < 0) return null
  const first = Math.max(end, verb + 1)
  for (let i = first; i < stop && i < first + REACH; i++) {
    if (s.quoteAt[i]! >= 0) continue
    const according = s.hits.words[i]
    const from = according?.classes.has('phrase:according-to') ? according.to : /^(?:citing|quoting)$/.test(s.tokens.lower[i]!) ? i + 1 : -1
    if (from < 0) continue
    const arg = phraseAfter(s, from, stop)
    return arg ? d.resolve(arg, null).name : null
  }
  return null
}
