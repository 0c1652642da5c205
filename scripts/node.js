/** `node scripts/node.js ARG…` runs the rest with a Node that reads TypeScript, whichever Node the machine has: what the npm scripts call. */
import { spawn } from 'node:child_process'
import { isNewEnough, runWithNodeBeside } from '../bin/node.js'

const args = process.argv.slice(2)
if (isNewEnough()) spawn(process.execPath, args, { stdio: 'inherit' }).on('exit', (code) => (process.exitCode = code ?? 1))
else runWithNodeBeside(args)
