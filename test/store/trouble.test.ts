import assert from 'node:assert/strict'
import { spawnSync } from 'node:child_process'
import {
  closeSync,
  existsSync,
  mkdirSync,
  mkdtempSync,
  openSync,
  readFileSync,
  rmSync,
  statSync,
  symlinkSync,
  truncateSync,
  writeFileSync,
  writeSync,
} from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { DatabaseSync } from 'node:sqlite'
import { after, describe, it } from 'node:test'
import { fileURLToPath } from 'node:url'
import { worked } from '../../bench/growth.ts'
import type { Outcome, Store } from '../../src/store/port.ts'
import { openSqliteStore } from '../../src/store/sqlite/store.ts'
import { syntheticReading } from './fixtures.ts'
import { addTo, told } from './told.ts'

const folder = mkdtempSync(join(tmpdir(), 'chancery-trouble-'))
after(() => rmSync(folder, { recursive: true, force: true }))

let made = 0
const fresh = (): string => join(folder, `${made++}.db`)

const codeOf = (outcome: Outcome<unknown>): string | null => (outcome.ok ? null : outcome.problem.code)

/** A store with some documents, closed, so that all is in the one file. */
const filled = async (count = 20): Promise<string> => {
  const path = fresh()
  const store = told(await openSqliteStore(path, { create: true }))
  for (let n = 0; n < count; n++) await addTo(store, syntheticReading(n))
  await store.close()
  return path
}

const edited = async (sql: string): Promise<Store> => {
  const path = await filled(3)
  const db = new DatabaseSync(path)
  db.exec(`PRAGMA foreign_keys = OFF; ${sql}`)
  db.close()
  return told(await openSqliteStore(path))
}

describe('opening', () => {
  it('tells a missing store and makes none unless asked', async () => {
    const path = fresh()
    assert.equal(codeOf(await openSqliteStore(path)), 'store-missing')
    assert.ok(!existsSync(path))
    assert.equal(codeOf(await openSqliteStore(join(folder, 'no', 'such', 'folder.db'), { create: true })), 'store-missing')
  })

  it('refuses a folder, a text, a device and garbage', async () => {
    const garbage = fresh()
    writeFileSync(
      garbage,
      Uint8Array.from({ length: 5000 }, (_, i) => (i * 7919) % 251),
    )
    const text = fresh()
    writeFileSync(text, 'Dear diary')
    const sub = join(folder, 'sub')
    mkdirSync(sub)
    for (const path of [garbage, text, sub, '/dev/null']) {
      const opened = await openSqliteStore(path, { create: true })
      assert.equal(codeOf(opened), 'store-damaged', path)
      assert.ok(!opened.ok && opened.problem.source === path && opened.problem.help.length > 10)
    }
    assert.equal(readFileSync(text, 'utf8'), 'Dear diary', 'what is no store is left alone')
  })

  it('refuses a right header with garbage behind it, a cut file, and a link to nothing', async () => {
    const headed = fresh()
    writeFileSync(headed, Buffer.concat([Buffer.from('SQLite format 3\0'), Buffer.alloc(4000, 0xa5)]))
    assert.equal(codeOf(await openSqliteStore(headed)), 'store-damaged')
    const cut = await filled()
    truncateSync(cut, 3000)
    assert.equal(codeOf(await openSqliteStore(cut)), 'store-damaged')
    const link = fresh()
    symlinkSync(join(folder, 'nowhere.db'), link)
    assert.equal(codeOf(await openSqliteStore(link)), 'store-missing')
  })

  it("refuses another program's database and leaves it as it was", async () => {
    const path = fresh()
    const db = new DatabaseSync(path)
    db.exec('CREATE TABLE recipe (name TEXT)')
    db.close()
    const before = readFileSync(path)
    assert.equal(codeOf(await openSqliteStore(path, { create: true })), 'store-damaged')
    assert.deepEqual(readFileSync(path), before)
  })

  it('refuses a store of a newer version', async () => {
    const path = await filled(1)
    const db = new DatabaseSync(path)
    db.exec("INSERT INTO migration (number, name) VALUES (999, 'from the future')")
    db.close()
    const opened = await openSqliteStore(path, { create: true })
    assert.equal(codeOf(opened), 'store-version')
    assert.match(opened.ok ? '' : opened.problem.message, /999/)
  })

  it('makes a store of an empty file only when asked', async () => {
    const path = fresh()
    writeFileSync(path, '')
    assert.equal(codeOf(await openSqliteStore(path)), 'store-missing')
    const store = told(await openSqliteStore(path, { create: true }))
    assert.equal(await addTo(store, syntheticReading(1)), 'added')
    await store.close()
  })

  it('opens with less than 30 milliseconds of work', async () => {
    const path = await filled()
    const times: number[] = []
    for (let i = 0; i < 7; i++) {
      const began = worked()
      const store = told(await openSqliteStore(path))
      times.push(worked() - began)
      await store.close()
    }
    assert.ok(times.sort((a, b) => a - b)[3]! < 0.03, `${times}`)
  })
})

