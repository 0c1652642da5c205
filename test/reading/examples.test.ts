import assert from 'node:assert/strict'
import { readdirSync } from 'node:fs'
import { describe, it } from 'node:test'
import { briefFile, printBrief, readPage, shown, shownIn, stories } from './stories.ts'

const help = 'stale: run node test/reading/stories.ts and read what changed'

describe('examples', () => {
  for (const story of stories) {
    it(`${story.name}: the committed brief is what is printed today`, () => assert.equal(printBrief(story), readPage(briefFile(story)), help))
    it(`${story.name}: holds reports of several kinds of file`, () => {
      const kinds = new Set(readdirSync(new URL(`../../examples/${story.name}/`, import.meta.url)).map((file) => file.split('.').at(-1)))
      assert.deepEqual([...kinds].sort(), ['html', 'jsonl', 'md', 'txt'])
    })
  }
})

describe('pages show real runs', () => {
  for (const { page, name, make } of shown) it(`${page}: ${name}`, () => assert.equal(shownIn(readPage(page), name), make(), help))
})
