import assert from 'node:assert/strict'
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { describe, it } from 'node:test'
import { oracle, projective } from '../../scripts/train/oracle.ts'
import { encode, load, trainParser } from '../../scripts/train/parser.ts'
import { wholeNet } from '../../scripts/train/quantise.ts'
import { collectSets, trainTagger } from '../../scripts/train/tagger.ts'
import { readTrees, type Sentence } from '../../scripts/train/trees.ts'
import { createParser } from '../../src/grammar/parser.ts'
import { allowed, createState, Field, finish, SIZE, take } from '../../src/grammar/state.ts'
import { createTrees, relationNames } from '../../src/grammar/tree.ts'

/** Sentences written for this test: word, tag, head, relation. */
const lines = [
  'Norway PROPN NNP 2 nsubj|signed VERB VBD 0 root|it PRON PRP 2 obj|. PUNCT . 2 punct',
  'the DET DT 2 det|talks NOUN NNS 3 nsubj|failed VERB VBD 0 root|in ADP IN 5 case|Oslo PROPN NNP 3 obl|. PUNCT . 3 punct',
  'Chile PROPN NNP 4 nsubj|and CCONJ CC 3 cc|Peru PROPN NNP 1 conj|agreed VERB VBD 0 root|. PUNCT . 4 punct',
  'a DET DT 2 det|treaty NOUN NN 4 nsubj:pass|was AUX VBD 4 aux:pass|signed VERB VBN 0 root|in ADP IN 6 case|Lima PROPN NNP 4 obl|. PUNCT . 4 punct',
]
const conllu = lines
  .map((line) =>
    line
      .split('|')
      .map((word, i) => {
        const [form, upos, xpos, head, relation] = word.split(' ')
        return `${i + 1}\t${form}\t_\t${upos}\t${xpos}\t_\t${head}\t${relation}\t_\t_`
      })
      .join('\n'),
  )
  .join('\n\n')

const sample = (): readonly Sentence[] => {
  const folder = mkdtempSync(join(tmpdir(), 'chancery-train-'))
  writeFileSync(join(folder, 'a.conllu'), `${conllu}\n\n`)
  try {
    return readTrees(join(folder, 'a.conllu'))
  } finally {
    rmSync(folder, { recursive: true })
  }
}

const options = { rows: 1024, hidden: 64, rate: 0.1, dropout: 0.1, hiddenDropout: 50, seed: 7 }
const silent = (): void => {}

describe('training', () => {
  const sentences = sample()
  const { sets } = collectSets(sentences)
  const courses = Array.from({ length: 30 }, () => sentences)

  it('gives the same weights from the same data, bit for bit', () => {
    assert.deepEqual(trainTagger(sentences, sets, 1024, 4, silent), trainTagger(sentences, sets, 1024, 4, silent))
    const [a, b] = [trainParser(courses, sets, options, silent), trainParser(courses, sets, options, silent)]
    assert.deepEqual(a, b)
    assert.notDeepEqual(a, trainParser(courses, sets, { ...options, seed: 8 }, silent))
  })

  it('learns the trees it is shown', () => {
    const parser = createParser(wholeNet(trainParser(courses, sets, options, silent), sets, 1024, 64, 1 / 32))
    for (const s of sentences) {
      const trees = createTrees(s.words.length)
      parser.parse(s as never, Uint8Array.from(s.tags), 0, s.words.length, trees)
      assert.deepEqual([...trees.heads], s.heads)
      assert.deepEqual(
        [...trees.relations].map((r) => relationNames[r]),
        s.relations.map((r) => relationNames[r]),
      )
    }
  })

  it('follows actions that lead to the tree, and lifts an arc that crosses', () => {
    const crossing: Sentence = {
      words: ['a', 'b', 'c', 'd'],
      lower: ['a', 'b', 'c', 'd'],
      tags: [0, 0, 0, 0],
      heads: [2, 3, -1, 2],
      relations: [1, 1, 0, 1],
    }
    for (const s of [...sentences, crossing]) {
      const gold = projective(s)
      const state = createState()
      load(state, encode(s, sets))
      while (allowed(state) !== 0) take(state, oracle(state, gold), 1)
      finish(state)
      assert.deepEqual(
        s.words.map((_, i) => state.tokens[(i + 1) * SIZE + Field.head]),
        [...gold.slice(1)],
      )
    }
    assert.notDeepEqual(
      [...projective(crossing).slice(1)],
      crossing.heads.map((h) => (h < 0 ? 5 : h + 1)),
    )
  })
})
