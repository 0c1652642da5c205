import { readdir } from 'node:fs/promises'
import { join } from 'node:path'
import type { SourceFailure } from './source.ts'
import { failure } from './trouble.ts'

/** A file found: the path to open, and the path as the user would write it. */
export interface Found {
  readonly ok: true
  readonly path: string
  readonly source: string
}

/**
 * The files below a folder in sorted order (by UTF-16 code units, a folder's content in the folder's place), the same on every machine.
 * Names that begin with a dot and links to folders are passed over; a folder that cannot be opened is a failure, and the walk goes on.
 */
export async function* walk(path: string, source: string): AsyncGenerator<Found | SourceFailure> {
  const open = [{ path, source, isFolder: true }]
  for (let next = open.pop(); next !== undefined; next = open.pop()) {
    if (!next.isFolder) {
      yield { ok: true, path: next.path, source: next.source }
      continue
    }
    const inside = await entries(next.path, next.source)
    if ('ok' in inside) yield inside
    else open.push(...inside)
  }
}

interface Entry {
  readonly path: string
  readonly source: string
  readonly isFolder: boolean
}

/** The entries of a folder, last first, since they go on a stack. */
const entries = async (path: string, source: string): Promise<readonly Entry[] | SourceFailure> => {
  try {
    const found = await readdir(path, { withFileTypes: true })
    return found
      .filter((entry) => !entry.name.startsWith('.') && (entry.isDirectory() || entry.isFile() || entry.isSymbolicLink()))
      .sort((a, b) => (a.name < b.name ? 1 : -1))
      .map((entry) => ({ path: join(path, entry.name), source: `${source.replace(/\/+$/, '')}/${entry.name}`, isFolder: entry.isDirectory() }))
  } catch (error) {
    return unreadable(source, error)
  }
}

/** What the system said when it refused a file, as a problem. */
export const unreadable = (source: string, error: unknown): SourceFailure => {
  const code = error instanceof Error && 'code' in error ? String(error.code) : 'unknown error'
  if (code === 'ENOENT' || code === 'ENOTDIR') return failure('input-missing', { source }, 'there is no such file or folder', 'check the path')
  const help = code === 'EACCES' || code === 'EPERM' ? 'ask for the right to read it' : 'check that the disk and the file are sound'
  return failure('input-unreadable', { source }, `the system refused to give it (${code})`, help)
}
