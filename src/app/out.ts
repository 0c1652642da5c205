import { mkdir, open, rename, rm, stat } from 'node:fs/promises'
import { basename, dirname, join, resolve } from 'node:path'
import type { Problem } from '../model/problem.ts'
import { type Host, note, type Output, problem } from './operation.ts'

/** What a file holds: text in pieces, or bytes. */
export type Content = Iterable<string> | Uint8Array

/** Text waiting to be written; handed to the system in large pieces. */
const pieceSize = 1 << 18

const refused = (path: string, error: unknown): Problem => ({
  code: 'output-refused',
  severity: 'error',
  source: path,
  place: '',
  message: `cannot be written: ${error instanceof Error ? error.message.replace(/,.*/, '') : String(error)}`,
  help: 'name a folder that exists and may be written to, or free some space',
})

/** Writes beside the file and then puts it in place, so that a half-written one is never taken for whole. Answers with its bytes. */
const writeWhole = async (path: string, content: Content): Promise<number> => {
  const beside = join(dirname(path), `.${basename(path)}.part`)
  const file = await open(beside, 'w')
  let size = 0
  const write = async (piece: string | Uint8Array): Promise<void> => {
    const bytes = typeof piece === 'string' ? Buffer.from(piece, 'utf8') : piece
    for (let at = 0; at < bytes.length; ) at += (await file.write(bytes, at)).bytesWritten
    size += bytes.length
  }
  try {
    if (content instanceof Uint8Array) await write(content)
    else {
      let waiting = ''
      for (const piece of content) {
        waiting += piece
        if (waiting.length < pieceSize) continue
        await write(waiting)
        waiting = ''
      }
      await write(waiting)
    }
    await file.close()
    await rename(beside, path)
    return size
  } catch (error) {
    await file.close().catch(() => {})
    await rm(beside, { force: true })
    throw error
  }
}

const isFolder = async (path: string): Promise<boolean> => (await stat(path).catch(() => null))?.isDirectory() ?? false

/** Whether `--out` means a folder: it ends with a slash, or one of that name exists. */
export const meansFolder = async (out: string, { cwd }: Host): Promise<boolean> => /[\\/]$/.test(out) || isFolder(resolve(cwd, out))

const size = (bytes: number): string =>
  bytes < 10_000 ? `${bytes} bytes` : bytes < 10_000_000 ? `${Math.round(bytes / 1000)} kB` : `${Math.round(bytes / 1e6)} MB`

/** Writes one file and says so; trouble is handed on as a problem. */
export async function* writeFile(out: string, content: Content, host: Host): AsyncGenerator<Output> {
  try {
    yield note(`wrote ${out} (${size(await writeWhole(resolve(host.cwd, out), content))})`)
  } catch (error) {
    if (!isSystemError(error)) throw error
    yield problem(refused(out, error))
  }
}

/** Writes several files into a folder, which is made when there is none. */
export async function* writeFolder(out: string, files: Iterable<readonly [string, Content]>, host: Host): AsyncGenerator<Output> {
  try {
    await mkdir(resolve(host.cwd, out), { recursive: true })
    let all = 0
    let count = 0
    for (const [name, content] of files) {
      all += await writeWhole(join(resolve(host.cwd, out), name), content)
      count++
    }
    yield note(`wrote ${count} ${count === 1 ? 'file' : 'files'} to ${out} (${size(all)})`)
  } catch (error) {
    if (!isSystemError(error)) throw error
    yield problem(refused(out, error))
  }
}

/** Trouble with the file system; everything else is a defect and goes on its way. */
const isSystemError = (error: unknown): boolean => error instanceof Error && 'syscall' in error
