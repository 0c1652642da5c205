/** The stages of an agreement, in the order in which they follow each other. */
export const stages = ['proposed', 'negotiating', 'agreed', 'signed', 'ratified', 'in-force', 'ended'] as const
export type Stage = (typeof stages)[number]

/** The stages in the words of a reader. */
export const stageWords: Readonly<Record<Stage, string>> = {
  proposed: 'proposed',
  negotiating: 'under negotiation',
  agreed: 'agreed',
  signed: 'signed',
  ratified: 'ratified',
  'in-force': 'in force',
  ended: 'ended',
}

/** How a step stands on record. */
export const stepStates = {
  told: 'a document tells it',
  missing: 'no document tells it, though a later stage is told: it must have happened, when is not said',
  open: 'no document tells it, and it comes after the furthest stage told: whether it has happened is not said',
  'not-needed': 'an instrument of this form does without it',
} as const
export type StepState = keyof typeof stepStates

/** Values of one field of a step that contradict each other, each with the claims that tell it. Both are kept. */
export interface StepConflict {
  readonly field: 'date' | 'place'
  readonly values: readonly { readonly value: string; readonly claims: readonly string[] }[]
}

/** One stage of an instrument: what is told of it, by which claims. A later stage never invents an earlier one. */
export interface Step {
  readonly stage: Stage
  readonly state: StepState
  /** The most precise date told, ISO 8601; null when none is. */
  readonly date: string | null
  readonly place: string | null
  /** Claims that tell it, most precise first. */
  readonly claims: readonly string[]
  /** Claims that say it has not happened. */
  readonly denied: readonly string[]
  readonly conflicts: readonly StepConflict[]
}

/** One agreement across documents, stages and names ("the visa deal", "an intergovernmental agreement on mutual visa exemption"). */
export interface Instrument {
  /** Hash of the sorted ids of its items. */
  readonly id: string
  /** The fullest title told; null when it has none. */
  readonly title: string | null
  readonly form: string
  readonly parties: readonly string[]
  readonly subject: string | null
  /** The furthest stage told. */
  readonly stage: Stage | null
  /** One for each stage, in order. */
  readonly steps: readonly Step[]
  /** Ids of the agreement items that it is made of. */
  readonly items: readonly string[]
  readonly pairs: readonly string[]
}

/** What became of a commitment. */
export const followUpStates = {
  open: 'nothing later on record bears on it, and no deadline has passed',
  repeated: 'said again later, nothing more',
  advanced: 'a step towards it is on record',
  kept: 'what was promised is on record as done; proposed until a person agrees',
  broken: 'called off, refused by the one who promised, or undone on record; proposed until a person agrees',
  lapsed: 'its deadline passed with nothing on record, or those who were asked turned it down; silence is no breach',
  unverifiable: 'nothing measurable was promised',
} as const
export type FollowUpStatus = keyof typeof followUpStates

/** How a later claim bears on a commitment. */
export const followUpRelations = {
  repeats: 'the same is taken on or wished for again',
  advances: 'a step towards it',
  fulfils: 'what was promised is told as done',
  contradicts: 'it is refused, denied or told as not done',
  drops: 'it is called off, withdrawn or suspended',
} as const
export type FollowUpRelation = keyof typeof followUpRelations

export interface FollowUpLink {
  /** Id of the later item. */
  readonly item: string
  /** Id of the claim of that item that shows it first. */
  readonly claim: string
  readonly relation: FollowUpRelation
  /** Why the two belong together, in plain words. */
  readonly reason: string
  /** The day of the later claim: its own date, else that of its document; ISO 8601. */
  readonly date: string | null
}

/** A commitment with what later documents tell of it. Endorsements take nothing on and are not followed. */
export interface FollowUp {
  /** Hash of the commitment's item id. */
  readonly id: string
  /** Id of the commitment's item. */
  readonly commitment: string
  readonly holders: readonly string[]
  readonly action: string | null
  readonly modality: string | null
  /** By when, ISO 8601: as told, else the date of the plan that the same words tell. */
  readonly deadline: string | null
  readonly status: FollowUpStatus
  /** Whether *kept* or *broken* is the machine's alone. */
  readonly proposed: boolean
  /** The country whose turn it is: the one asked, or the one that has taken it on; null when both or nobody. */
  readonly turn: string | null
  /** In order of date. */
  readonly links: readonly FollowUpLink[]
  readonly pairs: readonly string[]
}

/** A date by which something was to be done. */
export interface Deadline {
  readonly followUp: string
  readonly commitment: string
  /** The last day that it may mean. */
  readonly day: string
  /** Days from the day looked from; negative when it has passed. */
  readonly days: number
  readonly status: FollowUpStatus
}
