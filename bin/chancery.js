#!/usr/bin/env -S node --max-semi-space-size=4
/**
 * Starts Chancery: TypeScript as it is in a checkout, compiled JavaScript in the published package.
 * Reading makes much short-lived text; a small young generation keeps memory low at no cost in time (`npm run bench` measures both).
 */
import { existsSync } from 'node:fs'
import module from 'node:module'
import { join } from 'node:path'
import { fileURLToPath, pathToFileURL } from 'node:url'
import { home, isNewEnough, runWithNodeBeside } from './node.js'

const start = async () => {
  const compiled = join(home, 'dist', 'cli', 'main.js')
  const written = join(home, 'src', 'cli', 'main.ts')
  // Keeps compiled code between runs in the system's folder for temporary files; where that cannot be written it does nothing.
  module.enableCompileCache?.()
  const { main } = await import(pathToFileURL(existsSync(written) ? written : compiled).href)
  await main(process.argv.slice(2))
}

if (isNewEnough()) await start()
else runWithNodeBeside([...process.execArgv, fileURLToPath(import.meta.url), ...process.argv.slice(2)])
