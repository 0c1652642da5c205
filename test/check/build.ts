import { type CheckContext, runChecks } from '../../src/check/run.ts'
import type { Check, Finding } from '../../src/model/finding.ts'
import { shortHash } from '../../src/model/hash.ts'
import type { Reference } from '../../src/model/lexicon.ts'
import type { Approx, Interval, Mention, QuantityMention, TimeMention } from '../../src/model/mention.ts'
import type { ChanceryRecord, FieldsOf, RecordBase, RecordKind } from '../../src/model/record.ts'
import { type Field, recordKinds } from '../../src/model/record.ts'
import type { Span } from '../../src/model/span.ts'

const scales: Readonly<Record<string, number>> = { thousand: 3, million: 6, billion: 9 }
const signs: Readonly<Record<string, string>> = { $: 'USD', '€': 'EUR', '£': 'GBP' }

/** Zeros at the end of a number written out from 1,000 on that count as rounding; two digits and the first group are meant. */
const roundZeros = (plain: string, power: number, zeros: number): number => {
  if (plain.length < 4 || power > 0 || plain.includes('.')) return 0
  return Math.min(zeros, plain.length - Math.max(2, plain.length % 3 || 3))
}

/** Both intervals of printed digits: half a unit of the last digit that is meant, and of the last digit that is not zero. */
export const intervalOf = (digits: string, power: number): Interval => {
  const plain = digits.replaceAll(',', '')
  const decimals = plain.split('.')[1]?.length ?? 0
  const value = Number(`${plain}e${power}`)
  const zeros = decimals > 0 ? 0 : (/0*$/.exec(plain)?.[0].length ?? 0)
  const half = Number(`5e${power - decimals - 1 + roundZeros(plain, power, zeros)}`)
  const wide = Math.max(half, Number(`5e${power - decimals - 1 + Math.min(zeros, plain.length - 1)}`))
  return { printed: [value - half, value + half], loose: [value - wide, value + wide] }
}

const form = (unit: string | null): QuantityMention['form'] =>
  unit === 'percent' ? 'percent' : unit === 'times' ? 'times' : unit ? 'money' : 'number'

const number = /([$€£])?(?<![\w.,])(\d+(?:,\d{3})*(?:\.\d+)?)(st|nd|rd|th)?(?: (thousand|million|billion))?( percent| times| crowns)?/g

/** Every number of a text as the mention layer would give it: money, percentages, multiples, ordinals, bare numbers. */
const quantities = (text: string): readonly QuantityMention[] =>
  [...text.matchAll(number)].map((hit) => {
    const [all, sign, digits, ordinal, word, after] = hit
    const power = scales[word ?? ''] ?? 0
    const unit = sign ? signs[sign]! : after === ' crowns' ? 'SEK' : (after?.trim() ?? null)
    return {
      kind: 'quantity',
      start: hit.index,
      end: hit.index + all.length,
      from: 0,
      to: 0,
      value: Number((Number(digits!.replaceAll(',', '')) * 10 ** power).toPrecision(12)),
      form: ordinal ? 'ordinal' : form(unit),
      unit,
      approx: null,
      interval: intervalOf(digits!, power),
      printed: digits!,
    }
  })

