import { z } from 'zod'
import { language } from '../fields.ts'
import { defineOperation, note, type Output, problem, text } from '../operation.ts'

export const parse = defineOperation({
  name: 'parse',
  group: 'read',
  summary: 'print the grammar of the sentences: parts of speech and dependency trees',
  about: 'Trees follow Universal Dependencies. Given CoNLL-U, it keeps the tokens and ignores every annotation.',
  input: z.object({
    files: z.array(z.string()).min(1).describe('files, folders or "-" for standard input: .txt, .md, .html, .pdf, .jsonl, .conllu'),
    language,
  }),
  positional: ['files…'],
  example: 'chancery parse examples/kazakhstan-albania',
  formats: ['conllu'],
  prints: 'many',
  async *run({ files, language }, host): AsyncGenerator<Output> {
    // loaded with the first call: help and reading need neither
    const [{ createPrinter, ofText, ofTrees }, { readSources }] = await Promise.all([import('../trees.ts'), import('../../source/read-sources.ts')])
    let print: ReturnType<typeof createPrinter> | undefined
    let passedOver = 0
    for await (const found of readSources(files, { language, stdin: host.stdin, cwd: host.cwd, conllu: true, onPassedOver: () => passedOver++ })) {
      if (!found.ok) {
        yield problem(found.problem)
        continue
      }
      yield* found.warnings.filter(({ code }) => code !== 'date-missing' && code !== 'date-invalid').map(problem)
      if (found.warnings.some(({ code }) => code === 'language-unread')) continue
      print ??= createPrinter()
      for (const sentence of found.conllu === null ? ofText(found, print) : ofTrees(found.conllu, print)) yield text(sentence)
    }
    if (passedOver > 0) yield note(`${passedOver === 1 ? '1 file' : `${passedOver} files`} of other kinds passed over`)
  },
})
