import { execFileSync } from 'node:child_process'
import { cpSync, globSync, mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
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

/** The compiler leaves `./x.ts` in declarations; older compilers of the package's users want the name of the file that is there. */
const renameInTypes = (): void => {
  for (const path of globSync('dist/**/*.d.ts', { cwd: home })) {
    const text = readFileSync(join(home, path), 'utf8')
    writeFileSync(join(home, path), text.replaceAll(/((?:from|import\()\s*['"]\.{1,2}\/[^'"]+)\.ts(['"])/g, '$1.js$2'))
  }
}

rmSync(join(home, 'dist'), { recursive: true, force: true })
compile()
renameInTypes()
copyData()
