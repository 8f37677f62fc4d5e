import { describe, expect, test } from 'vitest'
import { withheldSince } from '@/domain/classification/withheld-since'
import { portfolioFileSchema } from '@/domain/portfolio-file/schema'

const visibility = {
  nonPublic: { scheme: 'Schedule 12A', paragraph: '3', reason: 'A contract' },
}
const BASE = {
  format: 'milepost/portfolio',
  version: 1,
  asAt: '2020-07-08',
  measures: [{ key: 'calls', name: 'Calls' }],
}
const PARTS = {
  milestones: [{ key: 'go', name: 'Go live' }],
  ratings: [{ recordedOn: '2020-07-01', value: 'green' }],
  events: [{ kind: 'progress', text: 'Work began' }],
  risks: [{ key: 'price', title: 'The price rises' }],
  measures: [{ key: 'users', name: 'Users' }],
  decisions: [{ kind: 'note', text: 'Note it' }],
}

const fileWith = (more: object, top: object = {}) =>
  portfolioFileSchema.parse({
    ...BASE,
    programmes: [{ key: 'itm', name: 'ITM', kind: 'programme', ...PARTS, ...more }],
    ...top,
  })

describe('Of what a report was drafted from', () => {
  test.each(Object.entries(PARTS))(
    'one of the %s was marked as not public since',
    (list, items) => {
      const now = fileWith({ [list]: items.map((item) => ({ ...item, visibility })) })
      expect(withheldSince(fileWith({}), now)).toBe(1)
    },
  )

  test('a programme was, and with it all that it has', () => {
    expect(withheldSince(fileWith({}), fileWith({ visibility }))).toBe(7)
  })

  test('a measure of the service was', () => {
    const measures = [{ key: 'calls', name: 'Calls', visibility }]
    expect(withheldSince(fileWith({}), fileWith({}, { measures }))).toBe(1)
  })

  test('nothing was: what was withheld then already, what is public since, and what is gone', () => {
    const hidden = fileWith({ risks: PARTS.risks.map((risk) => ({ ...risk, visibility })) })
    expect(withheldSince(hidden, hidden)).toBe(0)
    expect(withheldSince(hidden, fileWith({}))).toBe(0)
    expect(withheldSince(fileWith({}), fileWith({ risks: [] }))).toBe(0)
  })
})