describe('locks', () => {
  it('tells that another process holds the store, and goes on when it lets go', async () => {
    const path = await filled(1)
    const other = new DatabaseSync(path)
    const store = told(await openSqliteStore(path, { wait: 80 }))
    other.exec('BEGIN IMMEDIATE')
    const r = syntheticReading(7)
    const locked = await store.add(r.document, r.claims, r.findings, r.warnings)
    assert.equal(codeOf(locked), 'store-locked')
    assert.equal(told(await store.documents()).length, 1, 'reading goes on')
    other.exec('ROLLBACK')
    assert.equal(await addTo(store, r), 'added')
    other.close()
    await store.close()
  })

  it('waits for a lock that is let go in time', async () => {
    const path = await filled(1)
    const other = new DatabaseSync(path)
    const store = told(await openSqliteStore(path, { wait: 5000 }))
    other.exec('BEGIN IMMEDIATE')
    setTimeout(() => other.exec('COMMIT'), 60)
    assert.equal(await addTo(store, syntheticReading(7)), 'added')
    other.close()
    await store.close()
  })
})

describe('damage', () => {
  it('answers with a value for every file with overwritten pages, whatever is asked', async () => {
    const whole = readFileSync(await filled(60))
    let damaged = 0
    for (let page = 1; page < whole.length / 4096; page++) {
      const path = fresh()
      writeFileSync(path, whole)
      const file = openSync(path, 'r+')
      writeSync(file, Buffer.alloc(4096, 0x5a), 0, 4096, page * 4096)
      closeSync(file)
      const opened = await openSqliteStore(path)
      if (!opened.ok) {
        assert.equal(opened.problem.code, 'store-damaged')
        damaged++
        continue
      }
      const store = opened.value
      const r = syntheticReading(99)
      const verified = await store.verify()
      const answers: readonly Outcome<unknown>[] = [
        await store.documents(),
        await store.claims(),
        await store.ledger(),
        await store.search('Norway'),
        await store.add(r.document, r.claims, r.findings, r.warnings),
      ]
      for (const answer of answers) assert.ok(answer.ok || answer.problem.code === 'store-damaged', JSON.stringify(answer))
      if (!verified.ok || verified.value.faults.length > 0) damaged++
      await store.close()
      rmSync(path)
    }
    // A page that is free, or holds nothing but free space, may be lost without harm.
    assert.ok(damaged >= whole.length / 4096 - 3, `${damaged} of ${whole.length / 4096 - 1} noticed`)
  })

  it('says where single bytes were changed, and gives what can still be read', async () => {
    const count = 60
    const path = await filled(count)
    const whole = readFileSync(path)
    const ids = Array.from({ length: count / 5 }, (_, n) => syntheticReading(5 * n).document.id)
    const db = new DatabaseSync(path, { readOnly: true })
    const leaves = db.prepare("SELECT name, pageno FROM dbstat WHERE pagetype = 'leaf' AND name IN ('claim', 'document', 'finding')").all()
    db.close()
    assert.ok(leaves.length > 10)
    for (const [at, { name, pageno }] of leaves.filter((_, nth) => nth % 4 === 1).entries()) {
      // The head of the page: its type, and how many cells it has.
      const bytes = Buffer.from(whole)
      for (const place of [0, 3, 4]) bytes[(Number(pageno) - 1) * 4096 + place]! ^= 0x40 + at
      const broken = fresh()
      writeFileSync(broken, bytes)
      const store = told(await openSqliteStore(broken))
      const verified = await store.verify()
      const faults = told(verified).faults
      assert.ok(faults.length > 0, `${name} ${pageno}`)
      const named = new Set(faults.map((f) => f.id))
      let readable = 0
      for (const id of ids) {
        const document = await store.document(id)
        assert.ok(document.ok || ['store-damaged', 'id-unknown'].includes(document.problem.code), JSON.stringify(document))
        if (document.ok) readable++
        else assert.ok(named.has(id), `document ${id} cannot be read, and verify does not say so`)
      }
      assert.ok(readable > ids.length / 2, `${name} ${pageno}: ${readable} of ${ids.length} can be read`)
      await store.close()
      rmSync(broken)
    }
  })

  it('answers with a value whatever bytes are changed, in the head, inside rows or at the end, and never says whole of what it cannot read', async () => {
    const whole = readFileSync(await filled(12))
    // A generator of our own, so that the same positions are looked at each time.
    let state = 11
    const below = (most: number): number => {
      state = (state * 1_103_515_245 + 12_345) % 2_147_483_648
      return Math.floor((state / 2_147_483_648) * most)
    }
    const broken = (nth: number): Buffer => {
      const bytes = Buffer.from(whole)
      if (nth % 4 === 3) return bytes.subarray(0, below(bytes.length))
      const [from, to] = nth % 4 === 0 ? [0, 100] : [100, bytes.length]
      const at = from + below(to - from)
      for (let n = 0; n < [1, 3, 40][nth % 3]! && at + n < to; n++) bytes[at + n] = below(256)
      return bytes
    }
    for (let nth = 0; nth < 120; nth++) {
      const path = fresh()
      writeFileSync(path, broken(nth))
      const opened = await openSqliteStore(path)
      if (!opened.ok) assert.ok(['store-damaged', 'store-version'].includes(opened.problem.code), JSON.stringify(opened.problem))
      else {
        const store = opened.value
        const verified = await store.verify()
        const answers: readonly Outcome<unknown>[] = [await store.documents(), await store.claims(), await store.ledger(), await store.judgements()]
        for (const answer of answers) assert.ok(answer.ok || answer.problem.code === 'store-damaged', JSON.stringify(answer))
        if (verified.ok && verified.value.faults.length === 0)
          assert.ok(
            answers.every(({ ok }) => ok),
            `${nth}: verify found nothing`,
          )
        await store.close()
      }
      rmSync(path)
    }
  })

  it('takes a row of which a field lost its name, and a version that none will have, for damage', async () => {
    for (const sql of [
      `UPDATE claim SET json = replace(json, '"attribution"', '"attribXtion"') WHERE seq = 1`,
      `UPDATE finding SET json = replace(json, '"inputs"', '"inpXts"')`,
    ]) {
      const store = await edited(sql)
      const ledger = await store.ledger()
      assert.ok(!ledger.ok && ledger.problem.code === 'store-damaged' && /lacks what/.test(ledger.problem.message), JSON.stringify(ledger))
      assert.ok(told(await store.verify()).faults.some(({ what }) => what === 'unreadable'))
      await store.close()
    }
    const path = await filled(1)
    const db = new DatabaseSync(path)
    db.exec('UPDATE migration SET number = 788419 WHERE number = (SELECT max(number) FROM migration)')
    db.close()
    const opened = await openSqliteStore(path)
    assert.equal(opened.ok || opened.problem.code, 'store-damaged')
  })

  it('ends a process that meets a damaged store without a stack trace', async () => {
    const path = fresh()
    writeFileSync(path, 'garbage')
    const writer = fileURLToPath(new URL('./writer.ts', import.meta.url))
    const { stderr, status } = spawnSync(process.execPath, [writer, path, '0', '1', '1'], { encoding: 'utf8' })
    assert.equal(status, 3)
    assert.equal(JSON.parse(stderr).code, 'store-damaged')
    assert.equal(statSync(path).size, 7)
  })
})

