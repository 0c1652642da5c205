/** Verbs whose infinitive is done by their object: "invited him to visit". */
export const OBJECT_CONTROL = new Set([
  'invite',
  'ask',
  'urge',
  'request',
  'call',
  'allow',
  'enable',
  'help',
  'encourage',
  'order',
  'force',
  'tell',
  'instruct',
  'permit',
  'require',
  'oblige',
  'implore',
  'beseech',
  'press',
  'want',
  'direct',
  'warn',
  'convince',
  'persuade',
  'advise',
  'authorise',
  'authorize',
  'task',
  'commission',
])

/** Verbs that may stand before their subject after a comma: "…, said the minister". */
export const INVERTIBLE = new Set([
  'say',
  'add',
  'note',
  'report',
  'state',
  'write',
  'read',
  'explain',
  'announce',
  'stress',
  'emphasize',
  'emphasise',
  'conclude',
  'remark',
  'reply',
  'warn',
  'declare',
  'argue',
  'comment',
  'recall',
  'continue',
  'underline',
  'insist',
  'claim',
  'cite',
])

/** Nouns whose infinitive tells what they are about, not what they do: "thanks for the initiative to host talks". */
export const INFINITIVE_NOUN =
  /^(?:initiative|plan|opportunit|effort|decision|need|desire|readiness|willingness|wish|proposal|agreement|commitment|intention|way|right|attempt|chance|abilit|capacity|request|call|invitation|offer|mandate|mission|step|measure|support|visit|talk|meeting|fund|time|place|deal|mechanism|platform|basis|condition)/

/** Nouns that take an infinitive: "readiness to explore". */
export const TAKES_INFINITIVE =
  /^(?:readiness|willingness|eagerness|desire|wish|hope|intention|intent|determination|resolve|commitment|pledge|promise|undertaking|ambition|aspiration|interest|obligation|duty|refusal|failure|reluctance|decision|plans?|agreement|agreements|offer|invitation|proposal|attempts?|efforts?|ability|capacity|right|need|opportunity|opportunities|consent|vow|threat|bid|request|demand|mandate|authority|permission|chance|freedom|tendency)$/

/** Nouns that take a gerund behind "in", "for", "on", "to": "interest in launching". */
export const TAKES_GERUND =
  /^(?:interest|readiness|commitment|need|prospects?|role|support|success|experience|progress|difficult(?:y|ies)|focus|work|contributions?|plans?|agreement|intention|proposals?|idea|aims?|goals?|way|ways|means|method|importance|assistance|help|cooperation|efforts?|appreciation|gratitude|thanks|responsibility|credit|praise|reasons?|potential|openness|dedication|approach|objections?|opposition)$/

/** Nouns whose content a that-clause tells: "the wish that the number would grow". */
export const CLAUSE_NOUN =
  /^(?:wish|hope|claim|report|statement|fact|view|belief|suggestion|condition|assurance|announcement|idea|concern|possibilit|decision|promise|pledge|conviction|understanding|allegation|accusation|assertion|position|opinion|news|rumou?r|sign|warning|fear|demand|request|proposal|confidence|evidence|proof|argument|assumption|expectation|principle|notion|impression|denial|speculation|threat|reminder|guarantee|consensus|certainty|indication|prediction|recommendation|insistence)/

/** Words that open an aside after a comma. */
export const ASIDES = new Set(['especially', 'particularly', 'notably', 'mainly', 'mostly', 'chiefly', 'primarily', 'including'])
