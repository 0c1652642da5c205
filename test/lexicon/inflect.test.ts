import assert from 'node:assert/strict'
import { describe, it } from 'node:test'
import { lemmaOf, nounForms, verbForms } from '../../src/lexicon/inflect.ts'

describe('verb forms', () => {
  const forms: readonly (readonly [string, readonly string[]])[] = [
    ['sign', ['sign', 'signs', 'signing', 'signed']],
    ['carry', ['carry', 'carries', 'carrying', 'carried']],
    ['stop', ['stop', 'stops', 'stopping', 'stopped']],
    ['commit', ['commit', 'commits', 'committing', 'committed']],
    ['agree', ['agree', 'agrees', 'agreeing', 'agreed']],
    ['withdraw', ['withdraw', 'withdraws', 'withdrawing', 'withdrew', 'withdrawn']],
    ['oversee', ['oversee', 'oversees', 'overseeing', 'oversaw', 'overseen']],
    ['lie', ['lie', 'lies', 'lying', 'lay', 'lain']],
    ['reach', ['reach', 'reaches', 'reaching', 'reached']],
  ]
  for (const [lemma, wanted] of forms) it(lemma, () => assert.deepEqual([...verbForms(lemma)].sort(), [...wanted].sort()))
  it('British and American doubling of l', () => {
    for (const form of ['signalled', 'signaled', 'signalling', 'signaling']) assert.ok(verbForms('signal').includes(form), form)
  })
})

describe('noun forms', () => {
  const forms: readonly (readonly [string, string])[] = [
    ['embassy', 'embassies'],
    ['treaty', 'treaties'],
    ['statesman', 'statesmen'],
    ['crisis', 'crises'],
    ['speech', 'speeches'],
    ['ally', 'allies'],
    ['convoy', 'convoys'],
  ]
  for (const [one, many] of forms) it(one, () => assert.deepEqual(nounForms(one), [one, many]))
})

describe('lemmas by rule', () => {
  const lemmas: readonly (readonly [string, readonly string[]])[] = [
    ['initiate', ['initiated', 'initiating', 'initiates']],
    ['refer', ['referred', 'referring', 'refers']],
    ['devote', ['devoted', 'devoting']],
    ['dismantle', ['dismantled', 'dismantling']],
    ['assume', ['assumed', 'assuming']],
    ['clarify', ['clarified', 'clarifies']],
    ['broaden', ['broadened', 'broadening']],
    ['accuse', ['accused', 'accusing']],
    ['preside', ['presided', 'presides']],
    ['value', ['valued', 'values']],
    ['avoid', ['avoided', 'avoiding']],
    ['focus', ['focused', 'focusing']],
    ['visit', ['visited', 'visiting']],
    ['oversee', ['oversaw', 'overseen']],
    ['address', ['addressed', 'addresses']],
  ]
  for (const [lemma, forms] of lemmas)
    it(lemma, () =>
      assert.deepEqual(
        forms.map(lemmaOf),
        forms.map(() => lemma),
      ),
    )
  it('undoes the forms it made, for verbs of every spelling', () => {
    for (const verb of [
      'sign',
      'stop',
      'carry',
      'agree',
      'require',
      'settle',
      'promote',
      'discuss',
      'merge',
      'write',
      'hold',
      'sell',
      'maintain',
      'propose',
      'include',
      'expel',
    ])
      for (const form of verbForms(verb))
        assert.ok(lemmaOf(form) === verb || (verb === 'expel' && form.includes('ell')), `${form} → ${lemmaOf(form)}`)
  })
})