describe('verify', () => {
  const faults: Readonly<{ [what: string]: string }> = {
    'document-id': "UPDATE document SET published = '1999-01-01' WHERE title = 'Report 1'",
    'content-hash': "UPDATE document SET text = text || '.' WHERE title = 'Report 1'",
    quote: "UPDATE claim SET quote = replace(quote, 'Norway', 'Sweden') WHERE seq = (SELECT min(seq) FROM claim WHERE quote LIKE 'Norway%')",
    'record-id': `UPDATE claim SET json = replace(json, '"type":"visit"', '"type":"call"') WHERE kind = 'event'`,
    derived: 'UPDATE figure SET value_low = value_low * 10 WHERE claim = (SELECT min(claim) FROM figure)',
    'foreign-key': "DELETE FROM document WHERE title = 'Report 1'",
    search: "DROP TRIGGER document_text_update; UPDATE document SET title = 'herring' WHERE title = 'Report 1'",
    unreadable: "UPDATE claim SET json = '{' WHERE seq = 1",
  }
  for (const [what, sql] of Object.entries(faults))
    it(`finds a fault of kind ${what}`, async () => {
      const store = await edited(sql)
      const found = told(await store.verify()).faults.map((f) => f.what)
      assert.ok(found.includes(what as never), `${found}`)
      await store.close()
    })

  it('finds a pair that was taken away and a row without its claim', async () => {
    const pair = await edited('DELETE FROM claim_pair WHERE claim = (SELECT min(claim) FROM claim_pair)')
    assert.deepEqual(
      told(await pair.verify()).faults.map((f) => f.what),
      ['derived'],
    )
    await pair.close()
    const row = await edited('INSERT INTO figure (claim) VALUES (12345)')
    assert.ok(told(await row.verify()).faults.some((f) => f.what === 'derived' && f.id === 'figure 12345'))
    await row.close()
  })

  it('finds a finding whose columns, pairs or words were changed', async () => {
    const changes = [
      "UPDATE finding SET verdict = 'inconsistent' WHERE seq = (SELECT min(seq) FROM finding)",
      'DELETE FROM finding_pair WHERE finding = (SELECT min(finding) FROM finding_pair)',
      "UPDATE finding SET json = '{' WHERE seq = (SELECT min(seq) FROM finding)",
    ]
    for (const [at, sql] of changes.entries()) {
      const store = await edited(sql)
      const verified = told(await store.verify())
      assert.deepEqual(
        [verified.findings, verified.faults.map((f) => f.what)],
        [told(await store.documents()).length, [at < 2 ? 'derived' : 'unreadable']],
        sql,
      )
      await store.close()
    }
  })

  it('counts and checks as many documents as there are, also beyond those it asks for at once', async () => {
    const store = told(await openSqliteStore(await filled(520)))
    assert.deepEqual(told(await store.verify()), { documents: 520, claims: 3120, findings: 520, judgements: 0, faults: [] })
    await store.close()
    const path = await filled(520)
    const db = new DatabaseSync(path)
    db.exec("UPDATE claim SET quote = quote || ' ' WHERE kind = 'tie'")
    db.close()
    const changed = told(await openSqliteStore(path))
    assert.equal(told(await changed.verify()).faults.filter((f) => f.what === 'quote').length, 520)
    await changed.close()
  })
})

describe('derived tables', () => {
  it('are made anew from the records when their shape is another', async () => {
    const path = await filled(5)
    const db = new DatabaseSync(path)
    db.exec(
      "UPDATE note SET value = 'an older shape' WHERE key = 'derived'; DROP TABLE tie; CREATE TABLE tie (claim INTEGER, older TEXT); DELETE FROM claim_pair; DELETE FROM finding_pair",
    )
    db.close()
    const store = told(await openSqliteStore(path))
    assert.deepEqual(told(await store.verify()).faults, [])
    assert.equal(told(await store.claims({ pair: 'ISL-NOR' })).length, 30)
    assert.equal(told(await store.findings({ pair: 'ISL-NOR' })).length, 5)
    await store.close()
  })

  it('can be queried with SQL', async () => {
    const path = await filled(3)
    const db = new DatabaseSync(path, { readOnly: true })
    const row = db
      .prepare('SELECT measure, value_low, unit, reporter, partner FROM figure JOIN claim ON claim.seq = figure.claim ORDER BY value_low')
      .get()
    assert.deepEqual({ ...row }, { measure: 'exports', value_low: 1_000_000, unit: 'USD', reporter: 'NOR', partner: 'ISL' })
    db.close()
  })
})
