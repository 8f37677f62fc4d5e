import { describe, expect, it } from 'vitest'
import { type Programme, programmeSchema } from '../../../../src/domain/portfolio-file/programme'
import { searchableNames } from '../../../../src/domain/programmes/names'
import { summariseProgramme } from '../../../../src/domain/programmes/summary'

function programme(parts: object): Programme {
  return programmeSchema.parse({
    key: 'itm',
    name: 'IT Modernisation',
    kind: 'programme',
    ...parts,
  })
}

describe('the summary of a programme', () => {
  it('of which nothing is recorded is not rated and has nothing next', () => {
    expect(summariseProgramme(programme({}))).toEqual({
      rating: null,
      ratedOn: null,
      openMilestones: 0,
      doneMilestones: 0,
      next: null,
      openDueLast: [],
      lastUpdate: null,
    })
  })

  it('counts what is open and done, and orders what is due by the last day of its window', () => {
    const summary = summariseProgramme(
      programme({
        milestones: [
          { key: 'a', name: 'Go-live', forecast: '2020-10' },
          { key: 'b', name: 'Pilot', baseline: '2020-07-08' },
          { key: 'c', name: 'Move', forecast: 'early 2020-10' },
          { key: 'd', name: 'Some day', forecast: '2020-01/..' },
          { key: 'e', name: 'Waits', forecast: '2020-01', status: 'paused' },
          { key: 'f', name: 'No date' },
          { key: 'g', name: 'Done', actual: '2020-05', status: 'done' },
          { key: 'h', name: 'Signed off', status: 'done-with-conditions' },
          { key: 'i', name: 'Dropped', status: 'cancelled' },
        ],
      }),
    )
    expect(summary).toMatchObject({
      openMilestones: 6,
      doneMilestones: 2,
      openDueLast: ['2020-07-08', '2020-10-10', '2020-10-31'],
      next: { name: 'Some day', date: '2020-01/..', sortDay: '2020-01-01' },
    })
  })

  it('has the overall rating and the day of the latest fact of any kind', () => {
    const summary = summariseProgramme(
      programme({
        ratings: [{ recordedOn: '2020-06-01', value: 'amber' }],
        milestones: [
          {
            ...{ key: 'a', name: 'A', recordedOn: '2020-01-01' },
            forecasts: [{ recordedOn: '2020-07-02', forecast: null }],
          },
        ],
        events: [{ recordedOn: '2020-05-01', kind: 'next', text: 'A' }],
      }),
    )
    expect(summary).toMatchObject({
      rating: 'amber',
      ratedOn: '2020-06-01',
      lastUpdate: '2020-07-02',
    })
  })
})

describe('the names of a programme', () => {
  it('are all found in a search, abbreviations as well', () => {
    const names = [
      { name: 'Police IT', abbreviation: 'PIT', kind: 'former' },
      { name: 'Blue', kind: 'alias' },
    ]
    expect(searchableNames(programme({ abbreviation: 'ITM', names }))).toEqual([
      ...['IT Modernisation', 'ITM', 'Police IT', 'PIT', 'Blue'],
    ])
  })
})
