import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { asDay } from '../../../../src/domain/dates/day'
import { portfolioAsAt, programmeAsAt } from '../../../../src/domain/portfolio-file/as-at'
import { readPortfolioFile } from '../../../../src/domain/portfolio-file/read'
import {
  type Milestone,
  type PortfolioFile,
  portfolioFileSchema,
} from '../../../../src/domain/portfolio-file/schema'
import { arbitraryDay } from '../../../support/arbitrary-dates'
import { arbitraryPortfolio } from '../../../support/arbitrary-portfolio'
import { CANARY, withCanaries } from '../../../support/canary'
import { sampleFile } from '../../../support/samples'

const D = asDay

function fileWith(programme: object, more: object = {}): PortfolioFile {
  return portfolioFileSchema.parse({
    ...{ format: 'milepost/portfolio', version: 1, asAt: '2020-07-08' },
    programmes: [{ key: 'itm', name: 'IT Modernisation', kind: 'programme', ...programme }],
    ...more,
  })
}

function milestoneOn(day: string, milestone: object): Milestone | undefined {
  const file = fileWith({ milestones: [{ key: 'hld', name: 'High-level design', ...milestone }] })
  return portfolioAsAt(file, D(day)).programmes[0]?.milestones[0]
}

describe('a portfolio as at a day', () => {
  it('shows nothing that was recorded later, anywhere', () => {
    fc.assert(
      fc.property(arbitraryPortfolio(), arbitraryDay(2018, 2022), (file, day) => {
        const marked = withCanaries(
          file,
          ({ recordedOn }) => typeof recordedOn === 'string' && recordedOn > day,
        )
        expect(JSON.stringify(portfolioAsAt(marked, day))).not.toContain(CANARY)
      }),
    )
  })

  it('shows everything that carries no day or an earlier one', () => {
    const items = {
      risks: [{ key: 'r', title: 'R', recordedOn: '2020-07-08' }],
      events: [{ kind: 'next', text: 'A' }],
    }
    const file = fileWith({ ...items, ratings: [{ recordedOn: '2020-07-08', value: 'green' }] })
    expect(portfolioAsAt(file, D('2020-07-08'))).toEqual(file)
    const before = portfolioAsAt(file, D('2020-07-07')).programmes[0]
    expect(before).toMatchObject({ risks: [], ratings: [], events: [{ text: 'A' }] })
  })

  it('is the same whether it is taken at once or by way of a later day', () => {
    fc.assert(
      fc.property(
        arbitraryPortfolio(),
        arbitraryDay(2018, 2022),
        arbitraryDay(2018, 2022),
        (file, one, other) => {
          const [earlier, later] = one <= other ? [one, other] : [other, one]
          const direct = portfolioAsAt(file, earlier)
          expect(portfolioAsAt(portfolioAsAt(file, later), earlier)).toEqual(direct)
          expect(portfolioAsAt(direct, earlier)).toEqual(direct)
        },
      ),
    )
  })

  it('is a file without faults', () => {
    fc.assert(
      fc.property(arbitraryPortfolio(), arbitraryDay(2018, 2022), (file, day) => {
        expect(readPortfolioFile(portfolioAsAt(file, day))).toMatchObject({ ok: true })
      }),
    )
  })

  it('of 2016 has nothing of 2020 in the sample', () => {
    const then = portfolioAsAt(sampleFile('portfolio'), D('2016-09-16'))
    expect(then.asAt).toBe('2016-09-16')
    expect(JSON.stringify(then.programmes)).not.toContain('21 July 2020')
    expect(then.programmes.find(({ key }) => key === 'it-strategy')?.milestones).toHaveLength(2)
  })

  it('never moves the day of its data forward', () => {
    expect(portfolioAsAt(fileWith({}), D('2021-01-01')).asAt).toBe('2020-07-08')
  })
})

