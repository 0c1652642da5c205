import assert from 'node:assert/strict'
import { copyFileSync, readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { after, before, describe, test } from 'node:test'
import { chancery, folderWith, lines, type Ran, reports } from './command.ts'

const folder = folderWith({
  ...reports,
  'list.txt': 'OSLO, 15 May 2024. Norway is a member of the European Union. Norway and Iceland will hold talks in Oslo.\n',
})
const at = (...args: readonly string[]): Promise<Ran> => chancery(args, { cwd: folder.path })
const db = ['--db', 'kept.db'] as const
const ana = ['--by', 'Ana', '--at', '2026-04-01T10:00Z', ...db] as const

type Row = Readonly<Record<string, unknown>>
let records: readonly Row[] = []
const idOf = (kind: string, n = 0): string => String(records.filter((r) => r.kind === kind)[n]!.id)
const documentOf = (source: string): string => String(records.find((r) => r.source === source)!.document)

/** A store of its own for a test that changes it. */
const copied = (name: string): readonly string[] => {
  copyFileSync(join(folder.path, 'kept.db'), join(folder.path, name))
  return ['--db', name]
}

before(async () => {
  const added = await at('add', 'north.txt', 'island.txt', 'list.txt', ...db)
  assert.equal(added.code, 0, added.err)
  records = lines((await at('read', 'north.txt', 'island.txt', 'list.txt', '--format', 'jsonl')).out)
})

after(folder.remove)

describe('what cannot be judged is refused by name, and says what to do', { concurrency: 4 }, () => {
  const refused = (name: string, code: string, exit: number, said: RegExp, args: () => readonly string[]): void => {
    test(name, async () => {
      const ran = await at('judge', ...args(), ...(args().includes('--db') ? [] : db))
      assert.equal(ran.code, exit, ran.err)
      assert.match(ran.err, new RegExp(`^${code} .+ · .+\n$`))
      assert.match(ran.err, said)
      assert.equal(ran.out, '')
    })
  }
  refused('an unknown record', 'id-unknown', 1, /no record in the store has the id/, () => ['ffffffffffff', 'accept', '--by', 'Ana'])
  refused('the beginning of several ids', 'id-unknown', 1, /is not the id of a record, nor the beginning/, () => ['f', 'accept', '--by', 'Ana'])
  refused('a document as a record', 'judgement-unfit', 2, /is a document/, () => [documentOf('north.txt'), 'accept', '--by', 'Ana'])
  refused('a field that the kind has not', 'judgement-value', 2, /its fields are: title, form, parties, stage/, () => [
    idOf('agreement'),
    'correct',
    'rank=state',
    '--by',
    'Ana',
  ])
  refused('a value that the field cannot have', 'judgement-value', 2, /give one of: proposed, negotiating/, () => [
    idOf('agreement'),
    'correct',
    'stage=done',
    '--by',
    'Ana',
  ])
  refused('a day that is none', 'judgement-value', 2, /"2024-02-30" is not a date/, () => [
    idOf('agreement'),
    'correct',
    'date=2024-02-30',
    '--by',
    'Ana',
  ])
  refused('a country that is none', 'judgement-value', 2, /"Narnia" is neither/, () => [
    idOf('agreement'),
    'correct',
    'parties=NOR,Narnia',
    '--by',
    'Ana',
  ])
  refused('nobody who says it', 'usage', 2, /a judgement is signed/, () => [idOf('agreement'), 'accept'])
  refused('a promise kept that is none', 'judgement-unfit', 2, /"kept" is said of commitments/, () => [idOf('agreement'), 'kept', '--by', 'Ana'])
  refused('two kinds as one thing', 'judgement-unfit', 2, /two things by their kind/, () => [
    idOf('agreement'),
    idOf('figure'),
    'same',
    '--by',
    'Ana',
  ])
  refused('one record with itself', 'judgement-unfit', 2, /the same record/, () => [idOf('agreement'), idOf('agreement'), 'same', '--by', 'Ana'])
  refused('one record where two are needed', 'usage', 2, /said of two records/, () => [idOf('agreement'), 'same', '--by', 'Ana'])
  refused('no verdict', 'usage', 2, /say what you think of it/, () => [idOf('agreement'), 'approve', '--by', 'Ana'])
  refused('words that the document has not', 'judgement-value', 2, /does not hold the words/, () => [
    '--add',
    'event',
    '--document',
    'north.txt',
    '--quote',
    'Sweden',
    'type=visit',
    '--by',
    'Ana',
  ])
  refused('a span outside the text', 'judgement-value', 2, /does not lie in a text/, () => [
    '--add',
    'event',
    '--document',
    'north.txt',
    '--span',
    '5-99999',
    'type=visit',
    '--by',
    'Ana',
  ])
  refused('an unknown list', 'judgement-value', 2, /no reference list has a fact/, () => ['--fact', 'membership:Atlantis', '--by', 'Ana'])
  refused('an unknown judgement', 'id-unknown', 1, /no judgement has the id/, () => ['revoke', 'abcdef', '--by', 'Ana'])
  refused('a store that is not there', 'store-missing', 3, /there is no store/, () => [idOf('agreement'), 'accept', '--by', 'Ana', '--db', 'none.db'])
})

test('a record is corrected, rejected, taken back, and tells its story', async () => {
  const own = copied('story.db')
  const id = idOf('agreement')
  const corrected = await at(
    'judge',
    id.slice(0, 8),
    'correct',
    'title=Fisheries Treaty',
    'form=treaty',
    'place=Bergen',
    '--reason',
    'misread',
    '--by',
    'Ana',
    '--at',
    '2026-04-01T10:00Z',
    ...own,
    '--format',
    'jsonl',
  )
  assert.equal(corrected.code, 0, corrected.err)
  assert.deepEqual(
    lines(corrected.out).map((j) => [j.kind, j.verdict, j.field, j.value, j.by, j.at, j.status]),
    [
      ['judgement', 'correct', 'title', 'Fisheries Treaty', 'Ana', '2026-04-01T10:00:00.000Z', 'added'],
      ['judgement', 'correct', 'form', 'treaty', 'Ana', '2026-04-01T10:00:00.000Z', 'added'],
      ['judgement', 'correct', 'place', 'Bergen', 'Ana', '2026-04-01T10:00:00.000Z', 'added'],
    ],
  )
  const rejected = lines((await at('judge', id, 'reject', '--by', 'Ben', '--at', '2026-04-02', ...own, '--format', 'jsonl')).out)[0]!
  const gone = await at('brief', 'NOR', 'ISL', ...own, '--length', 'full')
  assert.doesNotMatch(gone.out, /Fisheries Treaty/)
  assert.equal((await at('judge', 'revoke', String(rejected.id), '--by', 'Ben', '--at', '2026-04-03', ...own)).code, 0)
  const [brief, history, why] = await Promise.all([
    at('brief', 'NOR', 'ISL', ...own, '--length', 'full'),
    at('history', id, ...own),
    at('why', id, ...own),
  ])
  assert.match(brief.out, /Fisheries Treaty[^•]*Bergen/, 'what a person gave counts as words in the proof')
  assert.match(brief.out, /Looked at by a person: 1 of \d+ records\.\n$/)
  assert.match(history.out, /read by engine .+\n.+\n {2}2026-04-01 10:00 {2}Ana corrects .+: “misread”/)
  assert.match(history.out, /2026-04-02 00:00 {2}Ben says that it is wrong \[taken back by Ben\]/)
  assert.match(
    history.out,
    /now: shown, corrected by Ana; form treaty instead of agreement; place Bergen instead of Oslo; title Fisheries Treaty instead of .+\n$/,
  )
  assert.match(why.out, /corrected by Ana, 2026-04-01/)
  assert.equal((await at('verify', ...own)).code, 0)
})

test('a record is added on words, exported, and judged by another person', async () => {
  const own = copied('added.db')
  const words = 'Norway and Iceland will hold talks in Oslo'
  const added = await at(
    'judge',
    '--add',
    'event',
    '--document',
    'list.txt',
    '--quote',
    words,
    'type=negotiation',
    'act=holds talks',
    'parties=Norway,ISL',
    'status=planned',
    '--by',
    'Ana',
    '--at',
    '2026-04-01',
    ...own,
    '--format',
    'jsonl',
  )
  assert.equal(added.code, 0, added.err)
  const [hold] = lines(added.out)[0]!.on as readonly Row[]
  const { out } = await at('export', ...own)
  assert.ok(out.includes(String(hold!.claim)))
  const accepted = await at('judge', String(hold!.claim), 'accept', '--by', 'Ben', ...own)
  assert.equal(accepted.code, 0, accepted.err)
})

test('a date that a document has by a person is what it is read against', async () => {
  const own = copied('dated.db')
  const judged = await at('judge', '--document', 'island.txt', 'published=2024-05-21', 'side=Iceland', '--by', 'Ana', ...own)
  assert.equal(judged.code, 0, judged.err)
  const reread = await at('reread', 'island.txt', ...own, '--format', 'jsonl')
  assert.equal(reread.code, 0, reread.err)
  assert.equal(lines(reread.out)[0]!.document, documentOf('island.txt'))
  const brief = await at('brief', 'NOR', 'ISL', ...own, '--length', 'full')
  assert.match(brief.out, /21 May 2024/)
  assert.deepEqual(
    lines((await at('reread', ...own, '--format', 'jsonl')).out).map(({ changed }) => changed),
    [false, false, false],
  )
})

test('a finding shows who disputes the fact that it rests on', async () => {
  const own = copied('fact.db')
  assert.equal((await at('judge', '--fact', 'membership:EU:NOR', '--reason', 'list too old', '--by', 'Ana', '--at', '2026-04-01', ...own)).code, 0)
  const finding = lines((await at('check', ...own, '--check', 'membership', '--format', 'jsonl')).out)[0]!
  assert.deepEqual(
    (finding.doubts as readonly Row[]).map(({ fact, by, reason }) => [fact, by, reason]),
    [['membership:EU:NOR', 'Ana', 'list too old']],
  )
  assert.match(String(finding.explanation), /is disputed by Ana \(2026-04-01\): “list too old”\.$/)
})

test('judgements travel with the export to another store, and only whole ones', async () => {
  const [one, other] = [copied('one.db'), copied('other.db')]
  await at('judge', idOf('agreement'), 'accept', '--by', 'Ana', ...one)
  await at('judge', idOf('figure'), 'reject', '--by', 'Ben', ...other)
  for (const [from, to] of [
    [one, other],
    [other, one],
  ] as const) {
    writeFileSync(join(folder.path, 'all.jsonl'), (await at('export', ...from)).out)
    const taken = await at('judge', '--import', 'all.jsonl', ...to, '--format', 'jsonl')
    assert.equal(taken.code, 0, taken.err)
  }
  const [a, b] = await Promise.all([at('export', ...one), at('export', ...other)])
  assert.equal(a.out, b.out)
  assert.equal(lines(a.out).filter(({ kind }) => kind === 'judgement').length, 2)
  writeFileSync(join(folder.path, 'changed.jsonl'), `${a.out.replaceAll('"by":"Ana"', '"by":"Eve"')}\n[1]\n{"kind":"judgement"}\nnot json\n`)
  const changed = await at('judge', '--import', 'changed.jsonl', ...one)
  assert.equal(changed.code, 1)
  assert.match(changed.err, /jsonl-row changed\.jsonl:\d+ the id is not the hash of what the judgement says · /)
  assert.equal(changed.err.match(/^jsonl-row /gm)?.length, 3)
  assert.match(changed.out, /changed\.jsonl: 0 taken, 1 known already/)
})

test('a document that was taken out keeps what was said of its records', async () => {
  const own = copied('removed.db')
  const id = String(records.find((r) => r.source === 'island.txt' && r.kind === 'agreement')!.id)
  await at('judge', id, 'reject', '--by', 'Ana', ...own)
  await at('remove', 'island.txt', ...own)
  const refused = await at('judge', id, 'accept', '--by', 'Ben', ...own)
  assert.equal(refused.code, 1)
  assert.match(refused.err, /^id-unknown the document of the record .+ is not in the store · add the document .+ again/)
  await at('add', 'island.txt', ...own)
  assert.match((await at('history', id, ...own)).out, /now: not shown: rejected by Ana/)
})

test('sheets are drawn, filled in and compared; a sheet that is there is left alone', async () => {
  const drawn = await at('sample', ...db, '--size', '6', '--seed', '3', '--coders', 'Ana,Ben', '--into', 'sheets', '--format', 'jsonl')
  assert.equal(drawn.code, 0, drawn.err)
  const files = lines(drawn.out).map(({ file }) => join(folder.path, String(file)))
  for (const [n, file] of files.entries()) {
    const rows = lines(readFileSync(file, 'utf8')).toSorted((a, b) => (String(a.record) < String(b.record) ? -1 : 1))
    assert.equal(rows.length, 6)
    writeFileSync(file, rows.map((row, i) => `${JSON.stringify({ ...row, right: i < 4 - n ? 'yes' : 'no' })}\n`).join(''))
  }
  const again = await at('sample', ...db, '--into', 'sheets', '--coders', 'Ana', '--format', 'jsonl')
  assert.equal(again.code, 1)
  assert.match(again.err, /a sheet is there already/)
  const [text, json] = await Promise.all([at('agreement', ...files), at('agreement', ...files, '--format', 'json')])
  assert.match(text.out, /^all +6 +67 % \(30–90\) 4\/6 +50 % \(19–81\) 3\/6 +50 % \(19–81\) 3\/6 +83 % +0\.67 /m)
  const { coders, groups } = JSON.parse(json.out) as { readonly coders: readonly string[]; readonly groups: readonly Row[] }
  assert.deepEqual([coders, groups[0]!.records], [['Ana', 'Ben'], 6])
})

test('nothing said is told so', async () => {
  assert.equal((await at('history', ...db)).out, 'nobody has judged anything yet\n')
  assert.equal((await at('judge', idOf('agreement'), 'note', ...ana)).code, 2)
})
