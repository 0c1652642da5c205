import { firstFrom, type Scene } from '../discourse/scene.ts'
import { isVerbTag, Tag } from '../grammar/tags.ts'
import { type ActorEntry, afterOffice } from '../lexicon/actors.ts'
import type { Mention, OrganisationMention } from '../model/mention.ts'
import type { Context } from '../record/draft.ts'
import { factOf, holdsOn, personRun } from './actors-person.ts'

/** One conjunct of a noun phrase, read: what is known of the actor it names. */
export interface Part {
  readonly from: number
  readonly to: number
  /** ISO alpha-3, or IGO and the like with its short code. */
  country: string | null
  sector: string | null
  /** Full name of the person named. */
  person: string | null
  /** The country that a common name stands for where neither phrase nor text tells one ("the Foreign Office"). */
  readonly usual: string | null
  /** Nothing but an adjective of a country ("Hungarian"), or a name of one. */
  readonly bareAdjective: boolean
  readonly bareName: boolean
  /** The country stands behind the noun ("police of Chad"); `shares` where a list of countries may follow. */
  readonly ownedBehind: boolean
  shares: boolean
}

const OF = /^(?:of|for|from|with|in|at|inside|within|near|among|on|under|outside|across|around|behind|by)$/
const PLACED = /^(?:based|living|held|stationed|operating|fighting|serving|working|residing|deployed|exiled|headquartered|camped|trapped|stranded)$/
const CLOSES = /^(?:who|whom|which|that|whose|to|against|as|after|before|over|about|between|into|than|despite|during|amid|since|when|while|like)$/
/** "the capital Juba": nouns that say what sort of place it is. */
const TOWN = /^(?:capital|port|province|region|district|state|island|county|governorate|valley|area)$/
const TOWARDS = /^(?:to|into|toward|towards|via|from|leave|leaves|left|leaving|visit|visited|visiting|visits|tour|toured)$/
const WITHIN = /^(?:in|at|near|outside|inside|around|across|through|throughout|within)$/
/** "rallies by students", "the resignation of the president": what is no actor itself hands on the one it is of. */
const THROUGH = /^(?:of|by)$/
/** "a blockade on Haitian ports": only where it is done to, not where it does. */
const THROUGH_OBJECT = /^(?:on|with|for)$/
/** A noun of one of these sectors says no more than what the armed group before it is. */
const ARMED = /^(?:REB|PRM|UAF)$/
const IN_ARMS = /^(?:MIL|UAF|REB)$/
/** Office words that take the sector of the body they are of: "president of the football league". */
const OVER_BODY = /^(?:LEG|BUS|SOC|EDU|PTY|LAB|MED|REL|JUD|REB|UAF|CRM|NGO|OPP)$/

/** Reads one conjunct; null when it names no actor. */
export const readPart = (context: Context, from: number, to: number): Part | null => new Reader(context, from, to).read()

/** What the words of a conjunct have told so far, from left to right. */
class Reader {
  private readonly s: Scene
  private readonly context: Context
  private readonly from: number
  private readonly to: number
  private country: string | null = null
  /** Told by a possessive: what follows does not change it. */
  private owned = false
  /** Whose body is meant by a common name where nothing tells. */
  private usual: string | null = null
  /** Of a place, a backer: holds when nothing better is told. */
  private weakCountry: string | null = null
  private sector: string | null = null
  private vague: string | null = null
  private ruling: string | null = null
  private retired = false
  private person: string | null = null
  private personCountry: string | null = null
  private personRole: string | null = null
  /** The text does not tell the person's country; it was concluded. */
  private guessed = false
  private place: 'capital' | 'city' | null = null
  /** "the capital Juba": told as a place. */
  private town = false
  /** A body or movement by name stands here. */
  private named = false
  private nouns = 0
  private unrecognised = false
  private form: 'adjective' | 'name' | 'state' | 'other' | null = null
  private ownedBehind = false
  private shares = false

  constructor(context: Context, from: number, to: number) {
    this.context = context
    this.s = context.scene
    this.from = from
    this.to = to
  }

  read(): Part | null {
    const { s } = this
    for (let i = this.from; i < this.to; ) {
      const next = this.mark(i)
      if (next > i) {
        i = next
        continue
      }
      const lower = s.tokens.lower[i]!
      if (lower === "'s" || lower === "'" || lower === '’') this.possessive()
      else if (CLOSES.test(lower) && s.tags[i] !== Tag.DET && this.begun()) {
        if (/^(?:to|against|between)$/.test(lower) && this.isBlank() && this.isObject()) this.behind(i, 'on')
        break
      } else if (i > this.from && (OF.test(lower) || (PLACED.test(lower) && s.tokens.words[i - 1] !== '-'))) {
        this.behind(i, lower)
        break
      } else if (s.tags[i] === Tag.NOUN || s.tags[i] === Tag.PROPN) {
        if (TOWN.test(lower)) this.town = true
        else this.nouns++
      }
      i++
    }
    return this.result()
  }

