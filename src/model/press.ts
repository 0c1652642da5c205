/** A body that hands out releases and pictures, under all its names. */
export interface PressOffice {
  readonly country: string
  /** "president of Kazakhstan": as it is shown. */
  readonly name: string
  /** As it stands in text, in small letters: "akorda". */
  readonly names: readonly string[]
  readonly domains: readonly string[]
  readonly handles: readonly string[]
}

/** Whose press or government a text comes from, as compiled from `data/`. All names in small letters; countries by their code. */
export interface PressFacts {
  /** National agencies and state broadcasters. */
  readonly agencies: Readonly<Record<string, string>>
  readonly outlets: Readonly<Record<string, string>>
  /** Agencies that report for the whole world. */
  readonly world: readonly string[]
  readonly offices: readonly PressOffice[]
  /** Country by its domain ("kz"); `sold` ones tell only behind a label of a government. */
  readonly domains: Readonly<Record<string, string>>
  readonly sold: Readonly<Record<string, string>>
  /** Country by its names, adjectives and capital. */
  readonly nations: Readonly<Record<string, string>>
  readonly capitals: Readonly<Record<string, string>>
}
