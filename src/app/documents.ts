import type { Document, DocumentInput } from '../model/document.ts'
import { type Host, type Output, problem } from './operation.ts'
import type { ReadRequest } from './readings.ts'

/** The documents of files, for what looks at texts and not at what they state. Refused inputs come as problems. */
export async function* documentsOf({ files, published, language }: ReadRequest, host: Host): AsyncGenerator<Output, readonly Document[]> {
  const [{ documentOf }, { readSources }] = await Promise.all([import('../engine.ts'), import('../source/read-sources.ts')])
  const inputs: DocumentInput[] = []
  for await (const found of readSources(files, { published, language, stdin: host.stdin, cwd: host.cwd, onPassedOver: () => {} })) {
    if (found.ok) inputs.push(found.input)
    else yield problem(found.problem)
  }
  return inputs.map(documentOf)
}
