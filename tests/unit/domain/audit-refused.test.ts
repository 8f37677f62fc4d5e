import { describe, expect, test } from 'vitest'
import { refusedSubject } from '@/domain/audit/refused'

describe('S-35: what a refused call was about', () => {
  test.each([
    ['milestones.edit', { programme: 'itm', milestone: 'go' }, 'programmes/itm/milestones/go'],
    ['ratings.record', { programme: 'itm' }, 'programmes/itm'],
    ['programmes.edit', { key: 'itm' }, 'programmes/itm'],
    ['reports.publish', { key: 'update' }, 'reports/update'],
    ['people.disable', { id: 7 }, 'people/7'],
    ['people.disable', { id: '7; drop' }, 'people'],
    ['programmes.edit', { key: '<script>' }, 'programmes'],
    ['programmes.edit', { key: 'a'.repeat(81) }, 'programmes'],
    ['people.list', undefined, 'people'],
    ['people.list', null, 'people'],
    ['activity.csv', null, 'activity'],
  ])('%s %j is %s', (procedure, input, subject) => {
    expect(refusedSubject(procedure, input)).toBe(subject)
  })
})
