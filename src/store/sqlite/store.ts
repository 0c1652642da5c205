import type { DatabaseSync } from 'node:sqlite'
import type { OpenOptions, Outcome, Store } from '../port.ts'
import type { Answers } from './answers.ts'
import { prepareDatabase, waitOf } from './prepare.ts'

/** Loading the query layer takes ten times longer than opening the file, so it waits for the first question. */
const answersLater = (raw: DatabaseSync, path: string, wait: number): (() => Promise<Answers>) => {
  let answers: Promise<Answers> | undefined
  return () => {
    answers ??= import('./answers.ts').then((m) => m.answersOver(raw, path, wait))
    return answers
  }
}

const storeOver = (raw: DatabaseSync, path: string, wait: number): Store => {
  const answers = answersLater(raw, path, wait)
  return {
    add: async (...what) => (await answers()).add(...what),
    addAll: async (list) => (await answers()).addAll(list),
    reread: async (...what) => (await answers()).reread(...what),
    remove: async (id) => (await answers()).remove(id),
    documents: async (filter) => (await answers()).documents(filter),
    document: async (name) => (await answers()).document(name),
    claims: async (filter) => (await answers()).claims(filter),
    claim: async (id) => (await answers()).claim(id),
    claimsNamed: async (beginning) => (await answers()).claimsNamed(beginning),
    findings: async (filter) => (await answers()).findings(filter),
    warnings: async (document) => (await answers()).warnings(document),
    search: async (query, options) => (await answers()).search(query, options),
    judge: async (judgements) => (await answers()).judge(judgements),
    judgements: async (filter) => (await answers()).judgements(filter),
    shelve: async (...what) => (await answers()).shelve(...what),
    unshelve: async (...what) => (await answers()).unshelve(...what),
    shelves: async (name) => (await answers()).shelves(name),
    verify: async () => (await answers()).verify(),
    ledger: async (options) => (await answers()).ledger(options),
    close: async () => {
      if (raw.isOpen) raw.close()
    },
  }
}

/** Opens the SQLite store in the file at `path`. Never throws: what is wrong with the file is told as a problem. */
export const openSqliteStore = async (path: string, options: OpenOptions = {}): Promise<Outcome<Store>> => {
  const prepared = prepareDatabase(path, options)
  return prepared.ok ? { ok: true, value: storeOver(prepared.value, path, waitOf(options)) } : prepared
}
