import { execFileSync } from 'node:child_process'
import { mkdtempSync, readFileSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'

const home = join(import.meta.dirname, '../..')

/** Compiles a file of `assembly/` with AssemblyScript, with SIMD, over a memory that the caller gives. The same bytes from the same source. */
export const compileAssembly = (name: string): Uint8Array<ArrayBuffer> => {
  const folder = mkdtempSync(join(tmpdir(), 'chancery-assembly-'))
  try {
    const out = join(folder, 'out.wasm')
    const flags = ['-O3', '--noAssert', '--runtime', 'stub', '--enable', 'simd', '--importMemory']
    const compiler = join(home, 'node_modules/assemblyscript/bin/asc.js')
    execFileSync(process.execPath, [compiler, `assembly/${name}.ts`, ...flags, '--outFile', out], { cwd: home, stdio: 'inherit' })
    return Uint8Array.from(readFileSync(out))
  } finally {
    rmSync(folder, { recursive: true, force: true })
  }
}
