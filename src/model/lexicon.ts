/** Words and reference facts as compiled from `data/` by `npm run compile`; both are plain JSON, arguments of `createEngine`. */

import type { Senses } from './senses.ts'

export interface CountryEntry {
  /** ISO 3166-1 alpha-3, Kosovo XKX. */
  readonly code: string
  readonly name: string
  /** Names that always mean the country: short, long, former ("Türkiye", "Turkey", "Republic of Türkiye"). */
  readonly names: readonly string[]
  /** Names that are also something else ("Georgia", "Jordan", "Chad", "Turkey"): taken only with a country context. */
  readonly weak: readonly string[]
  /** Adjectives, also for the language: "Albanian", "Kazakh", "Kazakhstani". */
  readonly adjectives: readonly string[]
  /** Nouns for the people, singular and plural: "Albanian", "Albanians", "Kazakhstanis". */
  readonly people: readonly string[]
  readonly capital: string | null
  /** Seats of power that stand for the state: "Akorda", "the Kremlin", "White House", "Ak Orda". */
  readonly seats: readonly string[]
  /** Larger or newsworthy cities and regions, capital excluded. */
  readonly places: readonly string[]
  /** Marked where the status as a state is disputed, with a short neutral note. */
  readonly disputed: string | null
}

export interface OrganisationEntry {
  /** Usual short name as records carry it: "UN", "OSCE", "Organization of Turkic States" has "OTS". */
  readonly code: string
  readonly name: string
  /** All names and abbreviations, `name` included. */
  readonly names: readonly string[]
  /** PLOVER short code after IGO ("UNO", "EUR", "OSC"), null when it has none. */
  readonly plover: string | null
  readonly form: 'igo' | 'other'
}

export interface CurrencyEntry {
  /** ISO 4217. */
  readonly code: string
  readonly symbols: readonly string[]
  /** Names in singular and plural, lower case: "tenge", "US dollar", "dollars", "euro cents" stays out. */
  readonly names: readonly string[]
  /** Names that several currencies share ("dollar", "peso", "pound", "crown"): true when this one is meant by default. */
  readonly defaultFor: readonly string[]
}

/** A person, body, movement or other actor with a name of its own, and what it is in the codebook of actors. Dates are ISO, as precise as known. */
export interface NamedActor {
  readonly name: string
  /** `state`: a former state, a people or region, which stands like the name or adjective of a country. */
  readonly kind: 'person' | 'body' | 'group' | 'state'
  /** ISO 3166-1 alpha-3; else a code for those of no one country: IGO, NGO, ISM, IMG, MNC. */
  readonly country: string | null
  /** Sector of the PLOVER codebook; null when the name tells none. */
  readonly sector: string | null
  /** Since when and until when it is so; null = not bounded, or not known. */
  readonly from: string | null
  readonly until: string | null
  /** All names and abbreviations, `name` included; of a person also the surname alone. */
  readonly names: readonly string[]
}

/** Words by sector of the PLOVER codebook: "MIL" → "soldier". */
export type BySector = Readonly<Record<string, readonly string[]>>

/** Words for those who act, from `data/coding/`: what sector a noun gives, and actors by name. */
export interface ActorWords {
  /** Nouns that carry their sector whatever stands before them ("soldier"). */
  readonly heads: BySector
  /** The same of those who come from several states ("peacekeeper"): of an international body where no country is told. */
  readonly international: BySector
  /** Nouns that take the sector of the word before them ("leader"), and their own when there is none. */
  readonly vague: BySector
  /** Words that win over a noun behind them ("rebel soldiers"). */
  readonly ruling: BySector
  /** "former", "ousted": the office is over. */
  readonly retired: readonly string[]
  /** Country, or IGO and the like → sector → bodies by name. */
  readonly bodies: Readonly<Record<string, BySector>>
  readonly groups: readonly Omit<NamedActor, 'kind'>[]
  /** Country → names of former states and of peoples and regions; `unrecognised` entities carry the sector PRE. */
  readonly former: Readonly<Record<string, readonly string[]>>
  readonly unrecognised: Readonly<Record<string, readonly string[]>>
  readonly peoples: Readonly<Record<string, readonly string[]>>
  /** Country → persons, one line each: `name | other names, from/until SECTOR`. */
  readonly people: Readonly<Record<string, readonly string[]>>
}

