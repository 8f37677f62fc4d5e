import { expect, test } from 'vitest'
import { addressOf, answerOf, readAsAt } from '@/components/layout/as-at'
import { actionInWords, changesOf } from '@/components/programmes/activity-words'

test.each([
  [{}, undefined, undefined],
  [{ asAt: '' }, undefined, undefined],
  [{ asAt: '2020-06-01' }, '2020-06-01', undefined],
  [{ asAt: '1 June 2020' }, '2020-06-01', undefined],
  [{ asAt: ['1/6/2020', '2'] }, '2020-06-01', undefined],
  [{ asAt: 'soon' }, undefined, 'soon'],
])('%o asks for the day %s and leaves %s unread', (query, asAt, wrong) => {
  expect(readAsAt(query)).toEqual({ asAt, wrong })
})

test('an address leaves out what was not answered', () => {
  expect(addressOf('/programmes', { q: 'a b', status: undefined })).toBe('/programmes?q=a+b')
  expect(addressOf('/programmes', {})).toBe('/programmes')
  expect(answerOf({ q: '  ' }, 'q')).toBeUndefined()
})

test('a change is told field by field, without what stayed', () => {
  expect(
    changesOf(
      { stage: 'design', status: 'active' },
      { stage: 'build', status: 'active', lead: 'a' },
    ),
  ).toEqual([
    { field: 'Stage', before: 'design', after: 'build' },
    { field: 'Lead', before: null, after: 'a' },
  ])
  expect(changesOf({ reason: 'x' }, null)).toEqual([
    { field: 'Reason', before: 'x', after: 'nothing' },
  ])
})

test('an action names what it was done to', () => {
  const names = new Map([['laptops', 'Laptops issued']])
  expect(actionInWords('milestone.complete', 'programmes/itm/milestones/laptops', names)).toBe(
    'Completed a milestone: Laptops issued',
  )
  expect(actionInWords('programme.edit', 'programmes/itm', names)).toBe('Edited the programme')
})

test('dates, ratings and states of a change are told in words', () => {
  const before = { expected: 'early 2020-10', value: 'amber-red', status: 'in-progress' }
  expect(changesOf(before, { expected: '2020-Q4', value: 'green', status: 'done' })).toEqual([
    { field: 'Expected', before: 'early October 2020', after: 'the fourth quarter of 2020' },
    { field: 'Value', before: 'Amber/Red', after: 'Green' },
    { field: 'Status', before: 'in progress', after: 'done' },
  ])
})