  /** Whether nothing that stands here acts: "a planned visit | to Haiti". */
  private isBlank(): boolean {
    return this.sector === null && this.vague === null && this.ruling === null && this.country === null && this.weakCountry === null
  }

  /** Whether anything was named yet: "more than 100 soldiers" does not end at "than". */
  private begun(): boolean {
    return this.nouns > 0 || this.country !== null || this.sector !== null || this.person !== null || this.weakCountry !== null
  }

  /** What is named or said at a token; the token behind it, or the same token when nothing is. */
  private mark(i: number): number {
    const { s } = this
    const entry = this.context.actors.at(s.tokens, i, this.to)
    const at = s.nameAt[i]!
    const mention = at >= 0 && s.mentions[at]!.from === i ? s.mentions[at]! : null
    if (entry && entry.named.length > 0 && this.prefers(entry, mention)) {
      this.takeNamed(entry)
      return i + entry.tokens.length
    }
    if (mention && !(entry && entry.tokens.length > mention.to - mention.from)) {
      const next = this.takeMention(mention, entry)
      if (next > i) return next
    }
    if (entry && entry.named.length === 0) {
      // "military aid": the adjective says of no soldier, unless a country's
      if (entry.head === 'MIL' && s.tags[i] === Tag.ADJ && this.country === null && entry.tokens.length === 1) return i + 1
      // "deputy chief": of what follows, not of a parliament
      const deputy = entry.tokens.length === 1 && entry.tokens[0] === 'deputy' && this.context.actors.at(s.tokens, i + 1, this.to) !== null
      if (!deputy) this.takeNoun(entry)
      return i + entry.tokens.length
    }
    const end = at < 0 ? personRun(this.context, i, this.to) : i
    if (end > i) this.takePerson(s.tokens.text.slice(s.tokens.start[i]!, s.tokens.end[end - 1]!), null)
    return end
  }

  /** Whether a name of the list is meant rather than what the text was read to mention there. */
  private prefers(entry: ActorEntry, mention: Mention | null): boolean {
    if (!mention) return true
    const length = mention.to - mention.from
    if (mention.kind === 'organisation') return mention.form !== 'igo' || entry.tokens.length >= length
    if (mention.kind === 'person') return entry.tokens.length > length || (entry.tokens.length === length && !mention.value.includes(' '))
    return entry.tokens.length >= length
  }

  private takeNamed(entry: ActorEntry): void {
    const date = this.s.published
    const n = (date ? entry.named.find((x) => holdsOn(x, date)) : undefined) ?? entry.named.at(-1)!
    if (n.kind === 'state') {
      if (!this.owned) this.country = n.country
      // whoever acts for an entity without a code of its own must not pass for the state that ISO files it under
      if (n.sector !== null) this.unrecognised = true
      this.form = 'state'
      return
    }
    // "the Foreign Office" is whose the text tells; "Congress" is no other than its own where the text is at home; "Lebanese Hezbollah" keeps its adjective
    if (entry.common) this.usual = n.country
    else if (this.country === null) this.country = n.country
    if (n.sector !== null) this.sector = n.sector
    this.named = !entry.common
    this.form = 'other'
  }

  private takeMention(m: Mention, entry: ActorEntry | null): number {
    if (m.kind === 'country') {
      // "U.S.-backed rebels", "Saudi-led forces": who backs or leads is not who acts
      const t = this.s.tokens
      const backer = t.words[m.to] === '-' && t.end[m.to - 1] === t.start[m.to]
      if (backer) this.weakCountry ??= m.value
      else if (!this.owned) this.country = m.value
      if (m.form === 'seat') this.sector ??= 'GOV'
      this.form = m.form === 'adjective' || m.form === 'name' ? m.form : 'other'
      return m.to
    }
    if (m.kind === 'place') {
      if (!m.country) return m.from
      this.weakCountry ??= m.country
      this.place = m.form === 'capital' ? 'capital' : 'city'
      return m.to
    }
    if (m.kind === 'person') {
      const p = this.s.people[m.entity]
      // "Judge Philip Hickok": an office that was read as the first name
      if (entry && entry.named.length === 0) this.takeNoun(entry)
      this.takePerson(p?.name ?? m.value, p?.role ?? m.role)
      this.personCountry ??= p?.country ?? m.country
      this.guessed = p?.countryFrom !== 'beside'
      return m.to
    }
    return m.kind === 'organisation' ? this.takeBody(m, entry) : m.from
  }

  private takeBody(m: OrganisationMention, entry: ActorEntry | null): number {
    const known = this.context.actors.organisation(m.value)
    if (known !== null || m.form === 'igo') {
      if (!this.owned || this.country === null) this.country = known ?? 'IGO'
      this.form = 'other'
      return m.to
    }
    // "Union of Burma" has the form of a body and is the name of a country
    const state = this.s.countries[firstFrom(this.s.countries, m.from)]
    if (state?.from === m.from && state.to >= m.to) return this.takeMention(state, entry)
    if (m.country && !this.owned) this.country = m.country
    if (!entry && m.form === 'government') this.sector = 'GOV'
    if (!entry && m.form === 'company') this.sector = 'BUS'
    return m.from
  }

