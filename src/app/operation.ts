import type { Readable } from 'node:stream'
import type { z } from 'zod'
import type { Problem } from '../model/problem.ts'

/** What an operation hands to its shell, one at a time. */
export type Output =
  /** One thing asked for: a record, a finding, a line of a report. `kind` chooses how a terminal shows it. */
  | { readonly type: 'value'; readonly value: unknown }
  /** A finished text in the asked format (a brief, an export): written as it is. */
  | { readonly type: 'text'; readonly text: string }
  | { readonly type: 'problem'; readonly problem: Problem }
  /** Something worth knowing that is no trouble: files of other kinds were passed over. */
  | { readonly type: 'note'; readonly text: string }
  /** So many inputs are done; `total` is null while it is not known. */
  | { readonly type: 'progress'; readonly done: number; readonly total: number | null; readonly label: string }
  /** One long step that cannot say how far it is begins. */
  | { readonly type: 'step'; readonly label: string }

export const formats = [
  'text',
  'jsonl',
  'json',
  'markdown',
  'html',
  'csv',
  'conllu',
  'annotations',
  'schema-org',
  'ftm',
  'gdelt',
  'plover',
  'ics',
  'atom',
  'parquet',
  'docx',
] as const
export type Format = (typeof formats)[number]

/** What an operation may know of the world around it; given by the shell. */
export interface Host {
  /** The folder that relative paths start from. */
  readonly cwd: string
  readonly stdin: Readable
  /** The day on which a person asks, ISO 8601: only for judgements and for saying how fresh a brief is. */
  readonly today: string
  /** The moment at which a person asks, ISO 8601 in UTC: only for judgements. */
  readonly now: string
  readonly format: Format
}

/** The folder of the table in which an operation stands in help texts and in the reference. */
export type Group = 'read' | 'keep' | 'ask'

/**
 * One thing that Chancery can do. The command line, the reference docs and every other shell are made from a table of these.
 * `input` is a zod object whose fields carry their own `description`; fields named in `positional` are given without a flag.
 */
export interface Operation<S extends z.ZodObject = z.ZodObject> {
  readonly name: string
  readonly group: Group
  /** One line, lower case, no full stop. */
  readonly summary: string
  /** What a person who has never used it should know. */
  readonly about: string
  readonly input: S
  /** Fields given by place, in order; one that ends in "…" takes all that follow. */
  readonly positional: readonly string[]
  /** A command that works as it is in a checkout. */
  readonly example: string
  /** Formats it can print, the usual one first. */
  readonly formats: readonly Format[]
  /** Whether `--format json` is one object or a list of values. */
  readonly prints: 'one' | 'many'
  /** What a reader is told when there is nothing to print, by what was asked: "no hits". */
  readonly nothing?: (input: z.output<S>) => string
  /** What a reader is told when the run is stopped from outside (Ctrl-C): what of it stands. Without it, the signal ends the process at once. */
  readonly stopped?: string
  readonly run: (input: z.output<S>, host: Host) => AsyncIterable<Output>
}

/** Keeps the input's type for `run` while the table holds operations of all inputs. */
export const defineOperation = <S extends z.ZodObject>(operation: Operation<S>): Operation => operation as unknown as Operation

export const value = (of: unknown): Output => ({ type: 'value', value: of })
export const text = (of: string): Output => ({ type: 'text', text: of })
export const problem = (of: Problem): Output => ({ type: 'problem', problem: of })
export const note = (of: string): Output => ({ type: 'note', text: of })
export const progress = (done: number, total: number | null, label: string): Output => ({ type: 'progress', done, total, label })
export const step = (label: string): Output => ({ type: 'step', label })
