import { expect, test } from 'vitest'
import { addressOf, answerOf, readAsAt } from '@/components/layout/as-at'

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
