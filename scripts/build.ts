import { execFileSync } from 'node:child_process'
import { cpSync, globSync, mkdirSync, rmSync } from 'node:fs'
import { dirname, join } from 'node:path'
import { fileURLToPath } from 'node:url'

/** Makes `dist/`, what the published package holds: compiled code, types, and the data files that lie beside the code. */
const home = dirname(dirname(fileURLToPath(import.meta.url)))

const compile = (): void => {
  execFileSync(process.execPath, [join(home, 'node_modules/typescript/bin/tsc'), '-p', 'tsconfig.build.json'], { cwd: home, stdio: 'inherit' })
}

/** Everything under src that is neither code nor the web app's own source: words, weights, templates. */
const copyData = (): void => {
  for (const path of globSync('src/**/*.*', { cwd: home, exclude: ['src/web/**', '**/*.ts', '**/*.md'] })) {
    const target = join(home, path.replace(/^src/, 'dist'))
    mkdirSync(dirname(target), { recursive: true })
    cpSync(join(home, path), target)
  }
}

rmSync(join(home, 'dist'), { recursive: true, force: true })
compile()
copyData()
