/**
 * Finds a Node that runs Chancery. Plain JavaScript, so that any Node from 14 on can read it and say what is missing.
 * TypeScript runs as it is, and `node:sqlite` is there without a flag, from 22.18 on.
 */
import { spawn } from 'node:child_process'
import { existsSync } from 'node:fs'
import { dirname, join } from 'node:path'
import { fileURLToPath } from 'node:url'

/** The folder that holds package.json. */
export const home = dirname(dirname(fileURLToPath(import.meta.url)))

const least = [22, 18]

/** Whether the Node that runs this file is new enough. */
export const isNewEnough = (version = process.versions.node) => {
  const [major, minor] = version.split('.').map(Number)
  return major > least[0] || (major === least[0] && minor >= least[1])
}

/** The Node that `npm ci` put beside the project (npm package `node`), or undefined. */
export const nodeBeside = () => {
  const file = process.platform === 'win32' ? 'node.exe' : 'node'
  const platform = process.platform === 'win32' ? 'win' : process.platform
  const places = [join('node', 'bin'), join(`node-${platform}-${process.arch}`, 'bin'), join(`node-bin-${platform}-${process.arch}`, 'bin')]
  return places.map((place) => join(home, 'node_modules', place, file)).find((path) => existsSync(path))
}

const sentence = () =>
  `Chancery needs Node.js ${least.join('.')} or newer; this is ${process.versions.node}. ` +
  (existsSync(join(home, 'src'))
    ? 'Run "npm ci" in the checkout: it brings Node 24 along. If npm was told to run no install scripts, run "npm rebuild node" as well, or install Node 24 from https://nodejs.org.'
    : 'Install Node 24 from https://nodejs.org, or run "npm install node@24" in your project.')

/** Runs a program of the project with the Node beside it; its exit code and signals become this process's own. */
export const runWithNodeBeside = (args) => {
  const node = nodeBeside()
  if (node === undefined) {
    process.stderr.write(`${sentence()}\n`)
    process.exitCode = 2
    return
  }
  const child = spawn(node, args, { stdio: 'inherit' })
  // A terminal sends Ctrl-C to both processes; sent twice, it would cut short the child's own tidy end.
  const signals = ['SIGINT', 'SIGTERM', 'SIGHUP']
  for (const signal of signals) process.on(signal, () => (signal === 'SIGINT' && process.stdin.isTTY) || child.kill(signal))
  child.on('error', (error) => {
    process.stderr.write(`The Node beside the project cannot be started (${error.message}). ${sentence()}\n`)
    process.exitCode = 2
  })
  child.on('exit', (code, signal) => {
    if (signal === null) process.exitCode = code
    else {
      process.removeAllListeners(signal)
      process.kill(process.pid, signal)
    }
  })
}
