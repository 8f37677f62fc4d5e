import { expect, test } from 'vitest'
import { asApproximateDate } from '@/domain/dates/approximate-date'
import { asDay } from '@/domain/dates/day'
import { milestonesDue } from '@/domain/milestones/due'
import type { Milestone } from '@/domain/portfolio-file/schema'

const from = asDay('2020-07-08')
const to = asDay('2020-08-07')

function milestone(name: string, forecast: string, status: Milestone['status'] = 'planned') {
  const none = { rebaselines: [], dependsOn: [], forecasts: [] }
  return { key: name, name, status, forecast: asApproximateDate(forecast), ...none }
}

test.each([
  ['2020-07-07', false],
  ['2020-07-08', true],
  ['2020-08-07', true],
  ['2020-08-08', false],
  ['2020-07', true],
  ['2020-08', false],
  ['early 2020-08', false],
  ['2020-06', false],
  ['2020-09/..', false],
])('a milestone of %s is due from 8 July to 7 August 2020: %s', (date, isDue) => {
  expect(milestonesDue([milestone('a', date)], from, to)).toHaveLength(isDue ? 1 : 0)
})

test('what is done, cancelled or paused is not due', () => {
  const closed = (['done', 'done-with-conditions', 'cancelled', 'paused'] as const).map((status) =>
    milestone(status, '2020-07', status),
  )
  expect(milestonesDue(closed, from, to)).toEqual([])
})

test('the soonest comes first', () => {
  const both = [milestone('later', '2020-07'), milestone('sooner', '2020-07-15')]
  expect(milestonesDue(both, from, to).map(({ name }) => name)).toEqual(['sooner', 'later'])
})
