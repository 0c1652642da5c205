import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { after } from 'node:test'
import { openSqliteStore } from '../../src/store/sqlite/store.ts'
import { storeContract } from './contract-suite.ts'
import { told } from './told.ts'

const folder = mkdtempSync(join(tmpdir(), 'chancery-store-'))
after(() => rmSync(folder, { recursive: true, force: true }))

let made = 0

storeContract({
  name: 'sqlite',
  make: async () => {
    const path = join(folder, `${made++}.db`)
    const open = async () => told(await openSqliteStore(path, { create: true }))
    return { store: await open(), again: open }
  },
  cannot: {},
})
