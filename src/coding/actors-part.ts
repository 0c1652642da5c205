import type { Scene } from '../discourse/scene.ts'
import { Tag } from '../grammar/tags.ts'
import { type ActorEntry, afterOffice } from '../lexicon/actors.ts'
import type { NamedActor } from '../model/lexicon.ts'
import type { Mention } from '../model/mention.ts'
import type { Context } from '../record/draft.ts'

/** One conjunct of a noun phrase, read: what is known of the actor it names. */
export interface Part {
  readonly from: number
  readonly to: number
  /** ISO alpha-3, or IGO and the like with its short code. */
  country: string | null
  sector: string | null
  /** Full name of the person named. */
  person: string | null
  /** Nothing but an adjective of a country ("Hungarian"), or a name of one. */
  bareAdjective: boolean
  bareName: boolean
  /** The country stands behind the noun ("police of Chad"); `shares` where a list of countries may follow. */
  ownedBehind: boolean
  shares: boolean
}

const OF = /^(?:of|for|from|with|in|at|inside|within|near|among|on|under|outside|across|around|behind|by)$/
const PLACED = /^(?:based|living|held|stationed|operating|fighting|serving|working|residing|deployed|exiled|headquartered)$/
const CLOSES = /^(?:who|whom|which|that|whose|to|against|as|after|before|over|about|between|into|than|despite|during|amid|since|when|while)$/

/** Reads one conjunct; null when it names no actor. */
export const readPart = (context: Context, from: number, to: number): Part | null => new Reader(context, from, to).read()

class Reader {
  private readonly s: Scene
  private readonly context: Context
  private readonly from: number
  private readonly to: number
  private country: string | null = null
  /** The country was told by a possessive: what follows does not change it. */
  private owned = false
  private weakCountry: string | null = null
  private sector: string | null = null
  private vague: string | null = null
  private ruling: string | null = null
  private retired = false
  private person: string | null = null
  private personCountry: string | null = null
  private personSector: string | null = null
  private capital = false
  private city = false
  private named = false
  private nouns = 0
  private form: string | null = null
  private ownedBehind = false
  private shares = false

  constructor(context: Context, from: number, to: number) {
    this.context = context
    this.s = context.scene
    this.from = from
    this.to = to
  }

  read(): Part | null {
    const t = this.s.tokens
    for (let i = this.from; i < this.to; ) {
      const lower = t.lower[i]!
      const next = this.mark(i)
      if (next > i) {
        i = next
        continue
      }
      if (lower === "'s" || lower === "'" || lower === '’') this.possessive()
      else if (CLOSES.test(lower) && this.s.tags[i] !== Tag.DET) break
      else if ((OF.test(lower) || PLACED.test(lower)) && i > this.from) {
        this.behind(i, lower)
        break
      } else if (this.s.tags[i] === Tag.NOUN || this.s.tags[i] === Tag.PROPN) this.nouns++
      i++
    }
    return this.result()
  }

  /** What is named or said at a token; the token behind it, or the same token when nothing is. */
  private mark(i: number): number {
    const { s } = this
    const entry = this.context.actors.at(s.tokens, i, this.to)
    const at = s.nameAt[i]!
    const mention = at >= 0 && s.mentions[at]!.from === i ? s.mentions[at]! : null
    if (entry && entry.named.length > 0 && !(mention?.kind === 'organisation' && mention.form === 'igo')) {
      const chosen = this.onDate(entry.named)
      if (chosen) {
        this.takeNamed(chosen)
        return i + entry.tokens.length
      }
    }
    if (mention && !(entry && entry.tokens.length > mention.to - mention.from)) {
      const next = this.takeMention(mention, entry)
      if (next > i) return next
    }
    if (!entry || entry.named.length > 0) return i
    this.takeNoun(entry)
    return i + entry.tokens.length
  }

  /** The entry of a name that holds on the date of the document; without a date the last one. */
  private onDate(named: readonly NamedActor[]): NamedActor | null {
    const date = this.s.published
    if (date) {
      const then = named.find((n) => (n.from === null || n.from <= date) && (n.until === null || n.until >= date))
      if (then) return then
    }
    return named.at(-1) ?? null
  }

  private takeNamed(n: NamedActor): void {
    if (!this.owned && n.country) this.country = n.country
    this.sector = n.sector
    this.named = true
    this.form = 'named'
  }