/** Paragraphs at blank lines, sentences at full stops; a paragraph without one is a heading. */
const sentencesOf = (text: string): CheckContext['sentences'] => {
  const found: { start: number; end: number; paragraph: number; heading: boolean }[] = []
  let paragraph = 0
  for (const block of text.matchAll(/[^\n]+/g)) {
    const heading = !/[.!?]["”]?$/.test(block[0].trim())
    for (const s of block[0].matchAll(/\S[^\n]*?(?:[.!?]["”]?(?=\s|$)(?!\s[a-z])|$)/g))
      found.push({ start: block.index + s.index, end: block.index + s.index + s[0].length, paragraph, heading })
    paragraph++
  }
  return found
}

const empty = (field: Field): unknown => (field.type === 'texts' || field.type === 'parties' ? [] : null)

type Given<K extends RecordKind> = Partial<FieldsOf<K>> & Partial<Pick<RecordBase, 'inferred' | 'negated' | 'attribution'>>

/** A report made by hand: a text, and what an engine would have read in it. */
export class Report {
  readonly text: string
  readonly published: string | null
  readonly title: string | null
  readonly records: ChanceryRecord[] = []
  readonly mentions: Mention[]

  constructor(text: string, published: string | null = null, title: string | null = null) {
    this.text = text
    this.published = published
    this.title = title
    this.mentions = [...quantities(text)]
  }

  /** The span of a phrase; the test is wrong if it is not there. */
  find(phrase: string): Span {
    const start = this.text.indexOf(phrase)
    if (start < 0) throw new Error(`not in the text: ${phrase}`)
    return { start, end: start + phrase.length }
  }

  record<K extends RecordKind>(kind: K, phrase: string, given: Given<K>): this {
    const span = this.find(phrase)
    const fields = Object.fromEntries(Object.entries(recordKinds[kind].fields).map(([name, field]) => [name, empty(field as Field)]))
    const base: RecordBase = {
      id: shortHash(kind, span.start, span.end, JSON.stringify(given)),
      document: 'd',
      source: null,
      published: this.published,
      span,
      quote: phrase,
      evidence: [span],
      attribution: { by: null, mode: 'stated' },
      inferred: {},
      topics: [],
      negated: false,
      disputed: [],
      rule: 'by hand',
      trace: [],
      plover: null,
      cameo: null,
      sources: [],
      targets: [],
    }
    this.records.push({ ...base, ...fields, ...given, kind } as unknown as ChanceryRecord)
    return this
  }

  /** A figure whose value, unit and intervals are those of the number printed in `words` within `phrase`. */
  figure(phrase: string, words: string, given: Given<'figure'>): this {
    const within = this.find(phrase)
    const start = this.text.indexOf(words, within.start)
    const printed = this.mentions.find((m): m is QuantityMention => m.kind === 'quantity' && m.start === start)
    if (!printed) throw new Error(`no number: ${words}`)
    return this.record('figure', phrase, { value: printed.value, unit: printed.unit, interval: printed.interval, status: 'actual', ...given })
  }

  time(phrase: string, kind: TimeMention['kind'], value: string | null, amount: TimeMention['amount'] = null): this {
    this.mentions.push({ kind, ...this.find(phrase), from: 0, to: 0, value, timex: value, basis: 'printed', amount })
    return this
  }

  date(phrase: string, value: string): this {
    return this.time(phrase, 'date', value)
  }

  country(phrase: string, value: string): this {
    this.mentions.push({ kind: 'country', ...this.find(phrase), from: 0, to: 0, value, form: 'name' })
    return this
  }

  person(phrase: string, role: string, country: string): this {
    this.mentions.push({ kind: 'person', ...this.find(phrase), from: 0, to: 0, value: phrase, role, country, entity: 0 })
    return this
  }

  /** Bends the number that starts a phrase, as a hedge before it would. */
  bend(words: string, approx: Approx, interval: Interval): this {
    const { start } = this.find(words)
    const at = this.mentions.findIndex((m) => m.kind === 'quantity' && m.start === start)
    this.mentions[at] = { ...(this.mentions[at] as QuantityMention), approx, interval }
    return this
  }

  context(reference: Reference = noReference): CheckContext {
    return {
      document: {
        id: 'd',
        contentHash: 'd',
        text: this.text,
        published: this.published,
        language: 'en',
        publisher: null,
        title: this.title,
        url: null,
        source: null,
      },
      records: this.records,
      mentions: this.mentions,
      sentences: sentencesOf(this.text),
      reference,
      organisations: { 'nordic council': 'NC', 'river league': 'RL' },
    }
  }

  check(check?: Check, reference?: Reference): readonly Finding[] {
    const all = runChecks(this.context(reference))
    return check ? all.filter((f) => f.check === check) : all
  }

  verdicts(check: Check, reference?: Reference): readonly string[] {
    return this.check(check, reference).map((f) => f.verdict)
  }
}

export const report = (text: string, published: string | null = null, title: string | null = null): Report => new Report(text, published, title)

export const noReference: Reference = {
  version: '0',
  memberships: [],
  agencies: { facts: [], source: 'none', reach: { from: '2000-01-01', until: '2000-12-31' } },
  offices: { facts: [], source: 'none', reach: { from: '2000-01-01', until: '2000-12-31' } },
}
