import assert from 'node:assert/strict'
import { spawnSync } from 'node:child_process'
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { after, describe, it } from 'node:test'
import { prepareDocument } from '../../src/store/prepared.ts'
import { openSqliteStore } from '../../src/store/sqlite/store.ts'
import { chancery, lines } from '../cli/command.ts'
import { syntheticReading } from './fixtures.ts'
import { told } from './told.ts'

/** A disk of this size that is really full when it is full; only the owner of the machine may mount one. */
const mounted: string[] = []
const disk = (size: string): string | null => {
  const folder = mkdtempSync(join(tmpdir(), 'chancery-disk-'))
  if (spawnSync('mount', ['-t', 'tmpfs', '-o', `size=${size}`, 'tmpfs', folder]).status === 0) {
    mounted.push(folder)
    return folder
  }
  rmSync(folder, { recursive: true })
  return null
}

after(() => {
  for (const folder of mounted) {
    spawnSync('umount', [folder])
    rmSync(folder, { recursive: true, force: true })
  }
})

const probe = disk('64k')
const skip = probe === null ? 'no small disk can be mounted here (that takes root)' : false

const ready = (n: number) => {
  const { document, claims, findings, warnings } = syntheticReading(n)
  return prepareDocument(document, claims, findings, warnings)
}

describe('a full disk', { skip }, () => {
  it('refuses what has no room, loses nothing that it took, and goes on when there is room', async () => {
    const folder = disk('1m')!
    const path = join(folder, 'full.db')
    writeFileSync(join(folder, 'ballast'), Buffer.alloc(300_000))
    const store = told(await openSqliteStore(path, { create: true }))
    const kept: number[] = []
    let refused = null
    for (let n = 0; refused === null && n < 5000; n += 5) {
      const numbers = [n, n + 1, n + 2, n + 3, n + 4]
      const added = await store.addAll(numbers.map(ready))
      if (added.ok) kept.push(...numbers)
      else refused = added.problem
    }
    assert.equal(refused?.code, 'store-refused')
    assert.match(refused.message, /full/)
    assert.match(refused.help, /room/)
    assert.ok(kept.length > 5, `${kept.length}`)
    const ids = () => store.documents().then((documents) => new Set(told(documents).map(({ id }) => id)))
    assert.deepEqual(await ids(), new Set(kept.map((n) => syntheticReading(n).document.id)))
    assert.ok((await store.search('harbours')).ok, 'what is there can be read')

    rmSync(join(folder, 'ballast'))
    const more = kept.length
    assert.deepEqual(told(await store.addAll([ready(more)])), ['added'])
    await store.close()
    const again = told(await openSqliteStore(path))
    assert.deepEqual(told(await again.verify()).faults, [])
    assert.equal(told(await again.documents()).length, kept.length + 1)
    await again.close()
  })

  it('ends the command with one line that says what to do, after what it had kept', async () => {
    const folder = disk('3m')!
    const rows = Array.from({ length: 300 }, (_, n) =>
      JSON.stringify({ id: `r${n}`, text: syntheticReading(n).document.text, published: '2026-03-02' }),
    )
    const input = join(tmpdir(), `chancery-rows-${process.pid}.jsonl`)
    writeFileSync(input, rows.join('\n'))
    try {
      const path = join(folder, 'full.db')
      const { code, out, err } = await chancery(['add', input, '--db', path, '--format', 'jsonl'])
      assert.equal(code, 3, err)
      const added = lines(out).filter(({ status }) => status === 'added')
      assert.ok(added.length > 10 && added.length < 300, `${added.length}`)
      const said = lines(err).find((line) => line.code === 'store-refused')
      assert.ok(said !== undefined && !/\n\s+at /.test(err), err)
      const store = told(await openSqliteStore(path))
      const ids = new Set(told(await store.documents()).map(({ id }) => id))
      for (const { document } of added) assert.ok(ids.has(document as string), 'what was told as added is there')
      await store.close()
    } finally {
      rmSync(input)
    }
  })

  it('makes no store where there is no room for one', async () => {
    const folder = probe!
    writeFileSync(join(folder, 'ballast'), Buffer.alloc(48_000))
    const opened = await openSqliteStore(join(folder, 'none.db'), { create: true })
    assert.ok(!opened.ok && opened.problem.code === 'store-refused', JSON.stringify(opened))
  })
})

describe('a disk that cannot be written', { skip }, () => {
  it('refuses documents, and says so', async () => {
    const folder = disk('2m')!
    const path = join(folder, 'kept.db')
    const store = told(await openSqliteStore(path, { create: true }))
    told(await store.addAll([ready(1), ready(2)]))
    await store.close()
    assert.equal(spawnSync('mount', ['-o', 'remount,ro', folder]).status, 0)
    const opened = await openSqliteStore(path, { create: true })
    const outcome = opened.ok ? await opened.value.addAll([ready(3)]) : opened
    assert.ok(!outcome.ok && outcome.problem.code === 'store-refused', JSON.stringify(outcome))
    if (opened.ok) await opened.value.close()
    assert.equal(spawnSync('mount', ['-o', 'remount,rw', folder]).status, 0)
    const again = told(await openSqliteStore(path))
    assert.equal(told(await again.documents()).length, 2)
    await again.close()
  })
})
