import type { EventType } from './make.ts'

/** Where the one acted on is named: `direct` in the object itself ("Greece", "Greek officials", "Greece's decision"), `whole` also in the phrases behind it. */
export type Reach = 'direct' | 'whole'

/** One kind of deed: the verb, what its object must be, and what the deed is called. */
export interface Deed {
  readonly name: string
  readonly verb: readonly string[]
  /** Only these lemmas of the class. */
  readonly lemma?: RegExp
  /** Classes one of which must stand in the object (passive: subject) or right after the verb. */
  readonly object?: readonly string[]
  /** The one acted on stands behind this preposition ("called on X to …"). */
  readonly behind?: RegExp
  readonly type: EventType
  /** Plain words; `$` stands for the noun that was found, singular or plural as printed. */
  readonly act: string
  readonly reach: Reach
  /** Whether the other country of the document's pair may be meant where none is named ("recalled its ambassador"). */
  readonly complete?: boolean
  /** Only with an infinitive that says what the other is to do ("told X to stop"). */
  readonly infinitive?: boolean
  /** Only with an infinitive of these verbs: "ordered X to leave". */
  readonly leads?: RegExp
  /** The same by word class: "urged X to withdraw". */
  readonly leadsTo?: string
  /** Only told by an active verb. */
  readonly active?: boolean
  /** May stand without anybody acted on: a ban on imports from wherever they come. */
  readonly alone?: boolean
}

/**
 * Friction and its undoing, ceremonies and aid, in the order in which they are tried. Terms follow the field
 * (PLOVER: ACCUSE, REJECT, REQUEST, THREATEN, SANCTION, PROTEST, AID, CONCEDE).
 */
