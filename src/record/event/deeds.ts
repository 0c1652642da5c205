import type { EventType } from './make.ts'

/** One kind of deed: the verb, what its object must be, and what the deed is called. */
export interface Deed {
  readonly name: string
  readonly verb: readonly string[]
  /** Only these lemmas of the class. */
  readonly lemma?: RegExp
  /** Classes one of which must stand in the object (passive: subject) or right after the verb. */
  readonly object?: readonly string[]
  readonly type: EventType
  /** Plain words; `$` stands for the noun that was found, singular or plural as printed. */
  readonly act: string
  /** Whether somebody must be acted on: a country, its people, or one of its bodies. */
  readonly target: 'needed' | 'optional'
}

/**
 * Friction and its undoing, ceremonies and aid, in the order in which they are tried. Terms follow the field
 * (PLOVER: ACCUSE, REJECT, REQUEST, THREATEN, SANCTION, PROTEST, AID, CONCEDE).
 */
export const deeds: readonly Deed[] = [
  { name: 'expels diplomats', verb: ['verb:expel'], object: ['noun:diplomat'], type: 'sanction', act: 'expels $', target: 'needed' },
  { name: 'declares persona non grata', verb: ['verb:say', 'verb:express'], lemma: /^declare$/, object: ['phrase:non-grata'], type: 'sanction', act: 'expels diplomats', target: 'needed' },
  { name: 'recalls ambassador', verb: ['verb:recall'], object: ['noun:envoy', 'noun:diplomat'], type: 'sanction', act: 'recalls $', target: 'optional' },
  { name: 'summons envoy', verb: ['verb:summon'], object: ['noun:diplomat', 'noun:envoy'], type: 'meeting', act: 'summons $', target: 'needed' },
  { name: 'lifts measure', verb: ['verb:lift'], object: ['noun:measure'], type: 'other', act: 'lifts $', target: 'optional' },
  { name: 'imposes measure', verb: ['verb:impose'], object: ['noun:measure'], type: 'sanction', act: 'imposes $', target: 'optional' },
  { name: 'sanctions', verb: ['verb:sanction'], type: 'sanction', act: 'sanctions', target: 'needed' },
  { name: 'breaks off relations', verb: ['verb:suspend'], object: ['noun:relations', 'noun:embassy', 'noun:border', 'noun:direct-flight', 'noun:visa', 'noun:dealings'], type: 'sanction', act: 'suspends $', target: 'optional' },
  { name: 'restores relations', verb: ['verb:restore'], object: ['noun:relations', 'noun:dealings', 'noun:visa', 'noun:direct-flight'], type: 'other', act: 'restores $', target: 'optional' },
  { name: 'appoints envoy', verb: ['verb:appoint'], object: ['noun:envoy'], type: 'other', act: 'appoints $', target: 'optional' },
  { name: 'opens mission', verb: ['verb:open'], object: ['noun:embassy'], type: 'ceremony', act: 'opens $', target: 'optional' },
  { name: 'opens site', verb: ['verb:open'], object: ['noun:site'], type: 'ceremony', act: 'opens $', target: 'optional' },
  { name: 'hands protest note', verb: ['verb:aid', 'verb:common', 'verb:hold', 'verb:impose'], lemma: /^(?:hand|deliver|send|lodge|file|present|submit|issue)$/, object: ['noun:protest-note', 'noun:protest'], type: 'protest', act: 'protests', target: 'optional' },
  { name: 'gives aid', verb: ['verb:aid'], object: ['noun:aid', 'noun:weapon'], type: 'aid', act: 'gives $', target: 'needed' },
  { name: 'deploys forces', verb: ['verb:deploy'], object: ['noun:force', 'noun:weapon'], type: 'military', act: 'deploys $', target: 'optional' },
  { name: 'holds exercise', verb: ['verb:hold', 'verb:open'], object: ['noun:exercise'], type: 'military', act: 'holds $', target: 'optional' },
  { name: 'threatens', verb: ['verb:threaten'], lemma: /^(?:threaten|menace)$/, type: 'threat', act: 'threatens', target: 'optional' },
  { name: 'vows to retaliate', verb: ['verb:undertake', 'verb:threaten', 'verb:say'], lemma: /^(?:vow|warn|promise|pledge)$/, object: ['noun:retaliation'], type: 'threat', act: 'threatens retaliation', target: 'optional' },
  { name: 'denies', verb: ['verb:deny'], type: 'refusal', act: 'denies', target: 'optional' },
  { name: 'rejects', verb: ['verb:reject'], lemma: /^(?:reject|dismiss|rebuff|spurn)$/, type: 'refusal', act: 'rejects', target: 'optional' },
  { name: 'refuses', verb: ['verb:reject'], lemma: /^(?:refuse|decline)$/, type: 'refusal', act: 'refuses', target: 'optional' },
  { name: 'accuses', verb: ['verb:accuse'], lemma: /^(?:accuse|blame)$/, type: 'criticism', act: 'accuses', target: 'needed' },
  { name: 'criticizes', verb: ['verb:accuse'], type: 'criticism', act: 'criticizes', target: 'optional' },
  { name: 'demands', verb: ['verb:demand', 'verb:request'], lemma: /^(?:demand)$/, type: 'demand', act: 'demands', target: 'optional' },
  { name: 'urges', verb: ['verb:request'], lemma: /^(?:urge)$/, type: 'demand', act: 'urges', target: 'needed' },
  { name: 'congratulates', verb: ['verb:congratulate'], lemma: /^(?:congratulate|praise|hail|laud|salute)$/, type: 'praise', act: 'praises', target: 'needed' },
  { name: 'attacks', verb: ['verb:attack'], lemma: /^(?:attack|bomb|shell|invade|raid|bombard|assassinate|kill|strike|shoot)$/, type: 'violence', act: 'attacks', target: 'needed' },
  { name: 'protests', verb: ['verb:protest'], lemma: /^(?:protest)$/, type: 'protest', act: 'protests', target: 'optional' },
]
