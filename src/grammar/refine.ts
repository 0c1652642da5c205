import type { WordHit } from '../lexicon/matcher.ts'
import type { Tokens } from '../text/tokens.ts'
import { isVerbTag, Tag } from './tags.ts'

/** One sentence while its tags are set right. */
interface Line {
  readonly t: Tokens
  readonly from: number
  readonly to: number
  readonly tags: Uint8Array
  readonly words: readonly (WordHit | null)[]
}

const set = (...tags: readonly number[]): ReadonlySet<number> => new Set(tags)
const words = (list: string): ReadonlySet<string> => new Set(list.split(' '))

const NOMINAL_BEFORE = set(Tag.DET, Tag.ADJ, Tag.NUM)
const NOUN_PHRASE_START = set(Tag.DET, Tag.ADJ, Tag.NOUN, Tag.PROPN, Tag.PRON, Tag.NUM, Tag.VBG, Tag.VBN, Tag.SYM)
const IN_NOUN_PHRASE = set(Tag.DET, Tag.ADJ, Tag.NOUN, Tag.PROPN, Tag.PRON, Tag.NUM, Tag.SYM)
const FINITE = set(Tag.AUX, Tag.VBD, Tag.VBP, Tag.VBZ)

/** Nouns that a tagger takes for verbs after "to" and that hardly ever are. */
const NEVER_VERB = words(
  'climate energy security health tourism agriculture peace youth defence defense economy science culture education technology infrastructure industry cargo tribute homage grata',
)
/** Words that are noun and verb alike: "exports to Vietnam", "talks with X", "travel purposes". */
const NOUN_OR_VERB = words(
  'export exports import imports talk talks visit visits trade remark remarks contact contacts exchange exchanges call calls plan plans report reports demand demands claim claims offer offers move moves aim aims hope hopes concern concerns interest interests flow flows need needs supply supplies transit transport travel work use support increase decrease rise fall focus start end result results deal deals process access stay stays',
)
/** Adjectives that look like verbs. */
const ADJECTIVE_OR_VERB = words('joint open top general key free close complete direct clean clear separate present correct total last fast twin')
/** Participles in -ing that describe: "growing trade", "working group". */
const DESCRIBING = words(
  'growing existing working remaining emerging neighbouring neighboring visiting following leading rising increasing developing expanding operating living running outstanding concerning lasting promising recurring trading banking financing funding training shipping fishing farming mining manufacturing engineering building meeting hearing understanding opening beginning feeling finding ruling governing sitting standing moving driving pressing warning speaking accounting processing planning monitoring ranking dealing learning teaching travelling hosting marketing binding housing shopping outgoing incoming upcoming ongoing closing founding acting declining prevailing encouraging challenging willing surprising pending interesting',
)
const ALWAYS_DESCRIBING = /^(?:existing|promising|growing|emerging|remaining|neighbou?ring|upcoming|ongoing|outgoing|incoming|developing|prevailing)$/
const NAMING = words('named titled entitled called dubbed labelled labeled known based worth located dated')
const TIME_WORD = words(
  'this last next that these yesterday today earlier each every monday tuesday wednesday thursday friday saturday sunday year day month time week',
)
/** The whole class of conjunctions that coordinate, with the words of their phrases. */
const CONJUNCTION =
  /^(?:and|or|but|nor|yet|both|either|neither|plus|so|as|well|than|not|only|rather|also|&|\/|et|y|vs?\.?|versus|minus|cum|[^\p{L}]+)$/u
