import { readFileSync, writeFileSync } from 'node:fs'
import { dirname, join } from 'node:path'
import { fileURLToPath } from 'node:url'

/**
 * Tools such as Biome bring their binaries in one optional package a platform. Where a registry holds only some of them, npm leaves the
 * others out of package-lock.json, and `npm ci` then refuses the lock everywhere. This adds them, with the platform that their names tell,
 * so that each machine takes its own and skips the rest. To be run after every `npm install` that changed the lock.
 */

interface Package {
  readonly version?: string
  readonly dev?: boolean
  readonly optional?: boolean
  readonly optionalDependencies?: Readonly<Record<string, string>>
}

interface Lock {
  packages: Record<string, Package>
}

const systems = ['aix', 'android', 'darwin', 'freebsd', 'linux', 'netbsd', 'openbsd', 'openharmony', 'sunos', 'win32'] as const
const processors = ['arm64', 'arm', 'ia32', 'loong64', 'mips64el', 'ppc64', 'riscv64', 's390x', 'x64', 'wasm32'] as const

const libcOf = (words: readonly string[]): readonly string[] | undefined => {
  if (words.some((word) => word.startsWith('musl'))) return ['musl']
  return words.some((word) => word.startsWith('gnu')) ? ['glibc'] : undefined
}

/** What `os`, `cpu` and `libc` of a platform's package say, read from its name; undefined when the name tells no platform. */
const platformOf = (name: string): Readonly<Record<string, readonly string[]>> | undefined => {
  const words = name.split(/[/-]/)
  const cpu = processors.find((each) => words.includes(each))
  if (cpu === undefined) return undefined
  const os = systems.find((each) => words.includes(each))
  const libc = libcOf(words)
  return { ...(os === undefined ? {} : { os: [os] }), cpu: [cpu], ...(libc === undefined ? {} : { libc }) }
}

const path = join(dirname(dirname(fileURLToPath(import.meta.url))), 'package-lock.json')
const lock = JSON.parse(readFileSync(path, 'utf8')) as Lock

let added = 0
for (const { dev, optionalDependencies } of Object.values(lock.packages)) {
  for (const [name, version] of Object.entries(optionalDependencies ?? {})) {
    const platform = platformOf(name)
    const at = `node_modules/${name}`
    if (lock.packages[at] !== undefined || platform === undefined) continue
    lock.packages[at] = { version, ...(dev ? { dev } : {}), optional: true, ...platform }
    added++
  }
}
lock.packages = Object.fromEntries(Object.entries(lock.packages).sort(([a], [b]) => (a < b ? -1 : 1)))
writeFileSync(path, `${JSON.stringify(lock, null, 2)}\n`)
console.log(`package-lock.json: ${added} packages of other platforms added`)
