import assert from 'node:assert/strict'
import { test } from 'node:test'
import { type PdfOrigin, pageOf } from '../../src/source/source.ts'
import { pdf, printed } from './pdf-maker.ts'
import { inShort, read, readAll, readOne, stream } from './support.ts'

const page = printed([
  'The foreign ministers of Norway and Iceland met in Oslo on Monday and signed an agree-',
  'ment on fisheries. The long-term plan is to be followed by talks on trade, and the long-',
  'term goal is a common market for fish.',
  { text: 'A second meeting is planned for the autumn in Reykjavik, the ministers said after their', gap: 28 },
  'talks. It will be the first in Iceland since 2019.',
])

test('lines become paragraphs and parted words become whole', async () => {
  const { input, origin } = await readOne('a.pdf', pdf([page]))
  assert.equal(
    input.text,
    'The foreign ministers of Norway and Iceland met in Oslo on Monday and signed an agreement on fisheries. The long-term plan is to be followed by talks on trade, and the long-term goal is a common market for fish.\n\n' +
      'A second meeting is planned for the autumn in Reykjavik, the ministers said after their talks. It will be the first in Iceland since 2019.',
  )
  assert.deepEqual(origin, { kind: 'pdf', textStart: [0], page: [1] })
})

test('running heads, feet and page numbers are left out; paragraphs go on across pages', async () => {
  const withEdges = (number: number, ...lines: readonly string[]): string =>
    `${printed([`Ministry of Foreign Affairs - Bulletin ${number}`], 800)} ${printed(lines)} ${printed([`Page ${number} of 3`], 40)}`
  const { input, origin } = await readOne(
    'a.pdf',
    pdf([
      withEdges(1, 'The ministers of both countries signed an agreement and said that it would'),
      withEdges(2, 'enter into force by the end of the year.', 'Talks on trade will follow.'),
      withEdges(3, 'Both sides thanked the hosts.'),
    ]),
  )
  assert.equal(
    input.text,
    'The ministers of both countries signed an agreement and said that it would enter into force by the end of the year.\n\nTalks on trade will follow.\n\nBoth sides thanked the hosts.',
  )
  const at = (words: string): number => pageOf(origin as PdfOrigin, input.text.indexOf(words))
  assert.deepEqual([at('signed'), at('would'), at('enter'), at('hosts')], [1, 1, 2, 3])
})

test('the head of the text dates a PDF before its own date of making', async () => {
  const info = '/Title (Joint statement) /CreationDate (D:20260305120000Z)'
  const weak = await readOne('a.pdf', pdf([page], { info }))
  assert.deepEqual([weak.input.published, weak.dateSource, weak.input.title], ['2026-03-05', 'file', 'Joint statement'])
  const head = await readOne(
    'a.pdf',
    pdf([printed(['Oslo, 3 March 2026', { text: 'The ministers met.', gap: 30 }])], { info: '/Title (statement.docx) /CreationDate (D:20260305)' }),
  )
  assert.deepEqual([head.input.published, head.dateSource, head.input.title], ['2026-03-03', 'head', null])
})

test('a PDF that cannot be read is refused by its reason, without a word on the console', async (t) => {
  const whole = pdf([page, page])
  const said: unknown[] = []
  for (const method of ['log', 'warn', 'error', 'info'] as const) t.mock.method(console, method, (...words: unknown[]) => said.push(words))
  const lock = '/ID [<00112233445566778899aabbccddeeff> <00112233445566778899aabbccddeeff>]'
  const files = {
    'half.pdf': whole.subarray(0, whole.length >> 1),
    'head.pdf': whole.subarray(0, 200),
    'end.pdf': whole.subarray(0, whole.length - 40),
    'stub.pdf': Buffer.from('%PDF-1.4\n'),
    'page.pdf': Buffer.from('<html><body>No PDF at all</body></html>'),
    'hollow.pdf': Buffer.concat([whole.subarray(0, 100), Buffer.alloc(5000, 'x'), Buffer.from('\n%%EOF')]),
    'locked.pdf': pdf([page], {
      trailer: `${lock} /Encrypt << /Filter /Standard /V 1 /R 2 /P -4 /O <${'11'.repeat(32)}> /U <${'22'.repeat(32)}> >>`,
    }),
    'picture.pdf': pdf(['0 0 m 100 100 l S']),
    'good.pdf': pdf([page]),
  }
  assert.deepEqual(inShort(await read(files)), [
    'pdf-damaged half.pdf:',
    'pdf-damaged head.pdf:',
    'pdf-damaged end.pdf:',
    'pdf-damaged stub.pdf:',
    'pdf-damaged page.pdf:',
    'pdf-damaged hollow.pdf:',
    'pdf-encrypted locked.pdf:',
    'pdf-no-text picture.pdf:',
    'good.pdf date-missing',
  ])
  assert.deepEqual(said, [])
})

test('a page without text among others is named', async () => {
  const { warnings } = await readOne('a.pdf', pdf([page, '0 0 m 100 100 l S']), { published: '2026-03-03' })
  assert.deepEqual(
    warnings.map((w) => [w.code, w.place]),
    [['pdf-no-text', 'p2']],
  )
})

test('a PDF on standard input is known by its mark', async () => {
  assert.deepEqual(inShort(await readAll(['-'], { cwd: '/', stdin: stream(pdf([page])), published: '2026-03-03' })), ['-'])
})