/** The whole class of pronouns, with possessives, question words and words for quantities that stand alone. */
const PRONOUN =
  /^(?:i|me|my|mine|we|us|our|ours|you|your|yours|ya|y'all|he|him|his|she|her|hers|it|its|they|them|their|theirs|'em|one|(?:my|your|him|her|it|our|them|one)sel(?:f|ves)|oursel(?:f|ves)|yourselves|who|whom|whose|which|what|who(?:so)?ever|whomever|whatever|whichever|that|this|these|those|there|some|any|no|every|one|each|all|both|few|many|much|more|most|less|several|enough|other|another|such|same|neither|either|none|other|others|.*(?:body|one|thing)|'t|[^\p{L}]+)$/u
const LETTING = words('help helps helped helping let lets make makes made see sees saw have watch hear')

const isVerb = (word: WordHit | null): boolean => {
  if (!word || word.to - word.from !== 1) return false
  for (const name of word.classes) if (name.startsWith('verb:')) return true
  return false
}

const SAYING = ['verb:say', 'verb:document-says', 'verb:interest', 'verb:intend', 'verb:request', 'verb:endorse'] as const
const isSaying = (word: WordHit): boolean => SAYING.some((n) => word.classes.has(n))

const isPossessive = (t: Tokens, i: number): boolean => /^(?:his|her|its|their|our|my|your|'s|')$/.test(t.lower[i]!)
const isCapital = (l: Line, i: number): boolean => /^\p{Lu}/u.test(l.t.words[i]!)
const isMark = (t: Tokens, i: number): boolean => /^[“”«»"‘’']$/.test(t.words[i]!)
const tagAt = (l: Line, i: number): number => (i >= l.from && i < l.to ? l.tags[i]! : Tag.PUNCT)

/** Token before `i` that is no adverb. */
const previous = (l: Line, i: number): number => {
  let k = i - 1
  while (k >= l.from && (l.tags[k] === Tag.ADV || l.t.lower[k] === 'not')) k--
  return k
}

/** First token at or after `i` that is no quotation mark. */
const unmarked = (l: Line, i: number): number => (i < l.to && isMark(l.t, i) ? i + 1 : i)

/** A verb form in -ed after a noun or comma and before a noun phrase is a past tense, whatever its ending suggests. */
const pastTense = (l: Line, i: number): boolean => {
  const { t, from, tags } = l
  const next = unmarked(l, i + 1)
  if (next >= l.to) return false
  const at = i > from && tags[i - 1] === Tag.ADV ? i - 1 : i
  const before = at > from ? tags[at - 1]! : Tag.PUNCT
  if (NOMINAL_BEFORE.has(before) || (at > from && isPossessive(t, at - 1)) || before === Tag.ADP) return false
  const after = tags[next]!
  return NOUN_PHRASE_START.has(after) || after === Tag.ADP || after === Tag.SCONJ || after === Tag.PART
}

/** Whether an infinitive or a bare verb stands before, so that ", deepen ties and exchange views" goes on with verbs. */
const verbListBefore = ({ from, tags }: Line, i: number): boolean => {
  const before = tags[i - 1]!
  if (i <= from || (before !== Tag.CCONJ && before !== Tag.PUNCT)) return false
  for (let k = i - 1; k >= from && k > i - 30; k--) if (tags[k] === Tag.VB) return true
  return false
}

const bareVerb = (l: Line, i: number): boolean => {
  const { t, from, to, tags } = l
  if (i + 1 >= to || i === from) return false
  const before = tags[i - 1]!
  const after = tags[i + 1]!
  if ((before === Tag.PART && t.lower[i - 1] !== "'s") || before === Tag.AUX) return true
  if (before === Tag.ADV && i - 2 >= from && t.lower[i - 2] === 'to') return true
  if (NOUN_OR_VERB.has(t.lower[i]!) && after === Tag.NOUN && tags[i - 2] === Tag.NOUN && tags[i - 3] === Tag.ADP) return false
  return (
    verbListBefore(l, i) &&
    (NOUN_PHRASE_START.has(after) ||
      ((after === Tag.VB || after === Tag.VBZ) && NOUN_OR_VERB.has(t.lower[i + 1]!)) ||
      (after === Tag.VBD && IN_NOUN_PHRASE.has(tagAt(l, i + 2))))
  )
}

/** Whether a finite verb stands in the same stretch, left of `i` or right of it. */
const otherFinite = ({ from, to, tags }: Line, i: number): boolean => {
  for (let k = i - 1; k >= from && tags[k] !== Tag.PUNCT && tags[k] !== Tag.CCONJ && tags[k] !== Tag.SCONJ; k--) if (FINITE.has(tags[k]!)) return true
  for (let k = i + 1; k < to && tags[k] !== Tag.PUNCT && tags[k] !== Tag.CCONJ && tags[k] !== Tag.SCONJ; k++)
    if (tags[k] === Tag.AUX || tags[k] === Tag.VBD || tags[k] === Tag.VBZ) return true
  return false
}

/** Verbs that look like plural nouns: "the document reads", "the side stands ready", "the visit aims to strengthen ties". */
const presentTense = (l: Line, i: number, word: WordHit): boolean => {
  const { t, from, tags } = l
  if (i === from) return false
  const before = tags[i - 1]!
  const next = tagAt(l, i + 1)
  const infinitive = t.lower[i + 1] === 'to' && tagAt(l, i + 2) === Tag.VB
  if (before === Tag.CCONJ && infinitive && /^(?:want|seek|intend|hope|aim|wish|expect)$/.test(word.lemma)) return true
  if (before !== Tag.NOUN && before !== Tag.PROPN && before !== Tag.PRON) return false
  if (isPossessive(t, i - 1)) return false
  if (next === Tag.NOUN || (next === Tag.PROPN && NOUN_OR_VERB.has(t.lower[i]!)) || next === Tag.AUX || next === Tag.CCONJ || isVerbTag(next))
    return false
  if (!isSaying(word) && !infinitive && next !== Tag.ADJ && next !== Tag.DET && next !== Tag.SCONJ && next !== Tag.PROPN) return false
  return !otherFinite(l, i)
}

/** A word in -ed that no list has, between a name and a new phrase, or after a prefix: "Milanovic insulted the neighbours", "was co-chaired". */
const unknownPast = (l: Line, i: number): void => {
  const { t, tags } = l
  if (!/..[^e]ed$/.test(t.lower[i]!)) return
  const before = tagAt(l, i - 1)
  const next = tagAt(l, i + 1)
  const prefixed = t.words[i - 1] === '-' && /^(?:co|re)$/.test(t.lower[i - 2] ?? '')
  if (prefixed) tags[i] = tagAt(l, previous(l, i - 2)) === Tag.AUX ? Tag.VBN : Tag.VBD
  else if (before === Tag.CCONJ && tagAt(l, i - 2) === Tag.VBN) tags[i] = Tag.VBN
  else if (
    (before === Tag.PROPN || before === Tag.PRON || (before === Tag.NOUN && next !== Tag.DET)) &&
    !isPossessive(t, i - 1) &&
    (next === Tag.DET || next === Tag.PROPN || next === Tag.PRON || (next === Tag.ADJ && before === Tag.PROPN))
  )
    tags[i] = Tag.VBD
}

/** "…,” Asante replied.": the verb of saying that ends its sentence. */
const closingSpeech = (l: Line, i: number): boolean => {
  const before = tagAt(l, i - 1)
  const { classes } = l.words[i]!
  if (tagAt(l, i + 1) !== Tag.PUNCT) return false
  if (classes.has('verb:allege')) return before === Tag.PROPN || before === Tag.PRON || before === Tag.NOUN
  return (before === Tag.PROPN || before === Tag.PRON) && classes.has('verb:say')
}

/** Words that the lexicon knows as verbs and the tagger took for adjectives or nouns. */
const asVerb = (l: Line, i: number): void => {
  const { t, tags } = l
  const tag = tags[i]!
  const word = l.words[i]!
  if (isVerbTag(tag) || tag === Tag.AUX || isCapital(l, i)) return
  if (tag !== Tag.ADJ && tag !== Tag.NOUN && tag !== Tag.PROPN && tag !== Tag.ADV) return
  if (t.lower[i] === 'last') {
    if (tagAt(l, i - 1) === Tag.AUX && isVerbTag(tagAt(l, i + 1))) tags[i] = Tag.ADV
    return
  }
  if (!isVerb(word)) {
    unknownPast(l, i)
    return
  }
  const lower = t.lower[i]!
  if (lower.endsWith('ed') && lower !== word!.lemma) {
    if (/^(?:been|being)$/.test(t.lower[previous(l, i)] ?? '') || (tagAt(l, i - 1) === Tag.CCONJ && tagAt(l, i - 2) === Tag.VBN)) tags[i] = Tag.VBN
    else if (pastTense(l, i) || closingSpeech(l, i)) tags[i] = Tag.VBD
  } else if (lower.endsWith('s') && lower !== word!.lemma && presentTense(l, i, word!)) tags[i] = Tag.VBZ
  else if (lower === word!.lemma && tag !== Tag.PROPN && bareVerb(l, i)) tags[i] = Tag.VB
  else if (lower.endsWith('ing') && gerund(l, i)) tags[i] = Tag.VBG
}

/** "accused them of training spies": what somebody is blamed for is a deed. */
const blamed = ({ t, from }: Line, i: number): boolean => {
  if (t.lower[i - 1] !== 'of') return false
  for (let k = i - 2; k >= from && k > i - 9; k--) if (/^(?:accus|suspect|convict|guilty|capable)/.test(t.lower[k]!)) return true
  return false
}

/** "while managing differences", "in reforming the Union", "discussed advancing negotiations": a gerund with its object. */
const gerund = (l: Line, i: number): boolean => {
  const { t, from, tags } = l
  const next = tagAt(l, i + 1)
  if (
    !NOUN_PHRASE_START.has(next) &&
    !(next === Tag.ADP && /^(?:continue|continued|continues|start|started|keep|kept|resume|resumed)$/.test(t.lower[i - 1] ?? ''))
  )
    return false
  if (i === from) return opensWithGerund(l, i)
  if (tags[i - 1] === Tag.SCONJ || tags[i - 1] === Tag.ADP)
    return (
      next === Tag.DET ||
      next === Tag.PRON ||
      /^(?:while|when|by|without|after|before|upon)$/.test(t.lower[i - 1]!) ||
      !DESCRIBING.has(t.lower[i]!) ||
      blamed(l, i)
    )
  return (
    isVerbTag(tags[i - 1]!) &&
    /^(?:discuss|emphasi[sz]|stress|start|beg[ai]n|continu|stop|avoid|consider|propos|suggest|ke[ep]|recommend|resum)/.test(t.lower[i - 1]!) &&
    !DESCRIBING.has(t.lower[i]!)
  )
}

/** "Expressing admiration for X, the minister said": a comma comes before any finite verb. */
const opensWithGerund = (l: Line, i: number): boolean => {
  for (let k = i + 1; k < l.to; k++) {
    if (FINITE.has(l.tags[k]!)) return false
    if (l.t.words[k] === ',') return true
  }
  return false
}

/** Whether nothing but noun phrases and prepositions stands between token `i` and the next finite verb: "imports | from Vietnam | include". */
const runsToFinite = (l: Line, i: number): boolean => {
  for (let k = i; k < l.to; k++) {
    if (FINITE.has(l.tags[k]!)) return k > i
    if (!IN_NOUN_PHRASE.has(l.tags[k]!) && l.tags[k] !== Tag.ADP && l.t.lower[k] !== "'s" && !(l.tags[k] === Tag.PART && l.t.lower[k] === 'to'))
      return false
  }
  return false
}

/** "state secretary", "foreign ministry": a phrase that the lexicon knows as an office or body. */
const isPhraseOfNouns = (word: WordHit | null): boolean => {
  if (!word || word.to - word.from < 2) return false
  for (const name of word.classes) if (name.startsWith('office:') || name.startsWith('body:')) return true
  return false
}

/** Verb tags that cannot be: after a possessive or article, before a noun, in a capitalised word. */
const asNoun = (l: Line, i: number): void => {
  const { t, from, tags } = l
  const tag = tags[i]!
  const lower = t.lower[i]!
  const before = tagAt(l, i - 1)
  const next = tagAt(l, i + 1)
  if (tag === Tag.VBZ && i > from && l.words[i]?.classes.has('noun:meeting') && isVerbTag(before)) tags[i] = Tag.NOUN
  else if (isPhraseOfNouns(l.words[i]!)) tags[i] = Tag.NOUN
  else if (lower.endsWith('wise') || (lower === 'last' && before === Tag.AUX && (isVerbTag(next) || next === Tag.ADJ))) tags[i] = Tag.ADV
  else if (NEVER_VERB.has(lower)) tags[i] = Tag.NOUN
  else if (lower.endsWith('ly') && !isVerb(l.words[i]!) && !/(?:rely|apply|supply|reply|comply|multiply|imply|fly|ally)$/.test(lower))
    tags[i] = Tag.ADV
  else if (
    i > from &&
    isCapital(l, i) &&
    (before !== Tag.PUNCT || (isMark(t, i - 1) && t.end[i - 1]! < t.start[i]!)) &&
    !/^\p{Lu}+$/u.test(t.words[i]!)
  )
    tags[i] = Tag.PROPN
  else if (tag === Tag.VBN && ADJECTIVE_OR_VERB.has(lower) && next === Tag.NOUN) tags[i] = Tag.ADJ
  else if (tag === Tag.VBZ || tag === Tag.VBP || tag === Tag.VB) {
    if (i > from && isPossessive(t, i - 1)) tags[i] = ADJECTIVE_OR_VERB.has(lower) && IN_NOUN_PHRASE.has(next) ? Tag.ADJ : Tag.NOUN
    else if (
      ADJECTIVE_OR_VERB.has(lower) &&
      tag !== Tag.VBZ &&
      (next === Tag.NOUN || next === Tag.ADJ) &&
      before !== Tag.PART &&
      before !== Tag.AUX &&
      before !== Tag.PRON
    )
      tags[i] = Tag.ADJ
    else if (NOUN_OR_VERB.has(lower)) ambiguousNoun(l, i)
    else if (tag === Tag.VB && t.words[i - 1] === ',' && next === Tag.CCONJ && tagAt(l, i + 2) === Tag.NOUN) tags[i] = Tag.NOUN
  }
}

/** "Key imports from Vietnam include rice", "exports to X amounted to", "especially talks for …": nouns, not verbs. */
const ambiguousNoun = (l: Line, i: number): void => {
  const { t, from, tags } = l
  const before = tagAt(l, i - 1)
  const next = tagAt(l, i + 1)
  const determined =
    (before === Tag.DET && !/^(?:this|that|these|those|all|both|some|many|each)$/.test(t.lower[i - 1]!)) ||
    (before === Tag.ADJ && tagAt(l, i - 2) !== Tag.AUX)
  const opens =
    (i === from || before === Tag.PUNCT || /^(?:especially|particularly|notably)$/.test(t.lower[i - 1]!)) &&
    (next === Tag.ADP || t.lower[i + 1] === 'to')
  const list = t.words[i - 1] === ',' && next === Tag.CCONJ && tagAt(l, i + 2) === Tag.NOUN
  const subject =
    before !== Tag.PART && before !== Tag.AUX && before !== Tag.PRON && (next === Tag.ADP || t.lower[i + 1] === 'to') && runsToFinite(l, i + 1)
  const object = isVerbTag(before) && !LETTING.has(t.lower[i - 1]!)
  if (object || /^(?:days?|weeks?|hours?)$/.test(t.lower[i - 1] ?? '')) tags[i] = Tag.NOUN
  else if (tags[i] === Tag.VB ? determined || list : determined || opens || list || subject) tags[i] = Tag.NOUN
}

/** Past forms: a present tag on "discussed"; a participle that is the verb of its clause; a participle before a noun. */
const asPast = (l: Line, i: number): void => {
  const { t, tags } = l
  const lower = t.lower[i]!
  if (tags[i] !== Tag.VBN && tags[i] !== Tag.VBG && /..ed$/.test(lower) && !/(?:eed|embed|shed|wed|bed)$/.test(lower)) tags[i] = Tag.VBD
  const tag = tags[i]!
  if (tag === Tag.VBN && isMainVerb(l, i)) tags[i] = Tag.VBD
  else if ((tag === Tag.VBN || tag === Tag.VBD) && lower.endsWith('ed') && afterPreposition(l, i)) tags[i] = Tag.ADJ
  else if ((tag === Tag.VBN || tag === Tag.VBD) && isVerbTag(tagAt(l, i - 1)) && IN_NOUN_PHRASE.has(tagAt(l, i + 1)) && lower.endsWith('ed'))
    tags[i] = Tag.ADJ
}

/** "to repeated criticism", "of signed agreements". */
const afterPreposition = (l: Line, i: number): boolean => {
  const before = tagAt(l, i - 1)
  const next = tagAt(l, i + 1)
  return (
    (before === Tag.ADP || (i > l.from && isPossessive(l.t, i - 1)) || (before === Tag.PART && l.t.lower[i - 1] === 'to')) &&
    (next === Tag.NOUN || next === Tag.ADJ)
  )
}

/** A participle without an auxiliary that has a subject before it and an object behind it: "the sides expressed satisfaction". */
const isMainVerb = (l: Line, i: number): boolean => {
  const { t, from, tags } = l
  const p = previous(l, i)
  if (p < from || NAMING.has(t.lower[i]!) || !isVerb(l.words[i]!)) return false
  const next = unmarked(l, i + 1)
  if (t.words[i + 1] === ':' && tags[p] === Tag.PROPN && isSaying(l.words[i]!)) return true
  if (tags[p] === Tag.CCONJ) return conjoinedPast(l, p)
  if (tags[p] !== Tag.NOUN && tags[p] !== Tag.PROPN && tags[p] !== Tag.PRON) return false
  if (isPossessive(t, p) || !IN_NOUN_PHRASE.has(tagAt(l, next)) || TIME_WORD.has(t.lower[next]!)) return false
  return isSaying(l.words[i]!) || !runsToFinite(l, next) || otherSubject(l, next)
}

/** Whether the noun phrase at `i` is followed by another before the next finite verb, which so has a subject of its own. */
const otherSubject = (l: Line, i: number): boolean => {
  for (let k = i + 1; k < l.to && !FINITE.has(l.tags[k]!); k++) if (l.tags[k] === Tag.PRON && !isPossessive(l.t, k)) return true
  return false
}

/** "paid their respects and signed in the book": the first of the two is a past tense. */
const conjoinedPast = (l: Line, conjunction: number): boolean => {
  for (let k = conjunction - 1; k >= l.from; k--) {
    const tag = l.tags[k]!
    if (tag === Tag.AUX || tag === Tag.VBN) return false
    if (tag === Tag.VBD) return true
    if (tag === Tag.SCONJ || tag === Tag.VB) return false
  }
  return false
}

/** "to" before a verb is a particle, before a gerund or noun a preposition. */
const asParticle = (l: Line, i: number): void => {
  if (l.t.lower[i] !== 'to') return
  const next = tagAt(l, i + 1)
  if (next === Tag.VB && l.tags[i] === Tag.ADP) l.tags[i] = Tag.PART
  else if (next === Tag.ADV && tagAt(l, i + 2) === Tag.VB) l.tags[i] = Tag.PART
  else if (next === Tag.VBG || NEVER_VERB.has(l.t.lower[i + 1] ?? '')) l.tags[i] = Tag.ADP
}

/** Whether a clause with a subject and a finite verb begins at `i`. */
const clauseAhead = (l: Line, i: number): boolean => {
  let k = i
  while (k < l.to && k - i < 9 && (IN_NOUN_PHRASE.has(l.tags[k]!) || l.tags[k] === Tag.CCONJ || l.t.lower[k] === "'s")) k++
  if (k === i || k >= l.to) return false
  const tag = l.tags[k]!
  if (tag === Tag.AUX || tag === Tag.VBZ || tag === Tag.VBP) return true
  if (tag === Tag.VB && (l.tags[k - 1] === Tag.PROPN || l.tags[k - 1] === Tag.NOUN)) return IN_NOUN_PHRASE.has(tagAt(l, k + 1))
  return tag === Tag.VBD && (IN_NOUN_PHRASE.has(tagAt(l, k + 1)) || tagAt(l, k + 1) === Tag.PART)
}

/** "as", "after", "once", "that" before a clause open it; "both" goes with its noun. */
const asOpener = (l: Line, i: number): void => {
  const { t, tags } = l
  const lower = t.lower[i]!
  const next = tagAt(l, i + 1)
  if (lower === 'both' && tags[i] === Tag.CCONJ) tags[i] = Tag.DET
  else if (/^(?:as|after|before|since|until|once)$/.test(lower) && tags[i] !== Tag.SCONJ && t.lower[i + 1] !== 'well') {
    if (clauseAhead(l, i + 1)) tags[i] = Tag.SCONJ
  } else if (lower === 'as' && tags[i] === Tag.SCONJ && t.lower[i + 1] === 'possible') tags[i] = Tag.ADV
  else if (lower === 'that' && tags[i] !== Tag.SCONJ && tagAt(l, i - 1) === Tag.PROPN && clauseAhead(l, i + 1)) tags[i] = Tag.SCONJ
  else if (lower === 'that' && tags[i] === Tag.PRON && tagAt(l, i - 1) === Tag.NOUN && IN_NOUN_PHRASE.has(next) && !TIME_WORD.has(t.lower[i + 1]!))
    tags[i] = Tag.SCONJ
}

/** A bare form with a subject and no verb before it in its stretch is a present tense: "once Baku and Yerevan sign a treaty". */
const asPresent = (l: Line, i: number): void => {
  const { t, from, tags } = l
  if (tags[i] !== Tag.VB) return
  const p = previous(l, i)
  if (p < from || (tags[p] !== Tag.NOUN && tags[p] !== Tag.PROPN && !/^(?:they|we|i|you|who|which|that)$/.test(t.lower[p]!))) return
  for (let k = p; k >= from && tags[k] !== Tag.SCONJ && tags[k] !== Tag.PUNCT; k--)
    if (tags[k] === Tag.AUX || tags[k] === Tag.PART || isVerbTag(tags[k]!) || LETTING.has(t.lower[k]!)) return
  tags[i] = Tag.VBP
}

/** "were protesting": a word in -ing after a form of "be" with no noun behind it is a verb. */
const asProgressive = (l: Line, i: number): void => {
  const { t, tags } = l
  if (tags[i] !== Tag.ADJ || !t.lower[i]!.endsWith('ing') || DESCRIBING.has(t.lower[i]!)) return
  if (tagAt(l, previous(l, i)) !== Tag.AUX || !/^(?:is|are|was|were|be|been|am)$/.test(t.lower[previous(l, i)]!)) return
  const next = tagAt(l, i + 1)
  if (next === Tag.PUNCT || next === Tag.ADP || next === Tag.DET || next === Tag.PRON || next === Tag.SCONJ) tags[i] = Tag.VBG
}

/** "the November 8 working session": a participle that describes stands before its noun. */
const asDescribing = (l: Line, i: number): void => {
  if (l.tags[i] !== Tag.VBG || !DESCRIBING.has(l.t.lower[i]!) || tagAt(l, i + 1) !== Tag.NOUN) return
  const before = tagAt(l, i - 1)
  const governed = before === Tag.ADP || (isVerbTag(before) && !/^(?:start|beg[aiu]n|continu|stop|ke[ep])/.test(l.t.lower[i - 1]!))
  if (governed && ALWAYS_DESCRIBING.test(l.t.lower[i]!)) l.tags[i] = Tag.ADJ
  if (before === Tag.NUM || before === Tag.DET || before === Tag.ADJ || (i > l.from && isPossessive(l.t, i - 1))) l.tags[i] = Tag.ADJ
}

/** Past forms that are nothing else. */
const CERTAIN_PAST = new Set(
  'met spoke told said went gave came knew began flew drew grew chose wrote sought bought brought taught kept held became took made withdrew undertook underwent oversaw swore threw arose overcame stood shook sent lent fought won'.split(
    ' ',
  ),
)

/** Past forms that are no base form and no participle either. */
const NEVER_BASE = new Set(
  'spoke went gave came knew began flew drew grew chose wrote took withdrew undertook underwent oversaw swore threw arose overcame shook'.split(' '),
)

const hasFinite = (l: Line): boolean => {
  for (let k = l.from; k < l.to; k++) if (FINITE.has(l.tags[k]!) || l.tags[k] === Tag.AUX) return true
  return false
}

/** Words that can only be verbs where they stand: "President Soto met with", "each expelled six", "the deal of 2014 remains", "Rabat and Hanoi plan to". */
const asCertain = (l: Line, i: number): void => {
  const { t, tags } = l
  const lower = t.lower[i]!
  // "…, and oversaw the signing": no base form, whatever verbs stand before
  if (tags[i] === Tag.VB && NEVER_BASE.has(lower)) tags[i] = Tag.VBD
  if (isVerbTag(tags[i]!) || tags[i] === Tag.AUX || isCapital(l, i)) return
  const word = l.words[i]!
  const before = tagAt(l, i - 1)
  if (CERTAIN_PAST.has(lower)) tags[i] = tagAt(l, previous(l, i)) === Tag.AUX ? Tag.VBN : Tag.VBD
  else if (!isVerb(word)) return
  else if (/^(?:each|both|also)$/.test(t.lower[i - 1] ?? '') && /..ed$/.test(lower)) tags[i] = Tag.VBD
  else if (/^(?:remains|enters|expires|takes|comes|goes)$/.test(lower) && before === Tag.NUM && !hasFinite(l)) tags[i] = Tag.VBZ
  else if (
    lower === word!.lemma &&
    t.lower[i + 1] === 'to' &&
    (before === Tag.PROPN || before === Tag.NOUN) &&
    word!.classes.has('verb:intend') &&
    !hasFinite(l)
  )
    tags[i] = Tag.VBP
}

/** A whole sentence has a finite verb: where none was found, a participle or bare form that follows its subject is one ("Cuba presided over the signing.", "citizens enjoy free travel."). */
const asOnlyVerb = (l: Line): void => {
  if (l.t.words[l.to - 1] !== '.' || hasFinite(l)) return
  for (let i = l.from + 1; i < l.to - 1; i++) {
    const lower = l.t.lower[i]!
    const subject = tagAt(l, previous(l, i))
    if ((subject !== Tag.NOUN && subject !== Tag.PROPN && subject !== Tag.PRON) || isCapital(l, i) || isPossessive(l.t, i - 1) || NAMING.has(lower))
      continue
    const word = l.words[i]!
    if (l.tags[i] === Tag.VBN) l.tags[i] = Tag.VBD
    else if (l.tags[i] === Tag.VB) l.tags[i] = Tag.VBP
    else if (isVerb(word) && lower === word!.lemma && !NOUN_OR_VERB.has(lower) && NOUN_PHRASE_START.has(tagAt(l, i + 1))) l.tags[i] = Tag.VBP
    else continue
    return
  }
}

/**
 * Sets right, in place, tags that the lexicon and the words around contradict: "The leaders expressed satisfaction",
 * "to enhance relations, deepen ties and exchange views", "imports from Vietnam include rice". Linear but for looks
 * inside one sentence.
 */
export const refineTags = (t: Tokens, from: number, to: number, tags: Uint8Array, words: readonly (WordHit | null)[]): void => {
  const l: Line = { t, from, to, tags, words }
  for (let i = from; i < to; i++) {
    if (tags[i] === Tag.CCONJ && !CONJUNCTION.test(t.lower[i]!)) tags[i] = Tag.NOUN
    else if (tags[i] === Tag.PRON && !PRONOUN.test(t.lower[i]!)) tags[i] = isCapital(l, i) && i > from ? Tag.PROPN : Tag.NOUN
    else if (tags[i] === Tag.PROPN && /(?:[a-z]ian|ean|ish|ese)$/.test(t.words[i]!) && tagAt(l, i + 1) === Tag.NOUN) tags[i] = Tag.ADJ
    asCertain(l, i)
    if (isVerbTag(tags[i]!)) asNoun(l, i)
    asVerb(l, i)
    if (isVerbTag(tags[i]!)) asPast(l, i)
    asProgressive(l, i)
  }
  asOnlyVerb(l)
  for (let i = from; i < to; i++) {
    asDescribing(l, i)
    asParticle(l, i)
    asOpener(l, i)
    asPresent(l, i)
  }
}
