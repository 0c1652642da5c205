import assert from 'node:assert/strict'
import { spawn } from 'node:child_process'
import { mkdtempSync, rmSync, symlinkSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { after, describe, it } from 'node:test'
import { makeCorpus } from '../../scripts/corpus/make.ts'
import { prepareDocument } from '../../src/store/prepared.ts'
import { openSqliteStore } from '../../src/store/sqlite/store.ts'
import { chancery, home, lines } from '../cli/command.ts'
import { mayHang } from '../hanging.ts'
import { syntheticReading } from './fixtures.ts'
import { bytesOf, told } from './told.ts'

const folder = mkdtempSync(join(tmpdir(), 'chancery-writers-'))
after(() => rmSync(folder, { recursive: true, force: true }))

const documents = [...makeCorpus({ documents: 50, seed: 11, noise: 2, templates: 'all' }).documents()].map(({ document }) => JSON.stringify(document))
const rows = (name: string, from: number, to: number): string => {
  const path = join(folder, name)
  writeFileSync(path, documents.slice(from, to).join('\n'))
  return path
}

describe('two commands that add to one store at once', () => {
  it('lose nothing and leave what one after the other would have left', mayHang, async () => {
    // Ten documents are in both.
    const files = [rows('documents.jsonl', 0, 30), rows('others.jsonl', 20, 50)]
    const add = (file: string, db: string) => chancery(['add', file, '--db', join(folder, db), '--format', 'jsonl'])
    const together = await Promise.all(files.map((file) => add(file, 'together.db')))
    const apart = [await add(files[1]!, 'apart.db'), await add(files[0]!, 'apart.db')]
    for (const { code, err } of [...together, ...apart]) assert.equal(code, 0, err)
    const statuses = Map.groupBy(
      together.flatMap(({ out }) => lines(out)),
      ({ status }) => status,
    )
    assert.equal(statuses.get('added')?.length, 50)
    assert.equal(statuses.get('known')?.length, 10)
    const [one, other] = [told(await openSqliteStore(join(folder, 'together.db'))), told(await openSqliteStore(join(folder, 'apart.db')))]
    assert.equal(await bytesOf(one), await bytesOf(other))
    for (const store of [one, other]) assert.deepEqual(told(await store.verify()).faults, [])
    const hits = (store: typeof one) => store.search('minister agreement', { limit: 50 })
    assert.deepEqual(told(await hits(one)), told(await hits(other)))
    await one.close()
    await other.close()
  })
})

describe('a command that is killed while it adds', () => {
  it('has kept every document that it had told as added, and none by half', mayHang, async () => {
    const many = [...makeCorpus({ documents: 2500, seed: 12, noise: 0, templates: 'open' }).documents()].map(({ document }) =>
      JSON.stringify(document),
    )
    const [input, path] = [join(folder, 'many.jsonl'), join(folder, 'killed.db')]
    writeFileSync(input, many.join('\n'))
    const child = spawn(process.execPath, [join(home, 'bin', 'chancery.js'), 'add', input, '--db', path, '--format', 'jsonl'])
    let out = ''
    const ended = new Promise((resolve) => child.on('close', resolve))
    child.stdout.setEncoding('utf8').on('data', (text: string) => {
      out += text
      // By then threads read and batches are written.
      if (out.split('\n').length > 60) child.kill('SIGKILL')
    })
    await ended
    const acknowledged = lines(out.slice(0, out.lastIndexOf('\n') + 1)).filter(({ status }) => status === 'added')
    assert.ok(acknowledged.length >= 60 && acknowledged.length < 2500, `${acknowledged.length}`)
    const store = told(await openSqliteStore(path))
    const ids = new Set(told(await store.documents()).map(({ id }) => id))
    for (const { document } of acknowledged) assert.ok(ids.has(document as string), `${document} was told as added and is gone`)
    assert.deepEqual(told(await store.verify()).faults, [])
    await store.close()
  })
})

describe('reading while another writes', () => {
  it('sees whole batches only', async () => {
    const path = join(folder, 'watched.db')
    const [writer, reader] = [told(await openSqliteStore(path, { create: true })), told(await openSqliteStore(path))]
    const ready = (n: number) => {
      const { document, claims, findings, warnings } = syntheticReading(n)
      return prepareDocument(document, claims, findings, warnings)
    }
    const write = async (): Promise<void> => {
      for (let n = 0; n < 80; n += 10) {
        told(await writer.addAll(Array.from({ length: 10 }, (_, i) => ready(n + i))))
        await new Promise((resolve) => setImmediate(resolve))
      }
    }
    let [done, seen] = [false, 0]
    const writing = write().then(() => {
      done = true
    })
    while (!done) {
      const { documents: texts, items } = told(await reader.ledger({ pair: 'ISL-NOR' }))
      assert.equal(texts.length % 10, 0)
      assert.ok(texts.length >= seen)
      seen = texts.length
      assert.equal(new Set(items.flatMap((item) => item.claims.map(({ id }) => id))).size, 6 * texts.length)
      assert.ok((await reader.search('harbours')).ok)
      await new Promise((resolve) => setImmediate(resolve))
    }
    await writing
    await writer.close()
    await reader.close()
  })
})

describe('a link to a store', () => {
  it('is the store', async () => {
    const [path, link] = [join(folder, 'real.db'), join(folder, 'link.db')]
    const { document, claims, findings, warnings } = syntheticReading(1)
    const store = told(await openSqliteStore(path, { create: true }))
    symlinkSync(path, link)
    const linked = told(await openSqliteStore(link))
    assert.equal(told(await linked.add(document, claims, findings, warnings)).status, 'added')
    assert.equal(told(await store.documents()).length, 1)
    await linked.close()
    await store.close()
  })
})
