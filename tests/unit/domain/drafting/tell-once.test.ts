import { describe, expect, test } from 'vitest'
import { asDay } from '@/domain/dates/day'
import { draftCoverage } from '@/domain/drafting/draft'
import { harbour, says } from './small-portfolio'

const ONE = { document: 'Member Update', paragraph: '8' }
const TEXT = 'a close study led to a recommendation to reset the approach in full'

const milestone = (more: object = {}) => ({
  key: 'reset',
  name: 'Reset of the approach recommended',
  status: 'done',
  source: ONE,
  ...more,
})
const event = (more: object = {}) => ({
  key: 'study',
  kind: 'progress',
  status: 'done',
  text: TEXT,
  source: ONE,
  ...more,
})
const said = (milestones: object[], events: object[]) => says({ milestones, events }).join(' ')

const WORDS = 'A close study led to a recommendation to reset the approach in full.'

describe('a milestone that is complete and stands in somebody’s words', () => {
  test('is told once, in their words, where both are of one paragraph of one document', () => {
    expect(said([milestone()], [event()])).toBe(WORDS)
  })

  test('is covered by that sentence', () => {
    const file = harbour({ milestones: [milestone()], events: [event()] })
    const request = {
      file,
      report: 'update',
      audience: 'members',
      asAt: asDay('2020-07-08'),
    } as const
    const covered = draftCoverage(request).filter(({ fact }) =>
      fact.path.endsWith('/milestones/reset'),
    )
    expect(covered.map(({ fact, sentences }) => [fact.field, sentences])).toEqual([
      ['name', ['harbour/event/study', 'summary/harbour/main']],
      ['status', ['harbour/event/study', 'summary/harbour/main']],
    ])
  })

  test.each<[string, object, object]>([
    ['the paragraph is another one', {}, { source: { ...ONE, paragraph: '9' } }],
    ['the document is another one', {}, { source: { ...ONE, document: 'Minutes' } }],
    ['nobody knows the paragraph', { source: undefined }, { source: undefined }],
    ['the words leave part of it out', {}, { text: 'a close study led to a reset' }],
    ['the words are of something to come', {}, { status: 'planned' }],
    ['the words could take it back', {}, { text: `it is not that ${TEXT}` }],
    ['they are of another part', { element: 'Phase 2' }, {}],
    ['its day is known', { actual: '2020-06-20' }, {}],
    ['there is more to say of it', { status: 'done-with-conditions' }, {}],
  ])('is told by itself where %s', (_what, ofMilestone, ofEvent) => {
    const text = said([milestone(ofMilestone)], [event(ofEvent)])
    expect(text.toLowerCase()).toContain('reset of the approach')
  })
})
