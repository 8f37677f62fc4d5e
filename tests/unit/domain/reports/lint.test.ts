import { expect, test } from 'vitest'
import { lintSentence } from '@/domain/reports/lint'
import { sentence } from '../../../support/sample-document'

const base = sentence('p/pilot', 'The pilot had 1,200 users on 3 July 2020.', [
  { path: 'programmes/p/measures/users', field: 'value', value: '1200' },
  { path: 'programmes/p/milestones/pilot', field: 'actual', value: '2020-07-03' },
])
const mine = (text: string) => ({ ...base, text, rule: 'edited', edit: { base } })

test.each([
  ['The pilot grows over the coming months.', ['“over the coming months” has no date. Say when.']],
  [
    'It opens soon, and recently began.',
    ['“soon” has no date. Say when.', '“recently” has no date. Say when.'],
  ],
  ['The pilot is world-class.', ['“world-class” is not borne out by a fact. Say what was done.']],
  [
    'The pilot had 1,300 users on 3 July 2020.',
    ['“1300” is not among the facts of this sentence. Check it.'],
  ],
  ['On 3 July 2020 the pilot had 1200 users.', []],
  ['As [[p/next]] says.', []],
  ['As [[p/gone]] says.', ['“[[p/gone]]” refers to a paragraph that is not there any more.']],
])('of “%s” its author is told %j', (text, notes) => {
  expect(lintSentence(mine(text), new Set(['p/next']))).toEqual(notes)
})

test('nothing is said of a drafted sentence', () => {
  expect(lintSentence(sentence('x', 'It will be done over the coming months.'), new Set())).toEqual(
    [],
  )
})
