import { expect, test } from 'vitest'
import { actionInWords, subjectAddress, subjectInWords } from '@/domain/audit/action-words'
import { changesOf } from '@/domain/audit/change-words'

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
  const names = new Map([
    ['programmes/itm', 'Police ITM'],
    ['programmes/itm/milestones/laptops', 'Laptops issued'],
    ['people/7', 'Mo'],
  ])
  expect(actionInWords('milestone.complete')).toBe('Completed a milestone')
  expect(actionInWords('thing.un-heard')).toBe('Thing un heard')
  expect(subjectInWords('programmes/itm/milestones/laptops', names)).toBe(
    'Laptops issued, Police ITM',
  )
  expect(subjectInWords('programmes/itm/ratings/overall', names)).toBe('Police ITM')
  expect(subjectInWords('programmes/itm/ratings/cost', names)).toBe('cost, Police ITM')
  expect(subjectInWords('people/7', names)).toBe('Mo')
  expect(subjectInWords('people/unknown', names)).toBe('')
  expect(subjectInWords('portfolio', names)).toBe('')
  expect(subjectAddress('programmes/itm/events')).toBe('/programmes/itm')
  expect(subjectAddress('people/7')).toBeNull()
})

test('what is stored as lists and parts is told in words', () => {
  const after = {
    visibility: { nonPublic: { paragraph: '3', reason: null } },
    organisations: ['a', 'b'],
  }
  expect(changesOf(undefined, { ...after, disabled: true })).toEqual([
    { field: 'Visibility', before: null, after: 'Non public: Paragraph: 3' },
    { field: 'Organisations', before: null, after: 'a, b' },
    { field: 'Disabled', before: null, after: 'yes' },
  ])
})

test('dates, ratings and states of a change are told in words', () => {
  const before = { expected: 'early 2020-10', value: 'amber-red', status: 'in-progress' }
  expect(changesOf(before, { expected: '2020-Q4', value: 'green', status: 'done' })).toEqual([
    { field: 'Expected', before: 'early October 2020', after: 'October to December 2020' },
    { field: 'Value', before: 'Amber/Red', after: 'Green' },
    { field: 'Status', before: 'in progress', after: 'done' },
  ])
})
