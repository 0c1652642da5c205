import { readFileSync } from 'node:fs'
import { dirname, resolve } from 'node:path'
import { fileURLToPath } from 'node:url'

/** The folder that holds package.json: two up from src/cli and from dist/cli alike. */
export const packageFolder = dirname(dirname(dirname(fileURLToPath(import.meta.url))))

export const version = (): string =>
  (JSON.parse(readFileSync(resolve(packageFolder, 'package.json'), 'utf8')) as { readonly version: string }).version

/**
 * The folder that the caller stood in. npm runs a project's scripts in the project's own folder and keeps the caller's in INIT_CWD;
 * anywhere else INIT_CWD is left over from some npm further up and means nothing.
 */
export const callerFolder = (): string => {
  const here = process.cwd()
  return here === packageFolder && process.env.INIT_CWD ? process.env.INIT_CWD : here
}
