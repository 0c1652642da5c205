import type { Argument, Clause } from '../clause/clause.ts'
import { speechVerbs } from '../clause/speech.ts'
import { isSpeech } from './cue.ts'
import type { Actor, Discourse } from './resolve.ts'
import { classWith, dependents, hasClass, type Scene } from './scene.ts'
import { hasSubordinate, isCarried, speakerOf } from './speaker.ts'

/** Verbs that report speech by their object alone; the other weak ones need a clause or a quotation. */
const WITH_OBJECT = /^(?:outline|express|voice|convey|signal|recall|describe|denounce|call)$/

const isPerson = (s: Scene, arg: Argument): boolean => {
  const at = s.nameAt[arg.head]!
  return (at >= 0 && s.mentions[at]!.kind === 'person') || /^office:/.test(classWith(s, arg.head, 'office:') ?? '')
}

/** Who a clause reports, when it has no quotation. `undefined`: no utterance; null: one without a speaker ("it was noted that …"). */
export const indirectSpeaker = (d: Discourse, c: Clause): Actor | null | undefined => {
  const s = d.scene
  if (
    c.form !== 'finite' ||
    !isSpeech(s, c) ||
    c.modal === 'will' ||
    (c.negated && !hasClass(s, c.verb, 'verb:deny', 'verb:reject')) ||
    c.mark === 'if'
  )
    return undefined
  const complement = dependents(s, c).some((x) => x.relation === 'ccomp' || x.relation === 'xcomp') || hasSubordinate(s, c)
  if (c.voice === 'passive') return complement && c.subject && /^it$/.test(s.tokens.lower[c.subject.head]!) ? null : undefined
  if (!c.subject || c.relation === 'relcl') return undefined
  const weak =
    hasClass(s, c.verb, 'verb:say-weak') && !(c.lemma === 'agree' && c.obliques.some((o) => o.preposition === 'with')) && !WITH_OBJECT.test(c.lemma)
  if (weak && !complement) return undefined
  const speaker = speakerOf(d, c)
  const onlyDocuments = !hasClass(s, c.verb, ...speechVerbs)
  const carried = isCarried(s, c)
  if (onlyDocuments && speaker?.type !== 'document' && !(carried && speaker?.type === 'organisation')) return undefined
  if (!speaker || speaker.type === 'other' || speaker.type === 'speaker') return undefined
  if (speaker.type === 'document' && speaker.countries.length === 0 && !hasClass(s, c.verb, 'verb:document-says')) return undefined
  // a state that commits or offers something does so; it says nothing
  if (speaker.type === 'country' && hasClass(s, c.verb, 'verb:undertake', 'verb:offer') && !complement) return undefined
  if (speaker.type === 'organisation' && !speaker.official && !hasClass(s, c.verb, 'verb:say')) return undefined
  if (c.lemma === 'call' && c.obliques[0]?.preposition === 'on' && !dependents(s, c).some((x) => x.form === 'infinitive')) return undefined
  if (c.object && hasClass(s, c.object.head, 'noun:envoy', 'noun:diplomat') && /^(?:recall|call)$/.test(c.lemma)) return undefined
  if (hasClass(s, c.verb, 'verb:endorse') && !hasClass(s, c.verb, 'verb:say') && c.object && isPerson(s, c.object)) return undefined
  if (!complement && !c.object && c.obliques.length === 0 && !c.inverted) return undefined
  if (/^(?:report|expect|believe|think|estimate|forecast|predict)$/.test(c.lemma) && !complement && !c.inverted) return undefined
  return speaker
}

/** Verbs of saying tell what hangs on them; verbs of agreeing, welcoming or thanking take it as given. */
export const tells = (s: Scene, c: Clause): boolean =>
  (hasClass(s, c.verb, 'verb:say') &&
    !hasClass(s, c.verb, 'verb:endorse', 'verb:undertake', 'verb:thank', 'verb:request', 'verb:offer', 'verb:express')) ||
  dependents(s, c).some((x) => x.relation === 'ccomp')
