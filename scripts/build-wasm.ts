// Compiles the programs of assembly/ that the engine runs and writes them as base64 into src/grammar/wasm/.
//   npm run wasm
import { writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { compileAssembly } from './train/assembly.ts'

for (const name of ['parser', 'tagger']) {
  const base64 = Buffer.from(compileAssembly(name)).toString('base64')
  const lines = base64.match(/.{1,140}/g)!.map((line) => `  '${line}',\n`)
  writeFileSync(
    join(import.meta.dirname, `../src/grammar/wasm/${name}-program.ts`),
    `/** \`assembly/${name}.ts\`, compiled by \`npm run wasm\`; base64. */\nexport const program: string = [\n${lines.join('')}].join('')\n`,
  )
}