describe('a forecast as at a day', () => {
  const history = {
    recordedOn: '2020-01-10',
    baseline: '2020-06',
    forecast: 'early 2020-10',
    reason: 'Delivery of laptops',
    wording: 'by early October',
    forecasts: [
      { recordedOn: '2020-03-02', forecast: '2020-08', reason: 'Lockdown' },
      { recordedOn: '2020-05-04', forecast: null, reason: 'No date can be given' },
      { recordedOn: '2020-06-01', forecast: '2020-09' },
    ],
  }

  it.each([
    ['2020-02-01', undefined, undefined],
    ['2020-03-01', undefined, undefined],
    ['2020-03-02', '2020-08', 'Lockdown'],
    ['2020-05-04', undefined, 'No date can be given'],
    ['2020-06-01', '2020-09', undefined],
    ['2020-07-07', '2020-09', undefined],
    ['2020-07-08', 'early 2020-10', 'Delivery of laptops'],
  ])('on %s is %s, because %s', (day, forecast, reason) => {
    const milestone = milestoneOn(day, history)
    expect(milestone?.forecast).toBe(forecast)
    expect(milestone?.reason).toBe(reason)
    expect(milestone?.wording).toBe(day === '2020-07-08' ? 'by early October' : undefined)
  })

  it('of a milestone without a list was made when the milestone was recorded', () => {
    const milestone = { recordedOn: '2020-01-10', forecast: '2020-09' }
    expect(milestoneOn('2020-01-09', milestone)).toBeUndefined()
    expect(milestoneOn('2020-01-10', milestone)?.forecast).toBe('2020-09')
  })

  it('that ends the list was made on the day of the entry', () => {
    const milestone = {
      forecast: '2020-09',
      forecasts: [{ recordedOn: '2020-06-01', forecast: '2020-09' }],
    }
    expect(milestoneOn('2020-05-31', milestone)?.forecast).toBeUndefined()
    expect(milestoneOn('2020-06-01', milestone)?.forecast).toBe('2020-09')
  })

  it('of a list in any order is the latest one recorded', () => {
    const forecasts = [
      { recordedOn: '2020-06-01', forecast: '2020-09' },
      { recordedOn: '2020-03-02', forecast: '2020-08' },
    ]
    expect(milestoneOn('2020-07-08', { forecasts })?.forecast).toBe('2020-09')
  })
})

describe('what else was not known yet', () => {
  it('is a completion on a later day', () => {
    const done = { actual: '2020-06-15', status: 'done-with-conditions', conditions: 'two reports' }
    expect(milestoneOn('2020-06-14', done)).not.toHaveProperty('status')
    expect(milestoneOn('2020-06-14', done)).not.toHaveProperty('actual')
    expect(milestoneOn('2020-06-14', done)).not.toHaveProperty('conditions')
    expect(milestoneOn('2020-06-15', done)).toMatchObject(done)
    expect(milestoneOn('2020-06-01', { actual: '2020-06', status: 'done' })?.status).toBe('done')
  })

  it('is a later re-baseline, and a link to a milestone that was recorded later', () => {
    const file = fileWith({
      milestones: [
        {
          key: 'hld',
          name: 'Design',
          dependsOn: ['new'],
          rebaselines: [{ recordedOn: '2020-05-01', to: '2020-09', reason: 'Reset' }],
        },
        { key: 'new', name: 'New', recordedOn: '2020-05-01' },
      ],
    })
    const [programme] = file.programmes
    const then = programme && programmeAsAt(programme, D('2020-04-30'), file.asAt)
    expect(then?.milestones).toMatchObject([{ key: 'hld', dependsOn: [], rebaselines: [] }])
  })

  it('is an observation of a period that had not begun', () => {
    const observations = [
      { period: '2020-05', value: 1 },
      { period: '2020-06', value: 2 },
    ]
    const measures = [{ key: 'p1', name: 'P1', series: [{ observations }] }]
    const file = portfolioAsAt(fileWith({ measures }, { measures }), D('2020-05-31'))
    expect(file.measures[0]?.series[0]?.observations).toHaveLength(1)
    expect(file.programmes[0]?.measures[0]?.series[0]?.observations).toHaveLength(1)
  })

  it('is what a later meeting decided', () => {
    const decisions = [
      { kind: 'approve', text: 'Approve', soughtAt: 'm', outcome: 'agreed', minute: '7' },
    ]
    const file = fileWith(
      { decisions },
      {
        committees: [{ key: 'f', name: 'Finance' }],
        meetings: [{ key: 'm', committee: 'f', date: '2020-07-21' }],
      },
    )
    const decidedOn = (day: string) =>
      portfolioAsAt(file, D(day)).programmes[0]?.decisions[0]?.outcome
    expect(decidedOn('2020-07-20')).toBeUndefined()
    expect(decidedOn('2020-07-21')).toBe('agreed')
  })

  it('is a name that came into use later', () => {
    const names = [
      { name: 'Old', kind: 'former', until: '2016-09-30' },
      { name: 'Older', abbreviation: 'O', kind: 'former', until: '2015-03-31' },
      { name: 'Nickname', kind: 'alias' },
    ]
    const file = fileWith({ abbreviation: 'ITM', names })
    const on = (day: string) => portfolioAsAt(file, D(day)).programmes[0]
    expect(on('2016-10-01')).toMatchObject({ name: 'IT Modernisation', abbreviation: 'ITM', names })
    expect(on('2016-09-30')).toMatchObject({
      name: 'Old',
      names: [{ name: 'Older' }, { name: 'Nickname' }],
    })
    expect(on('2016-09-30')).not.toHaveProperty('abbreviation')
    expect(on('2015-03-31')).toMatchObject({
      name: 'Older',
      abbreviation: 'O',
      names: [{ name: 'Nickname' }],
    })
  })
})
