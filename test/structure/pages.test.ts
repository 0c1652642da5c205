import assert from 'node:assert/strict'
import { existsSync, globSync, readFileSync, symlinkSync } from 'node:fs'
import { dirname, join } from 'node:path'
import { after, test } from 'node:test'
import { chancery, folderWith, home } from '../cli/command.ts'

const pages = ['README.md', 'CHANGELOG.md', ...globSync('{docs,examples,data}/**/*.md', { cwd: home })].map((path) => path.replaceAll('\\', '/'))
const textOf = (page: string): string => readFileSync(join(home, page), 'utf8')

/** Links to places in the checkout: `[words](path#heading)`, not addresses. */
const linksOf = (page: string): readonly string[] =>
  [...textOf(page).matchAll(/\]\((?<to>[^)\s]+)\)/g)].map((match) => match.groups!.to!).filter((to) => !/^[a-z]+:/.test(to))

/** The fragment that a heading is reached by, as GitHub makes it. */
const slug = (heading: string): string =>
  heading
    .toLowerCase()
    .replaceAll(/[^\p{L}\p{N}\s_-]/gu, '')
    .trim()
    .replaceAll(/\s/g, '-')

const headings = (page: string): ReadonlySet<string> =>
  new Set([...textOf(page).matchAll(/^#{1,6} (?<words>.+)$/gm)].map(({ groups }) => slug(groups!.words!)))

test('every link of the pages leads to a file and a heading that are there', () => {
  const dead = pages.flatMap((page) =>
    linksOf(page)
      .filter((to) => {
        const [path = '', fragment] = to.split('#')
        const target = path === '' ? page : join(dirname(page), path)
        if (!existsSync(join(home, target))) return true
        return fragment !== undefined && target.endsWith('.md') && !headings(target).has(fragment)
      })
      .map((to) => `${page}: ${to}`),
  )
  assert.deepEqual(dead, [])
})

test('no page tells to run TypeScript with whatever Node the machine has', () => {
  const wrong = pages.flatMap((page) =>
    [...textOf(page).matchAll(/(?:^|`)node (?!scripts\/node\.js)\S+\.ts\b/gm)].map(([said]) => `${page}: ${said}`),
  )
  assert.deepEqual(wrong, [])
})

/** The commands that a page gives for typing: lines of its `sh` blocks. */
const commandsOf = (page: string): readonly (readonly string[])[] =>
  [...textOf(page).matchAll(/^```sh\n(?<block>[\s\S]*?)^```/gm)]
    .flatMap(({ groups }) => groups!.block!.split('\n'))
    .filter((line) => line.startsWith('chancery '))
    .map((line) =>
      line
        .replace(/ > \S+$/, '')
        .split(/\s+/)
        .slice(1),
    )

const folder = folderWith({})
symlinkSync(join(home, 'examples'), join(folder.path, 'examples'))
after(folder.remove)

test('what getting started gives for typing works, one after another', { timeout: 300_000 }, async () => {
  const commands = commandsOf('docs/getting-started.md')
  assert.ok(commands.length >= 12)
  let id: string | undefined
  for (const command of commands) {
    const args = command.map((word) => (word === 'ID' ? id! : word))
    const { code, out, err } = await chancery(args, { cwd: folder.path })
    assert.equal(code, 0, `chancery ${args.join(' ')}\n${err}`)
    assert.notEqual(out, '', args.join(' '))
    if (args[0] === 'search') id = / (?<id>[0-9a-f]{16})$/m.exec(out)?.groups?.id
  }
})