  private takePerson(name: string, role: string | null): void {
    this.person = name
    this.personRole = role
  }

  private takeNoun(e: ActorEntry): void {
    if (e.retired) {
      this.retired = true
      return
    }
    this.nouns++
    if (e.international) this.usual ??= 'IGO'
    if (e.ruling) this.ruling ??= e.ruling
    if (!e.head) {
      if (e.vague) this.vague = e.vague
      return
    }
    if (this.named && this.sector !== null && ARMED.test(this.sector) && IN_ARMS.test(e.head)) return
    // "Taliban gunmen": whoever fights for a movement fights, whatever it holds by then
    if (this.named && e.head === 'UAF') {
      this.sector = 'REB'
      return
    }
    this.sector = this.ruling !== null && /^(?:MIL|PTY|CVL|UAF)$/.test(e.head) ? this.ruling : e.head
  }

  private possessive(): void {
    this.settlePerson()
    // "Miami's Cuban exiles": a town owns less than an adjective says
    const town = this.country === null && this.weakCountry !== null
    if (!town) {
      this.country ??= this.personCountry
      if (this.country !== null) this.owned = true
    }
    this.person = null
    this.place = null
    this.form = 'other'
  }

  /** What stands behind a preposition: the country, and what a vague noun is of. */
  private behind(i: number, lower: string): void {
    const rest = i + 1 < this.to ? readPart(this.context, i + 1, this.to) : null
    if (!rest) return
    if (this.sector === null && this.vague === null && this.ruling === null) {
      if (!(THROUGH.test(lower) || (this.isObject() && THROUGH_OBJECT.test(lower))) || this.country !== null || this.person !== null) return
      this.country = rest.country
      this.sector = rest.sector
      this.person = rest.person
      return
    }
    if (this.country === null && this.weakCountry === null) {
      this.country = rest.country
      this.ownedBehind = rest.country !== null
      this.shares = this.ownedBehind && lower === 'of'
    }
    if (rest.sector === null || !/^(?:of|for|from|with|in|at)$/.test(lower)) return
    if (this.sector === null || (this.sector === 'GOV' && lower === 'of' && OVER_BODY.test(rest.sector))) this.sector = rest.sector
  }

  /** The sector of the person here, from the office beside the name and from the list; settles the country too. */
  private settlePerson(): string | null {
    if (this.person === null) return null
    const role = this.personRole === null ? null : this.context.actors.sectorOfRole(this.personRole)
    const told = this.country ?? (this.guessed ? null : this.personCountry)
    const whole = this.person.includes(' ')
    const fact = factOf(this.context, this.person, whole ? this.country : told, this.sector !== null || role !== null)
    // the list outranks what was concluded, and of a whole name what stands near it
    if (fact?.country && (this.personCountry === null || this.guessed || whole)) this.personCountry = fact.country
    const office = role?.sector ?? this.vague
    // who bears an office is no former official, whatever the list says of the day
    const listed = fact?.sector === 'ELI' && office !== null ? null : fact?.sector
    return (role?.firm ? role.sector : null) ?? listed ?? office ?? null
  }

  private finalSector(known: string | null): string | null {
    if (this.unrecognised) return 'PRE'
    const vague = this.vague === 'CVL' && this.country?.startsWith('IGO') ? null : this.vague
    const own = this.sector ?? this.ruling ?? known ?? vague
    if (own !== null) return afterOffice(own, this.retired)
    if (this.nouns > 0 || this.country !== null || this.place === null) return null
    // a capital speaks for its government, a town for its people; who goes there goes to the country
    const before = this.before()
    if (TOWARDS.test(before) || (this.place === 'capital' && WITHIN.test(before))) return null
    return this.place === 'capital' && !this.town ? 'GOV' : 'CVL'
  }

  /** Whether the phrase does not act: no verb follows it. */
  private isObject(): boolean {
    let i = this.to
    while (this.s.tags[i] === Tag.ADV) i++
    const tag = this.s.tags[i]
    return tag === undefined || !(isVerbTag(tag) || tag === Tag.AUX)
  }

  /** The word before the conjunct, articles apart. */
  private before(): string {
    const t = this.s.tokens.lower
    const before = t[this.from - 1] ?? ''
    return before === 'the' ? (t[this.from - 2] ?? '') : before
  }

  private result(): Part | null {
    const known = this.settlePerson()
    const sector = this.finalSector(known)
    const country = this.country ?? this.personCountry ?? this.weakCountry ?? (this.usual === 'IGO' ? 'IGO' : null)
    if (country === null && sector === null && this.person === null) return null
    const bare = this.nouns === 0 && this.sector === null && this.vague === null && this.person === null
    return {
      from: this.from,
      to: this.to,
      country,
      sector,
      person: this.person,
      usual: this.usual,
      bareAdjective: bare && (this.form === 'adjective' || this.form === 'state'),
      bareName: bare && (this.form === 'name' || this.form === 'state'),
      ownedBehind: this.ownedBehind,
      shares: this.shares,
    }
  }
}
