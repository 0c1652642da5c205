import { z } from 'zod'
import type { Document } from '../../model/document.ts'
import { shortHash } from '../../model/hash.ts'
import { documentsOf } from '../documents.ts'
import { db, language, published, someFiles } from '../fields.ts'
import { defineOperation, type Host, note, type Output, problem, value } from '../operation.ts'
import { requestProblem } from '../problems.ts'
import { settled, withStore } from '../store.ts'

/** The first line of a text that reads as a headline or sentence, not as a masthead or a date; cut at a word. */
const firstLine = (text: string): string => {
  const lines = text.split('\n').map((line) => line.replaceAll(/\s+/g, ' ').trim())
  const line = lines.find((each) => each.split(' ').length > 4 && !/^(?:published|date)\b/i.test(each)) ?? lines.find((each) => each !== '') ?? ''
  const end = line.search(/[.!?](?:\s|$)/)
  const sentence = end > 40 ? line.slice(0, end + 1) : line
  return sentence.length <= 120 ? sentence : `${sentence.slice(0, 120).replace(/\s\S*$/, '')} …`
}

const capitalised = (name: string): string => name.replace(/(?<!\p{L})\p{L}/gu, (letter) => letter.toUpperCase())

/** Rows that go by one name would be told apart by nothing, so each document stands for itself by a number. */
async function* grouped(documents: readonly Document[], host: Host): AsyncGenerator<Output> {
  const [{ storiesOf }, { originsOf }] = await Promise.all([import('../../ledger/stories/stories.ts'), import('../../ledger/origins/origins.ts')])
  const ordered = documents.toSorted((a, b) => (a.id < b.id ? -1 : a.id > b.id ? 1 : (a.source ?? '') < (b.source ?? '') ? -1 : 1))
  const byKey = new Map(ordered.map((document, i) => [String(i).padStart(8, '0'), document]))
  const stories = storiesOf([...byKey].map(([id, { text, title, published }]) => ({ id, text, title, published })))
  for (const { documents: keys, about } of stories) {
    const own = keys.map((key) => byKey.get(key)!)
    const ids = [...new Set(own.map(({ id }) => id))].sort()
    const cluster = shortHash('story', ...ids)
    if (host.format === 'jsonl') {
      yield* own.map(({ id, source }) => value({ id: source ?? id, cluster }))
      continue
    }
    const origins = originsOf({ documents: [...new Map(own.map((document) => [document.id, document])).values()], items: [] })
    const dates = own.flatMap(({ published }) => published?.slice(0, 10) ?? []).sort()
    yield value({
      kind: 'story',
      id: cluster,
      from: dates[0] ?? null,
      until: dates.at(-1) ?? null,
      headline: own.find(({ title }) => title)?.title ?? firstLine(own[0]!.text),
      about: about.map(capitalised),
      documents: own.map(({ id, source, published, publisher, title }) => ({ id, source, published, publisher, title })),
      origins: origins.map(({ documents, side, voice, reasons }) => ({ documents, side, voice, reasons })),
    })
  }
}

const usage = (message: string): Output => problem(requestProblem('usage', `chancery stories: ${message}`, 'see "chancery stories --help"'))

export const stories = defineOperation({
  name: 'stories',
  group: 'read',
  summary: 'group reports by the occasion that they tell of, each with the number of its origins',
  about:
    'Looks at text, title and date alone. Two earthquakes or two visits are two occasions, however alike their reports are: names, places and numbers tell them apart. With --format jsonl one row a report, {id, cluster}.',
  input: z.object({ files: someFiles, db, published, language }),
  positional: ['files…'],
  example: 'chancery stories examples/canada-india examples/kazakhstan-albania',
  formats: ['text', 'jsonl', 'json'],
  prints: 'many',
  nothing: () => 'no reports',
  async *run({ files, db, published, language }, host): AsyncGenerator<Output> {
    if (db === undefined) {
      if (files.length === 0) return yield usage('name files to group, or a store with --db')
      return yield* grouped(yield* documentsOf({ files, published, language }, host), host)
    }
    if (files.length > 0) yield note('files are not looked at when --db is given')
    yield* withStore(db, {}, host, async function* (store) {
      const documents = yield* settled(await store.documents())
      if (documents !== undefined) yield* grouped(documents, host)
    })
  },
})
