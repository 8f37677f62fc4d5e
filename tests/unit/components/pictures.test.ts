import { describe, expect, test } from 'vitest'
import { extentOf, placeOf, scaleOf, ticksOf } from '@/components/milestones/track-scale'
import { scaleFor, spread } from '@/components/ui/chart-scale'
import { asApproximateDate as date } from '@/domain/dates/approximate-date'
import { windowOf } from '@/domain/dates/approximate-window'
import { asDay } from '@/domain/dates/day'

describe('the scale of a chart', () => {
  test.each([
    [
      [3, 18],
      [0, 5, 10, 15, 20],
    ],
    [
      [0, 0],
      [0, 0.25, 0.5, 0.75, 1],
    ],
    [
      [97, 99],
      [95, 96, 97, 98, 99],
    ],
    [
      [-20, 76],
      [-25, 0, 25, 50, 75, 100],
    ],
  ])('of %o has the ticks %o', (values, ticks) => {
    expect(scaleFor(values).ticks).toEqual(ticks)
  })

  test('labels never cover each other', () => {
    expect(spread([5, 4.9, 1], 1)).toEqual([5.9, 4.9, 1])
  })
})

describe('the picture of milestones', () => {
  const today = asDay('2020-07-08')
  const scale = scaleOf([windowOf(date('2020-01')), windowOf(date('2020-12'))], today)

  test('holds every window and today, with room at both ends', () => {
    expect(scale.first < '2020-01-01').toBe(true)
    expect(scale.last > '2020-12-31').toBe(true)
    expect(placeOf(scale.first, scale)).toBe(0)
  })

  test('shows uncertainty as width, and one day wide enough to be seen', () => {
    const month = extentOf(windowOf(date('2020-06')), scale)
    const day = extentOf(windowOf(date('2020-06-12')), scale)
    expect(month.width).toBeGreaterThan(5 * day.width)
    expect(day.width).toBeGreaterThan(1)
  })

  test('runs a date without an end to the edge', () => {
    const open = extentOf(windowOf(date('2020-06/..')), scale)
    expect(open.isOpen).toBe(true)
    expect(open.from + open.width).toBeCloseTo(100)
  })

  test.each([
    ['2020-01', '2020-12'],
    ['2016', '2031'],
    ['2020-07-01', '2020-07-21'],
  ])('has at most five ticks from %s to %s, none at the edge', (from, to) => {
    const wide = scaleOf([windowOf(date(from)), windowOf(date(to))], today)
    const ticks = ticksOf(wide)
    expect(ticks.length).toBeLessThanOrEqual(5)
    for (const { day } of ticks) expect(placeOf(day, wide)).toBeLessThan(90)
  })
})