  private takeMention(m: Mention, entry: ActorEntry | null): number {
    if (m.kind === 'country') {
      // "U.S.-backed rebels", "Saudi-led forces": who backs or leads is not who acts
      const weak = this.s.tokens.words[m.to] === '-' && this.s.tokens.end[m.to - 1] === this.s.tokens.start[m.to]
      if (weak) this.weakCountry ??= m.value
      else if (!this.owned) this.country = m.value
      if (m.form === 'seat') this.sector ??= 'GOV'
      this.form = m.form
      return m.to
    }
    if (m.kind === 'place') {
      if (!m.country) return m.from
      this.weakCountry ??= m.country
      if (m.form === 'capital') this.capital = true
      else this.city = true
      return m.to
    }
    if (m.kind === 'person') {
      this.takePerson(m.value, m.entity)
      return m.to
    }
    if (m.kind !== 'organisation') return m.from
    if (m.form === 'igo') {
      const code = this.context.actors.organisation(m.value) ?? 'IGO'
      if (!this.owned || this.country === null) this.country = code
      this.form = 'igo'
      return m.to
    }
    const known = this.context.actors.organisation(m.value)
    if (known) {
      this.country = known
      this.form = 'igo'
      return m.to
    }
    if (m.country && !this.owned) this.country = m.country
    if (!entry && m.form === 'government') this.sector = 'GOV'
    if (!entry && m.form === 'company') this.sector = 'BUS'
    return m.from
  }

  private takePerson(name: string, entity: number): void {
    const p = this.s.people[entity]
    this.person = p?.name ?? name
    this.personCountry = p?.country ?? null
    this.personSector = p?.role ? this.context.actors.sectorOfRole(p.role) : null
    const fact = this.onDate(this.context.actors.persons(this.person))
    if (!fact) return
    this.personCountry ??= fact.country
    this.personSector ??= fact.sector
  }

  private takeNoun(e: ActorEntry): void {
    if (e.retired) this.retired = true
    if (e.ruling) this.ruling ??= e.ruling
    if (e.head) {
      const keeps = this.named && this.sector !== null && /^(?:REB|PRM|UAF|IMG)$/.test(this.sector) && /^(?:MIL|UAF|REB)$/.test(e.head)
      if (!keeps) this.sector = this.ruling !== null && /^(?:MIL|PTY|CVL)$/.test(e.head) ? this.ruling : e.head
    } else if (e.vague) this.vague = e.vague
    if (!e.retired) this.nouns++
  }

  private possessive(): void {
    this.country ??= this.weakCountry ?? this.personCountry
    if (this.country !== null) this.owned = true
    if (this.person !== null) this.sector ??= null
    this.person = null
    this.capital = false
    this.city = false
    this.form = 'name'
  }

  /** What stands behind a preposition: the country, and what a vague noun is of. */
  private behind(i: number, lower: string): void {
    const rest = i + 1 < this.to ? readPart(this.context, i + 1, this.to) : null
    if (!rest) return
    const head = this.sector !== null
    if (head || this.vague !== null) {
      if (this.country === null && this.weakCountry === null) {
        this.country = rest.country
        this.ownedBehind = rest.country !== null
        this.shares = this.ownedBehind && lower === 'of'
      }
      if (!head && /^(?:of|for|from|with|in|at)$/.test(lower) && rest.sector !== null && !this.capital) this.sector = rest.sector
      return
    }
    if (lower !== 'of' || this.country !== null || this.person !== null) return
    this.country = rest.country
    this.sector = rest.sector
    this.person = rest.person
  }

  private result(): Part | null {
    const sector = this.finalSector()
    const country = this.country ?? this.weakCountry ?? this.personCountry
    if (country === null && sector === null && this.person === null) return null
    const bare = this.nouns === 0 && this.sector === null && this.vague === null && this.person === null
    return {
      from: this.from,
      to: this.to,
      country,
      sector,
      person: this.person,
      bareAdjective: bare && this.form === 'adjective',
      bareName: bare && this.form === 'name',
      ownedBehind: this.ownedBehind,
      shares: this.shares,
    }
  }

  private finalSector(): string | null {
    const own = this.sector ?? this.ruling ?? (this.person !== null ? this.personSector : null) ?? this.vague
    if (own !== null) return afterOffice(own, this.retired)
    if (this.nouns > 0 || this.country !== null) return null
    return this.capital ? 'GOV' : this.city ? 'CVL' : null
  }
}
