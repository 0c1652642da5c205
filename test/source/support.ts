import { mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { dirname, join } from 'node:path'
import { readSources } from '../../src/source/read-sources.ts'
import type { ReadOptions, SourceDocument, SourceResult } from '../../src/source/source.ts'

/** Files written into a folder of their own, which is gone after `run`. */
export const withFiles = async <T>(files: Readonly<Record<string, string | Uint8Array>>, run: (folder: string) => Promise<T>): Promise<T> => {
  const folder = await mkdtemp(join(tmpdir(), 'chancery-source-'))
  try {
    for (const [name, content] of Object.entries(files)) {
      await mkdir(dirname(join(folder, name)), { recursive: true })
      await writeFile(join(folder, name), content)
    }
    return await run(folder)
  } finally {
    await rm(folder, { recursive: true, force: true })
  }
}

export const collect = async <T>(values: AsyncIterable<T>): Promise<T[]> => {
  const all: T[] = []
  for await (const value of values) all.push(value)
  return all
}

export const readAll = (paths: readonly string[], options: ReadOptions): Promise<SourceResult[]> => collect(readSources(paths, options))

/** The results of reading `paths` among `files`. */
export const read = (
  files: Readonly<Record<string, string | Uint8Array>>,
  paths: readonly string[] = Object.keys(files),
  options: Omit<ReadOptions, 'cwd'> = {},
): Promise<SourceResult[]> => withFiles(files, (cwd) => readAll(paths, { ...options, cwd }))

/** The single document that one file gives; anything else fails the test. */
export const readOne = async (name: string, content: string | Uint8Array, options: Omit<ReadOptions, 'cwd'> = {}): Promise<SourceDocument> => {
  const results = await read({ [name]: content }, [name], options)
  const [first] = results
  if (results.length !== 1 || !first?.ok) throw new Error(`expected one document, got ${JSON.stringify(results).slice(0, 500)}`)
  return first
}

/** Each result in a few words: `source` of a document with its warning codes, or `code source:place` of a problem. */
export const inShort = (results: readonly SourceResult[]): string[] =>
  results.map((r) =>
    r.ok ? [r.input.source, ...r.warnings.map((w) => w.code)].join(' ') : `${r.problem.code} ${r.problem.source}:${r.problem.place}`,
  )

/** A stream of the given pieces. */
export async function* stream(...pieces: readonly (string | Uint8Array)[]): AsyncGenerator<Uint8Array> {
  for (const piece of pieces) yield typeof piece === 'string' ? Buffer.from(piece) : piece
}

export const english =
  'Norway and Iceland signed an agreement on fisheries in Oslo. The ministers of both countries said that the text would enter into force by the end of the year.'
