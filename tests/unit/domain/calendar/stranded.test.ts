import { describe, expect, test } from 'vitest'
import { listStranded, whatToDo } from '@/domain/calendar/stranded'
import { asDay } from '@/domain/dates/day'
import { REPORT_STATUSES, type ReportStatus } from '@/domain/reports/status'
import type { CommitteeView } from '@/domain/reports/views'

const meetingWith = (status: ReportStatus, date: string, isCancelled = true): CommitteeView => ({
  ...{ key: 'finance', name: 'Finance Committee', version: 1, formerNames: [] },
  calendar: {
    ...{ nation: 'england', clearDays: 5, closedDays: [] },
    leadDays: { clearance: 2, author: 5, freeze: 3, opening: 10 },
  },
  meetings: [
    {
      ...{ key: 'finance-1', version: 1, date: asDay(date), time: null, isCancelled, changes: [] },
      reports: [{ key: 'update', subject: 'Update', purpose: 'information', status }],
    },
  ],
})
const today = asDay('2020-07-08')
const stranded = (...of: Parameters<typeof meetingWith>) =>
  listStranded([meetingWith(...of)], today).map(({ key }) => key)

describe('a report whose meeting was cancelled', () => {
  test.each([
    ['draft', '2020-07-01', true],
    ['approved', '2020-07-01', true],
    ['published', '2020-07-08', true],
    ['published', '2020-07-07', false],
    ['withdrawn', '2020-07-21', false],
  ] as const)('that is %s, for %s, is flagged: %s', (status, date, isFlagged) => {
    expect(stranded(status, date)).toEqual(isFlagged ? ['update'] : [])
  })

  test('is not one whose meeting goes on', () => {
    expect(stranded('approved', '2020-07-21', false)).toEqual([])
  })

  test('is told how it gets to another meeting, however far it is', () => {
    for (const status of REPORT_STATUSES)
      expect(whatToDo(status)).toMatch(/^Its meeting was cancelled\. .*another meeting/)
    expect(whatToDo('approved')).toContain('Send it back')
    expect(whatToDo('published')).toContain('withdraw it')
  })
})
