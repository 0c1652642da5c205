import assert from 'node:assert/strict'
import { spawnSync } from 'node:child_process'
import { test } from 'node:test'
import { isRead, languageOf, languageTag } from '../../src/source/language.ts'
import { english, readOne } from './support.ts'

const others: Readonly<Record<string, string>> = {
  fr: "Le ministre des Affaires étrangères de la Norvège a rencontré lundi à Oslo son homologue islandais. Ils ont signé un accord sur la pêche et discuté de l'énergie.",
  de: 'Der norwegische Außenminister traf am Montag in Oslo seinen isländischen Amtskollegen. Sie unterzeichneten ein Abkommen über die Fischerei und sprachen über Energie.',
  nl: 'De Noorse minister van Buitenlandse Zaken heeft maandag in Oslo zijn IJslandse ambtgenoot ontmoet. Ze ondertekenden een akkoord over de visserij en spraken over energie.',
  es: 'El ministro de Asuntos Exteriores de Noruega se reunió el lunes en Oslo con su homólogo islandés. Firmaron un acuerdo sobre pesca y hablaron de energía.',
  ru: 'Министр иностранных дел Норвегии встретился в понедельник в Осло со своим исландским коллегой. Они подписали соглашение о рыболовстве.',
  ar: 'التقى وزير الخارجية النرويجي يوم الاثنين في أوسلو نظيره الأيسلندي ووقعا اتفاقا بشأن مصايد الأسماك وناقشا الطاقة.',
  zh: '挪威外交大臣周一在奥斯陆会见了冰岛外交大臣,双方签署了渔业协定,并讨论了能源问题和北极地区的局势。',
  sq: 'Ministri i Jashtëm i Norvegjisë u takua të hënën në Oslo me homologun e tij islandez. Ata nënshkruan një marrëveshje për peshkimin dhe diskutuan për energjinë.',
}

test('languages other than English are told, kept and warned of', async () => {
  for (const [tag, text] of Object.entries(others)) {
    const { input, warnings } = await readOne('a.txt', text, { published: '2026-03-03' })
    assert.equal(input.language, tag)
    assert.equal(input.text, text)
    assert.deepEqual(
      warnings.map((w) => w.code),
      ['language-unread'],
    )
  }
})

test('English is told, also in lists, headlines stay open', async () => {
  assert.equal(await languageOf(english), 'en')
  assert.equal(
    await languageOf('Norwegian and Icelandic ministers met. Berg, Sigurðsson, Haugen, Jónsdóttir, Dahl, Þórarinsson were in Ålesund.'),
    'en',
  )
  for (const text of ['', 'Norway, Iceland sign accord', 'Oslo 2026', '12.4 %']) assert.equal(await languageOf(text), null)
})

test('a language given by the user is not looked for', async () => {
  const given = await readOne('a.txt', others.fr!, { language: 'en', published: '2026-03-03' })
  assert.deepEqual([given.input.language, given.warnings], ['en', []])
  const other = await readOne('a.txt', english, { language: 'fr_fr', published: '2026-03-03' })
  assert.deepEqual([other.input.language, other.warnings.map((w) => w.code)], ['fr-FR', ['language-unread']])
})

test('what a page says of its language counts only where the text is too short to tell', async () => {
  const page = (lang: string, text: string): string => `<html lang="${lang}"><body><p>${text}</p></body></html>`
  const language = async (lang: string, text: string): Promise<unknown> =>
    (await readOne('a.html', page(lang, text), { published: '2026-03-03' })).input.language
  assert.equal(await language('EN_gb', english), 'en-GB')
  assert.equal(await language('fr', english), 'en')
  assert.equal(await language('en', others.de!), 'de')
  assert.equal(await language('fr-CA', 'Accord de pêche signé hier à Oslo.'), 'fr-CA')
})

test('tags', () => {
  assert.deepEqual(['EN', 'en_gb', 'zh-hans-cn', 'x', '', 'english'].map(languageTag), ['en', 'en-GB', 'zh-Hans-CN', null, null, null])
  assert.deepEqual(['en', 'en-US', null, 'fr', 'enm'].map(isRead), [true, true, true, false, false])
})

/** The packages that reading `content` from standard input loads, in a process of its own. */
const loadedBy = (content: string): readonly string[] => {
  const run = `
    import { registerHooks } from 'node:module'
    const names = new Set()
    registerHooks({ resolve: (name, context, next) => { if (/^[@a-z]/.test(name) && !name.startsWith('node:') && !name.startsWith('file:')) names.add(name); return next(name, context) } })
    const { readSources } = await import(${JSON.stringify(new URL('../../src/source/read-sources.ts', import.meta.url).href)})
    async function* stdin() { yield Buffer.from(${JSON.stringify(content)}) }
    for await (const result of readSources(['-'], { cwd: '/', stdin: stdin() })) if (!result.ok) throw new Error(result.problem.code)
    process.stdout.write(JSON.stringify([...names]))`
  return JSON.parse(spawnSync(process.execPath, ['--input-type=module', '-e', run], { encoding: 'utf8' }).stdout)
}

test('a package is loaded only for what needs it', () => {
  assert.deepEqual(loadedBy(english), [])
  assert.deepEqual(loadedBy(others.fr!), ['eld/extrasmall'])
  const forPage = loadedBy(`<html><body><p>${english}</p></body></html>`)
  assert.ok(forPage.includes('parse5') && forPage.includes('linkedom') && !forPage.includes('unpdf') && !forPage.includes('eld/extrasmall'))
})
