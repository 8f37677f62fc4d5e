import { describe, expect, it } from 'vitest'
import { UNASKED } from '@/domain/classification/grounds'
import { asDay } from '@/domain/dates/day'
import { draftDocument } from '@/domain/drafting/draft'
import type { Audience } from '@/domain/drafting/facts'
import { parsePortfolio } from '../../../support/arbitrary-portfolio'

const secret = (reviewOn?: string) => ({
  nonPublic: { scheme: 'Schedule 12A', paragraph: '3', reason: 'a contract', reviewOn },
})

/** What the author is told of days of review when the report is drafted on 8 July 2020. */
function notes(audience: Audience, item: object, classification: object | string = 'public') {
  const file = parsePortfolio({
    ...{ format: 'milepost/portfolio', version: 1, asAt: '2020-07-08' },
    programmes: [
      { key: 'a', name: 'Alpha', kind: 'project', risks: [{ key: 'r', title: 'Rain', ...item }] },
      { key: 'b', name: 'Beta', kind: 'project', risks: [{ key: 'r', title: 'Hail', ...item }] },
    ],
    reports: [
      {
        ...{ key: 'r', subject: 'Report', reportOf: 'The Chamberlain', classification, for: [] },
        sections: [{ kind: 'programme', heading: 'Alpha', programme: 'a' }],
      },
    ],
  })
  const document = draftDocument({ file, report: 'r', audience, asAt: asDay('2020-07-08') })
  return document.warnings
    .filter(({ code }) => code === 'classification-review-due')
    .map(({ message }) => message)
}

const DUE =
  'Something in “Alpha” is not public (Schedule 12A paragraph 3), and that was to be reviewed on 7 July 2020. Decide whether it may be public now, or set another day.'

describe('the day on which a ground is to be reviewed', () => {
  it.each(['public', 'members'] as const)(
    'is noted when it is over, in a paper for %s',
    (reader) => {
      expect(notes(reader, { visibility: secret('2020-07-07') })).toEqual([DUE])
    },
  )

  it.each([['2020-07-08'], [undefined]])('is not noted when it is %s', (reviewOn) => {
    expect(notes('public', { visibility: secret(reviewOn) })).toEqual([])
    expect(notes('members', { visibility: secret(reviewOn) })).toEqual([])
  })

  it('is noted of the report itself', () => {
    expect(notes('members', {}, secret('2020-06-30'))).toEqual([
      expect.stringContaining('This report is not public (Schedule 12A paragraph 3)'),
    ])
  })
})

describe('what nobody has said who may read', () => {
  const unasked = { nonPublic: UNASKED }
  const codes = (audience: Audience, visibility: object, kind: string, committee = 'finance') => {
    const file = parsePortfolio({
      ...{ format: 'milepost/portfolio', version: 1, asAt: '2020-07-08' },
      committees: ['finance', 'planning'].map((key) => ({ key, name: key })),
      meetings: ['finance', 'planning'].map((key) => ({ key, committee: key, date: '2020-07-01' })),
      actions: [
        {
          ...{ key: 'cranes', kind: 'action', text: 'Count the cranes', visibility },
          ...{ committee, meeting: committee, recordedOn: '2020-07-01' },
        },
      ],
      reports: [
        {
          ...{ key: 'r', subject: 'Report', reportOf: 'The Chamberlain', classification: 'public' },
          for: [{ committee: 'finance', meeting: 'finance', purpose: 'information' }],
          sections: [{ kind, heading: 'What you asked' }],
        },
      ],
    })
    return draftDocument({ file, report: 'r', audience, asAt: asDay('2020-07-08') }).warnings.map(
      ({ code }) => code,
    )
  }
  const NOTE = 'classification-unasked'

  it('is noted where a public paper withholds it from a register', () => {
    expect(codes('public', unasked, 'actions')).toContain(NOTE)
  })

  it('is not noted where the paper tells it, has a ground, is on something else or is of another committee', () => {
    expect(codes('members', unasked, 'actions')).not.toContain(NOTE)
    expect(codes('public', secret(), 'actions')).not.toContain(NOTE)
    expect(codes('public', unasked, 'promises')).not.toContain(NOTE)
    expect(codes('public', unasked, 'actions', 'planning')).not.toContain(NOTE)
  })
})