export interface Lexicon {
  readonly version: string
  readonly countries: readonly CountryEntry[]
  readonly organisations: readonly OrganisationEntry[]
  readonly currencies: readonly CurrencyEntry[]
  /** Word classes from `data/words/*.yaml`: class name → lower-case lemmas or phrases ("verb:sign" → ["sign", "ink"]). */
  readonly classes: Readonly<Record<string, readonly string[]>>
  readonly actors: ActorWords
  /** Senses of verbs and nouns for the coding of events, from `data/coding/`. */
  readonly senses: Senses
}

/** One dated fact about belonging. `until` null = still so at the reach. ISO dates as precise as known. */
export interface MembershipFact {
  readonly country: string
  readonly status: 'member' | 'observer' | 'partner' | 'candidate' | 'dialogue-partner' | 'suspended'
  readonly from: string | null
  readonly until: string | null
  readonly note: string | null
}

export interface MembershipList {
  /** `OrganisationEntry.code`, also "UN Security Council". */
  readonly organisation: string
  readonly facts: readonly MembershipFact[]
  /** Which statuses this list covers in full: only for those does absence mean "not on the list". */
  readonly complete: readonly MembershipFact['status'][]
  /** The dates between which the list may be relied on; outside, the verdict is unverifiable. */
  readonly reach: { readonly from: string; readonly until: string }
  readonly source: string
  /** Day on which the list was last checked. */
  readonly checked: string
}

export interface OfficeFact {
  readonly country: string
  readonly office: 'head-of-state' | 'head-of-government'
  readonly title: string
  readonly name: string
  readonly surname: string
  readonly from: string
  readonly until: string | null
}

/** A national news agency or state broadcaster under one of its names: whose press a report comes from. */
export interface AgencyFact {
  readonly country: string
  /** As it stands in datelines and as publisher: "Xinhua", "KUNA". */
  readonly name: string
}

export interface Reference {
  readonly version: string
  readonly memberships: readonly MembershipList[]
  readonly offices: {
    readonly facts: readonly OfficeFact[]
    readonly source: string
    readonly reach: { readonly from: string; readonly until: string }
  }
  readonly agencies: {
    readonly facts: readonly AgencyFact[]
    readonly source: string
    readonly reach: { readonly from: string; readonly until: string }
  }
}

/** How strongly somebody stands behind what is said: the codebook's ladder, and beside it what asks or offers. */
export type StrengthClass = 'endorsement' | 'suggestion' | 'necessity' | 'interest' | 'intention' | 'undertaking' | 'obligation' | 'offer' | 'request'

/** Words by which two wordings of one thing are laid side by side: `data/wording.yaml`, and the strengths of `data/words/commitment.yaml`. */
export interface WordingWords {
  readonly version: string
  /** A wider noun → narrower ones, one step. Nouns of several words stand with spaces. */
  readonly inclusion: Readonly<Record<string, readonly string[]>>
  readonly opposites: readonly (readonly [string, string])[]
  /** Words that make an act smaller: "consider", "possibility". */
  readonly hedges: readonly string[]
  /** "both", "all", "only" … by what they say of how many. */
  readonly quantities: Readonly<Record<string, readonly string[]>>
  /** Words that stand beside any subject and tell none. */
  readonly generic: readonly string[]
  /** Modifiers that narrow nothing. */
  readonly evaluative: readonly string[]
  /** Head nouns of projects that have names of their own. */
  readonly projects: readonly string[]
  /** What means a part of a place before its name: "southern". */
  readonly parts: readonly string[]
  /** Rows of single words that two reports of one thing take for each other. */
  readonly equivalents: readonly (readonly string[])[]
  /** By strength: verbs, nouns and adjectives as lemmas, phrases as printed. */
  readonly strength: Readonly<
    Record<StrengthClass, { readonly verbs: readonly string[]; readonly others: readonly string[]; readonly phrases: readonly string[] }>
  >
}