export const deeds: readonly Deed[] = [
  {
    name: 'expels diplomats',
    verb: ['verb:expel'],
    object: ['noun:diplomat', 'noun:envoy', 'office:envoy'],
    type: 'sanction',
    act: 'expels $',
    reach: 'whole',
    complete: true,
  },
  {
    name: 'orders out',
    verb: ['verb:say', 'verb:command', 'verb:aid', 'verb:request'],
    lemma: /^(?:order|tell|ask|instruct|give)$/,
    object: ['noun:diplomat', 'noun:envoy', 'office:envoy'],
    leads: /^(?:leave|depart|quit)$/,
    type: 'sanction',
    act: 'expels $',
    reach: 'whole',
    complete: true,
  },
  {
    name: 'declares persona non grata',
    verb: ['verb:say', 'verb:express'],
    lemma: /^declare$/,
    object: ['phrase:non-grata'],
    type: 'sanction',
    act: 'expels diplomats',
    reach: 'whole',
    complete: true,
  },
  {
    name: 'recalls ambassador',
    verb: ['verb:recall'],
    object: ['noun:envoy', 'office:envoy'],
    type: 'sanction',
    act: 'recalls $',
    reach: 'whole',
    complete: true,
  },
  {
    name: 'calls home envoy',
    verb: ['verb:call-home'],
    object: ['noun:envoy', 'office:envoy'],
    type: 'sanction',
    act: 'recalls $',
    reach: 'whole',
    complete: true,
  },
  {
    name: 'summons envoy',
    verb: ['verb:summon'],
    object: ['noun:diplomat', 'noun:envoy', 'office:envoy'],
    type: 'meeting',
    act: 'summons $',
    reach: 'whole',
    complete: true,
  },
  { name: 'lifts measure', verb: ['verb:lift'], object: ['noun:measure'], type: 'other', act: 'lifts $', reach: 'whole' },
  { name: 'imposes duty', verb: ['verb:impose'], object: ['noun:duty'], type: 'sanction', act: 'imposes $', reach: 'whole', alone: true },
  { name: 'imposes measure', verb: ['verb:impose'], object: ['noun:measure'], type: 'sanction', act: 'imposes $', reach: 'whole' },
  {
    name: 'announces measure',
    verb: ['verb:say', 'verb:impose', 'verb:command'],
    lemma: /^(?:announce|order|declare)$/,
    object: ['noun:sanctioning'],
    type: 'sanction',
    act: 'announces $',
    reach: 'whole',
    complete: true,
    active: true,
  },
  {
    name: 'bans trade',
    verb: ['verb:ban'],
    object: ['noun:traffic'],
    type: 'sanction',
    act: 'bans $',
    reach: 'whole',
    alone: true,
  },
  { name: 'bans', verb: ['verb:ban'], type: 'sanction', act: 'imposes ban', reach: 'whole', active: true },
  { name: 'sanctions', verb: ['verb:sanction'], type: 'sanction', act: 'imposes sanctions', reach: 'direct' },
  {
    name: 'breaks off relations',
    verb: ['verb:suspend'],
    object: ['noun:relations', 'noun:embassy', 'noun:border', 'noun:direct-flight', 'noun:visa', 'noun:dealings'],
    type: 'sanction',
    act: 'suspends $',
    reach: 'whole',
    complete: true,
  },
  {
    name: 'restores relations',
    verb: ['verb:restore'],
    object: ['noun:relations', 'noun:dealings', 'noun:visa', 'noun:direct-flight'],
    type: 'other',
    act: 'restores $',
    reach: 'whole',
  },
  {
    name: 'presents credentials',
    verb: ['verb:appoint', 'verb:aid'],
    lemma: /^(?:present|hand|deliver)/,
    object: ['noun:credentials'],
    type: 'ceremony',
    act: 'presents credentials',
    reach: 'whole',
  },
  {
    name: 'appoints envoy',
    verb: ['verb:appoint'],
    object: ['noun:envoy', 'office:envoy'],
    type: 'other',
    act: 'appoints $',
    reach: 'whole',
    active: true,
  },
  { name: 'opens mission', verb: ['verb:open'], object: ['noun:embassy'], type: 'ceremony', act: 'opens $', reach: 'whole' },
  { name: 'opens site', verb: ['verb:open'], object: ['noun:site'], type: 'ceremony', act: 'opens $', reach: 'whole' },
  {
    name: 'hands protest note',
    verb: ['verb:lodge'],
    object: ['noun:protest-note', 'noun:protest'],
    type: 'protest',
    act: 'protests',
    reach: 'whole',
    complete: true,
  },
  { name: 'gives aid', verb: ['verb:aid'], object: ['noun:aid', 'noun:weapon'], type: 'aid', act: 'gives $', reach: 'whole' },
  { name: 'deploys forces', verb: ['verb:deploy'], object: ['noun:force', 'noun:weapon'], type: 'military', act: 'deploys $', reach: 'whole' },
  { name: 'holds exercise', verb: ['verb:hold', 'verb:open'], object: ['noun:exercise'], type: 'military', act: 'holds $', reach: 'whole' },
  {
    name: 'vows to retaliate',
    verb: ['verb:undertake', 'verb:threaten', 'verb:say'],
    lemma: /^(?:vow|warn|promise|pledge|threaten)$/,
    object: ['noun:retaliation'],
    type: 'threat',
    act: 'threatens retaliation',
    reach: 'direct',
    complete: true,
  },
  { name: 'threatens', verb: ['verb:threaten'], lemma: /^(?:threaten|menace)$/, type: 'threat', act: 'threatens', reach: 'whole' },
  {
    name: 'rules out',
    verb: ['verb:reject'],
    lemma: /^rule(?: out)?$/,
    object: ['noun:concession'],
    type: 'refusal',
    act: 'rules out $',
    reach: 'whole',
    complete: true,
  },
  { name: 'lays tribute', verb: ['verb:lay'], object: ['noun:tribute'], type: 'ceremony', act: 'lays $', reach: 'whole', complete: true },
  { name: 'denies claim', verb: ['verb:deny'], object: ['noun:claim'], type: 'refusal', act: 'denies $', reach: 'direct', complete: true },
  {
    name: 'rejects claim',
    verb: ['verb:reject'],
    lemma: /^(?:reject|dismiss|rebuff|spurn|decline|refuse)$/,
    object: ['noun:claim'],
    type: 'refusal',
    act: 'rejects $',
    reach: 'direct',
    complete: true,
  },
  {
    name: 'rejects',
    verb: ['verb:reject', 'verb:deny'],
    lemma: /^(?:reject|dismiss|rebuff|spurn|refute|rebut)$/,
    type: 'refusal',
    act: 'rejects',
    reach: 'direct',
  },
  { name: 'accuses', verb: ['verb:accuse'], lemma: /^(?:accuse|blame)$/, type: 'criticism', act: 'accuses', reach: 'direct' },
  { name: 'criticizes', verb: ['verb:accuse'], type: 'criticism', act: 'criticizes', reach: 'direct' },
  {
    name: 'demands redress',
    verb: ['verb:demand', 'verb:request', 'verb:seek'],
    lemma: /^(?:demand|request|seek)$/,
    object: ['noun:redress'],
    type: 'demand',
    act: 'demands $',
    reach: 'whole',
    complete: true,
    active: true,
  },
  { name: 'demands', verb: ['verb:demand', 'verb:request'], lemma: /^(?:demand)$/, type: 'demand', act: 'demands', reach: 'direct' },
  {
    name: 'urges',
    verb: ['verb:request'],
    lemma: /^(?:urge)$/,
    type: 'demand',
    act: 'urges',
    reach: 'direct',
    active: true,
    leadsTo: 'verb:conduct',
  },
  {
    name: 'calls on',
    verb: ['verb:call', 'verb:say'],
    lemma: /^(?:call)$/,
    behind: /^(?:on|upon)$/,
    leadsTo: 'verb:conduct',
    type: 'demand',
    act: 'urges',
    reach: 'direct',
    active: true,
  },
  {
    name: 'tells to',
    verb: ['verb:say', 'verb:command'],
    lemma: /^(?:tell|order)$/,
    infinitive: true,
    type: 'demand',
    act: 'demands',
    reach: 'direct',
    active: true,
  },
  {
    name: 'congratulates',
    verb: ['verb:congratulate'],
    lemma: /^(?:congratulate|praise|hail|laud|salute|commend)$/,
    type: 'praise',
    act: 'praises',
    reach: 'direct',
  },
  {
    name: 'attacks',
    verb: ['verb:attack'],
    lemma: /^(?:attack|bomb|shell|invade|raid|bombard|strike)$/,
    type: 'violence',
    act: 'attacks',
    reach: 'direct',
    active: true,
  },
  { name: 'protests', verb: ['verb:protest'], lemma: /^(?:protest)$/, type: 'protest', act: 'protests', reach: 'whole' },
]
